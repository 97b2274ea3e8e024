"""The comparison code × case × wave: facts read, first shown, switch of measure and of filter."""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from bench.study_maker import make_study
from qualcase.coding.comparison import Measure
from qualcase.coding.filters import Filter
from qualcase.study import Study

if TYPE_CHECKING:
    from collections.abc import Callable

TARGETS = {1: (50, 16), 10: (200, 50)}


def _milliseconds(work: Callable[[], object]) -> float:
    begin = time.perf_counter()
    work()
    return (time.perf_counter() - begin) * 1000


def run(factor: int = 1) -> list[tuple[str, float, str]]:
    """Medians in milliseconds."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "study.qualcase"
        make_study(path, factor)
        first, switch = TARGETS.get(factor, (0, 0))
        facts, shown = [], []
        for _ in range(5):
            with Study.open(path, read_only=True) as study:
                study.frame()
                facts.append(_milliseconds(study.figures().stacked))
                shown.append(_milliseconds(study.compare))
        rows = [
            ("facts of the study, once after opening, in the background", statistics.median(facts), ""),
            ("matrix first shown, facts at hand", statistics.median(shown), f"target {first} ms"),
        ]
        with Study.open(path) as study:
            study.compare()
            for measure in Measure:
                times = [_milliseconds(partial(study.compare, measure=measure)) for _ in range(7)]
                rows.append((f"switch to {measure}", statistics.median(times), f"target {switch} ms"))
            filters = [Filter(cases=(case.id,)) for case in study.frame().cases[:9]]
            times = [_milliseconds(partial(study.compare, one)) for one in filters]
            rows.append(("switch to a filter of one case", statistics.median(times), f"target {switch} ms"))
            filters = [Filter(roles=(role,)) for role in ("volunteer", "manager")]
            times = [_milliseconds(partial(study.compare, one)) for one in filters]
            rows.append(("switch to a filter of one role", statistics.median(times), f"target {switch} ms"))
            source, code = study.sources.all()[0], study.codebook.tree.ordered[0]
            times = []
            for number in range(9):
                study.codings.add(source.id, 10 + number, 60 + number, code.id, study.coders.all()[0].id)
                times.append(_milliseconds(study.compare))
            rows.append(("matrix anew after a coding", statistics.median(times), ""))
        return rows


if __name__ == "__main__":
    for entry in run(int(sys.argv[1]) if len(sys.argv) > 1 else 1):
        print(*entry, sep="\t")
