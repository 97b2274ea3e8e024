"""Qualitative comparative analyses that are kept: memberships, truth tables, necessity, solutions, plots."""

from __future__ import annotations

from math import isnan
from typing import TYPE_CHECKING, NamedTuple

from qualcase.coding.orders import ReportKind
from qualcase.coding.qca_charts import Calibrated
from qualcase.coding.report import Definition, Heading, Look, Paragraph
from qualcase.coding.tables import Column, Table
from qualcase.coding.variables import VariableKind, VariableOf
from qualcase.errors import UserError
from qualcase.study.qca_paths import choosable, plot_of
from qualcase.study.qca_words import qca_tables, warning_words
from qualcase.study.reports import charts
from qualcase.study.reports.asking import check_order, has
from qualcase.study.reports.kinds import Kind
from qualcase.study.reports.making import make_report
from qualcase.study.reports.showing import figure_of, grid_of
from qualcase.words import Message, mark, say
from qualcase.words.dates import say_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qualcase.coding.analyses import Analysis
    from qualcase.coding.charts import Chart
    from qualcase.coding.orders import ReportOrder
    from qualcase.coding.qca_settings import QcaAnswer, SetOf
    from qualcase.coding.report import Block, Report
    from qualcase.progress import Progress
    from qualcase.study.study import Study

SETS, TRUTH, NECESSITY, SOLUTIONS, PLOTS, MEMBERSHIPS, CALIBRATION = (
    "sets", "truth-table", "necessity", "solutions", "plots", "memberships", "calibration",
)  # fmt: skip
_TABLE_PARTS = (TRUTH, NECESSITY)
"""Parts of the tables in their order; those that follow are solutions."""


class Asked(NamedTuple):
    """An analysis with its answer, or why there is none."""

    analysis: Analysis
    answer: QcaAnswer | None
    problem: str = ""


def make_document(study: Study, order: ReportOrder, progress: Progress) -> Report:
    """Each analysis: how its sets came about, what a reader must know, tables and plots."""
    asked = _asked(study, order, progress)

    def blocks() -> Iterator[Block]:
        for one in asked:
            yield from _blocks(study, order, one)

    return make_report(study, order, blocks(), title=str(KIND.title))


def make_tables(study: Study, order: ReportOrder, progress: Progress) -> Sequence[Table]:
    """The truth table first, then necessity, solutions and memberships; of several analyses one after the other."""
    asked = _answered(_asked(study, order, progress))
    found = []
    for one, answer in asked:
        before = f"{one.name}: " if len(asked) > 1 else ""
        made = [*_tables(order, answer), *([_memberships(answer)] if has(order, MEMBERSHIPS) else [])]
        found += [Table(f"{before}{each.title}", each.columns, each.rows, each.caption) for each in made]
    if not found:
        raise UserError("None of the chosen parts is a table. Choose others.")
    return found


def make_charts(study: Study, order: ReportOrder) -> Sequence[Chart]:
    """A plot for each path of the solutions, and the numbers that sets are cut from."""
    asked = _answered(_asked(study, order))
    found = []
    for one, answer in asked:
        before = f"{charts.slug(one.name)}-" if len(asked) > 1 else ""
        found += list(_charts(study, order, answer, before))
    if not found:
        raise UserError("None of the chosen parts is a picture. Choose others.")
    return found


def _asked(study: Study, order: ReportOrder, progress: Progress | None = None) -> list[Asked]:
    """The analyses that an order is about, each asked anew. Raises UserError where there are none."""
    check_order(study, order, KIND)
    held = study.qca.all()
    if not held:
        raise UserError("No analysis is kept in this study. Set one up under Summaries, and keep it under a name.")
    wanted = [one for one in held if order.subject_id in ("", one.id)]
    if not wanted:
        raise UserError("The analysis that the report is to be about is gone. Choose another.")
    found = []
    for number, one in enumerate(wanted):
        if progress is not None:
            progress(number, len(wanted), one.name)
        try:
            found.append(Asked(one, study.qca.ask(study.qca.get(one.id))))
        except UserError as error:
            found.append(Asked(one, None, str(error)))
    if progress is not None:
        progress(len(wanted), len(wanted))
    return found


def _answered(asked: Sequence[Asked]) -> list[tuple[Analysis, QcaAnswer]]:
    """Those with an answer. Raises UserError, saying why, where there is none."""
    found = [(one.analysis, one.answer) for one in asked if one.answer is not None]
    if not found:
        raise UserError("{name}: {problem}", name=asked[0].analysis.name, problem=asked[0].problem)
    return found


def _blocks(study: Study, order: ReportOrder, one: Asked) -> Iterator[Block]:
    yield Heading(1, one.analysis.name)
    if one.analysis.note:
        yield Paragraph(one.analysis.note)
    answer = one.answer
    if answer is None:
        yield Paragraph(one.problem, Look.WARNING)
        return
    for warning in answer.warnings:
        yield Paragraph(warning_words(warning), Look.WARNING)
    if has(order, SETS):
        yield Heading(2, say(mark("How it was asked")))
        yield Definition(tuple(_settings(study, answer)))
    for table in _tables(order, answer):
        notes = (table.caption,) if table.caption else ()
        yield grid_of(table, row_headings=len(answer.data.conditions) if PRI_NAME in _names(table) else 1, notes=notes)
    made = tuple(_charts(study, order, answer, ""))
    if made:
        yield Heading(2, say(mark("Pictures")))
        yield from (figure_of(chart, share=0.62) for chart in made)
    if has(order, MEMBERSHIPS):
        yield grid_of(_memberships(answer))


