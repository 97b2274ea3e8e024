"""`codebook`: show, import, export, and change codes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from qualcase.cli.basis import TranslatedGroup, emit, json_option, option, reading, study_argument, tell, writing
from qualcase.cli.shapes import code_shape
from qualcase.coding.codebook import wording
from qualcase.coding.tree import join_path, split_path
from qualcase.words import current_language, mark, say


@click.group(
    "codebook", cls=TranslatedGroup, help=mark("The codebook: show, import, export, add, set, move, merge, remove.")
)
def codebook_() -> None:
    """The codebook."""


@codebook_.command("show", help=mark("Show the codes with their short definitions and how often they are used."))
@study_argument
@json_option
def codebook_show(study: Path, *, as_json: bool) -> None:
    """Show the codebook."""
    with reading(study) as held:
        uses = held.codebook.uses()
        tree = held.codebook.tree
        if as_json:
            emit([code_shape(held, code, uses.get(code.id, 0)) for code in tree.ordered])
            return
    for code in tree.ordered:
        short = wording(code.short, current_language())
        name = "  " * tree.depth(code.id) + code.name_in(current_language())
        click.echo(f"{name}  ({uses.get(code.id, 0)})  {short}".rstrip())


@codebook_.command(
    "import", help=mark("Merge a codebook into the study’s by path: a file, or one that comes with the program.")
)
@study_argument
@click.argument("file", metavar="FILE|NAME")
@json_option
def codebook_import(study: Path, file: str, *, as_json: bool) -> None:
    """Import a codebook."""
    with writing(study) as held:
        plan = held.codebook.bring_in(file)
    if as_json:
        emit({"added": len(plan.added), "completed": len(plan.completed), "unchanged": plan.unchanged})
        return
    click.echo(
        say(
            mark("{added} codes were added, {completed} completed, {unchanged} left as they were."),
            added=len(plan.added),
            completed=len(plan.completed),
            unchanged=plan.unchanged,
        )
    )


@codebook_.command("export", help=mark("Write the codebook to a .yaml, .docx, .xlsx or .csv file."))
@study_argument
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
def codebook_export(study: Path, file: Path) -> None:
    """Export the codebook."""
    with reading(study) as held:
        held.export_codebook(file)
    click.echo(say(mark("Wrote {path}."), path=file))


_key = option("--key", help=mark("One to three characters that find the code quickly."))
_colour = option("--colour", metavar="#RRGGBB", help=mark("Its colour."))
_short = option("--short", help=mark("Short definition."))


def _fields(study_language: str, held: dict[str, str], **given: Any) -> dict[str, Any]:
    fields = {name: given[name] for name in ("key", "colour") if given[name] is not None}
    if given["short"] is not None:
        fields["short"] = {**held, study_language: given["short"]}
    return fields


@codebook_.command("add", help=mark("Add a code at a path; the codes above it must be there."))
@study_argument
@click.argument("path", metavar="PATH")
@_key
@_colour
@_short
@json_option
def codebook_add(study: Path, path: str, *, as_json: bool, **given: Any) -> None:
    """Add a code."""
    *above, name = split_path(path)
    with writing(study) as held:
        parent = held.names.code(join_path(above)).id if above else None
        code = held.codebook.add(name, parent, **_fields(held.info().codebook_languages[0], {}, **given))
        shape = code_shape(held, code)
    if as_json:
        emit(shape)
    else:
        click.echo(say(mark("Added code “{path}”."), path=shape["path"]))


@codebook_.command("set", help=mark("Change a code."))
@study_argument
@click.argument("code", metavar="CODE")
@option("--name", help=mark("A new name."))
@_key
@_colour
@_short
@json_option
def codebook_set(study: Path, code: str, name: str | None, *, as_json: bool, **given: Any) -> None:
    """Change a code."""
    with writing(study) as held:
        one = held.names.code(code)
        fields = _fields(held.info().codebook_languages[0], dict(one.short), **given)
        if name is not None:
            fields["name"] = name
        shape = code_shape(held, held.codebook.set(one.id, **fields))
    if as_json:
        emit(shape)
    else:
        click.echo(say(mark("Changed code “{path}”."), path=shape["path"]))


@codebook_.command("move", help=mark("Put a code below another one, or at the top with --top."))
@study_argument
@click.argument("code", metavar="CODE")
@click.argument("parent", metavar="[PARENT]", required=False)
@option("--top", is_flag=True, help=mark("To the top of the codebook."))
@option("--position", type=click.IntRange(1), help=mark("Its place there; 1 is the first."))
@click.pass_context
def codebook_move(
    ctx: click.Context, study: Path, code: str, parent: str | None, position: int | None, *, top: bool
) -> None:
    """Move a code."""
    if bool(parent) == top:
        ctx.fail(say(mark("Name the code to stand below, or give --top.")))
    with writing(study) as held:
        parent_id = held.names.code(parent).id if parent else None
        moved = held.codebook.move(held.names.code(code).id, parent_id, position - 1 if position else None)
        path = held.codebook.tree.path(moved.id)
    click.echo(say(mark("Moved to “{path}”."), path=path))


@codebook_.command("merge", help=mark("Join a code into another, with its codings, memos and sub-codes."))
@study_argument
@click.argument("code", metavar="CODE")
@click.argument("into", metavar="INTO")
def codebook_merge(study: Path, code: str, into: str) -> None:
    """Merge two codes."""
    with writing(study) as held:
        one, other = held.names.code(code), held.names.code(into)
        held.codebook.merge(one.id, other.id)
    click.echo(say(mark("Merged code “{code}” into “{into}”."), code=one.name, into=other.name))


@codebook_.command("remove", help=mark("Remove a code with its sub-codes and codings; undo brings them back."))
@study_argument
@click.argument("code", metavar="CODE")
def codebook_remove(study: Path, code: str) -> None:
    """Remove a code."""
    with writing(study) as held:
        one = held.names.code(code)
        ids = held.codebook.tree.with_subcodes(one.id)
        uses = held.codebook.uses()
        held.codebook.remove(one.id)
    tell(
        say(
            mark("{codes} codes and {codings} codings went with it."),
            codes=len(ids) - 1,
            codings=sum(uses.get(i, 0) for i in ids),
        )
    )
    click.echo(say(mark("Removed code “{code}”."), code=one.name))
