"""The table of incoming files: every cell is edited in its place; with several rows selected an edit holds for all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from qualcase.ui.importing.columns import FIELDS, Column
from qualcase.ui.importing.delegate import NOTES_AIR, ImportDelegate, breakable, check_rect
from qualcase.ui.importing.edits import with_confirmed
from qualcase.ui.importing.listing import ImportListing
from qualcase.ui.importing.model import UNSURE_ROLE
from qualcase.ui.importing.rows import Twin
from qualcase.ui.theme.fonts import line_height

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QMouseEvent, QResizeEvent

    from qualcase.ui.importing.delegate import Index
    from qualcase.ui.importing.model import ImportModel
    from qualcase.ui.importing.rows import KnownPlaces
    from qualcase.ui.theme.tokens import Tokens

_WIDTHS = {
    Column.FILE: 216,
    Column.CASE: 68,
    Column.SITE: 80,
    Column.WAVE: 68,
    Column.KIND: 136,
    Column.DATE: 96,
    Column.NOTES: 264,
    Column.SPEAKERS: 224,
    Column.LANGUAGE: 72,
    Column.VALIDITY: 104,
}
"""At a type of which eight letters `n` are 64 pixels wide; other types in proportion."""
_LEAST_NOTES = 144
_LEAST_FILE = 160
"""A narrow table shortens the names of files, which a tooltip tells whole, before it hides what is to be known."""
_MOST_LINES = 6


class ImportTable(QTableView):
    """Rows are selected whole; Space wants or unwants them; Enter edits the cell at the keyboard."""

    speakers_asked = Signal()
    """Who speaks in the selected files is to be said."""
    refused = Signal(str)
    """What was typed is nothing for its column."""

    def __init__(self, tokens: Tokens, model: ImportModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.files = model
        self.listing = ImportListing(model, self)
        self._letters = 1.0
        self._least_notes = self._names_width = 0
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.fit_rows)
        self._delegate = ImportDelegate(tokens, self, self)
        self.setItemDelegate(self._delegate)
        self.setModel(self.listing)
        self._prepare()
        self._keys = (
            (QKeySequence("Ctrl+D"), self.fill_down),
            (QKeySequence(QKeySequence.StandardKey.Copy), self.copy_column),
            (QKeySequence(QKeySequence.StandardKey.Paste), self.paste),
            (QKeySequence("Ctrl+Return"), self.confirm),
            (QKeySequence("Ctrl+Enter"), self.confirm),
        )
        self.doubleClicked.connect(self._maybe_speakers)

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self._delegate.tokens = tokens
        self.viewport().update()

    # --- which files are meant

    def known_places(self) -> KnownPlaces:
        """The names to choose from."""
        return self.files.known

    def selected_numbers(self) -> list[int]:
        """Numbers of the selected files, in the order in which they stand."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self.listing.number(self.listing.index(row, 0)) for row in rows]

    def current_number(self) -> int | None:
        """Number of the file at the keyboard."""
        index = self.currentIndex()
        return self.listing.number(index) if index.isValid() else None

    def numbers_to_edit(self, edited: Index) -> list[int]:
        """The selected files when the edited one is among them, else that one alone."""
        chosen, number = self.selected_numbers(), self.listing.number(edited)
        return chosen if number in chosen else [number]

    def choose(self, numbers: Iterable[int]) -> None:
        """Select files by number, and put the keyboard on the first."""
        picked = QItemSelection()
        indexes = [self.listing.mapFromSource(self.files.index(number, 0)) for number in numbers]
        for index in indexes:
            picked.select(index, index)
        flags = QItemSelectionModel.SelectionFlag
        if indexes:
            self.selectionModel().setCurrentIndex(indexes[0], flags.NoUpdate)
        self.selectionModel().select(picked, flags.ClearAndSelect | flags.Rows)

    def choose_first(self) -> None:
        """Select the file that stands first, whatever keys are held down."""
        if self.listing.rowCount():
            self.choose([self.listing.number(self.listing.index(0, 0))])
            self.scrollToTop()

    # --- editing

    def take_text(self, index: Index, text: str) -> None:
        """Change a cell, and with it the same cell of all selected rows."""
        numbers = self.numbers_to_edit(index)
        if index.column() == Column.NOTES:
            self.files.decide(numbers, Twin(text))
            return
        if text != str(index.data(Qt.ItemDataRole.EditRole) or "") or len(numbers) > 1 or index.data(UNSURE_ROLE):
            self._set(numbers, Column(index.column()), text)

    def confirm(self) -> None:
        """What is proposed of the selected files is right."""
        self.files.change(self.selected_numbers(), with_confirmed)

    def fill_down(self) -> None:
        """Give all selected rows what the first of them has in the column at the keyboard."""
        numbers, column = self.selected_numbers(), Column(self.currentIndex().column())
        if len(numbers) > 1 and column in FIELDS:
            self._set(numbers[1:], column, self.files.text(numbers[0], column))

    def copy_column(self) -> None:
        """Put what the selected rows have in the column at the keyboard on the clipboard, a line each."""
        column = Column(max(self.currentIndex().column(), 0))
        QGuiApplication.clipboard().setText("\n".join(self.files.text(one, column) for one in self.selected_numbers()))

    def paste(self) -> None:
        """One line goes into all selected rows; several go into the rows from the first selected one down."""
        lines = QGuiApplication.clipboard().text().removesuffix("\n").splitlines()
        index, numbers = self.currentIndex(), self.selected_numbers()
        if not lines or not numbers or index.column() not in FIELDS:
            return
        column = Column(index.column())
        if len(lines) == 1:
            self._set(numbers, column, lines[0])
            return
        first = self.listing.mapFromSource(self.files.index(numbers[0], 0)).row()
        below = range(first, min(first + len(lines), self.listing.rowCount()))
        self._set_each([self.listing.number(self.listing.index(row, 0)) for row in below], column, lines)

    def edit_current(self) -> None:
        """Edit the cell at the keyboard; who speaks is said beside the table."""
        index = self.currentIndex()
        if index.column() == Column.SPEAKERS:
            self.speakers_asked.emit()
        elif index.isValid() and self.files.can_edit(self.listing.number(index), Column(index.column())):
            self.edit(index)

    def toggle_selected(self) -> None:
        """Want the selected files, or leave them out."""
        index = self.currentIndex()
        if index.isValid():
            self.toggle(self.numbers_to_edit(index))

    def toggle(self, numbers: Sequence[int]) -> None:
        """Want files, or leave them out when all are wanted."""
        rows = self.files.rows
        numbers = [number for number in numbers if rows[number].incoming.refused is None]
        self.files.want(numbers, wanted=not all(rows[number].wanted for number in numbers))

    def _set(self, numbers: Sequence[int], column: Column, text: str) -> None:
        if not self.files.set_text(numbers, column, text):
            self.refused.emit(text)

    def _set_each(self, numbers: Sequence[int], column: Column, texts: Sequence[str]) -> None:
        wrong = self.files.set_texts(list(zip(numbers, texts, strict=False)), column)
        if wrong:
            self.refused.emit(wrong[0])

    # --- Qt's side

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space wants or leaves out the selected rows; Enter edits; keys for filling and taking back."""
        index = self.currentIndex()
        if self.state() is QAbstractItemView.State.EditingState or not index.isValid():
            super().keyPressEvent(event)
            return
        pressed = QKeySequence(event.keyCombination())
        run = next((run for keys, run in self._keys if keys == pressed), None)
        if event.key() == Qt.Key.Key_Space:
            run = self.toggle_selected
        elif run is None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            run = self.edit_current
        if run is None:
            super().keyPressEvent(event)
        else:
            run()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the box wants or leaves out the row, or all selected ones with it; the selection stays."""
        index = self.indexAt(event.position().toPoint())
        in_box = index.isValid() and index.column() == Column.FILE
        if in_box and check_rect(self.visualRect(index)).adjusted(-6, -6, 6, 6).contains(event.position().toPoint()):
            self.toggle(self.numbers_to_edit(index))
            return
        super().mousePressEvent(event)

    def sizeHint(self) -> QSize:
        """As much as there is."""
        return QSize(800, 400)

    def viewportEvent(self, event: QEvent) -> bool:
        """Hover belongs to the whole row: draw it anew when the pointer moves."""
        if event.type() in (QEvent.Type.HoverMove, QEvent.Type.Leave):
            self.viewport().update()
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is to be known gets the room that is left, and as many lines as it needs there.

        Where there is none left, one moves there anyway: then rows stay low.
        """
        super().resizeEvent(event)
        self._fit_names()
        left = self.viewport().width() - sum(self.columnWidth(column) for column in range(Column.NOTES))
        wide = round(_WIDTHS[Column.NOTES] * self._letters)
        self.setColumnWidth(Column.NOTES, left if left >= self._least_notes else wide)
        self.fit_rows()

    def _fit_names(self) -> None:
        """Give the names of files what the other columns leave, unless somebody chose their width."""
        if self.columnWidth(Column.FILE) != self._names_width:
            return
        others = sum(self.columnWidth(column) for column in range(Column.CASE, Column.NOTES))
        left = self.viewport().width() - others - self._least_notes
        least, most = (round(width * self._letters) for width in (_LEAST_FILE, _WIDTHS[Column.FILE]))
        self._names_width = min(max(left, least), most)
        self.setColumnWidth(Column.FILE, self._names_width)

    def fit_rows(self) -> None:
        """Give each row as many lines as what is to be known of it needs."""
        metrics, width = self.fontMetrics(), self.columnWidth(Column.NOTES) - NOTES_AIR
        room, wraps = QRect(0, 0, width, 10_000), Qt.TextFlag.TextWordWrap
        height = self.verticalHeader().defaultSectionSize()
        for row in range(self.listing.rowCount()):
            said = breakable(str(self.listing.index(row, Column.NOTES).data() or ""))
            lines = round(metrics.boundingRect(room, wraps, said).height() / metrics.lineSpacing())
            self.setRowHeight(row, height + (min(max(lines, 1), _MOST_LINES) - 1) * metrics.lineSpacing())

    def _prepare(self) -> None:
        triggers = QAbstractItemView.EditTrigger
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setProperty("takesKeys", True)
        upright = self.verticalHeader()
        upright.hide()
        upright.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        upright.setDefaultSectionSize(line_height(self.font()) + 4)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionsClickable(True)
        header.sectionClicked.connect(self._sort_by)
        self._letters = self.fontMetrics().horizontalAdvance("n" * 8) / 64
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, round(width * self._letters))
        self._names_width = self.columnWidth(Column.FILE)
        self._least_notes = round(_LEAST_NOTES * self._letters)
        header.sectionResized.connect(lambda column, *_: self._later.start() if column == Column.NOTES else None)
        for signal in (self.files.rows_changed, self.listing.layoutChanged, self.listing.modelReset):
            signal.connect(self._later.start)

    def _sort_by(self, column: int) -> None:
        """Order by a column; a second click turns the order round."""
        down = self.listing.sortColumn() == column and self.listing.sortOrder() is Qt.SortOrder.AscendingOrder
        self.listing.sort(column, Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder)

    def _maybe_speakers(self, index: QModelIndex) -> None:
        if index.column() == Column.SPEAKERS:
            self.speakers_asked.emit()
