"""Which source a document with comments is of: by what we kept in it, by its words, or as somebody says."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qualcase.text.likeness import Likenesses, fingerprint
from qualcase.text.normalise import text_hash

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from qualcase.coding.comments import CommentedDocument, DocumentPart
    from qualcase.coding.sources import Source
    from qualcase.coding.transcripts import ExportedTranscript
    from qualcase.study.core import Core


_LEAST_LEFT = 0.3
"""A bookmark around less than this share of the words is not believed."""


_SHORTEST = 40
"""Code points from which on a text that stands within a document tells which source that is of."""


class MatchedPart(NamedTuple):
    """A part of a document and the source that it is of."""

    source: Source
    start: int
    end: int
    """In the text of the document: code points, half-open."""
    share: float
    edited: bool
    kept: ExportedTranscript | None = None
    """What we kept of it, where we wrote it."""
    only_names: bool = False
    """Whether it differs from the source by nothing but names that were taken out."""


def matched_parts(core: Core, document: CommentedDocument, source: Source | None) -> tuple[MatchedPart, ...]:
    """The sources that a document is of; none where nothing in the study is like it.

    Args:
        core: The study.
        document: The document.
        source: Which one it is, where somebody says so.
    """
    known = core.now.source_by_id
    ours = [one for one in document.parts if one.kept.source_id in known]
    if source is not None:
        ours = [one for one in ours if one.kept.source_id == source.id]
    if ours:
        return tuple(_ours(core, document, one) for one in ours)
    if source is None:
        source = _by_words(core, document)
    return () if source is None else (_whole(core, document, source),)


def present_hash(core: Core, source: Source) -> str:
    """The hash of a source's present text."""
    return core.read(lambda reading: reading.present_texts())[source.id]


def _ours(core: Core, document: CommentedDocument, part: DocumentPart) -> MatchedPart:
    """A part that we wrote: where its bookmark lies, else where its words stand, else anywhere."""
    kept, start, end = part.kept, part.start, part.end
    source = core.now.source_by_id[kept.source_id]
    if text_hash(document.text[start:end]) != kept.part_hash and kept.part_hash == kept.text_hash:
        written = core.read(lambda reading: reading.texts_of([kept.text_hash])).get(kept.text_hash)
        at = document.text.find(written) if written is not None else -1
        if written is not None and at >= 0:
            start, end = at, at + len(written)
        elif end - start < _LEAST_LEFT * len(written or ""):
            start, end = 0, len(document.text)  # a bookmark that a program moved or cut
    edited = text_hash(document.text[start:end]) != kept.part_hash
    only_names = not edited and kept.part_hash != kept.text_hash and kept.text_hash == present_hash(core, source)
    return MatchedPart(source, start, end, 1.0, edited, kept, only_names)


def _whole(core: Core, document: CommentedDocument, source: Source) -> MatchedPart:
    """The whole document as one source: exactly a text that the source has or had, or one like it."""
    now = text_hash(document.text)
    hashes = {one.text_hash for one in core.read(lambda reading: reading.versions.of_source(source.id))}
    if now in hashes:
        return MatchedPart(source, 0, len(document.text), 1.0, edited=False)
    text = core.texts.of([source])[0].text
    at = document.text.find(text)
    if at >= 0:  # with other words around it, such as a title
        return MatchedPart(source, at, at + len(text), 1.0, edited=False)
    index: Likenesses[str] = Likenesses()
    index.add(source.id, fingerprint(text))
    near = index.nearest(fingerprint(document.text))
    return MatchedPart(source, 0, len(document.text), near.share if near else 0.0, edited=True)


def _by_words(core: Core, document: CommentedDocument) -> Source | None:
    """The source with exactly these words, now or earlier; else the one most like it."""
    now = text_hash(document.text)
    same = core.read(lambda reading: reading.sources_with_text(now))
    if same:
        return core.now.source_by_id[_called(core, same, document.path)]
    sources = core.now.sources
    held = core.read(lambda reading: {one.id: {v.text_hash for v in reading.versions.of_source(one.id)}
                                      for one in sources})  # fmt: skip
    earlier = [source_id for source_id, hashes in held.items() if now in hashes]
    if earlier:
        return core.now.source_by_id[_called(core, earlier, document.path)]
    texts = core.texts.of(sources)
    within = [
        (len(held.text), one)
        for one, held in zip(sources, texts, strict=True)
        if len(held.text) >= _SHORTEST and held.text in document.text
    ]
    if within:
        return max(within, key=lambda entry: entry[0])[1]
    index: Likenesses[str] = Likenesses()
    for one, text in zip(sources, texts, strict=True):
        index.add(one.id, fingerprint(text.text))
    near = index.nearest(fingerprint(document.text))
    if near is not None:
        return core.now.source_by_id[near.key]
    named = [one for one in sources if one.name.casefold() == document.path.stem.casefold()]
    return named[0] if len(named) == 1 else None


def _called(core: Core, ids: Sequence[str], path: Path) -> str:
    """Of several sources with the same words the one that is called like the file."""
    stem = path.stem.casefold()
    return next((one for one in ids if core.now.source_by_id[one].name.casefold() == stem), ids[0])
