"""Files on their way in: read, split into turns, with a proposed place. Writes nothing; one bad file stops no other."""

from __future__ import annotations

import logging
from dataclasses import fields, replace
from typing import TYPE_CHECKING, NamedTuple

from qualcase.coding.bundle import Evidence, IncomingSource, Placing, Told
from qualcase.errors import Cancelled, UserError
from qualcase.exchange.reading.files import read_file, shown_name
from qualcase.exchange.reading.heading import read_heading
from qualcase.exchange.reading.known import KnownNames
from qualcase.exchange.reading.materials import row_for
from qualcase.exchange.reading.proposing import (
    Proposal,
    propose_by_path,
    with_heading,
    with_known_people,
    with_text,
)
from qualcase.exchange.reading.speakers import speakers_of, turns_of, with_rules
from qualcase.exchange.reading.tables_among import read_tables
from qualcase.exchange.reading.walking import walk
from qualcase.text.turns import Recognised, recognise_turns
from qualcase.words import Message

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from qualcase.coding.bundle import SpeakerSeen
    from qualcase.exchange.reading.heading import Heading
    from qualcase.exchange.reading.materials import Materials
    from qualcase.exchange.reading.walking import Found
    from qualcase.progress import Progress

_log = logging.getLogger(__name__)
_NOTHING = Placing()


def prepare(
    paths: Sequence[Path],
    known: KnownNames,
    table: Materials | None,
    progress: Progress,
    *,
    given: Placing = _NOTHING,
    all_turns: bool = False,
) -> tuple[IncomingSource, ...]:
    """Read files and folders and propose where each source belongs.

    `given` says what holds for all of them and wins over the table, which wins over names and folders; without a
    table, materials tables among the files are used. Turns are looked for in interviews and in files of unknown kind,
    with `all_turns` in everything. The kind stays None where nothing tells it. Nothing is raised for a bad file: its
    row says why it is refused. Tables have rows of their own, refused, with `table`; what a table plans stands behind.
    """
    tables = read_tables(walk(paths), table)
    files, incoming = tables.files, [*tables.rows]
    seen: dict[str, str] = {}
    spelled = known
    said = _Said(given, tables.said, all_turns)
    for done, found in enumerate(files):
        progress(done, len(files), shown_name(found.path))
        source = _prepared(found, _Names(known, spelled), said)
        spelled = spelled.with_cases(source.placing.cases)
        if source.read is not None:
            text_hash = source.read.text_hash
            source = replace(source, same_text_as=seen.get(text_hash))
            seen.setdefault(text_hash, source.name)
        incoming.append(source)
    progress(len(files), len(files))
    return (*incoming, *tables.planned(incoming, spelled))


def unused_rows(incoming: Sequence[IncomingSource], table: Materials) -> tuple[str, ...]:
    """Files that the table names, not as planned ones, and that are not among those brought in."""
    used = {row_for(source.path, table.files) for source in incoming} | {row.file for row in table.planned}
    return tuple(called for called in table.files if called not in used)


def source_name(path: Path) -> str:
    """What a source is called after its file: the name without the ending."""
    name = shown_name(path)
    ending = path.suffix
    return name.removesuffix(ending).strip() or name if ending.isascii() else name


class _Names(NamedTuple):
    known: KnownNames
    """Of the study."""
    spelled: KnownNames
    """And of the files before, so that `k3` and `K03` become one case."""


class _Said(NamedTuple):
    """What is said of the files before they are read."""

    given: Placing
    table: Mapping[str, Placing]
    all_turns: bool


def settled(one: IncomingSource, known: KnownNames | None = None) -> IncomingSource:
    """The source with the turns and speakers that its kind has, after somebody corrected the kind."""
    speech = one.placing.kind is None or one.placing.kind.is_speech
    if one.read is None or one.turns_asked or speech == bool(one.turns):
        return one
    if not speech:
        return replace(one, turns=(), speakers=(), prepared=())
    return _recognised_in(one, one.read.text, known or KnownNames())


def recognised_again(
    one: IncomingSource, known: KnownNames, *, turns: bool = False, not_labels: Sequence[str] = ()
) -> IncomingSource:
    """The source read for turns once more, after a person said that there are some, or that labels are none.

    What was said of the labels that stay is kept; in a source that has no turns none are looked for unless asked.
    """
    if one.read is None or not (turns or one.turns):
        return one
    speech = one.placing.kind is None or one.placing.kind.is_speech
    asked = replace(
        one,
        turns_asked=one.turns_asked or (turns and not speech),
        not_labels=tuple(dict.fromkeys((*one.not_labels, *not_labels))),
    )
    found = _recognised_in(asked, one.read.text, known)
    said = {seen.label: seen for seen in one.speakers}
    kept = tuple(replace(said.get(seen.label, seen), turns=seen.turns, words=seen.words) for seen in found.speakers)
    return replace(found, speakers=kept)


