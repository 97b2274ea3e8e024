"""Files on their way into a study: read, with a proposed place, and compared with the texts that it has already."""

from __future__ import annotations

from dataclasses import replace
from operator import methodcaller
from typing import TYPE_CHECKING, NamedTuple

from qualcase.coding.bundle import Evidence, Likeness, Placing
from qualcase.errors import UserError
from qualcase.study.known import known_names
from qualcase.study.names import Names
from qualcase.text.likeness import Likenesses, fingerprint

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from qualcase.coding.bundle import IncomingSource
    from qualcase.progress import Progress
    from qualcase.study.core import Core
    from qualcase.text.likeness import Fingerprint


_TIMES_AS_LONG = 3
"""A text of so many times the length has too little in common (half of the longer), times and labels reckoned in."""


class _Held(NamedTuple):
    """A text in which the like is looked for."""

    name: str
    source_id: str | None


class Preparing:
    """Reads files; keeps the fingerprints of the study's texts, so that the next files are compared at once."""

    def __init__(self, core: Core) -> None:
        """Begin without fingerprints: they are made when files come."""
        self._core = core
        self._fingerprints: dict[str, Fingerprint] = {}

    def prepare(
        self,
        paths: Sequence[Path],
        progress: Progress,
        *,
        table: Path | None = None,
        given: Placing | None = None,
        all_turns: bool = False,
        waves: Iterable[str] = (),
    ) -> tuple[IncomingSource, ...]:
        """Read files and propose where each belongs, as `Sources.prepare` says."""
        from qualcase.exchange.reading.incoming import prepare
        from qualcase.exchange.reading.materials import read_materials

        known = known_names(self._core, waves)
        said = read_materials(table) if table else None
        found = prepare(paths, known, said, progress, given=given or Placing(), all_turns=all_turns)
        checked = [self._checked(one, proposes_waves=bool(known.waves)) for one in found]
        return self._with_likenesses(checked, progress)

    def _checked(self, one: IncomingSource, *, proposes_waves: bool) -> IncomingSource:
        """Notice a text that the study has already. A study without waves is not proposed any, but by a table."""
        told_by = one.told.get("wave")
        by_table = told_by is not None and told_by.by is Evidence.TABLE
        if one.placing.wave and not proposes_waves and not by_table:
            told = {name: by for name, by in one.told.items() if name != "wave"}
            one = replace(one, placing=replace(one.placing, wave=None), told=told)
        if one.placing.version_of and not one.refused:
            one = self._as_version(one, one.placing.version_of)
        if one.read is None or one.same_text_as:
            return one
        text_hash = one.read.text_hash
        held = self._core.read(lambda reading: reading.sources_with_text(text_hash))
        return replace(one, same_text_as=self._core.now.source_by_id[held[0]].name) if held else one

    def _as_version(self, one: IncomingSource, source: str) -> IncomingSource:
        """The file as a new version of the source that is called so; refused where there is none."""
        try:
            return replace(one, new_version_of=Names(self._core).sources.find(source).id)
        except UserError as error:
            return replace(one, refused=error.message)

    def _with_likenesses(self, incoming: Sequence[IncomingSource], progress: Progress) -> tuple[IncomingSource, ...]:
        """The files with the sources, or earlier files, that have nearly the same text."""
        lengths = [len(one.read.text) for one in incoming if one.read]
        index = self._index(lengths) if lengths else Likenesses[_Held]()
        found = []
        for one in incoming:
            progress(len(incoming), len(incoming), one.name)
            if one.read is not None:
                own = self._fingerprints.get(one.read.text_hash) or fingerprint(one.read.text)
                near = index.nearest(own)
                index.add(_Held(one.name, None), own)
                if near:
                    one = replace(one, looks_like=Likeness(near.key.name, near.key.source_id, near.share))  # noqa: PLW2901
            found.append(one)
        progress(len(incoming), len(incoming))
        return tuple(found)

    def _index(self, lengths: Sequence[int]) -> Likenesses[_Held]:
        """The present texts of the study that are long and short enough to be like one of these lengths."""
        least, most = min(lengths) / _TIMES_AS_LONG, max(lengths) * _TIMES_AS_LONG
        sizes = self._core.read(lambda reading: reading.text_sizes())
        hashes = {source_id: text_hash for source_id, (text_hash, size) in sizes.items() if least <= size <= most}
        known = {text_hash for text_hash, _ in sizes.values()}
        held = {text_hash: own for text_hash, own in self._fingerprints.items() if text_hash in known}
        for text_hash in sorted(set(hashes.values()) - held.keys()):
            held[text_hash] = fingerprint(self._core.read(methodcaller("text", text_hash)))
        self._fingerprints = held
        index: Likenesses[_Held] = Likenesses()
        for source in self._core.now.sources:
            if source.id in hashes:
                index.add(_Held(source.name, source.id), held[hashes[source.id]])
        return index
