"""A transcript on the screen, and what can be seen of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QFont, QTextCursor

from qualcase.coding.sources import Turn
from qualcase.ui.theme.tokens import LIGHT
from qualcase.ui.transcript.view import TranscriptView
from qualcase.ui.transcript.voices import Voice

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QColor
    from pytestqt.qtbot import QtBot

TEXT = (
    "Interview 12. april 2017\n"
    "\n"
    "I: Hvordan gik det med aftalen?\n"
    "IP: Altså 😀 de første måneder var det jo kun mig. Men så fik vi en aftale, og nu kender de mig på gangen.\n"
    "L: Ja.\n"
    "IP: Vi måtte ikke få nøgler.\n"
)
VOICES = {0: Voice("I", dimmed=True), 1: Voice("IP", "frivillig", "Birgit"), 2: Voice("L", "leder")}


def span_of(words: str, text: str = TEXT) -> tuple[int, int]:
    """Where words stand in the text."""
    start = text.index(words)
    return start, start + len(words)


def turns() -> list[Turn]:
    """The turns of the text."""
    found = []
    for label, speaker in (("I: ", 0), ("IP: A", 1), ("L: ", 2), ("IP: V", 1)):
        start = TEXT.index("\n" + label) + 1
        said = start + label.index(" ") + 1
        found.append(Turn(start, said, TEXT.index("\n", start) + 1, speaker, 65.0 if speaker == 1 else None))
    return found


@pytest.fixture
def make_view(qtbot: QtBot) -> Callable[[], TranscriptView]:
    """A view that is shown, with the keyboard."""

    def make() -> TranscriptView:
        font = QFont("DejaVu Serif")
        font.setPointSizeF(11)
        view = TranscriptView(font, LIGHT)
        qtbot.addWidget(view)
        view.resize(900, 500)
        with qtbot.waitExposed(view):
            view.show()
        view.activateWindow()
        view.setFocus()
        qtbot.waitUntil(view.hasFocus)
        return view

    return make


@pytest.fixture
def view(make_view: Callable[[], TranscriptView]) -> TranscriptView:
    """A view of the text, nothing coded."""
    made = make_view()
    made.show_text(TEXT, turns(), VOICES)
    return made


class Eye:
    """Looks at what is really painted."""

    def __init__(self, view: TranscriptView) -> None:
        self.view = view

    def letter(self, position: int) -> QPoint:
        """Left end of the line box of a character, in the viewport."""
        cursor = QTextCursor(self.view.document())
        cursor.setPosition(self.view.sheet.utf16.to_utf16(position))
        box = self.view.cursorRect(cursor)
        return QPoint(box.left(), box.top())

    def ground(self, position: int) -> QColor:
        """The colour behind a character, just above its letters."""
        return self._pixel(self.letter(position) + QPoint(2, 1))

    def underline(self, position: int, row: int = 0) -> QColor:
        """The colour of an underline row below a character."""
        line = self.view.geometry_of_text.line_at(position)
        below = round(line.bottom) - self.view.verticalScrollBar().value() + 2 + row * 3
        return self._pixel(QPoint(self.letter(position).x() + 3, below))

    def _pixel(self, place: QPoint) -> QColor:
        image = self.view.viewport().grab().toImage()
        return image.pixelColor(place * image.devicePixelRatio())
