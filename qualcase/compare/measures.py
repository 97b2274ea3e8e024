"""The measures: value and base of every cell (docs/measures.md, "Measures"). Arrays have the shape (rows, cells)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from qualcase.coding.comparison import Measure
from qualcase.coding.sources import SourceKind
from qualcase.compare.about import words_elsewhen
from qualcase.compare.crossing import begins, distinct, union_length
from qualcase.compare.stack import KINDS

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy.typing as npt

    from qualcase.compare.crossing import Crossing
    from qualcase.compare.stack import Bools, Ints

    Floats = npt.NDArray[np.float64]

SPEECH = np.array([kind.is_speech for kind in KINDS])
_NO_SCALE = "-"
"""No scale's id: ratings of several scales have no mean."""
_NO_SPEECH_ORDER = [KINDS.index(kind) for kind in (SourceKind.OBSERVATION, SourceKind.DOCUMENT)]


def measure(crossing: Crossing, what: Measure) -> tuple[Floats, Floats]:
    """Values and bases of every cell. A cell without a coding holds 0; which of these are empty is decided elsewhere.

    NaN as value: the measure is undefined there. NaN as base: the measure has none.
    """
    values, bases = _MEASURES[what](crossing)
    return np.broadcast_to(values, crossing.shape).astype(float), np.broadcast_to(bases, crossing.shape).astype(float)


def _persons(crossing: Crossing) -> tuple[Floats, Floats]:
    stack = crossing.selection.stack
    size = max(1, len(stack.frame.participants))
    passage, cell = crossing.passage_cells
    told = ~crossing.is_elsewhen(stack.p_coding[passage])
    passage, cell = passage[told], cell[told]
    position, row = crossing.with_rows(stack.p_coding[passage])
    person = stack.h_person[stack.p_heard[passage]]
    values = crossing.distinct(row, cell[position], person[position], size)
    heard, heard_cell = crossing.heard_cells

    def count(eligible: Bools) -> Ints:
        speaking = eligible[stack.h_source[heard]] & (stack.h_words[heard] >= 1)
        return distinct(heard_cell[speaking], stack.h_person[heard[speaking]], crossing.cells, size)

    base = crossing.footing.by_row(count)
    return np.where(base > 0, values, np.nan), base.astype(float)


def _sources(crossing: Crossing) -> tuple[Floats, Floats]:
    stack = crossing.selection.stack
    coding, row, cell = crossing.told
    values = crossing.distinct(row, cell, stack.c_source[coding], max(1, len(stack.s_wave)))
    return values.astype(float), _eligible_sources(crossing)


def _eligible_sources(crossing: Crossing) -> Floats:
    source, cell = crossing.source_cells
    return crossing.footing.by_row(
        lambda eligible: np.bincount(cell[eligible[source]], minlength=crossing.cells).astype(float)
    )


def _codings(crossing: Crossing) -> tuple[Floats, Floats]:
    coding, row, cell = crossing.told
    # Equal passages stand side by side within a cell.
    fresh = begins(row, cell, passages(crossing)[coding])
    values = crossing.counts(row[fresh], cell[fresh])
    return values.astype(float), crossing.footing.by_row(lambda eligible: _all_words(crossing, eligible, None))


def passages(crossing: Crossing) -> Ints:
    """What a coding counts as: itself; with sub-codes its place in the text, so that a union is never a sum."""
    stack = crossing.selection.stack
    return stack.c_span if crossing.with_subcodes else np.arange(len(stack.c_span))


def _words(crossing: Crossing) -> tuple[Floats, Floats]:
    return _coded_words(crossing, None), np.full(crossing.cells, np.nan)


def _share(crossing: Crossing) -> tuple[Floats, Floats]:
    kinds = crossing.footing.by_row(lambda eligible: kinds_of_share(crossing, eligible))
    divisor = crossing.footing.by_row(
        lambda eligible: _all_words(crossing, eligible, kinds_of_share(crossing, eligible))
    )
    with np.errstate(divide="ignore", invalid="ignore"):
        values = _coded_words(crossing, kinds) / divisor
    return np.where(divisor > 0, values, np.nan), divisor


def kinds_of_share(crossing: Crossing, eligible: Bools) -> Bools:
    """Which kinds of source a cell's share is of: speech where there is any, else one kind. Shape (cells, kinds)."""
    source, cell = crossing.source_cells
    within = eligible[source]
    present = np.zeros((crossing.cells, len(KINDS)), dtype=bool)
    present[cell[within], crossing.selection.stack.s_kind[source[within]]] = True
    speech = present & SPEECH
    order = [*_NO_SPEECH_ORDER, *(n for n in range(len(KINDS)) if n not in _NO_SPEECH_ORDER and not SPEECH[n])]
    other = np.zeros_like(present)
    taken = speech.any(axis=1)
    for kind in order:
        other[:, kind] = present[:, kind] & ~taken
        taken |= present[:, kind]
    shares: Bools = speech | other
    return shares


