"""Whatever is edited in a sheet comes back as it was edited, and nothing else changes."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.utils.exceptions import IllegalCharacterError

from qualcase.coding.sheet_back import Role, SheetKind, as_in_sheet, is_stamp, read_stamp
from qualcase.study import Study
from qualcase.study.reports.sheet_codes import split_codes
from tests.study.returning.sheets import fill
from tests.thorough import times

_SIGNS = "aB æøåÅ🙂é=+-@'\"\t\n;:/\\_x0041_<>&%\u00a0\u2028\u202e1 2.,"
_WORDS = st.text(st.sampled_from(_SIGNS), max_size=40)
_CODES = st.lists(
    st.sampled_from(["Forankring", "Forankring/Aftaler", "forankring/åbenhed", "Roller", "Roller/Nøgler\\/skilte"]),
    max_size=4,
)
_PLACE = st.tuples(st.integers(0, 30), st.integers(0, 5))


@pytest.fixture(scope="module")
def filled(ready_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("filled") / "study.qualcase"
    shutil.copy(ready_file, path)
    with Study.open(path, need_write=True) as study:
        fill(study)
    return path


def _cells(path: Path) -> dict[tuple[str, str], str]:
    """What stands in the edited cells of the first sheet, by row id and key."""
    sheet = openpyxl.load_workbook(path).worksheets[0]
    headings = [str(cell.value or "") for cell in sheet[1]]
    at = next(number for number, one in enumerate(headings) if is_stamp(one))
    stamp = read_stamp(headings[at])
    assert stamp is not None
    keys = [(number, one.key) for number, one in enumerate(stamp.columns) if one.role is Role.EDIT]
    return {
        (str(line[at - 1]), key): as_in_sheet(str(line[number] or ""))
        for line in sheet.iter_rows(min_row=2, values_only=True)
        for number, key in keys
    }


def _edit(
    path: Path, edits: list[tuple[tuple[int, int], str]], *, formulas_as_text: bool = True
) -> dict[tuple[str, str], str]:
    """Write into edited cells as a person does who types; what each holds then."""
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    headings = [str(cell.value or "") for cell in sheet[1]]
    at = next(number for number, one in enumerate(headings) if is_stamp(one))
    stamp = read_stamp(headings[at])
    assert stamp is not None
    keys = [(number, one.key) for number, one in enumerate(stamp.columns) if one.role is Role.EDIT]
    wanted = {}
    for (row, place), text in edits:
        line = 2 + row % (sheet.max_row - 1)
        number, key = keys[place % len(keys)]
        cell = sheet.cell(line, number + 1)
        try:
            cell.value = text or None
        except IllegalCharacterError:
            continue
        if text and formulas_as_text:
            cell.data_type = "s"
        wanted[str(sheet.cell(line, at).value), key] = as_in_sheet(text)
    book.save(path)
    return wanted


def _round(
    filled: Path, kind: SheetKind, edits: list[tuple[tuple[int, int], str]]
) -> tuple[dict[tuple[str, str], str], ...]:
    """Export, edit, read back, export: what was there, what was wanted, what is there now."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "study.qualcase"
        shutil.copy(filled, path)
        with Study.open(path, need_write=True) as study:
            book = Path(folder) / "a.xlsx"
            study.sheets.write(kind, book)
            before = _cells(book)
            wanted = _edit(book, edits)
            found = study.sheets.preview(book, study.coders.ensure("Mette").id)
            assert found.wrong == ()
            assert found.conflicts == ()
            count = study.sheets.take(found, coder_id=study.coders.ensure("Mette").id)
            study.sheets.write(kind, book)
            after = _cells(book)
            assert study.sheets.preview(book).changes == ()
            if count:
                study.undo()
                study.sheets.write(kind, book)
                assert _cells(book) == before
            assert study.check() == ()
    return before, wanted, after


@settings(max_examples=times(8), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(edits=st.lists(st.tuples(_PLACE, _WORDS), max_size=6))
def test_summaries(filled: Path, edits: list[tuple[tuple[int, int], str]]) -> None:
    before, wanted, after = _round(filled, SheetKind.SUMMARIES, edits)
    there = {key: text for key, text in after.items() if text}
    assert there == {key: text for key, text in (before | wanted).items() if text}


@settings(max_examples=times(8), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(edits=st.lists(st.tuples(st.tuples(st.integers(0, 3), st.just(4)), _WORDS), max_size=6))
def test_values_of_variables(filled: Path, edits: list[tuple[tuple[int, int], str]]) -> None:
    before, wanted, after = _round(filled, SheetKind.VARIABLES, edits)
    assert after == before | wanted


@settings(max_examples=times(8), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(edits=st.lists(st.tuples(_PLACE, _CODES.map("; ".join)), max_size=6))
def test_codes_of_passages(filled: Path, edits: list[tuple[tuple[int, int], str]]) -> None:
    before, wanted, after = _round(filled, SheetKind.CODES, edits)

    def said(cells: dict[tuple[str, str], str]) -> list[list[str]]:
        found = ({path.casefold() for path in split_codes(text)} for text in cells.values())
        return sorted(sorted(one) for one in found if one)

    assert said(after) == said(before | wanted)
