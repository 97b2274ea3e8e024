"""The sheet that asks for a few words, by keys and mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from qualcase.ui.widgets.words_asker import WordsAsker

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def asker(qtbot: QtBot) -> WordsAsker:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    with qtbot.waitExposed(window):
        window.show()
    return WordsAsker(window)


def test_ctrl_enter_gives_the_words_and_escape_none(asker: WordsAsker) -> None:
    given: list[str] = []
    asker.ask("Why?", "Reject", given.append)
    assert not asker.give.isEnabled()
    QTest.keyClick(asker.field, Qt.Key.Key_Return, CTRL)
    assert given == []
    QTest.keyClicks(asker.field, " because ")
    QTest.keyClick(asker.field, Qt.Key.Key_Return, CTRL)
    assert (given, asker.isHidden()) == (["because"], True)
    asker.ask("Why?", "Reject", given.append, text="as before")
    QTest.keyClick(asker.field, Qt.Key.Key_Escape)
    assert (given, asker.isHidden()) == (["because"], True)


def test_what_may_be_empty_is_given_by_its_button(asker: WordsAsker) -> None:
    given: list[str] = []
    asker.ask("What does it show?", "Write", given.append, text="x", needs_words=False)
    QTest.keyClick(asker.field, Qt.Key.Key_Delete)
    QTest.mouseClick(asker.give, Qt.MouseButton.LeftButton)
    assert given == [""]
