"""What is written: excerpts nested as asked, comparisons with their bases, in Word, Excel and csv."""

from __future__ import annotations

import csv
import itertools
from typing import TYPE_CHECKING, Any

import docx
import openpyxl
import pytest

from qualcase.coding.comparison import Dimension, Measure
from qualcase.coding.filters import Filter
from qualcase.coding.people import RoleIn
from qualcase.coding.report import Heading, Quote
from qualcase.errors import Cancelled, UserError
from qualcase.study.cell_words import mark_text
from qualcase.study.exports import _blocks, source_line
from qualcase.study.matrix_table import cell_text, matrix_table
from qualcase.study.ordering import GROUPS, group_order
from qualcase.words import use_language
from tests.study.making import case, code, code_quote, coded, coder, participant

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from qualcase.coding.codings import Excerpt
    from qualcase.study import Study


def outline(path: Path) -> list[str]:
    """Headings with a sign for each level, and the words of each excerpt."""
    lines = []
    for paragraph in docx.Document(str(path)).paragraphs:
        style = paragraph.style.name if paragraph.style else ""
        if style and style.startswith("Heading"):
            lines.append(f"{'#' * int(style.split()[1])} {paragraph.text}")
        elif style == "Excerpt":
            lines.append(paragraph.text)
    return lines


def csv_rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def nested(study: Study, by: Sequence[str]) -> list[tuple[tuple[str, ...], str]]:
    """Each excerpt under the headings that are in force for it."""
    found = []
    above: dict[int, str] = {}
    for block in _blocks(study, study.each_of(group_order(study, Filter(), by)), by):
        if isinstance(block, Heading):
            above = {level: text for level, text in above.items() if level < block.level}
            assert block.level == len(above) + 1  # no level is skipped
            above[block.level] = block.text
        else:
            found.append((tuple(above.values()), block.text))
    return found


# --- Word


def test_word_holds_headings_nested_as_asked(study: Study, tmp_path: Path) -> None:
    path = tmp_path / "excerpts.docx"
    chosen = Filter(codes=(code(study, "Roller").id,))
    assert study.export_excerpts(path, chosen, ("case", "code", "wave")) == 4
    assert outline(path) == [
        "# K01 Læsevenner",
        "## Roller",
        "### 2015",
        "Det er mest naboerne 😀 og et par",
        "mest naboerne 😀 og et par fra klubben.\nAnna: Ja.",
        "### Nøgler/skilte",
        "#### 2015",
        "Nøglen hænger på kontoret",
        "# K02 Madklubben",
        "## Roller",
        "### Nøgler/skilte",
        "#### 2015",
        "jeg har nøglen",
    ]


def test_word_says_what_was_chosen_and_when(study: Study, tmp_path: Path) -> None:
    path = tmp_path / "excerpts.docx"
    chosen = Filter(cases=(case(study, "K01").id,))
    study.export_excerpts(path, chosen)
    document = docx.Document(str(path))
    texts = [paragraph.text for paragraph in document.paragraphs]
    header = "\n".join(paragraph.text for section in document.sections for paragraph in section.header.paragraphs)
    for said in ("Prøve", study.describe(chosen)):
        assert any(said in text for text in texts)
        assert said in header


def test_word_says_where_each_excerpt_comes_from(study: Study, tmp_path: Path) -> None:
    path = tmp_path / "excerpts.docx"
    study.export_excerpts(path)
    texts = [paragraph.text for paragraph in docx.Document(str(path)).paragraphs]
    one = coded(study, "K01 start", "Det er mest naboerne 😀 og et par")
    place = texts.index(one.quote)
    where = f"★ K01, 2015, interview, Bo (volunteer), K01 start {one.start}–{one.end}"
    assert texts[place + 1] == f"{study.excerpt_ids.one(one.id)} · {where}"
    assert texts[place + 2] == "Note: naboerne igen"
    rated = texts.index("Det er ikke skrevet ned")
    assert texts[rated + 2] == "Direction: −2 (hinders)"
    about = texts.index("skrevet ned i foråret")
    assert texts[about + 2] == "Speaks about: expected"


