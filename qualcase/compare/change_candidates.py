"""What figures propose for the change sheet: each cell stands under the headings that its two waves fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.change_sheet import Candidate, ChangeCell, Heading
from qualcase.coding.comparison import Dimension, Empty, Mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from qualcase.coding.comparison import AxisValue, Comparison

FEWEST_OTHERS = 2
"""So many other cases must be comparable before one alone is called idiosyncratic."""
_BY_MARK = {
    Mark.NEW: Heading.INCREASES,
    Mark.MORE: Heading.INCREASES,
    Mark.TURNED: Heading.TURNS,
    Mark.GONE: Heading.CEASES,
    Mark.LESS: Heading.CEASES,
    Mark.SAME: Heading.STAYS,
}
_LONE = (Heading.INCREASES, Heading.TURNS, Heading.CEASES)
_SAYS_NOTHING = (Empty.SILENT, Empty.ABSENT)


def candidates(shown: Comparison) -> tuple[Candidate, ...]:
    """Every proposal of a comparison of codes, cases and waves, by heading, then in its order.

    * *increases* ★ ▲, *turns* ↯, *ceases* ✕ ▼, *stays* =;
    * *cumulative*: a value in both waves, all sub-codes of the earlier one are there again, and at least one more;
    * *idiosyncratic*: of at least three cases that can be compared one alone increases, turns or ceases;
    * *missing*: silent or absent in both waves, while at least half of the other cases that have sources and codings in
      both have a value in both.

    Where a mark is ?, nothing is proposed. Columns of sites and of the whole study are no cases and propose nothing.
    """
    if shown.change is None or shown.dimensions != (Dimension.CODE, Dimension.CASE, Dimension.WAVE):
        return ()
    reader = _Reader(shown)
    found = [one for row in range(len(shown.rows)) for one in reader.of_row(row)]
    order = {heading: number for number, heading in enumerate(Heading)}
    return tuple(sorted(found, key=lambda one: order[one.heading]))


class _Reader:
    """Reads proposals off one comparison, code by code."""

    def __init__(self, shown: Comparison) -> None:
        self._shown = shown
        self._before, self._after = shown.change or (0, 0)
        self._columns = [number for number, one in enumerate(shown.columns) if not one.stands_for]
        self._below = _below(shown.rows)

    def of_row(self, row: int) -> Iterator[Candidate]:
        headings = {column: self._heading(row, column) for column in self._columns}
        comparable = [column for column, heading in headings.items() if heading is not None]
        for column, heading in headings.items():
            if heading is not None:
                yield self._candidate(heading, row, column)
            if self._is_cumulative(row, column):
                yield self._candidate(Heading.CUMULATIVE, row, column)
            others = [headings[one] for one in comparable if one != column]
            if heading in _LONE and len(others) >= FEWEST_OTHERS and heading not in others:
                yield self._candidate(Heading.IDIOSYNCRATIC, row, column, len(others))
            said = self._said_elsewhere(row, column)
            if said is not None:
                yield self._candidate(Heading.MISSING, row, column, said)

    def _heading(self, row: int, column: int) -> Heading | None:
        mark = self._shown.mark_at(row, column)
        return None if mark is None else _BY_MARK.get(mark)

    def _is_cumulative(self, row: int, column: int) -> bool:
        if not self._in_both(row, column) or self._is_open(row, column):
            return False
        earlier, later = (
            {one for one in self._below[row] if self._shown.empty_at(one, column, wave) is None}
            for wave in (self._before, self._after)
        )
        return bool(earlier) and earlier < later

    def _said_elsewhere(self, row: int, column: int) -> int | None:
        """In how many other cases it is said in both waves, where that makes this silence telling."""
        empties = [self._shown.empty_at(row, column, wave) for wave in (self._before, self._after)]
        if self._is_open(row, column) or not all(empty in _SAYS_NOTHING for empty in empties):
            return None
        others = [one for one in self._columns if one != column and self._known(row, one)]
        said = sum(self._in_both(row, one) for one in others)
        return said if others and said * 2 >= len(others) else None

    def _in_both(self, row: int, column: int) -> bool:
        return all(self._shown.empty_at(row, column, wave) is None for wave in (self._before, self._after))

    def _known(self, row: int, column: int) -> bool:
        kinds = [self._shown.empty_at(row, column, wave) for wave in (self._before, self._after)]
        return not self._is_open(row, column) and all(kind is None or kind in _SAYS_NOTHING for kind in kinds)

    def _is_open(self, row: int, column: int) -> bool:
        """Whether the two waves cannot be held against each other."""
        return self._shown.mark_at(row, column) is Mark.NOT_COMPARABLE

    def _candidate(self, heading: Heading, row: int, column: int, others: int = 0) -> Candidate:
        shown = self._shown
        ids = shown.rows[row].id, shown.columns[column].id
        waves = shown.splits[self._before].id, shown.splits[self._after].id
        before, after = ((row, column, wave) for wave in (self._before, self._after))
        return Candidate(
            heading,
            ChangeCell(*ids, *waves),
            shown.mark_at(row, column),
            float(shown.values[before]),
            float(shown.bases[before]),
            float(shown.values[after]),
            float(shown.bases[after]),
            others,
        )


def _below(rows: tuple[AxisValue, ...]) -> Mapping[int, tuple[int, ...]]:
    """For each row those that stand directly under it."""
    number = {row.id: place for place, row in enumerate(rows)}
    found: dict[int, list[int]] = {place: [] for place in range(len(rows))}
    for place, row in enumerate(rows):
        if row.parent_id in number:
            found[number[row.parent_id]].append(place)
    return {place: tuple(ones) for place, ones in found.items()}
