"""Every table of a study file, in one place.

Ids are UUIDs (version 7) as 32 hexadecimal digits. Days are ISO dates, moments ISO texts in UTC, wordings and other
small structures JSON; yes and no are 1 and 0. All foreign keys are NO ACTION and checked when an action commits.

`text_version.turns` holds the turns of a version whole, as compact JSON `[[start,said,end,speaker,seconds],…]`: turns
change only together with the text, and a text version never changes, so rows of their own would only be slower. So are
its `headings`, as `[[start,end,level],…]`.

`variable_value.target_id` names a row of the table that its variable is of, as `memo.target_id` does; the check sees
to it. What came with a later format stands last in its table, as in a file that was brought up to it.

`text` and `original` are found by their SHA-256 and never change, so they are not journaled: the journal would double
the file. The columns that are read most stand before the long ones, since SQLite reads a row from its beginning.
"""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, LargeBinary, MetaData, Table, Text
from sqlalchemy import UniqueConstraint as Unique

FORMAT_VERSION = 3
"""The version of this schema, kept in the file's `user_version`. Promised from the first tagged release on."""

metadata = MetaData()


def _table(name: str, *parts: Column[str] | Column[int] | Column[bytes] | CheckConstraint | Unique) -> Table:
    return Table(name, metadata, *parts, sqlite_strict=True, info={"record": name, "record_id": "id"})


def _links(name: str, record: str, *parts: Column[str] | Column[int] | Unique) -> Table:
    """A table whose rows are a part of a record elsewhere, which they name in the column `RECORD_id`."""
    owner = f"{record.removeprefix('study_')}_id"
    owned = Column(owner, Text, ForeignKey(f"{record}.id"), primary_key=True, nullable=False)
    position = _integer("position", primary_key=True)
    info = {"record": record, "record_id": owner}
    return Table(name, metadata, owned, position, *parts, sqlite_strict=True, info=info)


def _id() -> Column[str]:
    return Column("id", Text, primary_key=True, nullable=False)


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False)


def _maybe(name: str) -> Column[str]:
    return Column(name, Text)


def _integer(name: str, *, primary_key: bool = False) -> Column[int]:
    return Column(name, Integer, primary_key=primary_key, nullable=False)


def _of(name: str, target: str) -> Column[str]:
    return Column(name, Text, ForeignKey(target), nullable=False)


def _maybe_of(name: str, target: str) -> Column[str]:
    return Column(name, Text, ForeignKey(target))


study = _table("study", _id(), _text("title"), _text("language"), _text("codebook_languages"), _integer("demo"))
wave = _table("wave", _id(), _text("name"), _integer("position"), _maybe("starts"), _maybe("ends"))
site = _table("site", _id(), _text("name"), _text("note"))
area = _table("area", _id(), _text("name"))
study_case = _table(
    "study_case",
    _id(),
    _text("name"),
    _text("title"),
    _maybe_of("site_id", "site.id"),
    _maybe("starts"),
    _maybe("ends"),
    _text("note"),
)
case_area = _links("case_area", "study_case", _of("area_id", "area.id"), Unique("case_id", "area_id"))

coder = _table("coder", _id(), _text("name"))
participant = _table("participant", _id(), _text("name"), _text("note"))
participant_role = _links(
    "participant_role",
    "participant",
    _text("role"),
    _maybe_of("case_id", "study_case.id"),
    _maybe_of("wave_id", "wave.id"),
)

text = Table(
    "text",
    metadata,
    Column("hash", Text, primary_key=True, nullable=False),
    Column("word_starts", LargeBinary, nullable=False),
    _text("text"),
    sqlite_strict=True,
)
original = Table(
    "original",
    metadata,
    Column("hash", Text, primary_key=True, nullable=False),
    Column("bytes", LargeBinary, nullable=False),
    sqlite_strict=True,
)

source = _table(
    "source",
    _id(),
    _text("name"),
    _text("kind"),
    _of("version_id", "text_version.id"),
    _text("suffix"),
    _maybe_of("wave_id", "wave.id"),
    _maybe_of("site_id", "site.id"),
    _maybe("date"),
    _text("language"),
    _maybe("valid_from"),
    _maybe("valid_to"),
    _maybe_of("lead_coder_id", "coder.id"),
    _text("note"),
)
source_case = _links("source_case", "source", _of("case_id", "study_case.id"), Unique("source_id", "case_id"))
text_version = _table(
    "text_version",
    _id(),
    _of("source_id", "source.id"),
    _integer("number"),
    _of("text_hash", "text.hash"),
    _maybe_of("original_hash", "original.hash"),
    _text("original_name"),
    _maybe("made_at"),
    _text("turns"),
    Column("why", Text, nullable=False, server_default=""),
    _maybe_of("made_by", "coder.id"),
    Column("headings", Text, nullable=False, server_default="[]"),
    Unique("source_id", "number"),
)
speaker = _table(
    "speaker",
    _id(),
    _of("source_id", "source.id"),
    _integer("number"),
    _text("label"),
    _maybe_of("participant_id", "participant.id"),
    _integer("is_interviewer"),
    _maybe_of("respondent_id", "respondent.id"),
    Unique("source_id", "number"),
)

