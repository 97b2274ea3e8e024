"""`import`: what comes in, what is made and said, and what is refused while the rest goes on."""

from __future__ import annotations

import io
import shutil
from typing import TYPE_CHECKING

import pytest

from tests.cli.making import TEXTS

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Program


@pytest.fixture
def note(tmp_path: Path) -> Path:
    """A file whose name tells nothing."""
    file = tmp_path / "noget.txt"
    file.write_text("Der er stille i huset.", encoding="utf-8")
    return file


def names(program: Program, study: Path) -> list[str]:
    return [one["name"] for one in program("source", "list", study, "--json").json]


def test_a_folder_comes_in_as_one_action(program: Program, new: Path, materials: Path) -> None:
    ran = program("import", new, materials / "cases")
    assert ran.lines[0].split() == ["Source", "Case", "Wave", "Kind", "Speakers"]
    assert ran.lines[2].split()[:5] == ["✓", "K01_2015_interview_frivillig", "K01", "2015", "interview"]
    assert "I (interviewer), Karen (volunteer)" in ran.lines[2]
    assert ran.lines[-1] == "Brought in 5 of 5 files."
    assert ran.err.splitlines() == [
        "Case “K01” was added.",
        "Case “K02” was added.",
        "3 participants were added: Karen, Leder (K01_2017_interview_leder), Bo.",
    ]
    assert names(program, new) == list(TEXTS)
    assert program("undo", new).out == "Undid: Imported 5 sources\n"
    assert names(program, new) == []
    assert program("case", "list", new, "--json").json == []
    assert program("participant", "list", new, "--json").json == []


def test_what_is_named_is_made_and_said(program: Program, new: Path, note: Path) -> None:
    ran = program(
        "import",
        new,
        note,
        "--case",
        "K07",
        "--case",
        "K08",
        "--site",
        " Nyby ",
        "--wave",
        "2017",
        "--kind",
        "dokument",
    )
    assert ran.err.splitlines() == ["Site “Nyby” was added.", "Case “K07” was added.", "Case “K08” was added."]
    one = program("source", "show", new, "noget", "--json").json
    assert (one["case"], one["cases"], one["site"]) == (None, ["K07", "K08"], "Nyby")
    assert (one["wave"], one["kind"]) == ("2017", "document")
    assert [one["site"] for one in program("case", "list", new, "--json").json] == ["Nyby", "Nyby"]


def test_what_is_there_is_not_made_again(program: Program, study: Path, note: Path) -> None:
    ran = program("import", study, note, "--case", "k01", "--site", "fjordby", "--kind", "note")
    assert ran.err == ""
    assert program("source", "show", study, "noget", "--json").json["case"] == "K01"


def test_a_case_that_lies_nowhere_lies_in_the_site_then(program: Program, new: Path, note: Path) -> None:
    program("case", "add", new, "K01")
    ran = program("import", new, note, "--case", "K01", "--site", "Nyby")
    assert ran.err.splitlines() == ["Site “Nyby” was added.", "Case “K01” lies in Nyby now."]
    assert program("case", "list", new, "--json").json[0]["site"] == "Nyby"
    program("undo", new)
    assert program("case", "list", new, "--json").json[0]["site"] is None


def test_a_single_participant_is_named(program: Program, new: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("I: Hvem?\nKaren: Mig.\nI: Og?\nKaren: Ja.\n", encoding="utf-8")
    ran = program("import", new, tmp_path / "a.txt", "--kind", "interview")
    assert ran.err == "Participant Karen was added.\n"


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (["--wave", "2016"], "There is no wave called “2016” in this study. The nearest: 2015, 2017."),
        (["--kind", "documant"], "There is no kind of source called “documant”. The nearest: document"),
        (["--case", ""], "A name cannot be empty. Write a name."),
        (["--table", "none.csv"], "none.csv is not there. Check the name and the folder."),
    ],
)
def test_a_name_that_is_not_made_is_refused(
    program: Program, new: Path, note: Path, more: list[str], said: str
) -> None:
    assert program.refused("import", new, note, *more).startswith(said)
    assert names(program, new) == []


def test_a_study_without_waves_says_how_to_add_one(program: Program, note: Path, tmp_path: Path) -> None:
    program("new", tmp_path / "bare")
    said = program.refused("import", tmp_path / "bare", note, "--wave", "2015")
    assert said.endswith("the study has no waves yet. Add it with `qualcase wave add`.")


