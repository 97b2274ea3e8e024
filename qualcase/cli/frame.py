"""`wave`, `site`, `case`: the frame of a study."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from qualcase.cli.basis import (
    TranslatedGroup,
    emit,
    json_option,
    option,
    reading,
    report,
    study_argument,
    tell,
    writing,
)
from qualcase.cli.fields import Day, given, must_change, name_argument, new_name_option, note_option, show_list
from qualcase.cli.shapes import case_shape
from qualcase.cli.years import case_years, site_years
from qualcase.words import mark, say
from qualcase.words.dates import say_date

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence
    from pathlib import Path

    from qualcase.coding.frame import Area, Case, Site, Wave
    from qualcase.study import Study


@click.group("wave", cls=TranslatedGroup, help=mark("The waves: list, add, set."))
def wave_() -> None:
    """Waves."""


_starts = option("--starts", type=Day(), metavar="DATE", help=mark("First day; empty takes it away."))
_ends = option("--ends", type=Day(), metavar="DATE", help=mark("Last day; empty takes it away."))


@wave_.command("list", help=mark("List the waves, earliest first."))
@study_argument
@json_option
def wave_list(study: Path, *, as_json: bool) -> None:
    """List the waves."""
    with reading(study) as held:
        waves = held.waves.all()
    if as_json:
        emit([_wave_shape(wave) for wave in waves])
        return
    rows = [(wave.name, _day(wave.starts), _day(wave.ends)) for wave in waves]
    show_list((mark("Wave"), mark("First day"), mark("Last day")), rows)


@wave_.command("add", help=mark("Add a wave after the others."))
@study_argument
@name_argument
@_starts
@_ends
@json_option
def wave_add(study: Path, name: str, *, starts: Any, ends: Any, as_json: bool) -> None:
    """Add a wave."""
    with writing(study) as held:
        wave = held.waves.add(name, starts or None, ends or None)
    report(_wave_shape(wave), say(mark("Wave “{name}” was added."), name=wave.name), as_json=as_json)


@wave_.command("set", help=mark("Change a wave."))
@study_argument
@name_argument
@new_name_option
@_starts
@_ends
@json_option
def wave_set(study: Path, name: str, *, new_name: str | None, as_json: bool, **days: Any) -> None:
    """Change a wave."""
    must_change({"name": new_name, **days})
    with writing(study) as held:
        fields = given(**days) | ({"name": new_name} if new_name is not None else {})
        wave = held.waves.set(held.names.waves.find(name).id, **fields)
    report(_wave_shape(wave), say(mark("Changed {name}."), name=wave.name), as_json=as_json)


def _wave_shape(wave: Wave) -> dict[str, Any]:
    return {"id": wave.id, "name": wave.name, "starts": wave.starts, "ends": wave.ends}


def _day(day: dt.date | None) -> str:
    return say_date(day) if day else ""


@click.group("site", cls=TranslatedGroup, help=mark("The sites: list, add, set, years."))
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
        emit([_site_shape(site) for site in sites])
    else:
        show_list((mark("Site"), mark("Note")), [(site.name, site.note) for site in sites])


@site_.command("add", help=mark("Add a site."))
@study_argument
@name_argument
@option("--note", default="", metavar="TEXT", help=mark("A note."))
@json_option
def site_add(study: Path, name: str, *, note: str, as_json: bool) -> None:
    """Add a site."""
    with writing(study) as held:
        site = held.sites.add(name, note)
    report(_site_shape(site), say(mark("Site “{name}” was added."), name=site.name), as_json=as_json)


@site_.command("set", help=mark("Change a site."))
@study_argument
@name_argument
@new_name_option
@note_option
@json_option
def site_set(study: Path, name: str, *, new_name: str | None, note: str | None, as_json: bool) -> None:
    """Change a site."""
    fields = {key: value for key, value in (("name", new_name), ("note", note)) if value is not None}
    must_change(fields)
    with writing(study) as held:
        site = held.sites.set(held.names.sites.find(name).id, **fields)
    report(_site_shape(site), say(mark("Changed {name}."), name=site.name), as_json=as_json)


def _site_shape(site: Site) -> dict[str, Any]:
    return {"id": site.id, "name": site.name, "note": site.note}


@click.group("case", cls=TranslatedGroup, help=mark("The cases: list, add, set, years."))
def case_() -> None:
    """Cases."""


@case_.command("list", help=mark("List the cases."))
@study_argument
@json_option
def case_list(study: Path, *, as_json: bool) -> None:
    """List the cases."""
    with reading(study) as held:
        cases = held.cases.all()
        shapes = [case_shape(held, case) for case in cases]
    if as_json:
        emit(shapes)
        return
    headings = (mark("Case"), mark("Title"), mark("Site"), mark("Areas"), mark("First day"), mark("Last day"))
    rows = [
        (
            shape["name"],
            shape["title"],
            shape["site"] or "",
            ", ".join(shape["areas"]),
            _day(one.starts),
            _day(one.ends),
        )
        for one, shape in zip(cases, shapes, strict=True)
    ]
    show_list(headings, rows)


_title = option("--title", metavar="TEXT", help=mark("What people call it."))
_site = option("--site", metavar="SITE", help=mark("The site in which it lies; empty for none."))
_areas = option(
    "--area",
    "areas",
    multiple=True,
    metavar="AREA",
    help=mark("An area of society in which it lies, made when new; may be repeated."),
)


@case_.command("add", help=mark("Add a case."))
@study_argument
@name_argument
@_title
@_site
@_areas
@_starts
@_ends
@note_option
@json_option
def case_add(study: Path, name: str, *, as_json: bool, **fields: Any) -> None:
    """Add a case."""
    with writing(study) as held:
        site = held.names.sites.find(fields["site"]).name if fields["site"] else None
        case = held.cases.add(
            name,
            fields["title"] or "",
            site,
            _area_names(held, fields["areas"]),
            starts=fields["starts"] or None,
            ends=fields["ends"] or None,
            note=fields["note"] or "",
        )
        shape = case_shape(held, case)
    report(shape, say(mark("Case “{name}” was added."), name=case.name), as_json=as_json)


@case_.command("set", help=mark("Change a case."))
@study_argument
@name_argument
@option("--name", "new_name", metavar="TEXT", help=mark("A new handle."))
@_title
@_site
@_areas
@_starts
@_ends
@note_option
@json_option
def case_set(study: Path, name: str, *, new_name: str | None, as_json: bool, **fields: Any) -> None:
    """Change a case."""
    must_change({"name": new_name, **fields})
    texts = {"name": new_name, "title": fields["title"], "note": fields["note"]}
    changed = {key: value for key, value in texts.items() if value is not None}
    changed |= given(starts=fields["starts"], ends=fields["ends"])
    with writing(study) as held:
        one = held.names.cases.find(name)
        if fields["site"] is not None:
            changed["site"] = held.names.sites.find(fields["site"]).name if fields["site"] else None
        if fields["areas"]:
            changed["areas"] = _area_names(held, fields["areas"])
        shape = case_shape(held, held.cases.set(one.id, **changed))
    report(shape, say(mark("Changed {name}."), name=shape["name"]), as_json=as_json)


case_.add_command(case_years)
site_.add_command(site_years)


def _days(case: Case) -> tuple[dt.date | None, dt.date | None]:
    return case.starts, case.ends


def _area_names(study: Study, typed: Sequence[str]) -> list[str]:
    """Areas as the study calls them; what it does not have comes as typed, and is made with the case."""
    found = []
    for text in typed:
        area: Area | None = study.names.areas.maybe(text)
        if area is None:
            tell(say(mark("Area “{name}” was added."), name=text))
        found.append(area.name if area else text)
    return found
