"""Draws charts for reports; what draws them is loaded with the first."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qualcase.coding.charts import Chart, Drawn, PictureFormat, Renderer

_HOME = "qualcase.ui.charts.renderer"


class LateRenderer:
    """Hands every chart on. May be called from any thread."""

    def __init__(self) -> None:
        """Load nothing."""
        self._made: Renderer | None = None

    def draw(self, chart: Chart, picture: PictureFormat, *, width: float = 160.0, with_caption: bool = False) -> Drawn:
        """Draw a chart, as `coding.charts.Renderer` says."""
        if self._made is None:
            self._made = import_module(_HOME).ChartRenderer()
        return self._made.draw(chart, picture, width=width, with_caption=with_caption)
