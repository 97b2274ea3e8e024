"""From the lines of pages to paragraphs: line ends inside a paragraph are layout and become blanks."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from operator import ne
from statistics import median, median_low
from typing import TYPE_CHECKING

from qualcase.exchange.reading.pdf_lines import width_of
from qualcase.text.stamps import BARE, BRACKETED
from qualcase.text.turns import recognise_turns
from qualcase.text.wordcount import WORD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.exchange.reading.pdf_lines import Line

_INDENT = 6.0
_GAP = 1.3
"""How many times the usual distance between lines parts paragraphs."""
_OTHER_SIZE = 1.12
_ROOM, _ROOM_INSIDE = 0.95, 0.8
"""A line ends its paragraph where the next word would have fitted into so much of the usual length of lines.

Inside a sentence it must be shorter, since the widths of letters are only estimated.
"""
_LEAST_LENGTH = 0.6
"""Lines that all begin at the left of the page are usually longer than so much of it."""
_SENTENCE_END = re.compile(r"[.!?…:;\]][\"”’»)\]]*$")
_WORDS_A_STOP = 40
"""A text with fewer words to a full stop has sentences: what looks like a label in the middle of one is none."""
_NEIGHBOURS = 30
_BULLET = re.compile("^(?:[•▪◦‣·\uf0b7\uf0a7][ \t]|o\t)")
_BLANKS = re.compile(" {2,}")
_STAMP = re.compile(rf"(?:{BRACKETED}|{BARE}[ \t])")
_HEAD, _TAIL = re.compile(r"[^\W_]+[-\u2010]$"), re.compile(r"[^\W_]+")
_OF_PROGRAMS = ("\u00ad", "\u2010")
"""Hyphens that nobody types: the program parted the word."""
_OR = re.compile(r"\S/$")
_BOTH_OF_TWO = re.compile(r"(?:og|eller|samt|and|or|und|oder)\b")
"""`børne- og …`: the hyphen stands for what two words share."""


def paragraphs(pages: Sequence[Sequence[Line]]) -> tuple[list[str], int]:
    """The paragraphs of all pages without bullets, and how many had one.

    A paragraph may go on over the end of a column or a page.
    """
    lines = [line for page in pages for line in page]
    layout = _Layout(lines)
    words = _Words([line.text for line in lines])
    found: list[str] = []
    first = 0
    blank = True
    for place, line in enumerate(lines):
        text = line.text.strip()
        if not text:
            blank = True
            continue
        if blank or layout.begins_paragraph(place, first):
            found.append(text)
            first = place
        else:
            found[-1] = words.joined(found[-1], text)
        blank = False
    found = [_BLANKS.sub(" ", one) for one in found]
    plain = [_BULLET.sub("", one) for one in found]
    return plain, sum(map(ne, plain, found))


class _Layout:
    """How the lines of a text lie to each other."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._turns = _lines_that_begin_turns([line.text.strip() for line in lines])
        text = " ".join(line.text for line in lines)
        self._has_stops = sum(map(text.count, ".?!")) * _WORDS_A_STOP >= text.count(" ")
        steps = [step for place in range(1, len(lines)) if (step := self._step(place)) is not None]
        self._usual_step = median_low(steps) if steps else 1.2
        self._usual_size = median(line.size for line in lines) if lines else 0.0
        self._in_columns = any(line.left > line.page_width / 2 for line in lines)

    def begins_paragraph(self, place: int, first: int) -> bool:
        """Whether a line begins a paragraph, of which `first` was the last line that did so."""
        line, before = self._lines[place], self._lines[place - 1]
        text = line.text.strip()
        sizes = sorted((line.size, before.size))
        if place in self._turns and (
            self._turns[place] or not self._has_stops or _may_end_a_turn(before) or self._ends_early(place)
        ):
            return True
        if sizes[1] > _OTHER_SIZE * sizes[0] or _BULLET.match(text) or _STAMP.match(text):
            return True
        step = self._step(place)
        if step is not None and step > _GAP * self._usual_step:
            return True
        return self._is_indented(place, first) or self._ends_early(place)

    def _step(self, place: int) -> float | None:
        """The distance to the line above in the letters' size; none over the end of a column or page."""
        line, above = self._lines[place], self._lines[place - 1]
        if line.page != above.page or not 0 < above.bottom - line.bottom < 20 * line.size or not line.size:
            return None
        return (above.bottom - line.bottom) / line.size

    def _is_indented(self, place: int, first: int) -> bool:
        line, before = self._lines[place], self._lines[place - 1]
        if self._step(place) is None or abs(line.left - before.column) <= _INDENT:
            return False
        if line.left > before.left + _INDENT:
            # Words that hang below a label are followed by more at the same place.
            below = self._lines[place + 1] if place + 1 < len(self._lines) else None
            hangs = below is not None and abs(below.left - line.left) <= _INDENT
            return not (hangs and first == place - 1)
        return line.left < before.left - _INDENT and first != place - 1

    def _ends_early(self, place: int) -> bool:
        """Whether the first word of a line would have had room in the line above."""
        line, before = self._lines[place], self._lines[place - 1]
        word = line.text.split(maxsplit=1)[0]
        length = self._edge(place - 1) - before.left
        inside = word[0].islower() and not _ends_a_sentence(before)
        room = _ROOM_INSIDE if inside or line.size > self._usual_size * _OTHER_SIZE else _ROOM
        return before.right - before.left + width_of(f" {word}", line.size) < room * length

    def _edge(self, place: int) -> float:
        """How far the lines around one reach that begin near where it does."""
        line = self._lines[place]
        near = self._lines[max(0, place - _NEIGHBOURS) : place + _NEIGHBOURS]
        edge = max(one.right for one in near if abs(one.left - line.left) < 10 * _INDENT)
        if self._in_columns:
            return edge
        return max(edge, line.left + _LEAST_LENGTH * (line.page_width - 2 * line.left))


