"""`event`: list, add, remove, import, export."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from qualcase.cli.basis import (
    TranslatedGroup,
    emit,
    json_option,
    option,
    reading,
    report,
    study_argument,
    tell,
    writing,
)
from qualcase.cli.fields import Day, file_argument, output_option, show_list
from qualcase.cli.shapes import event_shape
from qualcase.words import Message, mark, say

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path


@click.group("event", cls=TranslatedGroup, help=mark("Events in cases and sites: list, add, remove, import, export."))
def event_() -> None:
    """Events."""


@event_.command("list", help=mark("List the events by date."))
@study_argument
@option("--case", metavar="CASE", help=mark("Only those of this case and its site."))
@option("--site", metavar="SITE", help=mark("Only those of this site itself."))
@json_option
def event_list(study: Path, case: str | None, site: str | None, *, as_json: bool) -> None:
    """List events."""
    from qualcase.words.dates import say_date

    with reading(study) as held:
        events = held.events.all()
        if case:
            events = held.events.of_case(held.names.cases.find(case).id)
        elif site:
            events = held.events.of_site(held.names.sites.find(site).id)
        shapes = [event_shape(held, one) for one in events]
    if as_json:
        emit(shapes)
        return
    rows = [
        (say_date(event.date), one["site"] or "", one["case"] or "", one["text"])
        for event, one in zip(events, shapes, strict=True)
    ]
    show_list((mark("Date"), mark("Site"), mark("Case"), mark("Event")), rows)


@event_.command(
    "add",
    help=mark("Add an event of a case or a site."),
    examples=('event add study 2016-03-01 "A new coordinator begins" --case K03',),
)
@study_argument
@click.argument("date", type=Day(), metavar="DATE")
@click.argument("text", metavar="TEXT")
@option("--case", metavar="CASE", help=mark("The case in which it happened."))
@option("--site", metavar="SITE", help=mark("The site in which it happened, when it is of no case."))
@json_option
def event_add(study: Path, date: dt.date, text: str, *, case: str | None, site: str | None, as_json: bool) -> None:
    """Add an event."""
    with writing(study) as held:
        case_id = held.names.cases.find(case).id if case else None
        site_id = held.names.sites.find(site).id if site else None
        made = held.events.add(date, text, case_id=case_id, site_id=site_id)
        shape = event_shape(held, made)
    report(shape, say(mark("The event “{text}” was added."), text=made.text), as_json=as_json)


@event_.command("remove", help=mark("Remove events, by their words or ids."))
@study_argument
@click.argument("events", nargs=-1, required=True, metavar="EVENT...")
@json_option
def event_remove(study: Path, events: tuple[str, ...], *, as_json: bool) -> None:
    """Remove events."""
    with writing(study) as held:
        found = [held.names.events.find(one) for one in events]
        held.events.remove([one.id for one in found])
    gone = "; ".join(one.text for one in found)
    report([one.id for one in found], say(mark("Removed {name}."), name=gone), as_json=as_json)


@event_.command(
    "import",
    help=mark("Read events from a .csv or .xlsx file with the columns date, site, case, event."),
    examples=("event import study events.csv",),
)
@study_argument
@file_argument
@json_option
def event_import(study: Path, file: Path, *, as_json: bool) -> None:
    """Import events."""
    with writing(study) as held:
        done = held.events.bring_in(file)
        shapes = [event_shape(held, one) for one in done.added]
    if done.known and not as_json:
        tell(Message("{n} event was there already.", "{n} events were there already.", done.known))
    said = Message("{n} event came in.", "{n} events came in.", len(done.added))
    report({"events": shapes, "known": done.known}, said, as_json=as_json)


@event_.command("export", help=mark("Write the events to a .csv or .xlsx file that `import` reads."))
@study_argument
@output_option
@json_option
def event_export(study: Path, output: Path, *, as_json: bool) -> None:
    """Export events."""
    with reading(study) as held:
        count = held.events.take_out(output)
    wrote = Message("Wrote {n} event to {path}.", "Wrote {n} events to {path}.", count, {"path": output})
    report({"file": str(output), "events": count}, wrote, as_json=as_json)
