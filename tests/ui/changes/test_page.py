"""The change sheet by keys and mouse, in the whole window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from qualcase.coding.change_sheet import Heading, LineState
from qualcase.coding.people import CodingState
from qualcase.study import Study
from qualcase.ui.base.place import Page, Place, Room
from qualcase.ui.changes.page import ChangesPage
from tests.ui.conftest import code_at, source_named, wait_idle

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from qualcase.ui.window.window import Window

Key = Qt.Key


@pytest.fixture
def path(ready: Path, tmp_path: Path) -> Path:
    """Of agreements is spoken in both waves of K01; in K02 nobody speaks of anything. All is coded."""
    made = tmp_path / "study.qualcase"
    made.write_bytes(ready.read_bytes())
    with Study.open(made, need_write=True) as study:
        anna = study.coders.ensure("Anna").id
        late = source_named(study, "K01_2017_interview_leder")
        text = study.sources.text(late).text
        start = text.index("har vi en aftale")
        study.codings.add(late, start, start + 16, code_at(study, "Forankring/Aftaler"), anna)
        study.sources.set_states([(one.id, anna, CodingState.DONE) for one in study.sources.all()])
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
    def page(self) -> ChangesPage:
        assert self.window.workspace is not None
        found = self.window.workspace.current.page  # type: ignore[union-attr]
        assert isinstance(found, ChangesPage)
        return found

    def press(self, key: Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)
        wait_idle(self.window, self._qtbot)

    def write(self, words: str) -> None:
        """Into the sheet that asks for words."""
        field = QApplication.focusWidget()
        assert field is self.page.deeds.asker.field
        QTest.keyClicks(field, words)
        self.press(Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    def texts(self) -> list[str]:
        lines = self.page.list.lines
        return [str(lines.index(row).data()) for row in range(lines.rowCount())]


@pytest.fixture
def sheet(window: Window, qtbot: QtBot) -> Shown:
    assert window.session is not None
    window.session.go(Place(Room.SUMMARIES, page=Page.CHANGES))
    wait_idle(window, qtbot)
    shown = Shown(window, qtbot)
    qtbot.waitUntil(lambda: shown.page.shown is not None)
    wait_idle(window, qtbot)
    return shown


def test_questions_with_what_figures_propose(sheet: Shown) -> None:
    texts = sheet.texts()
    assert texts[0].startswith("What stays: 1 to decide")
    assert "K01 · Anchoring" in texts[1] or "K01 · Forankring" in texts[1]
    assert "1/1 → 1/1" in texts[1]
    assert "through" in texts[1]  # the sub-code only repeats it
    assert [one.split(":")[0] for one in texts[::2]] == ["What stays", "What is missing"]
    page = sheet.page
    assert [len(one.cards._rows) for one in page.pane.columns.lists] == [1, 1]
    assert "K01" in page.pane.title.text()


def test_accepting_in_own_words_writes_the_change_sentence(sheet: Shown) -> None:
    sheet.press(Key.Key_O)
    sheet.write("Fra mangel til aftale")
    (entry,) = sheet.study.change_sheet.all()
    assert (entry.text, [one.text for one in sheet.study.summaries.all()]) == ("", ["Fra mangel til aftale"])
    assert "Fra mangel til aftale" in sheet.texts()[1]
    assert sheet.page.list.line is not None
    assert sheet.page.list.line.state is LineState.ACCEPTED
    sheet.press(Key.Key_O)
    assert sheet.page.deeds.asker.field.toPlainText() == "Fra mangel til aftale"
    sheet.write("Kun her")
    (entry,) = sheet.study.change_sheet.all()
    assert entry.text == "Kun her"
    assert [one.text for one in sheet.study.summaries.all()] == ["Fra mangel til aftale"]
    sheet.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    sheet.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (sheet.study.change_sheet.all(), sheet.study.summaries.all()) == ((), ())


def test_accepting_rejecting_and_taking_back_by_keys(sheet: Shown) -> None:
    sheet.press(Key.Key_A)
    assert [one.heading for one in sheet.study.change_sheet.all()] == [Heading.STAYS]
    sheet.press(Key.Key_X)
    assert not sheet.page.deeds.asker.give.isEnabled()
    sheet.write("kun fordi lederen var ny")
    (entry,) = sheet.study.change_sheet.all()
    assert (entry.decision.value, entry.text) == ("rejected", "kun fordi lederen var ny")
    whole, part = sheet.texts()[1:3]
    assert "Rejected: kun fordi lederen var ny" in whole
    assert "to decide" in part  # the line of the sub-code comes forth
    sheet.press(Key.Key_Delete)
    assert sheet.study.change_sheet.all() == ()


def test_what_is_shown_is_narrowed(sheet: Shown) -> None:
    sheet.press(Key.Key_A)
    for state in (LineState.OPEN, LineState.ACCEPTED):
        sheet.press(Key.Key_S)
        lines = [sheet.page.list.lines.line(row) for row in range(sheet.page.list.lines.rowCount())]
        assert {one.state for one in lines if one is not None} <= {state}
    assert any("1" in one and "Accepted" in one for one in _words(sheet))
    sheet.press(Key.Key_S)
    assert sheet.page.stack.currentWidget() is sheet.page.nothing
    QTest.mouseClick(sheet.page.nothing.action, Qt.MouseButton.LeftButton)
    assert sheet.page.stack.currentIndex() == 0


def test_figures_that_propose_no_longer_are_told(sheet: Shown, qtbot: QtBot) -> None:
    sheet.press(Key.Key_A)
    study = sheet.study
    ids = [one.id for one in study.codings.of_source(source_named(study, "K01_2017_interview_leder"))]
    assert sheet.window.session is not None
    sheet.window.session.write(lambda: study.codings.remove(ids))
    wait_idle(sheet.window, qtbot)
    qtbot.waitUntil(lambda: any(row for row in sheet.texts() if "What stays" in row))
    qtbot.waitUntil(lambda: not sheet.page.pane.unproposed.isHidden())


def test_from_a_line_to_its_passage_and_transcript(sheet: Shown, qtbot: QtBot) -> None:
    sheet.press(Key.Key_Return)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert sheet.page.pane.columns.isAncestorOf(focused)
    assert len(sheet.page.excerpts_here()) == 1
    sheet.press(Key.Key_Escape)
    assert QApplication.focusWidget() is sheet.page.list
    sheet.press(Key.Key_G)
    assert sheet.window.workspace is not None
    qtbot.waitUntil(lambda: sheet.window.workspace.current.room is Room.CODE)  # type: ignore[union-attr]


def test_copy_and_export(sheet: Shown, tmp_path: Path, qtbot: QtBot) -> None:
    sheet.press(Key.Key_C, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    text = QGuiApplication.clipboard().text()
    assert "What stays\tK01" in text
    assert "Persons with at least one excerpt" in text
    sheet.page.deeds.export(tmp_path / "sheet.csv")
    wait_idle(sheet.window, qtbot)
    assert "What stays" in (tmp_path / "sheet.csv").read_text(encoding="utf-8-sig")


def _words(sheet: Shown) -> list[str]:
    from PySide6.QtWidgets import QPushButton

    return [one.text() for one in sheet.page.head.states.findChildren(QPushButton)]
