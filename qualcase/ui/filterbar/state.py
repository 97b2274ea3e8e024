"""What the filter bar offers and how it says what is chosen. Free of Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from qualcase.coding.agreed import LEAD_NAME
from qualcase.coding.filters import LEAD
from qualcase.coding.sources import SourceKind
from qualcase.study.wording import say_kind, say_role
from qualcase.words import say
from qualcase.words.sorting import sort_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from qualcase.coding.facts import Frame
    from qualcase.coding.filters import Filter
    from qualcase.coding.sources import Source


class Field(StrEnum):
    """Fields of the filter in the order of the bar; the values are the names in `Filter`."""

    SITES = "sites"
    CASES = "cases"
    WAVES = "waves"
    KINDS = "kinds"
    ROLES = "roles"
    CODERS = "coders"
    CODES = "codes"
    PARTICIPANTS = "participants"
    SOURCES = "sources"


ON_DEMAND = (Field.PARTICIPANTS, Field.SOURCES)
"""Fields that other screens may set; the bar shows them only while something is chosen in them."""

TABLES = ("wave", "site", "study_case", "source", "source_case", "participant", "participant_role", "coder", "code")
"""Tables whose rows the bar offers."""


@dataclass(frozen=True)
class Option:
    """One thing that can be chosen."""

    value: str
    name: str
    detail: str = ""
    """What stands quietly behind the name; typing finds it, too."""
    depth: int = 0
    colour: str = ""

    def fits(self, typed: str) -> bool:
        """Whether every word typed occurs in it."""
        text = f"{self.name} {self.detail}".casefold()
        return all(word in text for word in typed.casefold().split())


def offer(frame: Frame, sources: Sequence[Source]) -> dict[Field, tuple[Option, ...]]:
    """Everything that can be chosen, by field, in the order of the screen."""
    roles = {entry.role for one in frame.participants for entry in one.roles}
    kinds = {source.kind for source in sources}
    sites = {site.id: site.name for site in frame.sites}
    tree = frame.tree
    return {
        Field.SITES: tuple(Option(one.id, one.name) for one in frame.sites),
        Field.CASES: tuple(
            Option(one.id, one.name, " · ".join(filter(None, (one.title, sites.get(one.site_id or "")))))
            for one in frame.cases
        ),
        Field.WAVES: tuple(Option(one.id, one.name) for one in frame.waves),
        Field.KINDS: tuple(Option(kind.value, _capital(say_kind(kind))) for kind in SourceKind if kind in kinds),
        Field.ROLES: _sorted(Option(role, _capital(say_role(role))) for role in roles),
        Field.CODERS: _coders(frame),
        Field.CODES: tuple(
            Option(one.id, one.name, _above(tree.path(one.id)), tree.depth(one.id), one.colour) for one in tree.ordered
        ),
        Field.PARTICIPANTS: _sorted(Option(one.id, one.name) for one in frame.participants),
        Field.SOURCES: tuple(Option(one.id, one.name) for one in sources),
    }


def _coders(frame: Frame) -> tuple[Option, ...]:
    """Each person; where something was agreed also the lead coders, whatever was agreed, and the layer alone."""
    people = tuple(Option(one.id, one.name) for one in frame.people_coding)
    agreed = frame.agreed
    if agreed is None:
        return people
    return (Option(LEAD, _capital(say(LEAD_NAME))), *people, Option(agreed.id, _capital(agreed.name)))


def shown_fields(offered: dict[Field, tuple[Option, ...]], chosen: Filter) -> list[Field]:
    """The fields that the bar shows: where there is a choice, or something is chosen."""
    shown = []
    for field in Field:
        choices = 0 if field in ON_DEMAND else len(offered[field])
        least = 1 if field is Field.CODES else 2
        if choices >= least or getattr(chosen, field):
            shown.append(field)
    return shown


def chosen_names(offered: dict[Field, tuple[Option, ...]], chosen: Filter, field: Field) -> list[str]:
    """The names of what is chosen in a field, in the order of the screen."""
    return [option.name for option in offered[field] if option.value in getattr(chosen, field)]


def in_order(offered: dict[Field, tuple[Option, ...]], chosen: Filter, field: Field) -> Filter:
    """The filter with a field's values in the order of the screen, whatever the order in which they were chosen."""
    held = set(getattr(chosen, field))
    return replace(chosen, **{field: tuple(option.value for option in offered[field] if option.value in held)})


def without_lost(offered: dict[Field, tuple[Option, ...]], chosen: Filter) -> Filter:
    """The filter without what is no longer in the study, so that nothing is hidden for a reason nobody can see."""
    for field in Field:
        held = getattr(chosen, field)
        known = {option.value for option in offered[field]}
        if any(value not in known for value in held):
            chosen = replace(chosen, **{field: tuple(value for value in held if value in known)})
    return chosen


def in_words(names: Sequence[str], every: int, longest: int, so_many: Callable[[int, int], str]) -> str:
    """What is chosen in a field, in a few words: the names, or how many of how many where that is too long."""
    listed = ", ".join(names)
    return listed if len(listed) <= longest or len(names) == 1 else so_many(len(names), every)


def _sorted(options: Iterable[Option]) -> tuple[Option, ...]:
    return tuple(sorted(options, key=lambda option: sort_key(option.name)))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _above(path: str) -> str:
    return path.rpartition("/")[0].replace("\\", "")
