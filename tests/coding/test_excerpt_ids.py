from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

import pytest
from hypothesis import given as every
from hypothesis import strategies as st

from qualcase.coding.excerpt_ids import (
    Given,
    Home,
    Labels,
    Spot,
    Standing,
    give,
    label_of_bookmark,
    read_label,
    short_holder,
    short_wave,
    was_given,
)
from qualcase.exchange.writing.word_marks import bookmark_name

HOMES = {
    "s1": (Home("k03", "w17"), "K03-17"),
    "s2": (Home("k03", "w17"), "K03-17"),
    "s3": (Home("other", "w17"), "K03-17"),
}


def keep(known: Labels, given: Given) -> Labels:
    """What a study keeps of it."""
    held = {one: list(names) for one, names in known.held.items()}
    for coding_id, label in given.held:
        held.setdefault(coding_id, []).append(label)
    return Labels(
        {**known.places, **given.places},
        {**known.labels, **given.labels},
        {one: sorted(names) for one, names in held.items()},
    )


class Study:
    """Ids over time."""

    def __init__(self) -> None:
        self.known = Labels()

    def ids(self, **spots: tuple[str, int, int]) -> dict[str, str]:
        standing = [Standing(one, Spot(*spot)) for one, spot in spots.items()]
        given = give(self.known, standing, HOMES)
        self.known = keep(self.known, given)
        assert give(self.known, standing, HOMES).is_empty
        return given.of


def test_a_passage_has_one_id_however_often_it_is_coded() -> None:
    found = Study().ids(a=("s1", 0, 5), b=("s1", 0, 5), c=("s1", 0, 6), d=("s2", 0, 5))
    assert found == {"a": "K03-17-001", "b": "K03-17-001", "c": "K03-17-002", "d": "K03-17-003"}


def test_cases_of_the_same_short_name_have_other_ids() -> None:
    assert Study().ids(a=("s1", 0, 5), b=("s3", 0, 5)) == {"a": "K03-17-001", "b": "K03-17b-001"}


def test_an_id_goes_with_its_passage_when_boundaries_move() -> None:
    study = Study()
    study.ids(a=("s1", 0, 5), b=("s1", 0, 5), c=("s1", 9, 12))
    moved = study.ids(a=("s1", 3, 8), b=("s1", 3, 8), c=("s1", 9, 20))
    assert moved == {"a": "K03-17-001", "b": "K03-17-001", "c": "K03-17-002"}
    assert study.ids(a=("s1", 3, 8), b=("s1", 3, 8), d=("s1", 3, 8))["d"] == "K03-17-001"


def test_what_is_cut_anew_from_a_passage_gets_a_letter_and_finds_back() -> None:
    study = Study()
    study.ids(a=("s1", 0, 5), b=("s1", 0, 5), c=("s1", 0, 5))
    parted = study.ids(a=("s1", 0, 9), b=("s1", 0, 5), c=("s1", 0, 9))
    assert parted == {"a": "K03-17-001b", "b": "K03-17-001", "c": "K03-17-001b"}
    assert study.ids(a=("s1", 0, 5), b=("s1", 0, 5), c=("s1", 2, 3)) == {
        "a": "K03-17-001",
        "b": "K03-17-001",
        "c": "K03-17-001b",
    }
    assert study.ids(a=("s1", 0, 9), b=("s1", 0, 5), c=("s1", 2, 3)) == {
        "a": "K03-17-001c",
        "b": "K03-17-001",
        "c": "K03-17-001b",
    }


def test_the_id_of_what_is_gone_is_not_given_again_and_comes_back_with_it() -> None:
    study = Study()
    study.ids(a=("s1", 0, 5), b=("s1", 6, 9))
    assert study.ids(a=("s1", 0, 5), c=("s1", 6, 9)) == {"a": "K03-17-001", "c": "K03-17-003"}
    assert study.ids(a=("s1", 0, 5), b=("s1", 6, 9), c=("s1", 6, 9))["b"] == "K03-17-002"
    study.known = replace(study.known, labels={}, held={})  # as after a purge
    assert study.ids(d=("s1", 0, 1)) == {"d": "K03-17-004"}
    assert was_given(study.known, "K03-17-002")
    assert not was_given(study.known, "K03-17-005")


@every(
    st.lists(
        st.dictionaries(st.sampled_from("abcdef"), st.tuples(st.sampled_from(["s1", "s2"]), st.integers(0, 3))),
        max_size=12,
    )
)
def test_an_id_never_means_two_texts_at_once_and_never_another_coding(
    states: list[dict[str, tuple[str, int]]],
) -> None:
    study = Study()
    base_of: dict[str, str] = {}
    for state in states:
        found = study.ids(**{one: (source, start, 9) for one, (source, start) in state.items()})
        assert set(found) == set(state)
        spots = defaultdict(set)
        for one, label in found.items():
            spots[label].add(state[one])
            assert base_of.setdefault(one, label.rstrip("bcdefghijklmnop")) == label.rstrip("bcdefghijklmnop")
        assert all(len(where) == 1 for where in spots.values())


@pytest.mark.parametrize(
    ("name", "short"),
    [("K03", "K03"), ("K03 Nordby", "K03"), ("3", "C03"), ("K03a", "K03a"), ("Anna", "C07"), ("Ida2", "C07")],
)
def test_cases_are_told_by_their_code_never_by_a_name(name: str, short: str) -> None:
    assert short_holder(name, "C", 7) == short


@pytest.mark.parametrize(
    ("name", "short"), [("2017", "17"), ("Efterår 2017", "17"), ("T1", "T1"), ("Før", "02"), ("w2", "W2")]
)
def test_waves_are_told_by_their_year(name: str, short: str) -> None:
    assert short_wave(name, 2) == short


@pytest.mark.parametrize("typed", ["K03-17-042", " k03-17-042.", "[K03–17–042]", "K03 - 17 - 042"])
def test_an_id_is_read_as_people_type_it(typed: str) -> None:
    assert read_label(typed) == "K03-17-042"
    assert read_label(typed.replace("42", "42b")) == "K03-17-042b"


@pytest.mark.parametrize("typed", ["", "K03", "042", "K03-17", "K03-17-4", "-17-042"])
def test_what_is_no_id_is_told_apart(typed: str) -> None:
    assert read_label(typed) is None


def test_bookmarks_lead_back() -> None:
    assert bookmark_name("K03-17-042b") == "q_K03_17_042b"
    assert label_of_bookmark(bookmark_name("K03-17-042b")) == "K03-17-042b"
    assert label_of_bookmark("q_K03_17_042__2") == "K03-17-042"
    assert label_of_bookmark("_Toc00000001") is None
