"""The same case in the other wave: there and back, beside, or one of several."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from qualcase.ui.code.state import Whose
from qualcase.ui.theme.tokens import DARK
from tests.ui.code.conftest import FIRST, code_passage, source_id_of
from tests.ui.code.test_screen import opened_name

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from qualcase.ui.code.beside import BesideText
    from tests.ui.code.conftest import Desk

LATER = "K03_2017_interview_frivillig"
NOTE = "K03_2015_observation"


def beside_of(desk: Desk) -> BesideText:
    found = desk.screen.waves.beside
    assert found is not None
    return found


def beside_name(desk: Desk) -> str:
    return desk.study.sources.get(beside_of(desk).source_id or "").name


def test_the_way_back_leads_to_where_one_came_from(desk: Desk) -> None:
    desk.open("K03_2017_interview_leder")
    desk.type("w")
    assert opened_name(desk) == FIRST
    desk.type("w")
    assert opened_name(desk) == "K03_2017_interview_leder", "though another one is more alike"


@pytest.mark.qt_log_ignore("grabbing the keyboard")
def test_several_are_offered(desk: Desk, qtbot: QtBot) -> None:
    desk.open(NOTE)
    desk.type("w")
    assert opened_name(desk).startswith("K03_2017_interview")
    assert "Ctrl+Shift+W" in desk.said[-1]
    desk.open()
    desk.keys("Ctrl+Shift+W")
    menu = desk.screen.findChild(QMenu)
    assert menu is not None
    qtbot.waitUntil(menu.isVisible)
    assert [one.text() for one in menu.actions()] == [LATER, "K03_2017_interview_leder"]
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert opened_name(desk) == "K03_2017_interview_leder"
    desk.open("K04_2017_interview_leder")
    desk.keys("Ctrl+Shift+W")
    assert "nothing of this case" in desk.said[-1]


def test_the_other_wave_stands_beside_and_closes(desk: Desk) -> None:
    desk.caret_in("Hvem")
    desk.keys("Shift+W")
    assert beside_name(desk) == LATER
    assert beside_of(desk).view.isVisible()
    assert opened_name(desk) == FIRST
    assert desk.view.hasFocus()
    assert not desk.screen.panes.is_before(beside_of(desk))
    assert beside_of(desk).title.text().startswith("K03 · 2017")
    desk.keys("Shift+W")
    assert desk.screen.waves.beside is None
    assert desk.view.hasFocus()
    desk.open("K04_2017_interview_leder")
    desk.keys("Shift+W")
    assert desk.screen.waves.beside is None
    assert "nothing of this case" in desk.said[-1]


def test_the_list_of_sources_gives_room_and_comes_back(desk: Desk, qtbot: QtBot) -> None:
    desk.keys("Shift+W")
    assert not desk.screen.sources.isVisible()
    assert abs(beside_of(desk).width() - desk.view.width()) < 20
    desk.keys("Ctrl+G")
    qtbot.waitUntil(desk.screen.sources.field.hasFocus)
    desk.press(Qt.Key.Key_Escape)
    desk.keys("Shift+W")
    assert desk.screen.sources.isVisible()


def test_the_header_shows_what_there_is_room_for(desk: Desk, qtbot: QtBot) -> None:
    header = desk.screen.panes.header
    assert header.done.isVisible()
    assert header.correct.isVisible()
    desk.screen.resize(900, 600)
    desk.keys("Shift+W")
    qtbot.waitUntil(lambda: not header.done.isVisible() and header.whose.width() >= header.whose.sizeHint().width())
    for one, other in (("title", "whose"), ("whose", "done")):
        left, right = getattr(header, one), getattr(header, other)
        assert not right.isVisible() or left.geometry().right() <= right.geometry().left()
    assert header.title.width() >= 80


def test_the_keyboard_goes_between_them_and_codes_in_both(desk: Desk) -> None:
    desk.keys("Shift+W")
    desk.caret_in("Hvem")
    place = desk.view.caret()
    desk.keys("F6")
    assert opened_name(desk) == LATER
    assert beside_name(desk) == FIRST
    assert desk.screen.panes.is_before(beside_of(desk)), "both texts stay where they stand"
    assert beside_of(desk).view.caret() == place
    desk.select("på gangen")
    desk.type("sy")
    desk.press(Qt.Key.Key_Return)
    desk.settle()
    assert desk.codings(LATER) == [("Synlighed", "på gangen", None)]
    desk.keys("F6")
    assert opened_name(desk) == FIRST
    assert desk.view.caret() == place
    assert not desk.screen.panes.is_before(beside_of(desk))
    assert len(beside_of(desk).view.sheet.marks) == 1


def test_a_click_or_a_key_in_the_text_beside_makes_it_the_open_one(desk: Desk, qtbot: QtBot) -> None:
    desk.keys("Shift+W")
    view = beside_of(desk).view
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.viewport().rect().center() / 3)
    assert opened_name(desk) == LATER
    qtbot.waitUntil(desk.view.hasFocus)
    beside_of(desk).view.setFocus()
    beside_of(desk).view.select(*_span(beside_of(desk), "Ingen kender os"))
    QTest.keyClicks(beside_of(desk).view, "l")
    assert opened_name(desk) == FIRST
    assert desk.selected() == "Ingen kender os"
    desk.type("e")
    desk.press(Qt.Key.Key_Return)
    desk.settle()
    assert ("Ledelse", "Ingen kender os", None) in desk.codings()
    beside_of(desk).view.setFocus()
    desk.press(Qt.Key.Key_Escape)
    assert desk.screen.waves.beside is None
    assert desk.view.hasFocus()


def _span(beside: BesideText, words: str) -> tuple[int, int]:
    start = beside.view.sheet.text.index(words)
    return start, start + len(words)


def test_the_text_beside_follows_the_study(desk: Desk) -> None:
    desk.open(LATER)
    desk.keys("Shift+W")
    beside = beside_of(desk)
    assert len(beside.view.sheet.marks) == 2
    desk.screen.choose_whose(Whose.ALL)
    assert len(beside.view.sheet.marks) == 3
    anna = desk.study.coders.ensure("Anna").id
    desk.do(lambda: code_passage(desk.study, FIRST, "kommunen", "Ledelse", anna))
    assert len(beside.view.sheet.marks) == 4
    desk.do(desk.study.undo)
    assert len(beside.view.sheet.marks) == 3
    desk.screen.take_theme(DARK)
    desk.screen.zoom(1)
    assert beside.view.font() == desk.view.font()
    text = desk.study.sources.text(source_id_of(desk.study, FIRST)).text
    desk.do(lambda: desk.study.sources.remove([source_id_of(desk.study, FIRST)]))
    assert text
    assert desk.screen.waves.beside is None
    assert opened_name(desk) == LATER
