"""`excerpts`, `compare`, `export`: figures that can be counted in one's head, and files opened by other libraries."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

import docx
import openpyxl
import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Program

AGREED = "Forankring/Aftaler"
CARRIED = "Forankring/Båret af én"


def cells(shown: dict[str, Any]) -> dict[tuple[str, str, str], dict[str, Any]]:
    return {(cell["row"], cell["column"], cell["split"]): cell for cell in shown["cells"]}


@pytest.mark.parametrize(
    ("measure", "row", "waves"),
    [
        # Value and base of K01 in 2015 and in 2017.
        ("persons", AGREED, ((1, 1), (2, 2))),
        ("persons", CARRIED, ((1, 1), (None, 2))),
        ("sources", AGREED, ((1, 1), (2, 2))),
        ("codings", AGREED, ((2, 13), (2, 12))),
        ("codings", "Forankring", ((3, 13), (2, 12))),
        ("words", "Forankring", ((13, None), (10, None))),
        ("share", AGREED, ((8 / 13, 13), (10 / 12, 12))),
        ("rating", AGREED, ((-1.5, 1), (1.5, 2))),
        ("yes", CARRIED, ((1, None), (None, None))),
    ],
)
def test_figures_of_a_case(
    program: Program,
    study: Path,
    measure: str,
    row: str,
    waves: tuple[tuple[float | None, float | None], tuple[float | None, float | None]],
) -> None:
    shown = cells(program("compare", study, "--measure", measure, "--case", "K01", "--json").json)
    for split, (value, base) in zip(("2015", "2017"), waves, strict=True):
        cell = shown[row, "K01", split]
        assert cell["value"] == (None if value is None else pytest.approx(value))
        assert cell["base"] == base


def test_what_stands_beside_and_why_a_cell_is_empty(program: Program, study: Path) -> None:
    shown = cells(program("compare", study, "--json").json)
    note = shown[CARRIED, "K02", "2017"]
    assert (note["value"], note["empty"], note["codings"]) == (None, None, 1)
    assert note["beside"] == [{"what": "unidentified", "of": "observation", "count": 1}]
    before = shown[r"Roller/Tavshed\/attester", "K02", "2015"]
    assert (before["empty"], before["silence"]) == ("silent", "not_mentioned")
    assert before["beside"] == [{"what": "about", "of": "before", "count": 1}]
    assert shown["Roller", "K01", "2017"]["beside"] == [{"what": "about", "of": "2015", "count": 1}]
    assert shown[AGREED, "K02", "2017"]["silence"] == "not_observed"
    site = shown[AGREED, "Fjordby", "2015"], shown[AGREED, "Fjordby", "2017"]
    assert [cell["empty"] for cell in site] == ["no_data", None]
    assert [cell["incomplete"] for cell in site] == [False, True]


def test_marks_of_change(program: Program, study: Path) -> None:
    shown = cells(program("compare", study, "--measure", "codings", "--json").json)
    assert shown[CARRIED, "K01", "2017"]["mark"] == "gone"
    assert shown[CARRIED, "K02", "2017"]["mark"] == "new"
    assert shown[AGREED, "K01", "2017"]["mark"] == "turned"
    assert shown["Forankring", "K01", "2017"]["mark"] == "same"
    assert shown[AGREED, "K02", "2017"]["mark"] is None
    assert shown[AGREED, "Fjordby", "2017"]["mark"] == "not_comparable"
    assert all(cell["mark"] is None and not cell["unlike"] for cell in shown.values() if cell["split"] == "2015")
    # The manager was heard in 2017 alone, and K02 has an interview in one year and a note in the other.
    assert shown[CARRIED, "K01", "2017"]["unlike"]
    assert shown[CARRIED, "K02", "2017"]["unlike"]


def test_without_subcodes(program: Program, study: Path) -> None:
    shown = program("compare", study, "--without-subcodes", "--measure", "codings", "--json").json
    assert shown["with_subcodes"] is False
    assert cells(shown)["Forankring", "K01", "2015"]["empty"] == "silent"


def test_change_between_two_named_waves(program: Program, study: Path) -> None:
    shown = cells(program("compare", study, "--change", "2017:2015", "--measure", "codings", "--json").json)
    assert shown[CARRIED, "K01", "2015"]["mark"] == "new"
    said = program.refused("compare", study, "--change", "2015")
    assert said == "Write two waves with a colon between them, such as 2015:2017."
    assert program.refused("compare", study, "--change", "2015:2019").startswith("There is no wave called “2019”")


def test_rows_columns_and_split_are_three_things(program: Program, study: Path) -> None:
    said = program.refused("compare", study, "--rows", "case", "--columns", "case")
    assert said == "Rows, columns and split must be three different things."
    assert "'--rows': 'colour' is not one of" in program.misused("compare", study, "--rows", "colour")
    assert "is not one of 'persons', 'sources'" in program.misused("compare", study, "--measure", "mean")


def test_other_crossings(program: Program, study: Path) -> None:
    shown = program("compare", study, "--rows", "participant", "--columns", "wave", "--split", "none", "--json").json
    assert shown["rows"] == ["Bo", "Karen", "Leder (K01_2017_interview_leder)"]
    shown = program("compare", study, "--rows", "kind", "--columns", "site", "--json").json
    assert {"interview", "observation", "document"} <= set(shown["rows"])


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (["--code", "Forankring"], 7),
        (["--code", "Aftaler"], 5),
        (["--code", "Aftaler", "--code", "Roller"], 7),
        (["--case", "K01"], 6),
        (["--case", "K01", "--case", "K02"], 8),
        (["--site", "Fjordby"], 9),
        (["--wave", "2015"], 4),
        (["--wave", "2015", "--wave", "2017"], 9),
        (["--kind", "observation"], 1),
        (["--role", "volunteer"], 6),
        (["--role", "manager"], 1),
        (["--participant", "Karen"], 5),
        (["--coder", "Bodil"], 1),
        (["--coder", "Bodil", "--coder", "Anna"], 10),
        (["--wave", "2017", "--case", "K01", "--code", "Roller"], 1),
    ],
)
def test_filters(program: Program, study: Path, filters: list[str], expected: int) -> None:
    assert len(program("excerpts", study, *filters, "--json").json) == expected


def test_a_filter_stands_in_the_caption(program: Program, study: Path) -> None:
    caption = program("compare", study, "--wave", "2015", "--coder", "Bodil", "--json").json["caption"]
    assert "coded by Bodil" in caption
    assert "waves: 2015" in caption


def test_the_table_in_the_terminal(program: Program, study: Path) -> None:
    lines = program("compare", study).lines
    assert lines[0] == "Small study"
    assert lines[2].split() == ["Code", "(2015", "│", "2017)", "K01", "K02", "(Fjordby)"]
    assert lines[5].startswith("   Aftaler           1 │ 2 ↯≠  · │ ·")
    assert lines[6].startswith("   Båret af én       1 │ · ✕≠")
    text = " ".join(lines)
    for part in ("of 2 (2015) and 2 (2017) interviewed", "coded by each source’s lead coder; 6 of 6 sources (2015:"):
        assert part in text
    for sign in ("✕ gone", "· silent: coded", "– no data", "+1 beside", "◥ incomplete", "( ) sources of the site"):
        assert sign in text
    # What does not occur is not explained.
    assert "▼ less" not in text


def test_figures_in_the_terminal(program: Program, study: Path) -> None:
    share = program("compare", study, "--measure", "share", "--case", "K01").lines
    assert share[5].startswith("   Aftaler           62% │ 83%")
    rating = program("compare", study, "--measure", "rating", "--case", "K01").lines
    assert rating[5].startswith("   Aftaler           −1.5 │ +1.5 ↯≠")
    assert rating[6].startswith("   Båret af én       (1) │ ·")
    yes = program("compare", study, "--measure", "yes", "--case", "K01").lines
    assert yes[5].startswith("   Aftaler           ● │ ●")


def test_nothing_to_compare_says_what_to_do(program: Program, new: Path) -> None:
    ran = program("compare", new)
    assert ran.err == (
        "There is nothing to compare yet. Bring sources in and fill the codebook, or widen the filter.\n"
    )
    assert program("compare", new, "--json").json["cells"] == []


def test_excerpts_in_the_terminal(program: Program, study: Path) -> None:
    ran = program("excerpts", study, "--case", "K01", "--wave", "2015", "--code", "Aftaler")
    assert ran.lines == [
        "Forankring/Aftaler",
        "",
        "  Vi har ingen aftale.",
        "    — K01, 2015, interview, Karen (volunteer), K01_2015_interview_frivillig 27–47",
        "      Direction: −2 (hinders strongly)",
        "  Vi har ingen aftale.",
        "    — ★ K01, 2015, interview, Karen (volunteer), K01_2015_interview_frivillig 97–117",
        "      Direction: −1 (hinders)",
        "      Note: sagt to gange",
    ]
    assert ran.err == "2 excerpts\n"
    assert program("excerpts", study, "--code", "Roller", "--wave", "2015", "--case", "K01").err == "No excerpts.\n"


def test_excerpts_in_word(program: Program, study: Path, tmp_path: Path) -> None:
    file = tmp_path / "excerpts.docx"
    ran = program("export", "excerpts", study, "-o", file)
    assert ran.out == f"Wrote {file}.\n"
    document = docx.Document(str(file))
    said = [(one.style.name, one.text) for one in document.paragraphs if one.text and one.style]
    headings = [(name, text) for name, text in said if name.startswith("Heading")]
    assert headings[:5] == [
        ("Heading 1", "Forankring"),
        ("Heading 2", "Aftaler"),
        ("Heading 3", "K01"),
        ("Heading 4", "2015"),
        ("Heading 4", "2017"),
    ]
    assert [text for _, text in said].count("Vi har ingen aftale.") == 2
    assert any("Karen (volunteer), K01_2015_interview_frivillig 97–117" in text for _, text in said)
    assert any("Note: sagt to gange" in text for _, text in said)
    header = " ".join(one.text for one in document.sections[0].header.paragraphs)
    assert "Small study" in header
    assert "Selection: the whole study" in {text for _, text in said}
    assert "Codings: coded by each source’s lead coder" in {text for _, text in said}


def test_excerpts_nested_otherwise(program: Program, study: Path, tmp_path: Path) -> None:
    file = tmp_path / "excerpts.docx"
    ran = program("export", "excerpts", study, "-o", file, "--by", "wave,participant", "--role", "volunteer", "--json")
    assert ran.json["file"] == str(file)
    document = docx.Document(str(file))
    styled = [(one.style.name, one.text) for one in document.paragraphs if one.style]
    assert [(name, text) for name, text in styled if name.startswith("Heading")][:6] == [
        ("Heading 1", "2015"),
        ("Heading 2", "Bo"),
        ("Heading 2", "Karen"),
        ("Heading 1", "2017"),
        ("Heading 2", "Karen"),
        ("Heading 1", "What the codes mean"),
    ]


def test_excerpts_in_excel(program: Program, study: Path, tmp_path: Path) -> None:
    file = tmp_path / "excerpts.xlsx"
    program("export", "excerpts", study, "-o", file)
    book = openpyxl.load_workbook(file)
    rows = list(book.worksheets[0].iter_rows(values_only=True))
    names = [str(name) for name in rows[0]]
    found = [dict(zip(names, row, strict=True)) for row in rows[1:] if row[0]]
    assert len(found) == 9
    starred = [row for row in found if row["Star"]]
    assert len(starred) == 1
    assert (starred[0]["Text"], starred[0]["Rating"], starred[0]["Start"]) == ("Vi har ingen aftale.", -1, 97)
    assert (starred[0]["Case"], starred[0]["Wave"], starred[0]["Note"]) == ("K01", "2015", "sagt to gange")
    about = " ".join(str(cell) for row in book.worksheets[-1].iter_rows(values_only=True) for cell in row if cell)
    assert "Small study" in about
    book.close()


def test_excerpts_in_csv_can_be_coded_again(program: Program, study: Path, tmp_path: Path) -> None:
    file = tmp_path / "excerpts.csv"
    program("export", "excerpts", study, "-o", file, "--code", "Båret af én")
    text = file.read_text(encoding="utf-8-sig")
    delimiter = ";" if ";" in text.splitlines()[0] else ","
    rows = list(csv.DictReader(io.StringIO(text), delimiter=delimiter))
    assert [(row["Source"], row["Text"]) for row in rows] == [
        ("K01_2015_interview_frivillig", "Jeg gør det hele selv."),
        ("K02_2017_observation", "Døren har kun én nøgle."),
    ]


def test_a_matrix_in_excel_holds_figures(program: Program, study: Path, tmp_path: Path) -> None:
    file = tmp_path / "matrix.xlsx"
    assert program("export", "matrix", study, "-o", file, "--measure", "codings").out == f"Wrote {file}.\n"
    book = openpyxl.load_workbook(file)
    rows = list(book.worksheets[0].iter_rows(values_only=True))
    head = next(number for number, row in enumerate(rows) if row[0] == "Code")
    assert rows[head][:4] == ("Code", "K01 2015", "K01 2017", "K01 Δ")
    agreed = next(row for row in rows if str(row[0]).strip() == "Aftaler")
    assert agreed[1:4] == (2, 2, "↯≠")
    long = list(book.worksheets[1].iter_rows(values_only=True))
    names = [str(name) for name in long[0]]
    found = {tuple(row[:3]): dict(zip(names, row, strict=True)) for row in long[1:]}
    cell = found[AGREED, "K01", "2015"]
    assert (cell["Value"], cell["Base"], cell["Codings"], cell["Empty"]) == (2, 13, 2, None)
    assert found[AGREED, "K02", "2017"]["Empty"] == "not observed"
    book.close()


def test_a_matrix_in_word(program: Program, study: Path, tmp_path: Path) -> None:
    file = tmp_path / "matrix.docx"
    program("export", "matrix", study, "-o", file, "--case", "K01")
    document = docx.Document(str(file))
    table = document.tables[0]
    assert [cell.text for cell in table.rows[0].cells] == ["Code (2015 │ 2017)", "K01"]
    assert [cell.text.strip() for cell in table.rows[2].cells] == ["Aftaler", "1/1 │ 2/2 ↯≠"]
    assert any(one.text.startswith("Persons with at least one excerpt") for one in document.paragraphs)


def test_a_matrix_in_csv(program: Program, study: Path, tmp_path: Path) -> None:
    file = tmp_path / "matrix.csv"
    assert program("export", "matrix", study, "-o", file, "--json").json["file"] == str(file)
    lines = file.read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == 1 + 5 * 3 * 2


@pytest.mark.parametrize(
    ("what", "known"), [("excerpts", ".docx, .xlsx, .csv"), ("matrix", ".docx, .xlsx, .csv, .svg, .png")]
)
def test_a_file_of_no_known_kind_is_refused(
    program: Program, study: Path, tmp_path: Path, what: str, known: str
) -> None:
    for name in ("x.txt", "x"):
        said = f"“{name}” has no ending that can be written. Use one of {known}."
        assert program.refused("export", what, study, "-o", tmp_path / name) == said
    assert list(tmp_path.glob("x*")) == []


def test_a_missing_folder_is_refused(program: Program, study: Path, tmp_path: Path) -> None:
    said = program.refused("export", "excerpts", study, "-o", tmp_path / "nowhere" / "x.docx")
    assert said == f"The folder {tmp_path / 'nowhere'} does not exist. Make it, or choose another."


def test_unknown_groups_are_refused(program: Program, study: Path, tmp_path: Path) -> None:
    said = "Excerpts can be nested by code, case, site, wave, kind, role, participant, coder, source, each once."
    assert program.refused("export", "excerpts", study, "-o", tmp_path / "x.docx", "--by", "code,year") == said
    assert program.refused("export", "excerpts", study, "-o", tmp_path / "x.docx", "--by", "code,code") == said


def test_a_file_that_is_there_is_replaced_whole(program: Program, study: Path, tmp_path: Path) -> None:
    file = tmp_path / "excerpts.csv"
    file.write_text("old", encoding="utf-8")
    program("export", "excerpts", study, "-o", file)
    assert "Vi har ingen aftale." in file.read_text(encoding="utf-8-sig")
    assert [one.name for one in tmp_path.iterdir() if one.suffix == ".tmp"] == []


def test_the_output_must_be_named(program: Program, study: Path) -> None:
    assert program.misused("export", "excerpts", study) == "Error: Missing option '-o' / '--output'."


def test_codings_of_the_interviewer_alone_are_listed_for_mending(program: Program, study: Path) -> None:
    assert program("excerpts", study, "--uncounted", "--json").json == []
    asked = next(
        turn
        for turn in program("source", "show", study, "K01_2015_interview_frivillig", "--json").json["turns"]
        if turn["interviewer"]
    )
    span = f"{asked['said']}:{asked['end']}"
    place = ("--source", "K01_2015_interview_frivillig", "--span", span)
    made = program("code", study, *place, "--code", AGREED, "--coder", "Anna", "--json").json
    assert [one["id"] for one in program("excerpts", study, "--uncounted", "--json").json] == [made["id"]]
    assert made["id"] not in [one["id"] for one in program("excerpts", study, "--json").json]
