"""The tables of a study file: the frame, texts, codings and the journal.

Those kept beside stand in `tables_beside.py`, what is written and kept of a comparison in `tables_findings.py`.

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

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, LargeBinary, Table, Text
from sqlalchemy import UniqueConstraint as Unique

import qualcase.store.tables_beside
import qualcase.store.tables_drift
import qualcase.store.tables_findings
import qualcase.store.tables_joint
import qualcase.store.tables_judgements
import qualcase.store.tables_reports  # noqa: F401 - the tables of all belong to the study file too
from qualcase.store import columns
from qualcase.store.columns import (
    NOUGHT,
    id_column,
    integer_column,
    link_table,
    maybe_of,
    maybe_text,
    record_table,
    reference,
    text_column,
)

FORMAT_VERSION = 5
"""The version of this schema, kept in the file's `user_version`. Promised from the first tagged release on."""

metadata = columns.metadata

study = record_table(
    "study",
    id_column(),
    text_column("title"),
    text_column("language"),
    text_column("codebook_languages"),
    integer_column("demo"),
    Column("citation", Text, nullable=False, server_default=""),
)
wave = record_table(
    "wave", id_column(), text_column("name"), integer_column("position"), maybe_text("starts"), maybe_text("ends")
)
site = record_table("site", id_column(), text_column("name"), text_column("note"))
area = record_table("area", id_column(), text_column("name"))
study_case = record_table(
    "study_case",
    id_column(),
    text_column("name"),
    text_column("title"),
    maybe_of("site_id", "site.id"),
    maybe_text("starts"),
    maybe_text("ends"),
    text_column("note"),
)
case_area = link_table("case_area", "study_case", reference("area_id", "area.id"), Unique("case_id", "area_id"))

coder = record_table(
    "coder",
    id_column(),
    text_column("name"),
    Column("kind", Text, nullable=False, server_default="person"),
    CheckConstraint("kind IN ('person', 'agreed')", name="coder_kind"),
)
"""Who codes. The agreed layer is a coder of its own `kind`, of which a study has at most one."""
participant = record_table("participant", id_column(), text_column("name"), text_column("note"))
participant_role = link_table(
    "participant_role",
    "participant",
    text_column("role"),
    maybe_of("case_id", "study_case.id"),
    maybe_of("wave_id", "wave.id"),
)

text = Table(
    "text",
    metadata,
    Column("hash", Text, primary_key=True, nullable=False),
    Column("word_starts", LargeBinary, nullable=False),
    text_column("text"),
    sqlite_strict=True,
)
original = Table(
    "original",
    metadata,
    Column("hash", Text, primary_key=True, nullable=False),
    Column("bytes", LargeBinary, nullable=False),
    sqlite_strict=True,
)

source = record_table(
    "source",
    id_column(),
    text_column("name"),
    text_column("kind"),
    reference("version_id", "text_version.id"),
    text_column("suffix"),
    maybe_of("wave_id", "wave.id"),
    maybe_of("site_id", "site.id"),
    maybe_text("date"),
    text_column("language"),
    maybe_text("valid_from"),
    maybe_text("valid_to"),
    maybe_of("lead_coder_id", "coder.id"),
    text_column("note"),
)
source_case = link_table("source_case", "source", reference("case_id", "study_case.id"), Unique("source_id", "case_id"))
text_version = record_table(
    "text_version",
    id_column(),
    reference("source_id", "source.id"),
    integer_column("number"),
    reference("text_hash", "text.hash"),
    maybe_of("original_hash", "original.hash"),
    text_column("original_name"),
    maybe_text("made_at"),
    text_column("turns"),
    Column("why", Text, nullable=False, server_default=""),
    maybe_of("made_by", "coder.id"),
    Column("headings", Text, nullable=False, server_default="[]"),
    Unique("source_id", "number"),
)
speaker = record_table(
    "speaker",
    id_column(),
    reference("source_id", "source.id"),
    integer_column("number"),
    text_column("label"),
    maybe_of("participant_id", "participant.id"),
    integer_column("is_interviewer"),
    maybe_of("respondent_id", "respondent.id"),
    Unique("source_id", "number"),
)

