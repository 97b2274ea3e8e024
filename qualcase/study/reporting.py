"""`study.reports`: what leaves the study, for people who never open the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.errors import UserError
from qualcase.progress import silent
from qualcase.study.reports.kinds import kind_of, kinds
from qualcase.study.reports.outgoing import Outgoing
from qualcase.study.reports.returning import with_sheets

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from qualcase.coding.charts import Chart, Renderer
    from qualcase.coding.orders import ReportOrder
    from qualcase.coding.pseudonyms import PseudonymTable
    from qualcase.coding.report import Report
    from qualcase.coding.tables import Table
    from qualcase.progress import Progress
    from qualcase.study.reports.kinds import Kind
    from qualcase.study.study import Study


class Reports:
    """`study.reports`: documents, tables, charts and files of every kind. None of it changes the study."""

    def __init__(self, study: Study) -> None:
        """Nothing is read before it is asked for."""
        self._study = study
        self._table: PseudonymTable | None = None
        self.renderer: Renderer | None = None
        """Draws charts; set by whoever opened the study. Without one, figures stand as their words."""

    def kinds(self) -> tuple[Kind, ...]:
        """What can be reported, in the order in which it is offered."""
        return kinds()

    def take_key(self, table: PseudonymTable | None) -> None:
        """Use the names of an open key wherever an order asks for names out; None forgets them."""
        self._table = table

    def document(self, order: ReportOrder, progress: Progress = silent) -> Report:
        """The report as blocks. Raises UserError where the kind has no document or there is nothing to report of."""
        make = kind_of(order.kind).document
        if make is None:
            raise UserError("There is no document of this kind. Choose another ending.")
        return self._outgoing(order).report(make(self._study, order, progress))

    def tables(self, order: ReportOrder, progress: Progress = silent) -> Sequence[Table]:
        """The report as tables. Raises UserError as above."""
        make = kind_of(order.kind).tables
        if make is None:
            raise UserError("There is no table of this kind. Choose another ending.")
        return self._outgoing(order).tables(with_sheets(self._study, order, make(self._study, order, progress)))

    def charts(self, order: ReportOrder) -> Sequence[Chart]:
        """The report's charts. Raises UserError as above."""
        make = kind_of(order.kind).charts
        if make is None:
            raise UserError("There is no picture of this kind. Choose another ending.")
        return self._outgoing(order).charts(make(self._study, order))

    def write(self, order: ReportOrder, path: Path, progress: Progress = silent) -> tuple[Path, ...]:
        """Write a report; its suffix says as what. Gives back the files: several where there are several pictures.

        Raises:
            UserError: The kind cannot be written so, or there is nothing to report of.
            FileRefusedError: The file cannot be written; what was there before is untouched.
        """
        from qualcase.study.reports.writing import write_order

        return write_order(self._study, order, path, self._outgoing(order), progress)

    def _outgoing(self, order: ReportOrder) -> Outgoing:
        return Outgoing(self._study, order, self._table)
