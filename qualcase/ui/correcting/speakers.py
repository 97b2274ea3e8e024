"""Who may speak in a turn, and what splitting and joining turns does to a draft. Free of Qt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from qualcase.coding.heads import head_for, label_key
from qualcase.study.wording import say_role
from qualcase.ui.transcript.voices import Voice

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from qualcase.coding.draft import Draft


class Deed(Enum):
    """What choosing an offer does."""

    SPEAKER = auto()
    """It is this speaker."""
    NEW = auto()
    """It is somebody with a label that nobody has yet."""
    LINE = auto()
    """Only a new line; the turn goes on."""
    JOIN = auto()
    """The turn goes on with the one before it."""
    RENAME = auto()
    """The label reads otherwise in all turns of its speaker."""


@dataclass(frozen=True)
class Offer:
    """One line of the menu of speakers."""

    deed: Deed
    label: str = ""
    """Of the speaker; what was typed where it is new."""
    who: str = ""
    """Name and role, as far as they are known."""
    speaker: int | None = None


def offers_for_turn(draft: Draft, number: int, voices: Mapping[int, Voice]) -> tuple[Offer, ...]:
    """Who else may speak in a turn, the most likely first; then joining it with the turn before."""
    speakers = _ordered(draft, number, with_own=False)
    join = (Offer(Deed.JOIN),) if number > 0 else ()
    return (*(_offer(draft, one, voices) for one in speakers), *join)


def offers_for_split(draft: Draft, number: int, voices: Mapping[int, Voice]) -> tuple[Offer, ...]:
    """Who may speak from a place in a turn on, the most likely first; then a line break alone."""
    speakers = _ordered(draft, number, with_own=True)
    return (*(_offer(draft, one, voices) for one in speakers), Offer(Deed.LINE))


def narrowed(offers: Sequence[Offer], typed: str, *, renames: int | None = None) -> tuple[Offer, ...]:
    """The offers that what was typed leaves, and what it would be as a label of its own.

    `renames` is the speaker whose label it may become everywhere.
    """
    wanted = label_key(typed.strip())
    if not wanted:
        return tuple(offers)
    found = [one for one in offers if wanted in label_key(one.label) or wanted in one.who.casefold()]
    if any(label_key(one.label) == wanted for one in offers if one.speaker is not None):
        return tuple(found)
    label = " ".join(typed.split())
    more = [Offer(Deed.RENAME, label, speaker=renames)] if renames is not None else []
    return (*found, Offer(Deed.NEW, label), *more)


def split_at(draft: Draft, place: int, number: int, speaker: int | str) -> tuple[Draft, int]:
    """Begin a turn of somebody at a place in a turn; the draft then, and where its words begin.

    Behind the last word a new line with the label is begun, on which one can write. Raises UserError.
    """
    turn = draft.turns[number]
    if draft.text[turn.said : place].strip() and not draft.text[place : turn.end].strip():
        label = draft.labels[speaker] if isinstance(speaker, int) else speaker
        model = next((one for one in draft.turns if one.speaker == speaker and one.start < one.said), turn)
        head = head_for(draft.text, model.start, model.said, label)
        end = turn.said + len(draft.text[turn.said : turn.end].rstrip())
        return draft.replaced(end, end, f"\n{head}"), end + 1 + len(head)
    made = draft.split(number, place, speaker)
    return made, made.turns[number + 1].said


def voices_then(draft: Draft, voices: Mapping[int, Voice]) -> dict[int, Voice]:
    """Who the speakers of a draft are: those of the source, with new labels where they were changed, and new ones."""
    known = {one.number: one for one in draft.new_speakers}
    found = {}
    for number, label in draft.labels.items():
        held, new = voices.get(number), known.get(number)
        if held is not None:
            found[number] = held if held.label == label else Voice(label, held.role, held.name, held.dimmed)
        elif new is not None:
            found[number] = Voice(label, say_role(new.role), "", new.is_interviewer)
        else:
            found[number] = Voice(label)
    return found


def _ordered(draft: Draft, number: int, *, with_own: bool) -> list[int]:
    """Speakers by likelihood: who spoke last before, who speaks next, then the others by how much they speak."""
    own = draft.turns[number].speaker
    around = [*reversed(draft.turns[:number]), *draft.turns[number + 1 :]]
    found = list(dict.fromkeys(one.speaker for one in around if one.speaker is not None))
    found += [one for one in draft.labels if one not in found and one not in _unused(draft)]
    found = [one for one in found if one != own]
    return [*found, own] if with_own and own is not None else found


def _unused(draft: Draft) -> set[int]:
    """New speakers who speak nowhere any more: labels that were typed half."""
    speaking = {one.speaker for one in draft.turns}
    return {one.number for one in draft.new_speakers if one.number not in speaking}


def _offer(draft: Draft, number: int, voices: Mapping[int, Voice]) -> Offer:
    voice = voices.get(number)
    who = " · ".join(part for part in (voice.name, voice.role) if part) if voice else ""
    return Offer(Deed.SPEAKER, draft.labels.get(number, "?"), who, number)
