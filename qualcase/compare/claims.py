"""Which cells speak against a claim: those whose figures read the opposite of a cell that it cites."""

from __future__ import annotations

from math import isnan, nan
from typing import TYPE_CHECKING

from qualcase.coding.claims import CitedCell, CounterCell, ReadCell, Says, Side
from qualcase.coding.comparison import Empty, Mark

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from qualcase.coding.claims import Claim
    from qualcase.coding.comparison import Comparison

_UP, _DOWN = (Says.RISES, Says.BETTER), (Says.FALLS, Says.WORSE)
_OPPOSITES: Mapping[Says, tuple[Says, ...]] = {
    Says.RISES: _DOWN,
    Says.BETTER: _DOWN,
    Says.FALLS: _UP,
    Says.WORSE: _UP,
    Says.STAYS: (),
    Says.HELPS: (Says.HINDERS, Says.SILENT),
    Says.HINDERS: (Says.HELPS, Says.SILENT),
    Says.SAID: (Says.SILENT,),
    Says.SILENT: (Says.SAID, Says.HELPS, Says.HINDERS),
}
_BY_MARK = {
    Mark.NEW: Says.RISES,
    Mark.MORE: Says.RISES,
    Mark.GONE: Says.FALLS,
    Mark.LESS: Says.FALLS,
    Mark.SAME: Says.STAYS,
}
_SILENT = (Empty.SILENT, Empty.ABSENT)


def read_cell(cell: CitedCell, marked: Comparison, rated: Comparison, neutral: Collection[str]) -> ReadCell:
    """What the figures of a cell say.

    Args:
        cell: Of a wave, or of a change.
        marked: Persons by code, case and wave, marked between the waves of the cell where it is a change.
        rated: The same by mean rating.
        neutral: Ids of the codes whose scale has a neutral 0; of others a rating says no way.
    """
    places = [{one.id: number for number, one in enumerate(axis)} for axis in (marked.rows, marked.columns)]
    row, column = places[0].get(cell.code_id), places[1].get(cell.case_id)
    waves = {one.id: number for number, one in enumerate(marked.splits)}
    wanted = [waves.get(one) for one in (cell.from_wave_id, cell.wave_id) if one]
    splits = [one for one in wanted if one is not None]
    if row is None or column is None or len(splits) < len(wanted):
        return ReadCell(None)
    mark = marked.mark_at(row, column) if len(splits) > 1 else None
    has_way = cell.code_id in neutral
    ratings = tuple(float(rated.values[row, column, split]) if has_way else nan for split in splits)
    says = _of_change(mark, ratings) if len(splits) > 1 else _of_wave(marked, row, column, splits[0], ratings[0])
    return ReadCell(
        says,
        mark.sign if mark else "",
        tuple(float(marked.values[row, column, split]) for split in splits),
        tuple(float(marked.bases[row, column, split]) for split in splits),
        ratings,
    )


def counter_cells(
    claim: Claim,
    marked: Mapping[tuple[str | None, str], Comparison],
    rated: Comparison,
    neutral: Collection[str],
) -> Iterator[CounterCell]:
    """The cells of other cases that speak against a claim (docs/measures.md, "Claims"), each once.

    Args:
        claim: With the cells that it cites.
        marked: Persons by code, case and wave, for each change (or wave: its earlier one is None) that is cited.
        rated: The same by mean rating.
        neutral: As in `read_cell`.
    """
    cited = {one: read_cell(one, marked[one.from_wave_id, one.wave_id], rated, neutral) for one in claim.cells}
    there = {one[:4] for one in claim.cells}
    for cell, read in cited.items():
        speaks = _against(cell, read)
        if not speaks:
            continue
        shown = marked[cell.from_wave_id, cell.wave_id]
        for_it = {
            way
            for one, each in cited.items()
            for way in _same_way(each.says)
            if one.side is Side.FOR and (one.code_id, *one[2:4]) == (cell.code_id, *cell[2:4])
        }
        for column in shown.columns:
            other = cell._replace(case_id=column.id, side=Side.AGAINST, note="")
            if column.stands_for or other[:4] in there:
                continue
            said = read_cell(other, shown, rated, neutral)
            if said.says in speaks and said.says not in for_it:
                there.add(other[:4])
                yield CounterCell(other, said, cell, read)


def _against(cell: CitedCell, read: ReadCell) -> tuple[Says, ...]:
    """What a cell of another case would have to say to speak against the claim."""
    if read.says is None or cell.side is Side.ASIDE:
        return ()
    return _OPPOSITES[read.says] if cell.side is Side.FOR else (read.says,)


def _same_way(says: Says | None) -> tuple[Says, ...]:
    """Whatever goes the same way."""
    found = next((ways for ways in (_UP, _DOWN) if says in ways), None)
    return found or ((says,) if says else ())


def _of_change(mark: Mark | None, ratings: tuple[float, ...]) -> Says | None:
    if mark is Mark.TURNED:
        return None if isnan(ratings[-1]) else Says.WORSE if ratings[-1] < 0 else Says.BETTER
    return _BY_MARK.get(mark) if mark else None


def _of_wave(marked: Comparison, row: int, column: int, split: int, rating: float) -> Says | None:
    empty = marked.empty_at(row, column, split)
    if empty is not None:
        is_silent = empty in _SILENT and not marked.incomplete[row, column, split]
        return Says.SILENT if is_silent else None
    if isnan(rating) or rating == 0:
        return Says.SAID
    return Says.HELPS if rating > 0 else Says.HINDERS
