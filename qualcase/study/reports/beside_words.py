"""What stands beside excerpts that answer each other: who says them, what a place holds, why one is empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.comparison import Empty
from qualcase.coding.pairing import Under
from qualcase.study.cell_words import EMPTY_SIGNS, mark_text
from qualcase.study.matrix_table import capitalised
from qualcase.study.reports.matrix_grids import figure_with_base
from qualcase.study.wording import EMPTY_WORDS, LACKING_WORDS, say_kind, say_role
from qualcase.words import mark, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.comparison import AxisValue
    from qualcase.coding.pairing import PairedRow, SideBySide

_TELLING = {Empty.NO_DATA: 1, None: 2}
"""Kinds of empty that say less than others."""


def row_words(made: SideBySide, row: PairedRow, cases: Sequence[int], rows: Sequence[PairedRow]) -> str:
    """Who says what stands in a row: `Volunteer: Anna`. `cases` and `rows` are those shown, cases by their number."""
    if row.under is Under.KIND:
        return capitalised(say_kind(row.key))
    if row.under is Under.NOBODY:
        return say(mark("Nobody knows who speaks"))
    role = capitalised(say_role(row.key)) if row.key else say(mark("Without a role"))
    if row.under is Under.PERSON:
        names = dict.fromkeys(made.names.get(row.persons[one] or "", "–") for one in cases)
        return f"{role}: {' | '.join(names)}"
    if any(one.under is Under.PERSON and one.key == row.key for one in rows):
        return say(mark("{role}: others"), role=role)
    return role


def hole_words(made: SideBySide, numbers: Sequence[int], column: int) -> str:
    """Why a place is empty in rows (by their numbers) that are shown as one, with its sign; nothing if nobody says.

    Where one of them has somebody to say it, that counts and not that the others have nobody.
    """
    holes = [made.holes[number][column] for number in numbers if column in made.holes[number]]
    if not holes:
        return ""
    hole = min(holes, key=lambda one: _TELLING.get(one.empty, 0))
    if hole.empty is None:
        return say(mark("nobody else says it"))
    words = say(EMPTY_WORDS[hole.silence or hole.empty])
    if hole.empty is Empty.ABSENT and hole.reason:
        words = f"{words}: {hole.reason.rstrip('.')}"
    if hole.empty is Empty.NO_DATA:
        spoken = made.rows[numbers[0]].under is not Under.KIND
        alone = say(mark("nobody here was heard")) if spoken else say(mark("nothing was collected"))
        words = f"{words}: {_lacking(made, column) or alone}"
    return f"{EMPTY_SIGNS[hole.empty]} {words}"


def figure_words(made: SideBySide, column: int) -> str:
    """The figure of a column with its base, or its kind of empty."""
    at = _at(made, column)
    return "" if at is None else figure_with_base(made.shown, at)


def change_words(made: SideBySide, case: int) -> str:
    """The mark of what became of a case; empty where none is told."""
    column = made.places.get(made.cases[case].id)
    return mark_text(made.shown, 0, column) if column is not None and made.change is not None else ""


def case_words(case: AxisValue) -> str:
    """A case by handle and title; what belongs to a site, or to the whole study."""
    if case.stands_for == "site":
        return say(mark("{site}: its own sources"), site=case.name)
    if case.stands_for:
        return say(mark("Whole study"))
    return f"{case.name} {case.title}".strip()


def _lacking(made: SideBySide, column: int) -> str:
    at = _at(made, column)
    found = made.shown.lacking_at(*at) if at is not None else None
    return say(LACKING_WORDS[found]) if found else ""


def _at(made: SideBySide, column: int) -> tuple[int, int, int] | None:
    """The cell of the figures that a column is of."""
    case, wave = divmod(column, len(made.waves))
    place = made.places.get(made.cases[case].id)
    split = next((n for n, one in enumerate(made.shown.splits) if one.id == made.waves[wave].id), None)
    return None if place is None or split is None or not made.shown.rows else (0, place, split)
