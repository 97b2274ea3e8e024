"""What is edited in a workbook comes back: seen first, taken as one action, and nothing is lost on the way."""

from __future__ import annotations

import csv
import re
from typing import TYPE_CHECKING

import openpyxl
import pytest
from openpyxl.utils import get_column_letter

from qualcase.coding.sheet_back import Choice, Remark, SheetKind, Step
from qualcase.errors import FileRefusedError, UserError
from tests.study.making import case, code, code_quote, coded, coder, source, wave
from tests.study.returning.sheets import (
    CHANGE,
    FIRST,
    column,
    edit,
    fill,
    put,
    rated_cell,
    row,
    said,
    summary_cell,
    told,
    variable,
    write,
)

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl.worksheet.worksheet import Worksheet

    from qualcase.study import Study


@pytest.fixture
def full(study: Study) -> Study:
    fill(study)
    return study


@pytest.mark.parametrize("kind", SheetKind)
@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_what_was_not_edited_changes_nothing(full: Study, tmp_path: Path, kind: SheetKind, suffix: str) -> None:
    found = full.sheets.preview(write(full, kind, tmp_path / f"a{suffix}"))
    assert found.changes == ()
    assert [one for one in found.remarks if one.kind is not Remark.SAID] == []
    assert found.rows > 0
    assert found.absent == (0 if suffix == ".xlsx" else None)
    assert full.sheets.take(found) == 0


def test_summaries_are_changed_filled_and_emptied_in_one_action(full: Study, tmp_path: Path) -> None:
    def change(sheet: Worksheet) -> None:
        put(sheet, "2015", "Kommunen var med hele vejen [1].", Case="K01", Code="Forankring")
        put(sheet, "2017", "Nu er der en aftale.", Case="K01", Code="Forankring")
        put(sheet, "2015 → 2017", None, Case="K01", Code="Forankring")

    ole = coder(full, "Ole").id
    found = full.sheets.preview(edit(write(full, SheetKind.SUMMARIES, tmp_path / "a.xlsx"), change), ole)
    assert told(found) == [
        ("K01 · Forankring", "2015", FIRST, "Kommunen var med hele vejen [1]."),
        ("K01 · Forankring", "2017", "", "Nu er der en aftale."),
        ("K01 · Forankring", "2015 → 2017", CHANGE, ""),
    ]
    assert [one.step for one in found.changes] == [Step.CHANGED, Step.FILLED, Step.EMPTIED]
    assert [one.was for one in found.changes] == [FIRST, "", CHANGE]
    assert found.conflicts == ()
    before = len(full.history())
    assert full.sheets.take(found, coder_id=ole) == 3
    assert len(full.history()) == before + 1
    first = full.summaries.get(summary_cell(full, "2015"))
    assert first is not None
    assert (first.text, first.coder_id) == ("Kommunen var med hele vejen [1].", ole)
    assert first.evidence == (coded(full, "K01 start", "kommunen var med fra starten").id,)
    assert first.edited_from == coder(full, "Mette").id
    assert full.summaries.get(summary_cell(full, "2017", since="2015")) is None
    full.undo()
    assert full.summaries.texts() == {summary_cell(full, "2015"): FIRST, summary_cell(full, "2017", "2015"): CHANGE}


def test_marks_that_are_gone_are_told(full: Study, tmp_path: Path) -> None:
    path = write(full, SheetKind.SUMMARIES, tmp_path / "a.xlsx")
    edit(path, lambda sheet: put(sheet, "2015", "Uden tal.", Case="K01", Code="Forankring"))
    (found,) = full.sheets.preview(path).changes
    assert "[1]" in str(found.notes[0])


