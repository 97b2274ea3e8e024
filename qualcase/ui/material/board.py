"""The board: rows of cases, columns of waves, chips of sources. Arrow keys move from chip to chip."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QScrollArea, QWidget

from qualcase.ui.material.board_state import RowKind
from qualcase.ui.material.chip import HEIGHT, Chip
from qualcase.ui.material.wording import row_words
from qualcase.ui.theme.fonts import interface

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QMouseEvent, QPaintEvent, QResizeEvent

    from qualcase.ui.material.board_state import Board, Fullness, Row
    from qualcase.ui.theme.tokens import Tokens

HEAD_WIDTH = 224
MARGIN = 16
_CHIP_WIDTH = 152
_GAP = 8
_GROUP_HEIGHT = 40
_KEYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


@dataclass(frozen=True)
class Named:
    """How a chip is called."""

    letter: str
    name: str
    full: str


@dataclass
class _Line:
    """Where a row or group heading stands."""

    top: int
    height: int
    row: Row | None = None
    title: str = ""


class BoardView(QWidget):
    """Places and draws everything in one pass; only the chips are widgets."""

    selected = Signal(str)
    """A source was selected."""
    opened = Signal(str)
    """A source is to be opened to code."""
    case_selected = Signal(str)
    """The head of a case's row was clicked."""

    def __init__(self, tokens: Tokens, tell: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self._tell = tell
        self._board: Board | None = None
        self._chips: list[tuple[str, int, int, Chip]] = []
        self._lines: list[_Line] = []
        self._source = ""
        self._case = ""
        self._plain, self._strong = interface(), interface(strong=True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)

    # --- what is shown

    def show_board(self, board: Board, names: Mapping[str, Named]) -> None:
        """Show another board; the selection stays where its source is still there."""
        had_focus = self.focused() is not None
        for _, _, _, chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._board = board
        self._chips = []
        for number, row in enumerate(board.rows):
            for column, cell in enumerate(row.cells):
                for source_id in cell:
                    self._chips.append((source_id, number, column, self._chip(source_id, names[source_id])))
        self._place()
        for _, _, _, chip in self._chips:
            chip.show()
        self.select(self._source)
        if had_focus and self._source:
            self._focus_on(self._source)

    def show_fullness(self, full: Mapping[str, Fullness]) -> None:
        """Show how far sources are coded."""
        for source_id, _, _, chip in self._chips:
            if source_id in full:
                chip.show_fullness(full[source_id])

    def select(self, source_id: str) -> None:
        """Mark a source as the selected one, without telling anybody."""
        self._source = source_id
        if source_id:
            self._case = ""
        for one, _, _, chip in self._chips:
            chip.setChecked(one == source_id)
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus if one == source_id else Qt.FocusPolicy.ClickFocus)
        if source_id and self.focused() not in (None, source_id):
            self._focus_on(source_id)
        self.update()

    def select_case(self, case_id: str) -> None:
        """Mark a case as the selected one, without telling anybody."""
        self.select("")
        self._case = case_id
        self.update()

    def chip(self, source_id: str) -> Chip | None:
        """The (first) chip of a source."""
        return next((chip for one, _, _, chip in self._chips if one == source_id), None)

    def focused(self) -> str | None:
        """The source whose chip has the keyboard."""
        return next((one for one, _, _, chip in self._chips if chip.hasFocus()), None)

    def head_rect(self, case_id: str) -> QRect:
        """Where the head of a case's row is."""
        line = next((line for line in self._lines if line.row is not None and line.row.id == case_id), None)
        return QRect(0, line.top, HEAD_WIDTH, line.height) if line else QRect()

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self._tokens = tokens
        for _, _, _, chip in self._chips:
            chip.take_theme(tokens)
        self.update()

    # --- placing

    def column_left(self, column: int) -> int:
        """Where a column begins."""
        return HEAD_WIDTH + column * self.column_width()

    def column_width(self) -> int:
        """How wide each column is."""
        columns = len(self._board.waves) if self._board else 1
        return max((self.width() - HEAD_WIDTH) // max(columns, 1), _CHIP_WIDTH + MARGIN)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place everything anew in another width."""
        super().resizeEvent(event)
        self._place()

    def sizeHint(self) -> QSize:
        """The height that all rows need."""
        return QSize(HEAD_WIDTH + 2 * (_CHIP_WIDTH + MARGIN), self.minimumHeight())

    def _chip(self, source_id: str, named: Named) -> Chip:
        chip = Chip(named.letter, named.name, self._tokens, lambda: self._tell(source_id), self)
        chip.setAccessibleName(named.full)
        chip.clicked.connect(lambda: self._choose(source_id))
        chip.opened.connect(lambda: self.opened.emit(source_id))
        chip.installEventFilter(self)
        return chip

    def _place(self) -> None:
        if self._board is None:
            return
        across = max((self.column_width() - MARGIN + _GAP) // (_CHIP_WIDTH + _GAP), 1)
        wide = (self.column_width() - MARGIN + _GAP) // across - _GAP
        held: dict[int, list[tuple[int, Chip]]] = {}
        for _, row_number, column, chip in self._chips:
            held.setdefault(row_number, []).append((column, chip))
        self._lines = []
        top, number = 0, 0
        for group in self._board.groups:
            if group.name or self._lines:
                self._lines.append(_Line(top, _GROUP_HEIGHT, title=group.name))
                top += _GROUP_HEIGHT
            for row in group.rows:
                most = max((-(-len(cell) // across) for cell in row.cells), default=1)
                line = _Line(top, max(most, 1) * (HEIGHT + _GAP) + _GAP, row)
                self._lines.append(line)
                self._place_row(held.get(number, []), top + _GAP, across, wide)
                top += line.height
                number += 1
        self.setMinimumSize(HEAD_WIDTH + len(self._board.waves) * (_CHIP_WIDTH + MARGIN), top + MARGIN)

    def _place_row(self, chips: list[tuple[int, Chip]], top: int, across: int, wide: int) -> None:
        counts: dict[int, int] = {}
        for column, chip in chips:
            place = counts.get(column, 0)
            counts[column] = place + 1
            left = self.column_left(column) + (place % across) * (wide + _GAP)
            chip.setGeometry(left, top + (place // across) * (HEIGHT + _GAP), wide, HEIGHT)

    # --- drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        """Hairlines, names of sites, heads of rows."""
        painter = QPainter(self)
        tokens = self._tokens
        for line in self._lines:
            if line.top > event.rect().bottom() or line.top + line.height < event.rect().top():
                continue
            if line.row is None:
                painter.setFont(self._strong)
                painter.setPen(QColor(tokens.text))
                area = QRect(MARGIN, line.top + 8, self.width() - 2 * MARGIN, line.height - 8)
                painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, line.title)
                continue
            painter.setPen(QColor(tokens.line))
            painter.drawLine(MARGIN, line.top, self.width() - MARGIN, line.top)
            self._draw_head(painter, line, line.row)

    def _draw_head(self, painter: QPainter, line: _Line, row: Row) -> None:
        tokens = self._tokens
        area = QRect(MARGIN, line.top + _GAP, HEAD_WIDTH - MARGIN - 8, HEIGHT)
        if row.kind is RowKind.CASE and row.id == self._case:
            painter.fillRect(QRect(8, line.top + _GAP, HEAD_WIDTH - 16, HEIGHT), QColor(tokens.selection))
        name, title = row_words(row)
        if name:
            painter.setFont(self._strong)
            painter.setPen(QColor(tokens.text))
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, name)
            area.setLeft(area.left() + painter.fontMetrics().horizontalAdvance(name) + 8)
        painter.setFont(self._plain)
        painter.setPen(QColor(tokens.quiet))
        shown = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown)

    # --- mouse and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the head of a row selects its case."""
        row = self._head_at(event.position().toPoint())
        if row is not None and event.button() is Qt.MouseButton.LeftButton:
            self.select_case(row.id)
            self.case_selected.emit(row.id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Heads of cases can be clicked."""
        over = self._head_at(event.position().toPoint()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def focusInEvent(self, event: object) -> None:
        """The keyboard goes on to the selected chip, else the first, which is not selected by that."""
        del event
        if self._chips:
            self._focus_on(self._source or self._chips[0][0])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows, Home and End move from chip to chip, Enter opens."""
        if isinstance(watched, Chip) and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key in _KEYS:
                self._move(watched, *_KEYS[key])
                return True
            if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
                self._choose_and_focus(self._chips[0 if key is Qt.Key.Key_Home else -1][3])
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.opened.emit(self._source_of(watched))
                return True
        return False

    def _move(self, chip: Chip, right: int, down: int) -> None:
        here = chip.geometry().center()
        best: tuple[int, Chip] | None = None
        for _, _, _, other in self._chips:
            step = other.geometry().center() - here
            along, aside = (step.x() * right, abs(step.y())) if right else (step.y() * down, abs(step.x()))
            if along > 0 and (not right or aside < HEIGHT // 2):
                far = along + aside * 2
                if best is None or far < best[0]:
                    best = far, other
        if best is not None:
            self._choose_and_focus(best[1])

    def _choose_and_focus(self, chip: Chip) -> None:
        self._choose(self._source_of(chip))
        chip.setFocus(Qt.FocusReason.TabFocusReason)
        self._reveal(chip)

    def _choose(self, source_id: str) -> None:
        self.select(source_id)
        self.selected.emit(source_id)

    def _focus_on(self, source_id: str) -> None:
        chip = self.chip(source_id)
        if chip is not None:
            chip.setFocus(Qt.FocusReason.TabFocusReason)

    def _source_of(self, chip: Chip) -> str:
        return next(one for one, _, _, other in self._chips if other is chip)

    def _reveal(self, chip: Chip) -> None:
        above = self.parentWidget()
        area = above.parentWidget() if above is not None else None
        if isinstance(area, QScrollArea):
            area.ensureWidgetVisible(chip, 0, _GROUP_HEIGHT)

    def _head_at(self, place: QPoint) -> Row | None:
        if place.x() > HEAD_WIDTH:
            return None
        found = next((one for one in self._lines if one.top <= place.y() < one.top + one.height), None)
        row = found.row if found else None
        return row if row is not None and row.kind is RowKind.CASE else None
