"""`drift`: draw passages, code them again blind, finish, and see whether the world changed or the coder."""

from __future__ import annotations

from math import isnan
from typing import TYPE_CHECKING, Any

import click

from qualcase.cli.basis import (
    TranslatedGroup,
    coder_id,
    emit,
    emit_table,
    json_option,
    option,
    reading,
    report,
    study_argument,
    tell,
    tell_all,
    writing,
)
from qualcase.cli.fields import show_list
from qualcase.errors import UserError
from qualcase.study.drift_words import code_sentences, draw_notes, left_out, name_of, result_table
from qualcase.words import Message, mark, say

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.coding.drift import BlindItem, DriftCell, DriftTest, Shift, Stratum
    from qualcase.study import Study

_test_argument = click.argument("test", metavar="TEST")


@click.group(
    "drift",
    cls=TranslatedGroup,
    help=mark("Whether the world changed or the coder: draw, next, answer, finish, result, list, remove."),
    notes=mark("TEST is the name of a test. Until it is finished nothing tells where its passages are from."),
)
def drift_() -> None:
    """Drift tests."""


@drift_.command("list", help=mark("List the tests."))
@study_argument
@json_option
def drift_list(study: Path, *, as_json: bool) -> None:
    """List tests."""
    with reading(study) as held:
        shapes = [_test_shape(held, one) for one in held.drift.all()]
    if as_json:
        emit(shapes)
        return
    heads = (mark("Name"), mark("Coder"), mark("Answered"), mark("Passages"), mark("State"))
    states = {True: say(mark("finished")), False: say(mark("begun"))}
    rows = [
        (one["name"], one["coder"], one["answered"], one["passages"], states[bool(one["finished_at"])])
        for one in shapes
    ]
    show_list(heads, rows)


@drift_.command(
    "draw",
    help=mark("Draw passages: for each code equally many that held it and that did not, from every wave."),
    examples=("drift draw study Forankring Ledelse --number 20",),
)
@study_argument
@click.argument("codes", nargs=-1, required=True, metavar="CODE...")
@option("--number", default=10, show_default=True, metavar="N", help=mark("Passages of each code, wave and kind."))
@option("--name", default="", metavar="TEXT", help=mark("What the test is called; else the codes."))
@option("--seed", type=int, metavar="N", help=mark("Draws the same again from the same material."))
@option("--notes", is_flag=True, help=mark("Also paragraphs of observation notes and documents."))
@option("--least-words", default=1, show_default=True, metavar="N", help=mark("Leave turns with fewer words out."))
@option("--as", "as_coder", metavar="CODER", help=mark("Whose codings; else yours."))
@json_option
def drift_draw(
    study: Path,
    codes: tuple[str, ...],
    *,
    number: int,
    name: str,
    seed: int | None,
    notes: bool,
    least_words: int,
    as_coder: str | None,
    as_json: bool,
) -> None:
    """Draw a test."""
    with writing(study) as held:
        ids = [held.names.code(one).id for one in codes]
        made = held.drift.draw(
            coder_id(held, as_coder), ids, number, name=name, seed=seed, notes=notes, least_words=least_words
        )
        shape, fewer = _test_shape(held, made), draw_notes(made, held.frame())
    if not as_json:
        tell_all(fewer)
    said = Message(
        "Drew {n} passage for “{name}”.", "Drew {n} passages for “{name}”.", shape["passages"], {"name": made.name}
    )
    report(shape, said, as_json=as_json)


@drift_.command("next", help=mark("Show the next passage that is to be coded again, with the codes to choose from."))
@study_argument
@_test_argument
@json_option
def drift_next(study: Path, test: str, *, as_json: bool) -> None:
    """Show the next passage."""
    with reading(study) as held:
        one = _find(held, test)
        items = held.drift.items(one.id)
        found = next((item for item in items if item.answer is None), None)
        codes = [held.codebook.tree.path(code_id) for code_id in one.code_ids]
    if as_json:
        emit(None if found is None else {**_item_shape(held, found), "of": len(items), "codes": codes})
    elif found is None:
        tell(say(mark("Every passage has been coded again. Finish the test.")))
    else:
        click.echo(f"{found.number}/{len(items)}  {found.words}\n\n{'; '.join(codes)}")


@drift_.command(
    "answer",
    help=mark("Say which codes belong to a passage; none are named where none does."),
    examples=("drift answer study Forankring 12 Forankring",),
)
@study_argument
@_test_argument
@click.argument("number", type=int, metavar="N")
@click.argument("codes", nargs=-1, metavar="[CODE...]")
@json_option
def drift_answer(study: Path, test: str, number: int, codes: tuple[str, ...], *, as_json: bool) -> None:
    """Answer a passage."""
    with writing(study) as held:
        one = _find(held, test)
        found = next((item for item in held.drift.items(one.id) if item.number == number), None)
        if found is None:
            raise UserError("The test has no passage {number}. `drift next` shows which is next.", number=number)
        held.drift.answer(found.id, {held.names.code(each).id for each in codes})
        shape = _item_shape(held, next(item for item in held.drift.items(one.id) if item.id == found.id))
        left = sum(item.answer is None for item in held.drift.items(one.id))
    report(shape, Message("Noted; {n} passage is left.", "Noted; {n} passages are left.", left), as_json=as_json)


