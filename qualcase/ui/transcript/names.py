"""Where code names stand in the margin, so that none covers another. Free of Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence


class Slot(NamedTuple):
    """Where a name may stand: its top must lie between these, best at the first."""

    earliest: float
    latest: float


class Placed(NamedTuple):
    """A name that found its place, and how many behind it did not."""

    number: int
    top: float
    hidden: tuple[int, ...] = ()
    """Numbers of names without a place, said as `+2` on this row."""


def place_names(slots: Sequence[Slot], height: float) -> list[Placed]:
    """Give each name, in order, the first free place; one that finds none is counted on the row before it.

    The first name always stands, so that nothing is hidden without a sign.
    """
    placed: list[Placed] = []
    for number, slot in enumerate(slots):
        top = slot.earliest
        if placed:
            top = max(top, placed[-1].top + height)
            if top > max(slot.latest, slot.earliest):
                last = placed[-1]
                placed[-1] = last._replace(hidden=(*last.hidden, number))
                continue
        placed.append(Placed(number, top))
    return placed
