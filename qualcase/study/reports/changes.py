"""The change sheet: what changed in each case and across them, with figures and evidence, and what was rejected."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from qualcase.coding.change_sheet import Heading as Question
from qualcase.coding.change_sheet import LineState
from qualcase.coding.citing import renumbered
from qualcase.coding.comparison import Measure
from qualcase.coding.orders import ReportKind
from qualcase.coding.report import Cell, Grid, GridColumn, Heading, Look, Paragraph
from qualcase.coding.summaries import SummaryCell
from qualcase.errors import UserError
from qualcase.study.cell_words import mark_text
from qualcase.study.change_words import figure_words, heading_words, sign, why_words
from qualcase.study.reports.asking import change_of, check_order, has, settings_of
from qualcase.study.reports.kinds import Kind
from qualcase.study.reports.making import make_report
from qualcase.study.reports.matrix_grids import figure_with_base
from qualcase.study.reports.quoting import LINES, quote_of
from qualcase.words import Message, mark, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from qualcase.coding.change_sheet import ChangeSheetShown, SheetLine
    from qualcase.coding.filters import Filter
    from qualcase.coding.orders import ReportOrder
    from qualcase.coding.report import Block, Report
    from qualcase.coding.summaries import Summary
    from qualcase.coding.tables import Table
    from qualcase.progress import Progress
    from qualcase.study.study import Study

CASES, ACROSS, FIGURES, EVIDENCE, REJECTED, CHECK = "cases", "across", "figures", "evidence", "rejected", "check"


def make_document(study: Study, order: ReportOrder, progress: Progress) -> Report:
    """What was accepted, case by case and across the cases; what was rejected, with the reasons."""
    asked = _asked(study, order)
    accepted = asked.of(LineState.ACCEPTED)
    if not accepted and not asked.of(LineState.REJECTED):
        raise UserError(
            "Nothing of this selection is on the change sheet yet. Accept a line there first, or write the proposals "
            "to Excel."
        )
    names = {wave.id: wave.name for wave in study.frame().waves}
    open_ = len(asked.of(LineState.OPEN))
    more = [
        (say(mark("Change")), " → ".join(names[one] for one in asked.shown.change or ())),
        (say(mark("Accepted")), str(len(accepted))),
        (say(mark("Rejected")), str(len(asked.of(LineState.REJECTED)))),
    ]
    if open_:
        told = Message("{n} proposal of figures, left out here", "{n} proposals of figures, left out here", open_)
        more.append((say(mark("To decide")), str(told)))
    return make_report(study, order, _blocks(asked, progress), title=say(mark("What changed")), more=more)


def make_tables(study: Study, order: ReportOrder, progress: Progress) -> Sequence[Table]:
    """Every line of the sheet: proposals with their figures, and what was decided of them."""
    asked = _asked(study, order)
    progress(1, 1)
    if not asked.shown.lines:
        raise UserError("Figures propose no change in this selection, and nobody noted one. Widen the selection.")
    return [study.change_sheet.table(asked.shown)]


@dataclass
class _Asked:
    """An order that was looked through, with the sheet that it is of."""

    study: Study
    order: ReportOrder
    chosen: Filter
    shown: ChangeSheetShown
    summaries: dict[SummaryCell, Summary] = field(default_factory=dict)

    def of(self, state: LineState) -> list[SheetLine]:
        """The lines of which this was said."""
        return [line for line in self.shown.lines if line.state is state]

    def code(self, line: SheetLine) -> str:
        """The code of a line with those above it."""
        tree, language = self.study.frame().tree, self.study.info().codebook_languages[0]
        return " / ".join(tree.names(line.cell.code_id, language))

    def words(self, line: SheetLine) -> str:
        """What a line says; marks of evidence are left out, since the passages stand below it."""
        said = self.shown.words(line)
        held = self.summary(line)
        return renumbered(said, held.evidence, ()) if held else said

    def summary(self, line: SheetLine) -> Summary | None:
        """What is written of the change of a line's cell."""
        cell = line.cell
        return self.summaries.get(SummaryCell(cell.code_id, cell.wave_id, cell.from_wave_id, cell.case_id))

    def figures(self, line: SheetLine) -> str:
        """The mark with the figures of both waves, and what a proposal stands on besides."""
        one = line.candidate
        if one is None:
            return "; ".join(part for part in (self._counted(line), say(mark("noted without a proposal"))) if part)
        said = [f"{sign(one)} {figure_words(one, self.shown.measure)}".strip(), why_words(one, self.study.frame())]
        return "; ".join(part for part in said if part)

    def _counted(self, line: SheetLine) -> str:
        """The figures of a line that they do not propose."""
        shown, cell = self.shown.figures, line.cell
        if shown is None:
            return ""
        ids = (
            [row.id for row in shown.rows],
            [column.id for column in shown.columns],
            [one.id for one in shown.splits],
        )
        wanted = (cell.code_id, cell.case_id, cell.from_wave_id, cell.wave_id)
        if any(one not in ids[min(place, 2)] for place, one in enumerate(wanted)):
            return ""
        row, column = ids[0].index(cell.code_id), ids[1].index(cell.case_id)
        each = (figure_with_base(shown, (row, column, ids[2].index(one))) for one in wanted[2:])
        return f"{mark_text(shown, row, column)} {' → '.join(each)}".strip()


