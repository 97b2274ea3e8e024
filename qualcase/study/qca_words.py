"""What is said of an analysis: warnings, rows and solutions in words, and everything as tables."""

from __future__ import annotations

from math import isnan, nan
from typing import TYPE_CHECKING, NamedTuple

from qualcase.coding.qca import RowKind, SolutionKind
from qualcase.coding.qca_settings import WarningKind
from qualcase.coding.tables import Column, Table
from qualcase.words import Message, mark, say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qualcase.coding.qca import CutRange, Fit, Model, Values
    from qualcase.coding.qca_settings import QcaAnswer, QcaWarning
    from qualcase.coding.tables import CellValue

SOLUTIONS = {
    SolutionKind.CONSERVATIVE: mark("conservative solution: no configuration without cases is used"),
    SolutionKind.PARSIMONIOUS: mark("parsimonious solution: configurations without cases are used freely"),
    SolutionKind.INTERMEDIATE: mark("intermediate solution: only those that agree with the expectations"),
}
ROWS = {
    RowKind.POSITIVE: mark("shows the outcome"),
    RowKind.NEGATIVE: mark("does not show it"),
    RowKind.CONTRADICTION: mark("contradicts itself"),
    RowKind.REMAINDER: mark("too few cases"),
}
MODELS_NAMED = 3
"""So many models of a cut are named; that there are more is said."""
_NO_NUMBER = {
    WarningKind.RATERS_DIFFER: mark("Another rater says something else of: {names}."),
    WarningKind.SKEWED: mark("Nearly all cases lie on one side of: {names}. Such a set says little."),
    WarningKind.CUT_SHORT: mark("There are more models than are listed, all of the same size."),
}
_NUMBERED = {
    WarningKind.MANY_CONDITIONS: (
        mark("More than five conditions for {n} case: nearly every case is a configuration of its own."),
        mark("More than five conditions for {n} cases: nearly every case is a configuration of its own."),
    ),
    WarningKind.MISSING: (
        mark("{n} case is left out, since a value is missing: {names}."),
        mark("{n} cases are left out, since a value is missing: {names}."),
    ),
    WarningKind.AMBIGUOUS: (
        mark("{n} case has a membership of exactly ½ and stands in no row: {names}."),
        mark("{n} cases have a membership of exactly ½ and stand in no row: {names}."),
    ),
    WarningKind.CONTRADICTION: (
        mark("{n} row holds cases with the outcome and cases without it: {names}. Read them again."),
        mark("{n} rows hold cases with the outcome and cases without it: {names}. Read them again."),
    ),
    WarningKind.BOTH_WAYS: (
        mark("{n} row is as consistent with the absence of the outcome: {names}. Ask for more PRI."),
        mark("{n} rows are as consistent with the absence of the outcome: {names}. Ask for more PRI."),
    ),
    WarningKind.UNTENABLE: (
        mark(
            "{n} assumption of the parsimonious solution cannot be (its opposite is assumed too, or it lacks what is "
            "necessary): {names}."
        ),
        mark(
            "{n} assumptions of the parsimonious solution cannot be (their opposite is assumed too, or they lack what "
            "is necessary): {names}."
        ),
    ),
    WarningKind.ASSUMED: (
        mark("The parsimonious solution assumes the outcome for {n} configuration that no case has."),
        mark("The parsimonious solution assumes the outcome for {n} configurations that no case has."),
    ),
}


class WithinTerm(NamedTuple):
    """How far each case is in a term and in what is explained; NaN where anything is missing."""

    within: tuple[float, ...]
    outcome: tuple[float, ...]
    fit: Fit
    """Of the cases with nothing missing."""


def within_term(answer: QcaAnswer, term: Values) -> WithinTerm:
    """A term against what is explained, case by case."""
    from qualcase.compare.qca import negated, of_term, sufficiency
    from qualcase.compare.qca.tabulating import complete

    data = negated(answer.data) if answer.settings.negate else answer.data
    whole, _ = complete(data)
    kept = set(whole.cases)
    held, outcome = of_term(data, term).tolist(), data.outcome.tolist()
    return WithinTerm(
        tuple(one if case in kept else nan for case, one in zip(data.cases, held, strict=True)),
        tuple(one if case in kept else nan for case, one in zip(data.cases, outcome, strict=True)),
        sufficiency(of_term(whole, term), whole.outcome),
    )


def warning_words(one: QcaWarning) -> str:
    """A warning as a sentence."""
    values = {"names": ", ".join(one.names)}
    if one.kind in _NO_NUMBER:
        return say(_NO_NUMBER[one.kind], **values)
    single, many = _NUMBERED[one.kind]
    return str(Message(single, many, one.n, values))


