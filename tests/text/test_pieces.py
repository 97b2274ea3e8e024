"""Sentences and paragraphs as spans."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcase.text.pieces import paragraph_spans, sentence_spans

texts = st.text(st.sampled_from("ab A.!?…\n\u2028\u00a0😀e\u0301”"), max_size=40)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Det er klart. Ja!", ["Det er klart.", "Ja!"]),
        ("Vi mødes kl. 10 hos f.eks. Bo. Så går vi.", ["Vi mødes kl. 10 hos f.eks. Bo.", "Så går vi."]),
        ("Hun sagde: ”Kom nu!” Og vi kom", ["Hun sagde: ”Kom nu!”", "Og vi kom"]),
        ("Den 14. oktober.\nSå var det slut", ["Den 14. oktober.", "Så var det slut"]),
        ("Nå … ja. 3.5 timer", ["Nå …", "ja.", "3.5 timer"]),
        (" \n ", []),
    ],
)
def test_sentences(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in sentence_spans(text, 0, len(text))] == found


@given(texts, st.data())
def test_sentences_hold_everything_between_two_places_but_blanks(text: str, data: st.DataObject) -> None:
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    spans = sentence_spans(text, start, end)
    assert all(start <= first < last <= end for first, last in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
    assert all(not text[first].isspace() and not text[last - 1].isspace() for first, last in spans)
    assert all("\n" not in text[first:last] for first, last in spans)
    held = "".join(text[first:last] for first, last in spans)
    assert "".join(held.split()) == "".join(text[start:end].split())


def test_paragraphs_are_the_lines_that_are_not_blank() -> None:
    assert paragraph_spans("en\n\n  \nto\n") == [(0, 2), (7, 9)]
