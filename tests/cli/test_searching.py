"""`search`: hits in the terminal and as JSON, spans to be coded, and queries that cannot be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Program


def test_hits_as_json(program: Program, study: Path) -> None:
    found = program("search", study, "aftale", "--voices", "participants", "--json").json
    assert set(found) == {"total", "whole", "searched", "forms", "by_source", "by_case", "by_wave", "hits"}
    assert (found["total"], found["whole"], found["searched"], found["forms"]) == (4, True, 6, [])
    assert found["by_case"] == [{"case": "K01", "hits": 4}]
    assert found["by_wave"] == [{"wave": "2015", "hits": 2}, {"wave": "2017", "hits": 2}]
    assert found["by_source"][0] == {"source": "K01_2015_interview_frivillig", "hits": 2}
    assert found["hits"][0] == {
        "source": "K01_2015_interview_frivillig",
        "kind": "interview",
        "case": "K01",
        "cases": ["K01"],
        "site": "Fjordby",
        "wave": "2015",
        "start": 40,
        "end": 46,
        "parts": [{"start": 40, "end": 46}],
        "before": "Vi har ingen ",
        "text": "aftale",
        "after": ". Jeg gør det hele selv.",
        "speaker": "Karen",
        "role": "volunteer",
        "interviewer": False,
    }


@pytest.mark.parametrize(
    ("arguments", "total"),
    [
        (("aftale",), 4),
        (("aftale", "--forms"), 5),
        (("aftale~", "--kind", "document"), 1),
        (("Vi har", "--phrase"), 2),
        (("vi aftale", "--near", "3"), 4),
        (("aftale(r|n)?", "--regex"), 5),
        (("hvem",), 2),
        (("hvem", "--voices", "not_interviewer"), 1),
        (("aftale", "--wave", "2017", "--role", "volunteer"), 1),
        (("forankring",), 0),
    ],
)
def test_options(program: Program, study: Path, arguments: tuple[str, ...], total: int) -> None:
    assert program("search", study, *arguments, "--json").json["total"] == total


def test_what_is_to_be_coded(program: Program, study: Path) -> None:
    found = program("search", study, "aftale", "--unit", "sentence", "--json").json
    assert found["spans"][0] == {"source": "K01_2015_interview_frivillig", "start": 27, "end": 47}
    shown = program("search", study, "aftale", "--unit", "turn").out
    assert "Vi har ingen aftale. Jeg gør det hele selv." in shown
    assert program("search", study, "hvem", "--unit", "hit", "--json").json["spans"] == [
        {"source": "K02_2015_interview_frivillig", "start": 35, "end": 39}
    ]


def test_in_the_terminal(program: Program, study: Path) -> None:
    ran = program("search", study, "aftale~", "--limit", "2")
    assert "K01_2015_interview_frivillig · K01 · 2015" in ran.out
    assert "Karen: Vi har ingen «aftale». Jeg gør det hele selv." in ran.out
    assert "5 hits in 4 sources." in ran.err
    assert "The first 2 are listed." in ran.err
    assert "Forms: aftale, aftaler" in ran.err
    assert "Nothing was found." in program("search", study, "forankring").err


@pytest.mark.parametrize("query", ["", "*", "a NEAR/3"])
def test_what_cannot_be_read_is_refused(program: Program, study: Path, query: str) -> None:
    assert program.refused("search", study, query)


def test_a_bad_pattern_says_where(program: Program, study: Path) -> None:
    assert "sign 5" in program.refused("search", study, "(abc", "--regex")
