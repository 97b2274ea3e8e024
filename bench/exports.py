"""How quick exports are: a Word report and a workbook with all excerpts of a generated study.

Each run has a process of its own, so that the memory told is its own; loading the libraries is counted in. Run
`python bench/exports.py [FACTOR]`.
"""

from __future__ import annotations

import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qualcase.coding.report import Block
    from qualcase.coding.tables import CellValue

ROOT = Path(__file__).resolve().parents[1]
EXCERPTS = 20_000
COMMENTS = 10_000
RUNS = 3
KINDS = {
    "excerpts.docx": "Word with {count} excerpts",
    "grid.docx": "Word with a table of {count} rows",
    "report.docx": "the report on {count} codings of a study, from opening it to Word",
    "comments.docx": "Word with {count} comments in one transcript",
    "excerpts.xlsx": "xlsx with {count} excerpts",
}
"""Names of files, and what is measured. The target is 5 s and 400 MB for each at factor 1."""

_SYLLABLES = (
    *("for", "an", "kring", "af", "ta", "le", "sam", "ar", "bej", "de", "fri", "vil", "lig", "kom"),
    *("mu", "ne", "råd", "hjælp", "støt", "te", "åb", "en", "hed", "syn", "rol", "græn", "se", "ær"),
)
_COLUMNS = ("Code", "Case", "Site", "Wave", "About", "Kind", "Participant", "Role", "Text", "Rating", "Note", "Star")
_MORE_COLUMNS = ("Words", "Coder", "Source", "Start", "End", "Id")


def run(factor: int = 1) -> list[tuple[str, float, str]]:
    """What was measured, the median in milliseconds, and a note with the largest memory and the file's size."""
    results = []
    for kind, name in KINDS.items():
        count = (COMMENTS if kind == "comments.docx" else EXCERPTS) * factor
        found = [_in_a_child(kind, count) for _ in range(RUNS if factor < 10 else 1)]
        memory = max(one["memory"] for one in found)
        note = f"{memory:.0f} MB memory, file {found[0]['size']:.1f} MB"
        label = name.format(count=f"{count:,}")
        results.append((label, statistics.median(one["milliseconds"] for one in found), note))
    return results


