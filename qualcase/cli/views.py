"""`view`: saved comparisons: save, list, show, changed, rename, remove."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from qualcase.cli.basis import (
    TranslatedGroup,
    coder_id,
    emit,
    emit_table,
    filter_options,
    json_option,
    make_filter,
    option,
    reading,
    report,
    study_argument,
    tell,
    writing,
)
from qualcase.cli.crossing import crossing_settings, settings_options
from qualcase.cli.fields import name_argument, names_argument, show_list
from qualcase.cli.finding_shapes import changes_shape, view_shape
from qualcase.cli.shapes import comparison_shape
from qualcase.words import Message, mark, say
from qualcase.words.dates import say_date, say_number

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.coding.views import SeenCell, View


@click.group("view", cls=TranslatedGroup, help=mark("Saved comparisons: save, list, show, changed, rename, remove."))
def view_() -> None:
    """Views."""


@view_.command(
    "save",
    help=mark("Save a comparison under a name, with what it shows now."),
    examples=("view save study Frivillige --measure share --role volunteer",),
)
@study_argument
@name_argument
@settings_options
@filter_options
@json_option
def view_save(study: Path, name: str, chosen: dict[str, Any], *, as_json: bool, **options: Any) -> None:
    """Save a view."""
    with writing(study) as held:
        settings = crossing_settings(held, make_filter(held, chosen), options)
        made = held.views.save(name, settings, coder_id(held, None))
        shape = view_shape(held, made)
    report(shape, say(mark("Saved the view {name}."), name=made.name), as_json=as_json)


@view_.command("list", help=mark("List the saved views."))
@study_argument
@json_option
def view_list(study: Path, *, as_json: bool) -> None:
    """List views."""
    with reading(study) as held:
        shapes = [view_shape(held, one) for one in held.views.all()]
        days = [_day(one) for one in held.views.all()]
    if as_json:
        emit(shapes)
        return
    rows = [
        (one["name"], one["filter"], one["measure"], one["coder"], day) for one, day in zip(shapes, days, strict=True)
    ]
    show_list((mark("View"), mark("Selection"), mark("Measure"), mark("Coder"), mark("Date")), rows)


@view_.command("show", help=mark("Show a saved comparison as it is now."))
@study_argument
@name_argument
@json_option
def view_show(study: Path, name: str, *, as_json: bool) -> None:
    """Show a view."""
    from qualcase.study.matrix_table import matrix_table

    with reading(study) as held:
        view = held.names.views.find(name)
        shown, changed = held.views.show(view.id), bool(held.views.changed(view.id))
        totals = held.totals(shown, view.settings.filter) if view.settings.totals else None
    if as_json:
        emit(comparison_shape(shown, totals))
        return
    emit_table(matrix_table(shown, view.name, compact=True))
    for one in (totals.of_rows, totals.of_columns) if totals else ():
        if one is not None:
            emit_table(matrix_table(one, say(mark("All together")), compact=True))
    if changed:
        said = mark("Something changed since {date}. `qualcase view changed` says what.")
        tell(say(said, date=_day(view)))


@view_.command(
    "changed",
    help=mark("What changed in a view since it was saved, or since this was last taken down."),
    examples=("view changed study Frivillige", "view changed study Frivillige --take-down"),
)
@study_argument
@name_argument
@option(
    "--take-down", is_flag=True, help=mark("Take down what it shows now, so that later changes are told from here.")
)
@json_option
def view_changed(study: Path, name: str, *, take_down: bool, as_json: bool) -> None:
    """Say what changed."""
    with (writing if take_down else reading)(study) as held:
        view = held.names.views.find(name)
        shape = changes_shape(held, held.views.changed(view.id))
        if take_down:
            held.views.take_down(view.id)
    if as_json:
        emit(shape)
    elif shape["changed"]:
        _show_changes(shape)
    else:
        tell(say(mark("Nothing changed since {date}."), date=_day(view)))


@view_.command("rename", help=mark("Give a view another name."))
@study_argument
@name_argument
@click.argument("new_name", metavar="NEW")
@json_option
def view_rename(study: Path, name: str, new_name: str, *, as_json: bool) -> None:
    """Rename a view."""
    with writing(study) as held:
        made = held.views.rename(held.names.views.find(name).id, new_name)
        shape = view_shape(held, made)
    report(shape, say(mark("{name} is now called {new}."), name=name, new=made.name), as_json=as_json)


@view_.command("remove", help=mark("Remove saved views; what they compare stays."))
@study_argument
@names_argument
@json_option
def view_remove(study: Path, names: tuple[str, ...], *, as_json: bool) -> None:
    """Remove views."""
    with writing(study) as held:
        ids = [held.names.views.find(name).id for name in names]
        held.views.remove(ids)
    report(ids, say(mark("Removed {name}."), name=", ".join(names)), as_json=as_json)


def _day(view: View) -> str:
    return say_date(view.seen_at.astimezone().date()) if view.seen_at else ""


def _show_changes(shape: dict[str, Any]) -> None:
    from qualcase.coding.views import SeenCell

    gone = say(mark("gone"))
    rows = [
        (
            *(cell[name] or gone for name in ("row", "column")),
            cell["split"],
            *(_words(SeenCell(**seen) if seen else None) for seen in (cell["before"], cell["after"])),
        )
        for cell in shape["cells"]
    ]
    rows += [
        (*(one[name] or gone for name in ("row", "column")), "", one["before"] or "–", one["after"] or "–")
        for one in shape["marks"]
    ]
    if rows:
        show_list((mark("Row"), mark("Column"), mark("Split"), mark("Then"), mark("Now")), rows)
    for key, n in ((key, len(shape[key])) for key in _CAME_AND_WENT if shape[key]):
        tell(_came_or_went(key, n))


_CAME_AND_WENT = ("sources_came", "sources_went", "codings_came", "codings_went")


def _came_or_went(key: str, n: int) -> Message:
    if key == "sources_came":
        return Message("{n} source came.", "{n} sources came.", n)
    if key == "sources_went":
        return Message("{n} source went.", "{n} sources went.", n)
    if key == "codings_came":
        return Message("{n} coding came.", "{n} codings came.", n)
    return Message("{n} coding went.", "{n} codings went.", n)


def _words(cell: SeenCell | None) -> str:
    """A cell in words: value and base, or its kind of empty."""
    if cell is None:
        return "–"
    value = cell.empty if cell.value is None else say_number(cell.value, 0 if cell.value == int(cell.value) else 2)
    of = f" / {say_number(cell.base)}" if cell.base is not None else ""
    return f"{value}{of}{' ?' if cell.incomplete else ''}"
