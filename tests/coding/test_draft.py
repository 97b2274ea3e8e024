"""A draft of a text: turns split, joined and given to others, and typing that stays exact."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcase.coding.draft import Draft
from qualcase.coding.heads import head_for, label_span
from qualcase.coding.sources import Turn
from qualcase.errors import UserError
from qualcase.text.edits import apply_script
from qualcase.text.normalise import normalise
from qualcase.text.turns import recognise_turns
from tests.text.strategies import texts

TEXT = "I: Hvad så? Ja.\n[00:01:02] **IP1**: Det går godt. Det er sikkert.\nI: Tak.\nIP1: Selv tak.\n"


def draft(text: str = TEXT) -> Draft:
    found = recognise_turns(text)
    labels = {one.number: one.text for one in found.labels}
    return Draft("s", "v", text, text, tuple(Turn._make(one) for one in found.turns), labels, looks=True)


def shown(made: Draft) -> list[tuple[str, str]]:
    """Each turn: the label of its speaker, and the words."""
    return [(made.labels[one.speaker or 0], made.text[one.said : one.end]) for one in made.turns]


def agrees(made: Draft) -> bool:
    """Whether the turns are those that a fresh reading gives, and the script makes the text."""
    found = recognise_turns(made.text)
    read = [(found.labels[one.speaker or 0].text, *one[:3]) for one in found.turns]
    return read == [(made.labels[one.speaker or 0], *one[:3]) for one in made.turns] and (
        apply_script(made.base, made.script) == made.text
    )


def test_a_turn_is_given_to_somebody_else() -> None:
    made = draft().with_speaker(1, 0)
    assert made.text == TEXT.replace("**IP1**", "**I**")
    assert made.turns[1].seconds == 62
    assert agrees(made)
    new = draft().with_speaker(3, "Karen")
    assert new.text.endswith("Karen: Selv tak.\n")
    assert [(one.number, one.label) for one in new.new_speakers] == [(2, "Karen")]
    assert draft().with_speaker(0, 0) == draft()


def test_turns_without_words_at_one_place_stay_in_order() -> None:
    """A name that is taken out over several turns leaves such."""
    text = "I: Ja [P01]Tak.\n"
    turns = (Turn(0, 3, 11, 0), Turn(11, 11, 11, 1), Turn(11, 11, 11, 0), Turn(11, 11, 15, 1))
    made = Draft("s", "v", text, text, turns, {0: "I", 1: "IP1"}, looks=True).with_speaker(2, 1)
    assert made.text == "I: Ja [P01]\nIP1: Tak.\n"
    assert all(one.start <= one.said <= one.end for one in made.turns)
    assert all(one.end <= after.start for one, after in pairwise(made.turns))


def test_a_turn_is_split_where_somebody_else_begins() -> None:
    place = TEXT.index("Det er sikkert")
    made = draft().split(1, place, "I")
    assert made.text == TEXT.replace(" Det er sikkert", "\nI: Det er sikkert")
    assert shown(made)[1:3] == [("IP1", "Det går godt."), ("I", "Det er sikkert.")]
    assert agrees(made)
    assert made.turns[1].seconds == 62
    assert made.turns[2].seconds is None
    with pytest.raises(UserError, match="between two of its words"):
        draft().split(1, draft().turns[1].said, "I")
    with pytest.raises(UserError, match="no turn 9"):
        draft().split(8, 3, "I")


def test_a_turn_is_joined_with_the_next() -> None:
    made = draft().joined(0)
    assert shown(made)[0] == ("I", "Hvad så? Ja. Det går godt. Det er sikkert.")
    assert agrees(made)
    with pytest.raises(UserError, match="no turn after"):
        draft().joined(3)


def test_a_split_and_its_joining_cancel_out() -> None:
    place = TEXT.index("Det er sikkert")
    made = draft().split(1, place, "I").joined(1)
    assert (made.text, made.turns, made.script) == (TEXT, draft().turns, ())


def test_a_new_speaker_is_called_as_they_were_called_last() -> None:
    made = draft().with_speaker(3, "Karen").with_label(2, "Grethe")
    assert made.text.endswith("Grethe: Selv tak.\n")
    assert [one.label for one in made.new_speakers] == ["Grethe"]


def test_a_label_reads_otherwise_in_all_turns() -> None:
    made = draft().with_label(1, "Karen")
    assert made.text == TEXT.replace("IP1", "Karen")
    assert made.labels[1] == "Karen"
    assert agrees(made)
    joined = draft().with_label(1, "I")
    assert {one.speaker for one in joined.turns} == {0}
    assert joined.labels[1] == "IP1"
    with pytest.raises(UserError, match="label cannot be empty"):
        draft().with_label(1, "  ")


def test_a_turn_without_a_label_gets_one() -> None:
    bare = draft().replaced(0, 3, "")
    assert bare.turns[0].start == bare.turns[0].said == 0
    made = bare.with_speaker(0, 1)
    assert made.text.startswith("IP1: Hvad")
    assert agrees(made)


def test_a_turn_without_a_label_and_a_line_of_its_own_gets_both() -> None:
    text = "I: Hej der.Ja da."
    turns = (Turn(0, 3, 11, 0), Turn(11, 11, 17, 0))
    made = Draft("s", "v", text, text, turns, {0: "I", 1: "Bo"}, looks=True).with_speaker(1, 1)
    assert made.text == "I: Hej der.\nBo: Ja da."
    assert made.turns == (Turn(0, 3, 11, 0), Turn(12, 16, 22, 1))


def test_unknown_speakers() -> None:
    assert draft().speaker_called("ip1") == 1
    with pytest.raises(UserError, match="There are: I, IP1"):
        draft().speaker_called("Karen")
    with pytest.raises(UserError, match="no speaker 7"):
        draft().with_speaker(0, 7)


@given(st.lists(st.tuples(st.integers(0, 200), st.integers(0, 9), texts), max_size=6))
def test_typing_step_by_step_is_one_script(steps: list[tuple[int, int, str]]) -> None:
    made = draft()
    for start, length, text in steps:
        first = start % (len(made.text) + 1)
        made = made.replaced(first, min(first + length, len(made.text)), text)
    assert apply_script(TEXT, made.script) == made.text == normalise(made.text)
    assert not made.inferred
    assert made.retyped(TEXT).text == TEXT


@pytest.mark.parametrize(
    ("head", "label", "other"),
    [
        ("IP1: ", "IP1", "X: "),
        ("[00:01:02] IP1: ", "IP1", "X: "),
        ("**Anna Holm**: ", "Anna Holm", "**X**: "),
        ("Leder (K3):\t", "Leder (K3)", "X:\t"),
        ("[id1] ", "id1", "[X] "),
        ("3\tI\t", "I", "X\t"),
        ("Anna  0:22\n", "Anna", "X  \n"),
        ("", None, "X: "),
        ("[00:01:02] ", None, "X: "),
    ],
)
def test_heads_of_turns(head: str, label: str | None, other: str) -> None:
    text = f"Før. {head}Ord."
    span = label_span(text, 5, 5 + len(head))
    assert (text[slice(*span)] if span else None) == label
    assert head_for(text, 5, 5 + len(head), "X") == other
