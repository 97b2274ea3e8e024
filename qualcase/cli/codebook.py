"""`codebook`: show, import, export, and change codes."""

from __future__ import annotations

import re
import tempfile
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
    tell,
    writing,
)
from qualcase.cli.fields import must_change
from qualcase.cli.shapes import code_shape
from qualcase.coding.codebook import wording
from qualcase.coding.tree import join_path, split_path
from qualcase.words import Message, current_language, mark, say

if TYPE_CHECKING:
    from qualcase.study import Study

    _ColourBase = click.ParamType[Any]
else:
    _ColourBase = click.ParamType


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
        name = "  " * tree.depth(code.id) + code.name
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
    said = mark("Codes added: {added}; completed: {completed}; left as they were: {unchanged}.")
    counts = {"added": len(plan.added), "completed": len(plan.completed), "unchanged": plan.unchanged}
    report(counts, say(said, **counts), as_json=as_json)


@codebook_.command(
    "export", help=mark("Write the codebook to a .yaml, .docx, .xlsx or .csv file; without a file, print it as YAML.")
)
@study_argument
@click.argument("file", type=click.Path(path_type=Path), metavar="[FILE]", required=False)
@json_option
def codebook_export(study: Path, file: Path | None, *, as_json: bool) -> None:
    """Export the codebook."""
    with reading(study) as held:
        if file is None and as_json:
            emit([code_shape(held, code) for code in held.codebook.tree.ordered])
            return
        if file is None:
            click.echo(_as_yaml(held), nl=False)
            return
        held.export_codebook(file)
    report({"file": str(file)}, say(mark("Wrote {path}."), path=file), as_json=as_json)


def _as_yaml(study: Study) -> str:
    with tempfile.TemporaryDirectory() as folder:
        written = Path(folder) / "codebook.yaml"
        study.export_codebook(written)
        return written.read_text(encoding="utf-8")


class _Colour(_ColourBase):
    """A colour as `#RRGGBB`."""

    name = "colour"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Take a colour."""
        if not re.fullmatch("#[0-9A-Fa-f]{6}", value):
            self.fail(say(mark("“{value}” is no colour. Write it like #3072C1."), value=value), param, ctx)
        return value.upper()


_key = option("--key", metavar="KEY", help=mark("One to three characters that find the code quickly."))
_colour = option("--colour", type=_Colour(), metavar="#RRGGBB", help=mark("Its colour."))
_short = option("--short", metavar="TEXT", help=mark("Short definition."))


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
    report(shape, say(mark("Added code “{path}”."), path=shape["path"]), as_json=as_json)


@codebook_.command("set", help=mark("Change a code."))
@study_argument
@click.argument("code", metavar="CODE")
@option("--name", metavar="TEXT", help=mark("A new name."))
@_key
@_colour
@_short
@json_option
def codebook_set(study: Path, code: str, name: str | None, *, as_json: bool, **given: Any) -> None:
    """Change a code."""
    must_change({"name": name, **given})
    with writing(study) as held:
        one = held.names.code(code)
        fields = _fields(held.info().codebook_languages[0], dict(one.short), **given)
        if name is not None:
            fields["name"] = name
        shape = code_shape(held, held.codebook.set(one.id, **fields))
    report(shape, say(mark("Changed code “{path}”."), path=shape["path"]), as_json=as_json)


@codebook_.command("move", help=mark("Put a code below another one, or at the top with --top."))
@study_argument
@click.argument("code", metavar="CODE")
@click.argument("parent", metavar="[PARENT]", required=False)
@option("--top", is_flag=True, help=mark("To the top of the codebook."))
@option("--position", type=click.IntRange(1), metavar="N", help=mark("Its place there; 1 is the first."))
@json_option
@click.pass_context
def codebook_move(
    ctx: click.Context, /, study: Path, code: str, parent: str | None, *, position: int | None, top: bool, as_json: bool
) -> None:
    """Move a code."""
    if bool(parent) == top:
        ctx.fail(say(mark("Name the code to stand below, or give --top.")))
    with writing(study) as held:
        parent_id = held.names.code(parent).id if parent else None
        moved = held.codebook.move(held.names.code(code).id, parent_id, position - 1 if position else None)
        shape = code_shape(held, moved)
    report(shape, say(mark("Moved to “{path}”."), path=shape["path"]), as_json=as_json)


@codebook_.command("merge", help=mark("Join a code into another, with its codings, memos and sub-codes."))
@study_argument
@click.argument("code", metavar="CODE")
@click.argument("into", metavar="INTO")
@json_option
def codebook_merge(study: Path, code: str, into: str, *, as_json: bool) -> None:
    """Merge two codes."""
    with writing(study) as held:
        one, other = held.names.code(code), held.names.code(into)
        held.codebook.merge(one.id, other.id)
        shape = code_shape(held, held.codebook.tree[other.id])
    said = say(mark("Merged code “{code}” into “{into}”."), code=one.name, into=other.name)
    report(shape, said, as_json=as_json)


@codebook_.command("remove", help=mark("Remove a code with its sub-codes and codings; undo brings them back."))
@study_argument
@click.argument("code", metavar="CODE")
@json_option
def codebook_remove(study: Path, code: str, *, as_json: bool) -> None:
    """Remove a code."""
    with writing(study) as held:
        one = held.names.code(code)
        ids = held.codebook.tree.with_subcodes(one.id)
        uses = held.codebook.uses()
        shapes = [code_shape(held, held.codebook.tree[each], uses.get(each, 0)) for each in ids]
        held.codebook.remove(one.id)
    codings = sum(uses.get(each, 0) for each in ids)
    if codings:
        tell(Message("{n} coding went with it.", "{n} codings went with it.", codings))
    if len(ids) > 1:
        tell(Message("{n} sub-code went with it.", "{n} sub-codes went with it.", len(ids) - 1))
    report(shapes, say(mark("Removed code “{code}”."), code=one.name), as_json=as_json)
