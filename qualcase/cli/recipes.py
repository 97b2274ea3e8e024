"""`recipe`: reports that are kept to be written again: save, list, show, rename, remove, move."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
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
    writing,
)
from qualcase.cli.fields import name_argument, names_argument, show_list
from qualcase.cli.recipe_shapes import recipe_shape
from qualcase.cli.report_options import make_order, report_options
from qualcase.coding.orders import ReportKind
from qualcase.coding.recipes import PATTERN
from qualcase.words import mark, say
from qualcase.words.dates import say_moment

if TYPE_CHECKING:
    from qualcase.coding.orders import ReportOrder
    from qualcase.study import Study


@click.group(
    "recipe",
    cls=TranslatedGroup,
    help=mark("Reports kept to be written again: save, list, show, rename, remove, move."),
    notes=mark("`qualcase export STUDY --recipe NAME` writes one, `qualcase export STUDY --all-recipes` all of them."),
)
def recipe_() -> None:
    """Recipes."""


@recipe_.command(
    "save",
    help=mark("Keep a report under a name, with where it is written to."),
    examples=("recipe save study Meeting excerpts --case K03 --by case,code --format .docx --folder reports",),
)
@study_argument
@name_argument
@click.argument("kind", type=click.Choice([one.value for one in ReportKind]), metavar="KIND")
@report_options(None)
@option("--format", "suffix", default="", metavar=".docx|.xlsx|…", help=mark("As what it is written."))
@option(
    "--file",
    "pattern",
    default=PATTERN,
    show_default=True,
    metavar="PATTERN",
    help=mark("What the file is called: words, and {study}, {report}, {kind}, {date}, {time}."),
)
@option("--folder", default="", metavar="FOLDER", help=mark("Where to, from the folder of the study."))
@option("--instead", is_flag=True, help=mark("In the place of the recipe of this name."))
@json_option
def recipe_save(
    study: Path, name: str, kind: str, chosen: dict[str, Any], *, instead: bool, as_json: bool, **given: Any
) -> None:
    """Save a recipe."""
    from qualcase.study.reports.kinds import kind_of

    with writing(study) as held:
        order = _near(held, make_order(held, kind_of(ReportKind(kind)), chosen, given))
        place = {"suffix": given["suffix"], "pattern": given["pattern"], "folder": _folder(held, given["folder"])}
        if instead:
            made = held.recipes.set(held.names.recipes.find(name).id, order=order, **place)
        else:
            made = held.recipes.save(name, order, **place)
        shape = recipe_shape(held, made)
    report(shape, say(mark("Kept {name}. It writes {file}."), name=made.name, file=shape["file"]), as_json=as_json)


@recipe_.command("list", help=mark("List the recipes, with what they would write and when they were last run here."))
@study_argument
@json_option
def recipe_list(study: Path, *, as_json: bool) -> None:
    """List recipes."""
    with reading(study) as held:
        recipes = held.recipes.all()
        shapes = [recipe_shape(held, one) for one in recipes]
        runs = [held.recipes.last_run(one.id) for one in recipes]
    if as_json:
        emit(shapes)
        return
    rows = [
        (one["name"], one["kind"], one["file"], say_moment(last.at) if last else "")
        for one, last in zip(shapes, runs, strict=True)
    ]
    show_list((mark("Recipe"), mark("Report"), mark("File"), mark("Last run")), rows)


@recipe_.command("show", help=mark("Show what a recipe holds, and what somebody should know before it leaves."))
@study_argument
@name_argument
@json_option
def recipe_show(study: Path, name: str, *, as_json: bool) -> None:
    """Show a recipe."""
    with reading(study) as held:
        recipe = held.names.recipes.find(name)
        shape = recipe_shape(held, recipe)
        selection = held.describe(recipe.order.filter)
        warnings = [str(one.message) for one in held.reports.warnings(held.recipes.ready(recipe)[0])]
    if as_json:
        emit({**shape, "warnings": warnings})
        return
    rows = [
        (say(mark("Recipe")), shape["name"]),
        (say(mark("Report")), shape["kind"]),
        (say(mark("Selection")), selection),
        (say(mark("File")), shape["file"]),
        *((name, ", ".join(held) if isinstance(held, list) else str(held)) for name, held in _plain(shape).items()),
    ]
    for label, words in rows:
        click.echo(f"{label}: {words}")
    for words in warnings:
        click.echo(f"! {words}")


@recipe_.command("rename", help=mark("Give a recipe another name."))
@study_argument
@name_argument
@click.argument("new_name", metavar="NEW")
@json_option
def recipe_rename(study: Path, name: str, new_name: str, *, as_json: bool) -> None:
    """Rename a recipe."""
    with writing(study) as held:
        made = held.recipes.rename(held.names.recipes.find(name).id, new_name)
        shape = recipe_shape(held, made)
    report(shape, say(mark("{name} is now called {new}."), name=name, new=made.name), as_json=as_json)


@recipe_.command("remove", help=mark("Remove recipes; the files that they wrote stay."))
@study_argument
@names_argument
@json_option
def recipe_remove(study: Path, names: tuple[str, ...], *, as_json: bool) -> None:
    """Remove recipes."""
    with writing(study) as held:
        ids = [held.names.recipes.find(name).id for name in names]
        held.recipes.remove(ids)
    report(ids, say(mark("Removed {name}."), name=", ".join(names)), as_json=as_json)


@recipe_.command("move", help=mark("Put a recipe at another place among them, from 1."))
@study_argument
@name_argument
@click.argument("place", type=click.IntRange(min=1), metavar="PLACE")
@json_option
def recipe_move(study: Path, name: str, place: int, *, as_json: bool) -> None:
    """Move a recipe."""
    with writing(study) as held:
        listed = held.recipes.move(held.names.recipes.find(name).id, place - 1)
        shapes = [recipe_shape(held, one) for one in listed]
    report(shapes, ", ".join(one.name for one in listed), as_json=as_json)


def _plain(shape: dict[str, Any]) -> dict[str, Any]:
    """What is asked of the report besides its kind and what counts."""
    return {name: held for name, held in shape["order"].items() if name not in ("kind", "filter", "comparison")}


def _folder(study: Study, typed: str) -> str:
    """A folder as recipes keep it: one that was typed whole is told from that of the study."""
    from qualcase.study.reports.file_names import folder_from

    return folder_from(study.path.parent, Path(typed)) if Path(typed).is_absolute() else typed


def _near(study: Study, order: ReportOrder) -> ReportOrder:
    """The order with its template told from the study's folder, so that both can be moved together."""
    from qualcase.study.reports.file_names import file_from

    return replace(order, template=file_from(study.path.parent, Path(order.template))) if order.template else order
