"""`beside`: cases side by side under a code, in rows that answer each other."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, Any

import click

from qualcase.cli.basis import (
    TranslatedCommand,
    emit,
    emit_table,
    filter_options,
    json_option,
    make_filter,
    option,
    reading,
    study_argument,
    tell,
)
from qualcase.cli.fields import code_argument
from qualcase.cli.shapes import excerpt_shape
from qualcase.coding.tables import Column, Table
from qualcase.words import mark, say

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from qualcase.coding.pairing import Hole, PairedRow, SideBySide

_LONGEST = 60
"""Characters of an excerpt in the table; the whole is in the JSON."""


@click.command(
    "beside",
    cls=TranslatedCommand,
    help=mark("Show cases side by side under a code, split by wave: who says it, and why a place is empty."),
    examples=("beside study Forankring K03", "beside study Roller K03 K05 K12 --role volunteer"),
)
@study_argument
@code_argument
@click.argument("cases", metavar="CASE...", nargs=-1, required=True)
@option("--without-subcodes", is_flag=True, help=mark("Without the passages of its sub-codes."))
@filter_options
@json_option
def beside_(
    study: Path, code: str, cases: tuple[str, ...], chosen: dict[str, Any], *, without_subcodes: bool, as_json: bool
) -> None:
    """Show cases side by side."""
    from qualcase.study.pairing import Beside, side_by_side

    with reading(study) as held:
        case_ids = tuple(held.names.cases.find(one).id for one in cases)
        code_id = held.names.code(code).id
        asked = Beside(code_id, case_ids, make_filter(held, chosen), with_subcodes=not without_subcodes)
        made = side_by_side(held, asked)
    if as_json:
        emit(side_shape(made))
        return
    columns = [f"{case.name} {wave.name}".strip() for case in made.cases for wave in made.waves]
    lines = [line for row, holes in zip(made.rows, made.holes, strict=True) for line in _lines(made, row, holes)]
    if lines:
        emit_table(Table("", [Column(""), *(Column(one) for one in columns)], lines))
    tell(made.shown.caption if lines else say(mark("No excerpts.")))


def side_shape(made: SideBySide) -> dict[str, Any]:
    """Everything that is shown, as JSON."""
    where = [{"case": case.name, "wave": wave.name or None} for case in made.cases for wave in made.waves]
    return {
        "code": made.code.name,
        "cases": [case.name for case in made.cases],
        "waves": [wave.name for wave in made.waves if wave.name],
        "rows": [
            {
                "under": row.under.value,
                "key": row.key or None,
                "persons": [made.names.get(one) if one else None for one in row.persons],
                "places": [
                    {
                        **where[column],
                        "excerpts": [excerpt_shape(made.excerpts[one]) for one in place],
                        **_hole_shape(holes.get(column)),
                    }
                    for column, place in enumerate(row.places)
                ],
            }
            for row, holes in zip(made.rows, made.holes, strict=True)
        ],
        "caption": made.shown.caption,
    }


def _hole_shape(hole: Hole | None) -> dict[str, Any]:
    return {
        "empty": hole.empty.value if hole and hole.empty else None,
        "silence": hole.silence.value if hole and hole.silence else None,
        "reason": hole.reason or None if hole else None,
    }


def _row_name(made: SideBySide, row: PairedRow) -> str:
    from qualcase.coding.pairing import Under
    from qualcase.study.wording import say_kind, say_role

    if row.under is Under.KIND:
        return say_kind(row.key)
    persons = [made.names.get(one or "", "") for one in row.persons]
    return " · ".join(part for part in (say_role(row.key), " | ".join(filter(None, persons))) if part) or "–"


def _lines(made: SideBySide, row: PairedRow, holes: Mapping[int, Hole]) -> list[list[str]]:
    """A line for each excerpt of the fullest place; in an empty place the sign that says why."""
    from qualcase.study.cell_words import EMPTY_SIGNS

    places = [[_short(made.excerpts[one].text) for one in place] for place in row.places]
    for column, hole in holes.items():
        places[column] = [EMPTY_SIGNS[hole.empty]] if hole.empty else []
    names = [_row_name(made, row)]
    return [list(line) for line in zip_longest(names, *places, fillvalue="")]


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rstrip()} …"
