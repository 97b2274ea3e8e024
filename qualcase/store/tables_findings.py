"""Tables of what is written and kept of a comparison: summaries with what they rest on, collections, saved views.

They hang on the tables of `schema.py`, which gathers all.
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

summary = record_table(
    "summary",
    id_column(),
    reference("code_id", "code.id"),
    reference("wave_id", "wave.id"),
    maybe_of("from_wave_id", "wave.id"),
    maybe_of("case_id", "study_case.id"),
    maybe_of("site_id", "site.id"),
    text_column("text"),
    maybe_of("coder_id", "coder.id"),
    maybe_text("written_at"),
    maybe_of("confirmed_by", "coder.id"),
    maybe_text("confirmed_at"),
    maybe_of("edited_from", "coder.id"),
    CheckConstraint("(site_id IS NULL) != (case_id IS NULL)", name="one_place"),
    CheckConstraint("from_wave_id IS NULL OR from_wave_id != wave_id", name="two_waves"),
)
summary_coding = link_table(
    "summary_coding",
    "summary",
    text_column("coding_id"),
    integer_column("cited"),
    integer_column("in_cell"),
    maybe_text("text_hash"),
    integer_column("start"),
    integer_column("end"),
    text_column("coded"),
    Unique("summary_id", "coding_id"),
)
"""What a summary rests on, as it was then. It stays when the coding goes: so `coding_id` may name one that is gone."""
collection = record_table(
    "collection",
    id_column(),
    text_column("name"),
    text_column("note"),
    maybe_of("coder_id", "coder.id"),
    maybe_text("made_at"),
)
collection_item = record_table(
    "collection_item",
    id_column(),
    reference("collection_id", "collection.id"),
    integer_column("position"),
    text_column("kind"),
    text_column("text"),
    maybe_of("coding_id", "coding.id"),
    maybe_of("source_id", "source.id"),
    Column("start", Integer),
    Column("end", Integer),
    integer_column("uncoded"),
    CheckConstraint("(kind = 'excerpt') = (coding_id IS NOT NULL OR source_id IS NOT NULL)", name="excerpt"),
    CheckConstraint("coding_id IS NULL OR source_id IS NULL", name="coded_or_not"),
    CheckConstraint('source_id IS NULL OR (0 <= start AND start <= "end")', name="place"),
)
saved_view = record_table(
    "saved_view",
    id_column(),
    text_column("name"),
    text_column("settings"),
    text_column("seen"),
    maybe_text("seen_at"),
    maybe_of("coder_id", "coder.id"),
    maybe_text("made_at"),
)

Index("summary_of_case", summary.c.case_id)
Index("summary_of_code", summary.c.code_id)
Index("item_of_collection", collection_item.c.collection_id, collection_item.c.position)
Index("item_coding", collection_item.c.coding_id)
Index("item_source", collection_item.c.source_id)
