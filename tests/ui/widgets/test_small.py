from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from qualcase.errors import Cancelled
from qualcase.ui.theme.code_colours import HUES
from qualcase.ui.theme.tokens import DARK, LIGHT
from qualcase.ui.widgets.background import BackgroundProgress
from qualcase.ui.widgets.buttons import button
from qualcase.ui.widgets.choice import Choice, FreeChoice
from qualcase.ui.widgets.colours import ColourChoice, colour_names
from qualcase.ui.widgets.empty import EmptyState
from qualcase.ui.widgets.labels import ElidedLabel, label
from qualcase.ui.widgets.languages import language_name
from qualcase.ui.widgets.segments import Segments
from qualcase.ui.widgets.wrapped_check import WrappedCheckBox

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_button_is_pressed_by_enter_and_the_page_around_it_hears_nothing(qtbot: QtBot, key: Qt.Key) -> None:
    pressed, heard = [], []

    class Page(QWidget):
        def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt’s name
            heard.append(event.key())

    page = Page()
    qtbot.addWidget(page)
    made = button("Afbryd", lambda: pressed.append(key))
    made.setParent(page)
    shortcut = QShortcut(QKeySequence(key), page, lambda: heard.append(key))
    page.show()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    QTest.keyClick(made, key)
    assert (pressed, heard) == ([key], [])
    assert shortcut.isEnabled()


def test_text_from_outside_is_never_markup(qtbot: QtBot) -> None:
    made = label("<b>K01</b>")
    qtbot.addWidget(made)
    assert made.textFormat() is Qt.TextFormat.PlainText


def test_a_long_line_is_cut_and_told_in_full(qtbot: QtBot) -> None:
    made = ElidedLabel("En meget lang sætning om samarbejdet")
    qtbot.addWidget(made)
    made.resize(60, 20)
    made.show()
    assert made.toolTip() == made.text()
    cut = made.grab().toImage()
    made.resize(600, 20)
    assert made.toolTip() == ""
    assert made.grab().toImage() != cut


def test_a_choice_stands_for_values(qtbot: QtBot) -> None:
    choice = Choice()
    qtbot.addWidget(choice)
    told: list[int] = []
    choice.currentIndexChanged.connect(told.append)
    choice.offer([("Interview", "i"), ("Note", "n"), ("none", None)], "n")
    assert (choice.currentText(), choice.value(), told) == ("Note", "n", [])
    choice.offer([("Interview", "i"), ("none", None)], None)
    assert choice.currentText() == "none"


def test_scrolling_past_a_choice_changes_nothing(qtbot: QtBot) -> None:
    choice = Choice()
    qtbot.addWidget(choice)
    choice.offer([("a", 1), ("b", 2)], 1)
    choice.show()
    event = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        NONE,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(choice, event)
    assert choice.value() == 1


def test_new_text_may_be_typed_in_a_free_choice(qtbot: QtBot) -> None:
    choice = FreeChoice()
    qtbot.addWidget(choice)
    choice.offer_names(["Fjordby", "Ærø"], "Fjordby")
    choice.show()
    edit = choice.lineEdit()
    assert edit is not None
    edit.selectAll()
    QTest.keyClicks(edit, "Samsø")
    assert choice.currentText() == "Samsø"
    assert choice.count() == 2


def test_one_segment_is_on(qtbot: QtBot) -> None:
    segments = Segments()
    qtbot.addWidget(segments)
    segments.offer([("Dansk", "da"), ("English", "en")], "en")
    segments.show()
    told: list[object] = []
    segments.chosen.connect(told.append)
    buttons = segments.findChildren(QPushButton)
    assert segments.value() == "en"
    QTest.mouseClick(buttons[0], LEFT)
    assert (told, segments.value()) == (["da"], "da")
    segments.show_value("en")
    assert told == ["da"]


def test_a_colour_is_chosen_by_mouse_and_by_key(qtbot: QtBot) -> None:
    choice = ColourChoice(LIGHT)
    qtbot.addWidget(choice)
    choice.show()
    told: list[str] = []
    choice.chosen.connect(told.append)
    QTest.mouseClick(choice, LEFT, NONE, QPoint(3 * 28 + 5, 10))
    choice.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Return):
        QTest.keyClick(choice, key)
    choice.show_colour(HUES[0].light)
    QTest.keyClick(choice, Qt.Key.Key_Left)
    QTest.keyClick(choice, Qt.Key.Key_Space)
    assert told == [HUES[3].light, HUES[4].light, HUES[11].light]


def test_colours_stand_in_two_rows_where_it_is_narrow(qtbot: QtBot) -> None:
    choice = ColourChoice(LIGHT)
    qtbot.addWidget(choice)
    assert (choice.heightForWidth(336), choice.heightForWidth(335)) == (28, 56)
    choice.resize(200, 56)
    choice.show()
    told: list[str] = []
    choice.chosen.connect(told.append)
    for place in (QPoint(5 * 28 + 5, 10), QPoint(5, 40), QPoint(190, 40)):
        QTest.mouseClick(choice, LEFT, NONE, place)
    assert told == [HUES[5].light, HUES[6].light, HUES[11].light]


