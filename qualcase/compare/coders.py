"""Coders beside each other: every coder's own comparison, joined along one axis."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

import numpy as np

from qualcase.coding.agreed import AGREED_NAME, LEAD_NAME
from qualcase.coding.comparison import AxisValue
from qualcase.coding.filters import LEAD
from qualcase.compare.selection import select
from qualcase.words import say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy.typing as npt

    from qualcase.coding.comparison import CellIndex, Comparison, Dimensions
    from qualcase.coding.filters import Filter
    from qualcase.compare.stack import Stack

Held = TypeVar("Held")
_Kind = TypeVar("_Kind", bound=np.generic)


def coder_values(stack: Stack, chosen: Filter) -> tuple[AxisValue, ...]:
    """The coders that a filter chooses, else all who have coded or are done with something that it lets through.

    The lead coders stand first where they are chosen as such; the agreed layer last, settled or not.
    """
    passing = select(stack, chosen).passing
    present = np.zeros(len(stack.frame.coders), dtype=bool)
    present[stack.c_coder[passing[stack.c_source]]] = True
    present |= stack.s_done[passing].any(axis=0)
    leads = (AxisValue(LEAD, say(LEAD_NAME)),) if LEAD in chosen.coders else ()
    return leads + tuple(
        AxisValue(coder.id, say(AGREED_NAME) if coder.is_agreed else coder.name)
        for coder, is_there in zip(stack.frame.coders, present.tolist(), strict=True)
        if (coder.id in chosen.coders if chosen.coders else is_there)
    )


def joined(
    parts: Sequence[Comparison], values: tuple[AxisValue, ...], dimensions: Dimensions, place: int, all_: Comparison
) -> Comparison:
    """One comparison of the comparisons of several coders.

    Args:
        parts: One for each coder, with a single nameless value on the axis of coders.
        values: The coders.
        dimensions: Rows, columns and split of the whole.
        place: Which of them is the coder.
        all_: The comparison of all of these coders together, which says what is included.
    """
    shown = replace(
        all_,
        dimensions=dimensions,
        values=_along([one.values for one in parts], all_.values, place),
        bases=_along([one.bases for one in parts], all_.bases, place),
        codings=_along([one.codings for one in parts], all_.codings, place),
        empty=_along([one.empty for one in parts], all_.empty, place),
        speech=_along([one.speech for one in parts], all_.speech, place),
        raised=_raised(parts, all_, place),
        incomplete=_along([one.incomplete for one in parts], all_.incomplete, place),
        beside=_moved([one.beside for one in parts], place),
        quotes=_moved([one.quotes for one in parts], place),
    )
    if place == 2:
        return replace(
            shown,
            splits=values,
            heard=tuple(one.heard[0] for one in parts),
            included=tuple(one.included[0] for one in parts),
        )
    named = replace(shown, rows=values) if place == 0 else replace(shown, columns=values)
    return replace(
        named,
        marks=_along([one.marks for one in parts], all_.marks, place),
        unlike=_along([one.unlike for one in parts], all_.unlike, place),
    )


def _along(arrays: Sequence[npt.NDArray[_Kind]], like: npt.NDArray[_Kind], place: int) -> npt.NDArray[_Kind]:
    """The arrays one behind the other; none of what `like` is like where there are none."""
    return np.concatenate(arrays, axis=place) if arrays else like.take([], axis=place)


def _raised(parts: Sequence[Comparison], all_: Comparison, place: int) -> npt.NDArray[np.bool_] | None:
    held = [one.raised for one in parts if one.raised is not None]
    return None if all_.raised is None else _along(held, all_.raised, place)


def _moved(entries: Sequence[Mapping[CellIndex, Held]], place: int) -> dict[CellIndex, Held]:
    found: dict[CellIndex, Held] = {}
    for number, one in enumerate(entries):
        for at, held in one.items():
            moved = [*at]
            moved[place] = number
            found[moved[0], moved[1], moved[2]] = held
    return found
