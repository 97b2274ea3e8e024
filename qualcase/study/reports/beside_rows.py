"""Rows of excerpts that answer each other, of some of the columns of cases side by side."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from qualcase.coding.pairing import Under
from qualcase.study.reports.beside_words import hole_words, row_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qualcase.coding.pairing import PairedRow, SideBySide


class Row(NamedTuple):
    """A row of a table: who says it, the excerpts of each column (ids), and where nothing stands, why."""

    name: str
    places: tuple[tuple[str, ...], ...]
    empty: tuple[str, ...]


def rows_of(made: SideBySide, columns: Sequence[int], cases: Sequence[int], *, by_role: bool) -> Iterator[Row]:
    """The rows that have an excerpt in one of these columns, which are of these cases (by their numbers).

    Persons have rows of their own where waves stand beside each other, since they answer themselves; beside those of
    another case the role is what is compared, `by_role`.
    """
    alike: dict[object, list[int]] = {}
    for number, row in enumerate(made.rows):
        of_role = by_role and row.under in (Under.PERSON, Under.ROLE)
        alike.setdefault(row.key if of_role else number, []).append(number)
    filled = [
        numbers
        for numbers in alike.values()
        if any(made.rows[number].places[column] for number in numbers for column in columns)
    ]
    told = [_of_role(made.rows[one[0]]) if by_role else made.rows[one[0]] for one in filled]
    for numbers, row in zip(filled, told, strict=True):
        yield Row(
            row_words(made, row, cases, told),
            tuple(tuple(one for number in numbers for one in made.rows[number].places[column]) for column in columns),
            tuple(hole_words(made, numbers, column) for column in columns),
        )


def _of_role(row: PairedRow) -> PairedRow:
    return replace(row, under=Under.ROLE) if row.under is Under.PERSON else row