def _all_words(crossing: Crossing, eligible: Bools, kinds: Bools | None) -> Floats:
    """Countable words of eligible sources in each cell, of all kinds or of those given per cell.

    Under `ABOUT` of the sources told in the cell's wave, and of the passages about it that were told elsewhen.
    """
    stack, told = crossing.selection.stack, crossing.told_cells
    if crossing.by_heard:
        heard, cell = told.heard if told else crossing.heard_cells
        source, words = stack.h_source[heard], stack.h_words[heard]
    else:
        source, cell = told.sources if told else crossing.source_cells
        words = stack.s_words[source]
    wanted = eligible[source]
    if kinds is not None:
        wanted &= kinds[cell, stack.s_kind[source]]
    found = np.bincount(cell[wanted], weights=words[wanted], minlength=crossing.cells).astype(float)
    return found + words_elsewhen(crossing, told, eligible, kinds) if told else found


def _coded_words(crossing: Crossing, kinds: Bools | None) -> Floats:
    """Countable words in the union of the spans, per row and cell; in all kinds of source, or those given for both."""
    stack = crossing.selection.stack
    row, cell, source, piece = crossing.told_pieces
    if kinds is not None and not kinds.all():
        wanted = kinds[row, cell, stack.s_kind[source]]
        row, cell, source, piece = row[wanted], cell[wanted], source[wanted], piece[wanted]
    words = union_length(begins(row, cell, source), stack.w_first[piece], stack.w_last[piece])
    size = len(crossing.rows) * crossing.cells
    return np.bincount(row * crossing.cells + cell, weights=words, minlength=size).astype(float).reshape(crossing.shape)


def _rating(crossing: Crossing) -> tuple[Floats, Floats]:
    """Mean over units of each unit's mean; a unit is a participant, or the source where nobody is named."""
    stack, frame = crossing.selection.stack, crossing.selection.stack.frame
    persons = len(frame.participants)
    units = max(1, persons + len(stack.s_wave))
    coding, cell = crossing.coding_cells
    named = np.zeros(len(stack.c_code), dtype=bool)
    named[stack.p_coding] = True
    alone = ~named[coding]
    passage, passage_cell = crossing.passage_cells
    all_codings = np.concatenate((stack.p_coding[passage], coding[alone]))
    all_cells = np.concatenate((passage_cell, cell[alone]))
    all_units = np.concatenate((stack.h_person[stack.p_heard[passage]], persons + stack.c_source[coding[alone]]))
    rated = ~np.isnan(stack.c_rating[all_codings]) & ~crossing.is_elsewhen(all_codings)
    all_codings, all_cells, all_units = all_codings[rated], all_cells[rated], all_units[rated]
    position, row = crossing.with_rows(all_codings)
    same = _shares_scale(crossing, row, stack.c_code[all_codings[position]])
    position, row = position[same], row[same]
    keys, group = np.unique(
        (row * crossing.cells + all_cells[position]) * units + all_units[position], return_inverse=True
    )
    sums = np.bincount(group, weights=stack.c_rating[all_codings[position]], minlength=len(keys))
    means = sums / np.maximum(1, np.bincount(group, minlength=len(keys)))
    size = len(crossing.rows) * crossing.cells
    count = np.bincount(keys // units, minlength=size)
    total = np.bincount(keys // units, weights=means, minlength=size)
    with np.errstate(divide="ignore", invalid="ignore"):
        values = np.where(count > 0, total / count, np.nan)
    return values.reshape(crossing.shape), count.astype(float).reshape(crossing.shape)


def _shares_scale(crossing: Crossing, row: Ints, code: Ints) -> Bools:
    """Whether a code's ratings enter a row: its own always, another's when it shares the row's scale."""
    tree = crossing.selection.stack.frame.tree
    number = {scale: place for place, scale in enumerate(sorted({one.scale_id or "" for one in tree.ordered}))}
    code_scale = np.array([number[one.scale_id or ""] for one in tree.ordered], dtype=np.int64)
    row_scale = np.array([number.get(scale, -1) for scale in row_scales(crossing)], dtype=np.int64)
    same: Bools = row_scale[row] == code_scale[code]
    return same


def row_scales(crossing: Crossing) -> list[str]:
    """The scale of each row's ratings: its code's; without a code the one that all ratings let through share."""
    stack, tree = crossing.selection.stack, crossing.selection.stack.frame.tree
    if not crossing.rows or crossing.rows[0].id:
        return [tree[row.id].scale_id or "" for row in crossing.rows]
    rated = np.unique(stack.c_code[crossing.selection.counted & ~np.isnan(stack.c_rating)])
    shared = {tree.ordered[code].scale_id or "" for code in rated.tolist()}
    return [shared.pop() if len(shared) == 1 else _NO_SCALE]


def _yes(crossing: Crossing) -> tuple[Floats, Floats]:
    _, row, cell = crossing.told
    return (crossing.counts(row, cell) > 0).astype(float), np.full(crossing.cells, np.nan)


_MEASURES: dict[Measure, Callable[[Crossing], tuple[Floats, Floats]]] = {
    Measure.PERSONS: _persons,
    Measure.SOURCES: _sources,
    Measure.CODINGS: _codings,
    Measure.WORDS: _words,
    Measure.SHARE: _share,
    Measure.RATING: _rating,
    Measure.YES: _yes,
    Measure.QUOTE: _yes,
}
