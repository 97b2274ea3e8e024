"""Tables as plain text for the terminal: columns in line, nothing drawn but one rule below the head."""

from __future__ import annotations

import textwrap
import unicodedata
from typing import TYPE_CHECKING

from qualcase.exchange.writing.shown import column_looks
from qualcase.exchange.writing.xml_text import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.tables import Table

_GAP = "  "
_JOINER = "\u200d"
_MORE = "…"
_CAPTION_WIDTH = 100


def table_as_text(table: Table, *, widest: int = 60) -> str:
    """The table with its title above and its caption below, ending in a line feed.

    A cell takes one line; beyond `widest` places of the terminal it is shortened with `…` (0: never). Characters that
    steer a terminal are left out.
    """
    head = [_one_line(column.name, widest) for column in table.columns]
    rows = [tuple(row) for row in table.rows]
    looks = column_looks(rows, len(head))
    body = [[_one_line(look.shown(value), widest) for look, value in zip(looks, row, strict=True)] for row in rows]
    widths = [max(map(text_width, cells)) for cells in zip(head, *body, strict=True)]
    rights = [look.is_right for look in looks]
    lines = [_one_line(table.title, 0), ""] if table.title else []
    if head:
        lines += [_line(head, widths, rights), _line(["─" * width for width in widths], widths, rights)]
        lines += [_line(cells, widths, rights) for cells in body]
    if table.caption:
        lines += ["", *_caption(table.caption)]
    return "\n".join(lines) + "\n"


def text_width(text: str) -> int:
    """How many places of a terminal a text takes: wide characters two, combining ones none."""
    if text.isascii():
        return len(text)
    width = 0
    before = ""
    for character in text:
        # What follows a joiner is drawn into the sign before it.
        if before != _JOINER:
            width += _places(character)
        before = character
    return width


def _places(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _one_line(text: str, widest: int) -> str:
    text = " ".join(clean(text).replace("\t", " ").split("\n"))
    if not widest or text_width(text) <= widest:
        return text
    kept = len(text)
    while kept and text_width(text[:kept]) > widest - 1:
        # Every place taken is at least one character, so this jumps close in one or two steps.
        kept -= max(1, (text_width(text[:kept]) - widest + 1) // 2)
    return text[:kept].rstrip() + _MORE


def _line(cells: Sequence[str], widths: Sequence[int], rights: Sequence[bool]) -> str:
    parts = []
    for cell, width, right in zip(cells, widths, rights, strict=True):
        space = " " * (width - text_width(cell))
        parts.append(space + cell if right else cell + space)
    return _GAP.join(parts).rstrip()


def _caption(caption: str) -> list[str]:
    lines = clean(caption).split("\n")
    return [part for line in lines for part in textwrap.wrap(line, _CAPTION_WIDTH) or [""]]
