"""The JSON of the interview guide, of what was asked, and of absences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qualcase.coding.guide import Absence, Asked, Match, Question
    from qualcase.study import Study


def question_shape(study: Study, one: Question) -> dict[str, Any]:
    """A question of the guide."""
    frame = study.frame()
    names = {wave.id: wave.name for wave in frame.waves}
    return {
        "id": one.id,
        "key": one.key,
        "text": one.text,
        "codes": [frame.tree.path(code_id) for code_id in one.code_ids],
        "waves": [names[wave_id] for wave_id in one.wave_ids],
        "wordings": list(one.wordings),
        "note": one.note,
    }


def match_shape(study: Study, keys: Mapping[str, str], number: int, one: Match) -> dict[str, Any]:
    """A proposal of the matching; `put` is what is confirmed already."""
    return {
        "number": number,
        "source": study.sources.get(one.source_id).name,
        "question": keys[one.question_id],
        "score": one.score,
        "start": one.start,
        "end": one.end,
        "words": one.words,
        "put": one.put,
    }


def asked_shape(study: Study, keys: Mapping[str, str], one: Asked) -> dict[str, Any]:
    """What is confirmed of a question in a source."""
    coders = {coder.id: coder.name for coder in study.coders.all()}
    return {
        "id": one.id,
        "source": study.sources.get(one.source_id).name,
        "question": keys[one.question_id],
        "put": one.put,
        "how": one.how.value,
        "coder": coders.get(one.coder_id or ""),
        "score": one.score,
        "start": one.start,
        "end": one.end,
    }


def absence_shape(study: Study, one: Absence, *, stands: bool) -> dict[str, Any]:
    """What was confirmed to be absent, and whether that stands."""
    frame = study.frame()
    names = {case.id: case.name for case in frame.cases}
    names |= {wave.id: wave.name for wave in frame.waves}
    names |= {coder.id: coder.name for coder in frame.coders}
    return {
        "id": one.id,
        "case": names[one.case_id],
        "wave": names[one.wave_id],
        "code": frame.tree.path(one.code_id),
        "coder": names.get(one.coder_id or ""),
        "reason": one.reason,
        "made_at": one.made_at.isoformat() if one.made_at else None,
        "stands": stands,
    }
