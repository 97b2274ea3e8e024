"""Whose open answers a coding lies in: against a look at every character."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from qualcase.study.joint_display import AnswerTurn, respondents_in


@st.composite
def turns(draw: st.DrawFn) -> list[AnswerTurn]:
    """Turns in the order of a text, with gaps for questions and labels; one respondent may have several."""
    found, at = [], 0
    for _ in range(draw(st.integers(0, 8))):
        start = at + draw(st.integers(0, 5))
        end = start + draw(st.integers(1, 6))
        found.append(AnswerTurn(start, end, draw(st.sampled_from("abc"))))
        at = end
    return found


@given(turns(), st.integers(0, 60), st.integers(1, 30))
def test_a_coding_is_of_all_in_whose_answers_it_has_a_character(
    held: list[AnswerTurn], start: int, length: int
) -> None:
    end = start + length
    plain = {one.respondent_id for one in held if set(range(one.start, one.end)) & set(range(start, end))}
    assert respondents_in(held, start, end) == plain
