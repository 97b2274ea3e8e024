"""`new`, `open`, `check`, `backup`: study files as such."""

from __future__ import annotations

from pathlib import Path

import click

from qualcase.cli.basis import (
    FOUND,
    TranslatedCommand,
    emit,
    json_option,
    option,
    reading,
    services,
    study_argument,
)
from qualcase.errors import UserError
from qualcase.words import current_language, mark, say


@click.command("new", cls=TranslatedCommand, help=mark("Begin a study in a new file."))
@study_argument
@option("--title", default="", help=mark("What the study is called."))
@option("--waves", default="", metavar="2015,2017", help=mark("Names of the waves, earliest first."))
@option("--codebook", metavar="NAME|FILE", help=mark("A codebook that comes with the program, or a file."))
@json_option
def new_(study: Path, title: str, waves: str, codebook: str | None, *, as_json: bool) -> None:
    """Begin a study."""
    from qualcase.study import Study

    language = current_language() if current_language() != "en" else "da"
    names = [name.strip() for name in waves.split(",") if name.strip()]
    with Study.create(study, title=title, waves=names, codebook=codebook, language=language) as made:
        if as_json:
            info = made.info()
            emit({"id": info.id, "title": info.title, "file": str(made.path), "waves": names})
            return
        click.echo(say(mark("Made {path}."), path=made.path))


@click.command("open", cls=TranslatedCommand, help=mark("Open the window, on a study if one is given."))
@click.argument("study", type=click.Path(path_type=Path), metavar="[STUDY]", required=False)
@option("--self-test", is_flag=True, help=mark("Show the window, visit every workspace, and close it."))
@json_option
@click.pass_context
def open_(ctx: click.Context, study: Path | None, *, self_test: bool, as_json: bool) -> None:
    """Open the window."""
    if self_test:
        found = services().self_test(study)
        if as_json:
            emit(dict(found))
        else:
            for name, value in found.items():
                click.echo(f"{name}: {value}")
        if found.get("trouble"):
            raise UserError("The window did not come up as it should: {trouble}", trouble=found["trouble"])
        return
    if not services().has_display():
        raise UserError("There is no display to open a window on.")
    ctx.exit(services().open_window(study))


@click.command(
    "check", cls=TranslatedCommand, help=mark("Look a whole study file over; exit status 1 if something is wrong.")
)
@study_argument
@json_option
@click.pass_context
def check_(ctx: click.Context, study: Path, *, as_json: bool) -> None:
    """Check a study."""
    with reading(study) as held:
        problems = held.check()
    if as_json:
        emit([{"kind": one.kind, "message": str(one.message), "ids": list(one.ids)} for one in problems])
    else:
        for one in problems:
            click.echo(f"{one.kind}: {one.message}")
        if not problems:
            click.echo(say(mark("The study is in order.")))
    if problems:
        ctx.exit(FOUND)


@click.command("backup", cls=TranslatedCommand, help=mark("Write a verified copy of a study."))
@study_argument
@option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help=mark("Where; else among the backups."))
@json_option
def backup_(study: Path, output: Path | None, *, as_json: bool) -> None:
    """Back a study up."""
    with reading(study) as held:
        made = held.backup(output)
    if as_json:
        emit({"file": str(made)})
    else:
        click.echo(say(mark("Made {path}."), path=made))
