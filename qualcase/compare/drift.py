"""The arithmetic of the drift guard: drawing a test, agreement of then and now, and what it says of a change."""

from __future__ import annotations

import random
from collections import defaultdict
from itertools import pairwise
from math import isnan, nan
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from qualcase.coding.drift import FEW, DriftCell, Outcome, Shift, Stratum, Twofold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_DRAWS = 4000
_SEED = 1
"""The interval is worked out with random numbers: always the same ones."""


class Unit(NamedTuple):
    """A turn or paragraph that a coder has read. Positions are code points, half-open."""

    source_id: str
    start: int
    end: int
    wave_id: str
    held: frozenset[str]
    """The codes that the coder gave to at least one of its words."""


class Drawn(NamedTuple):
    """A unit that is in the test."""

    unit: Unit
    code_id: str
    """The code for which it was drawn."""


class Draw(NamedTuple):
    """A test as it was drawn, mixed."""

    items: tuple[Drawn, ...]
    strata: tuple[Stratum, ...]
    """By code in the order asked for, then by wave."""


class Answered(NamedTuple):
    """A passage that was coded again, for the code for which it was drawn."""

    item_id: str
    code_id: str
    wave_id: str
    then: bool
    now: bool


def draw(units: Iterable[Unit], code_ids: Sequence[str], wave_ids: Sequence[str], wanted: int, seed: int) -> Draw:
    """Draw units for a test: for each code equally many that held it and that did not, from every wave.

    The scarcest kind sets the number for its code; where a wave has none at all of a kind, that kind stays empty and
    does not count. For a code that the coder never used nothing is drawn. A unit is drawn once; the code that has
    least to choose from draws first.

    Args:
        units: Everything that the coder has read, each unit once.
        code_ids: The codes, each once.
        wave_ids: The waves, each once; units of others are left out.
        wanted: How many of each code, wave and kind.
        seed: The same seed draws the same from the same units.
    """
    pools: dict[tuple[str, str, bool], list[Unit]] = defaultdict(list)
    for unit in sorted(units, key=lambda one: one[:3]):
        if unit.wave_id in wave_ids:
            for code_id in code_ids:
                pools[code_id, unit.wave_id, code_id in unit.held].append(unit)
    kinds = [(wave_id, held) for wave_id in wave_ids for held in (True, False)]
    chance = random.Random(seed)  # noqa: S311 - a test that can be drawn again, nothing secret
    taken: set[tuple[str, int, int]] = set()
    items: list[Drawn] = []
    counts: dict[tuple[str, str, bool], int] = {}
    order = sorted(code_ids, key=lambda one: min((len(pools[one, *kind]) for kind in kinds), default=0))
    for code_id in order:
        free = {kind: [one for one in pools[code_id, *kind] if one[:3] not in taken] for kind in kinds}
        coded = any(pools[code_id, wave_id, True] for wave_id in wave_ids)
        level = min([wanted, *(len(held) for held in free.values() if held)]) if coded else 0
        for kind, held in free.items():
            chosen = chance.sample(held, level) if held else []
            counts[code_id, *kind] = len(chosen)
            taken.update(one[:3] for one in chosen)
            items += [Drawn(one, code_id) for one in chosen]
    chance.shuffle(items)
    return Draw(
        tuple(items),
        tuple(
            Stratum(
                code_id,
                wave_id,
                *(len(pools[code_id, wave_id, held]) for held in (True, False)),
                *(counts[code_id, wave_id, held] for held in (True, False)),
            )
            for code_id in code_ids
            for wave_id in wave_ids
        ),
    )


def kappa(table: Sequence[Sequence[int]]) -> float:
    """Cohen's kappa of a square table (rows: then, columns: now); NaN where chance alone would always agree."""
    counts = np.asarray(table, dtype=np.float64)
    n = counts.sum()
    if not n:
        return nan
    chance = float((counts.sum(axis=0) * counts.sum(axis=1)).sum() / n**2)
    # One category for all: no variance. Compared exactly, since the sums are whole numbers.
    if np.count_nonzero(counts.sum(axis=0) + counts.sum(axis=1)) <= 1:
        return nan
    return float((np.trace(counts) / n - chance) / (1 - chance))


