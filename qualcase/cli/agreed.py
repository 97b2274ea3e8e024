"""`agreed`: the agreed layer of sources: begin, take, settle, reopen, clear, list, differences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

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
    writing,
)
from qualcase.cli.fields import show_list
from qualcase.coding.agreed import LayerState, What
from qualcase.errors import UserError
from qualcase.words import Message, mark, say

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from qualcase.coding.agreed import LayerDifference
    from qualcase.coding.codings import Coding
    from qualcase.study import Study

_STATES = {
    LayerState.NONE: mark("none"),
    LayerState.IN_WORK: mark("in work"),
    LayerState.SETTLED: mark("settled"),
}
_WHAT = {
    What.OVERLAPPING: mark("two in the layer overlap"),
    What.LACKING: mark("not in the layer"),
    What.OTHER_CUT: mark("other cut in the layer"),
    What.OTHER_SAID: mark("other rating, or about something else"),
    What.ONLY_AGREED: mark("only in the layer"),
}
_SHORT = 60
"""Characters of a passage in a list."""

_sources = click.argument("sources", nargs=-1, metavar="SOURCE...")
_all = option("--all", "every", is_flag=True, help=mark("All sources with which this can be done."))
_as = option("--as", "as_coder", metavar="CODER", help=mark("Who does it; else you."))


@click.group(
    "agreed",
    cls=TranslatedGroup,
    help=mark("The agreed layer of sources: begin, take, settle, reopen, clear, list, differences."),
    notes=mark(
        "It holds what coders settled together, and counts for a source from `settle` on; nobody’s own codings change. "
        "To code into it: `qualcase code --coder agreed`."
    ),
)
def agreed_() -> None:
    """The agreed layer."""


@agreed_.command(
    "begin",
    help=mark("Begin the layer of sources with what coders coded there; empty where none is named."),
    examples=("agreed begin study K03_2017_interview --from Anna --from Bo",),
)
@study_argument
@_sources
@_all
@option("--from", "coders", multiple=True, metavar="CODER", help=mark("Whose codings; the first one’s rating holds."))
@_as
@json_option
def agreed_begin(study: Path, *, coders: tuple[str, ...], as_json: bool, **given: Any) -> None:
    """Begin layers."""
    with writing(study) as held:
        ids = _wanted(held, given, (LayerState.NONE,))
        who = [held.names.coders.find(name).id for name in coders]
        made = held.agreed.begin(ids, who, coder_id(held, given["as_coder"]))
        shapes = _layers(held, ids)
    said = Message(
        "Began the agreed layer of {sources} with {n} passage.",
        "Began the agreed layer of {sources} with {n} passages.",
        len(made),
        {"sources": ", ".join(one["source"] for one in shapes)},
    )
    report(shapes, said, as_json=as_json)


def _deed(name: str, meaning: str, states: tuple[LayerState, ...], singular: str, plural: str) -> None:
    """A command that does one thing with the layers of sources."""

    @agreed_.command(name, help=meaning)
    @study_argument
    @_sources
    @_all
    @_as
    @json_option
    def command(study: Path, *, as_json: bool, **given: Any) -> None:
        with writing(study) as held:
            ids = _wanted(held, given, states)
            work: Callable[..., None] = getattr(held.agreed, name)
            work(ids, coder_id(held, given["as_coder"]))
            shapes = _layers(held, ids)
        report(shapes, Message(singular, plural, len(ids)), as_json=as_json)


_deed(
    "settle",
    mark("Let the layers of sources count from now on, instead of their lead coders."),
    (LayerState.IN_WORK,),
    mark("The agreed layer of {n} source is settled."),
    mark("The agreed layers of {n} sources are settled."),
)
_deed(
    "reopen",
    mark("Let the lead coders of sources count again; the layers are kept."),
    (LayerState.SETTLED,),
    mark("The agreed layer of {n} source is open again."),
    mark("The agreed layers of {n} sources are open again."),
)
_deed(
    "clear",
    mark("Take the layers of sources out; undo brings them back."),
    (LayerState.IN_WORK, LayerState.SETTLED),
    mark("The agreed layer of {n} source was cleared."),
    mark("The agreed layers of {n} sources were cleared."),
)


@agreed_.command(
    "take", help=mark("Take codings of coders into the layer by id; `agreed differences --json` tells them.")
)
@study_argument
@click.argument("codings", nargs=-1, required=True, metavar="CODING...")
@_as
@json_option
def agreed_take(study: Path, codings: tuple[str, ...], *, as_coder: str | None, as_json: bool) -> None:
    """Take codings into the layer."""
    with writing(study) as held:
        ids = [held.names.coding(one).id for one in codings]
        taken = held.agreed.take(ids, coder_id(held, as_coder))
        shapes = [_coding_shape(held, one) for one in taken]
    said = Message("Took {n} passage into the layer.", "Took {n} passages into the layer.", len(shapes))
    report(shapes, said, as_json=as_json)


@agreed_.command("list", help=mark("List how far the agreed layers of the sources are."))
@study_argument
@json_option
def agreed_list(study: Path, *, as_json: bool) -> None:
    """List layers."""
    with reading(study) as held:
        shapes = _layers(held, None)
    if as_json:
        emit(shapes)
        return
    headings = (mark("Source"), mark("Agreed layer"), mark("Passages"), mark("To decide"))
    rows = [
        (
            one["source"],
            say(_STATES[LayerState(one["state"])]),
            str(one["codings"] or ""),
            str(one["to_decide"] or ""),
        )
        for one in shapes
    ]
    show_list(headings, rows)


@agreed_.command(
    "differences", help=mark("List where the layer of a source and what coders coded differ, first what is to decide.")
)
@study_argument
@click.argument("source", metavar="SOURCE")
@option("--coder", "coders", multiple=True, metavar="CODER", help=mark("Only against this coder; may be repeated."))
@json_option
def agreed_differences(study: Path, source: str, *, coders: tuple[str, ...], as_json: bool) -> None:
    """List differences."""
    with reading(study) as held:
        one = held.names.sources.find(source)
        found = held.agreed.differences(one.id, [held.names.coders.find(name).id for name in coders])
        shapes = [_difference_shape(held, difference) for difference in found]
    if as_json:
        emit(shapes)
        return
    headings = (mark("What"), mark("Code"), mark("Place"), mark("Coded by"), mark("Passage"))
    rows = [
        (
            say(_WHAT[What(shape["what"])]),
            shape["coding"]["code"],
            _place(shape["coding"]) + (f" / {_place(shape['beside'])}" if shape["beside"] else ""),
            ", ".join(shape["coders"]),
            _shortened(shape["coding"]["text"]),
        )
        for shape in shapes
    ]
    show_list(headings, rows)


def _wanted(study: Study, given: dict[str, Any], states: tuple[LayerState, ...]) -> list[str]:
    """Ids of the sources that were named, or of all that are so far. Raises UserError where there are none."""
    if given["sources"]:
        return list(dict.fromkeys(study.names.sources.find(name).id for name in given["sources"]))
    if not given["every"]:
        raise UserError("Name sources, or say --all.")
    there = study.agreed.states()
    found = [one.id for one in study.sources.all() if there.get(one.id, LayerState.NONE) in states]
    if not found:
        raise UserError("There is no source with which this can be done. `qualcase agreed list` says how far they are.")
    return found


def _layers(study: Study, source_ids: list[str] | None) -> list[dict[str, Any]]:
    names = {one.id: one.name for one in study.sources.all()}
    return [
        {
            "source": names[one.source_id],
            "state": one.state.value,
            "codings": one.codings,
            "to_decide": one.to_decide,
        }
        for one in study.agreed.layers()
        if source_ids is None or one.source_id in source_ids
    ]


def _difference_shape(study: Study, one: LayerDifference) -> dict[str, Any]:
    names = {coder.id: coder.name for coder in study.frame().coders}
    return {
        "what": one.what.value,
        "coding": _coding_shape(study, one.coding),
        "beside": _coding_shape(study, one.beside) if one.beside else None,
        "coders": [names[coder] for coder in one.coders],
    }


def _coding_shape(study: Study, coding: Coding) -> dict[str, Any]:
    from qualcase.cli.version_shapes import coding_shape

    return {**coding_shape(study, coding), "rating": coding.rating}


def _place(shape: dict[str, Any]) -> str:
    return f"{shape['start']}–{shape['end']}"


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHORT else f"{line[: _SHORT - 1]}…"
