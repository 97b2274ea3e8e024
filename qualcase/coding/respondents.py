"""Respondents: who answered a questionnaire. They are no participants, and in no figure of persons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt


@dataclass(frozen=True)
class Respondent:
    """Who answered a questionnaire in one wave. The waves are separate samples unless a participant joins them."""

    id: str
    name: str
    """The key of the answer (`V15-001`), unique within the study."""
    wave_id: str
    case_id: str | None = None
    site_id: str | None = None
    """Where the answer belongs when no case is told."""
    role: str | None = None
    participant_id: str | None = None
    """Only where the answer itself named a participant."""
    date: dt.date | None = None
