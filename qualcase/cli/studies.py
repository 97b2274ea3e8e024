"""`new`, `open`, `check`, `backup`: study files as such."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from qualcase.cli.basis import (
    FOUND,
    TranslatedCommand,
    emit,
    json_option,
    open_window,
    option,
    reading,
    report,
    services,
    study_argument,
    study_file,
    tell_all,
)
from qualcase.errors import UserError
from qualcase.words import current_language, mark, say

if TYPE_CHECKING:
    from qualcase.coding.problems import Problem
    from qualcase.study import Study


@click.command(
    "new",
    cls=TranslatedCommand,
    help=mark("Begin a study in a new file. The ending .qualcase is added where it is missing."),
    examples=("new study", 'new study --title "Volunteers" --waves 2015,2017 --codebook fem-betingelser'),
)
@study_argument
@option("--title", default="", metavar="TEXT", help=mark("What the study is called; else the name of its file."))
@option("--waves", default="", metavar="2015,2017", help=mark("Names of the waves, earliest first."))
@option(
    "--codebook",
    metavar="NAME|FILE",
    help=mark("A codebook that comes with the program (fem-betingelser), or a .yaml file."),
)
@json_option
def new_(study: Path, title: str, waves: str, codebook: str | None, *, as_json: bool) -> None:
    """Begin a study."""
    from qualcase.study import Study

    _check_name(study)
    language = current_language() if current_language() != "en" else "da"
    names = [name.strip() for name in waves.replace(";", ",").split(",") if name.strip()]
    with Study.create(study, title=title, waves=names, codebook=codebook, language=language) as made:
        shape = _study_shape(made)
    report(shape, say(mark("Made {path}."), path=shape["file"]), as_json=as_json)


def _check_name(study: Path) -> None:
    """Refuse what cannot be a file of its own, or could not be written down."""
    if not study.name or study.name == "..":
        raise UserError("“{path}” is no name for a study. Write the name of a new file.", path=study)
    try:
        str(study).encode()
    except UnicodeEncodeError:
        raise UserError("“{path}” cannot be the name of a study. Choose another name.", path=study) from None


def _study_shape(study: Study) -> dict[str, object]:
    info = study.info()
    waves = [wave.name for wave in study.waves.all()]
    return {"id": info.id, "title": info.title, "file": str(study.path), "waves": waves}


@click.command("open", cls=TranslatedCommand, help=mark("Open the window, on a study if one is given."))
@click.argument("study", type=click.Path(path_type=Path), metavar="[STUDY]", required=False)
@option("--self-test", is_flag=True, help=mark("Show the window, visit every workspace, and close it."))
@option("--json", "as_json", is_flag=True, help=mark("Write what the self-test measured as JSON."))
@click.pass_context
def open_(ctx: click.Context, study: Path | None, *, self_test: bool, as_json: bool) -> None:
    """Open the window."""
    if self_test:
        _self_test(study, as_json=as_json)
        return
    if study is not None and sys.stderr is not None and sys.stderr.isatty():
        # From a terminal a wrong name is said there; who double-clicked a file is told by the window.
        study = study_file(study)
    ctx.exit(open_window(study))


def _self_test(study: Path | None, *, as_json: bool) -> None:
    found = services().self_test(study_file(study) if study is not None else None)
    if as_json:
        emit(dict(found))
    else:
        for place, milliseconds in found["first_paint"].items():
            click.echo(say(mark("{place}: {ms} ms to its first paint"), place=place, ms=milliseconds))
        click.echo(say(mark("Memory used: {megabytes} MB"), megabytes=round(found["memory"])))
    if found.get("trouble"):
        raise UserError("The window did not come up as it should: {trouble}", trouble=found["trouble"])


@click.command(
    "check", cls=TranslatedCommand, help=mark("Look a whole study file over; exit status 1 if something is wrong.")
)
@study_argument
@json_option
@click.pass_context
def check_(ctx: click.Context, study: Path, *, as_json: bool) -> None:
    """Check a study."""
    from qualcase.study.name_report import say_state

    with reading(study) as held:
        problems = held.check()
        state = held.pseudonyms.final_state()
    if as_json:
        emit([_problem_shape(one) for one in problems])
    else:
        for one in problems:
            click.echo(f"{one.kind}: {one.message}")
        if not problems:
            click.echo(say(mark("The study is in order.")))
        tell_all(say_state(state))
    if problems:
        ctx.exit(FOUND)


def _problem_shape(problem: Problem) -> dict[str, object]:
    first = problem.ids[0] if problem.ids else None
    return {"id": first, "kind": problem.kind, "message": str(problem.message), "ids": list(problem.ids)}


@click.command("backup", cls=TranslatedCommand, help=mark("Write a verified copy of a study."))
@study_argument
@option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help=mark("Where; else in the folder of backups, which keeps the last ten."),
)
@json_option
def backup_(study: Path, output: Path | None, *, as_json: bool) -> None:
    """Back a study up."""
    with reading(study) as held:
        made = held.backup(output)
    report({"file": str(made)}, say(mark("Made {path}."), path=made), as_json=as_json)
