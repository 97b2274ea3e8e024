"""The JSON shapes of claims and of lines of the change sheet: a contract, as in `shapes`."""

from __future__ import annotations

from math import isnan
from typing import TYPE_CHECKING, Any

from qualcase.coding.claims import pattern_match
from qualcase.study import change_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qualcase.coding.change_sheet import ChangeSheetShown, SheetLine
    from qualcase.coding.claims import CitedCell, Claim, CounterCell, ReadCell
    from qualcase.study import Study


def line_shape(study: Study, shown: ChangeSheetShown, line: SheetLine) -> dict[str, Any]:
    """A line of the change sheet: what figures propose, and what was decided."""
    names, cell, one, entry = _names(study), line.cell, line.candidate, line.entry
    return {
        "heading": line.heading.value,
        "case": names[cell.case_id],
        "code": study.codebook.tree.path(cell.code_id),
        "from_wave": names[cell.from_wave_id],
        "wave": names[cell.wave_id],
        "proposed": one is not None,
        "mark": change_words.sign(one),
        "before": _figure(one.before) if one else None,
        "base_before": _figure(one.base_before) if one else None,
        "after": _figure(one.after) if one else None,
        "base_after": _figure(one.base_after) if one else None,
        "ratings": [_figure(rating) for rating in one.ratings] if one else None,
        "others": one.others if one else None,
        "through": [study.codebook.tree.path(code_id) for code_id in one.through] if one else [],
        "added": [study.codebook.tree.path(code_id) for code_id in one.added] if one else [],
        "state": line.state.value,
        "text": shown.words(line),
        "coder": names.get(entry.coder_id or "") if entry else None,
    }


def claim_shape(study: Study, one: Claim) -> dict[str, Any]:
    """A claim with what speaks for and against it and the pattern over cases."""
    names = _names(study)
    there = {excerpt.id: excerpt for excerpt in study.excerpts_of([each.coding_id for each in one.evidence])}
    read = study.claims.read_cells(one.cells)
    match = pattern_match(one)
    return {
        "id": one.id,
        "text": one.text,
        "expectation": one.expectation,
        "expected_at": one.expected_at.isoformat() if one.expected_at else None,
        "observed_at": one.observed_at.isoformat() if one.observed_at else None,
        "expected_late": one.was_expected_late,
        "note": one.note,
        "coder": names.get(one.coder_id or ""),
        "evidence": [
            {
                "coding": each.coding_id,
                "side": each.side.value,
                "note": each.note,
                "source": there[each.coding_id].source if each.coding_id in there else None,
                "quote": there[each.coding_id].text if each.coding_id in there else None,
            }
            for each in one.evidence
        ],
        "cells": [cell_shape(study, cell, read[cell]) for cell in one.cells],
        "cases": [
            {
                "case": names[said.case_id],
                "expected": said.expected and said.expected.value,
                "observed": said.observed and said.observed.value,
                "reason": said.reason,
            }
            for said in one.cases
        ],
        "match": {name: _named(getattr(match, name), names) for name in ("met", "missed", "open", "unexpected")},
    }


def cell_shape(study: Study, cell: CitedCell, read: ReadCell) -> dict[str, Any]:
    """A cell that is cited or proposed, with what its figures read."""
    names = _names(study)
    return {
        "case": names[cell.case_id],
        "code": study.codebook.tree.path(cell.code_id),
        "wave": names[cell.wave_id],
        "from_wave": names.get(cell.from_wave_id or ""),
        "side": cell.side.value,
        "note": cell.note,
        "says": read.says and read.says.value,
        "persons": [_figure(value) for value in read.values],
        "bases": [_figure(value) for value in read.bases],
        "ratings": [_figure(value) for value in read.ratings],
    }


def counter_shape(study: Study, one: CounterCell) -> dict[str, Any]:
    """A cell that speaks against a claim, and the cited cell that it is held against."""
    return {**cell_shape(study, one.cell, one.read), "because": cell_shape(study, one.because, one.cited)}


def _names(study: Study) -> dict[str, str]:
    frame = study.frame()
    return {one.id: one.name for group in (frame.waves, frame.cases, frame.coders) for one in group}


def _named(case_ids: Iterable[str], names: dict[str, str]) -> list[str]:
    return [names[one] for one in case_ids]


def _figure(value: float) -> float | None:
    return None if isnan(value) else round(value, 9)
