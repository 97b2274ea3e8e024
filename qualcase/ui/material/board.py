"""The board: sites and cases down, waves across, chips in the cells. Arrows move over it, files drop on its cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QKeyEvent
from PySide6.QtWidgets import QScrollArea, QToolTip, QWidget

from qualcase.coding.heard import NOBODY
from qualcase.ui.base.dropping import dropped_files, study_among
from qualcase.ui.material import board_layout
from qualcase.ui.material.board_layout import (
    CHIP_HEIGHT,
    GAP,
    LEAST_CELL,
    LEAST_HEAD,
    MARGIN,
    Columns,
    Layout,
    Spot,
    SpotKind,
)
from qualcase.ui.material.board_paint import ROLE_WIDTH, BoardPainter
from qualcase.ui.material.board_state import Board, RowKind
from qualcase.ui.material.board_words import fullness_words, row_words
from qualcase.ui.material.chip import Chip, EmptySpot, PlannedChip, RowHead, SpotButton

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QPaintEvent, QResizeEvent

    from qualcase.coding.heard import Heard
    from qualcase.ui.material.board_state import CellPlace
    from qualcase.ui.material.board_words import BoardWords
    from qualcase.ui.material.progress_state import Fullness
    from qualcase.ui.theme.tokens import Tokens

NOTHING = Spot(SpotKind.EMPTY, "", -1)
"""What is selected when nothing is."""
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class BoardView(QWidget):
    """What can be clicked is a widget; the rest is drawn in one pass."""

    chosen = Signal(object)
    """A `Spot` was selected by a person."""
    opened = Signal(object)
    """A `Spot` is to be opened."""
    menu_asked = Signal(object, object)
    """What can be done with a `Spot` is to be offered, at a place of the screen."""
    files_dropped = Signal(object, object)
    """Files were dropped on a cell: its `CellPlace` (None beside all cells), paths."""

    def __init__(self, tokens: Tokens, words: BoardWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self._words = words
        self._painter = BoardPainter()
        self._heard: Heard = NOBODY
        self._buttons: dict[Spot, SpotButton] = {}
        self._layout = Layout((), {}, 0)
        self._over: tuple[int, int] | None = None
        self.board = Board((), ())
        self.selection = NOTHING
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAcceptDrops(True)

    # --- what is shown

    def show_board(self, board: Board) -> None:
        """Show another board; the selection stays where it is still there."""
        focused = self.focused()
        for button in self._buttons.values():
            button.hide()
            button.deleteLater()
        self.board = board
        self._buttons = {spot: self._button(spot) for spot in board_layout.spots(board)}
        self._place()
        for button in self._buttons.values():
            button.show()
        self.select(self.selection)
        if focused is not None:
            self.focus(self._like(focused) or self.selection)

    def show_fullness(self, full: Mapping[str, Fullness]) -> None:
        """Show how far sources are coded."""
        for spot, button in self._buttons.items():
            if isinstance(button, Chip) and spot.id in full:
                button.show_fullness(full[spot.id])
                button.setAccessibleDescription(fullness_words(full[spot.id]))

    def show_heard(self, heard: Heard) -> None:
        """Show which roles were heard where."""
        changed = len(heard.roles) != len(self._heard.roles)
        self._heard = heard
        if changed:
            self._place()
        self.update()

    def select(self, spot: Spot) -> None:
        """Mark as selected, without telling anybody; a source in all its cells."""
        found = self._like(spot)
        self.selection = found or NOTHING
        for one, button in self._buttons.items():
            here = found is not None and (one == found or (one.id and (one.kind, one.id) == (found.kind, found.id)))
            button.setChecked(bool(here))
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if one == found else Qt.FocusPolicy.ClickFocus)
        if found is not None and self.focused() not in (None, found):
            self.focus(found)

    def spot_of(self, kind: SpotKind, spot_id: str) -> Spot:
        """The first spot of a source, plan, case or site; `NOTHING` where there is none."""
        return next((one for one in self._buttons if one.kind is kind and one.id == spot_id), NOTHING)

    def button(self, spot: Spot) -> SpotButton | None:
        """The widget of a spot."""
        return self._buttons.get(spot)

    def chip(self, source_id: str) -> Chip | None:
        """The (first) chip of a source."""
        found = self._buttons.get(self.spot_of(SpotKind.SOURCE, source_id))
        return found if isinstance(found, Chip) else None

    def focused(self) -> Spot | None:
        """What has the keyboard, or gets it back when a menu goes."""
        holder = self.window().focusWidget()
        return next((spot for spot, button in self._buttons.items() if button is holder), None)

    def focus(self, spot: Spot) -> None:
        """Give the keyboard to a spot and bring it into sight."""
        button = self._buttons.get(spot)
        if button is not None:
            button.setFocus(Qt.FocusReason.TabFocusReason)
            self._reveal(button)

    def place_of(self, spot: Spot) -> CellPlace | None:
        """The cell in which a spot is; None for heads."""
        inside = 0 <= spot.row < len(self.board.rows) and spot.column >= 0
        return self.board.place(spot.row, spot.column) if inside else None

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self._tokens = tokens
        for button in self._buttons.values():
            button.take_theme(tokens)
        self.update()

    # --- placing

    @property
    def columns(self) -> Columns:
        """How wide the parts are now."""
        return Columns.within(self.width(), len(self.board.waves), self._roles_width)

    @property
    def _roles_width(self) -> int:
        return len(self._heard.roles) * ROLE_WIDTH + GAP if self._heard.roles else 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place everything anew in another width."""
        super().resizeEvent(event)
        self._place()

    def sizeHint(self) -> QSize:
        """The height that all rows need."""
        return QSize(self.minimumWidth(), self.minimumHeight())

    def cell_at(self, place: QPoint) -> tuple[int, int] | None:
        """Row and column of the cell at a place; a site's or case's name stands for its first column."""
        row = self._layout.row_at(place.y())
        column = self.columns.at(place.x())
        if row is None or column is None or not self.board.rows[row].takes_sources:
            return None
        return (row, column) if column < len(self.board.waves) else None

    def cell_rect(self, row: int, column: int) -> QRect:
        """Where a cell is."""
        line, columns = self._layout.lines[row], self.columns
        top = line.chips - GAP
        return QRect(columns.left(column) - GAP, top, columns.cell, line.top + line.height - top)

    def _place(self) -> None:
        hints = {spot: button.sizeHint().width() for spot, button in self._buttons.items()}
        self._layout = board_layout.lay_out(self.board, self.columns, hints.__getitem__)
        for spot, area in self._layout.areas.items():
            self._buttons[spot].setGeometry(area.left, area.top, area.width, area.height)
        waves = len(self.board.waves)
        self.setMinimumSize(LEAST_HEAD + waves * (LEAST_CELL + self._roles_width + MARGIN), self._layout.height)

    def _button(self, spot: Spot) -> SpotButton:
        named = self._words.named(self.board, spot)
        tell = lambda: self._words.tip(self.board, spot)  # noqa: E731
        match spot.kind:
            case SpotKind.HEAD:
                button: SpotButton = RowHead((named.letter, named.name), self._tokens, tell, self)
            case SpotKind.SOURCE:
                button = Chip(named.letter, named.name, self._tokens, tell, self)
            case SpotKind.PLANNED:
                button = PlannedChip(named.letter, named.name, self._tokens, tell, self)
            case SpotKind.EMPTY:
                button = EmptySpot(named.name, self._tokens, tell, self)
        button.setAccessibleName(named.full)
        button.clicked.connect(lambda: self._choose(spot))
        told = button.clicked if spot.kind is SpotKind.EMPTY else button.opened
        told.connect(lambda: self.opened.emit(spot))
        button.installEventFilter(self)
        return button

    def _like(self, spot: Spot) -> Spot | None:
        """The spot, or where it went: the same source elsewhere, what has come into an empty cell."""
        if spot in self._buttons:
            return spot
        if spot.id:
            return next((one for one in self._buttons if (one.kind, one.id) == (spot.kind, spot.id)), None)
        return next((one for one in self._buttons if (one.row, one.column) == (spot.row, spot.column)), None)

    # --- drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        """Hairlines, words above groups, roles, and the cell that files are held over."""
        over = self.cell_rect(*self._over) if self._over is not None else None
        self._painter.paint(self, event.rect(), self._tokens, self._layout, over)
        for number, row in enumerate(self.board.rows):
            if row.kind in (RowKind.STUDY, RowKind.LOOSE):
                area = QRect(MARGIN, self._layout.lines[number].chips, self.columns.head - 2 * GAP, CHIP_HEIGHT)
                self._painter.paint_words(self, area, row_words(row.kind, row.name), self._tokens)
        roles = self._words.role_letters(self._heard.roles)
        for number, row in enumerate(self.board.rows):
            line = self._layout.lines[number]
            if row.kind is RowKind.CASE and line.top <= event.rect().bottom():
                for column in range(len(row.cells)):
                    found = self._words.roles_in(self.board, number, column, self._heard)
                    self._painter.paint_roles(self, self._roles_rect(number, column), roles, found, self._tokens)

    def _roles_rect(self, row: int, column: int) -> QRect:
        columns, line = self.columns, self._layout.lines[row]
        right = columns.left(column) + columns.cell - MARGIN
        return QRect(right - self._roles_width + GAP, line.chips, self._roles_width - GAP, CHIP_HEIGHT)

    # --- mouse, keys, files

    def event(self, event: QEvent) -> bool:
        """Tell who was heard where the pointer rests on the roles of a cell."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            cell = self.cell_at(event.pos())
            if cell is not None and self._roles_rect(*cell).contains(event.pos()):
                QToolTip.showText(event.globalPos(), self._words.roles_tip(self.board, *cell, self._heard), self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done in a cell, or with what stands in it."""
        child = self.childAt(event.pos())
        spot = next((spot for spot, button in self._buttons.items() if button is child), None)
        if spot is None:
            cell = self.cell_at(event.pos())
            spot = Spot(SpotKind.EMPTY, "", *cell) if cell is not None else None
        if spot is not None:
            self.menu_asked.emit(spot, event.globalPos())

    def focusInEvent(self, event: object) -> None:
        """The keyboard goes on to what is selected, else to the first chip, which is not selected by that."""
        del event
        first = next((spot for spot in self._buttons if spot.kind is SpotKind.SOURCE), None)
        first = first or next(iter(self._buttons), None)
        if first is not None:
            self.focus(self._like(self.selection) or first)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows, Home and End move from spot to spot, Enter opens."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return False
        spot = next((spot for spot, button in self._buttons.items() if button is watched), None)
        key = Qt.Key(event.key())
        if spot is None:
            return False
        if key in _ARROWS:
            self._go(board_layout.next_spot(self._layout.areas, spot, *_ARROWS[key]))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            chips = [one for one in self._buttons if one.kind is SpotKind.SOURCE] or list(self._buttons)
            self._go(chips[0 if key == Qt.Key.Key_Home else -1])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(spot)
        else:
            return False
        return True

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped on a cell; a study is the window's."""
        files = dropped_files(event.mimeData())
        if files and study_among(files) is None:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show the cell that would take the files."""
        self._hold_over(self.cell_at(event.position().toPoint()))
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """The files went elsewhere."""
        del event
        self._hold_over(None)

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand the files on with the place."""
        cell = self.cell_at(event.position().toPoint())
        self._hold_over(None)
        event.acceptProposedAction()
        place = self.board.place(*cell) if cell is not None else None
        self.files_dropped.emit(place, dropped_files(event.mimeData()))

    def _hold_over(self, cell: tuple[int, int] | None) -> None:
        if cell != self._over:
            self._over = cell
            self.update()

    def _go(self, spot: Spot | None) -> None:
        if spot is not None:
            self._choose(spot)
            self.focus(spot)

    def _choose(self, spot: Spot) -> None:
        self.select(spot)
        self.chosen.emit(spot)

    def _reveal(self, button: QWidget) -> None:
        above = self.parentWidget()
        area = above.parentWidget() if above is not None else None
        if isinstance(area, QScrollArea):
            area.ensureWidgetVisible(button, 0, 2 * CHIP_HEIGHT)
