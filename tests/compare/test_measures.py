"""Each measure with its base, on studies small enough to count by hand."""

from __future__ import annotations

import math

import pytest

from qualcase.coding.comparison import Dimension, Measure
from qualcase.coding.filters import Filter
from qualcase.coding.people import RoleIn
from tests.compare.building import CASE, CODE, WAVE, Small, at, base, beside, value

ROLE, WHO, KIND, AREA, SITE = (
    Dimension.ROLE,
    Dimension.PARTICIPANT,
    Dimension.KIND,
    Dimension.AREA,
    Dimension.SITE,
)
HERE = ("Theme", "K01", "2015")


@pytest.fixture
def small() -> Small:
    small = Small(people={"Anna": (RoleIn("volunteer"),), "Bo": (RoleIn("employee"),), "Carl": ()})
    small.scale("fit", -2, 2)
    small.scale("size", 0, 3)
    small.code("Theme", scale="fit")
    small.code("Theme/Part", under="Theme", scale="fit")
    small.code("Theme/Part/Bit", under="Theme/Part", scale="size")
    small.code("Other")
    return small


PART, BIT = "Theme/Theme\\/Part", "Theme/Theme\\/Part/Theme\\/Part\\/Bit"
"""The paths of the codes below the theme."""


# --- persons


def test_persons_are_those_with_a_passage_of_those_heard(small: Small) -> None:
    small.source("t", "Anna: et to tre\nBo: fire\nCarl: fem")
    small.coding("t", "et to", "Theme")
    small.coding("t", "tre", "Theme")
    small.coding("t", "fire", "Theme")
    shown = small.compare()
    assert (value(shown, *HERE), base(shown, *HERE)) == (2, 3)


def test_a_person_over_two_sources_is_one(small: Small) -> None:
    for name in ("one", "two"):
        small.source(name, "Anna: et to tre\nBo: fire")
        small.coding(name, "et", "Theme")
    shown = small.compare()
    assert (value(shown, *HERE), base(shown, *HERE)) == (1, 2)
    assert shown.heard == (2, 0)


def test_two_words_beside_three_are_no_passage(small: Small) -> None:
    text = "Anna: et to\nBo: tre fire fem"
    small.source("t", text)
    small.coding("t", text, "Theme")
    assert value(small.compare(), *HERE) == 1
    by_person = small.compare(dimensions=(CODE, WHO, None))
    assert value(by_person, "Theme", "Anna") == "silent"
    assert value(by_person, "Theme", "Bo") == 1


def test_passages_without_an_identified_speaker_stand_beside(small: Small) -> None:
    small.source("t", "Anna: et to\nUkendt: tre fire")
    small.source("n", "fem seks syv", kind="observation")
    small.source("u", "otte ni", kind="group_interview")
    small.coding("t", "et", "Theme")
    small.coding("t", "tre", "Theme")
    small.coding("n", "fem", "Theme")
    small.coding("n", "seks", "Theme/Part")
    small.coding("u", "otte", "Theme")
    shown = small.compare()
    assert (value(shown, *HERE), base(shown, *HERE)) == (1, 1)
    assert beside(shown, *HERE) == {"interview": 1, "observation": 2, "group_interview": 1}
    assert {one.what for one in shown.beside[at(shown, *HERE)]} == {"unidentified"}


def test_nobody_identified_is_never_0_persons(small: Small) -> None:
    small.source("t", "Anna: et to\nUkendt: tre fire")
    small.coding("t", "tre", "Theme")
    shown = small.compare()
    assert value(shown, *HERE) == "undefined"
    assert base(shown, *HERE) == 1
    assert beside(shown, *HERE) == {"interview": 1}


def test_passages_beside_are_counted_once_with_sub_codes(small: Small) -> None:
    small.source("n", "fem seks syv", kind="observation")
    small.coding("n", "fem", "Theme")
    small.coding("n", "fem", "Theme/Part")
    small.coding("n", "seks", "Theme/Part")
    small.coding("n", "fem", "Theme", about="2017")
    small.coding("n", "fem", "Theme/Part", about="2017")
    assert beside(small.compare(), *HERE) == {"observation": 2, "2017": 1}
    assert beside(small.compare(with_subcodes=False), *HERE) == {"observation": 1, "2017": 1}
    assert beside(small.compare(with_subcodes=False), PART, *HERE[1:]) == {"observation": 2, "2017": 1}


