"""`import`: bringing files into a study."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from qualcase.cli.basis import (
    REFUSED,
    TranslatedCommand,
    emit,
    emit_table,
    is_interactive,
    json_option,
    option,
    reading,
    study_argument,
    tell,
    tell_all,
    writing,
)
from qualcase.cli.shapes import incoming_shape, source_shape
from qualcase.coding.bundle import Placing
from qualcase.coding.sources import SourceKind
from qualcase.words import mark, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.bundle import IncomingSource
    from qualcase.study import Study


@click.command(
    "import",
    cls=TranslatedCommand,
    help=mark("Bring files or folders in, as one action; what is proposed is shown first."),
)
@study_argument
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH...")
@option("--case", "cases", multiple=True, help=mark("The case of all files; repeated for several. Made when new."))
@option("--site", help=mark("The site of all files; made when new."))
@option("--wave", help=mark("The wave of all files."))
@option("--kind", help=mark("The kind of all files."))
@option(
    "--table",
    type=click.Path(path_type=Path),
    metavar="FILE.csv",
    help=mark("A table that says where each file belongs."),
)
@option("--turns", is_flag=True, help=mark("Look for turns in notes and documents too."))
@option("--again", is_flag=True, help=mark("Bring a text in that is there already."))
@option("--dry-run", is_flag=True, help=mark("Only show what would come in."))
@json_option
@click.pass_context
def import_(
    ctx: click.Context,
    /,
    study: Path,
    paths: tuple[Path, ...],
    *,
    dry_run: bool,
    again: bool,
    as_json: bool,
    **given: Any,
) -> None:
    """Import files."""
    from qualcase.study.importing import kind_of

    with (reading if dry_run else writing)(study) as held:
        incoming = _prepare(held, paths, given)
        if not as_json:
            _show(incoming)
        if dry_run:
            if as_json:
                emit([incoming_shape(one, kind_of(one).value) for one in incoming])
            refused: Sequence[IncomingSource] = [one for one in incoming if one.refused]
        else:
            again = again or _asked_about(incoming, as_json=as_json)
            done = held.sources.bring_in(incoming, again=again)
            tell_all(done.made)
            refused = done.refused
            if as_json:
                emit([source_shape(held, one) for one in done.added])
            else:
                click.echo(say(mark("Brought in {n} of {all} files."), n=len(done.added), all=len(incoming)))
    for one in refused:
        tell(f"{one.path.name}: {one.refused}")
    if refused:
        ctx.exit(REFUSED)


def _prepare(study: Study, paths: Sequence[Path], given: dict[str, Any]) -> tuple[IncomingSource, ...]:
    names = study.names
    return study.sources.prepare(
        paths,
        table=given["table"],
        given=Placing(
            cases=tuple(given["cases"]),
            site=given["site"],
            wave=names.waves.find(given["wave"]).name if given["wave"] else None,
            kind=SourceKind(names.kinds.find(given["kind"])) if given["kind"] else None,
        ),
        all_turns=given["turns"],
    )


def _show(incoming: Sequence[IncomingSource]) -> None:
    from qualcase.study.source_table import incoming_table

    emit_table(incoming_table(incoming))


def _asked_about(incoming: Sequence[IncomingSource], *, as_json: bool) -> bool:
    """Ask about texts that are there already, when there is somebody to ask."""
    doubled = [one.name for one in incoming if one.same_text_as and not one.refused]
    if not doubled or as_json or not is_interactive():
        return False
    return click.confirm(
        say(mark("{names}: the same text is there already. Bring it in once more?"), names=", ".join(doubled))
    )
