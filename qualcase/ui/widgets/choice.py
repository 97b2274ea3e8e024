"""A list to choose from, with a mark of our own, and one in which new text may be typed too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QComboBox, QCompleter, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QPaintEvent, QWheelEvent


_COMBO, _FIELD = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
_BESIDE = 4
"""Pixels that words keep from both edges of their field."""


class Choice(QComboBox):
    """A choice between values; each entry shows a word and stands for a value."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: list[object] = []
        """Kept here, since Qt gives members of a StrEnum back as plain strings, which are not the members."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setMinimumWidth(72)

    def offer(self, entries: Iterable[tuple[str, object]], chosen: object = None) -> None:
        """Show these entries (word, value) and choose one, without telling anybody."""
        blocked = self.blockSignals(True)
        self.clear()
        self._values = []
        for word, value in entries:
            self.addItem(word, value)
            self._values.append(value)
        self.setCurrentIndex(self._index_of(chosen))
        self.blockSignals(blocked)

    def value(self) -> object:
        """What the chosen entry stands for."""
        row = self.currentIndex()
        return self._values[row] if 0 <= row < len(self._values) else None

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling past a choice must not change it."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the mark over what the style draws; words that are too long are cut with …, not in a letter."""
        if self.isEditable():
            super().paintEvent(event)
        else:
            self._paint_words()
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        place = QRect(self.width() - 22, 0, 20, self.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, "▾")

    def _paint_words(self) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        room = self.style().subControlRect(_COMBO, option, _FIELD, self).width() - _BESIDE
        option.currentText = self.fontMetrics().elidedText(option.currentText, Qt.TextElideMode.ElideRight, room)
        painter.drawComplexControl(_COMBO, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def _index_of(self, value: object) -> int:
        return next((row for row, held in enumerate(self._values) if held == value), -1)


class FreeChoice(Choice):
    """A choice between names in which a new name may be typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = QCompleter(self.model(), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setCompleter(completer)

    def offer_names(self, names: Iterable[str], text: str) -> None:
        """Show these names, with `text` in the field."""
        blocked = self.blockSignals(True)
        self.clear()
        self.addItems(list(names))
        self.setCurrentText(text)
        edit = self.lineEdit()
        if edit is not None:
            edit.setCursorPosition(0)
        self.blockSignals(blocked)
