"""Fields that keep themselves: when one is left with another text than before, it says so once."""

from __future__ import annotations

import datetime as dt
import math
import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from qualcase.words.dates import say_date

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent

_AROUND = 14
"""Pixels that a field has above and below its text."""


class LineField(QLineEdit):
    """One line. Enter or leaving keeps it, Escape brings the old text back."""

    kept = Signal(str)
    """The new text, stripped, when the field was left with another text than it was given."""
    left = Signal()
    """The keyboard has gone elsewhere in the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._given = ""
        self.editingFinished.connect(self.keep)

    def give(self, text: str) -> None:
        """Show a text as the one that is kept now. What is just being typed here stands, and is kept later."""
        typing = self.hasFocus() and self.isModified()
        self._given = text
        if self.text() != text and not typing:
            self.setText(text)
            self.setCursorPosition(0)

    def keep(self) -> None:
        """Tell about a text that is another than the one given."""
        text, touched = self.text().strip(), self.isModified()
        self.setModified(False)
        if touched and text != self._given.strip():
            self._given = text
            self.kept.emit(text)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell, whether or not anything was typed."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape brings the old text back."""
        if event.key() == Qt.Key.Key_Escape and self.isModified():
            self.setText(self._given)
            event.accept()
            return
        super().keyPressEvent(event)


class TextField(QPlainTextEdit):
    """Several lines, as high as its text between a least and a greatest height. Tab leaves it."""

    kept = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, least: int = 2, most: int = 10) -> None:
        super().__init__(parent)
        self._given = ""
        self._lines = (least, most)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self._fit())
        self._fit()

    def give(self, text: str) -> None:
        """Show a text as the one that is kept now. What is just being typed here stands, and is kept later."""
        typing = self.hasFocus() and self.document().isModified()
        self._given = text
        if self.toPlainText() != text and not typing:
            self.setPlainText(text)

    def keep(self) -> None:
        """Tell about a text that is another than the one given."""
        text, touched = self.toPlainText().strip(), self.document().isModified()
        self.document().setModified(False)
        if touched and text != self._given.strip():
            self._given = text
            self.kept.emit(text)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving keeps the text."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.keep()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter keeps at once, Escape brings the old text back."""
        if (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.keep()
        elif event.key() == Qt.Key.Key_Escape and self.document().isModified():
            self.setPlainText(self._given)
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width needs another height."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        least, most = self._lines
        lines = int(self.document().size().height())
        line = math.ceil(QFontMetricsF(self.font()).lineSpacing())  # Qt lays each line out on whole pixels
        height = min(max(lines, least), most) * line + _AROUND
        scrolls = lines > most
        if scrolls:  # what lies below the last whole line would show half of the next one
            height -= round(self.document().documentMargin()) + 1
        as_needed, never = Qt.ScrollBarPolicy.ScrollBarAsNeeded, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(as_needed if scrolls else never)
        if self.height() != height:
            self.setFixedHeight(height)


class DateField(LineField):
    """A date as people of the language write it. What is no date is marked and not kept."""

    date_kept = Signal(object)
    """A `date`, or None where the field was emptied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day: dt.date | None = None
        self.kept.connect(self._read)

    def give_date(self, day: dt.date | None) -> None:
        """Show a date as the one that is kept now."""
        self._day = day
        self.give(say_date(day) if day else "")
        self.setProperty("wrong", False)
        self._repolish()

    def _read(self, text: str) -> None:
        day = parse_date(text)
        wrong = bool(text) and day is None
        self.setProperty("wrong", wrong)
        self._repolish()
        if wrong:
            return
        if day:
            self.give(say_date(day))
        if day != self._day:
            self._day = day
            self.date_kept.emit(day)

    def _repolish(self) -> None:
        self.style().unpolish(self)
        self.style().polish(self)


_YEAR_FIRST = re.compile(r"(\d{4})[-./ ](\d{1,2})[-./ ](\d{1,2})")
_DAY_FIRST = re.compile(r"(\d{1,2})[-./ ]+(\d{1,2})[-./ ]+(\d{4})")


def parse_date(text: str) -> dt.date | None:
    """The date that a text writes: 2015-03-21, 21-3-2015, 21.03.2015 or 21/3 2015; None where it is no date."""
    text = text.strip()
    if found := _YEAR_FIRST.fullmatch(text):
        year, month, day = map(int, found.groups())
    elif found := _DAY_FIRST.fullmatch(text):
        day, month, year = map(int, found.groups())
    else:
        return None
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
