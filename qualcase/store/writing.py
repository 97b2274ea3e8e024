"""What a piece of work can do to the study within one action."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from sqlalchemy import bindparam, select

from qualcase.coding.codebook_history import CodeMerge, PinnedExample, Revision
from qualcase.coding.codings import CodedPlace, Coding
from qualcase.coding.collections import CollectionItem
from qualcase.coding.drift import DriftAnswer, DriftItem
from qualcase.coding.memos import Memo, MemoTarget
from qualcase.coding.sources import TextVersion
from qualcase.coding.suggestions import Rejection
from qualcase.coding.summaries import Summary
from qualcase.coding.variables import VariableValue
from qualcase.store import schema
from qualcase.store import tables_beside as beside
from qualcase.store.free_texts import write_free_text
from qualcase.store.reading import Reading
from qualcase.store.records import maps
from qualcase.store.records.collections import (
    Codings,
    DriftAnswers,
    DriftItems,
    Items,
    Memos,
    Merges,
    Pins,
    Records,
    Rejections,
    Revisions,
    SourceRecords,
    Summaries,
    Values,
    Versions,
    chunks,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sqlalchemy import ColumnElement, Connection, Table

    from qualcase.coding.analyses import Analysis
    from qualcase.coding.case_ratings import CaseRating, RatingStep
    from qualcase.coding.change_sheet import ChangeEntry
    from qualcase.coding.claims import Claim
    from qualcase.coding.codebook import Code, Scale
    from qualcase.coding.codebook_history import CodebookVersion
    from qualcase.coding.collections import Collection
    from qualcase.coding.drift import DriftTest
    from qualcase.coding.events import Event
    from qualcase.coding.frame import Area, Case, Site, StudyInfo, Wave
    from qualcase.coding.guide import Absence, Asked, Question, TopicAsked
    from qualcase.coding.joint import JointTie
    from qualcase.coding.label_rules import LabelRule
    from qualcase.coding.people import Coder, CodingStatus, Participant
    from qualcase.coding.planned import Planned
    from qualcase.coding.recipes import Recipe
    from qualcase.coding.respondents import Respondent
    from qualcase.coding.sources import Source, Speaker
    from qualcase.coding.variables import Variable
    from qualcase.coding.views import View
    from qualcase.store.records.mapping import LinkMap

T = TypeVar("T")


class Changeable(Records[T]):
    """Records that can be inserted, updated and deleted."""

    def insert(self, values: T | Iterable[T]) -> None:
        """Add values with new ids, with their links."""
        listed = _listed(values)
        if not listed:
            return
        self._connection.execute(self._table.insert(), self._map.rows(listed))
        for name, link in self._map.links.items():
            self._insert_links(link, [(one.id, getattr(one, name)) for one in listed])  # type: ignore[attr-defined]

    def update(self, values: T | Iterable[T]) -> None:
        """Put values in the place of those with the same ids. What is the same as before leaves no trace.

        Raises:
            LookupError: one of the ids is not there.
        """
        listed = _listed(values)
        rows = self._map.rows(listed)
        if not rows:
            return
        kept: dict[str, Any] = {name: bindparam(f"new_{name}") for name in rows[0] if name != "id"}
        statement = self._table.update().where(self._table.c.id == bindparam("new_id")).values(kept)
        result = self._connection.execute(
            statement, [{f"new_{name}": value for name, value in row.items()} for row in rows]
        )
        if result.rowcount != len(rows):
            raise LookupError(f"{self._table.name}: {len(rows) - result.rowcount} of {len(rows)} are not there")
        for name, link in self._map.links.items():
            self._update_links(name, link, listed)

    def delete(self, ids: str | Iterable[str]) -> int:
        """Take away the values with these ids; how many there were. Whatever refers to them must go as well."""
        listed = [ids] if isinstance(ids, str) else list(ids)
        count = 0
        for chunk in chunks(listed):
            for link in self._map.links.values():
                self._connection.execute(link.table.delete().where(link.table.c[link.owner].in_(chunk)))
            count += self._connection.execute(self._table.delete().where(self._table.c.id.in_(chunk))).rowcount
        return count

    def _update_links(self, name: str, link: LinkMap, values: Sequence[T]) -> None:
        before = {one.id: getattr(one, name) for one in self.many([value.id for value in values])}  # type: ignore[attr-defined]
        changed = [(one.id, getattr(one, name)) for one in values if before[one.id] != getattr(one, name)]  # type: ignore[attr-defined]
        for chunk in chunks([owner for owner, _ in changed]):
            self._connection.execute(link.table.delete().where(link.table.c[link.owner].in_(chunk)))
        self._insert_links(link, changed)

    def _insert_links(self, link: LinkMap, owned: Iterable[tuple[str, tuple[Any, ...]]]) -> None:
        rows = [row for owner, entries in owned for row in link.rows(owner, entries)]
        if rows:
            self._connection.execute(link.table.insert(), rows)


def _listed(values: T | Iterable[T]) -> list[T]:
    return list(values) if hasattr(values, "__iter__") else [values]


class ChangeableOfSource(SourceRecords[T], Changeable[T], Generic[T]):
    """Records that belong to a source each."""

    def delete_of_sources(self, source_ids: Iterable[str]) -> int:
        """Take away all those of some sources; how many there were."""
        parts = (self._table.c.source_id.in_(chunk) for chunk in chunks(source_ids))
        return sum(self._connection.execute(self._table.delete().where(where)).rowcount for where in parts)


class ChangeableVersions(Versions, ChangeableOfSource[TextVersion]):
    """The text versions of the sources."""


class ChangeableCodings(Codings, ChangeableOfSource[Coding]):
    """The codings. A pinned example goes with its coding, whoever takes that away."""

    def delete(self, ids: str | Iterable[str]) -> int:
        """Take away codings; how many there were. Their memos must go as well."""
        listed = [ids] if isinstance(ids, str) else list(ids)
        for chunk in chunks(listed):
            self._unpin(beside.code_example.c.coding_id.in_(chunk))
        return super().delete(listed)

    def delete_of_sources(self, source_ids: Iterable[str]) -> int:
        """Take away all codings of some sources; how many there were."""
        listed = list(source_ids)
        for chunk in chunks(listed):
            theirs = select(self._table.c.id).where(self._table.c.source_id.in_(chunk))
            self._unpin(beside.code_example.c.coding_id.in_(theirs))
        return super().delete_of_sources(listed)

    def _unpin(self, where: ColumnElement[bool]) -> None:
        self._connection.execute(beside.code_example.delete().where(where))

    def look_at(self, revisions: Mapping[str, int]) -> None:
        """Say under which revision of their code's definition codings stand, by their ids."""
        rows = [{"of": one, "now": revision} for one, revision in revisions.items()]
        if rows:
            statement = self._table.update().where(self._table.c.id == bindparam("of"))
            self._connection.execute(statement.values(under=bindparam("now")), rows)

    def move(self, places: Iterable[CodedPlace]) -> None:
        """Put passages elsewhere; whatever else their codings hold stays as it is.

        Raises:
            LookupError: one of the codings is not there.
        """
        rows = [(*place[1:], place.id) for place in places]
        if not rows:
            return
        # Written out, since the values of thousands of rows need no looking at one by one.
        kept = ", ".join(f'"{name}" = ?' for name in CodedPlace._fields[1:])
        found = self._connection.exec_driver_sql(f"UPDATE coding SET {kept} WHERE id = ?", rows).rowcount
        if found != len(rows):
            raise LookupError(f"coding: {len(rows) - found} of {len(rows)} are not there")