def test_a_dry_run_changes_nothing(program: Program, new: Path, materials: Path) -> None:
    before = new.read_bytes()
    ran = program("import", new, materials / "cases", "--dry-run", "--case", "K99", "--site", "Nyby")
    assert ran.lines[2].split()[:3] == ["✓", "K01_2015_interview_frivillig", "K99"]
    assert ran.err == ""
    assert new.read_bytes() == before


def test_one_bad_file_stops_no_other(program: Program, new: Path, note: Path, tmp_path: Path) -> None:
    (tmp_path / "tom.txt").write_bytes(b"")
    (tmp_path / "billede.png").write_bytes(b"\x89PNG")
    missing = tmp_path / "mangler.docx"
    ran = program("import", new, tmp_path / "tom.txt", note, tmp_path / "billede.png", missing, status=3)
    assert ran.lines[-1] == "Brought in 1 of 4 files."
    assert [line.split()[0] for line in ran.lines[2:6]] == ["✕", "✓", "✕", "✕"]
    assert ran.err.splitlines() == [
        "tom.txt is empty. Get it again from where it came from.",
        "billede.png is not a text that can be read. Bring in .docx, .txt or .md files.",
        "mangler.docx is not there. Check the name and the folder.",
    ]
    assert names(program, new) == ["noget"]


def test_when_nothing_can_come_in_nothing_is_changed(program: Program, new: Path, tmp_path: Path) -> None:
    (tmp_path / "tom.txt").write_bytes(b"")
    before = new.read_bytes()
    ran = program("import", new, tmp_path / "tom.txt", "--json", "--case", "K01", status=3)
    assert ran.json == []
    assert new.read_bytes() == before


def test_a_refused_file_in_a_dry_run(program: Program, new: Path, note: Path, tmp_path: Path) -> None:
    found = program("import", new, note, tmp_path / "mangler.docx", "--dry-run", "--json", status=3).json
    assert [one["refused"] for one in found] == [None, "mangler.docx is not there. Check the name and the folder."]


def test_an_empty_folder_is_refused(program: Program, new: Path, tmp_path: Path) -> None:
    (tmp_path / "tom").mkdir()
    said = program.refused("import", new, tmp_path / "tom")
    assert said == f"There is nothing to bring in: {tmp_path / 'tom'} holds no files."


def test_the_same_text_is_noticed(program: Program, study: Path, materials: Path, tmp_path: Path) -> None:
    copy = tmp_path / "kopi.txt"
    shutil.copy(materials / "cases" / "K02_2017_observation.txt", copy)
    ran = program("import", study, copy, status=3)
    assert ran.lines[2].startswith("!  kopi")
    assert "the same text as “K02_2017_observation”" in ran.lines[2]
    assert ran.err == (
        "kopi.txt: the same text is already there as “K02_2017_observation”. Bring it in once more with --again.\n"
    )
    assert program("import", study, copy, "--again").lines[-1] == "Brought in 1 of 1 files."
    assert "kopi" in names(program, study)


def test_the_same_text_twice_in_one_import(program: Program, new: Path, note: Path, tmp_path: Path) -> None:
    shutil.copy(note, tmp_path / "igen.txt")
    ran = program("import", new, note, tmp_path / "igen.txt", status=3)
    assert ran.err.startswith("igen.txt: the same text is already there as “noget”.")
    assert names(program, new) == ["noget"]


@pytest.mark.parametrize(("answer", "status"), [("y\n", 0), ("ja\n", 0), ("n\n", 3), ("\n", 3)])
def test_who_sits_there_is_asked_about_the_same_text(
    program: Program, study: Path, monkeypatch: pytest.MonkeyPatch, answer: str, status: int
) -> None:
    monkeypatch.setattr("qualcase.cli.materials.is_interactive", lambda: True)
    monkeypatch.setattr("sys.stdin", io.StringIO(answer))
    file = study.parent / "kopi.txt"
    file.write_text(TEXTS["K02_2017_observation"], encoding="utf-8")
    ran = program("import", study, file, status=status)
    asked = "kopi: the same text is there already. Bring it in once more? [y/N]"
    assert asked in ran.err


TABLE = """fil;case;site;wave;kind;dato;deltagere
noget.txt;K05;Nyby;2015;interview;3.10.2015;"I=Hanne; IP=Ida Dahl (frivillig)"
andet.txt;K05;;{wave};note;;
glemt.txt;K06;;;;;
"""


@pytest.fixture
def pair(tmp_path: Path) -> Path:
    """Two files in a folder, and a table about them and a third."""
    folder = tmp_path / "to"
    folder.mkdir()
    (folder / "noget.txt").write_text("I: Hvad så?\nIP: Det går godt her.\n", encoding="utf-8")
    (folder / "andet.txt").write_text("Alle hilser.", encoding="utf-8")
    return folder


