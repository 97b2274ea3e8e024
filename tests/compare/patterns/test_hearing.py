"""Who was heard, counted source by source and person by person."""

from __future__ import annotations

from collections import defaultdict
from itertools import product
from typing import TYPE_CHECKING

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from qualcase.coding.case_patterns import NO_ROLE, NOBODY
from qualcase.coding.filters import Filter
from qualcase.coding.sources import SourceKind
from qualcase.compare import stack
from qualcase.compare.patterns import heard
from qualcase.compare.selection import select
from tests.compare.plain import Recount
from tests.compare.worlds import make_filter, make_world

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.compare.plain import PlainSource

Cell = tuple[str, str, str]


@given(st.integers(0, 10_000), st.booleans())
@settings(max_examples=80, deadline=None)
def test_persons_sources_and_words(seed: int, filtered: bool) -> None:  # noqa: FBT001 - drawn
    world = make_world(seed)
    chosen = make_filter(world, seed + 1) if filtered else Filter()
    found = heard(select(stack(world.facts), chosen))
    recount = Recount(world.plain, chosen)
    persons, sources, words = (
        defaultdict[Cell, set[str]](set),
        defaultdict[Cell, set[str]](set),
        defaultdict[Cell, int](int),
    )
    for source in recount.passing({}):
        for role, person, count in said_in(source, recount, chosen):
            for cell in product((role, "*"), (source.kind, "*"), (source.wave or "",)):
                sources[cell].add(source.id)
                words[cell] += count
                if person is not None:
                    persons[cell].add(person)
    roles, kinds = [*found.roles, "*"], [*(kind.value for kind in found.kinds), "*"]
    waves = [wave.id for wave in world.facts.frame.waves]
    cells = {cell: at for at, cell in zip(np.ndindex(found.words.shape), product(roles, kinds, waves), strict=True)}
    assert set(sources) <= set(cells)
    for cell, at in cells.items():
        assert found.persons[at] == len(persons.get(cell, ()))
        assert found.sources[at] == len(sources.get(cell, ()))
        assert found.words[at] == words.get(cell, 0)


def said_in(source: PlainSource, recount: Recount, chosen: Filter) -> Iterator[tuple[str, str | None, int]]:
    """Role, person and words of each person that the filter lets through; then what nobody who is known says."""
    if source.wave is None:
        return
    speech = source.kind in ("interview", "group_interview")
    said = [word.person if speech else None for word in source.words]
    for person in sorted({one for one in said if one}):
        role = recount.role_of(person, source) or NO_ROLE
        wanted = (not chosen.roles or role in chosen.roles) and (
            not chosen.participants or person in chosen.participants
        )
        if wanted:
            yield role, person, said.count(person)
    some_people = chosen.roles or chosen.participants
    if not some_people and (None in said or not any(said)):
        yield NOBODY, None, said.count(None)


def test_plans_are_counted_where_nobody_was_heard() -> None:
    """A plan makes its role and kind appear, and stands in the totals too."""
    world = make_world(3)
    found = heard(select(stack(world.facts), Filter(waves=("none",))), [("manager", SourceKind.INTERVIEW, 0)] * 2)
    assert found.roles == ("manager",)
    assert found.kinds == (SourceKind.INTERVIEW,)
    assert found.planned[:, :, 0].tolist() == [[2, 2], [2, 2]]
    assert not found.sources.any()
