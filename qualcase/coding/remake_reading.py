"""Which pieces of a report stand where in a document that others worked on.

A piece is known by its bookmark; where that was lost, by the print of its words; where they were edited, by what stands
beside it. What is not known is somebody's own, and is never touched.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qualcase.coding.excerpt_ids import label_of_bookmark
from qualcase.coding.remade import Piece, PieceKind, print_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qualcase.coding.remade import Found

_BLANK = print_of("")
_MOST_BETWEEN = 3
"""So many paragraphs of others may stand between the lines of an excerpt whose bookmark was lost."""


@dataclass(frozen=True)
class Part:
    """Elements of a document that belong together: a half-open span of them."""

    start: int
    end: int
    piece: int | None = None
    """Number of the piece that it is; None for what others wrote."""
    edited: bool = False
    """Whether others changed its words."""
    foreign: tuple[int, ...] = ()
    """Elements within an excerpt that was not edited that others put between its lines."""


def pieces_of(elements: Sequence[Found]) -> list[tuple[Piece, int, int]]:
    """The pieces of a report as the program wrote it, each with the span of its elements."""
    found: list[tuple[Piece, int, int]] = []
    above: list[tuple[int, str]] = []
    under = ""
    """The texts of the headings above."""
    seen: defaultdict[str, int] = defaultdict(int)
    at = 0
    while at < len(elements):
        one = elements[at]
        end = at + 1
        mark = one.marks[0] if one.marks else ""
        if mark:
            while end < len(elements) and mark in elements[end].marks:
                end += 1
        kind, key = (PieceKind.EXCERPT, label_of_bookmark(mark) or mark) if mark else (one.kind, "")
        if kind is PieceKind.HEADING:
            above = [(level, text) for level, text in above if level < one.level] + [(one.level, one.text)]
            place = "/".join(text for _, text in above)
            under = place + "/"
        else:
            place = f"{under}{kind}/{key}"
        seen[place] += 1
        prints = (one.print, *one.lines) if one.lines else tuple([each.print for each in elements[at:end]])
        path = print_of(f"{place}/{seen[place]}")
        found.append((Piece(kind, prints, one.level, key, mark, path, one.keys), at, end))
        at = end
    return found


def parents_of(pieces: Sequence[Piece]) -> list[int | None]:
    """For each piece the number of the heading under which it stands."""
    found: list[int | None] = []
    above: list[int] = []
    for number, one in enumerate(pieces):
        if one.kind is PieceKind.HEADING:
            above = [each for each in above if pieces[each].level < one.level]
        found.append(above[-1] if above else None)
        if one.kind is PieceKind.HEADING:
            above.append(number)
    return found


def recognise(pieces: Sequence[Piece], elements: Sequence[Found]) -> list[Part]:
    """What every element of a document is, in its order."""
    reader = _Recognising(pieces, elements)
    reader.by_marks()
    reader.by_words()
    reader.edited_before_source()
    reader.parted()
    reader.others()
    reader.edited_others()
    return reader.parts()


class _Recognising:
    def __init__(self, pieces: Sequence[Piece], elements: Sequence[Found]) -> None:
        self._pieces = pieces
        self._elements = elements
        self._prints = [one.print for one in elements]
        self._owner: list[int | None] = [None] * len(elements)
        self._edited: set[int] = set()
        self._parents = parents_of(pieces)
        self._lines: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        for number, piece in enumerate(pieces):
            if _is_excerpt(piece):
                for line, held in enumerate(piece.prints):
                    self._lines[held].append((number, line))

    # --- excerpts

    def by_marks(self) -> None:
        """What a bookmark reaches over, as far as it can be the excerpt."""
        by_mark = {piece.mark: number for number, piece in enumerate(self._pieces) if piece.mark}
        by_key: dict[str, int] = {}
        for number, piece in enumerate(self._pieces):
            if piece.key:
                by_key.setdefault(piece.key, number)
        reach: defaultdict[str, list[int]] = defaultdict(list)
        for at, one in enumerate(self._elements):
            for mark in one.marks:
                reach[mark].append(at)
        for mark, places in reach.items():
            owner = by_mark.get(mark, by_key.get(label_of_bookmark(mark) or ""))
            if owner is not None:
                self._take(owner, places)

    def _take(self, number: int, places: Sequence[int]) -> None:
        wanted = []
        for at in places:
            if self._elements[at].kind in (PieceKind.HEADING, PieceKind.TABLE, PieceKind.CONTENTS):
                break  # a bookmark that was drawn over what is no excerpt
            wanted.append(at)
        prints = self._pieces[number].prints
        known = [at for at in wanted if self._prints[at] in prints]
        if known:
            wanted = [at for at in wanted if at <= known[-1]]
        for at in wanted if known else wanted[:1]:
            if self._owner[at] is None:
                self._owner[at] = number

    def by_words(self) -> None:
        """Lines of excerpts outside of any bookmark: copies, and those whose bookmark was lost."""
        taken = {one for one in self._owner if one is not None}
        for at, held in enumerate(self._prints):
            if self._owner[at] is None and held != _BLANK and held in self._lines:
                which = self._owner[at] = self._which(at, taken)
                if which is not None and held == self._pieces[which].prints[-1]:
                    taken.add(which)

    def _which(self, at: int, taken: set[int]) -> int | None:
        """The excerpt that a line belongs to; None where that cannot be told."""
        candidates = {number for number, _ in self._lines[self._prints[at]]}
        for beside in (at - 1, at + 1):
            if 0 <= beside < len(self._prints):
                near = {number for number, _ in self._lines.get(self._prints[beside], ())}
                candidates = candidates & near or candidates
        if len({self._pieces[one].key for one in candidates}) > 1:
            return None
        return min(candidates, key=lambda one: (one in taken, one))

    def edited_before_source(self) -> None:
        """An edited excerpt without its bookmark: in the look of excerpts, before a line that tells its source."""
        looks = {
            self._elements[at].style
            for at, number in enumerate(self._owner)
            if number is not None and self._prints[at] == self._pieces[number].prints[0]
        }
        for at in range(1, len(self._owner)):
            number = self._owner[at]
            if (
                number is None
                or self._owner[at - 1] is not None
                or self._prints[at] not in self._pieces[number].prints[1:]
            ):
                continue
            before = self._elements[at - 1]
            if before.style and before.style in looks and before.kind is PieceKind.LINE and before.text.strip():
                self._owner[at - 1] = number

    def parted(self) -> None:
        """What others wrote between the lines of an excerpt lies within it."""
        for at, number in enumerate(self._owner):
            if number is None:
                continue
            seen = {self._prints[at]}
            for end in range(at + 1, min(at + _MOST_BETWEEN + 2, len(self._owner))):
                if self._owner[end] == number and self._prints[end] in self._pieces[number].prints[1:]:
                    if self._prints[end] not in seen:
                        self._owner[at + 1 : end] = [number] * (end - at - 1)
                    break
                if self._owner[end] is not None or self._elements[end].kind is PieceKind.HEADING:
                    break

    # --- everything else

    def others(self) -> None:
        """Headings, lines, tables and the rest by their words, those of the same section first."""
        pool: defaultdict[str, list[int]] = defaultdict(list)
        for number, piece in enumerate(self._pieces):
            if not _is_excerpt(piece) and piece.prints:
                pool[piece.prints[0]].append(number)
        section: int | None = None
        for at, one in enumerate(self._elements):
            if self._owner[at] is not None:
                continue
            if one.kind is PieceKind.CONTENTS:
                waiting = [n for n, piece in enumerate(self._pieces) if piece.kind is one.kind and n not in self._owner]
            else:
                waiting = [n for n in pool[self._prints[at]] if self._pieces[n].kind is not PieceKind.CONTENTS]
            if not waiting:
                continue
            number = next((each for each in waiting if self._parents[each] == section), waiting[0])
            if number in pool[self._prints[at]]:
                pool[self._prints[at]].remove(number)
            self._owner[at] = number
            if self._pieces[number].kind is PieceKind.HEADING:
                section = number

    def edited_others(self) -> None:
        """A heading, a table or a line in a look of our own that stands where one of ours is missing."""
        there = {one for one in self._owner if one is not None}
        missing = [n for n in range(len(self._pieces)) if n not in there and not _is_excerpt(self._pieces[n])]
        looks = {
            self._elements[at].style
            for at, n in enumerate(self._owner)
            if n is not None and self._pieces[n].kind is PieceKind.LINE
        }
        before = -1
        following = self._following()
        for at, one in enumerate(self._elements):
            owner = self._owner[at]
            if owner is not None:
                before = owner
                continue
            if one.kind is PieceKind.LINE and (one.style not in looks or not one.style or not one.text.strip()):
                continue
            fit = [n for n in missing if before < n < following[at] and self._is_like(n, one)]
            if fit:
                self._owner[at] = before = fit[0]
                missing.remove(fit[0])
                self._edited.add(at)

    def _is_like(self, number: int, one: Found) -> bool:
        """Whether an element can be a piece that somebody edited; a table only where something of ours stands in it."""
        piece = self._pieces[number]
        if one.kind is PieceKind.TABLE and not set(one.lines) & set(piece.prints[1:]) - {_BLANK}:
            return False
        return piece.kind is one.kind

    def _following(self) -> list[int]:
        """For each element the piece that comes next behind it."""
        found = [len(self._pieces)] * len(self._owner)
        for at in range(len(self._owner) - 2, -1, -1):
            after = self._owner[at + 1]
            found[at] = found[at + 1] if after is None else after
        return found

    # --- what it comes to

    def parts(self) -> list[Part]:
        """The elements in parts."""
        found = []
        at = 0
        while at < len(self._elements):
            number = self._owner[at]
            end = at + 1
            if number is not None and _is_excerpt(self._pieces[number]):
                while end < len(self._elements) and self._owner[end] == number and not self._begins(end, at, number):
                    end += 1
                while end > at + 1 and self._owner[end - 1] != number:
                    end -= 1
                found.append(self._excerpt(number, at, end))
            else:
                found.append(Part(at, end, number, at in self._edited))
            at = end
        return found

    def _begins(self, at: int, start: int, number: int) -> bool:
        """Whether a copy of the same excerpt begins here."""
        first = self._pieces[number].prints[0]
        return self._prints[at] == first and first in self._prints[start:at]

    def _excerpt(self, number: int, start: int, end: int) -> Part:
        prints = self._pieces[number].prints
        others = [at for at in range(start, end) if self._prints[at] not in prints[1:]]
        if any(self._prints[at] == prints[0] for at in others):
            foreign = tuple(at for at in others if self._prints[at] != prints[0])
            return Part(start, end, number, edited=False, foreign=foreign)
        words = [self._elements[at].text for at in others]
        edited = prints[0] not in (print_of(" ".join(words)), print_of("".join(words)))
        return Part(start, end, number, edited)


def _is_excerpt(piece: Piece) -> bool:
    return piece.kind in (PieceKind.EXCERPT, PieceKind.GONE)


def keys_of(pieces: Iterable[Piece]) -> set[str]:
    """The ids of all excerpts."""
    return {key for one in pieces if one.kind is not PieceKind.GONE for key in (one.key, *one.keys) if key}