# --- sources and codings


def test_sources_are_those_with_a_coding_of_those_eligible(small: Small) -> None:
    small.source("coded", "Anna: et", done="")
    small.source("done", "Anna: et")
    small.source("note", "et", kind="observation")
    small.source("not begun", "Anna: et", done="")
    small.coding("coded", "et", "Theme")
    small.coding("note", "et", "Theme")
    shown = small.compare(Measure.SOURCES)
    assert (value(shown, *HERE), base(shown, *HERE)) == (2, 3)
    assert shown.sources == (3, 4)


def test_codings_stand_on_the_words_of_the_eligible_sources(small: Small) -> None:
    small.source("t", "Anna: et to tre\nI: hvad\nUkendt: fire")
    small.source("n", "fem [latter]", kind="observation")
    small.source("not begun", "Anna: et to tre", done="")
    small.coding("t", "et", "Theme")
    small.coding("t", "et to", "Theme")
    shown = small.compare(Measure.CODINGS)
    assert (value(shown, *HERE), base(shown, *HERE)) == (2, 6)


def test_codings_with_sub_codes_are_different_places(small: Small) -> None:
    small.source("t", "Anna: et to tre")
    for code in ("Theme", "Theme/Part", "Theme/Part/Bit"):
        small.coding("t", "et", code)
    small.coding("t", "et to", "Theme/Part")
    shown = small.compare(Measure.CODINGS)
    assert value(shown, *HERE) == 2
    assert shown.codings[at(shown, *HERE)] == 4
    alone = small.compare(Measure.CODINGS, with_subcodes=False)
    assert value(alone, *HERE) == 1
    assert value(alone, PART, *HERE[1:]) == 2
    assert alone.codings[at(alone, *HERE)] == 1


def test_the_same_place_in_two_sources_is_two(small: Small) -> None:
    for name in ("one", "two"):
        small.source(name, "Anna: et to tre")
        small.coding(name, "et", "Theme")
    assert value(small.compare(Measure.CODINGS), *HERE) == 2


def test_codings_without_a_code_are_different_places_too(small: Small) -> None:
    small.source("t", "Anna: et to tre")
    small.coding("t", "et", "Theme")
    small.coding("t", "et", "Other")
    assert value(small.compare(Measure.CODINGS, dimensions=(CASE, WAVE, None)), "K01", "2015") == 1
    apart = small.compare(Measure.CODINGS, dimensions=(CASE, WAVE, None), with_subcodes=False)
    assert value(apart, "K01", "2015") == 2


# --- words and share


def test_words_of_overlapping_spans_count_once(small: Small) -> None:
    small.source("t", "Anna: et to tre fire\nI: hvad siger du\nBo: fem seks")
    small.coding("t", "et to tre", "Theme")
    small.coding("t", "to tre fire\nI: hvad siger du\nBo: fem", "Theme/Part")
    small.coding("t", "tre", "Theme")
    small.coding("t", "to tre", "Theme")
    shown = small.compare(Measure.WORDS)
    assert value(shown, *HERE) == 5
    assert math.isnan(base(shown, *HERE))
    assert value(small.compare(Measure.WORDS, with_subcodes=False), *HERE) == 3


def test_spans_that_touch_or_lie_apart_add_up(small: Small) -> None:
    small.source("t", "Anna: et to tre fire fem")
    small.coding("t", "et ", "Theme")
    small.coding("t", "to ", "Theme")
    small.coding("t", "fire fem", "Theme")
    assert value(small.compare(Measure.WORDS), *HERE) == 4


