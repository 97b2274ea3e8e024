"""The tables of the page: sources by questions, and what is absent; and both on the clipboard."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QGuiApplication, QPainter
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from qualcase.ui.guide.state import Said
from qualcase.ui.guide.words import SIGNS, TONES, said_words, why_words
from qualcase.ui.theme.fonts import interface, line_height
from qualcase.ui.widgets.rows import RowDelegate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from qualcase.ui.guide.state import AbsenceRow, Overview, OverviewRow
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
TONE_ROLE = Qt.ItemDataRole.UserRole + 1
_WRAP = int(Qt.TextFlag.TextWordWrap)
_TINT = 32
"""How strong the tint behind a sign is, of 255."""
_NAMED = 3
"""Columns before the questions: wave, case, source."""


class OverviewModel(QAbstractTableModel):
    """A row a source, a column a question."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.overview: Overview | None = None
        self.rows: tuple[OverviewRow, ...] = ()

    def show_overview(self, overview: Overview, needle: str) -> None:
        """Show the rows in which what was typed stands."""
        self.beginResetModel()
        self.overview = overview
        self.rows = tuple(row for row in overview.rows if row.has_words(needle))
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many sources."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Their names, then the questions."""
        return 0 if parent.isValid() or self.overview is None else _NAMED + len(self.overview.questions)

    def question_at(self, column: int) -> int | None:
        """The number of the question of a column."""
        return column - _NAMED if column >= _NAMED else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A name or a sign."""
        if not index.isValid() or self.overview is None:
            return None
        row, place = self.rows[index.row()], self.question_at(index.column())
        if place is None:
            return (row.wave, row.case, row.source.name)[index.column()] if role in _WORDS else None
        said, question = row.said[place], self.overview.questions[place]
        if role == Qt.ItemDataRole.DisplayRole:
            return SIGNS[said]
        if role == TONE_ROLE:
            return TONES[said]
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return f"{row.source.name} · {question.key} {question.text}: {said_words(said)}"
        return int(Qt.AlignmentFlag.AlignCenter) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Keys of the questions; their words as a tool tip."""
        if orientation != Qt.Orientation.Horizontal or self.overview is None:
            return None
        place = self.question_at(section)
        if place is None:
            return headings()[section] if role == Qt.ItemDataRole.DisplayRole else None
        question = self.overview.questions[place]
        if role == Qt.ItemDataRole.DisplayRole:
            return question.key
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignCenter)
        return question.text if role == Qt.ItemDataRole.ToolTipRole else None


_WORDS = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)


def headings() -> tuple[str, str, str]:
    """What stands above the names."""
    return translate("Guide", "Wave"), translate("Guide", "Case"), translate("Guide", "Source")


class AbsenceModel(QAbstractTableModel):
    """A row an absence."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[AbsenceRow, ...] = ()

    def show_rows(self, rows: Sequence[AbsenceRow]) -> None:
        """Show these."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """As many as there are headings."""
        return 0 if parent.isValid() else len(absence_headings())

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a cell."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role in _WORDS:
            return absence_cells(row)[index.column()]
        if role == TONE_ROLE and index.column() == len(absence_headings()) - 1:
            return "good" if row.why is None else "warn"
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What each column holds."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return absence_headings()[section]
        return None


def absence_headings() -> tuple[str, ...]:
    """What the columns of the absences hold."""
    return (
        translate("Guide", "Case"),
        translate("Guide", "Wave"),
        translate("Guide", "Code"),
        translate("Guide", "Reason"),
        translate("Guide", "Confirmed by"),
        translate("Guide", "When"),
        translate("Guide", "State"),
    )


def absence_cells(row: AbsenceRow) -> tuple[str, ...]:
    """The words of one absence."""
    return (row.case, row.wave, row.code, row.absence.reason, row.coder, row.when, why_words(row.why))


class SignDelegate(RowDelegate):
    """Words, or a sign in its colour on a tint of it."""

    def __init__(self, tokens: Tokens, parent: QObject | None = None, *, wraps: bool = False) -> None:
        super().__init__(tokens, parent)
        self._wraps = wraps

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A line, or as many as the words need."""
        least = line_height(option.font)
        view = option.widget
        if not self._wraps or not isinstance(view, QTableView):
            return QSize(1, least)
        width = view.columnWidth(index.column()) - 16
        words = str(index.data() or "")
        needed = QFontMetrics(option.font).boundingRect(QRect(0, 0, max(width, 40), 10_000), _WRAP, words).height()
        return QSize(width, max(least, needed + 16))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a cell."""
        painter.save()
        tone = index.data(TONE_ROLE)
        colour = QColor(getattr(self.tokens, tone)) if tone else QColor(self.tokens.text)
        is_sign = bool(index.data(Qt.ItemDataRole.TextAlignmentRole))
        if tone in ("good", "warn") and is_sign:
            tint = QColor(colour)
            tint.setAlpha(_TINT)
            painter.fillRect(option.rect.adjusted(0, 0, -1, -1), tint)
        self.paint_background(painter, option)
        if self._wraps:
            painter.setPen(QColor(self.tokens.line))
            painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.setPen(colour)
        painter.setFont(option.font)
        if is_sign:
            painter.drawText(option.rect, Qt.AlignmentFlag.AlignCenter, str(index.data()))
        elif self._wraps:
            painter.drawText(option.rect.adjusted(8, 8, -8, -8), _WRAP, str(index.data() or ""))
        else:
            area = option.rect.adjusted(8, 0, -8, 0)
            words = painter.fontMetrics().elidedText(str(index.data() or ""), Qt.TextElideMode.ElideRight, area.width())
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()


class SignTable(QTableView):
    """A table that is read: one cell has the keyboard, Enter opens."""

    opened = Signal(int, int)
    """Row and column."""

    def __init__(self, tokens: Tokens, name: str, *, wraps: bool = False, parent: QWidget | None = None) -> None:
        """With what it is called for those who hear the screen."""
        super().__init__(parent)
        self.delegate = SignDelegate(tokens, self, wraps=wraps)
        self.setItemDelegate(self.delegate)
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(line_height(interface()))
        self.verticalHeader().setMinimumSectionSize(line_height(interface()))
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row(), index.column()))

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self.delegate.tokens = tokens
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; letters are the page's."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row(), self.currentIndex().column())
        elif event.text().strip() or key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Escape):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of the page here, not a search."""


def copy_lines(lines: Sequence[Sequence[str]], caption: str) -> None:
    """Put a table with its caption on the clipboard: tab-separated, and for a document."""
    tidy = [[" ".join(words.split()) for words in line] for line in lines]
    data = QMimeData()
    table = "\n".join("\t".join(line) for line in tidy)
    data.setText(f"{table}\n\n{caption}\n" if caption else f"{table}\n")
    rows = "".join(f"<tr>{''.join(f'<td>{escape(words)}</td>' for words in line)}</tr>" for line in tidy)
    data.setHtml(f'<meta charset="utf-8"><table border="1" cellspacing="0">{rows}</table><p>{escape(caption)}</p>')
    QGuiApplication.clipboard().setMimeData(data)


def overview_lines(overview: Overview, rows: Sequence[OverviewRow]) -> list[list[str]]:
    """The overview in words."""
    head = [*headings(), *(f"{one.key} {one.text}" for one in overview.questions)]
    body = [
        [row.wave, row.case, row.source.name, *(said_words(one) if one is not Said.OUTSIDE else "" for one in row.said)]
        for row in rows
    ]
    return [head, *body]
