"""Workbooks that come back, read as they are: hostile ones refused, columns known wherever they went."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcase.coding.sheet_back import (
    Role,
    SheetKind,
    Stamp,
    StampedColumn,
    as_in_sheet,
    heading_trace,
    read_stamp,
    trace,
)
from qualcase.coding.tables import Column, SheetMemory, Table
from qualcase.errors import FileRefusedError
from qualcase.exchange.reading.sheet_back import may_return, read_returned
from qualcase.exchange.reading.sheet_columns import match_columns
from qualcase.exchange.writing.workbook import write_workbook
from qualcase.exchange.writing.xml_text import clean

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

HEADINGS = ("Case", "Code", "2015", "2017", "Site", "Id")
ROLES = (Role.NAME, Role.NAME, Role.EDIT, Role.EDIT, Role.OURS, Role.ID)
KEYS = ("place", "code", "first", "second", "site", "id")


def stamp(headings: tuple[str, ...] = HEADINGS) -> Stamp:
    columns = tuple(
        StampedColumn(role, key, heading_trace(heading))
        for role, key, heading in zip(ROLES, KEYS, headings, strict=True)
    )
    moment = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
    return Stamp(SheetKind.SUMMARIES, "", "ab" * 16, moment, "0011aaff", columns)


def book(path: Path, rows: Sequence[tuple[str, ...]]) -> Path:
    columns = [Column(name) for name in HEADINGS]
    table = Table("Ark", [*columns, Column(str(stamp()), hidden=True)], list(rows), memory=SheetMemory("0011aaff"))
    write_workbook([table], path)
    return path


def test_a_stamp_is_read_as_it_was_written() -> None:
    assert read_stamp(str(stamp())) == stamp()
    assert "," not in str(stamp())
    assert '"' not in str(stamp())
    assert read_stamp("qualcase-back 2 summaries - x y z") is None
    assert read_stamp("qualcase-back 1 summaries - ab nonsense cd n:a=b") is None
    assert read_stamp("Case") is None


@given(st.text(max_size=60))
def test_a_text_has_the_same_trace_when_it_comes_back(text: str) -> None:
    kept = as_in_sheet(text)
    assert as_in_sheet(clean(text)) == kept
    assert as_in_sheet(kept) == kept
    assert trace("s", kept) == trace("s", as_in_sheet(clean(text)))


def test_traces_of_one_text_differ_between_studies() -> None:
    assert trace("one", "ja") != trace("two", "ja")


def test_rows_come_with_ids_traces_and_addresses(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", [("K01", "Roller", "et", "", "Nordby", "s.1", "aa bb cc dd")])
    (sheet,) = read_returned(path).sheets
    (row,) = sheet.rows
    assert (row.id, row.traces, row.at) == ("s.1", ("aa", "bb", "cc", "dd"), "Ark!2")
    assert {key: (cell.text, cell.at) for key, cell in row.cells.items()} == {
        "place": ("K01", "Ark!A2"),
        "code": ("Roller", "Ark!B2"),
        "first": ("et", "Ark!C2"),
        "second": ("", "Ark!D2"),
        "site": ("Nordby", "Ark!E2"),
    }
    assert sheet.written == 1
    assert may_return(path)


@pytest.mark.parametrize(
    ("headings", "first", "second", "foreign"),
    [
        (HEADINGS, 2, 3, ()),
        (("2017", "2015", "Case", "Code", "Site", "Id"), 1, 0, ()),
        (("case", "CODE", " 2015 ", "2017", "Site", "Id"), 2, 3, ()),
        (("Case", "Code", "Then", "2017", "Site", "Id"), 2, 3, ()),
        (("Case", "Code", "Mine", "Then", "2017", "Site", "Id"), None, 4, ("Mine", "Then")),
        (("Case", "Code", "2015", "Site", "Id"), 2, None, ()),
        (("Case", "Code", "2015", "2015 (2)", "2017", "Site", "Id"), 2, 4, ()),
    ],
)
def test_columns_are_known_by_heading_or_neighbours(
    headings: tuple[str, ...], first: int | None, second: int | None, foreign: tuple[str, ...]
) -> None:
    found = match_columns(stamp(), [*headings, str(stamp())], len(headings), {})
    places = {key: there[0] for key, there in found.places.items()}
    assert (places.get("first"), places.get("second")) == (first, second)
    assert found.foreign == foreign


def test_columns_that_were_renamed_and_moved_are_known_by_their_names() -> None:
    headings = ["Mine", "Now", "Case", "Code", "Then", "Site", "Id", str(stamp())]
    found = match_columns(stamp(), headings, 7, {0: 2, 1: 3, 2: 4, 3: 1, 4: 5, 5: 6})
    assert (found.places["first"], found.places["second"]) == ((4,), (1,))
    assert set(found.renamed) == {("Then", "first"), ("Now", "second")}
    assert found.foreign == ("Mine",)


def test_a_column_that_was_deleted_is_not_looked_for_among_others() -> None:
    """Its name points nowhere then, so a new column in its place is not taken for it."""
    headings = ["Case", "Code", "My notes", "2017", "Site", "Id", str(stamp())]
    found = match_columns(stamp(), headings, 6, {0: 0, 1: 1, 3: 3, 4: 4, 5: 5})
    assert found.missing == ("first",)
    assert found.foreign == ("My notes",)


def _bomb() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", "<a>" + " " * 30_000_000 + "</a>")
    return made.getvalue()


def _doctype() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("xl/workbook.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')
    return made.getvalue()


@pytest.mark.parametrize(
    ("data", "name", "said"),
    [
        (_bomb(), "a.xlsx", "can harm the computer"),
        (_doctype(), "a.xlsx", "can harm the computer"),
        (b"PK\x03\x04 and no more", "a.xlsx", "damaged"),
        (b"not a workbook", "a.xlsx", "is not what its ending says"),
        (b"x", "a.ods", "of a kind that is not read"),
        (b"a;b\n1;2\n", "a.csv", "no table that was written to be read back"),
        (b'qualcase-back 1 x;b\n"', "a.csv", "newer qualcase"),
    ],
)
def test_bad_files_are_refused_with_what_to_do(tmp_path: Path, data: bytes, name: str, said: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(FileRefusedError) as error:
        read_returned(path)
    assert said in str(error.value)
    may_return(path)  # a glance never fails


def test_texts_that_look_like_signs_by_number_come_back(tmp_path: Path) -> None:
    texts = ("_x0041_", "=1+1", "<r>a</r>", " \u00a0x ", "a\nb", "1e5", "TRUE")
    rows = [("K01", "R", text, "", "", f"s.{number}", "") for number, text in enumerate(texts)]
    (sheet,) = read_returned(book(tmp_path / "a.xlsx", rows)).sheets
    assert [row.cells["first"].text for row in sheet.rows] == [as_in_sheet(text) for text in texts]
