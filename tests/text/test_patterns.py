"""Regular expressions in areas of texts."""

from __future__ import annotations

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcase.text.normalise import normalise
from qualcase.text.patterns import Matched, Searched, match
from tests.text.strategies import texts


def spans(pattern: str, text: str, *areas: tuple[int, int]) -> list[str]:
    searched = Searched(text, array("I", [place for area in areas or ((0, len(text)),) for place in area]))
    (found,) = match(pattern, [searched], 5).spans
    return [text[start:end] for start, end in zip(found[::2], found[1::2], strict=True)]


def test_capitals_make_no_difference_and_lines_have_ends() -> None:
    assert spans("^kom.*?$", "Kommer I?\nvi kom\nKOM!") == ["Kommer I?", "KOM!"]


def test_an_area_is_a_text_of_its_own() -> None:
    assert spans("^ja|nej$", "IP: ja, nej\nIP: nej", (4, 11), (16, 19)) == ["ja", "nej", "nej"]
    assert spans("ja.*nej", "ja nej", (0, 2), (3, 6)) == []


def test_places_are_code_points_and_empty_hits_are_none() -> None:
    assert spans("x*", "😀x👩‍👩‍👧‍👦xx") == ["x", "xx"]
    assert spans(r"\X", "n\u0302a") == ["n\u0302", "a"]


@pytest.mark.parametrize(("pattern", "at"), [("(abc", 4), ("[", 1), ("a**", 2), (r"\p{nonsense}", 12)])
def test_what_cannot_be_read_says_where(pattern: str, at: int) -> None:
    found = match(pattern, [], 5)
    assert found.wrong
    assert found.at == at


def test_time_runs_out() -> None:
    text = "a" * 3000
    assert match("(a+)+$x", [Searched(text, array("I", [0, len(text)]))], 0.3) == Matched(slow=True)


@given(texts, st.sampled_from([r"\w+", ".", r"\s*ord?", r"[^\W\d]{2,}", r"(?<=i)\b", r"\P{L}+"]))
def test_hits_lie_in_the_text_in_order(raw: str, pattern: str) -> None:
    text = normalise(raw)
    (found,) = match(pattern, [Searched(text, array("I", [0, len(text)]))], 5).spans
    assert list(found) == sorted(found)
    assert all(start < end <= len(text) for start, end in zip(found[::2], found[1::2], strict=True))
