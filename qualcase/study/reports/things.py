"""Cases, sites, participants, respondents and sources as rows of a sheet: what names each, and what else is known."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qualcase.coding.sheet_back import Role
from qualcase.coding.tables import Column, Holds
from qualcase.coding.variables import VariableOf
from qualcase.study.reports.scope import cases_of, sites_of, waves_of
from qualcase.study.reports.sheet_shape import SheetColumn, head
from qualcase.study.wording import say_kind, say_role
from qualcase.words import mark, say

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from qualcase.coding.orders import ReportOrder
    from qualcase.coding.people import Participant
    from qualcase.coding.tables import CellValue
    from qualcase.study.study import Study


class KnownRow(NamedTuple):
    """A thing in a wave."""

    target_id: str
    wave: str
    """Its name; empty where a source has none."""
    cells: tuple[CellValue, ...]


class Known(NamedTuple):
    """The columns that are no variables, and the rows."""

    columns: tuple[SheetColumn, ...]
    rows: tuple[KnownRow, ...]


def known_of(study: Study, order: ReportOrder, of: VariableOf) -> Known:
    """What an order lets through of one kind of things."""
    make = {
        VariableOf.CASE: _cases,
        VariableOf.SITE: _sites,
        VariableOf.PARTICIPANT: _participants,
        VariableOf.RESPONDENT: _respondents,
        VariableOf.SOURCE: _sources,
    }
    return make[of](study, order)


def _wave() -> SheetColumn:
    return head("wave", Role.NAME, say(mark("Wave")), 8, say(mark("The wave that the values are of")))


def _own_wave() -> SheetColumn:
    return head("wave", Role.NAME, say(mark("Wave")), 8, say(mark("The wave that it belongs to; empty if to none")))


def _ours(key: str, name: str, width: int, meaning: str, holds: Holds = Holds.ANY) -> SheetColumn:
    return SheetColumn(key, Role.OURS, Column(name, width, meaning, holds))


def _day(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None


def _site_names(study: Study) -> Mapping[str | None, str]:
    return {one.id: one.name for one in study.frame().sites}


def _cases(study: Study, order: ReportOrder) -> Known:
    sites = _site_names(study)
    areas = {one.id: one.name for one in study.frame().areas}
    columns = (
        head("case", Role.NAME, say(mark("Case")), 8, say(mark("The case, by its short name"))),
        _wave(),
        _ours("title", say(mark("Title")), 20, say(mark("What people call the case"))),
        _ours("site", say(mark("Site")), 16, say(mark("The site in which the case lies"))),
        _ours("areas", say(mark("Areas")), 18, say(mark("The areas of society in which the case lies"))),
        _ours("begins", say(mark("Begins")), 12, say(mark("When the case began")), Holds.DAY),
        _ours("ends", say(mark("Ends")), 12, say(mark("When the case ended; empty while it goes on")), Holds.DAY),
    )
    rows = tuple(
        KnownRow(
            one.id,
            wave.name,
            (
                one.name,
                wave.name,
                one.title or None,
                sites.get(one.site_id),
                ", ".join(areas[area] for area in one.area_ids) or None,
                _day(one.starts),
                _day(one.ends),
            ),
        )
        for one in cases_of(study, order)
        for wave in waves_of(study, order)
    )
    return Known(columns, rows)


def _sites(study: Study, order: ReportOrder) -> Known:
    cases = study.frame().cases
    columns = (
        head("site", Role.NAME, say(mark("Site")), 18, say(mark("The municipality or other site"))),
        _wave(),
        _ours("cases", say(mark("Cases")), 24, say(mark("The cases that lie in the site"))),
    )
    rows = tuple(
        KnownRow(
            one.id,
            wave.name,
            (one.name, wave.name, ", ".join(case.name for case in cases if case.site_id == one.id) or None),
        )
        for one in sites_of(study, order)
        for wave in waves_of(study, order)
    )
    return Known(columns, rows)


def _participants(study: Study, order: ReportOrder) -> Known:
    wanted = order.filter.participants
    columns = (
        head("participant", Role.NAME, say(mark("Participant")), 22, say(mark("Who speaks in sources"))),
        _wave(),
        _ours("role", say(mark("Role")), 18, say(mark("The role in the wave; with the case where it is of one"))),
    )
    rows = tuple(
        KnownRow(one.id, wave.name, (one.name, wave.name, _roles(study, one, wave.id)))
        for one in study.frame().participants
        if not wanted or one.id in wanted
        for wave in waves_of(study, order)
    )
    return Known(columns, rows)


def _roles(study: Study, participant: Participant, wave_id: str) -> str | None:
    cases = {one.id: one.name for one in study.frame().cases}
    said = (
        say_role(one.role) + (f" ({cases.get(one.case_id, '')})" if one.case_id else "")
        for one in participant.roles
        if one.wave_id in (None, wave_id)
    )
    return ", ".join(dict.fromkeys(said)) or None


def _respondents(study: Study, order: ReportOrder) -> Known:
    frame, sites = study.frame(), _site_names(study)
    cases = {one.id: one for one in frame.cases}
    people = {one.id: one.name for one in frame.participants}
    waves = {one.id: one.name for one in waves_of(study, order)}
    columns = (
        head(
            "respondent", Role.NAME, say(mark("Respondent")), 14, say(mark("The key of who answered a questionnaire"))
        ),
        _own_wave(),
        _ours("case", say(mark("Case")), 8, say(mark("The case that the answers are about"))),
        _ours("site", say(mark("Site")), 16, say(mark("The site of the case, or that the answers are about"))),
        _ours("role", say(mark("Role")), 14, say(mark("The role of the respondent"))),
        _ours("participant", say(mark("Participant")), 18, say(mark("Only where a key joins the two"))),
        _ours("date", say(mark("Date")), 12, say(mark("When it was answered")), Holds.DAY),
    )
    passing = {one.id for one in cases_of(study, order)}
    some = bool(order.case_ids or order.site_ids or order.filter.cases or order.filter.sites)
    wanted_sites = {one.id for one in sites_of(study, order)}
    rows = []
    for one in study.respondents.all():
        case = cases.get(one.case_id or "")
        if one.wave_id not in waves or (some and one.case_id not in passing and one.site_id not in wanted_sites):
            continue
        site = sites.get(case.site_id if case else one.site_id)
        ours = (case.name if case else None, site, say_role(one.role) or None, people.get(one.participant_id or ""))
        rows.append(KnownRow(one.id, waves[one.wave_id], (one.name, waves[one.wave_id], *ours, _day(one.date))))
    return Known(columns, tuple(rows))


def _sources(study: Study, order: ReportOrder) -> Known:
    frame = study.frame()
    names = {one.id: one.name for group in (frame.cases, frame.waves, frame.coders) for one in group}
    passing = order.source_ids or study.passing(order.filter)
    columns = (
        head("source", Role.NAME, say(mark("Source")), 30, say(mark("The name of the source"))),
        _own_wave(),
        _ours("cases", say(mark("Case")), 10, say(mark("The cases that the source is of"))),
        _ours("site", say(mark("Site")), 16, say(mark("The site of its case, or its own"))),
        _ours("kind", say(mark("Kind")), 16, say(mark("Kind of source"))),
        _ours("date", say(mark("Date")), 12, say(mark("When it was told or written")), Holds.DAY),
        _ours("language", say(mark("Language")), 9, say(mark("Of the text: da, nb, en"))),
        _ours("lead", say(mark("Lead coder")), 14, say(mark("Whose codings count unless another choice is made"))),
    )
    wanted = set(passing)
    cases = {one.id for one in cases_of(study, order)}
    rows = tuple(
        KnownRow(
            one.id,
            names.get(one.wave_id or "", ""),
            (
                one.name,
                names.get(one.wave_id or ""),
                ", ".join(names[case] for case in one.case_ids) or None,
                study.site_name(one),
                say_kind(one.kind),
                _day(one.date),
                one.language,
                names.get(one.lead_coder_id or ""),
            ),
        )
        for one in study.sources.all()
        if one.id in wanted and (not order.case_ids or cases & set(one.case_ids))
    )
    return Known(columns, rows)
