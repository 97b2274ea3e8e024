"""`wave`, `site`, `case`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Program

NOTHING = "Error: Say what is to be changed; --help lists what can be."


def test_waves(program: Program, new: Path) -> None:
    assert program("wave", "add", new, "2019", "--starts", "1. september 2019").out == "Wave “2019” was added.\n"
    assert program.refused("wave", "add", new, "2019") == (
        "There is already a wave called “2019”. Choose another name."
    )
    found = program("wave", "list", new, "--json").json
    assert [(one["name"], one["starts"]) for one in found] == [("2015", None), ("2017", None), ("2019", "2019-09-01")]
    changed = program("wave", "set", new, "2019", "--name", "2020", "--starts", "", "--ends", "2020-12-31", "--json")
    assert (changed.json["name"], changed.json["starts"], changed.json["ends"]) == ("2020", None, "2020-12-31")
    assert program("wave", "list", new).lines[0].split() == ["Wave", "Last", "day"]
    assert program.misused("wave", "set", new, "2020") == NOTHING
    assert program("undo", new).out == "Undid: Changed 2020\n"


def test_sites(program: Program, new: Path) -> None:
    one = program("site", "add", new, "Fjordby", "--note", "by fjorden", "--json").json
    assert (one["name"], one["note"]) == ("Fjordby", "by fjorden")
    assert program.refused("site", "add", new, "fjordby").startswith("There is already a site called “fjordby”.")
    assert program.refused("site", "add", new, "  ") == "A name cannot be empty. Write a name."
    assert program("site", "set", new, "Fjord", "--note", "").out == "Changed Fjordby.\n"
    assert program("site", "list", new).lines == ["Site", "───────", "Fjordby"]
    assert program.misused("site", "set", new, "Fjordby") == NOTHING
    assert program.refused("site", "set", new, "Nyby", "--note", "x").endswith("The nearest: Fjordby.")


def test_cases(program: Program, new: Path) -> None:
    program("site", "add", new, "Fjordby")
    ran = program("case", "add", new, "K01", "--title", "Caféen", "--site", "Fjordby", "--area", "Omsorg")
    assert ran.out == "Case “K01” was added.\n"
    assert ran.err == "Area “Omsorg” was added.\n"
    program("case", "add", new, "K02", "--area", "omsorg", "--starts", "2015-01-01", "--note", "ny")
    found = program("case", "list", new, "--json").json
    assert [(one["name"], one["title"], one["site"], one["areas"]) for one in found] == [
        ("K01", "Caféen", "Fjordby", ["Omsorg"]),
        ("K02", "", None, ["Omsorg"]),
    ]
    assert program("case", "list", new).lines[2].split() == ["K01", "Caféen", "Fjordby", "Omsorg"]
    one = program("case", "set", new, "K02", "--name", "K03", "--site", "Fjord", "--starts", "", "--json").json
    assert (one["name"], one["site"], one["starts"], one["note"]) == ("K03", "Fjordby", None, "ny")
    one = program("case", "set", new, "K03", "--site", "", "--title", "Haven", "--ends", "2017-06-30", "--json").json
    assert (one["site"], one["title"], one["ends"]) == (None, "Haven", "2017-06-30")
    # A title serves as a name, too.
    assert program("case", "set", new, "Haven", "--title", "").out == "Changed K03.\n"


def test_an_unknown_site_is_refused(program: Program, new: Path) -> None:
    program("site", "add", new, "Fjordby")
    said = "There is no site called “Nyby” in this study. The nearest: Fjordby."
    assert program.refused("case", "add", new, "K01", "--site", "Nyby") == said
    program("case", "add", new, "K01")
    assert program.refused("case", "set", new, "K01", "--site", "Nyby") == said
    assert program("site", "list", new, "--json").json[0]["name"] == "Fjordby"


def test_wrong_usage_and_refusals(program: Program, new: Path) -> None:
    program("case", "add", new, "K01")
    assert program.misused("case", "set", new, "K01") == NOTHING
    assert program.misused("case", "add", new) == "Error: Missing argument 'NAME'."
    assert program.misused("case", "add", new, "K02", "--starts", "snart").endswith(
        "“snart” is no date. Write it like 2015-09-01."
    )
    assert program.refused("case", "add", new, "k01") == "There is already a case called “k01”. Choose another name."
