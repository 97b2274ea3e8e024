"""The demo study, copied for each test, with the page of analyses in its window."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from qualcase.ui.base.place import Page, Place, Room
from qualcase.ui.qca.page import QcaPage
from tests.ui.conftest import wait_idle

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from qualcase.study import Study
    from qualcase.ui.window.window import Window

Key = Qt.Key
CONDITIONS = ("Ledelse", "Rammer og roller", "Forankring/Båret af en forening", "Synlighed")


@pytest.fixture
def path(built_demo: Path, tmp_path: Path) -> Path:
    """The demo study, to be written in."""
    return Path(shutil.copy(built_demo, tmp_path / "study.qualcase"))


class Shown:
    """The page in its window."""

    def __init__(self, window: Window, qtbot: QtBot) -> None:
        self.window, self.qtbot = window, qtbot

    @property
    def study(self) -> Study:
        """The study of the window."""
        assert self.window.session is not None
        return self.window.session.study

    @property
    def page(self) -> QcaPage:
        """The page."""
        assert self.window.workspace is not None
        page = self.window.workspace.current.page  # type: ignore[union-attr]
        assert isinstance(page, QcaPage)
        return page

    @property
    def place(self) -> Place:
        """Where the window is."""
        assert self.window.workspace is not None
        place = self.window.workspace.place()
        assert place is not None
        return place

    def go(self) -> QcaPage:
        """To the page."""
        self.window.go(Place(Room.SUMMARIES, page=Page.QCA))
        self.settle()
        return self.page

    def set_up(self) -> QcaPage:
        """The planted analysis, chosen from the lists."""
        page = self.go()
        page.choose_outcome(self.study.names.code("Forankring").id)
        self.settle()
        page.choose_conditions()
        for name in CONDITIONS:
            self.choose(name)
        self.press(Key.Key_Escape)
        return page

    def choose(self, name: str) -> None:
        """Type a code into the open list and turn it on."""
        code = self.study.names.code(name)
        field = QApplication.focusWidget()
        assert field is not None
        QTest.keyClick(field, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(field, code.name)
        self.press(Key.Key_Return)

    def settle(self) -> None:
        """Wait until nothing is read or written."""
        wait_idle(self.window, self.qtbot)

    def press(self, *keys: Qt.Key, mods: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press keys, where the keyboard is."""
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self.window, key, mods)
            self.settle()

    def type(self, words: str) -> None:
        """Type words, where the keyboard is."""
        QTest.keyClicks(QApplication.focusWidget() or self.window, words)
        self.settle()

    def rows(self) -> list[list[str]]:
        """The table that is shown."""
        return [[cell.words for cell in row.cells] for row in self.page.sheet_view.rows.sheet.rows]


@pytest.fixture
def shown(window: Window, qtbot: QtBot) -> Shown:
    """The page, not yet gone to."""
    return Shown(window, qtbot)
