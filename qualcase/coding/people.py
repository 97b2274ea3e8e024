"""People: participants who speak in sources, their roles per case and wave, and the coders."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


class KnownRole(StrEnum):
    """Roles that the program knows in its own languages; a study may use any other word besides."""

    VOLUNTEER = "volunteer"
    EMPLOYEE = "employee"
    MANAGER = "manager"
    CITIZEN = "citizen"


@dataclass(frozen=True)
class RoleIn:
    """A role that a participant has in a case and wave; None means in all of them."""

    role: str
    case_id: str | None = None
    wave_id: str | None = None


@dataclass(frozen=True)
class Participant:
    """A person who speaks in sources. Two are one only where a person has said so."""

    id: str
    name: str
    roles: tuple[RoleIn, ...] = ()
    note: str = ""

    def role_in(self, case_ids: tuple[str, ...], wave_id: str | None) -> str | None:
        """The role in these cases and this wave: the most exact entry that fits, case before wave."""
        fitting = [
            entry for entry in self.roles if entry.case_id in (None, *case_ids) and entry.wave_id in (None, wave_id)
        ]
        best = max(fitting, key=lambda entry: (entry.case_id is not None, entry.wave_id is not None), default=None)
        return best.role if best else None


class CoderKind(StrEnum):
    """What a coder is."""

    PERSON = "person"
    AGREED = "agreed"
    """The agreed layer: what coders settled together. At most one in a study; it codes like a coder, but is nobody."""


@dataclass(frozen=True)
class Coder:
    """Someone who codes: an id of its own, never a name alone; or the agreed layer, which is kept without a name."""

    id: str
    name: str
    kind: CoderKind = CoderKind.PERSON

    @property
    def is_agreed(self) -> bool:
        """Whether it is the agreed layer, and no person."""
        return self.kind is CoderKind.AGREED


class CodingState(StrEnum):
    """How far a coder is with a source."""

    NOT_BEGUN = "not_begun"
    BEGUN = "begun"
    DONE = "done"


@dataclass(frozen=True)
class CodingStatus:
    """How far one coder is with one source."""

    id: str
    source_id: str
    coder_id: str
    state: CodingState
    changed_at: datetime | None = None
