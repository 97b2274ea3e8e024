"""Who was heard: persons, sources and words by role, kind of source and wave."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from qualcase.coding.case_patterns import NO_ROLE, NOBODY
from qualcase.coding.people import KnownRole
from qualcase.compare.stack import KINDS
from qualcase.words.sorting import sort_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from qualcase.coding.sources import SourceKind
    from qualcase.compare.selection import Selection
    from qualcase.compare.stack import Ints

Plan = tuple[str, "SourceKind", int]
"""Role (NOBODY for nobody in particular), kind and index of the wave of a source that is still to come."""


class Hearing(NamedTuple):
    """Arrays of the shape (roles + 1, kinds + 1, waves), all of them taken together last."""

    roles: tuple[str, ...]
    kinds: tuple[SourceKind, ...]
    persons: Ints
    sources: Ints
    words: Ints
    planned: Ints


class _Entry(NamedTuple):
    """What somebody (or nobody who is known) said in a source."""

    role: str
    kind: int
    wave: int
    person: int
    source: int
    words: int


def heard(selection: Selection, planned: Iterable[Plan] = ()) -> Hearing:
    """Count what the filter lets through, coded or not. Sources of no wave are left out."""
    plans = list(planned)
    entries = list(_entries(selection))
    roles = _in_order({one.role for one in entries} | {role for role, _, _ in plans})
    used = {one.kind for one in entries} | {KINDS.index(kind) for _, kind, _ in plans}
    kinds = tuple(kind for number, kind in enumerate(KINDS) if number in used)
    shape = (len(roles) + 1, len(kinds) + 1, len(selection.stack.frame.waves))
    persons, sources = (defaultdict[tuple[int, int, int], set[int]](set) for _ in range(2))
    words, open_plans = np.zeros(shape, dtype=np.int64), np.zeros(shape, dtype=np.int64)
    row = {role: number for number, role in enumerate(roles)}
    column = {KINDS.index(kind): number for number, kind in enumerate(kinds)}
    for one in entries:
        for at in _cells(row[one.role], column[one.kind], one.wave):
            sources[at].add(one.source)
            words[at] += one.words
            if one.person >= 0:
                persons[at].add(one.person)
    for role, kind, wave in plans:
        for at in _cells(row[role], column[KINDS.index(kind)], wave):
            open_plans[at] += 1
    return Hearing(roles, kinds, _sizes(persons, shape), _sizes(sources, shape), words, open_plans)


def _cells(row: int, column: int, wave: int) -> tuple[tuple[int, int, int], ...]:
    """A cell, and those of the totals that hold it."""
    return (row, column, wave), (row, -1, wave), (-1, column, wave), (-1, -1, wave)


def _sizes(found: dict[tuple[int, int, int], set[int]], shape: tuple[int, ...]) -> Ints:
    made = np.zeros(shape, dtype=np.int64)
    for at, members in found.items():
        made[at] = len(members)
    return made


def _entries(selection: Selection) -> Iterator[_Entry]:
    """Each person heard in each source, and what is said or written by nobody who is known."""
    stack = selection.stack
    named = np.zeros(len(stack.s_wave), dtype=np.int64)
    np.add.at(named, stack.h_source, stack.h_words)
    for number in np.flatnonzero(selection.heard).tolist():
        source, role = int(stack.h_source[number]), int(stack.h_role[number])
        if stack.s_wave[source] >= 0 and stack.h_words[number]:
            yield _Entry(
                stack.roles[role] if role >= 0 else NO_ROLE,
                int(stack.s_kind[source]),
                int(stack.s_wave[source]),
                int(stack.h_person[number]),
                source,
                int(stack.h_words[number]),
            )
    if selection.by_person:
        return
    for source in np.flatnonzero(selection.passing & (stack.s_wave >= 0)).tolist():
        left = int(stack.s_words[source] - named[source])
        if left or not named[source]:
            yield _Entry(NOBODY, int(stack.s_kind[source]), int(stack.s_wave[source]), -1, source, left)


def _in_order(roles: set[str]) -> tuple[str, ...]:
    """The program's own first, the study's by name, then without a role, then nobody identified."""
    own = [role.value for role in KnownRole if role.value in roles]
    last = [role for role in (NO_ROLE, NOBODY) if role in roles]
    return (*own, *sorted(roles.difference(own, last), key=sort_key), *last)
