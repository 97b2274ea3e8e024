"""What commands that change something share: dates, names, and what was given of a thing."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from qualcase.cli.basis import emit_table, option
from qualcase.coding.tables import Column, Table
from qualcase.errors import UserError
from qualcase.words import mark, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qualcase.coding.tables import CellValue

    _Day = click.ParamType[Any]
else:
    _Day = click.ParamType

name_argument = click.argument("name", metavar="NAME")
names_argument = click.argument("names", nargs=-1, required=True, metavar="NAME...")
code_argument = click.argument("code", metavar="CODE")
file_argument = click.argument("file", type=click.Path(path_type=Path), metavar="FILE")


citation_option = option(
    "--citation",
    default="",
    metavar="LINE",
    help=mark(
        "How the line below an excerpt reads, such as “{id} · {role}, {case}, {wave}”; else as the study has it."
    ),
)


class Day(_Day):
    """A date as people write it (2015-09-01, 1.9.2015), or nothing to take one away."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Read a date."""
        from qualcase.study.names import parse_day

        if value == "" or isinstance(value, dt.date):
            return value
        day = parse_day(value)
        if day is None:
            self.fail(say(mark("“{value}” is no date. Write it like 2015-09-01."), value=value), param, ctx)
        return day


def given(**fields: Any) -> dict[str, Any]:
    """The fields that were given; an empty date takes the date away."""
    return {name: None if value == "" else value for name, value in fields.items() if value is not None}


def must_change(fields: dict[str, Any]) -> None:
    """Wrong usage when nothing is to be changed."""
    if not any(value is not None and value != () for value in fields.values()):
        click.get_current_context().fail(say(mark("Say what is to be changed; --help lists what can be.")))


def read_span(text: str) -> tuple[int, int]:
    """A span as typed, `120:168`. Raises UserError."""
    start, _, end = text.partition(":")
    try:
        return int(start), int(end)
    except ValueError:
        raise UserError("“{span}” is no span. Write it like 120:168.", span=text) from None


def show_list(headings: Iterable[str], rows: Sequence[Sequence[CellValue]]) -> None:
    """A list for reading; columns in which nobody has anything are left out."""
    columns = [Column(say(heading)) for heading in headings]
    kept = [place for place in range(len(columns)) if not place or any(row[place] for row in rows)]
    emit_table(Table("", [columns[place] for place in kept], [[row[place] for place in kept] for row in rows]))


new_name_option = option("--name", "new_name", metavar="TEXT", help=mark("A new name."))
note_option = option("--note", metavar="TEXT", help=mark("A note."))
output_option = option(
    "-o", "--output", required=True, type=click.Path(path_type=Path), metavar="FILE", help=mark("The file to write.")
)
written_option = option(
    "-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help=mark("Write a .csv, .xlsx or .docx file.")
)
made_by_option = option(
    "--made-by",
    multiple=True,
    metavar="HOW",
    help=mark("Only passages made so: hand, auto, auto:speaker …, suggested; may be repeated."),
)
