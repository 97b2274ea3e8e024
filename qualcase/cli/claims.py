"""`claims`: statements with what speaks for and against them, and the cases where they hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from qualcase.cli.basis import (
    TranslatedGroup,
    coder_id,
    emit,
    json_option,
    leaving,
    option,
    reading,
    report,
    study_argument,
    tell,
    writing,
)
from qualcase.cli.claim_shapes import claim_shape, counter_shape
from qualcase.cli.fields import code_argument, file_argument, given, must_change, note_option, output_option, show_list
from qualcase.coding.claims import CitedCell, Side, Verdict
from qualcase.coding.orders import ReportKind, ReportOrder
from qualcase.errors import UserError
from qualcase.study import claim_words
from qualcase.words import Message, mark, say

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.coding.claims import Claim
    from qualcase.study import Study

_SIDES = click.Choice([Side.FOR.value, Side.AGAINST.value])
_ALL_SIDES = click.Choice([one.value for one in Side])
_VERDICTS = click.Choice([*(one.value for one in Verdict), "-"])
_as_option = option("--as", "as_coder", metavar="CODER", help=mark("Who says so; else you."))


@click.group(
    "claims",
    cls=TranslatedGroup,
    help=mark(
        "Claims: list, show, add, set, remove, move, put, take-out, cite, uncite, against, expect, observe, import, "
        "export."
    ),
    notes=mark("A claim is named by its number in the list, or by its id."),
)
def claims_() -> None:
    """Claims."""


@claims_.command("list", help=mark("List the claims with how much stands on both sides, and where they hold."))
@study_argument
@json_option
def claims_list(study: Path, *, as_json: bool) -> None:
    """List claims."""
    with reading(study) as held:
        claims = held.claims.all()
        if as_json:
            emit([claim_shape(held, one) for one in claims])
            return
    rows = [
        (number, one.text, claim_words.evidence_words(one), claim_words.observed_words(one))
        for number, one in enumerate(claims, 1)
    ]
    show_list((mark("Number"), mark("Claim"), mark("Evidence"), mark("Cases")), rows)


@claims_.command("show", help=mark("Show a claim: passages, cells, and what is expected and observed of each case."))
@study_argument
@click.argument("claim", metavar="CLAIM")
@json_option
def claims_show(study: Path, claim: str, *, as_json: bool) -> None:
    """Show one claim."""
    with reading(study) as held:
        one = _claim(held, claim)
        shape = claim_shape(held, one)
        names = {each.id: each.name for each in held.frame().cases}
        said = (one.text, one.expectation, claim_words.expected_words(one), claim_words.match_words(one, names))
        cells = [(claim_words.side_words(cell.side), held.claims.name_of(cell), cell.note) for cell in one.cells]
    if as_json:
        emit(shape)
        return
    for sentence in said:
        if sentence:
            click.echo(sentence)
    evidence = [
        (claim_words.side_words(Side(each["side"])), each["source"], each["quote"]) for each in shape["evidence"]
    ]
    show_list((mark("Side"), mark("Source or cell"), mark("Passage or note")), [*evidence, *cells])
    cases = [
        (
            each["case"],
            *(claim_words.verdict_words(Verdict(each[key]) if each[key] else None) for key in ("expected", "observed")),
            each["reason"],
        )
        for each in shape["cases"]
    ]
    show_list((mark("Case"), mark("Expected"), mark("Observed"), mark("Reason")), cases)


@claims_.command(
    "add",
    help=mark("State something of the cases."),
    examples=('claims add study "Aftaler bærer, når lederen går." --expectation "Mest i byerne."',),
)
@study_argument
@click.argument("text", metavar="TEXT")
@option("--expectation", default="", metavar="TEXT", help=mark("The pattern that is expected, before you look."))
@note_option
@_as_option
@json_option
def claims_add(
    study: Path, text: str, *, expectation: str, note: str | None, as_coder: str | None, as_json: bool
) -> None:
    """State something."""
    with writing(study) as held:
        who = coder_id(held, as_coder)
        made = held.claims.add(text, who, expectation=expectation, note=note or "")
        _tell_claim(held, made, say(mark("Stated: {text}"), text=made.text), as_json=as_json)


@claims_.command("set", help=mark("Change the words of a claim, its expectation or its note."))
@study_argument
@click.argument("claim", metavar="CLAIM")
@option("--text", metavar="TEXT", help=mark("What is stated."))
@option("--expectation", metavar="TEXT", help=mark("The pattern that is expected, before you look."))
@note_option
@_as_option
@json_option
def claims_set(
    study: Path,
    claim: str,
    *,
    text: str | None,
    expectation: str | None,
    note: str | None,
    as_coder: str | None,
    as_json: bool,
) -> None:
    """Change words."""
    fields = given(text=text, expectation=expectation, note=note)
    must_change(fields)
    with writing(study) as held:
        made = held.claims.set(_claim(held, claim).id, coder_id(held, as_coder), **fields)
        _warn_if_late(made, expected="expectation" in fields)
        _tell_claim(held, made, say(mark("Changed: {text}"), text=made.text), as_json=as_json)


@claims_.command("remove", help=mark("Take a claim away."))
@study_argument
@click.argument("claim", metavar="CLAIM")
@json_option
def claims_remove(study: Path, claim: str, *, as_json: bool) -> None:
    """Take a claim away."""
    with writing(study) as held:
        one = _claim(held, claim)
        held.claims.remove(one.id)
    report({"removed": one.id}, say(mark("Removed: {text}"), text=one.text), as_json=as_json)


@claims_.command("move", help=mark("Put a claim at another place in the list."))
@study_argument
@click.argument("claim", metavar="CLAIM")
@click.argument("to", type=int, metavar="NUMBER")
@json_option
def claims_move(study: Path, claim: str, to: int, *, as_json: bool) -> None:
    """Move a claim."""
    with writing(study) as held:
        one = _claim(held, claim)
        held.claims.move(one.id, to - 1)
        _tell_claim(held, one, say(mark("Moved: {text}"), text=one.text), as_json=as_json)


@claims_.command("put", help=mark("Put coded passages on a side of a claim."))
@study_argument
@click.argument("claim", metavar="CLAIM")
@click.argument("side", type=_SIDES)
@click.argument("codings", metavar="CODING...", nargs=-1, required=True)
@option("--note", default="", metavar="TEXT", help=mark("What they show."))
@_as_option
@json_option
def claims_put(
    study: Path, claim: str, side: str, codings: tuple[str, ...], *, note: str, as_coder: str | None, as_json: bool
) -> None:
    """Put passages to a claim."""
    with writing(study) as held:
        ids = [held.names.coding(one).id for one in codings]
        made = held.claims.put(_claim(held, claim).id, ids, Side(side), note, coder_id(held, as_coder))
        said = Message("Put {n} passage to it.", "Put {n} passages to it.", len(ids))
        _tell_claim(held, made, said, as_json=as_json)


@claims_.command("take-out", help=mark("Take passages from a claim; they stay coded."))
@study_argument
@click.argument("claim", metavar="CLAIM")
@click.argument("codings", metavar="CODING...", nargs=-1, required=True)
@json_option
def claims_take_out(study: Path, claim: str, codings: tuple[str, ...], *, as_json: bool) -> None:
    """Take passages from a claim."""
    with writing(study) as held:
        before = _claim(held, claim)
        made = held.claims.take_out(before.id, codings)
        gone = len(before.evidence) - len(made.evidence)
        _tell_claim(
            held, made, Message("Took {n} passage from it.", "Took {n} passages from it.", gone), as_json=as_json
        )


@claims_.command(
    "cite",
    help=mark("Cite a cell for or against a claim, or set it aside with a note that says why."),
    examples=("claims cite study 1 for K03 Forankring 2015:2017",),
)
@study_argument
@click.argument("claim", metavar="CLAIM")
@click.argument("side", type=_ALL_SIDES)
@click.argument("case", metavar="CASE")
@code_argument
@click.argument("wave", metavar="WAVE")
@option("--note", default="", metavar="TEXT", help=mark("What it shows, or why it is set aside."))
@_as_option
@json_option
def claims_cite(
    study: Path, claim: str, side: str, *, note: str, as_coder: str | None, as_json: bool, **place: str
) -> None:
    """Cite a cell."""
    with writing(study) as held:
        cell = _cell(held, place, Side(side), note)
        made = held.claims.cite(_claim(held, claim).id, [cell], coder_id(held, as_coder))
        told = say(
            mark("{name} stands {side}."), name=held.claims.name_of(cell), side=claim_words.side_words(cell.side)
        )
        _tell_claim(held, made, told, as_json=as_json)


@claims_.command("uncite", help=mark("Cite a cell no longer."))
@study_argument
@click.argument("claim", metavar="CLAIM")
@click.argument("case", metavar="CASE")
@code_argument
@click.argument("wave", metavar="WAVE")
@json_option
def claims_uncite(study: Path, claim: str, *, as_json: bool, **place: str) -> None:
    """Cite a cell no longer."""
    with writing(study) as held:
        cell = _cell(held, place, Side.FOR, "")
        made = held.claims.uncite(_claim(held, claim).id, [cell])
        told = say(mark("{name} is cited no longer."), name=held.claims.name_of(cell))
        _tell_claim(held, made, told, as_json=as_json)


@claims_.command("against", help=mark("The cells that speak against a claim, as their figures have it."))
@study_argument
@click.argument("claim", metavar="CLAIM")
@json_option
def claims_against(study: Path, claim: str, *, as_json: bool) -> None:
    """List the cells that speak against a claim."""
    with reading(study) as held:
        found = held.claims.against(_claim(held, claim).id)
        names = {one.id: one.name for one in held.frame().cases}
        shapes = [counter_shape(held, one) for one in found]
        rows = [
            (
                held.claims.name_of(one.cell),
                claim_words.read_words(one.read),
                claim_words.because_words(one, names[one.because.case_id]),
            )
            for one in found
        ]
    if as_json:
        emit(shapes)
        return
    show_list((mark("Cell"), mark("Reads"), mark("Why")), rows)


@claims_.command("expect", help=mark("Say before looking how far a claim will hold in a case; - takes that back."))
@study_argument
@click.argument("claim", metavar="CLAIM")
@click.argument("case", metavar="CASE")
@click.argument("verdict", type=_VERDICTS)
@_as_option
@json_option
def claims_expect(study: Path, claim: str, case: str, verdict: str, *, as_coder: str | None, as_json: bool) -> None:
    """Say what is expected."""
    with writing(study) as held:
        said, case_id = _verdict(verdict), held.names.cases.find(case).id
        made = held.claims.expect(_claim(held, claim).id, case_id, said, coder_id(held, as_coder))
        _warn_if_late(made, expected=said is not None)
        told = say(mark("Expected of {case}: {verdict}."), case=case, verdict=claim_words.verdict_words(said))
        _tell_claim(held, made, told, as_json=as_json)


@claims_.command("observe", help=mark("Say how far a claim holds in a case, and why; - takes that back."))
@study_argument
@click.argument("claim", metavar="CLAIM")
@click.argument("case", metavar="CASE")
@click.argument("verdict", type=_VERDICTS)
@option("--reason", default="", metavar="TEXT", help=mark("Why."))
@_as_option
@json_option
def claims_observe(
    study: Path, claim: str, case: str, verdict: str, *, reason: str, as_coder: str | None, as_json: bool
) -> None:
    """Say what is observed."""
    with writing(study) as held:
        said, case_id = _verdict(verdict), held.names.cases.find(case).id
        made = held.claims.observe(_claim(held, claim).id, case_id, said, reason, coder_id(held, as_coder))
        told = say(mark("Observed in {case}: {verdict}."), case=case, verdict=claim_words.verdict_words(said))
        _tell_claim(held, made, told, as_json=as_json)


@claims_.command("import", help=mark("Read claims from a .yaml file."))
@study_argument
@file_argument
@json_option
def claims_import(study: Path, file: Path, *, as_json: bool) -> None:
    """Import claims."""
    with writing(study) as held:
        made = held.claims.bring_in(file)
    said = Message("Imported {n} claim.", "Imported {n} claims.", len(made))
    report({"imported": len(made)}, said, as_json=as_json)


@claims_.command("export", help=mark("Write the claims to a .docx, .csv or .xlsx file."))
@study_argument
@output_option
@json_option
def claims_export(study: Path, *, output: Path, as_json: bool) -> None:
    """Export claims."""
    with leaving(study) as held:
        held.reports.write(ReportOrder(ReportKind.CLAIMS), output)
    report({"file": str(output)}, say(mark("Wrote {path}."), path=output), as_json=as_json)


def _claim(held: Study, typed: str) -> Claim:
    """A claim by its number or id."""
    claims = held.claims.all()
    if typed.isdecimal() and 1 <= int(typed) <= len(claims):
        return claims[int(typed) - 1]
    found = next((one for one in claims if one.id == typed), None)
    if found is None:
        raise UserError("There is no claim {claim}. `claims list` numbers them.", claim=typed)
    return found


def _cell(held: Study, place: dict[str, str], side: Side, note: str) -> CitedCell:
    found = held.summaries.find_cell(code=place["code"], wave=place["wave"], case=place["case"])
    return CitedCell(found.code_id, found.case_id or "", found.wave_id, found.from_wave_id, side, note)


def _verdict(typed: str) -> Verdict | None:
    return None if typed == "-" else Verdict(typed)


def _warn_if_late(claim: Claim, *, expected: bool) -> None:
    if expected and claim.was_expected_late:
        tell(say(mark("Something was observed already: what is expected now is no prediction.")))


def _tell_claim(held: Study, claim: Claim, sentence: object, *, as_json: bool) -> None:
    report(claim_shape(held, claim), sentence, as_json=as_json)
