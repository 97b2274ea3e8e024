"""`citation`, and excerpts by their ids."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Program


def test_the_line_is_shown_tried_and_set(program: Program, study: Path) -> None:
    assert program("citation", study).out.startswith("The program’s own line.\n  — ")
    tried = program("citation", study, "--try", "{wave}!", "--json").json
    assert {line[4:] for line in tried["preview"]} == {"!"}
    assert program("citation", study, "--json").json["citation"] == ""
    program("citation", study, "({case}, {wave})")
    assert program("citation", study, "--json").json["citation"] == "({case}, {wave})"
    assert "  — (K01, 2017)\n" in program("excerpts", study).out
    assert "  — in K01\n" in program("excerpts", study, "--citation", "in {case}").out
    program("citation", study, "--default")
    assert program("citation", study, "--json").json["citation"] == ""


def test_refusals(program: Program, study: Path) -> None:
    assert "Use one of {id}, {code}" in program.refused("citation", study, "{page}")
    assert "Use one of {id}, {code}" in program.refused("excerpts", study, "--citation", "{page}")
    program.refused("citation", study, "{id}", "--default")
    program.refused("citation", study, "--try")


def test_an_id_in_a_document_leads_back(program: Program, study: Path, tmp_path: Path) -> None:
    before = program("excerpts", study, "--json").json
    assert {one["label"] for one in before} == {None}
    program("export", "excerpts", study, "-o", tmp_path / "a.docx")
    found = program("excerpts", study, "--json").json
    label = found[0]["label"]
    assert label.startswith("K0")
    here = program("excerpts", study, "--id", label.lower(), "--json").json
    assert found[0]["id"] in {one["id"] for one in here}
    assert {one["label"] for one in here} == {label}
    assert "No excerpt has the id" in program.refused("excerpts", study, "--id", "K99-17-001")
