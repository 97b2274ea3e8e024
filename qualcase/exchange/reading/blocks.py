"""What readers of documents share: how rows of tables, notes and headings become lines."""

from __future__ import annotations

import re
from typing import Final

from qualcase.coding.sources import TextHeading

MOST_LEVELS: Final = 9
_HEADING_ENDS: Final = "\ufde0"
_LEVELS: Final = "\ufde1\ufde2\ufde3\ufde4\ufde5\ufde6\ufde7\ufde8\ufde9"
"""Signs that stand in no text: one before each heading, which tells its level, and one behind it."""
_HEADING_SIGNS: Final = re.compile(f"([{_LEVELS}{_HEADING_ENDS}])")


def as_heading(line: str, level: int) -> str:
    """The line of a heading of a level from 1, marked so that `without_marks` finds it wherever it is put."""
    if not line.strip():
        return line
    return f"{_LEVELS[min(max(level, 1), MOST_LEVELS) - 1]}{line}{_HEADING_ENDS}"


def level_sign(level: int) -> str:
    """What may stand at the end of a line instead, where only there it is known that it is a heading."""
    return _LEVELS[min(max(level, 1), MOST_LEVELS) - 1]


def with_heading(line: str) -> str:
    """The line as a heading, if `level_sign` stands at its end."""
    level = _LEVELS.find(line[-1:]) + 1 if line else 0
    return as_heading(line[:-1], level) if level else line


def without_marks(text: str) -> tuple[str, tuple[TextHeading, ...]]:
    """The text as it is without the marks of headings, and where these lie. One inside another is a part of it."""
    pieces: list[str] = []
    found: list[TextHeading] = []
    place = start = first = level = 0
    for piece in _HEADING_SIGNS.split(text):
        if piece == _HEADING_ENDS:
            words = "".join(pieces[first:]) if level else ""
            if words.strip():
                start += len(words) - len(words.lstrip())
                found.append(TextHeading(start, start + len(words.strip()), level))
            level = 0
        elif piece and piece in _LEVELS:
            if not level:
                start, first, level = place, len(pieces), _LEVELS.index(piece) + 1
        else:
            pieces.append(piece)
            place += len(piece)
    return "".join(pieces), tuple(found)


def row_lines(cells: list[list[str]]) -> list[str]:
    """The lines of a row of a table, whose cells are lines without blank ones at their ends.

    The cells stand in one line with a tab between them, so that a table of speaker and speech reads like labelled
    turns; where a cell other than the last holds several lines, the cells stand below each other.
    """
    if not any(cells):
        return []
    if any(len(cell) > 1 for cell in cells[:-1]):
        return [line for cell in cells for line in cell]
    return "\t".join("\n".join(cell) for cell in cells).strip("\t").split("\n")


def without_blank_ends(lines: list[str]) -> list[str]:
    """The lines without blank ones before and after them."""
    start, end = 0, len(lines)
    while start < end and not lines[start].strip():
        start += 1
    while end > start and not lines[end - 1].strip():
        end -= 1
    return lines[start:end]


def roman(number: int) -> str:
    """A number as notes at the end of a document are numbered."""
    shown = ""
    for value, sign in (
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ):
        shown += sign * (number // value)
        number %= value
    return shown
