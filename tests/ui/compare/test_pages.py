"""Pages that lie over Compare: made when wanted, shown by places, left by a key."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from qualcase.ui.base.actions import Action
from qualcase.ui.base.place import Page, Place, Room
from qualcase.ui.theme.tokens import DARK, Tokens
from tests.ui.compare.test_screen import ready  # noqa: F401 - a fixture
from tests.ui.compare.watching import Shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


class _Page(QWidget):
    """A page that shows nothing and writes down what it is told."""

    left = Signal()

    def __init__(self, tokens: Tokens) -> None:
        super().__init__()
        self.told: list[object] = [tokens]
        self.place = Place(Room.COMPARE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_place(self, place: Place) -> None:
        self.place = place
        self.setFocus()

    def current_place(self) -> Place:
        return self.place

    def take_changes(self, changes: object) -> None:
        self.told.append(changes)

    take_filter = take_theme = take_changes

    def actions_here(self) -> list[Action]:
        return [Action("page.one", "One", lambda: None, ("O",))]


@pytest.fixture
def made() -> list[_Page]:
    return []


@pytest.fixture
def shown(
    ready: Path,  # noqa: F811
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    made: list[_Page],
) -> Iterator[Shown]:
    import shutil

    from qualcase.study import Study

    def make(tokens: Tokens) -> _Page:
        made.append(_Page(tokens))
        return made[-1]

    monkeypatch.setattr("qualcase.ui.compare.screen.page_makers", lambda _: {Page.CARD: make})
    one = Shown(Study.open(shutil.copyfile(ready, tmp_path / ready.name)), tmp_path, qtbot)
    yield one
    one.end()


def test_a_page_is_made_when_a_place_names_it_and_left_by_a_key(shown: Shown, made: list[_Page]) -> None:
    case = shown.session.study.frame().cases[1].id
    assert not made
    wanted = Place(Room.COMPARE, case_id=case, page=Page.CARD)
    shown.screen.show_place(wanted)
    assert len(made) == 1
    assert made[0].isVisible()
    assert not shown.matrix.isVisible()
    assert shown.screen.current_place() == wanted
    assert [one.id for one in shown.screen.actions_here()] == ["page.one"]
    QTest.keyClick(made[0], Qt.Key.Key_Escape)
    assert shown.places == [Place(Room.COMPARE, case_id=case)]
    assert shown.matrix.hasFocus()
    assert "compare.read" in {one.id for one in shown.screen.actions_here()}
    shown.screen.show_place(wanted)
    assert len(made) == 1


def test_pages_follow_changes_filter_and_colours(shown: Shown, made: list[_Page]) -> None:
    shown.screen.take_theme(DARK)
    shown.screen.show_place(Place(Room.COMPARE, page=Page.CARD))
    assert made[0].told == [DARK]
    with shown.change():
        shown.session.study.codebook.add("Ny")
    assert len(made[0].told) == 2
    shown.screen.take_filter(shown.session.filter)
    shown.screen.take_theme(DARK)
    assert made[0].told[2:] == [shown.session.filter, DARK]


def test_a_page_that_is_not_there_shows_the_room(shown: Shown) -> None:
    shown.screen.show_place(Place(Room.COMPARE, page=Page.LOST))
    assert shown.matrix.isVisible()
    assert not shown.screen.pages.knows(Page.LOST)
