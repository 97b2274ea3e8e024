"""Less of a pattern: some codes, cases or lines of it, so that picture, table and words of a report say the same."""

from __future__ import annotations

from dataclasses import replace
from math import ceil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from qualcase.coding.case_patterns import CodesTogether, GroupsApart, Profiles
    from qualcase.coding.comparison import AxisValue, Comparison
    from qualcase.coding.years import Years


_ACROSS, _PART, _MARKED = 480, 40, 26
"""Pixels of print beside the names of codes, those that a part of a cell needs, and those of a mark of change."""
_DOWN, _HEADS = 46, 4
"""So many rows a page takes, and of them those that headings and air need."""


def narrow_matrix(
    shown: Comparison, rows: Sequence[int] | None = None, columns: Sequence[int] | None = None
) -> Comparison:
    """A comparison with these rows and columns (numbers) alone, in this order."""
    from qualcase.compare.arranging import taken

    if rows is not None:
        shown = taken(shown, 0, rows, [shown.rows[one] for one in rows])
    if columns is not None:
        shown = taken(shown, 1, columns, [shown.columns[one] for one in columns])
    return shown


def matrix_pages(shown: Comparison) -> list[Comparison]:
    """A comparison in parts that each fit a page of print.

    A part has some rows, and so many columns as stand beside each other or, where rows are few, below each other.
    """
    row_count, column_count = len(shown.rows), len(shown.columns)
    beside = max(1, _ACROSS // (_PART * len(shown.splits) + _MARKED))
    bands = max(1, _DOWN // (row_count + _HEADS))
    each = ceil(row_count / max(1, ceil(row_count / _DOWN))) or 1  # as even as can be
    across = beside * (bands if row_count <= each else 1)
    parts = [
        (range(top, min(top + each, row_count)), range(left, min(left + across, column_count)))
        for left in range(0, max(1, column_count), across)
        for top in range(0, max(1, row_count), each)
    ]
    return [shown] if len(parts) == 1 else [narrow_matrix(shown, *one) for one in parts]


def narrow_profiles(
    shown: Profiles, rows: Sequence[int] | None = None, columns: Sequence[int] | None = None
) -> Profiles:
    """Profiles of these codes and cases (numbers) alone, in this order."""
    figures = shown.figures
    if rows is not None:
        figures = figures.take(list(rows), 0)
    if columns is not None:
        figures = figures.take(list(columns), 1)
    return replace(shown, shown=narrow_matrix(shown.shown, rows, columns), figures=figures)


def narrow_together(shown: CodesTogether, codes: Sequence[int]) -> CodesTogether:
    """What lies together of these codes (numbers) alone, in this order."""
    found, kept = shown.found, list(codes)
    return replace(
        shown,
        found=replace(
            found,
            codes=tuple(found.codes[one] for one in kept),
            passages=found.passages.take(kept, 1),
            with_other=found.with_other.take(kept, 1).take(kept, 2),
            kin=found.kin.take(kept, 0).take(kept, 1),
        ),
    )


def narrow_groups(shown: GroupsApart, most: int) -> GroupsApart:
    """The largest differences alone; figures stay those that were worked out of all."""
    return replace(shown, found=replace(shown.found, differences=shown.found.differences[:most]))


def used_codes(shown: Profiles) -> list[int]:
    """The codes with a figure that is not 0 in any case and wave, and those above them."""
    import numpy as np

    some = np.any(np.nan_to_num(shown.figures) != 0, axis=(1, 2)).tolist()
    return with_those_above(shown.shown.rows, lambda row: some[row])


def meeting_codes(shown: CodesTogether) -> list[int]:
    """The codes that lie together with another one in any wave."""
    between = shown.found.together[-1] * ~shown.found.kin
    return [number for number in range(len(shown.found.codes)) if between[number].any()]


def main_codes(values: Sequence[AxisValue], among: Collection[int]) -> list[int]:
    """Those of some codes that stand under no other."""
    return [number for number in among if values[number].depth == 0]


def with_those_above(values: Sequence[AxisValue], wanted: Callable[[int], bool]) -> list[int]:
    """The codes that are wanted, and every code above one of them, in the order of the tree."""
    numbers = {value.id: number for number, value in enumerate(values)}
    found: set[int] = set()
    for number in range(len(values)):
        at: int | None = number if wanted(number) else None
        while at is not None and at not in found:
            found.add(at)
            at = numbers.get(values[at].parent_id or "")
    return sorted(found)


def of_years(years: Years, rows: Sequence[int]) -> Profiles:
    """The profile of a case, or of a site's cases, with these codes alone."""
    import numpy as np

    from qualcase.coding.case_patterns import Profiles

    shown = narrow_matrix(years.shown, rows)
    figures = np.array(
        [[shown.line_at(row, column) for column in range(len(shown.columns))] for row in range(len(shown.rows))]
    ).reshape(len(shown.rows), len(shown.columns), len(shown.splits))
    return Profiles(shown, figures, years.filter, shown.caption, shown.check)
