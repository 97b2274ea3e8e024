"""What a change of a text would do to what hangs on it: shown to a person before anything is written."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qualcase.coding.bundle import ReadText
    from qualcase.coding.codings import Coding
    from qualcase.coding.sources import TextHeading, Turn
    from qualcase.text.edits import Script


class Fate(StrEnum):
    """What becomes of a coded passage when its text changes."""

    KEPT = "kept"
    """The same words at the same place."""
    MOVED = "moved"
    """The same words at another place."""
    CHANGED = "changed"
    """Words inside it became others; it is as long as before."""
    GROWN = "grown"
    SHRUNK = "shrunk"
    SPLIT = "split"
    """A turn begins inside it that did not: a part of it is another speaker's now."""
    UNCERTAIN = "uncertain"
    """Where it lies cannot be told for certain."""
    FOUND = "found"
    """It was lost, and its words stand at its place again."""
    LOST = "lost"
    """Nothing of it is left; the coding is kept without a passage."""


@dataclass(frozen=True)
class PassageAfter:
    """One coding and what becomes of its passage. Positions are code points of the new text, half-open."""

    coding: Coding
    """As it is before."""
    fate: Fate
    start: int
    end: int
    """Where it lies then, or is proposed to lie; an empty span where nothing is proposed."""
    quote: str
    """What it covers there."""
    to_decide: bool = False
    """Nothing may be written before a person has said what becomes of it."""

    @property
    def has_place(self) -> bool:
        """Whether there is a passage to accept."""
        return self.start < self.end


class Choice(StrEnum):
    """What a person can say about a passage."""

    ACCEPT = "accept"
    """It lies where the plan says."""
    PLACE = "place"
    """It lies at a place of the new text that the person shows."""
    LOSE = "lose"
    """Its passage is gone; the coding is kept among the lost ones."""
    REMOVE = "remove"
    """The coding goes, with its memos."""


@dataclass(frozen=True)
class Decision:
    """What is to become of a passage; `start` and `end` (code points of the new text) only with `PLACE`."""

    choice: Choice
    start: int = 0
    end: int = 0


@dataclass(frozen=True)
class NewSpeaker:
    """A speaker whose label a changed text has and the source did not."""

    number: int
    label: str
    is_interviewer: bool = False
    generic: bool = True
    role: str | None = None


@dataclass(frozen=True)
class EditPlan:
    """A changed text of a source with everything that follows from it. Nothing is written yet.

    It holds for the version and the codings that it was made from; saving it is refused when they have changed.
    """

    source_id: str
    version_id: str
    """The version that it changes."""
    why: str
    """What kind of change: `edit`, `corrected`, `restored`."""
    old_text: str
    text: str
    script: Script
    """The edits that make the new text of the old one."""
    old_turns: tuple[Turn, ...]
    turns: tuple[Turn, ...]
    passages: tuple[PassageAfter, ...]
    """One for each coding of every coder, those that are lost already among them, in the order of the old text."""
    new_speakers: tuple[NewSpeaker, ...] = ()
    labels: Mapping[int, str] = field(default_factory=dict)
    """Speakers (by number) whose label reads otherwise in the new text."""
    read: ReadText | None = None
    """The corrected file."""
    original_name: str = ""
    headings: tuple[TextHeading, ...] = ()
    """Of the new text."""

    @property
    def changes_nothing(self) -> bool:
        """Whether text, turns and labels are as before."""
        return self.text == self.old_text and self.turns == self.old_turns and not self.labels

    @cached_property
    def counts(self) -> dict[Fate, int]:
        """How many passages have which fate; only those that occur, in the order of `Fate`."""
        found = Counter(one.fate for one in self.passages)
        return {fate: found[fate] for fate in Fate if found[fate]}

    @cached_property
    def to_decide(self) -> tuple[PassageAfter, ...]:
        """The passages of which a person must say what becomes of them."""
        return tuple(one for one in self.passages if one.to_decide)

    @cached_property
    def by_id(self) -> dict[str, PassageAfter]:
        """The passages by the id of their coding."""
        return {one.coding.id: one for one in self.passages}

    def all_as_proposed(self) -> dict[str, Decision]:
        """Decisions that accept every proposal; a passage without one is lost."""
        return {one.coding.id: Decision(Choice.ACCEPT if one.has_place else Choice.LOSE) for one in self.to_decide}


@dataclass(frozen=True)
class NearPlace:
    """A place where a passage may belong, proposed to a person. Code points, half-open."""

    start: int
    end: int
    score: float
    """How like the words are, 100 for the same."""
    shown: str
    """The place on one line with the words around it."""
