"""`new`, `open`, `check`, `backup`."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.cli.test_shapes import is_id

if TYPE_CHECKING:
    from tests.cli.conftest import FakeServices, Program


def test_new(program: Program, tmp_path: Path) -> None:
    ran = program("new", tmp_path / "a b")
    path = tmp_path / "a b.qualcase"
    assert ran.out == f"Made {path}.\n"
    assert path.is_file()
    made = program("new", tmp_path / "æø.qualcase", "--title", "Frivillige", "--waves", " 2015 ,2017,", "--json").json
    assert is_id(made.pop("id"))
    assert made == {"title": "Frivillige", "file": str(tmp_path / "æø.qualcase"), "waves": ["2015", "2017"]}
    made = program("new", tmp_path / "uden titel", "--waves", "2015; 2017", "--json").json
    assert (made["title"], made["waves"]) == ("uden titel", ["2015", "2017"])
    assert sorted(one.name for one in tmp_path.iterdir() if one.is_file()) == [
        "a b.qualcase", "uden titel.qualcase", "æø.qualcase",
    ]  # fmt: skip


def test_new_with_a_codebook(program: Program, tmp_path: Path, materials: Path) -> None:
    program("new", tmp_path / "a", "--codebook", "fem-betingelser")
    assert len(program("codebook", "show", tmp_path / "a", "--json").json) == 29
    program("new", tmp_path / "b", "--codebook", materials / "lille.yaml")
    assert len(program("codebook", "show", tmp_path / "b", "--json").json) == 5


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (["--waves", "2015,2015"], "Two waves have the same name. Give each its own."),
        (["--codebook", "nope"], "There is no codebook “nope”"),
    ],
)
def test_new_refused_leaves_no_file(program: Program, tmp_path: Path, more: list[str], said: str) -> None:
    before = sorted(tmp_path.rglob("*"))
    assert program.refused("new", tmp_path / "a", *more).startswith(said)
    assert sorted(tmp_path.rglob("*")) == before


def test_new_does_not_overwrite(program: Program, study: Path) -> None:
    before = study.read_bytes()
    assert program.refused("new", study) == "small.qualcase is there already. Choose another name."
    assert program.refused("new", study.with_suffix("")) == "small.qualcase is there already. Choose another name."
    assert study.read_bytes() == before


def test_new_in_places_that_cannot_be(program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("", ".", "..", "/"):
        assert program.refused("new", name).endswith("is no name for a study. Write the name of a new file.")
    assert "There is no folder" in program.refused("new", tmp_path / "nowhere" / "x")
    assert program.refused("new", tmp_path / "x\udcff").endswith("cannot be the name of a study. Choose another name.")
    assert program.refused("new", tmp_path / ("x" * 300)).startswith("The system refused ")


def test_open_without_a_display(program: Program, study: Path, services: FakeServices) -> None:
    said = "There is no display to open a window on. `qualcase --help` lists what else can be done."
    assert program.refused("open", study) == said
    assert program.refused("open") == said
    assert program.refused() == said
    assert services.opened == []


def test_open_with_a_display(program: Program, study: Path, services: FakeServices) -> None:
    services.display = True
    program("open", study)
    program("open")
    program()
    services.status = 7
    program("open", study, status=7)
    assert services.opened == [study, None, None, study]


def test_self_test(program: Program, study: Path, services: FakeServices) -> None:
    ran = program("open", study.with_suffix(""), "--self-test")
    assert services.tested == [study]
    assert ran.lines == [
        "window: 120.5 ms to its first paint",
        "compare: 30.25 ms to its first paint",
        "Memory used: 182 MB",
    ]
    shown = program("open", "--self-test", "--json").json
    assert shown == {"first_paint": {"window": 120.5, "compare": 30.25}, "memory": 181.6, "trouble": ""}
    assert services.tested[1] is None


def test_self_test_with_trouble(program: Program, study: Path, services: FakeServices) -> None:
    services.trouble = "timeout"
    ran = program("open", study, "--self-test", "--json", status=3)
    assert ran.json["trouble"] == "timeout"
    assert ran.err == "The window did not come up as it should: timeout\n"
    assert program.refused("open", study.with_name("none"), "--self-test").startswith("There is no study ")


def test_check(program: Program, study: Path) -> None:
    assert program("check", study).out == "The study is in order.\n"
    assert program("check", study, "--json").json == []


def test_check_finds_what_is_wrong(program: Program, study: Path) -> None:
    with closing(sqlite3.connect(study)) as connection:
        connection.execute("UPDATE coding SET quote = 'forkert' WHERE note != ''")
        connection.commit()
    ran = program("check", study, status=1)
    assert ran.out == ("quote: 1 coded passage of K01_2015_interview_frivillig is not what stands in its text.\n")
    found = program("check", study, "--json", status=1).json
    assert len(found) == 1
    assert set(found[0]) == {"id", "kind", "message", "ids"}
    assert (found[0]["kind"], found[0]["ids"]) == ("quote", [found[0]["id"]])


def test_backup_among_the_backups(program: Program, study: Path, home: Path) -> None:
    ran = program("backup", study, "--json")
    file = Path(ran.json["file"])
    assert home in file.parents
    assert program("excerpts", file, "--json").json == program("excerpts", study, "--json").json
    assert study.parent not in file.parents or home in file.parents


def test_backup_to_a_file(program: Program, study: Path, tmp_path: Path) -> None:
    target = tmp_path / "copy.qualcase"
    assert program("backup", study, "-o", target).out == f"Made {target}.\n"
    assert program("check", target).out == "The study is in order.\n"
    assert program.refused("backup", study, "-o", target) == "copy.qualcase is there already. Choose another name."
    assert "copy" in program.refused("backup", study, "-o", tmp_path / "nowhere" / "copy.qualcase")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "x.qualcase is empty, so it is no study."),
        (b"Kaere dagbog", "x.qualcase is no study of qualcase."),
        (b"SQLite format 3\0" + bytes(200), "x.qualcase is no study of qualcase."),
    ],
)
def test_what_is_no_study(program: Program, tmp_path: Path, content: bytes, said: str) -> None:
    file = tmp_path / "x.qualcase"
    file.write_bytes(content)
    for command in (["check", file], ["compare", file], ["undo", file]):
        assert program.refused(*command) == said
    assert file.read_bytes() == content


def test_a_study_whose_end_is_missing(program: Program, study: Path) -> None:
    content = study.read_bytes()
    study.write_bytes(content[: len(content) // 2])
    assert program.refused("excerpts", study).startswith("small.qualcase is damaged: its end is missing.")
