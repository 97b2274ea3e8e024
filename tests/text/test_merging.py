"""Two scripts of one text carried onto each other: nothing of either is lost, and both ways lead to one text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcase.text.edits import apply_script, make_script
from qualcase.text.merging import Clash, merge
from tests.text.strategies import texts
from tests.text.test_edits import Given, edited

BASE = "I: Hvad så?\nIP1: Vi mødtes med Anna hver onsdag. Det gik godt."


@st.composite
def two_scripts(draw: st.DrawFn) -> tuple[str, Given, Given]:
    old = draw(st.one_of(texts, st.text("ab ", max_size=20)))
    return old, draw(edited(old)), draw(edited(old))


def edits(*changes: tuple[str, str]) -> Given:
    return [(BASE.index(was), BASE.index(was) + len(was), becomes) for was, becomes in changes]


@given(two_scripts())
def test_both_ways_lead_to_one_text(case: tuple[str, Given, Given]) -> None:
    old, mine, theirs = case
    own, other = make_script(old, mine), make_script(old, theirs)
    merged = merge(old, own, other)
    text = apply_script(apply_script(old, other), merged.mine)
    assert text == apply_script(apply_script(old, own), merged.theirs)
    reached = 0
    for one in merged.clashes:
        assert text[one.start : one.end] == one.mine != one.theirs
        assert reached <= one.start
        reached = one.end


@given(two_scripts())
def test_it_is_the_same_whoever_comes_first(case: tuple[str, Given, Given]) -> None:
    old, mine, theirs = case
    own, other = make_script(old, mine), make_script(old, theirs)
    merged, turned = merge(old, own, other), merge(old, other, own)
    assert [(one.mine, one.theirs, one.was) for one in merged.clashes] == [
        (one.theirs, one.mine, one.was) for one in turned.clashes
    ]
    text = apply_script(apply_script(old, other), merged.mine)
    for one in reversed(merged.clashes):
        text = text[: one.start] + one.theirs + text[one.end :]
    assert text == apply_script(apply_script(old, own), turned.mine), "with all of theirs it is what they would have"


@given(two_scripts())
def test_without_a_clash_it_is_as_if_one_person_had_done_both(case: tuple[str, Given, Given]) -> None:
    old, mine, theirs = case
    own, other = make_script(old, mine), make_script(old, theirs)
    merged = merge(old, own, other)
    together = sorted({*own, *other})
    alone = len({one.start for one in own}) == len(own) and len({one.start for one in other}) == len(other)
    alone = alone and len(merged.mine) == len({*own} - {*other})  # they did not do the same in different ways
    if not merged.clashes and alone and all(one.end <= after.start for one, after in pairwise(together)):
        assert apply_script(apply_script(old, other), merged.mine) == apply_script(old, make_script(old, together))


@given(two_scripts())
def test_edits_in_other_words_never_clash_and_those_in_each_other_always_do(case: tuple[str, Given, Given]) -> None:
    old, mine, theirs = case
    own, other = make_script(old, mine), make_script(old, theirs)
    merged = merge(old, own, other)
    overlap = any(a.start < b.end and b.start < a.end for a in own for b in other if a != b)
    if overlap and not set(own) & set(other):
        assert merged.clashes or len(merged.mine) < len(own), "what both changed alike is done once"
    near = any(a.start - 1 <= b.end and b.start - 1 <= a.end for a in own for b in other)
    if not near and not any(letter.isalnum() for letter in old):
        assert not merged.clashes


@given(two_scripts())
def test_the_same_change_of_both_is_done_once(case: tuple[str, Given, Given]) -> None:
    old, mine, _ = case
    own = make_script(old, mine)
    merged = merge(old, own, own)
    assert merged == ((), (), ())


@pytest.mark.parametrize(
    ("mine", "theirs", "text", "clashes"),
    [
        (
            edits(("onsdag", "torsdag")),
            edits(("Anna", "[P07]")),
            BASE.replace("onsdag", "torsdag").replace("Anna", "[P07]"),
            [],
        ),
        (edits(("godt", "skidt")), edits(("I: Hvad så?\n", "")), BASE[12:].replace("godt", "skidt"), []),
        (edits(("Anna", "Hanne")), edits(("Anna", "[P07]")), BASE.replace("Anna", "Hanne"), ["[P07]"]),
        (edits(("Ann", "Hann")), edits(("nna", "nne")), BASE.replace("Anna", "Hanna"), ["Anne"]),
        (edits((" Det gik godt.", "")), edits(("gik", "går")), BASE.replace(" Det gik godt.", ""), [" Det går godt."]),
    ],
)
def test_what_a_person_would_say(mine: Given, theirs: Given, text: str, clashes: list[str]) -> None:
    own, other = make_script(BASE, mine), make_script(BASE, theirs)
    merged = merge(BASE, own, other)
    assert [one.theirs for one in merged.clashes] == clashes
    assert apply_script(apply_script(BASE, own), merged.theirs) == text


def test_two_words_put_in_at_one_place_are_a_clash() -> None:
    place = BASE.index("Anna")
    merged = merge(BASE, make_script(BASE, [(place, place, "fru ")]), make_script(BASE, [(place, place, "søde ")]))
    assert [one[2:] for one in merged.clashes] == [("fru ", "søde ", "")]
    assert isinstance(merged.clashes[0], Clash)
