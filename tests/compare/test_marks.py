"""Marks of change: each rule, the order of the rules, and the edges of the thresholds."""

from __future__ import annotations

import math

import numpy as np
import pytest

from qualcase.coding.comparison import EMPTIES, MARKS, Comparison, Dimension, Empty, Mark, Measure, Thresholds
from qualcase.coding.filters import Filter
from qualcase.coding.people import RoleIn
from qualcase.compare.change import Side, marks
from tests.compare.building import CASE, CODE, WAVE, Small, at, beside, sign, value

P, S, C, W, SHARE, R, YES, QUOTE = Measure
NAN = math.nan


def side(
    value: float,
    base: float = NAN,
    empty: Empty | None = None,
    *,
    incomplete: bool = False,
    rating: float = NAN,
) -> Side:
    return Side(
        values=np.array([value]),
        bases=np.array([base]),
        empty=np.array([EMPTIES.index(empty)], dtype=np.int8),
        incomplete=np.array([incomplete]),
        ratings=np.array([rating]),
    )


def mark_of(measure: Measure, before: Side, after: Side, limits: Thresholds | None = None) -> str:
    found: Mark | None = MARKS[int(marks(measure, before, after, limits or Thresholds())[0])]
    return found.sign if found else ""


SILENT = side(NAN, 4, Empty.SILENT)


# --- thresholds


@pytest.mark.parametrize("measure", [P, S])
@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ((1, 5), (2, 5), "▲"),  # exactly 20 points
        ((2, 5), (1, 5), "▼"),
        ((3, 10), (1, 10), "▼"),  # 0.3 − 0.1 is a little less than 0.2 in binary
        ((1, 10), (3, 10), "▲"),
        ((6, 10), (8, 10), "▲"),
        ((200, 1000), (399, 1000), "="),
        ((399, 1000), (200, 1000), "="),
        ((2, 4), (2, 4), "="),
        ((1, 1), (5, 10), "▼"),  # more persons, but of more who were heard
        ((2, 10), (2, 4), "▲"),
        ((0, 5), (1, 5), "▲"),
        ((0, 3), (0, 3), "="),
    ],
)
def test_points_of_the_base(measure: Measure, before: tuple[int, int], after: tuple[int, int], expected: str) -> None:
    assert mark_of(measure, side(*before), side(*after)) == expected


@pytest.mark.parametrize("measure", [W, SHARE])
@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (2, 3, "▲"),  # exactly 1.5
        (3, 2, "▼"),
        (0.2, 0.3, "▲"),
        (0.3, 0.2, "▼"),
        (0.1, 0.15, "▲"),
        (0.15, 0.1, "▼"),
        (200, 299, "="),
        (299, 200, "="),
        (7, 7, "="),
        (0, 1, "▲"),
        (1, 0, "▼"),
        (0, 0, "="),
    ],
)
def test_ratio(measure: Measure, before: float, after: float, expected: str) -> None:
    assert mark_of(measure, side(before, 10), side(after, 10)) == expected


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ((3, 1000), (9, 2000), "▲"),  # exactly 1.5 per 1,000 words
        ((9, 2000), (3, 1000), "▼"),
        ((3, 1000), (9, 2001), "="),
        ((3, 1000), (6, 4000), "▼"),  # twice as many, in four times as many words
        ((3, 1000), (3, 1000), "="),
        ((3, 1000), (3, 600), "▲"),
        ((1, 0), (3, 1000), "?"),
        ((3, 1000), (1, 0), "?"),
    ],
)
def test_codings_per_1000_words(before: tuple[int, int], after: tuple[int, int], expected: str) -> None:
    assert mark_of(C, side(*before), side(*after)) == expected


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (1.0, 1.5, "▲"),  # exactly half a step
        (1.5, 1.0, "▼"),
        (0.2, 0.7, "▲"),
        (0.7, 0.2, "▼"),
        (0.3, 0.8, "▲"),
        (0.8, 0.3, "▼"),
        (1.0, 1.49, "="),
        (1.49, 1.0, "="),
        (0.0, 0.0, "="),
        (-0.3, 0.3, "▲"),  # opposite, but less than a step apart
        (0.3, -0.3, "▼"),
        (-0.2, 0.2, "="),
        (0.0, 2.0, "▲"),  # 0 has no sign
        (-2.0, 0.0, "▲"),
        (-0.5, 0.5, "↯"),  # exactly one step
        (0.5, -0.5, "↯"),
        (-0.3, 0.7, "↯"),
        (0.7, -0.3, "↯"),
        (-0.1, 0.9, "↯"),
        (-0.5, 0.49, "▲"),
        (2.0, -2.0, "↯"),
    ],
)
def test_ratings(before: float, after: float, expected: str) -> None:
    assert mark_of(R, side(before, 3, rating=before), side(after, 3, rating=after)) == expected


