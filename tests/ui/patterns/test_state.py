"""What the page remembers, and what it does when the study no longer has it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from qualcase.coding.filters import Filter
from qualcase.ui.patterns.state import Asked, Kind, Nothing, PatternsState, Question

if TYPE_CHECKING:
    from qualcase.settings import Settings
    from qualcase.study import Study


def test_it_is_as_it_was_left(settings: Settings) -> None:
    state = PatternsState(settings, "one")
    state.ask(kind=Kind.GROUPS, by="area", every_code=True, base=6)
    state.keep()
    again = PatternsState(settings, "one").asked
    assert (again.kind, again.by, again.every_code, again.base) == (Kind.GROUPS, "area", True, 6)
    assert PatternsState(settings, "another").asked == Asked()


@pytest.mark.parametrize(
    "damaged",
    [
        7,
        {"one": 3},
        {"one": {"kind": "soup"}},
        {"one": {"base": 0}},
        {"one": {"threshold": 400}},
        {"one": {"by": "soup"}},
        {"one": {"measure": "quote"}},
        {"one": {"kind": None, "run": "x", "every_code": "ja"}},
    ],
)
def test_what_is_damaged_counts_as_never_chosen(settings: Settings, damaged: object) -> None:
    settings.set("patterns.asked", damaged)
    assert PatternsState(settings, "one").asked == Asked()


def test_what_is_gone_is_asked_otherwise(demo: Study) -> None:
    """A variable, a group and a wave that somebody removed."""
    gone = Asked(kind=Kind.GROUPS, by="variable:gone", first="gone", second="gone")
    answer = Question(gone, Filter()).answer(demo)
    assert (answer.asked.by, answer.asked.first, answer.asked.second) == ("site", "Fjordby", "")
    assert answer.nothing is None
    assert Question(Asked(wave="gone"), Filter()).answer(demo).asked.wave == ""


def test_why_there_is_nothing(demo: Study, empty_study: Study) -> None:
    one = (demo.frame().cases[0].id,)
    assert Question(Asked(), Filter(cases=one)).answer(demo).nothing is Nothing.FEW_CASES
    by_hand = Asked(kind=Kind.GROUPS, by="hand")
    assert Question(by_hand, Filter()).answer(demo).nothing is Nothing.NO_GROUPS
    notes = Filter(kinds=("observation",))
    assert Question(Asked(kind=Kind.SATURATION), notes).answer(demo).nothing is Nothing.NO_INTERVIEWS
    code = next(code.id for code in demo.frame().tree.ordered if code.name == "Ledelse")
    outside = replace(Filter(), codes=(code,))
    assert Question(Asked(kind=Kind.SATURATION), outside).answer(demo).nothing is Nothing.NO_INDUCTIVE
    for kind in Kind:
        wanted = Nothing.NO_INTERVIEWS if kind is Kind.HEARD else Nothing.NO_CODINGS
        assert Question(Asked(kind=kind), Filter()).answer(empty_study).nothing is wanted
