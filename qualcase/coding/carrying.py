"""The turns of a changed text: those of the old one where edits left them alone, read anew where a label changed."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from qualcase.coding.editing import NewSpeaker
from qualcase.coding.heads import label_key, label_span
from qualcase.coding.sources import TextHeading, Turn
from qualcase.text.edits import OffsetMap
from qualcase.text.labels import meaning
from qualcase.text.turns import recognise_turns

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from qualcase.text.edits import Script
    from qualcase.text.turns import Label, TurnSpan


class Carried(NamedTuple):
    """The turns of the new text, and the speakers that it has and the source did not."""

    turns: tuple[Turn, ...]
    new_speakers: tuple[NewSpeaker, ...] = ()


class Speakers:
    """The speakers of a source by their labels; a label that nobody has becomes a new speaker."""

    def __init__(self, labels: Mapping[int, str]) -> None:
        """Know the labels by number."""
        self._numbers = {label_key(label): number for number, label in sorted(labels.items(), reverse=True)}
        self._next = max(labels, default=-1) + 1
        self.new: list[NewSpeaker] = []

    def number(self, label: str, seen: Label | None = None) -> int:
        """Number of who has a label; `seen` is what was recognised of it in its text."""
        key = label_key(label)
        if key not in self._numbers:
            self._numbers[key] = self._next
            told = seen or meaning(label)
            asks, generic, role = (told.is_interviewer, told.generic, told.role) if told else (False, True, None)
            self.new.append(NewSpeaker(self._next, label, asks, generic, role))
            self._next += 1
        return self._numbers[key]


def carried(
    old: str, turns: Sequence[Turn], script: Script, new: str, labels: Mapping[int, str], *, looks: bool
) -> Carried:
    """The turns of the new text.

    Turns that no edit touches keep speaker and time stamp. A turn that lost its whole label goes on as part of the one
    before it; one of which nothing is left is gone. What is written at the end of a turn or behind it belongs to it.
    Where an edit touches a label or brings one, it is recognised as in a file that comes in.

    Args:
        old: The text before.
        turns: Its turns.
        script: The edits that make the new text.
        new: The new text.
        labels: Labels of the source's speakers by number.
        looks: Whether labels mean anything in this source: a source without turns may be no speech.
    """
    speakers = Speakers(labels)
    kept = _mapped(old, turns, script, new)
    if looks and script:
        recognised = recognise_turns(new, count_words=False)
        fresh = [
            (one, recognised.labels[one.speaker])
            for one in recognised.turns
            if one.speaker is not None and (not turns or _touched(one, script))
        ]
        kept = _merged(kept, fresh, speakers, old, new)
    return Carried(tuple(one.turn for one in kept), tuple(speakers.new))


def carried_headings(headings: Iterable[TextHeading], script: Script) -> tuple[TextHeading, ...]:
    """The headings of the new text: those of which something is left, where they lie then."""
    places = OffsetMap(script)
    moved = ((places.span(one.start, one.end), one.level) for one in headings)
    return tuple(TextHeading(at.start, at.end, level) for at, level in moved if at.start < at.end)


class _Kept(NamedTuple):
    """A turn in the new text, and what it was in the old one."""

    turn: Turn
    before: Turn | None = None


def _mapped(old: str, turns: Sequence[Turn], script: Script, new: str) -> list[_Kept]:
    places = OffsetMap(script)
    kept: list[_Kept] = []
    for number, one in enumerate(turns):
        ceiling = turns[number + 1].start if number + 1 < len(turns) else len(old)
        start = places.after(one.start)
        end = places.after(one.end)
        if not old[one.end : ceiling].strip() and _any_between(script, one.end, ceiling):
            # Nothing but blanks stood behind it: what was written there goes on with it.
            end = max(end, _without_blanks(new, end, places.after(ceiling)))
        if end <= start and one.start < one.end:
            continue
        said = min(max(places.before(one.said), start), end)
        if kept and label_span(old, one.start, one.said) and not label_span(new, start, said):
            kept[-1] = kept[-1]._replace(turn=kept[-1].turn._replace(end=end))
            continue
        kept.append(_Kept(one._replace(start=start, said=said, end=end), one))
    return kept


def _any_between(script: Script, start: int, end: int) -> bool:
    """Whether an edit touches a span, its edges included."""
    first = bisect_left(script, start, key=lambda one: one.end)
    return first < len(script) and script[first].start <= end


def _without_blanks(text: str, start: int, end: int) -> int:
    """Where a span ends without the blank space at its end."""
    return start + len(text[start:end].rstrip())


def _touched(turn: TurnSpan, script: Script) -> bool:
    """Whether an edit changed something in the head of a recognised turn of the new text, or right beside it."""
    grown = 0
    for one in script:
        start = one.start + grown
        if start > turn.said:
            return False
        if start + len(one.text) >= turn.start:
            return True
        grown += one.growth
    return False


def _merged(
    kept: Sequence[_Kept], fresh: Sequence[tuple[TurnSpan, Label]], speakers: Speakers, old: str, new: str
) -> list[_Kept]:
    """The turns with those that were recognised anew, each ending where the next one begins."""
    by_start = {one.turn.start: one for one in kept}
    starts = sorted(by_start)
    for span, label in fresh:
        place = bisect_left(starts, span.start)
        # A time stamp that was written before a label is the head of the same turn.
        held = by_start.pop(starts[place], None) if place < len(starts) and starts[place] <= span.said else None
        if held is None:
            by_start[span.start] = _Kept(Turn(*span[:3], speakers.number(label.text, label), span.seconds))
            continue
        turn = held.turn._replace(start=span.start, said=span.said, end=max(held.turn.end, span.said))
        if held.before is None or _label_of(old, held.before) != label_key(label.text):
            turn = turn._replace(speaker=speakers.number(label.text, label))
        if span.seconds is not None:
            turn = turn._replace(seconds=span.seconds)
        by_start[span.start] = _Kept(turn, held.before)
    ordered = [by_start[start] for start in sorted(by_start)]
    for number, (one, after) in enumerate(pairwise(ordered)):
        if one.turn.end > after.turn.start:
            end = max(_without_blanks(new, one.turn.start, after.turn.start), one.turn.start)
            ordered[number] = one._replace(turn=one.turn._replace(said=min(one.turn.said, end), end=end))
    return ordered


def _label_of(old: str, turn: Turn) -> str | None:
    span = label_span(old, turn.start, turn.said)
    return label_key(old[span[0] : span[1]]) if span else None