@pytest.mark.parametrize(("measure", "expected"), [*((one, "↯") for one in (P, S, C, W, SHARE, R)), (YES, "=")])
def test_a_turn_shows_under_every_measure_but_yes(measure: Measure, expected: str) -> None:
    assert mark_of(measure, side(1, 5, rating=-1), side(4, 5, rating=1)) == expected


def test_a_scale_without_neutral_has_no_turn() -> None:
    assert mark_of(R, side(-1, 5), side(1, 5)) == "▲"


@pytest.mark.parametrize(
    ("measure", "before", "after", "limits", "expected"),
    [
        (P, side(1, 5), side(2, 5), Thresholds(points=21), "="),
        (P, side(1, 5), side(2, 5), Thresholds(points=5), "▲"),
        (W, side(2), side(3), Thresholds(ratio=1.6), "="),
        (W, side(10), side(12), Thresholds(ratio=1.2), "▲"),
        (R, side(1.0), side(1.5), Thresholds(steps=0.6), "="),
        (R, side(1.0), side(1.25), Thresholds(steps=0.25), "▲"),
        (R, side(-1.0, rating=-1.0), side(0.5, rating=0.5), Thresholds(turn=2), "▲"),
        (R, side(-0.1, rating=-0.1), side(0.1, rating=0.1), Thresholds(turn=0.2), "↯"),
    ],
)
def test_thresholds_are_settings(
    measure: Measure, before: Side, after: Side, limits: Thresholds, expected: str
) -> None:
    assert mark_of(measure, before, after, limits) == expected


# --- the order of the rules


@pytest.mark.parametrize("measure", Measure)
@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (side(NAN, NAN, Empty.NO_DATA), side(1, 5), "?"),
        (side(NAN, NAN, Empty.NO_DATA), SILENT, "?"),
        (side(NAN, NAN, Empty.NOT_CODED), side(1, 5), "?"),
        (side(NAN, NAN, Empty.NOT_CODED), SILENT, "?"),
        (side(1, 5, incomplete=True, rating=-2), side(1, 5, rating=2), "?"),
        (side(NAN, 5, Empty.SILENT, incomplete=True), SILENT, "?"),
        (side(NAN, 5, Empty.SILENT, incomplete=True), side(1, 5), "?"),
        (side(NAN, 0), side(1, 5), "?"),  # undefined
        (side(NAN, 0), SILENT, "?"),
        (SILENT, SILENT, ""),
    ],
)
def test_what_can_not_be_compared(measure: Measure, one: Side, other: Side, expected: str) -> None:
    assert mark_of(measure, one, other) == expected
    assert mark_of(measure, other, one) == expected


@pytest.mark.parametrize("measure", Measure)
def test_new_and_gone(measure: Measure) -> None:
    assert mark_of(measure, SILENT, side(1, 5, rating=1)) == "★"
    assert mark_of(measure, side(1, 5, rating=1), SILENT) == "✕"


@pytest.mark.parametrize(("before", "after"), [(1, 1), (0, 1), (1, 0)])
def test_yes_has_no_more_and_less(before: float, after: float) -> None:
    assert mark_of(YES, side(before), side(after)) == "="


# --- on whole studies


