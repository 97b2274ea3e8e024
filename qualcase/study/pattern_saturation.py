"""The interviews of each wave in their order, and which inductive codes each uses."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import numpy as np

from qualcase.coding.case_patterns import InterviewOrder, WaveSaturation
from qualcase.coding.comparison import AxisValue
from qualcase.compare.patterns import saturation
from qualcase.words.sorting import sort_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qualcase.compare.selection import Selection
    from qualcase.compare.stack import Bools


def inductive_codes(selection: Selection) -> list[str]:
    """Ids of the codes that were found in the material, of those that the filter lets through; in tree order."""
    tree, chosen = selection.stack.frame.tree, selection.filter.codes
    wanted = {one for code in chosen if code in tree for one in tree.with_subcodes(code)} if chosen else None
    return [code.id for code in tree.ordered if code.inductive and (wanted is None or code.id in wanted)]


def wave_saturations(
    selection: Selection, codes: Sequence[str], order: InterviewOrder, **rule: Any
) -> Iterator[WaveSaturation]:
    """Each wave by itself. A code is used by an interview that has a counted passage of it, whatever that is about.

    `rule` holds base, run and threshold.
    """
    stack = selection.stack
    blocks, index = stack.facts.sources, stack.frame.index
    uses = _uses(selection, [index[code] for code in codes])
    looked_at = selection.eligible & stack.speech
    for number, wave in enumerate(stack.frame.waves):
        if selection.filter.waves and wave.id not in selection.filter.waves:
            continue
        here = _ordered(selection, np.flatnonzero(looked_at & (stack.s_wave == number)).tolist(), order)
        sources = [blocks[one].source for one in here]
        found = saturation([one.id for one in sources], uses[here], **rule)
        seen = np.zeros(len(codes), dtype=bool)
        new = []
        for one in here:
            new.append(tuple(codes[code] for code in np.flatnonzero(uses[one] & ~seen).tolist()))
            seen |= uses[one]
        undated = sum(one.date is None for one in sources)
        yield WaveSaturation(
            AxisValue(wave.id, wave.name), found, tuple(one.name for one in sources), tuple(new), undated
        )


def _uses(selection: Selection, codes: Sequence[int]) -> Bools:
    """Which of these codes each source uses. Shape (sources, codes)."""
    stack = selection.stack
    column = np.full(len(stack.frame.tree.ordered), -1)
    column[list(codes)] = np.arange(len(codes))
    found = np.zeros((len(stack.s_wave), len(codes)), dtype=bool)
    at = column[stack.c_code]
    kept = selection.counted & (at >= 0)
    found[stack.c_source[kept], at[kept]] = True
    return found


def _ordered(selection: Selection, sources: Sequence[int], order: InterviewOrder) -> list[int]:
    """By date, those without one last; or by their first counted coding (ids tell when they were made)."""
    blocks = selection.stack.facts.sources
    names = {one: sort_key(blocks[one].source.name) for one in sources}
    if order is InterviewOrder.DATE:
        return sorted(sources, key=lambda one: (blocks[one].source.date or dt.date.max, names[one]))
    first: dict[int, str] = {}
    counted = np.flatnonzero(selection.coded)
    for source, coding in zip(selection.stack.c_source[counted].tolist(), selection.stack.ids_of(counted), strict=True):
        first[source] = min(coding, first.get(source, coding))
    return sorted(sources, key=lambda one: (one not in first, first.get(one, ""), names[one]))
