"""Collections: ordered, named excerpts for an argument, with headings and own words between them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from qualcase.coding.codings import Excerpt


@dataclass(frozen=True)
class PassageRef:
    """A passage that need not be coded: code points of the present text of a source, half-open."""

    source_id: str
    start: int
    end: int


class ItemKind(StrEnum):
    """What stands at one place of a collection."""

    EXCERPT = "excerpt"
    HEADING = "heading"
    WORDS = "words"


@dataclass(frozen=True)
class Collection:
    """A named list of excerpts for an argument."""

    id: str
    name: str
    note: str = ""
    coder_id: str | None = None
    """Who began it."""
    made_at: datetime | None = None


@dataclass(frozen=True)
class CollectionItem:
    """One place in a collection.

    An excerpt is a coding, which it follows wherever that moves, or a passage that is not coded: a place in the
    present text of a source (code points, half-open), which moves with the text. No words of a text are kept here.
    """

    id: str
    collection_id: str
    position: int
    kind: ItemKind
    text: str = ""
    """Of a heading or own words."""
    coding_id: str | None = None
    source_id: str | None = None
    start: int | None = None
    end: int | None = None
    uncoded: bool = False
    """Whether it was a coding that somebody removed: the passage stays until somebody takes it out."""


class ItemMark(StrEnum):
    """What is to be known of an excerpt in a collection."""

    UNCODED = "uncoded"
    """Its coding was removed; the passage stays."""
    LOST = "lost"
    """Its words were taken out of the text."""


@dataclass(frozen=True)
class CollectionEntry:
    """An item as it reads: its words, and where an excerpt comes from."""

    item: CollectionItem
    text: str
    excerpt: Excerpt | None = None
    """Of an excerpt that stands in a text; its `code` is empty where the passage is not coded."""
    mark: ItemMark | None = None
