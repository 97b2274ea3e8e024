"""The tree of codes: a dot in the code's colour, its name, its key, how many passages it has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QTreeView, QWidget

from qualcase.ui.codebook.state import fits
from qualcase.ui.codebook.tree_model import (
    COLOUR_ROLE,
    ID_ROLE,
    KEY_ROLE,
    WAITING_ROLE,
    WAVES_ROLE,
    CodeTreeModel,
)
from qualcase.ui.codebook.wave_head import COUNT_WIDTH, column_of
from qualcase.ui.theme.code_colours import shown
from qualcase.ui.widgets.rows import RowDelegate

if TYPE_CHECKING:
    from PySide6.QtCore import QObject, QRect

    from qualcase.ui.theme.tokens import Tokens

Index = QModelIndex | QPersistentModelIndex
_DOT = 10
_KEY_WIDTH = 36


class CodeFilter(QSortFilterProxyModel):
    """Shows the codes that fit what was typed, with what stands above and below them."""

    def __init__(self, model: CodeTreeModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._typed = ""
        self.setRecursiveFilteringEnabled(True)
        self.setAutoAcceptChildRows(True)
        self.setSourceModel(model)

    @property
    def typed(self) -> str:
        """What was typed."""
        return self._typed

    def type(self, text: str) -> None:
        """Show what fits this text."""
        self.beginFilterChange()
        self._typed = text.strip()
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        """Whether a code itself fits."""
        model = self.sourceModel()
        if not self._typed or not isinstance(model, CodeTreeModel):
            return True
        code = model.code_at(model.index(source_row, 0, source_parent))
        return code is not None and fits(code, model.tree, self._typed)


class CodeDelegate(RowDelegate):
    """Draws a row of the tree."""

    def paint_right(self, painter: QPainter, area: QRect, index: Index) -> QRect:
        """The count over all, left of it those by wave, the key, and what is to be looked through; columns each."""
        count_area = area.adjusted(area.width() - COUNT_WIDTH, 0, 0, 0)
        super().paint_right(painter, count_area, index)
        taken = COUNT_WIDTH
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(self.tokens.quiet))
        for figure in reversed(index.data(WAVES_ROLE) or ()):
            painter.drawText(column_of(area, taken, COUNT_WIDTH), right, figure)
            taken += COUNT_WIDTH
        key_area = column_of(area, taken + 4, _KEY_WIDTH)
        painter.drawText(key_area, Qt.AlignmentFlag.AlignVCenter, str(index.data(KEY_ROLE) or ""))
        taken += 4 + _KEY_WIDTH
        waiting = str(index.data(WAITING_ROLE) or "")
        if waiting:
            shown_waiting = f"↻ {waiting}"
            width = painter.fontMetrics().horizontalAdvance(shown_waiting) + 8
            painter.setPen(QColor(self.tokens.warn))
            painter.drawText(column_of(area, taken, width), Qt.AlignmentFlag.AlignVCenter, shown_waiting)
            taken += width
        return area.adjusted(0, 0, -taken - 8, 0)

    def paint_text(self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, index: Index) -> None:
        """The dot, then the name."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shown(str(index.data(COLOUR_ROLE)), self.tokens))
        painter.drawEllipse(area.left(), area.center().y() - _DOT // 2 + 1, _DOT, _DOT)
        painter.restore()
        super().paint_text(painter, option, area.adjusted(_DOT + 8, 0, 0, 0), index)


class CodeTreeView(QTreeView):
    """Keeps what is open and selected when the tree is shown anew."""

    code_selected = Signal(str)
    """Id of the code that the user has gone to; empty when there is none."""

    def __init__(self, model: CodeTreeModel, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = model
        self.filter = CodeFilter(model, self)
        self._delegate = CodeDelegate(tokens, self)
        self.setModel(self.filter)
        self.setItemDelegate(self._delegate)
        self.setHeaderHidden(True)
        self.setAccessibleName(QCoreApplication.translate("Codebook", "Codes"))
        self.setUniformRowHeights(True)
        self.setIndentation(20)
        self.setMouseTracking(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setExpandsOnDoubleClick(True)
        self._closed: set[str] = set()
        self._current = ""
        self._renewing = False
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._restore)
        self.selectionModel().currentChanged.connect(self._tell_current)
        self.expandAll()

    @property
    def current_code(self) -> str:
        """Id of the current code."""
        return str(self.currentIndex().data(ID_ROLE) or "")

    def go_to(self, code_id: str) -> bool:
        """Make a code the current one; False when it is not shown."""
        index = self.filter.mapFromSource(self._source.index_of(code_id))
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        return index.isValid()

    def type_filter(self, text: str) -> None:
        """Show what fits; nothing can be dragged while codes are missing."""
        self.filter.type(text)
        self.setDragEnabled(not self.filter.typed)
        if self.filter.typed:
            self.expandAll()

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self._delegate.tokens = tokens
        self.viewport().update()

    def _remember(self) -> None:
        self._renewing = True
        self._current = self.current_code
        self._closed = {
            code.id
            for code in self._source.tree.ordered
            if self._source.tree.children(code.id) and not self.isExpanded(self._shown(code.id))
        }

    def _restore(self) -> None:
        self.expandAll()
        for code_id in self._closed:
            self.setExpanded(self._shown(code_id), False)
        found = bool(self._current) and self.go_to(self._current)
        self._renewing = False
        if not found:
            self._tell_current(self.currentIndex())

    def _shown(self, code_id: str) -> QModelIndex:
        return self.filter.mapFromSource(self._source.index_of(code_id))

    def _tell_current(self, index: Index, _: object = None) -> None:
        if not self._renewing:
            self.code_selected.emit(str(index.data(ID_ROLE) or ""))
