"""`code`, `uncode`, `recode`: coding passages, one or a whole table at once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from qualcase.cli.basis import (
    TranslatedCommand,
    default_coder,
    emit,
    json_option,
    option,
    study_argument,
    tell_all,
    writing,
)
from qualcase.cli.shapes import excerpt_shape
from qualcase.errors import UserError
from qualcase.words import mark, say


@click.command("code", cls=TranslatedCommand, help=mark("Code a passage, or all passages of a table as one action."))
@study_argument
@option("--source", help=mark("The source."))
@option("--code", help=mark("The code: its path or name."))
@option("--quote", help=mark("The words of the passage, exactly as they stand in the source."))
@option("--occurrence", type=click.IntRange(1), help=mark("Which of several equal quotes: 1 is the first."))
@option("--span", metavar="A:B", help=mark("Or its place: from character A up to character B."))
@option("--coder", help=mark("Who codes; made when new."))
@option("--note", default="", help=mark("A note."))
@option("--rating", type=int, help=mark("A rating on the code’s scale."))
@option("--about", help=mark("What it speaks about: another wave, before, or expected."))
@option("--about-case", help=mark("Which of the source’s cases it speaks about."))
@option("--star", is_flag=True, help=mark("Star the passage."))
@option(
    "--table",
    type=click.Path(path_type=Path),
    metavar="FILE.csv",
    help=mark("Many at once: source, code, coder, quote (and occurrence) or start and end, rating, about, …"),
)
@json_option
@click.pass_context
def code_(ctx: click.Context, /, study: Path, *, table: Path | None, as_json: bool, **fields: Any) -> None:
    """Code passages."""
    from qualcase.study.coding_table import WantedPassage, code_passages, read_passages

    if table is None:
        _require(ctx, fields)
        start, end = _span(fields["span"])
        wanted = [
            WantedPassage(
                source=fields["source"],
                code=fields["code"],
                coder=fields["coder"] or "",
                quote=fields["quote"],
                occurrence=fields["occurrence"],
                start=start,
                end=end,
                rating=fields["rating"],
                about=fields["about"] or "",
                about_case=fields["about_case"] or "",
                note=fields["note"],
                star=fields["star"],
            )
        ]
    else:
        if any(fields[name] for name in ("source", "code", "quote", "span")):
            ctx.fail(say(mark("Give either --table or one passage, not both.")))
        wanted = read_passages(table)
    with writing(study) as held:
        coded = code_passages(held, wanted, fields["coder"] or default_coder(), from_table=table is not None)
        excerpts = held.excerpts_of([one.id for one in coded.codings])
    tell_all(coded.made)
    if as_json:
        shapes = [excerpt_shape(one) for one in excerpts]
        emit(shapes if table is not None else shapes[0])
    elif table is not None:
        click.echo(
            say(mark("Coded {n} passages; {old} were there already."), n=coded.new, old=len(excerpts) - coded.new)
        )
    else:
        one = excerpts[0]
        click.echo(say(mark("Coded “{code}” in {source}, {start}–{end}: {id}"), **excerpt_shape(one)))


def _require(ctx: click.Context, fields: dict[str, Any]) -> None:
    for name in ("source", "code"):
        if not fields[name]:
            ctx.fail(say(mark("Missing option --{name}."), name=name))
    if bool(fields["quote"]) == bool(fields["span"]):
        ctx.fail(say(mark("Give the passage either by --quote or by --span.")))


def _span(text: str | None) -> tuple[int | None, int | None]:
    if not text:
        return None, None
    start, _, end = text.partition(":")
    try:
        return int(start), int(end)
    except ValueError:
        raise UserError("“{span}” is no span. Write it like 120:168.", span=text) from None


@click.command("uncode", cls=TranslatedCommand, help=mark("Remove codings by id."))
@study_argument
@click.argument("coding", nargs=-1, required=True, metavar="CODING...")
def uncode_(study: Path, coding: tuple[str, ...]) -> None:
    """Remove codings."""
    with writing(study) as held:
        found = [held.codings.find(one) for one in coding]
        held.codings.remove([one.id for one in found])
    click.echo(say(mark("Removed {n} codings."), n=len(found)))


@click.command(
    "recode", cls=TranslatedCommand, help=mark("Change a coding: its code, rating, note, star, or what it is about.")
)
@study_argument
@click.argument("coding", metavar="CODING")
@option("--code", help=mark("Another code."))
@option("--rating", help=mark("A rating on the code’s scale; empty takes it away."))
@option("--note", help=mark("A note."))
@option("--star/--no-star", default=None, help=mark("Star it, or take the star away."))
@option("--about", help=mark("What it speaks about: another wave, before, expected; empty for its own wave."))
@json_option
def recode_(study: Path, coding: str, *, as_json: bool, **given: Any) -> None:
    """Change a coding."""
    from qualcase.study.coding_table import about_fields

    with writing(study) as held:
        one = held.codings.find(coding)
        fields: dict[str, Any] = {name: given[name] for name in ("note", "star") if given[name] is not None}
        if given["code"]:
            fields["code_id"] = held.names.code(given["code"]).id
        if given["rating"] is not None:
            fields["rating"] = _whole(given["rating"])
        if given["about"] is not None:
            fields.update(about_fields(held, given["about"]))
        changed = held.codings.set(one.id, **fields)
        excerpt = held.excerpts_of([changed.id])[0]
    if as_json:
        emit(excerpt_shape(excerpt))
    else:
        click.echo(say(mark("Changed a passage of “{code}” in {source}."), code=excerpt.code, source=excerpt.source))


def _whole(text: str) -> int | None:
    if not text.strip():
        return None
    try:
        return int(text.replace("−", "-"))
    except ValueError:
        raise UserError("“{text}” is no rating. Write a whole number.", text=text) from None
