"""Which code and cases are shown, and which come next."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qualcase.coding.filters import Filter
from qualcase.study import Study
from qualcase.ui.base.place import Page, Place, Room
from qualcase.ui.sidebyside.state import SideState

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def study(tmp_path: Path) -> Iterator[Study]:
    with Study.create(tmp_path / "study", waves=("2015", "2017")) as made:
        first = made.codebook.add("A")
        made.codebook.add("B", first.id)
        made.codebook.add("C")
        for name in ("K01", "K02", "K03"):
            made.cases.add(name)
        yield made


def state(study: Study, *names: str) -> SideState:
    frame = study.frame()
    made = SideState()
    ids = {case.name: case.id for case in frame.cases}
    cases = tuple(ids[one] for one in names)
    made.show(Place(Room.COMPARE, page=Page.SIDE, code_id=frame.tree.ordered[0].id, case_ids=cases))
    return made


def names(study: Study, made: SideState) -> list[str]:
    names_by_id = {case.id: case.name for case in study.frame().cases}
    return [names_by_id[one] for one in made.case_ids]


def test_a_case_alone_is_a_place_too(study: Study) -> None:
    made, case = SideState(), study.frame().cases[1].id
    assert made.question(Filter()) is None
    made.show(Place(Room.COMPARE, code_id="x", case_id=case))
    assert made.case_ids == (case,)
    assert made.place("coding").case_ids == (case,)
    assert (made.place("coding").coding_id, made.place().case_id, made.place().page) == ("coding", case, Page.SIDE)


def test_cases_are_added_in_the_order_of_the_study_and_one_stays(study: Study) -> None:
    made = state(study, "K03")
    frame = study.frame()
    made.turn_case(frame, frame.cases[0].id)
    assert names(study, made) == ["K01", "K03"]
    made.turn_case(frame, frame.cases[0].id)
    made.turn_case(frame, frame.cases[2].id)
    assert names(study, made) == ["K03"]


def test_the_next_case_skips_those_that_are_shown(study: Study) -> None:
    made, frame = state(study, "K01", "K02"), study.frame()
    assert made.step_case(frame, 1, made.case_ids[0]) == frame.cases[2].id
    assert names(study, made) == ["K03", "K02"]
    assert made.step_case(frame, 1, made.case_ids[0]) is None
    assert made.step_case(frame, -1, made.case_ids[1]) == frame.cases[0].id


def test_codes_are_gone_through_in_the_order_of_the_tree(study: Study) -> None:
    made, frame = state(study, "K01"), study.frame()
    shown = []
    while made.step_code(frame, 1):
        shown.append(frame.tree.path(made.code_id or ""))
    assert shown == ["A/B", "C"]
    assert made.step_code(frame, -1)
    assert not state(study, "K01").step_code(frame, -1)


def test_what_is_gone_is_let_go(study: Study) -> None:
    made = state(study, "K01", "K02")
    made.case_ids = (*made.case_ids, "gone")
    assert made.fit(study.frame())
    assert names(study, made) == ["K01", "K02"]
    made.code_id = "gone"
    assert made.fit(study.frame())
    assert made.question(Filter()) is None
    assert not made.fit(study.frame())
