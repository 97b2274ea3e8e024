"""A text with its codings on pages: speakers at the left, underlines below words, stripes and names at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
)

from qualcase.ui.theme.tokens import LIGHT
from qualcase.ui.transcript.bands import line_count, lines_of
from qualcase.ui.transcript.beneath import Beneath
from qualcase.ui.transcript.canvas import Canvas
from qualcase.ui.transcript.document import UNDERLINE_ROOM

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPagedPaintDevice

    from qualcase.ui.transcript.sheet import Sheet

_HEAD = 32
"""Pixels above the text in which its title stands, and below it in which the number of the page does."""
_MARGIN = 12.0
"""Millimetres of white around a page."""
_POINTS = 72


class _Page(NamedTuple):
    """Which heights of the document stand on a page."""

    top: float
    bottom: float


class Printout(Canvas):
    """Never shown itself. Drawn in the light colours whatever the window wears."""

    def __init__(self, sheet: Sheet, font: QFont, letters: int, title: str) -> None:
        """The whole of a text; `title` stands on every page."""
        super().__init__(font, LIGHT)
        self.take_letters(letters)
        self._title = title
        self.show_sheet(sheet)

    def print_on(self, device: QPagedPaintDevice) -> int:
        """Draw every page; how many there are, 0 where the device cannot be drawn on.

        The device must have as many dots to the inch as the screen, by which the text is laid out.
        """
        painter = QPainter()
        if not painter.begin(device):
            return 0
        room = device.pageLayout().paintRect(QPageLayout.Unit.Point).size() * (device.logicalDpiX() / _POINTS)
        pages = self._lay_out(room)
        for number, page in enumerate(pages):
            if number:
                device.newPage()
            self._draw(painter, page, room)
            self._draw_frame(painter, room, f"{number + 1} / {len(pages)}")
        painter.end()
        return len(pages)

    def _lay_out(self, room: QSizeF) -> list[_Page]:
        self.resize(round(room.width()) + self.verticalScrollBar().sizeHint().width(), round(room.height()))
        self.ensurePolished()
        self._arrange()
        document = self.document()
        document.setTextWidth(self.viewport().width())
        beneath = self.geometry_of_text
        self._below = Beneath(beneath, LIGHT)
        return self._pages(room.height() - 2 * _HEAD)

    def _pages(self, height: float) -> list[_Page]:
        """No line is cut by the end of a page."""
        layout = self.document().documentLayout()
        pages: list[_Page] = []
        top = bottom = None
        block = self.document().begin()
        while block.isValid():
            origin = layout.blockBoundingRect(block).top()
            for line in lines_of(block, 0, line_count(block)):
                begins, ends = origin + line.top, origin + line.top + line.height + UNDERLINE_ROOM
                if top is None:
                    top = begins
                elif ends - top > height:
                    pages.append(_Page(top, bottom or begins))
                    top = begins
                bottom = ends
            block = block.next()
        return [*pages, _Page(top or 0.0, bottom or 0.0)]

    def _draw(self, painter: QPainter, page: _Page, room: QSizeF) -> None:
        painter.save()
        painter.setClipRect(QRectF(0, _HEAD, room.width(), page.bottom - page.top))
        painter.translate(0, _HEAD - page.top)
        shown = QRectF(0, page.top, self.viewport().width(), page.bottom - page.top)
        left = self.viewport().geometry().left()
        painter.save()
        painter.translate(self.gutter.x(), 0)
        self.gutter.draw(painter, page.top, page.bottom - 1)
        painter.restore()
        painter.save()
        painter.translate(left, 0)
        self._below.paint(painter, page.top, page.bottom)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = shown
        context.palette.setColor(QPalette.ColorRole.Text, QColor(LIGHT.text))
        self.document().documentLayout().draw(painter, context)
        painter.restore()
        painter.translate(self.margin.x(), 0)
        self.margin.draw(painter, page.top, page.bottom)
        painter.restore()

    def _draw_frame(self, painter: QPainter, room: QSizeF, number: str) -> None:
        painter.setFont(self.gutter.font())
        painter.setPen(QColor(LIGHT.quiet))
        line = QRectF(0, 0, room.width(), _HEAD / 2)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, self._title)
        line.moveBottom(room.height())
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, number)


def a4(device: QPagedPaintDevice) -> None:
    """Set a device to an upright A4 page with the white around it that a printout wants."""
    device.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    device.setPageMargins(QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN), QPageLayout.Unit.Millimeter)
