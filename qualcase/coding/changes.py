"""What an action changed: the only thing by which views learn what to draw anew."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from qualcase.words import Message

EVERYTHING = "*"


@dataclass(frozen=True)
class Changes:
    """The rows that one action touched, by table, and the sources they belong to."""

    action_id: str | None
    label: Message
    """What was done, for the message line: `Coded “Anchoring” in K03 2017`."""
    by_table: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Ids of the rows touched, by table name (`coding`, `code`, `source` …)."""
    source_ids: frozenset[str] = frozenset()
    """Sources whose text, speakers, codings or status the action touched."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was changed."""
        return not self.by_table

    def touches(self, *tables: str) -> bool:
        """Whether any of these tables changed."""
        return EVERYTHING in self.by_table or any(table in self.by_table for table in tables)


@dataclass(frozen=True)
class Action:
    """One step of a user in the history."""

    id: str
    number: int
    made_at: datetime
    coder_id: str | None
    label: Message
    rows: int
    """How many row changes it holds."""
    kind: str = "do"
    """`do`, `undo` or `redo`; a `barrier` cannot be undone."""
    undone: bool = False
    of_action_id: str | None = None
    """For undo and redo: the action that was undone or done again."""
