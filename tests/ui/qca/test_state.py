"""The plan of an analysis: sets come and go, names stay apart, waves go together, what is kept comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qualcase.coding.qca_settings import Anchors, SetOf
from qualcase.settings import Settings
from qualcase.ui.qca.calibration import read_numbers, write_numbers
from qualcase.ui.qca.state import Plan, QcaState, Times, short_name

if TYPE_CHECKING:
    from pathlib import Path

LED, CLEAR, OUT = (SetOf(name, "w2", code_id=name.lower()) for name in ("LED", "CLEAR", "OUT"))
MANY = SetOf("MANY", "w2", variable_id="v", anchors=Anchors(1, 2, 3))


def test_a_plan_is_asked_once_it_has_outcome_and_conditions() -> None:
    assert Plan().settings is None
    assert Plan().with_outcome(OUT).settings is None
    plan = Plan().with_outcome(OUT).turn_condition(LED).turn_condition(CLEAR)
    assert plan.settings is not None
    assert Plan.of(plan.settings) == plan
    assert plan.turn_condition(LED).conditions == (CLEAR,)


def test_the_outcome_is_no_condition() -> None:
    plan = Plan().turn_condition(OUT).turn_condition(LED).with_outcome(OUT)
    assert (plan.conditions, plan.expected) == ((LED,), (None,))
    assert plan.turn_condition(OUT) == plan


def test_names_stay_apart() -> None:
    other = SetOf("led", "w2", code_id="another")
    plan = Plan().with_outcome(OUT).turn_condition(LED).turn_condition(other)
    assert [one.name for one in plan.conditions] == ["LED", "led2"]


def test_expectations_stay_with_their_conditions() -> None:
    plan = Plan().turn_condition(LED).turn_condition(CLEAR).turn_wish(1)
    assert plan.expected == (None, 1)
    assert plan.turn_wish(1).expected == (None, 0)
    assert plan.turn_wish(1).turn_wish(1).expected == (None, None)
    assert plan.without(0).expected == (1,)


def test_a_change_is_of_ratings_alone() -> None:
    plan = Plan().turn_condition(LED).turn_condition(MANY).at_times(of_conditions=Times("w2", "w1"))
    assert [one.from_wave_id for one in plan.conditions] == ["w1", None]


def test_the_filter_narrows_the_cases_that_were_chosen() -> None:
    plan = Plan(OUT, (LED,), (None,), cases=("a", "b"))
    found = plan.narrowed(["b", "c"])
    assert found is not None
    assert found.cases == ("b",)
    assert plan.narrowed(None) == plan.settings


def test_a_plan_is_remembered_and_loses_what_is_gone(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.json")
    state = QcaState(settings, "study")
    state.plan = Plan().with_outcome(OUT).turn_condition(LED).turn_condition(MANY).turn_wish(0)
    state.keep()
    again = QcaState(settings, "study")
    assert again.plan == state.plan
    again.check({"out", "v"}, ["w1", "w2"])
    assert again.plan.conditions == (MANY,)
    again.check({"v"}, ["w1", "w2"])
    assert again.plan.outcome is None
    assert QcaState(settings, "another").plan == Plan()


@pytest.mark.parametrize(
    ("name", "short"),
    [("Rammer og roller", "RAMMER"), ("antal (kr.)", "ANTAL"), ("2015 aftaler", "AFTALER"), ("?", "SET")],
)
def test_short_names_can_stand_in_terms(name: str, short: str) -> None:
    assert short_name(name) == short


def test_numbers_are_typed_with_either_sign() -> None:
    assert read_numbers("5; 12,5 30") == (5, 12.5, 30)
    assert read_numbers("5; mange") is None
    assert read_numbers(write_numbers((0.5, 3))) == (0.5, 3)
