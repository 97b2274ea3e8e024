"""What hangs on cases, sites, participants, respondents and sources, and goes or moves with them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from qualcase.coding.variables import VariableOf
from qualcase.study.following import joined_summary
from qualcase.study.judgement_ties import hand_over_case, part_from_cases

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from qualcase.coding.respondents import Respondent
    from qualcase.coding.summaries import Summary
    from qualcase.store.writing import Writing

_FIELD = {
    VariableOf.CASE: "case_id",
    VariableOf.SITE: "site_id",
    VariableOf.PARTICIPANT: "participant_id",
}
"""The field by which events, planned sources and respondents name one."""


def take_away(writing: Writing, of: VariableOf, ids: Iterable[str]) -> None:
    """Before things go: take away their values, events, plans and absences, and let no respondent name them."""
    gone = set(ids)
    writing.values.delete([one.id for one in writing.values.about(gone)])
    field = _FIELD.get(of)
    if field is None:
        return
    writing.respondents.update(_renamed(writing, field, dict.fromkeys(gone)))
    if of is not VariableOf.PARTICIPANT:
        writing.events.delete([one.id for one in writing.events.all() if getattr(one, field) in gone])
        writing.planned.delete([one.id for one in writing.planned.all() if getattr(one, field) in gone])
        writing.summaries.delete([one.id for one in writing.summaries.all() if getattr(one, field) in gone])
    if of is VariableOf.CASE:
        writing.absences.delete([one.id for one in writing.absences.all() if one.case_id in gone])
        part_from_cases(writing, gone)


def hand_over(writing: Writing, of: VariableOf, from_id: str, into_id: str) -> None:
    """Before one of two things goes because they are one: give the other what hangs on it.

    A value that the other has already stays as it is there, and goes here.
    """
    held = {(one.variable_id, one.wave_id) for one in writing.values.about([into_id])}
    own = writing.values.about([from_id])
    writing.values.delete([one.id for one in own if (one.variable_id, one.wave_id) in held])
    moved = [one for one in own if (one.variable_id, one.wave_id) not in held]
    writing.values.update(replace(one, target_id=into_id) for one in moved)
    field = _FIELD.get(of)
    if field is None:
        return
    changed: dict[str, Any] = {field: into_id}
    writing.respondents.update(_renamed(writing, field, {from_id: into_id}))
    if of is not VariableOf.PARTICIPANT:
        events = [one for one in writing.events.all() if getattr(one, field) == from_id]
        writing.events.update(replace(one, **changed) for one in events)
        planned = [one for one in writing.planned.all() if getattr(one, field) == from_id]
        writing.planned.update(replace(one, **changed) for one in planned)
        _hand_summaries(writing, [one for one in writing.summaries.all() if getattr(one, field) == from_id], changed)
    if of is VariableOf.CASE:
        _hand_over_absences(writing, from_id, into_id)
        hand_over_case(writing, from_id, into_id)


def _hand_over_absences(writing: Writing, from_id: str, into_id: str) -> None:
    """The other case keeps what was confirmed of it; the rest comes to it, and falls back since its sources differ."""
    absences = writing.absences.all()
    held = {(one.code_id, one.wave_id) for one in absences if one.case_id == into_id}
    own = [one for one in absences if one.case_id == from_id]
    writing.absences.delete([one.id for one in own if (one.code_id, one.wave_id) in held])
    writing.absences.update(replace(one, case_id=into_id) for one in own if (one.code_id, one.wave_id) not in held)


def _hand_summaries(writing: Writing, summaries: Iterable[Summary], changed: Mapping[str, Any]) -> None:
    """Where the other has words in the same cell, both stand there."""
    for one in summaries:
        new = replace(one, **changed)
        held = writing.summaries.at(new.cell)
        if held:
            writing.summaries.delete(one.id)
        writing.summaries.update(joined_summary(held, new) if held else new)


def _renamed(writing: Writing, field: str, names: Mapping[str, str | None]) -> list[Respondent]:
    """Respondents that name one of these by a field, with what stands in its place."""
    found = []
    for one in writing.respondents.all():
        if getattr(one, field) in names:
            changed: dict[str, Any] = {field: names[getattr(one, field)]}
            found.append(replace(one, **changed))
    return found
