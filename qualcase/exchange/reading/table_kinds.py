"""What kind of table a csv file or workbook is, told by its headings and first rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from qualcase.coding.bundle import TableKind
from qualcase.coding.questionnaires import ColumnUse
from qualcase.exchange.reading.event_table import EVENT_NAMES
from qualcase.exchange.reading.files import shown_name
from qualcase.exchange.reading.grids import columns_of, heading_key, read_grid
from qualcase.exchange.reading.materials import is_materials
from qualcase.exchange.reading.questionnaire import proposed_uses
from qualcase.exchange.reading.variable_table import LONG_NAMES, OF_WORDS, WAVE_WORDS
from qualcase.words import Message, mark

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.exchange.reading.grids import Grid

ENDINGS: Final = frozenset({".csv", ".tsv", ".xlsx", ".xlsm"})
_NO_QUESTIONS: Final = frozenset({"code", "kode", "codes", "koder", "coder", "quote", "citat", "file", "fil"})
"""Headings of tables of codings and the like, which are read elsewhere."""
_SAID: Final = {
    TableKind.MATERIALS: mark("{name} says where files belong; another table is used for that."),
    TableKind.VARIABLES: mark("{name} is a table of variables, no text. It comes in among the variables."),
    TableKind.EVENTS: mark("{name} is a table of events, no text. It comes in among the events."),
    TableKind.QUESTIONNAIRE: mark("{name} holds answers of a questionnaire. They come in as such."),
    TableKind.OTHER: mark("{name} is a table, not a text. Save what is text in it as .txt."),
}


def is_table(path: Path) -> bool:
    """Whether a file is a table by its ending."""
    return path.suffix.casefold() in ENDINGS


def table_kind(path: Path) -> TableKind:
    """What kind of table a file is.

    Raises:
        FileRefusedError: It cannot be read.
    """
    if is_materials(path):
        return TableKind.MATERIALS
    grid = read_grid(path)
    if {"variable", "value"} <= columns_of(grid.headings, LONG_NAMES).keys():
        return TableKind.VARIABLES
    events = columns_of(grid.headings, EVENT_NAMES).keys()
    if {"date", "event"} <= events and {"site", "case"} & events:
        return TableKind.EVENTS
    if _holds_answers(grid):
        return TableKind.QUESTIONNAIRE
    return TableKind.VARIABLES if _has_row_for_each(grid) else TableKind.OTHER


def why_refused(kind: TableKind, path: Path) -> Message:
    """Why a table does not come in as a text, and where it does."""
    return Message(_SAID[kind], values={"name": shown_name(path)})


def _holds_answers(grid: Grid) -> bool:
    """Whether each row is somebody who answered: by a key of their own, or by what they wrote in their own words."""
    if {heading_key(one) for one in grid.headings} & _NO_QUESTIONS or not grid.rows:
        return False
    uses = [column.use for column in proposed_uses(grid)]
    asked = {ColumnUse.OPEN, ColumnUse.CLOSED} & {*uses}
    placed = {ColumnUse.CASE, ColumnUse.SITE, ColumnUse.WAVE, ColumnUse.DATE, ColumnUse.ROLE} & {*uses}
    keyed = {ColumnUse.KEY, ColumnUse.PARTICIPANT} & {*uses}
    return bool(asked) and bool(ColumnUse.KEY in keyed or (ColumnUse.OPEN in uses and (placed or keyed)))


def _has_row_for_each(grid: Grid) -> bool:
    """Whether there is one row for each case (site …) and wave, with values beside it."""
    keys = [heading_key(one) for one in grid.headings]
    owner = next((place for place, one in enumerate(keys) if one in OF_WORDS), None)
    wave = next((place for place, one in enumerate(keys) if one in WAVE_WORDS), None)
    if owner is None or len(keys) <= 1 + (wave is not None) or {*keys} & _NO_QUESTIONS:
        return False
    rows = [(row.cells[owner].casefold(), row.cells[wave] if wave is not None else "") for row in grid.rows]
    return bool(rows) and len(set(rows)) == len(rows)