def test_a_rating_on_a_scale_without_minus_has_no_sign(study: Study) -> None:
    quotes = {
        block.text: block for block in _blocks(study, study.each_excerpt(), ("case",)) if isinstance(block, Quote)
    }
    assert quotes["kommunen var med fra starten"].remarks == ("Direction: +1",)
    study.codings.set(coded(study, "K01 start", "kommunen var med fra starten").id, rating=0)
    quotes = {
        block.text: block for block in _blocks(study, study.each_excerpt(), ("case",)) if isinstance(block, Quote)
    }
    assert quotes["kommunen var med fra starten"].remarks == ("Direction: +0",)


def test_codes_are_called_in_the_first_language_of_the_codebook(study: Study) -> None:
    for language in ("en", "da"):
        use_language(language)
        assert {above[0] for above, _ in nested(study, ("code",))} == {"Forankring", "Roller"}


# --- nesting


EXPECTED: dict[str, Callable[[Excerpt], tuple[str, ...]]] = {
    "code": lambda one: tuple(one.code.replace("\\/", "\0").split("/")),
    "case": lambda one: (
        {"K01": "K01 Læsevenner", "K02": "K02 Madklubben"}.get(
            one.case or "", "Several cases" if one.cases else "Sites and the whole study"
        ),
    ),
    "site": lambda one: (one.site or "not known",),
    "wave": lambda one: (one.wave or "no wave",),
    "kind": lambda one: (
        {"group_interview": "group interview", "observation": "observation note"}.get(one.kind, one.kind),
    ),
    "role": lambda one: (one.role or "not known",),
    "participant": lambda one: (one.participant or "not known",),
    "coder": lambda one: (one.coder,),
    "source": lambda one: (one.source,),
}
PAIRS = [*((one,) for one in GROUPS), *itertools.permutations(GROUPS, 2), ("wave", "case", "code"), ()]


def headings(one: Excerpt, by: Sequence[str]) -> tuple[str, ...]:
    return tuple(name.replace("\0", "/") for group in by for name in EXPECTED[group](one))


@pytest.fixture
def full(study: Study) -> Study:
    """The study with passages of several cases, without a wave, and by two coders who lead."""
    code_quote(study, "Begge", "det er sikkert", "Roller")
    code_quote(study, "Begge", "Her er der", "Roller")
    code_quote(study, "Nordby plan", "alle bydele", "Roller")
    code_quote(study, "K02 gruppe", "hver gang.\nIP2: Og jeg har nøglen.\nIP1: Det er ikke", "Roller")
    sources = {one.name: one for one in study.sources.all()}
    k01, k02 = case(study, "K01").id, case(study, "K02").id
    study.sources.set(sources["Begge"].id, case_ids=(k02, k01))
    study.participants.set(participant(study, "Dorthe").id, roles=(RoleIn("volunteer", k01), RoleIn("manager", k02)))
    study.sources.set(sources["K02 uden navne"].id, wave_id=None)
    study.sources.set_lead(sources["K01 start"].id, coder(study, "Ole").id)
    code_quote(study, "K01 start", "kommunen", "Forankring", "Ole")
    return study


def test_every_nesting_keeps_each_group_together(full: Study) -> None:
    excerpts = {one.text: one for one in full.excerpts()}
    assert len(excerpts) > 13
    for by in PAIRS:
        found = nested(full, by)
        assert sorted(text for _, text in found) == sorted(excerpts), by
        assert [above for above, _ in found] == [headings(excerpts[text], by) for _, text in found], by
        for depth in range(1, len(by) + 1):
            paths = [headings(excerpts[text], by[:depth]) for _, text in found]
            runs = [path for path, _ in itertools.groupby(paths)]
            assert len(runs) == len(set(runs)), by


def test_groups_stand_in_the_order_of_the_screen(full: Study) -> None:
    def first(group: str) -> list[str]:
        return [name for name, _ in itertools.groupby(above[0] for above, _ in nested(full, (group,)))]

    assert first("case") == ["K01 Læsevenner", "K02 Madklubben", "Several cases", "Sites and the whole study"]
    assert first("site") == ["Nordby", "Sydby"]
    assert first("wave") == ["2015", "2017", "no wave"]
    assert first("kind") == ["interview", "group interview", "observation note", "document"]
    assert first("role") == ["manager", "volunteer", "not known"]
    assert first("participant")[-1] == "not known"
    assert first("coder") == ["Mette", "Ole"]
    assert first("source") == [one.name for one in full.sources.all() if one.name in first("source")]


def test_excerpts_of_one_group_stand_in_the_order_of_the_text(full: Study) -> None:
    found = list(full.each_of(group_order(full, Filter(), ("source",))))
    for _, group in itertools.groupby(found, key=lambda one: one.source):
        starts = [one.start for one in group]
        assert starts == sorted(starts)


