"""Which comments of a document are those that we wrote into it, and which of these somebody changed or deleted."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from qualcase.coding.transcripts import comment_key
from qualcase.text.differing import difference
from qualcase.text.edits import OffsetMap

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qualcase.coding.comments import DocumentComment
    from qualcase.coding.transcripts import ExportedComment, ExportedTranscript

    Pair = tuple[DocumentComment, ExportedComment]

_MOST_PAIRS = 4_000_000


class Known(NamedTuple):
    """The comments of a part of a document, told apart."""

    unchanged: tuple[Pair, ...]
    changed: tuple[Pair, ...]
    """Around the same passage as one of ours that is no longer there, but with other words."""
    new: tuple[DocumentComment, ...]
    deleted: tuple[ExportedComment, ...]


class Part(NamedTuple):
    """A part of a document that we wrote."""

    kept: ExportedTranscript
    start: int
    """Where it begins in the document (code points)."""
    words: str
    """As they are now."""
    base: str | None
    """As we wrote them, where that can be told."""


def told_apart(comments: Sequence[DocumentComment], part: Part) -> Known:
    """Tell the comments of a part apart.

    Where nobody edited the words, ours are those with the same words around the same passage: the same words elsewhere
    are a comment that somebody else set. Where the words were edited, ours may have moved a little.
    """
    telling = _Telling(comments, part)
    exact = telling.take(telling.in_place(same_words=True))
    moved = telling.take(telling.nearby(points_only=part.base == part.words))
    changed = telling.take(telling.in_place(same_words=False)) if part.base is not None else []
    return Known((*exact, *moved), tuple(changed), tuple(telling.waiting), tuple(telling.ours))


class _Telling:
    """What is not told apart yet: comments of the document, and ours."""

    def __init__(self, comments: Sequence[DocumentComment], part: Part) -> None:
        self.waiting, self.ours = list(comments), list(part.kept.comments)
        self._based = part.base is not None
        changed = part.base is not None and part.base != part.words
        moved = OffsetMap(difference(part.words, part.base or "") if changed else ())
        self._spans = {
            one.number: (moved.before(one.start - part.start), moved.after(one.end - part.start)) for one in comments
        }
        self._keys = {one.number: comment_key(one.text) for one in comments}

    def take(self, pairs: Iterable[Pair]) -> list[Pair]:
        """These are told apart from now on."""
        taken = list(pairs)
        comments, records = {one.number for one, _ in taken}, {id(one) for _, one in taken}
        self.waiting = [one for one in self.waiting if one.number not in comments]
        self.ours = [one for one in self.ours if id(one) not in records]
        return taken

    def in_place(self, *, same_words: bool) -> list[Pair]:
        """Comments around the passage of one of ours."""
        there: dict[tuple[int, int, str], list[ExportedComment]] = defaultdict(list)
        for record in self.ours:
            there[record.start, record.end, record.key if same_words else ""].append(record)
        pairs = []
        for comment in self.waiting:
            found = there.get((*self._spans[comment.number], self._keys[comment.number] if same_words else ""))
            if found:
                pairs.append((comment, found.pop(0)))
        return pairs

    def nearby(self, *, points_only: bool) -> list[Pair]:
        """Comments with the words of one of ours, the nearest first; where places can be told, about its passage.

        `points_only` takes those around no words: LibreOffice writes some comments over several paragraphs so.
        """
        by_key: dict[str, list[ExportedComment]] = defaultdict(list)
        for record in sorted(self.ours, key=lambda one: one.start):
            by_key[record.key].append(record)
        longest = max((one.end - one.start for one in self.ours), default=0)
        found = []
        for comment in self.waiting:
            start, end = self._spans[comment.number]
            if points_only and not comment.at_point:
                continue
            there = by_key.get(self._keys[comment.number], [])
            first, last = 0, len(there)
            if self._based:
                first = bisect_left(there, start - longest, key=lambda one: one.start)
                last = bisect_right(there, end, key=lambda one: one.start)
            for place, record in enumerate(there[first:last]):
                if not self._based or start <= record.end:
                    found.append((abs(start - record.start), comment.number, place, comment, record))
            if len(found) > _MOST_PAIRS:
                break
        pairs: list[Pair] = []
        comments: set[int] = set()
        records: set[int] = set()
        for _, number, _, comment, record in sorted(found, key=lambda one: one[:3]):
            if number not in comments and id(record) not in records:
                comments.add(number)
                records.add(id(record))
                pairs.append((comment, record))
        return pairs
