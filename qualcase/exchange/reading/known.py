"""What a study knows already, by which the place of a new file is told: names, and how its sources are called."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from qualcase.coding.label_rules import LabelRule
    from qualcase.coding.sources import SourceKind


class KnownWave(NamedTuple):
    """When a wave was."""

    name: str
    starts: dt.date | None
    ends: dt.date | None


class KnownPerson(NamedTuple):
    """A participant and the cases in which that person has spoken or has a role."""

    name: str
    cases: tuple[str, ...]


class Earlier(NamedTuple):
    """A source of the study: what it is called and where it belongs."""

    name: str
    cases: tuple[str, ...]
    site: str | None
    wave: str | None
    kind: SourceKind


@dataclass(frozen=True)
class KnownNames:
    """The names that a study has already."""

    cases: tuple[tuple[str, str], ...] = ()
    """Name and title of each case."""
    sites: tuple[str, ...] = ()
    waves: tuple[str, ...] = ()
    times: tuple[KnownWave, ...] = ()
    """The waves of which it is known when they were."""
    areas: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Each area with its cases."""
    people: tuple[KnownPerson, ...] = ()
    earlier: tuple[Earlier, ...] = ()
    rules: tuple[LabelRule, ...] = ()
    """What is remembered of labels."""

    def with_cases(self, names: Sequence[str]) -> KnownNames:
        """The names with those of further cases, so that the next files are told by them too."""
        have = {name_key(name) for name, _ in self.cases}
        new = tuple((name, "") for name in names if name_key(name) not in have)
        return replace(self, cases=self.cases + new) if new else self

    def case_called(self, name: str) -> str:
        """The name of the case that somebody calls so (`k3` for `K03`, or its title); else what was given."""
        wanted = name_key(name)
        for own, title in self.cases:
            if wanted in (name_key(own), name_key(title), name_key(f"{own} {title}")):
                return own
        return name

    def wave_at(self, day: dt.date) -> str | None:
        """The wave in which a day lies, where there is just one."""
        found = [one.name for one in self.times if (one.starts or day) <= day <= (one.ends or day)]
        return found[0] if len(found) == 1 else None

    def people_called(self, name: str, cases: Sequence[str]) -> tuple[str, ...]:
        """The participants of any of the cases who have just this name, a number behind it aside."""
        wanted = name_key(name)
        return tuple(
            one.name
            for one in self.people
            if set(one.cases) & set(cases) and wanted in (name_key(one.name), name_key(without_number(one.name)))
        )


_NUMBERED = re.compile(r" \(\d+\)$")
_SPELLED_OUT = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ü": "ue"})


def without_number(name: str) -> str:
    """The name of a participant without the number that tells namesakes apart: `Anne (2)` → `Anne`."""
    return _NUMBERED.sub("", name)


@lru_cache(maxsize=16_384)
def name_key(name: str) -> str:
    """A name without case, padding and signs: `K03` → `k 3`, `Fjordby_Nord` → `fjordby nord`, `Ås` → `aas`."""
    low = unicodedata.normalize("NFC", name).casefold().translate(_SPELLED_OUT)
    return " ".join(part.lstrip("0") or "0" for part in re.findall(r"\d+|[^\W\d_]+", low))


def same_name(one: str, other: str) -> bool:
    """Whether two names differ only in case, in the signs between words, or in zeros before a number."""
    return name_key(one) == name_key(other)
