"""Pictures out of the program: what a page paints, with its caption and the display check under it.

The same code paints the screen, the pixels of a PNG (300 to the inch) and an SVG. Pictures are in the light colours,
since they go into documents.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QIODevice, QSaveFile
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from qualcase.errors import UserError
from qualcase.ui.charts.formats import as_image, as_png, as_svg
from qualcase.ui.charts.sheet import Picture, Sheet

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

translate = QCoreApplication.translate

_FORMATS = {".svg": as_svg, ".png": as_png}
_COPIED = 2.0
"""How much denser than the screen a picture on the clipboard is."""


def copy_picture(picture: Picture) -> None:
    """Put it on the clipboard. Raises UserError when it is too large for that."""
    QGuiApplication.clipboard().setImage(as_image(Sheet(picture), _COPIED))


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
    if path.suffix.lower() not in _FORMATS:
        raise UserError("Pictures are saved as .svg or .png. Give the file one of these endings.")
    data = _FORMATS[path.suffix.lower()](Sheet(picture), picture.title, picture.caption)
    target = QSaveFile(str(path))
    written = target.open(QIODevice.OpenModeFlag.WriteOnly) and target.write(data) == len(data) and target.commit()
    if not written:
        raise UserError("{name} cannot be written there. Choose another folder.", name=path.name)
    return path
