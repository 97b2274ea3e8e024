"""The renderer of charts: from a study's values to a picture, by the drawings that the pages show."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qualcase.coding.charts import Chart, Drawn, PictureFormat


class ChartRenderer:
    """Draws charts with Qt, from any thread."""

    def draw(self, chart: Chart, picture: PictureFormat, *, width: float = 160.0, with_caption: bool = False) -> Drawn:
        """Draw a chart, as `coding.charts.Renderer` says."""
        raise NotImplementedError(chart.kind, picture, width, with_caption)
