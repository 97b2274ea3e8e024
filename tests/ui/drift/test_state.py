"""Which passage is at hand, which codes its keys turn, and what a figure opens."""

from __future__ import annotations

from qualcase.coding.drift import BlindItem, DriftCell, Twofold
from qualcase.study.drift_words import HEADS
from qualcase.ui.drift.state import KEYS, Recoding, passages_behind


def items(*answers: str | None) -> tuple[BlindItem, ...]:
    """Passages; an answer names codes by letters."""
    return tuple(
        BlindItem(f"i{n}", n + 1, f"words {n}", None if one is None else frozenset(one))
        for n, one in enumerate(answers)
    )


def begun(*answers: str | None) -> Recoding:
    """A test with the codes a and b."""
    made = Recoding()
    made.take("t", ("a", "b"), items(*answers))
    return made


def test_it_begins_at_the_first_passage_that_was_left_open() -> None:
    assert begun("a", "", None, None).place == 2
    assert begun("a", "").item is None
    assert begun("a", "").is_done


def test_keys_turn_codes() -> None:
    state = begun(None)
    assert [state.code_of_key(key) for key in ("1", "2", "3", "a", "")] == ["a", "b", None, None, None]
    assert KEYS[9] == "a"
    state.turn("b")
    assert state.found == {"b"}
    state.turn("b")
    assert state.found == set()
    state.turn("z")
    assert state.found == set()


def test_settling_tells_what_is_to_be_written_and_goes_on() -> None:
    state = begun(None, None)
    state.turn("a")
    assert state.settle() == ("i0", frozenset("a"))
    assert (state.place, state.found, state.answered) == (1, set(), 1)
    assert state.settle() == ("i1", frozenset())
    assert (state.item, state.is_done) == (None, True)
    assert state.settle() is None


def test_the_same_answer_again_writes_nothing() -> None:
    state = begun("a", None)
    state.go(0)
    assert state.found == {"a"}
    assert state.settle() is None
    state.go(0)
    state.turn("b")
    assert state.settle() == ("i0", frozenset("ab"))


def test_behind_the_last_comes_what_was_left_open() -> None:
    state = begun(None, None, None)
    state.go(2)
    state.settle()
    assert state.place == 0


def test_what_is_turned_but_not_kept_stays_when_something_else_changes() -> None:
    state = begun("a", None)
    state.turn("b")
    state.take("t", ("a", "b"), items("ab", None))
    assert (state.place, state.found) == (1, {"b"})


def test_an_answer_that_was_taken_back_comes_up() -> None:
    state = begun("a", "b", None)
    state.take("t", ("a", "b"), items("a", None, None))
    assert (state.place, state.found) == (1, set())
    done = begun("a", "b")
    done.take("t", ("a", "b"), items("a", None))
    assert done.place == 1
    done.take("other", ("a",), items(None, None))
    assert done.place == 0


def test_who_types_fast_is_not_sent_back() -> None:
    state = begun(None, None, None)
    first, second = state.settle(), state.settle()
    assert first is not None
    assert second is not None
    state.take("t", ("a", "b"), items("", None, None))  # read before the second was written
    assert (state.place, state.answered) == (2, 2)
    state.arrived(*first)
    state.arrived(*second)
    state.take("t", ("a", "b"), items("", None, None))  # taken back
    assert state.place == 1


def test_every_column_opens_to_the_passages_that_it_counts() -> None:
    cell = DriftCell("a", "w", Twofold(1, 1, 1, 1), 0.0, (("b",), ("t",), ("n",), ("x",)))
    found = [passages_behind(cell, column) for column in range(len(HEADS))]
    assert found[3:7] == [("b",), ("t",), ("n",), ("x",)]
    assert found[7] == ("b", "x")
    assert found[9:11] == [("b", "t"), ("n", "x")]
    assert all(len(one) == 4 for one in (found[0], found[2], found[8]))