def _ends_a_sentence(line: Line) -> bool:
    return _SENTENCE_END.search(line.text.rstrip()) is not None


def _may_end_a_turn(line: Line) -> bool:
    """Not so `Jeg spørger`, with `Line: Skal jeg?` on the next line."""
    return _ends_a_sentence(line) or line.text.rstrip().endswith(("–", "—", "-", ","))


def _lines_that_begin_turns(lines: Sequence[str]) -> dict[int, bool]:
    """The numbers of lines with a speaker's label, or below one that stands alone; true where it can be no word."""
    starts: dict[int, int] = {}
    position = 0
    for number, line in enumerate(lines):
        starts[position] = number
        position += len(line) + 1
    text = "\n".join(lines)
    recognised = recognise_turns(text)
    sure = [label.is_interviewer or (label.generic and label.role is None) for label in recognised.labels]
    found: dict[int, bool] = {}
    for turn in recognised.turns:
        begins = starts.get(turn.start)
        if begins is not None and turn.speaker is not None:
            alone = "\n" in text[turn.start : turn.said]
            found[begins] = sure[turn.speaker] or alone
            if alone:
                found[begins + 1] = True
    return found


class _Words:
    """The words of a text, by which it is told whether a hyphen at the end of a line is part of a word."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._known = Counter(word.casefold() for line in lines for word in WORD.findall(line))
        parted = kept = 0
        for before, after in pairwise(lines):
            head, tail = _HEAD.search(before.rstrip()), _TAIL.match(after.lstrip())
            if head and tail and tail[0][0].islower():
                whole, hyphened = self._whole(head[0], tail[0])
                parted += whole in self._known
                kept += hyphened in self._known
        self._parts_words = parted > 1 and parted > kept
        """Whether the text was laid out by a program that parts words."""

    def joined(self, before: str, after: str) -> str:
        """Two lines as one, with a blank between them or a word put together again."""
        if before.endswith(_OF_PROGRAMS) and after[0].islower():
            return before[:-1] + after
        if _OR.search(before):
            return before + after
        head, tail = _HEAD.search(before), _TAIL.match(after)
        if head is None or tail is None or _BOTH_OF_TWO.match(after):
            return f"{before} {after}"
        if tail[0][0].islower() and head[0][-2].isalpha():
            whole, hyphened = self._whole(head[0], tail[0])
            if hyphened not in self._known and (whole in self._known or self._parts_words):
                return before[:-1] + after
        return before + after

    @staticmethod
    def _whole(head: str, tail: str) -> tuple[str, str]:
        return f"{head[:-1]}{tail}".casefold(), f"{head[:-1]}-{tail}".casefold()
