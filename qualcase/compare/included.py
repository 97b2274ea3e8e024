"""How much of the study stands in a comparison: sources, persons and words, by split and in all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from qualcase.coding.comparison import Dimension, Included
from qualcase.compare.crossing import unique_pairs
from qualcase.compare.selection import settled
from qualcase.compare.stack import KINDS

if TYPE_CHECKING:
    from qualcase.compare.axes import CrossedBy
    from qualcase.compare.crossing import Crossing
    from qualcase.compare.stack import Bools, Ints

_SPEECH = np.array([kind.is_speech for kind in KINDS])


@dataclass(frozen=True)
class Amounts:
    """What stands in the cells."""

    by_split: tuple[Included, ...]
    whole: Included
    speech: tuple[int, ...]
    """Countable words of speech, by split."""
    on_agreed: int
    """Of the sources, how many count by their settled agreed layer since nobody in particular is chosen."""


def amounts(crossing: Crossing, split: CrossedBy, size: int) -> Amounts:
    """Count again what stands in the cells, as distinct, for each of the `size` splits and for all together."""
    stack, eligible = crossing.selection.stack, crossing.selection.eligible
    source, source_cell = crossing.source_cells
    heard, heard_cell = crossing.heard_cells
    told = crossing.told_cells
    in_cells = eligible[source]
    speaking = eligible[stack.h_source[heard]] & (stack.h_words[heard] >= 1)
    by_heard = crossing.by_heard
    words, words_source, words_cell = stack.s_words, source, source_cell
    if told:
        words_source, words_cell = told.sources
    if by_heard:
        words, (words_source, words_cell) = stack.h_words, told.heard if told else crossing.heard_cells
    of_source = stack.h_source[words_source] if by_heard else words_source
    spoken = eligible[of_source]
    words_source, words_cell = words_source[spoken], words_cell[spoken]
    speech = np.where(_SPEECH[stack.s_kind[stack.h_source if by_heard else np.arange(len(eligible))]], words, 0)
    axis = crossing.axes[-1] if crossing.axes and split is not Dimension.CODE else None
    sources = _by_split(source[in_cells], source_cell[in_cells], size, axis is not None)
    persons = _by_split(stack.h_person[heard[speaking]], heard_cell[speaking], size, axis is not None)
    spoken_by = _by_split(words_source, words_cell, size, axis is not None)
    there = [_there(crossing, split, number) for number in range(size)]
    return Amounts(
        tuple(
            Included(len(sources[n]), len(persons[n]), int(words[spoken_by[n]].sum()), *there[n]) for n in range(size)
        ),
        Included(
            len(np.unique(source[in_cells])),
            len(np.unique(stack.h_person[heard[speaking]])),
            int(words[np.unique(words_source)].sum()),
            *_amount(crossing, np.ones(len(eligible), dtype=bool)),
        ),
        tuple(int(speech[one].sum()) for one in spoken_by),
        0 if crossing.selection.filter.coders else int(settled(stack)[np.unique(source[in_cells])].sum()),
    )


def _by_split(things: Ints, cell: Ints, size: int, split: bool) -> list[Ints]:  # noqa: FBT001 - said by its name
    """The different things of each split, which is the last axis of the cells; a code splits nothing."""
    if not split:
        return [np.unique(things)] * size
    if not size:
        return []
    things, at = unique_pairs(things, cell % size)
    return [things[at == number] for number in range(size)]


def _there(crossing: Crossing, split: CrossedBy, number: int) -> tuple[int, int, int]:
    """Sources, persons and words of the whole study; of a wave where it is split so."""
    stack = crossing.selection.stack
    if split not in (Dimension.WAVE, Dimension.ABOUT):
        return _amount(crossing, np.ones(len(stack.s_wave), dtype=bool))
    wave = stack.frame.index.get(crossing.axes[-1].values[number].id, len(stack.frame.waves))
    return _amount(crossing, stack.s_wave == wave)


def _amount(crossing: Crossing, sources: Bools) -> tuple[int, int, int]:
    stack = crossing.selection.stack
    speaking = sources[stack.h_source] & (stack.h_words >= 1)
    return int(sources.sum()), len(np.unique(stack.h_person[speaking])), int(stack.s_words[sources].sum())
