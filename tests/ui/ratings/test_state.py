"""What is rated next, where a press on the ladder lies, and what a draft says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcase.coding.case_ratings import LADDER, CaseRating
from qualcase.ui.ratings.state import Draft, nearest_on_ladder, next_place

PLACES = ((0, 1), (1, 0), (1, 2), (4, 0))


@pytest.mark.parametrize(
    ("at", "way", "found"),
    [((0, 0), 1, (0, 1)), ((1, 0), 1, (1, 2)), ((4, 0), 1, (0, 1)), ((1, 0), -1, (0, 1)), ((0, 1), -1, (4, 0))],
)
def test_the_next_place_goes_line_by_line_and_round(at: tuple[int, int], way: int, found: tuple[int, int]) -> None:
    assert next_place(PLACES, at, way, 3) == found


def test_with_nothing_left_there_is_no_next() -> None:
    assert next_place((), (0, 0), 1, 3) is None


@given(st.floats(0, 1))
def test_a_press_is_the_nearest_step(part: float) -> None:
    assert abs(nearest_on_ladder(part) - part) == min(abs(step - part) for step in LADDER)


def test_a_draft_is_whole_with_step_and_reason() -> None:
    assert not Draft().is_whole
    assert not Draft(0.67, has_value=True, reason="  ").is_whole
    assert Draft(None, has_value=True, reason="kun en note").is_whole


def test_a_draft_says_what_was_said_until_something_is_another() -> None:
    rating = CaseRating("r", "case", "code", "wave", None, "anna", 0.33, "fordi", None, ("c1",))
    draft = Draft.of(rating)
    assert draft.says(rating)
    assert not draft.turn_anchor("c2").says(rating)
    assert draft.turn_anchor("c1").anchors == ()
    assert Draft.of(None).says(None)
