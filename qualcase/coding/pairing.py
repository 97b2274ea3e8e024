"""Excerpts side by side: which of them stand in a row with which, and what an empty place in a row means."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from qualcase.coding.codings import Excerpt
    from qualcase.coding.comparison import AxisValue, Comparison, Empty, Silence


class Told(NamedTuple):
    """An excerpt as far as its place depends on it."""

    id: str
    column: int
    kind: str
    """Of its source."""
    is_speech: bool
    """Whether people speak in its source."""
    person_id: str | None = None
    """Who says most of it."""
    role: str | None = None
    """Of that person, in the case and wave."""


class Under(StrEnum):
    """What the excerpts of a row have in common, in the order of the rows."""

    PERSON = "person"
    """In each case one person who was heard in more than one wave."""
    ROLE = "role"
    """Others of the same role."""
    NOBODY = "nobody"
    """Speech of which nobody knows whose it is."""
    KIND = "kind"
    """Notes or documents of one kind."""


@dataclass(frozen=True)
class PairedRow:
    """What stands beside each other."""

    under: Under
    key: str
    """The role (empty where a person has none), or the kind of source."""
    persons: tuple[str | None, ...]
    """Id of the person of each case, where the row is of persons; else None for each."""
    places: tuple[tuple[str, ...], ...]
    """Ids of the excerpts in each column."""


class Hole(NamedTuple):
    """Why a place is empty."""

    empty: Empty | None
    """None: there are passages, but in another row (another person of the same role has them)."""
    silence: Silence | None = None
    reason: str = ""
    """Why a researcher says that the topic is absent."""


class Block(NamedTuple):
    """The columns of one case: `first` up to and without `end`."""

    first: int
    end: int


@dataclass(frozen=True)
class SideBySide:
    """Cases side by side under a code, each split by wave."""

    code: AxisValue
    cases: tuple[AxisValue, ...]
    waves: tuple[AxisValue, ...]
    """One nameless value where the study has no waves."""
    rows: tuple[PairedRow, ...]
    holes: tuple[Mapping[int, Hole], ...]
    """For each row, by column, why a place is empty."""
    excerpts: Mapping[str, Excerpt]
    names: Mapping[str, str]
    """Of the persons in `rows`, by id."""
    shown: Comparison
    """The figures of the cells that are shown, with caption and display check."""
    places: Mapping[str, int] = field(default_factory=dict)
    """The column of each case in `shown`, by id."""
    change: tuple[int, int] | None = None
    """The two of `waves` between which change is told, the earlier first."""

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The columns of each case."""
        width = len(self.waves)
        return tuple(Block(number * width, (number + 1) * width) for number in range(len(self.cases)))

    @property
    def columns(self) -> int:
        """How many columns there are."""
        return len(self.cases) * len(self.waves)


def pair(
    told: Iterable[Told],
    blocks: Sequence[Block],
    heard_again: Collection[tuple[int, str]] = (),
    roles: Sequence[str] = (),
    kinds: Sequence[str] = (),
) -> tuple[PairedRow, ...]:
    """Put excerpts into rows: by role, in it by person, then speech of nobody, then notes and documents by kind.

    Every excerpt stands in exactly one row, in its own column; within a place the order is kept.

    Args:
        told: The excerpts, in the order in which they are to stand.
        blocks: The columns of each case, which together are all columns.
        heard_again: (number of the case, person) of those who were heard in more than one of its waves.
        roles: The order of roles; others follow in the order in which they come.
        kinds: The order of kinds, in the same way.
    """
    every = list(told)
    grid = _Grid({column: n for n, block in enumerate(blocks) for column in range(block.first, block.end)}, len(blocks))
    spoken = [one for one in every if one.is_speech and one.person_id is not None]
    first_role: dict[tuple[int, str], str] = {}
    for one in spoken:
        first_role.setdefault((grid.case_of[one.column], one.person_id or ""), one.role or "")
    again = {who: role for who, role in first_role.items() if who in set(heard_again)}
    rows: list[PairedRow] = []
    for role in _ordered([*(one.role or "" for one in spoken), *again.values()], roles):
        rows += _of_persons(role, spoken, again, grid)
        same = [one for one in spoken if (one.role or "") == role]
        others = [one for one in same if (grid.case_of[one.column], one.person_id) not in again]
        rows += _row(Under.ROLE, role, others, grid)
    rows += _row(Under.NOBODY, "", [one for one in every if one.is_speech and one.person_id is None], grid)
    written = [one for one in every if not one.is_speech]
    for kind in _ordered([one.kind for one in written], kinds):
        rows += _row(Under.KIND, kind, [one for one in written if one.kind == kind], grid)
    return tuple(rows)


class _Grid(NamedTuple):
    case_of: Mapping[int, int]
    """The number of the case of each column."""
    cases: int


def _of_persons(
    role: str, spoken: Sequence[Told], again: Mapping[tuple[int, str], str], grid: _Grid
) -> list[PairedRow]:
    """Rows of the persons of a role who were heard again: the first of each case beside each other, then the second."""
    cases = range(grid.cases)
    queues = [[who for (number, who), own in again.items() if (number, own) == (case, role)] for case in cases]
    found = []
    for place in range(max(map(len, queues), default=0)):
        persons = tuple(queue[place] if place < len(queue) else None for queue in queues)
        theirs = [one for one in spoken if persons[grid.case_of[one.column]] == one.person_id]
        found += _row(Under.PERSON, role, theirs, grid, persons)
    return found


def _row(
    under: Under, key: str, told: Sequence[Told], grid: _Grid, persons: tuple[str | None, ...] = ()
) -> list[PairedRow]:
    if not told:
        return []
    places = tuple(tuple(one.id for one in told if one.column == column) for column in range(len(grid.case_of)))
    return [PairedRow(under, key, persons or (None,) * grid.cases, places)]


def _ordered(present: Iterable[str], wanted: Sequence[str]) -> list[str]:
    """Those that are there: first the wanted order, then others as they come; what has no name last."""
    there = dict.fromkeys(present)
    known = [one for one in wanted if one in there]
    return sorted([*known, *(one for one in there if one not in known)], key=lambda one: not one)