def test_a_table_says_where_files_belong(program: Program, new: Path, pair: Path, tmp_path: Path) -> None:
    table = tmp_path / "materials.csv"
    table.write_text(TABLE.format(wave="2017"), encoding="utf-8-sig")
    ran = program("import", new, pair, "--table", table)
    assert ran.err.splitlines() == [
        "The table also names files that are not among these: glemt.txt.",
        "Case “K05” was added.",
        "Site “Nyby” was added.",
        "Case “K05” lies in Nyby now.",
        "Participant Ida Dahl was added.",
    ]
    one = program("source", "show", new, "noget", "--json").json
    assert (one["case"], one["site"], one["wave"], one["date"]) == ("K05", "Nyby", "2015", "2015-10-03")
    assert [(turn["speaker"], turn["participant"], turn["role"]) for turn in one["turns"]] == [
        ("I", None, None),
        ("IP", "Ida Dahl", "volunteer"),
    ]
    assert program("source", "show", new, "andet", "--json").json["kind"] == "observation"


def test_an_unknown_wave_in_the_table_refuses_that_file_with_the_nearest(
    program: Program, new: Path, pair: Path, tmp_path: Path
) -> None:
    table = tmp_path / "materials.csv"
    table.write_text(TABLE.format(wave="2071"), encoding="utf-8")
    shown = program("import", new, pair, "--table", table, "--dry-run", status=3)
    assert [line.split()[0] for line in shown.lines[2:4]] == ["✕", "✓"]
    ran = program("import", new, pair, "--table", table, status=3)
    said = "andet.txt: There is no wave called “2071” in this study. The nearest: 2015, 2017."
    assert ran.err.splitlines()[-1] == said
    assert names(program, new) == ["noget"]


def test_what_is_given_wins_over_the_table(program: Program, new: Path, pair: Path, tmp_path: Path) -> None:
    table = tmp_path / "materials.csv"
    table.write_text(TABLE.format(wave="2017"), encoding="utf-8")
    program("import", new, pair, "--table", table, "--case", "K09", "--wave", "2017")
    found = program("source", "list", new, "--json").json
    assert {(one["case"], one["wave"]) for one in found} == {("K09", "2017")}


def test_a_table_that_cannot_be_read_refuses_all(program: Program, new: Path, pair: Path, tmp_path: Path) -> None:
    table = tmp_path / "materials.csv"
    table.write_text("fil;case;farve\nnoget.txt;K05;rød\n", encoding="utf-8")
    assert "columns that are not known: farve" in program.refused("import", new, pair, "--table", table)
    assert "is a directory" in program.misused("import", new, pair, "--table", tmp_path)


def test_remarks_on_what_was_left_out(program: Program, new: Path, tmp_path: Path) -> None:
    (tmp_path / "gammel.txt").write_bytes("Små øer på række.".encode("cp1252"))
    found = program("import", new, tmp_path / "gammel.txt", "--dry-run", "--json").json
    assert found[0]["notes"] == ["Its letters were read as Windows-1252 (Western Europe)."]
    assert "Windows-1252" in program("import", new, tmp_path / "gammel.txt").out


def test_a_name_that_is_no_text_comes_in(program: Program, new: Path, tmp_path: Path) -> None:
    odd = tmp_path / "K02_2015_\udcffnote.txt"
    try:
        odd.write_text("Stille.", encoding="utf-8")
    except (OSError, UnicodeError):
        pytest.skip("this file system takes no such name")
    program("import", new, odd)
    assert names(program, new) == ["K02_2015_note"]
    assert program("check", new).out == "The study is in order.\n"


def test_turns_in_a_note_only_when_asked_for(program: Program, study: Path, tmp_path: Path) -> None:
    file = tmp_path / "K01_2017_feltnote.txt"
    file.write_text("I: Hvem har nøglen?\nOle: Det har jeg.\nI: Altid?\nOle: Ja.\n", encoding="utf-8")
    found = program("import", study, file, "--dry-run", "--json").json
    assert (found[0]["kind"], found[0]["turns"]) == ("observation", 0)
    found = program("import", study, file, "--dry-run", "--json", "--turns").json
    assert (found[0]["kind"], found[0]["turns"]) == ("observation", 4)


