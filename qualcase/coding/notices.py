"""Notices: what a reader of a comparison must know, as kinds with figures; words for them are made elsewhere."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class NoticeKind(StrEnum):
    """What is the matter. Those up to `FILTERED` leave nothing to compare; the first of them that applies stands."""

    NO_SOURCES = "no_sources"
    NO_CASES = "no_cases"
    NO_CODES = "no_codes"
    NO_WAVES = "no_waves"
    NO_CODINGS = "no_codings"
    FILTERED = "filtered"
    """The filter lets through nothing that is coded."""
    NO_VALUES = "no_values"
    """A row, column or split has no values: nobody has a role, a variable is recorded of nothing."""
    WAVE_MISSING = "wave_missing"
    """A wave has no coded source here."""
    ONE_WAVE = "one_wave"
    """Only one wave is shown, so no change is marked."""
    ONE_CASE = "one_case"
    """Only one case has sources here, so cases cannot be held against each other."""
    UNEVEN_TALK = "uneven_talk"
    """The two waves compared hold very different amounts of words."""
    OUTSIDE = "outside"
    """Coded sources that pass the filter stand in no cell, since they have no value on a row, column or split."""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to show but the notice."""
        return self in _EMPTY


_EMPTY = frozenset(list(NoticeKind)[: list(NoticeKind).index(NoticeKind.NO_VALUES) + 1])


class WayOut(StrEnum):
    """What helps."""

    IMPORT = "import"
    GIVE_CASES = "give_cases"
    MAKE_CODES = "make_codes"
    WITHOUT_WAVES = "without_waves"
    CODE = "code"
    CLEAR_FILTER = "clear_filter"
    CLEAR_WAVES = "clear_waves"
    """Take the waves out of the filter."""
    SHOW_SHARE = "show_share"
    RECORD_VALUES = "record_values"


@dataclass(frozen=True)
class Notice:
    """One thing to know."""

    kind: NoticeKind
    way_out: WayOut | None = None
    values: Mapping[str, str | int | float] = field(default_factory=dict)
    """Names and figures for the sentence."""
