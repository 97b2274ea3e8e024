"""What stands where in the framework grid, and what of it is remembered."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from qualcase.coding.filters import Filter
from qualcase.coding.summaries import SummaryCell
from qualcase.study import Study
from qualcase.ui.base.place import Page, Place, Room
from qualcase.ui.summaries.grid_place import cell_at, place_of
from qualcase.ui.summaries.grid_state import (
    GridFacts,
    GridLook,
    changed,
    lay_out,
    next_cell,
    parts_of,
    read_facts,
    turned,
)
from tests.ui.conftest import code_at

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from qualcase.settings import Settings


@pytest.fixture
def study(path: Path) -> Iterator[Study]:
    with Study.open(path, need_write=True) as made:
        yield made


@pytest.fixture
def facts(study: Study) -> GridFacts:
    return read_facts(study)


def test_every_cell_stands_in_one_place_and_is_found_there(facts: GridFacts) -> None:
    for look in (GridLook(), GridLook(stacked=False), GridLook(with_sites=True)):
        layout = lay_out(facts, look, Filter())
        places = {(row, column) for row in range(layout.rows) for column in range(layout.columns)}
        assert {layout.find(layout.cell_at(*at)) for at in places} == places
        assert set(layout.every_cell()) == places


def test_a_third_wave_brings_its_change_and_what_was_written_of_others(study: Study) -> None:
    study.waves.add("2019")
    first, _, last = (one.id for one in study.waves.all())
    facts = read_facts(study)
    usual = ["2015", "2017", "2015 → 2017", "2019", "2017 → 2019"]
    assert [one.title for one in parts_of(facts)] == usual
    cell = SummaryCell(code_at(study, "Roller"), last, first, study.cases.all()[0].id)
    written = replace(facts, written={cell: "hele vejen"})
    assert [one.title for one in parts_of(written)] == [*usual, "2015 → 2019"]
    assert [one.title for one in parts_of(written, [first, last])] == ["2015", "2019", "2015 → 2019"]


def test_a_cell_of_a_folded_code_is_found_at_the_code_above(study: Study, facts: GridFacts) -> None:
    above, below = code_at(study, "Forankring"), code_at(study, "Forankring/Aftaler")
    layout = lay_out(facts, turned(GridLook(), "folded", above), Filter())
    cell = SummaryCell(below, study.waves.all()[0].id, None, study.cases.all()[0].id)
    assert layout.find(cell) == layout.find(cell._replace(code_id=above))
    assert layout.find(cell._replace(case_id="gone")) is None


def test_at_least_one_part_is_shown(facts: GridFacts) -> None:
    every = tuple(one.key for one in parts_of(facts))
    assert len(lay_out(facts, GridLook(hidden_parts=every), Filter()).parts) == 3
    assert len(lay_out(facts, GridLook(hidden_parts=every[:2]), Filter()).parts) == 1


def test_the_next_cell_is_looked_for_round_the_grid(facts: GridFacts) -> None:
    layout = lay_out(facts, GridLook(), Filter())
    empty = [at for at in layout.every_cell() if facts.behind(layout.cell_at(*at))]
    assert next_cell(layout, None, stale=False) == empty[0]
    assert next_cell(layout, empty[-1], stale=False) == empty[0]
    assert next_cell(layout, empty[0], stale=False, step=-1) == empty[-1]
    assert next_cell(layout, empty[0], stale=True) is None


def test_what_is_chosen_is_remembered_by_study(settings: Settings) -> None:
    look = changed(GridLook(), stacked=False, hide_empty=True, folded=("a",))
    look.keep(settings, "one")
    assert GridLook.kept(settings, "one") == look
    assert GridLook.kept(settings, "other") == GridLook()
    settings.set("summaries.grid", {"one": {"stacked": "no", "folded": [1, "b"]}})
    assert GridLook.kept(settings, "one") == GridLook(folded=("b",))


def test_places_and_cells_lead_to_each_other(study: Study, facts: GridFacts) -> None:
    layout = lay_out(facts, GridLook(with_sites=True), Filter())
    for at in layout.every_cell():
        cell = layout.cell_at(*at)
        assert cell_at(place_of(cell), None, facts.frame) == cell
    assert place_of(None) == Place(Room.SUMMARIES, page=Page.GRID)
    assert cell_at(Place(Room.SUMMARIES), None, facts.frame) == layout.cell_at(0, 1)
