"""Bringing sources in: one action for all files that can come in; what it had to make is said."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from qualcase.coding.frame import Case
from qualcase.coding.ids import new_id
from qualcase.coding.sources import Source, SourceKind, TextVersion
from qualcase.errors import UserError
from qualcase.study.frame import ensure_site
from qualcase.study.known import cases_of_participants
from qualcase.study.labels import remember_changes
from qualcase.study.names import Names
from qualcase.study.speakers import People, speakers_of
from qualcase.study.wordmap import pack_words
from qualcase.words import Message, mark

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

    from qualcase.coding.bundle import IncomingSource
    from qualcase.coding.editing import Decision
    from qualcase.coding.people import Participant
    from qualcase.coding.sources import Speaker
    from qualcase.progress import Progress
    from qualcase.store.writing import Writing
    from qualcase.study.core import Core

SAME_TEXT = mark("The same text is already there as “{name}”, so it was left out.")
"""Why a text that is there already does not come in again unasked."""
GROUP_FROM = 3
"""So many informants without a word from the file name make an interview a group interview."""
_MOST_NAMES = 12
"""So many participants that were made are named."""


@dataclass(frozen=True)
class Imported:
    """What an import did."""

    added: tuple[Source, ...]
    made: tuple[Message, ...]
    """Sites, cases and participants that it made."""
    refused: tuple[IncomingSource, ...]
    """Files that could not come in; each says why in `refused`."""
    corrected: tuple[Source, ...] = ()
    """Sources that have a new version of their text."""


@dataclass
class _Ready:
    """A file that can come in, with what is slow to make made."""

    incoming: IncomingSource
    words: bytes = b""
    save: Callable[[Writing], TextVersion] | None = None
    """Writes the file as a new version of a source; None for a source of its own."""


@dataclass
class _Plan:
    sources: list[Source] = field(default_factory=list)
    versions: list[TextVersion] = field(default_factory=list)
    speakers: list[Speaker] = field(default_factory=list)
    made: list[Message] = field(default_factory=list)


def kind_of(incoming: IncomingSource) -> SourceKind:
    """The kind that was said or proposed; else an interview where people speak, a document where nobody does."""
    if incoming.placing.kind:
        return incoming.placing.kind
    if not incoming.turns:
        return SourceKind.DOCUMENT
    informants = sum(not one.is_interviewer for one in incoming.speakers)
    return SourceKind.GROUP_INTERVIEW if informants >= GROUP_FROM else SourceKind.INTERVIEW


def bring_in(
    core: Core,
    incoming: Sequence[IncomingSource],
    *,
    again: bool,
    progress: Progress,
    decisions: Mapping[str, Decision] | None = None,
    coder_id: str | None = None,
) -> Imported:
    """Bring in everything that can come in, as one action.

    Args:
        core: The study's core.
        incoming: What `prepare` gave, perhaps corrected by a person.
        again: Whether a text that the study has already comes in once more.
        progress: Told of each file; may raise Cancelled, and then nothing is written.
        decisions: What becomes of passages that a new version leaves uncertain, by the id of the coding.
        coder_id: Who does it, for the history and the versions.
    """
    ready: list[_Ready] = []
    refused: list[IncomingSource] = []
    for number, one in enumerate(judged(Names(core), incoming, again=again)):
        progress(number, len(incoming), one.name)
        found = one if one.refused else _ready(core, one, decisions or {}, coder_id)
        if isinstance(found, _Ready):
            ready.append(found)
        else:
            refused.append(found)
    if not ready:
        return Imported((), (), tuple(refused))

    def work(writing: Writing) -> _Plan:
        return _write(writing, ready, coder_id, lambda what: progress(len(incoming), len(incoming), what))

    names = core.now.source_by_id
    corrected = tuple(dict.fromkeys(one.incoming.new_version_of or "" for one in ready if one.save))
    if len(ready) == len(corrected) == 1:
        plan = core.act("source.corrected", work, coder_id, source=names[corrected[0]].name)
    else:
        plan = core.act("source.import", work, coder_id, n=len(ready))
    progress(len(incoming), len(incoming))
    now = core.now.source_by_id
    return Imported(tuple(plan.sources), tuple(plan.made), tuple(refused), tuple(now[one] for one in corrected))


def _ready(
    core: Core, one: IncomingSource, decisions: Mapping[str, Decision], coder_id: str | None
) -> _Ready | IncomingSource:
    """The file with everything slow made; refused where it cannot be the new version that it is to be."""
    from qualcase.exchange.reading.incoming import settled

    if one.new_version_of is None:
        one = settled(one)
        return _Ready(one, pack_words(one.read.text) if one.read else b"")
    from qualcase.exchange.reading.files import shown_name
    from qualcase.study.saving import write_plan
    from qualcase.study.versions import Versions

    assert one.read is not None  # noqa: S101 - what could not be read is refused
    name = core.now.source_by_id[one.new_version_of].name
    try:
        plan = Versions(core).plan_corrected(one.new_version_of, one.read, name=shown_name(one.path))
        if plan.changes_nothing:
            return replace(one, refused=Message(SAME_TEXT, values={"name": name}))
        mine = {which: said for which, said in decisions.items() if which in plan.by_id}
        return _Ready(one, save=write_plan(plan, mine, name, coder_id))
    except UserError as error:
        return replace(one, refused=error.message)


def not_among(incoming: Sequence[IncomingSource], table: Path) -> tuple[str, ...]:
    """Files that a materials table names and that are not among those on their way in."""
    from qualcase.exchange.reading.incoming import unused_rows
    from qualcase.exchange.reading.materials import read_materials

    return unused_rows(incoming, read_materials(table))


def judged(names: Names, incoming: Sequence[IncomingSource], *, again: bool) -> tuple[IncomingSource, ...]:
    """The files as an import would take them: refused where it would refuse them, waves spelled as the study does."""
    found: list[IncomingSource] = []
    replaced: set[str] = set()
    for one in incoming:
        new = _judged(names, one, again=again)
        if new.new_version_of and not new.refused:
            if new.new_version_of in replaced:
                said = mark("Another of these files is the new version of that source already. Bring them in in turn.")
                new = replace(new, refused=Message(said))
            replaced.add(one.new_version_of or "")
        found.append(new)
    return tuple(found)


def _judged(names: Names, one: IncomingSource, *, again: bool) -> IncomingSource:
    if one.refused:
        return one
    if one.new_version_of:
        try:
            names.sources.find(one.new_version_of)
        except UserError as error:
            return replace(one, refused=error.message)
        return one
    if one.same_text_as and not again:
        return replace(one, refused=Message(SAME_TEXT, values={"name": one.same_text_as}))
    try:
        wave = names.waves.find(one.placing.wave).name if one.placing.wave else None
    except UserError as error:
        return replace(one, refused=error.message)
    return replace(one, placing=replace(one.placing, wave=wave))


def _write(writing: Writing, ready: Sequence[_Ready], coder_id: str | None, tell: Callable[[str], None]) -> _Plan:
    plan = _Plan()
    for one in ready:
        if one.save:
            tell(one.incoming.name)
            one.save(writing)
    own = [(one.incoming, one.words) for one in ready if not one.save]
    waves = {wave.name.casefold(): wave.id for wave in writing.waves.all()}
    names = {source.name.casefold() for source in writing.sources.all()}
    people = People(writing.participants.all(), cases_of_participants(writing))
    for incoming, words in own:
        if incoming.read is None:
            continue
        tell(incoming.name)
        writing.put_text(incoming.read.text, incoming.read.text_hash, words)
        writing.put_original(incoming.read.original, incoming.read.original_hash)
        source, version = _source(writing, incoming, unique_name(incoming.name, names), waves, plan)
        plan.sources.append(source)
        plan.versions.append(replace(version, made_by=coder_id))
        plan.speakers.extend(speakers_of(incoming, source, people))
    writing.participants.insert(people.new)
    writing.participants.update(people.changed)
    writing.sources.insert(plan.sources)
    writing.versions.insert(plan.versions)
    writing.speakers.insert(plan.speakers)
    remember_changes(writing, (incoming for incoming, _ in own))
    if people.new:
        plan.made.append(_said_of_new(people.new))
    return plan


def _said_of_new(people: Sequence[Participant]) -> Message:
    names = ", ".join(one.name for one in people[:_MOST_NAMES]) + (", …" if len(people) > _MOST_NAMES else "")
    return Message(
        "Participant {names} was added.", "{n} participants were added: {names}.", len(people), {"names": names}
    )


def _source(
    writing: Writing, one: IncomingSource, name: str, waves: dict[str, str], plan: _Plan
) -> tuple[Source, TextVersion]:
    from qualcase.exchange.reading.files import shown_name

    placing, read = one.placing, one.read
    sites = {site.name.casefold() for site in writing.sites.all()}
    site = " ".join((placing.site or "").split())
    site_id = ensure_site(writing, site) if site else None
    if site and site.casefold() not in sites:
        plan.made.append(Message("Site “{name}” was added.", values={"name": site}))
    cases = [tidy for tidy in (" ".join(name.split()) for name in placing.cases) if tidy]
    case_ids = tuple(dict.fromkeys(_ensure_case(writing, case, (site_id, site), plan) for case in cases))
    source_id, version_id = new_id(), new_id()
    kind = kind_of(one)
    source = Source(
        id=source_id,
        name=name,
        kind=kind,
        version_id=version_id,
        suffix=one.path.suffix,
        wave_id=waves.get((placing.wave or "").casefold()),
        case_ids=case_ids,
        site_id=None if case_ids else site_id,
        date=placing.date,
        language=placing.language or writing.info().language,
        valid_from=placing.valid_from,
        valid_to=placing.valid_to,
    )
    version = TextVersion(
        id=version_id,
        source_id=source_id,
        number=1,
        text_hash=read.text_hash if read else "",
        turns=one.turns,
        original_hash=read.original_hash if read else None,
        original_name=shown_name(one.path),
        made_at=datetime.now(UTC),
        why="import",
    )
    return source, version


def _ensure_case(writing: Writing, name: str, site: tuple[str | None, str], plan: _Plan) -> str:
    """Id of the case that is called so, made when there is none; a case that lies nowhere yet lies in the site then."""
    folded = name.casefold()
    site_id, site_name = site
    held = next((one for one in writing.cases.all() if folded in _names_of(one)), None)
    if held is None:
        made = Case(new_id(), name, site_id=site_id)
        writing.cases.insert(made)
        plan.made.append(Message("Case “{name}” was added.", values={"name": name}))
        return made.id
    if site_id and held.site_id is None:
        writing.cases.update(replace(held, site_id=site_id))
        plan.made.append(Message("Case “{name}” lies in {site} now.", values={"name": held.name, "site": site_name}))
    return held.id


def _names_of(case: Case) -> Iterable[str]:
    return (case.name.casefold(), case.title.casefold(), case.full_name.casefold())


def unique_name(name: str, names: set[str]) -> str:
    """The name, with a number behind it when a source has it already; it is among the `names` then."""
    unique, number = name, 2
    while unique.casefold() in names:
        unique, number = f"{name} ({number})", number + 1
    names.add(unique.casefold())
    return unique
