"""Files that are dropped on the window or one of its parts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

SUFFIX = ".qualcase"
"""The ending of studies."""


def dropped_files(data: QMimeData) -> list[Path]:
    """Local files and folders among what is dropped."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def study_among(files: list[Path]) -> Path | None:
    """The study among dropped files."""
    return next((file for file in files if file.suffix.casefold() == SUFFIX), None)
