"""Looking through a study for what may tell who somebody is."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from qualcase.coding.pseudonyms import TEXT, NameHit, Place, PseudonymTable, form_key
from qualcase.study.proposals import Proposals
from qualcase.study.standing import Standing, decided_spans, standing
from qualcase.text.candidates import LEAST, candidates, make_finder
from qualcase.text.identifiers import IdentifierKind, Reason
from qualcase.text.labels import Sure, meaning
from qualcase.text.namefinder import KnownName, forms_of
from qualcase.text.normalise import text_hash
from qualcase.text.quotes import context

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from qualcase.coding.pseudonyms import NameDecision
    from qualcase.progress import Progress
    from qualcase.store.reading import Reading
    from qualcase.study.core import Core
    from qualcase.study.snapshot import Snapshot
    from qualcase.text.identifiers import Candidate


@dataclass(frozen=True)
class Hits:
    """What was found, and what was looked through: a search that says nothing of its limits would mislead."""

    hits: tuple[NameHit, ...]
    unlikely: int
    """How many more were found that are ordinary words as a rule (below the least confidence asked for)."""
    sources: int
    fields: int
    """How many notes, names and other fields beside the texts."""
    characters: int
    language_models: tuple[str, ...] = ()
    """Names of the spaCy pipelines that helped; empty where none did."""
    missing: int = 0
    """Replacements that the key tells of and that stand nowhere any more, since the text was edited there."""


class Searched(NamedTuple):
    """One text or field."""

    place: Place
    where: str
    text: str
    language: str
    guess: bool
    """Whether also words that only look like names are candidates."""
    state: str
    """Hash of the words."""


def find_hits(
    core: Core,
    table: PseudonymTable | None,
    *,
    source_ids: Iterable[str] | None = None,
    tables: Collection[str] | None = None,
    least: float = LEAST,
    language_models: Iterable[str] = (),
    progress: Progress,
) -> Hits:
    """Every candidate of the study, those decided already among them; or of some texts, or of the fields of `tables`.

    `language_models` are the languages in whose texts a spaCy pipeline looks for names too, where one is installed.
    """
    held = table or PseudonymTable("")
    now = core.now
    searched = _sources(core, source_ids) if tables is None else []
    if source_ids is None:
        searched += core.read(lambda reading: _fields(reading, now, tables))
    known = core.read(lambda reading: _known(reading, now, held))
    finder = make_finder((one.text for one in searched), known, _ignored(now))
    proposals = Proposals(held, now)
    hits: list[NameHit] = []
    unlikely = missing = 0
    models = core.language.pipelines(language_models) if language_models else {}
    for number, one in enumerate(searched):
        progress(number, len(searched), one.where if one.place.is_text else "")
        asked = one.guess and one.language in models
        extra = core.language.entities([one.text], one.language)[0] if asked else ()
        found = candidates(one.text, finder, guess=one.guess, extra=extra)
        there, decided = core.read(lambda reading, one=one: _said_of(reading, held, one))  # type: ignore[misc]
        missing += there.missing
        for candidate in _open(found, there):
            hit = _hit(one, candidate, held, decided, proposals)
            if candidate.confidence < least and hit.verdict is None:
                unlikely += 1
            else:
                hits.append(hit)
    progress(len(searched), len(searched))
    texts = sum(one.place.is_text for one in searched)
    return Hits(
        tuple(hits),
        unlikely,
        texts,
        len(searched) - texts,
        sum(len(one.text) for one in searched),
        tuple(sorted(models)),
        missing,
    )


def _ignored(now: Snapshot) -> list[str]:
    """What places are called."""
    of_sites = [name for site in now.frame.sites for name in (site.name, f"{site.name} kommune")]
    return [*of_sites, *(name for case in now.frame.cases for name in (case.name, case.title) if name)]


# --- what is looked through


def _sources(core: Core, source_ids: Iterable[str] | None) -> list[Searched]:
    wanted = None if source_ids is None else set(source_ids)
    found = []
    for source in core.now.sources:
        if wanted is None or source.id in wanted:
            text = core.read(lambda reading, source=source: reading.text_of_version(source.version_id))  # type: ignore[misc]
            found.append(Searched(Place(TEXT, source.id), source.name, text, source.language, True, text_hash(text)))
    return found


def _fields(reading: Reading, now: Snapshot, tables: Collection[str] | None) -> list[Searched]:
    named = {**now.names, **{one.id: one.name for one in now.sources}}
    named.update((code.id, code.name) for code in now.frame.tree.ordered)
    named.update((one.id, named.get(one.source_id, "")) for one in reading.speakers.all())
    named.update((one.id, named.get(one.source_id, "")) for one in reading.versions.all())
    named.update(
        (one.id, named.get(one.source_id, "")) for one in reading.codings.all() if one.note or one.lost or one.condensed
    )
    return [
        Searched(
            Place(one.table, one.id, one.field),
            named.get(one.id, ""),
            one.value,
            now.info.language,
            one.is_prose,
            text_hash(one.value),
        )
        for one in reading.free_texts()
        if tables is None or one.table in tables
    ]


def _known(reading: Reading, now: Snapshot, table: PseudonymTable) -> list[KnownName]:
    """Names of participants and of labels in all their forms; what the table says of a form wins."""
    found: list[KnownName] = []
    for person in now.frame.participants:
        found += [
            KnownName(form, IdentifierKind.PERSON, Reason.PARTICIPANT, person.id) for form in forms_of(person.name)
        ]
    for speaker in reading.speakers.all():
        told = meaning(speaker.label)
        if speaker.is_interviewer or told is None or told.sure is not Sure.NAME or told.generic:
            continue
        about = speaker.participant_id or ""
        found += [KnownName(form, IdentifierKind.PERSON, Reason.SPEAKER, about) for form in forms_of(speaker.label)]
    told_by_table = {form_key(form)[1] for one in table.pseudonyms for form in one.forms}
    found = [one for one in found if one.form.casefold() not in told_by_table]
    for one in table.pseudonyms:
        found += [KnownName(form, one.kind, Reason.TABLE, one.participant_id or one.id) for form in one.forms]
    return found


# --- what is said of it


def _said_of(
    reading: Reading, table: PseudonymTable, one: Searched
) -> tuple[Standing, dict[tuple[int, int], NameDecision]]:
    if not table.placed and one.place not in table.once:
        return Standing(), {}
    return (
        standing(reading, table, one.place, one.text, one.state),
        decided_spans(reading, table.once.get(one.place, ()), one.text, one.state),
    )


def _open(found: Sequence[Candidate], there: Standing) -> list[Candidate]:
    """Candidates that do not lie in what stands for a name already."""
    taken = [(span.start, span.end) for span in there.spans]
    kept = []
    place = 0
    for one in found:
        while place < len(taken) and taken[place][1] <= one.start:
            place += 1
        if place < len(taken) and taken[place][0] < one.end:
            continue
        kept.append(one)
    return kept


def _hit(
    one: Searched,
    found: Candidate,
    table: PseudonymTable,
    decided: Mapping[tuple[int, int], NameDecision],
    proposals: Proposals,
) -> NameHit:
    decision = decided.get((found.start, found.end)) or table.everywhere.get(form_key(found.form))
    pseudonym = table.by_id.get((decision and decision.pseudonym_id) or "") or table.by_form.get(form_key(found.form))
    about = (pseudonym.participant_id if pseudonym else None) or proposals.participant(found.about)
    key = f"{one.place}|{one.state}|{found.start}|{found.end}"
    return NameHit(
        id=hashlib.sha256(key.encode()).hexdigest()[:10],
        place=one.place,
        where=one.where,
        state=one.state,
        start=found.start,
        end=found.end,
        kind=pseudonym.kind if pseudonym else found.kind,
        form=found.form,
        context=context(one.text, found.start, found.end),
        why=found.why,
        confidence=found.confidence,
        about=about,
        pseudonym_id=pseudonym.id if pseudonym else None,
        replacement=pseudonym.replacement if pseudonym else proposals.proposal(found, about),
        verdict=decision.verdict if decision else None,
    )
