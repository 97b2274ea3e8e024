"""Operations on qualitative comparative analyses: ask, keep under a name, ask again."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from qualcase.coding.analyses import Analysis, AnalysisKind
from qualcase.coding.ids import new_id
from qualcase.coding.qca import RowKind, SolutionKind
from qualcase.coding.qca_settings import QcaAnswer
from qualcase.errors import UserError
from qualcase.study.core import Part
from qualcase.study.qca_keeping import kept, settings_of
from qualcase.study.qca_sets import MemberFinder
from qualcase.study.qca_warnings import enhanced_warnings, warnings_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from qualcase.coding.qca import CutRange, Memberships, Solution, TruthTable
    from qualcase.coding.qca_settings import QcaSettings, SetOf
    from qualcase.study.case_ratings import CaseRatings
    from qualcase.study.core import Core


class Qca(Part):
    """`study.qca`: which conditions of cases go together with an outcome."""

    def __init__(self, core: Core, ratings: CaseRatings) -> None:
        """Share the core; memberships are case ratings and variables."""
        super().__init__(core)
        self._ratings = ratings

    def ask(self, settings: QcaSettings) -> QcaAnswer:
        """Truth table, necessity and all solutions. Nothing is written.

        Raises:
            UserError: The sets do not fit together (their waves, a variable without anchors), or no case is left.
        """
        from qualcase.compare.qca import both_ways, of_conditions, of_unions, truth_table, untenable

        self.check(settings)
        finder = MemberFinder(self._core, self._ratings, settings)
        data = finder.memberships()
        table = truth_table(data, settings.cuts, negate=settings.negate)
        opposite = truth_table(data, settings.cuts, negate=not settings.negate)
        solutions = dict(self._solutions(settings, data, table))
        assumed = solutions[SolutionKind.PARSIMONIOUS].assumed if solutions else ()
        cannot_be = untenable(data, table, opposite, assumed)
        warnings = warnings_of(data, table, solutions, disputed=finder.disputed())
        return QcaAnswer(
            settings,
            data,
            table,
            of_conditions(data, negate=settings.negate),
            solutions,
            (*warnings, *enhanced_warnings(data, both_ways(table, opposite), cannot_be)),
            finder.rater,
            of_unions(data, negate=settings.negate),
            cannot_be,
        )

    def by_cut(self, answer: QcaAnswer, kind: SolutionKind) -> tuple[CutRange, ...]:
        """What the solution of a kind would be from each other least consistency of a row on, lowest first."""
        from qualcase.compare.qca import by_cut

        asked = answer.settings
        return by_cut(answer.data, asked.cuts, kind, asked.expected or None, negate=asked.negate)

    def check(self, settings: QcaSettings) -> None:
        """Whether the sets can be asked of together. Raises UserError saying what does not fit.

        One wave at a time, or conditions of one wave and an outcome of a later one: waves of the same cases are never
        pooled as if they were cases.
        """
        order = {wave.id: number for number, wave in enumerate(self._core.now.frame.waves)}
        sets = (settings.outcome, *settings.conditions)
        if not settings.conditions:
            raise UserError("Choose at least one condition.")
        if any(one.wave_id not in order or (one.from_wave_id or one.wave_id) not in order for one in sets):
            raise UserError("A wave of the analysis is gone. Choose another.")
        names = [one.name for one in sets]
        if len({name.casefold() for name in names}) < len(names) or not all(map(_is_plain, names)):
            raise UserError("Each set needs a name of its own, of letters and digits.")
        if any(_identity(one) == _identity(settings.outcome) for one in settings.conditions):
            raise UserError("The outcome cannot be one of the conditions.")
        waves = {one.wave_id for one in settings.conditions}
        if len(waves) > 1:
            raise UserError("All conditions must be of the same wave.")
        if order[waves.pop()] > order[settings.outcome.wave_id]:
            raise UserError("Conditions must not be of a later wave than the outcome.")

    # --- analyses that are kept

    def all(self) -> tuple[Analysis, ...]:
        """Those that are kept, by name."""
        return tuple(one for one in self._core.read(lambda reading: reading.analyses.all()) if _is_qca(one))

    def get(self, analysis_id: str) -> QcaSettings:
        """What one was asked by. Raises KeyError, or UserError where a code or variable of it is gone."""
        found = self._core.read(lambda reading: reading.analyses.get(analysis_id))
        if found is None:
            raise KeyError(analysis_id)
        settings = settings_of(found.settings)
        tree = self._core.now.frame.tree
        variables = self._core.read(lambda reading: {one.id for one in reading.variables.all()})
        gone = [
            one.name
            for one in _sets(settings)
            if (one.code_id is not None and one.code_id not in tree)
            or (one.variable_id is not None and one.variable_id not in variables)
        ]
        if gone:
            raise UserError("The code or variable of {name} is gone. Set the analysis up anew.", name=", ".join(gone))
        return settings

    def save(self, name: str, settings: QcaSettings, coder_id: str | None = None, note: str = "") -> Analysis:
        """Keep an analysis under a name; one of that name is replaced.

        Raises:
            UserError: It has no name, or its sets do not fit together.
        """
        self.check(settings)
        tidy = " ".join(name.split())
        if not tidy:
            raise UserError("Give the analysis a name.")
        held = next((one for one in self.all() if one.name.casefold() == tidy.casefold()), None)
        made = Analysis(new_id(), AnalysisKind.QCA, tidy, kept(settings), note, coder_id, datetime.now(UTC))
        if held is not None:
            made = replace(made, id=held.id, note=note or held.note)
            self._core.act("analysis.set", lambda writing: writing.analyses.update(made), coder_id, name=tidy)
        else:
            self._core.act("analysis.add", lambda writing: writing.analyses.insert(made), coder_id, name=tidy)
        return made

    def remove(self, analysis_id: str) -> None:
        """Keep it no longer."""
        found = next(one for one in self.all() if one.id == analysis_id)
        self._core.act("analysis.remove", lambda writing: writing.analyses.delete(analysis_id), name=found.name)

    def export_for_r(self, answer: QcaAnswer, path: Path) -> tuple[Path, Path]:
        """Write memberships as csv and beside it an R script that asks the same of the package QCA.

        Gives back both paths. Raises UserError when the path does not end in .csv or .R.
        """
        from qualcase.study.qca_for_r import export_for_r

        return export_for_r(answer, path)

    def _solutions(
        self, settings: QcaSettings, data: Memberships, table: TruthTable
    ) -> Iterator[tuple[SolutionKind, Solution]]:
        from qualcase.compare.qca import solve

        if not table.of_kind(RowKind.POSITIVE):
            return
        for kind in SolutionKind:
            if kind is not SolutionKind.INTERMEDIATE:
                yield kind, solve(data, table, kind)
            elif any(one is not None for one in settings.expected):
                yield kind, solve(data, table, kind, settings.expected)


def _sets(settings: QcaSettings) -> tuple[SetOf, ...]:
    return settings.outcome, *settings.conditions


def _identity(one: SetOf) -> tuple[str | None, ...]:
    return one.code_id, one.variable_id, one.wave_id, one.from_wave_id


def _is_plain(name: str) -> bool:
    return name.isalnum() and not name[0].isdigit()


def _is_qca(one: Analysis) -> bool:
    return one.kind is AnalysisKind.QCA
