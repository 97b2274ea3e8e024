from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from qualcase.ui.window.message_line import MessageLine, Offer

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def line(qtbot: QtBot) -> MessageLine:
    made = MessageLine()
    qtbot.addWidget(made)
    made.resize(900, 40)
    made.show()
    return made


def press(line: MessageLine, verb: str, qtbot: QtBot) -> None:
    button = next(one for one in line.offers if one.text().startswith(verb))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_latest_message_stands_there_with_its_offer(line: MessageLine, qtbot: QtBot) -> None:
    done: list[str] = []
    line.say("Coded one")
    line.say("Coded two", Offer("Undo", lambda: done.append("undo")))
    assert line.text.text() == "Coded two"
    press(line, "Undo", qtbot)
    assert done == ["undo"]


def test_a_warning_stays_until_it_is_read(line: MessageLine, qtbot: QtBot) -> None:
    line.say("The disk is full", warning=True)
    line.say("Coded one")
    assert line.text.text() == "! The disk is full"
    press(line, "Got it", qtbot)
    assert line.text.text() == "Coded one"


def test_warnings_wait_their_turn_and_are_counted(line: MessageLine, qtbot: QtBot) -> None:
    for words in ("one", "two", "one"):
        line.say(words, warning=True)
    assert [button.text() for button in line.offers] == ["Got it (2)"]
    line.read()
    assert line.text.text() == "! two"
    line.read()
    line.read()
    assert line.text.text() == ""


def test_what_a_warning_offers_reads_it(line: MessageLine, qtbot: QtBot) -> None:
    done: list[str] = []
    line.say("Something went wrong", Offer("Copy report", lambda: done.append("copied")), warning=True)
    press(line, "Copy report", qtbot)
    assert done == ["copied"]
    assert not line.note.warning


def test_a_long_sentence_leaves_room_for_what_can_be_done(line: MessageLine) -> None:
    line.show_saved("saved 14:02 ✓")
    line.say("word " * 200, Offer("Undo (Ctrl+Z)", lambda: None))
    QApplication.sendPostedEvents()
    right = max(button.geometry().right() for button in line.offers)
    assert right < line.width()
    assert min(button.geometry().left() for button in line.offers) > line.text.geometry().right()
    assert line.text.width() < 800
    assert line.text.toolTip().startswith("word")


def test_the_notice_holds_beside_messages(line: MessageLine) -> None:
    line.show_notice("Read only: Bo has it open")
    line.say("Coded one")
    assert line.notice.isVisible()
    line.clear()
    assert not line.notice.isVisible()
    assert line.note.sentence == ""
