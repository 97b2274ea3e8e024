"""`claims`: the same as through `Study`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Program

SHAPE = {
    "id", "text", "expectation", "expected_at", "observed_at", "expected_late", "note", "coder", "evidence", "cells",
    "cases", "match",
}  # fmt: skip


def coded(program: Program, study: Path) -> list[str]:
    return [one["id"] for one in program("excerpts", study, "--case", "K01", "--json").json]


def test_a_claim_from_its_statement_to_its_pattern(program: Program, study: Path, tmp_path: Path) -> None:
    made = program("claims", "add", study, "Aftaler bærer", "--expectation", "i byen", "--json").json
    assert set(made) == SHAPE
    assert made["expected_at"] is not None
    one, two = coded(program, study)[:2]
    program("claims", "put", study, "1", "for", one, two, "--note", "tydeligt")
    told = program("claims", "put", study, "1", "against", two, "--json").json
    assert [(each["side"], each["note"]) for each in told["evidence"]] == [("for", "tydeligt"), ("against", "tydeligt")]
    assert all(each["quote"] for each in told["evidence"])
    program("claims", "take-out", study, "1", two)
    program("claims", "expect", study, "1", "K01", "holds")
    program("claims", "observe", study, made["id"], "K01", "fails", "--reason", "ingen læste den")
    late = program("claims", "expect", study, "1", "K02", "holds")
    assert "no prediction" in late.err
    shown = program("claims", "show", study, "1", "--json").json
    assert (shown["match"]["missed"], shown["match"]["open"], shown["expected_late"]) == (["K01"], ["K02"], True)
    text = program("claims", "show", study, "1").out
    assert "otherwise 1 (K01); not looked at yet 1 (K02)" in text
    assert "1 for it, 0 against it" in program("claims", "list", study).out
    program("claims", "export", study, "-o", tmp_path / "claims.csv")
    assert "ingen læste den" in (tmp_path / "claims.csv").read_text(encoding="utf-8-sig")
    program("claims", "set", study, "1", "--text", "Aftaler bærer mest")
    program("claims", "add", study, "Noget andet")
    program("claims", "move", study, "2", "1")
    assert [each["text"] for each in program("claims", "list", study, "--json").json] == [
        "Noget andet",
        "Aftaler bærer mest",
    ]
    program("claims", "remove", study, "1")
    assert len(program("claims", "list", study, "--json").json) == 1


def test_cells_are_cited_and_set_aside(program: Program, study: Path) -> None:
    program("claims", "add", study, "Aftaler bærer")
    cell = ("K01", "Roller", "2017")
    made = program("claims", "cite", study, "1", "for", *cell, "--json").json
    assert [(one["case"], one["code"], one["side"]) for one in made["cells"]] == [("K01", "Roller", "for")]
    assert "why" in program.refused("claims", "cite", study, "1", "aside", "K02", "Roller", "2017")
    program("claims", "cite", study, "1", "aside", "K02", "Roller", "2017", "--note", "ikke spurgt")
    assert program("claims", "against", study, "1", "--json").json == []
    assert "Cell" in program("claims", "against", study, "1").out or program("claims", "against", study, "1").err == ""
    program("claims", "uncite", study, "1", *cell)
    assert len(program("claims", "show", study, "1", "--json").json["cells"]) == 1


def test_refusals(program: Program, study: Path, tmp_path: Path) -> None:
    assert "no claim 7" in program.refused("claims", "show", study, "7")
    program.misused("claims", "put", study, "1", "sideways", "x")
    bad = tmp_path / "bad.yaml"
    bad.write_text("claims:\n- {coder: Mette}\n", encoding="utf-8")
    assert "has no text" in program.refused("claims", "import", study, bad)
    bad.write_text("claims:\n- {text: x, cases: [{case: K99, expected: holds}]}\n", encoding="utf-8")
    assert "Claim 1" in program.refused("claims", "import", study, bad)
    good = tmp_path / "good.yaml"
    good.write_text("claims:\n- {text: x, cases: [{case: K01, expected: holds}]}\n", encoding="utf-8")
    assert program("claims", "import", study, good).out == "Imported 1 claim.\n"