@drift_.command("finish", help=mark("End a test: what is not coded again counts nowhere."))
@study_argument
@_test_argument
@json_option
def drift_finish(study: Path, test: str, *, as_json: bool) -> None:
    """Finish a test."""
    with writing(study) as held:
        made = held.drift.finish(_find(held, test).id)
        shape = _test_shape(held, made)
    report(shape, say(mark("Finished “{name}”."), name=made.name), as_json=as_json)


@drift_.command("result", help=mark("What came out of a finished test, by code and wave."))
@study_argument
@_test_argument
@json_option
def drift_result(study: Path, test: str, *, as_json: bool) -> None:
    """Show the result."""
    with reading(study) as held:
        found, frame = held.drift.result(_find(held, test).id), held.frame()
        shape = {
            **_test_shape(held, found.test),
            "cells": [_cell_shape(held, one) for one in found.cells],
            "shifts": [_shift_shape(held, one) for one in found.shifts],
            "unanswered": found.unanswered,
            "gone": found.gone,
        }
        table = result_table(found, frame)
        said = [
            f"{frame.tree[code_id].name}: {one}"
            for code_id in found.test.code_ids
            for one in code_sentences(found, code_id, frame)
        ]
        said += [*draw_notes(found.test, frame), *left_out(found)]
    if as_json:
        emit(shape)
        return
    emit_table(table)
    tell_all(said)


@drift_.command("remove", help=mark("Take a test away; undo brings it back."))
@study_argument
@_test_argument
@json_option
def drift_remove(study: Path, test: str, *, as_json: bool) -> None:
    """Remove a test."""
    with writing(study) as held:
        found = _find(held, test)
        held.drift.remove(found.id)
    report({"id": found.id}, say(mark("Removed “{name}”."), name=found.name), as_json=as_json)


def _find(study: Study, name: str) -> DriftTest:
    return study.names.drift_tests.find(name)


def _test_shape(study: Study, one: DriftTest) -> dict[str, Any]:
    frame = study.frame()
    items = study.drift.items(one.id)
    return {
        "id": one.id,
        "name": one.name,
        "coder": name_of(frame, one.coder_id),
        "codes": [frame.tree.path(code_id) for code_id in one.code_ids],
        "wanted": one.wanted,
        "seed": one.seed,
        "notes": one.notes,
        "least_words": one.least_words,
        "passages": len(items),
        "answered": sum(item.answer is not None for item in items),
        "made_at": one.made_at.isoformat() if one.made_at else None,
        "finished_at": one.finished_at.isoformat() if one.finished_at else None,
        "strata": [
            {"code": frame.tree.path(each.code_id), "wave": name_of(frame, each.wave_id), **_counts(each)}
            for each in one.strata
        ],
    }


def _counts(one: Stratum) -> dict[str, int]:
    counts = one._asdict()
    return {name: counts[name] for name in ("coded", "uncoded", "drawn_coded", "drawn_uncoded")}


def _item_shape(study: Study, one: BlindItem) -> dict[str, Any]:
    answer = None if one.answer is None else sorted(study.codebook.tree.path(code_id) for code_id in one.answer)
    return {"number": one.number, "words": one.words, "answer": answer}


def _cell_shape(study: Study, one: DriftCell) -> dict[str, Any]:
    frame, table = study.frame(), one.table
    return {
        "code": frame.tree.path(one.code_id) if one.code_id else None,
        "wave": name_of(frame, one.wave_id),
        **table._asdict(),
        "n": table.n,
        "agreement": _figure(table.agreement),
        "kappa": _figure(one.kappa),
        "again": _figure(table.again),
        "newly": _figure(table.newly),
        "dice": _figure(table.dice),
        "prevalence": _figure(table.prevalence),
        "share_then": _figure(one.share_then),
        "share_now": _figure(one.share_now),
    }


def _shift_shape(study: Study, one: Shift) -> dict[str, Any]:
    frame = study.frame()
    return {
        "code": frame.tree.path(one.code_id),
        "from_wave": name_of(frame, one.from_wave_id),
        "wave": name_of(frame, one.wave_id),
        "then": _figure(one.then),
        "now": _figure(one.now),
        "low": _figure(one.low),
        "high": _figure(one.high),
        "outcome": one.outcome.value,
        "few": one.few,
    }


def _figure(value: float) -> float | None:
    return None if isnan(value) else round(value, 9)
