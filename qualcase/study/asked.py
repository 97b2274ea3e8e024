"""Operations on what was asked: matching the guide with what interviewers say, and confirming by a person."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from qualcase.coding.autocoding import ENOUGH_LIKE
from qualcase.coding.filters import Filter
from qualcase.coding.guide import Asked, AskingTurn, How, Match, TopicAsked
from qualcase.coding.ids import new_id
from qualcase.coding.matching import asking_turns, places_put
from qualcase.errors import UserError
from qualcase.progress import silent
from qualcase.study.asked_places import Seeking
from qualcase.study.autocoding import read_material
from qualcase.study.core import Part

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from qualcase.coding.guide import Question
    from qualcase.coding.sources import Source
    from qualcase.compare import Stack
    from qualcase.progress import Progress
    from qualcase.store.writing import Writing
    from qualcase.study.asked_files import ImportedAsked
    from qualcase.study.core import Core

STATES = {True: "put", False: "not_put", None: "unknown"}
"""The word in the history's labels for what was said."""


@dataclass(frozen=True)
class Answer:
    """What a person says of a question in a source: that it was put or not, and where."""

    source_id: str
    question_id: str
    put: bool
    how: How = How.HAND
    score: int | None = None
    start: int | None = None
    end: int | None = None


class AskedTopics(Part):
    """`study.asked`. Matching writes nothing: what was asked is only what a person confirms."""

    def __init__(self, core: Core, passing: Callable[[Filter], tuple[str, ...]], stacked: Callable[[], Stack]) -> None:
        """Share the core; `passing` says which sources a filter lets through, `stacked` gives the facts."""
        super().__init__(core)
        self._passing = passing
        self._stacked = stacked

    def all(self) -> tuple[Asked, ...]:
        """All that is confirmed, source by source."""
        return self._core.read(lambda reading: reading.asked.all())

    def of_source(self, source_id: str) -> tuple[Asked, ...]:
        """What is confirmed of the questions of one source."""
        return self._core.read(lambda reading: reading.asked.of_source(source_id))

    def topics(self, source_id: str | None = None) -> tuple[TopicAsked, ...]:
        """What was said by hand of topics, in one source or in all."""
        if source_id is None:
            return self._core.read(lambda reading: reading.topics.all())
        return self._core.read(lambda reading: reading.topics.of_source(source_id))

    def is_asked(self, source_id: str, code_id: str) -> bool | None:
        """Whether a source raised the topic of a code; None where nobody knows (docs/measures.md)."""
        stack = self._stacked()
        index = stack.frame.index
        for number, block in enumerate(stack.facts.sources):
            if block.source.id == source_id:
                return {1: True, -1: False}.get(int(stack.asked[number, index[code_id]]))
        raise KeyError(source_id)

    def questions_of(self, source_id: str) -> tuple[Question, ...]:
        """The questions that belong to the wave of a source; all of them where it has no wave."""
        return _of(self._core.now.source_by_id[source_id], self._core.read(lambda reading: reading.questions.all()))

    def waiting(self, chosen: Filter | None = None) -> tuple[Source, ...]:
        """Interviews of which some question of their wave is still to be confirmed or denied."""
        held = {(one.source_id, one.question_id) for one in self.all()}
        questions = self._core.read(lambda reading: reading.questions.all())
        return tuple(
            source
            for source in self._speech(chosen)
            if any((source.id, one.id) not in held for one in _of(source, questions))
        )

    # --- matching

    def match(
        self, chosen: Filter | None = None, *, least: float = ENOUGH_LIKE, progress: Progress = silent
    ) -> tuple[Match, ...]:
        """Where the questions of the guide seem to be put, in the order of the sources and of the guide.

        Each question has one place in a source at most, the likeliest. What was confirmed in other sources helps to
        find it. `progress` counts the sources.
        """
        questions = self._core.read(lambda reading: reading.questions.all())
        confirmed = self.all()
        held = {(one.source_id, one.question_id): one.put for one in confirmed}
        found: list[Match] = []
        sources = self._speech(chosen) if questions else ()
        seeking = Seeking(self._core, confirmed if sources else ())
        for number, source in enumerate(sources):
            progress(number, len(sources))
            material = read_material(self._core, source.id)
            for one in places_put(material, seeking.for_source(source.id, _of(source, questions)), least):
                words = material.text[one.start : one.end]
                put = held.get((source.id, one.question_id))
                found.append(Match(source.id, one.question_id, round(one.score), one.start, one.end, words, put))
        progress(len(sources), len(sources))
        return tuple(found)

    def turns(self, source_id: str) -> tuple[AskingTurn, ...]:
        """What the interviewer says in a source, turn by turn, with what is answered."""
        return asking_turns(read_material(self._core, source_id))

    def confirm(self, matches: Iterable[Match], coder_id: str, *, rest: bool = False) -> tuple[Asked, ...]:
        """Confirm that questions were put where matching found them, as one action.

        Args:
            matches: From `match`; any of them, all of a source, or those above a score.
            coder_id: Who confirms.
            rest: Say of all other questions of these sources that nothing is known of yet that they were not put, as
                somebody may who has read the interviews through.
        """
        listed = list(matches)
        answers = [
            Answer(one.source_id, one.question_id, True, How.MATCHED, one.score, one.start, one.end) for one in listed
        ]
        if rest:
            known = _keys(self.all()) | _keys(answers)
            answers += self._not_put({one.source_id: None for one in listed}, known)
        return self.write(answers, coder_id, "asked.confirm")

    def confirm_source(self, source_id: str, coder_id: str, *, least: float = ENOUGH_LIKE) -> tuple[Asked, ...]:
        """Confirm all that is matched in a source, and that the other questions of its wave were not put there."""
        found = self.match(Filter(sources=(source_id,)), least=least)
        answers = [
            Answer(source_id, one.question_id, True, How.MATCHED, one.score, one.start, one.end)
            for one in found
            if one.put is None
        ]
        known = _keys(self.of_source(source_id)) | _keys(answers)
        return self.write([*answers, *self._not_put([source_id], known)], coder_id, "asked.confirm")

    def deny_rest(self, source_id: str, coder_id: str) -> tuple[Asked, ...]:
        """Say of all questions of a source's wave of which nothing is known yet that they were not put there."""
        answers = self._not_put([source_id], _keys(self.of_source(source_id)))
        return self.write(answers, coder_id, "asked.deny_rest", source=self._core.now.source_by_id[source_id].name)

    def forget(self, source_id: str, coder_id: str | None = None) -> None:
        """Take back all that was said of the questions of a source, as one action."""
        gone = [one.id for one in self.of_source(source_id)]
        name = self._core.now.source_by_id[source_id].name
        if gone:
            self._core.act("asked.forget", lambda writing: writing.asked.delete(gone), coder_id, source=name)

    def _not_put(self, source_ids: Iterable[str], known: set[tuple[str, str]]) -> list[Answer]:
        questions = self._core.read(lambda reading: reading.questions.all())
        sources = (self._core.now.source_by_id[one] for one in source_ids)
        return [
            Answer(source.id, one.id, put=False, how=How.MATCHED)
            for source in sources
            for one in _of(source, questions)
            if (source.id, one.id) not in known
        ]

    # --- by hand

    def set(
        self,
        source_id: str,
        question_id: str,
        put: bool | None,  # noqa: FBT001 - what is said
        coder_id: str,
        *,
        place: tuple[int, int] | None = None,
    ) -> None:
        """Say of a question that it was put in a source, or was not; None takes back what was said.

        Raises:
            UserError: The source is no speech.
        """
        self._check_speech(source_id)
        label = {
            "source": self._core.now.source_by_id[source_id].name,
            "question": self._question(question_id).key,
            "state": STATES[put],
        }
        if put is None:
            gone = [one.id for one in self.of_source(source_id) if one.question_id == question_id]
            self._core.act("asked.set", lambda writing: writing.asked.delete(gone), coder_id, **label)
            return
        start, end = place or (None, None)
        answer = Answer(source_id, question_id, put, start=start, end=end)
        self._core.act("asked.set", lambda writing: _put(writing, [answer], coder_id), coder_id, **label)

    def set_topic(self, source_ids: Iterable[str], code_id: str, asked: bool | None, coder_id: str) -> None:  # noqa: FBT001 - what is said
        """Say of sources that they raised the topic of a code, or left it out, whatever the guide tells.

        It holds for this code alone, not for those below it. None takes back what was said.

        Raises:
            UserError: One of the sources is no speech.
        """
        ids = list(dict.fromkeys(source_ids))
        for one in ids:
            self._check_speech(one)
        names = ", ".join(self._core.now.source_by_id[one].name for one in ids)
        label = {"source": names, "code": self._core.now.frame.tree[code_id].name, "state": STATES[asked]}

        def work(writing: Writing) -> None:
            held = {one.source_id: one for one in writing.topics.of_sources(ids) if one.code_id == code_id}
            if asked is None:
                writing.topics.delete([one.id for one in held.values()])
                return
            now = datetime.now(UTC)
            made = [TopicAsked(new_id(), one, code_id, asked, coder_id, now) for one in ids if one not in held]
            writing.topics.insert(made)
            changed = [one for one in held.values() if one.asked != asked]
            writing.topics.update(replace(one, asked=asked, coder_id=coder_id, made_at=now) for one in changed)

        self._core.act("topic.set", work, coder_id, **label)

    def set_in_cell(self, case_id: str, code_id: str, wave_id: str, asked: bool | None, coder_id: str) -> None:  # noqa: FBT001 - what is said
        """Say it of all interviews of a case and wave. Raises UserError when there are none."""
        ids = [
            one.id
            for one in self._core.now.sources
            if one.kind.is_speech and one.wave_id == wave_id and case_id in one.case_ids
        ]
        if not ids:
            raise UserError("There is no interview here in which anything could have been asked.")
        self.set_topic(ids, code_id, asked, coder_id)

    def write(self, answers: Sequence[Answer], coder_id: str | None, label: str, **names: str) -> tuple[Asked, ...]:
        """Write what a person says of questions, as one action; what is said the same way already stays as it is."""
        for source_id in {one.source_id for one in answers}:
            self._check_speech(source_id)
        said = sum(one.put for one in answers)
        return self._core.act(label, lambda writing: _put(writing, answers, coder_id), coder_id, n=said, **names)

    # --- files

    def bring_in(self, path: Path, coder_id: str) -> ImportedAsked:
        """Read which questions were put from a .csv or .xlsx file (`source`, `question`, `put`, `words`).

        Where the file has no column `put`, it names what was put; of the other questions of a source that it names,
        it is said that they were not.

        Raises:
            FileRefusedError: The file cannot be read, or lacks columns.
            WrongValuesError: Some cells cannot be taken; all of those are named, and nothing is changed.
        """
        from qualcase.study.asked_files import bring_in

        return bring_in(self._core, self, path, coder_id)

    def take_out(self, path: Path) -> int:
        """Write what is confirmed to a .csv or .xlsx file that `bring_in` reads; gives back how many rows."""
        from qualcase.study.asked_files import take_out

        return take_out(self._core, path)

    # --- helpers

    def _speech(self, chosen: Filter | None) -> tuple[Source, ...]:
        places = replace(chosen, coders=(), codes=()) if chosen else Filter()
        sources = (self._core.now.source_by_id[one] for one in self._passing(places))
        return tuple(source for source in sources if source.kind.is_speech)

    def _question(self, question_id: str) -> Question:
        found = self._core.read(lambda reading: reading.questions.get(question_id))
        if found is None:
            raise KeyError(question_id)
        return found

    def _check_speech(self, source_id: str) -> None:
        source = self._core.now.source_by_id[source_id]
        if not source.kind.is_speech:
            raise UserError("“{source}” is no interview: nobody is asked anything in it.", source=source.name)


