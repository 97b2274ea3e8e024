"""Who speaks, as the gutter says it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Voice:
    """One speaker of a text."""

    label: str
    """As the text has it, without the colon (`IP`)."""
    role: str = ""
    """In words of the language in use."""
    name: str = ""
    """What hovering says besides."""
    dimmed: bool = False
    """Turns of the interviewer step back."""


def clock(seconds: float) -> str:
    """A time stamp as the gutter shows it: `12:40`, `1:02:03`."""
    minutes, second = divmod(int(seconds), 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours}:{minute:02}:{second:02}" if hours else f"{minute}:{second:02}"
