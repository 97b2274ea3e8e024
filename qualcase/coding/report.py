"""Reports: a stream of blocks that writers turn into Word or other documents."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True)
class Heading:
    """A heading; level 1 is the outermost below the title."""

    level: int
    text: str


@dataclass(frozen=True)
class Paragraph:
    """Plain words between other blocks."""

    text: str


@dataclass(frozen=True)
class Quote:
    """An excerpt: its text (may hold line breaks), where it comes from, and further lines (rating, note)."""

    text: str
    source_line: str
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Definition:
    """Labels with their texts, such as the fields of a code; `colour` (`#3072C1`) marks its edge."""

    rows: tuple[tuple[str, str], ...]
    colour: str = ""


Block = Heading | Paragraph | Quote | Definition


@dataclass(frozen=True)
class Report:
    """A document: title, the lines under it, what stands in every page's header, and the blocks, read once in order."""

    title: str
    subtitle: tuple[str, ...]
    header: str
    language: str
    """Of the excerpts, for spelling (`da`, `nb`, `en`)."""
    contents_title: str
    blocks: Iterable[Block]
