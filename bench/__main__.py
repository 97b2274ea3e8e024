"""All measurements in one command: `python -m bench [--factor 1] [--factor 10] [NAME…]`; prints a table of medians."""

from __future__ import annotations

import argparse
import importlib
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

BY_SIZE = (
    "startup",
    "importing",
    "comparison",
    "patterns",
    "coding",
    "searching",
    "suggesting",
    "taking_out",
    "sheets",
    "previewing",
)
"""Measured on a study of 40 sources and 20,000 codings, times the factor."""
PLAIN = ("transcript", "matrix", "editing", "correcting", "names", "session", "summaries", "qca", "exports")
"""Measured on material of their own."""


def sync_time() -> float:
    """Milliseconds that the disk takes to make a small write durable (median of 30)."""
    times = []
    with tempfile.NamedTemporaryFile(dir=Path.cwd()) as file:
        for _ in range(30):
            file.write(b"x" * 4096)
            file.flush()
            begin = time.perf_counter()
            os.fsync(file.fileno())
            times.append((time.perf_counter() - begin) * 1000)
    return statistics.median(times)


def main() -> int:
    """Run what was asked for."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--factor", type=int, action="append", help="size of the study; 1 and 10 unless given")
    parser.add_argument("names", nargs="*", default=[*PLAIN, *BY_SIZE], help=", ".join((*PLAIN, *BY_SIZE)))
    given = parser.parse_args()
    print(f"disk sync {sync_time():.2f} ms; {os.cpu_count()} processors; load {os.getloadavg()[0]:.1f}")
    print(f"{'what':58}{'median ms':>12}  note")
    for name in given.names:
        module = importlib.import_module(f"bench.{name}")
        for factor in (given.factor or [1, 10]) if name in BY_SIZE else [None]:
            rows = module.run() if factor is None else module.run(factor)
            print(f"-- {name}" + (f", {factor}×" if factor else ""))
            for what, value, note in rows:
                print(f"{what:58}{value:>12.2f}  {note}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
