"""What a piece of work sees of the study: its collections and texts, within one transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from sqlalchemy import func, select

from qualcase.store import excerpt_labels, schema
from qualcase.store.free_texts import FreeText, read_free_texts
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
from qualcase.store.sqlite import fetch_rows, open_rows
from qualcase.store.trail import read_trail

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime

    from sqlalchemy import Connection

    from qualcase.coding.analyses import Analysis
    from qualcase.coding.case_ratings import CaseRating, RatingStep
    from qualcase.coding.change_sheet import ChangeEntry
    from qualcase.coding.claims import Claim
    from qualcase.coding.codebook import Code, Scale
    from qualcase.coding.codebook_history import CodebookVersion
    from qualcase.coding.collections import Collection
    from qualcase.coding.drift import DriftTest
    from qualcase.coding.events import Event
    from qualcase.coding.excerpt_ids import Labels, Standing
    from qualcase.coding.frame import Area, Case, Site, StudyInfo, Wave
    from qualcase.coding.guide import Absence, Asked, Question, TopicAsked
    from qualcase.coding.joint import JointTie
    from qualcase.coding.label_rules import LabelRule
    from qualcase.coding.people import Coder, CodingStatus, Participant
    from qualcase.coding.planned import Planned
    from qualcase.coding.recipes import Recipe
    from qualcase.coding.respondents import Respondent
    from qualcase.coding.sources import Source, Speaker
    from qualcase.coding.trail import TrailAction
    from qualcase.coding.variables import Variable
    from qualcase.coding.views import View

CodingRow = tuple[str, str, str, str, int, int, int | None, str | None, str | None, str | None, int]
"""id, source, code, coder, start, end, rating, about wave, about time, about case, star: ids and plain values."""

_CODING_ROWS = """
    SELECT id, source_id, code_id, coder_id, start, "end", rating, about_wave_id, about_time, about_case_id, star
    FROM coding {table} WHERE lost IS NULL {which} ORDER BY source_id, start, "end", code_id, id"""
_ALL = "NOT INDEXED"
"""Sorting the whole table is quicker than following an index to every row of it."""


class Reading:
    """The study at one moment. Valid only inside the work that it was handed to; take values out, not this."""

    def __init__(self, connection: Connection) -> None:
        """Look through a connection with an open transaction."""
        self._connection = connection
        self._cursors: list[sqlite3.Cursor] = []
        self.waves: Records[Wave] = Records(connection, maps.WAVES)
        self.sites: Records[Site] = Records(connection, maps.SITES)
        self.areas: Records[Area] = Records(connection, maps.AREAS)
        self.cases: Records[Case] = Records(connection, maps.CASES)
        self.participants: Records[Participant] = Records(connection, maps.PARTICIPANTS)
        self.coders: Records[Coder] = Records(connection, maps.CODERS)
        self.scales: Records[Scale] = Records(connection, maps.SCALES)
        self.codes: Records[Code] = Records(connection, maps.CODES)
        self.pins: Pins = Pins(connection, maps.PINS)
        self.merges: Merges = Merges(connection, maps.MERGES)
        self.revisions: Revisions = Revisions(connection, maps.REVISIONS)
        self.frozen: Records[CodebookVersion] = Records(connection, maps.FROZEN)
        self.sources: Records[Source] = Records(connection, maps.SOURCES)
        self.versions: Versions = Versions(connection, maps.VERSIONS)
        self.speakers: SourceRecords[Speaker] = SourceRecords(connection, maps.SPEAKERS)
        self.codings: Codings = Codings(connection, maps.CODINGS)
        self.statuses: SourceRecords[CodingStatus] = SourceRecords(connection, maps.STATUSES)
        self.memos: Memos = Memos(connection, maps.MEMOS)
        self.variables: Records[Variable] = Records(connection, maps.VARIABLES)
        self.values: Values = Values(connection, maps.VALUES)
        self.events: Records[Event] = Records(connection, maps.EVENTS)
        self.respondents: Records[Respondent] = Records(connection, maps.RESPONDENTS)
        self.planned: Records[Planned] = Records(connection, maps.PLANNED)
        self.label_rules: Records[LabelRule] = Records(connection, maps.LABEL_RULES)
        self.rejections: Rejections = Rejections(connection, maps.REJECTIONS)
        self.questions: Records[Question] = Records(connection, maps.QUESTIONS)
        self.asked: SourceRecords[Asked] = SourceRecords(connection, maps.ASKED)
        self.topics: SourceRecords[TopicAsked] = SourceRecords(connection, maps.TOPICS)
        self.absences: Records[Absence] = Records(connection, maps.ABSENCES)
        self.summaries: Summaries = Summaries(connection, maps.SUMMARIES)
        self.collections: Records[Collection] = Records(connection, maps.COLLECTIONS)
        self.collection_items: Items = Items(connection, maps.COLLECTION_ITEMS)
        self.recipes: Records[Recipe] = Records(connection, maps.RECIPES)
        self.views: Records[View] = Records(connection, maps.VIEWS)
        self.joint_ties: Records[JointTie] = Records(connection, maps.JOINT_TIES)
        self.case_ratings: Records[CaseRating] = Records(connection, maps.CASE_RATINGS)
        self.rating_steps: Records[RatingStep] = Records(connection, maps.RATING_STEPS)
        self.analyses: Records[Analysis] = Records(connection, maps.ANALYSES)
        self.change_entries: Records[ChangeEntry] = Records(connection, maps.CHANGE_ENTRIES)
        self.claims: Records[Claim] = Records(connection, maps.CLAIMS)
        self.drift_tests: Records[DriftTest] = Records(connection, maps.DRIFT_TESTS)
        self.drift_items: DriftItems = DriftItems(connection, maps.DRIFT_ITEMS)
        self.drift_answers: DriftAnswers = DriftAnswers(connection, maps.DRIFT_ANSWERS)

    def info(self) -> StudyInfo:
        """What the study is called."""
        return Records(self._connection, maps.INFO).all()[0]

    def state(self) -> int:
        """Number of the newest action: what was read at one number is still true while the number stands."""
        return self._connection.execute(select(func.max(schema.action.c.number))).scalar_one() or 0

    # --- texts, found by their SHA-256 (hex)

    def text(self, text_hash: str) -> str:
        """A text.

        Raises:
            KeyError: there is none with this hash.
        """
        found = self._connection.execute(select(schema.text.c.text).where(schema.text.c.hash == text_hash)).scalar()
        if found is None:
            raise KeyError(text_hash)
        return str(found)

    def texts_of(self, hashes: Iterable[str]) -> dict[str, str]:
        """Several texts by hash; those that the study does not hold are left out."""
        found: dict[str, str] = {}
        for chunk in chunks(sorted(set(hashes))):
            query = select(schema.text.c.hash, schema.text.c.text).where(schema.text.c.hash.in_(chunk))
            found.update((row[0], row[1]) for row in self._connection.execute(query.order_by(schema.text.c.hash)))
        return found

    def present_texts(self) -> dict[str, str]:
        """The hash of the text that each source has now, by the source's id."""
        source, version = schema.source.c, schema.text_version.c
        query = select(source.id, version.text_hash).join(schema.text_version, version.id == source.version_id)
        return {row[0]: row[1] for row in self._connection.execute(query.order_by(source.id))}

    def text_of_version(self, version_id: str) -> str:
        """The text of a text version. Raises KeyError when there is no such version."""
        query = (
            select(schema.text.c.text)
            .join(schema.text_version, schema.text_version.c.text_hash == schema.text.c.hash)
            .where(schema.text_version.c.id == version_id)
        )
        found = self._connection.execute(query).scalar()
        if found is None:
            raise KeyError(version_id)
        return str(found)

    def has_text(self, text_hash: str) -> bool:
        """Whether the study holds a text, in use or not."""
        query = select(schema.text.c.hash).where(schema.text.c.hash == text_hash)
        return self._connection.execute(query).first() is not None

    def word_starts(self, text_hash: str) -> bytes:
        """The positions of a text's words, as they were given with it.

        Raises:
            KeyError: there is no text with this hash.
        """
        return self.word_starts_of((text_hash,))[text_hash]

    def word_starts_of(self, hashes: Iterable[str]) -> dict[str, bytes]:
        """The positions of the words of several texts, by hash; unknown ones are left out."""
        found: dict[str, bytes] = {}
        for chunk in chunks(sorted(set(hashes))):
            query = select(schema.text.c.hash, schema.text.c.word_starts).where(schema.text.c.hash.in_(chunk))
            found.update((row[0], row[1]) for row in self._connection.execute(query.order_by(schema.text.c.hash)))
        return found

    def original(self, data_hash: str) -> bytes:
        """The bytes of a file that a text came from.

        Raises:
            KeyError: there are none with this hash.
        """
        query = select(schema.original.c.bytes).where(schema.original.c.hash == data_hash)
        found = self._connection.execute(query).scalar()
        if found is None:
            raise KeyError(data_hash)
        return bytes(found)

    def sources_with_text(self, text_hash: str) -> tuple[str, ...]:
        """Ids of the sources that have this very text, now or in an earlier version."""
        version = schema.text_version
        query = select(version.c.source_id).where(version.c.text_hash == text_hash).distinct()
        return tuple(self._connection.execute(query.order_by(version.c.source_id)).scalars())

    def text_sizes(self) -> dict[str, tuple[str, int]]:
        """Hash and length (in code points) of the text that each source has now, by the source's id."""
        source, version, text = schema.source, schema.text_version, schema.text
        query = (
            select(source.c.id, text.c.hash, func.length(text.c.text))
            .join(version, version.c.id == source.c.version_id)
            .join(text, text.c.hash == version.c.text_hash)
        )
        return {row[0]: (row[1], row[2]) for row in self._connection.execute(query.order_by(source.c.id))}

    def free_texts(self) -> list[FreeText]:
        """Every field in which people write freely and that is not empty."""
        return read_free_texts(self._connection)

    # --- ids of excerpts

    def excerpt_labels(self) -> Labels:
        """All permanent ids that were ever given."""
        return excerpt_labels.read_labels(self._connection)

    def settled_labels(self) -> dict[str, str] | None:
        """The permanent id of every coding, where none is to be given or moved; else None."""
        return excerpt_labels.read_settled(self._connection)

    def standing(self, source_ids: Sequence[str]) -> list[Standing]:
        """Every coding whose passage is there: sources in this order, then by place and id."""
        return excerpt_labels.read_standing(self._connection, source_ids)

    def trail(self, begin: datetime | None = None, end: datetime | None = None) -> tuple[TrailAction, ...]:
        """Every action from a moment up to another with what it touched, oldest first, undone ones among them."""
        return read_trail(self._connection, begin, end)

    # --- for the analysis

    def coding_columns(self, source_ids: Iterable[str] | None = None) -> Iterator[CodingRow]:
        """Every coding without its words, ordered by source, start, end, code and id; of all sources, or of some.

        Those whose passage is lost are left out: they count in no figure.

        To be read within the work: afterwards the iterator fails.
        """
        if source_ids is None:
            cursor = open_rows(self._connection, _CODING_ROWS.format(table=_ALL, which=""))
            self._cursors.append(cursor)
            return cast("Iterator[CodingRow]", cursor)
        rows = []
        for chunk in chunks(sorted(set(source_ids))):
            which = f"AND source_id IN ({', '.join('?' * len(chunk))})"
            rows += fetch_rows(self._connection, _CODING_ROWS.format(table="", which=which), chunk)
        return cast("Iterator[CodingRow]", iter(rows))

    def close(self) -> None:
        """End what is still being read, so that no reader holds up a commit."""
        for cursor in self._cursors:
            cursor.close()
