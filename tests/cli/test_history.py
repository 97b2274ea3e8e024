"""`undo`, `redo`, `history`: what was done, in words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Program

PASSAGE = ("--source", "K01_2017_interview_frivillig", "--code", "Roller", "--quote", "Nu har vi en aftale.")


def test_undo_and_redo_name_what_they_do(program: Program, study: Path) -> None:
    program("code", study, *PASSAGE, "--coder", "Bodil")
    label = "Coded “Roller” in K01_2017_interview_frivillig"
    assert program("undo", study).out == f"Undid: {label}\n"
    assert len(program("excerpts", study, "--coder", "Bodil", "--json").json) == 1
    assert program("redo", study).out == f"Did again: {label}\n"
    assert len(program("excerpts", study, "--coder", "Bodil", "--json").json) == 2
    assert program("undo", study, "--json").json == {"what": f"Undid: {label}"}
    assert program("redo", study, "--json").json == {"what": f"Did again: {label}"}
    assert program.refused("redo", study) == "There is nothing to do again."


def test_everything_can_be_undone_back_to_the_beginning(program: Program, study: Path) -> None:
    undone = [program("undo", study).out.strip() for _ in range(10)]
    assert undone == [
        *(
            f"Undid: Anna is done with {name}"
            for name in (
                "K02_2017_observation",
                "K02_2015_interview_frivillig",
                "K01_2017_interview_leder",
                "K01_2017_interview_frivillig",
                "K01_2015_interview_frivillig",
            )
        ),
        "Undid: Coded 10 passages",
        "Undid: Imported 1 source",
        "Undid: Imported 5 sources",
        "Undid: Imported the codebook lille",
        "Undid: Added 2015, 2017",
    ]
    assert program.refused("undo", study) == "There is nothing to undo."
    assert program("source", "list", study, "--json").json == []
    assert program("wave", "list", study, "--json").json == []
    for _ in range(10):
        program("redo", study)
    assert len(program("excerpts", study, "--json").json) == 9
    assert program("check", study).out == "The study is in order.\n"


def test_a_new_action_ends_redo(program: Program, study: Path) -> None:
    program("undo", study)
    program("site", "add", study, "Nyby")
    assert program.refused("redo", study) == "There is nothing to do again."


def test_history_is_newest_first_and_says_who(program: Program, study: Path) -> None:
    program("undo", study)
    lines = program("history", study).lines
    moment = r"\d{4}-\d\d-\d\d \d\d:\d\d"
    assert re.fullmatch(rf"{moment}  Undid: Anna is done with K02_2017_observation", lines[0])
    assert re.fullmatch(rf"{moment}  Anna is done with K02_2017_observation  \(undone\)", lines[1])
    assert re.fullmatch(rf"{moment}  Coded 10 passages  – Anna", lines[6])
    assert lines[-1].endswith("Began the study “Small study”")
    assert len(lines) == 12
    assert program("history", study, "--limit", 2).lines == lines[:2]
    assert "is not in the range" in program.misused("history", study, "--limit", 0)


def test_history_in_danish_dates(program: Program, study: Path) -> None:
    assert re.match(r"\d\d-\d\d-\d{4} \d\d:\d\d  ", program("history", study, "--lang", "da").lines[0])
