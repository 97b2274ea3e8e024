"""Operations on absences: what a researcher confirms not to be there, after reading, with a reason."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from qualcase.coding.comparison import Dimension, Empty, Measure
from qualcase.coding.filters import Filter
from qualcase.coding.guide import Absence
from qualcase.coding.ids import new_id
from qualcase.errors import UserError
from qualcase.study.comparing import Asked
from qualcase.study.core import Part

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

    from qualcase.store.writing import Writing
    from qualcase.study.absence_files import ImportedAbsences
    from qualcase.study.comparing import Comparing
    from qualcase.study.core import Core

_DIMENSIONS = (Dimension.CODE, Dimension.CASE, Dimension.WAVE)


@dataclass(frozen=True)
class Told:
    """What is to be confirmed of one cell."""

    case_id: str
    code_id: str
    wave_id: str
    reason: str
    coder_id: str | None = None


class Absences(Part):
    """`study.absences`. An absence stands for as long as the sources and codings behind its cell are as they were."""

    def __init__(self, core: Core, figures: Callable[[], Comparing]) -> None:
        """Share the core; `figures` gives the comparisons."""
        super().__init__(core)
        self._figures = figures

    def all(self) -> tuple[Absence, ...]:
        """Everything that was confirmed, by case, wave and code in the order of the screen."""
        index = self._core.now.frame.index
        found = self._core.read(lambda reading: reading.absences.all())
        return tuple(sorted(found, key=lambda one: (index[one.case_id], index[one.wave_id], index[one.code_id])))

    def get(self, absence_id: str) -> Absence:
        """One absence by id. Raises KeyError."""
        found = self._core.read(lambda reading: reading.absences.get(absence_id))
        if found is None:
            raise KeyError(absence_id)
        return found

    def at(self, case_id: str, code_id: str, wave_id: str) -> Absence | None:
        """What was confirmed of a cell."""
        cell = (case_id, code_id, wave_id)
        return next((one for one in self.all() if _cell(one) == cell), None)

    def standing(self) -> Mapping[str, bool]:
        """Of every absence (id) whether it stands; those that do not need another look."""
        return {one.absence.id: one.stands for one in self._figures().stacked().confirmed.values()}

    def fallen(self) -> tuple[Absence, ...]:
        """Those behind which sources or codings have changed."""
        standing = self.standing()
        return tuple(one for one in self.all() if not standing.get(one.id, False))

    def set(self, case_id: str, code_id: str, wave_id: str, reason: str, coder_id: str | None = None) -> Absence:
        """Confirm that a topic is absent in a case and wave; what was confirmed of the cell before is replaced.

        Raises:
            UserError: There is no reason; or the cell has passages, no sources, or nothing that is coded.
        """
        return self.set_many([Told(case_id, code_id, wave_id, reason, coder_id)])[0]

    def set_many(self, told: Sequence[Told]) -> tuple[Absence, ...]:
        """Confirm several, as one action. Raises UserError for the first that cannot be; nothing is changed then."""
        made = [self._make(one) for one in told]
        held = {_cell(one): one.id for one in self.all()}
        new = [one for one in made if _cell(one) not in held]
        again = [replace(one, id=held[_cell(one)]) for one in made if _cell(one) in held]

        def work(writing: Writing) -> None:
            writing.absences.insert(new)
            writing.absences.update(again)

        first, key = told[0], "absence.set" if len(made) == 1 else "absence.set_many"
        self._core.act(key, work, first.coder_id, **self._names_of(first), n=len(made))
        return tuple(replace(one, id=held.get(_cell(one), one.id)) for one in made)

    def confirm_again(self, absence_id: str, coder_id: str | None = None) -> Absence:
        """Confirm anew what has fallen back, with the same reason."""
        one = self.get(absence_id)
        return self.set(one.case_id, one.code_id, one.wave_id, one.reason, coder_id or one.coder_id)

    def remove(self, absence_ids: Iterable[str]) -> None:
        """Take back what was confirmed."""
        ids = list(dict.fromkeys(absence_ids))
        now = self._core.now
        names = [
            f"{now.names[one.case_id]} {now.names[one.wave_id]} {now.frame.tree[one.code_id].name}"
            for one in map(self.get, ids)
        ]
        self._core.act("absence.remove", lambda writing: writing.absences.delete(ids), name=", ".join(names))

    def bring_in(self, path: Path) -> ImportedAbsences:
        """Read absences from a .csv or .xlsx file (`case`, `wave`, `code`, `reason`, `coder`), as one action.

        Raises:
            FileRefusedError: The file cannot be read, or lacks columns.
            WrongValuesError: Some cells cannot be taken; all of those are named, and nothing is changed.
            UserError: Something cannot be confirmed.
        """
        from qualcase.study.absence_files import bring_in

        return bring_in(self._core, self, path)

    def take_out(self, path: Path) -> int:
        """Write them to a .csv or .xlsx file that `bring_in` reads; gives back how many."""
        from qualcase.study.absence_files import take_out

        return take_out(self._core, self, path)

    def _make(self, told: Told) -> Absence:
        from qualcase.compare.absent import rests_on

        reason = told.reason.strip()
        if not reason:
            raise UserError("What is absent needs a reason: what was read, and what it holds instead. Write it.")
        self._check_cell(told)
        facts = self._figures().stacked().facts
        cell = told.case_id, told.code_id, told.wave_id
        return Absence(new_id(), *cell, reason, rests_on(facts, *cell), told.coder_id, datetime.now(UTC))

    def _check_cell(self, told: Told) -> None:
        """Whether a cell is one that may be absent: there is something coded, and no passage. Raises UserError."""
        shown = self._figures().compare(Filter(), Asked(_DIMENSIONS, Measure.YES, with_subcodes=False))
        axes = (shown.rows, shown.columns, shown.splits)
        ids = (told.code_id, told.case_id, told.wave_id)
        at = [[value.id for value in axis].index(one) for axis, one in zip(axes, ids, strict=True)]
        empty = shown.empty_at(at[0], at[1], at[2])
        named: dict[str, Any] = self._names_of(told)
        if empty is None:
            raise UserError("“{code}” has passages in {case} {wave}, so it is not absent there.", **named)
        if empty is Empty.NO_DATA:
            raise UserError("There is no source of {case} {wave}, so nothing can be absent there.", **named)
        if empty is Empty.NOT_CODED:
            raise UserError("Nothing of {case} {wave} is coded yet. Read and code it first.", **named)

    def _names_of(self, told: Told) -> dict[str, Any]:
        """Code, case and wave by name, for labels and refusals."""
        now = self._core.now
        return {
            "code": now.frame.tree[told.code_id].name,
            "case": now.names[told.case_id],
            "wave": now.names[told.wave_id],
        }


def _cell(one: Absence) -> tuple[str, str, str]:
    return one.case_id, one.code_id, one.wave_id
