"""Numbers and addresses in running text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcase.text.identifiers import Candidate, IdentifierKind, Reason, numbers, without_overlap

K = IdentifierKind


def _found(text: str) -> list[tuple[str, str]]:
    return [(one.kind.value, one.form) for one in numbers(text)]


@pytest.mark.parametrize(
    ("text", "kind", "form"),
    [
        ("CPR 010190-1234 står", "cpr", "010190-1234"),
        ("nummer 0101901234.", "cpr", "0101901234"),
        ("(290200 4321)", "cpr", "290200 4321"),
        ("erstatning 610190-1234", "cpr", "610190-1234"),  # 60 added to the day
        ("01019012345 i Norge", "cpr", "01019012345"),
        ("ring 22 33 44 55 nu", "phone", "22 33 44 55"),
        ("ring 22334455", "phone", "22334455"),
        ("+45 22334455", "phone", "+45 22334455"),
        ("0047 900 12 345", "phone", "0047 900 12 345"),
        ("tlf.: 900 12 345", "phone", "900 12 345"),
        ("22.33.44.55", "phone", "22.33.44.55"),
        ("skriv til karen.holm@by.dk.", "email", "karen.holm@by.dk"),
        ("karen snabel-a by punktum dk", "email", "karen snabel-a by punktum dk"),
        ("På Strandvejen 12, 2. tv bor", "address", "Strandvejen 12, 2. tv"),
        ("Nørre Allé 7 B.", "address", "Nørre Allé 7 B"),
        ("i H.C. Andersens Boulevard 4", "address", "H.C. Andersens Boulevard 4"),
        ("ved Rådhuspladsen", "address", "Rådhuspladsen"),
        ("Storgata 5 i Nesfjord", "address", "Storgata 5"),
        ("bor i 8000 Aarhus C nu", "address", "8000 Aarhus C"),
    ],
)
def test_found(text: str, kind: str, form: str) -> None:
    assert _found(text) == [(kind, form)]


@pytest.mark.parametrize(
    "text",
    [
        "310290-1234 har ingen dato",
        "kl. 12.30 den 01-01-2015",
        "1.234.567 kr. og 00:01:02",
        "fra 2013 2017",
        "undervejs på vejen",
        "Vi skal have 3 til",
        "",
    ],
)
def test_not_found(text: str) -> None:
    assert _found(text) == []


def test_modulus_11_is_no_filter() -> None:
    every = [f"010190-{number:04d}" for number in range(0, 10_000, 7)]
    assert all(_found(f"nr. {one}") == [("cpr", one)] for one in every)


def test_dates_and_years_are_doubtful() -> None:
    assert [one.confidence < 0.5 for one in numbers("den 20151019 og i 2015 Karen")] == [True, True]


@given(st.text(alphabet="Karen 0123456789-+@.,æøåÅ\n\u00a0😀vej", max_size=200))
def test_spans_are_in_order_and_say_what_stands_there(text: str) -> None:
    found = numbers(text)
    assert all(text[one.start : one.end] == one.form for one in found)
    assert all(before.end <= after.start for before, after in pairwise(found))


def test_of_what_overlaps_the_surest_stays() -> None:
    def one(start: int, end: int, sure: float) -> Candidate:
        return Candidate(start, end, K.NAME, "x", Reason.SHAPE, sure)

    assert without_overlap([one(0, 5, 0.5), one(3, 8, 0.9), one(7, 9, 0.4), one(8, 9, 0.3)]) == [
        one(3, 8, 0.9),
        one(8, 9, 0.3),
    ]
