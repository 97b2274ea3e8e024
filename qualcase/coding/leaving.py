"""What somebody should know before a report leaves the study: who could be recognised in it, and by what."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qualcase.words import Message


class OutKind(StrEnum):
    """What a warning is about; a fixed English word for programs, in the order in which they are told."""

    NO_KEY = "no-key"
    """Names are to be replaced, and no key is open that knows those whom others mention."""
    NAMED = "named"
    """People are told by their names, as they stand in the study."""
    REMAINING = "remaining"
    """Words that look like names, or numbers, stand in passages, and nobody has judged them."""
    ALONE = "alone"
    """Role, site and wave point to one person."""
    SEARCHABLE = "searchable"
    """Passages of documents, which a search on the web may find."""
    WITHDRAWN = "withdrawn"
    """Somebody withdrew: reports written before may still hold what they said."""


@dataclass(frozen=True)
class OutPlace:
    """Where to look: a passage of a source (code points, half-open), or a source as such where both are 0."""

    source_id: str
    source: str
    start: int = 0
    end: int = 0
    words: str = ""
    """What stands there, or who it is about."""


@dataclass(frozen=True)
class OutWarning:
    """One thing to know before a report is written."""

    kind: OutKind
    message: Message
    places: tuple[OutPlace, ...] = ()
    """Where it can be seen; the first of them where there are many."""
    must_confirm: bool = False
    """Whether nothing is written before somebody says that it is meant."""
