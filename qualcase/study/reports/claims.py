"""Claim cards: what is stated, what speaks for and against it, and the cases where it holds; expected and observed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qualcase.coding.claims import Side, Verdict
from qualcase.coding.orders import ReportKind
from qualcase.coding.report import Cell, Definition, Grid, GridColumn, Heading, Look, Paragraph
from qualcase.errors import UserError
from qualcase.study.claim_words import (
    because_words,
    evidence_words,
    expected_words,
    match_words,
    observed_words,
    read_words,
    side_words,
    verdict_words,
)
from qualcase.study.matrix_table import capitalised
from qualcase.study.reports.asking import check_order, has, selected, with_waves
from qualcase.study.reports.kinds import Kind
from qualcase.study.reports.making import make_report
from qualcase.study.reports.quoting import LINES, quote_of
from qualcase.words import Message, mark, say
from qualcase.words.dates import say_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qualcase.coding.claims import CitedCell, Claim
    from qualcase.coding.filters import Filter
    from qualcase.coding.orders import ReportOrder
    from qualcase.coding.report import Block, Report
    from qualcase.coding.tables import Table
    from qualcase.progress import Progress
    from qualcase.study.study import Study

EXPECTED, CASES, EVIDENCE, ASIDE, COUNTER = "expected", "cases", "evidence", "set-aside", "counter"
_GROUNDS = {Verdict.HOLDS: "#DCE7F0", Verdict.IN_PART: "#F1F3F5", Verdict.FAILS: "#ECE6D2"}
"""Grounds of what was observed; the words in the cell say the same."""


def make_document(study: Study, order: ReportOrder, progress: Progress) -> Report:
    """A card for each claim."""
    claims = _claims(study, order)
    return make_report(
        study,
        order,
        _blocks(study, order, claims, progress),
        title=say(mark("Claims")),
        more=[(say(mark("Claims")), say_number(len(claims)))],
        contents_depth=1,
    )


def make_tables(study: Study, order: ReportOrder, progress: Progress) -> Sequence[Table]:
    """A row for each claim, and below it one for each case, passage and cell."""
    claims = _claims(study, order)
    progress(1, 1)
    return [study.claims.table([one.id for one in claims])]


def _claims(study: Study, order: ReportOrder) -> list[Claim]:
    """The claims of an order: one, or those that say something of what passes. A card is always whole."""
    check_order(study, order, KIND)
    every = study.claims.all()
    if not every:
        raise UserError("No claim is written yet, so there is nothing to report. State one first.")
    if order.subject_id:
        found = [one for one in every if one.id == order.subject_id]
        if not found:
            raise UserError("The claim is gone. Choose another.")
        return found
    chosen = with_waves(order, selected(study, order))
    if chosen == replace(
        chosen, codes=(), cases=(), sites=(), waves=(), kinds=(), roles=(), participants=(), sources=()
    ):
        return list(every)
    passing = set(study.figures().counted(chosen))
    found = [one for one in every if _touches(study, one, chosen, passing)]
    if not found:
        raise UserError("No claim says anything of what passes the selection. Widen it.")
    return found


def _touches(study: Study, claim: Claim, chosen: Filter, passing: set[str]) -> bool:
    """Whether a claim rests on a passage that passes, or says something of a case or cell that does."""
    frame = study.frame()
    codes = {two for one in chosen.codes if one in frame.tree for two in frame.tree.with_subcodes(one)}
    site_of = {one.id: one.site_id for one in frame.cases}

    def is_in(case_id: str, code_id: str | None = None, waves: Sequence[str | None] = ()) -> bool:
        return (
            (not chosen.cases or case_id in chosen.cases)
            and (not chosen.sites or site_of.get(case_id) in chosen.sites)
            and (not codes or code_id in codes)
            and (not chosen.waves or any(one in chosen.waves for one in waves))
        )

    return (
        any(one.coding_id in passing for one in claim.evidence)
        or any(is_in(one.case_id, one.code_id, (one.from_wave_id, one.wave_id)) for one in claim.cells)
        or any(is_in(one.case_id) for one in claim.cases)
    )


def _blocks(study: Study, order: ReportOrder, claims: Sequence[Claim], progress: Progress) -> Iterator[Block]:
    numbers = {one.id: number for number, one in enumerate(study.claims.all(), 1)}
    for done, claim in enumerate(claims):
        progress(done, len(claims))
        yield from _card(study, order, claim, numbers[claim.id])
    progress(len(claims), len(claims))


def _card(study: Study, order: ReportOrder, claim: Claim, number: int) -> Iterator[Block]:
    yield Heading(1, f"{number}. {' '.join(claim.text.split())}")
    told = "; ".join(one for one in (observed_words(claim), evidence_words(claim)) if one)
    yield Paragraph(capitalised(told), Look.QUIET)
    if claim.note:
        yield Paragraph(claim.note)
    if has(order, EXPECTED) and (claim.expectation or claim.expected_at):
        yield from _expectation(claim)
    if has(order, CASES) and claim.cases:
        yield from _cases(study, claim)
    if has(order, EVIDENCE):
        for side in (Side.FOR, Side.AGAINST):
            yield from _side(study, order, claim, side)
    if has(order, ASIDE) and any(one.side is Side.ASIDE for one in claim.cells):
        yield Heading(2, capitalised(side_words(Side.ASIDE)))
        yield _cells(study, [one for one in claim.cells if one.side is Side.ASIDE], "")
    if has(order, COUNTER):
        yield from _counter(study, claim)


def _expectation(claim: Claim) -> Iterator[Block]:
    yield Heading(2, say(mark("Expected")))
    if claim.expectation:
        yield Definition(((say(mark("Expectation")), claim.expectation),))
    late = claim.was_expected_late
    yield Paragraph(expected_words(claim), Look.WARNING if late else Look.QUIET)


def _cases(study: Study, claim: Claim) -> Iterator[Block]:
    frame = study.frame()
    names = {one.id: one.full_name for one in frame.cases}
    yield Heading(2, say(mark("Case by case")))
    columns = (
        GridColumn(say(mark("Case")), 26),
        GridColumn(say(mark("Expected")), 15),
        GridColumn(say(mark("Observed")), 15),
        GridColumn(say(mark("Why")), 44),
    )
    said = sorted(claim.cases, key=lambda one: frame.index[one.case_id])
    rows = tuple(
        (
            Cell.of(names[one.case_id]),
            Cell.of(verdict_words(one.expected)),
            Cell.of(verdict_words(one.observed), fill=_GROUNDS[one.observed] if one.observed else ""),
            Cell.of(one.reason),
        )
        for one in said
    )
    match = match_words(claim, {one.id: one.name for one in frame.cases})
    yield Grid(columns, rows, notes=(match,) if match else (), row_headings=1)


def _side(study: Study, order: ReportOrder, claim: Claim, side: Side) -> Iterator[Block]:
    """The passages and cells on one side; where there is none, that is said: it is what a reader looks for."""
    held = [one for one in claim.evidence if one.side is side]
    cells = [one for one in claim.cells if one.side is side]
    yield Heading(2, capitalised(side_words(side)))
    if not held and not cells:
        yield Paragraph(say(mark("Nothing.")), Look.QUIET)
    there = {one.id: one for one in study.excerpts_of([one.coding_id for one in held])}
    for one in held:
        if one.coding_id not in there:
            yield Paragraph(say(mark("A passage that stood here is no longer coded.")), Look.WARNING)
            continue
        quote = quote_of(study, order, there[one.coding_id])
        shows = (say(mark("Shows: {note}"), note=one.note),) if one.note else ()
        yield replace(quote, remarks=(*shows, *quote.remarks))
    if cells:
        beside = mark("Figures cited for it") if side is Side.FOR else mark("Figures cited against it")
        yield _cells(study, cells, say(beside) if held else "")


def _cells(study: Study, cells: Sequence[CitedCell], caption: str) -> Grid:
    """Cells with what their figures say now; below passages it has a caption."""
    read = study.claims.read_cells(cells)
    columns = (
        GridColumn(say(mark("Cell")), 36),
        GridColumn(say(mark("Its figures say")), 30),
        GridColumn(say(mark("Note")), 34),
    )
    rows = tuple(
        (Cell.of(study.claims.name_of(one)), Cell.of(read_words(read[one])), Cell.of(one.note)) for one in cells
    )
    return Grid(columns, rows, caption, row_headings=1)


def _counter(study: Study, claim: Claim) -> Iterator[Block]:
    """Cells that speak against it by their figures, and that nobody has answered."""
    found = study.claims.against(claim.id)
    if not found:
        return
    names = {one.id: one.name for one in study.frame().cases}
    yield Heading(2, say(mark("Figures that speak against it, not answered yet")))
    columns = (
        GridColumn(say(mark("Cell")), 36),
        GridColumn(say(mark("Its figures say")), 30),
        GridColumn(say(mark("Held against")), 34),
    )
    rows = tuple(
        (
            Cell.of(study.claims.name_of(one.cell)),
            Cell.of(read_words(one.read)),
            Cell.of(because_words(one, names[one.because.case_id])),
        )
        for one in found
    )
    yield Grid(columns, rows, row_headings=1)


KIND = Kind(
    ReportKind.CLAIMS,
    Message("Claims"),
    Message("Lay open what is claimed of the cases: what speaks for and against it, and where it holds or fails."),
    document=make_document,
    tables=make_tables,
    parts=(
        (EXPECTED, Message("What was expected, and when that was written")),
        (CASES, Message("How far it holds, case by case")),
        (EVIDENCE, Message("What speaks for and against it")),
        (ASIDE, Message("What was set aside, with reasons")),
        (COUNTER, Message("Figures that speak against it and are not answered")),
        *LINES,
    ),
    takes=frozenset(
        {
            "case_ids",
            "site_ids",
            "code_ids",
            "wave_ids",
            "source_ids",
            "subject_id",
            "parts",
            "citation",
            "template",
        }
    ),
)
