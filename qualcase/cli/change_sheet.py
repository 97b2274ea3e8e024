"""`changes`: the change sheet: list what figures propose, accept, reject, forget, import, export."""

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
    option,
    reading,
    report,
    study_argument,
    tell,
    writing,
)
from qualcase.cli.claim_shapes import line_shape
from qualcase.cli.fields import code_argument, file_argument, output_option, show_list
from qualcase.coding.change_sheet import ChangeCell, ChangeSheetShown, Heading, LineState
from qualcase.coding.comparison import Measure
from qualcase.errors import UserError
from qualcase.study import change_words
from qualcase.words import Message, mark, say

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from qualcase.study import Study

_HEADINGS = click.Choice([one.value for one in Heading])
_STATES = click.Choice([one.value for one in LineState])
_MEASURES = click.Choice([one.value for one in Measure if one is not Measure.QUOTE])
Line = tuple[Heading, ChangeCell]


@click.group(
    "changes",
    cls=TranslatedGroup,
    help=mark("The change sheet: list, accept, reject, forget, import, export."),
    notes=mark("A line is a question, a case, a code, and two waves or change: turns K03 Forankring 2015:2017."),
)
def changes_() -> None:
    """The change sheet."""


def _shown_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """What is looked at."""
    for add in (
        option("--measure", type=_MEASURES, default="persons", help=mark("What figures are of.")),
        option("--waves", metavar="WAVES", help=mark("Two waves, such as 2015:2017; else the first and the last.")),
        option("--state", type=_STATES, help=mark("Only lines of this state.")),
        option("--heading", type=_HEADINGS, help=mark("Only lines under this question.")),
        option("--top", is_flag=True, help=mark("Only codes that lie below no other.")),
    ):
        command = add(command)
    return command


@changes_.command(
    "list",
    help=mark("List the sheet: what figures propose, and what was decided."),
    examples=("changes list study --state accepted", "changes list study --heading turns --case K03"),
)
@study_argument
@_shown_options
@filter_options
@json_option
def changes_list(study: Path, *, as_json: bool, **asked: Any) -> None:
    """List the sheet."""
    with reading(study) as held:
        shown = _sheet(held, asked)
        if as_json:
            emit([line_shape(held, shown, line) for line in shown.lines])
            return
        rows = [
            (
                change_words.heading_words(line.heading),
                held.change_sheet.name_of(line.cell),
                change_words.sign(line.candidate),
                change_words.figure_words(line.candidate, shown.measure) if line.candidate else "",
                change_words.state_words(line.state),
                shown.words(line),
            )
            for line in shown.lines
        ]
    heads = (mark("Question"), mark("Cell"), mark("Mark"), mark("Figures"), mark("State"), mark("Words"))
    show_list(heads, rows)
    tell(shown.caption)


@changes_.command(
    "accept",
    help=mark("Take a line into the sheet, with words or as it is."),
    examples=('changes accept study turns K03 Forankring 2015:2017 --text "Fra Lone til to sider"',),
)
@study_argument
@click.argument("heading", type=_HEADINGS)
@click.argument("case", metavar="CASE")
@code_argument
@click.argument("waves", metavar="WAVES")
@option("--text", default="", metavar="TEXT", help=mark("What changed. A cell without a change sentence gets it, too."))
@option("--as", "as_coder", metavar="CODER", help=mark("Who decides; else you."))
@json_option
def changes_accept(study: Path, *, text: str, as_coder: str | None, as_json: bool, **place: str) -> None:
    """Accept a line."""
    with writing(study) as held:
        heading, cell = _line(held, place)
        who = coder_id(held, as_coder)
        if text.strip():
            held.change_sheet.accept_in_words(heading, cell, text, who)
        else:
            held.change_sheet.accept([(heading, cell)], "", who)
        _tell_line(held, (heading, cell), say(mark("Took {name} into the change sheet.")), as_json=as_json)