scale = _table("scale", _id(), _text("key"), _text("name"), _integer("low"), _integer("high"), _text("labels"))
code = _table(
    "code",
    _id(),
    _text("name"),
    _maybe_of("parent_id", "code.id"),
    _integer("position"),
    _text("names"),
    _text("key"),
    _text("colour"),
    _text("short"),
    _text("full"),
    _text("use_when"),
    _text("not_when"),
    _text("examples"),
    _maybe_of("scale_id", "scale.id"),
    _integer("inductive"),
    _text("origin"),
)
coding = _table(
    "coding",
    _id(),
    _of("source_id", "source.id"),
    _integer("start"),
    _integer("end"),
    _of("code_id", "code.id"),
    _of("coder_id", "coder.id"),
    Column("rating", Integer),
    _integer("star"),
    _maybe_of("about_wave_id", "wave.id"),
    _maybe("about_time"),
    _maybe_of("about_case_id", "study_case.id"),
    _maybe("made_at"),
    _text("quote"),
    _text("note"),
    _maybe("lost"),
    Column("made_by", Text, nullable=False, server_default=""),
    CheckConstraint('0 <= start AND start <= "end"', name="span"),
    CheckConstraint("about_wave_id IS NULL OR about_time IS NULL", name="one_time"),
    CheckConstraint("lost IS NULL OR (start = \"end\" AND quote = '')", name="lost_span"),
)
coding_status = _table(
    "coding_status",
    _id(),
    _of("source_id", "source.id"),
    _of("coder_id", "coder.id"),
    _text("state"),
    _maybe("changed_at"),
    Unique("source_id", "coder_id"),
)
memo = _table(
    "memo",
    _id(),
    _text("target"),
    _text("target_id"),
    _maybe_of("coder_id", "coder.id"),
    _maybe("changed_at"),
    _text("text"),
)

variable = _table(
    "variable",
    _id(),
    _text("name"),
    _text("of"),
    _text("kind"),
    _text("choices"),
    _integer("position"),
    _text("note"),
)
variable_value = _table(
    "variable_value",
    _id(),
    _of("variable_id", "variable.id"),
    _text("target_id"),
    _maybe_of("wave_id", "wave.id"),
    _text("value"),
    Unique("variable_id", "target_id", "wave_id"),
)
event = _table(
    "event",
    _id(),
    _text("date"),
    _maybe_of("site_id", "site.id"),
    _maybe_of("case_id", "study_case.id"),
    _text("text"),
    CheckConstraint("(site_id IS NULL) != (case_id IS NULL)", name="one_place"),
)
respondent = _table(
    "respondent",
    _id(),
    _text("name"),
    _of("wave_id", "wave.id"),
    _maybe_of("case_id", "study_case.id"),
    _maybe_of("site_id", "site.id"),
    _maybe("role"),
    _maybe_of("participant_id", "participant.id"),
    _maybe("date"),
)
planned = _table(
    "planned",
    _id(),
    _of("wave_id", "wave.id"),
    _text("kind"),
    _maybe_of("case_id", "study_case.id"),
    _maybe_of("site_id", "site.id"),
    _maybe("role"),
    CheckConstraint("(site_id IS NULL) != (case_id IS NULL)", name="one_place"),
)
label_rule = _table("label_rule", _id(), _text("label"), _integer("is_interviewer"), _maybe("role"))
rejection = _table(
    "rejection",
    _id(),
    _of("code_id", "code.id"),
    _of("source_id", "source.id"),
    _integer("start"),
    _integer("end"),
    _of("coder_id", "coder.id"),
    _maybe("made_at"),
    CheckConstraint('0 <= start AND start < "end"', name="rejected_span"),
)
"""Suggested passages that a coder did not want under a code: places, which move with the text, and no words."""

