"""`undo`, `redo`, `history`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from qualcase.cli.basis import TranslatedCommand, emit, json_option, option, reading, report, study_argument, writing
from qualcase.words import mark, say
from qualcase.words.dates import say_moment

if TYPE_CHECKING:
    from pathlib import Path


@click.command("undo", cls=TranslatedCommand, help=mark("Undo the newest action."))
@study_argument
@json_option
def undo_(study: Path, *, as_json: bool) -> None:
    """Undo."""
    with writing(study) as held:
        label = str(held.undo().label)
    report({"what": label}, label, as_json=as_json)


@click.command("redo", cls=TranslatedCommand, help=mark("Do again what was undone last."))
@study_argument
@json_option
def redo_(study: Path, *, as_json: bool) -> None:
    """Redo."""
    with writing(study) as held:
        label = str(held.redo().label)
    report({"what": label}, label, as_json=as_json)


@click.command("history", cls=TranslatedCommand, help=mark("List the actions, newest first."))
@study_argument
@option("--limit", type=click.IntRange(1), metavar="N", help=mark("Only so many."))
@json_option
def history_(study: Path, limit: int | None, *, as_json: bool) -> None:
    """List the actions."""
    with reading(study) as held:
        actions = held.history(limit)
        coders = {coder.id: coder.name for coder in held.coders.all()}
    if as_json:
        emit(
            [
                {
                    "id": one.id,
                    "made_at": one.made_at.isoformat(),
                    "coder": coders.get(one.coder_id or ""),
                    "what": str(one.label),
                    "kind": one.kind,
                    "undone": one.undone,
                    "rows": one.rows,
                }
                for one in actions
            ]
        )
        return
    for one in actions:
        undone = f"  ({say(mark('undone'))})" if one.undone else ""
        who = coders.get(one.coder_id or "", "")
        click.echo(f"{say_moment(one.made_at)}  {one.label}{f'  – {who}' if who else ''}{undone}")
