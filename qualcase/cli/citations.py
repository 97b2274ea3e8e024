"""`citation`: how the line below an excerpt reads in this study."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

import click

from qualcase.cli.basis import (
    TranslatedCommand,
    emit,
    emit_table,
    json_option,
    option,
    reading,
    study_argument,
    tell,
    writing,
)
from qualcase.errors import UserError
from qualcase.words import mark, say

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from qualcase.study import Study

_SHOWN = 3
"""Lines of the preview."""


@click.command(
    "citation",
    cls=TranslatedCommand,
    help=mark("How the line below an excerpt reads: show it, try one with --try, or give the study another."),
    examples=(
        "citation study",
        "citation study --try '({participant}, {date})'",
        "citation study '{id} · {role}, {case}, {wave}[, {time}]'",
    ),
)
@study_argument
@click.argument("line", metavar="[LINE]", required=False)
@option("--try", "only_try", is_flag=True, help=mark("Only show how LINE would read."))
@option("--default", "reset", is_flag=True, help=mark("Go back to the program’s own line."))
@json_option
def citation_(study: Path, line: str | None, *, only_try: bool, reset: bool, as_json: bool) -> None:
    """Show or set the citation line."""
    if (line is not None) + reset > 1 or (only_try and line is None):
        raise UserError("Give a line, a line with --try, or --default alone.")
    changes = (line is not None and not only_try) or reset
    with writing(study) if changes else reading(study) as held:
        if changes:
            held.citing.set(line or "")
        template = line if only_try and line else held.citing.template
        shown = _preview(held, template)
        fields = held.citing.fields()
    _tell(template, shown, fields, as_json=as_json)


def _preview(study: Study, template: str) -> tuple[str, ...]:
    return study.citing.preview(list(islice(study.each_excerpt(), _SHOWN)), template)


def _tell(template: str, shown: Sequence[str], fields: Sequence[tuple[str, str]], *, as_json: bool) -> None:
    if as_json:
        emit({"citation": template, "preview": list(shown), "fields": dict(fields)})
        return
    from qualcase.coding.tables import Column, Table

    click.echo(template or say(mark("The program’s own line.")))
    for one in shown:
        click.echo(f"  — {one}")
    columns = [Column(say(mark("Field"))), Column(say(mark("Means")))]
    click.echo("")
    emit_table(Table("", columns, list(fields)))
    tell(say(mark("What stands in [square brackets] vanishes where nothing in it is known.")))
