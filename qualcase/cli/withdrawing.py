"""`withdraw`: a participant who withdraws leaves the study for good."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from qualcase.cli.basis import (
    TranslatedCommand,
    emit,
    json_option,
    one_line,
    option,
    reading,
    report,
    study_argument,
    writing,
)
from qualcase.cli.keys import key_options, must_be_sure, open_key, yes_option
from qualcase.cli.name_shapes import receipt_shape, withdrawal_shape
from qualcase.errors import UserError
from qualcase.words import mark, say


@click.command(
    "withdraw",
    cls=TranslatedCommand,
    help=mark("Take a participant who withdraws out for good: turns, passages, history, backups. Cannot be undone."),
    examples=("withdraw study P07 --dry-run", "withdraw study P07 --key study.names.age -o receipt.txt"),
)
@study_argument
@click.argument("participant", metavar="PARTICIPANT")
@key_options(required=False)
@option("--dry-run", is_flag=True, help=mark("Only say what would go."))
@yes_option
@option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help=mark("Write the receipt to a file too."),
)
@json_option
def withdraw_(
    study: Path, participant: str, key: Path | None, pass_phrase_file: Path | None, *, as_json: bool, **given: Any
) -> None:
    """Withdraw a participant."""
    from qualcase.study.name_report import say_receipt

    dry_run, output = given["dry_run"], given["output"]
    if output is not None and output.exists():
        raise UserError("{file} is there already. Choose another name.", file=output.name)
    with (reading if dry_run else writing)(study) as held:
        one = held.names.participants.find(participant)
        opened = open_key(held, key, pass_phrase_file) if key else None
        plan = held.withdrawal.plan(one.id, opened.table if opened else None)
        if dry_run:
            said = mark("{turns} turns in {sources} sources would go, and {codings} passages.")
            counts = {"turns": plan.turns, "sources": len(plan.parts), "codings": plan.codings}
            report(withdrawal_shape(plan), say(said, **counts), as_json=as_json)
            return
        must_be_sure(say(mark("All that they said will be gone for good. Go on?")), yes=given["yes"])
        receipt = held.withdrawal.carry_out(plan, opened)
    lines = [one_line(line) for line in say_receipt(receipt)]
    # Said before it is written: what cannot be done again must not be lost with a full disk.
    if as_json:
        emit(receipt_shape(receipt))
    else:
        click.echo("\n".join(lines))
    if output is not None:
        output.write_text("\n".join(lines) + "\n", encoding="utf-8")
