"""All blocks of the facts as flat arrays, made once and shared by every comparison."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from qualcase.coding.facts import TOLD_HERE
from qualcase.coding.sources import SourceKind
from qualcase.compare.absent import standing
from qualcase.compare.asked import answers

if TYPE_CHECKING:
    from collections.abc import Iterable

    import numpy.typing as npt

    from qualcase.coding.comparison import Confirmed
    from qualcase.coding.facts import Facts, Frame, SourceFacts

    Ints = npt.NDArray[np.int64]
    Bools = npt.NDArray[np.bool_]

KINDS = tuple(SourceKind)
"""Kinds in the order of the screen; arrays of kinds hold indexes into it."""


@dataclass(frozen=True)
class Stack:
    """Sources (s_), source–case pairs (sc_), persons heard (h_), codings (c_), passages (p_) and pieces (w_)."""

    facts: Facts
    roles: tuple[str, ...]
    s_wave: Ints
    s_kind: Ints
    s_site: Ints
    """The site that the source itself belongs to, -1 for none."""
    s_words: Ints
    s_lead: Ints
    s_done: Bools
    """Shape (sources, coders)."""
    s_done_at: npt.NDArray[np.float64]
    """Seconds since 1970, infinite where not done. Shape (sources, coders)."""
    sc_source: Ints
    sc_case: Ints
    h_source: Ints
    h_person: Ints
    h_words: Ints
    h_role: Ints
    """Index into `roles`, -1 for none."""
    c_source: Ints
    c_code: Ints
    c_coder: Ints
    c_span: Ints
    """The same number for codings of the same source, start and end."""
    c_rating: npt.NDArray[np.float64]
    c_elsewhen: Bools
    """It speaks about another time than the wave in which it was told."""
    c_about: Ints
    c_about_case: Ints
    c_counts: Bools
    p_coding: Ints
    p_heard: Ints
    """Whose passage it is: index into the persons heard."""
    w_coding: Ints
    w_heard: Ints
    """Whose words they are: index into the persons heard, -1 where nobody is named."""
    w_first: Ints
    w_last: Ints
    c_star: Bools

    @cached_property
    def pieces(self) -> tuple[Ints, Ints]:
        """The pieces of each coding, as a ragged table."""
        offsets = np.searchsorted(self.w_coding, np.arange(len(self.c_code) + 1))
        return offsets, np.arange(len(self.w_coding))

    @cached_property
    def speech(self) -> Bools:
        """Whether each source is speech."""
        return np.array([kind.is_speech for kind in KINDS])[self.s_kind]

    @cached_property
    def asked(self) -> npt.NDArray[np.int8]:
        """Whether each source raised the topic of each code: 1 yes, -1 no, 0 unknown. Shape (sources, codes)."""
        return answers(self.facts)

    @cached_property
    def confirmed(self) -> dict[tuple[str, str, str], Confirmed]:
        """What was confirmed to be absent, by the ids of code, case and wave."""
        return standing(self.facts)

    def ids_of(self, codings: Ints) -> list[str]:
        """The ids of codings."""
        source = self.c_source[codings]
        within = codings - np.searchsorted(self.c_source, source)
        blocks = self.facts.sources
        return [blocks[one].ids[place] for one, place in zip(source.tolist(), within.tolist(), strict=True)]

    @cached_property
    def strength(self) -> tuple[Ints, Ints]:
        """Every coding's rank among all, strongest first, and the codings in that order."""
        from qualcase.compare.quotes import strength

        return strength(self)

    @property
    def frame(self) -> Frame:
        """The names behind the indexes."""
        return self.facts.frame