@pytest.mark.parametrize("by", [("colour",), ("code", "code"), ("code", "")])
def test_unknown_or_doubled_groups_are_refused(study: Study, tmp_path: Path, by: tuple[str, ...]) -> None:
    with pytest.raises(UserError, match="each once"):
        study.export_excerpts(tmp_path / "x.docx", by=by)
    assert list(tmp_path.glob("x*")) == []


# --- tables


def test_csv_holds_one_row_for_each_excerpt(study: Study, tmp_path: Path) -> None:
    path = tmp_path / "excerpts.csv"
    assert study.export_excerpts(path) == 12
    rows = csv_rows(path)
    assert [row["Text"] for row in rows] == [one.text for one in study.excerpts()]
    one = next(row for row in rows if row["Text"].startswith("Det er mest"))
    held = coded(study, "K01 start", one["Text"])
    expected = {
        "Code": "Roller",
        "Case": "K01",
        "Site": "Nordby",
        "Wave": "2015",
        "Speaks about": "",
        "Kind": "interview",
        "Participant": "Bo",
        "Role": "volunteer",
        "Rating": "",
        "Note": "naboerne igen",
        "Star": "1",
        "Words": "7",
        "Coder": "Mette",
        "Source": "K01 start",
        "Start": str(held.start),
        "End": str(held.end),
        "Id": held.id,
    }
    assert {name: one[name] for name in expected} == expected


def test_excel_holds_the_same_with_numbers_as_numbers(study: Study, tmp_path: Path) -> None:
    path = tmp_path / "excerpts.xlsx"
    study.export_excerpts(path, by=("wave",))
    book = openpyxl.load_workbook(path)
    rows = list(book.worksheets[0].iter_rows(values_only=True))
    names = [str(name) for name in rows[0]]
    records = [dict(zip(names, row, strict=True)) for row in rows[1:]]
    assert [one["Wave"] for one in records] == ["2015"] * 7 + ["2017"] * 5
    rated = next(one for one in records if one["Text"] == "Det er ikke skrevet ned")
    assert (rated["Rating"], rated["Words"]) == (-2, 5)
    about = [str(cell) for row in book.worksheets[-1].iter_rows(values_only=True) for cell in row]
    assert any(study.describe(Filter()) in text for text in about)


