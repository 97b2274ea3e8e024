"""What is remembered of speakers' labels for the next files: who asks, and which role a label has. Nothing else."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class LabelRule:
    """A label that is the interviewer's in this study, or that tells a role. It never names a person."""

    id: str
    label: str
    is_interviewer: bool = False
    role: str | None = None
