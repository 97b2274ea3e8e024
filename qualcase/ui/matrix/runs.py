"""Neighbouring columns that belong together: the cases of a site."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from qualcase.coding.comparison import Comparison


_ALONE = ("study", "total")


class Run(NamedTuple):
    """Neighbouring columns of one group, from the first to the last."""

    name: str
    first: int
    last: int


def runs(comparison: Comparison) -> list[Run]:
    """The columns by group, in their order. The study's own column and that of totals stand alone."""
    found: list[Run] = []
    for place, column in enumerate(comparison.columns):
        if found and found[-1].name == column.group and column.stands_for not in _ALONE:
            found[-1] = found[-1]._replace(last=place)
        else:
            found.append(Run(column.group, place, place))
    return found
