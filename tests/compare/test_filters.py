"""What each field of the filter lets through, and whose codings count."""

from __future__ import annotations

from typing import Any

import pytest

from qualcase.coding.comparison import Dimension, Measure
from qualcase.coding.filters import Filter
from qualcase.coding.people import RoleIn
from qualcase.compare import stack
from qualcase.compare.selection import select
from tests.compare.building import CASE, CODE, Small, base, value

SOURCES = {
    "anna15": ("Anna: et to tre", "K01", "2015", "interview", None),
    "bo17": ("Bo: et to tre", "K01", "2017", "group_interview", None),
    "both": ("Anna: et to\nCarl: tre", "K01 K02", "2015", "interview", None),
    "note": ("et to tre", "K02", "2017", "observation", None),
    "town": ("et to tre", "", "2015", "document", "Nord"),
    "land": ("et to tre", "", None, "document", None),
}


@pytest.fixture
def small() -> Small:
    small = Small(sites=("Nord", "Syd"), site_of={"K01": "Nord", "K02": "Syd"})
    small.people = {"Anna": (RoleIn("volunteer"),), "Bo": (RoleIn("employee"),), "Carl": ()}
    small.code("Theme")
    small.code("Part", under="Theme")
    small.code("Bit", under="Part")
    small.code("Other")
    for name, (text, cases, wave, kind, site) in SOURCES.items():
        small.source(name, text, cases, wave, kind, site=site)
        small.coding(name, "et", "Theme")
        small.coding(name, "to", "Bit")
        small.coding(name, "tre", "Other")
    return small


def passing(small: Small, **fields: Any) -> set[str]:
    """Sources that a filter lets through."""
    selection = select(stack(small.facts()), Filter(**fields))
    return {name for name, passes in zip(SOURCES, selection.passing.tolist(), strict=True) if passes}


def counted(small: Small, **fields: Any) -> set[str]:
    """Codings that a filter lets through, as `source:code`."""
    stacked = stack(small.facts())
    selection = select(stacked, Filter(**fields))
    names = [f"{block.source.id}:{place}" for block in stacked.facts.sources for place in ("Theme", "Bit", "Other")]
    return {name for name, counts in zip(names, selection.counted.tolist(), strict=True) if counts}


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, set(SOURCES)),
        ({"cases": ("K01",)}, {"anna15", "bo17", "both"}),
        ({"cases": ("K02",)}, {"both", "note"}),
        ({"cases": ("K01", "K02")}, {"anna15", "bo17", "both", "note"}),
        ({"cases": ("gone",)}, set()),
        ({"sites": ("Nord",)}, {"anna15", "bo17", "both", "town"}),
        ({"sites": ("Syd",)}, {"both", "note"}),
        ({"sites": ("Nord", "Syd")}, set(SOURCES) - {"land"}),
        ({"sites": ("gone",)}, set()),
        ({"sites": ("Nord",), "cases": ("K01",)}, {"anna15", "bo17", "both"}),
        ({"sites": ("Syd",), "cases": ("K01",)}, set()),
        ({"waves": ("2015",)}, {"anna15", "both", "town"}),
        ({"waves": ("2015", "2017")}, set(SOURCES) - {"land"}),
        ({"waves": ("gone",)}, set()),
        ({"kinds": ("interview",)}, {"anna15", "both"}),
        ({"kinds": ("document", "observation")}, {"note", "town", "land"}),
        ({"kinds": ("gone",)}, set()),
        ({"roles": ("volunteer",)}, {"anna15", "both"}),
        ({"roles": ("volunteer", "employee")}, {"anna15", "bo17", "both"}),
        ({"roles": ("gone",)}, set()),
        ({"participants": ("Carl",)}, {"both"}),
        ({"participants": ("Carl", "Bo")}, {"both", "bo17"}),
        ({"participants": ("gone",)}, set()),
        ({"participants": ("Carl",), "roles": ("volunteer",)}, set()),
        ({"participants": ("Anna",), "waves": ("2017",)}, set()),
        ({"sources": ("note", "land")}, {"note", "land"}),
        ({"sources": ("gone",)}, set()),
        ({"codes": ("gone",)}, set(SOURCES)),
        ({"coders": ("Ole",)}, set(SOURCES)),
    ],
)
def test_sources_that_pass(small: Small, fields: dict[str, tuple[str, ...]], expected: set[str]) -> None:
    assert passing(small, **fields) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"participants": ("Anna",)}, {"anna15:Theme", "anna15:Bit", "anna15:Other", "both:Theme", "both:Bit"}),
        ({"participants": ("Carl",)}, {"both:Other"}),
        ({"roles": ("employee",)}, {"bo17:Theme", "bo17:Bit", "bo17:Other"}),
        ({"kinds": ("observation",)}, {"note:Theme", "note:Bit", "note:Other"}),
        ({"coders": ("Ole",)}, set()),
        ({"coders": ("gone",)}, set()),
        ({"codes": ("gone",)}, set()),
    ],
)
def test_codings_that_count(small: Small, fields: dict[str, tuple[str, ...]], expected: set[str]) -> None:
    assert counted(small, **fields) == expected


