"""What the pages of the interview guide show, read from the study. No widgets."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from qualcase.coding.comparison import Dimension, Measure
from qualcase.coding.filters import Filter
from qualcase.words.dates import say_date

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from qualcase.coding.guide import Absence, Asked, AskingTurn, Match, Question
    from qualcase.coding.sources import Source
    from qualcase.coding.tree import CodeTree
    from qualcase.study import Study

LEAST = 60.0
"""From this score on a place is shown. Every one is looked at by a person, so it may be lower than for a list."""


class Tab(StrEnum):
    """What of the page is shown."""

    GUIDE = "guide"
    CONFIRM = "confirm"
    OVERVIEW = "overview"
    ABSENCES = "absences"


class Said(StrEnum):
    """What is known of a question in a source."""

    PUT = "put"
    NOT_PUT = "not_put"
    UNKNOWN = "unknown"
    OUTSIDE = "outside"
    """It does not belong to the wave of the source."""


def said_of(asked: Asked | None) -> Said:
    """What somebody said of a question."""
    if asked is None:
        return Said.UNKNOWN
    return Said.PUT if asked.put else Said.NOT_PUT


@dataclass(frozen=True)
class Waiting:
    """A source of speech, and how much of the guide is confirmed in it."""

    source: Source
    known: int
    total: int

    @property
    def is_done(self) -> bool:
        """Whether every question of its wave is confirmed or denied."""
        return self.known >= self.total


def read_queue(study: Study, chosen: Filter) -> tuple[Waiting, ...]:
    """All sources of speech that pass the filter, in the study's order."""
    questions = study.guide.all()
    known: dict[str, set[str]] = {}
    for one in study.asked.all():
        known.setdefault(one.source_id, set()).add(one.question_id)
    found = []
    for source in _speech(study, chosen):
        wanted = {one.id for one in of_wave(questions, source.wave_id)}
        found.append(Waiting(source, len(wanted & known.get(source.id, set())), len(wanted)))
    return tuple(found)


def of_wave(questions: Sequence[Question], wave_id: str | None) -> tuple[Question, ...]:
    """The questions of a wave; all of them where there is none."""
    return tuple(one for one in questions if wave_id is None or wave_id in one.wave_ids)


def next_waiting(queue: Sequence[Waiting], source_id: str | None) -> str | None:
    """The next source behind one that waits, from the beginning again where there is none."""
    ids = [one.source.id for one in queue]
    place = ids.index(source_id) + 1 if source_id in ids else 0
    turned = [*queue[place:], *queue[:place]]
    return next((one.source.id for one in turned if not one.is_done and one.source.id != source_id), None)


@dataclass(frozen=True)
class ConfirmRow:
    """A question, what is said of it, and where it seems to be put."""

    question: Question
    asked: Asked | None
    match: Match | None
    turn: int | None
    """The interviewer's turn of the place: of the confirmed one, else of the proposed one."""

    @property
    def said(self) -> Said:
        """What is known."""
        return said_of(self.asked)


class Wanted(NamedTuple):
    """What of the interviews is to be shown: one of them, at the first question of a code, or at a question."""

    source_id: str
    code_id: str | None = None
    question_id: str | None = None


@dataclass(frozen=True)
class Confirming:
    """One source on the way to being confirmed."""

    source: Source
    turns: tuple[AskingTurn, ...]
    matches: Mapping[str, Match]
    """By question."""
    rows: tuple[ConfirmRow, ...]

    @property
    def waiting(self) -> int:
        """How many questions nobody has said anything of."""
        return sum(row.asked is None for row in self.rows)

    def with_asked(self, asked: Sequence[Asked], questions: Sequence[Question]) -> Confirming:
        """The same with what is confirmed now."""
        held = {one.question_id: one for one in asked}
        wanted = of_wave(questions, self.source.wave_id)
        return replace(self, rows=tuple(self._row(one, held.get(one.id)) for one in wanted))

    def _row(self, question: Question, asked: Asked | None) -> ConfirmRow:
        match = self.matches.get(question.id)
        start = asked.start if asked is not None else match.start if match is not None else None
        return ConfirmRow(question, asked, match, self.turn_at(start))

    def turn_at(self, start: int | None) -> int | None:
        """The number of the interviewer's turn in which a place lies."""
        if start is None:
            return None
        return next((n for n, one in enumerate(self.turns) if one.start <= start < max(one.end, one.start + 1)), None)

    def next_row(self, row: int) -> int | None:
        """The next question of which nothing is said, from the top again behind the last."""
        count = len(self.rows)
        order = ((row + 1 + step) % count for step in range(count))
        return next((one for one in order if self.rows[one].asked is None), None)

    def first_row(self, tree: CodeTree, wanted: Wanted | None) -> int | None:
        """The question that is wanted, else the first of which nothing is known, else the first."""
        code_id = wanted.code_id if wanted is not None else None
        above = {code_id, *(one.id for one in tree.ancestors(code_id))} if code_id and code_id in tree else set()
        for number, row in enumerate(self.rows):
            if (wanted is not None and row.question.id == wanted.question_id) or above & set(row.question.code_ids):
                return number
        return self.next_row(-1) if self.waiting else 0 if self.rows else None

    def turn_before(self, row: int) -> int:
        """The turn of the nearest question above that has a place, -1 where none has."""
        above = [one.turn for one in self.rows[: max(row, 0)] if one.turn is not None]
        return above[-1] if above else -1