summary = _table(
    "summary",
    _id(),
    _of("code_id", "code.id"),
    _of("wave_id", "wave.id"),
    _maybe_of("from_wave_id", "wave.id"),
    _maybe_of("case_id", "study_case.id"),
    _maybe_of("site_id", "site.id"),
    _text("text"),
    _maybe_of("coder_id", "coder.id"),
    _maybe("written_at"),
    _maybe_of("confirmed_by", "coder.id"),
    _maybe("confirmed_at"),
    _maybe_of("edited_from", "coder.id"),
    CheckConstraint("(site_id IS NULL) != (case_id IS NULL)", name="one_place"),
    CheckConstraint("from_wave_id IS NULL OR from_wave_id != wave_id", name="two_waves"),
)
summary_coding = _links(
    "summary_coding",
    "summary",
    _text("coding_id"),
    _integer("cited"),
    _integer("in_cell"),
    _maybe("text_hash"),
    _integer("start"),
    _integer("end"),
    _text("coded"),
    Unique("summary_id", "coding_id"),
)
"""What a summary rests on, as it was then. It stays when the coding goes: so `coding_id` may name one that is gone."""
collection = _table(
    "collection", _id(), _text("name"), _text("note"), _maybe_of("coder_id", "coder.id"), _maybe("made_at")
)
collection_item = _table(
    "collection_item",
    _id(),
    _of("collection_id", "collection.id"),
    _integer("position"),
    _text("kind"),
    _text("text"),
    _maybe_of("coding_id", "coding.id"),
    _maybe_of("source_id", "source.id"),
    Column("start", Integer),
    Column("end", Integer),
    _integer("uncoded"),
    CheckConstraint("(kind = 'excerpt') = (coding_id IS NOT NULL OR source_id IS NOT NULL)", name="excerpt"),
    CheckConstraint("coding_id IS NULL OR source_id IS NULL", name="coded_or_not"),
    CheckConstraint('source_id IS NULL OR (0 <= start AND start <= "end")', name="place"),
)
saved_view = _table(
    "saved_view",
    _id(),
    _text("name"),
    _text("settings"),
    _text("seen"),
    _maybe("seen_at"),
    _maybe_of("coder_id", "coder.id"),
    _maybe("made_at"),
)

Index("summary_of_case", summary.c.case_id)
Index("summary_of_code", summary.c.code_id)
Index("item_of_collection", collection_item.c.collection_id, collection_item.c.position)
Index("item_coding", collection_item.c.coding_id)
Index("item_source", collection_item.c.source_id)
Index("coding_in_source", coding.c.source_id, coding.c.start, coding.c.end, coding.c.code_id)
Index("coding_of_code", coding.c.code_id, coding.c.source_id, coding.c.start, coding.c.end)
Index("memo_about", memo.c.target_id)
Index("rejection_of_code", rejection.c.code_id)
Index("rejection_in_source", rejection.c.source_id)
Index("source_of_case", source_case.c.case_id)
Index("speaker_who", speaker.c.participant_id)
Index("speaker_answers", speaker.c.respondent_id)
Index("text_version_text", text_version.c.text_hash)
Index("value_about", variable_value.c.target_id)
_of_no_wave = variable_value.c.wave_id.is_(None)
Index(
    "value_of_no_wave",
    variable_value.c.variable_id,
    variable_value.c.target_id,
    unique=True,
    sqlite_where=_of_no_wave,
    postgresql_where=_of_no_wave,
)

JOURNALED: tuple[Table, ...] = tuple(table for table in metadata.tables.values() if "record" in table.info)
"""The tables whose every change an action records."""

action = Table(
    "action",
    metadata,
    _integer("number", primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    _text("made_at"),
    _maybe("coder_id"),
    _text("kind"),
    _text("label"),
    _text("label_values"),
    _integer("rows"),
    Column("of_action", Integer, ForeignKey("action.number")),
    sqlite_strict=True,
)
"""One step of a user: `kind` do, undo, redo or barrier; `of_action` says what an undo or redo was of.

Append-only, like `change`: whether an action is undone follows from the later undo and redo of it.
"""
change = Table(
    "change",
    metadata,
    _integer("number", primary_key=True),
    Column("action", Integer, ForeignKey("action.number"), nullable=False),
    _text("table_name"),
    _text("row_id"),
    Column("old", Text),
    Column("new", Text),
    sqlite_strict=True,
)
"""One changed row: before (`old`, None when it was inserted) and after (`new`, None when it was deleted), as JSON.

`row_id` is the id of the record that the row is (a part of).
"""
Index("action_of", action.c.of_action)
Index("change_of_action", change.c.action)