PRI_NAME = "PRI"


def _names(table: Table) -> list[str]:
    return [column.name for column in table.columns]


def _tables(order: ReportOrder, answer: QcaAnswer) -> list[Table]:
    names = (*_TABLE_PARTS, *(SOLUTIONS for _ in answer.solutions))
    return [table for name, table in zip(names, qca_tables(answer), strict=True) if has(order, name)]


def _settings(study: Study, answer: QcaAnswer) -> Iterator[tuple[str, str]]:
    """Everything that it was asked by, label by label."""
    asked = answer.settings
    explained = f"~{asked.outcome.name}" if asked.negate else asked.outcome.name
    yield say(mark("Outcome")), f"{explained}: {_set_words(study, asked.outcome)}"
    for one, expected in zip(asked.conditions, asked.expected or (None,) * len(asked.conditions), strict=True):
        said = {1: say(mark("expected to lead there")), 0: say(mark("its absence is expected to lead there"))}
        words = "; ".join(part for part in (_set_words(study, one), said.get(expected, "")) if part)  # type: ignore[arg-type]
        yield say(mark("Condition")), f"{one.name}: {words}"
    cuts = asked.cuts
    yield (
        say(mark("Cuts")),
        say(
            mark("consistency from {consistency}, PRI from {pri}, rows from {cases} case(s) on"),
            consistency=say_number(cuts.consistency, 2),
            pri=say_number(cuts.pri, 2),
            cases=cuts.cases,
        ),
    )
    names = {one.id: one.name for one in study.frame().coders}
    if answer.rater:
        yield say(mark("Ratings by")), names.get(answer.rater, "–")
    yield say(mark("Cases")), ", ".join(answer.data.cases)


def _set_words(study: Study, one: SetOf) -> str:
    """What a set is of, when, and how it is cut."""
    frame = study.frame()
    waves = {wave.id: wave.name for wave in frame.waves}
    when = " → ".join(waves[each] for each in (one.from_wave_id, one.wave_id) if each)
    if one.code_id is not None:
        return say(mark("case ratings of {code}, {wave}"), code=frame.tree.path(one.code_id), wave=when)
    variable = study.variables.get(one.variable_id or "")
    said = f"{variable.name}, {when}"
    if one.in_values:
        return say(mark("{variable}: in with {values}"), variable=said, values=", ".join(one.in_values))
    if one.anchors is not None:
        at = one.anchors
        return say(
            mark("{variable}: out at {out}, between at {middle}, in at {full}"),
            variable=said,
            out=f"{at.out:g}",
            middle=f"{at.crossover:g}",
            full=f"{at.full:g}",
        )
    if one.thresholds:
        cut = ", ".join(f"{each:g}" for each in one.thresholds)
        return say(mark("{variable}: groups cut at {cuts}"), variable=said, cuts=cut)
    return said


def _charts(study: Study, order: ReportOrder, answer: QcaAnswer, before: str) -> Iterator[Chart]:
    if has(order, PLOTS):
        for number, one in enumerate(choosable(answer), 1):
            yield charts.plot_chart(plot_of(answer, one), f"{before}plot-{number}-{charts.slug(one.name)}".strip("-"))
    if has(order, CALIBRATION):
        for each in (answer.settings.outcome, *answer.settings.conditions):
            shown = _calibrated(study, each)
            if shown is not None:
                yield charts.calibration_chart(shown, f"{before}calibration-{charts.slug(each.name)}")


def _calibrated(study: Study, one: SetOf) -> Calibrated | None:
    """The numbers of the cases that a set is cut from; None where it comes from no number."""
    if one.variable_id is None or study.variables.get(one.variable_id).kind is not VariableKind.NUMBER:
        return None
    values = study.variables.table(VariableOf.CASE).values
    known = ((case.name, values.get((case.id, one.variable_id, one.wave_id), "")) for case in study.frame().cases)
    anchors = one.thresholds or ((one.anchors.out, one.anchors.crossover, one.anchors.full) if one.anchors else ())
    return Calibrated(one.name, tuple((case, float(value)) for case, value in known if value), anchors)


def _memberships(answer: QcaAnswer) -> Table:
    """How far each case is in each set; empty where something is missing."""
    data = answer.data
    columns = (
        Column(say(mark("Case")), 12),
        *(Column(one.name, 10) for one in data.conditions),
        Column(data.outcome_name, 10),
    )
    rows = [
        (case, *(_known(float(each)) for each in data.values[row]), _known(float(data.outcome[row])))
        for row, case in enumerate(data.cases)
    ]
    caption = say(mark("Memberships: 0 is fully out, 1 fully in. Nothing is filled in where a value is missing."))
    return Table(say(mark("Memberships")), columns, rows, caption)


def _known(value: float) -> float | None:
    return None if isnan(value) else round(value, 4)


KIND = Kind(
    ReportKind.QCA,
    Message("Qualitative comparative analysis"),
    Message("Show which conditions of cases go together with an outcome: truth table, necessity, solutions, plots."),
    document=make_document,
    tables=make_tables,
    charts=make_charts,
    parts=(
        (SETS, Message("How it was asked")),
        (TRUTH, Message("Truth table")),
        (NECESSITY, Message("Necessity")),
        (SOLUTIONS, Message("Solutions")),
        (PLOTS, Message("Paths against the outcome")),
        (CALIBRATION, Message("Calibration")),
        (MEMBERSHIPS, Message("Memberships")),
    ),
    takes=frozenset({"subject_id", "parts", "template"}),
)
