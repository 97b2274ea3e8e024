"""A check box whose words go on in a second line where they are too long for one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QSizePolicy, QStyle, QStyleOptionButton

if TYPE_CHECKING:
    from PySide6.QtGui import QFontMetrics, QResizeEvent
    from PySide6.QtWidgets import QWidget


class WrappedCheckBox(QCheckBox):
    """As wide as it is given, as high as its words then need."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        """Words on one line until it is known how much room there is."""
        super().__init__(words, parent)
        self._words = words
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the words where they would be cut."""
        super().resizeEvent(event)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        room = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxContents, option, self).width()
        said = "\n".join(_lines(self._words, room, self.fontMetrics()))
        if said != self.text():
            self.setText(said)


def _lines(words: str, room: int, metrics: QFontMetrics) -> list[str]:
    lines: list[str] = []
    for word in words.split():
        if lines and metrics.horizontalAdvance(f"{lines[-1]} {word}") <= room:
            lines[-1] = f"{lines[-1]} {word}"
        else:
            lines.append(word)
    return lines
