"""`log`: what was done on a day, and the notes of the day."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import click

from qualcase.cli.basis import (
    TranslatedCommand,
    coder_id,
    emit,
    json_option,
    option,
    reading,
    study_argument,
    writing,
)
from qualcase.cli.fields import Day
from qualcase.coding.memos import MemoTarget
from qualcase.study.daylog_text import say_day_log
from qualcase.words import mark
from qualcase.words.dates import say_day

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.coding.daylog import DayLog
    from qualcase.study import Study


@click.command(
    "log",
    cls=TranslatedCommand,
    help=mark("Tell what was done on a day, by whom; write a note on the day."),
    examples=("log study", "log study --day 2026-11-22", 'log study --note "Talt med Ditte om Roller"'),
)
@study_argument
@option("--day", type=Day(), metavar="DATE", help=mark("The day; else today."))
@option("--days", is_flag=True, help=mark("List the days on which something was done."))
@option("--note", metavar="TEXT", help=mark("Write your note on the day; an empty one takes it away."))
@option("--coder", metavar="CODER", help=mark("Who writes; else you."))
@json_option
def log_(study: Path, day: Any, note: str | None, coder: str | None, *, days: bool, as_json: bool) -> None:
    """Tell of a day."""
    wanted: dt.date = day or dt.datetime.now().astimezone().date()
    if note is not None:
        with writing(study) as held:
            held.memos.write(MemoTarget.DAY, wanted.isoformat(), note, coder_id(held, coder))
    with reading(study) as held:
        if days:
            _days(held, as_json=as_json)
            return
        log = held.daylog.of(wanted)
        names = {one.id: one.name for one in held.coders.all()}
    if as_json:
        emit(_shape(log, names))
        return
    click.echo(say_day_log(log, names))


def _days(study: Study, *, as_json: bool) -> None:
    found = study.daylog.days()
    if as_json:
        emit([{"day": one.isoformat(), "steps": n} for one, n in found])
        return
    for one, n in found:
        click.echo(f"{one.isoformat()}  {n:5}  {say_day(one)}")


def _shape(log: DayLog, names: dict[str, str]) -> dict[str, Any]:
    return {
        "day": log.day.isoformat(),
        "by": [
            {
                "coder": part.coder,
                "first": part.first.isoformat(),
                "last": part.last.isoformat(),
                "done": [
                    {
                        "what": str(line.what),
                        "n": line.n,
                        "sources": {one.name: one.n for one in line.sources},
                        "codes": {one.name: one.n for one in line.codes},
                    }
                    for line in part.lines
                ],
            }
            for part in log.parts
        ],
        "notes": [{"coder": names.get(one.coder_id or ""), "text": one.text} for one in log.notes],
    }
