"""The report of agreement: for every two coders the coefficients beside each other, code by code."""

from __future__ import annotations

from math import isnan
from typing import TYPE_CHECKING

from qualcase.coding.agreement import COEFFICIENTS, LEAST_SOURCES, RESAMPLES
from qualcase.coding.orders import ReportKind
from qualcase.coding.report import Align, Cell, Grid, GridColumn, Heading, Look, Paragraph
from qualcase.coding.tables import Column, Table
from qualcase.coding.tree import split_path
from qualcase.errors import UserError
from qualcase.study.drift_words import coefficient, name_of, percent
from qualcase.study.reports.kinds import Kind
from qualcase.study.reports.making import make_report
from qualcase.words import Message, mark, say
from qualcase.words.dates import say_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qualcase.coding.agreement import Agreed, Estimate, PairAgreement
    from qualcase.coding.orders import ReportOrder
    from qualcase.coding.report import Block, Report
    from qualcase.coding.tables import CellValue
    from qualcase.progress import Progress
    from qualcase.study.study import Study

_NAMES = {
    "per_cent": mark("Per cent"),
    "kappa": mark("Cohen’s kappa"),
    "alpha": mark("Krippendorff’s alpha"),
    "ac1": mark("Gwet’s AC1"),
    "dice": mark("Dice"),
}
_MEANINGS = {
    "per_cent": mark("Share of the units in which both did the same; near 1 for rare codes whatever they do."),
    "kappa": mark("Agreement beyond chance, with each coder’s own habits. Empty: undefined, since nothing varies."),
    "alpha": mark("Agreement beyond chance, as if the coders were exchangeable. Empty: undefined."),
    "ac1": mark("Agreement beyond chance that rare codes do not pull down. Empty: undefined."),
    "dice": mark("Of the units that one of them coded, the share that both did, counted twice. Empty: nobody coded."),
}


def _document(study: Study, order: ReportOrder, progress: Progress) -> Report:
    pairs = _pairs(study, order)
    progress(1, 1)
    return make_report(
        study, order, _blocks(study, pairs), title=say(KIND.title), landscape=True, contents=len(pairs) > 1
    )


def _pairs(study: Study, order: ReportOrder) -> tuple[PairAgreement, ...]:
    pairs = study.agreement.pairs(order.filter)
    if not pairs:
        raise UserError(
            "No two coders are done with the same source. Let two of them code some sources and mark these as done."
        )
    return pairs


def _blocks(study: Study, pairs: Sequence[PairAgreement]) -> Iterator[Block]:
    for line in _explained():
        yield Paragraph(line, Look.CHECK)
    for pair in pairs:
        yield Heading(1, _title(study, pair))
        yield Paragraph(_sources(study, pair), Look.QUIET)
        yield Grid(_grid_columns(), tuple(_grid_rows(study, pair)), caption=_caption(pair), row_headings=1)
        if not pair.has_intervals:
            yield Paragraph(_why_none(pair), Look.WARNING)


def _explained() -> tuple[str, ...]:
    return (
        say(
            mark(
                "Units are turns of participants, and paragraphs of notes and documents, in sources that both marked "
                "done; a unit has a code when at least one of its words is coded."
            )
        ),
        say(
            mark(
                "Sub-codes count for themselves. No figure tells all: per cent and AC1 come near 1 for rare codes. "
                "The codings are those of today; what was discussed since they were made is in them."
            )
        ),
    )


def _title(study: Study, pair: PairAgreement) -> str:
    frame = study.frame()
    return say(mark("{one} and {other}"), one=name_of(frame, pair.first_id), other=name_of(frame, pair.second_id))


def _sources(study: Study, pair: PairAgreement) -> str:
    names = {one.id: one.name for one in study.sources.all()}
    counted = Message("{n} source", "{n} sources", len(pair.source_ids))
    units = Message("{n} unit", "{n} units", _units(pair))
    return f"{say(counted)}, {say(units)}: {', '.join(names[one] for one in pair.source_ids)}"


def _units(pair: PairAgreement) -> int:
    """Units of all sources; the pooled table has each once for every code."""
    return pair.codes[0].counts.units if pair.codes else 0


def _caption(pair: PairAgreement) -> str:
    if not pair.has_intervals:
        return say(mark("Agreement by code"))
    return say(
        mark("Agreement by code; in brackets 95 % intervals from {n} draws of whole sources"), n=say_number(RESAMPLES)
    )


def _why_none(pair: PairAgreement) -> str:
    counted = say(Message("{n} source", "{n} sources", len(pair.source_ids)))
    return say(mark("{sources} give no interval; it needs at least {least}."), sources=counted, least=LEAST_SOURCES)


def _grid_columns() -> tuple[GridColumn, ...]:
    return (
        GridColumn(say(mark("Code")), 2.6),
        *(GridColumn(say(_NAMES[one]), 1.5, Align.END) for one in COEFFICIENTS),
        GridColumn(say(mark("Cut alike")), 1, Align.END),
        GridColumn(say(mark("Prevalence")), 1.1, Align.END),
        GridColumn(say(mark("Units: both, one, other, none")), 1.9, Align.END),
        GridColumn(say(mark("Passages")), 1.1, Align.END),
    )


