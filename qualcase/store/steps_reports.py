"""What reports added to the study file: format 5."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Connection

_CITATION = ("ALTER TABLE study ADD COLUMN citation TEXT DEFAULT '' NOT NULL",)
_LABELS = (
    """CREATE TABLE excerpt_place (
        short TEXT NOT NULL, holder_id TEXT NOT NULL, wave_id TEXT NOT NULL, last INTEGER NOT NULL,
        PRIMARY KEY (short),
        UNIQUE (holder_id, wave_id)
    ) STRICT""",
    """CREATE TABLE excerpt_label (
        label TEXT NOT NULL, short TEXT NOT NULL, number INTEGER NOT NULL, source_id TEXT NOT NULL,
        start INTEGER NOT NULL, "end" INTEGER NOT NULL,
        PRIMARY KEY (label),
        CONSTRAINT place CHECK (0 <= start AND start <= "end"),
        FOREIGN KEY(short) REFERENCES excerpt_place (short)
    ) STRICT""",
    """CREATE TABLE excerpt_labelled (
        coding_id TEXT NOT NULL, label TEXT NOT NULL,
        PRIMARY KEY (coding_id, label),
        FOREIGN KEY(label) REFERENCES excerpt_label (label)
    ) STRICT""",
    "CREATE INDEX labelled_as ON excerpt_labelled (label)",
)
_RECIPES = (
    """CREATE TABLE recipe (
        id TEXT NOT NULL, name TEXT NOT NULL, "order" TEXT NOT NULL, suffix TEXT NOT NULL, pattern TEXT NOT NULL,
        folder TEXT NOT NULL, position INTEGER NOT NULL,
        PRIMARY KEY (id)
    ) STRICT""",
)


def to_format_5(connection: Connection) -> None:
    """How the line below an excerpt reads in this study; the permanent ids of excerpts; recipes of reports."""
    for statement in (*_CITATION, *_LABELS, *_RECIPES):
        connection.exec_driver_sql(statement)
