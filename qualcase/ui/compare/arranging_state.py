"""How columns and rows are arranged: by which order, in which groups, and by hand. No widgets."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from qualcase.coding.arranging import Arrangement, GroupBy, Order
from qualcase.coding.comparison import Dimension
from qualcase.ui.compare.crossing_state import Side

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.comparison import AxisValue
    from qualcase.coding.views import ViewSettings

OF_A_LINE = (Order.VALUE, Order.RATING)
"""Orders that go by the figures of one line, or of all of them together."""


class Choice(NamedTuple):
    """An order, and the line it goes by; empty for all lines together."""

    order: Order
    by: str = ""


def can_arrange(asked: ViewSettings, side: Side) -> bool:
    """Whether a side can stand in another order: codes in rows stand as in their tree."""
    return side is Side.COLUMNS or (side is Side.ROWS and asked.rows is not Dimension.CODE)


def arrangement(asked: ViewSettings, side: Side) -> Arrangement:
    """How a side is arranged."""
    return asked.row_arrangement if side is Side.ROWS else asked.column_arrangement


def with_arrangement(asked: ViewSettings, side: Side, how: Arrangement) -> ViewSettings:
    """The same with a side arranged otherwise."""
    if side is Side.ROWS:
        return replace(asked, row_arrangement=replace(how, rows=True))
    return replace(asked, column_arrangement=replace(how, rows=False))


def in_this_order(asked: ViewSettings, case_ids: Sequence[str]) -> ViewSettings:
    """Cases in this order, in no groups: in rows where they stand there, else in columns."""
    side = Side.ROWS if asked.rows is Dimension.CASE else Side.COLUMNS
    return with_arrangement(asked, side, Arrangement(Order.HAND, GroupBy.NOTHING, hand=tuple(case_ids)))


def can_group(asked: ViewSettings, side: Side) -> bool:
    """Whether a side holds cases, which lie in sites and areas."""
    return getattr(asked, side) is Dimension.CASE


def choices(asked: ViewSettings, side: Side, focused: str) -> tuple[Choice, ...]:
    """The orders that are offered, also by the focused line of the other side, and by the one in use."""
    lines = list(dict.fromkeys(("", focused, arrangement(asked, side).by)))
    found: list[Choice] = []
    for order in Order:
        found += [Choice(order, one) for one in lines] if order in OF_A_LINE else [Choice(order)]
    return tuple(found)


def ordered(asked: ViewSettings, side: Side, choice: Choice, shown: Sequence[AxisValue]) -> ViewSettings:
    """Another order. By hand begins with what is shown."""
    how = replace(arrangement(asked, side), order=choice.order, by=choice.by, hand=())
    if choice.order is Order.HAND:
        how = replace(how, hand=_ids(shown))
    return with_arrangement(asked, side, how)


def grouped(asked: ViewSettings, side: Side, group: GroupBy) -> ViewSettings:
    """Other groups."""
    return with_arrangement(asked, side, replace(arrangement(asked, side), group=group))


def moved(asked: ViewSettings, side: Side, shown: Sequence[AxisValue], at: int, to: int) -> ViewSettings | None:
    """The value at one place moved to another by hand: the groups end where it leaves its own.

    None where it cannot be moved: what belongs to a site or the whole study stands behind its cases.
    """
    if not can_arrange(asked, side) or not (0 <= at < len(shown) and 0 <= to < len(shown)) or at == to:
        return None
    if shown[at].stands_for or shown[to].stands_for:
        return None
    order = list(shown)
    value = order.pop(at)
    order.insert(to, value)
    how = arrangement(asked, side)
    group = how.group if shown[at].group == shown[to].group else GroupBy.NOTHING
    return with_arrangement(asked, side, replace(how, order=Order.HAND, group=group, by="", hand=_ids(order)))


def _ids(values: Sequence[AxisValue]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.id for one in values))
