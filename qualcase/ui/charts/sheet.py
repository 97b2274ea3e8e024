"""A sheet: a drawing with its title above, and its caption and the display check below, laid out in one width."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter

from qualcase.ui.theme.fonts import Size, interface
from qualcase.ui.theme.tokens import LIGHT

if TYPE_CHECKING:
    from collections.abc import Sequence

PAD = 16
_FAR = 100_000
_WRAP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
_MOST_NAMES = 3
"""The headings of the check take a third of the width at most."""


class Drawing(Protocol):
    """Something that can be painted anywhere, in colours that it holds."""

    def size(self) -> QSize:
        """How large it is, in pixels of a plain screen."""

    def draw(self, painter: QPainter) -> None:
        """Paint it at the painter's origin."""


@dataclass(frozen=True)
class Picture:
    """A drawing with what belongs under it."""

    title: str
    drawing: Drawing
    caption: str = ""
    check: Sequence[tuple[str, str]] = ()
    """The display check, line by line; drawn below the caption."""


class Sheet:
    """Where title, drawing, caption and check lie, in pixels of a plain screen."""

    def __init__(self, picture: Picture, least: int = 480, edge: int = PAD) -> None:
        """As wide as the drawing, and at least so wide that the words below can be read; words keep off the `edge`."""
        self._picture = picture
        self._title_font, self._small = interface(strong=True), interface(Size.SMALL)
        drawn = picture.drawing.size()
        width = max(drawn.width(), least)
        title, small = QFontMetrics(self._title_font), QFontMetrics(self._small)
        self._title = wrapped(title, picture.title, QPoint(edge, edge), width - 2 * edge)
        self._drawing_top = self._title.bottom() + PAD if picture.title else 0
        below = self._drawing_top + drawn.height() + PAD
        self._caption = wrapped(small, picture.caption, QPoint(edge, below), width - 2 * edge)
        top = self._caption.bottom() + PAD // 2
        names = max((small.horizontalAdvance(name) for name, _ in picture.check), default=0) + PAD
        names = min(names, width // _MOST_NAMES)
        self._lines: list[tuple[QRect, QRect]] = []
        for name, said in picture.check:
            words = wrapped(small, said, QPoint(edge + names, top), width - 2 * edge - names)
            heading = wrapped(small, name, QPoint(edge, top), names - PAD // 2)
            self._lines.append((heading, words))
            top = max(words.bottom(), heading.bottom()) + 3
        self._size = QSize(width, top + edge)

    def size(self) -> QSize:
        """Of the whole."""
        return self._size

    def draw(self, painter: QPainter) -> None:
        """Paint it on a white ground."""
        picture = self._picture
        painter.fillRect(QRect(0, 0, self._size.width(), self._size.height()), QColor(LIGHT.surface))
        painter.setFont(self._title_font)
        painter.setPen(QColor(LIGHT.text))
        painter.drawText(self._title, int(_WRAP), picture.title)
        painter.save()
        painter.translate(0, self._drawing_top)
        picture.drawing.draw(painter)
        painter.restore()
        painter.setFont(self._small)
        painter.setPen(QColor(LIGHT.quiet))
        painter.drawText(self._caption, int(_WRAP), picture.caption)
        for (name, said), (heading, words) in zip(picture.check, self._lines, strict=True):
            painter.setPen(QColor(LIGHT.quiet))
            painter.drawText(heading, int(_WRAP), name)
            painter.setPen(QColor(LIGHT.text))
            painter.drawText(words, int(_WRAP), said)


def wrapped(metrics: QFontMetrics, words: str, at: QPoint, width: int) -> QRect:
    """The room that words need in a width; no height for no words."""
    needed = metrics.boundingRect(QRect(0, 0, max(1, width), _FAR), int(_WRAP), words).height() if words else 0
    return QRect(at.x(), at.y(), width, needed)
