"""Importing a folder of Word transcripts: read, turns, hash, and one committed action."""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from pathlib import Path

from bench.study_maker import make_docx_folder
from qualcase.study import Study


def run(factor: int = 1, repeats: int = 3) -> list[tuple[str, float, str]]:
    """Milliseconds to import 40×factor docx files of 60 kB."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_docx_folder(folder / "docx", factor)
        times = []
        turns = 0
        for number in range(repeats):
            with Study.create(folder / f"{number}.qualcase", waves=["2015", "2017"]) as study:
                begin = time.perf_counter()
                done = study.sources.bring_in(study.sources.prepare([folder / "docx"]))
                times.append((time.perf_counter() - begin) * 1000)
                turns = sum(len(study.sources.text(one.id).turns) for one in done.added)
        return [(f"import {40 * factor} docx", statistics.median(times), f"{turns} turns; target {1000 * factor} ms")]


if __name__ == "__main__":
    for entry in run(int(sys.argv[1]) if len(sys.argv) > 1 else 1):
        print(*entry, sep="\t")
