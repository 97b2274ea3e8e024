"""What a check of a study found wrong."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qualcase.words import Message


@dataclass(frozen=True)
class Problem:
    """One thing that is not as it must be."""

    kind: str
    """A fixed English word for programs: `damage`, `reference`, `quote` …"""
    message: Message
    ids: tuple[str, ...] = ()
    """Ids of the records it concerns, as far as they are known."""
