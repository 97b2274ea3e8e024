"""The tables of an answer: memberships, truth table, necessity, solutions."""

from __future__ import annotations

from itertools import pairwise
from math import isnan
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.coding.qca import NECESSARY, RELEVANT, RowKind, SolutionKind
from qualcase.ui.qca.pieces import Cell, Piece, Row, Sheet, figure, heading, words
from qualcase.words.dates import say_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from qualcase.coding.qca import CutRange, Model, Necessity, Solution, TruthRow
    from qualcase.coding.qca_settings import QcaAnswer
    from qualcase.ui.qca.asking import Asked

translate = QCoreApplication.translate
_COLUMNS = 7


def members_sheet(answer: QcaAnswer) -> Sheet:
    """How far each case is in each set; what is missing is a dash in the colour of a warning."""
    data = answer.data
    rows = tuple(
        Row((Cell((Piece(case, case),)), _membership(outcome), *(_membership(one) for one in values)))
        for case, outcome, values in zip(data.cases, data.outcome.tolist(), data.values.tolist(), strict=True)
    )
    heads = (translate("Qca", "Case"), data.outcome_name, *(one.name for one in data.conditions))
    return Sheet(translate("Qca", "Memberships"), heads, rows)


def truth_sheet(answer: QcaAnswer) -> Sheet:
    """Every configuration with cases: those that show the outcome first."""
    table, names = answer.table, [one.name for one in answer.data.conditions]
    explained = _explained(answer)
    order = [RowKind.POSITIVE, RowKind.CONTRADICTION, RowKind.NEGATIVE, RowKind.REMAINDER]
    rows = [_truth_row(row) for kind in order for row in table.of_kind(kind)]
    left = translate("Qca", "%n configuration without enough cases", "", table.remainders)
    rows.append(Row((words(left, "quiet"), *[Cell()] * (len(names) + 4)), heading=True))
    heads = (
        *names,
        explained,
        translate("Qca", "n"),
        translate("Qca", "Cons."),
        "PRI",
        translate("Qca", "Cases"),
    )
    return Sheet(
        translate("Qca", "Truth table for {outcome}").format(outcome=explained), heads, tuple(rows), len(heads) - 1
    )


def necessity_sheet(answer: QcaAnswer) -> Sheet:
    """Conditions by themselves, then those that stand in for each other."""
    found = [_necessity_row(one) for one in answer.necessity]
    if answer.unions:
        found.append(heading(translate("Qca", "Where none of its parts is necessary, but one or the other is"), 4))
        found += [_necessity_row(one) for one in answer.unions]
    heads = (
        translate("Qca", "Condition"),
        translate("Qca", "Cons."),
        translate("Qca", "Relevance"),
        translate("Qca", "Coverage"),
    )
    title = translate("Qca", "Necessary for {outcome}").format(outcome=_explained(answer))
    return Sheet(title, heads, tuple(found))


def solutions_sheet(asked: Asked, answer: QcaAnswer) -> Sheet:
    """All solutions: paths with their figures and cases, what is assumed, and what other cuts would say."""
    rows = [row for solution in answer.solutions.values() for row in _solution_rows(asked, answer, solution)]
    heads = (
        translate("Qca", "Path"),
        translate("Qca", "Cons."),
        "PRI",
        translate("Qca", "Coverage"),
        translate("Qca", "Unique"),
        translate("Qca", "Cases"),
        translate("Qca", "Against"),
    )
    title = translate("Qca", "Paths to {outcome}").format(outcome=_explained(answer))
    return Sheet(title, heads, tuple(rows), _COLUMNS - 2)


def solution_name(kind: SolutionKind) -> str:
    """What a kind of solution is called, with how it uses configurations without cases."""
    return {
        SolutionKind.CONSERVATIVE: translate("Qca", "Conservative: nothing is assumed"),
        SolutionKind.PARSIMONIOUS: translate("Qca", "Parsimonious: whatever makes it shorter is assumed"),
        SolutionKind.INTERMEDIATE: translate("Qca", "Intermediate: only what is expected is assumed"),
    }[kind]


def row_words(kind: RowKind) -> str:
    """What a row of the truth table says: 1, 0, both, or too few."""
    return {
        RowKind.POSITIVE: "1",
        RowKind.NEGATIVE: "0",
        RowKind.CONTRADICTION: translate("Qca", "both"),
        RowKind.REMAINDER: translate("Qca", "few"),
    }[kind]


def _explained(answer: QcaAnswer) -> str:
    return f"~{answer.data.outcome_name}" if answer.settings.negate else answer.data.outcome_name


def _membership(value: float) -> Cell:
    if isnan(value):
        return Cell((Piece("–", "", "warn"),), right=True)
    return Cell((Piece(say_number(value, 2), "", "" if value > 0.5 else "quiet"),), right=True)


