"""Searching all texts of a study (2.4 MB at factor 1), beside a plain scan for the same letters."""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from bench.study_maker import make_study
from qualcase.study import Study

if TYPE_CHECKING:
    from collections.abc import Callable

QUERIES = (
    ("a word", "forankring"),
    ("a frequent word", "vi"),
    ("a beginning", "kommun*"),
    ("all forms", "forankring~"),
    ("a phrase", '"vi har en"'),
    ("two words in a turn", "forankring synlighed"),
    ("two words near", "leder* NEAR/5 kommunen"),
    ("signs", "kommunen."),
    ("a pattern", r"/forank\w*/"),
)
"""What is typed. The texts are made of 50 words, so each stands everywhere: far more hits than in speech."""


def median(work: Callable[[], object], repeats: int) -> float:
    """Median of milliseconds."""
    times = []
    for _ in range(repeats):
        begin = time.perf_counter()
        work()
        times.append((time.perf_counter() - begin) * 1000)
    return statistics.median(times)


def run(factor: int = 1, repeats: int = 7) -> list[tuple[str, float, str]]:
    """Milliseconds of each kind of search, the first one apart."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "study.qualcase"
        make_study(path, factor)
        with Study.open(path, read_only=True) as study:
            texts = [study.sources.text(one.id).text for one in study.sources.all()]
            size = sum(map(len, texts)) / 1e6
            scan = median(lambda: [text.lower().find("zzz") for text in texts], repeats)
            rows = [("search: plain scan in small letters", scan, f"{size:.1f} MB")]
            begin = time.perf_counter()
            study.search.find("forankring")
            rows.append(("search: the first, which reads the texts", (time.perf_counter() - begin) * 1000, ""))
            begin = time.perf_counter()
            study.search.warm(forms=True)
            rows.append(("search: base forms loaded", (time.perf_counter() - begin) * 1000, "in the background"))
            for what, query in QUERIES:
                total = study.search.find(query).total
                taken = median(lambda query=query: study.search.find(query), repeats)  # type: ignore[misc]
                target = "" if query.startswith("/") else "; target 100 ms"
                rows.append((f"search: {what}", taken, f"{total} hits, {taken / scan:.1f} scans{target}"))
            study.language.close()
    return rows


if __name__ == "__main__":
    for entry in run(int(sys.argv[1]) if len(sys.argv) > 1 else 1):
        print(*entry, sep="\t")
