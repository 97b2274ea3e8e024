"""Values of variables that come back in a sheet."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from qualcase.coding.values import FOREIGN, canonical, shown
from qualcase.coding.variables import VariableKind, VariableOf
from qualcase.errors import UserError
from qualcase.study.variables import put_values

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from qualcase.coding.sheet_back import SheetCell
    from qualcase.coding.variables import Variable
    from qualcase.store.writing import Writing
    from qualcase.study.returning.sheet_planning import Context, Wanted
    from qualcase.study.variables import Place
    from qualcase.words import Message


class VariablesBack:
    """What is recorded of cases, sites …: each value for itself."""

    can_join = False
    whole_rows = False

    def __init__(self, context: Context) -> None:
        """Everything is read once."""
        study, of = context.study, VariableOf(context.sheet.stamp.of)
        self._context = context
        self._language = context.sheet.language
        grid = study.variables.table(of)
        self._values = grid.values
        self._targets = {one.id: one.name for one in grid.targets}
        self._variables = {one.id: one for one in study.variables.all(of)}
        self._waves = {one.id: one.name for one in study.frame().waves}
        self._own_waves = {} if of.per_wave else study.variables.own_waves()
        self._per_wave = of.per_wave

    def place(self, row_id: str) -> str | None:
        """The thing and its wave."""
        kind, _, rest = row_id.partition(".")
        target, _, wave = rest.partition(".")
        if kind != "v" or target not in self._targets or (self._per_wave and wave not in self._waves):
            return None
        named = self._waves.get(wave) or self._own_waves.get(target, "")
        return f"{self._targets[target]} · {named}" if named else self._targets[target]

    def present(self, row_id: str, key: str) -> str:
        """The value as it is kept."""
        return self._values.get(self._at(row_id, key), "")

    def canonical(self, row_id: str, key: str, cell: SheetCell) -> str:
        """The value as it is kept. Raises UserError where the variable does not take it."""
        del row_id
        variable = self._variable(key)
        if cell.number and variable.kind is VariableKind.DATE:
            raise UserError("“{value}” is no date. Write it like 2015-09-01.", value=cell.text)
        return canonical(variable, cell.text, FOREIGN if cell.number else self._language)

    def shown(self, row_id: str, key: str, kept: str) -> str:
        """As the language in use writes it."""
        del row_id
        return shown(self._variable(key), kept)

    def after(self, row_id: str, key: str, sheet: str) -> str:
        """As in the sheet."""
        del row_id, key
        return sheet

    def earlier(self, row_id: str, key: str) -> Iterable[str]:
        """What the value was."""
        at = self._at(row_id, key)
        return [
            str(one["value"]) for one in self._before if (one["target_id"], one["variable_id"], one["wave_id"]) == at
        ]

    def notes(self, row_id: str, key: str, after: str) -> tuple[Message, ...]:
        """Nothing goes with it."""
        del row_id, key, after
        return ()

    def check(self, row_id: str, cells: Mapping[str, str]) -> None:
        """Each stands alone."""

    def work(self, wanted: Wanted) -> Callable[[Writing], None]:
        """Write them."""
        texts = {self._at(row_id, key): text for row_id, cells in wanted.items() for key, text in cells.items()}
        return lambda writing: put_values(writing, texts)

    @cached_property
    def _before(self) -> tuple[dict[str, Any], ...]:
        return self._context.core.store.rows_before("variable_value", self._context.sheet.stamp.made_at)

    def _at(self, row_id: str, key: str) -> Place:
        _, target, wave = row_id.split(".")
        return target, key, wave if self._per_wave else None

    def _variable(self, key: str) -> Variable:
        found = self._variables.get(key)
        if found is None:
            raise UserError("The variable is not in the study any more.")
        return found
