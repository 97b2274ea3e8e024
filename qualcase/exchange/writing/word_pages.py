"""On which page a heading will stand: worked out from the lengths of the texts, since only Word lays out pages.

Lines are counted by the widths of letters, pages by the room on a sheet and what is kept together. It is right to about
one page in a hundred; the contents say that it is worked out, and Word's own numbers take its place when they are asked
for.
"""

from __future__ import annotations

import math
from array import array
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from qualcase.exchange.writing.word_sections import Sheet

_UNIT = 200
"""Parts of an em in which widths are counted, so that the widest letter fits in a byte."""
_LOST = 1.1
"""Ems that stay empty at the end of a line, since no word is cut."""
_HEAD, _WHOLE, _NEW = 1, 2, 4


def _widths() -> bytes:
    """The width of every sign of Latin-1 in a common text face."""
    groups = {0.23: " ijl.,:;'|!", 0.34: "ftrI()[]-", 0.43: 'csz"/°', 0.8: "mwMWæ", 0.63: "ABCDGHKNOQRUVXÅØÆ&@%"}
    table = bytearray([round(0.51 * _UNIT)] * 256)
    for width, letters in groups.items():
        for letter in letters:
            table[ord(letter)] = round(width * _UNIT)
    return bytes(table)


_TABLE = _widths()


def ems(text: str) -> float:
    """How long a text runs in a common text face, in ems; bold runs a little longer."""
    return sum(text.encode("latin-1", "replace").translate(_TABLE)) / _UNIT


@dataclass(frozen=True)
class Measures:
    """How much room a style takes, in twentieths of a point."""

    em: float = 220.0
    line: float = 297.0
    before: float = 0.0
    after: float = 120.0
    sides: float = 0.0
    """What is left free at both sides."""
    wide: float = 1.0
    """How wide its letters are beside those of a common text face."""
    tabs: tuple[int, ...] = ()
    """Where it has tab stops."""
    breaks: bool = False
    """Whether each paragraph of it begins a new page."""

    def lines(self, text: str, column: float) -> int:
        """How many lines a text takes in a column."""
        room = max(column - self.sides, 4 * self.em)
        if "\n" in text:
            return sum(self._lines(part, room) for part in text.split("\n"))
        return self._lines(text, room)

    def _lines(self, text: str, room: float) -> int:
        long = ems(text) * self.em * self.wide
        return 1 if long <= room else math.ceil(long / max(room - _LOST * self.em, self.em))

    def height(self, text: str, column: float) -> float:
        """The height of a paragraph with what is free above and below."""
        return self.before + self.lines(text, column) * self.line + self.after


_USUAL = Measures()


class Pages:
    """Takes in what a document shows, paragraph by paragraph, and says at the end where its headings stand."""

    def __init__(self, measures: Mapping[str, Measures], sheet: Sheet) -> None:
        """`measures` by the id of the style; a style that is missing there counts as plain text."""
        self._measures = measures
        self._sheet = sheet
        self.column, self.depth = sheet.column, sheet.depth
        self._depths: list[float] = [sheet.depth]
        self._line, self._before, self._after = array("f"), array("f"), array("f")
        self._lines, self._kind = array("l"), array("b")
        self._marked = array("l")

    def of(self, style: str) -> Measures:
        """How much room a style takes."""
        return self._measures.get(style, _USUAL)

    def take(self, style: str, text: str, *, head: bool = False, lines: int = 0) -> None:
        """A paragraph, of so many `lines` where that is known; a `head` is kept whole and on the page of the next."""
        one = self.of(style)
        self._add(one.before, one.line, lines or self.lines(style, text), one.after, _HEAD if head else 0)

    def lines(self, style: str, text: str) -> int:
        """How many lines a paragraph takes on the sheet at hand."""
        return self.of(style).lines(text, self._sheet.column)

    def take_marked(self, style: str, text: str) -> None:
        """A heading of which the page is asked."""
        if self.of(style).breaks:
            self.new_page()
        self._marked.append(len(self._kind))
        self.take(style, text, head=True)

    def take_whole(self, height: float, *, head: bool = False) -> None:
        """Something that no page cuts unless it is larger than one: a row of a table, a picture."""
        self._add(0, 60, max(math.ceil(height / 60), 1), 0, _HEAD if head else _WHOLE)

    def new_page(self, sheet: Sheet | None = None) -> None:
        """What follows begins on a new page, of another sheet where one is given."""
        self._sheet = sheet or self._sheet
        self._depths.append(self._sheet.depth)
        self._add(0, 0, 0, 0, _NEW)

    def _add(self, before: float, line: float, lines: int, after: float, kind: int) -> None:
        self._before.append(before)
        self._line.append(line)
        self._lines.append(lines)
        self._after.append(after)
        self._kind.append(kind)

    def numbers(self, opening: Iterable[tuple[str, str]], *, breaks: bool) -> list[int]:
        """The pages of the marked headings, in their order.

        `opening` is what stands before all that was taken in, as styles and texts; with `breaks` what was taken in
        begins on a new page.
        """
        count = _Count(self._depths)
        for style, text in opening:
            one = self.of(style)
            count.put(one.before, one.line, one.lines(text, self.column), one.after, 0)
        if breaks:
            count.break_page()
        found: list[int] = []
        marked = set(self._marked)
        waiting = 0
        events = zip(self._before, self._line, self._lines, self._after, self._kind, strict=True)
        for number, (before, line, lines, after, kind) in enumerate(events):
            if kind == _NEW:
                count.turn()
            elif kind == _HEAD:
                count.hold(before, line * lines + after)
                waiting += number in marked
            else:
                page = count.put(before, line, lines, after, kind)
                found += [page] * waiting
                waiting = 0
        return found + [count.page] * waiting

    @property
    def total(self) -> float:
        """The height of all that was taken in, in twentieths of a point."""
        events = zip(self._before, self._line, self._lines, self._after, strict=True)
        return sum(before + line * lines + after for before, line, lines, after in events)


class _Count:
    """Where on which page the next paragraph begins."""

    def __init__(self, depths: Iterable[float]) -> None:
        """The depth of the first sheet, and of every one that is turned to."""
        self._depths = iter(depths)
        self._depth = next(self._depths)
        self._at = 0.0
        self._held = 0.0
        self._free = 0.0
        self.page = 1

    def hold(self, before: float, height: float) -> None:
        """Something that stands on the page of what comes next; what is free above it goes at the top of a page."""
        if not self._held:
            self._free = before
        self._held += before + height

    def turn(self) -> None:
        """A new page of the next sheet, unless nothing stands on this one yet."""
        self._depth = next(self._depths, self._depth)
        self.break_page()

    def break_page(self) -> None:
        """A new page, unless nothing stands on this one yet."""
        if self._at or self._held:
            self.page += 1
            self._at = self._held = 0.0

    def put(self, before: float, line: float, lines: int, after: float, kind: int) -> int:
        """A paragraph; gives back the page on which it, or what is held for it, begins."""
        least = line * (lines if kind == _WHOLE and line * lines < self._depth else min(lines, 2))
        if self._at and self._at + self._held + before + least > self._depth:
            self.page += 1
            self._at = 0.0
        begun = self.page
        if self._held:
            self._at += self._held + before - (0.0 if self._at else self._free)
        elif self._at:
            self._at += before
        self._held = 0.0
        here = int((self._depth - self._at) // line) if line else lines
        if lines > here:
            a_page = max(int(self._depth // line), 1)
            more, rest = divmod(lines - max(here, 0) - 1, a_page)
            self.page += more + 1
            self._at = (rest + 1) * line
        else:
            self._at += lines * line
        self._at += after
        return begun
