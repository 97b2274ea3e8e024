"""`source`: list, show, set, remove; what changes its text is in `source_edits`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from qualcase.cli.basis import (
    TranslatedGroup,
    coder_id,
    emit,
    emit_table,
    filter_options,
    json_option,
    make_filter,
    option,
    reading,
    report,
    study_argument,
    writing,
)
from qualcase.cli.fields import Day, must_change
from qualcase.cli.shapes import source_shape
from qualcase.cli.source_edits import COMMANDS
from qualcase.coding.people import CodingState
from qualcase.words import mark, say
from qualcase.words.dates import say_date

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from qualcase.coding.sources import Source
    from qualcase.study import Study

_source = click.argument("source", metavar="SOURCE")


@click.group("source", cls=TranslatedGroup, help=mark("The sources: list, show, set, correct, remove."))
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
        coders = {coder.id: coder.name for coder in held.frame().coders}
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
    click.echo(f"{shape['name']}  ({', '.join(part for part in _where(one, shape) if part)})\n")
    click.echo(shape["text"])


def _where(source: Source, shape: dict[str, Any]) -> tuple[str, ...]:
    from qualcase.study.wording import say_kind

    place = ", ".join(shape["cases"]) or shape["site"] or ""
    return place, shape["wave"] or "", say_kind(source.kind), say_date(source.date) if source.date else ""


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
    headings = [one._asdict() for one in content.headings]
    return {"text": content.text, "turns": turns, "headings": headings, "text_hash": content.version.text_hash}


@source_.command("set", help=mark("Change where a source belongs, who speaks in it, or how far a coder is with it."))
@study_argument
@_source
@option("--name", metavar="TEXT", help=mark("A new name."))
@option("--case", "cases", multiple=True, metavar="CASE", help=mark("Its case; repeated for several; empty for none."))
@option("--site", metavar="SITE", help=mark("Its site, when it belongs to no case; empty for none."))
@option("--wave", metavar="WAVE", help=mark("Its wave; empty for none."))
@option(
    "--kind", metavar="KIND", help=mark("Its kind: interview, group_interview, observation, document, questionnaire.")
)
@option("--date", type=Day(), metavar="DATE", help=mark("Its date; empty takes it away."))
@option("--valid-from", type=Day(), metavar="DATE", help=mark("From when a document holds."))
@option("--valid-to", type=Day(), metavar="DATE", help=mark("Until when a document holds."))
@option(
    "--speaker",
    "speakers",
    multiple=True,
    metavar="LABEL=NAME",
    help=mark("Who a label is; `interviewer` for who asks; may be repeated."),
)
@option("--lead", metavar="CODER", help=mark("The coder whose codings count; empty for none."))
@option("--state", type=click.Choice([one.value for one in CodingState]), help=mark("How far the coder is with it."))
@option("--coder", metavar="CODER", help=mark("The coder of --state; else you."))
@json_option
def source_set(study: Path, source: str, *, as_json: bool, **given: Any) -> None:
    """Change a source."""
    must_change({name: value for name, value in given.items() if name != "coder"})
    with writing(study) as held:
        one = held.names.sources.find(source)
        # Every name is looked up before anything is written.
        fields = _fields(held, given)
        speakers = [held.names.speaker(one.id, text) for text in given["speakers"]]
        who = coder_id(held, given["coder"]) if given["state"] else None
        if fields:
            held.sources.set(one.id, **fields)
        for number, participant_id, is_interviewer in speakers:
            held.sources.set_speaker(one.id, number, participant_id=participant_id, is_interviewer=is_interviewer)
        if who:
            held.sources.set_state(one.id, who, CodingState(given["state"]))
        shape = source_shape(held, held.sources.get(one.id))
    report(shape, say(mark("Changed {name}."), name=shape["name"]), as_json=as_json)


def _fields(study: Study, given: dict[str, Any]) -> dict[str, Any]:
    names = study.names
    fields: dict[str, Any] = {}
    if given["name"] is not None:
        fields["name"] = given["name"]
    if given["cases"]:
        fields["case_ids"] = tuple(names.cases.find(text).id for text in given["cases"] if text)
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
@json_option
def source_remove(study: Path, sources: tuple[str, ...], *, as_json: bool) -> None:
    """Remove sources."""
    with writing(study) as held:
        found = list({one.id: one for one in map(held.names.sources.find, sources)}.values())
        shapes = [source_shape(held, one) for one in found]
        held.sources.remove([one.id for one in found])
    report(shapes, say(mark("Removed {names}."), names=", ".join(one.name for one in found)), as_json=as_json)


for _command in COMMANDS:
    source_.add_command(_command)
