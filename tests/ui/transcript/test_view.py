"""The transcript under real keys and the mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QFont, QGuiApplication, QHelpEvent, QMouseEvent, QShortcut, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from qualcase.ui.transcript.marks import Mark
from qualcase.ui.transcript.paragraphs import Span
from tests.ui.dragging import drag_enter
from tests.ui.transcript.conftest import TEXT, Eye, span_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from qualcase.ui.transcript.view import TranscriptView

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ODD = "I: e\u0301 🙂👨‍👩‍👧 a\u00a0b\u2028c שלום \ufffc\ufdd0 d\u2029e\n\nIP: æøå 🙂 slut\u00a0\n"


def test_the_caret_moves_and_selects_by_keyboard(view: TranscriptView, qtbot: QtBot) -> None:
    view.place_caret(span_of("Altså")[0])
    with qtbot.waitSignal(view.caret_moved) as moved:
        QTest.keyClick(view, Qt.Key.Key_Right)
    assert moved.args == [span_of("Altså")[0] + 1]
    with qtbot.waitSignal(view.selection_changed) as changed:
        QTest.keyClick(view, Qt.Key.Key_Right, CTRL | SHIFT)
    assert changed.args == [span_of("Altså")[0] + 1, span_of("😀")[0]]
    QTest.keyClick(view, Qt.Key.Key_Right, CTRL | SHIFT)
    assert view.selection() == Span(span_of("Altså")[0] + 1, span_of("de første")[0])
    QTest.keyClick(view, Qt.Key.Key_Home, CTRL)
    assert view.selection() is None
    assert view.caret() == 0


def test_positions_are_code_points_whatever_the_text_holds(make_view: Callable[[], TranscriptView]) -> None:
    view = make_view()
    view.show_text(ODD)
    for start in range(len(ODD)):
        view.select(start, len(ODD))
        assert view.selection() == Span(start, len(ODD))
        view.place_caret(start)
        assert view.caret() == start
    assert view.document().blockCount() == ODD.count("\n") + ODD.count("\u2029") + 1


def test_copying_gives_the_text_itself(make_view: Callable[[], TranscriptView]) -> None:
    view = make_view()
    view.show_text(ODD)
    view.selectAll()
    QTest.keyClick(view, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == ODD
    view.place_caret(0)
    assert view.createMimeDataFromSelection().text() == ""


def test_nothing_can_be_typed_or_dropped_into_the_text(view: TranscriptView) -> None:
    QGuiApplication.clipboard().setText("fremmed")
    QTest.keyClicks(view, "abc")
    QTest.keyClick(view, Qt.Key.Key_V, CTRL)
    QTest.keyClick(view, Qt.Key.Key_Backspace)
    assert view.document().characterCount() == len(TEXT) + 1 + 1  # the smiley takes two, the end one
    assert not view.document().isUndoAvailable()
    dropped = QMimeData()
    dropped.setText("fremmed")
    entering = drag_enter(view.viewport().rect().center(), dropped)
    QApplication.sendEvent(view.viewport(), entering)
    assert not entering.isAccepted()


def test_typing_is_handed_on_and_shortcuts_of_the_window_wait(
    view: TranscriptView, qtbot: QtBot, make_view: object
) -> None:
    fired: list[str] = []
    for key in ("J", "1", "Space", "Return", "Escape", "Delete", "Ctrl+Z"):
        QShortcut(key, view.window()).activated.connect(lambda key=key: fired.append(key))
    typed: list[str] = []
    named: list[str] = []
    view.typed.connect(typed.append)
    view.key_named.connect(named.append)
    QTest.keyClicks(view, "jÅ 1-+?")
    for code in (Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
        QTest.keyClick(view, code)
    QTest.keyClick(view, Qt.Key.Key_Z, CTRL)
    assert "".join(typed) == "jÅ 1-+?"
    assert named == ["enter", "escape", "delete", "delete"]
    assert fired == ["Ctrl+Z"]


def test_a_turn_is_selected_without_its_label(view: TranscriptView) -> None:
    view.place_caret(span_of("så fik vi")[0])
    assert view.select_unit()
    assert view.selection() == Span(span_of("Altså")[0], span_of("på gangen.")[1])
    view.place_caret(span_of("\n\n")[0] + 1)
    assert not view.select_unit()


def test_moving_by_turn_goes_to_what_is_said(view: TranscriptView) -> None:
    view.place_caret(0)
    starts = []
    while view.move_unit(1):
        starts.append(view.caret())
    assert starts == [span_of(words)[0] for words in ("Hvordan", "Altså", "Ja.", "Vi måtte")]
    assert view.move_unit(-1)
    assert view.caret() == span_of("Ja.")[0]
    assert view.selection() is None


def test_a_click_on_a_stripe_or_name_tells_which_coding(view: TranscriptView, qtbot: QtBot) -> None:
    view.set_marks([Mark("c1", *span_of("Men så fik vi en aftale"), "#C03030", "Aftaler")])
    top = view.geometry_of_text.line_at(span_of("Men så")[0]).top
    stripe, name = QPoint(16, round(top) + 8), QPoint(view.margin.width() // 2, round(top) + 8)
    for place in (stripe, name):
        with qtbot.waitSignal(view.mark_activated, timeout=1000) as told:
            QTest.mouseClick(view.margin, Qt.MouseButton.LeftButton, pos=place)
        assert told.args == ["c1"]
    with qtbot.assertNotEmitted(view.mark_activated):
        QTest.mouseClick(view.margin, Qt.MouseButton.LeftButton, pos=QPoint(16, 2))
        QTest.mouseClick(view.margin, Qt.MouseButton.RightButton, pos=stripe)


def test_hovering_names_the_coding_as_plain_text(view: TranscriptView) -> None:
    told: list[str] = []
    marks = [
        Mark(f"c{number}", *span_of("Ja."), "#C03030", f"<b>Kode</b> {number}", "en <i>note</i>\nto")
        for number in range(6)
    ]
    view.set_marks(marks)
    top = round(view.geometry_of_text.line_at(span_of("Ja.")[0]).top)
    name = QPoint(view.margin.width() // 2, top + 8)
    _move_to(view.margin, name)
    image = view.margin.grab().toImage()
    _hover(view.margin, name)
    told.append(QToolTip.text())
    assert "&lt;b&gt;Kode&lt;/b&gt; 0" in told[0]
    assert "en &lt;i&gt;note&lt;/i&gt;<br>to" in told[0]
    second = QPoint(name.x(), name.y() + round(view.margin.metrics.height()) + 3)
    _move_to(view.margin, second)
    assert view.margin.grab().toImage() != image
    _hover(view.margin, second)
    assert "Kode&lt;/b&gt; 5" in QToolTip.text()
    QToolTip.hideText()


def test_a_click_on_a_speaker_selects_the_turn(view: TranscriptView) -> None:
    top = view.geometry_of_text.line_at(span_of("Vi måtte")[0]).top
    QTest.mouseClick(view.gutter, Qt.MouseButton.LeftButton, pos=QPoint(60, round(top) + 8))
    assert view.selection() == Span(*span_of("Vi måtte ikke få nøgler."))
    QTest.mouseClick(view.gutter, Qt.MouseButton.LeftButton, pos=QPoint(60, 3))
    assert view.selection() == Span(*span_of("Vi måtte ikke få nøgler."))
    _hover(view.gutter, QPoint(60, round(top) + 8))
    assert "Birgit" in QToolTip.text()
    QToolTip.hideText()


def test_the_mouse_selects_words(view: TranscriptView) -> None:
    place = Eye(view).letter(span_of("nøgler")[0]) + QPoint(8, 8)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert view.selection() == Span(*span_of("nøgler"))


def test_the_menu_codes_and_copies(view: TranscriptView, qtbot: QtBot) -> None:
    view.select(*span_of("nøgler"))
    menu = view.make_menu()
    code, copy, correct = menu.actions()
    with qtbot.waitSignal(view.key_named) as named:
        code.trigger()
    assert named.args == ["enter"]
    copy.trigger()
    assert QGuiApplication.clipboard().text() == "nøgler"
    with qtbot.waitSignal(view.correction_wanted):
        correct.trigger()
    menu.deleteLater()


def test_a_larger_type_keeps_the_place(make_view: Callable[[], TranscriptView]) -> None:
    text = "\n".join(f"Linje {number} med lidt mere tekst, så den fylder noget." for number in range(300))
    view = make_view()
    view.show_text(text)
    start, end = span_of("Linje 200 ", text)
    view.place_caret(start)
    view.bring_into_sight(start, end)
    before, size = view.anchor(), view.font().pointSizeF()
    font = QFont(view.font())
    font.setPointSizeF(size * 1.6)
    view.take_font(font)
    assert view.anchor().position == before.position
    assert view.font().pointSizeF() > size
    view.resize(520, 500)
    QApplication.processEvents()
    assert view.anchor().position == before.position


def test_ctrl_and_wheel_ask_for_another_size(view: TranscriptView, qtbot: QtBot) -> None:
    def turn(target: QWidget, keys: Qt.KeyboardModifier) -> None:
        middle = QPointF(target.rect().center())
        event = QWheelEvent(
            middle,
            QPointF(target.mapToGlobal(middle)),
            QPoint(),
            QPoint(0, 120),
            Qt.MouseButton.NoButton,
            keys,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(target, event)

    with qtbot.waitSignal(view.zoom_wanted) as asked:
        turn(view.viewport(), CTRL)
    assert asked.args == [1]
    view.show_text("\n".join(["linje"] * 200))
    view.verticalScrollBar().setValue(500)
    turn(view.margin, Qt.KeyboardModifier.NoModifier)
    assert view.verticalScrollBar().value() < 500


def test_a_passage_is_brought_into_sight_only_when_it_is_not(make_view: Callable[[], TranscriptView]) -> None:
    text = "\n".join(f"Linje {number}." for number in range(300))
    view = make_view()
    view.show_text(text)
    view.bring_into_sight(*span_of("Linje 3.", text))
    assert view.verticalScrollBar().value() == 0
    view.bring_into_sight(*span_of("Linje 150.", text))
    value = view.verticalScrollBar().value()
    top = view.geometry_of_text.line_at(span_of("Linje 150.", text)[0]).top - value
    assert 0 < top < view.viewport().height() / 2
    view.bring_into_sight(*span_of("Linje 151.", text))
    assert view.verticalScrollBar().value() == value


def test_texts_follow_each_other_without_leaving_anything(make_view: Callable[[], TranscriptView]) -> None:
    view = make_view()
    told: list[int] = []
    view.caret_moved.connect(told.append)
    for text in ("en", "", "to\n\n", "😀"):
        view.show_text(text, (), {}, [Mark("c", 0, len(text), "#C03030", "navn")])
        view.grab()
        assert view.caret() == 0
        assert view.verticalScrollBar().value() == 0
    assert told == [0, 0, 0, 0]


def test_the_reading_column_has_sixty_to_seventy_five_letters(make_view: Callable[[], TranscriptView]) -> None:
    view = make_view()
    view.show_text("det er jo sådan noget man lærer hen ad vejen og så fik vi en aftale om at komme tit " * 10)
    layout = view.document().firstBlock().layout()
    lengths = [layout.lineAt(number).textLength() for number in range(layout.lineCount() - 1)]
    assert 60 <= sum(lengths) / len(lengths) <= 75


def _move_to(target: QWidget, place: QPoint) -> None:
    none = Qt.MouseButton.NoButton
    spot = QPointF(place)
    kind, globally = QEvent.Type.MouseMove, QPointF(target.mapToGlobal(spot))
    QApplication.sendEvent(target, QMouseEvent(kind, spot, globally, none, none, Qt.KeyboardModifier.NoModifier))


def _hover(target: QWidget, place: QPoint) -> None:
    QApplication.sendEvent(target, QHelpEvent(QEvent.Type.ToolTip, place, target.mapToGlobal(place)))