class ChangeableRejections(Rejections, ChangeableOfSource[Rejection]):
    """The suggested passages that were rejected."""

    def delete_of_codes(self, code_ids: Iterable[str]) -> int:
        """Take away all those of some codes, before the codes go; how many there were."""
        parts = (self._table.c.code_id.in_(chunk) for chunk in chunks(code_ids))
        return sum(self._connection.execute(self._table.delete().where(where)).rowcount for where in parts)


class ChangeableValues(Values, Changeable[VariableValue]):
    """The values of variables."""


class ChangeablePins(Pins, Changeable[PinnedExample]):
    """The passages that are pinned to definitions."""


class ChangeableMerges(Merges, Changeable[CodeMerge]):
    """The codes that went into others."""


class ChangeableRevisions(Revisions, Changeable[Revision]):
    """The revisions of codes."""


class ChangeableMemos(Memos, Changeable[Memo]):
    """The memos."""

    def delete_about(self, target: MemoTarget, target_ids: Iterable[str]) -> int:
        """Take away all memos on some things, before the things go; how many there were."""
        kind = self._table.c.target == str(target)
        parts = (kind & self._table.c.target_id.in_(chunk) for chunk in chunks(target_ids))
        return sum(self._connection.execute(self._table.delete().where(where)).rowcount for where in parts)


class ChangeableSummaries(Summaries, Changeable[Summary]):
    """The summaries."""


class ChangeableItems(Items, Changeable[CollectionItem]):
    """What stands in the collections."""


class ChangeableDriftItems(DriftItems, Changeable[DriftItem]):
    """The passages of drift tests."""


class ChangeableDriftAnswers(DriftAnswers, Changeable[DriftAnswer]):
    """What is said today of the passages of drift tests."""


