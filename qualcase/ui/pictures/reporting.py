"""Draws how findings leave and come back: reports, recipes, an edited sheet, comments from Word."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from qualcase.coding.orders import ReportKind
from qualcase.ui.base.place import Page, Place, Room
from qualcase.ui.pictures.stage import draw, settle, window_on

if TYPE_CHECKING:
    from qualcase.ui.window.window import Window

_PLACES = {
    "reports": Place(Room.REPORTS, row_id=ReportKind.EXCERPTS.value),
    "recipes": Place(Room.REPORTS, page=Page.RECIPES),
}


def draw_reporting(study_path: Path, folder: Path, sheet: Path, document: Path, *, dark: bool = False) -> list[Path]:
    """Each page on which something leaves or comes back; the files that were written, dark ones named so.

    Args:
        study_path: It is left as it is: this is done to a copy.
        folder: Where the pictures go.
        sheet: A workbook of this study that somebody edited.
        document: A transcript of it in Word, in which somebody set comments.
        dark: Whether the window is dark.
    """
    end = "-dark" if dark else ""
    with tempfile.TemporaryDirectory() as elsewhere:
        copy = Path(shutil.copy(study_path, elsewhere))
        with window_on(copy, dark=dark) as (window, _):
            written = []
            for name, place in _PLACES.items():
                window.go(place)
                settle(window)
                settle(window)  # the preview is asked for after a pause
                written += draw(window, folder / f"{name}{end}.png")
            written += _draw_sheet(window, sheet, folder / f"sheet-back{end}.png")
            return written + _draw_comments(window, document, folder / f"comments-back{end}.png")


def _draw_sheet(window: Window, sheet: Path, target: Path) -> list[Path]:
    """What was edited in a workbook, before any of it is taken."""
    from qualcase.ui.material.screen import MaterialScreen

    window.go(Place(Room.MATERIAL, page=Page.SHEET_BACK))
    settle(window)
    shown = window.workspace.current if window.workspace is not None else None
    if not isinstance(shown, MaterialScreen):
        return []
    shown.take_files([sheet])
    settle(window)
    return draw(window, target)


def _draw_comments(window: Window, document: Path, target: Path) -> list[Path]:
    """Comments before any of them is taken."""
    from qualcase.ui.code.screen import CodeScreen
    from qualcase.ui.commentsback.page import CommentsBackPage

    window.go(Place(Room.CODE, page=Page.COMMENTS_BACK))
    settle(window)
    shown = window.workspace.current if window.workspace is not None else None
    page = shown.over.page if isinstance(shown, CodeScreen) else None
    if not isinstance(page, CommentsBackPage):
        return []
    page.begin(document)
    settle(window)
    return draw(window, target)
