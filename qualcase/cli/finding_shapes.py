"""The JSON shapes of summaries, collections and views: a contract, as in `shapes`."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any

from qualcase.cli.shapes import excerpt_shape
from qualcase.coding.comparison import ByVariable

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from qualcase.coding.arranging import Arrangement
    from qualcase.coding.codings import Excerpt
    from qualcase.coding.collections import Collection, CollectionEntry
    from qualcase.coding.comparison import By
    from qualcase.coding.summaries import CodedAs, EvidenceChange, SummaryState
    from qualcase.coding.views import SeenCell, View, ViewChanges, ViewSettings
    from qualcase.study import Study


def summary_shape(study: Study, state: SummaryState) -> dict[str, Any]:
    """A summary with what it cites and what became of the passages behind it."""
    one, names = state.summary, _names(study)
    cited = {excerpt.id: excerpt for excerpt in study.excerpts_of(one.evidence)}
    return {
        "id": one.id,
        "case": names.get(one.case_id or ""),
        "site": names.get(one.site_id or ""),
        "code": study.codebook.tree.path(one.code_id),
        "wave": names[one.wave_id],
        "from_wave": names.get(one.from_wave_id or ""),
        "text": one.text,
        "coder": names.get(one.coder_id or ""),
        "written_at": _moment(one.written_at),
        "confirmed_by": names.get(one.confirmed_by or ""),
        "confirmed_at": _moment(one.confirmed_at),
        "edited_from": names.get(one.edited_from or ""),
        "stale": state.is_stale,
        "evidence": [_cited(coding_id, cited.get(coding_id)) for coding_id in one.evidence],
        "changes": [_change(study, change, names) for change in state.changes],
    }


def _cited(coding_id: str, excerpt: Excerpt | None) -> dict[str, Any]:
    """A coding that is cited; without a place where its passage is gone."""
    return {
        "id": coding_id,
        "source": excerpt.source if excerpt else None,
        "start": excerpt.start if excerpt else None,
        "end": excerpt.end if excerpt else None,
        "quote": excerpt.text if excerpt else None,
    }


def _change(study: Study, change: EvidenceChange, names: Mapping[str, str]) -> dict[str, Any]:
    return {
        "id": change.coding_id,
        "what": change.what.value,
        "cited": change.cited,
        "aspects": [one.value for one in change.aspects],
        "before": change.before or None,
        "after": change.after or None,
        "was": _coded(study, change.was, names),
        "now": _coded(study, change.now, names),
    }


def _coded(study: Study, coded: CodedAs | None, names: Mapping[str, str]) -> dict[str, Any] | None:
    if coded is None:
        return None
    tree = study.codebook.tree
    return {
        "code": tree.path(coded.code_id) if coded.code_id in tree else None,
        "rating": coded.rating,
        "about": coded.about_time or names.get(coded.about_wave_id or ""),
        "about_case": names.get(coded.about_case_id or ""),
    }


def collection_shape(study: Study, collection: Collection, excerpts: int) -> dict[str, Any]:
    """A collection with how many excerpts it has."""
    return {
        "id": collection.id,
        "name": collection.name,
        "note": collection.note,
        "coder": _names(study).get(collection.coder_id or ""),
        "made_at": _moment(collection.made_at),
        "excerpts": excerpts,
    }


def entry_shape(entry: CollectionEntry, place: int) -> dict[str, Any]:
    """What stands at a place of a collection, from 1; `coding` is its id where the passage is coded."""
    return {
        "id": entry.item.id,
        "place": place,
        "kind": entry.item.kind.value,
        "text": entry.text,
        "mark": entry.mark.value if entry.mark else None,
        "coding": entry.item.coding_id,
        "excerpt": excerpt_shape(entry.excerpt) if entry.excerpt else None,
    }


def view_shape(study: Study, view: View) -> dict[str, Any]:
    """A saved view."""
    return {
        "id": view.id,
        "name": view.name,
        "filter": study.describe(view.settings.filter),
        **_settings(study, view.settings),
        "coder": _names(study).get(view.coder_id or ""),
        "made_at": _moment(view.made_at),
        "seen_at": _moment(view.seen_at),
    }


def _settings(study: Study, settings: ViewSettings) -> dict[str, Any]:
    names = _names(study)
    limits = settings.thresholds
    return {
        "rows": _by(study, settings.rows),
        "columns": _by(study, settings.columns),
        "split": _by(study, settings.split) if settings.split else None,
        "measure": settings.measure.value,
        "with_subcodes": settings.with_subcodes,
        "change": [names.get(one) for one in settings.change] if settings.change else None,
        "thresholds": asdict(limits),
        "arranged": {
            "columns": _arrangement(settings.column_arrangement),
            "rows": _arrangement(settings.row_arrangement),
        },
        "totals": settings.totals,
    }


def _arrangement(how: Arrangement) -> dict[str, Any]:
    """How a side is arranged; what it goes by and what was put in order by hand as ids."""
    return {"order": how.order.value, "group": how.group.value, "by": how.by or None, "hand": list(how.hand)}


def _by(study: Study, by: By) -> str:
    """As the command line writes it; a variable by the name that it has now."""
    if not isinstance(by, ByVariable):
        return by.value
    return replace(by, name=next((one.name for one in study.variables.all() if one.id == by.variable_id), "")).value


def changes_shape(study: Study, changes: ViewChanges) -> dict[str, Any]:
    """What changed in a view; ids beside the names, which are empty where something is gone."""
    sources = {one.id: one.name for one in study.sources.all()}
    return {
        "changed": bool(changes),
        "cells": [
            {
                **dict(zip(("row", "column", "split"), one.names, strict=True)),
                **dict(zip(("row_id", "column_id", "split_id"), (one.row, one.column, one.split), strict=True)),
                "before": _seen(one.before),
                "after": _seen(one.after),
            }
            for one in changes.cells
        ],
        "marks": [
            {
                **dict(zip(("row", "column"), one.names, strict=True)),
                "row_id": one.row,
                "column_id": one.column,
                "before": one.before or None,
                "after": one.after or None,
            }
            for one in changes.marks
        ],
        "sources_came": [{"id": one, "name": sources.get(one)} for one in changes.sources_came],
        "sources_went": [{"id": one, "name": sources.get(one)} for one in changes.sources_went],
        "codings_came": [excerpt_shape(one) for one in study.excerpts_of(changes.codings_came)],
        "codings_went": list(changes.codings_went),
    }


def _seen(cell: SeenCell | None) -> dict[str, Any] | None:
    if cell is None:
        return None
    return {"value": cell.value, "base": cell.base, "empty": cell.empty or None, "incomplete": cell.incomplete}


def _moment(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _names(study: Study) -> dict[str, str]:
    frame = study.frame()
    groups = (frame.waves, frame.sites, frame.cases, frame.coders)
    return {one.id: one.name for group in groups for one in group}
