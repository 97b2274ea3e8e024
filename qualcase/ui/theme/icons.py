"""Icons, all from one family (Phosphor). The library is imported late: that takes longer than drawing the window."""

from __future__ import annotations

import os
from functools import cache
from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QPixmap

_PREFIX = "ph"


def load() -> None:
    """Import the library, for a background thread. Draws nothing and needs no screen."""
    os.environ["QT_API"] = "pyside6"
    import qtawesome  # noqa: F401 - costs 0.1 s


@cache
def _family() -> Any:
    load()
    import qtawesome
    from qtawesome.iconic_font import IconicFont

    # The library's own front door loads all its eleven fonts; one is enough.
    return IconicFont(*[entry for entry in qtawesome._BUNDLED_FONTS if entry[0] == _PREFIX])  # noqa: SLF001


def icon(name: str, colour: str) -> QIcon:
    """An icon of the family by its name, such as `files`, in one colour."""
    made: QIcon = _family().icon(f"{_PREFIX}.{name}", color=QColor(colour))
    return made


def pixmap(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    """An icon as a picture of `size` logical pixels for a screen of this pixel ratio."""
    return icon(name, colour).pixmap(QSize(size, size), ratio)
