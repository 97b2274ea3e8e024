"""Analyses that are kept by name, with everything that they were asked by."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime


class AnalysisKind(StrEnum):
    """What kind of analysis it is; each kind says what its settings hold."""

    QCA = "qca"


@dataclass(frozen=True)
class Analysis:
    """A question that is asked again and again."""

    id: str
    kind: AnalysisKind
    name: str
    settings: Mapping[str, Any] = field(default_factory=dict)
    """Plain values that JSON knows; ids are those of the study."""
    note: str = ""
    coder_id: str | None = None
    """Who kept it."""
    made_at: datetime | None = None
