"""The JSON shapes of case ratings and analyses: a contract, as in `shapes`."""

from __future__ import annotations

from dataclasses import asdict
from math import isnan
from typing import TYPE_CHECKING, Any

from qualcase.study.qca_words import warning_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from qualcase.coding.case_ratings import CaseRating
    from qualcase.coding.qca import CutRange, Fit, Model, SolutionKind, TruthRow
    from qualcase.coding.qca_settings import QcaAnswer
    from qualcase.study import Study


def rating_shape(study: Study, one: CaseRating) -> dict[str, Any]:
    """A case rating with the passages that carry it."""
    names = _names(study)
    there = {excerpt.id: excerpt for excerpt in study.excerpts_of(one.anchors)}
    return {
        "id": one.id,
        "case": names[one.case_id],
        "code": study.codebook.tree.path(one.code_id),
        "wave": names[one.wave_id],
        "from_wave": names.get(one.from_wave_id or ""),
        "rater": names[one.coder_id],
        "value": one.value,
        "reason": one.reason,
        "made_at": one.made_at.isoformat() if one.made_at else None,
        "anchors": [_anchor(each, there.get(each)) for each in one.anchors],
    }


def _names(study: Study) -> dict[str, str]:
    frame = study.frame()
    return {one.id: one.name for group in (frame.waves, frame.cases, frame.coders) for one in group}


def _anchor(coding_id: str, excerpt: Any) -> dict[str, Any]:
    if excerpt is None:
        return {"id": coding_id, "source": None, "quote": None}
    return {"id": coding_id, "source": excerpt.source, "quote": excerpt.text}


def qca_shape(
    study: Study, answer: QcaAnswer, by_cut: Mapping[SolutionKind, Sequence[CutRange]] | None = None
) -> dict[str, Any]:
    """An analysis with everything that came out, and what would have with other cuts where that was asked."""
    data = answer.data
    asked = {"by_cut": {kind.value: [_cut(one) for one in found] for kind, found in by_cut.items()}} if by_cut else {}
    return {
        "outcome": data.outcome_name,
        "negated": answer.settings.negate,
        "conditions": [one.name for one in data.conditions],
        "rater": _names(study).get(answer.rater),
        "cuts": asdict(answer.settings.cuts),
        "members": [
            {
                "case": case,
                "outcome": _figure(outcome),
                **{one.name: _figure(value) for one, value in zip(data.conditions, values, strict=True)},
            }
            for case, values, outcome in zip(data.cases, data.values.tolist(), data.outcome.tolist(), strict=True)
        ],
        "truth_table": [_row(row) for row in answer.table.rows],
        "remainders": answer.table.remainders,
        "missing": list(answer.table.missing),
        "ambiguous": list(answer.table.ambiguous),
        "necessity": [
            {
                "condition": one.name,
                "consistency": _figure(one.consistency),
                "relevance": _figure(one.relevance),
                "coverage": _figure(one.coverage),
            }
            for one in (*answer.necessity, *answer.unions)
        ],
        "solutions": {
            kind.value: {
                "models": [_model(model) for model in solution.models],
                "assumed": [data.term_words(one) for one in solution.assumed],
                "untenable": [data.term_words(one) for one in solution.assumed if one in answer.untenable],
                "cut_short": solution.cut_short,
            }
            for kind, solution in answer.solutions.items()
        },
        "warnings": [
            {"kind": one.kind.value, "names": list(one.names), "n": one.n, "text": warning_words(one)}
            for one in answer.warnings
        ],
        **asked,
    }


def _cut(one: CutRange) -> dict[str, Any]:
    return {
        "above": one.low,
        "up_to": one.high,
        "positive_rows": one.positive,
        "models": list(one.models),
        "fit": _fit(one.fit) if one.fit else None,
    }


def _row(row: TruthRow) -> dict[str, Any]:
    return {
        "values": list(row.values),
        "kind": row.kind.value,
        "consistency": _figure(row.consistency),
        "pri": _figure(row.pri),
        "cases": list(row.cases),
        "against": list(row.against),
    }


def _model(model: Model) -> dict[str, Any]:
    return {
        "name": model.name,
        "fit": _fit(model.fit),
        "uncovered": list(model.uncovered),
        "paths": [
            {"path": one.name, "fit": _fit(one.fit), "cases": _cases(one.cases), "against": list(one.against)}
            for one in model.paths
        ],
    }


def _cases(rows: Iterable[tuple[str, ...]]) -> list[list[str]]:
    return [list(row) for row in rows]


def _fit(fit: Fit) -> dict[str, Any]:
    return {
        "consistency": _figure(fit.consistency),
        "pri": _figure(fit.pri),
        "coverage": _figure(fit.coverage),
        "unique": None if fit.unique is None else _figure(fit.unique),
    }


def _figure(value: float) -> float | None:
    return None if isnan(value) else round(value, 9)
