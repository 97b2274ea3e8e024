"""The facts of one source, computed from its turns, word positions and codings."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from qualcase.coding.facts import BEFORE, EXPECTED, TOLD_HERE, SourceFacts
from qualcase.coding.people import CodingState

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy.typing as npt

    from qualcase.coding.facts import Frame
    from qualcase.coding.guide import Asked, TopicAsked
    from qualcase.coding.people import CodingStatus
    from qualcase.coding.sources import Source, Speaker, Turn

    Ints = npt.NDArray[np.int64]

ENOUGH_WORDS = 3
"""A coding over several turns is a passage of each participant with so many words in it (of any, if none has them)."""
_TIMES = {"before": BEFORE, "expected": EXPECTED}


class CodingRow(NamedTuple):
    """The columns of a coding that facts are made of."""

    id: str
    source_id: str
    code_id: str
    coder_id: str
    start: int
    end: int
    rating: float | None
    about_wave_id: str | None
    about_time: str | None
    about_case_id: str | None
    star: int = 0


PlainRow = tuple[str, str, str, str, int, int, float | None, str | None, str | None, str | None, int]
"""The same as a plain tuple, as the store hands it over."""


class _Columns(NamedTuple):
    """Codings by column."""

    id: tuple[str, ...] = ()
    source_id: tuple[str, ...] = ()
    code_id: tuple[str, ...] = ()
    coder_id: tuple[str, ...] = ()
    start: tuple[int, ...] = ()
    end: tuple[int, ...] = ()
    rating: tuple[float | None, ...] = ()
    about_wave_id: tuple[str | None, ...] = ()
    about_time: tuple[str | None, ...] = ()
    about_case_id: tuple[str | None, ...] = ()
    star: tuple[int, ...] = ()


class Said(NamedTuple):
    """What persons confirmed of the questions of a source."""

    asked: Sequence[Asked] = ()
    topics: Sequence[TopicAsked] = ()


class Words(NamedTuple):
    """The countable words of a source, in the order of the text."""

    starts: npt.NDArray[np.int32]
    """Where each begins, in code points."""
    persons: npt.NDArray[np.int32]
    """Who says it: index of the participant, -1 where nobody is named."""


def countable_words(
    source: Source,
    turns: Sequence[Turn],
    speakers: Mapping[int, Speaker],
    words: tuple[npt.NDArray[np.int32], npt.NDArray[np.int32]],
    index: Mapping[str, int],
) -> Words:
    """Words that count: of participants in speech, without labels and transcriber's marks; elsewhere all.

    Of open answers those of the respondents, without labels and questions. Nobody is a person of the study by them.
    """
    starts, marked = words
    if not source.kind.is_speech:
        counts = _answered(starts, turns, speakers)
        return Words(starts[counts], np.full(int(counts.sum()), -1, dtype=np.int32))
    counts = ~np.isin(starts, marked)
    persons = np.full(len(starts), -1, dtype=np.int32)
    if turns:
        said = np.array([turn.said for turn in turns])
        end = np.array([turn.end for turn in turns])
        who = [speakers.get(turn.speaker) if turn.speaker is not None else None for turn in turns]
        person = np.array([index.get(one.participant_id or "", -1) if one else -1 for one in who], dtype=np.int32)
        spoken = np.array([not (one and (one.is_interviewer or one.respondent_id)) for one in who])
        turn = np.searchsorted(said, starts, side="right") - 1
        inside = (turn >= 0) & (starts < end[turn])
        counts &= inside & spoken[turn]
        persons = np.where(inside, person[turn], np.int32(-1))
    return Words(starts[counts], persons[counts])


def _answered(
    starts: npt.NDArray[np.int32], turns: Sequence[Turn], speakers: Mapping[int, Speaker]
) -> npt.NDArray[np.bool_]:
    """Which words respondents wrote; all, where no respondent answers."""
    theirs = {number for number, one in speakers.items() if one.respondent_id}
    answers = [turn for turn in turns if turn.speaker in theirs]
    if not answers:
        return np.ones(len(starts), dtype=np.bool_)
    said = np.array([turn.said for turn in answers])
    end = np.array([turn.end for turn in answers])
    turn = np.searchsorted(said, starts, side="right") - 1
    inside: npt.NDArray[np.bool_] = (turn >= 0) & (starts < end[turn])
    return inside


def source_facts(
    source: Source,
    words: Words,
    codings: Sequence[PlainRow],
    statuses: Sequence[CodingStatus],
    frame: Frame,
    *,
    said: Said | None = None,
) -> SourceFacts:
    """Everything that figures need to know of one source. `codings` stand in the order of the text."""
    index = frame.index
    columns = _Columns._make(zip(*codings, strict=True)) if codings else _Columns()
    start = np.array(columns.start, dtype=np.int32)
    end = np.array(columns.end, dtype=np.int32)
    first = np.searchsorted(words.starts, start).astype(np.int32)
    last = np.searchsorted(words.starts, end).astype(np.int32)
    pieces = _pieces(words.persons, first, last)
    done = [one for one in statuses if one.state is CodingState.DONE and one.coder_id in index]
    about = [
        _TIMES[time] if time else index.get(wave, TOLD_HERE) if wave and wave != source.wave_id else TOLD_HERE
        for wave, time in zip(columns.about_wave_id, columns.about_time, strict=True)
    ]
    agreed = frame.agreed.id if frame.agreed else None
    persons = (one for one in zip(columns.id, columns.coder_id, strict=True) if one[1] != agreed)
    lead = source.lead_coder_id or min(persons, default=("", None))[1]
    return SourceFacts(
        source=source if lead == source.lead_coder_id else replace(source, lead_coder_id=lead),
        words=len(words.starts),
        heard=_heard(words.persons) if source.kind.is_speech else (),
        done=frozenset(index[one.coder_id] for one in done),
        done_at={index[one.coder_id]: one.changed_at.timestamp() for one in done if one.changed_at},
        ids=columns.id,
        code=np.array([index[code] for code in columns.code_id], dtype=np.int32),
        coder=np.array([index[coder] for coder in columns.coder_id], dtype=np.int32),
        start=start,
        end=end,
        first_word=first,
        last_word=last,
        rating=np.array([np.nan if rating is None else rating for rating in columns.rating], dtype=np.float64),
        about=np.array(about, dtype=np.int32),
        about_case=np.array([index.get(case or "", -1) for case in columns.about_case_id], dtype=np.int32),
        counts=(last > first) | (not source.kind.is_speech),
        passage_of=_passages(pieces),
        pieces=pieces,
        star=np.array(columns.star, dtype=bool),
        put={} if said is None else {one.question_id: one.put for one in said.asked},
        topics={} if said is None else {one.code_id: one.asked for one in said.topics},
    )


def _heard(persons: npt.NDArray[np.int32]) -> tuple[tuple[int, int], ...]:
    known = persons[persons >= 0]
    who, counts = np.unique(known, return_counts=True)
    return tuple(zip(who.tolist(), counts.tolist(), strict=True))


def _pieces(
    persons: npt.NDArray[np.int32], first: npt.NDArray[np.int32], last: npt.NDArray[np.int32]
) -> npt.NDArray[np.int32]:
    """Each coding cut where the speaker changes: (coding, participant or -1, first word, one after the last)."""
    if not len(persons) or not len(first):
        return np.zeros((0, 4), dtype=np.int32)
    begins = np.concatenate(([0], np.flatnonzero(np.diff(persons)) + 1))
    ends = np.append(begins[1:], len(persons))
    some = np.flatnonzero(last > first)
    first_run = np.searchsorted(begins, first[some], side="right") - 1
    last_run = np.searchsorted(begins, last[some] - 1, side="right") - 1
    lengths = last_run - first_run + 1
    position = np.repeat(np.arange(len(some)), lengths)
    run = first_run[position] + np.arange(len(position)) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    coding = some[position]
    return np.stack(
        (
            coding,
            persons[begins[run]],
            np.maximum(first[coding], begins[run]),
            np.minimum(last[coding], ends[run]),
        ),
        axis=1,
    ).astype(np.int32)


def _passages(pieces: npt.NDArray[np.int32]) -> npt.NDArray[np.int32]:
    """(coding, participant): of each with enough words in it, or of any with a word where none has enough."""
    named = pieces[pieces[:, 1] >= 0].astype(np.int64)
    if not len(named):
        return np.zeros((0, 2), dtype=np.int32)
    size = int(named[:, 1].max()) + 1
    keys, group = np.unique(named[:, 0] * size + named[:, 1], return_inverse=True)
    words = np.bincount(group, weights=named[:, 3] - named[:, 2])
    coding = keys // size
    enough = words >= ENOUGH_WORDS
    somebody = np.zeros(int(coding.max()) + 1, dtype=bool)
    somebody[coding[enough]] = True
    kept = enough | ~somebody[coding]
    return np.stack((coding[kept], keys[kept] % size), axis=1).astype(np.int32)
