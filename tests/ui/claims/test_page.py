"""Claim cards by keys and mouse, in the whole window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from qualcase.coding.claims import CitedCell, Side, Verdict
from qualcase.coding.orders import ReportKind
from qualcase.coding.people import CodingState
from qualcase.study import Study
from qualcase.ui.base.dragging import excerpts_to_drag
from qualcase.ui.base.place import Page, Place, Room
from qualcase.ui.claims.page import ClaimsPage
from qualcase.ui.claims.putting import ClaimPutter
from qualcase.ui.claims.state import CellGroup, Part
from tests.ui.conftest import code_at, source_named, wait_idle
from tests.ui.dragging import drag_enter

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from qualcase.coding.claims import Claim
    from qualcase.ui.window.window import Window

Key = Qt.Key
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


@pytest.fixture
def path(ready: Path, tmp_path: Path) -> Path:
    """All is coded; two claims, the first for a passage and a cell of K01 that nobody mentions in K02."""
    made = tmp_path / "study.qualcase"
    made.write_bytes(ready.read_bytes())
    with Study.open(made, need_write=True) as study:
        anna = study.coders.ensure("Anna").id
        study.sources.set_states([(one.id, anna, CodingState.DONE) for one in study.sources.all()])
        first = study.claims.add("Aftaler bærer", anna)
        study.claims.add("Ingen læser dem", anna)
        coding = study.codings.of_source(source_named(study, "K01_2015_interview_leder"))[0]
        study.claims.put(first.id, [coding.id], Side.FOR, "det siger lederen")
        early = next(one.id for one in study.frame().waves if one.name == "2015")
        case = next(one.id for one in study.cases.all() if one.name == "K01")
        study.claims.cite(first.id, [CitedCell(code_at(study, "Forankring"), case, early, None, Side.FOR)])
    return made


class Shown:
    """The page in its window."""

    def __init__(self, window: Window, qtbot: QtBot) -> None:
        self.window, self._qtbot = window, qtbot

    @property
    def study(self) -> Study:
        assert self.window.session is not None
        return self.window.session.study

    @property
    def page(self) -> ClaimsPage:
        assert self.window.workspace is not None
        found = self.window.workspace.current.page  # type: ignore[union-attr]
        assert isinstance(found, ClaimsPage)
        return found

    @property
    def claims(self) -> tuple[Claim, ...]:
        return self.study.claims.all()

    def settle(self) -> None:
        wait_idle(self.window, self._qtbot)

    def until(self, holds: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(holds, timeout=10_000)
        self.settle()

    def press(self, *keys: Key, mods: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self.window, key, mods)
            self.settle()

    def type(self, words: str) -> None:
        """Into the sheet that asks for words."""
        field = self.page.deeds.asker.field
        assert QApplication.focusWidget() is field
        QTest.keyClicks(field, words)
        self.press(Key.Key_Return, mods=CTRL)


@pytest.fixture
def shown(window: Window, qtbot: QtBot) -> Shown:
    window.go(Place(Room.SUMMARIES, page=Page.CLAIMS))
    made = Shown(window, qtbot)
    made.until(lambda: made.page.card.sheet is not None)
    return made


def cards(page: ClaimsPage) -> list[list[str]]:
    lists = page.sides.columns.lists
    return [[str(one.cards.index(row).data()) for row in range(one.cards.rowCount())] for one in lists]


def groups(shown: Shown) -> list[CellGroup]:
    cells = shown.page.cells.cells
    return [one.group for row in range(cells.rowCount()) if (one := cells.cell(row)) is not None]


def test_stating_wording_moving_and_removing(shown: Shown) -> None:
    shown.press(Key.Key_N)
    shown.type("Tre nøgler er nok")
    assert [one.text for one in shown.claims][-1] == "Tre nøgler er nok"
    shown.until(lambda: shown.page.list.claim is not None and shown.page.list.claim.text == "Tre nøgler er nok")
    shown.press(Key.Key_Up, mods=ALT)
    assert [one.text for one in shown.claims] == ["Aftaler bærer", "Tre nøgler er nok", "Ingen læser dem"]
    shown.press(Key.Key_F2)
    QTest.keyClicks(shown.page.card.head.text, " her")
    shown.press(Key.Key_Return, mods=CTRL)
    assert "her" in shown.claims[1].text
    shown.page.deeds.remove()
    shown.settle()
    assert len(shown.claims) == 2
    shown.page.setFocus()
    shown.press(Key.Key_Z, mods=CTRL)
    assert len(shown.claims) == 3


def test_passages_stand_on_two_sides(shown: Shown) -> None:
    assert cards(shown.page) == [["vi mangler en aftale"], []]
    shown.press(Key.Key_Return)
    assert shown.page.sides.columns.lists[0].hasFocus()
    shown.press(Key.Key_X)
    shown.until(lambda: cards(shown.page)[1] == ["vi mangler en aftale"])
    assert shown.claims[0].evidence[0].side is Side.AGAINST
    assert shown.claims[0].evidence[0].note == "det siger lederen"
    shown.page.sides.columns.take_focus()
    shown.press(Key.Key_W)
    shown.type("noget andet")
    assert shown.claims[0].evidence[0].note == "noget andet"
    shown.page.sides.columns.take_focus()
    shown.press(Key.Key_Delete)
    assert shown.claims[0].evidence == ()


def test_cards_are_dropped_on_a_side(shown: Shown) -> None:
    coding = shown.claims[0].evidence[0].coding_id
    place, target = QPoint(20, 20), shown.page.sides.columns.lists[1].viewport()
    data = excerpts_to_drag([coding])
    entering = drag_enter(place, data)
    QApplication.sendEvent(target, entering)
    assert entering.isAccepted()
    buttons, held = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(target, QDropEvent(QPointF(place), Qt.DropAction.CopyAction, data, buttons, held))
    shown.until(lambda: shown.claims[0].evidence[0].side is Side.AGAINST)


def test_cells_that_speak_against_it(shown: Shown) -> None:
    shown.press(Key.Key_S)
    assert shown.page.card.part is Part.CELLS
    cells = shown.page.cells
    assert cells.hasFocus()
    assert groups(shown) == [CellGroup.FOR, CellGroup.PROPOSED]
    shown.press(Key.Key_Down, Key.Key_X)
    shown.type("her blev der ikke spurgt")
    assert [(one.side, one.note) for one in shown.claims[0].cells][1:] == [(Side.ASIDE, "her blev der ikke spurgt")]
    shown.until(lambda: groups(shown) == [CellGroup.FOR, CellGroup.ASIDE])
    shown.press(Key.Key_A)
    assert [one.side for one in shown.claims[0].cells] == [Side.FOR, Side.AGAINST]
    shown.press(Key.Key_Delete)
    assert [one.side for one in shown.claims[0].cells] == [Side.FOR]


def test_expected_first_then_observed(shown: Shown) -> None:
    shown.press(Key.Key_S, Key.Key_S)
    table = shown.page.cases
    assert table.hasFocus()
    shown.press(Key.Key_1)
    assert shown.claims[0].cases[0].expected is Verdict.HOLDS
    shown.press(Key.Key_Right, Key.Key_3)
    shown.type("ingen læste den")
    (said,) = shown.claims[0].cases
    assert (said.observed, said.reason) == (Verdict.FAILS, "ingen læste den")
    shown.until(lambda: "otherwise 1 (K01)" in shown.page.card.head.match.text())
    assert "before anything was observed" in shown.page.card.expectation.when.text()
    table.setCurrentIndex(table.cases.index(1, 1))
    table.setFocus()
    shown.press(Key.Key_2)
    assert "no prediction" in shown.window.message_line.text.text()
    shown.until(lambda: "no prediction" in shown.page.card.expectation.when.text())
    shown.press(Key.Key_0)
    assert len(shown.claims[0].cases) == 1


def test_an_expected_pattern_in_words(shown: Shown) -> None:
    shown.press(Key.Key_E)
    field = shown.page.card.expectation.field
    assert QApplication.focusWidget() is field
    QTest.keyClicks(field, "mest i byen")
    shown.press(Key.Key_Return, mods=CTRL)
    assert shown.claims[0].expectation == "mest i byen"


def test_verdicts_are_offered_to_the_mouse(shown: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    shown.page.show_cases()
    table = shown.page.cases
    monkeypatch.setattr(table.menu, "popup", lambda _: None)  # there is no keyboard to grab
    spot = table.visualRect(table.cases.index(1, 1)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    table.menu.actions()[0].trigger()
    shown.settle()
    assert [one.expected for one in shown.claims[0].cases] == [Verdict.HOLDS]


def test_a_passage_is_put_to_a_claim_from_anywhere(shown: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    coding = shown.claims[0].evidence[0].coding_id
    shown.window.go(
        Place(Room.COMPARE, code_id=code_at(shown.study, "Forankring"), case_id=shown.study.cases.all()[0].id)
    )
    shown.settle()
    session = shown.window.session
    assert session is not None
    putter = ClaimPutter.of(session)
    assert shown.window.workspace is not None
    screen = shown.window.workspace.current
    assert screen is not None
    monkeypatch.setattr(screen, "excerpts_here", lambda: (coding,))
    QTest.keyClick(QApplication.focusWidget() or shown.window, Key.Key_X, CTRL | SHIFT)
    assert putter.picker is not None
    QTest.keyClicks(putter.picker.field, "ingen")
    QTest.keyClick(putter.picker.field, Key.Key_Return)
    shown.settle()
    assert [one.side for one in shown.claims[1].evidence] == [Side.AGAINST]
    putter.ask_to_put([coding], Side.FOR, shown.window, screen.tokens)
    QTest.keyClicks(putter.picker.field, "Noget helt nyt")
    QTest.keyClick(putter.picker.field, Key.Key_Return)
    shown.settle()
    assert shown.claims[2].text == "Noget helt nyt"
    assert shown.claims[2].evidence[0].coding_id == coding


def test_the_cell_at_hand_is_cited(shown: Shown) -> None:
    shown.window.go(
        Place(Room.COMPARE, code_id=code_at(shown.study, "Forankring"), case_id=shown.study.cases.all()[0].id)
    )
    shown.settle()
    QTest.keyClick(QApplication.focusWidget() or shown.window, Key.Key_F9)
    shown.settle()
    assert shown.window.session is not None
    picker = ClaimPutter.of(shown.window.session).picker
    assert picker is not None
    QTest.keyClicks(picker.field, "ingen")
    QTest.keyClick(picker.field, Key.Key_Return)
    shown.settle()
    (cell,) = shown.claims[1].cells
    assert (cell.side, cell.from_wave_id is not None) == (Side.FOR, True)


def test_copy_and_export(shown: Shown) -> None:
    shown.press(Key.Key_C, mods=CTRL | SHIFT)
    assert "Aftaler bærer" in QGuiApplication.clipboard().text()
    export = next(one for one in shown.page.findChildren(QPushButton) if one.text() == "Export…")
    QTest.mouseClick(export, Qt.MouseButton.LeftButton)
    shown.settle()
    assert shown.window.workspace is not None
    here = shown.window.workspace.place()
    assert here is not None
    assert (here.room, here.row_id) == (Room.REPORTS, ReportKind.CLAIMS)


def test_the_empty_page_teaches(window: Window, qtbot: QtBot) -> None:
    assert window.session is not None
    study = window.session.study
    for one in study.claims.all():
        study.claims.remove(one.id)
    window.go(Place(Room.SUMMARIES, page=Page.CLAIMS))
    shown = Shown(window, qtbot)
    shown.until(lambda: shown.page.stack.currentWidget() is shown.page.nothing)
    assert "sentence about the cases" in shown.page.nothing.sentence.text()
