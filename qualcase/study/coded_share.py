"""How much of each source is coded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from qualcase.coding.filters import Filter
from qualcase.compare.crossing import begins, union_length
from qualcase.compare.selection import select

if TYPE_CHECKING:
    from qualcase.compare.stack import Stack


@dataclass(frozen=True)
class SourceProgress:
    """How much of a source is coded, by the coders who count."""

    codings: int
    share: float
    """Coded countable words ÷ all countable words, 0 to 1."""
    words: int


def coded_shares(stacked: Stack, chosen: Filter) -> dict[str, SourceProgress]:
    """Codings and coded words of each source (id), by the coders that the filter counts, in the order of the screen."""
    selection = select(stacked, Filter(coders=chosen.coders))
    size = len(stacked.s_wave)
    counted = selection.counted
    codings = np.bincount(stacked.c_source[counted], minlength=size)
    piece = counted[stacked.w_coding]
    source = stacked.c_source[stacked.w_coding[piece]]
    added = union_length(begins(source), stacked.w_first[piece], stacked.w_last[piece])
    words = np.bincount(source, weights=added, minlength=size)
    blocks = stacked.facts.sources
    return {
        block.source.id: SourceProgress(
            int(codings[n]), float(words[n] / block.words if block.words else 0), block.words
        )
        for n, block in enumerate(blocks)
    }
