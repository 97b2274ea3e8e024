"""Charts: what is to be drawn, as values, and who draws it. The window's side of the program is the renderer."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from qualcase.coding.case_patterns import (
        CasesAlike,
        GroupsApart,
        Profiles,
        SaturationShown,
        TogetherShown,
        WhoWasHeard,
    )
    from qualcase.coding.comparison import Comparison
    from qualcase.coding.joint import JointDisplay
    from qualcase.coding.ladders import Ladders
    from qualcase.coding.qca_charts import Calibrated, Plot
    from qualcase.coding.timeline import Timeline

    Content = (
        Comparison
        | Profiles
        | SaturationShown
        | CasesAlike
        | TogetherShown
        | GroupsApart
        | WhoWasHeard
        | Plot
        | Calibrated
        | JointDisplay
        | Ladders
        | Timeline
    )


class ChartKind(StrEnum):
    """What can be drawn; beside each the type of `Chart.content` (in `qualcase.coding`), of which all is drawn.

    Whoever wants less narrows the value (`study.reports.narrowing`), so that picture, table and words say the same.
    """

    MATRIX = "matrix"
    """`comparison.Comparison`: all of its rows and columns."""
    PROFILE = "profile"
    """`case_patterns.Profiles`: all of its codes and cases; of one case a portrait has one panel."""
    SATURATION = "saturation"
    """`case_patterns.SaturationShown`"""
    LIKENESS = "likeness"
    """`case_patterns.CasesAlike`"""
    TOGETHER = "together"
    """`case_patterns.TogetherShown`: all of its codes, in the squares that it names."""
    GROUPS = "groups"
    """`case_patterns.GroupsApart`"""
    HEARD = "heard"
    """`case_patterns.WhoWasHeard`"""
    QCA_PLOT = "qca-plot"
    """`qca_charts.Plot`"""
    CALIBRATION = "calibration"
    """`qca_charts.Calibrated`"""
    ANSWERS = "answers"
    """`joint.JointDisplay`: all of its variables."""
    RATINGS = "ratings"
    """`ladders.Ladders`"""
    TIMELINE = "timeline"
    """`timeline.Timeline`"""


class PictureFormat(StrEnum):
    """How a picture is kept."""

    SVG = "svg"
    PNG = "png"


@dataclass(frozen=True)
class Chart:
    """One chart, safe without colours: whatever colour tells, shape or words tell too."""

    kind: ChartKind
    name: str
    """Short, for the name of a file: `profile-K03`."""
    title: str
    content: Content
    caption: str = ""
    check: tuple[tuple[str, str], ...] = ()
    """The display check, line by line: label, what is to be known."""
    alt: str = ""
    """What it shows, in words, for whoever does not see it: the figures themselves, not only the subject."""


@dataclass(frozen=True)
class Drawn:
    """A picture of a chart. Width and height in millimetres on paper; a PNG has 300 pixels to the inch."""

    data: bytes
    format: PictureFormat
    width: float
    height: float


class Renderer(Protocol):
    """Draws charts; handed over by the application, since only the window's side knows how."""

    def draw(self, chart: Chart, picture: PictureFormat, *, width: float = 160.0, with_caption: bool = False) -> Drawn:
        """Draw a chart at most `width` millimetres wide, in the light colours.

        With `with_caption`, title, caption and display check are part of the picture, as for a picture by itself.
        May be called from any thread.
        """
