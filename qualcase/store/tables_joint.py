"""The table of what belongs beside each other: variables of respondents and codes."""

from __future__ import annotations

from sqlalchemy import Index
from sqlalchemy import UniqueConstraint as Unique

from qualcase.store.columns import id_column, record_table, reference

joint_tie = record_table(
    "joint_tie",
    id_column(),
    reference("variable_id", "variable.id"),
    reference("code_id", "code.id"),
    Unique("variable_id", "code_id"),
)

Index("tie_of_code", joint_tie.c.code_id)
