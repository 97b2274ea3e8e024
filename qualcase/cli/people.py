"""`participant`, `coder`: the people of a study."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from qualcase.cli.basis import TranslatedGroup, emit, json_option, option, reading, report, study_argument, writing
from qualcase.cli.fields import must_change, name_argument, new_name_option, note_option, show_list
from qualcase.cli.shapes import participant_shape
from qualcase.errors import UserError
from qualcase.words import mark, say

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.coding.people import Coder


@click.group("participant", cls=TranslatedGroup, help=mark("The participants: list, add, set."))
def participant_() -> None:
    """Participants."""


@participant_.command("list", help=mark("List the participants with their roles."))
@study_argument
@json_option
def participant_list(study: Path, *, as_json: bool) -> None:
    """List the participants."""
    with reading(study) as held:
        shapes = [participant_shape(held, one) for one in held.participants.all()]
    if as_json:
        emit(shapes)
        return
    rows = [(shape["name"], "; ".join(map(_role_text, shape["roles"])), shape["note"]) for shape in shapes]
    show_list((mark("Participant"), mark("Roles"), mark("Note")), rows)


def _role_text(entry: dict[str, str | None]) -> str:
    from qualcase.study.wording import say_role

    return " ".join(part for part in (say_role(entry["role"]), entry["case"], entry["wave"]) if part)


_role = option("--role", metavar="ROLE", help=mark("Role: volunteer, employee, manager, citizen, or another word."))
_case = option("--case", metavar="CASE", help=mark("The case in which they have the role; else in all."))
_wave = option("--wave", metavar="WAVE", help=mark("The wave in which they have the role; else in all."))


@participant_.command("add", help=mark("Add a participant."))
@study_argument
@name_argument
@_role
@_case
@_wave
@note_option
@json_option
def participant_add(study: Path, name: str, *, as_json: bool, **fields: Any) -> None:
    """Add a participant."""
    _check_role(fields)
    with writing(study) as held:
        place = held.names.place_of_role(fields["case"], fields["wave"])
        roles = held.participants.roles_with((), fields["role"], *place) if fields["role"] else ()
        made = held.participants.add(name, roles, fields["note"] or "")
        shape = participant_shape(held, made)
    report(shape, say(mark("Participant “{name}” was added."), name=made.name), as_json=as_json)


@participant_.command("set", help=mark("Change a participant: name, note, or the role in a case and wave."))
@study_argument
@name_argument
@new_name_option
@_role
@_case
@_wave
@note_option
@json_option
def participant_set(study: Path, name: str, *, new_name: str | None, as_json: bool, **fields: Any) -> None:
    """Change a participant."""
    must_change({"name": new_name, **fields})
    _check_role(fields)
    with writing(study) as held:
        one = held.names.participants.find(name)
        changed = {key: value for key, value in (("name", new_name), ("note", fields["note"])) if value is not None}
        if fields["role"]:
            place = held.names.place_of_role(fields["case"], fields["wave"])
            changed["roles"] = held.participants.roles_with(one.roles, fields["role"], *place)
        shape = participant_shape(held, held.participants.set(one.id, **changed))
    report(shape, say(mark("Changed {name}."), name=shape["name"]), as_json=as_json)


def _check_role(fields: dict[str, Any]) -> None:
    if not fields["role"] and (fields["case"] or fields["wave"]):
        raise UserError("Say with --role which role they have there.")


@click.group("coder", cls=TranslatedGroup, help=mark("The coders: list, add."))
def coder_() -> None:
    """Coders."""


@coder_.command("list", help=mark("List the coders."))
@study_argument
@json_option
def coder_list(study: Path, *, as_json: bool) -> None:
    """List the coders."""
    with reading(study) as held:
        coders = held.coders.all()
    if as_json:
        emit([_coder_shape(coder) for coder in coders])
    else:
        show_list((mark("Coders"),), [(coder.name,) for coder in coders])


@coder_.command("add", help=mark("Add a coder; `code` makes those that it names by itself."))
@study_argument
@name_argument
@json_option
def coder_add(study: Path, name: str, *, as_json: bool) -> None:
    """Add a coder."""
    with writing(study) as held:
        if held.coders.get(name):
            raise UserError("There is already a coder called “{name}”. Choose another name.", name=name)
        coder = held.coders.ensure(name)
    report(_coder_shape(coder), say(mark("Coder “{name}” was added."), name=coder.name), as_json=as_json)


def _coder_shape(coder: Coder) -> dict[str, Any]:
    return {"id": coder.id, "name": coder.name}