def test_variables_of_every_kind_come_back(full: Study, tmp_path: Path) -> None:
    import datetime as dt

    def change(sheet: Worksheet) -> None:
        put(sheet, "Frivillige", 14, Case="K01", Wave="2015")
        put(sheet, "Begyndt", dt.date(2016, 4, 2), Case="K01", Wave="2015")
        put(sheet, "Leder", "nej", Case="K01", Wave="2015")
        put(sheet, "Lokale", "Eget", Case="K01", Wave="2015")
        put(sheet, "Bemærkning", "+ mere", Case="K01", Wave="2015")
        put(sheet, "Frivillige", "7,5", Case="K02", Wave="2017")

    path = write(full, SheetKind.VARIABLES, tmp_path / "a.xlsx")
    sheet = openpyxl.load_workbook(path)["Cases"]
    at = row(sheet, Case="K01", Wave="2015")
    assert sheet.cell(at, column(sheet, "Begyndt")).value == dt.datetime(2015, 3, 1)  # noqa: DTZ001 - as the library gives it
    assert sheet.cell(at, column(sheet, "Frivillige")).value == 12.5
    assert sheet.cell(at, column(sheet, "Wave")).value == "2015"
    found = full.sheets.preview(edit(path, change))
    assert [one.after for one in found.changes] == ["14", "2016-04-02", "no", "eget", "+ mere", "7.5"]
    assert found.changes[0].at == f"Cases!{sheet.cell(at, column(sheet, 'Frivillige')).coordinate}"
    assert full.sheets.take(found) == 6
    held = full.variables.table(full.variables.all()[0].of)
    target, first = case(full, "K01").id, wave(full, "2015").id
    values = {name: held.values[target, variable(full, name), first] for name in ("Frivillige", "Begyndt", "Leder")}
    assert values == {"Frivillige": "14", "Begyndt": "2016-04-02", "Leder": "no"}


def test_wrong_values_are_named_with_their_cells_and_the_rest_is_taken(full: Study, tmp_path: Path) -> None:
    def change(sheet: Worksheet) -> None:
        put(sheet, "Frivillige", "mange", Case="K01", Wave="2015")
        put(sheet, "Lokale", "hos naboen", Case="K01", Wave="2015")
        put(sheet, "Begyndt", "#REF!", Case="K01", Wave="2015")
        put(sheet, "Bemærkning", "godt", Case="K01", Wave="2015")

    found = full.sheets.preview(edit(write(full, SheetKind.VARIABLES, tmp_path / "a.xlsx"), change))
    assert [one.after for one in found.changes] == ["godt"]
    words = said(found)
    assert "mange" in words
    assert "eget, lånt, intet" in words
    assert len(found.wrong) == 3
    assert all(one.at.startswith("Cases!") for one in found.wrong)


def test_ratings_are_changed_added_and_taken_back(full: Study, tmp_path: Path) -> None:
    def change(sheet: Worksheet) -> None:
        put(sheet, "Case rating", 1, Case="K01", Wave="2015")
        put(sheet, "Case rating", "0,33", Case="K01", Wave="2017")
        put(sheet, "Reason", "Aftalen er ny", Case="K01", Wave="2017")
        put(sheet, "Case rating", "-", Case="K02", Wave="2015")
        put(sheet, "Reason", "For lidt at gå på", Case="K02", Wave="2015")
        put(sheet, "Rater", "ole", Case="K02", Wave="2015")

    mette, ole = coder(full, "Mette").id, coder(full, "Ole").id
    path = edit(write(full, SheetKind.RATINGS, tmp_path / "a.xlsx"), change)
    found = full.sheets.preview(path, mette)
    assert said(found) == ""
    assert full.sheets.take(found, coder_id=mette) == 6
    held = {(one.case_id, one.wave_id): (one.value, one.reason, one.coder_id) for one in full.case_ratings.all()}
    k01, k02 = case(full, "K01").id, case(full, "K02").id
    first, second = wave(full, "2015").id, wave(full, "2017").id
    assert held == {
        (k01, first): (1.0, "Kommunen var med", mette),
        (k01, second): (0.33, "Aftalen er ny", mette),
        (k02, first): (None, "For lidt at gå på", ole),
    }
    path = write(full, SheetKind.RATINGS, tmp_path / "b.xlsx")

    def empty(sheet: Worksheet) -> None:
        put(sheet, "Case rating", None, Case="K01", Wave="2015")
        put(sheet, "Reason", None, Case="K01", Wave="2015")

    full.sheets.take(full.sheets.preview(edit(path, empty), mette), coder_id=mette)
    assert (k01, first) not in {(one.case_id, one.wave_id) for one in full.case_ratings.all()}


