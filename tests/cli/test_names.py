"""What people type as a name, and what they are told when it is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Program


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("K01_2015_interview_frivillig", "K01_2015_interview_frivillig"),
        ("k01_2015_INTERVIEW_frivillig", "K01_2015_interview_frivillig"),
        ("K01_2015_interview_frivillig.txt", "K01_2015_interview_frivillig"),
        ("K01_2015", "K01_2015_interview_frivillig"),
        ("k02_2017_obs", "K02_2017_observation"),
        ("  Fjordby  ", "Fjordby_politik_2017"),
    ],
)
def test_a_source_is_meant_by_name_suffix_or_unique_beginning(
    program: Program, study: Path, typed: str, meant: str
) -> None:
    assert program("source", "show", study, typed, "--json").json["name"] == meant


def test_everything_is_meant_by_its_id(program: Program, study: Path) -> None:
    source = program("source", "list", study, "--json").json[0]
    assert program("source", "show", study, source["id"], "--json").json["name"] == source["name"]
    code = program("codebook", "show", study, "--json").json[1]
    shown = program("compare", study, "--code", code["id"], "--json").json
    assert shown["rows"] == [code["path"]]


def test_several_matches_are_refused_with_the_list(program: Program, study: Path) -> None:
    said = program.refused("source", "show", study, "K01_2017")
    assert said == (
        "“K01_2017” can mean several: K01_2017_interview_frivillig, K01_2017_interview_leder. Write more of the name."
    )


@pytest.mark.parametrize(
    ("typed", "path"),
    [
        ("Forankring/Aftaler", "Forankring/Aftaler"),
        ("forankring/aftaler", "Forankring/Aftaler"),
        ("Forankring / Aftaler", "Forankring/Aftaler"),
        ("Aftaler", "Forankring/Aftaler"),
        ("Aft", "Forankring/Aftaler"),
        ("Foran", "Forankring"),
        ("Forankring/B", "Forankring/Båret af én"),
        ("Ba\u030aret af e\u0301n", "Forankring/Båret af én"),
        (r"Roller/Tavshed\/attester", r"Roller/Tavshed\/attester"),
        (r"Tavshed\/attester", r"Roller/Tavshed\/attester"),
        ("Tavshed/attester", r"Roller/Tavshed\/attester"),
        ("Agreements", "Forankring/Aftaler"),
    ],
)
def test_a_code_is_meant_by_path_name_or_beginning(program: Program, study: Path, typed: str, path: str) -> None:
    assert program("compare", study, "--code", typed, "--json").json["rows"][0] == path


def test_paths_stay_in_the_first_language(program: Program, study: Path) -> None:
    expected = ["Forankring", "Forankring/Aftaler", "Forankring/Båret af én", "Roller", r"Roller/Tavshed\/attester"]
    for language in ("da", "nb", "en"):
        paths = [code["path"] for code in program("codebook", "show", study, "--json", "--lang", language).json]
        assert paths == expected


def test_a_beginning_that_two_codes_of_a_level_share_is_refused(program: Program, study: Path) -> None:
    program("codebook", "add", study, "Forankring/Aftryk")
    said = program.refused("compare", study, "--code", "Forankring/Aft")
    assert "Forankring/Aftaler, Forankring/Aftryk" in said


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--case", "K0l"], "There is no case called “K0l” in this study. The nearest: K01, K02."),
        (["--wave", "2016"], "There is no wave called “2016” in this study. The nearest: 2015, 2017."),
        (["--site", "Fjrdby"], "There is no site called “Fjrdby” in this study. The nearest: Fjordby."),
        (["--participant", "Karin"], "There is no participant called “Karin” in this study. The nearest: Karen."),
        (["--coder", "Ana"], "There is no coder called “Ana” in this study. The nearest: Anna."),
        (["--role", "citizen"], "Nobody has the role “citizen” in this study. The nearest: manager, volunteer."),
    ],
)
def test_an_unknown_name_is_refused_with_the_nearest(
    program: Program, study: Path, arguments: list[str], said: str
) -> None:
    assert program.refused("excerpts", study, *arguments) == said


def test_an_unknown_code_is_refused_with_the_nearest_of_all_its_names(program: Program, study: Path) -> None:
    said = program.refused("excerpts", study, "--code", "Bæret af")
    assert said.startswith("There is no code called “Bæret af” in the codebook. The nearest: Forankring/Båret af én")


def test_an_unknown_kind_is_refused_with_the_nearest(program: Program, study: Path) -> None:
    said = program.refused("excerpts", study, "--kind", "documant")
    assert said.startswith("There is no kind of source called “documant”. The nearest: document")


@pytest.mark.parametrize("word", ["observation", "obs", "feltnote", "Observation note", "OBSERVATION"])
def test_a_kind_is_meant_by_its_words(program: Program, study: Path, word: str) -> None:
    found = program("source", "list", study, "--kind", word, "--json").json
    assert [one["name"] for one in found] == ["K02_2017_observation"]


@pytest.mark.parametrize("word", ["manager", "leder", "Chef"])
def test_a_role_is_meant_by_its_words(program: Program, study: Path, word: str) -> None:
    found = program("excerpts", study, "--role", word, "--json").json
    assert [one["source"] for one in found] == ["K01_2017_interview_leder"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--case", "K01"], "the study has no cases yet. Add it with `qualcase case add`."),
        (["--site", "Fjordby"], "the study has no sites yet. Add it with `qualcase site add`."),
        (["--code", "Roller"], "the codebook is empty. Fill it with `qualcase codebook import`."),
        (["--coder", "Anna"], "nobody has coded in this study yet."),
        (["--role", "leder"], "no participant has a role yet. Use `qualcase participant set`."),
    ],
)
def test_where_there_are_none_yet_it_says_what_to_do(
    program: Program, new: Path, arguments: list[str], said: str
) -> None:
    assert program.refused("excerpts", new, *arguments).endswith(said)


def test_the_second_file_of_a_name_gets_a_number_and_keeps_its_own_suffix(
    program: Program, new: Path, tmp_path: Path
) -> None:
    for place, text in (("a", "Det første."), ("b", "Det andet.")):
        (tmp_path / place).mkdir()
        (tmp_path / place / "Note.txt").write_text(text, encoding="utf-8")
    (tmp_path / "Note.md").write_text("Det tredje.", encoding="utf-8")
    program("import", new, tmp_path / "a", tmp_path / "b", tmp_path / "Note.md")
    names = [one["name"] for one in program("source", "list", new, "--json").json]
    assert sorted(names) == ["Note", "Note (2)", "Note (3)"]
    assert program("source", "show", new, "Note", "--json").json["text"] == "Det første."
    assert program("source", "show", new, "Note (2).txt", "--json").json["text"] == "Det andet."
    assert program("source", "show", new, "Note.md", "--json").json["text"] == "Det tredje."


def test_a_study_is_meant_with_or_without_its_suffix(program: Program, study: Path) -> None:
    bare = study.with_suffix("")
    assert program("case", "list", bare, "--json").json == program("case", "list", study, "--json").json


def test_a_folder_called_like_the_study_is_not_in_its_way(program: Program, study: Path) -> None:
    study.with_suffix("").mkdir()
    assert [one["name"] for one in program("case", "list", study.with_suffix(""), "--json").json] == ["K01", "K02"]


def test_a_folder_names_the_studies_in_it(program: Program, study: Path, tmp_path: Path) -> None:
    assert program.refused("check", study.parent).endswith("is a folder. Name a study in it: small.qualcase.")
    (tmp_path / "empty").mkdir()
    assert program.refused("check", tmp_path / "empty").endswith("with no study in it. Name the file of a study.")


def test_a_missing_study_is_refused_with_what_to_do(program: Program, tmp_path: Path) -> None:
    path = tmp_path / "nowhere"
    said = f"There is no study {path}. Check the name, or begin one with `qualcase new`."
    for command in (["check"], ["excerpts"], ["undo"], ["compare"]):
        assert program.refused(*command, path) == said