def _keys(said: Iterable[Answer | Asked]) -> set[tuple[str, str]]:
    return {(one.source_id, one.question_id) for one in said}


def _of(source: Source, questions: Iterable[Question]) -> tuple[Question, ...]:
    return tuple(one for one in questions if source.wave_id is None or source.wave_id in one.wave_ids)


def _put(writing: Writing, answers: Iterable[Answer], coder_id: str | None) -> tuple[Asked, ...]:
    """Write answers; gives back those that are new or other than before."""
    by_source: dict[str, list[Answer]] = defaultdict(list)
    for answer in answers:
        by_source[answer.source_id].append(answer)
    held = {(one.source_id, one.question_id): one for one in writing.asked.of_sources(by_source)}
    now = datetime.now(UTC)
    made: list[Asked] = []
    changed: list[Asked] = []
    for one in (answer for several in by_source.values() for answer in several):
        before = held.get((one.source_id, one.question_id))
        place = (one.score, one.start, one.end)
        if before is None:
            made.append(Asked(new_id(), one.source_id, one.question_id, one.put, one.how, coder_id, now, *place))
        elif (before.put, before.score, before.start, before.end) != (one.put, *place):
            changed.append(Asked(before.id, one.source_id, one.question_id, one.put, one.how, coder_id, now, *place))
    writing.asked.insert(made)
    writing.asked.update(changed)
    return (*made, *changed)
