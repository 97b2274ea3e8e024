"""`export` of every kind, and `recipe`: the same as through `Study`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from docx import Document

from tests.study.reports.plainly import plainly

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.cli.conftest import Program

KEPT = {"id", "name", "kind", "suffix", "pattern", "folder", "file", "last_run", "order"}


@pytest.fixture(autouse=True)
def _plain(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with plainly(monkeypatch):
        yield


def _words(path: Path) -> str:
    return "\n".join(one.text for one in Document(str(path)).paragraphs)


def test_the_study_may_stand_before_or_behind_the_kind(program: Program, study: Path, tmp_path: Path) -> None:
    one, other = tmp_path / "a.docx", tmp_path / "b.docx"
    assert program("export", "excerpts", study, "-o", one).out == f"Wrote {one}.\n"
    assert program("export", study, "excerpts", "--output", other, "--parts", "origin", "--title", "Møde").out
    assert _words(other).startswith("Møde")


def test_warnings_are_told_and_never_stand_in_the_file(program: Program, study: Path, tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    ran = program("export", "excerpts", study, "-o", file, "--json")
    assert "told by name" in ran.err
    assert {"file", "files", "warnings"} == set(ran.json)
    assert ran.json["warnings"][0]["kind"] == "named"
    assert "told by name" not in _words(file)


def test_names_out_must_be_meant_without_a_key(program: Program, study: Path, tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    said = program("export", "excerpts", study, "-o", file, "--names", "out", status=3).err.splitlines()
    assert "No key is open" in said[0]
    assert "--sure" in said[-1]
    assert not file.exists()
    program("export", "excerpts", study, "-o", file, "--names", "out", "--sure")
    assert "Karen" not in _words(file)


def test_what_means_nothing_is_refused(program: Program, study: Path, tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    assert "origin, counts" in program.refused("export", "excerpts", study, "-o", file, "--parts", "nix")
    assert "Nothing of the report" in program.refused(
        "export", "excerpts", study, "-o", file, "--without", "origin,counts"
    )
    assert ".docx" in program("export", "excerpts", study, "-o", tmp_path / "a.pdf", status=3).err
    program.misused("export", "nix", study, "-o", file)
    assert "takes no --of" in program.refused("recipe", "save", study, "x", "excerpts", "--of", "nix")


def test_help_tells_parts_and_endings(program: Program) -> None:
    shown = program("export", "excerpts", "--help").out
    assert "origin (where it is from)" in " ".join(shown.split())
    assert ".docx, .xlsx" in " ".join(shown.split())
    assert "excerpts" in program("export", "--help").out


def test_recipes_from_first_to_last(program: Program, study: Path, tmp_path: Path) -> None:
    made = program("recipe", "save", study, "Møde", "excerpts", "--case", "K01", "--file", "{report}", "--json").json
    assert set(made) == KEPT
    assert made["file"] == str(study.parent / "Møde.docx")
    program(
        "recipe", "save", study, "Tabel", "excerpts", "--format", ".csv", "--folder", tmp_path / "ud", "--file", "t"
    )
    assert [one["name"] for one in program("recipe", "move", study, "Tabel", "1", "--json").json] == ["Tabel", "Møde"]
    shown = program("recipe", "show", study, "Møde").out
    assert "K01" in shown
    assert "! " in shown
    wrote = program("export", study, "--all-recipes", "--json").json
    assert [one["outcome"] for one in wrote] == ["written", "written"]
    assert (tmp_path / "ud" / "t.csv").exists()
    (study.parent / "Møde.docx").write_text("mine")
    assert "stays" in program("export", study, "--recipe", "Møde").out
    assert (study.parent / "Møde.docx").read_text() == "mine"
    assert program("recipe", "list", study, "--json").json[0]["last_run"]
    assert "Møde (2)" not in program("recipe", "list", study).out
    program("recipe", "rename", study, "Møde", "Til alle")
    program("recipe", "save", study, "Til alle", "excerpts", "--instead", "--format", ".xlsx")
    assert program("recipe", "list", study, "--json").json[1]["suffix"] == ".xlsx"
    program("recipe", "remove", study, "Til alle", "Tabel")
    assert program("recipe", "list", study, "--json").json == []
    program("undo", study)
    assert len(program("recipe", "list", study, "--json").json) == 2


def test_recipes_that_cannot_be_written_end_with_three(program: Program, study: Path) -> None:
    assert "no recipe" in program.refused("export", study, "--all-recipes")
    program("recipe", "save", study, "Ud", "excerpts", "--names", "out")
    assert "not written" in program("export", study, "--recipe", "Ud", status=3).err
    assert "There is no recipe “Nix”" in program.refused("export", study, "--recipe", "Nix")
