"""What a coder has read, as units of a drift test: turns of participants, and paragraphs of notes where asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qualcase.coding.people import CodingState
from qualcase.coding.sources import SourceKind
from qualcase.compare.drift import Unit
from qualcase.study.block import countable_words
from qualcase.study.wordmap import unpack_words

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping, Sequence

    import numpy as np
    import numpy.typing as npt

    from qualcase.coding.sources import Source, Speaker
    from qualcase.study.core import Core
    from qualcase.study.texts import HeldText

_WRITTEN = (SourceKind.OBSERVATION, SourceKind.DOCUMENT)


class _Read(NamedTuple):
    """What is known of one source."""

    source: Source
    held: HeldText
    speakers: Mapping[int, Speaker]
    starts: npt.NDArray[np.int32]
    """Where its words that count begin."""
    codings: Sequence[tuple[int, int, str]]
    """Start, end and code of what the coder coded there."""


def read_units(
    core: Core,
    coder_id: str,
    code_ids: Iterable[str],
    *,
    notes: bool = False,
    least_words: int = 1,
    with_subcodes: bool = True,
    only: Container[str] | None = None,
) -> list[Unit]:
    """Every unit of the sources that a coder marked done, with the codes that it holds.

    Args:
        core: The study.
        coder_id: Who read and coded.
        code_ids: The codes that are asked for; what lies under their sub-codes lies under them.
        notes: Also paragraphs of observation notes and documents.
        least_words: Units with fewer words that count are left out; those without any always are.
        with_subcodes: Whether what lies under a sub-code lies under its code, too.
        only: These sources alone (ids), with a wave or without; None for all that have a wave.
    """
    tree = core.now.frame.tree
    above: dict[str, set[str]] = {}
    for code_id in code_ids:
        for below in tree.with_subcodes(code_id) if with_subcodes else (code_id,):
            above.setdefault(below, set()).add(code_id)
    units: list[Unit] = []
    for one in _sources(core, coder_id, only, notes=notes):
        units += _units(one, above, max(1, least_words))
    return units


def _sources(core: Core, coder_id: str, only: Container[str] | None, *, notes: bool) -> list[_Read]:
    statuses = core.read(lambda reading: reading.statuses.all())
    done = {one.source_id for one in statuses if one.coder_id == coder_id and one.state is CodingState.DONE}
    wanted = [
        one
        for one in core.now.sources
        if one.id in done
        and (one.wave_id if only is None else one.id in only)
        and (one.kind.is_speech or (notes and one.kind in _WRITTEN))
    ]
    ids = [one.id for one in wanted]
    versions, speakers, rows = core.read(
        lambda reading: (
            {one.source_id: one for one in reading.versions.current(ids)},
            reading.speakers.of_sources(ids),
            list(reading.coding_columns(ids)),
        )
    )
    words = core.read(lambda reading: reading.word_starts_of({one.text_hash for one in versions.values()}))
    named: dict[str, dict[int, Speaker]] = {one: {} for one in ids}
    for speaker in speakers:
        named[speaker.source_id][speaker.number] = speaker
    coded: dict[str, list[tuple[int, int, str]]] = {one: [] for one in ids}
    for _, source_id, code_id, coder, start, end, *_ in rows:
        if coder == coder_id:
            coded[source_id].append((start, end, code_id))
    found = []
    for source, held in zip(wanted, core.texts.of(wanted), strict=True):
        version = versions[source.id]
        counted = countable_words(
            source, version.turns, named[source.id], unpack_words(words[version.text_hash]), core.now.frame.index
        )
        found.append(_Read(source, held, named[source.id], counted.starts, coded[source.id]))
    return found


def _units(one: _Read, above: Mapping[str, Iterable[str]], least: int) -> list[Unit]:
    asking = frozenset(number for number, who in one.speakers.items() if who.is_interviewer or who.respondent_id)
    areas = one.held.areas(asking, outside=not (one.source.kind.is_speech and one.held.turns))
    first, last = (one.starts.searchsorted([span[side] for span in areas.spans]) for side in (0, 1))
    held: list[set[str]] = [set() for _ in areas.spans]
    for start, end, code_id in one.codings:
        if code_id not in above:
            continue
        begin, stop = one.starts.searchsorted([start, end])
        place = int(last.searchsorted(begin, side="right"))
        while place < len(held) and first[place] < stop:
            if max(first[place], begin) < min(last[place], stop):
                held[place].update(above[code_id])
            place += 1
    return [
        Unit(one.source.id, start, end, one.source.wave_id or "", frozenset(codes))
        for (start, end), words, codes in zip(areas.spans, last - first, held, strict=True)
        if words >= least
    ]
