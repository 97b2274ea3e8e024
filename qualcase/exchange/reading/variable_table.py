"""Tables of variables: one line a value, or one row a case and wave with one column a variable.

of,name,wave,variable,value            case,wave,antal frivillige,budget (kr.)
case,K02,2015,antal frivillige,18      K02,2015,18,18000
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qualcase.coding.variables import VariableOf
from qualcase.errors import FileRefusedError, WrongCell, WrongValuesError
from qualcase.exchange.reading.grids import Grid, columns_of, heading_key, read_grid
from qualcase.words import Message, mark

if TYPE_CHECKING:
    from pathlib import Path

OF_WORDS = {
    "case": VariableOf.CASE, "sag": VariableOf.CASE, "projekt": VariableOf.CASE, "prosjekt": VariableOf.CASE,
    "site": VariableOf.SITE, "sted": VariableOf.SITE, "stad": VariableOf.SITE, "kommune": VariableOf.SITE,
    "participant": VariableOf.PARTICIPANT, "informant": VariableOf.PARTICIPANT, "deltager": VariableOf.PARTICIPANT,
    "deltaker": VariableOf.PARTICIPANT, "respondent": VariableOf.RESPONDENT,
    "source": VariableOf.SOURCE, "kilde": VariableOf.SOURCE, "kjelde": VariableOf.SOURCE,
}  # fmt: skip
WAVE_WORDS = {"wave": "wave", "runde": "wave", "bølge": "wave", "år": "wave", "year": "wave"}
LONG_NAMES = {
    "of": "of", "af": "of", "av": "of", "for": "of", "art": "of",
    "name": "name", "navn": "name", "namn": "name", "hvad": "name",
    "variable": "variable", "variabel": "variable",
    "value": "value", "værdi": "value", "verdi": "value", "svar": "value",
    **WAVE_WORDS,
}  # fmt: skip


@dataclass(frozen=True)
class VariableCell:
    """One value as a file tells it; names, not ids."""

    line: int
    column: str
    """The heading of the column in which the value stands."""
    owner: str
    """The heading of the column that names the thing."""
    of: VariableOf
    name: str
    wave: str
    variable: str
    text: str


@dataclass(frozen=True)
class VariableTable:
    """What a file tells of variables. `language` says in whose form its numbers are."""

    name: str
    cells: tuple[VariableCell, ...]
    language: str | None


def read_variables(path: Path) -> VariableTable:
    """Read a table of variables in either form.

    Raises:
        FileRefusedError: The file cannot be read, or its columns do not tell what the values are of.
        WrongValuesError: Rows say of nothing known what they are of.
    """
    grid = read_grid(path)
    places = columns_of(grid.headings, LONG_NAMES)
    if {"variable", "value"} <= places.keys():
        return VariableTable(grid.name, _long(grid, places), grid.language)
    return VariableTable(grid.name, _wide(grid), grid.language)


def _long(grid: Grid, places: dict[str, int]) -> tuple[VariableCell, ...]:
    missing = [one for one in ("of", "name", "variable", "value") if one not in places]
    if missing:
        raise FileRefusedError(
            "{name} lacks the column {missing}. Its first line must name its columns; these are known: {known}.",
            name=grid.name,
            missing=", ".join(missing),
            known="of, name, wave, variable, value",
        )
    found, wrong = [], []
    for row in grid.rows:
        told = {column: row.cells[place] for column, place in places.items()}
        of = OF_WORDS.get(heading_key(told["of"]))
        if of is None:
            why = Message(mark("“{value}” is none of {known}."), values={"value": told["of"], "known": _known()})
            wrong.append(WrongCell(line_of(row.line), grid.headings[places["of"]], why))
            continue
        cell = VariableCell(
            row.line,
            grid.headings[places["value"]],
            grid.headings[places["name"]],
            of,
            told["name"],
            told.get("wave", ""),
            " ".join(told["variable"].split()),
            told["value"],
        )
        found.append(cell)
    if wrong:
        raise WrongValuesError(wrong)
    return tuple(found)


def _wide(grid: Grid) -> tuple[VariableCell, ...]:
    waves = [place for place, one in enumerate(grid.headings) if heading_key(one) in WAVE_WORDS]
    owners = [place for place, one in enumerate(grid.headings) if heading_key(one) in OF_WORDS]
    if not owners:
        raise FileRefusedError(
            "{name} has no column that says what its values are of. One of its columns must be called {known}.",
            name=grid.name,
            known=_known(),
        )
    owner, wave = owners[0], waves[0] if waves else None
    of = OF_WORDS[heading_key(grid.headings[owner])]
    cells = []
    for row in grid.rows:
        told = row.cells[wave] if wave is not None else ""
        for place, heading in enumerate(grid.headings):
            if place not in (owner, wave):
                text, name = row.cells[place], row.cells[owner]
                cells.append(VariableCell(row.line, heading, grid.headings[owner], of, name, told, heading, text))
    return tuple(cells)


def line_of(line: int) -> Message:
    """How messages call a row of a file."""
    return Message(mark("line {line}"), values={"line": line})


def _known() -> str:
    return ", ".join(VariableOf)
