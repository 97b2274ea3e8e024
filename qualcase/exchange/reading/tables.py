"""Tables in csv files (comma, semicolon or tab, any encoding) and xlsx files; headings in several languages."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from qualcase.errors import FileRefusedError
from qualcase.exchange.reading.encoding import decode
from qualcase.exchange.reading.files import bytes_of, shown_name
from qualcase.exchange.reading.sheets import sheet_rows
from qualcase.text.normalise import normalise

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path


class Row(dict[str, str]):
    """One row: cell by column, without blank space around it, empty where the file has none; `line` is for messages."""

    line: int = 0


SHEETS = frozenset({".xlsx", ".xlsm"})
"""The endings of files with sheets."""
CSV = frozenset({".csv", ".tsv"})
"""The endings of text files with separated columns."""
_DELIMITERS = ",;\t"
_MOST_ROWS = 1_000_000


def read_rows(
    path: Path, columns: Sequence[str], required: Sequence[str] = (), other_names: Mapping[str, str] | None = None
) -> list[Row]:
    """The rows of a table that has some of `columns`, among them all of `required`.

    Headings are compared without case and signs; `other_names` gives a column by another heading (`fil` → `file`).
    Every row has all of `columns`. Columns that are not known and cells beyond the last column are refused.
    """
    name = shown_name(path)
    names = {_heading(column): column for column in columns}
    names.update({_heading(other): column for other, column in (other_names or {}).items()})
    data = bytes_of(path, name)
    numbered = sheet_rows(data, name) if path.suffix.casefold() in SHEETS else _csv_rows(data, name, names)
    return list(_rows(numbered, name, _Columns(names, tuple(columns), tuple(required))))


def headings(path: Path, columns: Sequence[str], other_names: Mapping[str, str] | None = None) -> frozenset[str]:
    """Which of `columns` the first line of a table names; none where the file is no table."""
    if path.suffix.casefold() not in SHEETS | CSV:
        return frozenset()
    name = shown_name(path)
    names = {_heading(column): column for column in columns}
    names.update({_heading(other): column for other, column in (other_names or {}).items()})
    data = bytes_of(path, name)
    numbered = sheet_rows(data, name) if path.suffix.casefold() in SHEETS else _csv_rows(data, name, names)
    first = next((cells for _, cells in numbered if any(cell.strip() for cell in cells)), [])
    return frozenset(names[_heading(cell)] for cell in first if _heading(cell) in names)


class _Columns:
    """What columns a table may and must have."""

    def __init__(self, names: Mapping[str, str], known: tuple[str, ...], required: tuple[str, ...]) -> None:
        self.names = names
        self.known = known
        self.required = required

    def read(self, headings: list[str], name: str) -> list[str]:
        """The column that each heading stands for; empty for a column without heading."""
        found = [self.names.get(_heading(one), "") for one in headings]
        unknown = [one.strip() for one, column in zip(headings, found, strict=True) if not column and one.strip()]
        missing = [one for one in self.required if one not in found]
        if unknown:
            raise FileRefusedError(
                "{name} has columns that are not known: {unknown}. It may have these: {known}.",
                name=name,
                unknown=", ".join(unknown),
                known=", ".join(self.known),
            )
        if missing:
            raise FileRefusedError(
                "{name} lacks the column {missing}. Its first line must name its columns; these are known: {known}.",
                name=name,
                missing=", ".join(missing),
                known=", ".join(self.known),
            )
        twice = sorted({one for one in found if one and found.count(one) > 1})
        if twice:
            raise FileRefusedError(
                "{name} has the column {twice} twice. Take one of them out.", name=name, twice=", ".join(twice)
            )
        return found


def _rows(numbered: Iterator[tuple[int, list[str]]], name: str, columns: _Columns) -> Iterator[Row]:
    found: list[str] = []
    for line, cells in numbered:
        if any(cell.strip() for cell in cells):
            if not found:
                found = columns.read(cells, name)
            else:
                yield _row(cells, found, columns.known, name, line)
    if not found:
        raise FileRefusedError("{name} is empty. Get it again from where it came from.", name=name)


def _csv_rows(data: bytes, name: str, names: Mapping[str, str]) -> Iterator[tuple[int, list[str]]]:
    """The rows of a csv file, each with the number of its first line."""
    text = normalise(decode(data, name).text)
    delimiter, rest, skipped = _delimiter(text, names)
    reader = csv.reader(io.StringIO(rest, newline=""), delimiter=delimiter, strict=False)
    line = 1 + skipped
    try:
        for cells in reader:
            yield line, cells
            line = reader.line_num + 1 + skipped
            if line > _MOST_ROWS:
                raise FileRefusedError("{name} has more than a million lines. Split it.", name=name)
    except csv.Error as error:
        raise FileRefusedError(
            "{name} cannot be read as a table at line {line}. Save it again as csv with quotes around long cells.",
            name=name,
            line=line,
        ) from error


def _row(cells: list[str], found: list[str], known: tuple[str, ...], name: str, line: int) -> Row:
    if any(cell.strip() for place, cell in enumerate(cells) if place >= len(found) or not found[place]):
        raise FileRefusedError(
            "Line {line} of {name} has a cell beyond the named columns. Put quotes around cells that hold the sign "
            "between columns.",
            line=line,
            name=name,
        )
    row = Row(dict.fromkeys(known, ""))
    row.update({column: cell.strip() for column, cell in zip(found, cells, strict=False) if column})
    row.line = line
    return row


def _delimiter(text: str, names: Mapping[str, str]) -> tuple[str, str, int]:
    """The sign between columns, the text to read, and how many lines stand before it (Excel's `sep=;`)."""
    first, _, rest = text.lstrip("\n").partition("\n")
    skipped = len(text) - len(text.lstrip("\n"))
    if first.casefold().startswith("sep=") and len(first.strip()) == 5:
        return first.strip()[4], rest, skipped + 1

    def fitting(delimiter: str) -> tuple[int, int]:
        headings = next(csv.reader([first], delimiter=delimiter), [])
        return sum(_heading(one) in names for one in headings), len(headings)

    return max(_DELIMITERS, key=fitting), text.lstrip("\n"), skipped


def _heading(heading: str) -> str:
    return "_".join(heading.casefold().replace("-", " ").replace("_", " ").split())