@pytest.mark.parametrize(
    ("cells", "why"),
    [
        ({"Case rating": 0.5}, "no step"),
        ({"Case rating": 1}, "needs its reason"),
        ({"Reason": "fordi"}, "no step"),
        ({"Case rating": 1, "Reason": "fordi", "Rater": "Ukendt"}, "no coder called"),
    ],
)
def test_ratings_that_cannot_be(full: Study, tmp_path: Path, cells: dict[str, object], why: str) -> None:
    def change(sheet: Worksheet) -> None:
        for heading, value in cells.items():
            put(sheet, heading, value, Case="K01", Wave="2017")

    found = full.sheets.preview(edit(write(full, SheetKind.RATINGS, tmp_path / "a.xlsx"), change))
    assert found.changes == ()
    assert why in said(found)


def test_somebody_must_be_the_rater(full: Study, tmp_path: Path) -> None:
    def change(sheet: Worksheet) -> None:
        put(sheet, "Case rating", 1, Case="K01", Wave="2017")
        put(sheet, "Reason", "fordi", Case="K01", Wave="2017")

    found = full.sheets.preview(edit(write(full, SheetKind.RATINGS, tmp_path / "a.xlsx"), change))
    assert len(found.changes) == 2
    with pytest.raises(UserError, match="Nobody is named"):
        full.sheets.take(found)
    assert full.sheets.take(found, coder_id=coder(full, "Ole").id) == 2


def test_who_rated_is_not_changed(full: Study, tmp_path: Path) -> None:
    path = write(full, SheetKind.RATINGS, tmp_path / "a.xlsx")
    edit(path, lambda sheet: put(sheet, "Rater", "Ole", Case="K01", Wave="2015"))
    found = full.sheets.preview(path)
    assert found.changes == ()
    assert "Who rated cannot be changed" in said(found)


def test_codes_are_added_taken_away_and_changed(full: Study, tmp_path: Path) -> None:
    def change(sheet: Worksheet) -> None:
        put(sheet, "Codes", "Forankring; roller", Text="kommunen var med fra starten")
        put(sheet, "Codes", "Åbenhed", Text="Det er mest naboerne")
        put(sheet, "Codes", None, Text="Lederen er rejst")
        put(sheet, "Codes", "Roller/Nøgler\\/skilte\nForankring/Aftaler", Text="jeg har nøglen")

    naboer = coded(full, "K01 start", "Det er mest naboerne 😀 og et par")
    found = full.sheets.preview(edit(write(full, SheetKind.CODES, tmp_path / "a.xlsx"), change))
    assert {(one.in_study, one.after) for one in found.changes} == {
        ("Forankring", "Forankring; Roller"),
        ("Roller", "Forankring/Åbenhed"),
        ("Forankring", ""),
        ("Roller/Nøgler\\/skilte", "Forankring/Aftaler; Roller/Nøgler\\/skilte"),
    }
    emptied = next(one for one in found.changes if one.step is Step.EMPTIED)
    assert "Rating, note or star of 1 coding" in str(emptied.notes[0])
    assert full.sheets.take(found) == 4
    start = full.codings.of_source(source(full, "K01 start").id)
    assert sorted(
        full.frame().tree.path(one.code_id) for one in start if one.quote == "kommunen var med fra starten"
    ) == [
        "Forankring",
        "Roller",
    ]
    again = full.codings.get(naboer.id)
    assert (again.code_id, again.note, again.star) == (code(full, "Forankring/Åbenhed").id, "naboerne igen", True)
    assert full.codings.of_source(source(full, "K02 uden navne").id) == ()
    full.undo()
    assert full.codings.get(naboer.id) == naboer
    assert len(full.codings.of_source(source(full, "K02 uden navne").id)) == 1


def test_codes_that_are_not_there_are_named_with_the_nearest(full: Study, tmp_path: Path) -> None:
    path = write(full, SheetKind.CODES, tmp_path / "a.xlsx")
    edit(path, lambda sheet: put(sheet, "Codes", "Forankrng", Text="Lederen er rejst"))
    found = full.sheets.preview(path)
    assert found.changes == ()
    assert "Forankrng" in said(found)
    assert "The nearest: Forankring" in said(found)


