"""The JSON shapes of the command line: a contract. Keys and fixed values are English, waves are strings."""

from __future__ import annotations

import math
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from qualcase.coding.comparison import Measure

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from qualcase.coding.bundle import IncomingSource, Told
    from qualcase.coding.codebook import Code
    from qualcase.coding.codings import Excerpt
    from qualcase.coding.comparison import By, CellIndex, Comparison, Mark
    from qualcase.coding.events import Event
    from qualcase.coding.found import Found, FoundSpan, SearchHit
    from qualcase.coding.frame import Case
    from qualcase.coding.notices import Notice
    from qualcase.coding.people import Participant
    from qualcase.coding.planned import Planned
    from qualcase.coding.respondents import Respondent
    from qualcase.coding.sources import Source
    from qualcase.coding.variables import ValueGrid, Variable
    from qualcase.study import Study
    from qualcase.study.comparing import Totals


def source_shape(study: Study, source: Source) -> dict[str, Any]:
    """A source."""
    frame = study.frame()
    names = {case.id: case.name for case in frame.cases}
    cases = [names[one] for one in source.case_ids]
    return {
        "id": source.id,
        "name": source.name,
        "suffix": source.suffix,
        "case": cases[0] if len(cases) == 1 else None,
        "cases": cases,
        "site": study.site_name(source),
        "wave": next((wave.name for wave in frame.waves if wave.id == source.wave_id), None),
        "kind": source.kind.value,
        "date": source.date.isoformat() if source.date else None,
        "valid_from": source.valid_from.isoformat() if source.valid_from else None,
        "valid_to": source.valid_to.isoformat() if source.valid_to else None,
        "language": source.language,
        "lead_coder": next((one.name for one in frame.coders if one.id == source.lead_coder_id), None),
    }


def case_shape(study: Study, case: Case) -> dict[str, Any]:
    """A case."""
    frame = study.frame()
    areas = {area.id: area.name for area in frame.areas}
    return {
        "id": case.id,
        "name": case.name,
        "title": case.title,
        "site": next((site.name for site in frame.sites if site.id == case.site_id), None),
        "areas": [areas[one] for one in case.area_ids],
        "starts": case.starts.isoformat() if case.starts else None,
        "ends": case.ends.isoformat() if case.ends else None,
        "note": case.note,
    }


def participant_shape(study: Study, participant: Participant) -> dict[str, Any]:
    """A participant with the roles of cases and waves."""
    frame = study.frame()
    cases = {case.id: case.name for case in frame.cases}
    waves = {wave.id: wave.name for wave in frame.waves}
    roles = [
        {"role": entry.role, "case": cases.get(entry.case_id or ""), "wave": waves.get(entry.wave_id or "")}
        for entry in participant.roles
    ]
    return {"id": participant.id, "name": participant.name, "roles": roles, "note": participant.note}


def variable_shape(variable: Variable, values: int) -> dict[str, Any]:
    """A variable with how many values it has."""
    return {
        "id": variable.id,
        "name": variable.name,
        "of": variable.of.value,
        "kind": variable.kind.value,
        "choices": list(variable.choices),
        "note": variable.note,
        "values": values,
    }


def values_shape(study: Study, grid: ValueGrid) -> list[dict[str, Any]]:
    """Every value of a table, in its canonical form. The wave of a respondent or source is their own."""
    own = study.variables.own_waves() if not grid.of.per_wave else {}
    return [
        {
            "of": grid.of.value,
            "name": target.name,
            "wave": column.wave.name if column.wave else own[target.id] or None,
            "variable": column.variable.name,
            "value": grid.value(target, column),
        }
        for target in grid.targets
        for column in grid.columns
        if grid.value(target, column)
    ]


def event_shape(study: Study, event: Event) -> dict[str, Any]:
    """An event; the site of a case's event is the case's."""
    names, site_of = _names(study), {case.id: case.site_id for case in study.cases.all()}
    return {
        "id": event.id,
        "date": event.date.isoformat(),
        "site": names.get(event.site_id or site_of.get(event.case_id or "") or ""),
        "case": names.get(event.case_id or ""),
        "text": event.text,
    }


def respondent_shape(study: Study, respondent: Respondent) -> dict[str, Any]:
    """A respondent."""
    names = _names(study)
    return {
        "id": respondent.id,
        "name": respondent.name,
        "wave": names[respondent.wave_id],
        "case": names.get(respondent.case_id or ""),
        "site": names.get(respondent.site_id or ""),
        "role": respondent.role,
        "participant": names.get(respondent.participant_id or ""),
        "date": respondent.date.isoformat() if respondent.date else None,
    }


