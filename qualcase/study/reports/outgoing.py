"""Names on the way out: reports and tables in which people are told by role and number. The study stays as it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from qualcase.coding.orders import NamesOut
from qualcase.coding.report import Quote
from qualcase.study.reports.names_away import NamesAway
from qualcase.study.reports.people_out import people_out
from qualcase.words import current_language

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from qualcase.coding.charts import Chart
    from qualcase.coding.orders import ReportOrder
    from qualcase.coding.pseudonyms import PseudonymTable
    from qualcase.coding.report import Block, Report
    from qualcase.coding.tables import CellValue, Table
    from qualcase.study.reports.people_out import PeopleOut
    from qualcase.study.study import Study

T = TypeVar("T")
_KEYS = frozenset({"key", "colour", "fill", "id", "template", "language"})
"""Fields of blocks that are read by programs."""
_NOT_IN_NAMES = re.compile(r"[^\w.,+-]+")


@dataclass(frozen=True)
class Outgoing:
    """Takes names out of what leaves the study, where the order asks for it."""

    study: Study
    order: ReportOrder
    table: PseudonymTable | None = None
    """The open key's, if there is one."""
    away: NamesAway | None = None
    """The same made before, so that the reports of one run need not learn the names again."""

    @property
    def replaces(self) -> bool:
        """Whether anything is replaced."""
        return self.order.names is not NamesOut.KEEP

    @cached_property
    def people(self) -> PeopleOut:
        """What each participant and coder is called by role and number."""
        return people_out(self.study, self.order.language or current_language(), self.table)

    @cached_property
    def names(self) -> NamesAway:
        """What finds and replaces names."""
        return self.away or NamesAway(self.study, self.people, self.table, self.order.language or current_language())

    def text(self, words: str) -> str:
        """Words without names: a line, a heading, a cell, a note. For what people said `passage` is better."""
        return self.names.words(words) if self.replaces else words

    def passage(self, text: str, spans: Sequence[tuple[int, int]] = ()) -> tuple[str, tuple[tuple[int, int], ...]]:
        """What people said, without names, and where spans of it (code points, half-open) lie in the new text."""
        return self.names.passage(text, spans) if self.replaces else (text, tuple(spans))

    def participant(self, participant_id: str, name: str) -> str:
        """How a participant is called outside; `name` where names are kept."""
        return self.people.participants.get(participant_id, self.text(name)) if self.replaces else name

    def coder(self, coder_id: str, name: str) -> str:
        """How a coder is called outside; the agreed layer keeps its name."""
        return self.people.coders.get(coder_id, name) if self.replaces else name

    def file_name(self, name: str) -> str:
        """A part of a file's name without names of people."""
        return _NOT_IN_NAMES.sub("-", self.text(name)).strip("-") if self.replaces else name

    def report(self, made: Report) -> Report:
        """A report without names: title, header, every block, and what becomes properties of the document."""
        if not self.replaces:
            return made
        return replace(
            made,
            title=self.text(made.title),
            subtitle=tuple(self.text(line) for line in made.subtitle),
            header=self.text(made.header),
            blocks=self._blocks(made.blocks),
        )

    def tables(self, made: Sequence[Table]) -> Sequence[Table]:
        """Tables without names; rows stay a stream where they are one."""
        return [self._table(one) for one in made] if self.replaces else made

    def charts(self, made: Sequence[Chart]) -> Sequence[Chart]:
        """Charts without names: what is drawn, said beside it, and read aloud."""
        if not self.replaces:
            return made
        return [replace(self.whole(one), name=self.file_name(one.name)) for one in made]

    def whole(self, value: T) -> T:
        """Any value with the words in it replaced, however deep they lie."""
        return mapped(value, self.text) if self.replaces else value

    def _blocks(self, blocks: Iterable[Block]) -> Iterator[Block]:
        for one in blocks:
            yield self._quote(one) if isinstance(one, Quote) else mapped(one, self.text, self._quote)

    def _quote(self, quote: Quote) -> Quote:
        return replace(
            quote,
            text=self.passage(quote.text)[0],
            source_line=self.text(quote.source_line),
            remarks=tuple(self.text(one) for one in quote.remarks),
        )

    def _table(self, table: Table) -> Table:
        return replace(
            table,
            title=self.text(table.title),
            columns=[replace(one, name=self.text(one.name), meaning=self.text(one.meaning)) for one in table.columns],
            rows=self._rows(table.rows) if isinstance(table.rows, Iterator) else [*self._rows(table.rows)],
            caption=self.text(table.caption),
        )

    def _rows(self, rows: Iterable[Sequence[CellValue]]) -> Iterator[Sequence[CellValue]]:
        for row in rows:
            yield tuple(self.text(cell) if isinstance(cell, str) else cell for cell in row)


def mapped(value: Any, change: Callable[[str], str], quote: Callable[[Quote], Quote] | None = None) -> Any:
    """A value with `change` done to every text within; what holds none of them is given back as it is.

    Streams stay streams. Excerpts go through `quote`, if there is one.
    """
    if type(value) is str:
        return change(value)
    if quote is not None and isinstance(value, Quote):
        return quote(value)
    if is_dataclass(value) and not isinstance(value, type):
        return _mapped_fields(value, change, quote)
    return _mapped_parts(value, change, quote)


def _mapped_parts(value: Any, change: Callable[[str], str], quote: Callable[[Quote], Quote] | None) -> Any:
    if isinstance(value, Mapping):
        return {mapped(key, change, quote): mapped(one, change, quote) for key, one in value.items()}
    if not isinstance(value, tuple | list | frozenset | Iterator):
        return value
    parts = (mapped(one, change, quote) for one in value)
    if isinstance(value, Iterator):
        return parts
    return type(value)(*parts) if hasattr(value, "_fields") else type(value)(parts)


def _mapped_fields(value: Any, change: Callable[[str], str], quote: Callable[[Quote], Quote] | None) -> Any:
    changed = {}
    for one in fields(value):
        if not one.init or one.name in _KEYS:
            continue
        held = getattr(value, one.name)
        new = mapped(held, change, quote)
        if new is not held and not (type(held) in (str, tuple, list, frozenset) and new == held):
            changed[one.name] = new
    return replace(value, **changed) if changed else value
