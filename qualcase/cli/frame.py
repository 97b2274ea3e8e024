"""`wave`, `site`, `case`, `participant`, `coder`: the frame of a study."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import click

from qualcase.cli.basis import (
    TranslatedGroup,
    emit,
    json_option,
    option,
    reading,
    study_argument,
    writing,
)
from qualcase.cli.shapes import case_shape, participant_shape
from qualcase.errors import UserError
from qualcase.words import mark, say

if TYPE_CHECKING:
    from pathlib import Path

name_argument = click.argument("name", metavar="NAME")


class Day(click.ParamType[Any]):
    """A date: 2015-09-01, or nothing to take one away."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Read a date."""
        if value == "" or isinstance(value, dt.date):
            return value
        try:
            return dt.date.fromisoformat(value)
        except ValueError:
            self.fail(say(mark("“{value}” is no date. Write it like 2015-09-01."), value=value), param, ctx)


def given(**fields: Any) -> dict[str, Any]:
    """The fields that were given; an empty date takes the date away."""
    return {name: None if value == "" else value for name, value in fields.items() if value is not None}


@click.group("wave", cls=TranslatedGroup, help=mark("The waves: list, add."))
def wave_() -> None:
    """Waves."""


@wave_.command("list", help=mark("List the waves."))
@study_argument
@json_option
def wave_list(study: Path, *, as_json: bool) -> None:
    """List the waves."""
    with reading(study) as held:
        waves = held.waves.all()
    if as_json:
        emit([{"id": wave.id, "name": wave.name, "starts": wave.starts, "ends": wave.ends} for wave in waves])
    else:
        for wave in waves:
            click.echo(wave.name)


@wave_.command("add", help=mark("Add a wave after the others."))
@study_argument
@name_argument
@option("--starts", type=Day(), help=mark("First day."))
@option("--ends", type=Day(), help=mark("Last day."))
def wave_add(study: Path, name: str, starts: dt.date | None, ends: dt.date | None) -> None:
    """Add a wave."""
    with writing(study) as held:
        wave = held.waves.add(name, starts or None, ends or None)
    click.echo(say(mark("Wave “{name}” was added."), name=wave.name))


@click.group("site", cls=TranslatedGroup, help=mark("The sites: list, add, set."))
def site_() -> None:
    """Sites."""


@site_.command("list", help=mark("List the sites."))
@study_argument
@json_option
def site_list(study: Path, *, as_json: bool) -> None:
    """List the sites."""
    with reading(study) as held:
        sites = held.sites.all()
    if as_json:
        emit([{"id": site.id, "name": site.name, "note": site.note} for site in sites])
    else:
        for site in sites:
            click.echo(site.name)


@site_.command("add", help=mark("Add a site."))
@study_argument
@name_argument
@option("--note", default="", help=mark("A note."))
def site_add(study: Path, name: str, note: str) -> None:
    """Add a site."""
    with writing(study) as held:
        site = held.sites.add(name, note)
    click.echo(say(mark("Site “{name}” was added."), name=site.name))


@site_.command("set", help=mark("Change a site."))
@study_argument
@name_argument
@option("--name", "new_name", help=mark("A new name."))
@option("--note", help=mark("A note."))
def site_set(study: Path, name: str, new_name: str | None, note: str | None) -> None:
    """Change a site."""
    with writing(study) as held:
        site = held.sites.set(held.names.sites.find(name).id, **given(name=new_name, note=note))
    click.echo(say(mark("Changed {name}."), name=site.name))


@click.group("case", cls=TranslatedGroup, help=mark("The cases: list, add, set."))
def case_() -> None:
    """Cases."""


@case_.command("list", help=mark("List the cases."))
@study_argument
@json_option
def case_list(study: Path, *, as_json: bool) -> None:
    """List the cases."""
    with reading(study) as held:
        shapes = [case_shape(held, case) for case in held.cases.all()]
    if as_json:
        emit(shapes)
    else:
        for shape in shapes:
            click.echo("  ".join(str(shape[key] or "") for key in ("name", "title", "site")).rstrip())


