"""The left side of Compare: what is crossed, what to know, the matrix, its legend when asked for, and its caption."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qualcase.ui.check.caption import Caption
from qualcase.ui.compare.headline import Headline
from qualcase.ui.compare.notice_strip import NoticeStrip
from qualcase.ui.compare.view_strip import ViewStrip
from qualcase.ui.matrix.legend import Legend
from qualcase.ui.matrix.view import MatrixView
from qualcase.ui.widgets.labels import hairline

if TYPE_CHECKING:
    from qualcase.coding.comparison import Comparison
    from qualcase.ui.theme.tokens import Tokens


class Board(QWidget):
    """From top to bottom: headline, what to know, matrix, legend, caption."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        """Start empty, without the legend."""
        super().__init__(parent)
        self.setProperty("page", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.matrix = MatrixView(tokens, self)
        self.headline = Headline(self)
        self.strip = ViewStrip(self)
        self.notices = NoticeStrip(self)
        self.legend = Legend(tokens, self)
        self.legend.hide()
        self.caption = Caption(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.headline)
        layout.addWidget(self.strip)
        layout.addWidget(self.notices)
        layout.addWidget(self.matrix, 1)
        layout.addWidget(hairline())
        layout.addWidget(self.legend)
        layout.addWidget(self.caption)

    def show_comparison(self, comparison: Comparison | None) -> None:
        """Show other figures with what explains them."""
        if comparison is not None:
            self.legend.show_comparison(comparison)
            self.caption.show_caption(comparison.caption, comparison.check)
        self.matrix.show_comparison(comparison)

    def show_tokens(self, tokens: Tokens) -> None:
        """Use other colours."""
        self.matrix.show_tokens(tokens)
        self.legend.show_tokens(tokens)

    def turn_legend(self) -> bool:
        """Show the legend or put it away; whether it is shown now."""
        self.legend.setVisible(self.legend.isHidden())
        return not self.legend.isHidden()
