"""The head of the table of variables: each variable over its waves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from qualcase.coding.variables import VariableKind
from qualcase.ui.places.words import kind_words
from qualcase.ui.theme.fonts import Size, interface
from qualcase.ui.variables.state import spans

if TYPE_CHECKING:
    from qualcase.ui.theme.tokens import Tokens
    from qualcase.ui.variables.model import VariablesModel

_HEIGHT = 52
_LINE = 26
_AIR = 8


class VariablesHeader(QHeaderView):
    """Two lines: the variable's name across its columns, the wave in each; the kind where there are no waves."""

    def __init__(self, model: VariablesModel, tokens: Tokens, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._table = model
        self.tokens = tokens
        self._spans: list[tuple[int, int]] = []
        self._strong, self._small = interface(strong=True), interface(Size.SMALL)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        model.modelReset.connect(self.take_columns)

    def take_columns(self) -> None:
        """The columns are others now."""
        self._spans = spans(self._table.grid.columns)

    def sizeHint(self) -> QSize:
        """Two lines."""
        return QSize(0, _HEIGHT)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """One column's share of the name, and its wave."""
        columns = self._table.grid.columns
        if section >= len(columns) or section >= len(self._spans):
            return
        column, (first, last) = columns[section], self._spans[section]
        painter.save()
        painter.fillRect(rect, QColor(self.tokens.surface))
        painter.setClipRect(rect)
        left = self.sectionViewportPosition(first)
        wide = self.sectionViewportPosition(last) + self.sectionSize(last) - left
        name = QRect(left + _AIR, rect.top(), wide - 2 * _AIR, _LINE)
        painter.setFont(self._strong)
        painter.setPen(QColor(self.tokens.text))
        words = painter.fontMetrics().elidedText(column.variable.name, Qt.TextElideMode.ElideRight, name.width())
        painter.drawText(name, Qt.AlignmentFlag.AlignVCenter, words)
        painter.setFont(self._small)
        painter.setPen(QColor(self.tokens.quiet))
        below = QRect(rect.left() + _AIR, rect.top() + _LINE, rect.width() - 2 * _AIR, _LINE)
        number = column.variable.kind is VariableKind.NUMBER
        side = Qt.AlignmentFlag.AlignRight if number else Qt.AlignmentFlag.AlignLeft
        told = column.wave.name if column.wave is not None else kind_words(column.variable.kind)
        painter.drawText(below, side | Qt.AlignmentFlag.AlignVCenter, told)
        painter.setPen(QColor(self.tokens.line))
        painter.drawLine(rect.left(), rect.bottom(), rect.right(), rect.bottom())
        if section == first and first > 0:
            painter.drawLine(rect.left(), rect.top() + _AIR, rect.left(), rect.bottom())
        painter.restore()
