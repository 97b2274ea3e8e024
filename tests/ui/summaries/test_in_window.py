"""The framework grid in the real window: its keys beside those of the window, tabs, back, undo, the next start."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from qualcase.ui.base.place import Page, Place, Room
from qualcase.ui.summaries.grid_page import GridPage
from qualcase.ui.summaries.screen import SummariesScreen
from tests.ui.conftest import code_at, wait_idle

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from qualcase.study import Study
    from qualcase.ui.window.window import Window

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def calm(window: Window, qtbot: QtBot) -> None:
    for _ in range(3):
        QApplication.processEvents()
        wait_idle(window, qtbot)


def study_of(window: Window) -> Study:
    assert window.session is not None
    return window.session.study


def grid_of(window: Window) -> GridPage:
    assert window.workspace is not None
    screen = window.workspace.current
    assert isinstance(screen, SummariesScreen)
    assert isinstance(screen.page, GridPage)
    return screen.page


def press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, held)


@pytest.fixture
def grid(window: Window, qtbot: QtBot) -> GridPage:
    """The grid at the cell of agreements in K01 in 2015, which has one passage."""
    press(Qt.Key.Key_5, CTRL)
    calm(window, qtbot)
    study = study_of(window)
    cell = study.summaries.find_cell(case="K01", code="Forankring/Aftaler", wave="2015")
    window.go(Place(Room.SUMMARIES, code_id=cell.code_id, case_id=cell.case_id, wave_id=cell.wave_id, page=Page.GRID))
    calm(window, qtbot)
    return grid_of(window)


def test_a_letter_that_collects_elsewhere_is_written_in_the_grid(window: Window, grid: GridPage, qtbot: QtBot) -> None:
    assert grid.view.hasFocus()
    press(Qt.Key.Key_T)
    assert grid.pane.box.field.toPlainText() == "t"
    assert study_of(window).collections.all() == ()
    press(Qt.Key.Key_Escape)
    calm(window, qtbot)
    assert grid.view.hasFocus()
    press(Qt.Key.Key_Z, CTRL)
    calm(window, qtbot)
    assert study_of(window).summaries.all() == ()


def test_on_the_passages_letters_are_keys_again(window: Window, grid: GridPage, qtbot: QtBot) -> None:
    press(Qt.Key.Key_F6)
    assert grid.pane.list.hasFocus()
    press(Qt.Key.Key_T)
    calm(window, qtbot)
    assert len(study_of(window).collections.all()) == 1
    press(Qt.Key.Key_Space)
    calm(window, qtbot)
    assert [one.text for one in study_of(window).summaries.all()] == ["[1]"]
    press(Qt.Key.Key_G)
    calm(window, qtbot)
    assert window.workspace is not None
    assert window.workspace.current is not None
    assert window.workspace.current.room is Room.CODE
    press(Qt.Key.Key_Left, ALT)
    calm(window, qtbot)
    assert grid_of(window) is grid
    assert grid.view.cell is not None
    assert grid.view.cell.code_id == code_at(study_of(window), "Forankring/Aftaler")


def test_a_memo_on_the_cell(window: Window, grid: GridPage, qtbot: QtBot) -> None:
    assert window.workspace is not None
    assert window.workspace.current is not None
    assert [thing.target.value for thing in window.workspace.current.things_here()] == ["cell", "code", "case"]


def test_the_next_start_finds_the_cell(
    window: Window, grid: GridPage, make_window: Callable[..., Window], path: Path, qtbot: QtBot
) -> None:
    press(Qt.Key.Key_Down)
    calm(window, qtbot)
    held = grid.view.cell
    window.close()
    again = make_window()
    with qtbot.waitSignal(again.opened, timeout=20_000):
        again.open_study(path)
    calm(again, qtbot)
    assert grid_of(again).view.cell == held