def test_a_text_that_looks_like_a_formula_stays_text(study: Study, tmp_path: Path) -> None:
    one = coded(study, "K02 gruppe", "jeg har nøglen")
    study.codings.set(one.id, note='=HYPERLINK("x")')
    study.export_excerpts(tmp_path / "e.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "e.xlsx").worksheets[0]
    cell = next(cell for row in sheet.iter_rows() for cell in row if cell.value == '=HYPERLINK("x")')
    assert cell.data_type == "s"


# --- the matrix


def test_the_matrix_in_csv_is_every_cell(study: Study, tmp_path: Path) -> None:
    shown = study.compare()
    study.export_matrix(tmp_path / "m.csv", shown)
    rows = csv_rows(tmp_path / "m.csv")
    assert len(rows) == shown.values.size
    by_place = {(row["Code"], row["Case"], row["Wave"]): row for row in rows}
    one = by_place["Forankring", "K01", "2017"]
    assert (one["Value"], one["Base"], one["Codings"], one["Empty"], one["Incomplete"], one["Change"]) == (
        "2",
        "3",
        "1",
        "",
        "1",
        "?≠",
    )
    assert one["Beside"] == "2"
    assert by_place["Forankring/Aftaler", "K01", "2015"]["Empty"] == "not mentioned"
    assert by_place["Roller", "(Nordby)", "2015"]["Empty"] == "not observed"
    assert by_place["Roller", "(Nordby)", "2017"]["Empty"] == "no data"
    assert by_place["Forankring", "K01", "2015"]["Change"] == ""


def test_the_matrix_in_excel_is_as_on_the_screen_and_every_cell(study: Study, tmp_path: Path) -> None:
    shown = study.compare(measure=Measure.CODINGS)
    study.export_matrix(tmp_path / "m.xlsx", shown)
    book = openpyxl.load_workbook(tmp_path / "m.xlsx")
    rows = list(book.worksheets[0].iter_rows(values_only=True))
    assert rows[0][:4] == ("Code", "K01 2015", "K01 2017", "K01 Δ")
    assert rows[1][:2] == ("Forankring", 1)
    assert str(rows[2][0]).strip() == "Aftaler"
    assert len(list(book.worksheets[1].iter_rows())) == shown.values.size + 1
    about = [str(cell) for row in book.worksheets[-1].iter_rows(values_only=True) for cell in row]
    assert shown.caption in about


def test_the_matrix_in_word_has_its_caption(study: Study, tmp_path: Path) -> None:
    shown = study.compare()
    study.export_matrix(tmp_path / "m.docx", shown)
    document = docx.Document(str(tmp_path / "m.docx"))
    assert any(shown.caption in paragraph.text for paragraph in document.paragraphs)
    cells = [[cell.text for cell in row.cells] for row in document.tables[0].rows]
    assert cells[0][1:] == ["K01", "(Nordby)", "K02"]
    assert [row[0].strip() for row in cells[1:]] == ["Forankring", "Aftaler", "Åbenhed", "Roller", "Nøgler/skilte"]
    assert cells[1][1].startswith("1 │ 2 +2")


def test_cells_and_marks_as_they_are_written(study: Study) -> None:
    shown = study.compare()
    names = {value.name: number for number, value in enumerate(shown.columns)}
    assert cell_text(shown, 0, names["K01"], 0) == "1"
    assert cell_text(shown, 0, names["Nordby"], 0) == "+1"
    assert cell_text(shown, 0, names["Nordby"], 1) == "–"
    assert cell_text(shown, 1, names["K01"], 0) == "·"
    assert mark_text(shown, 0, names["K01"]) == "?≠"
    assert mark_text(shown, 0, names["Nordby"]) == "?"
    table = matrix_table(shown, "title")
    assert len(table.columns) == 1 + 3 * 3
    assert len(list(table.rows)) == len(shown.rows)


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ({"rows": Dimension.KIND, "columns": Dimension.WAVE, "split": None}, "interview"),
        ({"rows": Dimension.ROLE, "columns": Dimension.CASE}, "employee"),
        ({"rows": Dimension.CASE, "columns": Dimension.CODE}, "the K01"),
    ],
)
def test_other_comparisons_name_their_rows(study: Study, asked: Any, first: str) -> None:
    rows = list(matrix_table(study.compare(**asked), "title").rows)
    assert str(rows[0][0]).strip() in (first, "Læsevenner", "K01")


# --- refusals and progress


def test_an_unknown_ending_is_refused(study: Study, tmp_path: Path) -> None:
    for path in (tmp_path / "x.pdf", tmp_path / "x"):
        with pytest.raises(UserError, match=r"\.docx, \.xlsx, \.csv"):
            study.export_excerpts(path)
        with pytest.raises(UserError, match=r"\.docx, \.xlsx, \.csv"):
            study.export_matrix(path, study.compare())
    study.export_excerpts(tmp_path / "x.CSV")
    assert [path.name for path in tmp_path.glob("x*")] == ["x.CSV"]


def test_nothing_chosen_is_an_empty_list(study: Study, tmp_path: Path) -> None:
    for suffix in ("docx", "xlsx", "csv"):
        assert study.export_excerpts(tmp_path / f"none.{suffix}", Filter(cases=("gone",))) == 0
        assert (tmp_path / f"none.{suffix}").is_file()


def test_progress_is_told_and_can_stop_it(study: Study, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    study.export_excerpts(tmp_path / "a.docx", progress=lambda done, total, what="": told.append((done, total)))
    assert told[0] == (0, 12)
    assert told[-1] == (12, 12)

    def stop(done: int, total: int, what: str = "") -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        study.export_excerpts(tmp_path / "b.docx", progress=stop)
    assert list(tmp_path.glob("*b*")) == []


def test_a_source_line_of_every_kind(study: Study) -> None:
    lines = {one.text: source_line(one) for one in study.excerpts()}
    assert lines["sammen med frivillige"].startswith("Nordby, 2015, document, Nordby plan ")
    assert lines["Lederen er rejst"].startswith("K02, 2017, group interview, K02 uden navne ")
    code_quote(study, "Begge", "det er sikkert", "Roller")
    joint = next(one for one in study.excerpts() if one.text == "det er sikkert")
    assert source_line(joint).startswith("K01, K02, 2017, interview, Dorthe (employee), Begge ")
