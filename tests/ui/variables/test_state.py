from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcase.coding.frame import Wave
from qualcase.coding.variables import Target, ValueColumn, ValueGrid, Variable, VariableKind, VariableOf
from qualcase.ui.variables import state
from qualcase.ui.variables.state import Given, Paste

if TYPE_CHECKING:
    from qualcase.ui.base.session import Session

WAVES = (Wave("a", "2015", 0), Wave("b", "2017", 1))
BUDGET = Variable("v1", "budget", VariableOf.CASE, VariableKind.NUMBER)
MOOD = Variable("v2", "stemning", VariableOf.CASE, VariableKind.CHOICE, ("god", "dårlig"))
GRID = ValueGrid(
    VariableOf.CASE,
    (Target("c1", "K01"), Target("c2", "K02"), Target("c3", "K03")),
    tuple(ValueColumn(one, wave) for one in (BUDGET, MOOD) for wave in WAVES),
    {("c1", "v1", "a"): "12500", ("c2", "v2", "b"): "god"},
)


def cells(paste: Paste) -> dict[tuple[int, int], str]:
    return {one.cell: one.text for one in paste.given}


def test_a_block_goes_where_the_selection_begins_and_what_lies_outside_is_counted() -> None:
    made = state.paste(GRID, [["1", "2"], ["3", "4"], ["5", "6"]], [(1, 1), (2, 3)])
    assert cells(made) == {(1, 1): "1", (1, 2): "2", (2, 1): "3", (2, 2): "4"}
    assert made.beyond == 2


def test_rows_that_a_search_hides_are_left_alone() -> None:
    made = state.paste(GRID, [["1"], ["2"], ["3"]], [(0, 0)], [0, 2])
    assert cells(made) == {(0, 0): "1", (2, 0): "2"}
    assert made.beyond == 1


def test_one_cell_goes_into_every_selected_one() -> None:
    assert cells(state.paste(GRID, [["7"]], [(0, 0), (2, 1)])) == {(0, 0): "7", (2, 1): "7"}


def test_nothing_is_pasted_nowhere() -> None:
    assert state.paste(GRID, [], [(0, 0)]) == Paste(())
    assert state.paste(GRID, [["1"]], []) == Paste(())


def test_each_wrong_cell_is_named_and_can_be_mended_or_left_out() -> None:
    made = state.paste(GRID, [["12", "mange"], ["x", ""]], [(0, 0)])
    assert [one.cell for one in made.wrong] == [(0, 1), (1, 0)]
    assert "mange" in made.wrong[0].trouble
    better = made.mended(GRID, (0, 1), "30")
    assert [one.cell for one in better.wrong] == [(1, 0)]
    assert better.without([(1, 0)]).wrong == ()
    assert cells(better.without([(1, 0)])) == {(0, 0): "12", (0, 1): "30", (1, 1): ""}


def test_a_choice_takes_only_its_values() -> None:
    assert state.check(GRID, (0, 2), "GOD") == Given((0, 2), "GOD")
    assert "god, dårlig" in state.check(GRID, (0, 2), "fin").trouble


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("1\t2\r\n3\t4\r\n", [["1", "2"], ["3", "4"]]),
        ('"to\nlinjer"\tx', [["to\nlinjer", "x"]]),
        ('"han sagde ""ja"""', [['han sagde "ja"']]),
        ("alene", [["alene"]]),
        ("\t\n", []),
    ],
)
def test_what_spreadsheets_put_on_the_clipboard_is_read(text: str, rows: list[list[str]]) -> None:
    assert state.parse_cells(text) == rows


@given(st.lists(st.lists(st.text(st.sampled_from("aæ \t\n\"'1,"), min_size=1), min_size=2, max_size=2), min_size=1))
def test_text_that_is_copied_is_pasted_the_same(rows: list[list[str]]) -> None:
    note = Variable("v", "note", VariableOf.CASE)
    targets = tuple(Target(str(number), f"K{number}") for number in range(len(rows)))
    values: dict[tuple[str, str, str | None], str]
    values = {(str(n), "v", wave.id): text for n, row in enumerate(rows) for wave, text in zip(WAVES, row, strict=True)}
    grid = ValueGrid(VariableOf.CASE, targets, tuple(ValueColumn(note, wave) for wave in WAVES), values)
    every = [(row, column) for row in range(len(rows)) for column in range(2)]
    assert state.parse_cells(state.copy(grid, every, headings=False)) == rows
    assert state.parse_cells(state.copy(grid, every, headings=True))[0] == ["", "note 2015", "note 2017"]


def test_copying_shows_values_as_people_write_them() -> None:
    assert state.copy(GRID, [(0, 0), (1, 0)], headings=True) == "\tbudget 2015\nK01\t12,500\nK02\t\n"


def test_all_is_written_as_one_action(session: Session) -> None:
    study = session.study
    study.variables.add("budget", VariableOf.CASE, VariableKind.NUMBER)
    grid = study.variables.table(VariableOf.CASE)
    made = state.paste(grid, [["1", "2"], ["3", "4"]], [(0, 0)])
    assert state.write(study, grid, made.given) == 4
    assert len(study.variables.table(VariableOf.CASE).values) == 4
    study.undo()
    assert study.variables.table(VariableOf.CASE).values == {}


def test_a_variable_spans_its_waves() -> None:
    assert state.spans(GRID.columns) == [(0, 1), (0, 1), (2, 3), (2, 3)]
    assert state.held_values(GRID, MOOD) == ("god",)
