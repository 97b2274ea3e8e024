"""A comparison as a report: what stands in its cells, how it is parted over pages, what is said of it."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from qualcase.coding.charts import ChartKind
from qualcase.coding.comparison import Dimension, Measure
from qualcase.coding.filters import Filter
from qualcase.coding.orders import ReportKind, ReportOrder
from qualcase.coding.report import Definition, Grid, Heading, Look, PageBreak, Paragraph, Quote
from qualcase.coding.views import ViewSettings
from qualcase.errors import UserError
from qualcase.study.cell_words import mark_text
from qualcase.study.matrix_table import cell_text, matrix_table
from qualcase.study.reports import matrix_grids
from qualcase.study.reports.fitting import LANDSCAPE, split_columns
from tests.study.making import case, code

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.coding.report import Block, Cell
    from qualcase.study import Study


def csv_rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def write(study: Study, path: Path, **settings: Any) -> None:
    study.reports.write(ReportOrder(ReportKind.MATRIX, comparison=ViewSettings(**settings)), path)


def blocks(study: Study, **asked: Any) -> list[Block]:
    return list(study.reports.document(ReportOrder(ReportKind.MATRIX, **asked)).blocks)


def grids(study: Study, **asked: Any) -> list[Grid]:
    return [one for one in blocks(study, **asked) if isinstance(one, Grid)]


def words(cell: Cell) -> str:
    return "\n".join(one.text for one in cell.content)


def texts(grid: Grid) -> list[list[str]]:
    return [[words(cell) for cell in row] for row in grid.rows]


def test_the_matrix_in_csv_is_every_cell(study: Study, tmp_path: Path) -> None:
    shown = study.compare()
    write(study, tmp_path / "m.csv")
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
    write(study, tmp_path / "m.xlsx", measure=Measure.CODINGS)
    book = openpyxl.load_workbook(tmp_path / "m.xlsx")
    rows = list(book.worksheets[0].iter_rows(values_only=True))
    assert rows[0][:4] == ("Code", "K01 2015", "K01 2017", "K01 Δ")
    assert rows[1][:2] == ("Forankring", 1)
    assert str(rows[2][0]).strip() == "Aftaler"
    assert len(list(book.worksheets[1].iter_rows())) == shown.values.size + 1
    about = [str(cell) for row in book.worksheets[-1].iter_rows(values_only=True) for cell in row]
    assert "Coded passages, with the words of the sources as base" in about


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


# --- as a document


def test_it_is_the_comparison_with_bases(study: Study) -> None:
    [grid] = grids(study)
    assert [one.name for one in grid.columns] == ["Code (2015 │ 2017)", "K01", "(Nordby)", "K02"]
    assert grid.caption == "Persons by code and case, 2015 │ 2017"
    assert grid.row_headings == 1
    rows = {row[0].strip(): row[1:] for row in texts(grid)}
    assert list(rows) == ["Forankring", "Aftaler", "Åbenhed", "Roller", "Nøgler/skilte"]
    assert rows["Forankring"] == ["1/2 │ 2/3 +2 ◥ ?≠", "+1 │ – ?", "1/2 │ 1/1 +1 ◥ ?≠"]
    assert rows["Aftaler"][0].startswith("· │ 2/3")
    shown = study.compare()
    for column in range(3):
        plain = [words(row[column + 1]) for row in grids(study, parts=("figures",))[0].rows]
        told = [
            f"{cell_text(shown, n, column, 0)} │ {cell_text(shown, n, column, 1)} {mark_text(shown, n, column)}".strip()
            for n in range(len(shown.rows))
        ]
        assert plain == told


def test_names_signs_and_check_are_there_by_choice(study: Study) -> None:
    shown = study.compare()
    found = blocks(study)
    [grid] = [one for one in found if isinstance(one, Grid)]
    assert grid.notes[0] == "K01 Læsevenner; K02 Madklubben."
    for sign in (
        "1/3 persons with a passage, of those who were heard",
        "· silent",
        "≠ kinds of source",
        "◥ incomplete",
    ):
        assert sign in grid.notes[1]
    checks = [one.text for one in found if isinstance(one, Paragraph) and one.look is Look.CHECK]
    assert checks == [f"{label}: {said}" for label, said in shown.check]
    assert Paragraph(shown.caption) in found
    assert [one for one in blocks(study, parts=("figures",)) if not isinstance(one, Grid)] == [
        one for one in found if isinstance(one, Paragraph) and one.look is Look.WARNING
    ]
    assert not any(isinstance(one, Grid) for one in blocks(study, parts=("check",)))


def test_what_a_reader_must_know_stands_first(study: Study) -> None:
    found = blocks(study, filter=Filter(waves=(study.waves.all()[1].id,)))
    assert found[0] == Paragraph("Only 2017 is shown, so no change is marked.", Look.WARNING)


def test_a_wide_comparison_is_parted_with_its_row_names_repeated(study: Study, monkeypatch: pytest.MonkeyPatch) -> None:
    [whole] = grids(study)
    monkeypatch.setattr(matrix_grids, "LANDSCAPE", 50)
    parts = grids(study)
    assert len(parts) == 3
    assert [one.caption for one in parts] == [
        f"Persons by code and case, 2015 │ 2017; part {number} of 3: {name} to {name}"
        for number, name in enumerate(("K01", "(Nordby)", "K02"), 1)
    ]
    for part in parts:
        assert [row[0] for row in texts(part)] == [row[0] for row in texts(whole)]
        assert part.columns[0] == whole.columns[0]
    assert PageBreak() not in blocks(study)
    assert not any("Signs" in note for part in parts for note in part.notes)
    found = blocks(study)
    behind = found[found.index(Heading(1, "What the signs mean")) + 1]
    assert isinstance(behind, Definition)
    assert "; ".join(f"{sign} {means}" for sign, means in behind.rows) in whole.notes[-1]
    monkeypatch.setattr(matrix_grids, "_SHORT", 4)
    found = blocks(study)
    assert [at for at, one in enumerate(found) if one == PageBreak()] == [1, 3]  # between the three
    assert [row[1:] for row in texts(whole)] == [
        [row[1] for row in rows] for rows in zip(*(texts(part) for part in parts), strict=True)
    ]


def test_every_column_stands_in_one_part_and_none_is_too_wide() -> None:
    for needs in ([10] * 23, [7, 40, 7, 7, 30] * 6, [200, 5, 5], [1], list(range(1, 60))):
        parts = split_columns(needs, 100)
        assert [one for part in parts for one in part] == list(range(len(needs)))
        for part in parts:
            assert len(part) == 1 or sum(needs[one] for one in part) <= 100
        widths = [sum(needs[one] for one in part) for part in parts]
        assert len(parts) == 1 or len(parts) <= sum(needs) // 50 + 1
        assert max(widths) <= max(100, *needs)
    assert [len(one) for one in split_columns([10] * 12, 100)] == [6, 6]  # evenly, not ten and two
    assert split_columns([], 100) == []


def test_excerpts_in_cells_get_room(study: Study) -> None:
    found = grids(study, comparison=ViewSettings(measure=Measure.QUOTE))
    shown = study.with_quotes(study.compare(measure=Measure.QUOTE))
    assert shown.texts
    everything = "\n".join(words(cell) for grid in found for row in grid.rows for cell in row)
    assert all(text in everything for text in shown.texts.values())
    for grid in found:
        assert sum(one.share for one in grid.columns) <= LANDSCAPE
    anchoring = next(iter(found[0].rows))[1]
    assert [(type(one), one.text) for one in anchoring.content] == [
        (Paragraph, "2015"),
        (Quote, "kommunen var med fra starten"),
        (Paragraph, "2017"),
        (Quote, "en aftale med biblioteket.\nCarl: Den blev skrevet ned"),
        (Paragraph, "?≠"),
    ]
    quote = anchoring.content[1]
    assert isinstance(quote, Quote)
    assert quote.key
    assert quote.remarks == ("Direction: +1",)


# --- what it is of


def test_of_a_view(study: Study) -> None:
    chosen = Filter(cases=(case(study, "K01").id,))
    settings = ViewSettings(chosen, measure=Measure.CODINGS, totals=True, folded=(code(study, "Forankring").id,))
    view = study.views.save("Til artiklen", settings)
    made = study.reports.document(ReportOrder(ReportKind.MATRIX, subject_id=view.id))
    assert made.title == "Til artiklen"
    assert made.landscape
    assert "Selection: cases: K01" in made.subtitle
    assert "Measure: Coded passages, with the words of the sources as base" in made.subtitle
    [grid] = [one for one in made.blocks if isinstance(one, Grid)]
    assert [one.name for one in grid.columns] == ["Code (2015 │ 2017)", "K01", "All together"]
    assert [row[0].strip() for row in texts(grid)] == ["Forankring", "Roller", "Nøgler/skilte", "All together"]
    assert all(cell.bold for cell in list(grid.rows)[-1])
    with pytest.raises(UserError, match="The view is gone"):
        blocks(study, subject_id="gone")
    with pytest.raises(UserError, match="nothing in common"):
        blocks(study, subject_id=view.id, filter=Filter(cases=(case(study, "K02").id,)))


def test_waves_and_cases_that_were_asked_for(study: Study) -> None:
    first, _ = study.waves.all()
    [grid] = grids(study, wave_ids=(first.id,), case_ids=(case(study, "K02").id,), comparison=ViewSettings())
    assert [one.name for one in grid.columns] == ["Code", "K02"]
    assert [row[1] for row in texts(grid)] == ["1/2", "1/2", "·", "1/2", "1/2"]


def test_figures_of_one_wave_are_darker_the_larger_they_are(study: Study) -> None:
    chosen = Filter(waves=(study.waves.all()[0].id,))
    [grid] = grids(study, comparison=ViewSettings(chosen, measure=Measure.CODINGS))
    fills = {words(cell).split("/")[0]: cell.fill for row in grid.rows for cell in row[1:] if "/" in words(cell)}
    assert len(set(fills.values())) > 1
    lightness = {figure: sum(int(fill[at : at + 2], 16) for at in (1, 3, 5)) for figure, fill in fills.items() if fill}
    assert lightness
    assert all(not cell.fill for row in grid.rows for cell in row if words(cell) in ("·", "–"))


def test_codes_in_columns_are_called_by_their_own_names(study: Study) -> None:
    asked = ViewSettings(rows=Dimension.CASE, columns=Dimension.CODE)
    names = [one.name for grid in grids(study, comparison=asked) for one in grid.columns if one.name != "Case"]
    assert [one for one in names if "2015" not in one] == [
        "Forankring",
        "Aftaler",
        "Åbenhed",
        "Roller",
        "Nøgler/skilte",
    ]
    study.codebook.add("Aftaler", code(study, "Roller").id)
    names = [one.name for grid in grids(study, comparison=asked) for one in grid.columns if "2015" not in one.name]
    assert {"Forankring/Aftaler", "Roller/Aftaler", "Åbenhed"} <= set(names)


def test_rows_of_cases_stand_under_their_site(study: Study) -> None:
    asked = ViewSettings(rows=Dimension.CASE, columns=Dimension.CODE)
    rows = [row for grid in grids(study, comparison=asked) for row in grid.rows]
    names = [words(row[0]) for row in rows]
    assert names[:2] == ["Nordby", "K01 Læsevenner"]
    assert rows[0][0].span == len(rows[1])


def test_nothing_to_compare_says_what_to_do(study: Study, empty: Study) -> None:
    with pytest.raises(UserError, match="There is nothing to compare"):
        blocks(empty)
    with pytest.raises(UserError, match="No coded passage passes"):
        blocks(study, filter=Filter(kinds=("questionnaire",)))


def test_a_picture_tells_its_figures_in_words_too(study: Study) -> None:
    [chart] = study.reports.charts(ReportOrder(ReportKind.MATRIX))
    assert chart.kind is ChartKind.MATRIX
    assert chart.caption == study.compare().caption
    assert "Forankring: K01 1 │ 2 +2 ◥ ?≠" in chart.alt
