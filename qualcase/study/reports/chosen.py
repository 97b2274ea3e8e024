"""What an order is about, as a filter: the cases, sites, codes, sources and waves that it names, within its filter."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qualcase.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.filters import Filter
    from qualcase.coding.orders import ReportOrder
    from qualcase.coding.tree import CodeTree
    from qualcase.study.study import Study


def chosen_filter(study: Study, order: ReportOrder) -> Filter:
    """The filter of an order, narrowed to what the order names besides.

    Raises:
        UserError: What it names and what its filter lets through have nothing in common.
    """
    held = order.filter
    return replace(
        held,
        cases=_both(held.cases, order.case_ids),
        sites=_both(held.sites, order.site_ids),
        sources=_both(held.sources, order.source_ids),
        waves=_both(held.waves, order.wave_ids),
        codes=_codes(study.frame().tree, held.codes, order.code_ids),
    )


def wants(order: ReportOrder, part: str) -> bool:
    """Whether a report is to have one of its parts; an order that names none wants all."""
    return not order.parts or part in order.parts


def _both(held: Sequence[str], wanted: Sequence[str]) -> tuple[str, ...]:
    if not held or not wanted:
        return tuple(wanted or held)
    return _some([one for one in wanted if one in held])


def _codes(tree: CodeTree, held: Sequence[str], wanted: Sequence[str]) -> tuple[str, ...]:
    """The codes in both; a code stands for all below it."""
    if not held or not wanted:
        return tuple(wanted or held)
    below_held = {one for code in held if code in tree for one in tree.with_subcodes(code)}
    below_wanted = {one for code in wanted if code in tree for one in tree.with_subcodes(code)}
    return _some([one for one in (*wanted, *held) if one in below_held and one in below_wanted])


def _some(found: Sequence[str]) -> tuple[str, ...]:
    # An empty field of a filter lets everything through, which is the opposite of what is meant here.
    if not found:
        raise UserError("The report is of something that its filter leaves out. Change one of the two.")
    return tuple(dict.fromkeys(found))
