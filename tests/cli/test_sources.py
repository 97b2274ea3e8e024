"""`source`: list, show, set, remove."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.making import TEXTS

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Program

NAME = "K01_2015_interview_frivillig"


def test_the_list_reads_as_a_table(program: Program, study: Path) -> None:
    lines = program("source", "list", study).lines
    assert lines[0].split() == ["Source", "Place", "Wave", "Kind", "Codings", "Coded", "State"]
    assert lines[2].split() == ["Fjordby_politik_2017", "Fjordby", "2017", "document", "1", "57%", "Anna:", "begun"]
    assert lines[3].split()[:6] == [NAME, "K01", "2015", "interview", "3", "100%"]
    assert "Anna: done, Bodil: begun" in lines[3]


def test_a_filter_chooses_sources_and_whose_codings_are_counted(program: Program, study: Path) -> None:
    found = program("source", "list", study, "--case", "K02", "--json").json
    assert [one["name"] for one in found] == ["K02_2015_interview_frivillig", "K02_2017_observation"]
    found = program("source", "list", study, "--case", "K01", "--wave", "2015", "--coder", "Bodil", "--json").json
    assert [(one["name"], one["codings"]) for one in found] == [(NAME, 1)]


def test_show_prints_the_text(program: Program, study: Path) -> None:
    program("source", "set", study, NAME, "--date", "28.10.2015")
    ran = program("source", "show", study, NAME)
    assert ran.lines[0] == f"{NAME}  (K01, 2015, interview, 2015-10-28)"
    assert TEXTS[NAME] in ran.out
    assert program("source", "show", study, NAME, "--lang", "da").lines[0].endswith("28-10-2015)")


def test_set_changes_where_it_belongs(program: Program, study: Path) -> None:
    one = program(
        "source", "set", study, NAME, "--name", "Karen 1", "--case", "K02", "--wave", "2017", "--kind", "fokusgruppe",
        "--date", "2017-03-04", "--json",
    ).json  # fmt: skip
    assert (one["name"], one["case"], one["wave"], one["kind"]) == ("Karen 1", "K02", "2017", "group_interview")
    assert one["date"] == "2017-03-04"
    one = program("source", "set", study, "Karen 1", "--site", "Fjordby", "--wave", "", "--date", "", "--json").json
    assert (one["case"], one["cases"], one["site"], one["wave"], one["date"]) == (None, [], "Fjordby", None, None)
    one = program("source", "set", study, "Karen 1", "--site", "", "--json").json
    assert one["site"] is None
    for _ in range(3):
        program("undo", study)
    assert program("source", "show", study, NAME, "--json").json["case"] == "K01"


def test_the_period_of_a_document(program: Program, study: Path) -> None:
    ran = program("source", "set", study, "Fjordby", "--valid-from", "2017-01-01", "--valid-to", "31.12.2021", "--json")
    assert (ran.json["valid_from"], ran.json["valid_to"]) == ("2017-01-01", "2021-12-31")


def test_set_says_who_speaks(program: Program, study: Path) -> None:
    program("participant", "add", study, "Ole", "--role", "leder", "--case", "K01", "--wave", "2017")
    ran = program("source", "set", study, "K01_2017_interview_leder", "--speaker", "Leder=Ole")
    assert ran.out == "Changed K01_2017_interview_leder.\n"
    turns = program("source", "show", study, "K01_2017_interview_leder", "--json").json["turns"]
    assert (turns[1]["participant"], turns[1]["role"], turns[1]["interviewer"]) == ("Ole", "manager", False)
    program("source", "set", study, NAME, "--speaker", "Karen=interviewer")
    turns = program("source", "show", study, NAME, "--json").json["turns"]
    assert [turn["interviewer"] for turn in turns] == [True] * 4
    # Nobody is heard in it any more.
    shown = program("compare", study, "--case", "K01", "--wave", "2015", "--json").json
    assert {cell["value"] for cell in shown["cells"]} == {None}


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (["--case", "K03"], "There is no case called “K03” in this study. The nearest: K01, K02."),
        (["--site", "Nyby"], "There is no site called “Nyby” in this study. The nearest: Fjordby."),
        (["--wave", "2019"], "There is no wave called “2019” in this study. The nearest: 2015, 2017."),
        (["--lead", "Nobody"], "There is no coder called “Nobody” in this study. The nearest: "),
        (["--state", "done", "--coder", "Ana"], "There is no coder called “Ana” in this study. The nearest: Anna."),
        (["--speaker", "Karen"], "“Karen” says nobody. Write it like IP=Karen, or I=interviewer."),
        (["--speaker", "IP=Karen"], "Nobody is called “IP” in this source. The nearest: I, Karen."),
        (["--speaker", "Karen=Ole"], "There is no participant called “Ole” in this study. The nearest: "),
        (["--name", " "], "A name cannot be empty. Write a name."),
        (["--name", "K02_2017_OBSERVATION"], "There is already a source called “K02_2017_OBSERVATION”."),
    ],
)
def test_what_cannot_be_is_refused(program: Program, study: Path, more: list[str], said: str) -> None:
    before = program("history", study, "--json").json
    # Even together with something that could be done.
    refusal = program.refused("source", "set", study, NAME, *more, "--date", "2015-01-01")
    assert refusal.startswith(said)
    assert program("history", study, "--json").json == before


def test_wrong_usage(program: Program, study: Path) -> None:
    said = "Error: Say what is to be changed; --help lists what can be."
    assert program.misused("source", "set", study, NAME) == said
    assert program.misused("source", "set", study, NAME, "--coder", "Anna") == said
    assert program.misused("source", "set", study, NAME, "--date", "i går").endswith(
        "“i går” is no date. Write it like 2015-09-01."
    )
    assert "is not one of 'not_begun', 'begun', 'done'" in program.misused(
        "source", "set", study, NAME, "--state", "half"
    )


def test_state_and_lead(program: Program, study: Path) -> None:
    one = program("source", "set", study, NAME, "--lead", "Bodil", "--json").json
    assert one["lead_coder"] == "Bodil"
    assert [one["code"] for one in program("excerpts", study, "--wave", "2015", "--case", "K01", "--json").json] == [
        "Roller"
    ]
    ran = program("source", "set", study, NAME, "--state", "begun")
    assert ran.err == "Coder “ditte” was added.\n"
    states = program("source", "list", study, "--json").json[1]["state"]
    assert states == {"Anna": "done", "Bodil": "begun", "ditte": "begun"}
    assert program("source", "set", study, NAME, "--lead", "", "--json").json["lead_coder"] is None


def test_remove_and_undo(program: Program, study: Path) -> None:
    ran = program("source", "remove", study, NAME, "K02_2017", NAME)
    assert ran.out == f"Removed {NAME}, K02_2017_observation.\n"
    assert len(program("source", "list", study, "--json").json) == 4
    assert len(program("excerpts", study, "--json").json) == 5
    assert program("undo", study).out == f"Undid: Removed {NAME}, K02_2017_observation\n"
    assert len(program("excerpts", study, "--json").json) == 9
    assert program("check", study).out == "The study is in order.\n"
    removed = program("source", "remove", study, NAME, "--json").json
    assert [one["name"] for one in removed] == [NAME]


def test_one_unknown_name_removes_nothing(program: Program, study: Path) -> None:
    assert program.refused("source", "remove", study, NAME, "K77").startswith("There is no source called “K77”")
    assert len(program("source", "list", study, "--json").json) == 6
