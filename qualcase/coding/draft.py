"""A text while it is corrected: what was typed, and what was said of its turns, before anything is written.

Every operation gives a new draft, so that an editor can go back by keeping the old ones.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from qualcase.coding.carrying import Speakers, carried
from qualcase.coding.heads import head_for, label_key, label_span
from qualcase.errors import UserError
from qualcase.text.differing import difference, normal_script
from qualcase.text.edits import OffsetMap, apply_script, compose
from qualcase.text.normalise import normalise

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from qualcase.coding.editing import NewSpeaker
    from qualcase.coding.sources import TextHeading, Turn
    from qualcase.text.edits import Script


@dataclass(frozen=True)
class Draft:
    """The text of a source as a person is changing it. Positions are code points of `text`, the text as it is now."""

    source_id: str
    version_id: str
    """The version that it began with."""
    base: str
    """The text of that version."""
    text: str
    turns: tuple[Turn, ...]
    labels: Mapping[int, str]
    """The labels of the speakers by number, the new ones too."""
    looks: bool
    """Whether labels mean anything in this source."""
    script: Script = ()
    """The edits that make `text` of `base`."""
    new_speakers: tuple[NewSpeaker, ...] = field(default=())
    inferred: bool = False
    """Whether some edit was not seen but inferred from a new text."""
    headings: tuple[TextHeading, ...] = ()
    """Of `base`."""

    def replaced(self, start: int, end: int, text: str) -> Draft:
        """What stands from `start` up to `end` becomes `text`. Raises UserError outside the text."""
        return self.edited([(start, end, text)])

    def edited(self, edits: Iterable[tuple[int, int, str]]) -> Draft:
        """Several edits at once, all in positions of `text`. Raises UserError where they overlap or lie outside."""
        return self._carried(normal_script(self.text, edits))

    def retyped(self, text: str) -> Draft:
        """The text becomes another, of which only the whole is known."""
        script = difference(self.text, normalise(text))
        return replace(self._carried(script), inferred=self.inferred or bool(script))

    def with_speaker(self, turn: int, speaker: int | str) -> Draft:
        """A turn (by its place among the turns) is somebody else's: number of a speaker, or a label."""
        one = self._turn(turn)
        draft, number = self._known(speaker)
        if number == one.speaker:
            return self
        span = label_span(self.text, one.start, one.said)
        place = span or (one.start, one.start)
        label = draft.labels[number] if span else f"{self._to_line_start(one.start)}{draft.labels[number]}: "
        turns = [*draft.turns]
        turns[turn] = one._replace(speaker=number)
        return _with_heads(replace(draft, turns=tuple(turns)), [(turn, *place, label)])

    def with_label(self, speaker: int, label: str) -> Draft:
        """A speaker's label reads otherwise, in all turns. One that another speaker has makes the turns that one's."""
        tidy = _tidy(label)
        holder = next(
            (n for n, held in self.labels.items() if label_key(held) == label_key(tidy) and n != speaker), None
        )
        heads = []
        for number, one in enumerate(self.turns):
            span = label_span(self.text, one.start, one.said) if one.speaker == speaker else None
            if span:
                heads.append((number, *span, tidy))
        changed = _with_heads(self, heads)
        if holder is None:
            new = tuple(replace(one, label=tidy) if one.number == speaker else one for one in changed.new_speakers)
            return replace(changed, labels={**self.labels, speaker: tidy}, new_speakers=new)
        theirs = tuple(one._replace(speaker=holder) if one.speaker == speaker else one for one in changed.turns)
        return replace(changed, turns=theirs)

    def split(self, turn: int, place: int, speaker: int | str) -> Draft:
        """A turn ends at a place within its words; from there on somebody else speaks, on a line of their own.

        Raises:
            UserError: there are no words on both sides of the place.
        """
        one = self._turn(turn)
        if not (
            one.said <= place <= one.end and self.text[one.said : place].strip() and self.text[place : one.end].strip()
        ):
            raise UserError("A turn can only be split between two of its words. Choose a place inside it.")
        draft, number = self._known(speaker)
        model = next((held for held in draft.turns if held.speaker == number and held.start < held.said), one)
        head = head_for(self.text, model.start, model.said, draft.labels[number])
        first = one.said + len(self.text[one.said : place].rstrip())
        last = one.end - len(self.text[place : one.end].lstrip())
        script = normal_script(self.text, [(first, last, f"\n{head}")])
        places = OffsetMap(script)
        said, end = places.after(last), places.after(one.end)
        parts = (
            one._replace(end=first),
            one._replace(start=min(first + 1, said), said=said, end=end, speaker=number, seconds=None),
        )
        return _with(
            draft, script, (*_moved(self.turns[:turn], places), *parts, *_moved(self.turns[turn + 1 :], places))
        )

    def joined(self, turn: int) -> Draft:
        """A turn goes on with the next one, as one turn of its speaker. Raises UserError where there is no next one."""
        one = self._turn(turn)
        if turn + 1 >= len(self.turns):
            raise UserError("There is no turn after this one to join it with.")
        other = self.turns[turn + 1]
        between = " " if one.said < one.end and other.said < other.end else ""
        script = normal_script(self.text, [(one.end, other.said, between)])
        places = OffsetMap(script)
        whole = one._replace(end=max(places.after(other.end), one.end))
        return _with(self, script, (*_moved(self.turns[:turn], places), whole, *_moved(self.turns[turn + 2 :], places)))

    def speaker_called(self, label: str) -> int:
        """Number of the speaker with a label. Raises UserError."""
        found = next((number for number, held in self.labels.items() if label_key(held) == label_key(label)), None)
        if found is None:
            raise UserError(
                "Nobody has the label “{label}” in this source. There are: {labels}.",
                label=label,
                labels=", ".join(self.labels.values()) or "–",
            )
        return found

    def _turn(self, number: int) -> Turn:
        if not 0 <= number < len(self.turns):
            raise UserError(
                "There is no turn {number}. The source has {turns}.", number=number + 1, turns=len(self.turns)
            )
        return self.turns[number]

    def _to_line_start(self, place: int) -> str:
        """What must be written at a place so that a line begins there."""
        return "" if place == 0 or self.text[place - 1] == "\n" else "\n"

    def _known(self, speaker: int | str) -> tuple[Draft, int]:
        """The draft with a speaker in it, and their number."""
        if isinstance(speaker, int):
            if speaker not in self.labels:
                raise UserError("There is no speaker {number} in this source.", number=speaker)
            return self, speaker
        speakers = Speakers(self.labels)
        number = speakers.number(_tidy(speaker))
        return self._joined_by(tuple(speakers.new)), number

    def _joined_by(self, new: tuple[NewSpeaker, ...]) -> Draft:
        labels = {**self.labels, **{one.number: one.label for one in new}}
        return replace(self, labels=labels, new_speakers=(*self.new_speakers, *new)) if new else self

    def _carried(self, script: Script) -> Draft:
        new = apply_script(self.text, script)
        found = carried(self.text, self.turns, script, new, self.labels, looks=self.looks)
        return _with(self._joined_by(found.new_speakers), script, found.turns)