def test_share_is_of_speech_where_there_is_any(small: Small) -> None:
    small.source("t", "Anna: et to tre fire\nI: hvad")
    small.source("g", "Bo: fem seks syv otte", kind="group_interview")
    small.source("n", "ni ti", kind="observation")
    small.coding("t", "et", "Theme")
    small.coding("g", "fem seks", "Theme")
    small.coding("n", "ni ti", "Theme")
    shown = small.compare(Measure.SHARE)
    assert value(shown, *HERE) == pytest.approx(3 / 8)
    assert base(shown, *HERE) == 8


@pytest.mark.parametrize(
    ("kinds", "of"),
    [
        ("observation document questionnaire", "observation"),
        ("questionnaire document", "document"),
        ("questionnaire", "questionnaire"),
    ],
)
def test_share_without_speech_is_of_one_kind(small: Small, kinds: str, of: str) -> None:
    sizes = {"observation": 4, "document": 5, "questionnaire": 6}
    for kind in kinds.split():
        small.source(kind, " ".join(["ord"] * sizes[kind]), kind=kind)
        small.coding(kind, "ord", "Theme")
    shown = small.compare(Measure.SHARE)
    assert value(shown, *HERE) == pytest.approx(1 / sizes[of])
    assert base(shown, *HERE) == sizes[of]


def test_speech_that_nobody_has_coded_does_not_decide_what_share_is_of(small: Small) -> None:
    small.source("t", "Anna: et to tre fire", done="")
    small.source("n", "ni ti", kind="observation")
    small.coding("n", "ni", "Theme")
    assert value(small.compare(Measure.SHARE), *HERE) == 0.5


def test_share_of_a_code_in_notes_is_0_where_there_is_speech(small: Small) -> None:
    small.source("t", "Anna: et to tre fire")
    small.source("n", "ni ti", kind="observation")
    small.coding("n", "ni", "Theme")
    assert value(small.compare(Measure.SHARE), *HERE) == 0


def test_share_of_no_words_is_undefined(small: Small) -> None:
    small.source("n", "🙂", kind="observation")
    small.coding("n", "🙂", "Theme")
    assert value(small.compare(Measure.SHARE), *HERE) == "undefined"
    assert value(small.compare(Measure.WORDS), *HERE) == 0


def test_a_role_filter_cuts_words_and_passages(small: Small) -> None:
    text = "Anna: et to tre fire\nBo: fem seks syv"
    small.source("t", text)
    small.source("n", "otte ni", kind="observation")
    small.coding("t", "tre fire\nBo: fem seks syv", "Theme")
    small.coding("n", "otte", "Theme")
    volunteers = Filter(roles=("volunteer",))
    # Anna has two words beside Bo's three: it is no passage of hers.
    assert value(small.compare(Measure.WORDS, volunteers), *HERE) == "silent"
    employees = Filter(roles=("employee",))
    assert value(small.compare(Measure.WORDS, employees), *HERE) == 3
    assert value(small.compare(Measure.SHARE, employees), *HERE) == 1
    assert base(small.compare(Measure.CODINGS, employees), *HERE) == 3
    both = Filter(roles=("employee", "volunteer"))
    assert value(small.compare(Measure.WORDS, both), *HERE) == 5
    assert value(small.compare(Measure.WORDS), *HERE) == 6
    by_role = small.compare(Measure.WORDS, dimensions=(CODE, ROLE, None))
    assert value(by_role, "Theme", "employee") == 3
    assert value(by_role, "Theme", "volunteer") == "silent"


def test_a_person_filter_cuts_words_too(small: Small) -> None:
    small.source("t", "Anna: et to tre fire\nBo: fem seks syv otte")
    small.coding("t", "to tre fire\nBo: fem seks syv", "Theme")
    shown = small.compare(Measure.SHARE, Filter(participants=("Anna",)))
    assert value(shown, *HERE) == 0.75
    assert base(shown, *HERE) == 4
    assert shown.heard == (1, 0)


# --- rating


def test_rating_is_the_mean_over_persons_of_their_means(small: Small) -> None:
    small.source("t", "Anna: et to tre\nBo: fire fem")
    for quote in ("et", "to", "tre"):
        small.coding("t", quote, "Theme", rating=2)
    small.coding("t", "fire", "Theme", rating=0)
    small.coding("t", "fem", "Theme")
    shown = small.compare(Measure.RATING)
    assert (value(shown, *HERE), base(shown, *HERE)) == (1, 2)


