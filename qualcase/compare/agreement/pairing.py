"""Two coders beside each other: their units counted code by code."""

from __future__ import annotations

from dataclasses import dataclass
from math import isnan, nan
from typing import TYPE_CHECKING

import numpy as np

from qualcase.coding.agreement import COEFFICIENTS, Agreed, Counts, PairAgreement
from qualcase.compare.agreement.cutting import unitizing_alpha
from qualcase.compare.agreement.intervals import estimates

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy.typing as npt

Span = tuple[int, int]


@dataclass(frozen=True)
class ReadSource:
    """A source that both coders marked done."""

    id: str
    length: int
    """Of its text, in code points."""
    units: tuple[tuple[frozenset[str], frozenset[str]], ...]
    """For every unit the codes (id) that the first and the second coder gave it."""
    passages: Mapping[str, tuple[tuple[Span, ...], tuple[Span, ...]]]
    """For every code that one of them used, the passages of both, in the order of the text."""


def pair(first_id: str, second_id: str, sources: Sequence[ReadSource], code_ids: Sequence[str]) -> PairAgreement:
    """How far two coders agree, for each of the codes that one of them used."""
    used = [code for code in code_ids if any(code in source.passages for source in sources)]
    counts = _counted(sources, used)
    stacked = counts.sum(axis=1, keepdims=True)
    codes = tuple(
        Agreed(code, Counts(*counts[:, at].sum(axis=0).tolist()), found, _passages(sources, code), _cut(sources, code))
        for at, (code, found) in enumerate(zip(used, estimates(counts), strict=True))
    )
    together = Agreed(
        "",
        Counts(*stacked.sum(axis=(0, 1)).tolist()),
        estimates(stacked)[0],
        (sum(one.passages[0] for one in codes), sum(one.passages[1] for one in codes)),
        nan,
    )
    means = {name: _mean([one.estimates[name].value for one in codes]) for name in COEFFICIENTS}
    means["cut"] = _mean([one.cut for one in codes])
    return PairAgreement(first_id, second_id, tuple(one.id for one in sources), codes, together, means)


def _counted(sources: Sequence[ReadSource], code_ids: Sequence[str]) -> npt.NDArray[np.int64]:
    """Shape (sources, codes, 4): both, only the first, only the second, neither."""
    counts = np.zeros((len(sources), len(code_ids), 4), dtype=np.int64)
    index = {code: at for at, code in enumerate(code_ids)}
    for number, source in enumerate(sources):
        for first, second in source.units:
            for code in first | second:
                if code in index:
                    place = 0 if code in first and code in second else 1 if code in first else 2
                    counts[number, index[code], place] += 1
        counts[number, :, 3] = len(source.units) - counts[number].sum(axis=1)
    return counts


def _passages(sources: Sequence[ReadSource], code: str) -> tuple[int, int]:
    held = [source.passages[code] for source in sources if code in source.passages]
    return sum(len(one[0]) for one in held), sum(len(one[1]) for one in held)


def _cut(sources: Sequence[ReadSource], code: str) -> float:
    """The sources stand one behind the other, as one continuum."""
    shift = 0
    continuum: tuple[list[Span], list[Span]] = ([], [])
    for source in sources:
        for side, spans in enumerate(source.passages.get(code, ((), ()))):
            continuum[side].extend((start + shift, end + shift) for start, end in merged(spans))
        shift += source.length
    return unitizing_alpha(continuum, shift)


def merged(spans: Sequence[Span]) -> list[Span]:
    """Passages in the order of the text; those that lie over each other are one."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        elif start < end:
            found.append((start, end))
    return found


def _mean(values: Sequence[float]) -> float:
    defined = [one for one in values if not isnan(one)]
    return sum(defined) / len(defined) if defined else nan
