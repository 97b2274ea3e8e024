"""Files that cannot come in, and some that look as if they could not: all of them by the command that people use."""

from __future__ import annotations

import hashlib
import os
import time
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Program

FOLDERS = ("hostile", "word", "transcripts")
LONGEST = 20
"""Seconds; a second would do on a quiet machine."""

REFUSED = {
    "not_a_zip_56bytes.docx": "is not what its ending says",
    "synthetic_billion_laughs.docx": "can harm the computer",
    "synthetic_corrupt_deflate.docx": "is damaged or was not copied to its end",
    "synthetic_dup_entries.docx": "can harm the computer",
    "synthetic_malformed_xml.docx": "is damaged or was not copied to its end",
    "synthetic_missing_document.docx": "holds no Word document",
    "synthetic_path_traversal.docx": "can harm the computer",
    "synthetic_quadratic_entity.docx": "can harm the computer",
    "synthetic_truncated.docx": "is damaged or was not copied to its end",
    "synthetic_xxe_file.docx": "can harm the computer",
    "synthetic_zipbomb_300MB.docx": "can harm the computer",
    "mammoth_empty.docx": "holds no words",
    "msoffcrypto_example_password.docx": "is locked with a password",
    "msoffcrypto_plain.doc": "is in Word's old format",
}
LATER = (".odt", ".rtf", ".pdf", ".srt", ".vtt", ".xlsx")
"""Kinds that another version may read: here only what is said is looked at."""


def files(shared: Path) -> list[Path]:
    found = [path for folder in FOLDERS for path in sorted((shared / "real" / folder).iterdir())]
    return [*found, *sorted((shared / "seeds").glob("*.txt"))]


def fingerprint(study: Path) -> str:
    return hashlib.sha256(study.read_bytes()).hexdigest()


def test_every_file_by_itself(program: Program, tmp_path: Path, shared: Path) -> None:
    study = tmp_path / "study.qualcase"
    program("new", study)
    begin = time.monotonic()
    for path in files(shared):
        before = fingerprint(study)
        expected = REFUSED.get(path.name)
        if expected is None and path.suffix not in LATER:
            ran = program("import", study, path, "--again", "--json")
            assert len(ran.json) == 1, path
            assert fingerprint(study) != before
        elif expected is not None:
            ran = program("import", study, path, "--again", status=3)
            assert len(ran.err.splitlines()) == 1, ran.err
            assert ran.err.startswith(path.name), ran.err
            assert expected in ran.err
            assert ran.err.count(path.name) == 1
            assert ran.lines[2].startswith("✕")
            assert fingerprint(study) == before, path
    assert time.monotonic() - begin < LONGEST
    assert program("check", study).out == "The study is in order.\n"


def test_all_files_at_once(program: Program, new: Path, shared: Path) -> None:
    every = files(shared)
    begin = time.monotonic()
    folders = [shared / "real" / folder for folder in FOLDERS]
    ran = program("import", new, *folders, shared / "seeds", "--json", status=3)
    assert time.monotonic() - begin < LONGEST
    came = {f"{one['name']}{one['suffix']}" for one in ran.json}
    refusals = [
        line for line in ran.err.splitlines() if not line.endswith(" was added.") and " were added: " not in line
    ]
    assert len(ran.json) + len(refusals) == len(every)
    for name, reason in REFUSED.items():
        assert name not in came
        assert len([line for line in refusals if line.startswith(name) and reason in line]) == 1
    assert program("history", new, "--json").json[0]["what"] == f"Imported {len(ran.json)} sources"
    assert program("check", new).out == "The study is in order.\n"
    program("undo", new)
    assert program("source", "list", new, "--json").json == []


def test_a_transcript_read_from_word_and_text_is_coded_to_the_end(
    program: Program, new: Path, shared: Path, tmp_path: Path
) -> None:
    folder = shared / "real" / "transcripts"
    name = "mannheimer_BSR01_transcript_deidentified"
    program("import", new, folder / f"{name}.docx", folder / f"{name}.txt")
    first, second = program("source", "list", new, "--json").json
    assert (first["name"], second["name"]) == (name, f"{name} (2)")
    program("codebook", "add", new, "Data")
    text = program("source", "show", new, name, "--json").json["text"]
    start = len(text) // 2
    program("code", new, "--source", f"{name}.txt", "--code", "Data", "--span", "100:200", "--coder", "Anna")
    ran = program(
        "code", new, "--source", f"{name}.docx", "--code", "Data", "--span", f"{start}:{start + 80}", "--json"
    )
    assert ran.json["text"] == text[start : start + 80]
    program("export", "excerpts", new, "-o", tmp_path / "x.docx")
    assert program("check", new).out == "The study is in order.\n"


@pytest.mark.parametrize("name", ["folder.txt", "pipe.txt", "noread.txt", "zero.docx"])
def test_what_is_no_readable_file(program: Program, new: Path, tmp_path: Path, name: str) -> None:
    path = tmp_path / "odd" / name
    path.parent.mkdir()
    (path.parent / "good.txt").write_text("Stille.", encoding="utf-8")
    if name == "folder.txt":
        path.mkdir()
    elif name == "pipe.txt":
        if not hasattr(os, "mkfifo"):
            pytest.skip("this system has no named pipes")
        os.mkfifo(path)
    elif name == "noread.txt":
        path.symlink_to(tmp_path / "nowhere")
    else:
        path.write_bytes(b"")
    if name == "folder.txt":
        assert "holds no files" in program.refused("import", new, path)
        return
    ran = program("import", new, path.parent, status=3)
    assert ran.lines[-1] == "Brought in 1 of 2 files."
    assert len(ran.err.splitlines()) == 1
    assert ran.err.startswith(name)


@pytest.mark.parametrize(
    "content",
    [b"\xff\xfe", b"\x00" * 400, bytes(range(256)) * 40, b"PK\x03\x04" + b"\x00" * 60, b"\xef\xbb\xbf", b"   \n\t\n"],
    ids=["mark", "zeros", "every byte", "zip", "only a mark", "blank"],
)
@pytest.mark.parametrize("ending", [".txt", ".docx"])
def test_bytes_that_are_no_text(program: Program, new: Path, tmp_path: Path, content: bytes, ending: str) -> None:
    path = tmp_path / f"odd{ending}"
    path.write_bytes(content)
    before = fingerprint(new)
    ran = program("import", new, path, status=3)
    assert len(ran.err.splitlines()) == 1
    assert ran.err.startswith(f"odd{ending} ")
    assert fingerprint(new) == before
