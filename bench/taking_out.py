"""Taking a whole study out, as a user does: all excerpts to Word and to Excel, each in a process of its own."""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.study_maker import make_study

TARGETS = {
    ("docx", 1): "2,000 ms",
    ("docx", 10): "25,000 ms, 600 MB",
    ("xlsx", 1): "3,000 ms",
    ("xlsx", 10): "30,000 ms",
}
_CHILD = """
import sys, time
from pathlib import Path
from qualcase.coding.filters import Filter
from qualcase.coding.orders import ReportKind, ReportOrder
from qualcase.study import Study
begin = time.perf_counter()
with Study.open(Path(sys.argv[1]), read_only=True) as study:
    study.reports.write(ReportOrder(ReportKind.EXCERPTS), Path(sys.argv[2]))
    count = len(study.figures().counted(Filter()))
status = Path("/proc/self/status").read_text()
peak = int(status.split("VmHWM:")[1].split()[0]) / 1024
print((time.perf_counter() - begin) * 1000, peak, count)
"""


def run(factor: int = 1) -> list[tuple[str, float, str]]:
    """Milliseconds from opening the study to the finished file; the note tells the largest memory."""
    rows = []
    with tempfile.TemporaryDirectory() as name:
        study = Path(name) / "study.qualcase"
        make_study(study, factor)
        for suffix in ("docx", "xlsx"):
            found = []
            for _ in range(3 if factor == 1 else 1):
                command = [sys.executable, "-c", _CHILD, str(study), str(Path(name) / f"out.{suffix}")]
                done = subprocess.run(command, capture_output=True, text=True, check=True)
                found.append([float(part) for part in done.stdout.split()])
            median = statistics.median(one[0] for one in found)
            note = (
                f"{found[0][2]:.0f} excerpts, {max(one[1] for one in found):.0f} MB; target {TARGETS[suffix, factor]}"
            )
            rows.append((f"{suffix} with all excerpts", median, note))
    return rows


if __name__ == "__main__":
    for entry in run(int(sys.argv[1]) if len(sys.argv) > 1 else 1):
        print(*entry, sep="\t")
