"""The plot: cases at the same place together, names that lie over nothing, the same drawing anywhere."""

from __future__ import annotations

from itertools import combinations
from math import nan
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, QSize

from qualcase.coding.qca_charts import Plot, spots_of
from qualcase.ui.qca.plot import PlotDrawing
from qualcase.ui.theme.tokens import LIGHT

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LADDER = (0.0, 0.33, 0.67, 1.0)


def test_cases_at_one_place_stand_together_and_missing_ones_nowhere() -> None:
    found = spots_of(("A", "B", "C", "D"), (1, 1, 0.33, nan), (1, 1, 0, 1))
    assert [(one.cases, one.within, one.outcome) for one in found] == [(("A", "B"), 1, 1), (("C",), 0.33, 0)]


def test_who_is_in_the_path_and_out_of_the_outcome_speaks_against() -> None:
    found = spots_of(("A", "B", "C"), (1, 0.33, 0.67), (0.33, 0, 0.67))
    assert [one.is_against for one in found] == [True, False, False]


@given(st.lists(st.tuples(st.sampled_from(LADDER), st.sampled_from(LADDER)), min_size=1, max_size=20))
def test_names_lie_over_no_name_and_no_point(places: list[tuple[float, float]]) -> None:
    names = [f"K{n:02}" for n in range(len(places))]
    spots = spots_of(names, [x for x, _ in places], [y for _, y in places])
    drawing = PlotDrawing(Plot("A*B", "Y", spots), LIGHT, QSize(620, 560))
    found = [place for place, _ in drawing._names()]
    assert not [one for one in combinations(found, 2) if one[0].intersects(one[1])]
    points = [drawing.place(spot) for spot in spots]
    assert not [at for at in points for place in found if QRectF(place).contains(QPointF(at))]
    told = [name for _, words in drawing._names() for name in words.split()]
    assert sorted(told) == names


def test_higher_is_more_of_the_outcome(qtbot: QtBot) -> None:
    del qtbot
    low, high = spots_of(("A", "B"), (0, 1), (0, 1))
    drawing = PlotDrawing(Plot("A", "Y", (low, high)), LIGHT, QSize(400, 400))
    assert drawing.place(high).y() < drawing.place(low).y()
    assert drawing.place(high).x() > drawing.place(low).x()