def _asked(study: Study, order: ReportOrder) -> _Asked:
    check_order(study, order, KIND)
    settings, pair = settings_of(study, order), change_of(study, order)
    if pair is None:
        raise UserError("A change is from one wave to another, and there is one wave alone. Choose two waves.")
    if settings.measure is Measure.QUOTE:
        raise UserError("Excerpts cannot be compared as figures. Choose another measure.")
    shown = study.change_sheet.sheet(settings.filter, settings.measure, pair)
    summaries = {one.cell: one for one in study.summaries.all()}
    return _Asked(study, order, settings.filter, shown, summaries)


def _blocks(asked: _Asked, progress: Progress) -> Iterator[Block]:
    accepted = asked.of(LineState.ACCEPTED)
    if has(asked.order, ACROSS) and accepted:
        yield from _across(asked, accepted)
    if has(asked.order, CASES):
        yield from _by_case(asked, accepted, progress)
    if has(asked.order, REJECTED):
        yield from _rejected(asked, asked.of(LineState.REJECTED))
    if has(asked.order, CHECK):
        yield Heading(1, say(mark("How the figures came about")))
        yield Paragraph(asked.shown.caption)
        for label, said in asked.shown.check:
            yield Paragraph(f"{label}: {said}", Look.CHECK)


def _across(asked: _Asked, accepted: Sequence[SheetLine]) -> Iterator[Block]:
    """Under each question the codes, and in which cases."""
    yield Heading(1, say(mark("Across the cases")))
    cases = {one.id: one for one in asked.study.frame().cases}
    for question in Question:
        lines = [line for line in accepted if line.heading is question]
        if not lines:
            continue
        yield Heading(2, heading_words(question))
        of_code: dict[str, list[SheetLine]] = {}
        for line in lines:
            of_code.setdefault(line.cell.code_id, []).append(line)
        rows = []
        for held in of_code.values():
            ordered = sorted(held, key=lambda line: _place(asked, line))
            told = [cases[line.cell.case_id].full_name for line in ordered]
            if has(asked.order, FIGURES):
                told = [f"{name}: {asked.figures(line)}" for name, line in zip(told, ordered, strict=True)]
            rows.append((Cell.of(asked.code(held[0])), Cell(tuple(map(Paragraph, told)))))
        names = (say(mark("Code")), say(mark("Cases")))
        yield Grid((GridColumn(names[0], 34), GridColumn(names[1], 66)), tuple(rows), row_headings=1)


def _place(asked: _Asked, line: SheetLine) -> tuple[int, int]:
    """Where the case of a line stands: those asked for first, in their order."""
    wanted, case_id = asked.order.case_ids, line.cell.case_id
    return wanted.index(case_id) if case_id in wanted else len(wanted), asked.study.frame().index[case_id]


