"""Saturation: when interviews stop to bring codes that nobody has used before.

Guest, Namey and Chen (2020), A simple method to assess and report thematic saturation in qualitative research, PLoS ONE
15(5): the new codes in a run of interviews ÷ the different codes of the first interviews (the base).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from qualcase.coding.patterns import Interview, Saturation

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    Bools = npt.NDArray[np.bool_]
    Ints = npt.NDArray[np.int64]

BASE, RUN, THRESHOLD = 4, 2, 0.05
ORDERS = 1_000
SEED = 2015


def saturation(
    sources: Sequence[str],
    uses: Bools,
    *,
    base: int = BASE,
    run: int = RUN,
    threshold: float = THRESHOLD,
    orders: int = ORDERS,
) -> Saturation:
    """New codes by interview, and when they stop to come.

    Args:
        sources: Ids of the interviews in their order.
        uses: Which codes each of them uses. Shape (interviews, codes).
        base: Interviews of the base.
        run: Interviews of a run; the first run follows the base.
        threshold: From which share downwards saturation is reached.
        orders: So many random orders make the band; the same ones each time.
    """
    new = _new_codes(uses[None, :, :])[0]
    known = np.cumsum(new)
    base_codes = int(known[min(base, len(known)) - 1]) if len(known) else 0
    interviews = []
    for number, source in enumerate(sources):
        in_run = int(new[number + 1 - run : number + 1].sum()) if number + 1 >= base + run else None
        share = in_run / base_codes if in_run is not None and base_codes else None
        interviews.append(Interview(source, int(new[number]), int(known[number]), in_run, share))
    reached = next(
        (n for n, one in enumerate(interviews, start=1) if one.share is not None and one.share <= threshold), None
    )
    band, often = _band(uses, base, run, threshold, orders)
    return Saturation(tuple(interviews), base, run, threshold, base_codes, reached, band, often)


def _new_codes(uses: Bools) -> Ints:
    """How many codes come for the first time. From (orders, interviews, codes) to (orders, interviews)."""
    before = np.zeros_like(uses)
    before[:, 1:] = np.logical_or.accumulate(uses, axis=1)[:, :-1]
    return np.asarray((uses & ~before).sum(axis=2))


def _band(
    uses: Bools, base: int, run: int, threshold: float, orders: int
) -> tuple[tuple[tuple[float, float, float], ...], float]:
    count = len(uses)
    if not count or not orders:
        return (), 0.0
    random = np.random.default_rng(SEED)
    known = np.zeros((orders, count), dtype=np.int64)
    for number in range(orders):  # one at a time: all together would take memory for orders × interviews × codes
        known[number] = np.cumsum(_new_codes(uses[random.permutation(count)][None])[0])
    low, middle, high = np.percentile(known, (5, 50, 95), axis=0)
    band = tuple(zip(low.tolist(), middle.tolist(), high.tolist(), strict=True))
    if count < base + run:
        return band, 0.0
    in_run = known[:, base + run - 1 :] - known[:, base - 1 : count - run]
    start = known[:, [base - 1]]
    reached = ((in_run <= threshold * start + 1e-12) & (start > 0)).any(axis=1)
    return band, float(reached.mean())
