"""A workbook as rows of cells, with what the program kept on its hidden sheet; checked before it is parsed."""

from __future__ import annotations

import datetime as dt
import io
import re
import warnings
import zipfile
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, NamedTuple

from qualcase.coding.sheet_back import plain
from qualcase.errors import FileRefusedError
from qualcase.exchange.archives import check_archive, damaged
from qualcase.exchange.writing.csvfile import unguarded
from qualcase.exchange.writing.workbook_memory import MEMORY, TIE_PATTERN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_MOST_ROWS, _MOST_COLUMNS = 200_000, 2_000
_BLANK_ROWS = 5_000
"""So many empty rows end a table: some are formatted down to the millionth."""
_ERRORS = frozenset({"#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"})
_TIE = re.compile(TIE_PATTERN)
_REFERENCE = re.compile(r"^(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?[0-9]+$")


class RawCell(NamedTuple):
    """A cell; its text is not yet tidied."""

    text: str = ""
    number: bool = False
    broken: bool = False


class RawRow(NamedTuple):
    """A row with its number in the file."""

    line: int
    cells: tuple[RawCell, ...]

    def cell(self, place: int) -> RawCell:
        """The cell at a place; an empty one beyond the last."""
        return self.cells[place] if place < len(self.cells) else _EMPTY


_EMPTY = RawCell()


@dataclass(frozen=True)
class RawSheet:
    """A sheet. `name` is empty in csv."""

    name: str
    rows: tuple[RawRow, ...]
    language: str | None = None

    @classmethod
    def of_texts(cls, name: str, rows: Iterable[tuple[int, list[str]]], language: str | None) -> RawSheet:
        """A sheet in which everything is text."""
        made = (
            RawRow(line, tuple(RawCell(cell, broken=cell.strip() in _ERRORS) for cell in row)) for line, row in rows
        )
        return cls(name, tuple(row for row in made if any(cell.text for cell in row.cells)), language)

    def unguarded(self) -> RawSheet:
        """The sheet without the apostrophes that keep texts in csv files from being calculated."""
        rows = (
            row._replace(cells=tuple(cell._replace(text=unguarded(cell.text)) for cell in row.cells))
            for row in self.rows
        )
        return replace(self, rows=tuple(rows))


@dataclass
class Kept:
    """What the hidden sheet says, and where hidden names point."""

    parts: dict[str, dict[tuple[str, str], int]] = field(default_factory=dict)
    """By token: in how many cells a text lay that was too long for one, by row and key."""
    written: dict[str, int] = field(default_factory=dict)
    codes: dict[str, str] = field(default_factory=dict)
    about: set[str] = field(default_factory=set)
    """What the sheet is called that says what the others hold."""
    ties: dict[str, dict[str, dict[int, int]]] = field(default_factory=dict)
    """By sheet and token: the place of a column, from 0, by its number in the stamp."""


@dataclass(frozen=True)
class Book:
    """A file of sheets."""

    sheets: tuple[RawSheet, ...]
    kept: Kept = field(default_factory=Kept)
    formulas: int = 0


def read_book(data: bytes, name: str) -> Book:
    """The sheets of a workbook. Raises FileRefusedError as `read_returned` says."""
    check_archive(data, name)
    from openpyxl import load_workbook

    formulas = _formulas(data, name) if _may_calculate(data) else {}
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of styles and extensions that say nothing about the cells
            book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
            try:
                kept = _kept(book)
                sheets = tuple(
                    RawSheet(str(sheet.title), tuple(_rows(sheet, formulas.get(str(sheet.title), {}), name)))
                    for sheet in book.worksheets
                    if sheet.title != MEMORY
                )
            finally:
                book.close()
    except FileRefusedError:
        raise
    except Exception as error:  # the library raises whatever its parts raise
        raise damaged(name) from error
    return Book(sheets, kept, sum(len(places) for rows in formulas.values() for places in rows.values()))


