"""Facts: everything that figures are computed from, as values and arrays, without a database.

One block per source, so that an edit replaces the blocks of the sources it touched and nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy as np
    import numpy.typing as npt

    from qualcase.coding.frame import Area, Case, Site, Wave
    from qualcase.coding.guide import Absence, Question
    from qualcase.coding.people import Coder, Participant
    from qualcase.coding.sources import Source
    from qualcase.coding.tree import CodeTree

    Integers = npt.NDArray[np.int32]

TOLD_HERE = -1
BEFORE = -2
EXPECTED = -3
"""Values of `about` that are no index of a wave: the wave in which it was told, before, expected."""


class _Named(Protocol):
    @property
    def id(self) -> str: ...


@dataclass(frozen=True)
class Frame:
    """The names that facts point to by index; its order is the order of the screen."""

    waves: tuple[Wave, ...]
    sites: tuple[Site, ...]
    areas: tuple[Area, ...]
    cases: tuple[Case, ...]
    participants: tuple[Participant, ...]
    coders: tuple[Coder, ...]
    """The persons who code; behind them the agreed layer, where the study has one."""
    tree: CodeTree

    @cached_property
    def people_coding(self) -> tuple[Coder, ...]:
        """The coders who are persons: whoever offers who codes offers these."""
        return tuple(one for one in self.coders if not one.is_agreed)

    @cached_property
    def agreed(self) -> Coder | None:
        """The agreed layer, None where none was begun in any source."""
        return next((one for one in self.coders if one.is_agreed), None)

    @cached_property
    def agreed_index(self) -> int:
        """Its index among the coders, -1 where there is none."""
        return next((number for number, one in enumerate(self.coders) if one.is_agreed), -1)

    @cached_property
    def index(self) -> dict[str, int]:
        """Index of every wave, site, area, case, participant, coder and code by its id."""
        groups: tuple[Sequence[_Named], ...] = (
            self.waves,
            self.sites,
            self.areas,
            self.cases,
            self.participants,
            self.coders,
            self.tree.ordered,
        )
        return {one.id: number for group in groups for number, one in enumerate(group)}

    def site_of(self, source: Source, about_case_id: str | None = None) -> str | None:
        """Id of the site of the case that a passage is about; else the source's own, or of its first case with one."""
        case_ids = (about_case_id,) if about_case_id else source.case_ids
        sites = (self.cases[self.index[case_id]].site_id for case_id in case_ids)
        return next((site_id for site_id in sites if site_id), None) if case_ids else source.site_id


@dataclass(frozen=True)
class SourceFacts:
    """What one source holds. Codings stand in the order of the text; arrays have one entry per coding unless said.

    *Countable words* are those of participants in speech (no interviewer, label, time stamp or transcriber's mark) and
    all words elsewhere, numbered from 0 in the order of the text.
    """

    source: Source
    words: int
    """Countable words in all."""
    heard: tuple[tuple[int, int], ...]
    """Participants (index, ascending) with their countable words; empty in sources that are not speech."""
    done: frozenset[int]
    """Coders (index) who marked it done."""
    done_at: dict[int, float]
    """When each of them did, in seconds since 1970."""
    ids: tuple[str, ...]
    code: Integers
    coder: Integers
    start: Integers
    end: Integers
    first_word: Integers
    """Countable word at which the coding begins …"""
    last_word: Integers
    """… and the one after its last; equal to `first_word` when it holds none."""
    rating: npt.NDArray[np.float64]
    """NaN where unrated."""
    about: Integers
    """Index of the wave that it speaks about, or TOLD_HERE, BEFORE, EXPECTED."""
    about_case: Integers
    """Index of the case that it speaks about, or -1 for all cases of the source."""
    counts: npt.NDArray[np.bool_]
    """False for a coding of interviewer words alone, which counts nowhere."""
    passage_of: npt.NDArray[np.int32]
    """Pairs (coding, participant): whose passage each coding is. Shape (pairs, 2)."""
    pieces: npt.NDArray[np.int32]
    """Where each coding's countable words lie: (coding, participant or -1, first word, one after the last).
    Shape (pieces, 4); a coding over two turns has two pieces."""
    star: npt.NDArray[np.bool_]
    put: Mapping[str, bool] = field(default_factory=dict)
    """Questions of the guide (id) of which it is confirmed that they were put here, or were not."""
    topics: Mapping[str, bool] = field(default_factory=dict)
    """Codes (id) of which somebody said by hand whether the topic was raised here."""


@dataclass(frozen=True)
class Facts:
    """The frame, one block per source, the interview guide, and what was confirmed to be absent."""

    frame: Frame
    sources: tuple[SourceFacts, ...]
    questions: tuple[Question, ...] = ()
    absences: tuple[Absence, ...] = ()

    @cached_property
    def coding_count(self) -> int:
        """Codings of all sources and coders."""
        return sum(len(block.ids) for block in self.sources)
