"""Differences between texts of which only the texts are known."""

from __future__ import annotations

import random
import time

from hypothesis import given

from qualcase.text.differing import difference, normal_script
from qualcase.text.edits import apply_script
from qualcase.text.normalise import normalise
from tests.text.strategies import texts


@given(texts, texts)
def test_a_difference_makes_the_new_text(old: str, new: str) -> None:
    assert apply_script(old, difference(old, new)) == new
    assert difference(old, old) == ()


def test_a_corrected_word_is_a_small_edit() -> None:
    old = "I: Hvordan?\nAnna: Vi har en aftale med komunen om det.\nI: Ja.\nAnna: Det holder.\n"
    new = old.replace("komunen", "kommunen").replace("holder", "holdt")
    assert [(old[one.start : one.end], one.text) for one in difference(old, new)] == [("", "m"), ("er", "t")]


def test_a_rewritten_sentence_is_one_edit() -> None:
    """What both happen to share is not kept, so that no passage seems to have stayed."""
    old = "Anna: Det var en god dag i klubben. Slut.\n"
    new = "Anna: Men vi fik ikke nøglen og gik. Slut.\n"
    (one,) = difference(old, new)
    assert (old[: one.start], old[one.end :]) == ("Anna: ", ". Slut.\n")


def test_new_lines_among_others() -> None:
    lines = [f"Anna: Det er linje {number}.\n" for number in range(200)]
    old, new = "".join(lines), "".join([*lines[:50], "I: Ny.\n", *lines[50:120], *lines[130:]])
    found = difference(old, new)
    assert [(len(one.text), one.end - one.start) for one in found] == [(7, 0), (0, sum(map(len, lines[120:130])))]


def test_time_is_bounded_on_hostile_texts() -> None:
    chance = random.Random(5)  # noqa: S311 - texts, no secrets
    many = ["".join(chance.choice("ab \n") for _ in range(100_000)) for _ in range(2)]
    one_line = ["".join(chance.choices("abc", k=300_000)) for _ in range(2)]
    for old, new in (many, one_line, ("a" * 200_000, "a" * 150_000 + "b" * 50_000)):
        begin = time.perf_counter()
        assert apply_script(old, difference(old, new)) == new
        assert time.perf_counter() - begin < 20  # seconds; without the bounds it is minutes


@given(texts, texts)
def test_new_texts_are_normalised_where_they_meet_the_old(raw: str, typed: str) -> None:
    old = normalise(raw)
    place = len(old) // 2
    made = apply_script(old, normal_script(old, [(place, place, typed)]))
    assert made == normalise(made)
    assert made == normalise(old[:place] + normalise(typed) + old[place:])


def test_an_accent_joins_the_letter_before_it() -> None:
    script = normal_script("en cafe der", [(7, 7, "\u0301")])
    assert apply_script("en cafe der", script) == "en café der"