def test_a_preview_tells_what_tells_where_files_belong(program: Program, study: Path, tmp_path: Path) -> None:
    file = tmp_path / "optagelse.txt"
    file.write_text(
        "Interview med Karen, K01, 3. oktober 2017\n\nI: Hvordan går det så her?\nIP: Fint nok.\nI: Ja?\nIP: Ja.\n",
        "utf-8",
    )
    before = study.read_bytes()
    ran = program("import", study, file, "--preview")
    assert "From where" in ran.out
    assert "first lines: case, kind?, date" in ran.out
    assert "IP = Karen?" in ran.out
    found = program("import", study, file, "--preview", "--json").json[0]
    assert found["told"]["date"] == {"by": "first_lines", "sure": True, "words": None}
    assert (found["speakers"][1]["proposed"], found["speakers"][1]["participant"]) == ("Karen", None)
    assert study.read_bytes() == before


def test_a_file_that_looks_like_a_source_is_taken_as_its_new_version(
    program: Program, new: Path, tmp_path: Path
) -> None:
    said = [f"Her er svar nummer {number}, og det er langt nok til at kendes igen." for number in range(12)]
    text = "".join(f"I: Spørgsmål {number}?\nKaren: {words}\n" for number, words in enumerate(said))
    first, second = tmp_path / "K01_2015_interview.txt", tmp_path / "K01 rettet.txt"
    first.write_text(text, "utf-8")
    second.write_text(text.replace("nummer 3,", "nummer tre,"), "utf-8")
    program("import", new, first)
    like = program("import", new, second, "--preview", "--json").json[0]["looks_like"]
    held = program("source", "show", new, "K01_2015_interview", "--json").json
    assert (like["name"], like["id"]) == ("K01_2015_interview", held["id"])
    assert 0.8 < like["share"] < 1
    ran = program("import", new, second, "--as-version", "K01_2015", "--json")
    assert [one["name"] for one in ran.json] == ["K01_2015_interview"]
    assert "nummer tre" in program("source", "show", new, "K01_2015_interview", "--json").json["text"]
    assert names(program, new) == ["K01_2015_interview"]
    assert program("undo", new).out == "Undid: Took in a corrected text of K01_2015_interview\n"
    assert "nummer 3" in program("source", "show", new, "K01_2015_interview", "--json").json["text"]


def test_a_new_version_is_one_file_of_a_source_that_is_there(
    program: Program, study: Path, note: Path, materials: Path
) -> None:
    said = program.refused("import", study, note, "--as-version", "findes ikke")
    assert said.startswith("There is no source called “findes ikke”")
    said = program.refused("import", study, materials / "cases", "--as-version", "K01_2015_interview_frivillig")
    assert said == "Only one file can be the new text of a source. Name one file with --as-version."


def test_labels_are_remembered_listed_and_forgotten(program: Program, new: Path, tmp_path: Path) -> None:
    assert program("label", "set", new, "BGL", "--role", "manager").out == "Remembered the label BGL.\n"
    program("label", "set", new, "Hanne", "--interviewer")
    assert program("label", "list", new).lines[0].split() == ["Label", "Means"]
    found = program("label", "list", new, "--json").json
    assert [(one["label"], one["interviewer"], one["role"]) for one in found] == [
        ("BGL", False, "manager"),
        ("Hanne", True, None),
    ]
    file = tmp_path / "x.txt"
    file.write_text("Hanne: Hvad?\nBGL: Det.\nHanne: Nå.\nBGL: Ja.\n", "utf-8")
    seen = program("import", new, file, "--preview", "--json").json[0]["speakers"]
    assert [(one["label"], one["interviewer"], one["role"], one["told"]["by"]) for one in seen] == [
        ("Hanne", True, None, "rule"),
        ("BGL", False, "manager", "rule"),
    ]
    assert program("label", "forget", new, "hanne").out == "Forgot the label Hanne.\n"
    assert program.refused("label", "forget", new, "hanne").startswith("Nothing is remembered of “hanne”.")
    assert program.refused("label", "set", new, "Birthe", "--role", "manager").startswith("A role is remembered only")
    program("undo", new)
    assert len(program("label", "list", new, "--json").json) == 2


def test_a_table_from_excel_says_where_files_belong(program: Program, new: Path, pair: Path, tmp_path: Path) -> None:
    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in (["fil", "case", "runde"], ["noget.txt", "K05", 2015], ["andet.txt", "K06", 2017]):
        sheet.append(row)
    book.save(tmp_path / "materiale.xlsx")
    program("import", new, pair, "--table", tmp_path / "materiale.xlsx")
    found = program("source", "list", new, "--json").json
    assert {(one["case"], one["wave"]) for one in found} == {("K05", "2015"), ("K06", "2017")}
