"""Codes that lie together, against a recount that holds every passage against every other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qualcase.coding.comparison import Dimension
from qualcase.coding.filters import Filter
from qualcase.compare import stack
from qualcase.compare.patterns import cooccurrence
from qualcase.compare.selection import select
from tests.compare.building import Small
from tests.compare.plain import Recount
from tests.compare.worlds import make_filter, make_world

if TYPE_CHECKING:
    from qualcase.coding.comparison import By
    from tests.compare.worlds import World

Place = tuple[str, int, int]


def passages(recount: Recount, code: str, wave: str | None) -> dict[Place, set[int]]:
    """The different places of a code with the words in each, of sources of a wave or of all."""
    at: dict[By, str] = {Dimension.CODE: code}
    if wave is not None:
        at[Dimension.WAVE] = wave
    found = {(one.source, one.start, one.end): set(recount.words_in(one)) for one in recount.told(at)}
    return {place: words for place, words in found.items() if words}


def check(world: World, chosen: Filter, *, with_subcodes: bool) -> None:
    recount = Recount(world.plain, chosen, with_subcodes=with_subcodes)
    found = cooccurrence(select(stack(world.facts), chosen), with_subcodes=with_subcodes)
    waves = [one.id or None for one in found.waves]
    for at, wave in enumerate(waves):
        held = [passages(recount, row.id, wave) for row in found.codes]
        for one, mine in enumerate(held):
            assert found.passages[at, one] == len(mine)
            for other, theirs in enumerate(held):
                with_other = sum(
                    any(place[0] == their[0] and words & said for their, said in theirs.items())
                    for place, words in mine.items()
                )
                assert found.with_other[at, one, other] == with_other


@given(st.integers(0, 10_000), st.booleans(), st.booleans())
@settings(max_examples=60, deadline=None)
def test_counts(seed: int, with_subcodes: bool, filtered: bool) -> None:  # noqa: FBT001 - drawn
    """Passages of each code, and how many of them lie with one of another, in each wave and in all."""
    world = make_world(seed)
    check(world, make_filter(world, seed + 1) if filtered else Filter(), with_subcodes=with_subcodes)


def small() -> Small:
    study = Small(people={"Anna": (), "Bo": ()})
    study.code("A")
    study.code("B")
    study.code("A1", under="A")
    study.source("one", "I: og nu\nAnna: en to tre fire fem seks\nI: hvad så\nBo: syv otte\nAnna: ni ti\n")
    return study


def test_a_long_passage_is_common_once() -> None:
    """Ten short ones within it do not make more of it than it is: c stays between 0 and 1."""
    study = small()
    study.coding("one", "en to tre fire fem seks", "A")
    for word in ("en", "to", "fem"):
        study.coding("one", word, "B")
    found = cooccurrence(select(stack(study.facts()), Filter()), with_subcodes=True)
    names = [code.title for code in found.codes]
    a, b = names.index("A"), names.index("B")
    assert found.with_other[-1, a, b] == 1
    assert found.with_other[-1, b, a] == 3
    assert found.together[-1, a, b] == 1
    assert found.coefficients[-1, a, b] == pytest.approx(1 / (1 + 3 - 1))


def test_kin_means_nothing() -> None:
    """A sub-code always lies with its code."""
    study = small()
    study.coding("one", "en to", "A1")
    found = cooccurrence(select(stack(study.facts()), Filter()), with_subcodes=True)
    names = [code.title for code in found.codes]
    a, under = names.index("A"), names.index("A1")
    assert found.together[-1, a, under] == 1
    assert np.isnan(found.coefficients[-1, a, under])
    alone = cooccurrence(select(stack(study.facts()), Filter()), with_subcodes=False)
    assert alone.coefficients[-1, a, under] == 0


def test_near_reaches_to_the_next_turn() -> None:
    """Turns are numbered by whoever asks; what touches the same or the next one is near, the one after is not."""
    study = small()
    for words, code in (("to tre", "A"), ("syv", "B"), ("ni", "A1")):
        study.coding("one", words, code)
    selection = select(stack(study.facts()), Filter())
    turns = np.array([0, 1, 2])
    found = cooccurrence(selection, with_subcodes=False, units=(turns, turns + 1))
    names = [code.title for code in found.codes]
    a, b, under = (names.index(one) for one in ("A", "B", "A1"))
    assert found.together[-1, a, b] == 1
    assert found.together[-1, b, under] == 1
    assert found.together[-1, a, under] == 0
