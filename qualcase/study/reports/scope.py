"""What an order lets through: cases, sites, codes and waves in the order of the study, or in that asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.codebook import Code
    from qualcase.coding.frame import Case, Site, Wave
    from qualcase.coding.orders import ReportOrder
    from qualcase.study.study import Study


def cases_of(study: Study, order: ReportOrder) -> tuple[Case, ...]:
    """The cases."""
    frame, chosen = study.frame(), order.filter
    if order.case_ids:
        by_id = {one.id: one for one in frame.cases}
        return tuple(by_id[one] for one in order.case_ids if one in by_id)
    sites = order.site_ids or chosen.sites
    return tuple(
        one
        for one in frame.cases
        if (not chosen.cases or one.id in chosen.cases) and (not sites or one.site_id in sites)
    )


def sites_of(study: Study, order: ReportOrder) -> tuple[Site, ...]:
    """The sites; where cases are asked for, those that they lie in."""
    frame, wanted = study.frame(), order.site_ids or order.filter.sites
    if not wanted and (order.case_ids or order.filter.cases):
        wanted = tuple(one.site_id for one in cases_of(study, order) if one.site_id)
    return tuple(one for one in frame.sites if not wanted or one.id in wanted)


def waves_of(study: Study, order: ReportOrder) -> tuple[Wave, ...]:
    """The waves."""
    wanted = order.wave_ids or order.filter.waves
    return tuple(one for one in study.frame().waves if not wanted or one.id in wanted)


def codes_of(study: Study, order: ReportOrder) -> tuple[Code, ...]:
    """The codes: those asked for with what stands below them."""
    tree = study.frame().tree
    wanted: Sequence[str] = order.code_ids or order.filter.codes
    if not wanted:
        return tree.ordered
    below = {two for one in wanted if one in tree for two in tree.with_subcodes(one)}
    return tuple(one for one in tree.ordered if one.id in below)
