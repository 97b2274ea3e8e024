"""The screen Code with a text on it that is being corrected, and hands to do it with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.code.conftest import make_desk, ready_study  # noqa: F401 - fixtures

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from qualcase.ui.code.corrections import Corrections
    from qualcase.ui.correcting.desk import Desk
    from qualcase.ui.correcting.editor import Editor
    from tests.ui.code.conftest import Desk as CodeDesk

NO = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Hands:
    """What a person does with keys; keys of the window are run as the window would run them."""

    def __init__(self, code: CodeDesk, qtbot: QtBot) -> None:
        self.code, self._qtbot = code, qtbot

    @property
    def corrections(self) -> Corrections:
        return self.code.screen.corrections

    @property
    def desk(self) -> Desk:
        return self.corrections.desk

    @property
    def editor(self) -> Editor:
        return self.desk.editor

    @property
    def text(self) -> str:
        """What the editor shows."""
        return self.editor.sheet.text

    @property
    def kept(self) -> str:
        """What the study has."""
        opened = self.code.screen.state.opened
        assert opened is not None
        return self.code.study.sources.text(opened.source_id).text

    def at_desk(self) -> bool:
        """Whether a text is being corrected."""
        return self.corrections.is_correcting

    def begin(self) -> None:
        """Correct the text that is open."""
        self.act("code.correct")
        self._qtbot.waitUntil(self.editor.hasFocus)

    def act(self, action_id: str) -> None:
        """Run an action of the screen by its id, as its key or the list of actions would."""
        action = next(one for one in self.code.screen.actions_here() if one.id == action_id)
        assert action.enabled()
        action.run()

    def focus(self) -> QWidget:
        """Who has the keyboard."""
        found = self.code.screen.window().focusWidget()
        assert found is not None
        return found

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO) -> None:
        QTest.keyClick(self.focus(), key, modifiers)

    def type(self, words: str) -> None:
        QTest.keyClicks(self.focus(), words)

    def select(self, words: str) -> None:
        start = self.text.index(words)
        self.editor.select(start, start + len(words))

    def caret_behind(self, words: str) -> None:
        self.editor.place_caret(self.text.index(words) + len(words))

    def settle(self) -> None:
        """Wait for the pause after the last key, and for what follows from it."""
        pause = self.desk._pause
        self._qtbot.waitUntil(lambda: not pause.isActive(), timeout=5_000)
        self.code.settle()

    def save(self) -> None:
        self.act("correct.save")
        self._qtbot.waitUntil(lambda: not self.corrections.is_correcting, timeout=10_000)
        self.code.settle()

    def marked(self) -> list[str]:
        """The words that are underlined in the editor."""
        return [self.text[one.start : one.end] for one in self.editor.sheet.marks]

    def summary(self) -> list[tuple[str, str]]:
        """Rows of the summary: name and what becomes of it; headings have nothing."""
        return [(one.title, one.right) for one in self.desk.summary.list.lines.rows]


@pytest.fixture
def hands(make_desk: Callable[..., CodeDesk], qtbot: QtBot) -> Hands:  # noqa: F811 - a fixture
    """The first interview is open, as Anna."""
    code = make_desk()
    code.open()
    code.settle()
    return Hands(code, qtbot)
