"""An edit brings the arrays up to date: the same figures as from arrays laid out anew, without laying them out."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from qualcase.coding.comparison import Dimension, Measure
from qualcase.coding.facts import Facts
from qualcase.coding.filters import Filter
from qualcase.compare import compare, make_crossing, stack, updating
from qualcase.compare.updating import FEW, brought_up_to_date
from tests.compare.building import Small
from tests.compare.worlds import make_world

if TYPE_CHECKING:
    import pytest

    from qualcase.coding.comparison import Comparison
    from qualcase.coding.facts import SourceFacts
    from qualcase.compare.stack import Stack

CODE, CASE, WAVE, ROLE = Dimension.CODE, Dimension.CASE, Dimension.WAVE, Dimension.ROLE


def figures(held: Stack, dimensions: tuple[Dimension, Dimension, Dimension], what: Measure) -> Comparison:
    return compare(make_crossing(held, Filter(), dimensions, with_subcodes=True), dimensions, what, {})


def look_alike(one: Comparison, other: Comparison) -> None:
    for name in ("values", "bases", "codings", "empty", "incomplete", "marks", "unlike"):
        np.testing.assert_array_equal(getattr(one, name), getattr(other, name))
    assert one.beside == other.beside
    assert one.quotes == other.quotes
    assert (one.included, one.whole) == (other.included, other.whole)


@settings(max_examples=200)
@given(seed=st.integers(0, 2**40), size=st.integers(2, 12))
def test_figures_after_an_edit_are_as_if_laid_out_anew(seed: int, size: int) -> None:
    """What one source holds comes to stand in another one's place."""
    facts = make_world(seed, size).facts
    blocks = list(facts.sources)
    if len(blocks) < 2:
        return
    held = stack(facts)
    random = Random(seed)  # noqa: S311 - the same edits each time
    now = facts
    for _ in range(2):
        number = random.randrange(len(blocks))
        blocks[number] = _edited(facts, number, random)
        now = Facts(facts.frame, tuple(blocks))
        held = brought_up_to_date(held, now)
    fresh = stack(now)
    for what in Measure:
        look_alike(figures(held, (CODE, CASE, WAVE), what), figures(fresh, (CODE, CASE, WAVE), what))
        look_alike(figures(held, (ROLE, CODE, WAVE), what), figures(fresh, (ROLE, CODE, WAVE), what))


def _edited(facts: Facts, number: int, random: Random) -> SourceFacts:
    """What another source holds, under this one's id and place: more codings or fewer, other people."""
    own, other = facts.sources[number], random.choice(facts.sources)
    source = replace(other.source, id=own.source.id)
    return replace(other, source=source, ids=tuple(f"{number}-{one}" for one in other.ids))


def _study() -> Small:
    study = Small(people={"Anna": (), "Bo": ()})
    study.code("Roller")
    for number in range(FEW * 3):
        wave = ("2015", "2017")[number % 2]
        study.source(f"t{number:02}", "Anna: vi deler nøglen her\nBo: ja det gør vi\n", wave=wave)
        study.coding(f"t{number:02}", "deler nøglen her", "Roller")
    return study


def test_only_the_source_that_changed_is_laid_out(monkeypatch: pytest.MonkeyPatch) -> None:
    study = _study()
    before = study.facts()
    held = stack(before)
    study.coding("t03", "ja det gør vi", "Roller")
    blocks = list(before.sources)
    blocks[3] = study.block("t03")
    laid_out: list[int] = []

    def counting(facts: Facts) -> Stack:
        laid_out.append(len(facts.sources))
        return stack(facts)

    monkeypatch.setattr(updating, "stack", counting)
    now = brought_up_to_date(held, Facts(before.frame, tuple(blocks)))
    assert laid_out == [1]
    assert len(now.c_code) == len(held.c_code) + 1
    shown = figures(now, (CODE, CASE, WAVE), Measure.PERSONS)
    assert shown.values[0, 0].tolist() == [1, 2]


def test_sources_that_come_or_go_are_laid_out_anew() -> None:
    study = _study()
    held = stack(study.facts())
    study.source("new", "Anna: endnu en samtale her\n")
    facts = study.facts()
    look_alike(
        figures(brought_up_to_date(held, facts), (CODE, CASE, WAVE), Measure.WORDS),
        figures(stack(facts), (CODE, CASE, WAVE), Measure.WORDS),
    )