@case_.command("add", help=mark("Add a case; a site or area that is new is made with it."))
@study_argument
@name_argument
@option("--title", default="", help=mark("What people call it."))
@option("--site", help=mark("The site in which it lies."))
@option("--area", "areas", multiple=True, help=mark("An area of society in which it lies; may be repeated."))
@option("--starts", type=Day(), help=mark("First day."))
@option("--ends", type=Day(), help=mark("Last day."))
@json_option
def case_add(study: Path, name: str, *, as_json: bool, **fields: Any) -> None:
    """Add a case."""
    with writing(study) as held:
        case = held.cases.add(
            name,
            fields["title"],
            fields["site"],
            fields["areas"],
            starts=fields["starts"] or None,
            ends=fields["ends"] or None,
        )
        shape = case_shape(held, case)
    if as_json:
        emit(shape)
    else:
        click.echo(say(mark("Case “{name}” was added."), name=case.name))


@case_.command("set", help=mark("Change a case."))
@study_argument
@name_argument
@option("--name", "new_name", help=mark("A new handle."))
@option("--title", help=mark("What people call it."))
@option("--site", help=mark("The site in which it lies."))
@option("--area", "areas", multiple=True, help=mark("An area of society in which it lies; may be repeated."))
@option("--starts", type=Day(), help=mark("First day."))
@option("--ends", type=Day(), help=mark("Last day."))
@option("--note", help=mark("A note."))
@json_option
def case_set(study: Path, name: str, *, new_name: str | None, as_json: bool, **fields: Any) -> None:
    """Change a case."""
    if not fields["areas"]:
        fields["areas"] = None
    title, note = fields.pop("title"), fields.pop("note")
    plain = {key: value for key, value in (("title", title), ("note", note)) if value is not None}
    with writing(study) as held:
        case = held.cases.set(held.names.cases.find(name).id, **given(name=new_name, **fields), **plain)
        shape = case_shape(held, case)
    if as_json:
        emit(shape)
    else:
        click.echo(say(mark("Changed {name}."), name=case.name))


@click.group("participant", cls=TranslatedGroup, help=mark("The participants: list, add, set."))
def participant_() -> None:
    """Participants."""


@participant_.command("list", help=mark("List the participants."))
@study_argument
@json_option
def participant_list(study: Path, *, as_json: bool) -> None:
    """List the participants."""
    with reading(study) as held:
        shapes = [participant_shape(held, one) for one in held.participants.all()]
    if as_json:
        emit(shapes)
        return
    for shape in shapes:
        roles = "; ".join(
            " ".join(part for part in (entry["role"], entry["case"], entry["wave"]) if part) for entry in shape["roles"]
        )
        click.echo(f"{shape['name']}  {roles}".rstrip())


_role = option("--role", help=mark("Role: volunteer, employee, manager, citizen, or another word."))
_case = option("--case", help=mark("The case in which they have the role; else in all."))
_wave = option("--wave", help=mark("The wave in which they have the role; else in all."))
_note = option("--note", help=mark("A note."))


@participant_.command("add", help=mark("Add a participant."))
@study_argument
@name_argument
@_role
@_case
@_wave
@_note
@json_option
def participant_add(study: Path, name: str, *, as_json: bool, **fields: Any) -> None:
    """Add a participant."""
    with writing(study) as held:
        place = held.names.place_of_role(fields["case"], fields["wave"])
        roles = held.participants.roles_with((), fields["role"], *place) if fields["role"] else ()
        made = held.participants.add(name, roles, fields["note"] or "")
        shape = participant_shape(held, made)
    if as_json:
        emit(shape)
    else:
        click.echo(say(mark("Participant “{name}” was added."), name=made.name))


@participant_.command("set", help=mark("Change a participant: name, note, or the role in a case and wave."))
@study_argument
@name_argument
@option("--name", "new_name", help=mark("A new name."))
@_role
@_case
@_wave
@_note
@json_option
def participant_set(study: Path, name: str, *, new_name: str | None, as_json: bool, **fields: Any) -> None:
    """Change a participant."""
    if not fields["role"] and (fields["case"] or fields["wave"]):
        raise UserError("Say with --role which role they have there.")
    with writing(study) as held:
        one = held.names.participants.find(name)
        changed = {key: value for key, value in (("name", new_name), ("note", fields["note"])) if value is not None}
        if fields["role"]:
            place = held.names.place_of_role(fields["case"], fields["wave"])
            changed["roles"] = held.participants.roles_with(one.roles, fields["role"], *place)
        shape = participant_shape(held, held.participants.set(one.id, **changed))
    if as_json:
        emit(shape)
    else:
        click.echo(say(mark("Changed {name}."), name=shape["name"]))


@click.group("coder", cls=TranslatedGroup, help=mark("The coders: list."))
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
        emit([{"id": coder.id, "name": coder.name} for coder in coders])
    else:
        for coder in coders:
            click.echo(coder.name)
