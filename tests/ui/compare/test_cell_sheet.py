"""Saying what an empty cell is, by keys and by mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from qualcase.coding.comparison import Empty
from qualcase.ui.compare.cell_words import Word
from tests.ui.compare.test_screen import ready, shown  # noqa: F401 - fixtures

if TYPE_CHECKING:
    from qualcase.ui.compare.cell_sheet import CellSheet
    from tests.ui.compare.watching import Shown

Key = Qt.Key


def _sheet(shown: Shown, code: str, case: str) -> CellSheet:  # noqa: F811
    """Stand on a cell and press the key."""
    frame = shown.session.study.frame()
    by_path = frame.tree.by_path(code)
    assert by_path
    shown.matrix.focus_on(by_path.id, next(one.id for one in frame.cases if one.name == case))
    shown.settle()
    shown.press(Key.Key_A)
    assert shown.screen.asker.sheet is not None
    return shown.screen.asker.sheet


def _empty(shown: Shown, code: str, case: str) -> Empty | None:  # noqa: F811
    found = shown.session.study.compare()
    row = [one.name for one in found.rows].index(code)
    return found.empty_at(row, [one.name for one in found.columns].index(case), 0)


def test_what_is_absent_is_confirmed_with_a_reason_and_undone(shown: Shown) -> None:  # noqa: F811
    sheet = _sheet(shown, "Forankring", "K02")
    assert sheet.isVisible()
    assert sheet.reason.hasFocus()
    QTest.keyClicks(sheet.reason, "Read it all again")
    with shown.change():
        QTest.keyClick(sheet.reason, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert sheet.isHidden()
    assert _empty(shown, "Forankring", "K02") is Empty.ABSENT
    (absence,) = shown.session.study.absences.all()
    assert absence.reason == "Read it all again"
    with shown.change():
        shown.session.study.undo()
    assert _empty(shown, "Forankring", "K02") is Empty.SILENT


def test_a_topic_that_was_left_out_is_said_by_mouse(shown: Shown) -> None:  # noqa: F811
    sheet = _sheet(shown, "Forankring", "K02")
    wanted = next(one for one in sheet.words.findChildren(QPushButton) if one.text() == "Not asked")
    QTest.mouseClick(wanted, Qt.MouseButton.LeftButton)
    assert sheet.words.value() is Word.NOT_ASKED
    assert not sheet.reason.isEnabled()
    with shown.change():
        QTest.mouseClick(sheet.save, Qt.MouseButton.LeftButton)
    assert _empty(shown, "Forankring", "K02") is Empty.NOT_ASKED


def test_without_a_reason_nothing_is_written_and_the_sheet_stays(shown: Shown) -> None:  # noqa: F811
    sheet = _sheet(shown, "Forankring", "K02")
    QTest.mouseClick(sheet.save, Qt.MouseButton.LeftButton)
    shown.settle()
    assert sheet.isVisible()
    assert "needs a reason" in shown.said[-1]
    assert shown.session.study.absences.all() == ()
    QTest.keyClick(sheet.reason, Key.Key_Escape)
    assert sheet.isHidden()
    assert shown.matrix.hasFocus()


def test_where_nothing_is_empty_it_says_so(shown: Shown) -> None:  # noqa: F811
    frame = shown.session.study.frame()
    roles = frame.tree.by_path("Roller")
    assert roles
    shown.matrix.focus_on(roles.id, next(one.id for one in frame.cases if one.name == "K01"))
    shown.settle()
    shown.press(Key.Key_A)
    assert shown.screen.asker.sheet is None
    assert shown.said[-1] == "There is nothing to explain: the cell is not empty, or its sources are not coded."
