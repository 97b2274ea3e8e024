from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from qualcase.ui.base.actions import Action
from qualcase.ui.theme.tokens import LIGHT
from qualcase.ui.window.command_palette import CommandPalette, ranked

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

TITLES = ("Next turn", "Export excerpts to Word or a table…", "Check the study", "Dark colours", "Not now")


@pytest.fixture
def done() -> list[str]:
    return []


@pytest.fixture
def actions(done: list[str]) -> list[Action]:
    def action(title: str) -> Action:
        return Action(title, title, lambda: done.append(title), ("Ctrl+E",), enabled=lambda: title != "Not now")

    return [action(title) for title in TITLES]


@pytest.fixture
def below(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 600)
    QVBoxLayout(made).addWidget(QPushButton("below"))
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def test_what_was_typed_finds_the_action_in_spite_of_slips(actions: list[Action]) -> None:
    assert ranked(actions, "exprot word")[0].title.startswith("Export")
    assert ranked(actions, "dark")[0].title == "Dark colours"
    assert ranked(actions, "CHECK")[0].title == "Check the study"


def test_without_typing_everything_stands_there_that_can_be_done(actions: list[Action]) -> None:
    assert [action.title for action in ranked(actions, "  ")] == list(TITLES[:-1])


def test_nonsense_finds_nothing(actions: list[Action]) -> None:
    assert ranked(actions, "qqqxxx") == []


def test_typing_and_enter_do_the_action(actions: list[Action], below: QWidget, done: list[str], qtbot: QtBot) -> None:
    button = below.findChild(QPushButton)
    assert isinstance(button, QPushButton)
    button.setFocus()
    palette = CommandPalette(below, LIGHT)
    palette.ask(actions)
    assert palette.field.hasFocus()
    QTest.keyClicks(palette.field, "study")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert done == ["Check the study"]
    assert palette.isHidden()
    assert button.hasFocus(), "the keyboard goes back to who had it"


def test_a_guess_is_done_only_after_it_was_chosen(actions: list[Action], below: QWidget, done: list[str]) -> None:
    palette = CommandPalette(below, LIGHT)
    palette.ask(actions)
    QTest.keyClicks(palette.field, "exprot word")
    assert palette.list.count() > 0
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert done == []
    assert palette.list.currentRow() == 0
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert done == [TITLES[1]]


def test_what_is_called_so_comes_before_what_is_only_like_it() -> None:
    titles = ("Quit qualcase", "Leave the quiet source", "Quiet")
    found = ranked([Action(one, one, lambda: None) for one in titles], "quie")
    assert {one.title for one in found[:2]} == {"Quiet", "Leave the quiet source"}


def test_arrows_choose_and_go_round(actions: list[Action], below: QWidget, done: list[str], qtbot: QtBot) -> None:
    palette = CommandPalette(below, LIGHT)
    palette.ask(actions)
    QTest.keyClick(palette.field, Qt.Key.Key_Up)
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    palette.ask(actions)
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert done == [TITLES[3], TITLES[1]]


def test_escape_and_a_click_beside_put_it_away(
    actions: list[Action], below: QWidget, done: list[str], qtbot: QtBot
) -> None:
    palette = CommandPalette(below, LIGHT)
    palette.ask(actions)
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    assert palette.isHidden()
    palette.ask(actions)
    QTest.mouseClick(below, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, below.rect().bottomLeft())
    assert palette.isHidden()
    assert done == []


def test_a_click_does_the_action(actions: list[Action], below: QWidget, done: list[str], qtbot: QtBot) -> None:
    palette = CommandPalette(below, LIGHT)
    palette.ask(actions)
    place = palette.list.visualItemRect(palette.list.item(2)).center()
    QTest.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert done == [TITLES[2]]


def test_nothing_found_is_said(actions: list[Action], below: QWidget, qtbot: QtBot) -> None:
    palette = CommandPalette(below, LIGHT)
    palette.ask(actions)
    QTest.keyClicks(palette.field, "qqqxxx")
    assert not palette.list.isVisible()
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()
