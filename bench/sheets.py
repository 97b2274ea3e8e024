"""Sheets that are edited and come back: all coded passages to Excel, and read back with a few cells edited."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from bench.study_maker import make_study

_CHILD = """
import sys, time
from pathlib import Path
import openpyxl
from qualcase.coding.sheet_back import SheetKind
from qualcase.study import Study

def peak():
    return int(Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0]) / 1024

with Study.open(Path(sys.argv[1]), need_write=True) as study:
    path = Path(sys.argv[2])
    if sys.argv[3] == "write":
        begin = time.perf_counter()
        study.sheets.write(SheetKind.CODES, path)
        print((time.perf_counter() - begin) * 1000, peak(), 0)
        book = openpyxl.load_workbook(path)
        sheet = book.worksheets[0]
        place = next(cell.column for cell in sheet[1] if cell.value == "Codes")
        for line in range(2, 102):
            sheet.cell(line, place).value = sheet.cell(line + 500, place).value
        book.save(path)
    elif sys.argv[3] == "preview":
        begin = time.perf_counter()
        found = study.sheets.preview(path)
        print((time.perf_counter() - begin) * 1000, peak(), len(found.changes))
    else:
        found = study.sheets.preview(path)
        begin = time.perf_counter()
        count = study.sheets.take(found)
        print((time.perf_counter() - begin) * 1000, peak(), count)
"""
_STEPS = {
    "write": "xlsx with passages and codes",
    "preview": "what it would change",
    "take": "taken as one action",
}


def run(factor: int = 1) -> list[tuple[str, float, str]]:
    """Milliseconds of writing, looking and taking, each in a process of its own; the note tells the largest memory."""
    rows = []
    with tempfile.TemporaryDirectory() as name:
        study, path = Path(name) / "study.qualcase", Path(name) / "a.xlsx"
        make_study(study, factor)
        for step, label in _STEPS.items():
            command = [sys.executable, "-c", _CHILD, str(study), str(path), step]
            done = subprocess.run(command, capture_output=True, text=True, check=True)
            milliseconds, memory, changes = (float(part) for part in done.stdout.split())
            rows.append((label, milliseconds, f"{memory:.0f} MB, {changes:.0f} cells"))
    return rows
