"""What is typed becomes the text to the letter; undo brings text, turns, speakers and time stamps back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from qualcase.text.edits import apply_script
from qualcase.text.normalise import normalise
from qualcase.ui.correcting.manuscript import Manuscript
from tests.ui.correcting.making import PARTS, TALK, draft_of, texts


@given(st.data())
def test_whatever_is_typed_undo_brings_everything_back(data: st.DataObject) -> None:
    draft = draft_of(data.draw(texts))
    manuscript = Manuscript(draft)
    shown = draft.text
    for _ in range(data.draw(st.integers(1, 12))):
        match data.draw(st.sampled_from(["type", "type", "settle", "undo", "redo"])):
            case "type":
                start = data.draw(st.integers(0, len(shown)))
                end = data.draw(st.integers(start, min(len(shown), start + 5)))
                script = manuscript.typed(start, end, data.draw(st.sampled_from(["", *PARTS])), start)
                shown = apply_script(shown, script)
            case "settle":
                before = manuscript.turns()
                assert manuscript.settle() == (manuscript.turns() != before)
            case step:
                shift = manuscript.undo(0) if step == "undo" else manuscript.redo(0)
                shown = apply_script(shown, shift.script) if shift else shown
        assert manuscript.text == shown == normalise(shown)
        assert all(0 <= one.start <= one.said <= one.end <= len(shown) for one in manuscript.turns())
    after = manuscript.draft
    assert after.text == shown
    assert apply_script(after.base, after.script) == shown
    steps = 0
    while manuscript.undo(0):
        steps += 1
    assert manuscript.draft == draft
    assert not manuscript.is_changed
    for _ in range(steps):
        assert manuscript.redo(0)
    assert (manuscript.draft.text, manuscript.draft.turns) == (after.text, after.turns)


@given(texts, st.data())
def test_a_position_is_found_again_in_the_text_that_was_begun_with(text: str, data: st.DataObject) -> None:
    manuscript = Manuscript(draft_of(text))
    place = data.draw(st.integers(0, len(text)))
    manuscript.typed(place, place, "ny", place)
    for position in range(place + 1):
        assert manuscript.at_begin(position) == position
    for position in range(place + 2, len(manuscript.text) + 1):
        assert manuscript.at_begin(position) == position - (len(manuscript.text) - len(text))


def test_a_word_is_one_step_and_so_is_what_is_deleted_after_it() -> None:
    manuscript = Manuscript(draft_of())
    place = TALK.index("en aftale")
    for number, letter in enumerate("god og "):
        manuscript.typed(place + number, place + number, letter, place + number)
    for number in range(3):
        manuscript.typed(place + 6 - number, place + 7 - number, "", 0)
    assert "fik god en aftale" in manuscript.text
    for wanted in ("fik god og en aftale", "fik god en aftale", "fik en aftale"):
        manuscript.undo(0)
        assert wanted in manuscript.text
    assert not manuscript.can_undo
    assert not manuscript.is_changed


def test_the_time_stamp_of_a_head_that_was_deleted_and_undone_is_there_again() -> None:
    draft = draft_of()
    manuscript = Manuscript(draft)
    turn = draft.turns[1]
    manuscript.typed(turn.start, turn.said, "", 0)
    manuscript.settle()
    assert len(manuscript.turns()) == len(draft.turns) - 1
    manuscript.undo(0)
    assert manuscript.turns() == draft.turns
    assert manuscript.turns()[1].seconds == 1


def test_another_speaker_without_another_text_is_a_change_too() -> None:
    manuscript = Manuscript(draft_of())
    manuscript.do(lambda draft: draft.with_speaker(1, "Leder"), 0)
    assert manuscript.is_changed
    assert "Leder: " in manuscript.text
    assert manuscript.undo(0)
    assert not manuscript.is_changed


def test_the_caret_comes_back_with_the_step() -> None:
    manuscript = Manuscript(draft_of())
    manuscript.typed(3, 3, "x", 3)
    shift = manuscript.undo(99)
    assert shift is not None
    assert shift.caret == 3
    again = manuscript.redo(3)
    assert again is not None
    assert again.caret == 99
