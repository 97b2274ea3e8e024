"""Names in running text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcase.text.candidates import candidates, make_finder
from qualcase.text.identifiers import IdentifierKind, Reason
from qualcase.text.namefinder import KnownName, forms_of

PEOPLE = ("Karen Holm", "Jens Ole", "Line", "Anna Juul", "Anna Dam")
KNOWN = [KnownName(form, IdentifierKind.PERSON, Reason.PARTICIPANT, name) for name in PEOPLE for form in forms_of(name)]


def _found(text: str, *, guess: bool = True, others: str = "") -> list[str]:
    return [one.form for one in candidates(text, make_finder([text, others], KNOWN, ["Klitby"]), guess=guess)]


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("Karen Holm", ("Karen Holm", "Karen", "Holm")),
        ("Anne-Marie Juul", ("Anne-Marie Juul", "Anne-Marie", "Juul", "Anne", "Marie")),
        ("Karen (2)", ("Karen",)),
        ("IP1 (K02)", ()),
        ("Leder 2", ()),
        ("I", ()),
        ("[P07, frivillig]", ()),
        ("K15", ()),
    ],
)
def test_forms(name: str, forms: tuple[str, ...]) -> None:
    assert forms_of(name) == forms


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("det er Karens hus", ["Karen"]),
        ("det er Karen’s hus og Karen's bil", ["Karen", "Karen"]),
        ("HER ER KAREN HOLMS hus", ["KAREN HOLM"]),
        ("og karen holm kom", ["karen holm"]),
        ("i Karen-gruppen", ["Karen"]),
        ("det er Jens Oles båd", ["Jens Ole"]),
        ("Hils Line!", ["Line"]),
        ("Karen: Ja.\nLine: Nej.", ["Karen", "Line"]),
        ("en lang line hang der", []),  # a small word that is no name
        ("karensdag", []),
    ],
)
def test_known_names_in_all_their_forms(text: str, found: list[str]) -> None:
    assert _found(text, guess=False) == found


def test_a_name_that_two_have_points_to_neither() -> None:
    found = candidates("vi så Anna der", make_finder([], KNOWN))
    assert [(one.form, one.about, one.confidence <= 0.6) for one in found] == [("Anna", "", True)]
    assert [one.about for one in candidates("vi så Anna Dam", make_finder([], KNOWN))] == ["Anna Dam"]


@pytest.mark.parametrize(
    ("text", "kind", "form"),
    [
        ("og så kom Bodil ind", "person", "Bodil"),
        ("så kom Niels van Hauen forbi", "person", "Niels van Hauen"),
        ("hun hedder fru Dam", "person", "Dam"),
        ("ham Per Østergaard", "person", "Per Østergaard"),
        ("nede i Vesterlund", "place", "Vesterlund"),
        ("på Vestbyskolen i går", "institution", "Vestbyskolen"),
        ("de kalder den Minestrimlen der", "name", "Minestrimlen"),
        ("det sagde H. Andersen", "person", "H. Andersen"),
    ],
)
def test_words_that_look_like_names(text: str, kind: str, form: str) -> None:
    found = [(one.kind.value, one.form) for one in candidates(text, make_finder([text], KNOWN))]
    assert (kind, form) in found


@pytest.mark.parametrize(
    "text",
    [
        "Det går godt. Hvad så? Ja!",
        "vi ses Mandag i November",
        "det stod på Facebook i Danmark",
        "her i Klitby",
        "spurgte De mig, og I svarede",
        "K07 og IP1 var der",
    ],
)
def test_words_that_are_no_names(text: str) -> None:
    assert _found(text) == []


def test_what_stands_with_a_small_letter_elsewhere_is_doubtful() -> None:
    text = "og så sagde Kommunen nej"
    sure = candidates(text, make_finder([text], ()))[0].confidence
    doubtful = candidates(text, make_finder([text, "kommunen " * 9], ()))[0].confidence
    assert doubtful < 0.1 < sure


def test_a_word_that_only_opens_sentences_is_a_candidate_when_it_is_nowhere_small() -> None:
    assert _found("Birkholt sagde nej.") == ["Birkholt"]
    assert _found("Regningen kom.", others="og regningen lå der") == []


@given(
    st.lists(
        st.sampled_from(
            ["Karen", "karens", "HOLM", "Line", "line", "og", ".", "\n", ":", "-", "😀", "Å", "A\u0301", "Vej 3"]
        )
    )
)
def test_spans_say_what_stands_there(parts: list[str]) -> None:
    text = " ".join(parts)
    found = candidates(text, make_finder([text], KNOWN))
    assert all(text[one.start : one.end] == one.form for one in found)
    assert all(before.end <= after.start for before, after in pairwise(found))
