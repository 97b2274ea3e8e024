"""Tables of an analysis as values: cells of words, some of which are cases that can be opened. Qt-free."""

from __future__ import annotations

from dataclasses import dataclass
from math import isnan
from typing import TYPE_CHECKING, NamedTuple

from qualcase.words.dates import say_number

if TYPE_CHECKING:
    from qualcase.coding.qca import Values


class Piece(NamedTuple):
    """A few words."""

    words: str
    case: str = ""
    """The case that they name."""
    tone: str = ""
    """Name of a token; plain text without."""


@dataclass(frozen=True)
class Cell:
    """What stands in a cell."""

    pieces: tuple[Piece, ...] = ()
    right: bool = False
    """Whether it is a figure."""
    strong: bool = False

    @property
    def words(self) -> str:
        """All of it."""
        return " ".join(one.words for one in self.pieces).replace("* ", "*")


@dataclass(frozen=True)
class Row:
    """A line of a table."""

    cells: tuple[Cell, ...]
    heading: bool = False
    """Whether its first cell goes over all of them."""
    term: Values | None = None
    """The path or configuration that it is of."""

    @property
    def cases(self) -> tuple[str, ...]:
        """The cases that are named, in order."""
        return tuple(piece.case for cell in self.cells for piece in cell.pieces if piece.case)


@dataclass(frozen=True)
class Sheet:
    """A table."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    wide: int = 0
    """The column that takes the room that is left."""


def words(text: str, tone: str = "", *, strong: bool = False) -> Cell:
    """A cell of plain words."""
    return Cell((Piece(text, "", tone),) if text else (), strong=strong)


def figure(value: float | None, *, strong: bool = False, tone: str = "") -> Cell:
    """A figure with two decimals; nothing where there is none."""
    pieces = () if value is None or isnan(value) else (Piece(say_number(value, 2), "", tone),)
    return Cell(pieces, right=True, strong=strong)


def heading(text: str, columns: int) -> Row:
    """A line that is a heading."""
    return Row((words(text, strong=True), *[Cell()] * (columns - 1)), heading=True)
