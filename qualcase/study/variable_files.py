"""Variables from files and into files."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from qualcase.coding.ids import new_id
from qualcase.coding.tables import Column, Table
from qualcase.coding.values import canonical, kind_of_values
from qualcase.coding.variables import Variable, VariableKind, VariableOf
from qualcase.errors import UserError, WrongCell, WrongValuesError
from qualcase.study.targets import Finder, finder_of, wave_finder
from qualcase.study.variables import put_values
from qualcase.words import Message, mark, say

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from qualcase.coding.tables import CellValue
    from qualcase.coding.variables import ValueGrid
    from qualcase.exchange.reading.variable_table import VariableCell, VariableTable
    from qualcase.store.writing import Writing
    from qualcase.study.core import Core
    from qualcase.study.variables import Place, Variables


@dataclass(frozen=True)
class ImportedValues:
    """What an import of variables did."""

    made: tuple[Variable, ...]
    """Variables that were not there before, with the kinds that fit their values."""
    values: int
    """Values that are new or different now."""


@dataclass
class _Plan:
    """Values on their way in."""

    made: dict[tuple[VariableOf, str], Variable] = field(default_factory=dict)
    texts: dict[Place, str] = field(default_factory=dict)
    wrong: list[WrongCell] = field(default_factory=list)


def bring_in(core: Core, variables: Variables, path: Path) -> ImportedValues:
    """Read variables and values from a file, as one action."""
    from qualcase.exchange.reading.variable_table import read_variables

    table = read_variables(path)
    plan = _planned(core, variables, table)
    if plan.wrong:
        raise WrongValuesError(plan.wrong)
    held = core.read(lambda reading: reading.values.of_variables({variable for _, variable, _ in plan.texts}))
    before = {(one.target_id, one.variable_id, one.wave_id): one.value for one in held}
    changed = {place: text for place, text in plan.texts.items() if before.get(place, "") != text}
    made = tuple(plan.made.values())

    def work(writing: Writing) -> None:
        writing.variables.insert(made)
        put_values(writing, changed)

    if made or changed:
        core.act("variable.import", work, n=len(changed))
    return ImportedValues(made, len(changed))


def _planned(core: Core, variables: Variables, table: VariableTable) -> _Plan:
    plan = _Plan()
    held = {(one.of, one.name.casefold()): one for one in variables.all()}
    known = held | _made(table, held, plan)
    places = _Places(core)
    for cell in table.cells:
        if not cell.text:
            continue  # an empty cell leaves what is there
        place = places.of(cell, plan.wrong)
        variable = known.get((cell.of, cell.variable.casefold()))
        if place is None or variable is None:
            continue
        try:
            text = canonical(variable, cell.text, table.language)
        except UserError as error:
            plan.wrong.append(_wrong(cell, cell.column, error.message))
        else:
            plan.texts[place[0], variable.id, place[1]] = text
    return plan


def _made(
    table: VariableTable, held: dict[tuple[VariableOf, str], Variable], plan: _Plan
) -> dict[tuple[VariableOf, str], Variable]:
    """Variables that the study has not, of the kinds that fit their values."""
    written: dict[tuple[VariableOf, str], list[str]] = defaultdict(list)
    names: dict[tuple[VariableOf, str], str] = {}
    for cell in table.cells:
        key = cell.of, cell.variable.casefold()
        if not cell.variable:
            plan.wrong.append(_wrong(cell, "variable", Message(mark("There is no name of a variable."))))
        elif key not in held:
            written[key].append(cell.text)
            names.setdefault(key, cell.variable)
    count: dict[VariableOf, int] = defaultdict(int)
    for of, _ in held:
        count[of] += 1
    for key, texts in written.items():
        kind = kind_of_values(texts, table.language)
        plan.made[key] = Variable(new_id(), names[key], key[0], kind, position=count[key[0]])
        count[key[0]] += 1
    return plan.made


class _Places:
    """Finds the things and waves that rows name."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._waves = wave_finder(core)
        self._finders: dict[tuple[VariableOf, str | None], Finder] = {}

    def of(self, cell: VariableCell, wrong: list[WrongCell]) -> tuple[str, str | None] | None:
        """Ids of the thing and of the wave; what cannot be found is added to `wrong`."""
        wave_id = self._waves.find(cell.wave) if cell.wave else None
        if cell.wave and wave_id is None:
            said = Message(mark("There is no wave called “{value}”."), values={"value": cell.wave})
            wrong.append(_wrong(cell, "wave", said))
            return None
        if cell.of.per_wave and wave_id is None:
            wrong.append(_wrong(cell, "wave", Message(mark("A value belongs to a wave. Say which."))))
            return None
        target_id = self._finder(cell.of, wave_id).find(cell.name)
        if target_id is None:
            values = {"value": cell.name}
            said = Message(mark("“{value}” is not in the study, or is the name of several."), values=values)
            wrong.append(_wrong(cell, cell.owner, said))
            return None
        return target_id, wave_id if cell.of.per_wave else None

    def _finder(self, of: VariableOf, wave_id: str | None) -> Finder:
        key = of, wave_id if of is VariableOf.RESPONDENT else None
        if key not in self._finders:
            self._finders[key] = self._respondents(wave_id) if key[1] else finder_of(self._core, of)
        return self._finders[key]

    def _respondents(self, wave_id: str | None) -> Finder:
        """Respondents of one wave: another wave may use the same keys."""
        held = self._core.read(lambda reading: reading.respondents.all())
        return Finder((one.id, (one.name,)) for one in held if one.wave_id == wave_id)