@pytest.fixture
def small() -> Small:
    small = Small(people=dict.fromkeys("ABCDE", ()))
    small.scale("fit", -2, 2)
    small.scale("size", 0, 3)
    small.code("Theme", scale="fit")
    small.code("Size", scale="size")
    return small


EVERYBODY = "A: et to\nB: tre fire\nC: fem seks\nD: syv otte\nE: ni ti"


def interviews(small: Small, before: str = "", after: str = "", code: str = "Theme", **fields: int) -> Comparison:
    """An interview with five persons in each wave, with the words coded that are given."""
    for wave, quotes in (("2015", before), ("2017", after)):
        small.source(wave, EVERYBODY, wave=wave)
        for quote in quotes.split():
            small.coding(wave, quote, code, rating=fields.get(f"of_{wave}"))
    return small.compare()


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("et", "et tre", "▲"),
        ("et tre", "fem", "▼"),
        ("et tre", "fem syv", "="),
        ("", "et", "★"),
        ("et", "", "✕"),
        ("", "", ""),
    ],
)
def test_persons_from_2015_to_2017(small: Small, before: str, after: str, expected: str) -> None:
    shown = interviews(small, before, after)
    assert shown.change == (0, 1)
    assert sign(shown, "Theme", "K01") == expected
    assert sign(shown, "Theme", "K02") == "?"


def test_ratings_turn(small: Small) -> None:
    interviews(small, "et", "et", of_2015=-1, of_2017=1)
    interviews(small, "et", "et", "Size", of_2015=0, of_2017=1)
    for measure in (P, S, C, W, SHARE, R):
        shown = small.compare(measure)
        assert sign(shown, "Theme", "K01") == "↯"
        assert sign(shown, "Size", "K01") == ("▲" if measure is R else "=")
    assert sign(small.compare(YES), "Theme", "K01") == "="


def test_ratings_turn_without_a_code_where_they_share_a_scale(small: Small) -> None:
    interviews(small, "et", "et", of_2015=-1, of_2017=1)
    by_case = (Dimension.SITE, CASE, WAVE)
    small.sites, small.site_of = ("Nord",), {"K01": "Nord"}
    assert sign(small.compare(R, dimensions=by_case), "Nord", "K01") == "↯"
    small.coding("2015", "tre", "Size", rating=2)
    assert sign(small.compare(R, dimensions=by_case), "Nord", "K01") == "?"
    assert sign(small.compare(S, dimensions=by_case), "Nord", "K01") == "="


def test_a_mean_of_0_has_no_sign(small: Small) -> None:
    interviews(small, "et", "et", of_2015=-2, of_2017=0)
    assert sign(small.compare(R), "Theme", "K01") == "▲"


def test_nobody_identified_is_undefined_only_where_nobody_was_heard(small: Small) -> None:
    small.source("a", "A: et\nUkendt: to", wave="2015")
    small.coding("a", "to", "Theme")
    small.source("b", "A: et\nB: to", wave="2017")
    small.coding("b", "to", "Theme")
    shown = small.compare()
    assert value(shown, "Theme", "K01", "2015") == "undefined"
    assert sign(shown, "Theme", "K01") == "▲"  # from none of one to one of two
    small.source("c", "et to", cases="K02", wave="2015", kind="observation")
    small.coding("c", "to", "Theme")
    small.source("d", "A: et\nB: to", cases="K02", wave="2017")
    small.coding("d", "to", "Theme")
    shown = small.compare()
    assert beside(shown, "Theme", "K02", "2015") == {"observation": 1}
    assert sign(shown, "Theme", "K02") == "?≠"


def test_other_times_stay_out_of_marks(small: Small) -> None:
    interviews(small, "et", "et")
    for quote in ("tre", "fem"):
        small.coding("2017", quote, "Theme", about="2015")
    assert sign(small.compare(), "Theme", "K01") == "="
    assert sign(small.compare(W), "Theme", "K01") == "="


def test_an_incomplete_cell_is_not_compared(small: Small) -> None:
    interviews(small, "et", "et tre")
    small.source("more", "A: et", wave="2017", done="")
    assert sign(small.compare(), "Theme", "K01") == "?"


