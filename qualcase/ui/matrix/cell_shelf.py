"""The passages of a cell as columns of cards, a wave each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.study.cell_words import beside_at
from qualcase.ui.excerpts.shelves import Shelf, sort_beside
from qualcase.ui.matrix import spoken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.codings import Excerpt
    from qualcase.coding.comparison import Comparison


def cell_shelf(shown: Comparison, at: tuple[int, int, int], found: Sequence[Excerpt]) -> Shelf:
    """The column of one wave: its excerpts, what the figure is, or why there is nothing."""
    counted, beside = sort_beside(found, beside_at(shown, at))
    title, empty = spoken.axis_title(shown.splits[at[2]]), shown.empty_at(*at)
    said = spoken.own_part(shown, at)
    said = said[:1].upper() + said[1:]
    if empty is not None and not found:
        return Shelf(title, nothing=f"{said}.")
    return Shelf(title, said, counted=counted, beside=beside)
