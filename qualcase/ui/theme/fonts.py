"""Type: three sizes and two weights of the system's own face, and the face that texts are read in."""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetrics

from qualcase.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qualcase.settings import Settings

READING_FACES = (
    "Charter",
    "Source Serif 4",
    "Source Serif Pro",
    "Iowan Old Style",
    "Georgia",
    "Cambria",
    "Noto Serif",
    "Liberation Serif",
    "DejaVu Serif",
)
"""Faces for long reading, best first; the first that is installed is used unless the user chose one."""

PAPER_FACES = ("Arial", "Helvetica", "Liberation Sans", "Noto Sans", "DejaVu Sans")
"""Faces for pictures that are printed, best first. Most look alike and take the same room, so that a picture is the
same wherever it was made, and an SVG reads the same where another of them is installed."""
_PAPER = {"SMALL": 11, "PLAIN": 12, "TITLE": 16}
"""Pixels, 96 to the inch: 8.25, 9 and 12 points."""
_on_paper: ContextVar[bool] = ContextVar("on_paper", default=False)

FACE_KEY = "reading_face"
SIZE_KEY = "reading_size"
SIZES = range(9, 25)
"""Points that a person can choose for reading."""

LETTERS_KEY = "reading_letters"
LETTERS = range(60, 76, 5)
"""Characters on a line of reading text that a person can choose; between 60 and 75 reads best."""
USUAL_LETTERS = 70


class Size(Enum):
    """The three sizes, as shares of the system's own."""

    SMALL = 0.9
    PLAIN = 1.0
    TITLE = 1.45


@contextmanager
def on_paper() -> Iterator[None]:
    """Within it `interface` gives the type of printed pictures, in this thread: neither screen nor settings matter.

    Raises UserError where no type is installed at all, since words would be blank.
    """
    if not paper_face():
        raise UserError("No typeface is installed on this machine, so pictures would be without words. Install one.")
    before = _on_paper.set(True)
    try:
        yield
    finally:
        _on_paper.reset(before)


def is_on_paper() -> bool:
    """Whether what is drawn now is printed."""
    return _on_paper.get()


def interface(size: Size = Size.PLAIN, *, strong: bool = False) -> QFont:
    """The system's face in one of the three sizes and two weights; that of printed pictures within `on_paper`."""
    if _on_paper.get():
        font = QFont(paper_face())
        font.setPixelSize(_PAPER[size.name])
        font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        return font
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    points = font.pointSizeF() if font.pointSizeF() > 0 else 9.0
    font.setPointSizeF(max(points, 9.0) * size.value)
    font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    return font


def reading(settings: Settings) -> QFont:
    """The face and size in which texts are read: the user's, else a serif face somewhat larger than the interface."""
    face = settings.get(FACE_KEY)
    font = QFont(face if isinstance(face, str) and face else default_reading_face())
    size = settings.get(SIZE_KEY)
    chosen = isinstance(size, int) and size in SIZES
    font.setPointSizeF(float(size) if chosen else interface().pointSizeF() * 1.2)
    return font


def letters(settings: Settings) -> int:
    """How many characters a line of reading text holds."""
    chosen = settings.get(LETTERS_KEY)
    return chosen if isinstance(chosen, int) and chosen in LETTERS else USUAL_LETTERS


@cache
def paper_face() -> str:
    """The best face for print that is installed, else any; empty where there is none."""
    installed = set(QFontDatabase.families())
    usual = QFontInfo(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)).family()
    return next((face for face in PAPER_FACES if face in installed), usual if installed else "")


@cache
def default_reading_face() -> str:
    """The best reading face that is installed, else the system's own."""
    installed = set(QFontDatabase.families())
    return next((face for face in READING_FACES if face in installed), interface().family())


def reading_faces() -> tuple[str, ...]:
    """The faces that can be chosen for reading: those of the list that are installed, and the system's own."""
    installed = set(QFontDatabase.families())
    return (*(face for face in READING_FACES if face in installed), interface().family())


def line_height(font: QFont) -> int:
    """Pixels that one line of interface text needs with air around it, a multiple of four."""
    return -(-QFontMetrics(font).height() * 3 // 2 // 4) * 4
