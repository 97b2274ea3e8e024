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
    report,
    study_argument,
    tell,
    tell_all,
    writing,
)
from qualcase.cli.deciding import check_decided, decide_option, decisions
from qualcase.cli.shapes import incoming_shape, planned_shape, source_shape
from qualcase.coding.bundle import Placing, TableKind
from qualcase.coding.sources import SourceKind
from qualcase.errors import UserError
from qualcase.words import mark, say

_COMMANDS: dict[TableKind | None, str] = {
    TableKind.VARIABLES: "variable import",
    TableKind.EVENTS: "event import",
    TableKind.QUESTIONNAIRE: "questionnaire import",
}
_YES = frozenset({"y", "yes", "j", "ja"})

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.bundle import IncomingSource
    from qualcase.coding.editing import Decision
    from qualcase.study import Study
    from qualcase.study.importing import Imported


@click.command(
    "import",
    cls=TranslatedCommand,
    help=mark(
        "Bring files or folders in, as one action; what is proposed is shown first. Cases, sites and participants "
        "that are named and not there yet are made."
    ),
    examples=(
        "import study transcripts/",
        "import study K03.docx --case K03 --site Fjordby --wave 2015 --kind interview",
        "import study transcripts/ --table materials.csv --dry-run",
        "import study transcripts/ --preview",
        "import study K03_corrected.docx --as-version K03_2015_interview --decide all=accept",
        "import study transcripts/ --template materials.xlsx",
    ),
)
@study_argument
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PATH...]")
@option(
    "--case",
    "cases",
    multiple=True,
    metavar="CASE",
    help=mark("The case of all files; repeated for several. Made when new."),
)
@option("--site", metavar="SITE", help=mark("The site of all files; made when new."))
@option("--wave", metavar="WAVE", help=mark("The wave of all files."))
@option(
    "--kind",
    metavar="KIND",
    help=mark("The kind of all files: interview, group_interview, observation, document, questionnaire."),
)
@option(
    "--table",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help=mark(
        "A table (csv or xlsx) that says where each file belongs: file, case, site, wave, kind, date, role, "
        "valid_from, valid_to, language, participants, version_of. A row without a file, or with yes under planned, "
        "is a planned source."
    ),
)
@option(
    "--new-wave",
    "new_waves",
    multiple=True,
    metavar="WAVE",
    help=mark("A wave that is made with the import; repeated for several."),
)
@option(
    "--template",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help=mark("Only write a table for --table with what is proposed of each file; without files, what is planned."),
)
@option("--turns", is_flag=True, help=mark("Look for turns in notes and documents too."))
@option("--again", is_flag=True, help=mark("Bring a text in that is there already."))
@option(
    "--as-version",
    "version_of",
    metavar="SOURCE",
    help=mark("The file is a corrected text of this source; its codings move with it."),
)
@decide_option
@option("--dry-run", is_flag=True, help=mark("Only show what would come in."))
@option(
    "--preview",
    is_flag=True,
    help=mark("Only show what would come in, what tells where it belongs, and what it looks like."),
)
@json_option
@click.pass_context
def import_(
    ctx: click.Context,
    /,
    study: Path,
    paths: tuple[Path, ...],
    *,
    dry_run: bool,
    preview: bool,
    again: bool,
    as_json: bool,
    **given: Any,
) -> None:
    """Import files."""
    from qualcase.study.importing import judged, kind_of, not_among

    if not paths and not given["table"] and not given["template"]:
        ctx.fail(say(mark("Name files or folders, or a table with --table.")))
    dry_run = dry_run or preview
    only_read = dry_run or given["template"]
    with (reading if only_read else writing)(study) as held:
        if given["template"]:
            _write_template(held, paths, given, as_json=as_json)
            return
        # What the study refuses is told before anything is written; a text that is there already is asked about.
        waves = given["new_waves"]
        incoming = judged(held.names, _prepare(held, paths, given), again=True, waves=waves)
        if not as_json:
            _show(incoming, full=preview)
        if given["table"]:
            _tell_of_table(not_among(incoming, given["table"]))
        again = again or (not dry_run and _asked_about(incoming, as_json=as_json))
        incoming = judged(held.names, incoming, again=again, waves=waves)
        said = _decided(held, incoming, given, only_shown=dry_run, as_json=as_json)
        if dry_run:
            refused = [one for one in incoming if one.refused]
            if as_json:
                emit([incoming_shape(one, kind_of(one).value) for one in incoming])
        else:
            done = held.sources.bring_in(incoming, again=again, decisions=said, waves=waves)
            tell_all(done.made)
            refused = list(done.refused)
            _report(held, done, incoming, as_json=as_json)
    for one in refused:
        tell(_refusal(one))
    if any(not (one.table and one.in_folder) for one in refused):
        ctx.exit(REFUSED)


