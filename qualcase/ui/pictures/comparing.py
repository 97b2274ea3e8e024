"""Draws what Compare shows: every measure, crossings, cases side by side, a case and a site over the years, answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.comparison import Dimension, Measure
from qualcase.coding.filters import Filter
from qualcase.ui.base.place import Page, Place, Room
from qualcase.ui.pictures.stage import draw, settle, window_on
from qualcase.ui.pictures.worth import turned_cell, worth_seeing

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.study import Study
    from qualcase.ui.base.session import Session
    from qualcase.ui.compare.screen import CompareScreen
    from qualcase.ui.window.window import Window


def draw_comparing(study_path: Path, folder: Path, *, dark: bool = False) -> list[Path]:
    """Each display of Compare on something worth seeing; the files that were written, dark ones named so."""
    end = "-dark" if dark else ""
    with window_on(study_path, dark=dark) as (window, session):
        study = session.study
        code_id, case_id = turned_cell(study)
        written = [] if dark else _draw_matrices(window, session, folder)
        here = Place(Room.COMPARE, code_id=code_id, case_id=case_id)
        below = _Places(study, code_id, case_id)
        for name, place in (
            ("side-by-side", below.side),
            ("cases-side-by-side", below.sides),
            ("case-years", below.years),
            ("site-years", below.site),
            ("answers", below.answers),
            ("guide-questions", Place(Room.MATERIAL, page=Page.GUIDE)),
            ("collection", below.collection),
        ):
            if place is None:
                continue
            window.go(here)
            settle(window)
            window.go(place)
            settle(window)
            written += draw(window, folder / f"{name}{end}.png")
        return written


class _Places:
    """Where to look, of a study that has it; None where there is nothing to see."""

    def __init__(self, study: Study, code_id: str | None, case_id: str | None) -> None:
        cases = [one.id for one in study.frame().cases if one.id != case_id]
        sites = [one.site_id for one in study.frame().cases if one.id == case_id and one.site_id]
        ties = study.joint.ties()
        held = study.collections.all()
        self.side = self.sides = self.years = None
        if code_id and case_id:
            self.side = Place(Room.COMPARE, page=Page.SIDE, code_id=code_id, case_ids=(case_id,))
            self.sides = Place(Room.COMPARE, page=Page.SIDE, code_id=code_id, case_ids=(case_id, *cases[:2]))
            self.years = Place(Room.COMPARE, page=Page.YEARS, code_id=code_id, case_id=case_id)
        self.site = Place(Room.COMPARE, page=Page.YEARS, site_id=sites[0]) if sites else None
        self.answers = (
            Place(Room.COMPARE, page=Page.JOINT, case_id=case_id, code_id=ties[0].code_id) if ties and case_id else None
        )
        self.collection = Place(Room.COLLECTIONS, collection_id=held[0].id) if held else None


def _draw_matrices(window: Window, session: Session, folder: Path) -> list[Path]:
    """The matrix under each measure, with totals and its check, crossed otherwise, and with what a filter hides."""
    from qualcase.ui.compare.screen import CompareScreen

    window.go(worth_seeing(session.study, Room.COMPARE))
    settle(window)
    shown = window.workspace.current if window.workspace is not None else None
    if not isinstance(shown, CompareScreen):
        return []
    written = []
    for measure in Measure:
        shown.switching.choose_measure(measure)
        settle(window)
        written += draw(window, folder / f"measure-{measure.value}.png")
    shown.switching.choose_measure(Measure.PERSONS)
    written += _draw_explained(window, session, shown, folder)
    return written + _draw_crossed(window, shown, folder)


def _draw_explained(window: Window, session: Session, shown: CompareScreen, folder: Path) -> list[Path]:
    shown.switching.turn_totals()
    shown.switching.turn_legend()
    shown.board.caption.turn_check()
    session.set_filter(Filter(kinds=("interview", "group_interview")))
    settle(window)
    written = draw(window, folder / "compare-explained.png")
    session.set_filter(Filter())
    shown.board.caption.turn_check()
    shown.switching.turn_legend()
    shown.switching.turn_totals()
    settle(window)
    return written


def _draw_crossed(window: Window, shown: CompareScreen, folder: Path) -> list[Path]:
    from qualcase.ui.compare.crossing_state import Side, crossed

    before = shown.state.asked
    shown.switching.ask(crossed(before, Side.COLUMNS, Dimension.ROLE))
    settle(window)
    written = draw(window, folder / "compare-roles.png")
    shown.switching.ask(before)
    settle(window)
    return written
