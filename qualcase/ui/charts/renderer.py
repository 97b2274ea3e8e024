"""The renderer of charts: from a study's values to a picture, by the drawings that the pages show."""

from __future__ import annotations

import sys
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, QSize
from PySide6.QtGui import QGuiApplication

from qualcase.coding.charts import Drawn, PictureFormat
from qualcase.ui.charts.drawings import drawing_of
from qualcase.ui.charts.formats import MM_AN_INCH, SCREEN_DPI, as_png, as_svg, ink, millimetres
from qualcase.ui.charts.sheet import Picture, Sheet
from qualcase.ui.theme.fonts import on_paper

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from qualcase.coding.charts import Chart
    from qualcase.ui.charts.sheet import Drawing

SMALLEST = 0.85
"""So much a drawing may be made smaller: type of 8.25 points is then still 7."""
_EDGE = 3
"""Pixels that are left free around what is drawn."""
_SHARES = (1.0, 0.92, SMALLEST)
_one_application = threading.Lock()
_made: list[QGuiApplication] = []


class ChartRenderer:
    """Draws charts with Qt, from any thread."""

    def draw(self, chart: Chart, picture: PictureFormat, *, width: float = 160.0, with_caption: bool = False) -> Drawn:
        """Draw a chart, as `coding.charts.Renderer` says; type is 7 points or larger wherever it can be.

        Raises UserError when there would be too many pixels, or no typeface is installed.
        """
        _ensure_application()
        with on_paper():
            room = int(width / MM_AN_INCH * SCREEN_DPI)
            drawing, scale = _fitted(chart, room)
            drawing = _Cut(drawing)
            if with_caption:
                whole = Picture(chart.title, drawing, chart.caption, chart.check)
                drawing = Sheet(whole, int(room / scale), _EDGE)
            scale = min(scale, room / drawing.size().width())
            make = as_svg if picture is PictureFormat.SVG else as_png
            data = make(drawing, chart.title, chart.alt or chart.caption, scale)
            size = drawing.size()
        return Drawn(data, picture, millimetres(size.width(), scale), millimetres(size.height(), scale))


class _Cut:
    """A drawing without the empty edges that the screen wants around it."""

    def __init__(self, drawing: Drawing) -> None:
        self._drawing = drawing
        size = drawing.size()
        found = ink(drawing)
        whole = QRectF(0, 0, size.width(), size.height())
        self._area = (found if not found.isEmpty() else whole).adjusted(-_EDGE, -_EDGE, _EDGE, _EDGE)

    def size(self) -> QSize:
        """Of what is left."""
        return self._area.size().toSize()

    def draw(self, painter: QPainter) -> None:
        """Paint it."""
        painter.save()
        painter.translate(-self._area.topLeft())
        self._drawing.draw(painter)
        painter.restore()


def _fitted(chart: Chart, room: int) -> tuple[Drawing, float]:
    """The drawing laid out for paper, and how much smaller it is printed to fit into so many pixels."""
    for share in _SHARES:
        drawing = drawing_of(chart, int(room / share))
        if drawing.size().width() * share <= room + 1:
            return drawing, share
    return drawing, room / drawing.size().width()


def _ensure_application() -> None:
    """Fonts need an application; where there is none yet, one that shows nothing is made.

    It asks for no display, also where one is named: Qt would end the process if nobody answered there.
    """
    with _one_application:
        if QCoreApplication.instance() is None:
            hidden = [] if sys.platform in ("win32", "darwin") else ["-platform", "offscreen"]
            _made.append(QGuiApplication(["qualcase", *hidden]))
