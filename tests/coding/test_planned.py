from __future__ import annotations

from dataclasses import replace

import pytest

from qualcase.coding.planned import Planned, filled_plans
from qualcase.coding.sources import Source, SourceKind

PLAN = Planned("5", "2015", SourceKind.INTERVIEW, case_id="K01", role="manager")
SOURCE = Source("6", "leder", SourceKind.INTERVIEW, "v", wave_id="2015", case_ids=("K01",))


def left(plans: list[Planned], sources: list[Source], roles: dict[str, set[str]] | None = None) -> list[str]:
    filled = filled_plans(plans, sources, roles or {})
    assert set(filled.values()) <= {one.id for one in sources}
    return [one.id for one in plans if one.id not in filled]


def test_a_source_of_its_kind_that_comes_in_fills_a_plan() -> None:
    assert left([PLAN], []) == ["5"]
    assert left([PLAN], [SOURCE]) == []
    assert left([PLAN], [SOURCE], {"6": {"manager", "volunteer"}}) == []


@pytest.mark.parametrize(
    "other",
    [
        replace(SOURCE, kind=SourceKind.OBSERVATION),
        replace(SOURCE, wave_id="2017"),
        replace(SOURCE, case_ids=("K02",)),
        replace(SOURCE, id="4"),
        replace(SOURCE, case_ids=(), site_id="Fjordby"),
    ],
)
def test_another_source_does_not(other: Source) -> None:
    assert left([PLAN], [other]) == ["5"]


def test_nor_does_one_in_which_others_speak() -> None:
    assert left([PLAN], [SOURCE], {"6": {"volunteer"}}) == ["5"]
    assert left([replace(PLAN, role=None)], [SOURCE], {"6": {"volunteer"}}) == []


def test_one_source_fills_one_plan_that_of_its_role_first() -> None:
    anybody = replace(PLAN, id="3", role=None)
    assert left([anybody, PLAN], [SOURCE], {"6": {"manager"}}) == ["3"]
    assert left([anybody, PLAN], [SOURCE, replace(SOURCE, id="7")]) == []


def test_a_source_of_two_cases_fills_a_plan_in_each() -> None:
    other = replace(PLAN, id="51", case_id="K02")
    assert left([PLAN, other], [replace(SOURCE, case_ids=("K01", "K02"))]) == []


def test_a_site_s_document_fills_the_site_s_plan() -> None:
    plan = Planned("5", "2015", SourceKind.DOCUMENT, site_id="Fjordby")
    source = Source("6", "politik", SourceKind.DOCUMENT, "v", wave_id="2015", site_id="Fjordby")
    assert left([plan], [source]) == []