def test_codes_that_were_renamed_meanwhile_are_known_by_their_old_names(full: Study, tmp_path: Path) -> None:
    path = write(full, SheetKind.CODES, tmp_path / "a.xlsx")
    full.codebook.set(code(full, "Forankring").id, name="Rodfæste")
    assert full.sheets.preview(path).changes == ()
    edit(path, lambda sheet: put(sheet, "Codes", "Forankring/Åbenhed", Text="Lederen er rejst"))
    (found,) = full.sheets.preview(path).changes
    assert (found.in_study, found.after, found.conflict) == ("Rodfæste", "Rodfæste/Åbenhed", False)


def test_what_was_changed_in_both_is_to_be_decided(full: Study, tmp_path: Path) -> None:
    path = write(full, SheetKind.SUMMARIES, tmp_path / "a.xlsx")
    edit(path, lambda sheet: put(sheet, "2015", "Fra arket.", Case="K01", Code="Forankring"))
    full.summaries.set(summary_cell(full, "2015"), "Fra undersøgelsen.", coder(full, "Mette").id)
    found = full.sheets.preview(path)
    (change,) = found.conflicts
    assert (change.was, change.in_study, change.after) == (FIRST, "Fra undersøgelsen.", "Fra arket.")
    assert full.sheets.take(found) == 0
    assert full.summaries.texts()[summary_cell(full, "2015")] == "Fra undersøgelsen."
    assert change.can_join
    assert full.sheets.take(found, {change.key: Choice.BOTH}) == 1
    assert full.summaries.texts()[summary_cell(full, "2015")] == "Fra undersøgelsen.\n\nFra arket."
    full.undo()
    assert full.sheets.take(full.sheets.preview(path), {change.key: Choice.SHEET}) == 1
    assert full.summaries.texts()[summary_cell(full, "2015")] == "Fra arket."


def test_what_changed_in_the_study_alone_stays(full: Study, tmp_path: Path) -> None:
    path = write(full, SheetKind.SUMMARIES, tmp_path / "a.xlsx")
    full.summaries.set(summary_cell(full, "2015"), "Nyt.", coder(full, "Mette").id)
    assert full.sheets.preview(path).changes == ()


def test_codes_changed_in_both_are_put_together(full: Study, tmp_path: Path) -> None:
    path = write(full, SheetKind.CODES, tmp_path / "a.xlsx")
    edit(path, lambda sheet: put(sheet, "Codes", "Forankring; Roller", Text="Lederen er rejst"))
    code_quote(full, "K02 uden navne", "Lederen er rejst", "Forankring/Aftaler")
    (found,) = full.sheets.preview(path).changes
    assert found.conflict
    assert (found.in_study, found.after) == ("Forankring; Forankring/Aftaler", "Forankring; Forankring/Aftaler; Roller")


def test_a_study_that_changed_since_it_was_looked_at_is_not_written(full: Study, tmp_path: Path) -> None:
    path = write(full, SheetKind.SUMMARIES, tmp_path / "a.xlsx")
    edit(path, lambda sheet: put(sheet, "2015", "Fra arket.", Case="K01", Code="Forankring"))
    found = full.sheets.preview(path)
    full.summaries.set(summary_cell(full, "2015"), "Fra undersøgelsen.", coder(full, "Mette").id)
    with pytest.raises(UserError, match="changed since"):
        full.sheets.take(found)
    assert full.summaries.texts()[summary_cell(full, "2015")] == "Fra undersøgelsen."


def _sorted(sheet: Worksheet, places: list[int]) -> None:
    """Turn the rows round, in these columns alone."""
    rows = [[cell.value for cell in line] for line in sheet.iter_rows(min_row=2)]
    for number, values in enumerate(reversed(rows), 2):
        for place in places:
            sheet.cell(number, place).value = values[place - 1]


def test_rows_and_columns_may_be_moved_renamed_and_left_out(full: Study, tmp_path: Path) -> None:
    def change(sheet: Worksheet) -> None:
        put(sheet, "2015", "Ny.", Case="K01", Code="Forankring")
        sheet.delete_rows(row(sheet, Case="K02", Code="Forankring"))
        _sorted(sheet, list(range(1, sheet.max_column + 1)))
        sheet.cell(1, column(sheet, "2015")).value = "Hvad vi så i 2015"
        sheet.title = "Mine rettelser"
        sheet.insert_rows(1, 2)
        sheet.cell(1, 1).value = "Rettet af Ditte"
        sheet.auto_filter.ref = None

    found = full.sheets.preview(edit(write(full, SheetKind.SUMMARIES, tmp_path / "a.xlsx"), change))
    assert [(one.place, one.after) for one in found.changes] == [("K01 · Forankring", "Ny.")]
    assert "Hvad vi så i 2015" in said(found)
    assert found.absent == 1
    assert found.wrong == ()


