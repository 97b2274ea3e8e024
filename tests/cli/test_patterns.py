"""`patterns` and `saturation`: the same as through `Study`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Program


def test_cases_by_likeness(program: Program, built_demo: Path, tmp_path: Path) -> None:
    found = program("patterns", "similarity", built_demo, "--wave", "2015", "--without-subcodes", "--json").json
    at = {name: number for number, name in enumerate(found["cases"])}
    twins = found["likeness"][at["K07"]][at["K08"]]
    assert twins == max(value for row, values in enumerate(found["likeness"]) for value in values[:row] if value)
    assert abs(found["order"].index("K07") - found["order"].index("K08")) == 1
    assert len(found["tree"]) == len(found["cases"]) - 1
    pair = program("patterns", "similarity", built_demo, "--pair", "K07,K08", "--json").json
    assert pair["likeness"] == pytest.approx(
        len(pair["both"]) / len(pair["both"] + pair["first_only"] + pair["second_only"])
    )
    told = program("patterns", "similarity", built_demo, "--pair", "K07,K08").out
    assert "only K08" in told
    path = tmp_path / "likeness.csv"
    assert program("patterns", "similarity", built_demo, "--how", "matching", "-o", path).out.startswith("Wrote")
    assert "K07" in path.read_text(encoding="utf-8-sig")


def test_groups_of_cases(program: Program, built_demo: Path) -> None:
    found = program("patterns", "groups", built_demo, "--by", "site", "--first", "Fjordby", "--json").json
    assert found["first"]["name"] == "Fjordby"
    sizes = [abs(one["difference"]) for one in found["differences"]]
    assert sizes == sorted(sizes, reverse=True)
    one = found["differences"][0]
    means = [
        [one["figures"][case] for case in found[group]["cases"] if one["figures"][case] is not None]
        for group in ("first", "second")
    ]
    assert one["difference"] == pytest.approx(sum(means[0]) / len(means[0]) - sum(means[1]) / len(means[1]))
    cases = ("--cases", "K01,K03", "--against", "K02", "--measure", "rating")
    told = program("patterns", "groups", built_demo, *cases).out
    assert "K01, K03 against K02" in told
    assert "a guide, not a proof" in " ".join(told.split())
    by = ("--by", "variable:antal frivillige:10", "--first", "≥ 10", "--of-wave", "2015", "--json")
    assert program("patterns", "groups", built_demo, *by).json["first"]["name"] == "antal frivillige: ≥ 10"


def test_refusals(program: Program, built_demo: Path) -> None:
    assert "Name two groups" in program.refused("patterns", "groups", built_demo)
    assert "There are: Fjordby" in program.refused("patterns", "groups", built_demo, "--by", "site", "--first", "Nord")
    assert "both groups" in program.refused("patterns", "groups", built_demo, "--cases", "K01", "--against", "K01")
    assert "by site, by area" in program.refused("patterns", "groups", built_demo, "--by", "role", "--first", "x")
    assert "two cases" in program.refused("patterns", "similarity", built_demo, "--pair", "K01")
    gone = ("patterns", "similarity", built_demo, "--pair", "K01,K02", "--case", "K03")
    assert "Choose others" in program.refused(*gone)
    program.misused("saturation", built_demo, "--base", "0")


def test_codes_together_and_near(program: Program, built_demo: Path) -> None:
    shared = program("patterns", "together", built_demo, "--without-subcodes", "--json").json
    near = program("patterns", "near", built_demo, "--without-subcodes", "--json").json
    assert (shared["how"], near["how"]) == ("shared", "near")
    assert shared["waves"] == ["2015", "2017", "all"]

    def together(found: dict[str, list[dict[str, object]]]) -> dict[tuple[str, ...], int]:
        return {tuple(one["codes"]): one["together"]["all"] for one in found["pairs"]}  # type: ignore[index, arg-type]

    words, turns = together(shared), together(near)
    assert all(turns[pair] >= count for pair, count in words.items()), "what shares words is near"
    assert len(turns) > len(words)
    assert "Change" in program("patterns", "near", built_demo, "--code", "Ledelse").out


def test_the_passages_of_two_codes(program: Program, built_demo: Path) -> None:
    codes = ("--between", "Roller", "Grænser", "--without-subcodes")
    found = program("patterns", "near", built_demo, *codes, "--wave", "2015", "--json").json
    assert {one["code"] for one in found} == {"Rammer og roller/Roller", "Rammer og roller/Grænser"}
    assert {one["wave"] for one in found} == {"2015"}
    assert found[0]["text"].split()[0] in program("patterns", "near", built_demo, *codes).out


def test_profiles_and_who_was_heard(program: Program, built_demo: Path) -> None:
    found = program("patterns", "profiles", built_demo, "--json").json
    assert found["cases"]["K04"]["Ledelse"] == {"2015": 1.0, "2017": None}
    assert "K01 2015" in program("patterns", "profiles", built_demo, "--case", "K01").out
    cells = program("patterns", "heard", built_demo, "--json").json["cells"]
    whole = {one["wave"]: one["persons"] for one in cells if one["role"] is None and one["kind"] is None}
    assert whole == {"2015": 40, "2017": 40}
    assert "nobody identified" in program("patterns", "heard", built_demo).out


def test_saturation(program: Program, built_demo: Path, study: Path) -> None:
    found = program("saturation", built_demo, "--base", "5", "--run", "3", "--threshold", "0", "--json").json
    assert found["inductive"] == 4
    early = found["waves"][0]
    assert (early["base"], early["run"], early["threshold"]) == (5, 3, 0)
    assert sum(len(one["new"]) for one in early["interviews"]) == early["interviews"][-1]["known"]
    assert "reached with interview" in program("saturation", built_demo).out
    assert program("saturation", built_demo, "--order", "coding", "--lang", "da").out
    without = program("saturation", study)
    assert without.out == ""
    assert "no inductive codes" in without.err
    assert program("saturation", study, "--json").json["waves"] == []