def test_a_person_over_two_sources_is_one_unit(small: Small) -> None:
    for name, rating in (("one", 2), ("two", -1)):
        small.source(name, "Anna: et\nBo: to")
        small.coding(name, "et", "Theme", rating=rating)
    small.coding("one", "to", "Theme", rating=2)
    shown = small.compare(Measure.RATING)
    assert (value(shown, *HERE), base(shown, *HERE)) == (1.25, 2)


def test_the_source_is_the_unit_where_nobody_is_identified(small: Small) -> None:
    small.source("n", "et to tre", kind="observation")
    small.source("t", "Anna: et\nUkendt: fire fem")
    small.coding("n", "et", "Theme", rating=-2)
    small.coding("n", "to", "Theme", rating=-1)
    small.coding("t", "fire", "Theme", rating=1)
    small.coding("t", "et", "Theme", rating=2)
    shown = small.compare(Measure.RATING)
    assert (value(shown, *HERE), base(shown, *HERE)) == (0.5, 3)


def test_nothing_rated_is_undefined(small: Small) -> None:
    small.source("t", "Anna: et")
    small.coding("t", "et", "Theme")
    shown = small.compare(Measure.RATING)
    assert (value(shown, *HERE), base(shown, *HERE)) == ("undefined", 0)


def test_ratings_of_sub_codes_enter_when_they_share_the_scale(small: Small) -> None:
    small.source("t", "Anna: et to tre\nBo: fire")
    small.coding("t", "et", "Theme", rating=2)
    small.coding("t", "to", "Theme/Part", rating=-1)
    small.coding("t", "tre", "Theme/Part/Bit", rating=3)
    small.coding("t", "fire", "Theme/Part/Bit", rating=1)
    shown = small.compare(Measure.RATING)
    assert (value(shown, *HERE), base(shown, *HERE)) == (0.5, 1)
    assert value(shown, PART, *HERE[1:]) == -1
    assert value(shown, BIT, *HERE[1:]) == 2
    assert value(small.compare(Measure.RATING, with_subcodes=False), *HERE) == 2


def test_without_a_code_ratings_need_one_scale(small: Small) -> None:
    small.source("t", "Anna: et to tre")
    small.coding("t", "et", "Theme", rating=2)
    small.coding("t", "to", "Theme/Part", rating=-1)
    by_case = (CASE, WAVE, None)
    assert value(small.compare(Measure.RATING, dimensions=by_case), "K01", "2015") == 0.5
    small.coding("t", "tre", "Theme/Part/Bit", rating=3)
    assert value(small.compare(Measure.RATING, dimensions=by_case), "K01", "2015") == "undefined"
    only = Filter(codes=(small.codes["Theme/Part/Bit"].id,))
    assert value(small.compare(Measure.RATING, only, by_case), "K01", "2015") == 3


# --- yes


def test_yes_is_any_counted_coding(small: Small) -> None:
    small.source("t", "Anna: et to\nI: hvad")
    small.source("n", "🙂", "K02", kind="observation")
    small.coding("t", "hvad", "Other")
    small.coding("t", "et", "Theme/Part")
    small.coding("n", "🙂", "Theme")
    shown = small.compare(Measure.YES)
    assert value(shown, *HERE) == 1
    assert value(shown, "Theme", "K02", "2015") == 1
    assert value(shown, "Other", "K01", "2015") == "silent"
    assert value(small.compare(Measure.YES, with_subcodes=False), *HERE) == "silent"


# --- told and about


