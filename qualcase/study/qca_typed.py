"""Sets of an analysis as people type them: `ROLES=Frames and roles@2017`, `SIZE=variable:Volunteers:5,10,20`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qualcase.coding.qca_settings import Anchors, SetOf
from qualcase.coding.variables import VariableKind, VariableOf
from qualcase.errors import UserError

if TYPE_CHECKING:
    from qualcase.coding.qca_settings import QcaSettings
    from qualcase.study import Study

_VARIABLE = "variable:"
_ANCHORS = 3
_GROUPS = "groups:"


def read_set(study: Study, text: str, wave: str | None) -> SetOf:
    """A set as typed; the name in capitals is the first word of its code when none is given. Raises UserError."""
    name, equals, rest = text.partition("=")
    if not equals:
        name, rest = "", text
    what, at, when = rest.rpartition("@")
    if not at:
        what, when = rest, wave or ""
    earlier, wave_id = _waves(study, when)
    if what.strip().startswith(_VARIABLE):
        found = _of_variable(study, what.strip().removeprefix(_VARIABLE))
        if earlier:
            raise UserError("A change is rated by people; a variable has one wave at a time.")
    else:
        code = study.names.code(what)
        found = SetOf(_short(code.name), "", code_id=code.id)
    return replace(found, name=name.strip() or found.name, wave_id=wave_id, from_wave_id=earlier)


def read_wishes(settings: QcaSettings, text: str | None) -> QcaSettings:
    """The settings with what is expected of conditions, by their names."""
    if not text:
        return settings
    wishes: dict[str, int] = {}
    for part in text.split(","):
        tidy = part.strip()
        wishes[tidy.removeprefix("~").casefold()] = 0 if tidy.startswith("~") else 1
    names = {one.name.casefold() for one in settings.conditions}
    unknown = [one for one in wishes if one not in names]
    if unknown:
        raise UserError("No condition is called “{name}”.", name=unknown[0])
    return replace(settings, expected=tuple(wishes.get(one.name.casefold()) for one in settings.conditions))


def _waves(study: Study, text: str) -> tuple[str | None, str]:
    """The earlier wave of a change, if it is one, and the wave."""
    if not text.strip():
        waves = study.waves.all()
        if not waves:
            raise UserError("The study has no wave. Add one first.")
        return None, waves[-1].id
    earlier, colon, later = text.partition(":")
    if colon and study.names.waves.maybe(text) is None:
        return study.names.waves.find(earlier).id, study.names.waves.find(later).id
    return None, study.names.waves.find(text).id


def _of_variable(study: Study, text: str) -> SetOf:
    held = {one.name.casefold(): one for one in study.variables.all(VariableOf.CASE)}
    name, _, more = text.partition(":")
    variable = held.get(text.strip().casefold()) or held.get(name.strip().casefold())
    if variable is None:
        raise UserError("There is no variable of cases called “{name}”.", name=name)
    found = SetOf(_short(variable.name), "", variable_id=variable.id)
    by_groups = more.strip().startswith(_GROUPS)
    parts = [part.strip() for part in more.strip().removeprefix(_GROUPS).split(",") if part.strip()]
    if variable.kind is not VariableKind.NUMBER:
        return replace(found, in_values=tuple(parts))
    try:
        numbers = [float(part) for part in parts]
    except ValueError:
        numbers = []
    if by_groups and numbers:
        return replace(found, thresholds=tuple(numbers))
    if len(numbers) != _ANCHORS:
        raise UserError(
            "Say of “{name}” where it is fully out, in the middle and fully in: 5,10,20.", name=variable.name
        )
    return replace(found, anchors=Anchors(*numbers))


def _short(name: str) -> str:
    """The first word in capitals, with letters and digits only."""
    word = "".join(letter if letter.isalnum() else " " for letter in name).split()
    return word[0].upper() if word else "SET"
