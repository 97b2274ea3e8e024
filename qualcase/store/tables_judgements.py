"""Tables of judgements on cases: ratings, lines of the change sheet, claims, and analyses that are kept."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Index
from sqlalchemy import UniqueConstraint as Unique
from sqlalchemy.types import REAL

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

case_rating = record_table(
    "case_rating",
    id_column(),
    reference("case_id", "study_case.id"),
    reference("code_id", "code.id"),
    reference("wave_id", "wave.id"),
    maybe_of("from_wave_id", "wave.id"),
    reference("coder_id", "coder.id"),
    Column("value", REAL),
    text_column("reason"),
    maybe_text("made_at"),
    CheckConstraint("value IS NULL OR (0 <= value AND value <= 1)", name="membership"),
    CheckConstraint("from_wave_id IS NULL OR from_wave_id != wave_id", name="two_waves"),
)
rating_anchor = link_table(
    "rating_anchor", "case_rating", text_column("coding_id"), Unique("case_rating_id", "coding_id")
)
"""The codings that carry a rating. It stays when the coding goes: so `coding_id` may name one that is gone."""
rating_step = record_table(
    "rating_step",
    id_column(),
    reference("code_id", "code.id"),
    Column("value", REAL, nullable=False),
    text_column("text"),
    Unique("code_id", "value"),
    CheckConstraint("0 <= value AND value <= 1", name="membership"),
)
analysis = record_table(
    "analysis",
    id_column(),
    text_column("kind"),
    text_column("name"),
    text_column("settings"),
    text_column("note"),
    maybe_of("coder_id", "coder.id"),
    maybe_text("made_at"),
)
change_entry = record_table(
    "change_entry",
    id_column(),
    text_column("heading"),
    reference("code_id", "code.id"),
    reference("case_id", "study_case.id"),
    reference("from_wave_id", "wave.id"),
    reference("wave_id", "wave.id"),
    text_column("decision"),
    text_column("text"),
    maybe_of("coder_id", "coder.id"),
    maybe_text("made_at"),
    Unique("heading", "code_id", "case_id", "from_wave_id", "wave_id"),
    CheckConstraint("from_wave_id != wave_id", name="two_waves"),
)
claim = record_table(
    "claim",
    id_column(),
    text_column("text"),
    integer_column("position"),
    text_column("expectation"),
    maybe_text("expected_at"),
    text_column("note"),
    maybe_of("coder_id", "coder.id"),
    maybe_text("made_at"),
    maybe_text("observed_at"),
)
claim_evidence = link_table(
    "claim_evidence",
    "claim",
    text_column("coding_id"),
    text_column("side"),
    text_column("note"),
    Unique("claim_id", "coding_id"),
)
"""Passages on both sides. They stay when the coding goes: so `coding_id` may name one that is gone."""
claim_cell = link_table(
    "claim_cell",
    "claim",
    reference("code_id", "code.id"),
    reference("case_id", "study_case.id"),
    reference("wave_id", "wave.id"),
    maybe_of("from_wave_id", "wave.id"),
    text_column("side"),
    text_column("note"),
)
claim_case = link_table(
    "claim_case",
    "claim",
    reference("case_id", "study_case.id"),
    maybe_text("expected"),
    maybe_text("observed"),
    text_column("reason"),
    Unique("claim_id", "case_id"),
)

Index("rating_of_case", case_rating.c.case_id)
Index("rating_of_code", case_rating.c.code_id)
Index("entry_of_case", change_entry.c.case_id)
Index("entry_of_code", change_entry.c.code_id)
