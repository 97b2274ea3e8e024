"""How long the preview of a report takes in the background, kind by kind; the target is a second for each.

Run `python -m bench previewing`, or `python bench/previewing.py [FACTOR]`.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench.study_maker import make_study
from qualcase.coding.orders import ReportOrder
from qualcase.progress import silent
from qualcase.study import Study
from qualcase.ui.reports.previewing import look

REPEATS = 5


def run(factor: int = 1) -> list[tuple[str, float, str]]:
    """The median in milliseconds, and how long the first look took: it loads modules, and gives excerpts their ids."""
    found = []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "study.qualcase"
        make_study(path, factor)
        with Study.open(path) as study:
            study.figures().stacked()  # as when any workspace was seen
            for kind in study.reports.kinds():
                for suffix in (".docx", ".xlsx"):
                    found += _measure(study, ReportOrder(kind.kind), suffix)
    return found


def _measure(study: Study, order: ReportOrder, suffix: str) -> list[tuple[str, float, str]]:
    """Nothing for kinds of which this study has nothing to show."""
    taken = []
    for _ in range(REPEATS + 1):
        begun = time.perf_counter()
        looked = look(study, order, suffix, silent)
        taken.append((time.perf_counter() - begun) * 1000)
        if not (looked.report or looked.tables):
            return []
    first, *later = taken
    return [(f"preview: {order.kind} {suffix}", statistics.median(later), f"at first {first:.0f} ms; target 1000 ms")]


if __name__ == "__main__":
    for entry in run(int(sys.argv[1]) if len(sys.argv) > 1 else 1):
        print(*entry, sep="\t")