def _wrong(cell: VariableCell, column: str, why: Message) -> WrongCell:
    from qualcase.exchange.reading.variable_table import line_of

    return WrongCell(line_of(cell.line), column, why)


# --- out


def take_out(variables: Variables, core: Core, path: Path, of: VariableOf | None, *, wide: bool) -> int:
    """Write variables to a file; gives back how many values."""
    from qualcase.study.exports import write_tables

    if wide and of is None:
        raise UserError("A table with one column a variable is of one kind of things. Say of which.")
    grids = [variables.table(one) for one in VariableOf if of in (None, one)]
    waves = variables.own_waves()
    table = _wide_table(grids[0], waves) if wide else _long_table(grids, waves)
    write_tables([table], path, ((say(mark("Study")), core.now.info.title),))
    return sum(len(grid.values) for grid in grids)


def _long_table(grids: Iterable[ValueGrid], waves: dict[str, str]) -> Table:
    rows: list[tuple[CellValue, ...]] = []
    for grid in grids:
        for target in grid.targets:
            for column in grid.columns:
                value = grid.value(target, column)
                wave = column.wave.name if column.wave else waves[target.id]
                if value:
                    rows.append((grid.of.value, target.name, wave, column.variable.name, _cell(column.variable, value)))
    widths = {"of": 12, "name": 24, "wave": 10, "variable": 36, "value": 24}
    return Table("variables", tuple(Column(name, width) for name, width in widths.items()), rows)


def _wide_table(grid: ValueGrid, waves: dict[str, str]) -> Table:
    variables = list(dict.fromkeys(column.variable for column in grid.columns))
    rows: list[tuple[CellValue, ...]] = []
    for target in grid.targets:
        for wave in dict.fromkeys(column.wave for column in grid.columns):
            shown = [column for column in grid.columns if column.wave == wave]
            cells = [_cell(column.variable, grid.value(target, column)) for column in shown]
            if any(cell is not None for cell in cells):
                rows.append((target.name, wave.name if wave else waves[target.id], *cells))
    columns = [Column(grid.of.value, 24), Column("wave", 10), *(Column(one.name, 18) for one in variables)]
    return Table("variables", columns, rows)


def _cell(variable: Variable, value: str) -> CellValue:
    """A value as a table holds it: numbers as numbers, all else as its canonical text, nothing as None."""
    if not value:
        return None
    if variable.kind is not VariableKind.NUMBER:
        return value
    number = float(value) if "." in value else int(value)
    return number if repr(number) == value else value