def cells(
    answered: Iterable[Answered], code_ids: Sequence[str], wave_ids: Sequence[str], strata: Iterable[Stratum]
) -> tuple[DriftCell, ...]:
    """Agreement by code and wave, then that of all codes together by wave."""
    groups: dict[tuple[str | None, str], list[Answered]] = defaultdict(list)
    for one in answered:
        groups[one.code_id, one.wave_id].append(one)
        groups[None, one.wave_id].append(one)
    bases = {(one.code_id, one.wave_id): one for one in strata}
    keys: list[tuple[str | None, str]] = [(code_id, wave_id) for code_id in code_ids for wave_id in wave_ids]
    keys += [(None, wave_id) for wave_id in wave_ids]
    return tuple(_cell(key, groups[key], bases.get((key[0] or "", key[1]))) for key in keys)


def _cell(key: tuple[str | None, str], answered: Sequence[Answered], base: Stratum | None) -> DriftCell:
    kinds = ((True, True), (True, False), (False, True), (False, False))
    ids = tuple(tuple(one.item_id for one in answered if (one.then, one.now) == kind) for kind in kinds)
    table = Twofold(*map(len, ids))
    made = DriftCell(
        *key,
        table,
        kappa(((table.both, table.only_then), (table.only_now, table.neither))),
        (ids[0], ids[1], ids[2], ids[3]),
    )
    if base is None or not base.coded + base.uncoded:
        return made
    then = base.coded / (base.coded + base.uncoded)
    return made._replace(share_then=then, share_now=_as_today(then, table.again, table.newly))


def _as_today(then: float, again: float, newly: float) -> float:
    """The part that would be coded as today. What nothing weighs need not be known."""
    kept = then * again if then else 0.0
    return kept + ((1 - then) * newly if then < 1 else 0.0)


def shifts(found: Sequence[DriftCell], code_ids: Sequence[str], wave_ids: Sequence[str]) -> tuple[Shift, ...]:
    """Of each code, between waves that follow each other, and from the first to the last: would the change be found?"""
    by_key = {(one.code_id, one.wave_id): one for one in found}
    pairs = list(pairwise(wave_ids))
    if len(pairs) > 1:
        pairs.append((wave_ids[0], wave_ids[-1]))
    return tuple(_shift(by_key[code_id, first], by_key[code_id, last]) for code_id in code_ids for first, last in pairs)


def _shift(before: DriftCell, after: DriftCell) -> Shift:
    then = after.share_then - before.share_then
    now = after.share_now - before.share_now
    few = any(0 < size < FEW for cell in (before, after) for size in _sizes(cell))
    made = Shift(before.code_id or "", before.wave_id, after.wave_id, then, now, nan, nan, Outcome.UNKNOWN, few)
    if isnan(then) or isnan(now):
        return made
    low, high = interval(before, after)
    return made._replace(low=low, high=high, outcome=_outcome(then, low, high))


def _sizes(cell: DriftCell) -> tuple[int, int]:
    return cell.table.then, cell.table.n - cell.table.then


def _outcome(then: float, low: float, high: float) -> Outcome:
    if then == 0:
        return Outcome.NO_CHANGE if low <= 0 <= high else Outcome.APPEARS
    if low <= 0 <= high:
        return Outcome.OPEN
    if (low > 0) != (then > 0):
        return Outcome.TURNS
    return Outcome.HOLDS if low <= then <= high else Outcome.SIZE


def interval(before: DriftCell, after: DriftCell) -> tuple[float, float]:
    """The middle 95 % of what the change as coded today may be, given how few passages were coded again.

    Each rate is drawn from the beta distribution that its passages leave (Jeffreys: half a passage added on each side).
    """
    chance = np.random.default_rng(_SEED)
    first, second = (_likely(cell, chance) for cell in (before, after))
    low, high = np.percentile(second - first, (2.5, 97.5))
    return float(low), float(high)


def _likely(cell: DriftCell, chance: np.random.Generator) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    table, then = cell.table, cell.share_then
    again = chance.beta(table.both + 0.5, table.only_then + 0.5, _DRAWS)
    newly = chance.beta(table.only_now + 0.5, table.neither + 0.5, _DRAWS)
    likely: np.ndarray[tuple[int], np.dtype[np.float64]] = then * again + (1 - then) * newly
    return likely
