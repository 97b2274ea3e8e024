"""The program as a process of its own: statuses, UTF-8, pipes, full disks, and who has a study open."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from qualcase.study import Study
from tests.cli.making import TEXTS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.cli.conftest import Program

ROOT = Path(__file__).resolve().parents[2]
POSIX = pytest.mark.skipif(os.name != "posix", reason="needs a POSIX system")


def start(
    *arguments: object,
    environment: Mapping[str, str] | None = None,
    before: list[str] | None = None,
    stdout: int = subprocess.PIPE,
) -> subprocess.CompletedProcess[bytes]:
    """Run `python -m qualcase` and wait for it."""
    command = [*(before or [sys.executable]), "-m", "qualcase", *map(str, arguments)]
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "PYTHON"))}
    settings = {**inherited, "PYTHONPATH": str(ROOT), "LC_ALL": "C", **(environment or {})}
    return subprocess.run(
        command, env=settings, stdout=stdout, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, timeout=120, check=False
    )


def test_statuses(study: Path) -> None:
    assert start("check", study).returncode == 0
    assert start("check", study, "--nope").returncode == 2
    refused = start("check", study.with_name("none"))
    assert refused.returncode == 3
    assert len(refused.stderr.splitlines()) == 1
    assert b"Traceback" not in refused.stderr


@POSIX
@pytest.mark.parametrize(
    "environment",
    [
        {"LC_ALL": "C"},
        {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"LC_ALL": "C", "PYTHONIOENCODING": "ascii"},
    ],
    ids=["C", "no UTF-8 mode", "ascii"],
)
def test_output_is_utf8_in_every_locale(study: Path, environment: dict[str, str]) -> None:
    ran = start("excerpts", study, "--code", "Aftaler", environment=environment)
    assert ran.returncode == 0
    text = ran.stdout.decode("utf-8")
    assert "Vi har ingen aftale." in text
    assert "★ K01, 2015, interview" in text
    ran = start("compare", study, "--case", "K05", environment=environment)
    assert ran.returncode == 3
    assert ran.stderr.decode("utf-8") == "There is no case called “K05” in this study. The nearest: K01, K02.\n"


@POSIX
def test_json_is_utf8_when_piped(study: Path) -> None:
    ran = start("source", "show", study, "K02_2017", "--json", environment={"LC_ALL": "POSIX"})
    assert json.loads(ran.stdout.decode("utf-8"))["text"] == TEXTS["K02_2017_observation"]


@POSIX
@pytest.mark.parametrize("command", ["excerpts", "history"])
def test_a_reader_who_closes_early_is_no_error(study: Path, command: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        ran = start(command, study, stdout=writing)
    finally:
        os.close(writing)
    assert (ran.returncode, ran.stderr) in ((0, b""), (0, b"9 excerpts\n"))


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_output_that_cannot_be_written_is_refused(study: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        ran = start("case", "list", study, stdout=full.fileno())
    assert ran.returncode == 3
    assert ran.stderr.startswith(b"The system refused the output: ")
    assert len(ran.stderr.splitlines()) == 1


def test_a_program_error_names_its_log(study: Path, tmp_path: Path) -> None:
    # A module that stands in for the real one and fails at its first use.
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / "sitecustomize.py").write_text(
        "import qualcase.study.matrix_table as m\nm.matrix_table = None\n", encoding="utf-8"
    )
    ran = start("compare", study, environment={"PYTHONPATH": os.pathsep.join([str(broken), str(ROOT)])})
    assert ran.returncode == 4
    said = ran.stderr.decode()
    assert said.startswith("Something went wrong in the program; the study is unharmed. The report: ")
    assert len(said.splitlines()) == 1
    report = Path(said.strip().partition("The report: ")[2])
    assert "builtins.TypeError" in report.read_text(encoding="utf-8")
    assert start("check", study).returncode == 0


LIMITED = (
    "import os, resource, sys\n"
    "resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]),) * 2)\n"
    "os.execv(sys.executable, [sys.executable, *sys.argv[2:]])\n"
)


def on_a_full_disk(size: int, *arguments: object) -> subprocess.CompletedProcess[bytes]:
    """Run the program where no file can grow beyond a size."""
    # Else Python would leave compiled modules behind that are cut off, and every later run would stumble over them.
    no_cache = {"PYTHONDONTWRITEBYTECODE": "1"}
    return start(*arguments, before=[sys.executable, "-c", LIMITED, str(size)], environment=no_cache)


@POSIX
def test_a_full_disk_leaves_nothing_half_written(study: Path, tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text("Der er stille i huset. " * 20_000, encoding="utf-8")
    content = study.read_bytes()
    files = sorted(tmp_path.iterdir())
    size = len(content)
    for limit, command in (
        (size, ["import", study, tmp_path / "long.txt"]),
        (20_000, ["code", study, "--source", "K02_2017", "--code", "Roller", "--span", "0:2", "--coder", "Ny"]),
        (20_000, ["new", tmp_path / "next"]),
        (20_000, ["backup", study, "-o", tmp_path / "copy.qualcase"]),
        (500, ["export", "excerpts", study, "-o", tmp_path / "x.docx"]),
        (500, ["export", "matrix", study, "-o", tmp_path / "x.xlsx"]),
        (20_000, ["demo", tmp_path / "demo", "--no-window"]),
    ):
        ran = on_a_full_disk(limit, *command)
        said = ran.stderr.decode()
        assert ran.returncode == 3, said
        assert len(said.splitlines()) == 1
        assert "Traceback" not in said
        assert study.read_bytes() == content
        assert sorted(tmp_path.iterdir()) == files
    assert start("check", study).returncode == 0


@POSIX
def test_reading_goes_on_where_nothing_can_be_written(study: Path) -> None:
    ran = on_a_full_disk(0, "compare", study, "--json")
    # What goes into a pipe has no size.
    assert ran.returncode == 0, ran.stderr
    assert json.loads(ran.stdout)["columns"] == ["K01", "K02", "Fjordby"]


WRITING = (
    ["import", "STUDY", "FILE"],
    ["code", "STUDY", "--source", "K02_2017", "--code", "Roller", "--span", "0:2"],
    ["uncode", "STUDY", "01"],
    ["source", "set", "STUDY", "K02_2017", "--wave", "2015"],
    ["source", "remove", "STUDY", "K02_2017"],
    ["case", "add", "STUDY", "K05"],
    ["participant", "add", "STUDY", "Ole"],
    ["codebook", "add", "STUDY", "Nyt"],
    ["codebook", "import", "STUDY", "fem-betingelser"],
    ["memo", "write", "STUDY", "case", "K01", "x"],
    ["undo", "STUDY"],
    ["redo", "STUDY"],
)
READING = (
    ["source", "list", "STUDY"],
    ["source", "show", "STUDY", "K02_2017"],
    ["excerpts", "STUDY"],
    ["compare", "STUDY"],
    ["export", "matrix", "STUDY", "-o", "FOLDER/x.csv"],
    ["codebook", "show", "STUDY"],
    ["history", "STUDY"],
    ["check", "STUDY"],
    ["backup", "STUDY"],
    ["import", "STUDY", "FILE", "--dry-run"],
)


def test_a_study_that_is_open_elsewhere(program: Program, study: Path, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("Stille.", encoding="utf-8")
    stands_for = {"STUDY": str(study), "FILE": str(tmp_path / "note.txt"), "FOLDER/x.csv": str(tmp_path / "x.csv")}
    with Study.open(study, need_write=True):
        for command in WRITING:
            said = program.refused(*[stands_for.get(part, part) for part in command])
            assert said.startswith("small.qualcase is open elsewhere: ditte on ")
            assert said.endswith(" Close it there and try again.")
        for command in READING:
            program(*[stands_for.get(part, part) for part in command])
        # The same from another process.
        ran = start("undo", study)
        assert ran.returncode == 3
        assert ran.stderr.startswith(b"small.qualcase is open elsewhere: ditte on ")
        assert start("case", "list", study).returncode == 0
    program("undo", study)


@POSIX
@pytest.mark.skipif(os.name == "posix" and os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written(program: Program, study: Path, tmp_path: Path) -> None:
    folder = tmp_path / "locked"
    folder.mkdir()
    study.rename(folder / study.name)
    folder.chmod(0o555)
    try:
        said = program.refused("undo", folder / study.name)
        assert said.startswith("small.qualcase or its folder cannot be written.")
        program("excerpts", folder / study.name)
        assert program.refused("new", folder / "next").startswith("next.qualcase or its folder cannot be written.")
        assert "Nothing can be written in" in program.refused(
            "export", "matrix", folder / study.name, "-o", folder / "x.csv"
        )
        program.refused("demo", folder / "demo", "--no-window")
    finally:
        folder.chmod(0o755)
