"""`source`: list, show, set, remove."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from qualcase.cli.basis import (
    TranslatedGroup,
    default_coder,
    emit,
    emit_table,
    filter_options,
    json_option,
    make_filter,
    option,
    reading,
    study_argument,
    writing,
)
from qualcase.cli.frame import Day
from qualcase.cli.shapes import source_shape
from qualcase.coding.people import CodingState
from qualcase.words import mark, say

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from qualcase.coding.sources import Source
    from qualcase.study import Study

_source = click.argument("source", metavar="SOURCE")


@click.group("source", cls=TranslatedGroup, help=mark("The sources: list, show, set, remove."))
def source_() -> None:
    """Sources."""


@source_.command("list", help=mark("List the sources with how much of each is coded."))
@study_argument
@filter_options
@json_option
def source_list(study: Path, chosen: dict[str, Any], *, as_json: bool) -> None:
    """List the sources."""
    from qualcase.study.source_table import source_table

    with reading(study) as held:
        selected = make_filter(held, chosen)
        passing = set(held.passing(selected)) if not selected.is_empty else None
        sources = [one for one in held.sources.all() if passing is None or one.id in passing]
        if not as_json:
            emit_table(source_table(held, sources, selected))
            return
        progress = held.progress(selected)
        states = held.sources.states()
        coders = {coder.id: coder.name for coder in held.coders.all()}
        shapes = []
        for one in sources:
            found = progress[one.id]
            state = {coders[coder]: value.value for coder, value in states.get(one.id, {}).items()}
            extra = {"codings": found.codings, "words": found.words, "coded_share": found.share, "state": state}
            shapes.append({**source_shape(held, one), **extra})
    emit(shapes)


@source_.command("show", help=mark("Show a source: its text, turns and who speaks."))
@study_argument
@_source
@json_option
def source_show(study: Path, source: str, *, as_json: bool) -> None:
    """Show a source."""
    with reading(study) as held:
        one = held.names.sources.find(source)
        shape = {**source_shape(held, one), **_content(held, one)}
    if as_json:
        emit(shape)
        return
    where = [shape["case"] or ", ".join(shape["cases"]), shape["site"], shape["wave"], shape["kind"], shape["date"]]
    click.echo(f"{shape['name']}  ({', '.join(part for part in where if part)})\n")
    click.echo(shape["text"])


def _content(study: Study, source: Source) -> dict[str, Any]:
    content = study.sources.text(source.id)
    names = study.sources.speaker_names(source.id)
    turns = []
    for turn in content.turns:
        who = names.get(turn.speaker) if turn.speaker is not None else None
        turns.append(
            {
                "start": turn.start,
                "said": turn.said,
                "end": turn.end,
                "seconds": turn.seconds,
                "speaker": who.label if who else None,
                "participant": who.name if who and not who.is_interviewer else None,
                "role": who.role if who else None,
                "interviewer": bool(who and who.is_interviewer),
            }
        )
    return {"text": content.text, "turns": turns, "text_hash": content.version.text_hash}


@source_.command("set", help=mark("Change where a source belongs, who speaks in it, or how far a coder is with it."))
@study_argument
@_source
@option("--name", help=mark("A new name."))
@option("--case", "cases", multiple=True, help=mark("Its case; repeated for several."))
@option("--site", help=mark("Its site, when it belongs to no case."))
@option("--wave", help=mark("Its wave; empty for none."))
@option("--kind", help=mark("Its kind."))
@option("--date", type=Day(), help=mark("Its date."))
@option("--valid-from", type=Day(), help=mark("From when a document holds."))
@option("--valid-to", type=Day(), help=mark("Until when a document holds."))
@option(
    "--speaker",
    "speakers",
    multiple=True,
    metavar="LABEL=NAME",
    help=mark("Who a label is; `interviewer` for who asks."),
)
@option("--lead", help=mark("The coder whose codings count."))
@option("--state", type=click.Choice([one.value for one in CodingState]), help=mark("How far the coder is with it."))
@option("--coder", help=mark("The coder of --state; made when new."))
@json_option
def source_set(study: Path, source: str, *, as_json: bool, **given: Any) -> None:
    """Change a source."""
    with writing(study) as held:
        one = held.names.sources.find(source)
        fields = _fields(held, given)
        speakers = [held.names.speaker(one.id, text) for text in given["speakers"]]
        if fields:
            held.sources.set(one.id, **fields)
        for number, participant_id, is_interviewer in speakers:
            held.sources.set_speaker(one.id, number, participant_id=participant_id, is_interviewer=is_interviewer)
        if given["state"]:
            coder = held.coders.ensure(given["coder"] or default_coder())
            held.sources.set_state(one.id, coder.id, CodingState(given["state"]))
        shape = source_shape(held, held.sources.get(one.id))
    if as_json:
        emit(shape)
    else:
        click.echo(say(mark("Changed {name}."), name=shape["name"]))


def _fields(study: Study, given: dict[str, Any]) -> dict[str, Any]:
    names = study.names
    fields: dict[str, Any] = {}
    if given["name"] is not None:
        fields["name"] = given["name"]
    if given["cases"]:
        fields["case_ids"] = tuple(names.cases.find(text).id for text in given["cases"])
    if given["site"] is not None:
        fields["site_id"] = names.sites.find(given["site"]).id if given["site"] else None
        fields.setdefault("case_ids", ())
    if given["wave"] is not None:
        fields["wave_id"] = names.waves.find(given["wave"]).id if given["wave"] else None
    if given["kind"]:
        fields["kind"] = names.kinds.find(given["kind"])
    for name in ("date", "valid_from", "valid_to"):
        value: dt.date | str | None = given[name]
        if value is not None:
            fields[name] = value or None
    if given["lead"] is not None:
        fields["lead_coder_id"] = names.coders.find(given["lead"]).id if given["lead"] else None
    return fields


@source_.command("remove", help=mark("Remove sources with their codings; undo brings them back."))
@study_argument
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
def source_remove(study: Path, sources: tuple[str, ...]) -> None:
    """Remove sources."""
    with writing(study) as held:
        found = [held.names.sources.find(text) for text in sources]
        held.sources.remove([one.id for one in found])
    click.echo(say(mark("Removed {names}."), names=", ".join(one.name for one in found)))
