"""`codebook`: show, import, export, and change codes; versions and passages to look through in modules beside."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from qualcase.cli import codebook_versions, codebook_work
from qualcase.cli.basis import (
    TranslatedGroup,
    coder_id,
    emit,
    json_option,
    leaving,
    option,
    reading,
    report,
    study_argument,
    tell,
    writing,
)
from qualcase.cli.codebook_shapes import import_shape
from qualcase.cli.codebook_versions import coder_option
from qualcase.cli.fields import code_argument, must_change
from qualcase.cli.shapes import code_shape
from qualcase.coding.codebook import wording
from qualcase.coding.tree import join_path, split_path
from qualcase.errors import UserError
from qualcase.study.codebook_words import say_field, say_value
from qualcase.words import Message, current_language, mark, say

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from qualcase.coding.codebook import Code
    from qualcase.study import Study
    from qualcase.study.codebook_merge import CodebookMerge, Difference, Place

    _ColourBase = click.ParamType[Any]
else:
    _ColourBase = click.ParamType


_ALL = "all"


@click.group(
    "codebook",
    cls=TranslatedGroup,
    help=mark("The codebook: show, import, export, change and freeze it; look passages through when it has changed."),
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
@option("--dry-run", is_flag=True, help=mark("Only say what would be added, what is the same and what differs."))
@option(
    "--take",
    multiple=True,
    metavar="CODE[:FIELD]",
    help=mark("Where both have something else, take the file’s: of this code, of one field of it, or all. Repeat it."),
)
@json_option
def codebook_import(study: Path, file: str, take: tuple[str, ...], *, dry_run: bool, as_json: bool) -> None:
    """Import a codebook."""
    with (reading if dry_run else writing)(study) as held:
        plan = held.codebook.preview(file) if dry_run or take else None
        if not dry_run:
            places = _taken(held, plan.differences, take) if plan else ()
            plan = held.codebook.bring_in(file, places)
    assert plan is not None  # noqa: S101 - one of the two was made
    if not as_json:
        _show_differences(plan)
    said = mark("Codes added: {added}; completed: {completed}; left as they were: {unchanged}.")
    counts = {"added": len(plan.added), "completed": len(plan.completed), "unchanged": plan.unchanged}
    report(import_shape(plan), say(said, **counts), as_json=as_json)


def _taken(study: Study, differences: Sequence[Difference], take: Sequence[str]) -> list[Place]:
    """The differences that were named. Raises UserError where nothing differs by a name."""
    found: list[Place] = []
    for wish in take:
        path, _, field = wish.rpartition(":") if ":" in wish else (wish, "", "")
        code_id = None if wish == _ALL else study.names.code(path).id
        named = [
            one.place
            for one in differences
            if code_id in (None, one.place.code_id) and field in ("", one.place.field.removesuffix("_id"))
        ]
        if not named and wish != _ALL:
            raise UserError("Nothing differs by the name “{name}”. --dry-run lists what does.", name=wish)
        found += named
    return found


def _show_differences(plan: CodebookMerge) -> None:
    for path in plan.added_paths:
        tell(f"+ {path}")
    for one in plan.gained:
        tell(f"+ {one.path}, {say_field(one.place.field, one.place.language)}")
    for one in plan.differences:
        tell(f"≠ {one.path}, {say_field(one.place.field, one.place.language)}:")
        tell(f"    {say(mark('here'))}: {say_value(one.place.field, one.mine)}")
        tell(f"    {say(mark('file'))}: {say_value(one.place.field, one.theirs)}")


@codebook_.command(
    "export", help=mark("Write the codebook to a .yaml, .docx, .xlsx or .csv file; without a file, print it as YAML.")
)
@study_argument
@click.argument("file", type=click.Path(path_type=Path), metavar="[FILE]", required=False)
@option("--version", type=click.IntRange(1), metavar="N", help=mark("As it was frozen in this version; needs a file."))
@json_option
@click.pass_context
def codebook_export(
    ctx: click.Context, /, study: Path, file: Path | None, version: int | None, *, as_json: bool
) -> None:
    """Export the codebook."""
    if version is not None and file is None:
        ctx.fail(say(mark("Name the file to write the version to.")))
    with leaving(study) as held:
        if file is None and as_json:
            emit([code_shape(held, code) for code in held.codebook.tree.ordered])
            return
        if file is None:
            click.echo(_as_yaml(held), nl=False)
            return
        held.export_codebook(file, version)
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
_WORDINGS = {
    "not_when": option("--not-when", metavar="TEXT", help=mark("When it is not used.")),
    "use_when": option("--use-when", metavar="TEXT", help=mark("When it is used.")),
    "full": option("--full", metavar="TEXT", help=mark("Full definition.")),
    "short": option("--short", metavar="TEXT", help=mark("Short definition.")),
}


def _texts(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options of a definition, and the language in which they are given."""
    command = option("--in", "language", metavar="LANGUAGE", help=mark("Language of these texts; else the first."))(
        command
    )
    for one in _WORDINGS.values():
        command = one(command)
    return command


