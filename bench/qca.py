"""How long an analysis takes with eight conditions and forty cases: tables, necessity, all solutions, checks, cuts."""

from __future__ import annotations

import statistics
import sys
import time
from pathlib import Path

import numpy as np

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from qualcase.coding.qca import Condition, Cuts, Memberships, RowKind, SolutionKind
from qualcase.compare.qca import both_ways, by_cut, of_conditions, of_unions, solve, truth_table, untenable

CASES, CONDITIONS, TABLES = 40, 8, 40
LADDER = (0.0, 0.33, 0.67, 1.0)


def made(seed: int, *, crisp: bool) -> Memberships:
    """A table at random: the worst there can be, since nothing in it goes together."""
    random = np.random.default_rng(seed)
    steps = (0.0, 1.0) if crisp else LADDER
    return Memberships(
        tuple(f"K{n:02}" for n in range(CASES)),
        tuple(Condition(letter) for letter in "ABCDEFGH"[:CONDITIONS]),
        random.choice(steps, (CASES, CONDITIONS)),
        random.choice(steps, CASES),
        "Y",
    )


def ask(data: Memberships, cuts: Cuts) -> bool:
    """Everything that an analysis of the window asks but other cuts; whether there was anything to solve."""
    table, opposite = truth_table(data, cuts), truth_table(data, cuts, negate=True)
    of_conditions(data)
    of_unions(data)
    both_ways(table, opposite)
    if not table.of_kind(RowKind.POSITIVE):
        return False
    found = {kind: solve(data, table, kind, [1] * CONDITIONS) for kind in SolutionKind}
    untenable(data, table, opposite, found[SolutionKind.PARSIMONIOUS].assumed)
    return True


def run() -> list[tuple[str, float, str]]:
    """Median and worst of random tables, and of what other cuts would say."""
    rows = []
    for name, crisp, cuts in (("crisp", True, Cuts(1)), ("fuzzy", False, Cuts(0.8))):
        asked, other = [], []
        for seed in range(TABLES):
            data = made(seed, crisp=crisp)
            begin = time.perf_counter()
            ask(data, cuts)
            asked.append((time.perf_counter() - begin) * 1000)
            begin = time.perf_counter()
            by_cut(data, cuts, SolutionKind.PARSIMONIOUS)
            other.append((time.perf_counter() - begin) * 1000)
        size = f"{CASES} cases, {CONDITIONS} conditions, {TABLES} random {name} tables"
        rows += [
            (f"all solutions and checks, {name}", statistics.median(asked), size),
            (f"the same, the worst table, {name}", max(asked), "target 1000 ms"),
            (f"the short solution with other cuts, {name}, the worst", max(other), ""),
        ]
    return rows


if __name__ == "__main__":
    for entry in run():
        print(*entry, sep="\t")
