"""`guide`: the interview guide, finding its questions in what interviewers say, and confirming what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from qualcase.cli.basis import (
    TranslatedGroup,
    coder_id,
    emit,
    filter_options,
    json_option,
    make_filter,
    one_line,
    option,
    reading,
    report,
    study_argument,
    tell,
    writing,
)
from qualcase.cli.fields import file_argument, output_option, show_list
from qualcase.cli.guide_edits import guide_add, guide_move, guide_remove, guide_set, guide_uncovered
from qualcase.cli.guide_shapes import asked_shape, match_shape, question_shape
from qualcase.coding.autocoding import ENOUGH_LIKE
from qualcase.words import Message, mark

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.coding.guide import Match
    from qualcase.study import Study

_least = option(
    "--least",
    type=click.FloatRange(1, 100),
    default=ENOUGH_LIKE,
    show_default=True,
    metavar="N",
    help=mark("How like a question the words must be, of 100."),
)


@click.group(
    "guide",
    cls=TranslatedGroup,
    help=mark("The interview guide: show, import, export, match it with the interviews, confirm what was put."),
)
def guide_() -> None:
    """The interview guide."""


@guide_.command("show", help=mark("List the questions of the guide with their codes."))
@study_argument
@option("--wave", metavar="WAVE", help=mark("Only those of this wave."))
@json_option
def guide_show(study: Path, wave: str | None, *, as_json: bool) -> None:
    """List questions."""
    with reading(study) as held:
        wave_id = held.names.waves.find(wave).id if wave else None
        shapes = [question_shape(held, one) for one in held.guide.all(wave_id)]
    if as_json:
        emit(shapes)
        return
    rows = [(one["key"], one["text"], ", ".join(one["codes"]), ", ".join(one["waves"])) for one in shapes]
    show_list((mark("Key"), mark("Question"), mark("Codes"), mark("Waves")), rows)


@guide_.command(
    "import",
    help=mark(
        "Read questions from a .yaml, .csv or .xlsx file; a question whose key is there already is changed. "
        "A text (.docx, .txt, .odt …) is read as a list with a question a line."
    ),
    examples=("guide import study guide.yaml",),
)
@study_argument
@file_argument
@json_option
def guide_import(study: Path, file: Path, *, as_json: bool) -> None:
    """Import the guide."""
    with writing(study) as held:
        done = held.guide.bring_in(file)
        shapes = {name: [question_shape(held, one) for one in getattr(done, name)] for name in ("added", "changed")}
    if done.changed and not as_json:
        tell(Message("{n} question was changed.", "{n} questions were changed.", len(done.changed)))
    said = Message("{n} question came in.", "{n} questions came in.", len(done.added))
    report({**shapes, "known": done.known}, said, as_json=as_json)


@guide_.command("export", help=mark("Write the guide to a .yaml, .csv or .xlsx file that `import` reads."))
@study_argument
@output_option
@json_option
def guide_export(study: Path, output: Path, *, as_json: bool) -> None:
    """Export the guide."""
    with reading(study) as held:
        count = held.guide.take_out(output)
    wrote = Message("Wrote {n} question to {path}.", "Wrote {n} questions to {path}.", count, {"path": output})
    report({"file": str(output), "questions": count}, wrote, as_json=as_json)


@guide_.command(
    "match",
    help=mark("List where the guide's questions seem to be put in the interviews. Nothing is written."),
    examples=("guide match study --wave 2017 --least 85",),
)
@study_argument
@_least
@filter_options
@json_option
def guide_match(study: Path, least: float, chosen: dict[str, Any], *, as_json: bool) -> None:
    """Propose."""
    with reading(study) as held:
        found = held.asked.match(make_filter(held, chosen), least=least)
        keys = _keys(held)
        shapes = [match_shape(held, keys, number, one) for number, one in enumerate(found, start=1)]
    if as_json:
        emit(shapes)
        return
    for shape in shapes:
        known = {True: "  ✓", False: "  ✕", None: ""}[shape["put"]]
        click.echo(
            f"{shape['score']:3}  {shape['source']}  {shape['question']}{known}\n     {one_line(shape['words'])}"
        )
    waiting = Message(
        "{n} question seems to be put; nothing was confirmed.",
        "{n} questions seem to be put; nothing was confirmed.",
        sum(one["put"] is None for one in shapes),
    )
    tell(waiting)


@guide_.command(
    "confirm",
    help=mark("Confirm the questions that matching finds in the interviews that pass, from a score on."),
    examples=(
        "guide confirm study --wave 2017 --least 90",
        "guide confirm study --source K01_2015_interview_leder --rest",
    ),
)
@study_argument
@_least
@option("--source", "sources", multiple=True, metavar="SOURCE", help=mark("Only this interview; may be repeated."))
@option(
    "--rest", is_flag=True, help=mark("Say too that the other questions of the wave were not put in these interviews.")
)
@option("--as", "as_coder", metavar="CODER", help=mark("Who confirms; else you."))
@filter_options
@json_option
def guide_confirm(study: Path, chosen: dict[str, Any], *, as_json: bool, **given: Any) -> None:
    """Confirm."""
    with writing(study) as held:
        who = coder_id(held, given["as_coder"])
        wanted = {held.names.sources.find(one).id for one in given["sources"]}
        matches = held.asked.match(make_filter(held, chosen), least=given["least"])
        picked = [one for one in matches if _is_wanted(one, wanted)]
        if given["rest"] and wanted:
            written = [
                asked for one in sorted(wanted) for asked in held.asked.confirm_source(one, who, least=given["least"])
            ]
        else:
            written = list(held.asked.confirm(picked, who, rest=given["rest"]))
        keys = _keys(held)
        shapes = [asked_shape(held, keys, one) for one in written]
    put = sum(one.put for one in written)
    said = Message("Confirmed {n} question that was put.", "Confirmed {n} questions that were put.", put)
    report(shapes, said, as_json=as_json)


def _is_wanted(one: Match, sources: set[str]) -> bool:
    return one.put is None and (not sources or one.source_id in sources)


def _keys(study: Study) -> dict[str, str]:
    return {one.id: one.key for one in study.guide.all()}


for _command in (guide_add, guide_set, guide_move, guide_remove, guide_uncovered):
    guide_.add_command(_command)
