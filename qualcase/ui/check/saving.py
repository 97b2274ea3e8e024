"""Pictures out of the program: what a page paints, with its caption and the display check under it.

The same code paints the screen, the pixels of a PNG (300 to the inch) and an SVG. Pictures are in the light colours,
since they go into documents.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QRect, QSaveFile, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QGuiApplication, QImage, QImageWriter, QPainter
from PySide6.QtWidgets import QFileDialog

from qualcase.errors import UserError
from qualcase.ui.theme.fonts import Size, interface
from qualcase.ui.theme.tokens import LIGHT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QByteArray
    from PySide6.QtWidgets import QWidget

translate = QCoreApplication.translate

DPI = 300
"""Pixels to the inch of a picture that is saved."""
_SCREEN_DPI = 96
_COPIED = 2.0
"""How much denser than the screen a picture on the clipboard is."""
_MOST = 100_000_000
"""So many pixels are painted at most (400 MB)."""
_PAD = 16
_NARROWEST = 480
_FAR = 100_000
_WRAP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


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


def copy_picture(picture: Picture) -> None:
    """Put it on the clipboard. Raises UserError when it is too large for that."""
    QGuiApplication.clipboard().setImage(as_image(picture, _COPIED))


def ask_where(parent: QWidget, name: str) -> Path | None:
    """Ask for a file, `name` proposed in the person's home; None when they thought better of it."""
    title = translate("Check", "Save the picture")
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(Path.home() / f"{name}.svg"), "SVG (*.svg);;PNG (*.png)")
    return Path(chosen) if chosen else None


def save_picture(path: Path, picture: Picture) -> Path:
    """Write it as .svg or .png (300 dpi); without an ending as SVG. Gives back the file that was written.

    A file that was there stays whole until the new one is.

    Raises:
        UserError: The ending is another, the file cannot be written, or there would be too many pixels.
    """
    path = path if path.suffix else path.with_suffix(".svg")
    makers = {".svg": _svg, ".png": _png}
    if path.suffix.lower() not in makers:
        raise UserError("Pictures are saved as .svg or .png. Give the file one of these endings.")
    data = makers[path.suffix.lower()](picture)
    target = QSaveFile(str(path))
    written = target.open(QIODevice.OpenModeFlag.WriteOnly) and target.write(data) == data.size() and target.commit()
    if not written:
        raise UserError("{name} cannot be written there. Choose another folder.", name=path.name)
    return path


def as_image(picture: Picture, ratio: float) -> QImage:
    """It as pixels, `ratio` of them for each of a plain screen. Raises UserError when they are too many."""
    size = _Layout(picture).size
    if size.width() * size.height() * ratio**2 > _MOST:
        raise UserError("The picture is too large for pixels. Save it as SVG, or look at fewer codes or cases.")
    image = QImage(size * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    with QPainter(image) as painter:
        _paint(painter, picture)
    return image


def _png(picture: Picture) -> QByteArray:
    image = as_image(picture, DPI / _SCREEN_DPI)
    # Only now: what is painted before would be as many times larger once more.
    image.setDotsPerMeterX(round(DPI / 0.0254))
    image.setDotsPerMeterY(round(DPI / 0.0254))
    image.setText("Title", picture.title)
    written = QBuffer()
    written.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(written, b"png").write(image)
    return written.data()


def _svg(picture: Picture) -> QByteArray:
    from PySide6.QtSvg import QSvgGenerator

    size = _Layout(picture).size
    written = QBuffer()
    generator = QSvgGenerator()
    generator.setOutputDevice(written)
    generator.setResolution(_SCREEN_DPI)
    generator.setSize(size)
    generator.setViewBox(QRect(0, 0, size.width(), size.height()))
    generator.setTitle(picture.title)
    generator.setDescription(picture.caption)
    with QPainter(generator) as painter:
        _paint(painter, picture)
    return written.data()


class _Layout:
    """Where title, drawing, caption and check lie."""

    def __init__(self, picture: Picture) -> None:
        self.title_font, self.small = interface(strong=True), interface(Size.SMALL)
        drawn = picture.drawing.size()
        width = max(drawn.width(), _NARROWEST)
        title, small = QFontMetrics(self.title_font), QFontMetrics(self.small)
        self.title = _wrapped(title, picture.title, _PAD, _PAD, width - 2 * _PAD)
        self.drawing_top = self.title.bottom() + _PAD if picture.title else 0
        below = self.drawing_top + drawn.height() + _PAD
        self.caption = _wrapped(small, picture.caption, _PAD, below, width - 2 * _PAD)
        top = self.caption.bottom() + _PAD // 2
        names = max((small.horizontalAdvance(name) for name, _ in picture.check), default=0) + _PAD
        names = min(names, width // 3)
        self.lines: list[tuple[QRect, QRect]] = []
        for name, said in picture.check:
            words = _wrapped(small, said, _PAD + names, top, width - 2 * _PAD - names)
            heading = _wrapped(small, name, _PAD, top, names - _PAD // 2)
            self.lines.append((heading, words))
            top = max(words.bottom(), heading.bottom()) + 3
        self.size = QSize(width, top + _PAD)


def _wrapped(metrics: QFontMetrics, words: str, left: int, top: int, width: int) -> QRect:
    needed = metrics.boundingRect(QRect(0, 0, max(1, width), _FAR), int(_WRAP), words).height() if words else 0
    return QRect(left, top, width, needed)


def _paint(painter: QPainter, picture: Picture) -> None:
    laid = _Layout(picture)
    painter.fillRect(QRect(0, 0, laid.size.width(), laid.size.height()), QColor(LIGHT.surface))
    painter.setFont(laid.title_font)
    painter.setPen(QColor(LIGHT.text))
    painter.drawText(laid.title, int(_WRAP), picture.title)
    painter.save()
    painter.translate(0, laid.drawing_top)
    picture.drawing.draw(painter)
    painter.restore()
    painter.setFont(laid.small)
    painter.setPen(QColor(LIGHT.quiet))
    painter.drawText(laid.caption, int(_WRAP), picture.caption)
    for (name, said), (heading, words) in zip(picture.check, laid.lines, strict=True):
        painter.setPen(QColor(LIGHT.quiet))
        painter.drawText(heading, int(_WRAP), name)
        painter.setPen(QColor(LIGHT.text))
        painter.drawText(words, int(_WRAP), said)