class Writing(Reading):
    """The study within one action: everything it can read, and change."""

    def __init__(self, connection: Connection) -> None:
        """Write through the writing connection, with an action open."""
        super().__init__(connection)
        self.waves: Changeable[Wave] = Changeable(connection, maps.WAVES)
        self.sites: Changeable[Site] = Changeable(connection, maps.SITES)
        self.areas: Changeable[Area] = Changeable(connection, maps.AREAS)
        self.cases: Changeable[Case] = Changeable(connection, maps.CASES)
        self.participants: Changeable[Participant] = Changeable(connection, maps.PARTICIPANTS)
        self.coders: Changeable[Coder] = Changeable(connection, maps.CODERS)
        self.scales: Changeable[Scale] = Changeable(connection, maps.SCALES)
        self.codes: Changeable[Code] = Changeable(connection, maps.CODES)
        self.pins: ChangeablePins = ChangeablePins(connection, maps.PINS)
        self.merges: ChangeableMerges = ChangeableMerges(connection, maps.MERGES)
        self.revisions: ChangeableRevisions = ChangeableRevisions(connection, maps.REVISIONS)
        self.frozen: Changeable[CodebookVersion] = Changeable(connection, maps.FROZEN)
        self.sources: Changeable[Source] = Changeable(connection, maps.SOURCES)
        self.versions: ChangeableVersions = ChangeableVersions(connection, maps.VERSIONS)
        self.speakers: ChangeableOfSource[Speaker] = ChangeableOfSource(connection, maps.SPEAKERS)
        self.codings: ChangeableCodings = ChangeableCodings(connection, maps.CODINGS)
        self.statuses: ChangeableOfSource[CodingStatus] = ChangeableOfSource(connection, maps.STATUSES)
        self.memos: ChangeableMemos = ChangeableMemos(connection, maps.MEMOS)
        self.variables: Changeable[Variable] = Changeable(connection, maps.VARIABLES)
        self.values: ChangeableValues = ChangeableValues(connection, maps.VALUES)
        self.events: Changeable[Event] = Changeable(connection, maps.EVENTS)
        self.respondents: Changeable[Respondent] = Changeable(connection, maps.RESPONDENTS)
        self.planned: Changeable[Planned] = Changeable(connection, maps.PLANNED)
        self.label_rules: Changeable[LabelRule] = Changeable(connection, maps.LABEL_RULES)
        self.rejections: ChangeableRejections = ChangeableRejections(connection, maps.REJECTIONS)
        self.questions: Changeable[Question] = Changeable(connection, maps.QUESTIONS)
        self.asked: ChangeableOfSource[Asked] = ChangeableOfSource(connection, maps.ASKED)
        self.topics: ChangeableOfSource[TopicAsked] = ChangeableOfSource(connection, maps.TOPICS)
        self.absences: Changeable[Absence] = Changeable(connection, maps.ABSENCES)
        self.summaries: ChangeableSummaries = ChangeableSummaries(connection, maps.SUMMARIES)
        self.collections: Changeable[Collection] = Changeable(connection, maps.COLLECTIONS)
        self.collection_items: ChangeableItems = ChangeableItems(connection, maps.COLLECTION_ITEMS)
        self.recipes: Changeable[Recipe] = Changeable(connection, maps.RECIPES)
        self.views: Changeable[View] = Changeable(connection, maps.VIEWS)
        self.joint_ties: Changeable[JointTie] = Changeable(connection, maps.JOINT_TIES)
        self.case_ratings: Changeable[CaseRating] = Changeable(connection, maps.CASE_RATINGS)
        self.rating_steps: Changeable[RatingStep] = Changeable(connection, maps.RATING_STEPS)
        self.analyses: Changeable[Analysis] = Changeable(connection, maps.ANALYSES)
        self.change_entries: Changeable[ChangeEntry] = Changeable(connection, maps.CHANGE_ENTRIES)
        self.claims: Changeable[Claim] = Changeable(connection, maps.CLAIMS)
        self.drift_tests: Changeable[DriftTest] = Changeable(connection, maps.DRIFT_TESTS)
        self.drift_items: ChangeableDriftItems = ChangeableDriftItems(connection, maps.DRIFT_ITEMS)
        self.drift_answers: ChangeableDriftAnswers = ChangeableDriftAnswers(connection, maps.DRIFT_ANSWERS)

    def set_info(self, info: StudyInfo) -> None:
        """Change what the study is called; its id stays."""
        Changeable(self._connection, maps.INFO).update(info)

    def set_free_text(self, table: str, record_id: str, field: str, value: str) -> None:
        """Change one of the fields that `free_texts` gives."""
        write_free_text(self._connection, table, record_id, field, value)

    def put_text(self, text: str, text_hash: str, word_starts: bytes) -> None:
        """Keep a text and the positions of its words under its SHA-256; one that is there already stays."""
        self._keep(schema.text, {"hash": text_hash, "word_starts": word_starts, "text": text})

    def put_original(self, data: bytes, data_hash: str) -> None:
        """Keep the bytes of a file under their SHA-256; those that are there already stay."""
        self._keep(schema.original, {"hash": data_hash, "bytes": data})

    def _keep(self, table: Table, row: dict[str, Any]) -> None:
        query = select(table.c.hash).where(table.c.hash == row["hash"])
        if self._connection.execute(query).first() is None:
            self._connection.execute(table.insert(), row)