def test_columns_moved_by_hand_are_known_by_their_headings(full: Study, tmp_path: Path) -> None:
    def change(sheet: Worksheet) -> None:
        put(sheet, "2015", "Ny.", Case="K01", Code="Forankring")
        last = sheet.max_column + 1
        place = column(sheet, "2015")
        for number in range(1, sheet.max_row + 1):
            sheet.cell(number, last).value = sheet.cell(number, place).value
        sheet.delete_cols(place)
        sheet.insert_cols(1)
        sheet.cell(1, 1).value = "Mine noter"

    found = full.sheets.preview(edit(write(full, SheetKind.SUMMARIES, tmp_path / "a.xlsx"), change))
    assert [(one.place, one.after) for one in found.changes] == [("K01 · Forankring", "Ny.")]
    assert "Mine noter" in said(found)


def test_columns_sorted_without_the_hidden_ones_find_their_rows(full: Study, tmp_path: Path) -> None:
    def change(sheet: Worksheet) -> None:
        put(sheet, "2015", "Ny.", Case="K01", Code="Forankring")
        _sorted(sheet, list(range(1, sheet.max_column - 1)))

    found = full.sheets.preview(edit(write(full, SheetKind.SUMMARIES, tmp_path / "a.xlsx"), change))
    assert [(one.place, one.after) for one in found.changes] == [("K01 · Forankring", "Ny.")]
    assert "known by what" in said(found)


def test_what_is_for_reading_only_is_not_read(full: Study, tmp_path: Path) -> None:
    def change(sheet: Worksheet) -> None:
        put(sheet, "Site", "Vestby", Case="K01", Code="Forankring")
        put(sheet, "2015", "Ny.", Case="K01", Code="Forankring")
        sheet.append(["K09", "Forankring", "tilføjet"])

    found = full.sheets.preview(edit(write(full, SheetKind.SUMMARIES, tmp_path / "a.xlsx"), change))
    assert [one.after for one in found.changes] == ["Ny."]
    assert re.search(r"for reading only was edited, which is not read: \d+$", said(found), re.MULTILINE)
    assert "1 row has no id" in said(found)


def test_rows_that_stand_there_twice(full: Study, tmp_path: Path) -> None:
    def copy(sheet: Worksheet) -> None:
        values = [cell.value for cell in sheet[row(sheet, Case="K01", Code="Forankring")]]
        sheet.append(values)
        put(sheet, "2015", "Ny.", Case="K01", Code="Forankring")

    found = full.sheets.preview(edit(write(full, SheetKind.SUMMARIES, tmp_path / "a.xlsx"), copy))
    assert found.changes == ()
    assert "twice with different words" in said(found)


def test_formulas_give_what_they_gave_and_uncalculated_ones_are_refused(full: Study, tmp_path: Path) -> None:
    path = write(full, SheetKind.SUMMARIES, tmp_path / "a.xlsx")
    edit(path, lambda sheet: put(sheet, "2015", '="a"&"b"', Case="K01", Code="Forankring"))
    found = full.sheets.preview(path)
    assert found.changes == ()
    assert "formula that was not calculated" in said(found)
    assert "1 cell holds a formula" in said(found)


def test_long_texts_come_back_whole_and_never_cut(full: Study, tmp_path: Path) -> None:
    long = "æ" * 40_000 + "slut"
    full.summaries.set(summary_cell(full, "2015"), long, coder(full, "Mette").id)
    path = write(full, SheetKind.SUMMARIES, tmp_path / "a.xlsx")
    assert full.sheets.preview(path).changes == ()

    def change(sheet: Worksheet) -> None:
        place = column(sheet, "2015 (2)")
        sheet.cell(row(sheet, Case="K01", Code="Forankring"), place).value = "x" * 7236 + "ny slut"

    (found,) = full.sheets.preview(edit(path, change)).changes
    assert found.after.endswith("ny slut")
    assert len(found.after) > 32_767
    path = write(full, SheetKind.SUMMARIES, tmp_path / "b.xlsx")
    edit(path, lambda sheet: sheet.delete_cols(column(sheet, "2015 (2)")))
    again = full.sheets.preview(path)
    assert again.changes == ()
    assert "went on are gone" in said(again)


