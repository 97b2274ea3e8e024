"""Variables of cases, sites, participants, respondents and sources: one sheet each, a row a thing and wave.

What is in the columns of variables can be edited and read back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.orders import ReportKind
from qualcase.coding.sheet_back import Role, SheetKind
from qualcase.coding.tables import Column, Holds
from qualcase.coding.values import shown
from qualcase.coding.variables import VariableKind, VariableOf
from qualcase.errors import UserError
from qualcase.study.reports.kinds import Kind
from qualcase.study.reports.sheet_shape import BackRow, SheetColumn, returning_table
from qualcase.study.reports.things import known_of
from qualcase.study.wording import VARIABLE_WORDS
from qualcase.words import Message, mark, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.orders import ReportOrder
    from qualcase.coding.tables import CellValue, Table
    from qualcase.coding.variables import Variable
    from qualcase.progress import Progress
    from qualcase.study.study import Study

_TITLES = {
    VariableOf.CASE: mark("Cases"),
    VariableOf.SITE: mark("Sites"),
    VariableOf.PARTICIPANT: mark("Participants"),
    VariableOf.RESPONDENT: mark("Respondents"),
    VariableOf.SOURCE: mark("Sources"),
}
_PARTS = {of: f"{of.value}s" for of in VariableOf}


def _tables(study: Study, order: ReportOrder, progress: Progress) -> Sequence[Table]:
    wanted = [of for of in VariableOf if not order.parts or _PARTS[of] in order.parts]
    found = []
    for number, of in enumerate(wanted):
        progress(number, len(wanted), say(_TITLES[of]))
        table = variable_sheet(study, order, of)
        if table is not None:
            found.append(table)
    if not found:
        raise UserError("There is nothing yet that variables could be of. Add cases or bring in sources first.")
    return found


def variable_sheet(study: Study, order: ReportOrder, of: VariableOf) -> Table | None:
    """The sheet of one kind of things; None where there are none."""
    known = known_of(study, order, of)
    if not known.rows:
        return None
    grid = study.variables.table(of)
    variables = study.variables.all(of)
    waves = {one.name: one.id for one in study.frame().waves}
    columns = [*known.columns, *(_column(one) for one in variables)]
    rows = []
    for one in known.rows:
        wave_id = waves.get(one.wave) if of.per_wave else None
        kept = [grid.values.get((one.target_id, variable.id, wave_id), "") for variable in variables]
        cells = (*one.cells, *(value_cell(two, value) for two, value in zip(variables, kept, strict=True)))
        rows.append(BackRow(f"v.{one.target_id}.{wave_id or '-'}", cells, tuple(kept)))
    caption = say(mark("What is recorded of each, wave by wave; empty where nothing is."))
    return returning_table(
        study, SheetKind.VARIABLES, columns, rows, title=say(_TITLES[of]), of=of.value, caption=caption
    )


def value_cell(variable: Variable, value: str) -> CellValue:
    """A value as a sheet holds it: numbers as numbers, days as ISO texts, yes and no in words."""
    if not value:
        return None
    if variable.kind is VariableKind.NUMBER:
        number = float(value) if "." in value else int(value)
        return number if repr(number) == value and abs(number) < _MOST_EXACT else value
    return shown(variable, value) if variable.kind is VariableKind.YES_NO else value


_MOST_EXACT = 10**15
"""Spreadsheets keep fifteen figures of a number; longer ones are written as texts."""


def _column(variable: Variable) -> SheetColumn:
    width = {VariableKind.TEXT: 30, VariableKind.CHOICE: 18}.get(variable.kind, 12)
    kind = say(VARIABLE_WORDS[variable.kind])
    meaning = f"{variable.note} ({kind})" if variable.note else say(mark("Variable ({kind})"), kind=kind)
    allowed = tuple(shown(variable, one) for one in variable.choices)
    if variable.kind is VariableKind.YES_NO:
        allowed = (say(mark("yes")), say(mark("no")))
    holds = Holds.DAY if variable.kind is VariableKind.DATE else Holds.ANY
    column = Column(variable.name, max(width, min(len(variable.name) + 2, 24)), meaning, holds, allowed, edited=True)
    return SheetColumn(variable.id, Role.EDIT, column)


KIND = Kind(
    ReportKind.VARIABLES,
    Message(mark("Variables")),
    Message(mark("Edit what is recorded of cases, sites, people and sources in a workbook, and read it back.")),
    tables=_tables,
    parts=tuple((_PARTS[of], Message(_TITLES[of])) for of in VariableOf),
    takes=frozenset({"case_ids", "site_ids", "source_ids", "wave_ids", "parts"}),
)
