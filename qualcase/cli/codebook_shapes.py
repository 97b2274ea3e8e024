"""The JSON shapes of codebook versions, passages to look through, examples, merges, and what an import does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qualcase.cli.shapes import excerpt_shape

if TYPE_CHECKING:
    from datetime import datetime

    from qualcase.coding.codebook_history import CodebookVersion, CodeMerge
    from qualcase.study import Study
    from qualcase.study.code_examples import ShownExample
    from qualcase.study.code_use import CodeUse
    from qualcase.study.codebook_merge import CodebookMerge, Difference
    from qualcase.study.codebook_states import CodebookComparison, CodeChange
    from qualcase.study.review_queue import Queue


def version_shape(study: Study, version: CodebookVersion) -> dict[str, Any]:
    """A frozen version; its codes are what `codebook export --version` writes."""
    return {
        "number": version.number,
        "note": version.note,
        "made_at": _moment(version.made_at),
        "coder": _coder(study, version.coder_id),
    }


def comparison_shape(found: CodebookComparison) -> dict[str, Any]:
    """What differs between two states of the codebook."""
    return {
        "added": [_change(one) for one in found.added],
        "removed": [_change(one) for one in found.removed],
        "renamed": [_change(one) for one in found.renamed],
        "moved": [_change(one) for one in found.moved],
        "changed": [_change(one) for one in found.changed],
        "unchanged": found.unchanged,
    }


def _change(change: CodeChange) -> dict[str, Any]:
    return {
        "id": change.code_id,
        "before": change.before or None,
        "now": change.now or None,
        "merged_into": change.went_into or None,
        "fields": [
            {"field": one.field, "language": one.language or None, "before": one.before, "now": one.now}
            for one in change.fields
        ],
    }


def queue_shape(study: Study, queue: Queue) -> dict[str, Any]:
    """What is to be looked through of one code."""
    tree = study.codebook.tree
    return {
        "code": tree.path(queue.code_id),
        "waiting": len(queue.waiting),
        "done": queue.done,
        "total": queue.total,
        "targets": [tree.path(one) for one in queue.targets],
        "because": [
            {
                "why": one.why.value,
                "before": {name: dict(texts) for name, texts in one.before.items()},
                "made_at": _moment(one.made_at),
                "coder": _coder(study, one.coder_id),
            }
            for one in queue.revisions
        ],
        "passages": [excerpt_shape(one) for one in study.excerpts_of([one.id for one in queue.waiting])],
    }


def example_shape(example: ShownExample) -> dict[str, Any]:
    """An example of a code: a pinned passage, or a text (then without ids)."""
    return {
        "kind": example.kind,
        "text": example.text,
        "pin": example.pin_id,
        "coding": example.coding_id,
        "source": example.source or None,
    }


def merge_shape(study: Study, merge: CodeMerge) -> dict[str, Any]:
    """A code that went into another one."""
    return {
        "code": merge.path,
        "into": merge.into_path,
        "codings": merge.codings,
        "doubled": merge.doubled,
        "made_at": _moment(merge.made_at),
        "coder": _coder(study, merge.coder_id),
    }


def import_shape(plan: CodebookMerge) -> dict[str, Any]:
    """What an import does, or would do."""
    return {
        "added": len(plan.added),
        "completed": len(plan.completed),
        "unchanged": plan.unchanged,
        "added_codes": list(plan.added_paths),
        "same": list(plan.same),
        "gained": [_difference(one) for one in plan.gained],
        "differences": [_difference(one) for one in plan.differences],
    }


def _difference(one: Difference) -> dict[str, Any]:
    return {
        "code": one.path,
        "field": one.place.field.removesuffix("_id"),
        "language": one.place.language or None,
        "mine": one.mine or None,
        "theirs": one.theirs,
    }


def use_shape(use: CodeUse) -> dict[str, Any]:
    """Where a code is used."""

    def cells(row: Any) -> list[dict[str, Any]]:
        return [
            {"wave": wave, "persons": cell.persons, "passages": cell.passages}
            for wave, cell in zip(use.waves, row, strict=True)
        ]

    return {
        "cases": [{"case": row.name, "mark": row.mark or None, "waves": cells(row.cells)} for row in use.rows],
        "all": cells(use.total),
        "caption": use.caption,
    }


def _moment(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _coder(study: Study, coder_id: str | None) -> str | None:
    return next((one.name for one in study.coders.all() if one.id == coder_id), None)
