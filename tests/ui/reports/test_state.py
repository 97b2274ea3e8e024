"""What the Reports workspace decides, without a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qualcase.coding.filters import Filter
from qualcase.coding.orders import NamesOut, ReportKind, ReportOrder
from qualcase.coding.recipes import Recipe
from qualcase.settings import Settings
from qualcase.ui.reports.state import ReportsState

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.json")


@pytest.fixture
def state(settings: Settings) -> ReportsState:
    made = ReportsState(settings, "study")
    made.choose(ReportKind.EXCERPTS)
    return made


def test_what_is_said_of_people_holds_for_all_kinds(state: ReportsState) -> None:
    state.want(names=NamesOut.REPLACED, language="nb", template="x.docx", title="Møde")
    state.choose(ReportKind.MATRIX)
    held = state.wanted.order
    assert (held.names, held.language, held.template, held.title) == (NamesOut.REPLACED, "nb", "x.docx", "")
    state.choose(ReportKind.VARIABLES)
    assert state.wanted.order.template == ""  # a table has none
    state.choose(ReportKind.EXCERPTS)
    assert state.wanted.order.title == "Møde"


def test_one_part_and_one_group_always_stay(state: ReportsState) -> None:
    for name, _ in state.known.parts:
        state.turn_part(name)
    assert len(state.wanted.order.parts) == 1
    assert not state.nest(())
    assert state.groups == state.known.usual_by


def test_the_usual_order_is_kept_as_nothing(state: ReportsState) -> None:
    assert state.nest(("case", "code"))
    assert state.nest(state.known.usual_by)
    assert state.wanted.order.by == ()


def test_where_one_group_goes_the_new_one_takes_the_place_of_the_old(state: ReportsState) -> None:
    state.choose(ReportKind.SUMMARIES)
    assert state.nest(("case", "code"))
    assert state.groups == ("code",)


def test_a_recipe_brings_its_filter_and_goes_with_its_kind(state: ReportsState) -> None:
    order = ReportOrder(ReportKind.MATRIX, Filter(roles=("volunteer",)), title="Til alle")
    assert state.open_recipe(Recipe("r", "Til alle", order, ".xlsx")) == order.filter
    assert (state.kind, state.recipe_id, state.wanted.suffix) == (ReportKind.MATRIX, "r", ".xlsx")
    assert state.order(Filter(roles=("manager",))).filter.roles == ("manager",)
    state.choose(ReportKind.EXCERPTS)
    assert state.recipe_id == ""


def test_it_is_remembered_by_study_and_nothing_that_cannot_be(state: ReportsState, settings: Settings) -> None:
    state.want(title="Møde", suffix=".csv", case_ids=("gone",))
    state.keep()
    again = ReportsState(settings, "study")
    assert (again.kind, again.wanted.order.title, again.wanted.suffix) == (ReportKind.EXCERPTS, "Møde", ".csv")
    assert again.wanted.order.case_ids == ()  # what a recipe had beside the filter is not for the next start
    assert ReportsState(settings, "another").wanted.order.title == ""
    settings.set("reports.study", {"kind": 3, "wanted": {"nix": {}, "excerpts": {"order": {"kind": "x"}}}})
    assert ReportsState(settings, "study").wanted.order == ReportOrder(ReportsState(settings, "study").kind)
