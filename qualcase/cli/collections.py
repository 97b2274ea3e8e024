"""`collection`: list, show, spread, add, set, put, write, move, take-out, remove, export."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import click

from qualcase.cli.basis import (
    TranslatedGroup,
    coder_id,
    emit,
    json_option,
    one_line,
    option,
    reading,
    report,
    study_argument,
    writing,
)
from qualcase.cli.fields import (
    given,
    must_change,
    name_argument,
    new_name_option,
    note_option,
    output_option,
    read_span,
    show_list,
)
from qualcase.cli.finding_shapes import collection_shape, entry_shape
from qualcase.coding.collections import ItemKind
from qualcase.errors import UserError
from qualcase.study.wording import say_role
from qualcase.words import Message, mark, say
from qualcase.words.dates import say_number

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.coding.collections import CollectionEntry, CollectionItem
    from qualcase.study import Study

_place_option = option("--at", type=click.IntRange(1), metavar="PLACE", help=mark("The place that it takes, from 1."))


@click.group(
    "collection",
    cls=TranslatedGroup,
    help=mark("Collections of excerpts for an argument: list, show, add, fill, order, export."),
)
def collection_() -> None:
    """Collections."""


@collection_.command("list", help=mark("List the collections."))
@study_argument
@json_option
def collection_list(study: Path, *, as_json: bool) -> None:
    """List collections."""
    with reading(study) as held:
        counts = held.collections.counts()
        shapes = [collection_shape(held, one, counts[one.id]) for one in held.collections.all()]
    if as_json:
        emit(shapes)
        return
    rows = [(one["name"], one["excerpts"], one["coder"], one["note"]) for one in shapes]
    show_list((mark("Collection"), mark("Excerpts"), mark("Coder"), mark("Note")), rows)


@collection_.command("show", help=mark("Show what stands in a collection, in order, each with its place."))
@study_argument
@name_argument
@json_option
def collection_show(study: Path, name: str, *, as_json: bool) -> None:
    """Show a collection."""
    with reading(study) as held:
        entries = held.collections.entries(held.names.collections.find(name).id)
    if as_json:
        emit([entry_shape(one, place) for place, one in enumerate(entries, 1)])
        return
    for place, one in enumerate(entries, 1):
        _show(place, one)


@collection_.command(
    "spread",
    help=mark("Say how many cases and persons speak in a collection, and which cases, waves and roles do not."),
)
@study_argument
@name_argument
@json_option
def collection_spread(study: Path, name: str, *, as_json: bool) -> None:
    """Tell what a collection stands on."""
    with reading(study) as held:
        entries = held.collections.entries(held.names.collections.find(name).id)
        spread = held.collections.spread(entries)
    if as_json:
        emit(asdict(spread))
        return
    missing = (*spread.without_waves, *spread.without_cases, *(say_role(one) for one in spread.without_roles))
    rows = [
        (say(mark("Excerpts")), say_number(spread.excerpts)),
        (say(mark("Cases")), say_number(spread.cases)),
        (say(mark("Persons")), say_number(spread.people)),
        (say(mark("Not among them")), ", ".join(missing) or "–"),
    ]
    for what, said in rows:
        click.echo(f"{what}: {said}")


@collection_.command("add", help=mark("Begin a collection."), examples=("collection add study Nøglerne",))
@study_argument
@name_argument
@note_option
@option("--coder", metavar="CODER", help=mark("Who begins it; else you."))
@json_option
def collection_add(study: Path, name: str, *, note: str | None, coder: str | None, as_json: bool) -> None:
    """Begin a collection."""
    with writing(study) as held:
        made = held.collections.add(name, note or "", coder_id(held, coder))
        shape = collection_shape(held, made, 0)
    report(shape, say(mark("Began the collection {name}."), name=made.name), as_json=as_json)


@collection_.command("set", help=mark("Change the name or note of a collection."))
@study_argument
@name_argument
@new_name_option
@note_option
@json_option
def collection_set(study: Path, name: str, *, new_name: str | None, note: str | None, as_json: bool) -> None:
    """Change a collection."""
    fields = {**given(name=new_name), **({} if note is None else {"note": note})}
    must_change(fields)
    with writing(study) as held:
        new = held.collections.set(held.names.collections.find(name).id, **fields)
        shape = collection_shape(held, new, held.collections.counts()[new.id])
    report(shape, say(mark("Changed {name}."), name=new.name), as_json=as_json)


@collection_.command(
    "put",
    help=mark("Put codings, a passage that is not coded, a heading or words of your own into a collection."),
    examples=(
        "collection put study Nøglerne 018f31 018f32",
        "collection put study Nøglerne --source K03_2017 --span 120:168",
        'collection put study Nøglerne --heading "Hvem har nøglen?" --at 1',
    ),
)
@study_argument
@name_argument
@click.argument("codings", nargs=-1, metavar="[CODING...]")
@option("--source", metavar="SOURCE", help=mark("The source of a passage that is not coded."))
@option("--span", metavar="START:END", help=mark("Its place there, in characters."))
@option("--heading", metavar="TEXT", help=mark("A heading."))
@option("--words", metavar="TEXT", help=mark("Words of your own."))
@_place_option
@json_option
def collection_put(
    study: Path, name: str, codings: tuple[str, ...], *, at: int | None, as_json: bool, **what: Any
) -> None:
    """Fill a collection."""
    if sum((bool(codings), bool(what["source"] and what["span"]), bool(what["heading"]), bool(what["words"]))) != 1:
        click.get_current_context().fail(say(mark("Name codings, or a source with a span, a heading, or words.")))
    with writing(study) as held:
        collection_id = held.names.collections.find(name).id
        made = _put(held, collection_id, codings, None if at is None else at - 1, what)
        shapes = _shapes(held, collection_id, {one.id for one in made})
    said = Message("Put {n} thing into {name}.", "Put {n} things into {name}.", len(made), {"name": name})
    report(shapes, said, as_json=as_json)


def _put(
    study: Study, collection_id: str, codings: tuple[str, ...], at: int | None, what: dict[str, Any]
) -> tuple[CollectionItem, ...]:
    if codings:
        return study.collections.put(collection_id, [study.names.coding(one).id for one in codings], at)
    if what["heading"]:
        return (study.collections.put_heading(collection_id, what["heading"], at),)
    if what["words"]:
        return (study.collections.put_words(collection_id, what["words"], at),)
    source_id = study.names.sources.find(what["source"]).id
    return (study.collections.put_passage(collection_id, source_id, *read_span(what["span"]), at),)


@collection_.command("write", help=mark("Change the heading or the words of your own at a place."))
@study_argument
@name_argument
@click.argument("place", type=click.IntRange(1), metavar="PLACE")
@click.argument("text", metavar="TEXT")
@json_option
def collection_write(study: Path, name: str, place: int, text: str, *, as_json: bool) -> None:
    """Change words."""
    with writing(study) as held:
        collection_id = held.names.collections.find(name).id
        item = held.collections.write(_item(held, collection_id, place).id, text)
        shapes = _shapes(held, collection_id, {item.id})
    report(shapes[0], say(mark("Changed {name}."), name=name), as_json=as_json)


@collection_.command(
    "move",
    help=mark("Put what stands at a place to another place, both from 1."),
    examples=("collection move study Nøglerne 5 1",),
)
@study_argument
@name_argument
@click.argument("place", type=click.IntRange(1), metavar="PLACE")
@click.argument("to", type=click.IntRange(1), metavar="TO")
@json_option
def collection_move(study: Path, name: str, place: int, to: int, *, as_json: bool) -> None:
    """Move something."""
    with writing(study) as held:
        collection_id = held.names.collections.find(name).id
        held.collections.move(_item(held, collection_id, place).id, to - 1)
        shapes = _shapes(held, collection_id, None)
    report(shapes, say(mark("Changed {name}."), name=name), as_json=as_json)


@collection_.command("take-out", help=mark("Take what stands at places out of a collection; codings stay."))
@study_argument
@name_argument
@click.argument("places", type=click.IntRange(1), nargs=-1, required=True, metavar="PLACE...")
@json_option
def collection_take_out(study: Path, name: str, places: tuple[int, ...], *, as_json: bool) -> None:
    """Take things out."""
    with writing(study) as held:
        collection_id = held.names.collections.find(name).id
        ids = [_item(held, collection_id, place).id for place in dict.fromkeys(places)]
        held.collections.take_out(ids)
    said = Message("Took {n} thing out of {name}.", "Took {n} things out of {name}.", len(ids), {"name": name})
    report(ids, said, as_json=as_json)


@collection_.command("remove", help=mark("Remove a collection; its codings stay."))
@study_argument
@name_argument
@json_option
def collection_remove(study: Path, name: str, *, as_json: bool) -> None:
    """Remove a collection."""
    with writing(study) as held:
        found = held.names.collections.find(name)
        held.collections.remove(found.id)
    report([found.id], say(mark("Removed {name}."), name=found.name), as_json=as_json)


@collection_.command(
    "export",
    help=mark("A collection as .docx or .md."),
    examples=("collection export study Nøglerne -o nøglerne.docx",),
)
@study_argument
@name_argument
@output_option
@json_option
def collection_export(study: Path, name: str, output: Path, *, as_json: bool) -> None:
    """Export a collection."""
    with reading(study) as held:
        count = held.export_collection(output, held.names.collections.find(name).id)
    wrote = Message("Wrote {n} excerpt to {path}.", "Wrote {n} excerpts to {path}.", count, {"path": output})
    report({"file": str(output), "excerpts": count}, wrote, as_json=as_json)


def _item(study: Study, collection_id: str, place: int) -> CollectionItem:
    """What stands at a place, from 1. Raises UserError where there is nothing."""
    items = study.collections.items(collection_id)
    if place > len(items):
        raise UserError("There is no place {place}: the collection has {n}.", place=place, n=len(items))
    return items[place - 1]


def _shapes(study: Study, collection_id: str, ids: set[str] | None) -> list[dict[str, Any]]:
    entries = enumerate(study.collections.entries(collection_id), 1)
    return [entry_shape(one, place) for place, one in entries if ids is None or one.item.id in ids]


def _show(place: int, entry: CollectionEntry) -> None:
    from qualcase.study.collection_report import say_mark
    from qualcase.study.exports import source_line

    if entry.item.kind is ItemKind.HEADING:
        click.echo(f"\n{place}. {one_line(entry.text).upper()}\n")
        return
    text = entry.text.replace("\n", "\n   ")
    quoted = f"“{text}”" if entry.item.kind is ItemKind.EXCERPT else text
    click.echo(f"{place}. {quoted}")
    if entry.excerpt:
        click.echo(f"   — {source_line(entry.excerpt)}")
    if entry.mark:
        click.echo(f"   ! {say_mark(entry.mark)}")