def _truth_row(row: TruthRow) -> Row:
    tones = {RowKind.POSITIVE: "good", RowKind.CONTRADICTION: "warn"}
    values = (words("–" if one is None else str(one), "" if one else "quiet") for one in row.values)
    said = words(row_words(row.kind), tones.get(row.kind, "quiet"), strong=row.kind is not RowKind.REMAINDER)
    return Row(
        (
            *values,
            said,
            Cell((Piece(str(len(row.cases))),), right=True),
            figure(row.consistency),
            figure(row.pri),
            _cases([row.cases], row.against),
        ),
        term=row.values,
    )


def _necessity_row(one: Necessity) -> Row:
    holds = one.consistency >= NECESSARY and one.relevance >= RELEVANT
    return Row(
        (
            words(one.name, strong=holds),
            figure(one.consistency, strong=holds),
            figure(one.relevance, tone="quiet" if one.consistency >= NECESSARY and not holds else ""),
            figure(one.coverage),
        ),
        term=one.term if "+" not in one.name else None,
    )


def _solution_rows(asked: Asked, answer: QcaAnswer, solution: Solution) -> Iterator[Row]:
    yield heading(solution_name(solution.kind), _COLUMNS)
    several = len(solution.models) > 1
    for number, model in enumerate(solution.models[:_MODELS], 1):
        if several:
            said = translate("Qca", "Model {n} of {all}").format(n=number, all=len(solution.models))
            yield Row((words(said, "quiet"), *[Cell()] * (_COLUMNS - 1)), heading=True)
        yield from _model_rows(model)
    if len(solution.models) > _MODELS:
        said = translate(
            "Qca", "%n more model of the same size; copy the table for all", "", len(solution.models) - _MODELS
        )
        yield Row((words(said, "quiet"), *[Cell()] * (_COLUMNS - 1)), heading=True)
    if solution.assumed:
        yield _assumed(answer, solution)
    ranges = asked.by_cut.get(solution.kind, ())
    if ranges:
        told = tuple(Piece(word, "", "quiet") for word in cut_words(answer, ranges).split())
        yield Row((Cell(told), *[Cell()] * (_COLUMNS - 1)), heading=True)


_MODELS = 6
"""So many models of a solution are shown."""


def _model_rows(model: Model) -> Iterator[Row]:
    for path in model.paths:
        fit = path.fit
        yield Row(
            (
                _term(path.name),
                figure(fit.consistency),
                figure(fit.pri),
                figure(fit.coverage),
                figure(fit.unique),
                _cases(path.cases, ()),
                _cases([path.against], path.against),
            ),
            term=path.term,
        )
    whole = model.fit
    left = tuple(Piece(one, one, "warn") for one in model.uncovered)
    told = Piece(translate("Qca", "not covered:"), "", "quiet")
    if len(model.paths) > 1 or left:
        yield Row(
            (
                words(translate("Qca", "All paths"), "quiet"),
                figure(whole.consistency, strong=True),
                figure(whole.pri, strong=True),
                figure(whole.coverage, strong=True),
                Cell(),
                Cell((told, *left)) if left else Cell(),
                Cell(),
            )
        )


def _assumed(answer: QcaAnswer, solution: Solution) -> Row:
    names = [answer.data.term_words(one) for one in solution.assumed]
    pieces = [Piece(translate("Qca", "Assumed without a case:"), "", "quiet")]
    for one, name, last in zip(solution.assumed, names, [*[False] * (len(names) - 1), True], strict=True):
        cannot = one in answer.untenable
        sign = " " + translate("Qca", "(cannot be)") if cannot else ""
        pieces.append(Piece(name + sign + ("" if last else ","), "", "warn" if cannot else "quiet"))
    return Row((Cell(tuple(pieces)), *[Cell()] * (_COLUMNS - 1)), heading=True)


def cut_words(answer: QcaAnswer, ranges: Sequence[CutRange]) -> str:
    """For which cuts the solution stays as it is, and what it is beyond."""
    cut = answer.settings.cuts.consistency
    now = next((one for one in ranges if one.holds(cut)), None)
    if now is None:
        return ""
    said = [
        translate("Qca", "The same for every cut above {low} up to {high}.").format(
            low=say_number(now.low, 2), high=say_number(now.high, 2)
        )
    ]
    for early, late in pairwise(ranges):
        if late is now:
            said.append(_beyond(early))
        if early is now:
            said.append(_beyond(late))
    return " ".join(said)


def _beyond(one: CutRange) -> str:
    models = one.models[0] if one.models else translate("Qca", "nothing")
    return translate("Qca", "From {low} to {high}: {models}.").format(
        low=say_number(one.low, 2), high=say_number(one.high, 2), models=models
    )


def _term(name: str) -> Cell:
    """A path, which may go on below after each of its conditions."""
    parts = name.split("*")
    return Cell((*(Piece(f"{one}*") for one in parts[:-1]), Piece(parts[-1])))


def _cases(rows: Iterable[Iterable[str]], against: Sequence[str]) -> Cell:
    """Names of cases; those of different rows of the truth table are kept apart by a semicolon."""
    pieces: list[Piece] = []
    for row in rows:
        if pieces:
            pieces[-1] = pieces[-1]._replace(words=f"{pieces[-1].words};")
        pieces += [Piece(one, one, "warn" if one in against else "") for one in row]
    return Cell(tuple(pieces))
