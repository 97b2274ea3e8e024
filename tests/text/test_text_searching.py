"""Hits in one text: they lie where they say, and what they say matched is there."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcase.errors import WrongQueryError
from qualcase.text.folding import SOFT_HYPHEN, folded
from qualcase.text.normalise import normalise
from qualcase.text.query import Way, read_query
from qualcase.text.searching import Hit, find
from qualcase.text.sentences import lines
from qualcase.text.wordindex import WORD, WordIndex, key
from tests.text.strategies import PIECES, texts

TEXT = "Vi har en aftale med kommunen, f.eks. 2.500 kr.\nKommuner og kommunale folk; Vi holder aftaler. Vi har"


def hits(typed: str, text: str = TEXT, **options: bool) -> list[str]:
    return [text[hit.start : hit.end] for hit in found(typed, text, **options)]


def found(typed: str, text: str = TEXT, **options: bool) -> list[Hit]:
    return find(read_query(typed, **options), WordIndex(text), list(lines(text)), lambda word: {word, f"{word}r"})


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("vi", ["Vi", "Vi", "Vi"]),
        ("aftale", ["aftale"]),
        ("aftale~", ["aftale", "aftaler"]),
        ("kommun*", ["kommunen", "Kommuner", "kommunale"]),
        ("*une*", ["kommunen", "Kommuner"]),
        ('"vi har"', ["Vi har", "Vi har"]),
        ('"har aftaler"', []),
        ('"kommunale folk vi"', ["kommunale folk; Vi"]),
        ("2.500", ["2.500"]),
        ("500", ["500"]),
        ("kommunen aftale", ["aftale med kommunen"]),
        ("kommunen aftaler", []),
        ("vi kommunale", ["kommunale folk; Vi"]),
        ("kommunen NEAR/2 aftale", ["aftale med kommunen"]),
        ("kommunen NEAR/1 aftale", []),
        ("vi NEAR/3 aftaler", ["Vi holder aftaler"]),
    ],
)
def test_what_is_found(typed: str, expected: list[str]) -> None:
    assert hits(typed) == expected


def test_letters_of_their_own_stay_apart() -> None:
    text = "får far FÅR fár ære Ære aere øl ol"
    assert hits("får", text) == ["får", "FÅR"]
    assert hits("far", text) == ["far"]
    assert hits("ære", text) == ["ære", "Ære"]
    assert hits("fa\u030ar", text) == ["får", "FÅR"]
    assert hits("FA*", text) == ["far"]


def test_signs_that_are_seen_as_one_are_not_cut() -> None:
    text = "😀 👩‍👩‍👧‍👦 👩 🧑🏽 n\u0303a nx\u0302"
    assert hits("😀", text) == ["😀"]
    assert [hit.start for hit in found("👩", text)] == [text.index(" 👩 ") + 1]
    assert hits("🧑", text) == []
    assert hits("nx", text) == []
    assert hits("👩‍👩‍👧‍👦", text) == ["👩‍👩‍👧‍👦"]


def test_soft_hyphens_and_directions_hide_no_word() -> None:
    text = f"for{SOFT_HYPHEN}ankring \u202bשלום\u202c ord"
    assert hits("forankring", text) == [f"for{SOFT_HYPHEN}ankring"]
    assert hits("שלום", text) == ["שלום"]
    assert hits(f"for{SOFT_HYPHEN}ank*", text) == [f"for{SOFT_HYPHEN}ankring"]


def test_a_phrase_goes_on_over_a_wrapped_line_but_not_over_a_paragraph() -> None:
    index = WordIndex("vi\nhar vi\n\nhar")
    assert [hit[:2] for hit in find(read_query('"vi har"'), index, [(0, 14)])] == [(0, 6)]


def test_only_areas_are_searched_and_no_hit_crosses_one() -> None:
    index = WordIndex("ja ja ja ja")
    assert [hit.start for hit in find(read_query("ja"), index, [(3, 5), (7, 11)])] == [3, 9]
    assert find(read_query('"ja ja"'), index, [(0, 2), (3, 5)]) == []
    assert find(read_query("ja"), index, []) == []


def test_terms_in_one_turn_are_told_each() -> None:
    (hit,) = found("folk kommuner")
    assert [TEXT[start:end] for start, end in hit.parts] == ["Kommuner", "folk"]


words = st.sampled_from(["vi", "har", "ord", "å", "frivillig", "for\u00adord", "x\u0302"])
queries = st.one_of(
    words,
    words.map(lambda word: f"{word}~"),
    words.map(lambda word: f"{word[:2]}e*"),
    st.lists(words, min_size=2, max_size=3).map(" ".join),
    st.lists(words, min_size=2, max_size=3).map(lambda several: f'"{" ".join(several)}"'),
    st.tuples(words, st.integers(1, 5), words).map(lambda one: f"{one[0]} NEAR/{one[1]} {one[2]}"),
    st.sampled_from(["😀", "👩", "-", "(", "[latter]", "2015", "00:01"]),
)
bodies = st.one_of(
    texts, st.lists(st.sampled_from([*PIECES, "vi ", "har ", "Ord ", "å ", "vir "]), max_size=40).map("".join)
)


@given(bodies, queries)
def test_every_hit_lies_in_an_area_and_matches(raw: str, typed: str) -> None:
    text = normalise(raw)
    areas = list(lines(text))
    try:
        query = read_query(typed)
    except WrongQueryError:
        return
    given_hits = find(query, WordIndex(text), areas, lambda word: {word, f"{word}r"})
    assert given_hits == sorted(given_hits)
    for hit in given_hits:
        assert any(start <= hit.start < hit.end <= end for start, end in areas)
        assert hit.start == min(start for start, _ in hit.parts)
        assert hit.end == max(end for _, end in hit.parts)
        matched = [key(text[start:end]) for start, end in hit.parts]
        assert all(any(_fits(one, term) for term in query.terms) for one in matched)


def _fits(matched: str, term: object) -> bool:
    from qualcase.text.query import Term

    assert isinstance(term, Term)
    if term.signs:
        return matched == term.signs.replace(SOFT_HYPHEN, "")
    there = WORD.findall(matched)
    return len(there) == len(term.words) and all(
        word.pattern.fullmatch(seen) if word.way is Way.STAR else seen in {word.text, f"{word.text}r"}
        for seen, word in zip(there, term.words, strict=True)
    )


@given(bodies, words)
def test_no_place_of_a_word_is_missed(raw: str, word: str) -> None:
    """Against a slow reading of the definition: the word between signs that are no letters."""
    text = normalise(raw)
    plain = [hit.span() for hit in WORD.finditer(text) if key(hit[0]) == key(word)]
    spans = [hit[:2] for hit in find(read_query(word), WordIndex(text), [(0, len(text))])]
    assert spans == plain


@given(bodies)
def test_folding_keeps_places(raw: str) -> None:
    text = normalise(f"{raw}İßẞΣΣ")
    assert len(folded(text)) == len(text)
    index = WordIndex(text)
    assert all(re.fullmatch(WORD, text[start:end]) for start, end in zip(index.starts, index.ends, strict=True))
