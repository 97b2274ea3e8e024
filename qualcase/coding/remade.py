"""A report that is made again: what it is made of, and what became of it. No words but those that are told."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum

PARTS_PARAGRAPHS = "\x1e"
"""Stands between the paragraphs in the text of a table; no document can hold it."""


class PieceKind(StrEnum):
    """What stands in the body of a document."""

    HEADING = "h"
    EXCERPT = "q"
    TABLE = "t"
    PICTURE = "p"
    LINE = "l"
    CONTENTS = "o"
    CHANGES = "c"
    """What changed since it was made last: written anew each time."""
    GONE = "g"
    """An excerpt that is gone, with its old text."""


@dataclass(frozen=True)
class Piece:
    """A piece of a report as it was written, without its words: by their prints it is known again."""

    kind: PieceKind
    prints: tuple[str, ...]
    """Of its paragraphs; of a table that of its words, and those of its paragraphs."""
    level: int = 0
    """Of a heading, from 1."""
    key: str = ""
    """Id of an excerpt."""
    mark: str = ""
    """Name of the bookmark around it."""
    path: str = ""
    """Print of the headings above it and of what it is under them: the same when the report is made again."""
    keys: tuple[str, ...] = ()
    """Ids of the excerpts that stand in a table."""


@dataclass(frozen=True)
class Found:
    """An element of the body of a document that somebody may have changed."""

    kind: PieceKind
    text: str
    level: int = 0
    marks: tuple[str, ...] = ()
    """Names of our bookmarks that reach over it."""
    style: str = ""
    keys: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    """Prints of the paragraphs of a table."""

    @property
    def print(self) -> str:
        """By which its words are known again."""
        return print_of(self.text)


@dataclass(frozen=True)
class Noted:
    """An excerpt of which something is told."""

    key: str
    text: str
    """As it stands in the document, or stood there."""
    now: str = ""
    """As the study has it, where that is something else."""


@dataclass(frozen=True)
class Remade:
    """What became of the excerpts of a report that was made again."""

    added: tuple[Noted, ...] = ()
    changed: tuple[Noted, ...] = ()
    gone: tuple[Noted, ...] = ()
    kept: tuple[Noted, ...] = ()
    """Edited by hand: left as they are."""
    left_out: tuple[Noted, ...] = ()
    """Taken out by hand: they stay out."""
    own_words: int = 0
    """Paragraphs, tables and the like that others wrote, all of which stand in the new document."""

    @property
    def is_same(self) -> bool:
        """Whether nothing became different in the study."""
        return not (self.added or self.changed or self.gone)


def print_of(text: str) -> str:
    """A short print of words, whatever blanks part them."""
    # Of what can be printed only the common blank is one; most texts are as they shall be.
    if not text.isprintable() or "  " in text or text != text.strip():
        text = " ".join(text.split())
    return hashlib.blake2b(text.encode(errors="replace"), digest_size=8).hexdigest()
