"""`remake`: a report in Word made again, with what others wrote in it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from qualcase.cli.basis import TranslatedCommand, json_option, leaving, option, report, study_argument, tell_all
from qualcase.cli.exporting import LateRenderer, must_mean
from qualcase.cli.keys import open_key
from qualcase.cli.report_options import key_out_options
from qualcase.coding.orders import NamesOut
from qualcase.words import Message, mark, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.remade import Noted
    from qualcase.study.returning.remaking import Made


@click.command(
    "remake",
    cls=TranslatedCommand,
    help=mark(
        "Make a report in Word again as it was asked for: what others wrote in it stays, and what changed is told."
    ),
    examples=("remake study report.docx", "remake study report.docx -o report-2.docx"),
)
@study_argument
@click.argument("document", type=click.Path(path_type=Path), metavar="REPORT.docx")
@option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help=mark("Where the new one goes; else in the place of the old one, which is kept beside it as .bak."),
)
@key_out_options
@json_option
def remake_(study: Path, document: Path, output: Path | None, *, as_json: bool, **given: Any) -> None:
    """Make a report again. What must be confirmed of names is asked first, as when it was made."""
    with leaving(study) as held:
        held.reports.renderer = LateRenderer()
        if given["key"]:
            held.reports.take_key(open_key(held, given["key"], given["pass_phrase_file"]).table)
        order = held.reports.order_of(document)
        if order.names is not NamesOut.KEEP:
            must_mean(held.reports.warnings(order), sure=given["sure"])
        made = held.reports.remake(None, document, output)
    first, *more = _lines(made)
    report(_shape(made), first, as_json=as_json)
    if not as_json:
        tell_all(more)


def _lines(made: Made) -> list[str]:
    told = made.told
    lines = [say(mark("Wrote {path}."), path=made.path)]
    if made.backup:
        lines.append(say(mark("The file that stood there is kept as {path}."), path=made.backup))
    counted = (
        Message("{n} excerpt added", "{n} excerpts added", len(told.added)),
        Message("{n} excerpt changed", "{n} excerpts changed", len(told.changed)),
        Message("{n} excerpt gone", "{n} excerpts gone", len(told.gone)),
        Message("{n} excerpt edited by hand, left so", "{n} excerpts edited by hand, left so", len(told.kept)),
        Message(
            "{n} excerpt taken out by hand, left out", "{n} excerpts taken out by hand, left out", len(told.left_out)
        ),
        Message("{n} paragraph of others kept", "{n} paragraphs of others kept", told.own_words),
    )
    same = [say(mark("Nothing changed in the study since."))] if told.is_same else []
    return [*lines, *(str(one) for one in counted if one.count), *same]


def _shape(made: Made) -> dict[str, object]:
    told = made.told
    return {
        "file": str(made.path),
        "backup": str(made.backup) if made.backup else None,
        "added": _listed(told.added),
        "changed": _listed(told.changed),
        "gone": _listed(told.gone),
        "kept": _listed(told.kept),
        "left_out": _listed(told.left_out),
        "own": told.own_words,
    }


def _listed(noted: Sequence[Noted]) -> list[dict[str, str]]:
    return [{"label": one.key, "text": one.text, "now": one.now} for one in noted]
