"""The collections of a study as they are read; `writing` adds what changes them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from sqlalchemy import and_, func, select

from qualcase.coding.codebook_history import CodeMerge, PinnedExample, Revision
from qualcase.coding.codings import CodedPlace, Coding
from qualcase.coding.collections import CollectionItem
from qualcase.coding.memos import Memo, MemoTarget
from qualcase.coding.sources import TextVersion
from qualcase.coding.suggestions import Rejection
from qualcase.coding.summaries import Summary, SummaryCell
from qualcase.coding.variables import VariableValue
from qualcase.store import schema
from qualcase.store import tables_findings as findings

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from sqlalchemy import ColumnElement, Connection, Row

    from qualcase.store.records.mapping import LinkMap, Links, RecordMap

T = TypeVar("T")
CHUNK = 900
"""Ids asked for at once: below the number of values that any SQLite takes in one statement."""


class Records(Generic[T]):
    """All values of one kind, always in the same order."""

    def __init__(self, connection: Connection, record_map: RecordMap[T]) -> None:
        """Look at the records of the open transaction."""
        self._connection = connection
        self._map = record_map
        self._table = record_map.table

    def all(self) -> tuple[T, ...]:
        """Every value."""
        return tuple(self._values(None))

    def get(self, record_id: str) -> T | None:
        """The value with an id, or None."""
        return next(iter(self._values(self._table.c.id == record_id)), None)

    def many(self, ids: Collection[str]) -> tuple[T, ...]:
        """The values with these ids, in the order of the ids; unknown ids are passed over."""
        parts = (self._values(self._table.c.id.in_(chunk), ordered=False) for chunk in chunks(ids))
        by_id: dict[str, T] = {value.id: value for part in parts for value in part}  # type: ignore[attr-defined]
        return tuple(by_id[one] for one in ids if one in by_id)

    def count(self) -> int:
        """How many there are."""
        return int(self._connection.execute(select(func.count()).select_from(self._table)).scalar_one())

    def _values(self, where: ColumnElement[bool] | None, *, ordered: bool = True) -> list[T]:
        """The values where a condition holds; unordered only for who orders them anew."""
        query = select(*self._map.columns)
        if where is not None:
            query = query.where(where)
        if ordered:
            query = query.order_by(*(self._table.c[name] for name in self._map.order))
        rows = self._connection.execute(query).all()
        links = {name: self._links(link, where) for name, link in self._map.links.items()}
        return self._map.values(rows, links)

    def _links(self, link: LinkMap, where: ColumnElement[bool] | None) -> Mapping[str, Links]:
        owner = link.table.c[link.owner]
        query = select(owner, *link.columns).order_by(owner, link.table.c.position)
        if where is not None:
            query = query.where(owner.in_(select(self._table.c.id).where(where)))
        return _grouped(self._connection.execute(query).all(), link)


def _grouped(rows: Sequence[Row[Any]], link: LinkMap) -> Mapping[str, Links]:
    found: dict[str, list[Any]] = {}
    for row in rows:
        found.setdefault(row[0], []).append(link.make(*row[1:]))
    return {owner: tuple(entries) for owner, entries in found.items()}


def chunks(ids: Iterable[str]) -> Iterator[list[str]]:
    """The ids in lists short enough for one statement each."""
    held = list(ids)
    for start in range(0, len(held), CHUNK):
        yield held[start : start + CHUNK]


class SourceRecords(Records[T]):
    """Values that belong to a source each."""

    def of_source(self, source_id: str) -> tuple[T, ...]:
        """Those of one source."""
        return tuple(self._values(self._table.c.source_id == source_id))

    def of_sources(self, source_ids: Iterable[str]) -> tuple[T, ...]:
        """Those of several sources, source by source."""
        found = [self._values(self._table.c.source_id.in_(chunk)) for chunk in chunks(sorted(set(source_ids)))]
        return tuple(value for values in found for value in values)


class Versions(SourceRecords[TextVersion]):
    """The text versions of the sources, oldest first."""

    def current(self, source_ids: Iterable[str] | None = None) -> tuple[TextVersion, ...]:
        """The version that each source has now; of all sources, or of some."""
        current = self._table.c.id.in_(select(schema.source.c.version_id))
        if source_ids is None:
            return tuple(self._values(current))
        parts = (self._table.c.source_id.in_(chunk) & current for chunk in chunks(sorted(set(source_ids))))
        return tuple(version for where in parts for version in self._values(where))


class Codings(SourceRecords[Coding]):
    """The codings, in the order of their places."""

    def at(self, source_id: str, start: int, end: int) -> tuple[Coding, ...]:
        """Those of just this span."""
        columns = self._table.c
        return tuple(self._values((columns.source_id == source_id) & (columns.start == start) & (columns.end == end)))

    def lost(self) -> tuple[Coding, ...]:
        """Those whose passage is lost, of all sources."""
        return tuple(self._values(self._table.c.lost.is_not(None)))

    def places(self, source_id: str) -> tuple[CodedPlace, ...]:
        """Where the passages of one source lie, lost ones among them, in the order of the text."""
        columns = self._table.c
        query = select(*(columns[name] for name in CodedPlace._fields)).where(columns.source_id == source_id)
        rows = self._connection.execute(query.order_by(columns.start, columns.end, columns.id))
        return tuple(CodedPlace._make(row) for row in rows)

    def of_codes(self, code_ids: Iterable[str]) -> tuple[Coding, ...]:
        """Those under any of the codes."""
        found = [self._values(self._table.c.code_id.in_(chunk)) for chunk in chunks(sorted(set(code_ids)))]
        return tuple(value for values in found for value in values)

    def ids_beginning(self, start: str) -> tuple[str, ...]:
        """Ids that begin so, in order."""
        column = self._table.c.id
        query = select(column).where(column.startswith(start, autoescape=True)).order_by(column)
        rows = self._connection.execute(query)
        return tuple(row[0] for row in rows)

    def ways(self) -> dict[str, str]:
        """How each coding was made, by its id: `made_by`."""
        columns = self._table.c
        rows = self._connection.execute(select(columns.id, columns.made_by).order_by(columns.id))
        return {row[0]: row[1] for row in rows}

    def count_by_code(self) -> dict[str, int]:
        """How many codings each code has, lost ones aside; codes without any are left out."""
        return self._counts("code_id")

    def count_by_source(self) -> dict[str, int]:
        """How many codings each source has, lost ones aside; sources without any are left out."""
        return self._counts("source_id")

    def count_by_coder(self) -> dict[str, int]:
        """How many codings each coder has, lost ones aside; coders without any are left out."""
        return self._counts("coder_id")

    def count_waiting(self) -> dict[str, int]:
        """How many codings of each code were coded under an earlier definition; codes without any are left out."""
        code, columns = schema.code, self._table.c
        query = (
            select(columns.code_id, func.count())
            .join(code, code.c.id == columns.code_id)
            .where(columns.under < code.c.revision, columns.lost.is_(None))
            .group_by(columns.code_id)
            .order_by(columns.code_id)
        )
        return {row[0]: row[1] for row in self._connection.execute(query)}

    def is_used_under(self, code_id: str, revision: int) -> bool:
        """Whether any coding of a code was coded, or looked at last, under this revision of its definition."""
        columns = self._table.c
        query = select(columns.id).where((columns.code_id == code_id) & (columns.under == revision)).limit(1)
        return self._connection.execute(query).first() is not None

    def _counts(self, name: str) -> dict[str, int]:
        column = self._table.c[name]
        query = select(column, func.count()).where(self._table.c.lost.is_(None))
        rows = self._connection.execute(query.group_by(column).order_by(column))
        return {row[0]: row[1] for row in rows}


class Pins(Records[PinnedExample]):
    """The passages that are pinned to definitions."""

    def of_codes(self, code_ids: Iterable[str]) -> tuple[PinnedExample, ...]:
        """Those of some codes."""
        return self._found("code_id", code_ids)

    def of_codings(self, coding_ids: Iterable[str]) -> tuple[PinnedExample, ...]:
        """Those that are some codings."""
        return self._found("coding_id", coding_ids)

    def _found(self, name: str, ids: Iterable[str]) -> tuple[PinnedExample, ...]:
        parts = (self._values(self._table.c[name].in_(chunk)) for chunk in chunks(sorted(set(ids))))
        return tuple(value for values in parts for value in values)


class Merges(Records[CodeMerge]):
    """The codes that went into others."""

    def of_codes(self, code_ids: Iterable[str]) -> tuple[CodeMerge, ...]:
        """Those that some codes took in."""
        parts = (self._values(self._table.c.code_id.in_(chunk)) for chunk in chunks(sorted(set(code_ids))))
        return tuple(value for values in parts for value in values)


class Revisions(Records[Revision]):
    """The revisions of codes, earliest first."""

    def of_codes(self, code_ids: Iterable[str]) -> tuple[Revision, ...]:
        """Those of some codes."""
        parts = (self._values(self._table.c.code_id.in_(chunk)) for chunk in chunks(sorted(set(code_ids))))
        return tuple(value for values in parts for value in values)


class Memos(Records[Memo]):
    """The memos."""

    def about(self, target: MemoTarget, target_id: str) -> tuple[Memo, ...]:
        """The memos on one thing."""
        return tuple(self._values((self._table.c.target_id == target_id) & (self._table.c.target == str(target))))


class Rejections(SourceRecords[Rejection]):
    """The suggested passages that were rejected, in the order of their places."""

    def of_codes(self, code_ids: Iterable[str]) -> tuple[Rejection, ...]:
        """Those under any of the codes."""
        found = [self._values(self._table.c.code_id.in_(chunk)) for chunk in chunks(sorted(set(code_ids)))]
        return tuple(value for values in found for value in values)


class Values(Records[VariableValue]):
    """The values of variables."""

    def of_variables(self, variable_ids: Iterable[str]) -> tuple[VariableValue, ...]:
        """Those of some variables."""
        return self._found("variable_id", variable_ids)

    def about(self, target_ids: Iterable[str]) -> tuple[VariableValue, ...]:
        """Those of some things, whatever variables they have."""
        return self._found("target_id", target_ids)

    def _found(self, name: str, ids: Iterable[str]) -> tuple[VariableValue, ...]:
        parts = (self._values(self._table.c[name].in_(chunk)) for chunk in chunks(sorted(set(ids))))
        return tuple(value for values in parts for value in values)


class Summaries(Records[Summary]):
    """The summaries."""

    def at(self, cell: SummaryCell) -> Summary | None:
        """What stands in a cell."""
        columns = self._table.c
        where = [columns[name] == value if value else columns[name].is_(None) for name, value in cell._asdict().items()]
        return next(iter(self._values(and_(*where))), None)

    def texts(self) -> dict[SummaryCell, str]:
        """The words of every summary, without what they rest on, which is most of the reading."""
        columns = self._table.c
        wanted = [columns[name] for name in SummaryCell._fields]
        rows = self._connection.execute(select(*wanted, columns.text).order_by(columns.id))
        return {SummaryCell(*row[:-1]): row[-1] for row in rows}

    def resting_on(self, coding_ids: Iterable[str]) -> tuple[Summary, ...]:
        """Those that rest on any of the codings, as it was or as it is."""
        links = findings.summary_coding.c
        found: dict[str, Summary] = {}
        for chunk in chunks(sorted(set(coding_ids))):
            owners = select(links.summary_id).where(links.coding_id.in_(chunk))
            found.update((one.id, one) for one in self._values(self._table.c.id.in_(owners)))
        return tuple(found[one] for one in sorted(found))


class Items(Records[CollectionItem]):
    """What stands in the collections, in order."""

    def of_collection(self, collection_id: str) -> tuple[CollectionItem, ...]:
        """What stands in one collection."""
        return tuple(self._values(self._table.c.collection_id == collection_id))

    def of_codings(self, coding_ids: Iterable[str]) -> tuple[CollectionItem, ...]:
        """Excerpts that are any of the codings."""
        return self._found("coding_id", coding_ids)

    def of_sources(self, source_ids: Iterable[str]) -> tuple[CollectionItem, ...]:
        """Passages of some sources that are not coded."""
        return self._found("source_id", source_ids)

    def _found(self, name: str, ids: Iterable[str]) -> tuple[CollectionItem, ...]:
        parts = (self._values(self._table.c[name].in_(chunk)) for chunk in chunks(sorted(set(ids))))
        return tuple(item for items in parts for item in items)
