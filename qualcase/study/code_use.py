"""Where a code is used: persons and passages by case and wave, as the comparison counts them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qualcase.coding.comparison import Dimension, Measure
from qualcase.study.cell_words import mark_text, part

if TYPE_CHECKING:
    from qualcase.coding.comparison import Comparison
    from qualcase.study import Study


@dataclass(frozen=True)
class UseCell:
    """One case in one wave."""

    persons: str
    """As a cell of the comparison shows it: a figure, or the sign of an empty cell, and what stands beside."""
    passages: int


@dataclass(frozen=True)
class UseRow:
    """One case; or the sources of a site or of the whole study (then without an id of a case)."""

    id: str
    name: str
    title: str
    cells: tuple[UseCell, ...]
    """By wave."""
    mark: str
    """Sign of the change between the two last waves; empty where there is none."""


@dataclass(frozen=True)
class CodeUse:
    """Where one code, with its sub-codes, is used."""

    waves: tuple[str, ...]
    rows: tuple[UseRow, ...]
    total: tuple[UseCell, ...]
    """Over all cases, by wave; a person counts once."""
    caption: str


def code_use(study: Study, code_id: str) -> CodeUse:
    """Persons and passages of a code with its sub-codes by case and wave, in the figures of the comparison."""
    shown = study.compare()
    overall = study.compare(columns=Dimension.WAVE, split=None)
    row = _row(shown, code_id)
    rows = tuple(
        UseRow(
            column.id,
            column.name,
            column.title,
            tuple(
                UseCell(part(shown, row, number, split).text, int(shown.codings[row, number, split]))
                for split in range(len(shown.splits))
            ),
            mark_text(shown, row, number),
        )
        for number, column in enumerate(shown.columns)
    )
    at = _row(overall, code_id)
    total = tuple(
        UseCell(part(overall, at, column, 0).text, int(overall.codings[at, column, 0]))
        for column in range(len(overall.columns))
    )
    return CodeUse(tuple(one.name for one in shown.splits), rows, total, shown.caption)


def uses_by_wave(study: Study) -> tuple[tuple[str, ...], dict[str, tuple[int, ...]]]:
    """Names of the waves, and for each code its passages in each of them, with those of its sub-codes."""
    shown = study.compare(columns=Dimension.WAVE, split=None, measure=Measure.CODINGS)
    counts = {row.id: tuple(int(one) for one in shown.codings[number, :, 0]) for number, row in enumerate(shown.rows)}
    return tuple(column.name for column in shown.columns), counts


def _row(shown: Comparison, code_id: str) -> int:
    return next(number for number, row in enumerate(shown.rows) if row.id == code_id)