@pytest.mark.parametrize(
    ("codes", "expected"),
    [(["Theme"], {"Theme", "Bit"}), (["Part"], {"Bit"}), (["Bit", "Other"], {"Bit", "Other"}), (["Other"], {"Other"})],
)
def test_a_code_is_chosen_with_all_below_it(small: Small, codes: list[str], expected: set[str]) -> None:
    chosen = tuple(small.codes[name].id for name in codes)
    assert counted(small, codes=chosen, sources=("note",)) == {f"note:{name}" for name in expected}


# --- whose codings count


def test_each_source_counts_its_lead_coder_unless_coders_are_chosen(small: Small) -> None:
    small.source("t", "Anna: et to tre fire", "K01", "2017", lead="Ole", done="")
    small.coding("t", "et", "Theme", "Ole")
    small.coding("t", "et", "Theme", "Mette")
    small.coding("t", "to", "Theme", "Mette")
    small.coding("t", "fire", "Theme", "Mette")
    only = {"sources": ("t",)}
    here = ("Theme", "K01", "2017")
    for coders, codings, places, words in (((), 1, 1, 1), (("Mette",), 3, 3, 3), (("Mette", "Ole"), 4, 3, 3)):
        chosen = Filter(coders=coders, **only)
        assert value(small.compare(Measure.CODINGS, chosen, with_subcodes=False), *here) == codings
        assert value(small.compare(Measure.CODINGS, chosen), *here) == places
        assert value(small.compare(Measure.WORDS, chosen), *here) == words


def test_who_coded_first_counts_until_somebody_leads(small: Small) -> None:
    small.source("t", "Anna: et to tre", "K01", "2017", lead=None, done="")
    small.coding("t", "to", "Theme", "Ole")
    small.coding("t", "et", "Theme", "Mette")
    small.coding("t", "tre", "Theme", "Mette")
    chosen = Filter(sources=("t",))
    assert value(small.compare(Measure.CODINGS, chosen), "Theme", "K01", "2017") == 1


@pytest.mark.parametrize(("about", "left"), [("K01", ("K01", "")), ("K02", ("K02", ""))])
def test_passages_about_a_case_pass_with_that_case(small: Small, about: str, left: tuple[str, ...]) -> None:
    for quote, case in (("et to", "K01"), ("to\nCarl", "K02"), ("to\nCarl: tre", "")):
        small.coding("both", quote, "Other", about_case=case or None)
    stacked = stack(small.facts())
    places = [(block.source.id, case) for block in stacked.facts.sources for case in block.about_case.tolist()]
    counted = select(stacked, Filter(cases=(about,), codes=(small.codes["Other"].id,))).counted
    cases = [
        small.cases[case] if case >= 0 else ""
        for (source, case), counts in zip(places, counted, strict=True)
        if counts and source == "both"
    ]
    assert set(cases) == set(left)
    shown = small.compare(Measure.CODINGS, Filter(cases=(about,), sources=("both",)), (CODE, Dimension.KIND, None))
    assert value(shown, "Other", "interview") == 3  # its own, the one of the fixture, and the one about no case


# --- rows and columns under a filter


def test_a_filter_by_case_leaves_its_columns_only(small: Small) -> None:
    shown = small.compare(Measure.CODINGS, Filter(cases=("K02",)))
    assert [column.name for column in shown.columns] == ["K02"]
    assert value(shown, "Theme", "K02", "2015") == 2  # in “both”, which belongs to K01 as well
    assert shown.sources == (2, 6)


def test_a_filter_by_site_leaves_its_cases_and_its_own_sources(small: Small) -> None:
    shown = small.compare(Measure.CODINGS, Filter(sites=("Nord",)))
    assert [column.name for column in shown.columns] == ["K01", "Nord"]
    by_site = small.compare(Measure.SOURCES, Filter(sites=("Nord",)), (CODE, Dimension.SITE, None))
    assert (value(by_site, "Theme", "Nord"), base(by_site, "Theme", "Nord")) == (4, 4)
    assert value(by_site, "Theme", "Syd") == "no_data"


def test_a_passage_about_a_case_that_is_left_out_is_left_out(small: Small) -> None:
    small.coding("both", "to\nCarl: tre", "Other", about_case="K02")
    words = {case: small.compare(Measure.WORDS, Filter(cases=(case,)), (CODE, CASE, None)) for case in ("K01", "K02")}
    assert value(words["K01"], "Other", "K01") == 3
    assert value(words["K02"], "Other", "K02") == 3
    alone = Filter(cases=("K01",), sources=("both",))
    assert value(small.compare(Measure.WORDS, alone, (CODE, CASE, None)), "Other", "K01") == 1
    other = Filter(cases=("K02",), sources=("both",))
    assert value(small.compare(Measure.WORDS, other, (CODE, CASE, None)), "Other", "K02") == 2


def test_a_filter_by_code_leaves_its_rows_only(small: Small) -> None:
    shown = small.compare(chosen=Filter(codes=(small.codes["Part"].id,)))
    assert [(row.name, row.title, row.depth, row.parent_id) for row in shown.rows] == [
        ("Theme/Part", "Part", 0, None),
        ("Theme/Part/Bit", "Bit", 1, small.codes["Part"].id),
    ]
    top_too = small.compare(chosen=Filter(codes=(small.codes["Theme"].id, small.codes["Part"].id)))
    assert [row.depth for row in top_too.rows] == [0, 1, 2]