def _grid_rows(study: Study, pair: PairAgreement) -> Iterator[tuple[Cell, ...]]:
    tree = study.codebook.tree
    for one in pair.codes:
        yield _grid_row(one, " / ".join(split_path(tree.path(one.code_id))))
    yield _grid_row(pair.pooled, say(mark("All codes stacked")), bold=True)
    means = [*(pair.means[name] for name in COEFFICIENTS[1:]), pair.means["cut"]]
    yield (
        Cell.of(say(mark("Mean over the codes")), bold=True),
        Cell.of(percent(pair.means["per_cent"])),
        *(Cell.of(coefficient(one)) for one in means),
        *(Cell() for _ in range(3)),
    )


def _grid_row(one: Agreed, name: str, *, bold: bool = False) -> tuple[Cell, ...]:
    return (
        Cell.of(name, bold=bold),
        *(Cell.of(_told(which, one.estimates[which])) for which in COEFFICIENTS),
        Cell.of(coefficient(one.cut)),
        Cell.of(percent(one.counts.prevalence)),
        Cell.of(" · ".join(say_number(part) for part in one.counts)),
        Cell.of(" · ".join(say_number(part) for part in one.passages)),
    )


def _told(name: str, held: Estimate) -> str:
    show = percent if name == "per_cent" else coefficient
    if isnan(held.low):
        return show(held.value)
    interval = f"[{show(held.low)}; {show(held.high)}]".replace(" ", "\u00a0")  # lines break before it, not in it
    return f"{show(held.value)} {interval}"


def _tables(study: Study, order: ReportOrder, progress: Progress) -> Sequence[Table]:
    pairs = _pairs(study, order)
    progress(1, 1)
    return [Table(say(KIND.title), _columns(), list(_rows(study, pairs)), caption=" ".join(_explained()))]


def _columns() -> tuple[Column, ...]:
    found = [
        Column(say(mark("First coder")), 16, say(mark("One of the two coders."))),
        Column(say(mark("Second coder")), 16, say(mark("The other."))),
        Column(say(mark("Code")), 32, say(mark("The code; “all codes stacked” counts each unit once for every code."))),
        Column(say(mark("Sources")), 10, say(mark("Sources that both marked done."))),
        Column(say(mark("Both")), 10, say(mark("Units that both coded with it."))),
        Column(say(mark("Only the first")), 12, say(mark("Units that only the first coder coded with it."))),
        Column(say(mark("Only the second")), 12, say(mark("Units that only the second coder coded with it."))),
        Column(say(mark("Neither")), 10, say(mark("Units that neither coded with it."))),
    ]
    for one in COEFFICIENTS:
        name = say(_NAMES[one])
        found += [
            Column(name, 14, say(_MEANINGS[one])),
            Column(say(mark("{name}, from"), name=name), 14, say(mark("Lower end of the 95 % interval."))),
            Column(say(mark("{name}, to"), name=name), 14, say(mark("Upper end of the 95 % interval."))),
            Column(
                say(mark("{name}, undefined"), name=name),
                14,
                say(mark("Draws of sources, of {n}, in which it was undefined and left out."), n=say_number(RESAMPLES)),
            ),
        ]
    return (
        *found,
        Column(
            say(mark("Cut alike")), 12, say(mark("Krippendorff’s alpha for unitizing, over all signs of the texts."))
        ),
        Column(say(mark("Prevalence")), 12, say(mark("Share of the units with the code, mean of both coders."))),
        Column(say(mark("Passages of the first")), 14, say(mark("How many passages the first coder coded with it."))),
        Column(say(mark("Passages of the second")), 14, say(mark("How many passages the second coder coded with it."))),
    )


def _rows(study: Study, pairs: Sequence[PairAgreement]) -> Iterator[tuple[CellValue, ...]]:
    frame, tree = study.frame(), study.codebook.tree
    for pair in pairs:
        coders = (name_of(frame, pair.first_id), name_of(frame, pair.second_id))
        for one in (*pair.codes, pair.pooled):
            name = tree.path(one.code_id) if one.code_id else say(mark("All codes stacked"))
            yield (
                *coders,
                name,
                len(pair.source_ids),
                *one.counts,
                *(value for which in COEFFICIENTS for value in _values(one.estimates[which], pair)),
                _number(one.cut),
                _number(one.counts.prevalence),
                *one.passages,
            )


def _values(held: Estimate, pair: PairAgreement) -> tuple[CellValue, ...]:
    draws = held.undefined if pair.has_intervals else None
    return _number(held.value), _number(held.low), _number(held.high), draws


def _number(value: float) -> float | None:
    return None if isnan(value) else value


KIND = Kind(
    ReportKind.AGREEMENT,
    Message("Agreement of coders"),
    Message("Show how far every two coders did the same in what both have read, code by code."),
    document=_document,
    tables=_tables,
)
