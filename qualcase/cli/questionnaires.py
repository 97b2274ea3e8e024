"""`questionnaire`, `respondent`: answers that come in, and who gave them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from qualcase.cli.basis import (
    TranslatedGroup,
    emit,
    emit_table,
    json_option,
    option,
    reading,
    report,
    study_argument,
    tell_all,
    writing,
)
from qualcase.cli.fields import file_argument, show_list
from qualcase.cli.shapes import respondent_shape, source_shape, variable_shape
from qualcase.coding.questionnaires import ColumnUse, OpenAs
from qualcase.coding.tables import Column, Table
from qualcase.errors import UserError
from qualcase.words import Message, mark, say

if TYPE_CHECKING:
    from qualcase.coding.questionnaires import Questionnaire

_EXAMPLES = 3


@click.group("questionnaire", cls=TranslatedGroup, help=mark("Questionnaires: import."))
def questionnaire_() -> None:
    """Questionnaires."""


@questionnaire_.command(
    "import",
    help=mark(
        "Bring in answers from a .csv or .xlsx file with one row a respondent. Closed answers become variables of the "
        "respondents, open answers a source to be coded."
    ),
    examples=(
        "questionnaire import study volunteers_2015.csv --dry-run",
        "questionnaire import study volunteers_2015.csv --columns columns.yaml --wave 2015",
        'questionnaire import study answers.xlsx --wave 2017 --column "Name=participant"',
    ),
)
@study_argument
@file_argument
@option(
    "--columns",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE.yaml",
    help=mark("A file that says of columns what they are for, what was asked and what may be answered."),
)
@option(
    "--column",
    "uses",
    multiple=True,
    metavar="HEADING=USE",
    help=mark(
        "What a column is for: key, participant, case, site, wave, date, role, closed, open, skip; may be repeated."
    ),
)
@option("--wave", metavar="WAVE", help=mark("The wave of the answers; else that of the file’s name."))
@option("--role", metavar="ROLE", help=mark("The role of all who answered."))
@option(
    "--open-as",
    type=click.Choice([one.value for one in OpenAs]),
    default=OpenAs.QUESTION.value,
    show_default=True,
    help=mark("Make a source of open answers for each question or for each respondent."),
)
@option("--dry-run", is_flag=True, help=mark("Only show what the columns would be taken for."))
@json_option
def questionnaire_import(study: Path, file: Path, *, dry_run: bool, as_json: bool, **given: Any) -> None:
    """Import a questionnaire."""
    with (reading if dry_run else writing)(study) as held:
        read = held.questionnaires.prepare(file, given["columns"])
        for use in given["uses"]:
            read = _with_use(read, use)
        if dry_run:
            _show(read, as_json=as_json)
            return
        wave, role, open_as = given["wave"], given["role"], OpenAs(given["open_as"])
        done = held.questionnaires.bring_in(read, wave=wave, role=role, open_as=open_as)
        counts = held.variables.counts()
        shape = {
            "respondents": [respondent_shape(held, one) for one in done.respondents],
            "variables": [variable_shape(one, counts.get(one.id, 0)) for one in done.variables],
            "values": done.values,
            "sources": [source_shape(held, one) for one in done.sources],
            "notes": [str(one) for one in done.notes],
        }
    if not as_json:
        tell_all(done.notes)
    said = say(
        mark("Brought in: respondents {respondents}, closed answers {values}, sources {sources}."),
        respondents=len(done.respondents),
        values=done.values,
        sources=len(done.sources),
    )
    report(shape, said, as_json=as_json)


def _with_use(read: Questionnaire, text: str) -> Questionnaire:
    heading, equals, use = (part.strip() for part in text.rpartition("="))
    if not equals or use not in set(ColumnUse):
        raise UserError(
            "“{text}” does not say what a column is for. Write HEADING=USE, with one of {uses}.",
            text=text,
            uses=", ".join(ColumnUse),
        )
    return read.with_use(heading, ColumnUse(use))


def _show(read: Questionnaire, *, as_json: bool) -> None:
    from qualcase.study.wording import USE_WORDS

    examples = [
        list(dict.fromkeys(row.cells[place] for row in read.rows if row.cells[place]))[:_EXAMPLES]
        for place in range(len(read.columns))
    ]
    if as_json:
        columns = [
            {"heading": one.heading, "use": one.use.value, "examples": some}
            for one, some in zip(read.columns, examples, strict=True)
        ]
        emit({"name": read.name, "rows": len(read.rows), "role": read.role, "columns": columns})
        return
    rows = [
        (one.heading, say(USE_WORDS[one.use]), " · ".join(some))
        for one, some in zip(read.columns, examples, strict=True)
    ]
    headings = mark("Column"), mark("What it is for"), mark("Examples")
    emit_table(Table("", [Column(say(one)) for one in headings], rows))
    click.echo()
    click.echo(Message("{n} row of answers", "{n} rows of answers", len(read.rows)))


@click.group("respondent", cls=TranslatedGroup, help=mark("Who answered questionnaires: list."))
def respondent_() -> None:
    """Respondents."""


@respondent_.command("list", help=mark("List the respondents. Their closed answers: `variable list --of respondent`."))
@study_argument
@option("--wave", metavar="WAVE", help=mark("Only those of this wave."))
@json_option
def respondent_list(study: Path, wave: str | None, *, as_json: bool) -> None:
    """List respondents."""
    from qualcase.study.wording import say_role

    with reading(study) as held:
        only = held.names.waves.find(wave).id if wave else None
        people = [one for one in held.respondents.all() if only in (None, one.wave_id)]
        shapes = [respondent_shape(held, one) for one in people]
    if as_json:
        emit(shapes)
        return
    rows = [
        (
            one["name"],
            one["wave"],
            one["case"] or "",
            one["site"] or "",
            say_role(one["role"]),
            one["participant"] or "",
        )
        for one in shapes
    ]
    headings = mark("Respondent"), mark("Wave"), mark("Case"), mark("Site"), mark("Role"), mark("Participant")
    show_list(headings, rows)
