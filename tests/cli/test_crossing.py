"""Everything that can be asked of a comparison on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from qualcase.coding.comparison import Dimension

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Program


def cells(shown: Any) -> dict[tuple[str, str, str], Any]:
    return {(cell["row"], cell["column"], cell["split"]): cell for cell in shown["cells"]}


@pytest.mark.parametrize("dimension", Dimension)
def test_every_dimension_can_be_crossed(program: Program, study: Path, dimension: Dimension) -> None:
    others = [one.value for one in (Dimension.CODE, Dimension.WAVE, Dimension.CASE) if one is not dimension]
    shown = program(
        "compare", study, "--rows", dimension.value, "--columns", others[0], "--split", others[1], "--json"
    ).json
    assert shown["dimensions"] == {"rows": dimension.value, "columns": others[0], "split": others[1]}
    if dimension is not Dimension.AREA:  # the study has none
        assert any(cell["value"] for cell in shown["cells"])
    assert program("compare", study, "--rows", dimension.value, "--columns", others[0], "--split", others[1]).lines


def test_by_a_variable_and_in_bands(program: Program, study: Path) -> None:
    program("variable", "add", study, "Volunteers", "--of", "case", "--kind", "number")
    for case, value in (("K01", "4"), ("K02", "12")):
        program("variable", "set", study, "Volunteers", "--for", case, "--wave", "2015", "--value", value)
    plain = program("compare", study, "--columns", "variable:Volunteers", "--json").json
    assert plain["columns"] == ["4", "12"]
    assert plain["dimensions"]["columns"] == "variable:Volunteers"
    assert [one["kind"] for one in plain["notices"]].count("outside") == 1
    banded = program("compare", study, "--columns", "variable:Volunteers:5,10", "--json").json
    assert banded["columns"] == ["< 5", "5 – < 10", "≥ 10"]
    said = program.refused("compare", study, "--columns", "variable:Volunteers:10,5")
    assert said.startswith("Write the numbers at which bands begin in ascending order")
    assert "Form" in program.refused("compare", study, "--columns", "variable:Form")


def test_thresholds_stand_in_the_caption_and_are_kept_when_asked(program: Program, study: Path) -> None:
    once = program("compare", study, "--points", "35", "--json").json
    assert once["thresholds"]["points"] == 35
    assert "▲▼ from 35 percentage points" in once["caption"]
    assert program("compare", study, "--json").json["thresholds"]["points"] == 20
    program("compare", study, "--points", "40", "--keep-thresholds")
    assert "▲▼ from 40 percentage points" in program("compare", study, "--json").json["caption"]
    assert program.refused("compare", study, "--ratio", "1").startswith("From 1 on, everything would be marked.")


def test_totals_carry_their_base(program: Program, study: Path) -> None:
    shown = program("compare", study, "--totals", "--json").json
    persons = {cell["split"]: cell for cell in shown["totals"]["rows"] if cell["row"] == "Forankring"}
    assert (persons["2015"]["value"], persons["2015"]["base"]) == (1, 2)
    columns = {(cell["column"], cell["split"]): cell for cell in shown["totals"]["columns"]}
    assert columns["K01", "2015"]["base"] == cells(shown)["Forankring", "K01", "2015"]["base"]
    assert "All together" in program("compare", study, "--totals").out


def test_the_strongest_excerpt_of_a_cell(program: Program, study: Path) -> None:
    shown = cells(program("compare", study, "--measure", "quote", "--json").json)
    cell = shown["Forankring/Aftaler", "K01", "2015"]
    assert cell["quote"] == "Vi har ingen aftale."
    starred = program("excerpts", study, "--case", "K01", "--wave", "2015", "--code", "Aftaler", "--json").json
    assert cell["coding_id"] == next(one["id"] for one in starred if one["star"])
    assert "Vi har ingen aftale." in program("compare", study, "--measure", "quote").out


def test_columns_in_another_order(program: Program, study: Path) -> None:
    by_hand = program("compare", study, "--by-hand", "K02,K01", "--group", "nothing", "--json").json
    assert by_hand["columns"] == ["K02", "K01", "Fjordby"]
    assert program.refused("compare", study, "--by-hand", "K09").startswith("There is no “K09” here.")
    for order in ("name", "value", "rating", "similarity"):
        shown = program("compare", study, "--order", order, "--json").json
        assert sorted(shown["columns"]) == ["Fjordby", "K01", "K02"]
        plain = cells(program("compare", study, "--json").json)
        assert {place: cell["value"] for place, cell in cells(shown).items()} == {
            place: cell["value"] for place, cell in plain.items()
        }


def test_only_what_both_waves_have(program: Program, study: Path) -> None:
    before = cells(program("compare", study, "--json").json)
    assert before["Forankring", "K01", "2017"]["unlike"]
    shown = program("compare", study, "--in-both", "K01", "--json").json
    assert "roles: volunteer" in shown["caption"]
    assert not cells(shown)["Forankring", "K01", "2017"]["unlike"]
    said = program.refused("compare", study, "--in-both", "Fjordby")
    assert said.startswith("The two waves have no kind of source, or no role, in common here.")


def test_what_is_included_is_said_by_wave(program: Program, study: Path) -> None:
    shown = program("compare", study, "--case", "K01", "--json").json
    included = shown["included"]
    assert included["sources"] < included["of_sources"]
    assert [one["split"] for one in included["by_split"]] == ["2015", "2017"]
    assert sum(one["words"] for one in included["by_split"]) == included["words"]
    check = {one["of"]: one["text"] for one in shown["check"]}
    assert check["Filter"] == "cases: K01"
    assert check["Included, 2015"].endswith("words")
    assert "Only K01 has coded sources here" in check["Note"] or shown["notices"]


def test_by_the_time_spoken_about(program: Program, study: Path) -> None:
    shown = program("compare", study, "--split", "about", "--measure", "codings", "--json").json
    assert shown["split"][:2] == ["2015", "2017"]
    assert not any(one["what"] == "about" for cell in shown["cells"] for one in cell["beside"])
    assert "each passage in the time that it speaks about" in shown["caption"]


def test_totals_are_exported(program: Program, study: Path, tmp_path: Path) -> None:
    target = tmp_path / "m.csv"
    program("export", "matrix", study, "-o", target)
    without = target.read_text(encoding="utf-8-sig")
    assert "All together" not in without
    program("export", "matrix", study, "-o", target, "--totals")
    found = target.read_text(encoding="utf-8-sig")
    assert "All together" in found
    assert len(found.splitlines()) > len(without.splitlines())


def test_what_the_filter_hides_is_told(program: Program, study: Path) -> None:
    assert program("compare", study, "--json").json["hidden"] is None
    hidden = program("compare", study, "--wave", "2017", "--json").json["hidden"]
    assert 0 < hidden["sources"] < hidden["of_sources"]
