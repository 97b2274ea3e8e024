"""Extending, shortening, splitting, moving and recoding with real keys, and dragging with the mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from qualcase.coding.codings import AboutTime
from qualcase.ui.window.key_map import KeyMap
from tests.ui.code.conftest import FIRST
from tests.ui.dragging import drag_enter, drag_move

if TYPE_CHECKING:
    from qualcase.coding.codings import Coding
    from tests.ui.code.conftest import Desk

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
ONE = "de første måneder"


@pytest.fixture
def keyed(desk: Desk) -> Desk:
    """The screen with the keys that the window binds."""
    KeyMap(desk.screen.window()).bind(desk.screen.actions_here())
    return desk


def words_of(desk: Desk, name: str) -> list[str]:
    return [quote for code, quote, _ in desk.codings() if code == name]


def coding(desk: Desk, words: str) -> Coding:
    assert desk.screen.state.opened is not None
    return next(one for one in desk.screen.state.opened.codings.values() if one.quote == words)


def said(desk: Desk) -> str:
    return str(desk.study.history(1)[0].label)


@pytest.mark.parametrize(
    ("keys", "words", "label"),
    [
        (")", "de første måneder var", "Extended"),
        (")))", "de første måneder var det jo", "Extended"),
        ("(", "😀 de første måneder", "Extended"),
        ("((", "Altså 😀 de første måneder", "Extended"),
        (">", "første måneder", "Shortened"),
        ("<", "de første", "Shortened"),
        (")><", "første måneder", "Shortened"),
    ],
)
def test_ends_move_by_words(desk: Desk, keys: str, words: str, label: str) -> None:
    desk.caret_in(ONE)
    desk.type(keys)
    desk.settle()
    assert words_of(desk, "Båret af én") == [words]
    assert said(desk) == f"{label} a passage of “Båret af én” in {FIRST}"
    for _ in keys:
        desk.do(desk.study.undo)
    assert words_of(desk, "Båret af én") == [ONE]


def test_the_last_word_stays(desk: Desk) -> None:
    desk.caret_in(ONE)
    desk.type("<<<<")
    desk.settle()
    assert words_of(desk, "Båret af én") == ["de"]
    assert "cannot go any further" in desk.said[-1]


def test_ends_move_by_sentences(keyed: Desk) -> None:
    keyed.caret_in(ONE)
    keyed.press(Qt.Key.Key_End, CTRL | ALT)
    keyed.settle()
    assert words_of(keyed, "Båret af én") == ["de første måneder var det jo kun mig."]
    keyed.press(Qt.Key.Key_End, CTRL | ALT)
    keyed.press(Qt.Key.Key_Home, CTRL | ALT)
    keyed.settle()
    assert words_of(keyed, "Båret af én") == ["Altså 😀 de første måneder var det jo kun mig. Men så fik vi en aftale."]
    keyed.press(Qt.Key.Key_PageDown, CTRL | ALT)
    keyed.settle()
    assert words_of(keyed, "Båret af én") == ["Men så fik vi en aftale."]


def test_nothing_here_and_what_others_coded(desk: Desk) -> None:
    desk.caret_in("Ingen kender")
    for key in "()<>/":
        desk.type(key)
        assert "No coding here" in desk.said.pop()
    desk.screen.switch_whose()
    desk.view.select(*2 * [desk.view.sheet.text.index("fik vi en aftale") + 3])
    bo = next(one for one in desk.screen.state.opened.codings.values() if one.quote == "fik vi en aftale")  # type: ignore[union-attr]
    desk.screen.at_caret.choose(bo.id)
    desk.type(")")
    desk.settle()
    assert "Bo coded this passage" in desk.said[-1]
    assert words_of(desk, "Synlighed") == ["fik vi en aftale"]


def test_a_coding_is_split_at_the_caret(desk: Desk) -> None:
    desk.view.place_caret(desk.view.sheet.text.index("første måneder"))
    desk.type("/")
    desk.settle()
    assert words_of(desk, "Båret af én") == ["de", "første måneder"]
    assert said(desk) == f"Split a passage of “Båret af én” in {FIRST}"
    desk.do(desk.study.undo)
    assert words_of(desk, "Båret af én") == [ONE]


def test_a_coding_moves_to_the_selection(desk: Desk) -> None:
    desk.caret_in(ONE)
    desk.type("=")
    assert "Select the words" in desk.said[-1]
    desk.select(" Ingen kender ")
    desk.type("=")
    desk.settle()
    assert words_of(desk, "Båret af én") == ["Ingen kender"]
    assert said(desk) == f"Moved a passage of “Båret af én” in {FIRST}"
    assert desk.here() == ["Båret af én"]


def test_what_would_be_double_is_joined_and_said(desk: Desk) -> None:
    told: list[str] = []
    desk.session.done_said.connect(told.append)
    desk.select("Ingen kender")
    desk.type("båret")
    desk.press(Qt.Key.Key_Return)
    desk.settle()
    desk.caret_in("Ingen kender")
    desk.type(")")
    desk.select("Ingen kender")
    desk.type("båret")
    desk.press(Qt.Key.Key_Return)
    desk.settle()
    assert words_of(desk, "Båret af én") == [ONE, "Ingen kender", "Ingen kender os"]
    desk.view.place_caret(desk.view.sheet.text.index("Ingen kender os") + len("Ingen kender os"))
    desk.type("<")
    desk.settle()
    assert words_of(desk, "Båret af én") == [ONE, "Ingen kender"]
    assert "two codings are one" in told[-1]


def test_another_code_through_the_palette(keyed: Desk) -> None:
    keyed.caret_in("Men så fik")
    keyed.press(Qt.Key.Key_R, CTRL)
    assert keyed.screen.panes.codes.code.text() == "Change the code"
    keyed.type("båret")
    keyed.press(Qt.Key.Key_Return)
    keyed.settle()
    assert "Men så fik vi en aftale." in words_of(keyed, "Båret af én")
    assert said(keyed) == f"Changed the code of a passage in {FIRST} from “Aftaler og strukturer” to “Båret af én”"
    assert keyed.screen.panes.codes.code.text() == "Code"
    assert keyed.view.hasFocus()
    keyed.do(keyed.study.undo)
    assert ("Aftaler og strukturer", "Men så fik vi en aftale.", 1) in keyed.codings()
    keyed.press(Qt.Key.Key_R, CTRL)
    keyed.press(Qt.Key.Key_Escape)
    keyed.settle()
    assert ("Aftaler og strukturer", "Men så fik vi en aftale.", 1) in keyed.codings()


def test_what_a_passage_speaks_about_by_keys(keyed: Desk) -> None:
    keyed.caret_in(ONE)
    keyed.press(Qt.Key.Key_F9)
    choice = keyed.screen.here.editor.about.time
    assert choice.hasFocus()
    assert choice.itemText(0) == "its own wave (2015)"
    keyed.press(Qt.Key.Key_Down)
    keyed.settle()
    one = coding(keyed, ONE)
    assert one.about_wave_id == next(wave.id for wave in keyed.study.frame().waves if wave.name == "2017")
    keyed.press(Qt.Key.Key_Down)
    keyed.settle()
    assert coding(keyed, ONE).about_time is AboutTime.BEFORE
    assert said(keyed) == f"Said what a passage of “Båret af én” in {FIRST} is about"
    keyed.press(Qt.Key.Key_Home)
    keyed.settle()
    one = coding(keyed, ONE)
    assert (one.about_wave_id, one.about_time) == (None, None)


# --- the mouse


def drag(desk: Desk, start: QPoint, end: QPoint) -> None:
    port = desk.view.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 5):
        QTest.mouseMove(port, start + (end - start) * step / 4)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=end)
    desk.settle()


def spot(desk: Desk, words: str, *, is_end: bool) -> QPoint:
    start = desk.view.sheet.text.index(words)
    place = desk.view.spot_of(start + len(words) if is_end else start, is_end=is_end)
    return place.toPoint() + QPoint(0, 3)


def test_the_end_of_an_underline_is_dragged(desk: Desk) -> None:
    drag(desk, spot(desk, ONE, is_end=True), spot(desk, "måneder var", is_end=True) + QPoint(-6, -8))
    assert words_of(desk, "Båret af én") == ["de første måneder var"]
    drag(desk, spot(desk, "de første", is_end=False), spot(desk, "første", is_end=False) + QPoint(6, -8))
    assert words_of(desk, "Båret af én") == ["første måneder var"]


def test_the_end_of_a_bracket_is_dragged(desk: Desk) -> None:
    margin = desk.view.margin
    mark = next(one for one in desk.view.sheet.marks if desk.view.sheet.text[one.start : one.end] == ONE)
    box = next(
        box
        for y in range(margin.height())
        for x in range(60)
        for one, box in margin.stripes_at(QPointF(x, y), 0)
        if one.coding_id == mark.coding_id
    )
    start = QPoint(round(box.center().x()), round(box.bottom()))
    QTest.mousePress(margin, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(margin, start + QPoint(0, 30))
    QTest.mouseMove(margin, start + QPoint(0, 200))
    QTest.mouseRelease(margin, Qt.MouseButton.LeftButton, pos=start + QPoint(0, 200))
    desk.settle()
    assert len(words_of(desk, "Båret af én")[0]) > len(ONE)
    assert words_of(desk, "Båret af én")[0].startswith(ONE)


def test_selecting_words_still_works_where_an_underline_ends(desk: Desk) -> None:
    middle = QPoint(0, -14)
    drag(desk, spot(desk, ONE, is_end=True) + middle, spot(desk, "måneder var", is_end=True) + middle)
    assert words_of(desk, "Båret af én") == [ONE]
    assert desk.view.selection() is not None


def test_a_code_is_dragged_to_the_text(desk: Desk) -> None:
    palette, port = desk.screen.panes.codes, desk.view.viewport()
    row = next(number for number, one in enumerate(palette.list.codes.rows) if one.code.name == "Ledelse")
    data = palette.list.codes.mimeData([palette.list.codes.index(row, 0)])
    place = spot(desk, "Det gjorde", is_end=False) + QPoint(10, -10)
    entering = drag_enter(place, data)
    QApplication.sendEvent(port, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(port, drag_move(place, data))
    assert desk.view.selection() is not None
    drop = QDropEvent(
        QPointF(place), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(port, drop)
    desk.settle()
    assert words_of(desk, "Ledelse") == ["Det gjorde kommunen. Ingen kender os endnu."]


def test_a_code_is_dragged_to_what_is_selected(desk: Desk) -> None:
    palette, port = desk.screen.panes.codes, desk.view.viewport()
    desk.select("Ingen kender")
    data = palette.list.codes.mimeData([palette.list.codes.index(0, 0)])
    name = palette.list.codes.rows[0].code.name
    far, near = spot(desk, "kun mig", is_end=False), spot(desk, "kender", is_end=False) + QPoint(4, -10)
    QApplication.sendEvent(port, drag_enter(far, data))
    QApplication.sendEvent(port, drag_move(far, data))
    QApplication.sendEvent(port, drag_move(near, data))
    drop = QDropEvent(
        QPointF(near), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(port, drop)
    desk.settle()
    assert "Ingen kender" in words_of(desk, name)


def test_text_is_dragged_to_a_code(desk: Desk) -> None:
    palette = desk.screen.panes.codes
    desk.select("Ingen kender")
    data = desk.view.createMimeDataFromSelection()
    assert data.text() == "Ingen kender"
    row = next(number for number, one in enumerate(palette.list.codes.rows) if one.code.name == "Ledelse")
    place = palette.list.visualRect(palette.list.codes.index(row, 0)).center()
    port = palette.list.viewport()
    entering = drag_enter(place, data)
    QApplication.sendEvent(port, entering)
    assert entering.isAccepted()
    drop = QDropEvent(
        QPointF(place), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(port, drop)
    desk.settle()
    assert words_of(desk, "Ledelse") == ["Ingen kender"]


def test_other_things_are_not_taken(desk: Desk) -> None:
    data = QMimeData()
    data.setText("fremmed")
    for port in (desk.view.viewport(), desk.screen.panes.codes.list.viewport()):
        entering = drag_enter(port.rect().center(), data)
        QApplication.sendEvent(port, entering)
        assert not entering.isAccepted()
