"""What the withdrawal of a participant takes out of one source: turns, passages, and what is left of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from qualcase.text.edits import Edit, OffsetMap, apply_script
from qualcase.text.wordcount import has_words

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from qualcase.coding.codings import Coding
    from qualcase.coding.sources import Speaker, Turn
    from qualcase.text.edits import Script

_TELLING = 15
"""Shorter turns (`Ja, det er rigtigt`) anybody may have said."""


@dataclass(frozen=True)
class Remainder:
    """A source without what one participant said. Where nobody else speaks in it, the whole source goes."""

    source_id: str
    goes: bool
    script: Script
    old: str
    text: str
    turns: tuple[Turn, ...]
    removed_turns: tuple[str, ...]
    """The words that go, turn by turn."""
    kept: tuple[Coding, ...]
    """The codings that stay, as they are to be."""
    removed: tuple[Coding, ...]
    shortened: int = 0
    """How many of those that stay keep only what others said."""


def without_speakers(
    source_id: str,
    text: str,
    turns: Sequence[Turn],
    *,
    speakers: Sequence[Speaker],
    leaving: Collection[int],
    codings: Sequence[Coding],
) -> Remainder:
    """What is left of a source when the speakers with some numbers leave it.

    Turns of others stay word for word. A passage that lies in what goes is removed; one that reaches beyond keeps the
    rest, if somebody besides the interviewer speaks in it. One that only touches the blank space behind a turn that
    goes stays whoever speaks in it: none of its words go.
    """
    asking = {one.number for one in speakers if one.is_interviewer}
    others = [turn for turn in turns if turn.speaker not in leaving and turn.speaker not in asking]
    leave = [turn for turn in turns if turn.speaker in leaving]
    said = tuple(text[turn.said : turn.end] for turn in leave)
    if not any(has_words(text[turn.said : turn.end]) for turn in others):
        return Remainder(source_id, True, (), text, "", (), said, (), tuple(codings))
    script = _deletions(text, turns, leaving)
    places, new = OffsetMap(script), apply_script(text, script)
    stay = tuple(
        turn._replace(start=places.after(turn.start), said=places.after(turn.said), end=places.before(turn.end))
        for turn in turns
        if turn.speaker not in leaving
    )
    spoken = [(turn.said, turn.end) for turn in stay if turn.speaker not in asking]
    gone = tuple((turn.start, turn.end) for turn in leave)
    after = [
        (one, _lost(one, places, said) if _is_lost(one) else _moved(one, places, new, spoken, gone)) for one in codings
    ]
    kept = tuple(moved for _, moved in after if moved is not None)
    removed = tuple(one for one, moved in after if moved is None)
    shortened = sum(1 for one, moved in after if moved is not None and moved.quote.strip() != one.quote.strip())
    return Remainder(source_id, False, script, text, new, stay, said, kept, removed, shortened)


def _deletions(text: str, turns: Sequence[Turn], leaving: Collection[int]) -> Script:
    """The turns that go, each with the blank space behind it."""
    found: list[Edit] = []
    for number, turn in enumerate(turns):
        if turn.speaker not in leaving:
            continue
        ceiling = turns[number + 1].start if number + 1 < len(turns) else len(text)
        end = turn.end
        while end < ceiling and text[end].isspace():
            end += 1
        if found and found[-1].end >= turn.start:
            found[-1] = found[-1]._replace(end=max(end, found[-1].end))
        else:
            found.append(Edit(turn.start, end, ""))
    return tuple(found)


def _is_lost(one: Coding) -> bool:
    return one.lost is not None or one.start == one.end


def _lost(one: Coding, places: OffsetMap, said: Sequence[str]) -> Coding | None:
    """A coding without a passage at its new place; None where the words that it lost are theirs who leave."""
    if one.lost and any(one.lost in words or (len(words) > _TELLING and words in one.lost) for words in said):
        return None
    place = places.before(one.start)
    return replace(one, start=place, end=place)


def _moved(
    one: Coding, places: OffsetMap, new: str, spoken: Sequence[tuple[int, int]], gone: Sequence[tuple[int, int]]
) -> Coding | None:
    """A coding at its new place; None where it goes."""
    span = places.span(one.start, one.end)
    if not span.edited:
        return replace(one, start=span.start, end=span.end)
    start, end = span.start, span.end
    while start < end and new[start].isspace():
        start += 1
    while start < end and new[end - 1].isspace():
        end -= 1
    overlaps = [(max(start, first), min(end, last)) for first, last in spoken if first < end and start < last]
    beside = start < end and not any(first < one.end and one.start < last for first, last in gone)
    if not beside and not any(has_words(new[first:last]) for first, last in overlaps):
        return None
    quote = new[start:end]
    told_alone = quote.strip() == one.quote.strip()  # else its paraphrase may tell what they said who leave
    return replace(one, start=start, end=end, quote=quote, condensed=one.condensed if told_alone else "")
