"""The beginning of a report as it will read, on a sheet that can be read, searched and copied from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QPainter,
)
from PySide6.QtWidgets import QFrame, QTextEdit

from qualcase.ui.reports.sheet import Sheet, Size, column_widths

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent, QTextDocument
    from PySide6.QtWidgets import QWidget

    from qualcase.settings import Settings
    from qualcase.ui.reports.previewing import Looked
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_ACROSS = 620
"""Pixels between the margins of an upright page."""
_ON_ITS_SIDE = 900
_WIDEST_EDGE, _NARROWEST_EDGE = 56, 20
"""Pixels of paper around the text, at full size and where there is little room."""
_DESK = 12
"""Pixels of desk that are seen around the paper at least."""
_NARROWEST = 200
"""An upright page is not reflowed to fewer pixels than these."""
_SMALLEST = 0.62
"""No page on its side is shown smaller than that; one that is wider still is scrolled to."""
_SMALLEST_UPRIGHT = 0.8
"""An upright one is rather reflowed than shown smaller than that."""
_STEP = 0.03


class Paper(QTextEdit):
    """A sheet that is only read."""

    def __init__(self, settings: Settings, tokens: Tokens, parent: QWidget | None = None) -> None:
        """An empty sheet."""
        super().__init__(parent)
        self._settings, self._tokens = settings, tokens
        self.setReadOnly(True)
        self.setProperty("desk", True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName(translate("Reports", "How the report will read"))
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # else the page would jump aside
        self._looked: Looked | None = None
        self._scale = 1.0

    def show_looked(self, looked: Looked) -> None:
        """Show the beginning of a report; the place that is looked at stays where it can."""
        bar = self.verticalScrollBar()
        held = bar.value() if self._looked and self._looked.order.kind is looked.order.kind else 0
        self._looked = looked
        self._scale = self._wanted_scale(looked)
        across = self._across(looked)
        made = Sheet(self, looked, self._settings, self._tokens, Size(self._scale, across)).made
        self._lay_on_desk(made)  # before its lines are broken, which takes a while with large tables
        self.setDocument(made)
        self._lay_on_desk(made)
        bar.setValue(held)

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours."""
        self._tokens = tokens
        if self._looked is not None:
            self.show_looked(self._looked)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A page that does not fit is shown smaller, so that its lines break as they will on paper."""
        super().resizeEvent(event)
        if self._looked is not None and abs(self._wanted_scale(self._looked) - self._scale) > _STEP:
            self.show_looked(self._looked)
        else:
            self._lay_on_desk(self.document())

    def _lay_on_desk(self, document: QTextDocument) -> None:
        """Put the page in the middle of what is seen, with paper around its text and desk around the paper."""
        if self._looked is None:
            return
        edge = self._edge()
        page = self._across(self._looked) + 2 * edge + 2
        whole = max(self.viewport().width(), page + 2 * _DESK)
        frame = document.rootFrame()
        shape = frame.frameFormat()
        shape.setPadding(edge + 1)
        shape.setTopMargin(_DESK)
        shape.setBottomMargin(_DESK)
        shape.setLeftMargin((whole - page) // 2)
        shape.setRightMargin(whole - page - (whole - page) // 2)
        # Each of the two breaks all lines anew.
        if shape != frame.frameFormat():
            frame.setFrameFormat(shape)
        if whole != self.lineWrapColumnOrWidth():
            self.setLineWrapColumnOrWidth(whole)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The desk, the sheet on it, and the words: a document would colour the whole of what is seen."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(self._tokens.raised))
        shape, size = self.document().rootFrame().frameFormat(), self.document().size()
        sheet = QRectF(0, 0, size.width(), size.height()).adjusted(
            shape.leftMargin(), shape.topMargin(), -shape.rightMargin(), -shape.bottomMargin()
        )
        sheet.translate(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        painter.setPen(QColor(self._tokens.line))
        painter.setBrush(QColor(self._tokens.surface))
        painter.drawRect(sheet.toAlignedRect().adjusted(0, 0, -1, -1))
        painter.end()
        super().paintEvent(event)

    def _edge(self) -> int:
        return max(_NARROWEST_EDGE, min(_WIDEST_EDGE, self.viewport().width() // 14))

    def _room(self) -> int:
        return self.viewport().width() - 2 * (_DESK + self._edge() + 1)

    def _wanted_scale(self, looked: Looked) -> float:
        least = _SMALLEST if _on_its_side(looked) else _SMALLEST_UPRIGHT
        return max(least, min(1.0, self._room() / _width(looked)))

    def _across(self, looked: Looked) -> int:
        """Pixels for the text: an upright page is rather reflowed than scrolled sideways."""
        across = round(_width(looked) * self._wanted_scale(looked))
        return across if _on_its_side(looked) else min(across, max(_NARROWEST, self._room()))


def _width(looked: Looked) -> int:
    """Pixels of its text at full size. The sheets of a workbook are as wide as their columns: nobody squeezes them."""
    if looked.tables:
        return max(_ON_ITS_SIDE, *(round(sum(column_widths(one))) for one in looked.tables))
    return _ON_ITS_SIDE if _on_its_side(looked) else _ACROSS


def _on_its_side(looked: Looked) -> bool:
    return bool(looked.tables) or (looked.report is not None and looked.report.landscape)
