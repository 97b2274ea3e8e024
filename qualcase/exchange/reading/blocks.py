"""What readers of documents share: how rows of tables and notes become lines."""

from __future__ import annotations


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