def _rows(sheet: Any, formulas: Mapping[int, set[int]], name: str) -> Iterator[RawRow]:
    sheet.reset_dimensions()  # a file may say that it is larger or smaller than it is
    blank = 0
    # Without a number of columns rows are as wide as they are; with one the library fills them up.
    for line, values in enumerate(sheet.iter_rows(values_only=True), 1):
        cells = _row(values[:_MOST_COLUMNS], formulas.get(line, set()))
        blank = 0 if any(cell.text or cell.broken for cell in cells) else blank + 1
        if blank > _BLANK_ROWS:
            return
        if line > _MOST_ROWS + 1:
            raise FileRefusedError("{name} has more than {most} rows. Split it.", name=name, most=_MOST_ROWS)
        if not blank:
            yield RawRow(line, cells)


def _row(values: Sequence[object], formulas: set[int]) -> tuple[RawCell, ...]:
    """The cells of a row; `formulas` are the columns, from 1, in which one stands."""
    if not formulas:
        # A sheet that is formatted to its last column would fill the memory with nothing.
        last = next((place for place in range(len(values), 0, -1) if values[place - 1] is not None), 0)
        values = values[:last]
        return tuple(_EMPTY if value is None else _cell(value, is_formula=False) for value in values)
    return tuple(_cell(value, is_formula=place in formulas) for place, value in enumerate(values, 1))


def _cell(value: object, *, is_formula: bool) -> RawCell:
    """A cell as a text: numbers with a point, days as ISO dates, yes and no as such."""
    if value is None:
        return RawCell(broken=True) if is_formula else _EMPTY
    if isinstance(value, (bool, int, float)):
        return RawCell(plain(value), number=not isinstance(value, bool))
    if isinstance(value, dt.datetime):
        at_midnight = value.time() == dt.time()
        return RawCell(value.date().isoformat() if at_midnight else value.isoformat(" ", "seconds"))
    text = value.isoformat() if isinstance(value, (dt.date, dt.time)) else str(value)
    text = text.replace("_x000D_\n", "\n").replace("x005F_", "")
    return RawCell(text, broken=text.strip() in _ERRORS)


def _may_calculate(data: bytes) -> bool:
    """Whether any sheet holds a formula; looked up in the bytes, since few do."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for entry in archive.infolist():
            if entry.filename.startswith("xl/worksheets/") and entry.filename.endswith(".xml"):
                part = archive.read(entry)
                if b"<f>" in part or b"<f " in part or b"<f/>" in part:
                    return True
    return False


def _formulas(data: bytes, name: str) -> dict[str, dict[int, set[int]]]:
    """The columns in which formulas stand, by sheet and row; all from 1."""
    from openpyxl import load_workbook

    found: dict[str, dict[int, set[int]]] = {}
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = load_workbook(io.BytesIO(data), read_only=True, data_only=False, keep_links=False)
            for sheet in book.worksheets:
                sheet.reset_dimensions()
                rows = found.setdefault(str(sheet.title), {})
                for line, cells in enumerate(sheet.iter_rows(max_row=_MOST_ROWS), 1):
                    places = {place for place, cell in enumerate(cells, 1) if cell.data_type == "f"}
                    if places:
                        rows[line] = places
            book.close()
    except Exception as error:
        raise damaged(name) from error
    return found


def _kept(book: Any) -> Kept:
    kept = Kept()
    for name, defined in dict(book.defined_names).items():
        tie, to = _TIE.match(str(name)), _REFERENCE.match(str(defined.attr_text or ""))
        if tie and to:
            sheet = (to[1] or to[2]).replace("''", "'")
            kept.ties.setdefault(sheet, {}).setdefault(tie[1], {})[int(tie[2])] = _place(to[3])
    if MEMORY in book.sheetnames:
        sheet = book[MEMORY]
        sheet.reset_dimensions()
        for row in sheet.iter_rows(values_only=True):
            _remember(kept, [_cell(value, is_formula=False).text for value in row[:_MOST_COLUMNS]])
    return kept


def _remember(kept: Kept, words: list[str]) -> None:
    match words:
        case ["long", token, row, key, count, *_] if count.isdecimal():
            kept.parts.setdefault(token, {})[row, key] = int(count)
        case ["about", name, *_]:
            kept.about.add(name)
        case ["code", code_id, path, *_]:
            kept.codes[path.casefold()] = code_id
        case ["rows", token, count, *_] if count.isdecimal():
            kept.written[token] = int(count)
        case _:
            pass


def _place(letters: str) -> int:
    """A column's place, from 0, by its letters."""
    found = 0
    for letter in letters:
        found = found * 26 + ord(letter) - ord("A") + 1
    return found - 1
