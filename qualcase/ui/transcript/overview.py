"""The strip over the whole length of the text: where it is coded, and where one is. A click goes there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from qualcase.ui.transcript.canvas import Anchor
from qualcase.ui.transcript.marks import depths

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent, QResizeEvent

    from qualcase.ui.theme.tokens import Tokens
    from qualcase.ui.transcript.view import TranscriptView

translate = QCoreApplication.translate
_WIDTH = 20
_COLUMNS = 4
_COLUMN = 4
"""Pixels from one column of marks to the next."""
_LEAST = 2
"""Pixels that a short passage has at least."""
_PAUSE = 120
"""Milliseconds without a change before it is drawn anew."""


class Overview(QWidget):
    """Heights stand for characters, so that it is true also where a long text is laid out part by part."""

    def __init__(self, view: TranscriptView, tokens: Tokens) -> None:
        """Follow a text."""
        super().__init__()
        self._view, self._tokens = view, tokens
        self._picture: QPixmap | None = None
        self.density = False
        """Whether it shows how much lies over each place, in place of codes."""
        self.setFixedWidth(_WIDTH)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        words = translate("TranscriptView", "The whole text: where it is coded, and where you are")
        self.setAccessibleName(words)
        self.setToolTip(words)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._renew)
        view.verticalScrollBar().valueChanged.connect(lambda _: self.update())
        view.part_changed.connect(lambda *_: self.update())

    def renew(self) -> None:
        """Draw anew, once nothing changes any more."""
        self._pause.start()

    def take_tokens(self, tokens: Tokens) -> None:
        """Use other colours."""
        self._tokens = tokens
        self._renew()

    def height_of(self, position: int) -> float:
        """Where a position of the text stands in the strip."""
        return position / max(len(self._view.sheet.text), 1) * self.height()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The marks, and over them what is in sight."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(self._tokens.surface))
        if self._picture is None:
            self._picture = self._draw()
        painter.drawPixmap(0, 0, self._picture)
        top, bottom = (self.height_of(position) for position in self._in_sight())
        box = QRectF(0.5, top + 0.5, self.width() - 2, max(bottom - top, 6) - 1)
        painter.setPen(QColor(self._tokens.focus))
        painter.drawRect(box)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The text has another scale now."""
        super().resizeEvent(event)
        self._picture = None

    def changeEvent(self, event: QEvent) -> None:
        """Another screen may have other pixels."""
        super().changeEvent(event)
        self._picture = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go there."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._go(event.position().y())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the mouse."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event.position().y())

    def _go(self, y: float) -> None:
        """Bring what stands at a height into the middle of the view."""
        share = min(max(y / max(self.height(), 1), 0.0), 1.0)
        half = self._view.viewport().height() / 2
        self._view.return_to(Anchor(round(share * len(self._view.sheet.text)), -half))

    def _in_sight(self) -> tuple[int, int]:
        view, value = self._view, self._view.verticalScrollBar().value()
        geometry = view.geometry_of_text
        return geometry.position_at(value), geometry.position_at(value + view.viewport().height())

    def _renew(self) -> None:
        self._picture = None
        self.update()

    def _draw(self) -> QPixmap:
        scale = self.devicePixelRatioF()
        picture = QPixmap(round(self.width() * scale), max(round(self.height() * scale), 1))
        picture.setDevicePixelRatio(scale)
        picture.fill(QColor(self._tokens.surface))
        painter = QPainter(picture)
        painter.fillRect(QRectF(0, 0, 1, self.height()), QColor(self._tokens.line))
        if self.density:
            self._draw_density(painter)
        else:
            self._draw_codes(painter)
        painter.end()
        return picture

    def _draw_codes(self, painter: QPainter) -> None:
        sheet = self._view.sheet
        for mark in sheet.marks:
            lane = sheet.lanes.stripes.of(mark.coding_id)
            if not sheet.is_striped(mark.coding_id):
                continue
            top = self.height_of(mark.start)
            box = QRectF(3 + min(lane, _COLUMNS - 1) * _COLUMN, top, 3, max(self.height_of(mark.end) - top, _LEAST))
            painter.fillRect(box, QColor(mark.colour))

    def _draw_density(self, painter: QPainter) -> None:
        sheet, heat = self._view.sheet, self._tokens.heat
        for start, end, depth in depths(sheet.marks, 0, len(sheet.text)):
            top = self.height_of(start)
            colour = QColor(heat[min(depth * 2, len(heat) - 1)])
            painter.fillRect(QRectF(3, top, self.width() - 6, max(self.height_of(end) - top, _LEAST)), colour)
