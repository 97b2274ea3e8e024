"""Importing: a folder of Word transcripts; 200 files of mixed formats into a study that has 200 sources already."""

from __future__ import annotations

import multiprocessing
import resource
import statistics
import sys
import tempfile
import time
import zipfile
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from xml.sax.saxutils import escape

from bench.study_maker import CASES, WAVES, make_docx_folder, make_text
from qualcase.progress import silent
from qualcase.study import Study

MIXED = 200
"""Files of mixed formats, 60 kB each."""
_MB = 1024
"""Kilobytes, as the system counts memory."""


def run(factor: int = 1, repeats: int = 3) -> list[tuple[str, float, str]]:
    """Milliseconds to import 40×factor docx files of 60 kB; at factor 1 also 200 mixed files, with their memory."""
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
        rows = [(f"import {40 * factor} docx", statistics.median(times), f"{turns} turns; target {1000 * factor} ms")]
        return rows + (_mixed(folder) if factor == 1 else [])


def _mixed(folder: Path) -> list[tuple[str, float, str]]:
    """A process of its own imports, so that the memory is that of an import alone."""
    make_mixed_folder(folder / "first", 0)
    make_mixed_folder(folder / "second", MIXED)
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:
        first, second, memory = pool.submit(import_twice, folder).result()
    return [
        (f"import {MIXED} mixed files", first, "target 15000 ms"),
        (f"import {MIXED} mixed files beside {MIXED} sources", second, "target 15000 ms"),
        ("memory of both, in MB", memory, "target 500 MB"),
    ]


def import_twice(folder: Path) -> tuple[float, float, float]:
    """Import one folder and then the other; milliseconds of each and the most memory held, in MB."""
    times = []
    with Study.create(folder / "mixed.qualcase", waves=WAVES) as study:
        for part in ("first", "second"):
            begin = time.perf_counter()
            incoming = study.sources.prepare([folder / part], progress=silent)
            done = study.sources.bring_in(incoming)
            times.append((time.perf_counter() - begin) * 1000)
            assert len(done.added) == MIXED, [str(one.refused) for one in done.refused]
    return times[0], times[1], resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _MB


def make_mixed_folder(folder: Path, first: int) -> None:
    """Write 200 texts as docx, odt, txt, md and vtt files."""
    import docx

    folder.mkdir(parents=True, exist_ok=True)
    for number in range(first, first + MIXED):
        path = folder / f"K{number % CASES + 1:02d}_{WAVES[number // CASES % 2]}_interview_{number}"
        lines = make_text(number).split("\n")
        kind = (".docx", ".odt", ".txt", ".md", ".vtt")[number % 5]
        if kind == ".docx":
            document = docx.Document()
            for line in lines:
                document.add_paragraph(line)
            document.save(f"{path}.docx")
        elif kind == ".odt":
            _write_odt(Path(f"{path}.odt"), lines)
        elif kind == ".vtt":
            cues = (f"{_clock(at)} --> {_clock(at + 1)}\n{line}\n" for at, line in enumerate(lines))
            Path(f"{path}.vtt").write_text("WEBVTT\n\n" + "\n".join(cues), "utf-8")
        else:
            Path(f"{path}{kind}").write_text("\n\n".join(lines), "utf-8")


def _clock(seconds: int) -> str:
    return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}.000"


def _write_odt(path: Path, lines: list[str]) -> None:
    office, text = "urn:oasis:names:tc:opendocument:xmlns:office:1.0", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    body = "".join(f"<text:p>{escape(line)}</text:p>" for line in lines)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text", zipfile.ZIP_STORED)
        archive.writestr(
            "content.xml",
            f'<?xml version="1.0"?><office:document-content xmlns:office="{office}" xmlns:text="{text}">'
            f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
        )


if __name__ == "__main__":
    for entry in run(int(sys.argv[1]) if len(sys.argv) > 1 else 1):
        print(*entry, sep="\t")