def read_confirming(study: Study, source_id: str) -> Confirming | None:
    """A source with what matching proposes in it; None where it is gone. Takes a moment on long interviews."""
    source = next((one for one in study.sources.all() if one.id == source_id), None)
    if source is None:
        return None
    found = study.asked.match(Filter(sources=(source_id,)), least=LEAST)
    begun = Confirming(source, study.asked.turns(source_id), {one.question_id: one for one in found}, ())
    return begun.with_asked(study.asked.of_source(source_id), study.guide.all())


@dataclass(frozen=True)
class OverviewRow:
    """A source and what is known of each question in it."""

    source: Source
    wave: str
    case: str
    said: tuple[Said, ...]
    """In the order of the questions."""

    def has_words(self, needle: str) -> bool:
        """Whether all that was typed stands in its names."""
        told = f"{self.source.name} {self.wave} {self.case}".casefold()
        return all(part in told for part in needle.casefold().split())


@dataclass(frozen=True)
class Overview:
    """Sources by questions."""

    questions: tuple[Question, ...]
    rows: tuple[OverviewRow, ...]

    def count(self, said: Said, column: int | None = None) -> int:
        """How often something is known, of one question or of all."""
        return sum(one is said for row in self.rows for one in (row.said if column is None else (row.said[column],)))


def read_overview(study: Study, chosen: Filter) -> Overview:
    """Every source of speech that passes the filter, by wave and then in the study's order."""
    questions, frame = study.guide.all(), study.frame()
    names = {wave.id: wave.name for wave in frame.waves} | {case.id: case.name for case in frame.cases}
    held = {(one.source_id, one.question_id): one for one in study.asked.all()}
    order = {one.id: number for number, one in enumerate(frame.waves)}
    rows = []
    for source in _speech(study, chosen):
        mine = {one.id for one in of_wave(questions, source.wave_id)}
        said = tuple(
            said_of(held.get((source.id, one.id))) if one.id in mine or (source.id, one.id) in held else Said.OUTSIDE
            for one in questions
        )
        case = ", ".join(names[one] for one in source.case_ids if one in names)
        rows.append(OverviewRow(source, names.get(source.wave_id or "", ""), case, said))
    rows.sort(key=lambda one: order.get(one.source.wave_id or "", len(order)))
    return Overview(questions, tuple(rows))


class Why(StrEnum):
    """Why an absence does not stand."""

    PASSAGES = "passages"
    """The cell has passages now."""
    CHANGED = "changed"
    """Sources or codings behind it are others."""


@dataclass(frozen=True)
class AbsenceRow:
    """Something that was confirmed to be absent."""

    absence: Absence
    case: str
    wave: str
    code: str
    coder: str
    when: str
    why: Why | None
    """None where it stands."""

    def has_words(self, needle: str) -> bool:
        """Whether all that was typed stands in it."""
        told = f"{self.case} {self.wave} {self.code} {self.absence.reason} {self.coder}".casefold()
        return all(part in told for part in needle.casefold().split())


def read_absences(study: Study) -> tuple[AbsenceRow, ...]:
    """All absences in the study's order."""
    held = study.absences.all()
    standing = study.absences.standing() if held else {}
    fallen = [one for one in held if not standing.get(one.id, False)]
    passages = _with_passages(study, fallen) if fallen else set()
    frame = study.frame()
    names = {wave.id: wave.name for wave in frame.waves} | {case.id: case.name for case in frame.cases}
    coders = {coder.id: coder.name for coder in frame.coders}
    rows = []
    for one in held:
        why = None
        if one in fallen:
            why = Why.PASSAGES if one.id in passages else Why.CHANGED
        when = say_date(one.made_at.date()) if one.made_at else ""
        path = frame.tree.path(one.code_id).replace("/", " / ")
        coder = coders.get(one.coder_id or "", "")
        rows.append(AbsenceRow(one, names[one.case_id], names[one.wave_id], path, coder, when, why))
    return tuple(rows)


def _with_passages(study: Study, absences: Sequence[Absence]) -> set[str]:
    """Ids of those whose cell holds a passage of the code or below it."""
    shown = study.compare(
        rows=Dimension.CODE, columns=Dimension.CASE, split=Dimension.WAVE, measure=Measure.YES, with_subcodes=True
    )
    places = [{value.id: n for n, value in enumerate(axis)} for axis in (shown.rows, shown.columns, shown.splits)]
    found = set()
    for one in absences:
        ids = (one.code_id, one.case_id, one.wave_id)
        at = [place.get(id_) for place, id_ in zip(places, ids, strict=True)]
        if None not in at and shown.empty_at(at[0] or 0, at[1] or 0, at[2] or 0) is None:
            found.add(one.id)
    return found


def _speech(study: Study, chosen: Filter) -> tuple[Source, ...]:
    passing = set(study.passing(replace(chosen, coders=(), codes=())))
    return tuple(one for one in study.sources.all() if one.kind.is_speech and one.id in passing)
