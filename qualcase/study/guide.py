"""Operations on the interview guide: its questions, and its files."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from qualcase.coding.guide import Question
from qualcase.coding.ids import new_id
from qualcase.errors import UserError
from qualcase.study.core import Part

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from qualcase.store.writing import Writing
    from qualcase.study.guide_files import ImportedGuide


class Guide(Part):
    """`study.guide`: what was to be asked in each wave, every question tied to codes."""

    def all(self, wave_id: str | None = None) -> tuple[Question, ...]:
        """The questions in their order; of one wave, or of all."""
        found = self._core.read(lambda reading: reading.questions.all())
        return tuple(one for one in found if wave_id is None or wave_id in one.wave_ids)

    def get(self, question_id: str) -> Question:
        """One question by id. Raises KeyError."""
        found = self._core.read(lambda reading: reading.questions.get(question_id))
        if found is None:
            raise KeyError(question_id)
        return found

    def add(
        self,
        text: str,
        *,
        key: str = "",
        code_ids: Sequence[str] = (),
        wave_ids: Sequence[str] | None = None,
        wordings: Sequence[str] = (),
        note: str = "",
    ) -> Question:
        """A new question at the end of the guide.

        Args:
            text: The question.
            key: What people call it; else the next free number (Q01 …).
            code_ids: The codes that it covers, with all below them.
            wave_ids: The waves in which it was to be put; all of them when not given.
            wordings: Other ways to put it.
            note: Whatever there is to say of it.
        """
        held = self.all()
        waves = [wave.id for wave in self._core.now.frame.waves]
        made = Question(
            new_id(),
            key or free_key(held),
            text,
            max((one.position for one in held), default=-1) + 1,
            tuple(waves if wave_ids is None else dict.fromkeys(wave_ids)),
            tuple(dict.fromkeys(code_ids)),
            tuple(wordings),
            note,
        )
        made = tidied(made, held)
        self._core.act("question.add", lambda writing: writing.questions.insert(made), question=made.key)
        return made

    def set(self, question_id: str, **fields: Any) -> Question:
        """Change fields of a question."""
        for name in ("wave_ids", "code_ids", "wordings"):
            if name in fields:
                fields[name] = tuple(dict.fromkeys(fields[name]))
        before = self.get(question_id)
        new = tidied(replace(before, **fields), self.all())
        if new != before:
            self._core.act("question.set", lambda writing: writing.questions.update(new), question=new.key)
        return new

    def move(self, question_id: str, before: str | None) -> None:
        """Put a question before another one, or at the end; the order is that of all waves together."""
        listed = list(self.all())
        moved = next(one for one in listed if one.id == question_id)
        if before == question_id:
            return
        listed.remove(moved)
        place = next((number for number, one in enumerate(listed) if one.id == before), len(listed))
        listed.insert(place, moved)
        changed = [replace(one, position=number) for number, one in enumerate(listed) if one.position != number]
        if changed:
            self._core.act("question.move", lambda writing: writing.questions.update(changed), question=moved.key)

    def uncovered(self) -> tuple[str, ...]:
        """Ids of codes in use that no question of any wave covers: whether they were asked about stays unknown.

        Of a code that is left out with all below it only itself is named.
        """
        return self._without(self._covered(self.all()))

    def left_out(self, wave_id: str) -> tuple[str, ...]:
        """Ids of codes that questions of other waves cover, and none of this one: in it they were not asked about."""
        here = self._covered(self.all(wave_id))
        elsewhere = self._covered(self.all())
        return tuple(one for one in self._without(here) if one in elsewhere)

    def _covered(self, questions: Iterable[Question]) -> frozenset[str]:
        tree = self._core.now.frame.tree
        tied = (code_id for one in questions for code_id in one.code_ids if code_id in tree)
        return frozenset(below for code_id in tied for below in tree.with_subcodes(code_id))

    def _without(self, covered: frozenset[str]) -> tuple[str, ...]:
        """The codes in use that are not covered, without those below one that is left out as a whole."""
        tree = self._core.now.frame.tree

        def is_out(code_id: str) -> bool:
            return covered.isdisjoint(tree.with_subcodes(code_id))

        return tuple(
            code.id
            for code in tree.ordered
            if code.id not in covered
            and not code.retired
            and not (code.parent_id is not None and is_out(code.parent_id))
        )

    def remove(self, question_ids: Iterable[str]) -> None:
        """Take questions out, with what was confirmed of them; undo brings all back."""
        ids = set(question_ids)
        keys = ", ".join(one.key for one in self.all() if one.id in ids)

        def work(writing: Writing) -> None:
            writing.asked.delete([one.id for one in writing.asked.all() if one.question_id in ids])
            writing.questions.delete(sorted(ids))

        self._core.act("question.remove", work, question=keys)

    def bring_in(self, path: Path) -> ImportedGuide:
        """Read questions from a .yaml, .csv or .xlsx file, as one action. One whose key is there is changed.

        A text (.docx, .txt, .odt …) is read as a list with a question a line, for every wave and without codes.

        Raises:
            FileRefusedError: The file cannot be read, or is no guide.
            WrongValuesError: It names codes or waves that are not there; all are named, and nothing is changed.
        """
        from qualcase.study.guide_files import bring_in

        return bring_in(self._core, path)

    def take_out(self, path: Path) -> int:
        """Write the guide to a .yaml, .csv or .xlsx file that `bring_in` reads; gives back how many questions."""
        from qualcase.study.guide_files import take_out

        return take_out(self._core, path)


def free_key(held: Iterable[Question]) -> str:
    """The next number that no question has."""
    taken = {one.key.casefold() for one in held}
    number = len(taken) + 1
    while f"q{number:02}" in taken:
        number += 1
    return f"Q{number:02}"


def tidied(question: Question, held: Iterable[Question]) -> Question:
    """The question with its words tidied, if it has words and a key of its own. Raises UserError."""
    text, key = " ".join(question.text.split()), " ".join(question.key.split())
    if not text:
        raise UserError("A question needs words. Write them.")
    if any(one.key.casefold() == key.casefold() and one.id != question.id for one in held):
        raise UserError("There is already a question {key}. Choose another key.", key=key)
    others = (" ".join(one.split()) for one in question.wordings)
    wordings = tuple(dict.fromkeys(one for one in others if one and one != text))
    return replace(question, text=text, key=key, wordings=wordings, note=question.note.strip())
