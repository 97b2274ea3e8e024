"""The words of one passage in the reading face, with the line distance of texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from qualcase.ui.excerpts.card import lay_text

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPaintEvent


class WordsShown(QWidget):
    """As high as its words need; plain text always."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._words, self._face = "", self.font()

    @property
    def words(self) -> str:
        """What is shown."""
        return self._words

    def show_words(self, words: str) -> None:
        """Show other words."""
        self._words = words
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def use_face(self, face: QFont) -> None:
        """Read in another face or size. A font of its own would be taken back by the window's style."""
        self._face = face
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """The lines follow the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Pixels that the lines need."""
        return round(lay_text(self._words, self._face, "text", max(width, 1), 0)[1])

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(480, self.heightForWidth(480))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines."""
        del event
        painter = QPainter(self)
        painter.setPen(self.palette().text().color())
        lay_text(self._words, self._face, "text", self.width(), 0)[0].layout.draw(painter, QPointF(0, 0))
