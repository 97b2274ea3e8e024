from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.changes import Changes
from qualcase.ui.base.place import Place, Room
from qualcase.ui.window.first_steps_state import FirstSteps, Step, are_wanted, put_away
from qualcase.words import Message

if TYPE_CHECKING:
    from qualcase.settings import Settings

FIRST = Place(Room.COMPARE, code_id="a", case_id="k1")
SECOND = Place(Room.COMPARE, code_id="b", case_id="k1")
PASSAGE = Place(Room.CODE, source_id="s", start=3, end=9, coding_id="c")


def changes(*tables: str) -> Changes:
    return Changes("1", Message("Coded"), {table: frozenset({"x"}) for table in tables})


def present(steps: FirstSteps) -> Step | None:
    return steps.present


def over_matrix(steps: FirstSteps) -> bool:
    return steps.hides_matrix


def test_the_cell_that_is_given_is_not_yet_read() -> None:
    steps = FirstSteps()
    steps.see_cell(None)
    steps.see_cell(Place(Room.COMPARE))
    steps.see_cell(FIRST)
    steps.see_cell(FIRST)
    assert present(steps) is Step.READ
    steps.see_cell(SECOND)
    assert present(steps) is Step.OPEN


def test_whoever_opens_the_passages_of_the_given_cell_has_read_it() -> None:
    steps = FirstSteps()
    steps.come_to(FIRST)
    steps.see_cell(FIRST)
    steps.open_passages()
    assert steps.done == {Step.READ, Step.OPEN}
    assert steps.hides_matrix


def test_steps_may_come_in_any_order_and_are_never_lost() -> None:
    steps = FirstSteps()
    steps.come_to(Place(Room.CODE, source_id="s"))
    assert steps.done == frozenset(), "the transcript of no passage"
    steps.come_to(PASSAGE)
    assert steps.done == {Step.TRANSCRIPT}
    assert present(steps) is Step.READ
    steps.come_to(Place(Room.CODE, source_id="s"))
    assert steps.done == {Step.TRANSCRIPT}


def test_only_a_coding_is_a_coding() -> None:
    steps = FirstSteps()
    steps.take(changes("source", "code"))
    assert Step.CODE not in steps.done
    steps.take(changes("coding"))
    assert steps.done == {Step.CODE}


def test_the_matrix_answers_when_it_is_seen_after_the_coding() -> None:
    steps = FirstSteps()
    steps.come_to(FIRST)
    steps.open_passages()
    steps.come_to(PASSAGE)
    assert not over_matrix(steps)
    steps.take(changes("coding"))
    steps.come_to(Place(Room.COMPARE))
    assert present(steps) is Step.ANSWER, "the passages lie over the matrix"
    assert over_matrix(steps)
    steps.see_matrix()
    assert present(steps) is None


def test_a_coding_that_is_heard_of_late_counts_too() -> None:
    steps = FirstSteps()
    steps.come_to(Place(Room.CODE))
    steps.come_to(Place(Room.COMPARE))
    assert Step.ANSWER not in steps.done
    steps.take(changes("coding"))
    assert {Step.CODE, Step.ANSWER} <= steps.done


def test_steps_are_for_the_sample_until_they_are_put_away(settings: Settings) -> None:
    assert are_wanted(settings, demo=True)
    assert not are_wanted(settings, demo=False)
    put_away(settings)
    assert not are_wanted(settings, demo=True)
