"""A slow recount of totals: a total is the cell of everything that stands in any of the cells it is of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.comparison import Measure
from tests.compare.plain import KINDS, SPEECH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.compare.plain import Place, PlainCoding, PlainSource, Recount


def total(recount: Recount, ats: Sequence[Place]) -> tuple[dict[Measure, float | None], dict[Measure, float | None]]:
    """Values (None where empty or undefined) and bases of all these cells together."""
    told = {one.id: one for at in ats for one in recount.told(at)}
    eligible = {source.id: source for at in ats for source in recount.eligible(at)}
    heard = {person for at in ats for person in recount.people(at)}
    persons = {p for at in ats for one in recount.told(at) for p in recount.people_of(one, at)}
    words = {(source.id, n) for at in ats for source in recount.eligible(at) for n in recount.words_of(source, at)}
    kinds = _kinds(list(eligible.values()))
    spoken = {place for place in words if eligible[place[0]].kind in kinds}
    # As in any cell of several persons, all that they say in a coding counts, not only in passages of their own.
    covered = {(one.source, n) for one in told.values() for n in recount.words_in(one)} & words
    means = _unit_means(recount, ats)
    values: dict[Measure, float | None] = {
        Measure.PERSONS: len(persons) or None,
        Measure.SOURCES: len({one.source for one in told.values()}),
        Measure.CODINGS: recount.how_many(told.values()),
        Measure.WORDS: len(covered),
        Measure.SHARE: len(covered & spoken) / len(spoken) if spoken else None,
        Measure.RATING: sum(means) / len(means) if means else None,
        Measure.YES: 1,
        Measure.QUOTE: 1,
    }
    bases: dict[Measure, float | None] = {
        Measure.PERSONS: len(heard),
        Measure.SOURCES: len(eligible),
        Measure.CODINGS: len(words),
        Measure.WORDS: None,
        Measure.SHARE: len(spoken),
        Measure.RATING: len(means),
        Measure.YES: None,
        Measure.QUOTE: None,
    }
    return (values if told else dict.fromkeys(values)), bases


def _kinds(eligible: Sequence[PlainSource]) -> set[str]:
    present = {source.kind for source in eligible}
    if present & set(SPEECH):
        return set(SPEECH)
    return next(({kind} for kind in KINDS if kind in present), set())


def _unit_means(recount: Recount, ats: Sequence[Place]) -> list[float]:
    rated: dict[tuple[str, str], dict[str, int]] = {}
    for at in ats:
        for one in recount.told(at):
            if one.rating is not None and recount.shares_scale(one, ats):
                for unit in _units(recount, one, at):
                    rated.setdefault(unit, {})[one.id] = one.rating
    return [sum(held.values()) / len(held) for held in rated.values()]


def _units(recount: Recount, coding: PlainCoding, at: Place) -> list[tuple[str, str]]:
    if not recount.passage_of(coding):
        return [("source", coding.source)]
    return [("person", person) for person in recount.people_of(coding, at)]
