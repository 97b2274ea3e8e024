"""`rate`: how far cases are members of what codes stand for: list, set, what is missing, differences, steps, files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from qualcase.cli.basis import (
    TranslatedGroup,
    coder_id,
    emit,
    json_option,
    option,
    reading,
    report,
    study_argument,
    tell,
    writing,
)
from qualcase.cli.fields import code_argument, file_argument, output_option, show_list
from qualcase.cli.judgement_shapes import rating_shape
from qualcase.coding.case_ratings import LADDER, RatedCell
from qualcase.errors import UserError
from qualcase.study.rating_words import PROPOSED_BY
from qualcase.words import Message, mark, say
from qualcase.words.dates import say_number

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from typing import Any

    from qualcase.coding.case_ratings import Proposal
    from qualcase.study import Study


@click.group(
    "rate",
    cls=TranslatedGroup,
    help=mark("Case ratings: list, set, remove, propose, missing, differences, steps, import, export."),
    notes=mark("A cell is a case, a code, and a wave or a change: K03 Forankring 2017, K03 Forankring 2015:2017."),
)
def rate_() -> None:
    """Case ratings."""


@rate_.command("list", help=mark("List the case ratings."), examples=("rate list study --code Forankring",))
@study_argument
@option("--case", metavar="CASE", help=mark("Only of this case."))
@option("--code", metavar="CODE", help=mark("Only under this code."))
@option("--rater", metavar="CODER", help=mark("Only by this rater."))
@json_option
def rate_list(study: Path, *, case: str | None, code: str | None, rater: str | None, as_json: bool) -> None:
    """List ratings."""
    with reading(study) as held:
        names = held.names
        case_id = names.cases.find(case).id if case else None
        code_id = names.code(code).id if code else None
        rater_id = names.coders.find(rater).id if rater else None
        shapes = [
            rating_shape(held, one)
            for one in held.case_ratings.all()
            if case_id in (None, one.case_id) and code_id in (None, one.code_id) and rater_id in (None, one.coder_id)
        ]
    _show(shapes, as_json=as_json)


@rate_.command(
    "set",
    help=mark("Rate a case: 0, 0.33, 0.67 or 1, or - where it cannot be rated."),
    examples=('rate set study K03 Forankring 2017 0.67 --reason "Aftalen står, men ingen har læst den."',),
)
@study_argument
@click.argument("case", metavar="CASE")
@code_argument
@click.argument("wave", metavar="WAVE")
@click.argument("value", metavar="VALUE")
@option("--reason", required=True, metavar="TEXT", help=mark("What in the case carries the rating."))
@option("--anchor", multiple=True, metavar="CODING", help=mark("Id of a coding that carries it; may be repeated."))
@option("--as", "as_coder", metavar="CODER", help=mark("Who rates; else you."))
@json_option
def rate_set(
    study: Path,
    case: str,
    code: str,
    wave: str,
    value: str,
    *,
    reason: str,
    anchor: tuple[str, ...],
    as_coder: str | None,
    as_json: bool,
) -> None:
    """Rate a case."""
    with writing(study) as held:
        cell = _cell(held, case, code, wave)
        anchors = [held.names.coding(one).id for one in anchor] or None
        made = held.case_ratings.set(cell, _value(value), reason, coder_id(held, as_coder), anchors)
        shape, name = rating_shape(held, made), held.case_ratings.name_of(cell)
    report(shape, say(mark("Rated {name}."), name=name), as_json=as_json)


@rate_.command("remove", help=mark("Take a rating back."))
@study_argument
@click.argument("case", metavar="CASE")
@code_argument
@click.argument("wave", metavar="WAVE")
@option("--as", "as_coder", metavar="CODER", help=mark("Whose rating; else yours."))
@json_option
def rate_remove(study: Path, case: str, code: str, wave: str, *, as_coder: str | None, as_json: bool) -> None:
    """Take a rating back."""
    with writing(study) as held:
        who, cell = coder_id(held, as_coder), _cell(held, case, code, wave)
        ids = [one.id for one in held.case_ratings.at(cell) if one.coder_id == who]
        held.case_ratings.remove(ids)
    if not ids:
        tell(say(mark("Nothing was rated there.")))
    report(ids, Message("Took {n} rating back.", "Took {n} ratings back.", len(ids)), as_json=as_json)


@rate_.command("propose", help=mark("What the codings suggest of each case; it counts for nothing until it is rated."))
@study_argument
@code_argument
@click.argument("wave", metavar="WAVE")
@json_option
def rate_propose(study: Path, code: str, wave: str, *, as_json: bool) -> None:
    """Propose ratings."""
    with reading(study) as held:
        code_id, wave_id = held.names.code(code).id, held.names.waves.find(wave).id
        cells = {one.name: RatedCell(one.id, code_id, wave_id) for one in held.cases.all()}
        found = held.case_ratings.proposals(cells.values())
    if as_json:
        emit([_proposal_shape(name, found.get(cell)) for name, cell in cells.items()])
        return
    rows = [
        (name, _shown(one.value), say_number(one.of, 2), say(PROPOSED_BY[one.by]))
        if one
        else (name, _shown(None), "", "")
        for name, one in ((name, found.get(cell)) for name, cell in cells.items())
    ]
    show_list((mark("Case"), mark("Proposed"), mark("Figure"), mark("From")), rows)


@rate_.command(
    "missing", help=mark("Cells that are not rated though the case was visited."), examples=("rate missing study",)
)
@study_argument
@option("--code", metavar="CODE", help=mark("Only under this code; else under every code with a rating."))
@option("--rater", metavar="CODER", help=mark("By this rater; else by who rated most."))
@json_option
def rate_missing(study: Path, *, code: str | None, rater: str | None, as_json: bool) -> None:
    """List what is not rated."""
    with reading(study) as held:
        rated = (
            [held.names.code(code).id] if code else list(dict.fromkeys(one.code_id for one in held.case_ratings.all()))
        )
        rater_id = held.names.coders.find(rater).id if rater else next(iter(held.case_ratings.raters()), None)
        found = [held.case_ratings.name_of(cell) for one in rated for cell in held.case_ratings.unrated(one, rater_id)]
    if as_json:
        emit(found)
        return
    show_list((mark("Not rated"),), [(one,) for one in found])


@rate_.command("differences", help=mark("Where raters say different things, furthest apart first."))
@study_argument
@json_option
def rate_differences(study: Path, *, as_json: bool) -> None:
    """List differences."""
    with reading(study) as held:
        found = [
            (held.case_ratings.name_of(one.cell), [rating_shape(held, each) for each in one.ratings])
            for one in held.case_ratings.differences()
        ]
    if as_json:
        emit([{"cell": name, "ratings": ratings} for name, ratings in found])
        return
    rows = [(name, "; ".join(f"{one['rater']} {_shown(one['value'])}" for one in ratings)) for name, ratings in found]
    show_list((mark("Cell"), mark("Ratings")), rows)


@rate_.command("steps", help=mark("What the steps of the ladder mean for a code; with --set write one down."))
@study_argument
@code_argument
@option("--set", "step", metavar="VALUE", help=mark("The step that is written: 0, 0.33, 0.67 or 1."))
@option("--text", default="", metavar="TEXT", help=mark("What it means; nothing takes it away."))
@json_option
def rate_steps(study: Path, code: str, *, step: str | None, text: str, as_json: bool) -> None:
    """Show or write what steps mean."""
    with (reading if step is None else writing)(study) as held:
        code_id = held.names.code(code).id
        if step is not None:
            held.case_ratings.set_step(code_id, _value(step) or 0.0, text, coder_id(held, None))
        words = {one.value: one.text for one in held.case_ratings.steps(code_id)}
    if as_json:
        emit([{"value": one, "text": words.get(one, "")} for one in LADDER])
        return
    show_list((mark("Step"), mark("Meaning")), [(_shown(one), words.get(one, "")) for one in LADDER])


@rate_.command(
    "import",
    help=mark(
        "Read ratings from a .csv or .xlsx file: case, wave, code, value, rater, reason, anchor_source, anchor_quote."
    ),
)
@study_argument
@file_argument
@json_option
def rate_import(study: Path, file: Path, *, as_json: bool) -> None:
    """Import ratings."""
    with writing(study) as held:
        made = held.case_ratings.bring_in(file)
    said = Message("Imported {n} rating.", "Imported {n} ratings.", len(made))
    report({"imported": len(made)}, said, as_json=as_json)


@rate_.command("export", help=mark("Write the ratings to a .csv or .xlsx file that `import` reads."))
@study_argument
@output_option
@json_option
def rate_export(study: Path, output: Path, *, as_json: bool) -> None:
    """Export ratings."""
    with reading(study) as held:
        count = held.case_ratings.take_out(output)
    wrote = Message("Wrote {n} rating to {path}.", "Wrote {n} ratings to {path}.", count, {"path": output})
    report({"file": str(output), "ratings": count}, wrote, as_json=as_json)


def _cell(study: Study, case: str, code: str, wave: str) -> RatedCell:
    """The cell that is meant by names, as summaries name theirs."""
    found = study.summaries.find_cell(code=code, wave=wave, case=case)
    return RatedCell(found.case_id or "", found.code_id, found.wave_id, found.from_wave_id)


def _value(text: str) -> float | None:
    """A value as typed; a dash for a case that cannot be rated."""
    if text.strip() in ("-", "–", ""):
        return None
    try:
        return float(text.replace(",", "."))
    except ValueError:
        raise UserError("“{value}” is no number. Use 0, 0.33, 0.67 or 1.", value=text) from None


def _proposal_shape(case: str, one: Proposal | None) -> dict[str, Any]:
    if one is None:
        return {"case": case, "value": None, "of": None, "by": None}
    return {"case": case, "value": one.value, "of": one.of, "by": one.by.value}


def _show(shapes: Sequence[dict[str, Any]], *, as_json: bool) -> None:
    if as_json:
        emit(list(shapes))
        return
    rows = [
        (
            one["case"],
            one["code"],
            " → ".join(each for each in (one["from_wave"], one["wave"]) if each),
            _shown(one["value"]),
            one["rater"],
            one["reason"],
        )
        for one in shapes
    ]
    heads = (mark("Case"), mark("Code"), mark("Wave"), mark("Rating"), mark("Rater"), mark("Reason"))
    show_list(heads, rows)


def _shown(value: float | None) -> str:
    return "–" if value is None else f"{value:g}"
