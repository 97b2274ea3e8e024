"""The Summaries room: tabs, the pages under them, and what of them the window is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from qualcase.coding.changes import Changes
from qualcase.coding.memos import MemoTarget
from qualcase.ui.base.actions import Action
from qualcase.ui.base.place import Page, Place, Room
from qualcase.ui.base.thing import Thing
from qualcase.ui.summaries.screen import SummariesScreen
from qualcase.ui.theme.tokens import DARK, LIGHT, Tokens
from qualcase.words import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from qualcase.ui.base.session import Session


class _Page(QWidget):
    """A page that shows nothing and writes down what it is told."""

    left = Signal()

    def __init__(self, tokens: Tokens) -> None:
        super().__init__()
        self.told: list[object] = [tokens]
        self.place = Place(Room.SUMMARIES)
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
        return [Action(f"{self.place.page}.one", "One", lambda: None, ("O",))]

    def things_here(self) -> list[Thing]:
        return [Thing(MemoTarget.CODE, f"code of {self.place.page}")]

    def excerpts_here(self) -> list[str]:
        return [f"coding of {self.place.page}"]


@pytest.fixture
def made() -> list[_Page]:
    return []


@pytest.fixture
def shown(session: Session, made: list[_Page], qtbot: QtBot) -> Iterator[SummariesScreen]:
    def make(tokens: Tokens) -> _Page:
        made.append(_Page(tokens))
        return made[-1]

    pages = (Page.GRID, Page.CLAIMS, Page.QCA)
    screen = SummariesScreen(session, LIGHT, makers=dict.fromkeys(pages, make))
    session.went.connect(screen.show_place)
    qtbot.addWidget(screen)
    with qtbot.waitExposed(screen):
        screen.show()
    screen.activateWindow()
    yield screen
    session.went.disconnect(screen.show_place)


def press_tab(screen: SummariesScreen, number: int) -> None:
    QTest.mouseClick(screen.tabs.findChildren(QPushButton)[number], Qt.MouseButton.LeftButton)


def test_only_pages_that_are_there_have_a_tab(shown: SummariesScreen) -> None:
    assert [one.text() for one in shown.tabs.findChildren(QPushButton)] == ["Summaries", "Claims", "QCA"]


def test_a_page_is_made_when_it_is_wanted_and_stays(shown: SummariesScreen, made: list[_Page]) -> None:
    assert not made
    shown.show_place(Place(Room.SUMMARIES))
    assert len(made) == 1
    press_tab(shown, 1)
    assert len(made) == 2
    press_tab(shown, 0)
    assert len(made) == 2
    assert shown.page is made[0]


def test_a_tab_takes_code_and_case_along(shown: SummariesScreen, made: list[_Page]) -> None:
    shown.show_place(Place(Room.SUMMARIES, code_id="roles", case_id="k03", wave_id="2017"))
    press_tab(shown, 2)
    assert made[1].place == Place(Room.SUMMARIES, code_id="roles", case_id="k03", wave_id="2017", page=Page.QCA)
    assert shown.current_place() == made[1].place


def test_the_room_is_found_on_the_page_on_which_it_was_left(shown: SummariesScreen, session: Session) -> None:
    shown.show_place(Place(Room.SUMMARIES, page=Page.CLAIMS))
    shown.show_place(Place(Room.SUMMARIES))
    assert shown.tabs.value() is Page.CLAIMS
    again = SummariesScreen(session, LIGHT, makers=dict.fromkeys((Page.GRID, Page.CLAIMS), _Page))
    again.show_place(Place(Room.SUMMARIES))
    assert again.tabs.value() is Page.CLAIMS
    other = SummariesScreen(session, LIGHT, makers={Page.GRID: _Page})
    other.show_place(Place(Room.SUMMARIES))
    assert other.tabs.value() is Page.GRID
    for one in (again, other):
        one.deleteLater()


def test_the_page_says_what_can_be_done_collected_and_written_on(shown: SummariesScreen) -> None:
    assert (shown.things_here(), shown.excerpts_here(), shown.current_place()) == ((), (), None)
    shown.show_place(Place(Room.SUMMARIES, page=Page.QCA))
    assert [one.id for one in shown.actions_here()] == [
        "qca.one",
        *("summaries.tab_grid", "summaries.tab_claims", "summaries.tab_qca"),
    ]
    assert shown.things_here()[0].id == "code of qca"
    assert shown.excerpts_here() == ["coding of qca"]


def test_pages_that_were_made_are_told_of_changes_filter_and_colours(
    shown: SummariesScreen, made: list[_Page], session: Session
) -> None:
    shown.show_place(Place(Room.SUMMARIES))
    told = (Changes("1", Message("Added code")), session.filter, DARK)
    for tell, what in zip((shown.take_changes, shown.take_filter, shown.take_theme), told, strict=True):
        tell(what)  # type: ignore[operator]
    assert made[0].told == [LIGHT, *told]
    press_tab(shown, 1)
    assert made[1].told == [DARK]


def test_leaving_a_page_gives_the_keyboard_to_its_tab(shown: SummariesScreen, made: list[_Page]) -> None:
    shown.show_place(Place(Room.SUMMARIES, page=Page.CLAIMS))
    made[0].left.emit()
    focused = QApplication.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text() == "Claims"


def test_without_any_page_the_room_shows_nothing(session: Session) -> None:
    empty = SummariesScreen(session, LIGHT, makers={})
    empty.show_place(Place(Room.SUMMARIES))
    assert empty.current_place() is None
    empty.deleteLater()