scale = record_table(
    "scale",
    id_column(),
    text_column("key"),
    text_column("name"),
    integer_column("low"),
    integer_column("high"),
    text_column("labels"),
)
code = record_table(
    "code",
    id_column(),
    text_column("name"),
    maybe_of("parent_id", "code.id"),
    integer_column("position"),
    text_column("names"),
    text_column("key"),
    text_column("colour"),
    text_column("short"),
    text_column("full"),
    text_column("use_when"),
    text_column("not_when"),
    text_column("examples"),
    maybe_of("scale_id", "scale.id"),
    integer_column("inductive"),
    text_column("origin"),
    Column("retired", Integer, nullable=False, server_default=NOUGHT),
    Column("revision", Integer, nullable=False, server_default=NOUGHT),
)
coding = record_table(
    "coding",
    id_column(),
    reference("source_id", "source.id"),
    integer_column("start"),
    integer_column("end"),
    reference("code_id", "code.id"),
    reference("coder_id", "coder.id"),
    Column("rating", Integer),
    integer_column("star"),
    maybe_of("about_wave_id", "wave.id"),
    maybe_text("about_time"),
    maybe_of("about_case_id", "study_case.id"),
    maybe_text("made_at"),
    text_column("quote"),
    text_column("note"),
    maybe_text("lost"),
    Column("made_by", Text, nullable=False, server_default=""),
    Column("under", Integer, nullable=False, server_default=NOUGHT),
    Column("condensed", Text, nullable=False, server_default=""),
    CheckConstraint('0 <= start AND start <= "end"', name="span"),
    CheckConstraint("about_wave_id IS NULL OR about_time IS NULL", name="one_time"),
    CheckConstraint("lost IS NULL OR (start = \"end\" AND quote = '')", name="lost_span"),
)
coding_status = record_table(
    "coding_status",
    id_column(),
    reference("source_id", "source.id"),
    reference("coder_id", "coder.id"),
    text_column("state"),
    maybe_text("changed_at"),
    Unique("source_id", "coder_id"),
)
memo = record_table(
    "memo",
    id_column(),
    text_column("target"),
    text_column("target_id"),
    maybe_of("coder_id", "coder.id"),
    maybe_text("changed_at"),
    text_column("text"),
)

Index("one_agreed", coder.c.kind, unique=True, sqlite_where=coder.c.kind == "agreed")
Index("coding_in_source", coding.c.source_id, coding.c.start, coding.c.end, coding.c.code_id)
Index("coding_of_code", coding.c.code_id, coding.c.source_id, coding.c.start, coding.c.end)
Index("memo_about", memo.c.target_id)
Index("source_of_case", source_case.c.case_id)
Index("speaker_who", speaker.c.participant_id)
Index("speaker_answers", speaker.c.respondent_id)
Index("text_version_text", text_version.c.text_hash)

JOURNALED: tuple[Table, ...] = tuple(table for table in metadata.tables.values() if "record" in table.info)
"""The tables whose every change an action records."""

action = Table(
    "action",
    metadata,
    integer_column("number", primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    text_column("made_at"),
    maybe_text("coder_id"),
    text_column("kind"),
    text_column("label"),
    text_column("label_values"),
    integer_column("rows"),
    Column("of_action", Integer, ForeignKey("action.number")),
    sqlite_strict=True,
)
"""One step of a user: `kind` do, undo, redo or barrier; `of_action` says what an undo or redo was of.

Append-only, like `change`: whether an action is undone follows from the later undo and redo of it.
"""
change = Table(
    "change",
    metadata,
    integer_column("number", primary_key=True),
    Column("action", Integer, ForeignKey("action.number"), nullable=False),
    text_column("table_name"),
    text_column("row_id"),
    Column("old", Text),
    Column("new", Text),
    sqlite_strict=True,
)
"""One changed row: before (`old`, None when it was inserted) and after (`new`, None when it was deleted), as JSON.

`row_id` is the id of the record that the row is (a part of).
"""
Index("action_of", action.c.of_action)
Index("change_of_action", change.c.action)
