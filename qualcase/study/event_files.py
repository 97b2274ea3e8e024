"""Events from files and into files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qualcase.coding.events import Event
from qualcase.coding.ids import new_id
from qualcase.coding.tables import Column, Table
from qualcase.coding.values import parse_day
from qualcase.coding.variables import VariableOf
from qualcase.errors import WrongCell, WrongValuesError
from qualcase.study.targets import finder_of
from qualcase.words import Message, mark, say

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.exchange.reading.event_table import EventRow
    from qualcase.study.core import Core
    from qualcase.study.targets import Finder


@dataclass(frozen=True)
class ImportedEvents:
    """What an import of events did."""

    added: tuple[Event, ...]
    known: int
    """Events of the file that were there already."""


def bring_in(core: Core, path: Path) -> ImportedEvents:
    """Read events from a file, as one action."""
    from qualcase.exchange.reading.event_table import read_events

    rows = read_events(path)
    sites, cases = finder_of(core, VariableOf.SITE), finder_of(core, VariableOf.CASE)
    wrong: list[WrongCell] = []
    told = [event for event in (_event(row, sites, cases, wrong) for row in rows) if event]
    if wrong:
        raise WrongValuesError(wrong)
    seen = {_what(one) for one in core.read(lambda reading: reading.events.all())}
    added = []
    for event in told:
        if _what(event) not in seen:
            seen.add(_what(event))
            added.append(event)
    if added:
        core.act("event.import", lambda writing: writing.events.insert(added), n=len(added))
    return ImportedEvents(tuple(added), len(told) - len(added))


def _what(event: Event) -> tuple[object, ...]:
    return event.date, event.site_id, event.case_id, event.text


def _event(row: EventRow, sites: Finder, cases: Finder, wrong: list[WrongCell]) -> Event | None:
    """The event of a row; what cannot be taken is added to `wrong`."""
    from qualcase.exchange.reading.variable_table import line_of

    def refuse(column: str, template: str, **values: str) -> None:
        wrong.append(WrongCell(line_of(row.line), column, Message(template, values=values)))

    before = len(wrong)
    day = parse_day(row.date)
    if day is None:
        refuse("date", mark("“{value}” is no date. Write it like 2015-09-01."), value=row.date)
    if not row.text:
        refuse("event", mark("There are no words that say what happened."))
    case_id = cases.find(row.case) if row.case else None
    site_id = sites.find(row.site) if row.site else None
    if row.case and case_id is None:
        refuse("case", mark("There is no case called “{value}”."), value=row.case)
    if row.site and site_id is None:
        refuse("site", mark("There is no site called “{value}”."), value=row.site)
    if not row.case and not row.site:
        refuse("case", mark("An event happens in a case or in a site. Say in which."))
    if day is None or len(wrong) > before:
        return None
    return Event(new_id(), day, row.text, None if case_id else site_id, case_id)


def take_out(core: Core, path: Path) -> int:
    """Write the events to a file."""
    from qualcase.study.exports import write_tables

    now = core.now
    site_of = {case.id: now.names.get(case.site_id or "", "") for case in now.frame.cases}
    rows = []
    for one in core.read(lambda reading: reading.events.all()):
        site = now.names.get(one.site_id or "") or site_of.get(one.case_id or "", "")
        rows.append((one.date.isoformat(), site, now.names.get(one.case_id or "", ""), one.text))
    widths = {"date": 12, "site": 18, "case": 10, "event": 70}
    table = Table("events", tuple(Column(name, width) for name, width in widths.items()), rows)
    write_tables([table], path, ((say(mark("Study")), now.info.title),))
    return len(rows)
