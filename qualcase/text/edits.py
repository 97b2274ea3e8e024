"""Edits of a text, and where every position and passage of the old text lies in the new one.

Positions are code points, spans half-open. An edit script is a sorted tuple of edits of one text that do not overlap;
all its positions are those of the old text.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from qualcase.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class Edit(NamedTuple):
    """What stands from `start` up to `end` becomes `text`. An insertion has `start == end`."""

    start: int
    end: int
    text: str

    @property
    def is_insertion(self) -> bool:
        """Whether nothing is taken away."""
        return self.start == self.end

    @property
    def growth(self) -> int:
        """How many characters the text grows by."""
        return len(self.text) - (self.end - self.start)


Script = tuple[Edit, ...]
"""Sorted, without overlap, each edit as small as it can be."""


def make_script(old: str, edits: Iterable[tuple[int, int, str]]) -> Script:
    """Put edits in order and make each as small as it can be: what it leaves as it was is no part of it.

    Several insertions at one place are done in the order given.

    Raises:
        UserError: an edit lies outside the text, or two overlap.
    """
    ordered = sorted((Edit(*one) for one in edits), key=lambda one: (one.start, one.end))
    reached = 0
    for one in ordered:
        if not 0 <= one.start <= one.end <= len(old):
            raise UserError(
                "The edit {start}:{end} is not inside the text, which has {length} characters.",
                start=one.start,
                end=one.end,
                length=len(old),
            )
        if one.start < reached:
            raise UserError("Two edits overlap at {place}. Put them together into one.", place=one.start)
        reached = one.end
    return tuple(small for small in (_trimmed(old, one) for one in ordered) if small.text or not small.is_insertion)


def _trimmed(old: str, edit: Edit) -> Edit:
    start, end, text = edit
    first = 0
    while start + first < end and first < len(text) and old[start + first] == text[first]:
        first += 1
    start, text, last = start + first, text[first:], 0
    while start < end - last and last < len(text) and old[end - last - 1] == text[len(text) - last - 1]:
        last += 1
    return Edit(start, end - last, text[: len(text) - last])


def apply_script(old: str, script: Script) -> str:
    """The new text."""
    parts: list[str] = []
    reached = 0
    for start, end, text in script:
        parts += (old[reached:start], text)
        reached = end
    return "".join((*parts, old[reached:]))


def compose(old: str, first: Script, second: Script) -> Script:
    """One script that does what two do after each other; the second is of the text that the first one makes."""
    kept = _Pieces(len(old), first)
    made = []
    reached = 0
    for start, end, text in second:
        made += [*kept.between(reached, start), text]
        reached = end
    made += kept.between(reached, kept.length)
    edits, place, new = [], 0, ""
    for piece in [*made, (len(old), len(old))]:
        if isinstance(piece, str):
            new += piece
            continue
        if new or piece[0] > place:
            edits.append((place, piece[0], new))
        place, new = piece[1], ""
    return make_script(old, edits)


class _Pieces:
    """A text that a script makes, as the spans of the old text that it keeps and the texts that it brings."""

    def __init__(self, length: int, script: Script) -> None:
        self._pieces: list[tuple[int, int] | str] = []
        reached = 0
        for start, end, text in script:
            self._pieces += [(reached, start), text]
            reached = end
        self._pieces.append((reached, length))
        sizes = (len(one) if isinstance(one, str) else one[1] - one[0] for one in self._pieces)
        self._ends = list(accumulate(sizes))
        self.length = self._ends[-1]

    def between(self, start: int, end: int) -> Iterator[tuple[int, int] | str]:
        """The pieces of a span of the made text; empty ones are left out."""
        number = bisect_right(self._ends, start)
        while start < end:
            piece, stop = self._pieces[number], min(end, self._ends[number])
            last = len(piece) if isinstance(piece, str) else piece[1]
            begin = last - self._ends[number]
            if start < stop:
                yield piece[begin + start : begin + stop] if isinstance(piece, str) else (begin + start, begin + stop)
            start, number = stop, number + 1


class Moved(NamedTuple):
    """Where a passage lies in the new text, and what edits did to it."""

    start: int
    end: int
    edited: bool
    """An edit changed something in it or reaches over one of its edges."""
    only_inside: bool
    """All that changed lies strictly inside: its first and its last character are as they were."""
    kept: int
    """How many of its characters are still there."""
    replaced: bool
    """An edit that takes something of it away, or lies inside it, brings new text."""


class OffsetMap:
    """Where the positions and passages of the old text lie in the new one."""

    def __init__(self, script: Script) -> None:
        """Take a script as `make_script` gives it."""
        self._script = script
        self._starts = [one.start for one in script]
        self._ends = [one.end for one in script]
        self._grown = [0, *accumulate(one.growth for one in script)]
        self._brought = [0, *accumulate(len(one.text) for one in script)]
        self._removed = [0, *accumulate(one.end - one.start for one in script)]

    def before(self, position: int) -> int:
        """Where a position lies, what is inserted there standing behind it.

        Within what an edit replaces that is the place before its new text.
        """
        number = bisect_left(self._ends, position)
        while number < len(self._ends) and self._ends[number] == position and self._starts[number] < position:
            number += 1
        return self._placed(number, position, after=False)

    def after(self, position: int) -> int:
        """Where a position lies, what is inserted there standing before it.

        Within what an edit replaces that is the place behind its new text.
        """
        return self._placed(bisect_right(self._ends, position), position, after=True)

    def _placed(self, number: int, position: int, *, after: bool) -> int:
        """A position with the first `number` edits before it; the next one may reach over it."""
        if number < len(self._script) and self._starts[number] < position:
            one = self._script[number]
            return one.start + self._grown[number] + (len(one.text) if after else 0)
        return position + self._grown[number]

    def around(self, position: int) -> tuple[int, int]:
        """What edits bring at a position, those that only touch it among them, as a span of the new text."""
        first, last = bisect_left(self._ends, position), bisect_right(self._starts, position) - 1
        if first > last:
            return position + self._grown[first], position + self._grown[first]
        end = self._starts[last] + self._grown[last] + len(self._script[last].text)
        return self._starts[first] + self._grown[first], end

    def span(self, start: int, end: int) -> Moved:
        """Where a passage lies that is not empty.

        It keeps all of its characters that are still there. What is put in the place of some of its own characters,
        or between two of them, belongs to it; of an edit that reaches over one of its edges it keeps nothing, since
        nobody can say what of the new text would be its own. It does not grow at its edges: what is typed right
        before or behind a passage is as a rule another word or somebody else's, two passages that touch would both
        grow over it, and a quote that is left as it was is right in any case.
        """
        first = bisect_right(self._ends, start)
        last = bisect_left(self._starts, end)
        if first >= last:
            moved = start + self._grown[first]
            return Moved(moved, moved + end - start, edited=False, only_inside=True, kept=end - start, replaced=False)
        inside = self._starts[first] > start and self._ends[last - 1] < end
        new_start, new_end = self.after(start), self.before(end)
        removed = self._removed[last] - self._removed[first]
        removed -= max(0, start - self._starts[first]) + max(0, self._ends[last - 1] - end)
        kept, replaced = end - start - removed, self._brought[last] > self._brought[first]
        new_end = max(new_start, new_end)
        return Moved(new_start, new_end, edited=True, only_inside=inside, kept=kept, replaced=replaced)


def extremes(old: str, script: Script) -> tuple[Script, Script]:
    """The script with every insertion and deletion as far left, and as far right, as the same new text allows.

    Of `Ja. Ja.` becoming `Ja.` nobody can tell which one went: where a passage lies under the one and under the other
    shows whether its place is certain.
    """
    left, right = [], []
    for number, one in enumerate(script):
        floor = script[number - 1].end if number else 0
        ceiling = script[number + 1].start if number + 1 < len(script) else len(old)
        left.append(_slid(old, one, floor, -1))
        right.append(_slid(old, one, ceiling, 1))
    return tuple(left), tuple(right)


def _slid(old: str, edit: Edit, limit: int, step: int) -> Edit:
    start, end, text = edit
    if text and start < end:
        return edit
    ring = text or old[start:end]
    size, steps = len(ring), 0
    if step < 0:
        while start - steps > limit and old[start - steps - 1] == ring[(size - 1 - steps) % size]:
            steps += 1
    else:
        while end + steps < limit and old[end + steps] == ring[steps % size]:
            steps += 1
    turned = step * steps % size
    moved = text[turned:] + text[:turned]
    return Edit(start + step * steps, end + step * steps, moved)
