"""`study.reports`: what leaves the study, for people who never open the program."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from qualcase.coding.orders import NamesOut
from qualcase.errors import UserError
from qualcase.garbage import looking_seldom
from qualcase.progress import silent
from qualcase.study.reports.kinds import kind_of, kinds
from qualcase.study.reports.outgoing import Outgoing
from qualcase.study.reports.sheet_shape import with_sheets
from qualcase.words import current_language, speaking

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from pathlib import Path

    from qualcase.coding.charts import Chart, Renderer
    from qualcase.coding.facts import Frame
    from qualcase.coding.leaving import OutWarning
    from qualcase.coding.orders import ReportOrder
    from qualcase.coding.pseudonyms import NameHit, PseudonymTable
    from qualcase.coding.remade import Remade
    from qualcase.coding.report import Report
    from qualcase.coding.sources import Source
    from qualcase.coding.tables import Table
    from qualcase.progress import Progress
    from qualcase.study.reports.kinds import Kind
    from qualcase.study.reports.names_away import NamesAway
    from qualcase.study.returning.remaking import Made
    from qualcase.study.study import Study

T = TypeVar("T")


class Reports:
    """`study.reports`: documents, tables, charts and files of every kind. None of it changes the study."""

    def __init__(self, study: Study) -> None:
        """Nothing is read before it is asked for."""
        self._study = study
        self._table: PseudonymTable | None = None
        self._away: tuple[Frame, PseudonymTable | None, str, NamesAway] | None = None
        """What was learned of names last: for which state of the study, key and language."""
        self._hits: tuple[Frame, tuple[Source, ...], PseudonymTable | None, tuple[NameHit, ...]] | None = None
        self.renderer: Renderer | None = None
        """Draws charts; set by whoever opened the study. Without one, figures stand as their words."""

    def kinds(self) -> tuple[Kind, ...]:
        """What can be reported, in the order in which it is offered."""
        return kinds()

    def take_key(self, table: PseudonymTable | None) -> None:
        """Use the names of an open key wherever an order asks for names out; None forgets them."""
        self._table = table

    @property
    def names_known(self) -> int | None:
        """How many names the open key has; None where none is open."""
        return None if self._table is None else len(self._table.pseudonyms)

    def document(self, order: ReportOrder, progress: Progress = silent) -> Report:
        """The report as blocks. Raises UserError where the kind has no document or there is nothing to report of."""
        make = kind_of(order.kind).document
        if make is None:
            raise UserError("There is no document of this kind. Choose another ending.")
        with speaking(order.language):
            made = self.outgoing(order).report(make(self._study, order, progress))
        return replace(made, blocks=_spoken(made.blocks, order.language)) if order.language else made

    def tables(self, order: ReportOrder, progress: Progress = silent) -> Sequence[Table]:
        """The report as tables. Raises UserError as above."""
        make = kind_of(order.kind).tables
        if make is None:
            raise UserError("There is no table of this kind. Choose another ending.")
        with speaking(order.language):
            made = self.outgoing(order).tables(with_sheets(self._study, order, make(self._study, order, progress)))
        if not order.language:
            return made
        return [
            replace(one, rows=_spoken(one.rows, order.language)) if isinstance(one.rows, Iterator) else one
            for one in made
        ]

    def charts(self, order: ReportOrder) -> Sequence[Chart]:
        """The report's charts. Raises UserError as above."""
        make = kind_of(order.kind).charts
        if make is None:
            raise UserError("There is no picture of this kind. Choose another ending.")
        with speaking(order.language):
            return self.outgoing(order).charts(make(self._study, order))

    @looking_seldom()
    def write(self, order: ReportOrder, path: Path, progress: Progress = silent) -> tuple[Path, ...]:
        """Write a report; its suffix says as what. Gives back the files: several where there are several pictures.

        Raises:
            UserError: The kind cannot be written so, or there is nothing to report of.
            FileRefusedError: The file cannot be written; what was there before is untouched.
        """
        from qualcase.study.reports.writing import write_order

        with speaking(order.language):
            return write_order(self._study, order, path, self.outgoing(order), progress)

    def warnings(self, order: ReportOrder, progress: Progress = silent) -> tuple[OutWarning, ...]:
        """What somebody should know of a report before it leaves the study; nothing of it is written into the file.

        Takes a second or more with many texts. Raises Cancelled through `progress`.
        """
        from qualcase.study.reports.out_warnings import out_warnings

        return out_warnings(self._study, order, progress, has_key=self._table is not None)

    def name_hits(self, progress: Progress = silent) -> tuple[NameHit, ...]:
        """What may tell who somebody is in all texts, found once for a state of the study and a key."""
        frame, sources = self._study.frame(), self._study.sources.all()
        held = self._hits
        if held is None or held[0] is not frame or held[1] is not sources or held[2] is not self._table:
            ids = [one.id for one in sources]
            found = self._study.pseudonyms.find(self._table, source_ids=ids, progress=progress).hits
            held = self._hits = (frame, sources, self._table, found)
        return held[3]

    def name_hits_in(self, tables: Collection[str], progress: Progress = silent) -> tuple[NameHit, ...]:
        """The same in what researchers wrote: notes, summaries, reasons. These change often, so nothing is kept."""
        return self._study.pseudonyms.find(self._table, tables=tables, progress=progress).hits if tables else ()

    def outgoing(self, order: ReportOrder) -> Outgoing:
        """What takes names out of whatever an order writes; for kinds that write files of their own."""
        if order.names is NamesOut.KEEP:
            return Outgoing(self._study, order, self._table)
        language, frame = order.language or current_language(), self._study.frame()
        held = self._away
        if held is None or held[0] is not frame or held[1] is not self._table or held[2] != language:
            made = Outgoing(self._study, order, self._table)
            held = self._away = (frame, self._table, language, made.names)
        return Outgoing(self._study, order, self._table, held[3])

    def order_of(self, path: Path) -> ReportOrder:
        """What was asked of a report in Word that this program wrote. Raises UserError where it does not tell."""
        from qualcase.study.returning.remaking import order_of

        return order_of(self._study, path)

    @looking_seldom()
    def remake(
        self, order: ReportOrder | None, old: Path, new: Path | None = None, progress: Progress = silent
    ) -> Made:
        """Make a report in Word again, with what others wrote in it; nothing of theirs is lost.

        Without an order it is made as it was. Without `new` it takes the place of the old one, which is kept as .bak.

        Raises:
            UserError: The document does not tell how it was made, or is of another study.
            FileRefusedError: The document cannot be read, or the new one cannot be written. Nothing was changed.
        """
        from qualcase.study.returning.remaking import remake

        return remake(self._study, order, old, new, progress)

    @looking_seldom()
    def foresee(self, order: ReportOrder | None, old: Path, progress: Progress = silent) -> Remade:
        """What `remake` would add, change and take out; nothing is written. Raises as that does."""
        from qualcase.study.returning.remaking import foresee

        return foresee(self._study, order, old, progress)


def _spoken(stream: Iterable[T], language: str) -> Iterator[T]:
    """A stream whose words are made in a language while it is read; whoever reads it goes on in their own."""
    parts = iter(stream)
    while True:
        with speaking(language):
            try:
                one = next(parts)
            except StopIteration:
                return
        yield one
