"""Jumping to words, to a moment of the recording, to a coding of the list; and back from there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from qualcase.ui.code.state import Whose
from qualcase.ui.theme.tokens import DARK, LIGHT
from tests.ui.code.conftest import FIRST, TEXT_2015, TIMED, code_passage, source_id_of

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QColor
    from pytestqt.qtbot import QtBot

    from qualcase.ui.base.place import Place
    from tests.ui.code.conftest import Desk


@pytest.fixture
def went(desk: Desk) -> list[Place]:
    """The places that were gone to; the window can come back from each."""
    found: list[Place] = []
    desk.session.went.connect(found.append)
    return found


def drawn_in(desk: Desk, colour: str) -> bool:
    """Whether the text shows a colour anywhere."""
    image = desk.view.viewport().grab().toImage()
    wanted = QColorOf(colour)
    return any(image.pixelColor(x, y) == wanted for x in range(0, image.width(), 2) for y in range(image.height()))


def QColorOf(colour: str) -> QColor:  # noqa: N802
    from PySide6.QtGui import QColor

    return QColor(colour)


def test_words_are_found_as_one_types(desk: Desk, went: list[Place]) -> None:
    desk.view.place_caret(0)
    bar = desk.screen.jumper.find_bar
    desk.keys("Ctrl+F")
    assert bar.isVisible()
    assert not bar.other.isVisible()
    desk.type("aftale")
    assert bar.count.text() == "1 of 2"
    assert desk.view.selection() == (TEXT_2015.index("aftale"), TEXT_2015.index("aftale") + 6)
    assert drawn_in(desk, LIGHT.warn)
    desk.press(Qt.Key.Key_Return)
    assert bar.count.text() == "2 of 2"
    assert desk.view.selection() == (TEXT_2015.rindex("aftale"), TEXT_2015.rindex("aftale") + 6)
    desk.press(Qt.Key.Key_Return)
    assert bar.count.text() == "1 of 2"
    desk.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert bar.count.text() == "2 of 2"
    desk.press(Qt.Key.Key_Escape)
    assert desk.view.hasFocus()
    assert not bar.isVisible()
    assert desk.selected() == "aftale"
    assert not drawn_in(desk, LIGHT.warn)
    assert [(one.start, one.end) for one in went] == [desk.view.selection()]


def test_what_is_not_there_is_said_and_nothing_moves(desk: Desk, went: list[Place]) -> None:
    desk.caret_in("Hvem")
    caret = desk.view.caret()
    desk.keys("Ctrl+F")
    desk.type("qqq")
    assert desk.screen.jumper.find_bar.count.text() == "not found"
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Escape)
    assert desk.view.caret() == caret
    assert not went


def test_selected_words_are_looked_for_and_found_again(desk: Desk) -> None:
    desk.select("kommunen")
    desk.keys("Ctrl+F")
    assert desk.screen.jumper.find_bar.words.text() == "kommunen"
    desk.screen.jumper.find_bar.words.setText("aftale")
    desk.press(Qt.Key.Key_Escape)
    desk.keys("F3")
    first = desk.view.selection()
    desk.keys("F3")
    assert desk.view.selection() != first
    desk.keys("Shift+F3")
    assert desk.view.selection() == first
    desk.screen.jumper.find_bar.words.clear()
    desk.keys("F3")
    assert desk.screen.jumper.find_bar.isVisible()


def test_another_text_puts_the_search_away(desk: Desk) -> None:
    desk.keys("Ctrl+F")
    desk.type("aftale")
    desk.open("K04_2017_interview_leder")
    assert not desk.screen.jumper.find_bar.isVisible()
    assert not drawn_in(desk, LIGHT.warn)


def bring_timed(desk: Desk, folder: Path) -> None:
    path = folder / "K03_2017_interview_tid.txt"
    path.write_text(TIMED, encoding="utf-8")
    desk.do(lambda: desk.study.sources.bring_in(desk.study.sources.prepare([path])))
    desk.open("K03_2017_interview_tid")


def test_to_a_moment_of_the_recording(desk: Desk, went: list[Place], tmp_path: Path) -> None:
    desk.keys("Ctrl+J")
    assert "no time stamps" in desk.said[-1]
    bring_timed(desk, tmp_path)
    bar = desk.screen.jumper.time_bar
    desk.keys("Ctrl+J")
    assert bar.field.hasFocus()
    desk.type("kl")
    assert "minutes" in bar.what.text()
    bar.field.clear()
    desk.type("12:42")
    assert bar.what.text().startswith("12:40  I: Hvor?")
    desk.press(Qt.Key.Key_Return)
    assert desk.after_caret(5) == "Hvor?"
    assert desk.view.hasFocus()
    assert went[-1].start == desk.view.caret()
    desk.keys("Ctrl+J")
    desk.press(Qt.Key.Key_Escape)
    assert desk.view.hasFocus()
    assert not bar.isVisible()


def test_the_list_of_codings_goes_there_and_comes_back(desk: Desk, went: list[Place]) -> None:
    desk.view.place_caret(0)
    desk.keys("Ctrl+L")
    shown = desk.screen.jumper.list
    assert shown.field.hasFocus()
    assert [one.name for one in shown.model.entries] == ["Båret af én", "Aftaler og strukturer"]
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Down)
    assert desk.selected() == "Men så fik vi en aftale."
    desk.press(Qt.Key.Key_Escape)
    assert desk.view.selection() is None
    assert desk.view.caret() == 0
    assert desk.view.hasFocus()
    assert desk.screen.panes.right is not shown
    desk.keys("Ctrl+L")
    desk.type("måneder")
    assert [one.name for one in shown.model.entries] == ["Båret af én"]
    assert "1 of 2" in shown.title.text()
    desk.press(Qt.Key.Key_Return)
    assert desk.selected() == "de første måneder"
    assert desk.view.hasFocus()
    assert desk.here() == ["Båret af én"]
    assert (went[-1].start, went[-1].end) == desk.view.selection()


def test_the_list_follows_the_study_and_whose_codings_show(desk: Desk, qtbot: QtBot) -> None:
    desk.keys("Ctrl+L")
    shown = desk.screen.jumper.list
    anna = desk.study.coders.ensure("Anna").id
    desk.do(lambda: code_passage(desk.study, FIRST, "Ingen kender os", "Ledelse", anna))
    assert [one.name for one in shown.model.entries][-1] == "Ledelse"
    desk.screen.choose_whose(Whose.ALL)
    assert len(shown.model.entries) == 4
    shown.field.setText("findes ikke")
    assert shown.empty.text() == "No coding is like that."
    shown.field.clear()
    index = shown.model.index(3, 0)
    QTest.mouseClick(shown.list.viewport(), Qt.MouseButton.LeftButton, pos=shown.list.visualRect(index).center())
    assert desk.selected() == "Ingen kender os"
    qtbot.waitUntil(desk.view.hasFocus)
    desk.screen.take_theme(DARK)
    desk.settle()


def test_a_text_without_codings_has_an_empty_list(desk: Desk) -> None:
    desk.open("K04_2017_interview_leder")
    desk.keys("Ctrl+L")
    shown = desk.screen.jumper.list
    assert "Nothing is coded" in shown.empty.text()
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Escape)
    assert desk.view.hasFocus()


def test_hits_in_a_text_of_many_lines_and_directions(desk: Desk) -> None:
    words = "שלום aftale 😀 "
    desk.view.show_text(words * 60 + "\n" + words)
    hits = [(at, at + 6) for at in range(len(words) * 60) if desk.view.sheet.text.startswith("aftale", at)]
    desk.view.show_hits(hits)
    assert drawn_in(desk, LIGHT.warn)
    assert source_id_of(desk.study, FIRST)
