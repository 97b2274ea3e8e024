"""What is said of the passages before anything is saved, and what deciding does."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from qualcase.coding.editing import Choice, Decision, Fate
from qualcase.text.edits import apply_script, make_script
from qualcase.ui.correcting.moved_marks import MovedMarks
from qualcase.ui.correcting.review import Review, Section, tally
from qualcase.ui.transcript.marks import Mark, MarkIndex
from tests.ui.correcting.making import TALK, coding_of, draft_of, plan_of

CODINGS = [coding_of(TALK, words) for words in ("Det gik godt", "en aftale", "Så holdt den.")]


def review_after(*edits: tuple[str, str]) -> Review:
    """The review of the talk with words that became others."""
    before = draft_of()
    draft = before.edited(
        [(TALK.index(old), TALK.index(old) + len(old), new) for old, new in edits],
    )
    review = Review(CODINGS, TALK)
    review.moved(draft.script)
    review.take(plan_of(draft, CODINGS, before))
    return review


def test_rows_tell_of_all_that_is_more_than_moved_along() -> None:
    review = review_after(("gik godt", "gik meget godt"), ("en aftale", ""), ("holdt den.", "holdt"))
    rows = [(row.section, row.before, row.after) for row in review.rows()]
    assert rows == [
        (Section.DECIDE, "Så holdt den.", "Så holdt"),
        (Section.LOST, "en aftale", ""),
        (Section.CHANGED, "Det gik godt", "Det gik meget godt"),
    ]
    found = tally(review)
    assert found is not None
    assert (found.decide, found.lose, found.grow, found.stay, found.move) == (1, 1, 1, 0, 0)
    assert found.places == 3


def test_deciding_answers_and_leaves_rows_where_they_are() -> None:
    review = review_after(("en aftale", ""), ("holdt den.", "holdt"))
    asked = review.waiting()[0]
    before = [row.coding_id for row in review.rows()]
    assert review.decide(asked.coding_id, Decision(Choice.ACCEPT))
    assert [row.coding_id for row in review.rows()] == before
    assert not review.waiting()
    assert review.decisions == {asked.coding_id: Decision(Choice.ACCEPT)}
    assert review.decide(asked.coding_id, None)
    assert len(review.waiting()) == 1


def test_nothing_can_be_accepted_where_nothing_is_proposed() -> None:
    review = review_after(("en aftale", ""))
    assert not review.decide("en aftale", Decision(Choice.ACCEPT))
    start = review.plan.text.index("vi fik") if review.plan else 0
    assert review.decide("en aftale", Decision(Choice.PLACE, start, start + 6))
    assert review.spans()["en aftale"] == (start, start + 6)
    assert review.rows()[0].after == "vi fik"


def test_a_place_that_was_chosen_moves_along_with_further_edits_and_goes_with_its_words() -> None:
    review = review_after(("en aftale", ""))
    assert review.plan is not None
    text = review.plan.text
    start = text.index("vi fik")
    review.decide("en aftale", Decision(Choice.PLACE, start, start + 6))
    more = draft_of().edited([(TALK.index("en aftale"), TALK.index("en aftale") + 9, ""), (0, 0, "Nu ")])
    review.moved(make_script(text, [(0, 0, "Nu ")]))
    assert not review.is_current
    assert review.spans()["en aftale"] == (start + 3, start + 9)
    review.take(plan_of(more, CODINGS, draft_of()))
    assert review.decisions == {"en aftale": Decision(Choice.PLACE, start + 3, start + 9)}
    gone = make_script(more.text, [(start + 3, start + 9, "")])
    review.moved(gone)
    after = more.edited([(start + 3, start + 9, "")])
    review.take(plan_of(after, CODINGS, draft_of()))
    assert not review.decisions


def test_a_decision_about_what_became_another_question_is_asked_again() -> None:
    review = review_after(("holdt den.", "holdt"))
    review.decide("Så holdt den.", Decision(Choice.ACCEPT))
    before = draft_of()
    again = before.edited([(TALK.index("holdt den."), TALK.index("holdt den.") + 10, "")])
    assert review.plan is not None
    place = review.plan.text.index("holdt")
    review.moved(make_script(review.plan.text, [(place, place + 5, "")]))
    review.take(plan_of(again, CODINGS, before))
    assert [row.coding_id for row in review.waiting()] == ["Så holdt den."]


def test_before_there_is_a_plan_passages_move_along() -> None:
    review = Review(CODINGS, TALK)
    review.moved(make_script(TALK, [(0, 0, "Først ")]))
    text = "Først " + TALK
    assert {text[start:end] for start, end in review.spans().values()} == {one.quote for one in CODINGS}
    assert review.rows() == ()
    assert tally(review) is None


def test_a_lost_passage_that_stays_lost_is_not_said_again() -> None:
    review = review_after(("en aftale", ""))
    assert review.plan is not None
    assert [row.passage.fate for row in review.rows()] == [Fate.LOST]
    assert review.place_of("en aftale") == (review.plan.text.index("vi fik ") + 7,) * 2


spans = st.tuples(st.integers(0, 60), st.integers(1, 15))


@given(st.lists(spans, max_size=8), st.lists(spans, max_size=4), st.integers(0, 80), st.integers(0, 30))
def test_marks_asked_for_one_by_one_are_those_that_moving_all_would_give(
    held: list[tuple[int, int]], edits: list[tuple[int, int]], start: int, length: int
) -> None:
    text = "x" * 75
    script, reached = [], 0
    for first, size in sorted(edits):
        if first >= reached:
            script.append((first, min(first + size - 1, len(text)), "y" * (size % 4)))
            reached = first + size
    made = make_script(text, script)
    marks = [Mark(str(number), first, first + size, "", "") for number, (first, size) in enumerate(held)]
    moved = MovedMarks(MarkIndex(marks), made)
    every = moved.ordered()
    end = start + length
    assert moved.within(start, end) == [one for one in every if one.start < end and one.end > start]
    assert moved.starting_in(start, end) == [one for one in every if start <= one.start < end]
    assert all(moved.get(one.coding_id) == one for one in every)
    assert all(one.end <= len(apply_script(text, made)) for one in every)
    assert len(moved) == len(list(moved)) == len(every)
