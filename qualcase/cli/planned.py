"""`planned`: sources that are to be collected: list, add, remove."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from qualcase.cli.basis import TranslatedGroup, emit, json_option, option, reading, report, study_argument, writing
from qualcase.cli.fields import show_list
from qualcase.cli.shapes import planned_shape
from qualcase.coding.sources import SourceKind
from qualcase.words import mark, say

if TYPE_CHECKING:
    from pathlib import Path


@click.group("planned", cls=TranslatedGroup, help=mark("Sources that are planned: list, add, remove."))
def planned_() -> None:
    """Planned sources."""


@planned_.command("list", help=mark("List what is planned, and which source has filled it."))
@study_argument
@json_option
def planned_list(study: Path, *, as_json: bool) -> None:
    """List planned sources."""
    from qualcase.study.wording import say_kind, say_role

    with reading(study) as held:
        filled = held.planned.filled()
        shapes = [planned_shape(held, one, filled) for one in held.planned.all()]
    if as_json:
        emit(shapes)
        return
    rows = [
        (
            one["case"] or one["site"],
            one["wave"],
            say_kind(one["kind"]),
            say_role(one["role"]),
            one["filled_by"] or say(mark("open")),
        )
        for one in shapes
    ]
    show_list((mark("Place"), mark("Wave"), mark("Kind"), mark("Role"), mark("Filled by")), rows)


@planned_.command(
    "add",
    help=mark("Plan a source of a case or a site in a wave."),
    examples=("planned add study interview --case K03 --wave 2017 --role manager",),
)
@study_argument
@click.argument("kind", metavar="KIND")
@option("--case", metavar="CASE", help=mark("The case."))
@option("--site", metavar="SITE", help=mark("The site, when it is of no case."))
@option("--wave", metavar="WAVE", required=True, help=mark("The wave."))
@option("--role", metavar="ROLE", help=mark("Who is to speak: volunteer, employee, manager, citizen, or another word."))
@json_option
def planned_add(
    study: Path, kind: str, *, case: str | None, site: str | None, wave: str, role: str | None, as_json: bool
) -> None:
    """Plan a source."""
    with writing(study) as held:
        made = held.planned.add(
            SourceKind(held.names.kinds.find(kind)),
            held.names.waves.find(wave).id,
            case_id=held.names.cases.find(case).id if case else None,
            site_id=held.names.sites.find(site).id if site else None,
            role=role,
        )
        shape = planned_shape(held, made, held.planned.filled())
    report(shape, say(mark("It was planned in {name}."), name=shape["case"] or shape["site"]), as_json=as_json)


@planned_.command(
    "remove",
    help=mark("Remove planned sources, by place, wave and kind, or by their ids."),
    examples=('planned remove study "K03 2017 interview"',),
)
@study_argument
@click.argument("names", nargs=-1, required=True, metavar="PLANNED...")
@json_option
def planned_remove(study: Path, names: tuple[str, ...], *, as_json: bool) -> None:
    """Remove planned sources."""
    with writing(study) as held:
        ids = [held.names.planned.find(name).id for name in names]
        held.planned.remove(ids)
    report(ids, say(mark("Removed {name}."), name=", ".join(names)), as_json=as_json)
