"""What a workbook keeps for being read back: a hidden sheet, and hidden names that go with the headings.

The sheet's rows begin with what they are: `table` (token), `rows` (token, how many), `long` (token, row, key, in how
many cells a long text lies), `code` (id, path), `about` (what the sheet about the others is called). So it holds no
texts, and of names those of codes alone: whoever takes words out of the sheets that are seen has taken them all out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.sheet_back import Role, read_stamp
from qualcase.exchange.writing.xml_text import clean

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

    from qualcase.coding.sheet_back import Stamp
    from qualcase.coding.tables import CellValue, Column, Table

MEMORY = "qualcase"
"""What the sheet is called."""
NAME_FORM = "_qualcase_{token}_{number}"
"""How the names are called that point to headings; numbered as the columns of the stamp."""
TIE_PATTERN = "^_qualcase_([0-9a-f]+)_([0-9]+)$"
LONGEST_CELL = 32_767
"""UTF-16 units that a cell holds."""


class Memory:
    """The hidden sheet, which comes with the first table that needs it."""

    def __init__(self, workbook: Workbook, split: Callable[[str], list[str]]) -> None:
        """`split` parts texts so that each part fits a cell."""
        self._workbook = workbook
        self._split = split
        self._sheet: Worksheet | None = None
        self._row = 0
        self._codes: set[tuple[str, str]] = set()

    def begin(self, table: Table) -> None:
        """A table that is read back begins."""
        memory = table.memory
        if memory is None:
            return
        if self._sheet is None:
            self._sheet = self._workbook.add_worksheet(MEMORY)
            self._sheet.hide()
        self._put("table", memory.token)
        for code in memory.codes:
            if code not in self._codes:
                self._codes.add(code)
                self._put("code", *code)

    def tie(self, table: Table, sheet: Worksheet, places: Sequence[int]) -> None:
        """Let hidden names point to the headings of a table: spreadsheets keep them right where columns are moved."""
        stamp = _stamp(table)
        if stamp is None:
            return
        title = str(sheet.get_name()).replace("'", "''")
        for number, place in enumerate(places[: len(stamp.columns)]):
            name = NAME_FORM.format(token=stamp.token, number=number)
            # The library's own `define_name` makes names that people see.
            self._workbook.defined_names.append([name, -1, f"'{title}'!${letters_of(place)}$1", True])

    def keeper(self, table: Table) -> Callable[[Sequence[CellValue]], None] | None:
        """What takes down which texts of a row lie in several cells; None where the table does not come back."""
        stamp = _stamp(table)
        if stamp is None:
            return None
        edited = [(number, one.key) for number, one in enumerate(stamp.columns) if one.role is Role.EDIT]
        at = next(number for number, one in enumerate(stamp.columns) if one.role is Role.ID)

        def keep(row: Sequence[CellValue]) -> None:
            for number, key in edited:
                text = row[number]
                if isinstance(text, str) and len(text) * 2 > LONGEST_CELL:
                    many = len(self._split(clean(text)))
                    if many > 1:
                        self._put("long", stamp.token, str(row[at]), key, str(many))

        return keep

    def about(self, name: str) -> None:
        """The sheet that says what the others hold is called so; nobody edits it to have it read back."""
        self._put("about", name)

    def end(self, table: Table, count: int) -> None:
        """A table has so many rows."""
        if table.memory is not None:
            self._put("rows", table.memory.token, str(count))

    def _put(self, *texts: str) -> None:
        if self._sheet is None:
            return
        for place, text in enumerate(texts):
            if text:
                self._sheet.write_string(self._row, place, text)
        self._row += 1


def _stamp(table: Table) -> Stamp | None:
    return read_stamp(table.columns[-1].name) if table.memory is not None and table.columns else None


def validate(sheet: Worksheet, column: Column, place: int, last: int) -> None:
    """Offer what may be written as a list; another value is warned of, and named when the sheet is read back."""
    if not column.allowed or not last or any("," in one for one in column.allowed):
        return
    if len(",".join(column.allowed).encode("utf-16-le")) // 2 <= _LONGEST_LIST:
        sheet.data_validation(
            1, place, last, place, {"validate": "list", "source": list(column.allowed), "error_type": "warning"}
        )


_LONGEST_LIST = 255


def letters_of(place: int) -> str:
    """The letters of a column, from 0."""
    found = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        found = chr(ord("A") + rest) + found
    return found
