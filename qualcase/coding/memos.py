"""Memos: notes on anything in a study."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


class MemoTarget(StrEnum):
    """What a memo is about."""

    STUDY = "study"
    SITE = "site"
    CASE = "case"
    SOURCE = "source"
    CODE = "code"
    CODING = "coding"


@dataclass(frozen=True)
class Memo:
    """A note on one thing; each thing has at most one memo of each coder."""

    id: str
    target: MemoTarget
    target_id: str
    text: str
    coder_id: str | None = None
    changed_at: datetime | None = None
