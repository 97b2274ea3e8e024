"""What the table of variables shows, what is pasted into it and copied out of it. Free of Qt."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from qualcase.coding.values import canonical, shown
from qualcase.coding.variables import GivenValue
from qualcase.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qualcase.coding.variables import ValueColumn, ValueGrid, Variable
    from qualcase.study import Study

Cell = tuple[int, int]
"""Row and column of the table."""


@dataclass(frozen=True)
class Given:
    """What somebody writes in a cell."""

    cell: Cell
    text: str
    trouble: str = ""
    """Why it cannot be taken; empty when it can."""


@dataclass(frozen=True)
class Paste:
    """Cells on their way in. Nothing is written while one of them is in trouble."""

    given: tuple[Given, ...]
    beyond: int = 0
    """Cells that fell outside the table."""

    @property
    def wrong(self) -> tuple[Given, ...]:
        """The cells in trouble."""
        return tuple(one for one in self.given if one.trouble)

    def mended(self, grid: ValueGrid, cell: Cell, text: str) -> Paste:
        """With another text in a cell."""
        given = (check(grid, cell, text) if one.cell == cell else one for one in self.given)
        return replace(self, given=tuple(given))

    def without(self, cells: Iterable[Cell]) -> Paste:
        """With these cells left out: they keep what they have."""
        gone = set(cells)
        return replace(self, given=tuple(one for one in self.given if one.cell not in gone))


def cell_text(grid: ValueGrid, cell: Cell) -> str:
    """What a cell shows."""
    column = grid.columns[cell[1]]
    return shown(column.variable, grid.value(grid.targets[cell[0]], column))


def check(grid: ValueGrid, cell: Cell, text: str) -> Given:
    """What is written in a cell, with why it cannot be taken if so."""
    try:
        canonical(grid.columns[cell[1]].variable, text)
    except UserError as error:
        return Given(cell, text, str(error))
    return Given(cell, text)


def parse_cells(text: str) -> list[list[str]]:
    """Rows and cells of what a spreadsheet puts on the clipboard: tabs between cells, quotes around line ends."""
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter="\t"))
    while rows and not any(rows[-1]):
        del rows[-1]
    return rows


def paste(
    grid: ValueGrid, lines: Sequence[Sequence[str]], selected: Sequence[Cell], rows: Sequence[int] | None = None
) -> Paste:
    """Put lines of cells where the selection begins; one cell alone goes into every selected cell.

    `rows` are those that are shown: lines go from one of them to the next, never into a hidden one.
    """
    if not selected or not lines:
        return Paste(())
    if len(lines) == 1 and len(lines[0]) == 1:
        return Paste(tuple(check(grid, cell, lines[0][0]) for cell in selected))
    top, left = min(row for row, _ in selected), min(column for _, column in selected)
    below = [row for row in (rows if rows is not None else range(len(grid.targets))) if row >= top]
    given, beyond = [], 0
    for down, line in enumerate(lines):
        for across, text in enumerate(line):
            if down < len(below) and left + across < len(grid.columns):
                given.append(check(grid, (below[down], left + across), text))
            else:
                beyond += 1
    return Paste(tuple(given), beyond)


def copy(grid: ValueGrid, selected: Sequence[Cell], *, headings: bool) -> str:
    """The selected cells as a spreadsheet takes them, from the first to the last selected row and column."""
    if not selected:
        return ""
    rows = sorted({row for row, _ in selected})
    columns = sorted({column for _, column in selected})
    held = set(selected)
    lines = [["", *(grid.columns[column].heading for column in columns)]] if headings else []
    for row in rows:
        cells = [cell_text(grid, (row, column)) if (row, column) in held else "" for column in columns]
        lines.append([grid.targets[row].name, *cells] if headings else cells)
    written = io.StringIO(newline="")
    csv.writer(written, delimiter="\t", lineterminator="\n").writerows(lines)
    return written.getvalue()


def write(study: Study, grid: ValueGrid, given: Sequence[Given]) -> int:
    """Record what was given as one action; how many values changed."""
    return study.variables.set_values([_value(grid, one) for one in given])


def _value(grid: ValueGrid, given: Given) -> GivenValue:
    target, column = grid.targets[given.cell[0]], grid.columns[given.cell[1]]
    return GivenValue(column.variable.id, target.id, given.text, column.wave.id if column.wave else None)


def spans(columns: Sequence[ValueColumn]) -> list[tuple[int, int]]:
    """For each column the first and last column of its variable."""
    found = []
    for number, column in enumerate(columns):
        same = [n for n, other in enumerate(columns) if other.variable.id == column.variable.id]
        found.append((min(same), max(same)) if same else (number, number))
    return found


def held_values(grid: ValueGrid, variable: Variable) -> tuple[str, ...]:
    """The different values that a variable has, in the order in which they first stand in the table."""
    columns = [column for column in grid.columns if column.variable.id == variable.id]
    values = (shown(variable, grid.value(target, column)) for target in grid.targets for column in columns)
    return tuple(dict.fromkeys(value for value in values if value))
