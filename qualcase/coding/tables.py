"""Tables that are shown, copied and exported: headings, typed cells, and the caption that says what they hold."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

CellValue = str | int | float | bool | None


class Holds(StrEnum):
    """What a column holds, where its values alone do not tell."""

    ANY = "any"
    """Texts and figures as they are. A year is a text where it is a name (of a wave), a figure where it is counted."""
    DAY = "day"
    """Days as ISO texts (`2015-10-19`); a workbook holds them as dates. Any other text stays text."""


@dataclass(frozen=True)
class Column:
    """One column: its heading, a width in characters, and what it means (for a legend sheet)."""

    name: str
    width: int = 14
    meaning: str = ""
    holds: Holds = Holds.ANY
    allowed: tuple[str, ...] = ()
    """What may be written in it; a workbook offers these as a list."""
    edited: bool = False
    """Whether what is written in it is read back; the others are then for reading only."""
    hidden: bool = False
    """Whether it is for the program alone; a workbook hides it."""


@dataclass(frozen=True)
class SheetMemory:
    """What a workbook keeps, on a hidden sheet, for reading a table back: no names of people, and no texts."""

    token: str
    """Names the table among others that were copied into the same workbook."""
    codes: tuple[tuple[str, str], ...] = ()
    """Ids of codes, and what they were called."""


@dataclass(frozen=True)
class Table:
    """A table with its caption. `rows` may be read only once when it is a stream."""

    title: str
    columns: Sequence[Column]
    rows: Iterable[Sequence[CellValue]]
    caption: str = ""
    memory: SheetMemory | None = None
    """What is needed to read it back from a workbook; None: it is not read back."""
