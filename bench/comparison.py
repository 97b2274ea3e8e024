"""The comparison code × case × wave: facts read, first shown, switch of measure and of filter."""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
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
                facts.append(_milliseconds(lambda s=study: s.figures().stacked()))  # type: ignore[misc]
                shown.append(_milliseconds(study.compare))
        rows = [
            ("facts of the study, once after opening, in the background", statistics.median(facts), ""),
            ("matrix first shown, facts at hand", statistics.median(shown), f"target {first} ms"),
        ]
        with Study.open(path) as study:
            study.compare()
            for measure in Measure:
                times = [_milliseconds(lambda m=measure: study.compare(measure=m)) for _ in range(7)]  # type: ignore[misc]
                rows.append((f"switch to {measure}", statistics.median(times), f"target {switch} ms"))
            waves = study.frame().cases
            times = [_milliseconds(lambda c=case: study.compare(Filter(cases=(c.id,)))) for case in waves[:9]]  # type: ignore[misc]
            rows.append(("switch to a filter of one case", statistics.median(times), f"target {switch} ms"))
            roles = [
                _milliseconds(lambda r=role: study.compare(Filter(roles=r))) for role in (("volunteer",), ("manager",))
            ]  # type: ignore[misc]
            rows.append(("switch to a filter of one role", statistics.median(roles), f"target {switch} ms"))
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
