"""Where everything on the board stands, in pixels. Free of Qt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from qualcase.ui.material.board_state import RowKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from qualcase.ui.material.board_state import Board, Cell

CHIP_HEIGHT = 24
GAP = 8
MARGIN = 16
LEAST_CELL = 128
LEAST_HEAD, MOST_HEAD = 144, 216
WIDEST_AMONG_OTHERS = 160
"""A chip gets no wider where the chips of its cell would not fit on one line."""
_ABOVE_SITE = 16


class SpotKind(Enum):
    """What can be focused on the board."""

    HEAD = "head"
    """A case's or site's name at the left."""
    SOURCE = "source"
    PLANNED = "planned"
    EMPTY = "empty"
    """A cell in which nothing is."""


@dataclass(frozen=True)
class Spot:
    """Something on the board that can be focused."""

    kind: SpotKind
    id: str
    """Of the source, the plan, or what the row stands for."""
    row: int
    column: int = -1


@dataclass(frozen=True)
class Area:
    """A rectangle."""

    left: int
    top: int
    width: int
    height: int


@dataclass(frozen=True)
class Line:
    """A row's place from top to bottom."""

    top: int
    """Where the first chips begin is `chips`."""
    chips: int
    height: int


@dataclass(frozen=True)
class Layout:
    """All places."""

    lines: tuple[Line, ...]
    """One a row."""
    areas: dict[Spot, Area]
    height: int

    def row_at(self, y: int) -> int | None:
        """The row at a height."""
        return next((n for n, line in enumerate(self.lines) if line.top <= y < line.top + line.height), None)


@dataclass(frozen=True)
class Columns:
    """How wide the parts are."""

    head: int
    cell: int
    roles: int
    """Room at the right of a case's cell for its roles."""

    @classmethod
    def within(cls, width: int, columns: int, roles: int) -> Columns:
        """The heads take a quarter of a narrow width; the columns share the rest evenly, none too narrow for chips."""
        head = min(max(width // 4, LEAST_HEAD), MOST_HEAD)
        return cls(head, max((width - head) // max(columns, 1), LEAST_CELL + roles + MARGIN), roles)

    def left(self, column: int) -> int:
        """Where a column begins."""
        return self.head + column * self.cell

    def at(self, x: int) -> int | None:
        """The column at a place, None in the heads."""
        return (x - self.head) // self.cell if x >= self.head else None


def spots(board: Board) -> Iterable[Spot]:
    """Everything that can be focused, in reading order."""
    for number, row in enumerate(board.rows):
        if row.kind in (RowKind.CASE, RowKind.SITE):
            yield Spot(SpotKind.HEAD, row.id, number)
        for column, cell in enumerate(row.cells):
            yield from _in_cell(cell, number, column)


def _in_cell(cell: Cell, row: int, column: int) -> Iterable[Spot]:
    for source_id in cell.sources:
        yield Spot(SpotKind.SOURCE, source_id, row, column)
    for plan in cell.planned:
        yield Spot(SpotKind.PLANNED, plan.id, row, column)
    if cell.is_empty:
        yield Spot(SpotKind.EMPTY, "", row, column)


def lay_out(board: Board, columns: Columns, width_of: Callable[[Spot], int]) -> Layout:
    """Place every spot: chips as wide as their words flow from left to right within their cell."""
    by_row: dict[int, list[Spot]] = {}
    for spot in spots(board):
        by_row.setdefault(spot.row, []).append(spot)
    lines: list[Line] = []
    areas: dict[Spot, Area] = {}
    top = 0
    for number, row in enumerate(board.rows):
        begins_group = row.kind in (RowKind.SITE, RowKind.LOOSE, RowKind.STUDY)
        chips = top + GAP + (_ABOVE_SITE if begins_group and lines else 0)
        bottom = chips + CHIP_HEIGHT
        below = columns.cell - MARGIN
        rooms = below - (columns.roles if row.kind is RowKind.CASE else 0), below
        for column in range(-1, len(row.cells)):
            here = [spot for spot in by_row.get(number, []) if spot.column == column]
            if column < 0:
                areas.update((spot, Area(GAP, chips, columns.head - 2 * GAP, CHIP_HEIGHT)) for spot in here)
            else:
                placed = _flow(here, (columns.left(column), chips), rooms, width_of)
                areas.update(placed)
                bottom = max([bottom, *(area.top + area.height for area in placed.values())])
        lines.append(Line(top, chips, bottom + GAP - top))
        top = bottom + GAP
    return Layout(tuple(lines), areas, top + MARGIN)


def _flow(
    here: Sequence[Spot], start: tuple[int, int], rooms: tuple[int, int], width_of: Callable[[Spot], int]
) -> dict[Spot, Area]:
    """Place the chips of a cell. `rooms` are the widths of its first line and of those below."""
    (left, top), (room, below) = start, rooms
    x, areas = left, {}
    widths = [min(width_of(spot), room) for spot in here]
    if sum(widths) + GAP * (len(widths) - 1) > room:
        widths = [min(width, WIDEST_AMONG_OTHERS) for width in widths]
    for spot, width in zip(here, widths, strict=True):
        if x > left and x + width > left + room:
            x, top, room = left, top + CHIP_HEIGHT + GAP, below
        areas[spot] = Area(x, top, width, CHIP_HEIGHT)
        x += width + GAP
    return areas


def next_spot(areas: dict[Spot, Area], here: Spot, right: int, down: int) -> Spot | None:
    """The spot that an arrow leads to: the nearest in that direction, on the same line for left and right."""
    best: tuple[int, Spot] | None = None
    at_x, at_y = _middle(areas[here])
    for other, area in areas.items():
        x, y = _middle(area)
        if right:
            along, aside = (x - at_x) * right, abs(y - at_y)
        else:
            along, aside = (y - at_y) * down, _beside(areas[here], area)
        if along > 0 and (not right or aside < CHIP_HEIGHT // 2):
            far = along + aside * 2
            if best is None or far < best[0]:
                best = far, other
    return best[1] if best else None


def _beside(one: Area, other: Area) -> int:
    """How far two areas are apart from left to right; the left edges decide where they overlap."""
    apart = max(other.left - (one.left + one.width), one.left - (other.left + other.width), 0)
    return apart * 4 + abs(other.left - one.left) // 16


def _middle(area: Area) -> tuple[int, int]:
    return area.left + area.width // 2, area.top + area.height // 2
