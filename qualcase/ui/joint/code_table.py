"""The codes that stand beside a question: a row each, a column for each wave with its base, and the mark."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from qualcase.study.joint_words import code_figure, code_mark, coded_answers_words
from qualcase.ui.matrix import spoken
from qualcase.ui.theme import code_colours
from qualcase.ui.theme.fonts import interface, line_height
from qualcase.ui.widgets.rows import Index, RowDelegate

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtWidgets import QStyleOptionViewItem

    from qualcase.coding.codebook import Code
    from qualcase.coding.joint import JointDisplay
    from qualcase.coding.tree import CodeTree
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_NOWHERE = QModelIndex()
_Role = Qt.ItemDataRole
_COLOUR = _Role.UserRole + 1
_ROWS = 5
"""So many codes are seen at once; more scroll."""
_DOT = 8
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CodeModel(QAbstractTableModel):
    """Codes by waves."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.shown: JointDisplay | None = None
        self.codes: tuple[Code, ...] = ()

    def show(self, shown: JointDisplay | None, code_ids: tuple[str, ...], tree: CodeTree) -> None:
        """Show other codes."""
        self.beginResetModel()
        self.shown = shown
        self.codes = tuple(tree[one] for one in code_ids if one in tree)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many codes there are."""
        return 0 if parent.isValid() else len(self.codes)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Code, waves, mark."""
        return 0 if parent.isValid() or self.shown is None else len(self.shown.waves) + 2

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:
        """What the columns are."""
        if orientation is not Qt.Orientation.Horizontal or self.shown is None:
            return None
        if role == _Role.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        if role != _Role.DisplayRole:
            return None
        if section == 0:
            return spoken.measure_name(self.shown.codes.measure)
        waves = self.shown.waves
        return waves[section - 1].name if section <= len(waves) else translate("Joint", "Change")

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        """Figures with what they are of; the whole sentence for pointer and screen reader."""
        if not index.isValid() or self.shown is None:
            return None
        code, column = self.codes[index.row()], index.column()
        if role == _COLOUR:
            return code.colour if column == 0 else None
        if role not in (_Role.DisplayRole, _Role.ToolTipRole, _Role.AccessibleTextRole):
            return None
        if column == 0:
            return code.name
        if column > len(self.shown.waves):
            return self._mark(code.id, role)
        drawn = role == _Role.DisplayRole
        return code_figure(self.shown, code.id, column - 1) if drawn else self._spoken(code.id, column - 1)

    def _spoken(self, code_id: str, split: int) -> str:
        shown = self.shown
        row = shown.code_rows.get(code_id) if shown else None
        if shown is None or row is None:
            return translate("Joint", "no data")
        said = [spoken.own_part(shown.codes, (row, 0, split))]
        answers = shown.answers.get(code_id, ())
        if answers:
            words = coded_answers_words(answers[split])
            said.append(translate("Joint", "open answers: {words}").format(words=words))
        return "\n".join(said)

    def _mark(self, code_id: str, role: int) -> str | None:
        shown = self.shown
        row = shown.code_rows.get(code_id) if shown else None
        if shown is None or row is None:
            return None
        if role == _Role.DisplayRole:
            return code_mark(shown, code_id)
        mark = shown.codes.mark_at(row, 0)
        if role in (_Role.ToolTipRole, _Role.AccessibleTextRole) and mark is not None:
            return spoken.mark_name(mark)
        return None


class _Delegate(RowDelegate):
    """A row with the dot of its code."""

    def paint_text(self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, index: Index) -> None:
        colour = index.data(_COLOUR)
        if colour is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(code_colours.shown(colour, self.tokens) if colour else QColor(self.tokens.quiet))
            painter.drawEllipse(area.left(), area.center().y() - _DOT // 2 + 1, _DOT, _DOT)
            area = area.adjusted(_DOT + 8, 0, 0, 0)
        super().paint_text(painter, option, area, index)


class CodeTable(QTableView):
    """As high as its rows, up to some."""

    chosen = Signal(str)
    """The id of the code that is chosen now; empty for none."""
    untie_wanted = Signal(str)
    """The code is to stand beside the question no more."""
    entered = Signal()
    """The keyboard wants on to the passages."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.codes = CodeModel(self)
        self.setModel(self.codes)
        self._delegate = _Delegate(tokens, self)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(line_height(interface()))
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setHighlightSections(False)
        self.setAccessibleName(translate("Joint", "Codes beside the question"))

    @property
    def code_id(self) -> str:
        """The chosen code; empty for none."""
        row = self.currentIndex().row()
        return self.codes.codes[row].id if 0 <= row < len(self.codes.codes) else ""

    def show_codes(self, shown: JointDisplay | None, code_ids: tuple[str, ...], tree: CodeTree, wanted: str) -> None:
        """Show other codes with their figures; `wanted` or the one that was chosen stays so, where it is there."""
        before = wanted or self.code_id
        self.codes.show(shown, code_ids, tree)
        columns = self.codes.columnCount()
        header = self.horizontalHeader()
        for column in range(columns):
            way = QHeaderView.ResizeMode.Stretch if column == 0 else QHeaderView.ResizeMode.Fixed
            header.setSectionResizeMode(column, way)
            if column:
                self.setColumnWidth(column, self._width(column))
        ids = [code.id for code in self.codes.codes]
        if ids:
            self.setCurrentIndex(self.codes.index(ids.index(before) if before in ids else 0, 0))
        rows = min(len(ids), _ROWS)
        self.setFixedHeight(header.sizeHint().height() + rows * self.verticalHeader().defaultSectionSize() + 2)
        self.chosen.emit(self.code_id)

    def _width(self, column: int) -> int:
        """What the longest words of a column need."""
        metrics = self.fontMetrics()
        heading = str(self.codes.headerData(column, Qt.Orientation.Horizontal))
        words = [str(self.codes.index(row, column).data() or "") for row in range(self.codes.rowCount())]
        return max(metrics.horizontalAdvance(one) for one in (heading, *words)) + 28

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which code is chosen."""
        super().currentChanged(current, previous)
        if current.row() != previous.row() and current.isValid():
            self.chosen.emit(self.code_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes the code away, Enter goes on to the passages; letters are keys of the window."""
        if event.key() == Qt.Key.Key_Delete and self.code_id:
            self.untie_wanted.emit(self.code_id)
        elif event.key() in _ENTER:
            self.entered.emit()
        elif event.text() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of the window here, not a search."""

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self._delegate.tokens = tokens
        self.viewport().update()