def _in_a_child(kind: str, count: int) -> dict[str, float]:
    command = [sys.executable, __file__, "--measure", kind, str(count)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def measure(kind: str, count: int) -> dict[str, float]:
    """Write one file in this process; milliseconds, memory at its height and size of the file in MB."""
    words = _words()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / kind
        study = Path(folder) / "study.qualcase"
        if kind == "report.docx":
            _make_study_elsewhere(study, count // EXCERPTS)
        begun = time.perf_counter()
        if kind == "excerpts.docx":
            _write_report(path, words, count)
        elif kind == "grid.docx":
            _write_grid(path, words, count)
        elif kind == "report.docx":
            _write_study(study, path)
        elif kind == "comments.docx":
            _write_comments(path, words, count)
        else:
            _write_workbook(path, words, count)
        taken = (time.perf_counter() - begun) * 1000
        return {"milliseconds": taken, "memory": _peak_memory(), "size": path.stat().st_size / 1e6}


def _words() -> str:
    """Some megabytes of made-up speech from which excerpts are cut: no two alike, as in a study."""
    chance = random.Random(7)
    known = ["".join(chance.choices(_SYLLABLES, k=chance.choice((1, 1, 2, 2, 3, 4)))) for _ in range(8000)]
    sentences = (" ".join(chance.choices(known, k=chance.randint(4, 22))).capitalize() for _ in range(60_000))
    return ". ".join(sentences)


def _cut(words: str, number: int) -> str:
    """About fifty words; one excerpt in eight runs over two turns."""
    start = number * 211 % (len(words) - 2000)
    text = words[start : start + 120 + number * 37 % 360]
    return text.replace(". ", ".\nIP: ", 1) if number % 8 == 0 else text


def _write_report(path: Path, words: str, count: int) -> None:
    from qualcase.coding.report import Heading, Quote, Report
    from qualcase.exchange.writing.word import write_report

    def blocks() -> Iterator[Block]:
        for number in range(count):
            code, rest = divmod(number * 60 // count * 1000 + number % 1000, 1000)
            if number % max(count // 60, 1) == 0:
                yield Heading(1, f"Forankring {code}")
            if rest % 20 == 0:
                yield Heading(2, f"K{number // 20 % 20:02}")
            remarks = ("Retning: +2 (fremmer stærkt)",) if number % 3 == 0 else ()
            line = f"K{number % 20:02}, 2015, interview, frivillig, K{number % 20:02}_2015 {number}–{number + 280}"
            yield Quote(_cut(words, number), line, remarks, f"K{number % 20:02}-15-{number:05}")

    write_report(Report("Kodede uddrag", ("Alle kilder",), "Alle kilder", "da", "Indhold", blocks()), path)


def _write_grid(path: Path, words: str, count: int) -> None:
    from qualcase.coding.report import Cell, Grid, GridColumn, Paragraph, Quote, Report
    from qualcase.exchange.writing.word import write_report

    def rows() -> Iterator[tuple[Cell, ...]]:
        for number in range(count):
            key = f"K{number % 20:02}-15-{number:05}"
            said = Cell((Quote(_cut(words, number), f"K{number % 20:02}, 2015", (), key),))
            yield Cell.of(f"K{number % 20:02}"), said, Cell((Paragraph(_cut(words, number + 7)),)), Cell.of("2 ▲")

    columns = (GridColumn("Case"), GridColumn("2015", 4), GridColumn("2017", 4), GridColumn("n"))
    grid = Grid(columns, rows(), "Uddrag", ("Alle kilder",), 1)
    write_report(Report("Uddrag", ("Alle kilder",), "Alle kilder", "da", "Indhold", [grid], landscape=True), path)


def _make_study_elsewhere(path: Path, factor: int) -> None:
    """Make the study in a process of its own, since it takes more memory than reading it."""
    work = (
        f"from pathlib import Path; from bench.study_maker import make_study; make_study(Path({str(path)!r}), {factor})"
    )
    subprocess.run([sys.executable, "-c", work], check=True, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)})


def _write_study(study_path: Path, path: Path) -> None:
    """The whole way; ids are given as excerpts leave the study for the first time, which is counted in."""
    from qualcase.coding.orders import ReportKind, ReportOrder
    from qualcase.study import Study

    with Study.open(study_path) as study:
        study.reports.write(ReportOrder(ReportKind.EXCERPTS), path)


def _write_comments(path: Path, words: str, count: int) -> None:
    from qualcase.coding.transcripts import CommentOut, Transcript, TranscriptDocument
    from qualcase.exchange.writing.word_comments import write_transcripts

    chance = random.Random(7)
    lines = [f"{'I' if number % 3 == 0 else 'IP'}: {_cut(words, number)}" for number in range(count)]
    text = "\n".join(lines)
    starts = sorted(chance.randrange(len(text) - 400) for _ in range(count))
    comments = [
        CommentOut(
            start,
            start + 20 + number % 380,
            "Anna",
            (f"Forankring {number % 60}", "Retning: +1"),
            None,
            f"{number:032x}",
        )
        for number, start in enumerate(starts)
    ]
    write_transcripts(TranscriptDocument("K01", "Prøve", "da", [Transcript("K01", (), text, comments)]), path)


def _write_workbook(path: Path, words: str, count: int) -> None:
    from qualcase.coding.tables import Column, Table
    from qualcase.exchange.writing.workbook import write_workbook

    def row(number: int) -> tuple[CellValue, ...]:
        case = f"K{number % 20:02}"
        origin: tuple[CellValue, ...] = (
            f"Forankring/Aftaler {number % 60}",
            case,
            "Fjordby",
            "2015",
            None,
            "interview",
        )
        said: tuple[CellValue, ...] = (f"{case} IP", "frivillig", _cut(words, number), number % 5 - 2, None, None)
        return (*origin, *said, 50, "Anna", f"{case}_2015_interview", number, number + 280, f"{number:032x}")

    columns = [Column(name, 80 if name == "Text" else 14) for name in (*_COLUMNS, *_MORE_COLUMNS)]
    table = Table("Uddrag", columns, (row(number) for number in range(count)), "Alle kilder")
    write_workbook([table], path, about=[("Undersøgelse", "Prøve")])


def _peak_memory() -> float:
    """The most memory that this process has held, in MB; 0 where the system does not tell."""
    try:
        import resource
    except ImportError:
        return 0.0
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / 1e6 if sys.platform == "darwin" else most / 1024


def main(arguments: list[str]) -> None:
    """Measure and print; with `--measure` be the child that does one run."""
    if arguments[:1] == ["--measure"]:
        print(json.dumps(measure(arguments[1], int(arguments[2]))))
        return
    for name, milliseconds, note in run(int(arguments[0]) if arguments else 1):
        print(f"{name:<72} {milliseconds:>9.0f} ms   {note}")


if __name__ == "__main__":
    main(sys.argv[1:])
