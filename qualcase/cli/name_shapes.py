"""JSON of names out and withdrawal."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from qualcase.coding.pseudonyms import NameHit, Pseudonym
    from qualcase.study.finalising import FinalReport, FinalState
    from qualcase.study.name_changes import NamePlan
    from qualcase.study.name_hits import Hits
    from qualcase.study.withdrawal import Receipt
    from qualcase.study.withdrawal_plan import WithdrawalPlan


def hit_shape(hit: NameHit) -> dict[str, Any]:
    """A hit."""
    return {
        "id": hit.id,
        "kind": hit.kind.value,
        "form": hit.form,
        "where": hit.where,
        "table": hit.place.table,
        "record_id": hit.place.id,
        "field": hit.place.field or None,
        "start": hit.start,
        "end": hit.end,
        "context": hit.context,
        "why": hit.why.value,
        "confidence": hit.confidence,
        "participant_id": hit.about,
        "replacement": hit.replacement or None,
        "verdict": hit.verdict.value if hit.verdict else None,
    }


def search_shape(hits: Hits, shown: list[NameHit]) -> dict[str, Any]:
    """What was found and what was looked through."""
    return {
        "hits": [hit_shape(hit) for hit in shown],
        "unlikely": hits.unlikely,
        "sources": hits.sources,
        "fields": hits.fields,
        "characters": hits.characters,
        "language_models": list(hits.language_models),
        "missing": hits.missing,
    }


def pseudonym_shape(one: Pseudonym) -> dict[str, Any]:
    """An entry of the table."""
    return {
        "id": one.id,
        "name": one.name,
        "kind": one.kind.value,
        "forms": list(one.forms),
        "replacement": one.replacement,
        "participant_id": one.participant_id,
    }


def plan_shape(plan: NamePlan) -> dict[str, Any]:
    """What was or would be replaced, without any name."""
    return {
        "places": plan.count,
        "sources": [{"id": one.place.id, "name": one.where, "places": one.count} for one in plan.texts],
        "fields": len(plan.fields),
        "missing": plan.missing,
    }


def state_shape(state: FinalState | None) -> dict[str, Any] | None:
    """What the study says of its names."""
    return None if state is None else {**asdict(state), "made_at": state.made_at.isoformat()}


def final_shape(report: FinalReport) -> dict[str, Any]:
    """The report on taking names out for good."""
    return {**asdict(report), "state": state_shape(report.state)}


def withdrawal_shape(plan: WithdrawalPlan) -> dict[str, Any]:
    """What would go."""
    sources = [
        {"name": name, "goes": part.goes, "turns": len(part.removed_turns), "codings": len(part.removed)}
        for name, part in zip(plan.names, plan.parts, strict=True)
    ]
    return {"participant_id": plan.participant_id, "sources": sources, "codings_shortened": plan.shortened}


def receipt_shape(receipt: Receipt) -> dict[str, Any]:
    """The receipt of a withdrawal."""
    return {**asdict(receipt), "made_at": receipt.made_at.isoformat()}
