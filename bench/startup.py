"""Start-up and memory of the window: `qualcase open --self-test` in processes of their own."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from bench.study_maker import make_study

TARGETS = {1: (500, 250), 10: (700, 400)}
"""Milliseconds until the window is usable, and megabytes, by factor."""


def run(factor: int = 1, repeats: int = 5) -> list[tuple[str, float, str]]:
    """Milliseconds to the first paint of the window and of every workspace, and megabytes at the end."""
    with tempfile.TemporaryDirectory() as name:
        study = Path(name) / "study.qualcase"
        make_study(study, factor)
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QUALCASE_HOME": f"{name}/home"}
        command = [sys.executable, "-m", "qualcase", "open", str(study), "--self-test", "--json"]
        found: list[dict[str, Any]] = []
        for _ in range(repeats + 1):
            done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
            found.append(json.loads(done.stdout))
        warm = found[1:]
        usable, megabytes = TARGETS.get(factor, (0, 0))
        rows = []
        for paint in warm[0]["first_paint"]:
            note = f"target {usable} ms" if paint == "usable" else ""
            rows.append((f"start: {paint}", statistics.median(one["first_paint"][paint] for one in warm), note))
        memory = statistics.median(one["memory"] for one in warm)
        rows.append(("memory of the window, MB", memory, f"target {megabytes} MB"))
        return rows


if __name__ == "__main__":
    for entry in run(int(sys.argv[1]) if len(sys.argv) > 1 else 1):
        print(*entry, sep="\t")
