"""`suggest`: passages like the ones coded; accept or reject them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from qualcase.cli.basis import (
    TranslatedGroup,
    coder_id,
    default_coder,
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
from qualcase.cli.fields import code_argument, read_span
from qualcase.errors import UserError
from qualcase.words import Message, mark
from qualcase.words.dates import say_number

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.coding.suggestions import Rejection, Suggestion
    from qualcase.study import Study
    from qualcase.study.new_codings import Span

_places = click.argument("places", nargs=-1, required=True, metavar="SOURCE:A:B...")
_coder = option("--coder", metavar="CODER", help=mark("For whom; else you."))


@click.group(
    "suggest",
    cls=TranslatedGroup,
    help=mark("Passages like the ones coded with a code: list, accept, reject. Nothing is coded by itself."),
)
def suggest_() -> None:
    """Suggestions."""


@suggest_.command(
    "list",
    help=mark("List passages like the ones coded with a code and not coded with it yet, with the words they share."),
    examples=("suggest list study Forankring --wave 2017", "suggest list study Roller --own --json"),
)
@study_argument
@code_argument
@option("--for", "for_coder", metavar="CODER", help=mark("For whom; else you."))
@option("--own", is_flag=True, help=mark("Only this coder’s passages are examples; else everybody’s."))
@option("--limit", type=click.IntRange(1), default=20, show_default=True, metavar="N", help=mark("Only so many."))
@option("--rejected", is_flag=True, help=mark("Also what was rejected before."))
@option("--without-subcodes", is_flag=True, help=mark("Passages of sub-codes are no examples."))
@option("--with-interviewer", is_flag=True, help=mark("Also what the interviewer says."))
@filter_options
@json_option
def suggest_list(study: Path, code: str, chosen: dict[str, Any], *, as_json: bool, **options: Any) -> None:
    """List suggestions."""
    from qualcase.study.suggesting import Wanted

    with reading(study) as held:
        wanted = Wanted(
            held.names.code(code).id,
            _reader(held, options["for_coder"]),
            own=options["own"],
            with_subcodes=not options["without_subcodes"],
            with_interviewer=options["with_interviewer"],
            with_rejected=options["rejected"],
            most=options["limit"],
        )
        found = held.suggesting.find(wanted, make_filter(held, chosen))
        shapes = [_shape(held, one) for one in found.found]
    if as_json:
        emit(shapes)
        return
    for number, shape in enumerate(shapes, start=1):
        words = ", ".join(f"{one['word']} {say_number(one['weight'], 1)}" for one in shape["words"])
        click.echo(
            f"{number:3}  {one_line(shape['text'])}\n     — {shape['place']}  {say_number(shape['score'], 1)}: {words}"
        )
    tell(Message("{n} suggestion", "{n} suggestions", len(shapes)))
    if found.hidden:
        tell(Message("{n} place was rejected before.", "{n} places were rejected before.", found.hidden))


@suggest_.command(
    "accept",
    help=mark("Code suggested passages, as one action; they are marked as suggested."),
    examples=("suggest accept study Forankring K03_2015_interview:120:168",),
)
@study_argument
@code_argument
@_places
@_coder
@json_option
def suggest_accept(study: Path, code: str, places: tuple[str, ...], *, coder: str | None, as_json: bool) -> None:
    """Accept suggestions."""
    from qualcase.cli.shapes import excerpt_shape

    with writing(study) as held:
        code_id, spans = held.names.code(code).id, _spans(held, places)
        codings = held.suggesting.accept(code_id, coder_id(held, coder), spans)
        shapes = [excerpt_shape(one) for one in held.excerpts_of([one.id for one in codings])]
    report(shapes, Message("Coded {n} passage.", "Coded {n} passages.", len(shapes)), as_json=as_json)


@suggest_.command("reject", help=mark("Do not suggest these passages for the code again."))
@study_argument
@code_argument
@_places
@_coder
@json_option
def suggest_reject(study: Path, code: str, places: tuple[str, ...], *, coder: str | None, as_json: bool) -> None:
    """Reject suggestions."""
    with writing(study) as held:
        code_id, spans = held.names.code(code).id, _spans(held, places)
        made = held.suggesting.reject(code_id, coder_id(held, coder), spans)
        shapes = [_rejection(held, one) for one in made]
    report(shapes, Message("Rejected {n} passage.", "Rejected {n} passages.", len(shapes)), as_json=as_json)


@suggest_.command("rejected", help=mark("List what was rejected, of all codes or of one."))
@study_argument
@option("--code", metavar="CODE", help=mark("Only this code."))
@json_option
def suggest_rejected(study: Path, *, code: str | None, as_json: bool) -> None:
    """List rejections."""
    with reading(study) as held:
        code_id = held.names.code(code).id if code else None
        shapes = [_rejection(held, one) for one in held.suggesting.rejected(code_id)]
    if as_json:
        emit(shapes)
        return
    for shape in shapes:
        click.echo(f"{shape['code']}  {one_line(shape['text'])}\n  — {shape['place']}  {shape['coder']}")


@suggest_.command("forget", help=mark("Take rejections of passages back, so that they may be suggested again."))
@study_argument
@code_argument
@_places
@_coder
@json_option
def suggest_forget(study: Path, code: str, places: tuple[str, ...], *, coder: str | None, as_json: bool) -> None:
    """Take rejections back."""
    with writing(study) as held:
        wanted = set(_spans(held, places))
        own = held.suggesting.rejected(held.names.code(code).id, coder_id(held, coder))
        ids = [one.id for one in own if (one.source_id, one.start, one.end) in wanted]
        if not ids:
            raise UserError("None of these passages was rejected for this code.")
        held.suggesting.take_back(ids)
    report(ids, Message("Took {n} rejection back.", "Took {n} rejections back.", len(ids)), as_json=as_json)


def _reader(study: Study, name: str | None) -> str:
    """Who is asking; somebody who has no codings yet is nobody's id, and has rejected nothing."""
    if name:
        return study.names.coders.find(name).id
    own = study.coders.get(default_coder())
    return own.id if own else ""


def _spans(study: Study, places: tuple[str, ...]) -> list[Span]:
    from qualcase.study.new_codings import Span

    spans = []
    for place in places:
        name, *rest = place.rsplit(":", 2)
        if len(rest) < 2:
            raise UserError("“{place}” is no place. Write it like K03_2015_interview:120:168.", place=place)
        spans.append(Span(study.names.sources.find(name).id, *read_span(":".join(rest))))
    return spans


def place_of(study: Study, source_id: str, start: int, end: int) -> str:
    """A place as it is typed: `K03_2015_interview:120:168`."""
    return f"{study.sources.get(source_id).name}:{start}:{end}"


def _shape(study: Study, one: Suggestion) -> dict[str, Any]:
    return {
        "place": place_of(study, one.source_id, one.start, one.end),
        "source": study.sources.get(one.source_id).name,
        "start": one.start,
        "end": one.end,
        "text": one.quote,
        "score": one.score,
        "words": [{"word": word.word, "weight": word.weight} for word in one.words],
        "rejected": one.rejected,
    }


def _rejection(study: Study, one: Rejection) -> dict[str, Any]:
    coders = {coder.id: coder.name for coder in study.frame().coders}
    return {
        "id": one.id,
        "code": study.codebook.tree.path(one.code_id),
        "place": place_of(study, one.source_id, one.start, one.end),
        "text": study.sources.text(one.source_id).text[one.start : one.end],
        "coder": coders[one.coder_id],
    }
