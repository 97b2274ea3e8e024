"""The comparison code × case × wave: facts read, first shown, switch of measure and of filter, excerpts, edits."""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from bench.study_maker import CODES, make_study
from qualcase.coding.arranging import Arrangement, GroupBy, Order
from qualcase.coding.comparison import Dimension, Measure
from qualcase.coding.filters import Filter
from qualcase.compare import stack
from qualcase.study import Study

if TYPE_CHECKING:
    from collections.abc import Callable

MANY_CODES = 300
TARGETS = {1: (50, 16), 10: (200, 50)}


def _milliseconds(work: Callable[[], object]) -> float:
    begin = time.perf_counter()
    work()
    return (time.perf_counter() - begin) * 1000


def run(factor: int = 1) -> list[tuple[str, float, str]]:
    """Medians in milliseconds: of the study of this size, and with it ten times as large of one of 300 codes."""
    rows = _rows(factor, CODES, "")
    return rows + _rows(factor, MANY_CODES, f", {MANY_CODES} codes") if factor > 1 else rows


def _rows(factor: int, codes: int, suffix: str) -> list[tuple[str, float, str]]:
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "study.qualcase"
        make_study(path, factor, codes)
        first, switch = TARGETS.get(factor, (0, 0))
        rows = _first_shown(path, first)
        with Study.open(path) as study:
            rows += _switches(study, switch)
            rows += _cells(study)
            rows += _edits(study)
    return [(f"{what}{suffix}", time, target) for what, time, target in rows]


def _first_shown(path: Path, target: int) -> list[tuple[str, float, str]]:
    facts, shown = [], []
    for _ in range(5):
        with Study.open(path, read_only=True) as study:
            study.frame()
            facts.append(_milliseconds(study.figures().stacked))
            shown.append(_milliseconds(study.compare))
    return [
        ("facts of the study, once after opening, in the background", statistics.median(facts), ""),
        ("matrix first shown, facts at hand", statistics.median(shown), f"target {target} ms"),
    ]


def _switches(study: Study, target: int) -> list[tuple[str, float, str]]:
    """To every measure, filter and dimension that a person may turn to."""
    study.compare()
    rows = []
    for measure in Measure:
        times = [_milliseconds(partial(study.compare, measure=measure)) for _ in range(7)]
        rows.append((f"switch to {measure}", statistics.median(times), f"target {target} ms"))
    filters = [Filter(cases=(case.id,)) for case in study.frame().cases[:9]]
    times = [_milliseconds(partial(study.compare, one)) for one in filters]
    rows.append(("switch to a filter of one case", statistics.median(times), f"target {target} ms"))
    filters = [Filter(roles=(role,)) for role in ("volunteer", "manager")]
    times = [_milliseconds(partial(study.compare, one)) for one in filters]
    rows.append(("switch to a filter of one role", statistics.median(times), f"target {target} ms"))
    rows.append(("time spoken about, first shown", _milliseconds(partial(study.compare, split=Dimension.ABOUT)), ""))
    rows.append(("totals of the matrix", _milliseconds(partial(study.totals, study.compare())), ""))
    alike = Arrangement(Order.SIMILARITY, GroupBy.NOTHING)
    study.compare(arrangement=alike)  # scipy is loaded with the first
    times = [_milliseconds(partial(study.compare, arrangement=alike)) for _ in range(5)]
    rows.append(("cases ordered by likeness", statistics.median(times), ""))
    return rows


def _cells(study: Study) -> list[tuple[str, float, str]]:
    shown = study.compare(measure=Measure.CODINGS)
    fullest = shown.codings.sum(axis=2)
    order = [divmod(int(one), fullest.shape[1]) for one in fullest.ravel().argsort()[::-1]]
    times = [_milliseconds(partial(study.cell_excerpts, shown, *at)) for at in order[: len(order) : len(order) // 9]]
    return [
        ("excerpts of a cell", statistics.median(times), "target 30 ms"),
        (f"excerpts of the fullest cell ({int(fullest.max())})", times[0], "target 30 ms"),
    ]


def _edits(study: Study) -> list[tuple[str, float, str]]:
    """One array of facts: a coding changes the part of one source in it."""
    source, code = study.sources.all()[0], study.codebook.tree.ordered[0]
    facts, times = [], []
    for number in range(9):
        study.codings.add(source.id, 10 + number, 60 + number, code.id, study.coders.all()[0].id)
        facts.append(_milliseconds(study.figures().stacked))
        times.append(_milliseconds(study.compare))
    laid_out = study.figures().stacked().facts
    return [
        ("array of facts after a coding", statistics.median(facts), ""),
        ("the same laid out anew, for comparison", _milliseconds(partial(stack, laid_out)), ""),
        ("matrix anew after a coding", statistics.median(times), ""),
    ]


if __name__ == "__main__":
    for entry in run(int(sys.argv[1]) if len(sys.argv) > 1 else 1):
        print(*entry, sep="\t")
