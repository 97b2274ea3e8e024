"""`absence`: what a researcher confirms to be absent: list, set, remove, import, export."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from qualcase.cli.basis import (
    TranslatedGroup,
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
from qualcase.cli.fields import code_argument, file_argument, output_option, show_list
from qualcase.cli.guide_shapes import absence_shape
from qualcase.words import Message, mark, say

if TYPE_CHECKING:
    from pathlib import Path


@click.group(
    "absence", cls=TranslatedGroup, help=mark("What is confirmed to be absent: list, set, remove, import, export.")
)
def absence_() -> None:
    """Absences."""


@absence_.command("list", help=mark("List what is confirmed to be absent, and what needs another look."))
@study_argument
@option("--fallen", is_flag=True, help=mark("Only those behind which sources or codings have changed since."))
@json_option
def absence_list(study: Path, *, fallen: bool, as_json: bool) -> None:
    """List absences."""
    with reading(study) as held:
        standing = held.absences.standing()
        found = held.absences.fallen() if fallen else held.absences.all()
        shapes = [absence_shape(held, one, stands=standing.get(one.id, False)) for one in found]
    if as_json:
        emit(shapes)
        return
    look = say(mark("look again"))
    rows = [(one["case"], one["wave"], one["code"], "" if one["stands"] else look, one["reason"]) for one in shapes]
    show_list((mark("Case"), mark("Wave"), mark("Code"), mark("Stands"), mark("Reason")), rows)


@absence_.command(
    "set",
    help=mark("Confirm that a topic is absent in a case and wave, with the reason."),
    examples=('absence set study K09 2015 "Forankring/Aftaler og strukturer" --reason "Genlæst alt om casen …"',),
)
@study_argument
@click.argument("case", metavar="CASE")
@click.argument("wave", metavar="WAVE")
@code_argument
@option("--reason", required=True, metavar="TEXT", help=mark("What was read, and what it holds instead."))
@option("--as", "as_coder", metavar="CODER", help=mark("Who confirms; else you."))
@json_option
def absence_set(
    study: Path, case: str, wave: str, code: str, *, reason: str, as_coder: str | None, as_json: bool
) -> None:
    """Confirm an absence."""
    with writing(study) as held:
        names, who = held.names, coder_id(held, as_coder)
        ids = names.cases.find(case).id, names.code(code).id, names.waves.find(wave).id
        made = held.absences.set(*ids, reason, who)
        shape = absence_shape(held, made, stands=True)
    said = say(mark("“{code}” is absent in {case} {wave}."), code=shape["code"], case=shape["case"], wave=shape["wave"])
    report(shape, said, as_json=as_json)


@absence_.command("remove", help=mark("Take back that a topic is absent in a case and wave."))
@study_argument
@click.argument("case", metavar="CASE")
@click.argument("wave", metavar="WAVE")
@code_argument
@json_option
def absence_remove(study: Path, case: str, wave: str, code: str, *, as_json: bool) -> None:
    """Take an absence back."""
    with writing(study) as held:
        names = held.names
        found = held.absences.at(names.cases.find(case).id, names.code(code).id, names.waves.find(wave).id)
        if found:
            held.absences.remove([found.id])
    if found is None:
        tell(say(mark("Nothing was confirmed of this cell.")))
    ids = [found.id] if found else []
    report(ids, Message("Took {n} absence back.", "Took {n} absences back.", len(ids)), as_json=as_json)


@absence_.command(
    "import", help=mark("Read absences from a .csv or .xlsx file with the columns case, wave, code, reason, coder.")
)
@study_argument
@file_argument
@json_option
def absence_import(study: Path, file: Path, *, as_json: bool) -> None:
    """Import absences."""
    with writing(study) as held:
        done = held.absences.bring_in(file)
        shapes = [absence_shape(held, one, stands=True) for one in done.written]
    said = Message("Confirmed {n} topic to be absent.", "Confirmed {n} topics to be absent.", len(shapes))
    report(shapes, said, as_json=as_json)


@absence_.command("export", help=mark("Write the absences to a .csv or .xlsx file that `import` reads."))
@study_argument
@output_option
@json_option
def absence_export(study: Path, output: Path, *, as_json: bool) -> None:
    """Export absences."""
    with reading(study) as held:
        count = held.absences.take_out(output)
    wrote = Message("Wrote {n} absence to {path}.", "Wrote {n} absences to {path}.", count, {"path": output})
    report({"file": str(output), "absences": count}, wrote, as_json=as_json)