def stack(facts: Facts) -> Stack:
    """Lay the blocks of all sources end to end."""
    blocks = facts.sources
    frame = facts.frame
    index = frame.index
    counts = np.array([len(block.ids) for block in blocks], dtype=np.int64)
    c_source = np.repeat(np.arange(len(blocks)), counts)
    first_coding = np.concatenate(([0], np.cumsum(counts)))
    s_wave = _ints(index.get(block.source.wave_id or "", -1) for block in blocks)
    pairs = [
        (number, index[case]) for number, block in enumerate(blocks) for case in block.source.case_ids if case in index
    ]
    heard = [(number, person, words) for number, block in enumerate(blocks) for person, words in block.heard]
    roles, h_role = _roles(blocks, frame, heard)
    done, done_at = _done(blocks, len(frame.coders))
    about = _joined([block.about for block in blocks])
    passages = _shifted([block.passage_of for block in blocks], first_coding, 2)
    pieces = _shifted([block.pieces for block in blocks], first_coding, 4)
    sc, h = _columns(pairs, 2), _columns(heard, 3)
    return Stack(
        facts=facts,
        roles=roles,
        s_wave=s_wave,
        s_kind=_ints(KINDS.index(block.source.kind) for block in blocks),
        s_site=_ints(-1 if block.source.case_ids else index.get(block.source.site_id or "", -1) for block in blocks),
        s_words=_ints(block.words for block in blocks),
        s_lead=_ints(index.get(block.source.lead_coder_id or "", -1) for block in blocks),
        s_done=done,
        s_done_at=done_at,
        sc_source=sc[0],
        sc_case=sc[1],
        h_source=h[0],
        h_person=h[1],
        h_words=h[2],
        h_role=h_role,
        c_source=c_source,
        c_code=_joined([block.code for block in blocks]),
        c_coder=_joined([block.coder for block in blocks]),
        c_span=_spans(c_source, blocks),
        c_rating=_joined_floats([block.rating for block in blocks]),
        c_elsewhen=(about != TOLD_HERE) & (about != s_wave[c_source] if len(blocks) else about != TOLD_HERE),
        c_about=about,
        c_about_case=_joined([block.about_case for block in blocks]),
        c_counts=_joined([block.counts for block in blocks]).astype(bool),
        p_coding=passages[:, 0],
        p_heard=_heard_of(c_source[passages[:, 0]], passages[:, 1], h),
        w_coding=pieces[:, 0],
        w_heard=_heard_of(c_source[pieces[:, 0]], pieces[:, 1], h),
        w_first=pieces[:, 2],
        w_last=pieces[:, 3],
        c_star=_joined([block.star for block in blocks]).astype(bool),
    )


def _ints(values: Iterable[int]) -> Ints:
    return np.fromiter(values, dtype=np.int64)


def _columns(rows: list[tuple[int, ...]] | list[tuple[int, int]] | list[tuple[int, int, int]], width: int) -> Ints:
    return np.array(rows, dtype=np.int64).reshape(-1, width).T


def _joined(arrays: list[npt.NDArray[np.int32]] | list[npt.NDArray[np.bool_]]) -> Ints:
    return np.concatenate(arrays).astype(np.int64) if arrays else np.zeros(0, dtype=np.int64)


def _joined_floats(arrays: list[npt.NDArray[np.float64]]) -> npt.NDArray[np.float64]:
    return np.concatenate(arrays) if arrays else np.zeros(0)


def _shifted(arrays: list[npt.NDArray[np.int32]], first_coding: Ints, width: int) -> Ints:
    """Join arrays whose first column numbers the codings of a block, so that it numbers all codings."""
    if not arrays:
        return np.zeros((0, width), dtype=np.int64)
    joined = np.concatenate([array.reshape(-1, width) for array in arrays]).astype(np.int64)
    joined[:, 0] += np.repeat(first_coding[:-1], [len(array) for array in arrays])
    return joined


def _spans(c_source: Ints, blocks: tuple[SourceFacts, ...]) -> Ints:
    """Equal numbers for equal places, which stand side by side since codings stand in the order of the text."""
    start = _joined([block.start for block in blocks])
    end = _joined([block.end for block in blocks])
    fresh = np.zeros(len(start), dtype=np.int64)
    fresh[1:] = (c_source[1:] != c_source[:-1]) | (start[1:] != start[:-1]) | (end[1:] != end[:-1])
    return np.cumsum(fresh)


def _heard_of(source: Ints, person: Ints, heard: Ints) -> Ints:
    """Which person heard each source and person is; -1 where nobody is named. `heard` is ordered by both."""
    if not len(source) or not heard.shape[1]:
        return np.full(len(source), -1)
    size = int(max(heard[1].max(), person.max())) + 1
    known, wanted = heard[0] * size + heard[1], source * size + person
    place = np.minimum(np.searchsorted(known, wanted), len(known) - 1)
    return np.where((person >= 0) & (known[place] == wanted), place, -1)


def _roles(
    blocks: tuple[SourceFacts, ...], frame: Frame, heard: list[tuple[int, int, int]]
) -> tuple[tuple[str, ...], Ints]:
    names: dict[str, int] = {}
    found = []
    for source_number, person, _ in heard:
        source = blocks[source_number].source
        role = frame.participants[person].role_in(source.case_ids, source.wave_id)
        found.append(-1 if role is None else names.setdefault(role, len(names)))
    return tuple(names), _ints(found)


def _done(blocks: tuple[SourceFacts, ...], coders: int) -> tuple[Bools, npt.NDArray[np.float64]]:
    done = np.zeros((len(blocks), coders), dtype=bool)
    moments = np.full((len(blocks), coders), np.inf)
    for number, block in enumerate(blocks):
        for coder in block.done:
            done[number, coder] = True
            moments[number, coder] = block.done_at.get(coder, np.inf)
    return done, moments
