"""Tables that are shown, copied and exported: headings, typed cells, and the caption that says what they hold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

CellValue = str | int | float | bool | None


@dataclass(frozen=True)
class Column:
    """One column: its heading, a width in characters, and what it means (for a legend sheet)."""

    name: str
    width: int = 14
    meaning: str = ""


@dataclass(frozen=True)
class Table:
    """A table with its caption. `rows` may be read only once when it is a stream."""

    title: str
    columns: Sequence[Column]
    rows: Iterable[Sequence[CellValue]]
    caption: str = ""
