"""A passage to be looked at: its words among what was said around them, and where it comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QFrame, QVBoxLayout

from qualcase.study.codebook_words import say_kind
from qualcase.ui.excerpts.origin import full_origin, rating_words, spoken
from qualcase.ui.theme.fonts import Size
from qualcase.ui.widgets.labels import label

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QFont, QMouseEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from qualcase.ui.codebook.look_state import Passage
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_BAR = 3


class LookCard(QFrame):
    """Takes the keyboard; its bar shows which one is current."""

    focused = Signal(str)
    """Id of the coding."""

    def __init__(self, passage: Passage, font: QFont, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.coding_id = passage.excerpt.id
        self.tokens = tokens
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(spoken(passage.excerpt))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(4)
        for text, quiet in ((passage.before, True), (passage.excerpt.text, False), (passage.after, True)):
            if text:
                shown = label(text, tone="quiet" if quiet else "", wrap=True)
                shown.setFont(font)
                layout.addWidget(shown)
        layout.addWidget(label(_origin(passage), tone="quiet", size=Size.SMALL, wrap=True))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """This is the current one."""
        super().focusInEvent(event)
        self.focused.emit(self.coding_id)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The bar fades."""
        super().focusOutEvent(event)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press makes it the current one."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A tint and a bar on the one that has the keyboard."""
        del event
        painter = QPainter(self)
        if self.hasFocus():
            painter.fillRect(self.rect(), QColor(self.tokens.hover))
            painter.fillRect(0, 0, _BAR, self.height(), QColor(self.tokens.accent))
        painter.setPen(QColor(self.tokens.line))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)


def _origin(passage: Passage) -> str:
    excerpt = passage.excerpt
    said = [full_origin(excerpt), excerpt.coder]
    if excerpt.rating is not None:
        said.append(rating_words(excerpt.rating))
    said += ["★"] if excerpt.star else []
    if excerpt.note:
        said.append(translate("Codebook", "note: {note}").format(note=excerpt.note))
    if passage.pinned:
        said.append(translate("Codebook", "example: {kind}").format(kind=say_kind(passage.pinned)))
    return " · ".join(said)