def planned_shape(study: Study, planned: Planned, filled: Mapping[str, str]) -> dict[str, Any]:
    """A planned source; `filled` is what `study.planned.filled` gave."""
    names = _names(study)
    return {
        "id": planned.id,
        "case": names.get(planned.case_id or ""),
        "site": names.get(planned.site_id or ""),
        "wave": names[planned.wave_id],
        "kind": planned.kind.value,
        "role": planned.role,
        "filled_by": study.sources.get(filled[planned.id]).name if planned.id in filled else None,
    }


def _names(study: Study) -> dict[str, str]:
    frame = study.frame()
    return {one.id: one.name for group in (frame.waves, frame.sites, frame.cases, frame.participants) for one in group}


def code_shape(study: Study, code: Code, uses: int | None = None) -> dict[str, Any]:
    """A code with its definition."""
    tree = study.codebook.tree
    scale = next((one for one in study.scales() if one.id == code.scale_id), None)
    shape: dict[str, Any] = {
        "id": code.id,
        "path": tree.path(code.id),
        "name": code.name,
        "names": dict(code.names),
        "parent": tree.path(code.parent_id) if code.parent_id else None,
        "key": code.key,
        "colour": code.colour,
        "short": dict(code.short),
        "full": dict(code.full),
        "use_when": dict(code.use_when),
        "not_when": dict(code.not_when),
        "examples": [{"kind": one.kind, "text": dict(one.text)} for one in code.examples],
        "scale": scale.key if scale else None,
        "inductive": code.inductive,
        "origin": code.origin,
        "retired": code.retired,
    }
    return shape if uses is None else {**shape, "codings": uses}


def excerpt_shape(excerpt: Excerpt) -> dict[str, Any]:
    """An excerpt."""
    return {
        "id": excerpt.id,
        "source": excerpt.source,
        "case": excerpt.case,
        "cases": list(excerpt.cases),
        "site": excerpt.site,
        "wave": excerpt.wave,
        "about": excerpt.about,
        "kind": excerpt.kind,
        "participant": excerpt.participant,
        "participants": list(excerpt.participants),
        "role": excerpt.role,
        "code": excerpt.code,
        "coder": excerpt.coder,
        "start": excerpt.start,
        "end": excerpt.end,
        "text": excerpt.text,
        "rating": excerpt.rating,
        "note": excerpt.note,
        "star": excerpt.star,
        "words": excerpt.words,
        "made_by": excerpt.made_by,
        "condensed": excerpt.condensed,
    }


def found_shape(study: Study, found: Found, spans: Sequence[FoundSpan] | None) -> dict[str, Any]:
    """The answer to a search; `spans` is what is to be coded, where that was asked for."""
    shape: dict[str, Any] = {
        "total": found.total,
        "whole": found.whole,
        "searched": found.searched,
        "forms": list(found.forms),
        "by_source": [{"source": one.name, "hits": one.hits} for one in found.by_source],
        "by_case": [{"case": one.name, "hits": one.hits} for one in found.by_case],
        "by_wave": [{"wave": one.name, "hits": one.hits} for one in found.by_wave],
        "hits": [_hit_shape(one) for one in found.hits],
    }
    if spans is not None:
        names = {one.id: one.name for one in study.sources.all()}
        shape["spans"] = [{"source": names[one.source_id], "start": one.start, "end": one.end} for one in spans]
    return shape


def _hit_shape(hit: SearchHit) -> dict[str, Any]:
    return {
        "source": hit.source,
        "kind": hit.kind,
        "case": hit.case,
        "cases": list(hit.cases),
        "site": hit.site,
        "wave": hit.wave,
        "start": hit.start,
        "end": hit.end,
        "parts": [{"start": start, "end": end} for start, end in hit.parts],
        "before": hit.before,
        "text": hit.found,
        "after": hit.after,
        "speaker": hit.speaker,
        "role": hit.role,
        "interviewer": hit.is_interviewer,
    }


def comparison_shape(shown: Comparison, totals: Totals | None = None) -> dict[str, Any]:
    """A comparison: the names on its axes, every cell, what it holds, and what a reader must know."""
    rows, columns, split = shown.dimensions
    shape: dict[str, Any] = {
        "dimensions": {"rows": _by_shape(rows), "columns": _by_shape(columns), "split": _by_shape(split)},
        "rows": [value.name for value in shown.rows],
        "columns": [_column(value.name, value.stands_for) for value in shown.columns],
        "split": [value.name for value in shown.splits] if split else [],
        "measure": shown.measure.value,
        "with_subcodes": shown.with_subcodes,
        "change": [shown.splits[at].name for at in shown.change] if shown.change else None,
        "thresholds": asdict(shown.thresholds),
        "included": {
            **asdict(shown.whole),
            "on_agreed": shown.on_agreed,
            "by_split": [
                {"split": one.name, **asdict(held)} for one, held in zip(shown.splits, shown.included, strict=True)
            ]
            if split
            else [],
        },
        "hidden": asdict(shown.hidden) if shown.hidden else None,
        "notices": [_notice_shape(one) for one in shown.notices],
        "caption": shown.caption,
        "check": [{"of": heading, "text": text} for heading, text in shown.check],
        "cells": _cells(shown),
    }
    if totals:
        both = {"rows": totals.of_rows, "columns": totals.of_columns}
        shape["totals"] = {name: _cells(one) if one else None for name, one in both.items()}
    return shape


