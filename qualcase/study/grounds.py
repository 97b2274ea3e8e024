"""Where in a source a search looks: whose turns, and what is in no turn."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from qualcase.coding.found import Voices
from qualcase.coding.sources import SourceKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qualcase.coding.filters import Filter
    from qualcase.coding.people import Participant
    from qualcase.coding.sources import Source, Speaker
    from qualcase.study.texts import Areas, HeldText


class Ground(NamedTuple):
    """A source that is searched."""

    source: Source
    held: HeldText
    speakers: Mapping[int, Speaker]
    areas: Areas

    def area_at(self, position: int) -> int:
        """The number of the area that holds a position or ends before it, -1 where none begins so early."""
        return bisect_right(self.areas.spans, position, key=lambda span: span[0]) - 1

    def around(self, start: int, end: int) -> tuple[int, int] | None:
        """The turn or paragraph that holds a span as a whole."""
        area = self.area_at(start)
        span = self.areas.spans[area] if area >= 0 else None
        return span if span is not None and end <= span[1] else None

    def speaker_of(self, turn: int) -> Speaker | None:
        """Who says a turn, by its number; None outside of turns (-1) and where nobody is named."""
        number = self.held.turns[turn].speaker if turn >= 0 else None
        return None if number is None else self.speakers.get(number)


def make_ground(
    source: Source,
    held: HeldText,
    speakers: Mapping[int, Speaker],
    people: Mapping[str, Participant],
    *,
    chosen: Filter,
    voices: Voices,
) -> Ground | None:
    """Where to look in a source for the words of some voices, and of the filter's roles and participants alone.

    None where there is nothing: only speech has roles and participants.
    """
    some_people = bool(chosen.roles or chosen.participants)
    if not source.kind.is_speech and (some_people or voices is Voices.PARTICIPANTS):
        return None
    numbers = {turn.speaker for turn in held.turns}
    if some_people:
        kept = {number for number in numbers if _is_chosen(source, speakers.get(number or 0), people, chosen)}
        kept.discard(None)
    elif voices is Voices.ALL:
        kept = numbers
    else:
        asking = {number for number, speaker in speakers.items() if speaker.is_interviewer}
        kept = {number for number in numbers if number not in asking}
    areas = held.areas(frozenset(numbers - kept), outside=not some_people and _takes_outside(source, held, voices))
    return Ground(source, held, speakers, areas) if areas.spans else None


def _takes_outside(source: Source, held: HeldText, voices: Voices) -> bool:
    """Whether what is in no turn is searched.

    In answers that is the questions, in speech without labels all of it; where there are labels it is what stands
    above an interview, which nobody said and which counts nowhere.
    """
    if voices is Voices.ALL or not held.turns:
        return True
    written = not source.kind.is_speech and source.kind is not SourceKind.QUESTIONNAIRE
    return voices is Voices.NOT_INTERVIEWER and written


def _is_chosen(source: Source, speaker: Speaker | None, people: Mapping[str, Participant], chosen: Filter) -> bool:
    person = people.get(speaker.participant_id or "") if speaker and not speaker.is_interviewer else None
    if person is None or (chosen.participants and person.id not in chosen.participants):
        return False
    return not chosen.roles or person.role_in(source.case_ids, source.wave_id) in chosen.roles