def test_told_is_what_counts_and_other_times_stand_beside(small: Small) -> None:
    small.source("t", "Anna: et to tre fire fem seks")
    for quote, about in (("et", "2015"), ("to", "2017"), ("tre", "2017"), ("fire", "before"), ("fem", "expected")):
        small.coding("t", quote, "Theme", about=about, rating=1)
    for measure, expected in (
        (Measure.PERSONS, 1),
        (Measure.SOURCES, 1),
        (Measure.CODINGS, 1),
        (Measure.WORDS, 1),
        (Measure.SHARE, 1 / 6),
        (Measure.RATING, 1),
        (Measure.YES, 1),
    ):
        shown = small.compare(measure)
        assert value(shown, *HERE) == pytest.approx(expected)
        assert value(shown, "Theme", "K01", "2017") == "no_data"
        assert beside(shown, *HERE) == {"2017": 2, "before": 1, "expected": 1}
        assert {one.what for one in shown.beside[at(shown, *HERE)]} == {"about"}


def test_a_passage_about_one_case_stands_in_that_case_only(small: Small) -> None:
    small.source("t", "Anna: et to tre\nBo: fire", "K01 K02")
    small.coding("t", "et", "Theme", about_case="K02")
    small.coding("t", "fire", "Theme")
    for measure, here, there in ((Measure.PERSONS, 1, 2), (Measure.CODINGS, 1, 2), (Measure.WORDS, 1, 2)):
        shown = small.compare(measure)
        assert (value(shown, *HERE), value(shown, "Theme", "K02", "2015")) == (here, there)
    assert base(small.compare(), *HERE) == 2
    assert value(small.compare(dimensions=(CODE, WAVE, None)), "Theme", "2015") == 2


# --- totals


def test_totals_are_counted_again(small: Small) -> None:
    small.source("one", "Anna: et\nBo: to", "K01")
    small.source("two", "Anna: et", "K02")
    small.source("both", "Carl: tre", "K01 K02")
    shown = small.compare()
    assert shown.heard == (3, 0)
    assert shown.sources == (3, 3)
    assert small.compare(dimensions=(CODE, CASE, None)).heard == (3,)
    assert small.compare(dimensions=(CASE, WAVE, CODE)).heard == (3,) * 4


def test_a_person_of_two_areas_is_one_in_each(small: Small) -> None:
    small.areas = ("health", "nature")
    small.areas_of = {"K01": ("health", "nature"), "K02": ("nature",)}
    small.source("one", "Anna: et", "K01")
    small.source("two", "Anna: et", "K02")
    small.coding("one", "et", "Theme")
    small.coding("two", "et", "Theme")
    for measure, health, nature in (
        (Measure.PERSONS, 1, 1),
        (Measure.SOURCES, 1, 2),
        (Measure.CODINGS, 1, 2),
        (Measure.WORDS, 1, 2),
    ):
        shown = small.compare(measure, dimensions=(CODE, AREA, None))
        assert (value(shown, "Theme", "health"), value(shown, "Theme", "nature")) == (health, nature)
        assert shown.heard == (1,)


def test_a_source_of_two_cases_of_a_site_stands_there_once(small: Small) -> None:
    small.sites = ("Nord",)
    small.site_of = {"K01": "Nord", "K02": "Nord"}
    small.source("t", "Anna: et to", "K01 K02")
    small.coding("t", "et", "Theme", rating=2)
    for measure in (Measure.PERSONS, Measure.SOURCES, Measure.CODINGS, Measure.WORDS):
        assert value(small.compare(measure, dimensions=(CODE, SITE, None)), "Theme", "Nord") == 1
    assert base(small.compare(Measure.CODINGS, dimensions=(CODE, SITE, None)), "Theme", "Nord") == 2
    shown = small.compare(dimensions=(CODE, SITE, None))
    assert shown.codings[at(shown, "Theme", "Nord")] == 1


def test_who_has_a_role_in_one_case_only_has_it_there(small: Small) -> None:
    small.people["Carl"] = (RoleIn("manager", "K01"), RoleIn("citizen", None, "2015"), RoleIn("friend"))
    small.source("one", "Carl: et", "K01")
    small.source("two", "Carl: et", "K02")
    small.source("three", "Carl: et", "K02", "2017")
    shown = small.compare(dimensions=(CASE, ROLE, WAVE))
    assert base(shown, "K01", "manager", "2015") == 1
    assert base(shown, "K02", "citizen", "2015") == 1
    assert base(shown, "K02", "friend", "2017") == 1
    assert value(shown, "K02", "manager", "2015") == "no_data"