def test_a_workbook_of_another_study_is_refused(full: Study, empty: Study, tmp_path: Path) -> None:
    path = write(full, SheetKind.SUMMARIES, tmp_path / "a.xlsx")
    with pytest.raises(UserError, match="another study"):
        empty.sheets.preview(path)


def test_workbooks_that_do_not_come_back(full: Study, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    openpyxl.Workbook().save(path)
    with pytest.raises(FileRefusedError, match="no table that was written to be read back"):
        full.sheets.preview(path)
    path.write_bytes(b"PK\x03\x04" + b"x" * 40)
    with pytest.raises(FileRefusedError):
        full.sheets.preview(path)
    (tmp_path / "a.ods").write_bytes(b"x")
    with pytest.raises(FileRefusedError, match="xlsx"):
        full.sheets.preview(tmp_path / "a.ods")


@pytest.mark.parametrize("keep", ["a,b;c", "=1+1", "-minus", "@x", "\tindrykket", "'citat", "1.234", "linje\nskift 🙂"])
def test_csv_comes_back_with_signs_that_look_like_formulas(full: Study, tmp_path: Path, keep: str) -> None:
    full.summaries.set(summary_cell(full, "2015"), keep, coder(full, "Mette").id)
    path = write(full, SheetKind.SUMMARIES, tmp_path / "a.csv")
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    assert full.sheets.preview(path).changes == ()
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    place = rows[0].index("2017")
    for line in rows[1:]:
        if line[:2] == ["K01", "Forankring"]:
            line[place] = "Ny."
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=";").writerows(rows)
    (found,) = full.sheets.preview(path).changes
    assert (found.column, found.after, found.conflict) == ("2017", "Ny.", False)


def test_a_workbook_without_its_hidden_sheet_still_tells_what_was_edited(full: Study, tmp_path: Path) -> None:
    path = write(full, SheetKind.SUMMARIES, tmp_path / "a.xlsx")
    book = openpyxl.load_workbook(path)
    del book["qualcase"]
    put(book.worksheets[0], "2015", "Fra arket.", Case="K01", Code="Forankring")
    book.save(path)
    (found,) = full.sheets.preview(path).changes
    assert (found.after, found.was, found.conflict) == ("Fra arket.", FIRST, False)
    full.summaries.set(summary_cell(full, "2015"), "Nyt.", coder(full, "Mette").id)
    (found,) = full.sheets.preview(path).changes
    assert (found.after, found.was, found.conflict) == ("Fra arket.", FIRST, True)


@pytest.mark.parametrize("kind", SheetKind)
def test_the_hidden_parts_hold_no_names_and_no_words(full: Study, tmp_path: Path, kind: SheetKind) -> None:
    path = write(full, kind, tmp_path / "a.xlsx")
    book = openpyxl.load_workbook(path)
    hidden = book["qualcase"]
    assert hidden.sheet_state == "hidden"
    sheet = book.worksheets[0]
    words = " ".join(str(value) for line in hidden.iter_rows(values_only=True) for value in line if value)
    words += " ".join(str(cell.value) for line in sheet.iter_rows(min_col=sheet.max_column - 1) for cell in line)
    assert not [one for one in ("Mette", "Læsevenner", "Kommunen", "aftalt", "lånt", "K01") if one in words]
    last = sheet.column_dimensions[get_column_letter(sheet.max_column - 1)]  # holds both, since they are alike
    assert last.hidden
    assert (last.min, last.max) == (sheet.max_column - 1, sheet.max_column)


def test_one_file_may_bring_several_sheets_back_as_one_action(full: Study, tmp_path: Path) -> None:
    path = write(full, SheetKind.VARIABLES, tmp_path / "a.xlsx")
    edit(path, lambda sheet: put(sheet, "Frivillige", 3, Case="K02", Wave="2015"))
    book = openpyxl.load_workbook(path)
    put(book["Sources"], "Længde", 61, Source="K01 start")
    book.save(path)
    before = len(full.history())
    assert full.sheets.take(full.sheets.preview(path)) == 2
    assert len(full.history()) == before + 1
    assert rated_cell(full)
