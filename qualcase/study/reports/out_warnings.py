"""Warnings before a report leaves the study: names that stay, people who can be recognised, passages on the web."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qualcase.coding.leaving import OutKind, OutPlace, OutWarning
from qualcase.coding.orders import NamesOut, ReportKind
from qualcase.coding.pseudonyms import Verdict
from qualcase.coding.sources import SourceKind
from qualcase.study.wording import say_role
from qualcase.text.identifiers import Reason
from qualcase.text.namefinder import forms_of
from qualcase.words import Message, mark, say
from qualcase.words.dates import say_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from qualcase.coding.filters import Filter
    from qualcase.coding.orders import ReportOrder
    from qualcase.coding.pseudonyms import NameHit
    from qualcase.progress import Progress
    from qualcase.study.study import Study

MOST_PLACES = 200
"""So many places are named of each; the message tells how many there are."""
_LIKELY = 0.5
"""From this confidence on a word that only looks like a name is told."""
_KNOWN = frozenset({Reason.PARTICIPANT, Reason.SPEAKER, Reason.TABLE, Reason.FIRST_NAME, Reason.TITLE})
_WHOLE_TEXTS = frozenset({ReportKind.TRANSCRIPTS})
"""Kinds that show texts whole, not only the passages that were coded."""
_NO_PASSAGES = frozenset(
    {ReportKind.CODEBOOK, ReportKind.VARIABLES, ReportKind.AGREEMENT, ReportKind.METHOD, ReportKind.TRAIL}
)
_OF_CELLS = frozenset(
    {"coding", "summary", "change_entry", "case_rating", "claim", "claim_case", "claim_cell", "event"}
)
_WRITTEN = {
    ReportKind.EXCERPTS: frozenset({"coding"}),
    ReportKind.SIDE_BY_SIDE: frozenset({"coding"}),
    ReportKind.TRANSCRIPTS: frozenset({"coding", "memo"}),
    ReportKind.SUMMARIES: frozenset({"coding", "summary"}),
    ReportKind.CHANGES: frozenset({"coding", "summary", "change_entry"}),
    ReportKind.CLAIMS: frozenset({"coding", "claim", "claim_case", "claim_cell", "claim_evidence"}),
    ReportKind.PORTRAITS: _OF_CELLS,
    ReportKind.SITES: _OF_CELLS,
    ReportKind.MEETING: _OF_CELLS,
    ReportKind.RATINGS: frozenset({"case_rating"}),
    ReportKind.VARIABLES: frozenset({"variable_value"}),
    ReportKind.TRAIL: frozenset({"memo"}),
}
"""In which tables of the store stands what researchers wrote and a kind shows."""
_NO_PEOPLE = frozenset({ReportKind.CODEBOOK, ReportKind.AGREEMENT})


def out_warnings(study: Study, order: ReportOrder, progress: Progress, *, has_key: bool) -> tuple[OutWarning, ...]:
    """What somebody should know of a report before it leaves, the most urgent first."""
    chosen = filter_of(order)
    replaces = order.names is NamesOut.REPLACED
    found: list[OutWarning] = []
    if replaces and not has_key:
        said = mark(
            "No key is open: names of participants and coders are replaced, those of others whom they mention stay."
        )
        found.append(OutWarning(OutKind.NO_KEY, Message(said), must_confirm=True))
    if order.kind not in _NO_PEOPLE and not replaces:
        found += _named(study, order)
    if replaces and order.kind not in _NO_PASSAGES:
        found += _remaining(study, order, progress)
    if replaces:
        found += _remaining_in_notes(study, order, progress)
    if order.kind not in _NO_PEOPLE:
        found += _alone(study, chosen)
    if order.kind not in _NO_PASSAGES:
        found += _searchable(study, chosen)
    found += _withdrawn(study)
    return tuple(found)


def filter_of(order: ReportOrder) -> Filter:
    """What an order is about as one filter: its own cases, sites, codes, sources and waves narrow that which it has."""
    own = {
        "cases": order.case_ids,
        "sites": order.site_ids,
        "codes": order.code_ids,
        "sources": order.source_ids,
        "waves": order.wave_ids,
    }
    return replace(order.filter, **{name: ids for name, ids in own.items() if ids})


def _named(study: Study, order: ReportOrder) -> Iterator[OutWarning]:
    """People who are told by their names."""
    chosen = filter_of(order)
    names = {one.id: one.name for one in study.participants.all() if forms_of(one.name)}
    # Of what shows no passages nobody knows here whom it tells of: rather too many than too few.
    wanted = chosen.participants or names if order.kind in _NO_PASSAGES else study.disclosure.heard(chosen)
    count = sum(1 for one in wanted if one in names)
    if count:
        yield OutWarning(
            OutKind.NAMED,
            Message(
                "{n} participant is told by name, as in the study.",
                "{n} participants are told by name, as in the study.",
                count,
            ),
        )


def _remaining(study: Study, order: ReportOrder, progress: Progress) -> Iterator[OutWarning]:
    """Words in what is shown that may tell who somebody is, that nobody has judged and that are not replaced."""
    spans: dict[str, list[tuple[int, int]]] = {}
    whole = order.kind in _WHOLE_TEXTS
    for one in () if whole else study.each_excerpt(filter_of(order)):
        spans.setdefault(one.source_id, []).append((one.start, one.end))
    sources = study.passing(filter_of(order)) if whole else tuple(spans)
    outgoing = study.reports.outgoing(order)
    if not sources:
        return
    wanted = frozenset(sources)
    hits = (hit for hit in study.reports.name_hits(progress) if hit.place.id in wanted)
    kept = [
        hit
        for hit in hits
        if hit.verdict is not Verdict.REJECTED
        and (hit.confidence >= _LIKELY or hit.why in _KNOWN)
        and (whole or _lies_in(hit, spans.get(hit.place.id, ())))
        and outgoing.passage(hit.form)[0] == hit.form
    ]
    if kept:
        places = tuple(OutPlace(one.place.id, one.where, one.start, one.end, one.form) for one in kept[:MOST_PLACES])
        said = Message(
            "{n} place that may name somebody stands in it: {words}",
            "{n} places that may name somebody stand in it: {words}",
            len(kept),
            {"words": _some(hit.form for hit in kept)},
        )
        yield OutWarning(OutKind.REMAINING, said, places, must_confirm=True)


def _remaining_in_notes(study: Study, order: ReportOrder, progress: Progress) -> Iterator[OutWarning]:
    """Names in what researchers wrote that stay. Only what is known as a name: words with a capital are many there."""
    outgoing = study.reports.outgoing(order)
    coded = {one.id for one in study.each_excerpt(filter_of(order))} if order.kind in _WRITTEN else set()
    kept = [
        hit.form
        for hit in study.reports.name_hits_in(_WRITTEN.get(order.kind, frozenset()), progress)
        if hit.verdict is not Verdict.REJECTED
        and hit.why in _KNOWN
        and (hit.place.table != "coding" or hit.place.id in coded)
        and outgoing.text(hit.form) == hit.form
    ]
    if kept:
        said = Message(
            "{n} place in notes and other words of yours may name somebody: {words}",
            "{n} places in notes and other words of yours may name somebody: {words}",
            len(kept),
            {"words": _some(kept)},
        )
        yield OutWarning(OutKind.REMAINING, said, must_confirm=True)


def _lies_in(hit: NameHit, spans: Iterable[tuple[int, int]]) -> bool:
    return any(start < hit.end and hit.start < end for start, end in spans)


def _alone(study: Study, chosen: Filter) -> Iterator[OutWarning]:
    """Who is the only one with a role in a site and wave."""
    alone = study.disclosure.single_persons(chosen)
    if not alone:
        return
    by_name = {one.name: one.id for one in study.sources.all()}
    places = []
    for one in alone:
        who = ", ".join(
            part for part in (say_role(one.role) or say(mark("no role")), one.site or "", one.wave or "") if part
        )
        places += [OutPlace(by_name[name], name, words=who) for name in one.sources[:1] if name in by_name]
    said = Message(
        "In {n} place role, site and wave point to one person: whoever knows it knows who that is.",
        "In {n} places role, site and wave point to one person: whoever knows them knows who that is.",
        len(alone),
    )
    yield OutWarning(OutKind.ALONE, said, tuple(places[:MOST_PLACES]))


def _searchable(study: Study, chosen: Filter) -> Iterator[OutWarning]:
    """Passages of documents."""
    if chosen.kinds and SourceKind.DOCUMENT.value not in chosen.kinds:
        return
    found = study.excerpts(replace(chosen, kinds=(SourceKind.DOCUMENT.value,)))
    if found:
        said = Message(
            "{n} excerpt is from a document: its words may be found on the web, and tell the place.",
            "{n} excerpts are from documents: their words may be found on the web, and tell the place.",
            len(found),
        )
        places = tuple(
            OutPlace(one.source_id, one.source, one.start, one.end, one.text[:80]) for one in found[:MOST_PLACES]
        )
        yield OutWarning(OutKind.SEARCHABLE, said, places)


def _withdrawn(study: Study) -> Iterator[OutWarning]:
    """That somebody withdrew: of what left the study before no program knows."""
    days = study.withdrawal.moments()
    if days:
        said = Message(
            "{n} participant withdrew, on {date}: reports written before may still hold what they said.",
            "{n} participants withdrew, the last on {date}: reports written before may still hold what they said.",
            len(days),
            {"date": say_date(max(days).astimezone().date())},
        )
        yield OutWarning(OutKind.WITHDRAWN, said)


def _some(words: Iterable[str], most: int = 5) -> str:
    told = list(dict.fromkeys(words))
    return ", ".join(told[:most]) + ("…" if len(told) > most else "")
