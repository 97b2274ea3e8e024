"""`sheet-out`, `sheet-back`: tables that are edited in Excel or LibreOffice and read back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from qualcase.cli.basis import (
    TranslatedCommand,
    coder_id,
    default_coder,
    emit,
    filter_options,
    json_option,
    make_filter,
    one_line,
    option,
    reading,
    report,
    study_argument,
    tell,
    writing,
)
from qualcase.cli.fields import file_argument, show_list
from qualcase.coding.sheet_back import Choice, SheetKind, Step
from qualcase.words import Message, mark, say

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from qualcase.coding.sheet_back import CellKey, SheetChange, SheetPreview
    from qualcase.study import Study

_STEPS = {Step.FILLED: mark("filled"), Step.CHANGED: mark("changed"), Step.EMPTIED: mark("emptied")}
_MOST_REMARKS = 30
"""So many remarks are shown; JSON has them all."""
_LONGEST = 60


@click.command(
    "sheet-out",
    cls=TranslatedCommand,
    help=mark(
        "Write summaries, ratings, variables or codes of passages to a .xlsx or .csv file, to be edited. What is "
        "edited in the coloured columns comes back with `sheet-back`; rows and columns may be moved."
    ),
    examples=("sheet-out study summaries summaries.xlsx --case K03", "sheet-out study codes passages.xlsx"),
)
@study_argument
@click.argument("kind", type=click.Choice([one.value for one in SheetKind]), metavar="KIND")
@file_argument
@filter_options
@json_option
def sheet_out_(study: Path, kind: str, file: Path, *, chosen: dict[str, Any], as_json: bool) -> None:
    """Write a table that is edited and read back."""
    with reading(study) as held:
        held.sheets.write(SheetKind(kind), file, chosen=make_filter(held, chosen))
    report({"file": file}, say(mark("Wrote {file}."), file=file), as_json=as_json)


@click.command(
    "sheet-back",
    cls=TranslatedCommand,
    help=mark(
        "Show what was edited in a .xlsx or .csv file of `sheet-out` or of a report, and take it with --yes. Without "
        "that nothing is changed. A conflict is a cell that was changed in the study too since the file was written."
    ),
    examples=("sheet-back study summaries.xlsx", "sheet-back study summaries.xlsx --yes --conflicts sheet"),
)
@study_argument
@file_argument
@option("--yes", is_flag=True, help=mark("Take it, as one action that can be undone."))
@option(
    "--conflicts",
    type=click.Choice([one.value for one in Choice]),
    default=Choice.STUDY.value,
    help=mark("What becomes of conflicts: study (nothing, unless told), sheet, or both texts one below the other."),
)
@option("--keep-emptied", is_flag=True, help=mark("Leave in the study what was emptied in the file."))
@option("--coder", metavar="CODER", help=mark("Who reads it back; else you."))
@json_option
def sheet_back_(
    study: Path, file: Path, *, yes: bool, conflicts: str, keep_emptied: bool, coder: str | None, as_json: bool
) -> None:
    """Show, and take, what a table brings back."""
    taken: int | None = None
    with (writing if yes else reading)(study) as held:
        who = coder_id(held, coder) if yes else _known_coder(held, coder)
        found = held.sheets.preview(file, who)
        if yes:
            taken = held.sheets.take(found, _choices(found, Choice(conflicts), keep_emptied=keep_emptied), who)
    if as_json:
        emit(_shape(found, taken))
        return
    _show(found)
    _tell(found, taken)


def _known_coder(study: Study, name: str | None) -> str | None:
    """Who would read it back, where the study knows them; looking makes nobody."""
    if name:
        return study.names.coders.find(name).id
    own = study.coders.get(default_coder())
    return own.id if own else None


def _choices(found: SheetPreview, conflicts: Choice, *, keep_emptied: bool) -> Mapping[CellKey, Choice]:
    choices: dict[CellKey, Choice] = {}
    for one in found.changes:
        if keep_emptied and one.step is Step.EMPTIED:
            choices[one.key] = Choice.STUDY
        elif one.conflict:
            join_what_cannot = conflicts is Choice.BOTH and not one.can_join
            choices[one.key] = Choice.STUDY if join_what_cannot else conflicts
    return choices


def _show(found: SheetPreview) -> None:
    headings = mark("Cell"), mark("Of"), mark("Column"), mark("In the study"), mark("In the sheet"), mark("What")
    rows = [
        (one.at, one.place, one.column, _short(one.in_study), _short(one.after), _what(one)) for one in found.changes
    ]
    if rows:
        show_list(headings, rows)
    for one in found.changes:
        for note in one.notes:
            click.echo(f"{one.at}: {one_line(note)}")
    for remark in found.remarks[:_MOST_REMARKS]:
        click.echo(f"{remark.at}: {one_line(remark.why)}" if remark.at else one_line(remark.why))
    if len(found.remarks) > _MOST_REMARKS:
        click.echo(say(mark("… and {n} more; --json lists all."), n=len(found.remarks) - _MOST_REMARKS))


def _what(change: SheetChange) -> str:
    words = say(_STEPS[change.step])
    return say(mark("{what}; conflict, it was: {was}"), what=words, was=_was(change)) if change.conflict else words


def _was(change: SheetChange) -> str:
    return "?" if change.was is None else _short(change.was) or "–"


def _tell(found: SheetPreview, taken: int | None) -> None:
    if found.absent:
        tell(
            Message(
                mark("{n} row that was written is not in the file any more; nothing becomes of it."),
                mark("{n} rows that were written are not in the file any more; nothing becomes of them."),
                found.absent,
            )
        )
    if taken is not None:
        tell(
            Message(
                mark("Took {n} cell. `qualcase undo` takes it back."),
                mark("Took {n} cells. `qualcase undo` takes them back."),
                taken,
            )
        )
        left = len(found.changes) - taken
        if left:
            tell(
                Message(
                    mark("{n} cell stays as the study has it."), mark("{n} cells stay as the study has them."), left
                )
            )
    elif found.changes:
        tell(
            Message(
                mark("{n} cell would change. Nothing is changed yet: --yes takes it."),
                mark("{n} cells would change. Nothing is changed yet: --yes takes them."),
                len(found.changes),
            )
        )
    else:
        tell(say(mark("Nothing would change.")))


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"


def _shape(found: SheetPreview, taken: int | None) -> dict[str, Any]:
    return {
        "file": found.name,
        "written_at": found.made_at.isoformat() if found.made_at else None,
        "rows": found.rows,
        "absent": found.absent,
        "changes": [
            {
                "at": one.at,
                "place": one.place,
                "column": one.column,
                "in_study": one.in_study,
                "was": one.was,
                "after": one.after,
                "step": one.step.value,
                "conflict": one.conflict,
                "notes": [str(note) for note in one.notes],
            }
            for one in found.changes
        ],
        "remarks": [{"kind": one.kind.value, "at": one.at, "why": str(one.why)} for one in found.remarks],
        "taken": taken,
    }
