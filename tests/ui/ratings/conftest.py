"""The small study with ratings by two people, in a window of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from qualcase.coding.case_ratings import RatedCell
from qualcase.study import Study
from qualcase.ui.base.place import Page, Place, Room
from qualcase.ui.ratings.page import RatingsPage
from tests.ui.conftest import code_at, wait_idle

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from qualcase.ui.window.window import Window

Key = Qt.Key


def cell(study: Study, case: str, wave: str, since: str | None = None, code: str = "Forankring") -> RatedCell:
    """A cell by names."""
    waves = study.names.waves
    earlier = waves.find(since).id if since else None
    return RatedCell(study.names.cases.find(case).id, code_at(study, code), waves.find(wave).id, earlier)


@pytest.fixture
def path(ready: Path, tmp_path: Path) -> Path:
    """Anna and Ole have rated anchoring; they do not agree on one cell."""
    made = tmp_path / "study.qualcase"
    made.write_bytes(ready.read_bytes())
    with Study.open(made, need_write=True) as study:
        anna, ole = study.coders.ensure("Anna").id, study.coders.ensure("Ole").id
        ratings = study.case_ratings
        ratings.set(cell(study, "K01", "2015"), 0.33, "ingen aftale endnu", anna)
        ratings.set(cell(study, "K01", "2017"), 1, "aftalen holder", anna)
        ratings.set(cell(study, "K01", "2015"), 0.67, "de mangler kun papiret", ole)
        ratings.set_step(code_at(study, "Forankring"), 1, "Aftalen bærer uden ildsjælen")
    return made


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
    def page(self) -> RatingsPage:
        """The page."""
        assert self.window.workspace is not None
        page = self.window.workspace.current.page  # type: ignore[union-attr]
        assert isinstance(page, RatingsPage)
        return page

    def go(self, **names: str) -> RatingsPage:
        """To the page."""
        self.window.go(Place(Room.SUMMARIES, page=Page.RATINGS, **names))  # type: ignore[arg-type]
        self.settle()
        return self.page

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

    def cells(self) -> list[list[str]]:
        """What stands in the cells, line by line."""
        model = self.page.view.board_model
        return [
            [str(model.index(row, column).data() or "") for column in range(2, model.columnCount())]
            for row in range(model.rowCount())
        ]


@pytest.fixture
def shown(window: Window, qtbot: QtBot) -> Shown:
    """The page, not yet gone to."""
    return Shown(window, qtbot)
