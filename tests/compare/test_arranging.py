"""Columns in another order and in other groups; likeness; what two waves have in common; notices."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from qualcase.coding.arranging import Arrangement, GroupBy, Order
from qualcase.coding.comparison import Dimension, Measure, Thresholds
from qualcase.coding.filters import Filter
from qualcase.coding.people import RoleIn
from qualcase.compare import make_crossing, stack
from qualcase.compare.arranging import alike_order, arranged, likeness
from qualcase.compare.shared import in_both
from tests.compare.building import Small

if TYPE_CHECKING:
    from qualcase.coding.comparison import Comparison

CODE, CASE, WAVE = Dimension.CODE, Dimension.CASE, Dimension.WAVE


def _four() -> Small:
    """K1 and K3 carry the codes a and b, K2 and K4 the code c; a town has a note of its own."""
    study = Small(cases=("K1", "K2", "K3", "K4"), people={"Anna": ()}, sites=("By",), areas=("Natur", "Sundhed"))
    study.site_of = {"K1": "By", "K2": "By"}
    study.areas_of = {"K1": ("Natur", "Sundhed"), "K4": ("Natur",)}
    for name in "abc":
        study.code(name)
    for case in study.cases:
        study.source(case, "Anna: en to tre fire\n", case)
        for code in "ab" if case in ("K1", "K3") else "c":
            study.coding(case, "en to tre fire", code)
    study.source("note", "en note om byen", "", kind="observation", site="By")
    return study


def _names(shown: Comparison) -> list[str]:
    return [column.name for column in shown.columns]


def test_jaccard_over_cells_that_can_be_compared_in_both() -> None:
    shown = _four().compare()
    found = likeness(shown)[:5, :5]
    names = _names(shown)
    at = {name: number for number, name in enumerate(names)}
    assert found[at["K1"], at["K3"]] == 1
    assert found[at["K1"], at["K2"]] == 0
    assert found[at["K1"], at["K1"]] == 1


def test_cells_without_data_say_nothing_of_likeness() -> None:
    study = _four()
    study.source("later", "Anna: fem seks syv\n", "K1", "2017")
    study.coding("later", "fem seks syv", "c")
    assert likeness(study.compare())[0].max() == 1, "K3 was not heard in 2017, so that year is left out"


def test_alike_cases_stand_side_by_side() -> None:
    shown = arranged(_four().compare(), Arrangement(Order.SIMILARITY, GroupBy.NOTHING), {}, {})
    names = _names(shown)
    assert abs(names.index("K1") - names.index("K3")) == 1
    assert names[-1] == "By"
    assert alike_order(np.ones((2, 2))) == [0, 1]


def test_grouped_by_area_a_case_stands_in_each_of_its_areas() -> None:
    groups = {"K1": ["Natur", "Sundhed"], "K4": ["Natur"]}
    before = _four().compare(Measure.CODINGS)
    shown = arranged(before, Arrangement(group=GroupBy.AREA), groups, {})
    assert [(one.name, one.group) for one in shown.columns] == [
        ("K1", "Natur"), ("K4", "Natur"), ("K1", "Sundhed"), ("K2", ""), ("K3", ""), ("By", ""),
    ]  # fmt: skip
    np.testing.assert_array_equal(shown.values[:, 0], shown.values[:, 2])
    np.testing.assert_array_equal(shown.marks[:, 1], before.marks[:, _names(before).index("K4")])


def test_by_hand_and_by_figure() -> None:
    before = _four().compare()
    by_hand = arranged(before, Arrangement(Order.HAND, GroupBy.NOTHING, hand=("K4", "K2")), {}, {})
    assert _names(by_hand) == ["K4", "K2", "K1", "K3", "By"]
    figures = {"K1": 0.2, "K2": float("nan"), "K3": 0.9, "K4": 0.0}
    by_value = arranged(before, Arrangement(Order.VALUE, GroupBy.NOTHING), {}, figures)
    assert _names(by_value) == ["K3", "K1", "K4", "K2", "By"]


def _unlike() -> Small:
    study = Small(people={"Anna": (RoleIn("volunteer"),), "Bo": (RoleIn("manager"),)})
    study.code("Roller")
    study.source("a", "Anna: vi deler den her\n")
    study.source("b", "Anna: vi deler den her\nBo: det gør vi da\n", wave="2017")
    study.source("c", "en note om døren", wave="2017", kind="observation")
    return study


def test_the_filter_of_what_both_waves_have() -> None:
    crossing = make_crossing(stack(_unlike().facts()), Filter(), (CODE, CASE, WAVE), with_subcodes=True)
    assert in_both(crossing, Filter(), 0, 1) == Filter(kinds=("interview",), roles=("volunteer",))
    assert in_both(crossing, Filter(), 0, 0) == Filter()
    assert in_both(crossing, Filter(), 0, 2) is None, "K02 has nothing"


# --- notices


def _kinds(shown: Comparison) -> list[str]:
    return [one.kind.value for one in shown.notices]


def test_uneven_talk_is_said_with_figures_and_the_share_is_offered() -> None:
    study = _unlike()
    study.source("more", f"Anna: {'ord ' * 40}\n", wave="2017")
    study.coding("more", "ord ord ord", "Roller")
    shown = study.compare()
    (notice,) = [one for one in shown.notices if one.kind == "uneven_talk"]
    assert notice.way_out == "show_share"
    assert (notice.values["before"], notice.values["after"]) == (4, 48)
    assert "uneven_talk" not in _kinds(study.compare(Measure.SHARE))
    assert "uneven_talk" not in _kinds(study.compare(thresholds=Thresholds(talk=13)))
    assert "uneven_talk" in _kinds(study.compare(thresholds=Thresholds(talk=12)))


@pytest.mark.parametrize(
    ("made", "chosen", "kind", "way_out"),
    [
        ((), Filter(), "no_sources", "import"),
        (("code", "source"), Filter(), "no_codings", "code"),
        (("source",), Filter(), "no_codes", "make_codes"),
        (("code", "source", "coding"), Filter(cases=("K02",)), "filtered", "clear_filter"),
        (("code", "source", "coding"), Filter(), "wave_missing", "import"),
        (("code", "source", "coding"), Filter(waves=("2015",)), "one_wave", "clear_waves"),
        (("code", "source", "coding"), Filter(), "one_case", None),
    ],
)
def test_what_is_missing_is_said_with_the_way_out(
    made: tuple[str, ...], chosen: Filter, kind: str, way_out: str | None
) -> None:
    study = Small(people={"Anna": ()})
    if "code" in made:
        study.code("Roller")
    if "source" in made:
        study.source("a", "Anna: vi deler den her\n", done="")
    if "coding" in made:
        study.coding("a", "vi deler den her", "Roller")
    found = {one.kind.value: one.way_out for one in study.compare(chosen=chosen).notices}
    assert kind in found
    assert found[kind] == way_out


def test_who_stands_in_no_cell_is_said() -> None:
    study = _unlike()
    study.people["Eva"] = ()
    study.source("d", "Eva: jeg har ingen rolle\n", "K02")
    study.coding("d", "jeg har ingen rolle", "Roller")
    shown = study.compare(dimensions=(CODE, Dimension.ROLE, WAVE))
    (outside,) = [one for one in shown.notices if one.kind == "outside"]
    assert (outside.values["sources"], outside.values["persons"]) == (2, 1)


def test_nothing_recorded_is_said() -> None:
    study = Small()
    study.code("Roller")
    study.source("a", "en note", kind="observation")
    study.coding("a", "en note", "Roller")
    assert _kinds(study.compare(dimensions=(CODE, Dimension.ROLE, WAVE))) == ["no_values"]
