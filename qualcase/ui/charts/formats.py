"""Drawings as files: PNG with its density, SVG whose words are words.

Words in an SVG stay words, not outlines: they can be searched, read aloud, and set anew by a journal; and a reader that
has none of the faces is given room for the words as they were measured, so that nothing runs into its neighbour.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSize
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QImageWriter, QPainter

from qualcase.errors import UserError
from qualcase.ui.theme.fonts import PAPER_FACES
from qualcase.ui.theme.tokens import LIGHT

if TYPE_CHECKING:
    from qualcase.ui.charts.sheet import Drawing

DPI = 300
"""Pixels to the inch of a picture that is saved."""
SCREEN_DPI = 96
MM_AN_INCH = 25.4
_MOST = 100_000_000
"""So many pixels are painted at most (400 MB)."""
_WHITE = 255
_LOOKED_AT = 4_000_000
"""So many pixels are looked at to find where ink is."""
_MEASURED = 100
"""Pixels of the type in which words are measured: so large that no rounding is left."""
_STYLE = (
    "<style>@supports (display: block) {text {font-family: "
    + ", ".join(f"'{face}'" for face in PAPER_FACES)
    + ", sans-serif}}</style>"
)
"""The faces that may stand in, for readers that know lists of them; others take the one that each text names, and some
of these (Qt's) take a list to be the name of one face.
"""
_TEXT = re.compile(r"<text ([^>]*?)\s*>([^<]*)</text>")
_ATTRIBUTE = re.compile(r'([\w:-]+)="([^"]*)"')
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_SIZE = re.compile(r'<svg width="[^"]*" height="[^"]*"')


def as_image(drawing: Drawing, ratio: float) -> QImage:
    """It as pixels, `ratio` of them for each of a plain screen. Raises UserError when they are too many."""
    size = drawing.size()
    if size.width() * size.height() * ratio**2 > _MOST:
        raise UserError("The picture is too large for pixels. Save it as SVG, or look at fewer codes or cases.")
    image = QImage(size * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor(LIGHT.surface))
    with QPainter(image) as painter:
        drawing.draw(painter)
    return image


def as_png(drawing: Drawing, title: str, description: str = "", scale: float = 1.0) -> bytes:
    """A PNG of 300 dots to the inch; `scale` is its size on paper, 1 for 96 pixels of the drawing to the inch.

    Raises UserError when there would be too many pixels.
    """
    image = as_image(drawing, DPI / SCREEN_DPI * scale)
    # Only now: what is painted before would be as many times larger once more.
    image.setDotsPerMeterX(round(DPI * 1000 / MM_AN_INCH))
    image.setDotsPerMeterY(round(DPI * 1000 / MM_AN_INCH))
    image.setText("Title", title)
    if description:
        image.setText("Description", description)
    written = QBuffer()
    written.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(written, b"png").write(image)
    return bytes(written.data().data())


def as_svg(drawing: Drawing, title: str, description: str = "", scale: float = 1.0) -> bytes:
    """An SVG with its size in millimetres, its title, and in words what it shows."""
    from PySide6.QtSvg import QSvgGenerator

    size = drawing.size()
    written = QBuffer()
    generator = QSvgGenerator()
    generator.setOutputDevice(written)
    generator.setResolution(SCREEN_DPI)
    generator.setSize(size)
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    generator.setTitle(title)
    generator.setDescription(description)
    with QPainter(generator) as painter:
        painter.fillRect(0, 0, size.width(), size.height(), QColor(LIGHT.surface))
        drawing.draw(painter)
    return _finished(bytes(written.data().data()).decode(), size, scale).encode()


def millimetres(pixels: float, scale: float) -> float:
    """How long so many pixels of a drawing are on paper."""
    return pixels * MM_AN_INCH / SCREEN_DPI * scale


def _finished(made: str, size: QSize, scale: float) -> str:
    """With its size on paper, its role, the faces that may stand in, and the length of every piece of text."""
    # Signs that are typed by nobody but come with words that are pasted; Qt writes them as they are.
    made = _NOT_IN_XML.sub("", made)
    width, height = (f"{millimetres(one, scale):.3f}mm" for one in (size.width(), size.height()))
    made = _SIZE.sub(f'<svg role="img" width="{width}" height="{height}"', made, count=1)
    return _TEXT.sub(_with_length, made.replace("<defs>", f"<defs>{_STYLE}", 1))


def _with_length(found: re.Match[str]) -> str:
    held = dict(_ATTRIBUTE.findall(found[1]))
    words = unescape(found[2])
    if not words.strip():
        return found[0]
    font = QFont(unescape(held["font-family"]))
    font.setPixelSize(_MEASURED)
    font.setWeight(QFont.Weight(int(held.get("font-weight", "400"))))
    length = QFontMetricsF(font).horizontalAdvance(words) * float(held["font-size"]) / _MEASURED
    held |= {"textLength": f"{length:.2f}", "lengthAdjust": "spacingAndGlyphs"}
    attributes = " ".join(f'{name}="{value}"' for name, value in held.items())
    return f"<text {attributes}>{found[2]}</text>"


def ink(drawing: Drawing) -> QRectF:
    """Where a drawing has anything but ground, in its own pixels; empty where it has nothing."""
    import numpy as np

    size = drawing.size()
    ratio = min(1.0, (_LOOKED_AT / max(1, size.width() * size.height())) ** 0.5)
    image = as_image(drawing, ratio).convertToFormat(QImage.Format.Format_RGB888)
    line = image.bytesPerLine()
    pixels = np.frombuffer(image.constBits(), dtype=np.uint8).reshape(image.height(), line)
    marked = pixels[:, : 3 * image.width()].reshape(image.height(), image.width(), 3) < _WHITE
    dark = np.logical_or.reduce(marked, axis=2)
    rows, columns = np.flatnonzero(dark.any(axis=1)), np.flatnonzero(dark.any(axis=0))
    if not len(rows):
        return QRectF()
    found = QRectF(columns[0], rows[0], columns[-1] - columns[0] + 1, rows[-1] - rows[0] + 1)
    return QRectF(found.x() / ratio, found.y() / ratio, found.width() / ratio, found.height() / ratio)
