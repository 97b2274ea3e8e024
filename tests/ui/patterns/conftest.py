"""The page of patterns on a copy of the sample study, in the whole window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from qualcase.study import Study
from qualcase.ui.base.place import Page, Place, Room
from qualcase.ui.patterns.page import PatternsPage
from tests.ui.conftest import wait_idle

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from qualcase.ui.patterns.canvas import Canvas
    from qualcase.ui.patterns.drawing import Key
    from qualcase.ui.window.window import Window


@pytest.fixture
def path(built_demo: Path, tmp_path: Path) -> Path:
    """A copy of the sample study."""
    made = tmp_path / "study.qualcase"
    made.write_bytes(built_demo.read_bytes())
    return made


@pytest.fixture(scope="session")
def demo(built_demo: Path) -> Iterator[Study]:
    """The sample study, for reading."""
    with Study.open(built_demo, read_only=True) as study:
        yield study


class Shown:
    """The page in its window."""

    def __init__(self, window: Window, qtbot: QtBot) -> None:
        self.window, self._qtbot = window, qtbot

    @property
    def study(self) -> Study:
        assert self.window.session is not None
        return self.window.session.study

    @property
    def page(self) -> PatternsPage:
        found = self.window.findChild(PatternsPage)
        assert found is not None
        return found

    @property
    def canvas(self) -> Canvas:
        return self.page.canvas

    def go(self, kind: str = "similarity") -> PatternsPage:
        self.window.go(Place(Room.SUMMARIES, page=Page.PATTERNS, row_id=kind))
        self.settle()
        return self.page

    def settle(self) -> None:
        wait_idle(self.window, self._qtbot)

    def press(self, *keys: Qt.Key, mods: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            focused = self.window.focusWidget()
            assert focused is not None
            QTest.keyClick(focused, key, mods)
            self.settle()

    def click(self, key: Key) -> None:
        """A real click on a spot."""
        assert self.canvas.drawing is not None
        area = self.canvas.drawing.area_of(key)
        assert area is not None, key
        self.page.area.ensureVisible(area.center().x(), area.center().y())
        QTest.mouseClick(self.canvas, Qt.MouseButton.LeftButton, pos=area.center())
        self.settle()

    def case(self, name: str) -> int:
        """The index of a case in what is shown."""
        shown = self.page.answer.shown  # type: ignore[union-attr]
        columns = getattr(shown, "cases", None) or shown.shown.columns  # type: ignore[union-attr]
        return [one.name for one in columns].index(name)

    def cards(self) -> list[str]:
        """The words of all cards that are shown."""
        lists = self.page.beside.columns.lists
        excerpts = (one.cards.excerpt(row) for one in lists for row in range(one.cards.rowCount()))
        return [one.text for one in excerpts if one is not None]


@pytest.fixture
def shown(window: Window, qtbot: QtBot) -> Shown:
    """The window with the sample study."""
    return Shown(window, qtbot)


@pytest.fixture
def empty_study(tmp_path: Path) -> Iterator[Study]:
    """A study with waves and nothing else."""
    with Study.create(tmp_path / "empty.qualcase", title="Tom", waves=("2015", "2017")) as study:
        yield study
