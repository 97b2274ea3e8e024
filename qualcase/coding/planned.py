"""Sources that are planned and not there yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qualcase.coding.sources import SourceKind


@dataclass(frozen=True)
class Planned:
    """A source that somebody means to collect in a case or a site in a wave."""

    id: str
    wave_id: str
    kind: SourceKind
    case_id: str | None = None
    site_id: str | None = None
    role: str | None = None
    """Who is to speak in it."""
