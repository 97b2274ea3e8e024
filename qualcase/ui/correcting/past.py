"""What changed from one version of a text to another, and which codings it touched. Free of Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qualcase.text.differing import difference
from qualcase.text.edits import OffsetMap
from qualcase.text.hunks import PieceKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qualcase.coding.codings import Coding
    from qualcase.coding.sources import TextVersion
    from qualcase.study import Study
    from qualcase.text.hunks import Hunk


@dataclass(frozen=True)
class PastChange:
    """One place that changed."""

    hunk: Hunk
    codings: tuple[Coding, ...]
    """Those that lie there now, as far as the place is still in the text."""


@dataclass(frozen=True)
class Past:
    """What one version changed."""

    before: TextVersion | None
    """None for the first one."""
    version: TextVersion
    changes: tuple[PastChange, ...]


def read_past(study: Study, version: TextVersion, before: TextVersion | None) -> Past:
    """Compare a version with the one before it, and find what is coded now where it changed something."""
    if before is None:
        return Past(None, version, ())
    hunks = study.versions.difference(before.id, version.id)
    source = study.sources.get(version.source_id)
    places = OffsetMap(())
    if source.version_id != version.id:
        places = OffsetMap(difference(study.versions.text(version.id), study.versions.text(source.version_id)))
    codings = study.codings.of_source(version.source_id)
    return Past(before, version, tuple(PastChange(one, touched(one, codings, places)) for one in hunks))


def touched(hunk: Hunk, codings: Sequence[Coding], places: OffsetMap) -> tuple[Coding, ...]:
    """The codings over what a hunk changed; `places` leads from its new text to the present one."""
    spans = [(places.before(start), places.after(end)) for start, end in changed_spans(hunk)]
    return tuple(
        one
        for one in codings
        if any((one.start < end and start < one.end) or one.start < start == end < one.end for start, end in spans)
    )


def changed_spans(hunk: Hunk) -> Iterable[tuple[int, int]]:
    """Where the new text differs, in its positions; an empty span where something went."""
    place = hunk.new_start
    for piece in hunk.pieces:
        if piece.kind is PieceKind.REMOVED:
            yield place, place
        else:
            if piece.kind is PieceKind.ADDED:
                yield place, place + len(piece.text)
            place += len(piece.text)
