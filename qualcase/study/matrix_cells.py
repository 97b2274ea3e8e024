"""The cells of a comparison as a long table: one row each, plain figures, for analysis elsewhere."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from qualcase.coding.comparison import Measure
from qualcase.coding.tables import Column, Table
from qualcase.study.cell_words import mark_text
from qualcase.study.matrix_table import axis_name, capitalised
from qualcase.study.wording import EMPTY_WORDS, say_by
from qualcase.words import mark, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qualcase.coding.comparison import Comparison
    from qualcase.coding.tables import CellValue


def cells_table(shown: Comparison) -> Table:
    """Every cell with its value, base, kind of empty and, in the later wave, its mark."""
    names = [capitalised(say_by(one)) if one else "" for one in shown.dimensions]
    columns = (
        Column(names[0], 34),
        Column(names[1], 14),
        *([Column(names[2], 10)] if names[2] else []),
        Column(say(mark("Value")), 10, shown.caption),
        Column(say(mark("Base")), 10, say(mark("What the value is of"))),
        Column(say(mark("Beside")), 8, say(mark("Passages without an identified speaker, or about another time"))),
        Column(say(mark("Codings")), 10, say(mark("Codings behind the cell"))),
        Column(say(mark("Empty")), 16, say(mark("Why there is no value"))),
        Column(say(mark("Incomplete")), 12, say(mark("1 when a source is not done, or the code is younger"))),
        Column(say(mark("Change")), 8, say(mark("What became of the cell since the earlier wave"))),
    )
    return Table(say(mark("Cells")), columns, tuple(_rows(shown)))


def _rows(shown: Comparison) -> Iterator[tuple[CellValue, ...]]:
    for row, row_value in enumerate(shown.rows):
        for column, column_value in enumerate(shown.columns):
            for split, split_value in enumerate(shown.splits):
                at = (row, column, split)
                why = shown.silence_at(*at) or shown.empty_at(*at)
                later = shown.change is not None and split == shown.change[1]
                yield (
                    axis_name(row_value, shown.dimensions[0]),
                    axis_name(column_value, shown.dimensions[1]),
                    *([axis_name(split_value, shown.dimensions[2])] if shown.dimensions[2] else []),
                    shown.texts.get(at) if shown.measure is Measure.QUOTE else _figure(float(shown.values[at])),
                    _figure(float(shown.bases[at])),
                    sum(one.count for one in shown.beside_at(*at)) or None,
                    int(shown.codings[at]),
                    say(EMPTY_WORDS[why]) if why else None,
                    1 if shown.incomplete[at] else None,
                    mark_text(shown, row, column) if later else None,
                )


def _figure(value: float) -> float | int | None:
    if math.isnan(value):
        return None
    return int(value) if value == int(value) else value
