import re
from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcase.text.wordcount import count, has_words, pack, unpack, word_starts
from tests.text.strategies import texts


@given(texts)
def test_starts_are_those_of_the_measure(text: str) -> None:
    starts = word_starts(text)
    assert list(starts) == [hit.start() for hit in re.finditer(r"\w+(?:[-'’]\w+)*", text)]
    assert count(text) == len(starts)
    assert has_words(text) == bool(starts)
    assert list(unpack(pack(starts))) == list(starts)


@given(st.lists(st.integers(0, 2**31 - 1), unique=True).map(sorted))
def test_packing_keeps_any_places(places: list[int]) -> None:
    assert unpack(pack(array("I", places))).tolist() == places


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("Det er projekt-lederen, ikke?", 4),
        ("Anne's og Bo’s", 3),
        ("blå\u00a0bær – 2015", 3),
        ("--- … ()", 0),
        ("for- og bagside", 3),
    ],
)
def test_counts(text: str, words: int) -> None:
    assert count(text) == words


def test_packed_is_small() -> None:
    starts = word_starts("ordet er frit " * 5000)
    assert len(pack(starts)) < 2000
    assert unpack(pack(array("I"))).tolist() == []
