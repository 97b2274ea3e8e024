"""The frame of a study: waves, sites, areas and the cases that are followed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True)
class StudyInfo:
    """What a study is called and how its codebook speaks. One per file."""

    id: str
    title: str
    language: str = "da"
    """Language of the material and of new codes (`da`, `nb`, `en`)."""
    codebook_languages: tuple[str, ...] = ("da", "en")
    """The first language names the code paths."""
    demo: bool = False
    """Made by `qualcase demo`: may be rebuilt by it, and by nothing else."""
    citation: str = ""
    """How the line below an excerpt reads (`{id} · {role}, {case}, {wave}`); empty: as the program does it."""


@dataclass(frozen=True)
class Wave:
    """A round of data collection; waves are ordered by `position`."""

    id: str
    name: str
    position: int
    starts: date | None = None
    ends: date | None = None


@dataclass(frozen=True)
class Site:
    """A municipality or area that holds cases and has documents of its own."""

    id: str
    name: str
    note: str = ""


@dataclass(frozen=True)
class Area:
    """An area of society (health, nature …) in which cases lie."""

    id: str
    name: str


@dataclass(frozen=True)
class Case:
    """One project that is followed. `name` is its short handle (K03), `title` what people call it."""

    id: str
    name: str
    title: str = ""
    site_id: str | None = None
    area_ids: tuple[str, ...] = ()
    starts: date | None = None
    ends: date | None = None
    note: str = ""

    @property
    def full_name(self) -> str:
        """Handle and title: `K03 Læsevenner`."""
        return f"{self.name} {self.title}".strip()