def _report(study: Study, done: Imported, incoming: Sequence[IncomingSource], *, as_json: bool) -> None:
    came = (*done.added, *done.corrected)
    files = sum(not one.planned for one in incoming)
    if as_json:
        filled = study.planned.filled()
        plans = (planned_shape(study, one, filled) for one in done.planned)
        emit([*(source_shape(study, one) for one in came), *plans])
        return
    if files:
        click.echo(say(mark("Brought in {n} of {all} files."), n=len(came), all=files))
    if done.planned or not files:
        click.echo(say(mark("Sources planned: {n}."), n=len(done.planned)))


def _write_template(study: Study, paths: Sequence[Path], given: dict[str, Any], *, as_json: bool) -> None:
    incoming = _prepare(study, paths, given) if paths or given["table"] else ()
    rows = study.sources.write_table(given["template"], incoming)
    said = say(mark("Wrote {file} with {n} rows. Fill it in and give it with --table."), file=given["template"], n=rows)
    report({"file": str(given["template"]), "rows": rows}, said, as_json=as_json)


def _decided(
    study: Study, incoming: Sequence[IncomingSource], given: dict[str, Any], *, only_shown: bool, as_json: bool
) -> dict[str, Decision]:
    """What becomes of passages that new versions leave uncertain. Raises UserError while something is not said."""
    from qualcase.study.edit_tables import plan_table

    found: dict[str, Decision] = {}
    for one in incoming:
        if one.new_version_of is None or one.refused:
            continue
        plan = study.sources.plan_version(one)
        mine = decisions(study, plan, given["decided"])
        found.update((which, said) for which, said in mine.items() if which in plan.by_id)
        if only_shown and not as_json and plan.passages:
            emit_table(plan_table(study, plan))
            click.echo()
        elif not only_shown and given["version_of"] and not plan.changes_nothing:
            check_decided(plan, mine)
    return found


def _prepare(study: Study, paths: Sequence[Path], given: dict[str, Any]) -> tuple[IncomingSource, ...]:
    names = study.names
    if any(not case.strip() for case in given["cases"]):
        raise UserError("A name cannot be empty. Write a name.")
    incoming = study.sources.prepare(
        paths,
        table=given["table"],
        given=Placing(
            cases=tuple(given["cases"]),
            site=given["site"],
            wave=_wave(study, given),
            kind=SourceKind(names.kinds.find(given["kind"])) if given["kind"] else None,
            version_of=names.sources.find(given["version_of"]).id if given["version_of"] else None,
        ),
        all_turns=given["turns"],
        waves=given["new_waves"],
    )
    if not incoming:
        raise UserError("There is nothing to bring in: {paths} holds no files.", paths=", ".join(map(str, paths)))
    if given["version_of"] and len(incoming) > 1:
        raise UserError("Only one file can be the new text of a source. Name one file with --as-version.")
    return incoming


def _wave(study: Study, given: dict[str, Any]) -> str | None:
    """The wave of all files: one of the study, or one that is made."""
    if not given["wave"]:
        return None
    made = {name.casefold(): name for name in given["new_waves"]}
    return made.get(given["wave"].casefold()) or study.names.waves.find(given["wave"]).name


def _show(incoming: Sequence[IncomingSource], *, full: bool) -> None:
    from qualcase.study.incoming_table import incoming_table

    emit_table(incoming_table(incoming, full=full), repeated=2)
    click.echo()


def _tell_of_table(unused: Sequence[str]) -> None:
    if unused:
        tell(say(mark("The table also names files that are not among these: {files}."), files=", ".join(unused)))


def _asked_about(incoming: Sequence[IncomingSource], *, as_json: bool) -> bool:
    """Ask about texts that are there already, when there is somebody to ask."""
    doubled = [one.name for one in incoming if one.same_text_as and not one.refused]
    if not doubled or as_json or not is_interactive():
        return False
    question = mark("{names}: the same text is there already. Bring it in once more? [y/N]")
    answer: str = click.prompt(say(question, names=", ".join(doubled)), default="", show_default=False, err=True)
    return answer.strip().casefold() in _YES


def _refusal(one: IncomingSource) -> str:
    """Why a file was refused, with its name in front unless the reason begins with it."""
    from qualcase.study.importing import SAME_TEXT

    reason = str(one.refused)
    if one.table in _COMMANDS:
        reason = say(mark("{reason} Use `{command}`."), reason=reason, command=_COMMANDS[one.table])
    if one.refused and one.refused.template == SAME_TEXT:
        again = mark("the same text is already there as “{name}”. Bring it in once more with --again.")
        reason = say(again, name=one.same_text_as)
    return reason if reason.startswith(one.name) else f"{one.path.name}: {reason}"