# --- which waves


def test_first_and_last_wave_unless_said_otherwise(small: Small) -> None:
    small.waves = ("2015", "2016", "2017")
    for wave, quotes in (("2015", "et"), ("2016", "et tre"), ("2017", "et")):
        small.source(wave, EVERYBODY, wave=wave)
        for quote in quotes.split():
            small.coding(wave, quote, "Theme")
    assert sign(small.compare(), "Theme", "K01") == "="
    assert small.compare().change == (0, 2)
    chosen = small.compare(change=("2015", "2016"))
    assert (chosen.change, sign(chosen, "Theme", "K01")) == ((0, 1), "▲")
    back = small.compare(change=("2016", "2015"))
    assert (back.change, sign(back, "Theme", "K01")) == ((1, 0), "▼")
    filtered = small.compare(chosen=Filter(waves=("2016", "2017")))
    assert (filtered.change, sign(filtered, "Theme", "K01")) == ((0, 1), "▼")
    assert small.compare(change=("2015", "2016"), chosen=Filter(waves=("2016", "2017"))).change is None
    assert small.compare(change=("2017", "2016"), chosen=Filter(waves=("2016", "2017"))).change == (1, 0)


@pytest.mark.parametrize(
    ("dimensions", "waves"),
    [((CODE, CASE, None), ("2015", "2017")), ((CODE, WAVE, CASE), ("2015", "2017")), ((CODE, CASE, WAVE), ("2015",))],
)
def test_without_two_waves_side_by_side_there_is_no_change(
    small: Small, dimensions: tuple[Dimension, Dimension, Dimension | None], waves: tuple[str, ...]
) -> None:
    interviews(small, "et", "et")
    small.waves = waves
    small.texts = {name: entry for name, entry in small.texts.items() if name in waves}
    small.rows = [row for row in small.rows if row.source_id in waves]
    shown = small.compare(dimensions=dimensions)
    assert shown.change is None
    assert not shown.marks.any()
    assert not shown.unlike.any()


# --- ≠


def test_other_kinds_are_unlike(small: Small) -> None:
    interviews(small, "et", "et")
    assert sign(small.compare(), "Theme", "K01") == "="
    small.source("note", "et", wave="2017", kind="observation", done="")
    assert sign(small.compare(), "Theme", "K01") == "?"  # not coded yet, so it is not among those compared
    small.coding("note", "et", "Size")
    assert sign(small.compare(), "Theme", "K01") == "?≠"
    small.status("note", "Mette", small.statuses[0].state)
    assert sign(small.compare(), "Theme", "K01") == "=≠"
    assert sign(small.compare(chosen=Filter(kinds=("interview",))), "Theme", "K01") == "="


def test_other_roles_are_unlike(small: Small) -> None:
    small.people["A"] = (RoleIn("volunteer", None, "2015"), RoleIn("employee", None, "2017"))
    interviews(small, "tre", "tre fem")
    assert sign(small.compare(), "Theme", "K01") == "▲≠"
    small.people["A"] = (RoleIn("volunteer"),)
    assert sign(small.compare(), "Theme", "K01") == "▲"


def test_somebody_without_a_role_is_unlike_nobody(small: Small) -> None:
    small.people["A"] = (RoleIn("volunteer"),)
    small.source("one", "A: et\nB: to", wave="2015")
    small.source("two", "A: et", wave="2017")
    small.coding("one", "et", "Theme")
    small.coding("two", "et", "Theme")
    assert sign(small.compare(), "Theme", "K01") == "▲≠"


def test_only_a_mark_between_data_carries_unlike(small: Small) -> None:
    interviews(small, "", "")
    small.source("note", "et", wave="2017", kind="observation")
    assert sign(small.compare(), "Theme", "K01") == ""  # both silent
    small.source("far", "et", cases="K02", wave="2017", kind="observation")
    shown = small.compare()
    assert sign(shown, "Theme", "K02") == "?"  # no data in 2015
    assert not shown.unlike[at(shown, "Theme", "K02", "2015")[:2]]
