"""`excerpts`, `compare`: looking at what was coded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from qualcase.cli.basis import (
    TranslatedCommand,
    emit,
    emit_table,
    filter_options,
    json_option,
    make_filter,
    one_line,
    option,
    reading,
    study_argument,
    tell,
)
from qualcase.cli.crossing import compare_asked, crossing_options
from qualcase.cli.fields import citation_option, made_by_option
from qualcase.cli.shapes import comparison_shape, excerpt_shape
from qualcase.words import Message, mark, say

if TYPE_CHECKING:
    from pathlib import Path


@click.command(
    "excerpts",
    cls=TranslatedCommand,
    help=mark("List coded passages with where they come from."),
    examples=("excerpts study --code Forankring --wave 2017 --role volunteer",),
)
@study_argument
@filter_options
@option(
    "--uncounted",
    is_flag=True,
    help=mark("Only codings of the interviewer’s words alone, which count nowhere: to be mended."),
)
@option("--id", "label", metavar="K03-17-042", help=mark("Only the passage with this id, as it stands in a report."))
@citation_option
@made_by_option
@json_option
def excerpts_(study: Path, chosen: dict[str, Any], made_by: tuple[str, ...], *, as_json: bool, **options: Any) -> None:
    """List excerpts."""
    from qualcase.study.exports import as_quote

    with reading(study) as held:
        if options["label"]:
            excerpts = held.excerpts_of(held.excerpt_ids.find(options["label"]).coding_ids)
        elif options["uncounted"]:
            excerpts = held.uncounted()
        else:
            excerpts = held.excerpts(make_filter(held, chosen), made_by)
        quotes = [] if as_json else [as_quote(held, one, options["citation"]) for one in excerpts]
        labels = held.excerpt_ids.of([one.id for one in excerpts])
    if as_json:
        emit([{**excerpt_shape(one), "label": labels.get(one.id)} for one in excerpts])
        return
    code = None
    for one, quote in zip(excerpts, quotes, strict=True):
        if one.code != code:
            click.echo(f"{'' if code is None else chr(10)}{one.code}\n")
            code = one.code
        for line in (
            *quote.text.split("\n"),
            f"  — {quote.source_line}",
            *(f"    {one_line(remark)}" for remark in quote.remarks),
        ):
            click.echo(f"  {line}")
    tell(Message("{n} excerpt", "{n} excerpts", len(excerpts)) if excerpts else say(mark("No excerpts.")))


@click.command(
    "compare",
    cls=TranslatedCommand,
    help=mark("Compare: codes by cases, split by wave, or any other crossing."),
    examples=(
        "compare study",
        "compare study --measure rating --role volunteer",
        "compare study --rows case --columns wave --split none --code Forankring",
    ),
)
@study_argument
@crossing_options
@filter_options
@json_option
def compare_(study: Path, chosen: dict[str, Any], *, as_json: bool, **options: Any) -> None:
    """Compare."""
    from qualcase.study.matrix_table import matrix_table

    with reading(study) as held:
        shown, _, totals = compare_asked(held, make_filter(held, chosen), options)
        title = held.info().title
    if as_json:
        emit(comparison_shape(shown, totals))
        return
    emit_table(matrix_table(shown, title, compact=True))
    for one in (totals.of_rows, totals.of_columns) if totals else ():
        if one is not None:
            emit_table(matrix_table(one, say(mark("All together")), compact=True))
    if not shown.rows or not shown.columns:
        tell(say(mark("There is nothing to compare yet. Bring sources in and fill the codebook, or widen the filter.")))
