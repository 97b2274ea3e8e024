"""`source edit`, `versions`, `diff`, `restore`, `lost`: correcting a text, and going back to what it was."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from qualcase.cli.basis import (
    TranslatedCommand,
    default_coder,
    emit,
    emit_table,
    json_option,
    option,
    reading,
    report,
    study_argument,
    tell,
    writing,
)
from qualcase.cli.deciding import check_decided, decide_option, decisions
from qualcase.cli.fields import read_span
from qualcase.cli.version_shapes import hunk_shape, lost_shape, plan_shape, version_shape
from qualcase.errors import UserError
from qualcase.words import mark, say

if TYPE_CHECKING:
    from collections.abc import Callable

    from qualcase.coding.draft import Draft
    from qualcase.coding.editing import EditPlan
    from qualcase.coding.sources import Source, TextVersion
    from qualcase.study import Study
    from qualcase.text.hunks import Hunk

_source = click.argument("source", metavar="SOURCE")
_WAYS = ("replaced", "file", "spoken", "split", "joined", "labels")


def _deciding(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options of commands that change a text."""
    dry_run = option("--dry-run", is_flag=True, help=mark("Only say what would become of the passages."))
    coder = option("--coder", metavar="NAME", help=mark("Who corrects it; made when new. Else you."))
    return dry_run(decide_option(coder(command)))


@click.command(
    "edit",
    cls=TranslatedCommand,
    help=mark("Correct the text of a source, or who speaks in it; its codings move with it."),
    examples=(
        'source edit study K03_2015_interview --replace 120:127 "kommune" --dry-run',
        "source edit study K03_2015_interview --from corrected.docx --decide all=accept",
        "source edit study K03_2015_interview --split 310 IP2",
    ),
)
@study_argument
@_source
@option(
    "--replace",
    "replaced",
    nargs=2,
    multiple=True,
    metavar="A:B TEXT",
    help=mark(
        "Put a text in the place of characters A up to B; may be repeated, all places are those of the old text."
    ),
)
@option(
    "--from",
    "file",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help=mark("Take a corrected file in as the new text."),
)
@option("--speaker", "spoken", nargs=2, metavar="N LABEL", help=mark("The Nth turn is this speaker’s."))
@option("--split", nargs=2, metavar="A LABEL", help=mark("From character A on it is this speaker’s turn."))
@option("--join", "joined", type=click.IntRange(1), metavar="N", help=mark("The Nth turn goes on with the next one."))
@option("--label", "labels", nargs=2, metavar="OLD NEW", help=mark("A speaker’s label reads otherwise, in all turns."))
@_deciding
@json_option
@click.pass_context
def source_edit(ctx: click.Context, /, study: Path, source: str, *, as_json: bool, **given: Any) -> None:
    """Correct a text."""
    ways = [name for name in _WAYS if given[name]]
    if len(ways) != 1:
        ctx.fail(say(mark("Give one of --replace, --from, --speaker, --split, --join and --label.")))
    with (reading if given["dry_run"] else writing)(study) as held:
        one = held.names.sources.find(source)
        _carry_out(held, _plan(held, one, ways[0], given[ways[0]]), given, as_json=as_json)


def _plan(study: Study, source: Source, way: str, value: Any) -> EditPlan:
    versions = study.versions
    if way == "file":
        return versions.plan_corrected(source.id, value)
    if way == "replaced":
        return versions.plan_edit(source.id, [(*read_span(span), text) for span, text in value])
    return versions.plan(_changed(versions.draft(source.id), way, value))


def _changed(draft: Draft, way: str, value: Any) -> Draft:
    """The draft with another speaker in a turn, a turn split or joined, or a label that reads otherwise."""
    if way == "spoken":
        return draft.with_speaker(_number(value[0]) - 1, value[1])
    if way == "split":
        place = _number(value[0])
        turn = next((number for number, one in enumerate(draft.turns) if one.said <= place < one.end), None)
        if turn is None:
            raise UserError("There is no turn at character {place}.", place=place)
        return draft.split(turn, place, value[1])
    if way == "joined":
        return draft.joined(value - 1)
    return draft.with_label(draft.speaker_called(value[0]), value[1])


