"""Bringing sources in: one action for all files that can come in; what it had to make is said."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from qualcase.coding.ids import new_id
from qualcase.coding.sources import Source, SourceKind, TextVersion
from qualcase.errors import UserError
from qualcase.study.import_frame import ImportFrame
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
    from qualcase.coding.planned import Planned
    from qualcase.coding.sources import Speaker
    from qualcase.progress import Progress
    from qualcase.store.writing import Writing
    from qualcase.study.core import Core

SAME_TEXT = mark("The same text is already there as “{name}”, so it was left out.")
"""Why a text that is there already does not come in again unasked."""
PLAN_LACKS = mark("A planned source needs a case or site, a wave and a kind.")
"""Why a planned source is refused."""
GROUP_FROM = 3
"""So many informants without a word from the file name make an interview a group interview."""
_MOST_NAMES = 12
"""So many participants that were made are named."""


@dataclass(frozen=True)
class Imported:
    """What an import did."""

    added: tuple[Source, ...]
    made: tuple[Message, ...]
    """Waves, sites, cases and participants that it made."""
    refused: tuple[IncomingSource, ...]
    """Files that could not come in; each says why in `refused`."""
    corrected: tuple[Source, ...] = ()
    """Sources that have a new version of their text."""
    planned: tuple[Planned, ...] = ()
    """What is to be collected, by the rows of a table without a file."""


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
    planned: tuple[Planned, ...] = ()
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
    waves: Sequence[str] = (),
) -> Imported:
    """Bring in everything that can come in, as one action.

    Args:
        core: The study's core.
        incoming: What `prepare` gave, perhaps corrected by a person.
        again: Whether a text that the study has already comes in once more.
        progress: Told of each file; may raise Cancelled, and then nothing is written.
        decisions: What becomes of passages that a new version leaves uncertain, by the id of the coding.
        coder_id: Who does it, for the history and the versions.
        waves: Names of waves that are made with it, those of them that something is of.
    """
    ready: list[_Ready] = []
    refused: list[IncomingSource] = []
    for number, one in enumerate(judged(Names(core), incoming, again=again, waves=waves)):
        progress(number, len(incoming), one.name)
        found = one if one.refused else _ready(core, one, decisions or {}, coder_id)
        if isinstance(found, _Ready):
            ready.append(found)
        else:
            refused.append(found)
    if not ready:
        return Imported((), (), tuple(refused))

    def work(writing: Writing) -> _Plan:
        return _write(writing, ready, waves, coder_id, lambda what: progress(len(incoming), len(incoming), what))

    names = core.now.source_by_id
    corrected = tuple(dict.fromkeys(one.incoming.new_version_of or "" for one in ready if one.save))
    texts = sum(not one.incoming.planned for one in ready)
    if len(ready) == len(corrected) == 1:
        plan = core.act("source.corrected", work, coder_id, source=names[corrected[0]].name)
    elif texts:
        plan = core.act("source.import", work, coder_id, n=texts)
    else:
        plan = core.act("planned.import", work, coder_id, n=len(ready))
    progress(len(incoming), len(incoming))
    now = core.now.source_by_id
    newer = tuple(now[one] for one in corrected)
    return Imported(tuple(plan.sources), tuple(plan.made), tuple(refused), newer, plan.planned)


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


def judged(
    names: Names, incoming: Sequence[IncomingSource], *, again: bool, waves: Iterable[str] = ()
) -> tuple[IncomingSource, ...]:
    """The files as an import would take them: refused where it would refuse them, waves spelled as the study does.

    `waves` are those that are made with the import.
    """
    made = {name.casefold(): name for name in waves}
    found: list[IncomingSource] = []
    replaced: set[str] = set()
    for one in incoming:
        new = _judged(names, one, made, again=again)
        if new.new_version_of and not new.refused:
            if new.new_version_of in replaced:
                said = mark("Another of these files is the new version of that source already. Bring them in in turn.")
                new = replace(new, refused=Message(said))
            replaced.add(one.new_version_of or "")
        found.append(new)
    return tuple(found)


def _judged(names: Names, one: IncomingSource, waves: Mapping[str, str], *, again: bool) -> IncomingSource:
    if one.refused:
        return one
    if one.same_text_as and not again and not one.new_version_of:
        return replace(one, refused=Message(SAME_TEXT, values={"name": one.same_text_as}))
    wave = one.placing.wave
    try:
        if one.new_version_of:
            names.sources.find(one.new_version_of)
            return one
        wave = waves.get(wave.casefold()) or names.waves.find(wave).name if wave else None
    except UserError as error:
        return replace(one, refused=error.message)
    if one.planned and not (wave and one.placing.kind and (one.placing.cases or one.placing.site)):
        return replace(one, refused=Message(PLAN_LACKS))
    return replace(one, placing=replace(one.placing, wave=wave))


def _waves_of(ready: Sequence[_Ready]) -> set[str]:
    return {one.incoming.placing.wave.casefold() for one in ready if one.incoming.placing.wave and not one.save}


def _write(
    writing: Writing,
    ready: Sequence[_Ready],
    waves: Sequence[str],
    coder_id: str | None,
    tell: Callable[[str], None],
) -> _Plan:
    plan = _Plan()
    for one in ready:
        if one.save:
            tell(one.incoming.name)
            one.save(writing)
    own = [(one.incoming, one.words) for one in ready if not one.save and not one.incoming.planned]
    frame = ImportFrame(writing, (name for name in waves if name.casefold() in _waves_of(ready)))
    names = {source.name.casefold() for source in writing.sources.all()}
    people = People(writing.participants.all(), cases_of_participants(writing))
    for incoming, words in own:
        if incoming.read is None:
            continue
        tell(incoming.name)
        writing.put_text(incoming.read.text, incoming.read.text_hash, words)
        writing.put_original(incoming.read.original, incoming.read.original_hash)
        source, version = _source(writing, incoming, unique_name(incoming.name, names), frame)
        plan.sources.append(source)
        plan.versions.append(replace(version, made_by=coder_id))
        plan.speakers.extend(speakers_of(incoming, source, people))
    writing.participants.insert(people.new)
    writing.participants.update(people.changed)
    writing.sources.insert(plan.sources)
    writing.versions.insert(plan.versions)
    writing.speakers.insert(plan.speakers)
    remember_changes(writing, (incoming for incoming, _ in own))
    plan.planned = frame.plan(one.incoming for one in ready if one.incoming.planned)
    plan.made = frame.made
    if people.new:
        plan.made.append(_said_of_new(people.new))
    return plan


def _said_of_new(people: Sequence[Participant]) -> Message:
    names = ", ".join(one.name for one in people[:_MOST_NAMES]) + (", …" if len(people) > _MOST_NAMES else "")
    return Message(
        "Participant {names} was added.", "{n} participants were added: {names}.", len(people), {"names": names}
    )


def _source(writing: Writing, one: IncomingSource, name: str, frame: ImportFrame) -> tuple[Source, TextVersion]:
    from qualcase.exchange.reading.files import shown_name

    placing, read = one.placing, one.read
    site_id = frame.site_id(placing)
    case_ids = frame.case_ids(placing, site_id)
    source_id, version_id = new_id(), new_id()
    kind = kind_of(one)
    source = Source(
        id=source_id,
        name=name,
        kind=kind,
        version_id=version_id,
        suffix=one.path.suffix,
        wave_id=frame.wave_id(placing),
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
        headings=read.headings if read else (),
    )
    return source, version


def unique_name(name: str, names: set[str]) -> str:
    """The name, with a number behind it when a source has it already; it is among the `names` then."""
    unique, number = name, 2
    while unique.casefold() in names:
        unique, number = f"{name} ({number})", number + 1
    names.add(unique.casefold())
    return unique
