"""The display check line by line: headings at the left, what they say at the right, all of it to be selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QSizePolicy, QWidget

from qualcase.ui.theme.fonts import Size
from qualcase.ui.widgets.labels import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QLabel

translate = QCoreApplication.translate
_HIGHEST = 208
"""Pixels; longer checks are scrolled, so that the table above stays in sight."""
_READABLE = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard


class CheckLines(QScrollArea):
    """Made only when it is seen, since it changes with every figure."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.setAccessibleName(translate("Check", "Display check"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.viewport().setAutoFillBackground(False)
        self._check: tuple[tuple[str, str], ...] = ()
        self._made: tuple[tuple[str, str], ...] | None = None

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to show."""
        return not self._check

    def show_check(self, check: Sequence[tuple[str, str]]) -> None:
        """Show other lines."""
        self._check = tuple(check)
        if not self.isHidden():
            self._make()

    def showEvent(self, event: QShowEvent) -> None:
        """Make what was put off."""
        self._make()
        super().showEvent(event)

    def sizeHint(self) -> QSize:
        """As high as its lines, up to a limit."""
        inner = self.widget()
        if inner is None:
            return QSize(0, 0)
        width = max(self.viewport().width(), 240)
        layout = inner.layout()
        high = layout.heightForWidth(width) if layout is not None and layout.hasHeightForWidth() else 0
        return QSize(width, min(max(high, inner.sizeHint().height() if high <= 0 else high), _HIGHEST))

    def _make(self) -> None:
        if self._made == self._check:
            return
        self._made = self._check
        inner = QWidget()
        grid = QGridLayout(inner)
        grid.setContentsMargins(0, 0, 8, 4)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        for row, (heading, said) in enumerate(self._check):
            words = _words(said)
            words.setAccessibleName(f"{heading}: {said}")
            grid.addWidget(_words(heading, quiet=True), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(words, row, 1)
        self.setWidget(inner)
        inner.setAutoFillBackground(False)
        self.updateGeometry()


def _words(text: str, *, quiet: bool = False) -> QLabel:
    made = label(text, tone="quiet" if quiet else "", size=Size.SMALL, wrap=not quiet)
    made.setTextInteractionFlags(_READABLE)
    return made
