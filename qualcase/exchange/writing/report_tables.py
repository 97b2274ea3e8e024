"""A table in which others wrote, brought up to date: their words go into the cells of the table of today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.remade import print_of
from qualcase.exchange.reading.report_back import text_of, w

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

_BLANK = print_of("")
Rows = list[list["_Element"]]


def refill(old: _Element, new: _Element, lines: Sequence[str]) -> bool:
    """Bring what others wrote in a table into that of today; False, and nothing is done, where its place is not sure.

    A paragraph of theirs that stands where one of ours is missing takes its place, one that stands beside ours comes
    beside it. What they took out stays out.

    Args:
        old: The table that came back. Paragraphs of others leave it.
        new: The table of today.
        lines: Prints of the paragraphs of the table as the program wrote it.
    """
    ours = set(lines)
    missing = ours - {_print(one) for one in old.iter(w("p"))} - {_BLANK}
    old_rows, new_rows = _rows(old), _rows(new)
    moves: list[tuple[list[_Element], _Element]] = []
    for number, row in enumerate(old_rows):
        written = [(place, _own(cell, ours)) for place, cell in enumerate(row) if _own(cell, ours)]
        if not written:
            continue
        target = _row_like(number, old_rows, new_rows, ours)
        if target is None or any(place >= len(target) for place, _ in written):
            return False
        moves += [(own, target[place]) for place, own in written]
    for own, cell in moves:
        _into(own, cell, missing)
    for row in new_rows:
        _take_out(row, missing)
    return True


def _rows(table: _Element) -> Rows:
    return [list(row.iterchildren(w("tc"))) for row in table.iterchildren(w("tr"))]


def _print(paragraph: _Element) -> str:
    return print_of(text_of(paragraph))


def _own(cell: _Element, ours: set[str]) -> list[_Element]:
    """What others wrote in a cell."""
    return [one for one in cell.iterchildren(w("p")) if _print(one) not in ours and text_of(one).strip()]


def _row_like(number: int, old: Rows, new: Rows, ours: set[str]) -> list[_Element] | None:
    """The row of today that has most of what ours this row has; by its place, where it has nothing of ours."""
    held = {_print(one) for cell in old[number] for one in cell.iter(w("p"))} & ours - {_BLANK}
    if not held:
        return new[number] if len(new) == len(old) else None
    alike = [len(held & {_print(one) for cell in row for one in cell.iter(w("p"))}) for row in new]
    best = max(alike, default=0)
    if not best:
        return None
    near = [place for place, count in enumerate(alike) if count == best]
    return new[min(near, key=lambda place: abs(place - number))]


def _into(own: list[_Element], cell: _Element, missing: set[str]) -> None:
    """Put what others wrote into a cell, in the place of what is missing first."""
    edited = [one for one in cell.iterchildren(w("p")) if _print(one) in missing]
    for one in own:
        before = _known_before(one)
        if edited:
            target = edited.pop(0)
            cell.replace(target, one)
            continue
        held = next((each for each in cell.iterchildren(w("p")) if _print(each) == before), None) if before else None
        if held is not None:
            held.addnext(one)
        else:
            cell.append(one)


def _known_before(paragraph: _Element) -> str | None:
    before = paragraph.getprevious()
    return _print(before) if before is not None and before.tag == w("p") else None


def _take_out(row: list[_Element], missing: set[str]) -> None:
    """What others took out of a row; the row goes with it where nothing is left of it."""
    for cell in row:
        for one in list(cell.iterchildren(w("p"))):
            if _print(one) not in missing:
                continue
            if len(list(cell.iterchildren(w("p")))) > 1:
                cell.remove(one)
            else:
                for node in [node for node in one if node.tag != w("pPr")]:
                    one.remove(node)
