"""Draws what findings are made with: summaries, changes, claims, ratings, analyses, patterns, the drift guard."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from qualcase.errors import UserError
from qualcase.ui.base.place import Page, Place, Room
from qualcase.ui.patterns.state import Kind
from qualcase.ui.pictures.stage import draw, settle, window_on
from qualcase.ui.pictures.worth import turned_cell

if TYPE_CHECKING:
    from qualcase.study import Study
    from qualcase.ui.window.window import Window

_DRAWN = 5
"""Passages of a kind in the drift test of the picture."""


def draw_interpreting(study_path: Path, folder: Path, *, dark: bool = False) -> list[Path]:
    """Each page of the room of summaries; the files that were written, dark ones named so.

    This is done to a copy of the study.
    """
    end = "-dark" if dark else ""
    with tempfile.TemporaryDirectory() as elsewhere:
        copy = Path(shutil.copy(study_path, elsewhere))
        with window_on(copy, dark=dark) as (window, session):
            written = []
            for name, place in _places(session.study).items():
                window.go(place)
                settle(window)
                settle(window)  # some ask again for what their first answer tells them to
                written += draw(window, folder / f"{name}{end}.png")
            if not dark:
                written += _draw_paths(window, folder / "qca-paths.png")
            test_id = _drift_test(session.study)
            if test_id is not None:
                window.go(Place(Room.SUMMARIES, page=Page.DRIFT, row_id=test_id))
                settle(window)
                written += draw(window, folder / f"drift{end}.png")
            return written


def _places(study: Study) -> dict[str, Place]:
    """Every page with something worth seeing."""
    code_id, case_id = turned_cell(study)
    rated = next((one.code_id for one in study.case_ratings.all()), code_id)
    places = {
        "summaries": Place(Room.SUMMARIES, page=Page.GRID, code_id=code_id, case_id=case_id),
        "changes": Place(Room.SUMMARIES, page=Page.CHANGES),
        "claims": Place(Room.SUMMARIES, page=Page.CLAIMS),
        "ratings": Place(Room.SUMMARIES, page=Page.RATINGS, code_id=rated),
        "qca": Place(Room.SUMMARIES, page=Page.QCA),
    }
    for kind in Kind:
        places[f"pattern-{kind.value}"] = Place(Room.SUMMARIES, page=Page.PATTERNS, row_id=kind.value)
    return places


def _drift_test(study: Study) -> str | None:
    """A test of the codes that were used most by who coded most; None where there is too little."""
    coders = study.coders.all()
    uses = study.codebook.uses()
    codes = sorted(uses, key=lambda one: -uses[one])[:3]
    if not coders or not codes or not any(uses.values()):
        return None
    try:
        return study.drift.draw(coders[0].id, codes, _DRAWN, seed=1).id
    except UserError:  # nothing is read and left without these codes
        return None


def _draw_paths(window: Window, target: Path) -> list[Path]:
    """The solutions of the analysis that is shown."""
    from qualcase.ui.qca.page import QcaPage
    from qualcase.ui.qca.tabs import Tab
    from qualcase.ui.summaries.screen import SummariesScreen

    window.go(Place(Room.SUMMARIES, page=Page.QCA))
    settle(window)
    shown = window.workspace.current if window.workspace is not None else None
    page = shown.page if isinstance(shown, SummariesScreen) else None
    if not isinstance(page, QcaPage) or page.answer is None:
        return []
    page.show_tab(Tab.SOLUTIONS)
    return draw(window, target)
