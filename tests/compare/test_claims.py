"""The cells that speak against a claim, by what their figures read."""

from __future__ import annotations

import pytest

from qualcase.coding.claims import CitedCell, Claim, Says, Side
from qualcase.coding.comparison import Measure
from qualcase.compare.claims import counter_cells, read_cell
from tests.compare.building import Small

CASES = ("K01", "K02", "K03", "K04", "K05")
RATED = {
    ("K01", "2015"): -1, ("K01", "2017"): 2,
    ("K02", "2015"): 2, ("K02", "2017"): -2,
    ("K03", "2015"): 1, ("K03", "2017"): 1,
    ("K04", "2015"): 1,
    ("K05", "2017"): 1,
}  # fmt: skip


@pytest.fixture
def study() -> Small:
    """Support in five cases: turns up, turns down, stays, ceases, emerges; each other code is said in one case."""
    made = Small(cases=CASES, people=dict.fromkeys(CASES, ()))
    made.scale("fit", -2, 2)
    made.code("Support", scale="fit")
    made.code("Plain")
    for case in CASES:
        for wave in made.waves:
            made.source(f"{case} {wave}", f"I: nu\n{case}: støtte tavle og lidt mere\n", case, wave)
    for (case, wave), rating in RATED.items():
        made.coding(f"{case} {wave}", "støtte", "Support", rating=rating)
    made.coding("K01 2017", "tavle", "Plain")
    return made


def cited(study: Small, code: str, case: str, side: Side = Side.FOR, *, change: bool = True) -> CitedCell:
    return CitedCell(study.codes[code].id, case, "2017", "2015" if change else None, side)


def says(study: Small, cell: CitedCell) -> Says | None:
    neutral = {study.codes["Support"].id}
    return read_cell(cell, study.compare(), study.compare(measure=Measure.RATING), neutral).says


def against(study: Small, *cells: CitedCell) -> dict[str, Says | None]:
    """Case by case what speaks against a claim that cites these cells."""
    shown, rated = study.compare(), study.compare(measure=Measure.RATING)
    claim = Claim("1", "Det bærer", cells=cells)
    marked = {("2015", "2017"): shown, (None, "2017"): shown}
    found = list(counter_cells(claim, marked, rated, {study.codes["Support"].id}))
    assert {one.cell.side for one in found} <= {Side.AGAINST}
    return {one.cell.case_id: one.read.says for one in found}


def test_what_cells_read(study: Small) -> None:
    changes = {case: says(study, cited(study, "Support", case)) for case in CASES}
    assert list(changes.values()) == [Says.BETTER, Says.WORSE, Says.STAYS, Says.FALLS, Says.RISES]
    waves = {case: says(study, cited(study, "Support", case, change=False)) for case in CASES}
    assert list(waves.values()) == [Says.HELPS, Says.HINDERS, Says.HELPS, Says.SILENT, Says.HELPS]
    assert says(study, cited(study, "Plain", "K01", change=False)) is Says.SAID
    assert says(study, cited(study, "Plain", "K01")._replace(case_id="K99")) is None


def test_the_opposite_of_what_is_cited_speaks_against_it(study: Small) -> None:
    assert against(study, cited(study, "Support", "K01")) == {"K02": Says.WORSE, "K04": Says.FALLS}
    assert against(study, cited(study, "Support", "K01", change=False)) == {"K02": Says.HINDERS, "K04": Says.SILENT}
    assert set(against(study, cited(study, "Plain", "K01", change=False))) == {"K02", "K03", "K04", "K05"}
    assert against(study, cited(study, "Support", "K03")) == {}


def test_what_reads_as_a_cell_cited_against_it_does_so_too(study: Small) -> None:
    assert against(study, cited(study, "Support", "K01", Side.AGAINST, change=False)) == {
        "K03": Says.HELPS,
        "K05": Says.HELPS,
    }


def test_what_is_cited_for_it_or_set_aside_is_not_proposed(study: Small) -> None:
    first = cited(study, "Support", "K01")
    aside = cited(study, "Support", "K02", Side.ASIDE)
    assert set(against(study, first, aside)) == {"K04"}
    both_ways = cited(study, "Support", "K04")
    assert set(against(study, first, both_ways)) == set()
    assert against(study, cited(study, "Support", "K01", Side.ASIDE)) == {}


def test_what_cannot_be_compared_speaks_for_nothing(study: Small) -> None:
    study.source("K02 2017 b", "I: nu\nK02: mere\n", "K02", "2017", lead=None, done="")
    study.status("K02 2017 b", "Mette", study.statuses[0].state.__class__("begun"))
    assert "K02" not in against(study, cited(study, "Support", "K01"))
