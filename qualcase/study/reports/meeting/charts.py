"""The charts of a page for a meeting: those of other reports, for the same selection."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qualcase.coding.charts import PictureFormat
from qualcase.coding.meeting import Address, Picture, Section
from qualcase.coding.orders import ReportKind, ReportOrder
from qualcase.errors import UserError
from qualcase.study.reports.asking import has
from qualcase.study.reports.kinds import kinds
from qualcase.words import mark, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qualcase.coding.filters import Filter
    from qualcase.coding.frame import Case
    from qualcase.study.study import Study

_ACROSS = (ReportKind.PATTERNS, ReportKind.QCA)
"""The reports whose charts are of all cases together."""


class MeetingCharts:
    """Draws charts where the application has handed a renderer over; without one they stand as their words."""

    def __init__(self, study: Study, order: ReportOrder, chosen: Filter) -> None:
        """`chosen` is the filter, narrowed to all that the order names."""
        self._study, self._order, self._chosen = study, order, chosen
        self._there = {one.kind for one in kinds() if one.charts} if has(order, "charts") else set()

    def of_case(self, case: Case) -> tuple[Picture, ...]:
        """Timeline, profile and ratings of a case, as far as there are any."""
        return tuple(self._of(ReportKind.PORTRAITS, replace(self._chosen, cases=(case.id,))))

    def section(self) -> Section | None:
        """What is drawn of all cases together; those of each case, too, where the page has no portraits."""
        found = [] if has(self._order, "cases") else list(self._of(ReportKind.PORTRAITS, self._chosen))
        found += [one for kind in _ACROSS for one in self._of(kind, self._chosen)]
        return Section(Address("charts"), say(mark("Charts")), tuple(found)) if found else None

    def _of(self, kind: ReportKind, chosen: Filter) -> Iterator[Picture]:
        if kind not in self._there:
            return
        # The filter says it all; other fields mean something else, or nothing, to the other report.
        wanted = ReportOrder(kind, chosen, names=self._order.names, language=self._order.language)
        try:
            charts = self._study.reports.charts(wanted)
        except UserError:
            return  # There is nothing of this kind in the selection.
        renderer = self._study.reports.renderer
        for one in charts:
            svg = renderer.draw(one, PictureFormat.SVG).data if renderer else b""
            yield Picture(one.title, one.alt, svg, one.caption, one.check)