def qca_tables(answer: QcaAnswer) -> tuple[Table, ...]:
    """Truth table, necessity, and a table for each solution."""
    return _truth_table(answer), _necessity(answer), *_solutions(answer)


def _truth_table(answer: QcaAnswer) -> Table:
    names = [one.name for one in answer.data.conditions]
    columns = (
        *(Column(name, 8) for name in names),
        Column(say(mark("What it says")), 20),
        Column(say(mark("Cases")), 8),
        Column(say(mark("Consistency")), 12),
        Column("PRI", 8),
        Column(say(mark("Which")), 40),
        Column(say(mark("Against")), 20),
    )
    rows = [
        (
            *("–" if value is None else value for value in row.values),
            say(ROWS[row.kind]),
            len(row.cases),
            _figure(row.consistency),
            _figure(row.pri),
            ", ".join(row.cases),
            ", ".join(row.against),
        )
        for row in answer.table.rows
    ]
    explained = f"~{answer.data.outcome_name}" if answer.settings.negate else answer.data.outcome_name
    left = Message(
        mark("{n} configuration without enough cases"),
        mark("{n} configurations without enough cases"),
        answer.table.remainders,
    )
    return Table(say(mark("Truth table for {outcome}"), outcome=explained), columns, rows, str(left))


def _necessity(answer: QcaAnswer) -> Table:
    columns = (
        Column(say(mark("Condition")), 24),
        Column(say(mark("Consistency")), 12),
        Column(say(mark("Relevance (RoN)")), 16),
        Column(say(mark("Coverage")), 10),
    )
    rows = [
        (one.name, _figure(one.consistency), _figure(one.relevance), _figure(one.coverage))
        for one in (*answer.necessity, *answer.unions)
    ]
    return Table(say(mark("Necessity")), columns, rows)


def _solutions(answer: QcaAnswer) -> Iterator[Table]:
    columns = (
        Column(say(mark("Model")), 8),
        Column(say(mark("Path")), 40),
        Column(say(mark("Consistency")), 12),
        Column("PRI", 8),
        Column(say(mark("Coverage")), 10),
        Column(say(mark("Unique")), 8),
        Column(say(mark("Cases")), 40),
        Column(say(mark("Against")), 20),
    )
    for kind, solution in answer.solutions.items():
        rows = [row for number, model in enumerate(solution.models, 1) for row in _model_rows(number, model)]
        assumed = ", ".join(answer.data.term_words(one) for one in solution.assumed)
        caption = say(mark("Assumed without a case: {terms}"), terms=assumed) if assumed else ""
        yield Table(say(SOLUTIONS[kind]), columns, rows, caption)


def cut_table(kind: SolutionKind, ranges: Sequence[CutRange]) -> Table:
    """What the solution would be with other cuts."""
    columns = (
        Column(say(mark("Cut above")), 10),
        Column(say(mark("up to")), 10),
        Column(say(mark("Rows that show it")), 16),
        Column(say(mark("Solution")), 60),
        Column(say(mark("Consistency")), 12),
        Column(say(mark("Coverage")), 10),
    )
    rows = [
        (
            _figure(one.low),
            _figure(one.high),
            one.positive,
            " / ".join(one.models[:MODELS_NAMED]) + (" / …" if len(one.models) > MODELS_NAMED else ""),
            *((_figure(one.fit.consistency), _figure(one.fit.coverage)) if one.fit else ("", "")),
        )
        for one in ranges
    ]
    return Table(say(mark("With other cuts for consistency: {solution}"), solution=say(SOLUTIONS[kind])), columns, rows)


def _model_rows(number: int, model: Model) -> Iterator[tuple[CellValue, ...]]:
    for path in model.paths:
        fit = path.fit
        cases = "; ".join(", ".join(row) for row in path.cases)
        unique = "" if fit.unique is None else _figure(fit.unique)
        figures = (_figure(fit.consistency), _figure(fit.pri), _figure(fit.coverage), unique)
        yield (number, path.name, *figures, cases, ", ".join(path.against))
    whole = model.fit
    left = say(mark("not covered: {cases}"), cases=", ".join(model.uncovered)) if model.uncovered else ""
    yield (number, model.name, _figure(whole.consistency), _figure(whole.pri), _figure(whole.coverage), "", left, "")


def _figure(value: float) -> float | str:
    return "" if isnan(value) else round(value, 6)
