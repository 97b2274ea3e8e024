"""How fast the framework grid opens, paints and answers: 40 cases, 60 codes, a summary in each of 3 × 2,400 cells."""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from bench.study_maker import make_study
from qualcase.coding.summaries import SummaryCell
from qualcase.settings import Settings
from qualcase.study import Study
from qualcase.study.summary_files import NewSummary
from qualcase.ui.base.place import Place, Room
from qualcase.ui.base.session import Session
from qualcase.ui.summaries.grid_page import GridPage
from qualcase.ui.summaries.grid_state import read_facts, read_stale
from qualcase.ui.theme.tokens import LIGHT

if TYPE_CHECKING:
    from collections.abc import Callable

CASES = 40
WORDS = "De frivillige har fået en aftale med kommunen, og den er skrevet ned. " * 4
WINDOW = (1400, 900)
REPEATS = 15


def _milliseconds(work: Callable[[], object], repeats: int = REPEATS) -> float:
    taken = []
    for _ in range(repeats):
        start = time.perf_counter()
        work()
        taken.append((time.perf_counter() - start) * 1000)
    return statistics.median(taken)


def fill(study: Study) -> None:
    """Write something in every cell of 40 cases, as one action."""
    for number in range(len(study.cases.all()), CASES):
        study.cases.add(f"N{number + 1:02}")
    first, last = (one.id for one in study.waves.all())
    parts = ((first, None), (last, None), (last, first))
    cells = (
        SummaryCell(code.id, wave, since, case.id)
        for code in study.codebook.tree.ordered
        for case in study.cases.all()
        for wave, since in parts
    )
    anna = study.coders.ensure("Anna").id
    study.summaries._put([NewSummary(cell, WORDS, anna, ()) for cell in cells])  # noqa: SLF001 - no file needed


def run() -> list[tuple[str, float, str]]:
    """Medians in milliseconds: (what, median, note)."""
    app = QApplication.instance() or QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "study.qualcase"
        make_study(path)
        with Study.open(path, need_write=True) as study:
            fill(study)
        session = Session(Study.open(path), Settings(Path(folder) / "settings.json"))
        try:
            return _measured(app, session)
        finally:
            session.close()


def _measured(app: object, session: Session) -> list[tuple[str, float, str]]:
    del app
    study = session.study
    first = _milliseconds(lambda: read_facts(study), 1)
    size = f"{CASES} × {len(study.codebook.tree)} × 3"
    found = [
        (f"summaries: read {size} cells, warm", _milliseconds(lambda: read_facts(study)), f"first time {first:.0f} ms"),
        ("summaries: what is amber behind 7,200", _milliseconds(lambda: read_stale(study), 5), "comes after the words"),
    ]
    opened = [_open(session) for _ in range(5)]
    found.append(
        (f"summaries: open the grid, {size}", statistics.median(opened), "until the words are painted; ≤ 200 ms")
    )
    page = GridPage(session, LIGHT)
    page.resize(*WINDOW)
    page.show()
    page.show_place(Place(Room.SUMMARIES))
    _wait(lambda: page.has_cell() and not session.is_busy)
    found.append(("summaries: repaint", _milliseconds(page.view.viewport().repaint), ""))
    bar = page.view.verticalScrollBar()
    places = iter(range(0, bar.maximum(), max(1, bar.maximum() // (REPEATS + 1))))

    def scroll() -> None:
        bar.setValue(next(places))
        page.view.viewport().repaint()

    found.append(("summaries: scroll to what was not seen", _milliseconds(scroll), ""))
    _wait(lambda: not session.is_busy)
    page.close()
    page.deleteLater()
    return found


def _open(session: Session) -> float:
    start = time.perf_counter()
    page = GridPage(session, LIGHT)
    page.resize(*WINDOW)
    page.show()
    page.show_place(Place(Room.SUMMARIES))
    _wait(page.has_cell)
    page.view.viewport().repaint()
    taken = (time.perf_counter() - start) * 1000
    _wait(lambda: not session.is_busy)
    page.close()
    page.deleteLater()
    return taken


def _wait(until: Callable[[], bool]) -> None:
    """Let events pass until something holds."""
    loop, timer = QEventLoop(), QTimer()
    timer.timeout.connect(lambda: loop.quit() if until() else None)
    timer.start(1)
    loop.exec()


if __name__ == "__main__":
    for what, median, note in run():
        print(f"{what:<48} {median:8.1f} ms  {note}")
