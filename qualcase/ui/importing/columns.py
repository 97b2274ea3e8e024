"""The columns of the import table."""

from __future__ import annotations

from enum import IntEnum

from qualcase.ui.importing.rows import Field


class Column(IntEnum):
    """The columns from left to right."""

    FILE = 0
    CASE = 1
    SITE = 2
    WAVE = 3
    KIND = 4
    DATE = 5
    NOTES = 6
    SPEAKERS = 7
    LANGUAGE = 8
    VALIDITY = 9


FIELDS = {
    Column.CASE: Field.CASES,
    Column.SITE: Field.SITE,
    Column.WAVE: Field.WAVE,
    Column.KIND: Field.KIND,
    Column.DATE: Field.DATE,
    Column.LANGUAGE: Field.LANGUAGE,
    Column.VALIDITY: Field.VALIDITY,
}
"""The columns that are edited in their place."""
TABLES = "CSV, Excel (*.csv *.xlsx)"
"""Files that may be tables saying where the others belong, as Qt's dialogs write it."""
