"""A memo is written wherever one is, its links are completed, followed, and said where they meet nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from qualcase.coding.memos import Cell, MemoTarget
from qualcase.ui.base.place import Place, Room
from qualcase.ui.base.thing import Thing, things_at
from qualcase.ui.memobox.sheet import MemoPage
from tests.ui.conftest import code_at, source_named, wait_idle

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from qualcase.study import Study
    from qualcase.ui.memobox.field import MemoField
    from qualcase.ui.window.window import Window

CTRL = Qt.KeyboardModifier.ControlModifier


class Hand:
    """The window with a person at it."""

    def __init__(self, window: Window, qtbot: QtBot) -> None:
        self.window, self.qtbot = window, qtbot
        assert window.session is not None
        self.study: Study = window.session.study

    def go(self, place: Place) -> None:
        self.window.go(place)
        wait_idle(self.window, self.qtbot)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)
        wait_idle(self.window, self.qtbot)

    def type(self, words: str) -> None:
        QTest.keyClicks(QApplication.focusWidget() or self.window, words)
        wait_idle(self.window, self.qtbot)

    def sheet(self) -> MemoPage:
        shown = self.window.sheets.shown
        assert isinstance(shown, MemoPage)
        return shown

    @property
    def field(self) -> MemoField:
        return self.sheet().box.field

    def memos(self) -> dict[tuple[str, str], str]:
        return {(one.target.value, one.target_id): one.text for one in self.study.memos.all()}

    def case(self, name: str) -> str:
        return next(one.id for one in self.study.cases.all() if one.name == name)


@pytest.fixture
def hand(window: Window, qtbot: QtBot) -> Hand:
    return Hand(window, qtbot)


def said(sheet: MemoPage) -> str:
    return " ".join(one.text() for one in sheet.box.links.findChildren(QLabel) if not one.isHidden())


def test_ctrl_m_writes_on_the_passage_and_escape_keeps_it(hand: Hand) -> None:
    source = source_named(hand.study, "K01_2015_interview_leder")
    (coding,) = hand.study.codings.of_source(source)
    hand.go(Place(Room.CODE, source, coding.start, coding.end, coding.id))
    before = QApplication.focusWidget()
    hand.press(Qt.Key.Key_M, CTRL)
    assert "Aftaler" in hand.sheet().title.text()
    assert "vi mangler en aftale" in hand.sheet().quote.text()
    assert QApplication.focusWidget() is hand.field
    hand.type("Tydelig")
    hand.press(Qt.Key.Key_Escape)
    assert hand.window.sheets.shown is None
    assert QApplication.focusWidget() is before
    assert hand.memos() == {("coding", coding.id): "Tydelig"}
    hand.study.undo()
    assert hand.memos() == {}


def test_what_else_is_at_hand_is_a_word_away(hand: Hand) -> None:
    source = source_named(hand.study, "K01_2015_interview_leder")
    hand.go(Place(Room.CODE, source, 0, 0))
    hand.press(Qt.Key.Key_M, CTRL)
    sheet = hand.sheet()
    assert sheet.box.thing == Thing(MemoTarget.SOURCE, source)
    hand.type("Om kilden")
    case = Thing(MemoTarget.CASE, hand.case("K01"))
    words = next(one for one in sheet.variants.findChildren(type(sheet.close_button)) if one.text() == "Case")
    QTest.mouseClick(words, Qt.MouseButton.LeftButton)
    wait_idle(hand.window, hand.qtbot)
    assert sheet.box.thing == case
    assert hand.field.toPlainText() == ""
    hand.type("Om sagen")
    hand.press(Qt.Key.Key_M, CTRL)
    assert hand.window.sheets.shown is None
    assert hand.memos() == {("source", source): "Om kilden", ("case", case.id): "Om sagen"}


def test_a_cell_of_the_comparison_has_its_memo_by_wave(hand: Hand) -> None:
    code, case = code_at(hand.study, "Roller"), hand.case("K02")
    hand.go(Place(Room.COMPARE, code_id=code, case_id=case))
    hand.press(Qt.Key.Key_M, CTRL)
    sheet = hand.sheet()
    assert sheet.box.thing == Thing(MemoTarget.CELL, Cell(case, code).key)
    wave = hand.study.waves.all()[1]
    word = next(one for one in sheet.variants.findChildren(type(sheet.close_button)) if one.text() == "Cell 2017")
    QTest.mouseClick(word, Qt.MouseButton.LeftButton)
    wait_idle(hand.window, hand.qtbot)
    hand.type("Hvorfor?")
    hand.press(Qt.Key.Key_Return, CTRL)
    assert hand.memos() == {("cell", Cell(case, code, wave.id).key): "Hvorfor?"}
    assert sheet.title.text() == "Cell: K02 · Roller · 2017"


def test_links_are_completed_as_one_types(hand: Hand) -> None:
    hand.go(Place(Room.CODEBOOK, code_id=code_at(hand.study, "Roller")))
    hand.press(Qt.Key.Key_M, CTRL)
    field = hand.field
    field.insertPlainText("Se 😀 ")
    hand.type("[[")
    assert field.list.isVisible()
    hand.type("for")
    assert field.list.words == "Forankring"
    hand.press(Qt.Key.Key_Escape)
    assert not field.list.isVisible()
    assert hand.sheet().isVisible()
    hand.press(Qt.Key.Key_Backspace)
    hand.press(Qt.Key.Key_Return)
    hand.type(" og [[k0")
    hand.press(Qt.Key.Key_Down)
    hand.press(Qt.Key.Key_Tab)
    assert field.toPlainText() == "Se 😀 [[Forankring]] og [[K02]]"
    assert QApplication.focusWidget() is field
    assert [one.text() for one in hand.sheet().box.links.buttons] == ["→ Forankring", "→ K02"]
    hand.type(" [[")
    QTest.mouseClick(
        field.list.viewport(), Qt.MouseButton.LeftButton, pos=field.list.visualItemRect(field.list.item(0)).center()
    )
    assert field.toPlainText().endswith(f" [[{field.links()[-1].words}]]")
    assert hand.sheet().isVisible()


def test_a_link_that_meets_nothing_is_said(hand: Hand) -> None:
    hand.press(Qt.Key.Key_M, CTRL)
    hand.type("[[Ingen]]")
    assert "[[Ingen]] leads nowhere" in said(hand.sheet())
    hand.study.cases.add("Birgit")
    hand.field.selectAll()
    hand.type("[[Birgit]]")
    assert "may be several things" in said(hand.sheet())


def test_links_lead_there_by_click_key_and_button(hand: Hand) -> None:
    place = Place(Room.CODEBOOK, code_id=code_at(hand.study, "Roller"))
    follow: list[Callable[[], None]] = [
        lambda: QTest.mouseClick(
            hand.field.viewport(), Qt.MouseButton.LeftButton, CTRL, hand.field.cursorRect().center() - QPoint(20, 0)
        ),
        lambda: hand.press(Qt.Key.Key_Left) or hand.press(Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier),  # type: ignore[func-returns-value]
        lambda: hand.sheet().box.links.buttons[0].click(),  # noqa: PLW0108 - made only then
    ]
    for number, one in enumerate(follow):
        hand.go(place)
        hand.press(Qt.Key.Key_M, CTRL)
        hand.field.selectAll()
        hand.type(f"{number} [[Forankring]]")
        one()
        wait_idle(hand.window, hand.qtbot)
        assert hand.window.workspace is not None
        assert hand.window.workspace.place() == Place(Room.CODEBOOK, code_id=code_at(hand.study, "Forankring"))
        assert hand.window.sheets.shown is None
        assert list(hand.memos().values()) == [f"{number} [[Forankring]]"]


def test_what_links_here_is_shown_and_leads_to_its_memo(hand: Hand) -> None:
    anna = hand.study.coders.ensure("Anna").id
    case = hand.case("K01")
    hand.study.memos.write(MemoTarget.CASE, case, "Se [[Roller]]", anna)
    hand.go(Place(Room.CODEBOOK, code_id=code_at(hand.study, "Roller")))
    hand.press(Qt.Key.Key_M, CTRL)
    (button,) = hand.sheet().box.linked_from.buttons
    assert button.text() == "← K01"
    button.click()
    wait_idle(hand.window, hand.qtbot)
    assert hand.window.workspace is not None
    assert hand.window.workspace.place() == Place(Room.MEMOS, memo=f"case:{case}")


def test_every_control_has_a_name(hand: Hand) -> None:
    hand.press(Qt.Key.Key_M, CTRL)
    hand.type("[[k")
    sheet = hand.sheet()
    assert sheet.box.field.accessibleName()
    assert sheet.box.field.list.accessibleName()
    assert all(one.text() for one in sheet.findChildren(type(sheet.close_button)))


@pytest.mark.parametrize(
    ("place", "targets"),
    [
        (Place(Room.MATERIAL), ()),
        (Place(Room.MATERIAL, case_id="a"), ("case",)),
        (Place(Room.COMPARE, case_id="a", code_id="b"), ("cell", "code", "case")),
        (Place(Room.CODE, source_id="a", coding_id="b"), ("coding", "source")),
    ],
)
def test_a_place_is_about_things(place: Place, targets: tuple[str, ...]) -> None:
    found = things_at(place)
    assert tuple(one.target.value for one in found) == targets
    assert all(Thing.of_key(one.key) == one for one in found)