def _number(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise UserError("“{text}” is no whole number.", text=text) from None


@click.command("restore", cls=TranslatedCommand, help=mark("Bring an earlier text of a source back as a new version."))
@study_argument
@_source
@click.argument("version", type=int, metavar="VERSION")
@_deciding
@json_option
def source_restore(study: Path, source: str, version: int, *, as_json: bool, **given: Any) -> None:
    """Bring an earlier text back."""
    with (reading if given["dry_run"] else writing)(study) as held:
        one = held.names.sources.find(source)
        _carry_out(held, held.versions.plan_restore(_version(held, one, version).id), given, as_json=as_json)


def _coder(study: Study, name: str | None) -> str | None:
    """Who corrects: as named, else the user where they are among the coders already."""
    if name:
        return study.coders.ensure(name).id
    held = study.coders.get(default_coder())
    return held.id if held else None


def _carry_out(study: Study, plan: EditPlan, given: dict[str, Any], *, as_json: bool) -> None:
    """Say what becomes of the passages, and save the plan unless that was all that was asked for."""
    from qualcase.study.edit_tables import plan_table, say_counts, say_saved

    said = decisions(study, plan, given["decided"])
    if given["dry_run"]:
        if as_json:
            emit(plan_shape(study, plan))
            return
        if plan.changes_nothing:
            tell(say(mark("Nothing would be different.")))
            return
        shown = plan_table(study, plan)
        click.echo(say_counts(plan)) if not shown.rows else emit_table(shown)
        return
    check_decided(plan, said)
    saved = study.versions.save(plan, said, coder_id=_coder(study, given["coder"]))
    shape = plan_shape(study, plan, saved=saved) if as_json else None
    report(shape, say_saved(plan, study.sources.get(plan.source_id).name, saved.number), as_json=as_json)


# --- looking


@click.command("versions", cls=TranslatedCommand, help=mark("List the versions of a source’s text, newest first."))
@study_argument
@_source
@json_option
def source_versions(study: Path, source: str, *, as_json: bool) -> None:
    """List the versions."""
    from qualcase.study.edit_tables import version_table

    with reading(study) as held:
        one = held.names.sources.find(source)
        versions = held.versions.history(one.id)
    if as_json:
        emit([version_shape(held, one, version) for version in reversed(versions)])
        return
    emit_table(version_table(held, one, versions))


@click.command(
    "diff",
    cls=TranslatedCommand,
    help=mark("Show what changed between two versions of a text; else by the newest one."),
)
@study_argument
@_source
@click.argument("first", type=int, required=False, metavar="[VERSION]")
@click.argument("second", type=int, required=False, metavar="[VERSION]")
@json_option
def source_diff(study: Path, source: str, first: int | None, second: int | None, *, as_json: bool) -> None:
    """Show what changed."""
    with reading(study) as held:
        one = held.names.sources.find(source)
        versions = held.versions.history(one.id)
        newer = _version(held, one, second) if second else next(v for v in versions if v.id == one.version_id)
        older = _version(held, one, newer.number - 1 if first is None else first)
        hunks = held.versions.difference(older.id, newer.id)
    if as_json:
        emit({"from": older.number, "to": newer.number, "hunks": [hunk_shape(hunk) for hunk in hunks]})
        return
    for hunk in hunks:
        click.echo(_shown(hunk))
    if not hunks:
        tell(say(mark("The two versions have the same text.")))


_SIGNS = {"same": "{}", "removed": "[-{}-]", "added": "{{+{}+}}"}


def _shown(hunk: Hunk) -> str:
    """A hunk for reading: `[-removed-]`, `{+added+}`, under the number of its line."""
    text = "".join(_SIGNS[piece.kind.value].format(piece.text) for piece in hunk.pieces)
    return f"@@ {hunk.line} → {hunk.new_line}\n{text.rstrip()}\n"


@click.command(
    "lost",
    cls=TranslatedCommand,
    help=mark("List codings whose passage was deleted. `recode --span` places one anew, `uncode` removes it."),
)
@study_argument
@click.argument("source", required=False, metavar="[SOURCE]")
@json_option
def source_lost(study: Path, source: str | None, *, as_json: bool) -> None:
    """List lost passages."""
    from qualcase.study.edit_tables import lost_table

    with reading(study) as held:
        codings = held.versions.lost(held.names.sources.find(source).id if source else None)
        shapes = [lost_shape(held, one) for one in codings] if as_json else []
        table = lost_table(held, codings)
    if as_json:
        emit(shapes)
    elif codings:
        emit_table(table)
    else:
        tell(say(mark("No passage is lost.")))


def _version(study: Study, source: Source, number: int) -> TextVersion:
    versions = study.versions.history(source.id)
    found = next((one for one in versions if one.number == number), None)
    if found is None:
        raise UserError(
            "“{source}” has no version {number}. It has: {versions}.",
            source=source.name,
            number=number,
            versions=", ".join(str(one.number) for one in versions),
        )
    return found


COMMANDS = (source_edit, source_versions, source_diff, source_restore, source_lost)
