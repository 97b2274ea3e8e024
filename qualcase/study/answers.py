"""Open answers as sources: a text with a turn for each answer, labelled with the respondent's name."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, TypeVar

from qualcase.coding.ids import new_id
from qualcase.coding.sources import Source, SourceKind, Speaker, TextVersion, Turn
from qualcase.study.wordmap import pack_words
from qualcase.text.normalise import text_hash

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from qualcase.coding.questionnaires import Questionnaire
    from qualcase.coding.respondents import Respondent
    from qualcase.store.writing import Writing

T = TypeVar("T")


@dataclass(frozen=True)
class OpenAnswer:
    """What a respondent wrote to a question."""

    question: str
    respondent: Respondent
    text: str


@dataclass(frozen=True)
class AnswerSource:
    """A source that is about to be written."""

    source: Source
    version: TextVersion
    speakers: tuple[Speaker, ...]
    text: str

    def write(self, writing: Writing, original: bytes) -> None:
        """Put it into the study; its respondents must be there."""
        writing.put_text(self.text, self.version.text_hash, pack_words(self.text))
        if self.version.original_hash:
            writing.put_original(original, self.version.original_hash)
        writing.sources.insert(self.source)
        writing.versions.insert(self.version)
        writing.speakers.insert(self.speakers)


def make_source(
    name: str,
    answers: Sequence[OpenAnswer],
    questionnaire: Questionnaire,
    site_of: Callable[[Respondent], str | None],
    language: str,
) -> AnswerSource:
    """A source of answers, all of one wave: each question on a line of its own, a turn for each answer below it.

    It belongs to the case that all who answered have, else to their site, else to the whole study: a source of several
    cases would lend every answer to all of them.
    """
    text, turns, labels = _text(answers)
    people = [one.respondent for one in answers]
    case_id = _common(one.case_id for one in people)
    source_id, version_id = new_id(), new_id()
    source = Source(
        id=source_id,
        name=name,
        kind=SourceKind.QUESTIONNAIRE,
        version_id=version_id,
        suffix=questionnaire.path.suffix,
        wave_id=people[0].wave_id,
        case_ids=(case_id,) if case_id else (),
        site_id=None if case_id else _common(site_of(one) for one in people),
        date=_common(one.date for one in people),
        language=language,
    )
    version = TextVersion(
        id=version_id,
        source_id=source_id,
        number=1,
        text_hash=text_hash(text),
        turns=tuple(turns),
        original_hash=hashlib.sha256(questionnaire.original).hexdigest(),
        original_name=questionnaire.path.name,
        made_at=datetime.now(UTC),
        why="import",
    )
    speakers = tuple(
        Speaker(new_id(), source_id, number, one.name, respondent_id=one.id) for number, one in enumerate(labels)
    )
    return AnswerSource(source, version, speakers, text)


def _text(answers: Sequence[OpenAnswer]) -> tuple[str, list[Turn], list[Respondent]]:
    """The text, its turns, and the respondents by the numbers of their turns."""
    parts: list[str] = []
    turns: list[Turn] = []
    labels: list[Respondent] = []
    numbers: dict[str, int] = {}
    at, question = 0, None
    for one in answers:
        if one.question != question:
            question = one.question
            heading = f"{question}\n\n"
            if parts:
                heading = f"\n{heading}"
            parts.append(heading)
            at += len(heading)
        if one.respondent.id not in numbers:
            numbers[one.respondent.id] = len(labels)
            labels.append(one.respondent)
        label = f"{one.respondent.name}: "
        said = at + len(label)
        end = said + len(one.text)
        turns.append(Turn(at, said, end, numbers[one.respondent.id]))
        parts.append(f"{label}{one.text}\n")
        at = end + 1
    return "".join(parts), turns, labels


def _common(values: Iterable[T]) -> T | None:
    """The value that all have, or None."""
    found = set(values)
    return found.pop() if len(found) == 1 else None
