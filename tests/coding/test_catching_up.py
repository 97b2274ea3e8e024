"""A draft on a text that was changed meanwhile: nothing that the person typed or said of turns is lost."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from qualcase.coding.catching_up import catch_up
from qualcase.coding.draft import Draft
from qualcase.errors import UserError
from qualcase.text.edits import apply_script
from qualcase.text.normalise import normalise
from tests.coding.test_draft import TEXT, draft, shown
from tests.text.strategies import odd_texts

if TYPE_CHECKING:
    from collections.abc import Callable

pieces = st.one_of(st.sampled_from(["", " ", "ord ", "\nI: ", "IP1: ", "x"]), odd_texts)
steps = st.lists(
    st.tuples(
        st.sampled_from(["type", "speaker", "new", "label", "split", "join"]),
        st.integers(0, 200),
        st.integers(0, 9),
        pieces,
    ),
    max_size=4,
)


def after(made: Draft, what: str, place: int, other: int, words: str) -> Draft:
    """One step of a person; the draft as it was where it cannot be done."""
    number, speaker = place % max(len(made.turns), 1), other % max(len(made.labels), 1)
    first = place % (len(made.text) + 1)
    deeds: dict[str, Callable[[], Draft]] = {
        "type": lambda: made.replaced(first, min(first + other, len(made.text)), words),
        "speaker": lambda: made.with_speaker(number, speaker),
        "new": lambda: made.with_speaker(number, f"Ny{other % 3}"),
        "label": lambda: made.with_label(speaker, f"Navn{other % 3}"),
        "split": lambda: made.split(number, made.turns[number].said + other, speaker),
        "join": lambda: made.joined(number),
    }
    try:
        return deeds[what]()
    except (UserError, IndexError):
        return made


@st.composite
def drafts(draw: st.DrawFn) -> Draft:
    made = draft()
    for step in draw(steps):
        made = after(made, *step)
    return made


def saved(made: Draft) -> Draft:
    """A draft that begins with what another one was saved as."""
    return Draft("s", "v2", made.text, made.text, made.turns, made.labels, looks=True)


@given(drafts())
def test_where_nothing_came_meanwhile_it_is_the_same_draft(mine: Draft) -> None:
    found = catch_up(draft(), mine, saved(draft()))
    used = {one.speaker for one in mine.turns}
    assert (found.draft.text, found.draft.script, found.script, found.clashes) == (mine.text, mine.script, (), ())
    held = tuple(one for one in mine.turns if one.start < one.end)
    assert shown(found.draft) == shown(replace(mine, turns=held))
    assert [one[:3] for one in found.draft.turns] == [one[:3] for one in held]
    assert {one.label for one in mine.new_speakers if one.number in used} <= {
        one.label for one in found.draft.new_speakers
    }


@given(drafts(), drafts())
def test_both_are_in_what_comes_of_it(mine: Draft, theirs: Draft) -> None:
    begun, now = draft(), saved(theirs)
    found = catch_up(begun, mine, now)
    made = found.draft
    assert made.version_id == "v2"
    assert made.text == apply_script(now.base, made.script) == apply_script(mine.text, found.script)
    assert made.text == normalise(made.text)
    assert all(0 <= one.start <= one.said <= one.end <= len(made.text) for one in made.turns)
    assert all(one.end <= other.start for one, other in pairwise(made.turns))
    assert {one.speaker for one in made.turns if one.speaker is not None} <= set(made.labels)
    numbers = [one.number for one in made.new_speakers]
    assert not set(numbers) & set(now.labels)
    assert len(set(numbers)) == len(numbers)
    if not mine.script:
        assert made.text == now.text
    if not theirs.script:
        assert made.text == mine.text


def test_turns_of_both_stand() -> None:
    mine = draft().split(1, TEXT.index("Det er sikkert"), "Karen").with_label(0, "Spørger")
    theirs = draft().with_speaker(3, "Leder").replaced(TEXT.index("Tak."), TEXT.index("Tak.") + 4, "Mange tak.")
    found = catch_up(draft(), mine, saved(theirs))
    assert not found.clashes
    assert shown(found.draft) == [
        ("Spørger", "Hvad så? Ja."),
        ("IP1", "Det går godt."),
        ("Karen", "Det er sikkert."),
        ("Spørger", "Mange tak."),
        ("Leder", "Selv tak."),
    ]
    assert [one.label for one in found.draft.new_speakers] == ["Karen"], "the leader is in the source by now"
    assert found.draft.labels[0] == "Spørger"


def test_a_new_speaker_of_both_with_one_label_is_one() -> None:
    mine, theirs = draft().with_speaker(1, "Leder"), draft().with_speaker(3, "Leder")
    found = catch_up(draft(), mine, saved(theirs))
    assert [label for label, _ in shown(found.draft)] == ["I", "Leder", "I", "Leder"]
    assert found.draft.new_speakers == ()
    assert len({one.speaker for one in found.draft.turns}) == 2


def test_a_place_that_both_changed_is_told_with_all_three_words() -> None:
    place = TEXT.index("godt")
    mine, theirs = draft().replaced(place, place + 4, "skidt"), draft().replaced(place, place + 4, "bedre")
    found = catch_up(draft(), mine, saved(theirs))
    (one,) = found.clashes
    assert (one.mine, one.theirs, one.was) == ("skidt", "bedre", "godt")
    assert found.draft.text[one.start : one.end] == "skidt"
    assert replace(found.draft, script=()).text == mine.text
