"""Without hue: what is printed in grey, or seen without colours, tells the same."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtGui import QColor

from qualcase.coding.case_patterns import CHANGE, TogetherShown
from qualcase.coding.charts import ChartKind, PictureFormat
from qualcase.coding.ladders import Ladder, Ladders, Rung
from qualcase.coding.qca_charts import Plot, Spot
from qualcase.ui.charts.renderer import ChartRenderer
from qualcase.ui.theme.tokens import LIGHT
from tests.ui.charts import made
from tests.ui.charts.looking import grey

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from qualcase.coding.charts import Chart, Drawn


def without_hue(one: Drawn) -> str:
    """An SVG in which every colour is the same: what is told by colour alone is lost, shapes and words are not."""
    return re.sub(rb"#[0-9a-fA-F]{6}", b"#000000", one.data).decode()


def series(chart: Chart) -> str:
    return without_hue(ChartRenderer().draw(chart, PictureFormat.SVG))


def test_waves_of_a_profile_differ_in_shape(qapp: QApplication) -> None:
    """The same figures with the waves changed over are another picture, also without any colour."""
    shown = made.profiles(3, 2)
    turned = replace(shown, figures=shown.figures[:, :, ::-1])
    assert series(made.chart(ChartKind.PROFILE, shown)) != series(made.chart(ChartKind.PROFILE, turned))


def test_groups_differ_in_shape(qapp: QApplication) -> None:
    shown = made.groups(1)
    other = replace(
        shown,
        first=replace(shown.first, case_ids=shown.second.case_ids),
        second=replace(shown.second, case_ids=shown.first.case_ids),
    )
    assert series(made.chart(ChartKind.GROUPS, shown)) != series(made.chart(ChartKind.GROUPS, other))


def test_a_case_against_the_path_is_told_by_its_shape(qapp: QApplication) -> None:
    """Both lie below the diagonal; one is more in the path than out of it and out of the outcome."""
    pictures = []
    for within in (0.4, 0.6):
        spot = Spot(within, 0.3, ("K01",))
        pictures.append(series(made.chart(ChartKind.QCA_PLOT, Plot("A", "Y", (spot,)))))
    lines = [len(re.findall(r"<polyline|<path", one)) for one in pictures]
    assert lines[1] == lines[0] + 2


def test_less_is_told_from_more_where_cells_have_no_room_for_figures(qapp: QApplication) -> None:
    shown = made.together()
    turned = replace(shown.shown, change=(1, 0))
    square = (TogetherShown(shown.shown, (CHANGE,)), TogetherShown(turned, (CHANGE,)))
    first, second = (series(made.chart(ChartKind.TOGETHER, one)) for one in square)
    drop = re.compile(r"<text.*?</text>", re.DOTALL)
    assert drop.sub("", first) != drop.sub("", second)


def test_heat_keeps_its_order_in_grey_and_figures_stand_out() -> None:
    def level(colour: str) -> float:
        return float(QColor(colour).lightnessF())

    steps = [level(colour) for colour in LIGHT.heat]
    assert steps == sorted(steps, reverse=True)
    assert all(one - other > 0.015 for one, other in pairwise(steps))


def _turned(kind: ChartKind) -> tuple[object, object]:
    """What a chart shows, and the same with its two series changed over."""
    if kind is ChartKind.PROFILE:
        profiles = made.profiles(2, 1)
        return profiles, replace(profiles, figures=profiles.figures[:, :, ::-1])
    if kind is ChartKind.RATINGS:
        ladders = Ladders(("2015", "2017"), (), (Ladder("K01", (Rung(True, 0.0), Rung(True, 1.0))),))
        line = ladders.lines[0]
        return ladders, replace(ladders, lines=(replace(line, waves=line.waves[::-1]),))
    plots = (Plot("A", "Y", (Spot(*at, ("K01",)),)) for at in ((0.8, 0.9), (0.9, 0.8)))
    return next(plots), next(plots)


@pytest.mark.parametrize("kind", [ChartKind.PROFILE, ChartKind.RATINGS, ChartKind.QCA_PLOT])
def test_series_are_told_apart_on_grey_paper(qapp: QApplication, kind: ChartKind) -> None:
    """Printed in grey, marks of one series have dark ink in their middle where those of the other have none."""
    one, other = (grey(ChartRenderer().draw(made.chart(kind, shown), PictureFormat.PNG)) for shown in _turned(kind))
    assert one.shape == other.shape
    apart = np.abs(one.astype(int) - other.astype(int)) > 100
    assert apart.sum() > 200