def _recognised_in(one: IncomingSource, text: str, known: KnownNames) -> IncomingSource:
    recognised = recognise_turns(text, one.not_labels)
    heading = read_heading(text, _speech_from(recognised), known)
    speakers, _ = _speakers(recognised, one.placing, heading, known)
    return replace(one, turns=turns_of(recognised), speakers=speakers, prepared=speakers)


def _prepared(found: Found, names: _Names, said: _Said) -> IncomingSource:
    found_there = _prepared_file(found, names, said)
    if found.aside:
        left = Message(
            "The folder {folder} with the pictures of the page was left aside.", values={"folder": found.aside}
        )
        found_there = replace(found_there, notes=(*found_there.notes, left))
    return replace(found_there, in_folder=found.inside is not None)


def _prepared_file(found: Found, names: _Names, said: _Said) -> IncomingSource:
    name = source_name(found.path)
    proposal = Proposal(_NOTHING, {})
    try:
        by_path = propose_by_path(found.path, names.known, found.inside)
        proposal = _placed(found.path, by_path, said, names)
        return _read(found.path, name, by_path, names, said)
    except Cancelled:
        raise
    except UserError as error:
        return IncomingSource(found.path, name, proposal.placing, refused=error.message, told=proposal.told)
    except Exception:  # noqa: BLE001 - it is logged, and the other files go on
        _log.exception("reading %r failed", found.path)
        return IncomingSource(
            found.path,
            name,
            proposal.placing,
            refused=Message(
                "{name} could not be read because of a fault in the program. Save it as .txt and bring it in again.",
                values={"name": shown_name(found.path)},
            ),
            told=proposal.told,
        )


def _placed(path: Path, proposal: Proposal, said: _Said, names: _Names) -> Proposal:
    """The proposal with what the table and the person say over it."""
    placing, told = proposal
    called = row_for(path, said.table)
    row = said.table[called] if called is not None else _NOTHING
    if row.site and not row.cases:
        # A row that names a site and no case means the site's own source.
        placing = replace(placing, cases=())
    new = {**told}
    for strong, evidence in ((row, Evidence.TABLE), (said.given, Evidence.GIVEN)):
        values = {one.name: value for one in fields(Placing) if (value := getattr(strong, one.name))}
        placing = replace(placing, **values)
        new.update(dict.fromkeys(values, Told(evidence)))
    cases = tuple(dict.fromkeys(names.spelled.case_called(case) for case in placing.cases))
    placing = replace(placing, cases=cases)
    return Proposal(placing, {name: by for name, by in new.items() if getattr(placing, name)})


def _read(path: Path, name: str, by_path: Proposal, names: _Names, said: _Said) -> IncomingSource:
    read = read_file(path)
    kind = _placed(path, by_path, said, names).placing.kind
    recognised = recognise_turns(read.text) if said.all_turns or kind is None or kind.is_speech else Recognised()
    proposal, heading = with_text(by_path, read, _speech_from(recognised), names.known)
    placing, told = _placed(path, proposal, said, names)
    if not recognised.turns and (placing.kind is None or not placing.kind.is_speech):
        placing = replace(placing, role=None)
    speakers, notes = _speakers(recognised, placing, heading, names.known)
    return IncomingSource(
        path=path,
        name=name,
        placing=placing,
        read=read,
        turns=turns_of(recognised),
        speakers=speakers,
        turns_asked=said.all_turns,
        notes=notes,
        prepared=speakers,
        told={field: by for field, by in told.items() if getattr(placing, field)},
    )


def _speech_from(recognised: Recognised) -> int | None:
    return recognised.turns[0].start if recognised.turns else None


def _speakers(
    recognised: Recognised, placing: Placing, heading: Heading, known: KnownNames
) -> tuple[tuple[SpeakerSeen, ...], tuple[Message, ...]]:
    """The speakers with what rules, head and table say of them, and notes on what of the table was not found."""
    labels = with_heading(with_rules(recognised.labels, known.rules), heading)
    speakers, notes = speakers_of(labels, placing.participants, placing.role)
    return with_known_people(speakers, placing.cases, known), notes
