"""Claims and change sheet of the sample: figures find what the storylines say, and what was decided stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qualcase.coding.change_sheet import Heading, LineState
from qualcase.coding.claims import Says, Side, pattern_match
from qualcase.study.claim_words import match_words

if TYPE_CHECKING:
    from qualcase.study import Study


@pytest.fixture
def names(demo: Study) -> dict[str, str]:
    return {one.id: one.name for one in demo.cases.all()}


def test_a_project_that_has_come_to_hang_on_one_speaks_against_the_first_claim(
    demo: Study, names: dict[str, str]
) -> None:
    first = demo.claims.all()[0]
    found = demo.claims.against(first.id)
    assert [(names[one.cell.case_id], one.read.says) for one in found] == [("K12", Says.RISES)]
    read = demo.claims.read_cells(first.cells)
    against = [cell for cell in first.cells if cell.side is Side.AGAINST]
    assert [(names[cell.case_id], read[cell].says) for cell in against] == [("K15", Says.RISES)]
    match = pattern_match(first)
    assert [names[one] for one in match.missed] == ["K02", "K07", "K15"]
    assert "as expected 3 (K01, K03, K05)" in match_words(first, names)
    assert not first.was_expected_late


def test_support_that_hinders_speaks_against_the_second_but_where_it_was_set_aside(
    demo: Study, names: dict[str, str]
) -> None:
    second = demo.claims.all()[1]
    found = {names[one.cell.case_id]: one.read.says for one in demo.claims.against(second.id)}
    assert found["K13"] is Says.HINDERS
    assert not {"K05", "K07", "K08"} & set(found)
    assert demo.claims.all()[2].was_expected_late


def test_decisions_stand_beside_what_figures_propose(demo: Study, names: dict[str, str]) -> None:
    shown = demo.change_sheet.sheet()
    tree = demo.codebook.tree
    decided = {
        (one.heading, names[one.cell.case_id], tree[one.cell.code_id].name): one
        for one in shown.lines
        if one.state is not LineState.OPEN
    }
    assert len(decided) == 8
    accepted = decided[Heading.INCREASES, "K01", "Aftaler og strukturer"]
    assert shown.words(accepted).startswith("I 2015 er aftalen en sætning")
    own = decided[Heading.TURNS, "K02", "Båret af én person"]
    assert own.candidate is None
    assert decided[Heading.IDIOSYNCRATIC, "K15", "Forankring"].state is LineState.REJECTED


def test_lines_that_only_repeat_fold(demo: Study) -> None:
    candidates = demo.change_sheet.candidates()
    lines = demo.change_sheet.lines()
    assert len(lines) < len(candidates) * 0.85
    folded = {(one.heading, one.cell) for one in candidates if one.repeats} - {(one.heading, one.cell) for one in lines}
    assert len(folded) > 50
