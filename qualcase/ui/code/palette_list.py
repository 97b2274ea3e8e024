"""The codes that were found, as a list: what each row says, how it is drawn, and that it can be dragged to the text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView

from qualcase.ui.theme.code_colours import shown
from qualcase.ui.transcript.carried import PASSAGE, codes_to_drag
from qualcase.ui.widgets.rows import RIGHT_ROLE, STRONG_ROLE, RowDelegate

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
    from PySide6.QtWidgets import QStyleOptionViewItem

    from qualcase.coding.codebook import Code
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex
CODE_ROLE = Qt.ItemDataRole.UserRole + 1
ABOVE_ROLE = Qt.ItemDataRole.UserRole + 2
MARKED_ROLE = Qt.ItemDataRole.UserRole + 3
_ROOT = QModelIndex()
_DOT = 8


@dataclass(frozen=True)
class FoundCode:
    """One row."""

    code: Code
    above: str
    """Names of the codes above it, joined."""
    keys: str
    """What is typed for it: its own key, and the key of a favourite."""


class FoundCodes(QAbstractListModel):
    """The codes that were found, some of them marked to be used together."""

    def __init__(self, parent: QObject | None = None) -> None:
        """No codes."""
        super().__init__(parent)
        self.rows: tuple[FoundCode, ...] = ()
        self._marked: Container[str] = ()

    def show_rows(self, rows: Sequence[FoundCode], marked: Container[str]) -> None:
        """Show these codes."""
        self.beginResetModel()
        self.rows, self._marked = tuple(rows), marked
        self.endResetModel()

    def mark(self, marked: Container[str]) -> None:
        """Show which are marked."""
        self._marked = marked
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, 0))

    def rowCount(self, parent: Index = _ROOT) -> int:
        """One row a code."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a row shows."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        marked = row.code.id in self._marked
        said = (row.code.name, row.above, row.keys, translate("CodeScreen", "marked") if marked else "")
        held: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: row.code.name,
            Qt.ItemDataRole.ToolTipRole: f"{row.code.name} ({row.above})" if row.above else row.code.name,
            Qt.ItemDataRole.AccessibleTextRole: ", ".join(part for part in said if part),
            RIGHT_ROLE: row.keys,
            ABOVE_ROLE: row.above,
            CODE_ROLE: row.code,
            MARKED_ROLE: marked,
            STRONG_ROLE: marked,
        }
        return held.get(role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rows can be dragged to the text, and passages dropped on them."""
        held = super().flags(index)
        return held | Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled if index.isValid() else held

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """What is carried to the text."""
        return codes_to_drag([self.rows[index.row()].code.id for index in indexes])


class FoundCodeDelegate(RowDelegate):
    """A dot in the code's colour before the name, or the sign of a marked one."""

    def paint_text(self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, index: Index) -> None:
        """Dot and name."""
        code: Code = index.data(CODE_ROLE)
        colour = shown(code.colour, self.tokens)
        if index.data(MARKED_ROLE):
            painter.setPen(colour)
            painter.drawText(area.adjusted(-2, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, "✓")
        else:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawEllipse(QRect(area.left(), area.center().y() - _DOT // 2 + 1, _DOT, _DOT))
        super().paint_text(painter, option, area.adjusted(_DOT + 8, 0, 0, 0), index)

    def paint_right(self, painter: QPainter, area: QRect, index: Index) -> QRect:
        """The keys, and before them as much of what stands above the code as the name leaves room for."""
        area = super().paint_right(painter, area, index)
        name = painter.fontMetrics().horizontalAdvance(str(index.data(Qt.ItemDataRole.DisplayRole)))
        room = area.width() - name - _DOT - 28
        above = str(index.data(ABOVE_ROLE) or "")
        if not above or room < painter.fontMetrics().horizontalAdvance("mmmm"):
            return area
        painter.setPen(QColor(self.tokens.quiet))
        fitting = painter.fontMetrics().elidedText(above, Qt.TextElideMode.ElideRight, room)
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, fitting)
        return area.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(fitting) - 12, 0)


class FoundList(QListView):
    """Rows can be dragged to the text; a passage dragged here is coded with the row it is dropped on."""

    passage_dropped = Signal(str)
    """The id of the code."""

    def __init__(self, tokens: Tokens) -> None:
        """No codes."""
        super().__init__()
        self.codes = FoundCodes(self)
        self._delegate = FoundCodeDelegate(tokens, self)
        self.setModel(self.codes)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(translate("CodeScreen", "Codes that fit"))
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.CopyAction)
        self.setDropIndicatorShown(False)

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self._delegate.tokens = tokens
        self.viewport().update()

    def code_at(self, row: int) -> Code | None:
        """The code of a row."""
        return self.codes.rows[row].code if 0 <= row < len(self.codes.rows) else None

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A passage may come."""
        self._judge(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Highlight the code that the passage would get."""
        self._judge(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Nothing is to be put right."""
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell which code it was."""
        index = self.indexAt(event.position().toPoint())
        if not event.mimeData().hasFormat(PASSAGE) or not index.isValid():
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.passage_dropped.emit(self.codes.rows[index.row()].code.id)

    def _judge(self, event: QDragMoveEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.mimeData().hasFormat(PASSAGE):
            if index.isValid():
                self.setCurrentIndex(index)
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()
