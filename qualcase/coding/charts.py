"""Charts: what is to be drawn, as values, and who draws it. The window's side of the program is the renderer."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class ChartKind(StrEnum):
    """What can be drawn. `Chart.content` is the study's own value for it, named here."""

    MATRIX = "matrix"
    """`coding.comparison.Comparison`"""
    PROFILE = "profile"
    SATURATION = "saturation"
    LIKENESS = "likeness"
    TOGETHER = "together"
    GROUPS = "groups"
    HEARD = "heard"
    QCA_PLOT = "qca-plot"
    CALIBRATION = "calibration"
    ANSWERS = "answers"
    RATINGS = "ratings"
    TIMELINE = "timeline"


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
    content: object
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
