"""How fast the matrix draws: our own painting beside a plain table view with the same model."""

from __future__ import annotations

import os
import statistics
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QTableView

from qualcase.coding.comparison import MARKS, AxisValue, Comparison, Dimension, Measure
from qualcase.ui.matrix.model import MatrixModel
from qualcase.ui.matrix.view import MatrixView
from qualcase.ui.theme.tokens import LIGHT

if TYPE_CHECKING:
    from collections.abc import Callable

TOTAL = AxisValue("total", "", stands_for="total")
SIZES = ((60, 18), (400, 300))
WINDOW = (1400, 900)
REPEATS = 30


def made(rows: int, columns: int, measure: Measure, seed: int = 1, *, waves: int = 2) -> Comparison:
    """A comparison with figures everywhere: in one cell of four nothing, marks of every kind.

    The last row and column are totals.
    """
    random = np.random.default_rng(seed)
    shape = (rows, columns, waves)
    counted = random.poisson(1.6, shape)
    silent = counted == 0
    figures = counted * random.random(shape) * 0.07 if measure is Measure.SHARE else counted.astype(float)
    return Comparison(
        dimensions=(Dimension.CODE, Dimension.CASE, Dimension.WAVE),
        measure=measure,
        rows=(*(_code(number) for number in range(rows - 1)), TOTAL),
        columns=(
            *(AxisValue(f"case{n}", f"K{n + 1:02}", "Besøgsvenner", f"Sted {n // 5 + 1}") for n in range(columns - 1)),
            TOTAL,
        ),
        splits=tuple(AxisValue(f"w{n}", str(2015 + 2 * n)) for n in range(waves)),
        values=np.where(silent, np.nan, figures),
        bases=(counted + 3).astype(np.float64),
        codings=counted.astype(np.int64),
        empty=np.where(silent, 3, 0).astype(np.int8),
        speech=np.ones(shape, dtype=bool),
        incomplete=random.random(shape) < 0.04,
        marks=random.integers(0, len(MARKS), shape[:2]).astype(np.int8),
        unlike=random.random(shape[:2]) < 0.05,
        change=(0, waves - 1),
    )


def _code(number: int) -> AxisValue:
    top = number - number % 5
    if number == top:
        return AxisValue(f"code{number}", f"Kode {number}", f"Kode {number}", colour="#3072C1")
    name = f"Underkode {number}"
    return AxisValue(f"code{number}", f"Kode {top}/{name}", name, "", 1, f"code{top}", "#3072C1")


def _median(work: Callable[[], object]) -> float:
    taken = []
    for _ in range(REPEATS):
        start = time.perf_counter()
        work()
        taken.append((time.perf_counter() - start) * 1000)
    return statistics.median(taken)


def run() -> list[tuple[str, float, str]]:
    """Medians in milliseconds: (what, median, note)."""
    app = QApplication.instance() or QApplication([])
    found: list[tuple[str, float, str]] = []
    for rows, columns in SIZES:
        measures = (Measure.PERSONS, Measure.SHARE)
        shown = [made(rows, columns, measure) for measure in measures]
        ours = MatrixView(LIGHT)
        model = MatrixModel()
        model.show(shown[0])
        plain = QTableView()
        plain.setModel(model)
        ours.show_comparison(shown[0])
        for view in (ours, plain):
            view.resize(*WINDOW)
            view.show()
        app.processEvents()
        plain.horizontalHeader().setDefaultSectionSize(ours.columnWidth(0))
        plain.verticalHeader().setDefaultSectionSize(ours.rowHeight(0))
        size = f"{rows} × {columns}"
        own = _median(ours.viewport().repaint)
        other = _median(plain.viewport().repaint)
        found.append(
            (f"matrix: repaint {size}", own, f"plain table view {other:.1f} ms, {other / own:.0f} times as long")
        )
        found.append((f"matrix: scroll to what was not seen, {size}", _scrolling(ours), ""))
        found.append((f"matrix: other figures to paint, {size}", _switching(ours, shown), "without computing them"))
        for view in (ours, plain):
            view.close()
            view.deleteLater()
        app.processEvents()
    return found


def _scrolling(view: MatrixView) -> float:
    bar, step = view.horizontalScrollBar(), max(1, view.horizontalScrollBar().maximum() // REPEATS)
    places = iter(range(0, step * (REPEATS + 1), step))

    def work() -> None:
        bar.setValue(next(places))
        view.viewport().repaint()

    return _median(work)


def _switching(view: MatrixView, shown: list[Comparison]) -> float:
    turns = iter(shown * REPEATS)

    def work() -> None:
        view.show_comparison(next(turns))
        for one in (view.viewport(), view.horizontalHeader().viewport(), view.verticalHeader().viewport()):
            one.repaint()

    return _median(work)


if __name__ == "__main__":
    for what, median, note in run():
        print(f"{what:<48} {median:8.1f} ms  {note}")
