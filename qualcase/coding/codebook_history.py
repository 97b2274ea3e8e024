"""What a codebook remembers: pinned examples, merged codes, earlier definitions, frozen versions."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from qualcase.coding.codebook import Wordings

EXAMPLE_KINDS = ("good", "border", "not")
"""Fits well, lies at the border, looks like it and is not: in this order wherever examples are listed."""
DEFINITION = ("short", "full", "use_when", "not_when")
"""The fields of a code that say what it means."""


@dataclass(frozen=True)
class PinnedExample:
    """A coded passage that stands as an example in a code's definition. Its words are those of the coding."""

    id: str
    code_id: str
    """The code that it explains. A passage that is *not* this one may be coded with another code."""
    coding_id: str
    kind: str
    made_at: datetime | None = None


@dataclass(frozen=True)
class CodeMerge:
    """A code that went into another one."""

    id: str
    code_id: str
    """The code on which this is shown: the other one, or what that one went into later."""
    path: str
    """Of the code that is gone."""
    into_path: str
    """Of the other one at that time."""
    codings: int
    """How many passages went over."""
    doubled: int
    """How many of them the other code had already, by the same coder."""
    made_at: datetime | None = None
    coder_id: str | None = None


class Why(StrEnum):
    """Why the passages of a code are to be looked through."""

    DEFINITION = "definition"
    """Its definition was changed."""
    SPLIT = "split"
    """It is to be split."""
    ASKED = "asked"
    """Somebody wanted it."""


@dataclass(frozen=True)
class Revision:
    """From here on passages of a code that were coded before are to be looked through."""

    id: str
    code_id: str
    number: int
    """The code's revision from here on."""
    why: Why
    before: Mapping[str, Wordings] = field(default_factory=dict)
    """The definition until then, by field."""
    targets: tuple[str, ...] = ()
    """Ids of the codes that it is to be split into."""
    made_at: datetime | None = None
    coder_id: str | None = None


@dataclass(frozen=True)
class CodebookVersion:
    """The whole codebook as it was frozen; never changed afterwards."""

    id: str
    number: int
    """From 1."""
    note: str
    book: str
    """Canonical JSON, made and read by `study.codebook_states`."""
    made_at: datetime | None = None
    coder_id: str | None = None
