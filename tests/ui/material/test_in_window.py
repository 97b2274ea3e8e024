"""The pages of the workspace by the window's own keys, and where back leads."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from qualcase.ui.base.place import Place, Room
from qualcase.ui.material.board_layout import SpotKind
from qualcase.ui.material.cell_menu import CellMenu
from qualcase.ui.material.screen import MaterialScreen
from tests.ui.conftest import wait_idle

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from qualcase.ui.window.window import Window

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard")


@pytest.fixture
def screen(window: Window, qtbot: QtBot) -> MaterialScreen:
    window.go(Place(Room.MATERIAL))
    wait_idle(window, qtbot)
    assert window.workspace is not None
    found = window.workspace.current
    assert isinstance(found, MaterialScreen)
    found.board.setFocus()
    return found


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    holder = QApplication.focusWidget()
    assert holder is not None
    QTest.keyClick(holder, key, modifier)


def test_from_the_board_to_a_case_to_the_next_and_back(window: Window, screen: MaterialScreen, qtbot: QtBot) -> None:
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_O)
    wait_idle(window, qtbot)
    assert screen.card_page.title.text() == "K01"
    press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    wait_idle(window, qtbot)
    assert screen.card_page.title.text() == "K02"
    assert window.workspace is not None
    window.workspace.back()
    wait_idle(window, qtbot)
    assert screen.card_page.title.text() == "K01"
    press(Qt.Key.Key_Escape)
    assert screen.board.isVisible()
    focused = screen.board.focused()
    assert focused is not None
    assert focused.kind is SpotKind.HEAD


def test_a_page_is_there_again_after_another_room(window: Window, screen: MaterialScreen, qtbot: QtBot) -> None:
    press(Qt.Key.Key_V)
    wait_idle(window, qtbot)
    assert screen.variables_page.isVisible()
    press(Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert not screen.variables_page.isVisible()
    press(Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert screen.variables_page.isVisible()
    screen.variables_page.setFocus()
    press(Qt.Key.Key_Escape)
    assert screen.board.isVisible()


def test_a_source_is_planned_by_the_window_s_key(window: Window, screen: MaterialScreen, qtbot: QtBot) -> None:
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_P)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, CellMenu)
    entry = next(one for one in menu.actions() if "questionnaire" in one.text())
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(entry).center())
    wait_idle(window, qtbot)
    assert window.session is not None
    assert len(window.session.study.planned.all()) == 1
