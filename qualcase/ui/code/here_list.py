"""The codings at the caret as a list of two lines each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from qualcase.ui.base.dragging import EXCERPTS, excerpts_to_drag
from qualcase.ui.theme.code_colours import shown
from qualcase.ui.theme.fonts import Size, interface, line_height
from qualcase.ui.widgets.rows import RowDelegate

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from PySide6.QtCore import QMimeData, QObject
    from PySide6.QtWidgets import QStyleOptionViewItem

    from qualcase.ui.code.entries import Entry

Index = QModelIndex | QPersistentModelIndex
ENTRY_ROLE = Qt.ItemDataRole.UserRole + 1
_ROOT = QModelIndex()
_DOT = 8


class HereModel(QAbstractListModel):
    """The entries as they are told."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Nothing here."""
        super().__init__(parent)
        self.entries: tuple[Entry, ...] = ()

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these codings."""
        self.beginResetModel()
        self.entries = tuple(entries)
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """One row a coding."""
        return 0 if parent.isValid() else len(self.entries)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Codings can be dragged into a collection."""
        held = super().flags(index)
        return held | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else held

    def mimeTypes(self) -> list[str]:
        """What a dragged coding carries."""
        return [EXCERPTS]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The codings, and their words for other programs."""
        codings = [self.entries[index.row()].coding for index in indexes]
        return excerpts_to_drag([one.id for one in codings], "\n\n".join(one.quote for one in codings))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a row shows."""
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return entry.title
            case Qt.ItemDataRole.ToolTipRole:
                return f"{entry.title}\n{entry.origin}" + (f"\n\n{entry.definition}" if entry.definition else "")
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{entry.title}, {entry.origin}"
            case _ if role == ENTRY_ROLE:
                return entry
        return None


class HereDelegate(RowDelegate):
    """A dot in the code's colour, the name with its rating, and below it where it comes from."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines."""
        del index
        return QSize(120, 2 * line_height(option.font) - 12)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Background, dot, two lines."""
        entry: Entry = index.data(ENTRY_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_background(painter, option)
        area = option.rect.adjusted(8, 5, -8, -5)
        half = area.height() // 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shown(entry.colour, self.tokens))
        painter.drawEllipse(QRect(area.left(), area.top() + (half - _DOT) // 2, _DOT, _DOT))
        lines = area.adjusted(_DOT + 8, 0, 0, 0)
        upper = QRect(lines.left(), lines.top(), lines.width(), half)
        lower = QRect(lines.left(), lines.top() + half, lines.width(), lines.height() - half)
        self._write(painter, upper, entry.title, interface(strong=True), self.tokens.text)
        self._write(painter, lower, entry.origin, interface(Size.SMALL), self.tokens.quiet)
        painter.restore()

    @staticmethod
    def _write(painter: QPainter, area: QRect, words: str, font: QFont, colour: str) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        fitting = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, fitting)
