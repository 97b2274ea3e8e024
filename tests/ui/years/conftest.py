"""A window on a small study, on the page of a case or site over the years."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from qualcase.ui.base.place import Page, Place, Room
from qualcase.ui.compare.screen import CompareScreen
from qualcase.ui.years.page import YearsPage
from qualcase.ui.years.state import Kind
from tests.ui.conftest import wait_idle
from tests.ui.years.making import build

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from qualcase.study import Study
    from qualcase.ui.base.session import Session
    from qualcase.ui.window.window import Window


class Read:
    """The page in its window."""

    def __init__(self, window: Window, qtbot: QtBot) -> None:
        self.window, self._qtbot = window, qtbot

    @property
    def session(self) -> Session:
        assert self.window.session is not None
        return self.window.session

    @property
    def study(self) -> Study:
        return self.session.study

    @property
    def screen(self) -> CompareScreen:
        assert self.window.workspace is not None
        shown = self.window.workspace.current
        assert isinstance(shown, CompareScreen)
        return shown

    @property
    def page(self) -> YearsPage:
        page = self.screen.pages.over
        assert isinstance(page, YearsPage)
        return page

    @property
    def place(self) -> Place | None:
        assert self.window.workspace is not None
        return self.window.workspace.place()

    def case(self, name: str) -> str:
        return next(one.id for one in self.study.cases.all() if one.name == name)

    def site(self) -> str:
        return self.study.sites.all()[0].id

    def settle(self) -> None:
        wait_idle(self.window, self._qtbot)
        self._qtbot.wait(20)
        wait_idle(self.window, self._qtbot)

    @property
    def lies_over(self) -> bool:
        """Whether a page lies over the matrix."""
        return self.screen.pages.over is not None

    def go(self, *, case_id: str | None = None, site_id: str | None = None) -> None:
        self.window.go(Place(Room.COMPARE, page=Page.YEARS, case_id=case_id, site_id=site_id))
        self.settle()

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            QTest.keyClick(self.window.focusWidget() or self.window, key, modifier)
            self.settle()

    def click(self, kind: Kind, *, place: int = 0, column: int = 0, double: bool = False) -> None:
        """Click into the middle of the cell of the nth row of a kind."""
        book = self.page.book
        rows = [number for number, one in enumerate(book.book.rows) if one.kind is kind]
        index = book.book.index(rows[place], column)
        book.scrollTo(index)
        at = book.visualRect(index).center()
        (QTest.mouseDClick if double else QTest.mouseClick)(book.viewport(), Qt.MouseButton.LeftButton, pos=at)
        self.settle()

    def said(self, *kinds: Kind) -> list[str]:
        """What the rows of some kinds say, wave by wave."""
        book = self.page.book.book
        return [
            " | ".join(str(book.index(row, column).data()) for column in range(book.columnCount())).rstrip(" |")
            for row, one in enumerate(book.rows)
            if one.kind in kinds
        ]

    @property
    def codes(self) -> list[str]:
        book = self.page.book.book
        return [str(book.index(row, 0).data()) for row, one in enumerate(book.rows) if one.kind is Kind.CODE]

    @property
    def here(self) -> str:
        return str(self.page.book.currentIndex().data())


@pytest.fixture(scope="session")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The study, made once. Copy it."""
    return build(tmp_path_factory.mktemp("years"))


@pytest.fixture
def read(ready: Path, tmp_path: Path, make_window: Callable[..., Window], qtbot: QtBot) -> Iterator[Read]:
    """The page of K01."""
    path = Path(shutil.copy(ready, tmp_path / "years.qualcase"))
    window = make_window()
    with qtbot.waitSignal(window.opened, timeout=20_000):
        window.open_study(path)
    made = Read(window, qtbot)
    made.settle()
    made.go(case_id=made.case("K01"))
    yield made
    made.settle()
