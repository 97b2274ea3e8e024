"""Which topics sources raised (docs/measures.md: what was asked), and which sources a row stands on by that."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy.typing as npt

    from qualcase.coding.facts import Facts
    from qualcase.compare.stack import Bools, Ints

    Answers = npt.NDArray[np.int8]

T = TypeVar("T", bound=np.generic)
YES, UNKNOWN, NO = 1, 0, -1
"""Whether the topic of a code was raised in a source."""


def answers(facts: Facts) -> Answers:
    """Whether each source raised the topic of each code. Shape (sources, codes)."""
    index, codes = facts.frame.index, len(facts.frame.tree)
    speech = np.array([block.source.kind.is_speech for block in facts.sources], dtype=bool)
    found = np.zeros((len(facts.sources), codes), dtype=np.int8)
    if facts.questions and speech.any():
        tied = _tied(facts)
        put, waiting, begun = _confirmed(facts)
        yes = put @ tied > 0
        no = begun[:, None] & tied.any(axis=0) & ~yes & ~(waiting @ tied > 0)
        found[yes], found[no] = YES, NO
    for number, block in enumerate(facts.sources):
        for code_id, asked in block.topics.items():
            if code_id in index:
                found[number, index[code_id]] = YES if asked else NO
    found[~speech] = UNKNOWN
    return found


def _tied(facts: Facts) -> Ints:
    """1 where a question covers a code, as it is tied to the code or to one above it. Shape (questions, codes)."""
    tree, index = facts.frame.tree, facts.frame.index
    tied = np.zeros((len(facts.questions), len(tree)), dtype=np.int64)
    for number, question in enumerate(facts.questions):
        for code_id in question.code_ids:
            if code_id in tree:
                tied[number, [index[one] for one in tree.with_subcodes(code_id)]] = 1
    return tied


def _confirmed(facts: Facts) -> tuple[Ints, Ints, Bools]:
    """What is confirmed: put, waiting (both by source and question), begun (by source).

    Waiting is 1 where a question belongs to a source's wave and nobody has said yet whether it was put; begun tells
    whether anything at all was said of a source.
    """
    number = {question.id: place for place, question in enumerate(facts.questions)}
    shape = len(facts.sources), len(number)
    put, waiting = np.zeros(shape, dtype=np.int64), np.zeros(shape, dtype=np.int64)
    for row, block in enumerate(facts.sources):
        waiting[row] = [block.source.wave_id in question.wave_ids for question in facts.questions]
        for question_id, was_put in block.put.items():
            if question_id in number:
                put[row, number[question_id]] = was_put
                waiting[row, number[question_id]] = 0
    begun = np.array([bool(block.put) for block in facts.sources], dtype=bool)
    return put, waiting, begun


@dataclass(frozen=True)
class Footing:
    """The sources that rows stand on. Many rows stand on the same ones, so these are counted once."""

    masks: Bools
    """Shape (different ones, sources)."""
    of_row: Ints
    """Which of them each row stands on."""

    def by_row(self, count: Callable[[Bools], npt.NDArray[T]]) -> npt.NDArray[T]:
        """What is counted over eligible sources, for every row."""
        counted = [count(mask) for mask in self.masks]
        if len(counted) == 1:
            return np.broadcast_to(counted[0], (len(self.of_row), *counted[0].shape))
        return np.stack(counted)[self.of_row]


def footing(eligible: Bools, left_out: Bools, coded: tuple[Ints, Ints]) -> Footing:
    """The sources on which each row stands: those in which its topic was not left out, or is coded all the same.

    Args:
        eligible: Sources that are eligible whatever the topic.
        left_out: Whether a source left the topic of a row out. Shape (rows, sources).
        coded: (row, source) pairs with a coding that counts.
    """
    left_out[coded] = False
    if not left_out.any():
        return Footing(eligible[None], np.zeros(len(left_out), dtype=np.int64))
    masks, of_row = np.unique(eligible & ~left_out, axis=0, return_inverse=True)
    return Footing(masks, of_row.reshape(-1))


def raised_or_left_out(asked: Answers, source: Ints, cell: Ints, cells: int) -> tuple[Bools, Bools]:
    """Where a topic was raised in some of a cell's speech, and where it was left out of all of it.

    Args:
        asked: What the rows' topics are in each source. Shape (rows, sources).
        source: Eligible sources of speech …
        cell: … and the cells in which they stand.
        cells: How many cells a row has.
    """
    different, of_row = np.unique(asked, axis=0, return_inverse=True)
    raised, kept = (np.zeros((len(different), cells), dtype=bool) for _ in range(2))
    held = np.zeros(cells, dtype=bool)
    held[cell] = True
    for number, answer in enumerate(different):
        raised[number, cell[answer[source] == YES]] = True
        kept[number, cell[answer[source] != NO]] = True
    of_row = of_row.reshape(-1)
    return raised[of_row], (held & ~kept)[of_row]
