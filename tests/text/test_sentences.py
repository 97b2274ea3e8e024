"""Sentences: abbreviations, numbers and quotations end none, and nothing of a line is lost."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcase.text.normalise import normalise
from qualcase.text.sentences import sentence_at, sentences
from tests.text.strategies import PIECES, texts


def split(text: str, language: str = "da") -> list[str]:
    return [text[start:end] for start, end in sentences(text, language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vi har bl.a. kaffe. Og f.eks. te.", ["Vi har bl.a. kaffe.", "Og f.eks. te."]),
        ("Det er dvs. ca. 2.500 kr. Så var det slut.", ["Det er dvs. ca. 2.500 kr.", "Så var det slut."]),
        ("Den 14. oktober kom Dr. Holm. Hun gik.", ["Den 14. oktober kom Dr. Holm.", "Hun gik."]),
        ("Det var i 2015. Så kom 2016. 43 kom.", ["Det var i 2015.", "Så kom 2016.", "43 kom."]),
        ("1. Indledning er kort.", ["1. Indledning er kort."]),
        (
            "Mødet er kl. 9.45. Vi kommer kl. 9. Det er tidligt.",
            ["Mødet er kl. 9.45.", "Vi kommer kl. 9.", "Det er tidligt."],
        ),
        ("Kommer I? Ja! Nå?! Godt.", ["Kommer I?", "Ja!", "Nå?!", "Godt."]),
        ("Ja … så gik vi. Men… Han blev.", ["Ja … så gik vi.", "Men…", "Han blev."]),
        ("Og så... så gik vi. Og... Nej.", ["Og så... så gik vi.", "Og...", "Nej."]),
        ('"Kommer du?" spurgte hun. "Ja."', ['"Kommer du?" spurgte hun.', '"Ja."']),
        ("»Det går.« Så gik hun.", ["»Det går.«", "Så gik hun."]),
        ("“Det går.” Så gik hun.", ["“Det går.”", "Så gik hun."]),
        ("Borde osv. og stole. Borde osv. Og stole.", ["Borde osv. og stole.", "Borde osv.", "Og stole."]),
        ("H. C. Andersen kom. Fru K. i nummer ni.", ["H. C. Andersen kom.", "Fru K. i nummer ni."]),
        ("det er her vi er i. så gik vi", ["det er her vi er i. så gik vi"]),
        ("ja. så gik det.", ["ja.", "så gik det."]),
        ("Ja. [latter] Så gik vi. Nej. [griner]", ["Ja.", "[latter] Så gik vi.", "Nej. [griner]"]),
        ("Se www.kommune.dk. Der står det.", ["Se www.kommune.dk.", "Der står det."]),
        ("Min 😀. Din 👩‍👩‍👧‍👦! Vores.", ["Min 😀.", "Din 👩‍👩‍👧‍👦!", "Vores."]),
        ("Første linje\nanden linje. Tredje", ["Første linje", "anden linje.", "Tredje"]),
        ("Før\u2028efter", ["Før", "efter"]),
    ],
)
def test_danish(text: str, expected: list[str]) -> None:
    assert split(text) == expected


def test_each_language_has_abbreviations_of_its_own() -> None:
    assert split("No. I said no. Mr. Smith left at 5 p.m. Then we did, e.g. by bus.", "en") == [
        "No.",
        "I said no.",
        "Mr. Smith left at 5 p.m.",
        "Then we did, e.g. by bus.",
    ]
    assert split("Vi har bl.a. kaffe ifm. møtet, 2 mill. kroner. Det er ok.", "nb") == [
        "Vi har bl.a. kaffe ifm. møtet, 2 mill. kroner.",
        "Det er ok.",
    ]
    assert split("Hr. Holm kom.", "fr") == ["Hr.", "Holm kom."]


def test_labels_are_in_no_sentence_and_end_the_one_before() -> None:
    text = "IP1: Ja, vi\nIP2 (leder): Nej. Jo."
    spans = sentences(text, "da", [(0, 5), (12, 25)])
    assert [text[start:end] for start, end in spans] == ["Ja, vi", "Nej.", "Jo."]


lines = st.one_of(
    texts, st.lists(st.sampled_from([*PIECES, "ca. ", "Ja. ", "3. ", "…", '"', "? ", "ok "]), max_size=30).map("".join)
)


@given(lines, st.sampled_from(["da", "nb", "en", "xx"]), st.lists(st.integers(0, 80), max_size=6))
def test_sentences_hold_every_sign_of_each_line_once(raw: str, language: str, cuts: list[int]) -> None:
    text = normalise(raw)
    places = sorted({min(cut, len(text)) for cut in cuts})
    labels = list(zip(places[::2], places[1::2], strict=False))
    spans = sentences(text, language, labels)
    covered = [False] * len(text)
    for start, end in spans:
        assert start < end
        assert not text[start].isspace()
        assert not text[end - 1].isspace()
        assert not re.search("[\n\u2028\u2029]", text[start:end])
        assert not any(covered[start:end])
        covered[start:end] = [True] * (end - start)
    for begin, end in labels:
        assert not any(covered[begin:end])
        covered[begin:end] = [True] * (end - begin)
    assert all(seen or sign.isspace() for seen, sign in zip(covered, text, strict=True))
    assert spans == sorted(spans)


def test_the_sentence_at_a_place() -> None:
    spans = sentences("Ja. Nej.  Jo.")
    assert [sentence_at(spans, place) for place in (0, 2, 3, 4, 9, 12, 13)] == [
        (0, 3),
        (0, 3),
        (4, 8),
        (4, 8),
        (10, 13),
        (10, 13),
        (10, 13),
    ]
    assert sentence_at([], 3) is None
