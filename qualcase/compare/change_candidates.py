"""What figures propose for the change sheet: each cell stands under the headings that its two waves fit."""

from __future__ import annotations

from itertools import pairwise
from math import nan
from typing import TYPE_CHECKING

from qualcase.coding.change_sheet import Candidate, ChangeCell, Heading
from qualcase.coding.comparison import Dimension, Empty, Mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

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


def candidates(
    shown: Comparison, steps: Sequence[Comparison] = (), rated: Comparison | None = None
) -> tuple[Candidate, ...]:
    """Every proposal of a comparison of codes, cases and waves, by heading, then in its order.

    Args:
        shown: Whose two waves of change are held against each other.
        steps: Where waves lie between these two, the same comparison from each wave to the next.
        rated: The same by mean ratings, so that what turns is told from what turns the other way.

    * *increases* ★ ▲, *turns* ↯, *ceases* ✕ ▼, *stays* =;
    * *cumulative*: a value in both waves, all sub-codes of the earlier one are there again, and at least one more;
    * *idiosyncratic*: of at least three cases that can be compared one alone increases, turns to the better, turns
      to the worse or ceases;
    * *missing*: silent or absent in both waves, while at least half of the other cases that have sources and codings in
      both have a value in both.

    What stays, is cumulative or missing does so in the waves between, too. Where a mark is ?, nothing is proposed. A
    line of a sub-code *repeats* that of the code above, when both stand under a heading for a case with the same
    figures; under idiosyncratic whatever the figures, so that no case is alone twice. Columns of sites and of the whole
    study are no cases and propose nothing.
    """
    if shown.change is None or shown.dimensions != (Dimension.CODE, Dimension.CASE, Dimension.WAVE):
        return ()
    reader = _Reader(shown, steps, rated)
    found = [one for row in range(len(shown.rows)) for one in reader.of_row(row)]
    order = {heading: number for number, heading in enumerate(Heading)}
    return tuple(_without_echo(sorted(found, key=lambda one: order[one.heading]), shown.rows))


class _Reader:
    """Reads proposals off one comparison, code by code."""

    def __init__(self, shown: Comparison, steps: Sequence[Comparison], rated: Comparison | None) -> None:
        self._shown, self._steps, self._rated = shown, steps, rated
        self._before, self._after = shown.change or (0, 0)
        self._waves = range(self._before, self._after + 1)
        self._columns = [number for number, one in enumerate(shown.columns) if not one.stands_for]
        self._below = _below(shown.rows)

    def of_row(self, row: int) -> Iterator[Candidate]:
        headings = {column: self._heading(row, column) for column in self._columns}
        comparable = [column for column, heading in headings.items() if heading is not None]
        for column, heading in headings.items():
            if heading is not None:
                yield self._candidate(heading, row, column)
            added = self._added(row, column)
            if added:
                yield self._candidate(Heading.CUMULATIVE, row, column)._replace(added=added)
            ways = [self._way(headings[one], row, one) for one in comparable if one != column]
            lone = heading in _LONE and self._way(heading, row, column) not in ways
            if lone and len(ways) >= FEWEST_OTHERS:
                yield self._candidate(Heading.IDIOSYNCRATIC, row, column, len(ways))
            said = self._said_elsewhere(row, column)
            if said is not None:
                yield self._candidate(Heading.MISSING, row, column, said)

    def _heading(self, row: int, column: int) -> Heading | None:
        mark = self._shown.mark_at(row, column)
        heading = None if mark is None else _BY_MARK.get(mark)
        moved = any(step.mark_at(row, column) is not Mark.SAME for step in self._steps)
        return None if heading is Heading.STAYS and moved else heading

    def _way(self, heading: Heading | None, row: int, column: int) -> tuple[Heading | None, bool]:
        """What becomes of a cell, and of what turns whether it turns to the worse."""
        return heading, heading is Heading.TURNS and self._ratings(row, column)[1] < 0

    def _ratings(self, row: int, column: int) -> tuple[float, float]:
        if self._rated is None:
            return nan, nan
        return float(self._rated.values[row, column, self._before]), float(self._rated.values[row, column, self._after])

    def _added(self, row: int, column: int) -> tuple[str, ...]:
        """Ids of the sub-codes that came to those that were there and are there still."""
        if not self._in_both(row, column) or self._is_open(row, column):
            return ()
        said = [
            {one for one in self._below[row] if self._shown.empty_at(one, column, wave) is None} for wave in self._waves
        ]
        if not said[0] or not all(one <= other for one, other in pairwise(said)):
            return ()
        return tuple(self._shown.rows[one].id for one in sorted(said[-1] - said[0]))

    def _said_elsewhere(self, row: int, column: int) -> int | None:
        """In how many other cases it is said in both waves, where that makes this silence telling."""
        empties = [self._shown.empty_at(row, column, wave) for wave in self._waves]
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
            ratings=self._ratings(row, column),
            codings=(int(shown.codings[before]), int(shown.codings[after])),
            unlike=bool(shown.unlike[row, column]) and shown.mark_at(row, column) is not None,
        )


def _below(rows: tuple[AxisValue, ...]) -> Mapping[int, tuple[int, ...]]:
    """For each row those that stand directly under it."""
    number = {row.id: place for place, row in enumerate(rows)}
    found: dict[int, list[int]] = {place: [] for place in range(len(rows))}
    for place, row in enumerate(rows):
        if row.parent_id in number:
            found[number[row.parent_id]].append(place)
    return {place: tuple(ones) for place, ones in found.items()}


def _without_echo(found: Sequence[Candidate], rows: tuple[AxisValue, ...]) -> Iterator[Candidate]:
    """The same, with said which line of a sub-code only repeats that of a code above, and through what that comes."""
    parents = {row.id: row.parent_id for row in rows}
    held = {(one.heading, one.cell): one for one in found}

    def echoed(one: Candidate) -> str | None:
        above, top = parents.get(one.cell.code_id), None
        while above is not None:
            other = held.get((one.heading, one.cell._replace(code_id=above)))
            if other is None or not _says_the_same(one, other):
                break
            top, above = above, parents.get(above)
        return top

    repeats = {key: echoed(one) for key, one in held.items()}
    through: dict[tuple[Heading, ChangeCell], list[str]] = {}
    for (heading, cell), above in repeats.items():
        if above is not None:
            through.setdefault((heading, cell._replace(code_id=above)), []).append(cell.code_id)
    for key, one in held.items():
        yield one._replace(repeats=repeats[key], through=tuple(through.get(key, ())))


def _says_the_same(one: Candidate, other: Candidate) -> bool:
    if one.heading is Heading.IDIOSYNCRATIC:
        return True
    return all(
        left == right or (left != left and right != right)  # noqa: PLR0124 - NaN stands for no figure
        for left, right in zip(one[3:7], other[3:7], strict=True)
    )