@changes_.command("reject", help=mark("Say why a line is no change of that kind."))
@study_argument
@click.argument("heading", type=_HEADINGS)
@click.argument("case", metavar="CASE")
@code_argument
@click.argument("waves", metavar="WAVES")
@option("--reason", required=True, metavar="TEXT", help=mark("Why."))
@option("--as", "as_coder", metavar="CODER", help=mark("Who decides; else you."))
@json_option
def changes_reject(study: Path, *, reason: str, as_coder: str | None, as_json: bool, **place: str) -> None:
    """Reject a line."""
    with writing(study) as held:
        heading, cell = _line(held, place)
        held.change_sheet.reject([(heading, cell)], reason, coder_id(held, as_coder))
        _tell_line(held, (heading, cell), say(mark("Rejected {name} for the change sheet.")), as_json=as_json)


@changes_.command("forget", help=mark("Take back what was decided of a line."))
@study_argument
@click.argument("heading", type=_HEADINGS)
@click.argument("case", metavar="CASE")
@code_argument
@click.argument("waves", metavar="WAVES")
@json_option
def changes_forget(study: Path, *, as_json: bool, **place: str) -> None:
    """Take a decision back."""
    with writing(study) as held:
        line = _line(held, place)
        ids = [one.id for one in held.change_sheet.all() if (one.heading, one.cell) == line]
        if not ids:
            raise UserError("Nothing was decided of that line.")
        held.change_sheet.forget(ids)
        _tell_line(held, line, say(mark("Took the decision on {name} back.")), as_json=as_json)


@changes_.command(
    "import",
    help=mark("Read decisions from a .csv or .xlsx file: heading, case, code, waves, decision, coder, text."),
)
@study_argument
@file_argument
@json_option
def changes_import(study: Path, file: Path, *, as_json: bool) -> None:
    """Import decisions."""
    with writing(study) as held:
        made = held.change_sheet.bring_in(file)
    said = Message("Imported {n} decision on change.", "Imported {n} decisions on change.", len(made))
    report({"imported": len(made)}, said, as_json=as_json)


@changes_.command("export", help=mark("Write the sheet to a .csv or .xlsx file, with the display check."))
@study_argument
@_shown_options
@filter_options
@output_option
@json_option
def changes_export(study: Path, *, output: Path, as_json: bool, **asked: Any) -> None:
    """Export the sheet."""
    with reading(study) as held:
        count = held.change_sheet.take_out(output, _sheet(held, asked))
    wrote = Message("Wrote {n} line to {path}.", "Wrote {n} lines to {path}.", count, {"path": output})
    report({"file": str(output), "lines": count}, wrote, as_json=as_json)


def _sheet(held: Study, asked: dict[str, Any]) -> ChangeSheetShown:
    """The sheet with only what is asked for."""
    measure, waves, state, heading, top = (asked.pop(name) for name in ("measure", "waves", "state", "heading", "top"))
    pair = None
    if waves:
        earlier, _, later = waves.partition(":")
        pair = (held.names.waves.find(earlier).id, held.names.waves.find(later).id)
        if pair not in held.change_sheet.pairs():
            raise UserError(
                "A change goes from a wave to the next, or from the first to the last. Name two such waves."
            )
    return held.change_sheet.sheet(make_filter(held, asked["chosen"]), Measure(measure), pair).only(
        lambda line: (
            state in (None, line.state)
            and heading in (None, line.heading)
            and not (top and held.codebook.tree[line.cell.code_id].parent_id)
        )
    )


def _line(held: Study, place: dict[str, str]) -> Line:
    """The line that is meant by names."""
    found = held.summaries.find_cell(code=place["code"], wave=place["waves"], case=place["case"])
    if found.from_wave_id is None or found.case_id is None:
        raise UserError("A change goes from an earlier wave to a later one, such as 2015:2017.")
    return Heading(place["heading"]), ChangeCell(found.code_id, found.case_id, found.from_wave_id, found.wave_id)


def _tell_line(held: Study, line: Line, sentence: str, *, as_json: bool) -> None:
    cell = line[1]
    shown = held.change_sheet.sheet(change=(cell.from_wave_id, cell.wave_id))
    shape = next((line_shape(held, shown, one) for one in shown.lines if (one.heading, one.cell) == line), {})
    report(shape, sentence.format(name=held.change_sheet.name_of(cell)), as_json=as_json)
