"""Which drawing shows which chart, laid out in a width."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QSize

from qualcase.coding.charts import ChartKind
from qualcase.ui.joint.picture import AnswersDrawing
from qualcase.ui.matrix.picture import MatrixDrawing
from qualcase.ui.patterns.groups_drawing import GroupsDrawing
from qualcase.ui.patterns.heard_drawing import HeardDrawing
from qualcase.ui.patterns.likeness_drawing import LikenessDrawing
from qualcase.ui.patterns.profile_drawing import ProfileDrawing
from qualcase.ui.patterns.saturation_drawing import SaturationDrawing
from qualcase.ui.patterns.together_drawing import TogetherDrawing
from qualcase.ui.places.timeline_drawing import TimelineDrawing
from qualcase.ui.qca.numbers_drawing import HEIGHT, NumbersDrawing
from qualcase.ui.qca.plot import PlotDrawing
from qualcase.ui.ratings.picture import LadderDrawing
from qualcase.ui.theme.tokens import LIGHT

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from qualcase.coding.case_patterns import Profiles, TogetherShown
    from qualcase.coding.charts import Chart
    from qualcase.coding.joint import JointDisplay
    from qualcase.coding.qca_charts import Calibrated, Plot
    from qualcase.ui.charts.sheet import Drawing

_PLOT, _LINE = 400, 480
"""Pixels that a plot and a line of numbers are wide at most: larger ones say no more."""


def drawing_of(chart: Chart, width: int) -> Drawing:
    """The drawing of a chart in a width in pixels; as narrow as it can be where it needs more."""
    return _DRAWINGS[chart.kind](chart.content, width)


def _profile(content: Profiles, width: int) -> Drawing:
    return ProfileDrawing(content, range(len(content.shown.rows)), LIGHT, width)


def _together(content: TogetherShown, width: int) -> Drawing:
    codes = range(len(content.shown.found.codes))
    return TogetherDrawing(content.shown, codes, content.drawn, LIGHT, width=width)


def _plot(content: Plot, width: int) -> Drawing:
    side = min(width, _PLOT)
    return PlotDrawing(content, LIGHT, QSize(side, side - PlotDrawing.LESS_HIGH))


def _numbers(content: Calibrated, width: int) -> Drawing:
    size = QSize(min(width, _LINE), HEIGHT)
    return NumbersDrawing([one for _, one in content.by_case], content.anchors, LIGHT, size, ends=True)


def _answers(content: JointDisplay, width: int) -> Drawing:
    return AnswersDrawing(content, content.variables, width)


_DRAWINGS = cast(
    "Mapping[ChartKind, Callable[[object, int], Drawing]]",
    {
        ChartKind.MATRIX: MatrixDrawing,
        ChartKind.PROFILE: _profile,
        ChartKind.SATURATION: lambda shown, width: SaturationDrawing(shown, LIGHT, width),
        ChartKind.LIKENESS: lambda shown, width: LikenessDrawing(shown, LIGHT, width),
        ChartKind.TOGETHER: _together,
        ChartKind.GROUPS: lambda shown, width: GroupsDrawing(shown, LIGHT, width),
        ChartKind.HEARD: lambda shown, width: HeardDrawing(shown, LIGHT, width),
        ChartKind.QCA_PLOT: _plot,
        ChartKind.CALIBRATION: _numbers,
        ChartKind.ANSWERS: _answers,
        ChartKind.RATINGS: LadderDrawing,
        ChartKind.TIMELINE: lambda shown, width: TimelineDrawing(shown, LIGHT, width),
    },
)
