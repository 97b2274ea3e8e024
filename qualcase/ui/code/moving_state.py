"""The steps that one can take in a text: sentences, turns, paragraphs, codings, answers, moments. Free of Qt."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from enum import Enum, auto
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

from qualcase.ui.transcript.paragraphs import Paragraphs, Span, trimmed

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from qualcase.coding.codings import Coding
    from qualcase.coding.sources import Turn

_CLOCK = re.compile(r"(?:(\d{1,2})[:.])?(\d{1,3})[:.](\d{1,2})|(\d{1,3})")


class Unit(Enum):
    """What one steps by."""

    SENTENCE = auto()
    TURN = auto()
    PARAGRAPH = auto()


class Walk:
    """The units of one text. Positions are code points."""

    def __init__(
        self,
        text: str,
        turns: Sequence[Turn],
        quiet: Collection[int] = (),
        sentences: Callable[[], Iterable[tuple[int, int]]] = tuple,
    ) -> None:
        """`quiet` are the numbers of those who ask; `sentences` gives spans, asked for when they are needed first."""
        self.text = text
        self.turns = turns
        self.skips_quiet = False
        """Whether steps pass over what those say who ask."""
        self._quiet = frozenset(quiet)
        self._sentences = sentences
        self._turn_starts = [turn.start for turn in turns]

    def units(self, unit: Unit) -> list[Span]:
        """Every unit with words in it, in order, without the labels of speakers."""
        match unit:
            case Unit.SENTENCE:
                return self._by_sentence
            case Unit.TURN:
                return self._by_turn
            case Unit.PARAGRAPH:
                return self._by_paragraph

    def at(self, unit: Unit, position: int) -> Span | None:
        """The unit at a position; from a label the first one after it on the same line."""
        units = self.units(unit)
        number = bisect_left(units, position, key=lambda one: one.end)
        # At the seam of two units that touch the one that begins there is meant.
        if number + 1 < len(units) and units[number + 1].start == position:
            number += 1
        if number == len(units):
            return None
        found = units[number]
        return found if "\n" not in self.text[position : found.start] else None

    def step(self, unit: Unit, position: int, step: int) -> Span | None:
        """The next (1) unit that begins after a position, or the last (−1) that begins before it."""
        units = self.units(unit)
        starts = [one.start for one in units]
        if step > 0:
            numbers = range(bisect_right(starts, position), len(units))
        else:
            numbers = range(bisect_left(starts, position) - 1, -1, -1)
        return next((units[one] for one in numbers if self._counts(units[one])), None)

    def stretched(self, unit: Unit, anchor: int, head: int, step: int) -> int:
        """Where the moving end of a selection comes to when it is moved by a unit; it halts at the other end."""
        units = self.units(unit)
        borders = [one.end for one in units] if (head, step) > (anchor, 0) else [one.start for one in units]
        if step > 0:
            reached = next((one for one in borders[bisect_right(borders, head) :]), head)
            return min(reached, anchor) if head < anchor else reached
        if head > anchor:
            return max(next(iter(borders[: bisect_left(borders, head)][::-1]), anchor), anchor)
        return next(iter(borders[: bisect_left(borders, head)][::-1]), head)

    def same_speaker(self, position: int, step: int) -> Span | None:
        """The next or previous turn of who speaks at a position."""
        here = bisect_right(self._turn_starts, position) - 1
        if here < 0:
            return None
        speaker = self.turns[here].speaker
        numbers = range(here + 1, len(self.turns)) if step > 0 else range(here - 1, -1, -1)
        return self._first_turn(number for number in numbers if self.turns[number].speaker == speaker)

    def uncoded(self, position: int, step: int, coded: Iterable[tuple[int, int]]) -> Span | None:
        """The next or previous answer (paragraph where there are no turns) that none of these spans touches."""
        units = [one for one in self._by_turn if not self.is_quiet(one.start)]
        spans = sorted(coded)
        starts, reach = [start for start, _ in spans], list(accumulate((end for _, end in spans), max))
        begins = [one.start for one in units]
        if step > 0:
            numbers = range(bisect_right(begins, position), len(units))
        else:
            # From inside an answer the one before it is meant, not its own beginning.
            numbers = range(bisect_right(begins, position) - 2, -1, -1)
        for number in numbers:
            unit = units[number]
            before = bisect_left(starts, unit.end)
            if not before or reach[before - 1] <= unit.start:
                return unit
        return None

    def is_quiet(self, position: int) -> bool:
        """Whether somebody who asks speaks at a position."""
        here = bisect_right(self._turn_starts, position) - 1
        return here >= 0 and position <= self.turns[here].end and self.turns[here].speaker in self._quiet

    def _counts(self, unit: Span) -> bool:
        return not (self.skips_quiet and self.is_quiet(unit.start))

    def _first_turn(self, numbers: Iterable[int]) -> Span | None:
        for number in numbers:
            span = trimmed(self.text, self.turns[number].said, self.turns[number].end)
            if span is not None:
                return span
        return None

    @cached_property
    def _by_paragraph(self) -> list[Span]:
        paragraphs = Paragraphs(self.text)
        said = {paragraphs.number_at(turn.start): turn.said for turn in self.turns}
        numbered = ((number, *paragraphs[number]) for number in range(len(paragraphs)))
        spans = (trimmed(self.text, max(start, said.get(number, 0)), end) for number, start, end in numbered)
        return [span for span in spans if span is not None]

    @cached_property
    def _by_turn(self) -> list[Span]:
        if not self.turns:
            return self._by_paragraph
        spans = (trimmed(self.text, turn.said, turn.end) for turn in self.turns)
        return [span for span in spans if span is not None]

    @cached_property
    def _by_sentence(self) -> list[Span]:
        """Sentences, cut where a paragraph or a label lies across them; what no sentence covers is left out."""
        found = []
        lines, line = self._by_paragraph, 0
        for start, end in sorted(self._sentences()):
            while line < len(lines) and lines[line].end <= start:
                line += 1
            number = line
            while number < len(lines) and lines[number].start < end:
                span = trimmed(self.text, max(start, lines[number].start), min(end, lines[number].end))
                if span is not None:
                    found.append(span)
                number += 1
        return found


def neighbour(codings: Iterable[Coding], chosen: str | None, position: int, step: int) -> Coding | None:
    """The next (1) or previous (−1) coding in the order of the text, from the chosen one or from a position."""
    ordered = in_order(codings)
    numbers = {one.id: number for number, one in enumerate(ordered)}
    if chosen in numbers:
        number = numbers[chosen] + step
    elif step > 0:
        number = bisect_left(ordered, position, key=lambda one: one.start)
    else:
        number = bisect_left(ordered, position, key=lambda one: one.start) - 1
    return ordered[number] if 0 <= number < len(ordered) else None


def in_order(codings: Iterable[Coding]) -> list[Coding]:
    """Codings as one meets them reading, the longer one first where two begin together."""
    return sorted(codings, key=lambda one: (one.start, -one.end, one.id))


def seconds_of(typed: str) -> float | None:
    """A moment of the recording as typed: `12:40`, `1:02:03`, `12.40`, `12` (minutes); None when it is none."""
    hit = _CLOCK.fullmatch(typed.strip())
    if hit is None:
        return None
    hours, minutes, seconds, bare = (int(part or 0) for part in hit.groups())
    return float(bare * 60 if hit.group(4) else hours * 3600 + minutes * 60 + seconds)


def turn_at_moment(turns: Iterable[Turn], seconds: float) -> Turn | None:
    """The last turn that has begun at a moment, else the first with a time stamp; None where none has one."""
    timed = [turn for turn in turns if turn.seconds is not None]
    begun = [turn for turn in timed if turn.seconds is not None and turn.seconds <= seconds]
    return begun[-1] if begun else next(iter(timed), None)
