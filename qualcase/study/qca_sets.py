"""Memberships of cases, from case ratings and from variables. What nobody rated is missing, never 0."""

from __future__ import annotations

from math import nan
from typing import TYPE_CHECKING

from qualcase.coding.case_ratings import RatedCell
from qualcase.coding.variables import VariableKind, VariableOf
from qualcase.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.frame import Case
    from qualcase.coding.qca import Memberships
    from qualcase.coding.qca_settings import QcaSettings, SetOf
    from qualcase.coding.variables import Variable, VariableValue
    from qualcase.study.case_ratings import CaseRatings
    from qualcase.study.core import Core


class MemberFinder:
    """Looks up the memberships that an analysis asks for."""

    def __init__(self, core: Core, ratings: CaseRatings, settings: QcaSettings) -> None:
        """Read the ratings once."""
        self._core = core
        self._settings = settings
        self._ratings = ratings.all()
        raters = ratings.raters()
        self.rater = settings.rater or next(iter(raters), "")
        """Whose ratings are used."""
        self._cases: Sequence[Case] = [
            one for one in core.now.frame.cases if not settings.cases or one.id in settings.cases
        ]

    def memberships(self) -> Memberships:
        """Of every case that is asked for. Raises UserError where a variable cannot be a set."""
        import numpy as np

        from qualcase.coding.qca import Condition, Memberships

        columns = [self._column(one) for one in self._settings.conditions]
        return Memberships(
            tuple(one.name for one in self._cases),
            tuple(Condition(one.name) for one in self._settings.conditions),
            np.array(columns, dtype=np.float64).reshape(len(columns), len(self._cases)).T,
            np.array(self._column(self._settings.outcome), dtype=np.float64),
            self._settings.outcome.name,
        )

    def disputed(self) -> tuple[str, ...]:
        """Cases of which another rater says something else in a cell that is used."""
        held = {(one.cell, one.coder_id): one.value for one in self._ratings}
        used = {self._cell(case, one) for case in self._cases for one in self._sets() if one.code_id}
        apart = {
            cell.case_id
            for (cell, who), value in held.items()
            if cell in used and who != self.rater and (cell, self.rater) in held and held[cell, self.rater] != value
        }
        return tuple(case.name for case in self._cases if case.id in apart)

    def _sets(self) -> tuple[SetOf, ...]:
        return self._settings.outcome, *self._settings.conditions

    def _column(self, one: SetOf) -> list[float]:
        if one.code_id is not None:
            return self._rated(one)
        if one.variable_id is not None:
            return self._recorded(one)
        raise UserError("{name} is by no code and no variable. Choose one.", name=one.name)

    def _rated(self, one: SetOf) -> list[float]:
        held = {rating.cell: rating.value for rating in self._ratings if rating.coder_id == self.rater}
        found = [held.get(self._cell(case, one)) for case in self._cases]
        return [nan if value is None else value for value in found]

    @staticmethod
    def _cell(case: Case, one: SetOf) -> RatedCell:
        return RatedCell(case.id, one.code_id or "", one.wave_id, one.from_wave_id)

    def _recorded(self, one: SetOf) -> list[float]:
        variable, values = self._core.read(
            lambda reading: (
                reading.variables.get(one.variable_id or ""),
                reading.values.of_variables([one.variable_id or ""]),
            )
        )
        if variable is None or variable.of is not VariableOf.CASE:
            raise UserError("{name} must be by a variable of cases. Choose another.", name=one.name)
        if variable.kind is VariableKind.NUMBER and one.anchors is None and not one.thresholds:
            raise UserError("{name} is a number: say where it is fully out, in the middle and fully in.", name=one.name)
        if variable.kind is VariableKind.CHOICE and not one.in_values:
            raise UserError(
                "Say with which values of “{variable}” a case is in {set}.", variable=variable.name, set=one.name
            )
        if variable.kind in (VariableKind.TEXT, VariableKind.DATE):
            raise UserError("“{variable}” is no number and no choice, so it makes no set.", variable=variable.name)
        held = {value.target_id: value for value in values if value.wave_id == one.wave_id}
        found = [held.get(case.id) for case in self._cases]
        if variable.kind is VariableKind.NUMBER:
            return _calibrated(one, [nan if value is None else float(value.value) for value in found])
        return [nan if value is None else _has(one, variable, value) for value in found]


def _has(one: SetOf, variable: Variable, value: VariableValue) -> float:
    return float(value.value == "yes" if variable.kind is VariableKind.YES_NO else value.value in one.in_values)


def _calibrated(one: SetOf, numbers: list[float]) -> list[float]:
    import numpy as np

    from qualcase.compare.qca.calibrating import by_groups, direct

    given = np.array(numbers, dtype=np.float64)
    if one.anchors is not None:
        made = direct(given, one.anchors.out, one.anchors.crossover, one.anchors.full)
    else:
        made = by_groups(given, one.thresholds)
    return [float(each) for each in made]
