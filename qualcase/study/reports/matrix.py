"""A comparison: of a saved view, or as it was asked for; as tables that fit a page, plain figures, or a picture."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qualcase.coding.charts import Chart, ChartKind
from qualcase.coding.comparison import Dimension, Measure
from qualcase.coding.orders import ReportKind
from qualcase.coding.report import Heading, Look, Paragraph
from qualcase.errors import UserError
from qualcase.study.matrix_cells import cells_table
from qualcase.study.matrix_table import axis_name, matrix_table
from qualcase.study.notice_words import say_notice
from qualcase.study.reports.asking import change_of, check_order, has, nothing_to_report, settings_of, with_waves
from qualcase.study.reports.kinds import Kind
from qualcase.study.reports.making import make_report
from qualcase.study.reports.matrix_grids import Asked, matrix_blocks, subject
from qualcase.study.reports.narrowing import matrix_pages
from qualcase.study.reports.quoting import LINES, quote_of
from qualcase.words import Message, mark, say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qualcase.coding.comparison import CellIndex, Comparison
    from qualcase.coding.orders import ReportOrder
    from qualcase.coding.report import Block, Quote, Report
    from qualcase.coding.tables import Table
    from qualcase.coding.views import ViewSettings
    from qualcase.progress import Progress
    from qualcase.study.study import Study

FIGURES, BASES, LEGEND, CHECK = "figures", "bases", "legend", "check"
_MOST_TOLD = 12
"""Rows up to which the words for a picture tell all of them; of more, the outermost."""


def make_document(study: Study, order: ReportOrder, progress: Progress) -> Report:
    """The comparison in tables that fit a sheet on its side, with what a reader must know."""
    settings, shown = _compared(study, order)
    del progress  # it is there at once; the writer tells how far it is
    return make_report(
        study,
        order,
        tuple(_blocks(study, order, settings, shown)),
        title=_title(study, order),
        landscape=True,
        contents=False,
    )


def make_tables(study: Study, order: ReportOrder, progress: Progress) -> Sequence[Table]:
    """The comparison as it reads on the screen, and every cell with its plain figures in a row of its own."""
    _, shown = _compared(study, order)
    progress(1, 1)
    return [matrix_table(shown, _title(study, order)), cells_table(shown)]


def make_charts(study: Study, order: ReportOrder) -> Sequence[Chart]:
    """The matrix as a picture, or as several where one would not fit a page of print."""
    _, shown = _compared(study, order)
    title, pages = _title(study, order), matrix_pages(shown)
    names = ["matrix", *(f"matrix-{number}" for number in range(1, len(pages) + 1))][len(pages) > 1 :]
    return [
        Chart(ChartKind.MATRIX, name, title, one, shown.caption, shown.check, _in_words(one))
        for name, one in zip(names, pages, strict=False)
    ]


def compared(study: Study, settings: ViewSettings) -> Comparison:
    """The comparison that settings ask for, arranged, with its totals and quotes where they are wanted."""
    shown = study.compare(
        settings.filter,
        rows=settings.rows,
        columns=settings.columns,
        split=settings.split,
        measure=settings.measure,
        with_subcodes=settings.with_subcodes,
        change=settings.change,
        thresholds=settings.thresholds,
        arrangement=settings.column_arrangement,
        row_arrangement=settings.row_arrangement,
    )
    if settings.totals:
        shown = study.with_totals(shown, settings.filter)
    return study.with_quotes(shown) if shown.measure is Measure.QUOTE else shown


def _compared(study: Study, order: ReportOrder) -> tuple[ViewSettings, Comparison]:
    """What is asked and its answer. Raises UserError where there is nothing in it, or the order cannot be."""
    check_order(study, order, KIND)
    settings = settings_of(study, order)
    if order.wave_ids:
        change = change_of(study, order) if settings.split is Dimension.WAVE else None
        settings = replace(settings, filter=with_waves(order, settings.filter), change=change)
    shown = compared(study, settings)
    if not shown.rows or not shown.columns:
        raise UserError("There is nothing to compare. Bring sources in and fill the codebook, or widen the selection.")
    if not shown.codings.any() and not shown.confirmed:
        raise nothing_to_report(study)
    return settings, shown


def _title(study: Study, order: ReportOrder) -> str:
    if order.title:
        return order.title
    return study.views.get(order.subject_id).name if order.subject_id else say(mark("Comparison"))


def _blocks(study: Study, order: ReportOrder, settings: ViewSettings, shown: Comparison) -> Iterator[Block]:
    for notice in shown.notices:
        yield Paragraph(say_notice(notice), Look.WARNING)
    if has(order, FIGURES):
        quotes = _quotes(study, order, shown)
        yield from matrix_blocks(shown, Asked(has(order, BASES), has(order, LEGEND), settings.folded, quotes))
    if has(order, CHECK):
        yield Heading(1, say(mark("How the figures came about")))
        yield Paragraph(shown.caption)
        for label, said in shown.check:
            yield Paragraph(f"{label}: {said}", Look.CHECK)


def _quotes(study: Study, order: ReportOrder, shown: Comparison) -> dict[CellIndex, Quote]:
    """The strongest excerpts of the cells, where these are what is shown."""
    if shown.measure is not Measure.QUOTE:
        return {}
    excerpts = {one.id: one for one in study.excerpts_of(sorted(set(shown.quotes.values())))}
    return {at: quote_of(study, order, excerpts[one]) for at, one in shown.quotes.items() if one in excerpts}


def _in_words(shown: Comparison) -> str:
    """What the picture shows: each row with its figures."""
    table = matrix_table(shown, subject(shown), compact=True)
    names = [axis_name(one, shown.dimensions[1]) for one in shown.columns]
    rows = list(zip(shown.rows, table.rows, strict=True))
    told = rows if len(rows) <= _MOST_TOLD else [one for one in rows if not one[0].depth]
    lines = [
        f"{str(cells[0]).strip()}: " + "; ".join(f"{name} {cell}" for name, cell in zip(names, cells[1:], strict=True))
        for _, cells in told
    ]
    return "\n".join((f"{subject(shown)}.", *lines))


KIND = Kind(
    ReportKind.MATRIX,
    Message("Comparison"),
    Message(
        "Hold cases, codes and waves against each other in figures, with bases, kinds of empty and marks of change."
    ),
    document=make_document,
    tables=make_tables,
    charts=make_charts,
    parts=(
        (FIGURES, Message("The figures")),
        (BASES, Message("The base beside each figure")),
        (LEGEND, Message("What names and signs mean")),
        (CHECK, Message("How the figures came about")),
        *LINES,
    ),
    takes=frozenset(
        {
            "case_ids",
            "site_ids",
            "code_ids",
            "source_ids",
            "wave_ids",
            "subject_id",
            "comparison",
            "parts",
            "citation",
            "template",
        }
    ),
    measured=True,
    in_csv=1,
)
