"""The frame of a study as a file tells it: names, not ids."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from qualcase.coding.codebook import Wordings


@dataclass(frozen=True)
class WaveTold:
    """A wave."""

    name: str
    starts: dt.date | None = None
    ends: dt.date | None = None


@dataclass(frozen=True)
class SiteTold:
    """A site."""

    name: str
    note: Wordings = field(default_factory=dict)


@dataclass(frozen=True)
class CaseTold:
    """A case; its site and areas by name."""

    name: str
    title: str = ""
    site: str | None = None
    areas: tuple[str, ...] = ()
    starts: dt.date | None = None
    ends: dt.date | None = None
    note: Wordings = field(default_factory=dict)


@dataclass(frozen=True)
class RoleTold:
    """A role in a case and wave, by name."""

    role: str
    case: str | None = None
    wave: str | None = None


@dataclass(frozen=True)
class ParticipantTold:
    """A participant with roles."""

    name: str
    roles: tuple[RoleTold, ...] = ()
    note: Wordings = field(default_factory=dict)


@dataclass(frozen=True)
class StudyTemplate:
    """A study before it has any material."""

    title: Wordings
    language: str
    codebooks: tuple[str, ...]
    """Codebooks that come with the program, by name; the later ones are joined to the first by path."""
    waves: tuple[WaveTold, ...]
    areas: tuple[str, ...]
    sites: tuple[SiteTold, ...]
    cases: tuple[CaseTold, ...]
    participants: tuple[ParticipantTold, ...]
    coders: tuple[str, ...]
