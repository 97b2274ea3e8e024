"""A page of words with buttons, as wide as one reads well; what needs more room scrolls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from qualcase.ui.theme.fonts import Size
from qualcase.ui.widgets.labels import label

if TYPE_CHECKING:
    from collections.abc import Iterable

_WIDTH = 720


class Sheet(QScrollArea):
    """Add to `column`."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inner = QWidget()
        inner.setProperty("page", True)
        inner.setMaximumWidth(_WIDTH)
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(16, 16, 16, 32)
        self.column.setSpacing(12)
        self.column.addWidget(label(title, size=Size.TITLE))
        holder = QWidget()
        holder.setProperty("page", True)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(inner, 100)
        row.addStretch(1)
        self.setWidget(holder)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


def bullets(lines: Iterable[str]) -> str:
    """Lines as a list."""
    return "\n".join(f"·  {line}" for line in lines)
