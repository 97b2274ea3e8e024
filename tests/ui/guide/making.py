"""The page of the guide as tests press its keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from qualcase.ui.guide.page import GuidePage
from qualcase.ui.material.screen import MaterialScreen
from tests.ui.conftest import source_named, wait_idle

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from qualcase.study import Study
    from qualcase.ui.base.place import Place
    from qualcase.ui.window.window import Window


class Guided:
    """A window that shows the page."""

    def __init__(self, window: Window, qtbot: QtBot) -> None:
        self.window = window
        self._qtbot = qtbot

    @property
    def study(self) -> Study:
        """The study."""
        assert self.window.session is not None
        return self.window.session.study

    @property
    def screen(self) -> MaterialScreen:
        """The room below it."""
        assert self.window.workspace is not None
        shown = self.window.workspace.current
        assert isinstance(shown, MaterialScreen)
        return shown

    @property
    def page(self) -> GuidePage:
        """The page."""
        page = self.screen.pages.over
        assert isinstance(page, GuidePage)
        assert page.isVisible()
        return page

    @property
    def place(self) -> Place | None:
        """Where the window is."""
        assert self.window.workspace is not None
        return self.window.workspace.place()

    def go(self, place: Place) -> None:
        """Go somewhere."""
        self.window.go(place)
        self.settle()

    def settle(self) -> None:
        """Wait until nothing is under way."""
        for _ in range(3):
            wait_idle(self.window, self._qtbot)
            self._qtbot.wait(5)

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press keys where the keyboard is."""
        for key in keys:
            focus = QApplication.focusWidget()
            assert focus is not None
            QTest.keyClick(focus, key, held)
        self.settle()

    def type(self, words: str) -> None:
        """Type where the keyboard is."""
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, words)

    def source(self, name: str) -> str:
        """Id of a source."""
        return source_named(self.study, name)

    def said(self, name: str) -> dict[str, bool]:
        """What is confirmed in a source, by key of the question."""
        keys = {one.id: one.key for one in self.study.guide.all()}
        return {keys[one.question_id]: one.put for one in self.study.asked.of_source(self.source(name))}

    def words_of(self, name: str, key: str) -> str:
        """The interviewer's words at which a question is confirmed to be put."""
        question = next(one.id for one in self.study.guide.all() if one.key == key)
        source_id = self.source(name)
        found = next(one for one in self.study.asked.of_source(source_id) if one.question_id == question)
        return self.study.sources.text(source_id).text[found.start or 0 : found.end or 0]
