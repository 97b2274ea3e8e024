"""What was typed, read: words, phrases, forms, stars, nearness, patterns, and what cannot be read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcase.errors import WrongQueryError
from qualcase.text.query import Query, QueryWord, Way, read_query


def told(query: Query) -> list[str]:
    """Each term: its words with `~` for forms, or its signs in angle brackets."""
    return [
        " ".join(f"{word.text}~" if word.way is Way.FORMS else word.text for word in term.words) or f"<{term.signs}>"
        for term in query.terms
    ]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("aftale", ["aftale"]),
        ("  Aftale   KOMMUNEN ", ["aftale", "kommunen"]),
        ('"vi har" aftale', ["vi har", "aftale"]),
        ("“vi har”", ["vi har"]),
        ("„vi har“", ["vi har"]),
        ("»vi har«", ["vi har"]),
        ("«vi har»", ["vi har"]),
        ('"vi har', ["vi har"]),
        ("forankring~", ["forankring~"]),
        ('"vi har"~', ["vi~ har~"]),
        ('"vi forankrer~"', ["vi~ forankrer~"]),
        ("kommun*", ["kommun*"]),
        ("*forankring", ["*forankring"]),
        ("case-studie", ["case studie"]),
        ("don’t", ["don t"]),
        ("hvad?", ["hvad"]),
        ("2.500", ["<2.500>"]),
        ("50%", ["<50%>"]),
        ("😀", ["<😀>"]),
        ("?", ["<?>"]),
        ("a\u030abent", ["åbent"]),
        ("for\u00adankring", ["forankring"]),
        ("med med", ["med"]),
        ("får far", ["får", "far"]),
    ],
)
def test_terms(typed: str, expected: list[str]) -> None:
    assert told(read_query(typed)) == expected


def test_options_hold_for_all_of_it() -> None:
    assert told(read_query("vi har*", forms=True)) == ["vi~", "har*"]
    assert told(read_query("vi har", phrase=True)) == ["vi har"]
    assert read_query("a b", near=3).near == 3
    assert read_query("(a|b)c", pattern=True) == Query("(a|b)c", pattern="(a|b)c")


@pytest.mark.parametrize("typed", ["leder NEAR/5 kommune", "leder NÆR/5 kommune", '"leder" NEAR/5 kommune'])
def test_near(typed: str) -> None:
    query = read_query(typed)
    assert (told(query), query.near) == (["leder", "kommune"], 5)


def test_a_pattern_between_slashes() -> None:
    assert read_query("/gr.n/").pattern == "gr.n"
    assert read_query("//").pattern is None


def test_a_star_stands_for_any_letters() -> None:
    assert QueryWord("for*ring", Way.STAR).pattern.fullmatch("forankring")
    assert not QueryWord("for*ring", Way.STAR).pattern.fullmatch("forankringen")


@pytest.mark.parametrize(
    ("typed", "options", "at"),
    [
        ("", {}, 0),
        ("  ", {}, 0),
        ('""', {}, 0),
        ("*", {}, 0),
        ("aftale k*", {}, 7),
        ("NEAR/5 kommune", {}, 0),
        ("leder NEAR/5", {}, 0),
        ("leder NEAR/5 a b", {}, 0),
        ("a NEAR/2 b NEAR/3 c", {}, 11),
        ("a NEAR/0 b", {}, 0),
        ("a NEAR/999 b", {}, 0),
        ("a", {"near": 2}, 0),
        ("x" * 1001, {}, 1000),
    ],
)
def test_what_cannot_be_read_says_where(typed: str, options: dict[str, int], at: int) -> None:
    with pytest.raises(WrongQueryError) as refused:
        read_query(typed, **options)  # type: ignore[arg-type]
    assert refused.value.at == at
    assert str(refused.value)


@given(st.text(max_size=40), st.booleans(), st.booleans())
def test_anything_is_read_or_refused(typed: str, forms: bool, phrase: bool) -> None:  # noqa: FBT001
    try:
        query = read_query(typed, forms=forms, phrase=phrase)
    except WrongQueryError:
        return
    assert query.terms or query.pattern is not None
    assert all(term.words or term.signs for term in query.terms)
