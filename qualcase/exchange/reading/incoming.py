"""Files on their way in: read, split into turns, with a proposed place. Writes nothing; one bad file stops no other."""

from __future__ import annotations

import logging
from dataclasses import fields, replace
from typing import TYPE_CHECKING, NamedTuple

from qualcase.coding.bundle import IncomingSource, Placing
from qualcase.errors import Cancelled, UserError
from qualcase.exchange.reading.files import read_file, shown_name
from qualcase.exchange.reading.materials import row_for
from qualcase.exchange.reading.placing import propose_placing
from qualcase.exchange.reading.speakers import speakers_of, turns_of
from qualcase.exchange.reading.walking import Found, walk
from qualcase.text.turns import Recognised, recognise_turns
from qualcase.words import Message

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from qualcase.coding.bundle import ReadText
    from qualcase.exchange.reading.placing import KnownNames
    from qualcase.progress import Progress

_log = logging.getLogger(__name__)
_NOTHING = Placing()


def prepare(
    paths: Sequence[Path],
    known: KnownNames,
    table: Mapping[str, Placing] | None,
    progress: Progress,
    *,
    given: Placing = _NOTHING,
    all_turns: bool = False,
) -> tuple[IncomingSource, ...]:
    """Read files and folders and propose where each source belongs.

    `given` says what holds for all of them and wins over the table, which wins over names and folders. Turns are
    looked for in interviews and in files of unknown kind, with `all_turns` in everything. The kind stays None where
    nothing tells it. Nothing is raised for a bad file: its row says why it is refused.
    """
    files = walk(paths)
    incoming: list[IncomingSource] = []
    seen: dict[str, str] = {}
    spelled = known
    for done, found in enumerate(files):
        progress(done, len(files), shown_name(found.path))
        source = _prepared(found, _Names(known, spelled), table or {}, given, all_turns=all_turns)
        spelled = spelled.with_cases(source.placing.cases)
        if source.read is not None:
            text_hash = source.read.text_hash
            source = replace(source, same_text_as=seen.get(text_hash))
            seen.setdefault(text_hash, source.name)
        incoming.append(source)
    progress(len(files), len(files))
    return tuple(incoming)


def unused_rows(incoming: Sequence[IncomingSource], table: Mapping[str, Placing]) -> tuple[str, ...]:
    """Files that the table names and that are not among those brought in."""
    used = {row_for(source.path, table) for source in incoming}
    return tuple(called for called in table if called not in used)


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


def settled(one: IncomingSource) -> IncomingSource:
    """The source with the turns and speakers that its kind has, after somebody corrected the kind."""
    speech = one.placing.kind is None or one.placing.kind.is_speech
    if one.read is None or one.turns_asked or speech == bool(one.turns):
        return one
    if not speech:
        return replace(one, turns=(), speakers=())
    recognised = recognise_turns(one.read.text)
    speakers, _ = speakers_of(recognised.labels, one.placing.participants, one.placing.role)
    return replace(one, turns=turns_of(recognised), speakers=speakers)


def _prepared(
    found: Found, names: _Names, table: Mapping[str, Placing], given: Placing, *, all_turns: bool
) -> IncomingSource:
    name = source_name(found.path)
    placing = _NOTHING
    try:
        placing = _placing(found, names, table, given)
        return _read(found.path, name, placing, read_file(found.path), all_turns=all_turns)
    except Cancelled:
        raise
    except UserError as error:
        return IncomingSource(found.path, name, placing, refused=error.message)
    except Exception:  # noqa: BLE001 - it is logged, and the other files go on
        _log.exception("reading %r failed", found.path)
        return IncomingSource(
            found.path,
            name,
            placing,
            refused=Message(
                "{name} could not be read because of a fault in the program. Save it as .txt and bring it in again.",
                values={"name": shown_name(found.path)},
            ),
        )


def _placing(found: Found, names: _Names, table: Mapping[str, Placing], given: Placing) -> Placing:
    proposed = propose_placing(found.path, names.known, found.inside)
    called = row_for(found.path, table)
    if called is not None:
        row = table[called]
        if row.site and not row.cases:
            # A row that names a site and no case means the site's own source.
            proposed = replace(proposed, cases=())
        proposed = _over(row, proposed)
    placing = _over(given, proposed)
    return replace(placing, cases=tuple(dict.fromkeys(names.spelled.case_called(case) for case in placing.cases)))


def _over(strong: Placing, weak: Placing) -> Placing:
    """The first placing, with what it leaves open taken from the second."""
    return replace(weak, **{one.name: value for one in fields(Placing) if (value := getattr(strong, one.name))})


def _read(path: Path, name: str, placing: Placing, read: ReadText, *, all_turns: bool) -> IncomingSource:
    looks = all_turns or placing.kind is None or placing.kind.is_speech
    recognised = recognise_turns(read.text) if looks else Recognised()
    if placing.kind is None and not recognised.turns:
        placing = replace(placing, role=None)
    speakers, notes = speakers_of(recognised.labels, placing.participants, placing.role)
    return IncomingSource(
        path=path,
        name=name,
        placing=placing,
        read=read,
        turns=turns_of(recognised),
        speakers=speakers,
        turns_asked=all_turns,
        notes=notes,
    )
