"""The JSON of a joint display."""

from __future__ import annotations

from dataclasses import asdict
from math import isnan
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from qualcase.coding.joint import Distribution, JointDisplay, JointTie, VariableShown, WhoAnswered
    from qualcase.study import Study


def tie_shape(study: Study, one: JointTie) -> dict[str, Any]:
    """A code beside a question."""
    names = {variable.id: variable.name for variable in study.joint.variables()}
    return {"id": one.id, "question": names[one.variable_id], "code": study.frame().tree.path(one.code_id)}


def display_shape(study: Study, shown: JointDisplay) -> dict[str, Any]:
    """Everything that a joint display shows."""
    waves = [wave.name for wave in shown.waves]
    return {
        "waves": waves,
        "respondents": dict(zip(waves, shown.respondents, strict=True)),
        "of_respondents": dict(zip(waves, shown.of_respondents, strict=True)),
        "measure": shown.codes.measure.value,
        "questions": [_question(study, shown, one) for one in shown.variables],
        "caption": shown.caption,
        "check": [list(line) for line in shown.check],
    }


def _question(study: Study, shown: JointDisplay, one: VariableShown) -> dict[str, Any]:
    waves = [wave.name for wave in shown.waves]
    both = one.paired
    return {
        "id": one.variable.id,
        "name": one.variable.name,
        "kind": one.variable.kind.value,
        "values": [value.id for value in one.values],
        "waves": {wave: _distribution(found) for wave, found in zip(waves, one.waves, strict=True)},
        "paired": both
        and {
            "earlier": waves[both.earlier],
            "later": waves[both.later],
            "n": both.n,
            "missing": both.missing,
            "unclear": both.unclear,
            "same": both.same,
            "up": both.up,
            "down": both.down,
            "counts": [
                {"earlier": one.values[was].id, "later": one.values[is_].id, "n": count}
                for (was, is_), count in both.counts.items()
            ],
        },
        "codes": [_code(study, shown, code_id) for code_id in one.code_ids],
    }


def _distribution(found: Distribution) -> dict[str, Any]:
    return {
        "n": found.n,
        "missing": found.missing,
        "not_put": found.not_put,
        "counts": list(found.counts),
        "percent": [found.percent(bar) for bar in range(len(found.counts))],
        "different": found.different,
        "spread": found.spread and asdict(found.spread),
        "first": found.first or None,
        "last": found.last or None,
    }


def _code(study: Study, shown: JointDisplay, code_id: str) -> dict[str, Any]:
    row = shown.code_rows.get(code_id)
    mark = None if row is None else shown.codes.mark_at(row, 0)
    answers = shown.answers[code_id]
    return {
        "id": code_id,
        "code": study.frame().tree.path(code_id),
        "mark": mark and mark.value,
        "waves": {
            wave.name: {
                "value": None if row is None else _number(shown.codes.values[row, 0, split]),
                "base": None if row is None else _number(shown.codes.bases[row, 0, split]),
                "empty": None if row is None else shown.codes.empty_at(row, 0, split),
                "answers": {
                    "respondents": answers[split].respondents,
                    "of": answers[split].of,
                    "codings": list(answers[split].coding_ids),
                },
            }
            for split, wave in enumerate(shown.waves)
        },
    }


def _number(value: float) -> float | None:
    return None if isnan(value) else float(value)


def who_shape(study: Study, one: WhoAnswered) -> dict[str, Any]:
    """A respondent behind a bar."""
    waves = {wave.id: wave.name for wave in study.frame().waves}
    return {
        "id": one.respondent.id,
        "name": one.respondent.name,
        "wave": waves[one.respondent.wave_id],
        "case": one.case or None,
        "site": one.site or None,
        "role": one.respondent.role,
        "participant": one.participant or None,
        "value": one.value or None,
        "written": [{"question": answer.question, "text": answer.text} for answer in one.written],
    }
