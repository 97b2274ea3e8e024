"""Tables that fit into the terminal: where one is too wide, its columns stand in several parts below each other."""

from __future__ import annotations

import shutil
import sys
import textwrap
from dataclasses import replace
from typing import TYPE_CHECKING

from qualcase.study.printing import table_as_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.tables import CellValue, Table

_NARROWEST = 60
_CAPTION_WIDTH = 100


def terminal_width() -> int | None:
    """Places across the terminal; None where the output goes to a file or another program."""
    if sys.stdout is None or not sys.stdout.isatty():
        return None
    return max(_NARROWEST, shutil.get_terminal_size().columns)


def fitted(table: Table, width: int | None, *, repeated: int = 1) -> str:
    """The table as text, no line longer than `width` where that can be.

    Args:
        table: The table; its first columns say what a row is.
        width: Places across; None for any number.
        repeated: So many first columns stand in each part.
    """
    rows = [tuple(row) for row in table.rows]
    texts = []
    for number, columns in enumerate(_parts(table, rows, width, repeated)):
        part = _part(table, rows, columns)
        texts.append(table_as_text(replace(part, title="" if number else table.title)))
    if table.caption:
        lines = table.caption.splitlines()
        across = min(width or _CAPTION_WIDTH, _CAPTION_WIDTH)
        texts.append("\n".join(textwrap.fill(line, across) for line in lines))
    return "\n".join(texts).rstrip("\n")


def _parts(table: Table, rows: Sequence[Sequence[CellValue]], width: int | None, repeated: int) -> list[list[int]]:
    every = list(range(len(table.columns)))
    first, waiting = every[:repeated], every[repeated:]
    if width is None or not waiting:
        return [every]
    parts: list[list[int]] = []
    while waiting:
        taken = 1
        while taken < len(waiting) and _width(table, rows, first + waiting[: taken + 1]) <= width:
            taken += 1
        parts.append(first + waiting[:taken])
        waiting = waiting[taken:]
    return parts


def _part(table: Table, rows: Sequence[Sequence[CellValue]], columns: Sequence[int]) -> Table:
    chosen = [tuple(row[one] for one in columns) for row in rows]
    return replace(table, title="", columns=[table.columns[one] for one in columns], rows=chosen, caption="")


def _width(table: Table, rows: Sequence[Sequence[CellValue]], columns: Sequence[int]) -> int:
    # The rule below the head is as wide as the table.
    return len(table_as_text(_part(table, rows, columns)).split("\n")[1])
