"""Tables of what is kept beside texts and codings: variables, plans, how the codebook grew, what was asked.

They hang on the tables of `schema.py`, which gathers both.
"""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Index, Integer
from sqlalchemy import UniqueConstraint as Unique

from qualcase.store.columns import (
    id_column,
    integer_column,
    link_table,
    maybe_of,
    maybe_text,
    record_table,
    reference,
    text_column,
)

variable = record_table(
    "variable",
    id_column(),
    text_column("name"),
    text_column("of"),
    text_column("kind"),
    text_column("choices"),
    integer_column("position"),
    text_column("note"),
)
variable_value = record_table(
    "variable_value",
    id_column(),
    reference("variable_id", "variable.id"),
    text_column("target_id"),
    maybe_of("wave_id", "wave.id"),
    text_column("value"),
    Unique("variable_id", "target_id", "wave_id"),
)
event = record_table(
    "event",
    id_column(),
    text_column("date"),
    maybe_of("site_id", "site.id"),
    maybe_of("case_id", "study_case.id"),
    text_column("text"),
    CheckConstraint("(site_id IS NULL) != (case_id IS NULL)", name="one_place"),
)
respondent = record_table(
    "respondent",
    id_column(),
    text_column("name"),
    reference("wave_id", "wave.id"),
    maybe_of("case_id", "study_case.id"),
    maybe_of("site_id", "site.id"),
    maybe_text("role"),
    maybe_of("participant_id", "participant.id"),
    maybe_text("date"),
)
planned = record_table(
    "planned",
    id_column(),
    reference("wave_id", "wave.id"),
    text_column("kind"),
    maybe_of("case_id", "study_case.id"),
    maybe_of("site_id", "site.id"),
    maybe_text("role"),
    CheckConstraint("(site_id IS NULL) != (case_id IS NULL)", name="one_place"),
)
label_rule = record_table(
    "label_rule", id_column(), text_column("label"), integer_column("is_interviewer"), maybe_text("role")
)
rejection = record_table(
    "rejection",
    id_column(),
    reference("code_id", "code.id"),
    reference("source_id", "source.id"),
    integer_column("start"),
    integer_column("end"),
    reference("coder_id", "coder.id"),
    maybe_text("made_at"),
    CheckConstraint('0 <= start AND start < "end"', name="rejected_span"),
)
"""Suggested passages that a coder did not want under a code: places, which move with the text, and no words."""

code_example = record_table(
    "code_example",
    id_column(),
    reference("code_id", "code.id"),
    reference("coding_id", "coding.id"),
    text_column("kind"),
    maybe_text("made_at"),
    Unique("code_id", "coding_id"),
)
code_merge = record_table(
    "code_merge",
    id_column(),
    reference("code_id", "code.id"),
    text_column("path"),
    text_column("into_path"),
    integer_column("codings"),
    integer_column("doubled"),
    maybe_text("made_at"),
    maybe_of("coder_id", "coder.id"),
)
code_revision = record_table(
    "code_revision",
    id_column(),
    reference("code_id", "code.id"),
    integer_column("number"),
    text_column("why"),
    text_column("before"),
    text_column("targets"),
    maybe_text("made_at"),
    maybe_of("coder_id", "coder.id"),
    Unique("code_id", "number"),
)
codebook_version = record_table(
    "codebook_version",
    id_column(),
    Column("number", Integer, nullable=False, unique=True),
    text_column("note"),
    text_column("book"),
    maybe_text("made_at"),
    maybe_of("coder_id", "coder.id"),
)

Index("example_of_coding", code_example.c.coding_id)
Index("merge_into", code_merge.c.code_id)
question = record_table(
    "question",
    id_column(),
    text_column("key"),
    text_column("text"),
    integer_column("position"),
    text_column("wordings"),
    text_column("note"),
)
question_wave = link_table(
    "question_wave", "question", reference("wave_id", "wave.id"), Unique("question_id", "wave_id")
)
question_code = link_table(
    "question_code", "question", reference("code_id", "code.id"), Unique("question_id", "code_id")
)
asked = record_table(
    "asked",
    id_column(),
    reference("source_id", "source.id"),
    reference("question_id", "question.id"),
    integer_column("put"),
    text_column("how"),
    maybe_of("coder_id", "coder.id"),
    maybe_text("made_at"),
    Column("score", Integer),
    Column("start", Integer),
    Column("end", Integer),
    Unique("source_id", "question_id"),
    CheckConstraint('(start IS NULL) = ("end" IS NULL)', name="whole_place"),
    CheckConstraint('start IS NULL OR (0 <= start AND start < "end")', name="asked_span"),
)
"""Which question of the guide a source put; the place of the interviewer's words moves with the text."""
topic_asked = record_table(
    "topic_asked",
    id_column(),
    reference("source_id", "source.id"),
    reference("code_id", "code.id"),
    integer_column("asked"),
    maybe_of("coder_id", "coder.id"),
    maybe_text("made_at"),
    Unique("source_id", "code_id"),
)
absence = record_table(
    "absence",
    id_column(),
    reference("case_id", "study_case.id"),
    reference("code_id", "code.id"),
    reference("wave_id", "wave.id"),
    text_column("reason"),
    text_column("rests_on"),
    maybe_of("coder_id", "coder.id"),
    maybe_text("made_at"),
    Unique("case_id", "code_id", "wave_id"),
)

Index("rejection_of_code", rejection.c.code_id)
Index("rejection_in_source", rejection.c.source_id)
Index("question_about", question_code.c.code_id)
Index("asked_question", asked.c.question_id)
Index("topic_of_code", topic_asked.c.code_id)
Index("absence_of_code", absence.c.code_id)
Index("value_about", variable_value.c.target_id)
# Another database will need its own `…_where` here; naming it loads its dialect with every study that is opened.
Index(
    "value_of_no_wave",
    variable_value.c.variable_id,
    variable_value.c.target_id,
    unique=True,
    sqlite_where=variable_value.c.wave_id.is_(None),
)
