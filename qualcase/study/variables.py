"""Operations on variables: what is recorded of cases, sites, participants, respondents and sources, per wave."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from qualcase.coding.ids import new_id
from qualcase.coding.values import FOREIGN, canonical
from qualcase.coding.variables import (
    GivenValue,
    ValueColumn,
    ValueGrid,
    Variable,
    VariableKind,
    VariableOf,
    VariableValue,
)
from qualcase.errors import UserError, WrongCell, WrongValuesError
from qualcase.study.core import Part
from qualcase.study.joint_ties import part_from_variables
from qualcase.study.targets import targets_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from qualcase.store.writing import Writing
    from qualcase.study.variable_files import ImportedValues

_CHOICES = frozenset({VariableKind.CHOICE, VariableKind.NUMBER})
"""Kinds of which the values may be listed."""


class Variables(Part):
    """`study.variables`: typed values of cases, sites, participants, respondents and sources."""

    def all(self, of: VariableOf | None = None) -> tuple[Variable, ...]:
        """Every variable in order, of all things or of one kind of them."""
        held = self._core.read(lambda reading: reading.variables.all())
        place = {one: number for number, one in enumerate(VariableOf)}
        return tuple(sorted((one for one in held if of in (None, one.of)), key=lambda one: place[one.of]))

    def get(self, variable_id: str) -> Variable:
        """One variable by id. Raises KeyError."""
        found = self._core.read(lambda reading: reading.variables.get(variable_id))
        if found is None:
            raise KeyError(variable_id)
        return found

    def add(
        self,
        name: str,
        of: VariableOf,
        kind: VariableKind = VariableKind.TEXT,
        *,
        choices: Sequence[str] = (),
        note: str = "",
    ) -> Variable:
        """A new variable behind the others of the same things. `choices` are the values that are allowed, in order.

        Raises:
            UserError: The name is taken or empty, or the choices do not fit the kind.
        """
        others = self.all(of)
        made = Variable(new_id(), _free_name(name, others), of, kind, (), _next_place(others), note.strip())
        made = replace(made, choices=checked_choices(made, choices))
        self._core.act("variable.add", lambda writing: writing.variables.insert(made), name=made.name)
        return made

    def set(self, variable_id: str, **fields: Any) -> Variable:
        """Change name, kind, choices or note; held values are taken over into the new kind.

        Raises:
            UserError: The name is taken, or the choices do not fit the kind.
            WrongValuesError: Held values do not fit.
        """
        if not fields.keys() <= {"name", "kind", "choices", "note"}:
            raise TypeError(fields)
        held = self.get(variable_id)
        if "name" in fields:
            fields["name"] = _free_name(fields["name"], [one for one in self.all(held.of) if one.id != held.id])
        new = replace(held, **fields)
        if "kind" in fields and "choices" not in fields and new.kind is not held.kind:
            new = replace(new, choices=())
        new = replace(new, choices=checked_choices(new, new.choices))
        values = self._core.read(lambda reading: reading.values.of_variables([held.id]))
        changed = self._converted(held, new, values)

        def work(writing: Writing) -> None:
            writing.variables.update(new)
            writing.values.update(changed)

        self._core.act("variable.set", work, name=new.name)
        return new

    def _converted(self, held: Variable, new: Variable, values: Sequence[VariableValue]) -> list[VariableValue]:
        """The values of a variable as it takes them after a change."""
        typed = held.kind in (VariableKind.TEXT, VariableKind.CHOICE)
        names = {one.id: one.name for one in targets_of(self._core, held.of)}
        found, wrong = [], []
        for place, one in enumerate(values):
            try:
                text = canonical(new, one.value, None if typed else FOREIGN)
            except UserError as error:
                wrong.append(WrongCell(names[one.target_id], self._heading(new, one.wave_id), error.message, place))
            else:
                found.append(replace(one, value=text))
        if wrong:
            raise WrongValuesError(wrong)
        return found

    def _heading(self, variable: Variable, wave_id: str | None) -> str:
        return f"{variable.name} {self._core.now.names[wave_id]}" if wave_id else variable.name

    def move(self, variable_id: str, position: int) -> None:
        """Let a variable stand at another place among those of the same things, from 0."""
        held = self.get(variable_id)
        others = [one for one in self.all(held.of) if one.id != variable_id]
        others.insert(max(0, position), held)
        placed = [replace(one, position=place) for place, one in enumerate(others)]
        self._core.act("variable.move", lambda writing: writing.variables.update(placed), name=held.name)

    def remove(self, variable_ids: Iterable[str]) -> None:
        """Take variables away with all their values."""
        ids = list(dict.fromkeys(variable_ids))
        names = ", ".join(self.get(one).name for one in ids)

        def work(writing: Writing) -> None:
            writing.values.delete([one.id for one in writing.values.of_variables(ids)])
            part_from_variables(writing, ids)
            writing.variables.delete(ids)

        self._core.act("variable.remove", work, name=names)

    # --- values

    def table(self, of: VariableOf) -> ValueGrid:
        """All values of one kind of things: a row for each, a column for each variable and wave."""
        variables = self.all(of)
        waves = self._core.now.frame.waves if of.per_wave else (None,)
        values = self._core.read(lambda reading: reading.values.of_variables(one.id for one in variables))
        return ValueGrid(
            of,
            targets_of(self._core, of),
            tuple(ValueColumn(one, wave) for one in variables for wave in waves),
            {(one.target_id, one.variable_id, one.wave_id): one.value for one in values},
        )

    def set_values(self, given: Sequence[GivenValue], language: str | None = None) -> int:
        """Record values, many as one action; an empty text takes one away. Gives back how many changed.

        Args:
            given: The values as people write them; of several for one cell the last one holds.
            language: Whose decimal sign numbers have (default: the language in use).

        Raises:
            WrongValuesError: Some cannot be taken; all of those are named, and nothing is changed.
            KeyError: There is no such variable, thing or wave.
        """
        texts = self._checked(given, language)
        held = self._core.read(lambda reading: reading.values.of_variables({one[1] for one in texts}))
        before = {(one.target_id, one.variable_id, one.wave_id): one.value for one in held}
        changed = {place: text for place, text in texts.items() if before.get(place, "") != text}
        if changed:
            self._core.act("variable.values", lambda writing: put_values(writing, changed), n=len(changed))
        return len(changed)

    def _checked(self, given: Sequence[GivenValue], language: str | None) -> dict[Place, str]:
        """The canonical texts of what was given, by place."""
        variables = {one.id: one for one in self.all()}
        of_all = {variables[one.variable_id].of for one in given}
        names = {of: {one.id: one.name for one in targets_of(self._core, of)} for of in of_all}
        waves = {wave.id for wave in self._core.now.frame.waves}
        found: dict[Place, str] = {}
        wrong: list[WrongCell] = []
        for place, one in enumerate(given):
            variable = variables[one.variable_id]
            name = names[variable.of][one.target_id]
            if one.wave_id is not None and one.wave_id not in waves:
                raise KeyError(one.wave_id)
            try:
                _check_wave(variable, one.wave_id)
                found[one.target_id, variable.id, one.wave_id] = canonical(variable, one.text, language)
            except UserError as error:
                wrong.append(WrongCell(name, self._heading(variable, one.wave_id), error.message, place))
        if wrong:
            raise WrongValuesError(wrong)
        return found

    def own_waves(self) -> dict[str, str]:
        """The names of the waves of respondents and sources, by their ids; empty where a source has none."""
        names = self._core.now.names
        found = {one.id: names.get(one.wave_id or "", "") for one in self._core.now.sources}
        held = self._core.read(lambda reading: reading.respondents.all())
        return found | {one.id: names[one.wave_id] for one in held}

    def counts(self) -> dict[str, int]:
        """How many values each variable has; variables without any are left out."""
        return dict(Counter(one.variable_id for one in self._core.read(lambda reading: reading.values.all())))

    # --- files

    def bring_in(self, path: Path) -> ImportedValues:
        """Read variables and values from a .csv or .xlsx file, as one action; variables that are not there are made.

        Either with the columns `of`, `name`, `wave`, `variable`, `value`, or one row a case (site …) and wave with one
        column a variable.

        Raises:
            FileRefusedError: The file cannot be read, or lacks columns.
            WrongValuesError: Some cells cannot be taken; all of those are named, and nothing is changed.
        """
        from qualcase.study.variable_files import bring_in

        return bring_in(self._core, self, path)

    def take_out(self, path: Path, of: VariableOf | None = None, *, wide: bool = False) -> int:
        """Write variables to a .csv or .xlsx file that `bring_in` reads; gives back how many values.

        `wide` writes one row a thing and wave and one column a variable; that needs `of`.
        """
        from qualcase.study.variable_files import take_out

        return take_out(self, self._core, path, of, wide=wide)


Place = tuple[str, str, str | None]
"""Where a value stands: target, variable, wave."""


def put_values(writing: Writing, texts: dict[Place, str]) -> None:
    """Write canonical texts at their places; an empty one takes a value away."""
    held = {
        (one.target_id, one.variable_id, one.wave_id): one
        for one in writing.values.of_variables({variable for _, variable, _ in texts})
    }
    added, updated, gone = [], [], []
    for place, text in texts.items():
        before = held.get(place)
        target_id, variable_id, wave_id = place
        if before is None and text:
            added.append(VariableValue(new_id(), variable_id, target_id, text, wave_id))
        elif before and not text:
            gone.append(before.id)
        elif before and before.value != text:
            updated.append(replace(before, value=text))
    writing.values.delete(gone)
    writing.values.update(updated)
    writing.values.insert(added)


def checked_choices(variable: Variable, choices: Sequence[str]) -> tuple[str, ...]:
    """The values that a variable is to allow, in their canonical form. Raises UserError where they do not fit."""
    plain = replace(
        variable, kind=VariableKind.TEXT if variable.kind is VariableKind.CHOICE else variable.kind, choices=()
    )
    found = tuple(dict.fromkeys(filter(None, (canonical(plain, one) for one in choices))))
    if found and variable.kind not in _CHOICES:
        raise UserError(
            "Only a choice or a number has a list of values; “{name}” has another kind.", name=variable.name
        )
    if not found and variable.kind is VariableKind.CHOICE:
        raise UserError("“{name}” is a choice: say which values there are to choose from.", name=variable.name)
    folded = [" ".join(one.split()).casefold() for one in found]
    if len(set(folded)) < len(folded):
        raise UserError("Two values of “{name}” differ only in capitals. Keep one of them.", name=variable.name)
    return found


def _check_wave(variable: Variable, wave_id: str | None) -> None:
    if variable.of.per_wave and wave_id is None:
        raise UserError("A value belongs to a wave. Say which.")
    if not variable.of.per_wave and wave_id is not None:
        raise UserError("Respondents and sources have a wave of their own. Leave the wave out.")


def _free_name(name: str, others: Iterable[Variable]) -> str:
    tidy = " ".join(name.split())
    if not tidy:
        raise UserError("A name cannot be empty. Write a name.")
    if any(one.name.casefold() == tidy.casefold() for one in others):
        raise UserError("There is already a variable called “{name}”. Choose another name.", name=tidy)
    return tidy


def _next_place(others: Iterable[Variable]) -> int:
    return max((one.position for one in others), default=-1) + 1
