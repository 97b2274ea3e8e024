"""Events: something dated that happened in a case or a site."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt


@dataclass(frozen=True)
class Event:
    """A manager replaced, a grant ended. It belongs to a case or to a site, never to both."""

    id: str
    date: dt.date
    text: str
    site_id: str | None = None
    case_id: str | None = None
