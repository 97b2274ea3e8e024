"""The JSON of every command, key by key: others build on it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.making import TEXTS

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Program

ID = re.compile(r"[0-9a-f]{32}")

SOURCE = {
    "id", "name", "suffix", "case", "cases", "site", "wave", "kind", "date", "valid_from", "valid_to", "language",
    "lead_coder",
}  # fmt: skip
EXCERPT = {
    "id", "source", "case", "cases", "site", "wave", "about", "kind", "participant", "participants", "role", "code",
    "coder", "start", "end", "text", "rating", "note", "star", "words", "made_by", "condensed",
}  # fmt: skip
CODE = {
    "id", "path", "name", "names", "parent", "key", "colour", "short", "full", "use_when", "not_when", "examples",
    "scale", "inductive", "origin", "retired",
}  # fmt: skip
CELL = {
    "row", "row_id", "column", "column_id", "split", "value", "base", "beside", "codings", "empty", "silence",
    "lacking", "incomplete", "confirmed",
}  # fmt: skip


def is_id(text: object) -> bool:
    return isinstance(text, str) and ID.fullmatch(text) is not None


def by(objects: list[dict[str, Any]], key: str) -> dict[Any, dict[str, Any]]:
    return {one[key]: one for one in objects}


def test_sources(program: Program, study: Path) -> None:
    found = program("source", "list", study, "--json").json
    assert [one["name"] for one in found] == ["Fjordby_politik_2017", *TEXTS]
    assert all(set(one) == SOURCE | {"codings", "words", "coded_share", "state"} for one in found)
    assert all(is_id(one["id"]) for one in found)
    named = by(found, "name")
    first = named["K01_2015_interview_frivillig"]
    assert (first["case"], first["cases"], first["site"], first["wave"]) == ("K01", ["K01"], "Fjordby", "2015")
    assert (first["kind"], first["suffix"], first["lead_coder"], first["date"]) == ("interview", ".txt", "Anna", None)
    assert (first["codings"], first["words"], first["coded_share"]) == (3, 13, 1.0)
    assert first["state"] == {"Anna": "done", "Bodil": "begun"}
    policy = named["Fjordby_politik_2017"]
    assert (policy["case"], policy["cases"], policy["site"], policy["kind"]) == (None, [], "Fjordby", "document")
    assert (policy["words"], policy["coded_share"], policy["state"]) == (7, 4 / 7, {"Anna": "begun"})
    assert named["K02_2017_observation"]["kind"] == "observation"


def test_a_source_with_its_text_and_turns(program: Program, study: Path) -> None:
    name = "K01_2015_interview_frivillig"
    found = program("source", "show", study, name, "--json").json
    assert set(found) == SOURCE | {"text", "turns", "headings", "text_hash"}
    assert found["text"] == TEXTS[name]
    assert [set(turn) for turn in found["turns"]] == [
        {"start", "said", "end", "seconds", "speaker", "participant", "role", "interviewer"}
    ] * 4
    asked, answered = found["turns"][:2]
    assert (asked["speaker"], asked["interviewer"], asked["participant"]) == ("I", True, None)
    assert (answered["speaker"], answered["participant"], answered["role"]) == ("Karen", "Karen", "volunteer")
    assert found["text"][answered["said"] : answered["end"]] == "Vi har ingen aftale. Jeg gør det hele selv."
    assert found["text"][answered["start"] : answered["said"]] == "Karen: "


def test_a_source_of_several_cases_names_none_and_lists_all(program: Program, study: Path) -> None:
    found = program("source", "set", study, "K02_2017_obs", "--case", "K02", "--case", "K01", "--json").json
    assert (found["case"], found["cases"]) == (None, ["K02", "K01"])


def test_cases_and_participants(program: Program, study: Path) -> None:
    program("case", "set", study, "K01", "--title", "Caféen", "--area", "Omsorg", "--starts", "1.2.2013")
    cases = program("case", "list", study, "--json").json
    assert all(set(one) == {"id", "name", "title", "site", "areas", "starts", "ends", "note"} for one in cases)
    assert is_id(cases[0].pop("id"))
    assert cases[0] == {
        "name": "K01", "title": "Caféen", "site": "Fjordby", "areas": ["Omsorg"], "starts": "2013-02-01", "ends": None,
        "note": "",
    }  # fmt: skip
    people = program("participant", "list", study, "--json").json
    assert [one["name"] for one in people] == ["Bo", "Karen", "Leder (K01_2017_interview_leder)"]
    assert is_id(people[1].pop("id"))
    assert people[1] == {
        "name": "Karen",
        "roles": [
            {"role": "volunteer", "case": "K01", "wave": "2015"},
            {"role": "volunteer", "case": "K01", "wave": "2017"},
        ],
        "note": "",
    }


def test_waves_sites_and_coders(program: Program, study: Path) -> None:
    waves = program("wave", "list", study, "--json").json
    assert [(one["name"], one["starts"], one["ends"]) for one in waves] == [("2015", None, None), ("2017", None, None)]
    sites = program("site", "list", study, "--json").json
    assert [(one["name"], one["note"]) for one in sites] == [("Fjordby", "")]
    coders = program("coder", "list", study, "--json").json
    assert [one["name"] for one in coders] == ["Anna", "Bodil"]
    assert all(is_id(one["id"]) for one in (*waves, *sites, *coders))


def test_codes(program: Program, study: Path) -> None:
    codes = program("codebook", "show", study, "--json").json
    assert all(set(one) == CODE | {"codings"} for one in codes)
    assert [(one["path"], one["parent"], one["codings"]) for one in codes] == [
        ("Forankring", None, 0),
        ("Forankring/Aftaler", "Forankring", 5),
        ("Forankring/Båret af én", "Forankring", 2),
        ("Roller", None, 2),
        (r"Roller/Tavshed\/attester", "Roller", 1),
    ]
    assert codes[4]["name"] == "Tavshed/attester"
    assert codes[1]["names"] == {"da": "Aftaler", "en": "Agreements"}
    assert (codes[1]["scale"], codes[1]["key"], codes[1]["colour"]) == ("fremmer", "A", "#3072C1")
    assert codes[1]["short"] == {"da": "Det der er aftalt.", "en": "What was agreed."}
    assert (codes[1]["full"], codes[1]["examples"], codes[1]["inductive"]) == ({}, [], False)


def test_excerpts(program: Program, study: Path) -> None:
    found = program("excerpts", study, "--json").json
    assert all(set(one) == EXCERPT | {"label"} for one in found)
    assert all(is_id(one["id"]) for one in found)
    told = [one for one in found if one["note"]]
    assert len(told) == 1
    del told[0]["id"]
    assert told[0] == {
        "label": None,
        "source": "K01_2015_interview_frivillig",
        "case": "K01",
        "cases": ["K01"],
        "site": "Fjordby",
        "wave": "2015",
        "about": None,
        "kind": "interview",
        "participant": "Karen",
        "participants": ["Karen"],
        "role": "volunteer",
        "code": "Forankring/Aftaler",
        "coder": "Anna",
        "start": 97,
        "end": 117,
        "text": "Vi har ingen aftale.",
        "rating": -1,
        "note": "sagt to gange",
        "star": True,
        "words": 4,
        "made_by": "",
        "condensed": "",
    }
    texts = {**TEXTS, "Fjordby_politik_2017": "Kommunen vil indgå aftaler med alle frivillige.\n"}
    assert all(texts[one["source"]][one["start"] : one["end"]] == one["text"] for one in found)
    assert {one["about"] for one in found} == {None, "2015", "before"}
    note = next(one for one in found if one["kind"] == "observation")
    assert (note["participant"], note["participants"], note["role"], note["words"]) == (None, [], None, 5)
    policy = next(one for one in found if one["kind"] == "document")
    assert (policy["case"], policy["cases"], policy["site"]) == (None, [], "Fjordby")


def test_a_comparison_has_a_cell_for_every_combination(program: Program, study: Path) -> None:
    shown = program("compare", study, "--json").json
    assert set(shown) == {
        "dimensions", "rows", "columns", "split", "measure", "with_subcodes", "caption", "cells",
        "change", "thresholds", "included", "notices", "check", "hidden",
    }  # fmt: skip
    assert shown["dimensions"] == {"rows": "code", "columns": "case", "split": "wave"}
    assert shown["columns"] == ["K01", "K02", "Fjordby"]
    assert shown["split"] == ["2015", "2017"]
    assert (shown["measure"], shown["with_subcodes"]) == ("persons", True)
    assert shown["caption"].startswith("Persons with at least one excerpt")
    places = [(cell["row"], cell["column"], cell["split"]) for cell in shown["cells"]]
    assert places == [
        (row, column, split) for row in shown["rows"] for column in shown["columns"] for split in shown["split"]
    ]
    assert all(set(cell) == CELL | {"mark", "unlike"} for cell in shown["cells"])
    assert all(is_id(cell["row_id"]) and is_id(cell["column_id"]) for cell in shown["cells"])


@pytest.mark.parametrize("split", ["none", "kind"])
def test_a_comparison_without_change_has_no_marks(program: Program, study: Path, split: str) -> None:
    shown = program("compare", study, "--rows", "case", "--columns", "wave", "--split", split, "--json").json
    assert all(set(cell) == CELL for cell in shown["cells"])
    assert len(shown["cells"]) == len(shown["rows"]) * 2 * (len(shown["split"]) or 1)
    if split == "none":
        assert shown["split"] == []
        assert shown["dimensions"]["split"] is None
        assert all(cell["split"] is None for cell in shown["cells"])


def test_fixed_words_are_english_in_every_language(program: Program, study: Path) -> None:
    english = program("compare", study, "--json", "--lang", "en").json
    for language in ("da", "nb"):
        other = program("compare", study, "--json", "--lang", language).json
        assert other["cells"] == english["cells"]
        assert (
            program("source", "list", study, "--json", "--lang", language).json
            == program("source", "list", study, "--json", "--lang", "en").json
        )
    assert {cell["empty"] for cell in english["cells"]} == {None, "silent", "no_data"}
    assert {cell["silence"] for cell in english["cells"]} == {None, "not_mentioned", "not_observed"}
    bodil = program("compare", study, "--coder", "Bodil", "--json").json
    assert "not_coded" in {cell["empty"] for cell in bodil["cells"]}


def test_a_file_on_its_way_in(program: Program, new: Path, materials: Path) -> None:
    found = program("import", new, materials / "cases", "--dry-run", "--json").json
    assert [one["name"] for one in found] == list(TEXTS)
    first = found[0]
    assert first == {
        "id": None,
        "file": str(materials / "cases" / "K01_2015_interview_frivillig.txt"),
        "name": "K01_2015_interview_frivillig",
        "case": "K01",
        "cases": ["K01"],
        "site": None,
        "wave": "2015",
        "kind": "interview",
        "date": None,
        "planned": False,
        "table": None,
        "turns": 4,
        "speakers": [
            {
                "label": "I",
                "interviewer": True,
                "participant": None,
                "role": None,
                "proposed": None,
                "told": {"by": "label", "sure": True, "words": None},
            },
            {
                "label": "Karen",
                "interviewer": False,
                "participant": None,
                "role": "volunteer",
                "proposed": None,
                "told": None,
            },
        ],
        "told": {name: {"by": "file_name", "sure": True, "words": None} for name in ("cases", "wave", "kind", "role")},
        "same_text_as": None,
        "looks_like": None,
        "new_version_of": None,
        "notes": [],
        "refused": None,
    }
    assert program("source", "list", new, "--json").json == []


def test_history(program: Program, study: Path) -> None:
    program("undo", study)
    found = program("history", study, "--json").json
    assert all(set(one) == {"id", "made_at", "coder", "what", "kind", "undone", "rows"} for one in found)
    assert [(one["kind"], one["undone"]) for one in found[:2]] == [("undo", False), ("do", True)]
    assert found[-1]["kind"] == "barrier"
    coded = next(one for one in found if one["what"].startswith("Coded"))
    assert (coded["what"], coded["coder"]) == ("Coded 10 passages", "Anna")
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+\+00:00", coded["made_at"])


LISTS = (
    ("source", "list"),
    ("wave", "list"),
    ("site", "list"),
    ("case", "list"),
    ("participant", "list"),
    ("coder", "list"),
    ("codebook", "show"),
    ("memo", "list"),
    ("excerpts",),
    ("history",),
    ("check",),
)


@pytest.mark.parametrize("command", LISTS, ids=" ".join)
def test_lists_are_bare_arrays(program: Program, new: Path, command: tuple[str, ...]) -> None:
    assert isinstance(program(*command, new, "--json").json, list)