def _cells(shown: Comparison) -> list[dict[str, Any]]:
    return [
        _cell(shown, row, column, part)
        for row in range(len(shown.rows))
        for column in range(len(shown.columns))
        for part in range(len(shown.splits))
    ]


def _notice_shape(notice: Notice) -> dict[str, Any]:
    from qualcase.study.notice_words import say_notice, say_way_out

    return {
        "kind": notice.kind.value,
        "text": say_notice(notice),
        "way_out": notice.way_out.value if notice.way_out else None,
        "help": say_way_out(notice.way_out) or None,
        **notice.values,
    }


def _by_shape(by: By | None) -> str | None:
    return by.value if by else None


def _column(name: str, stands_for: str) -> str:
    return "study" if stands_for == "study" else name


def _cell(shown: Comparison, row: int, column: int, part: int) -> dict[str, Any]:
    at = (row, column, part)
    why = shown.empty_at(*at)
    silence = shown.silence_at(*at)
    value = float(shown.values[at])
    base = float(shown.bases[at])
    heading = shown.columns[column]
    cell: dict[str, Any] = {
        "row": shown.rows[row].name,
        "row_id": shown.rows[row].id,
        "column": _column(heading.name, heading.stands_for),
        "column_id": heading.id,
        "split": shown.splits[part].name if shown.dimensions[2] else None,
        "value": None if why or math.isnan(value) else _number(value),
        "base": None if math.isnan(base) else _number(base),
        "beside": [{"what": one.what, "of": one.of, "count": one.count} for one in shown.beside_at(*at)],
        "codings": int(shown.codings[at]),
        "empty": why.value if why else None,
        "silence": silence.value if silence else None,
        "lacking": shown.lacking_at(*at),
        "incomplete": bool(shown.incomplete[at]),
        "confirmed": _confirmed(shown, at),
    }
    if shown.measure is Measure.QUOTE:
        cell["quote"] = shown.texts.get(at)
        cell["coding_id"] = shown.quotes.get(at)
    if shown.change:
        later = part == shown.change[1]
        found: Mark | None = shown.mark_at(row, column) if later else None
        cell["mark"] = found.value if found else None
        cell["unlike"] = bool(shown.unlike[row, column]) if later else False
    return cell


def _confirmed(shown: Comparison, at: CellIndex) -> dict[str, Any] | None:
    """What a researcher confirmed to be absent, and whether it still stands."""
    found = shown.confirmed_at(*at)
    if found is None:
        return None
    return {"id": found.absence.id, "reason": found.absence.reason, "stands": found.stands}


def _number(value: float) -> float | int:
    return int(value) if value == int(value) else value


def incoming_shape(one: IncomingSource, kind: str) -> dict[str, Any]:
    """A file on its way in; it has no id yet."""
    from qualcase.study.incoming_table import remarks_on

    placing, like = one.placing, one.looks_like
    return {
        "id": None,
        "file": str(one.path),
        "name": one.name,
        "case": placing.cases[0] if len(placing.cases) == 1 else None,
        "cases": list(placing.cases),
        "site": placing.site,
        "wave": placing.wave,
        "kind": kind,
        "date": placing.date.isoformat() if placing.date else None,
        "turns": len(one.turns),
        "speakers": [
            {
                "label": seen.label,
                "interviewer": seen.is_interviewer,
                "participant": seen.participant,
                "role": seen.role,
                "proposed": seen.proposed,
                "told": _told_shape(seen.told) if seen.told else None,
            }
            for seen in one.speakers
        ],
        "told": {name: _told_shape(told) for name, told in one.told.items()},
        "same_text_as": one.same_text_as,
        "looks_like": {"name": like.name, "id": like.source_id, "share": round(like.share, 3)} if like else None,
        "new_version_of": one.new_version_of,
        "planned": one.planned,
        "table": one.table.value if one.table else None,
        "notes": [] if one.refused else [str(note) for note in remarks_on(one)],
        "refused": str(one.refused) if one.refused else None,
    }


def _told_shape(told: Told) -> dict[str, Any]:
    return {"by": told.by.value, "sure": told.sure, "words": told.words or None}
