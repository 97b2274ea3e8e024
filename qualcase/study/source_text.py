"""A source with its text and who says what in it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qualcase.coding.sources import Source, Speaker, TextHeading, TextVersion, Turn


@dataclass(frozen=True)
class SpeakerName:
    """How a speaker is called beside the text."""

    label: str
    name: str
    role: str | None
    is_interviewer: bool


@dataclass(frozen=True)
class SourceText:
    """A source with its text and who says what in it."""

    source: Source
    version: TextVersion
    text: str
    speakers: Mapping[int, Speaker]

    @property
    def turns(self) -> tuple[Turn, ...]:
        """The turns, in order."""
        return self.version.turns

    @property
    def headings(self) -> tuple[TextHeading, ...]:
        """The headings, in order; none where its file told of none."""
        return self.version.headings

    @cached_property
    def interviewer_numbers(self) -> frozenset[int]:
        """Numbers of the speakers who ask."""
        return frozenset(number for number, speaker in self.speakers.items() if speaker.is_interviewer)
