"""Words on the screen: always plain text, in one of three sizes, two weights and a few tones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QStyle, QStyleOption, QWidget

from qualcase.ui.theme.fonts import Size, interface

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

Tone = Literal["", "quiet", "warn", "good", "refused", "accent"]


def label(
    text: str = "", *, tone: Tone = "", size: Size = Size.PLAIN, strong: bool = False, wrap: bool = False
) -> QLabel:
    """A label. Text from outside is shown as it is, never as markup."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setFont(interface(size, strong=strong))
    made.setWordWrap(wrap)
    set_tone(made, tone)
    return made


def set_tone(widget: QWidget, tone: Tone) -> None:
    """Give a label another tone."""
    if widget.property("tone") != tone:
        widget.setProperty("tone", tone)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def hairline(*, upright: bool = False) -> QFrame:
    """A line of one pixel between two parts."""
    made = QFrame()
    made.setProperty("hairline", True)
    if upright:
        made.setFixedWidth(1)
    else:
        made.setFixedHeight(1)
    return made


class ElidedLabel(QLabel):
    """One line that ends in … where there is no room; the whole text is in the tool tip then."""

    def __init__(self, text: str = "", parent: QWidget | None = None, *, tone: Tone = "", strong: bool = False) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(interface(strong=strong))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        set_tone(self, tone)

    def minimumSizeHint(self) -> QSize:
        """Next to nothing: the text gives way."""
        return QSize(self.fontMetrics().horizontalAdvance("…"), super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        """What the whole text needs."""
        needed = self.fontMetrics().horizontalAdvance(self.text()) + 2
        return QSize(needed, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer the whole text in a tool tip where it is cut."""
        super().resizeEvent(event)
        cut = self.fontMetrics().horizontalAdvance(self.text()) > self.contentsRect().width()
        self.setToolTip(self.text() if cut else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as much of the text as there is room for."""
        del event
        painter = QPainter(self)
        option = QStyleOption()
        option.initFrom(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
        area = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, area.width())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(area, int(self.alignment()), shown)
