"""What the guide's questions are looked for with: their words, their codes', and those confirmed elsewhere."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from qualcase.coding.question_likeness import Sought

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qualcase.coding.codebook import Code
    from qualcase.coding.guide import Asked, Question
    from qualcase.study.core import Core

_MOST_ELSEWHERE = 60
"""Confirmed wordings of a question that are held against a text: the newest ones."""


class Seeking:
    """Makes of questions what is looked for; the words that were confirmed are read once."""

    def __init__(self, core: Core, confirmed: Iterable[Asked]) -> None:
        """Read the words of what is confirmed to be put, and where that was."""
        self._tree = core.now.frame.tree
        places: dict[str, list[Asked]] = defaultdict(list)
        for one in confirmed:
            if one.put and one.start is not None and one.end is not None and one.source_id in core.now.source_by_id:
                places[one.source_id].append(one)
        sources = [core.now.source_by_id[source_id] for source_id in places]
        said: list[tuple[str, Asked, str]] = []
        for source, held in zip(sources, core.texts.of(sources), strict=True):
            said += [(source.id, one, held.text[one.start : one.end]) for one in places[source.id]]
        said.sort(key=lambda one: one[1].id, reverse=True)  # ids grow with time
        self._said: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for source_id, one, words in said:
            self._said[one.question_id].append((source_id, words))

    def for_source(self, source_id: str, questions: Sequence[Question]) -> tuple[Sought, ...]:
        """The questions as they are looked for in a source; what was confirmed in itself does not help to find it."""
        return tuple(
            Sought(
                one.id,
                one.all_wordings,
                tuple(_words_of(self._tree[code_id]) for code_id in one.code_ids if code_id in self._tree),
                self._elsewhere(one.id, source_id),
            )
            for one in questions
        )

    def _elsewhere(self, question_id: str, source_id: str) -> tuple[str, ...]:
        others = (words for where, words in self._said.get(question_id, ()) if where != source_id and words)
        return tuple(dict.fromkeys(others))[:_MOST_ELSEWHERE]


def _words_of(code: Code) -> tuple[str, str]:
    """Its name and its definition, in every language that it has."""
    told = (code.short, code.full, code.use_when)
    return " ".join((code.name, *code.names.values())), " ".join(text for one in told for text in one.values())
