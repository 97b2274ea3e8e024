"""The passages of two codes that lie together, one by one: as many as the matrix counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from qualcase.coding.filters import Filter
from qualcase.compare import stack
from qualcase.compare.patterns import cooccurrence, meetings
from qualcase.compare.selection import select
from tests.compare.worlds import make_filter, make_world

if TYPE_CHECKING:
    from qualcase.compare.stack import Stack


@given(st.integers(0, 10_000), st.booleans(), st.booleans(), st.booleans())
@settings(max_examples=60, deadline=None)
def test_what_is_listed_is_what_is_counted(
    seed: int,
    with_subcodes: bool,  # noqa: FBT001 - drawn
    filtered: bool,  # noqa: FBT001 - drawn
    near: bool,  # noqa: FBT001 - drawn
) -> None:
    world = make_world(seed)
    chosen = make_filter(world, seed + 1) if filtered else Filter()
    laid = stack(world.facts)
    units = _turns(laid, seed) if near else None
    selection = select(laid, chosen)
    found = cooccurrence(selection, with_subcodes=with_subcodes, units=units)
    for one, mine in enumerate(found.codes):
        for other, theirs in enumerate(found.codes):
            if found.kin[one, other]:
                continue
            listed = meetings(selection, mine.id, theirs.id, with_subcodes=with_subcodes, units=units)
            for wave, codings in enumerate(listed):
                assert (laid.s_wave[laid.c_source[codings]] == wave).all()
                places = {
                    (int(laid.c_source[at]), int(laid.c_span[at]))
                    for at in codings
                    if _is_of(laid, int(at), mine.id, with_subcodes)
                }
                assert len(places) == found.with_other[wave, one, other]


def _turns(laid: Stack, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Turns drawn for every passage: the same words lie in the same turns, whoever codes them with whatever."""
    random = np.random.default_rng(seed)
    passages = np.stack([laid.c_source, laid.c_span], axis=1)
    _, passage = np.unique(passages, axis=0, return_inverse=True)
    first = random.integers(0, 6, len(passages))
    last = first + random.integers(0, 3, len(passages))
    return first[passage.ravel()], last[passage.ravel()]


def _is_of(laid: object, coding: int, code: str, with_subcodes: bool) -> bool:  # noqa: FBT001 - passed on
    tree, index = laid.frame.tree, laid.frame.index  # type: ignore[attr-defined]
    wanted = tree.with_subcodes(code) if with_subcodes else (code,)
    return int(laid.c_code[coding]) in {index[one] for one in wanted}  # type: ignore[attr-defined]
