"""Krippendorff's alpha for unitizing: whether coders cut a text at the same places.

Krippendorff (2004), *Content Analysis*, 2nd edition, section 11.6: a continuum that each coder divides into units and
the gaps between them. Differences are squared lengths; what is expected by chance is every unit put everywhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    Spans = npt.NDArray[np.int64]


def unitizing_alpha(coders: Sequence[Sequence[tuple[int, int]]], length: int) -> float:
    """Alpha for the units of one code.

    Args:
        coders: For each coder the units (start, end; half-open) in the order of the text, none over another.
        length: Of the continuum, in the same measure.

    Returns:
        1 where all cut alike, 0 as by chance; NaN where nobody marked anything or there is nothing to mark.
    """
    held = [np.asarray(units, dtype=np.int64).reshape(-1, 2) for units in coders]
    expected = expected_disagreement(held, length)
    return 1 - observed_disagreement(held, length) / expected if expected else float("nan")


def observed_disagreement(coders: Sequence[Spans], length: int) -> float:
    """Squared differences of all pairs of coders, over all their sections."""
    total = 0.0
    for at, units in enumerate(coders):
        for other in coders[at + 1 :]:
            total += 2 * (_overlaps(units, other) + _alone(units, other) + _alone(other, units))
    many = len(coders)
    return total / (many * (many - 1) * length**2) if length and many > 1 else 0.0


def _overlaps(one: Spans, other: Spans) -> float:
    """Of units that overlap: how far their beginnings and their ends lie apart."""
    if not len(one) or not len(other):
        return 0.0
    # Both lists are in order, so the units that touch a unit stand beside each other.
    first = np.searchsorted(other[:, 1], one[:, 0], side="right")
    last = np.searchsorted(other[:, 0], one[:, 1], side="left")
    total = 0.0
    for (start, end), begin, stop in zip(one.tolist(), first.tolist(), last.tolist(), strict=True):
        touched = other[begin:stop]
        total += float(((touched[:, 0] - start) ** 2 + (touched[:, 1] - end) ** 2).sum())
    return total


def _alone(one: Spans, other: Spans) -> float:
    """Of units that lie wholly in a gap of the other coder: their length."""
    first = np.searchsorted(other[:, 1], one[:, 0], side="right")
    last = np.searchsorted(other[:, 0], one[:, 1], side="left")
    lengths = one[:, 1] - one[:, 0]
    return float((lengths[first >= last].astype(np.float64) ** 2).sum())


def expected_disagreement(coders: Sequence[Spans], length: int) -> float:
    """What differences would be if every unit stood anywhere."""
    many = len(coders)
    lengths = np.concatenate([units[:, 1] - units[:, 0] for units in coders]).astype(np.float64)
    gaps = np.concatenate([_gaps(units, length) for units in coders]).astype(np.float64)
    if not len(lengths):
        return 0.0
    total = float(((len(lengths) - 1) / 3 * (2 * lengths**3 - 3 * lengths**2 + lengths)).sum())
    for one in lengths.tolist():
        wide = gaps[gaps >= one]
        total += one**2 * float((wide - one + 1).sum())
    everywhere = many * length
    pairs = everywhere * (everywhere - 1) - float((lengths * (lengths - 1)).sum())
    return 2 / length * total / pairs if pairs else 0.0


def _gaps(units: Spans, length: int) -> Spans:
    """Lengths of what lies between the units; none of nothing."""
    edges = np.concatenate(([0], units.reshape(-1), [length])).reshape(-1, 2)
    widths: Spans = edges[:, 1] - edges[:, 0]
    return widths[widths > 0]
