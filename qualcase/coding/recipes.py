"""Recipes: reports that are written again and again, each with what it holds, as what, and where to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from qualcase.coding.orders import ReportOrder
    from qualcase.words import Message

PATTERN = "{study}-{report}-{date}"
"""How files are called unless somebody says otherwise."""
FIELDS = ("study", "report", "kind", "date", "time")
"""What may stand in braces in the name of a file."""


@dataclass(frozen=True)
class Recipe:
    """A report that is kept with the study, to be written with one key."""

    id: str
    name: str
    order: ReportOrder
    suffix: str = ".docx"
    """As what it is written."""
    pattern: str = PATTERN
    """Of the file's name, without suffix."""
    folder: str = ""
    """Where to, from the study's own folder; empty: there."""
    position: int = 0


class Outcome(StrEnum):
    """What became of a recipe that was run."""

    WRITTEN = "written"
    """There was no such file."""
    RENEWED = "renewed"
    """The file that was written before was replaced; nobody had changed it."""
    BESIDE = "beside"
    """Somebody had changed the file, or it is not ours: it stays, and the new one stands beside it with a number."""
    FAILED = "failed"
    """Nothing was written; `why` says what is in the way."""
    HELD = "held"
    """Nothing was written, since something must be confirmed first."""


@dataclass(frozen=True)
class Ran:
    """What became of one recipe."""

    recipe: Recipe
    outcome: Outcome
    files: tuple[Path, ...] = ()
    kept: Path | None = None
    """The file that was left as it was, where the new one stands beside it."""
    why: Message | None = None
    gone: tuple[str, ...] = ()
    """What the recipe names and the study has no more, by field: *cases*, *codes* …; it was left out."""


@dataclass(frozen=True)
class LastRun:
    """When a recipe was last run on this computer, and what it wrote."""

    at: datetime
    files: tuple[Path, ...]
