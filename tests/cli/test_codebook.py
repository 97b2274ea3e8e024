"""`codebook`: show, import, export, and change codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import docx
import openpyxl
import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Program


def paths(program: Program, study: Path) -> list[str]:
    return [code["path"] for code in program("codebook", "show", study, "--json").json]


def test_show(program: Program, study: Path) -> None:
    lines = program("codebook", "show", study, "--lang", "da").lines
    assert lines == [
        "Forankring  (0)  Det bliver stående.",
        "  Aftaler  (5)  Det der er aftalt.",
        "  Båret af én  (2)  Det hviler på én.",
        "Roller  (2)  Hvem gør hvad.",
        "  Tavshed/attester  (1)  Det man ikke siger.",
    ]
    assert program("codebook", "show", study, "--lang", "en").lines[0].endswith("It stays.")


def test_import_of_a_file_and_of_one_that_comes_with_the_program(program: Program, new: Path, materials: Path) -> None:
    ran = program("codebook", "import", new, materials / "lille.yaml")
    assert ran.out == "Codes added: 5; completed: 0; left as they were: 0.\n"
    again = program("codebook", "import", new, materials / "lille.yaml", "--json").json
    assert (again["added"], again["completed"], again["unchanged"]) == (0, 0, 5)
    added = program("codebook", "import", new, "fem-betingelser", "--json").json
    assert added["added"] + added["completed"] + added["unchanged"] == 29
    assert "Ledelse/Anerkendelse" in paths(program, new)
    assert program("undo", new).out == "Undid: Imported the codebook fem-betingelser\n"
    assert paths(program, new)[0] == "Forankring"


PACKED = "fem-betingelser, kommunale-samarbejder, kompetenceudvikling, samskaping, samspil-casestudie"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("nope", f"There is no codebook “nope”: neither a file nor one that comes with the program ({PACKED})."),
        ("codings.csv", "codings.csv is no codebook: it has no column for the code’s path. Name one “path” or “code”."),
    ],
)
def test_what_is_no_codebook(program: Program, new: Path, materials: Path, name: str, said: str) -> None:
    path = materials / name if (materials / name).exists() else name
    assert program.refused("codebook", "import", new, path) == said
    assert paths(program, new) == []


def test_a_broken_file_is_refused_with_its_line(program: Program, new: Path, tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text("format: 1\nname: [", encoding="utf-8")
    assert "x.yaml" in program.refused("codebook", "import", new, tmp_path / "x.yaml")


def test_export_comes_back_the_same(program: Program, study: Path, new: Path, tmp_path: Path) -> None:
    file = tmp_path / "book.yaml"
    assert program("codebook", "export", study, file).out == f"Wrote {file}.\n"
    program("codebook", "import", new, file)

    def told(which: Path) -> list[dict[str, object]]:
        codes = program("codebook", "show", which, "--json").json
        return [{key: value for key, value in code.items() if key not in ("id", "codings")} for code in codes]

    assert told(new) == told(study)


def test_export_without_a_file_prints_yaml(program: Program, study: Path, tmp_path: Path) -> None:
    file = tmp_path / "book.yaml"
    program("export", "codebook", study, "-o", file)
    assert program("codebook", "export", study).out == file.read_text(encoding="utf-8")
    assert [code["path"] for code in program("codebook", "export", study, "--json").json] == paths(program, study)


def test_export_to_office(program: Program, study: Path, tmp_path: Path) -> None:
    program("codebook", "export", study, tmp_path / "book.docx", "--lang", "da")
    [codes, *_] = docx.Document(str(tmp_path / "book.docx")).tables
    assert "Tavshed/attester" in "\n".join(row.cells[0].text for row in codes.rows)
    assert program("codebook", "export", study, tmp_path / "book.xlsx", "--json").json == {
        "file": str(tmp_path / "book.xlsx")
    }
    book = openpyxl.load_workbook(tmp_path / "book.xlsx")
    rows = list(book.worksheets[0].iter_rows(values_only=True))
    assert any(r"Roller/Tavshed\/attester" in row for row in rows)
    book.close()
    program("codebook", "export", study, tmp_path / "book.csv")
    assert "Båret af én" in (tmp_path / "book.csv").read_text(encoding="utf-8-sig")
    said = program.refused("codebook", "export", study, tmp_path / "book.pdf")
    assert said == "“book.pdf” has no ending that can be written. Use one of .yaml, .yml, .docx, .xlsx, .csv."


def test_add_set_and_remove(program: Program, study: Path) -> None:
    ran = program("codebook", "add", study, r"Roller/Ansvar \/ pligt", "--key", "p", "--short", "Hvem svarer.")
    assert ran.out == "Added code “Roller/Ansvar \\/ pligt”.\n"
    one = program("codebook", "set", study, "Ansvar", "--name", "Ansvar", "--colour", "#112233", "--json").json
    assert (one["path"], one["colour"], one["key"]) == ("Roller/Ansvar", "#112233", "p")
    assert one["short"] == {"da": "Hvem svarer."}
    ran = program("codebook", "remove", study, "Roller")
    assert ran.out == "Removed code “Roller”.\n"
    assert ran.err.splitlines() == ["3 codings went with it.", "2 sub-codes went with it."]
    assert paths(program, study) == ["Forankring", "Forankring/Aftaler", "Forankring/Båret af én"]
    assert program("undo", study).out == "Undid: Removed code “Roller”\n"
    assert len(program("excerpts", study, "--code", "Roller", "--json").json) == 2
    removed = program("codebook", "remove", study, "Roller", "--json").json
    assert [code["path"] for code in removed] == ["Roller", r"Roller/Tavshed\/attester", "Roller/Ansvar"]


def test_move_and_merge(program: Program, study: Path) -> None:
    assert program("codebook", "move", study, "Aftaler", "Roller").out == "Moved to “Roller/Aftaler”.\n"
    assert program("codebook", "move", study, "Aftaler", "--top", "--position", 1, "--json").json["path"] == "Aftaler"
    assert paths(program, study)[0] == "Aftaler"
    ran = program("codebook", "merge", study, "Båret af én", "Aftaler")
    assert ran.out == "Merged code “Båret af én” into “Aftaler”.\n"
    assert len(program("excerpts", study, "--code", "Aftaler", "--json").json) == 7
    assert program("undo", study).out == "Undid: Merged code “Båret af én” into “Aftaler”\n"
    assert program("check", study).out == "The study is in order.\n"


def test_refusals_and_wrong_usage(program: Program, study: Path) -> None:
    assert program.refused("codebook", "add", study, "Roler/Nyt").startswith("There is no code called “Roler”")
    assert program.refused("codebook", "add", study, "roller").startswith("There is already a code “roller”")
    assert program.refused("codebook", "add", study, "Roller/") == "A code needs a name. Write one."
    assert program.refused("codebook", "move", study, "Roller", "Tavshed/attester").startswith("A code cannot")
    assert program.misused("codebook", "move", study, "Roller") == (
        "Error: Name the code to stand below, or give --top."
    )
    assert program.misused("codebook", "move", study, "Roller", "Forankring", "--top") == (
        "Error: Name the code to stand below, or give --top."
    )
    assert program.misused("codebook", "set", study, "Roller").endswith("--help lists what can be.")
    assert program.misused("codebook", "set", study, "Roller", "--colour", "rød").endswith(
        "“rød” is no colour. Write it like #3072C1."
    )
    assert paths(program, study) == [
        "Forankring", "Forankring/Aftaler", "Forankring/Båret af én", "Roller", r"Roller/Tavshed\/attester",
    ]  # fmt: skip
