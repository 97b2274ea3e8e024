"""Patterns: likeness of cases, codes together and near, groups of cases, saturation, who was heard; medians."""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from bench.study_maker import CODES, make_study
from qualcase.coding.filters import Filter
from qualcase.coding.patterns import Together
from qualcase.study import Study

if TYPE_CHECKING:
    from collections.abc import Callable

TARGETS = {1: 100, 10: 1000}
TIMES = 5


def run(factor: int = 1) -> list[tuple[str, float, str]]:
    """Medians in milliseconds, facts at hand; each time another filter, so that nothing is answered from memory."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "study.qualcase"
        make_study(path, factor, CODES)
        with Study.open(path, read_only=True) as study:
            begin = time.perf_counter()
            study.patterns.similarity()
            first = (time.perf_counter() - begin) * 1000
            return [("first question, facts and scipy loaded", first, ""), *_rows(study, TARGETS.get(factor))]


def _rows(study: Study, target: int | None) -> list[tuple[str, float, str]]:
    patterns, cases = study.patterns, study.frame().cases
    half = patterns.by_hand(case.id for case in cases[: len(cases) // 2])
    asked: dict[str, Callable[[Filter], object]] = {
        "likeness of cases with its tree": patterns.similarity,
        "what sets two groups of cases apart": lambda chosen: patterns.groups(half, None, chosen),
        "codes that lie together": patterns.together,
        "codes that lie near": lambda chosen: patterns.together(chosen, Together.NEAR),
        "profiles of cases": patterns.profiles,
        "saturation": patterns.saturation,
        "who was heard": patterns.heard,
    }
    note = f"target {target} ms" if target else ""
    rows = []
    for what, work in asked.items():
        work(Filter())  # what is kept of texts is made once
        times = [_milliseconds(work, Filter(codes=_all_but(study, number))) for number in range(TIMES)]
        rows.append((what, statistics.median(times), note))
    return rows


def _all_but(study: Study, left_out: int) -> tuple[str, ...]:
    """All main codes but one."""
    roots = [code.id for code in study.frame().tree.ordered if code.parent_id is None]
    return tuple(one for number, one in enumerate(roots) if number != left_out)


def _milliseconds(work: Callable[[Filter], object], chosen: Filter) -> float:
    begin = time.perf_counter()
    work(chosen)
    return (time.perf_counter() - begin) * 1000


if __name__ == "__main__":
    for entry in run(int(sys.argv[1]) if len(sys.argv) > 1 else 1):
        print(*entry, sep="\t")
