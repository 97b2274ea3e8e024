"""Pictures out of the program: pixels and SVG with everything that belongs under them, and files kept whole."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from qualcase.errors import UserError
from qualcase.ui.charts.sheet import Picture
from qualcase.ui.check.saving import copy_picture, save_picture

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

RED = QColor("#FF0000")


class Square:
    """A drawing of one colour."""

    def __init__(self, side: int = 500) -> None:
        self.side = side

    def size(self) -> QSize:
        return QSize(self.side, 100)

    def draw(self, painter: QPainter) -> None:
        painter.fillRect(QRect(0, 0, self.side, 100), RED)
        painter.drawText(QRect(0, 0, self.side, 100), "Forankring åæø")


PICTURE = Picture("Titel", Square(), "En tabeltekst.", (("Kodere", "hovedkoderne"), ("Dato", "i dag")))


def test_png_has_three_hundred_dots_to_the_inch(qtbot: QtBot, tmp_path: Path) -> None:
    path = save_picture(tmp_path / "billede.png", PICTURE)
    image = QImage(str(path))
    assert image.width() == pytest.approx(500 * 300 / 96, abs=1)
    assert round(image.dotsPerMeterX() * 0.0254) == 300
    colours = {image.pixelColor(3, y).name() for y in range(image.height())}
    assert {"#ff0000", "#ffffff"} <= colours
    assert image.height() > 100 * 300 / 96 + 60, "the caption and the check stand below"


def test_svg_says_what_it_shows(qtbot: QtBot, tmp_path: Path) -> None:
    path = save_picture(tmp_path / "billede", PICTURE)
    assert path.suffix == ".svg"
    words = "".join(ET.fromstring(path.read_bytes()).itertext())  # noqa: S314 - written by us
    for said in ("Titel", "En tabeltekst.", "Kodere", "hovedkoderne", "Forankring åæø"):
        assert said in words


def test_what_cannot_be_saved_is_said_and_nothing_is_lost(qtbot: QtBot, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"\.svg or \.png"):
        save_picture(tmp_path / "billede.gif", PICTURE)
    with pytest.raises(UserError, match="cannot be written"):
        save_picture(tmp_path / "ingen" / "billede.png", PICTURE)
    held = tmp_path / "stor.png"
    held.write_bytes(b"kept")
    with pytest.raises(UserError, match="Save it as SVG"):
        save_picture(held, Picture("", Square(200_000)))
    assert held.read_bytes() == b"kept"
    assert save_picture(tmp_path / "stor.svg", Picture("", Square(200_000))).exists()


def test_the_clipboard_gets_pixels(qtbot: QtBot) -> None:
    copy_picture(PICTURE)
    assert QGuiApplication.clipboard().image().width() == 1000
