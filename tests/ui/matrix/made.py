"""Comparisons written by hand, cell by cell."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from qualcase.coding.comparison import (
    EMPTIES,
    MARKS,
    AxisValue,
    Beside,
    Comparison,
    Confirmed,
    Dimension,
    Empty,
    Mark,
    Measure,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ROWS = (
    AxisValue("roles", "Roller", "Roller", colour="#3072C1"),
    AxisValue("limits", "Roller/Grænser", "Grænser", "", 1, "roles", "#3072C1"),
    AxisValue("silence", "Roller/Grænser/Tavshed", "Tavshed", "", 2, "limits", "#3072C1"),
    AxisValue("anchoring", "Forankring", "Forankring", colour="#C7692C"),
)
COLUMNS = (
    AxisValue("k1", "K01", "Onsdagscaféen", "Fjordby"),
    AxisValue("k2", "K02", "Sprogcaféen", "Fjordby"),
    AxisValue("fjordby", "Fjordby", "", "Fjordby", stands_for="site"),
    AxisValue("k9", "K09", "Fælleskøkkenet", "Havneparken"),
    AxisValue("study", "", stands_for="study"),
)
WAVES = (AxisValue("w1", "2015"), AxisValue("w2", "2017"))
SIGNS = {
    "·": Empty.SILENT,
    "–": Empty.NO_DATA,
    "…": Empty.NOT_CODED,
    "▢": Empty.NOT_ASKED,
    "○": Empty.ABSENT,
}


class Cell(NamedTuple):
    """Figures (or signs of empties) by wave, and the mark."""

    figures: tuple[float | str, ...]
    mark: Mark | None = None
    unlike: bool = False


def comparison(
    cells: Mapping[tuple[int, int], Cell],
    measure: Measure = Measure.PERSONS,
    *,
    rows: Sequence[AxisValue] = ROWS,
    columns: Sequence[AxisValue] = COLUMNS,
    splits: Sequence[AxisValue] = WAVES,
    beside: Mapping[tuple[int, int, int], tuple[Beside, ...]] | None = None,
    incomplete: Sequence[tuple[int, int, int]] = (),
    confirmed: Mapping[tuple[int, int, int], Confirmed] | None = None,
) -> Comparison:
    """A comparison in which every cell that is not given is without data."""
    shape = (len(rows), len(columns), len(splits))
    values = np.full(shape, np.nan)
    empty = np.full(shape, EMPTIES.index(Empty.NO_DATA), dtype=np.int8)
    codings = np.zeros(shape, dtype=np.int64)
    marks = np.zeros(shape[:2], dtype=np.int8)
    unlike = np.zeros(shape[:2], dtype=bool)
    unsure = np.zeros(shape, dtype=bool)
    for at in incomplete:
        unsure[at] = True
    for (row, column), cell in cells.items():
        marks[row, column] = MARKS.index(cell.mark)
        unlike[row, column] = cell.unlike
        for split, figure in enumerate(cell.figures):
            at = (row, column, split)
            sign = SIGNS.get(figure) if isinstance(figure, str) else None
            empty[at] = EMPTIES.index(sign)
            if sign is None:
                values[at] = float(figure)
                codings[at] = 2
    return Comparison(
        dimensions=(Dimension.CODE, Dimension.CASE, Dimension.WAVE),
        measure=measure,
        rows=tuple(rows),
        columns=tuple(columns),
        splits=tuple(splits),
        values=values,
        bases=np.full(shape, 5.0),
        codings=codings,
        empty=empty,
        speech=np.ones(shape, dtype=bool),
        incomplete=unsure,
        marks=marks,
        unlike=unlike,
        change=(0, len(splits) - 1) if len(splits) > 1 else None,
        beside=beside or {},
        confirmed=confirmed or {},
        caption="Personer med mindst ét uddrag, af 12 (2015) og 11 (2017).",
    )


def plain(measure: Measure = Measure.PERSONS) -> Comparison:
    """A bit of everything."""
    return comparison(
        {
            (0, 0): Cell((1, 3), Mark.MORE),
            (0, 1): Cell((2, 2), Mark.SAME, unlike=True),
            (0, 2): Cell(("·", 1), Mark.NEW),
            (0, 3): Cell(("–", 2), Mark.NOT_COMPARABLE),
            (1, 0): Cell((1, "·"), Mark.GONE),
            (1, 1): Cell(("…", "…"), Mark.NOT_COMPARABLE),
            (2, 0): Cell(("nan", 1), Mark.NOT_COMPARABLE),
            (3, 0): Cell(("·", "·")),
            (3, 3): Cell((4, 1), Mark.TURNED),
        },
        measure,
        beside={(0, 0, 1): (Beside("unidentified", "observation", 1),), (1, 0, 1): (Beside("about", "2015", 2),)},
        incomplete=[(0, 3, 1)],
    )