def _fields(study: Study, held: Code | None, given: dict[str, Any]) -> dict[str, Any]:
    """The fields that were given, texts beside those of other languages. Raises UserError for an unknown language."""
    languages = study.info().codebook_languages
    language = given["language"] or languages[0]
    if language not in languages:
        known = ", ".join(languages)
        raise UserError("The codebook has no language “{name}”. It has: {known}.", name=language, known=known)
    fields = {name: given[name] for name in ("key", "colour") if given[name] is not None}
    for name in _WORDINGS:
        if given[name] is not None:
            texts = {**(getattr(held, name) if held else {}), language: given[name]}
            fields[name] = {one: text for one, text in texts.items() if text}
    return fields


@codebook_.command("add", help=mark("Add a code at a path; the codes above it must be there."))
@study_argument
@click.argument("path", metavar="PATH")
@_key
@_colour
@_texts
@json_option
def codebook_add(study: Path, path: str, *, as_json: bool, **given: Any) -> None:
    """Add a code."""
    *above, name = split_path(path)
    with writing(study) as held:
        parent = held.names.code(join_path(above)).id if above else None
        code = held.codebook.add(name, parent, **_fields(held, None, given))
        shape = code_shape(held, code)
    report(shape, say(mark("Added code “{path}”."), path=shape["path"]), as_json=as_json)


@codebook_.command("set", help=mark("Change a code."))
@study_argument
@code_argument
@option("--name", metavar="TEXT", help=mark("A new name."))
@_key
@_colour
@_texts
@json_option
def codebook_set(study: Path, code: str, name: str | None, *, as_json: bool, **given: Any) -> None:
    """Change a code."""
    must_change({"name": name, **{one: given[one] for one in given if one != "language"}})
    with writing(study) as held:
        one = held.names.code(code)
        fields = _fields(held, one, given)
        if name is not None:
            fields["name"] = name
        shape = code_shape(held, held.codebook.set(one.id, **fields))
    report(shape, say(mark("Changed code “{path}”."), path=shape["path"]), as_json=as_json)


@codebook_.command("move", help=mark("Put a code below another one, or at the top with --top."))
@study_argument
@code_argument
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
@code_argument
@click.argument("into", metavar="INTO")
@option("--look-through", is_flag=True, help=mark("The passages that go over wait to be looked through."))
@coder_option
@json_option
def codebook_merge(study: Path, code: str, into: str, coder: str | None, *, look_through: bool, as_json: bool) -> None:
    """Merge two codes."""
    with writing(study) as held:
        one, other = held.names.code(code), held.names.code(into)
        held.codebook.merge(one.id, other.id, coder_id=coder_id(held, coder), look_through=look_through)
        shape = code_shape(held, held.codebook.tree[other.id])
    said = say(mark("Merged code “{code}” into “{into}”."), code=one.name, into=other.name)
    report(shape, said, as_json=as_json)


@codebook_.command("remove", help=mark("Remove a code with its sub-codes and codings; undo brings them back."))
@study_argument
@code_argument
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


for _command in (*codebook_versions.COMMANDS, *codebook_work.COMMANDS):
    codebook_.add_command(_command)
