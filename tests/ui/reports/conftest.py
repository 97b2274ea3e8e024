"""The Reports workspace in its window, over a plain kind of report."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QFileDialog

from qualcase.ui.base.place import Place, Room
from qualcase.ui.reports.recipes_page import RecipesPage
from qualcase.ui.reports.screen import ReportsScreen
from tests.study.reports.plainly import plainly
from tests.ui.conftest import wait_idle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from qualcase.study import Study
    from qualcase.ui.reports.desk import Desk
    from qualcase.ui.window.window import Window

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture(autouse=True)
def _plain(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    monkeypatch.setenv("QUALCASE_HOME", str(tmp_path / "home"))
    with plainly(monkeypatch):
        yield


class Shown:
    """The workspace in its window."""

    def __init__(self, window: Window, qtbot: QtBot) -> None:
        self.window, self.qtbot = window, qtbot
        self.go(Place(Room.REPORTS, row_id="excerpts"))

    @property
    def study(self) -> Study:
        assert self.window.session is not None
        return self.window.session.study

    @property
    def screen(self) -> ReportsScreen:
        assert self.window.workspace is not None
        found = self.window.workspace.current
        assert isinstance(found, ReportsScreen)
        return found

    @property
    def desk(self) -> Desk:
        return self.screen.desk

    @property
    def recipes(self) -> RecipesPage:
        found = self.screen.pages.over
        assert isinstance(found, RecipesPage)
        return found

    def go(self, place: Place) -> None:
        self.window.go(place)
        self.settle()

    def settle(self) -> None:
        desk = self.desk
        self.qtbot.waitUntil(lambda: not desk._soon.isActive(), timeout=20_000)
        wait_idle(self.window, self.qtbot)
        wait_idle(self.window, self.qtbot)

    def press(self, key: Qt.Key, mods: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.window, key, mods)
        self.settle()

    def click(self, widget: QWidget) -> None:
        at = QPoint(10, widget.height() // 2) if isinstance(widget, QCheckBox) else widget.rect().center()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at)
        self.settle()

    def type(self, words: str) -> None:
        field = QApplication.focusWidget()
        assert field is not None
        QTest.keyClicks(field, words)

    @property
    def paper(self) -> str:
        return self.desk.paper.toPlainText()


@pytest.fixture
def shown(window: Window, qtbot: QtBot) -> Shown:
    return Shown(window, qtbot)


@pytest.fixture
def saving(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[str], Path]:
    """What the person answers when asked for a file."""

    def answer(name: str) -> Path:
        path = tmp_path / name
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
        return path

    return answer
