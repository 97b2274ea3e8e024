"""The JSON shapes of versions, differences and edits: a part of the contract in `shapes`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qualcase.coding.codings import Coding
    from qualcase.coding.editing import EditPlan, NearPlace
    from qualcase.coding.sources import Source, TextVersion
    from qualcase.study import Study
    from qualcase.text.hunks import Hunk

MOST_SEARCHED = 200
"""Of so many passages to be decided places are looked for; of more it would take long and nobody would read them."""


def version_shape(study: Study, source: Source, version: TextVersion) -> dict[str, Any]:
    """A version of a text."""
    coder = next((one.name for one in study.coders.all() if one.id == version.made_by), None)
    return {
        "id": version.id,
        "number": version.number,
        "why": version.why,
        "made_at": version.made_at.isoformat() if version.made_at else None,
        "coder": coder,
        "original_name": version.original_name,
        "text_hash": version.text_hash,
        "turns": len(version.turns),
        "current": version.id == source.version_id,
    }


def plan_shape(study: Study, plan: EditPlan, *, saved: TextVersion | None = None) -> dict[str, Any]:
    """What an edit does to the passages of its source, and the version that it became."""
    source = study.sources.get(plan.source_id)
    searched = {one.coding.id for one in plan.to_decide[:MOST_SEARCHED]}
    passages = []
    for one in plan.passages:
        near = study.versions.places(plan, one.coding.id) if one.coding.id in searched else ()
        passages.append(
            {
                **coding_shape(study, one.coding),
                "fate": one.fate.value,
                "new_start": one.start,
                "new_end": one.end,
                "new_text": one.quote,
                "to_decide": one.to_decide,
                "places": _places(near),
            }
        )
    return {
        "source": source.name,
        "why": plan.why,
        "changes_nothing": plan.changes_nothing,
        "edits": [{"start": one.start, "end": one.end, "text": one.text} for one in plan.script],
        "new_speakers": [one.label for one in plan.new_speakers],
        "fates": {fate.value: count for fate, count in plan.counts.items()},
        "to_decide": len(plan.to_decide),
        "passages": passages,
        "version": version_shape(study, source, saved) if saved else None,
    }


def coding_shape(study: Study, coding: Coding) -> dict[str, Any]:
    """A coding with its place in the present text; `lost` holds the words of one that has none."""
    coders = {one.id: one.name for one in study.frame().coders}
    return {
        "id": coding.id,
        "source": study.sources.get(coding.source_id).name,
        "code": study.codebook.tree.path(coding.code_id),
        "coder": coders[coding.coder_id],
        "start": coding.start,
        "end": coding.end,
        "text": coding.quote,
        "lost": coding.lost,
    }


def lost_shape(study: Study, coding: Coding) -> dict[str, Any]:
    """A coding whose passage is lost, with places where it may belong."""
    return {**coding_shape(study, coding), "places": _places(study.versions.places_of_lost(coding))}


def hunk_shape(hunk: Hunk) -> dict[str, Any]:
    """A change between two versions with the lines around it."""
    return {
        "start": hunk.start,
        "end": hunk.end,
        "new_start": hunk.new_start,
        "new_end": hunk.new_end,
        "line": hunk.line,
        "new_line": hunk.new_line,
        "pieces": [{"kind": one.kind.value, "text": one.text} for one in hunk.pieces],
    }


def _places(places: Iterable[NearPlace]) -> list[dict[str, Any]]:
    return [{"start": one.start, "end": one.end, "score": round(one.score, 1), "shown": one.shown} for one in places]
