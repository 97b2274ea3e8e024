"""`codebook freeze`, `versions`, `compare`: the codebook as it was, and what has become of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from qualcase.cli.basis import (
    TranslatedCommand,
    coder_id,
    emit,
    json_option,
    option,
    reading,
    report,
    study_argument,
    tell,
    writing,
)
from qualcase.cli.codebook_shapes import comparison_shape, version_shape
from qualcase.cli.fields import show_list
from qualcase.study.codebook_words import say_change, say_field, say_value
from qualcase.text.worddiff import word_diff
from qualcase.words import mark, say

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.study.codebook_states import CodebookComparison, FieldChange

coder_option = option("--coder", metavar="NAME", help=mark("Who does it; else you."))
_number = click.IntRange(1)
_HEADINGS = {
    "added": mark("Added"),
    "removed": mark("Removed"),
    "renamed": mark("Renamed"),
    "moved": mark("Moved"),
    "changed": mark("Changed"),
}


@click.command(
    "freeze",
    cls=TranslatedCommand,
    help=mark("Keep the codebook as it is now, as a version that never changes."),
    examples=('codebook freeze study --note "After the second meeting"',),
)
@study_argument
@option("--note", default="", metavar="TEXT", help=mark("What the version is for."))
@coder_option
@json_option
def codebook_freeze(study: Path, note: str, coder: str | None, *, as_json: bool) -> None:
    """Freeze the codebook."""
    with writing(study) as held:
        made = held.codebook.versions.freeze(note, coder_id(held, coder))
        shape = version_shape(held, made)
    report(shape, say(mark("Froze version {number} of the codebook."), number=made.number), as_json=as_json)


@click.command("versions", cls=TranslatedCommand, help=mark("List the frozen versions of the codebook."))
@study_argument
@json_option
def codebook_versions(study: Path, *, as_json: bool) -> None:
    """List the versions."""
    with reading(study) as held:
        shapes = [version_shape(held, one) for one in held.codebook.versions.all()]
    if as_json:
        emit(shapes)
    elif shapes:
        rows = [
            [one["number"], (one["made_at"] or "")[:16].replace("T", " "), one["coder"], one["note"]] for one in shapes
        ]
        show_list((mark("Version"), mark("Made"), mark("By"), mark("Note")), rows)
    else:
        tell(say(mark("No version was frozen yet. `codebook freeze` makes one.")))


@click.command(
    "compare",
    cls=TranslatedCommand,
    help=mark("What differs between two versions of the codebook, or between one and the codebook as it is now."),
    examples=("codebook compare study 1 2", "codebook compare study 2"),
)
@study_argument
@click.argument("before", type=_number, metavar="VERSION")
@click.argument("now", type=_number, metavar="[VERSION]", required=False)
@json_option
def codebook_compare(study: Path, before: int, now: int | None, *, as_json: bool) -> None:
    """Compare versions."""
    with reading(study) as held:
        found = held.codebook.versions.compare(before, now)
    if as_json:
        emit(comparison_shape(found))
    elif found.is_same:
        click.echo(say(mark("Nothing differs.")))
    else:
        _show(found)


def _show(found: CodebookComparison) -> None:
    for name, heading in _HEADINGS.items():
        changes = getattr(found, name)
        if changes:
            click.echo(f"{say(heading)}:")
        for change in changes:
            click.echo(f"  {say_change(change)}")
            for field in change.fields if name == "changed" else ():
                click.echo(f"    {say_field(field.field, field.language)}: {_in_one(field)}")


def _in_one(field: FieldChange) -> str:
    """Both texts in one line: what went in [-…-], what came in {+…+}."""
    before, now = say_value(field.field, field.before), say_value(field.field, field.now)
    signs = {"same": "{}", "gone": "[-{}-]", "new": "{{+{}+}}"}
    return " ".join("".join(signs[one.kind].format(one.text) for one in word_diff(before, now)).split())


COMMANDS = (codebook_freeze, codebook_versions, codebook_compare)
