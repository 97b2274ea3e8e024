"""The values of each axis, their order, and where things stand on them."""

from __future__ import annotations

from qualcase.coding.comparison import Comparison, Dimension, Measure
from qualcase.coding.filters import Filter
from qualcase.coding.people import RoleIn
from tests.compare.building import CASE, CODE, WAVE, Small, value

ROLE, WHO, KIND, AREA, SITE = (
    Dimension.ROLE,
    Dimension.PARTICIPANT,
    Dimension.KIND,
    Dimension.AREA,
    Dimension.SITE,
)


def columns(shown: Comparison) -> list[str]:
    return [column.id for column in shown.columns]


def made() -> Small:
    small = Small(cases=("K01", "K02", "K03"), sites=("Nord", "Syd"), site_of={"K01": "Syd", "K02": "Nord"})
    small.people = {"Anna": (RoleIn("volunteer"),), "Bo": (RoleIn("employee"),), "Carl": ()}
    small.code("Theme")
    small.code("Part", under="Theme")
    return small


def test_cases_stand_by_site_with_the_sites_own_sources_behind_them() -> None:
    small = made()
    assert columns(small.compare()) == ["K02", "K01", "K03"]
    small.source("law", "et", "", kind="document")
    small.source("policy", "et", "", kind="document", site="Syd")
    shown = small.compare()
    assert columns(shown) == ["K02", "K01", "Syd", "K03", "study"]
    assert [column.group for column in shown.columns] == ["Nord", "Syd", "Syd", "", ""]
    assert [column.stands_for for column in shown.columns] == ["", "", "site", "", "study"]
    assert [column.title for column in shown.columns] == ["the K02", "the K01", "", "the K03", ""]


def test_a_source_of_cases_has_no_place_at_a_site_of_its_own() -> None:
    small = made()
    small.source("t", "Anna: et", "K01", site="Nord")
    small.coding("t", "et", "Theme")
    assert columns(small.compare()) == ["K02", "K01", "K03"]
    by_site = small.compare(dimensions=(CODE, SITE, None))
    assert value(by_site, "Theme", "Syd") == 1
    assert value(by_site, "Theme", "Nord") == "no_data"


def test_codes_stand_in_tree_order_with_depth_and_colour() -> None:
    small = made()
    small.code("Late part", under="Theme")
    small.code("Next")
    shown = small.compare()
    assert [(row.name, row.depth) for row in shown.rows] == [
        ("Theme", 0),
        ("Theme/Part", 1),
        ("Theme/Late part", 1),
        ("Next", 0),
    ]
    assert shown.rows[1].parent_id == shown.rows[0].id
    assert shown.rows[0].parent_id is None
    assert {row.colour for row in shown.rows} == {"#3072C1"}


def test_kinds_are_those_that_pass_in_the_order_of_the_program() -> None:
    small = made()
    for kind in ("document", "interview", "observation"):
        small.source(kind, "Anna: et", kind=kind)
        small.coding(kind, "et", "Theme")
    shown = small.compare(Measure.SOURCES, dimensions=(CODE, KIND, None))
    assert columns(shown) == ["interview", "observation", "document"]
    assert [value(shown, "Theme", kind) for kind in columns(shown)] == [1, 1, 1]
    assert columns(small.compare(chosen=Filter(kinds=("document",)), dimensions=(CODE, KIND, None))) == ["document"]


def test_roles_and_persons_are_those_heard() -> None:
    small = made()
    small.source("t", "Bo: et\nAnna: to\nCarl: tre", wave="2015")
    small.source("n", "Anna: et", wave="2017", kind="observation")
    small.coding("t", "et\nAnna: to\nCarl: tre", "Theme")
    roles = small.compare(dimensions=(CODE, ROLE, None))
    assert columns(roles) == ["employee", "volunteer"]
    assert [value(roles, "Theme", role) for role in columns(roles)] == [1, 1]
    persons = small.compare(dimensions=(CODE, WHO, None))
    assert columns(persons) == ["Anna", "Bo", "Carl"]
    assert [value(persons, "Theme", person) for person in columns(persons)] == [1, 1, 1]
    only = Filter(roles=("volunteer",))
    assert columns(small.compare(chosen=only, dimensions=(CODE, ROLE, None))) == ["volunteer"]
    assert columns(small.compare(chosen=only, dimensions=(CODE, WHO, None))) == ["Anna"]
    assert columns(small.compare(chosen=Filter(waves=("2017",)), dimensions=(CODE, WHO, None))) == []


def test_waves_are_those_of_the_filter() -> None:
    small = made()
    assert [split.id for split in small.compare().splits] == ["2015", "2017"]
    assert [split.id for split in small.compare(chosen=Filter(waves=("2017",))).splits] == ["2017"]
    assert columns(small.compare(dimensions=(CODE, WAVE, None))) == ["2015", "2017"]


def test_a_source_without_a_wave_stands_in_none() -> None:
    small = made()
    small.source("t", "Anna: et", wave=None)
    small.coding("t", "et", "Theme")
    assert value(small.compare(dimensions=(CODE, CASE, None)), "Theme", "K01") == 1
    by_wave = small.compare()
    assert {value(by_wave, "Theme", "K01", wave) for wave in ("2015", "2017")} == {"no_data"}
    assert by_wave.sources == (0, 1)


def test_areas_are_of_cases() -> None:
    small = made()
    small.areas, small.areas_of = ("health", "nature"), {"K01": ("nature",), "K02": ("nature", "health")}
    small.source("both", "Anna: et", "K01 K02")
    small.source("law", "et", "", kind="document")
    small.coding("both", "et", "Theme")
    small.coding("law", "et", "Theme")
    shown = small.compare(Measure.SOURCES, dimensions=(CODE, AREA, None))
    assert columns(shown) == ["health", "nature"]
    assert [value(shown, "Theme", area) for area in columns(shown)] == [1, 1]
    crossed = small.compare(Measure.SOURCES, dimensions=(AREA, SITE, None))
    assert value(crossed, "health", "Nord") == 1
    assert value(crossed, "health", "Syd") == "no_data"
    assert value(crossed, "nature", "Syd") == 1


def test_the_code_may_stand_on_any_axis() -> None:
    small = made()
    small.source("t", "Anna: et to tre fire", "K02", "2017")
    small.coding("t", "to tre", "Part")
    for dimensions, names in (
        ((CODE, CASE, WAVE), ("Theme/Part", "K02", "2017")),
        ((CASE, CODE, WAVE), ("K02", "Theme/Part", "2017")),
        ((WAVE, CASE, CODE), ("2017", "K02", "Theme/Part")),
    ):
        shown = small.compare(Measure.WORDS, dimensions=dimensions)
        assert shown.values.shape == tuple(len(axis) for axis in (shown.rows, shown.columns, shown.splits))
        assert value(shown, *names) == 2
        assert int(shown.codings.sum()) == 2  # the code and its parent


def test_one_nameless_split_where_nothing_splits() -> None:
    shown = made().compare(dimensions=(CODE, CASE, None))
    assert [(split.id, split.name) for split in shown.splits] == [("", "")]
    assert shown.values.shape == (2, 3, 1)
