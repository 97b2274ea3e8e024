"""What is crossed by what, and how it is arranged, without any window."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcase.coding.arranging import Arrangement, GroupBy, Order
from qualcase.coding.comparison import AxisValue, By, ByVariable, Dimension
from qualcase.coding.frame import Wave
from qualcase.coding.variables import Variable, VariableKind, VariableOf
from qualcase.coding.views import ViewSettings
from qualcase.ui.compare.arranging_state import Choice, can_arrange, choices, grouped, moved, ordered
from qualcase.ui.compare.crossing_state import (
    OFFERED,
    Side,
    as_usual,
    bands_of,
    crossed,
    is_as_usual,
    options,
    pair_asked,
    read_bands,
    swapped,
    wave_pairs,
)

WAVES = tuple(Wave(f"w{year}", str(year), place) for place, year in enumerate((2015, 2017, 2019)))
CASES = (
    AxisValue("a", "K01", group="Fjordby"),
    AxisValue("b", "K02", group="Fjordby"),
    AxisValue("f", "Fjordby", group="Fjordby", stands_for="site"),
    AxisValue("c", "K03", group="Ærø"),
)
SIZE, AGE = ByVariable("v1", (5.0,), "Size"), ByVariable("v2", name="Age")
BYS: st.SearchStrategy[By | None] = st.sampled_from([*OFFERED, SIZE, AGE, None])


def test_choosing_what_stands_on_another_side_swaps_the_two() -> None:
    asked = crossed(ViewSettings(), Side.COLUMNS, Dimension.WAVE)
    assert asked.dimensions == (Dimension.CODE, Dimension.WAVE, Dimension.CASE)
    asked = crossed(asked, Side.ROWS, Dimension.ROLE)
    assert asked.dimensions == (Dimension.ROLE, Dimension.WAVE, Dimension.CASE)
    assert is_as_usual(as_usual(asked))


def test_rows_and_columns_never_stand_empty() -> None:
    asked = crossed(ViewSettings(split=None), Side.SPLIT, Dimension.CODE)
    assert asked.dimensions == (Dimension.SITE, Dimension.CASE, Dimension.CODE)
    assert crossed(asked, Side.ROWS, None).rows is not None


@given(st.lists(st.tuples(st.sampled_from(Side), BYS), max_size=8))
def test_whatever_is_chosen_three_different_things_are_crossed(chosen: list[tuple[Side, By | None]]) -> None:
    asked = ViewSettings()
    for side, by in chosen:
        asked = crossed(asked, side, by)
        used = [one.variable_id if isinstance(one, ByVariable) else one for one in asked.dimensions if one is not None]
        assert len(set(used)) == len(used)
        assert len(used) >= 2
        assert asked.rows is not None
        assert by is None or getattr(asked, side) == by
        assert swapped(swapped(asked)) == asked


def test_an_arrangement_holds_as_long_as_its_side_does() -> None:
    how = Arrangement(Order.VALUE, GroupBy.AREA, by="code", split="w2015")
    asked = ViewSettings(column_arrangement=how)
    assert crossed(asked, Side.SPLIT, Dimension.ROLE).column_arrangement == replace(how, split="")
    assert crossed(asked, Side.ROWS, Dimension.ROLE).column_arrangement == replace(how, by="")
    assert crossed(asked, Side.COLUMNS, Dimension.ROLE).column_arrangement == Arrangement()
    assert swapped(asked).row_arrangement == replace(how, rows=True)
    banded = crossed(ViewSettings(), Side.COLUMNS, SIZE)
    banded = replace(banded, column_arrangement=Arrangement(Order.NAME))
    assert crossed(banded, Side.COLUMNS, replace(SIZE, bands=(7.0,))).column_arrangement == Arrangement(Order.NAME)


def test_variables_of_respondents_are_not_offered_and_only_the_split_may_be_nothing() -> None:
    variables = [
        Variable("v1", "Size", VariableOf.CASE, VariableKind.NUMBER),
        Variable("v2", "Answer", VariableOf.RESPONDENT),
    ]
    offered = options(variables, Side.SPLIT)
    assert offered[0].by is None
    assert [one.by for one in offered if one.variable] == [ByVariable("v1")]
    assert offered[-1].has_bands
    assert all(one.by is not None for one in options(variables, Side.ROWS))


def test_a_pair_of_waves_is_always_the_earlier_and_the_later() -> None:
    names = [(one.name, other.name) for one, other in wave_pairs(WAVES)]
    assert names == [("2015", "2019"), ("2015", "2017"), ("2017", "2019")]
    assert wave_pairs(WAVES[:1]) == ()
    asked = ViewSettings(change=("w2017", "w2019"))
    assert pair_asked(asked, WAVES) == (WAVES[1], WAVES[2])
    assert pair_asked(ViewSettings(change=("w2019", "w2017")), WAVES) == (WAVES[2], WAVES[1])
    assert pair_asked(ViewSettings(), WAVES) == (WAVES[0], WAVES[2])
    assert pair_asked(replace(asked, split=Dimension.ROLE), WAVES) is None


@pytest.mark.parametrize(
    ("typed", "bands"),
    [("5; 10,5", (5.0, 10.5)), ("10 5, 5", (5.0, 10.0)), ("", ()), ("fem", None), ("1; nan", None), ("-2", (-2.0,))],
)
def test_bands_are_read_as_people_type_them(typed: str, bands: tuple[float, ...] | None) -> None:
    assert read_bands(typed) == bands


def test_the_bands_in_use_are_read_off_the_axis() -> None:
    values = [AxisValue("<5", "< 5"), AxisValue("5:10.5", "5 – < 10.5"), AxisValue(">=10.5", "≥ 10.5")]
    assert bands_of(values) == (5.0, 10.5)
    assert bands_of(CASES) == ()


def test_orders_go_by_all_lines_the_focused_one_or_the_one_in_use() -> None:
    asked = ordered(ViewSettings(), Side.COLUMNS, Choice(Order.RATING, "r2"), CASES)
    assert asked.column_arrangement == Arrangement(Order.RATING, by="r2")
    offered = choices(asked, Side.COLUMNS, "r1")
    assert [one.by for one in offered if one.order is Order.VALUE] == ["", "r1", "r2"]
    assert Choice(Order.NAME) in offered
    assert grouped(asked, Side.COLUMNS, GroupBy.AREA).column_arrangement.group is GroupBy.AREA


def test_by_hand_begins_with_what_is_shown() -> None:
    asked = ordered(ViewSettings(), Side.COLUMNS, Choice(Order.HAND), CASES)
    assert asked.column_arrangement.hand == ("a", "b", "f", "c")


def test_a_column_moved_within_its_group_keeps_the_groups_and_beyond_it_ends_them() -> None:
    within = moved(ViewSettings(), Side.COLUMNS, CASES, 1, 0)
    assert within is not None
    assert within.column_arrangement == Arrangement(Order.HAND, GroupBy.SITE, hand=("b", "a", "f", "c"))
    beyond = moved(ViewSettings(), Side.COLUMNS, CASES, 0, 3)
    assert beyond is not None
    assert beyond.column_arrangement == Arrangement(Order.HAND, GroupBy.NOTHING, hand=("b", "f", "c", "a"))


def test_what_stands_where_it_must_is_not_moved() -> None:
    assert moved(ViewSettings(), Side.COLUMNS, CASES, 2, 0) is None
    assert moved(ViewSettings(), Side.COLUMNS, CASES, 1, 2) is None
    assert moved(ViewSettings(), Side.COLUMNS, CASES, 3, 4) is None
    assert moved(ViewSettings(), Side.ROWS, CASES, 0, 1) is None
    asked = ViewSettings(rows=Dimension.CASE, columns=Dimension.CODE)
    assert can_arrange(asked, Side.ROWS)
    by_hand = moved(asked, Side.ROWS, CASES, 0, 1)
    assert by_hand is not None
    assert by_hand.row_arrangement.rows
    assert by_hand.column_arrangement == Arrangement()
