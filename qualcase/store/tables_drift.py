"""Tables of the drift guard: tests, the passages that were drawn, and what is said of them today. No words of texts."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Index
from sqlalchemy import UniqueConstraint as Unique

from qualcase.store.columns import (
    id_column,
    integer_column,
    link_table,
    maybe_text,
    record_table,
    reference,
    text_column,
)

drift_test = record_table(
    "drift_test",
    id_column(),
    text_column("name"),
    reference("coder_id", "coder.id"),
    integer_column("seed"),
    integer_column("wanted"),
    integer_column("least_words"),
    integer_column("notes"),
    maybe_text("made_at"),
    maybe_text("finished_at"),
)
drift_code = link_table("drift_code", "drift_test", reference("code_id", "code.id"), Unique("drift_test_id", "code_id"))
drift_stratum = link_table(
    "drift_stratum",
    "drift_test",
    reference("code_id", "code.id"),
    reference("wave_id", "wave.id"),
    integer_column("coded"),
    integer_column("uncoded"),
    integer_column("drawn_coded"),
    integer_column("drawn_uncoded"),
    Unique("drift_test_id", "code_id", "wave_id"),
)
drift_item = record_table(
    "drift_item",
    id_column(),
    reference("test_id", "drift_test.id"),
    integer_column("position"),
    reference("source_id", "source.id"),
    integer_column("start"),
    integer_column("end"),
    reference("code_id", "code.id"),
    CheckConstraint('0 <= start AND start <= "end"', name="place"),
)
drift_held = link_table("drift_held", "drift_item", reference("code_id", "code.id"), Unique("drift_item_id", "code_id"))
drift_answer = record_table(
    "drift_answer",
    id_column(),
    reference("item_id", "drift_item.id"),
    reference("code_id", "code.id"),
    integer_column("holds"),
    maybe_text("made_at"),
    Unique("item_id", "code_id"),
)

Index("drift_item_of_test", drift_item.c.test_id, drift_item.c.position)
Index("drift_item_source", drift_item.c.source_id)
