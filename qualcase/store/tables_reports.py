"""Tables of what leaves the study: the permanent ids of excerpts, and recipes of reports. No words of texts.

The ids are not journaled: an id that was given stays given, whatever is undone. Nothing refers to codings and sources
as foreign keys do, since an id outlives what it was given to.
`excerpt_place.last` is the highest number ever given there.
"""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Table, Text
from sqlalchemy import UniqueConstraint as Unique

from qualcase.store.columns import id_column, integer_column, metadata, record_table, text_column

excerpt_place = Table(
    "excerpt_place",
    metadata,
    Column("short", Text, primary_key=True, nullable=False),
    text_column("holder_id"),
    text_column("wave_id"),
    integer_column("last"),
    Unique("holder_id", "wave_id"),
    sqlite_strict=True,
)
"""Where numbers are counted: a case, a site or (an empty id) the study, in a wave or (an empty id) outside waves."""
excerpt_label = Table(
    "excerpt_label",
    metadata,
    Column("label", Text, primary_key=True, nullable=False),
    Column("short", Text, ForeignKey("excerpt_place.short"), nullable=False),
    integer_column("number"),
    text_column("source_id"),
    integer_column("start"),
    integer_column("end"),
    CheckConstraint('0 <= start AND start <= "end"', name="place"),
    sqlite_strict=True,
)
"""An id, and where its passage stood when it was last looked at."""
excerpt_labelled = Table(
    "excerpt_labelled",
    metadata,
    Column("coding_id", Text, primary_key=True, nullable=False),
    Column("label", Text, ForeignKey("excerpt_label.label"), primary_key=True, nullable=False),
    sqlite_strict=True,
)
"""Which codings have an id: all that stood on its passage, and those that were cut anew from it."""
recipe = record_table(
    "recipe",
    id_column(),
    text_column("name"),
    text_column("order"),
    text_column("suffix"),
    text_column("pattern"),
    text_column("folder"),
    integer_column("position"),
)
"""A report that is written again and again; `order` holds what it is to hold, as JSON. What it names may be gone."""

Index("labelled_as", excerpt_labelled.c.label)