def _by_case(asked: _Asked, accepted: Sequence[SheetLine], progress: Progress) -> Iterator[Block]:
    cases = {one.id: one for one in asked.study.frame().cases}
    ordered = sorted(accepted, key=lambda line: _place(asked, line))  # within a case by question, as the sheet has it
    strongest = _Strongest(asked) if has(asked.order, EVIDENCE) else None
    last: tuple[str, Question | None] = ("", None)
    for number, line in enumerate(ordered):
        progress(number, len(ordered))
        case_id = line.cell.case_id
        if case_id != last[0]:
            yield Heading(1, cases[case_id].full_name)
        if (case_id, line.heading) != last:
            yield Heading(2, heading_words(line.heading))
        last = (case_id, line.heading)
        yield Heading(3, asked.code(line))
        if has(asked.order, FIGURES):
            yield Paragraph(asked.figures(line), Look.QUIET)
        if words := asked.words(line):
            yield Paragraph(words)
        if strongest:
            yield from strongest.evidence(line)
    progress(len(ordered), len(ordered))


def _rejected(asked: _Asked, rejected: Sequence[SheetLine]) -> Iterator[Block]:
    if not rejected:
        return
    cases = {one.id: one for one in asked.study.frame().cases}
    coders = {one.id: one.name for one in asked.study.frame().coders}
    columns = (
        GridColumn(say(mark("Case")), 10),
        GridColumn(say(mark("Code")), 26),
        GridColumn(say(mark("Proposed as")), 22),
        GridColumn(say(mark("Why not")), 42),
    )
    rows = []
    for line in sorted(rejected, key=lambda one: _place(asked, one)):
        who = coders.get(line.entry.coder_id or "", "") if line.entry else ""
        proposed = [Paragraph(heading_words(line.heading))]
        if has(asked.order, FIGURES):
            proposed.append(Paragraph(asked.figures(line), Look.QUIET))
        reason = (Paragraph(asked.shown.words(line)), *([Paragraph(who, Look.QUIET)] if who else []))
        rows.append(
            (Cell.of(cases[line.cell.case_id].name), Cell.of(asked.code(line)), Cell(tuple(proposed)), Cell(reason))
        )
    yield Heading(1, say(mark("Proposed by figures and rejected")))
    yield Grid(columns, tuple(rows), row_headings=2)


class _Strongest:
    """The passages behind a line: those that the sentence on the change cites, else the strongest of each wave."""

    def __init__(self, asked: _Asked) -> None:
        self._asked = asked
        study = asked.study
        self._shown = study.compare(asked.chosen, measure=Measure.QUOTE, change=asked.shown.change)
        self._row = {one.id: number for number, one in enumerate(self._shown.rows)}
        self._column = {one.id: number for number, one in enumerate(self._shown.columns)}
        self._split = {one.id: number for number, one in enumerate(self._shown.splits)}

    def evidence(self, line: SheetLine) -> Iterator[Block]:
        """The passages, each with why it stands here."""
        held = self._asked.summary(line)
        cited = held.evidence if held else ()
        why = say(mark("Cited for this change")) if cited else say(mark("The strongest excerpt of its wave"))
        for one in self._asked.study.excerpts_of(cited or tuple(self._of_waves(line))):
            quote = quote_of(self._asked.study, self._asked.order, one)
            yield replace(quote, remarks=(*quote.remarks, why))

    def _of_waves(self, line: SheetLine) -> Iterable[str]:
        cell = line.cell
        row, column = self._row.get(cell.code_id), self._column.get(cell.case_id)
        for wave in (cell.from_wave_id, cell.wave_id):
            split = self._split.get(wave)
            if row is None or column is None or split is None:
                continue
            found = self._shown.quotes.get((row, column, split))
            if found is not None:
                yield found


KIND = Kind(
    ReportKind.CHANGES,
    Message("What changed"),
    Message(
        "Tell what changed from one wave to another, in each case and across them, with the passages that show it."
    ),
    document=make_document,
    tables=make_tables,
    parts=(
        (ACROSS, Message("Across the cases")),
        (CASES, Message("Case by case")),
        (FIGURES, Message("The figures of both waves")),
        (EVIDENCE, Message("The passages that show it")),
        (REJECTED, Message("What was rejected, with reasons")),
        (CHECK, Message("How the figures came about")),
        *LINES,
    ),
    takes=frozenset(
        {"case_ids", "site_ids", "code_ids", "wave_ids", "source_ids", "comparison", "parts", "citation", "template"}
    ),
    measured=True,
)
