"""A window as tests see it: a session, what it says, and where it goes."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qualcase.settings import Settings
from qualcase.ui.base.session import Session
from qualcase.ui.compare.screen import CompareScreen
from qualcase.ui.theme.tokens import LIGHT
from qualcase.ui.window.key_map import KeyMap

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtCore import Qt
    from pytestqt.qtbot import QtBot

    from qualcase.study import Study
    from qualcase.ui.base.place import Place
    from qualcase.ui.excerpts.list import ExcerptList
    from qualcase.ui.matrix.view import MatrixView


class Watched:
    """A session whose messages and ways are written down."""

    def __init__(self, study: Study, folder: Path, qtbot: QtBot) -> None:
        """Open the session."""
        self.session = Session(study, Settings(folder / "settings.json"))
        self.said: list[str] = []
        self.places: list[Place] = []
        self.session.said.connect(lambda sentence, _: self.said.append(sentence))
        self.session.went.connect(self.places.append)
        self._qtbot = qtbot

    @contextmanager
    def change(self) -> Iterator[None]:
        """Change the study inside, and go on when the window knows of it and nothing is under way."""
        with self._qtbot.waitSignal(self.session.changed):
            yield
        self.settle()

    def settle(self) -> None:
        """Wait until nothing is under way."""
        quiet = 0
        while quiet < 3:
            self._qtbot.waitUntil(lambda: not self.session.is_busy)
            self._qtbot.wait(5)
            quiet = 0 if self.session.is_busy else quiet + 1


class Shown(Watched):
    """The Compare screen in a window that binds its keys."""

    def __init__(self, study: Study, folder: Path, qtbot: QtBot) -> None:
        super().__init__(study, folder, qtbot)
        self.window = QWidget()
        self.window.resize(1200, 700)
        self.screen = CompareScreen(self.session, LIGHT)
        layout = QVBoxLayout(self.window)
        layout.addWidget(self.screen)
        self.session.changed.connect(self.screen.take_changes)
        self.session.filter_changed.connect(self.screen.take_filter)
        KeyMap(self.window).bind(self.screen.actions_here())
        self.window.show()
        qtbot.waitExposed(self.window)
        self.settle()
        self.matrix.setFocus()

    def end(self) -> None:
        self.settle()
        self.window.close()
        self.session.close()
        shiboken6.delete(self.window)

    @property
    def matrix(self) -> MatrixView:
        return self.screen.board.matrix

    @property
    def lists(self) -> list[ExcerptList]:
        return self.screen.passages.columns.lists

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(self.window.focusWidget() or self.window, key)
        self.settle()

    def cell(self, row: int, column: int) -> str:
        return str(self.matrix.table.index(row, column).data())

    def passages(self) -> list[list[str]]:
        return [[str(one.cards.index(row).data()) for row in range(one.cards.rowCount())] for one in self.lists]