def test_colours_have_names_and_two_variants(qtbot: QtBot) -> None:
    assert len(set(colour_names())) == 12
    choice = ColourChoice(LIGHT)
    qtbot.addWidget(choice)
    choice.show()
    light = choice.grab().toImage()
    choice.take_theme(DARK)
    assert choice.grab().toImage() != light


def test_an_empty_place_says_what_belongs_there_in_full(qtbot: QtBot) -> None:
    done: list[str] = []
    page = EmptyState("Interviews, notes and documents belong here. " * 4, "Import", lambda: done.append("import"))
    qtbot.addWidget(page)
    page.resize(700, 500)
    page.show()
    assert page.sentence.height() >= page.sentence.heightForWidth(page.sentence.width())
    QTest.mouseClick(page.action, LEFT)
    assert done == ["import"]


def test_long_work_tells_how_far_it_is_and_stops_when_told(qtbot: QtBot) -> None:
    progress = BackgroundProgress()
    told: list[tuple[int, int, str]] = []
    progress.moved.connect(lambda *said: told.append(said))
    progress(1, 3, "a")
    progress.cancel()
    with pytest.raises(Cancelled):
        progress(2, 3, "b")
    assert told == [(1, 3, "a")]


def test_languages_are_called_by_their_own_names(qapp: QApplication) -> None:
    assert [language_name(code) for code in ("da", "nb", "en")] == ["Dansk", "Norsk bokmål", "English"]


def test_rows_show_selection_hover_and_keyboard_each_in_its_own_way(qtbot: QtBot) -> None:
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtWidgets import QListWidget, QStyle, QStyleOptionViewItem

    from qualcase.ui.widgets.rows import RowDelegate

    view = QListWidget()
    qtbot.addWidget(view)
    view.addItem("Forankring")
    delegate = RowDelegate(LIGHT, view)
    flag = QStyle.StateFlag
    seen = set()
    for state in (flag.State_None, flag.State_Selected, flag.State_MouseOver, flag.State_HasFocus):
        image = QImage(200, 24, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        option = QStyleOptionViewItem()
        option.rect = image.rect()
        option.font = view.font()
        option.state = state | flag.State_Enabled
        painter = QPainter(image)
        delegate.paint(painter, option, view.model().index(0, 0))
        painter.end()
        seen.add(bytes(image.constBits()))
    assert len(seen) == 4


def test_only_one_sheet_gives_the_keyboard_back(qtbot: QtBot) -> None:
    from qualcase.ui.widgets.overlay import Overlay

    page = QWidget()
    qtbot.addWidget(page)
    page.resize(600, 400)
    page.show()
    sheet = Overlay(page, width=900, height=900)
    sheet.open()
    assert sheet.width() <= page.width()
    page.resize(500, 300)
    assert sheet.geometry().right() < 500
    sheet.put_away()
    sheet.put_away()
    assert sheet.isHidden()


class Kind(StrEnum):
    KEEP = "keep"
    REPLACED = "replaced"


def test_a_choice_gives_back_the_very_value_that_it_was_offered(qtbot: QtBot) -> None:
    choice = Choice()
    qtbot.addWidget(choice)
    choice.offer([("By name", Kind.KEEP), ("By role", Kind.REPLACED)], Kind.KEEP)
    assert choice.value() is Kind.KEEP
    QTest.keyClick(choice, Qt.Key.Key_Down)
    assert choice.value() is Kind.REPLACED
    choice.offer([("Nothing", None)])
    assert choice.value() is None


def test_a_long_check_box_is_read_whole_and_turned_by_a_click_on_its_second_line(qtbot: QtBot) -> None:
    words = "Hvordan passager er kodet, hvor det ikke er i hånden"
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    box = WrappedCheckBox(words)
    column.addWidget(box)
    column.addStretch(1)
    low = box.sizeHint().height()
    page.resize(220, 300)
    page.show()
    QApplication.processEvents()
    assert box.text().split() == words.split()
    assert all(box.fontMetrics().horizontalAdvance(line) <= box.width() for line in box.text().split("\n"))
    assert box.height() > low
    assert box.accessibleName() == words
    QTest.mouseClick(box, LEFT, pos=QPoint(30, box.height() - 6))
    assert box.isChecked()


def test_tab_comes_to_words_that_are_offered_late_where_they_stand(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    first, words, last = button("Første"), Segments(), button("Sidste")
    for widget in (first, words, last):
        column.addWidget(widget)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is page)
    words.offer([("Dansk", "da"), ("English", "en")], "en")
    QApplication.processEvents()
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Tab)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert words.isAncestorOf(focused)
    QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is last