def _with(draft: Draft, script: Script, turns: tuple[Turn, ...]) -> Draft:
    """The draft after edits of its text, with the turns that this makes."""
    text = apply_script(draft.text, script)
    return replace(draft, text=text, turns=turns, script=compose(draft.base, draft.script, script))


def _with_heads(draft: Draft, heads: list[tuple[int, int, int, str]]) -> Draft:
    """Labels written into the heads of turns: (turn, start and end of what they replace, label)."""
    script = normal_script(draft.text, [head[1:] for head in heads])
    places = OffsetMap(script)
    turns = list(_moved(draft.turns, places))
    for number, start, _, label in heads:
        # A label that is written at the very beginning of a turn belongs to it, the line before it does not.
        written = places.before(start)
        turns[number] = turns[number]._replace(start=min(turns[number].start, written + label.startswith("\n")))
        for earlier in range(number - 1, -1, -1):  # several where turns without words stand at one place
            if turns[earlier].end <= written:
                break
            begin, said, end = (min(place, written) for place in turns[earlier][:3])
            turns[earlier] = turns[earlier]._replace(start=begin, said=said, end=end)
    return _with(draft, script, tuple(turns))


def _moved(turns: Iterable[Turn], places: OffsetMap) -> tuple[Turn, ...]:
    """Turns where edits in other turns, or in their labels, have moved them to."""
    return tuple(
        one._replace(start=places.after(one.start), said=places.after(one.said), end=places.after(one.end))
        for one in turns
    )


def _tidy(label: str) -> str:
    tidy = " ".join(normalise(label).split())
    if not tidy:
        raise UserError("A label cannot be empty. Write who speaks.")
    return tidy
