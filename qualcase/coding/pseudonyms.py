"""Names and what stands in their place: hits to judge, the table of a study, and where names were replaced.

The table holds real names: it lives in a key file outside the study and is never written into the study.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qualcase.text.identifiers import IdentifierKind, Reason

TEXT = "text"
"""`Place.table` of the text of a source; its `id` is the source's."""


class Place(NamedTuple):
    """Where words stand: the present text of a source, or a field of a record (a note, a name, a memo)."""

    table: str
    id: str
    field: str = ""

    @property
    def is_text(self) -> bool:
        """Whether it is the text of a source."""
        return self.table == TEXT


class Verdict(StrEnum):
    """What a person said of a hit."""

    APPROVED = "approved"
    """It is to be replaced."""
    REJECTED = "rejected"
    """It tells nothing about anybody, and stays."""


@dataclass(frozen=True)
class NameHit:
    """A place that may tell who somebody is, for a person to judge in its context."""

    id: str
    """Short, the same as long as the words around it are."""
    place: Place
    where: str
    """Name of the source, or of the record with the field."""
    state: str
    """Hash of the text or field in which `start` and `end` count."""
    start: int
    end: int
    """Code points, half-open; a genitive ending is no part of it."""
    kind: IdentifierKind
    form: str
    context: str
    why: Reason
    confidence: float
    about: str | None = None
    """The participant that it names, when it can be only one."""
    pseudonym_id: str | None = None
    replacement: str = ""
    """What the table puts in its place, else a proposal; empty where a person must choose among several."""
    verdict: Verdict | None = None


@dataclass(frozen=True)
class Pseudonym:
    """One name with all its forms and what stands in its place everywhere in the study."""

    id: str
    name: str
    kind: IdentifierKind
    forms: tuple[str, ...]
    replacement: str
    participant_id: str | None = None


@dataclass(frozen=True)
class NameDecision:
    """What a person said: of one hit, or (without a place) of a form wherever it is found."""

    verdict: Verdict
    form: str
    pseudonym_id: str | None = None
    """What replaces it; None for what was rejected."""
    place: Place | None = None
    state: str = ""
    start: int = 0
    end: int = 0


class Replaced(NamedTuple):
    """A replacement that stands in a text, and the words whose place it took."""

    start: int
    end: int
    original: str
    put: str
    """The replacement."""


@dataclass(frozen=True)
class Placed:
    """All replacements in one state of a text or field."""

    place: Place
    state: str
    """Hash of the text in which the positions count."""
    spans: tuple[Replaced, ...]


def form_key(form: str) -> tuple[bool, str]:
    """Equal for forms that one decision covers: `Karen` and `KAREN`, but not a word in small letters (`line`)."""
    return form.islower(), form.casefold()


@dataclass(frozen=True)
class PseudonymTable:
    """Everything that the key file holds. Immutable: each operation gives a new table."""

    study_id: str
    pseudonyms: tuple[Pseudonym, ...] = ()
    decisions: tuple[NameDecision, ...] = ()
    placed: tuple[Placed, ...] = ()
    """Oldest first; of each text all states that were ever made, since nobody can know which one will be restored."""

    @cached_property
    def by_id(self) -> dict[str, Pseudonym]:
        """Pseudonyms by id."""
        return {one.id: one for one in self.pseudonyms}

    @cached_property
    def by_form(self) -> dict[tuple[bool, str], Pseudonym]:
        """Pseudonyms by the key of each form."""
        return {form_key(form): one for one in self.pseudonyms for form in one.forms}

    @cached_property
    def everywhere(self) -> dict[tuple[bool, str], NameDecision]:
        """The decisions that hold wherever a form is found, by its key."""
        return {form_key(one.form): one for one in self.decisions if one.place is None}

    @cached_property
    def once(self) -> dict[Place, tuple[NameDecision, ...]]:
        """The decisions on single hits, by place."""
        found: dict[Place, tuple[NameDecision, ...]] = {}
        for one in self.decisions:
            if one.place is not None:
                found[one.place] = (*found.get(one.place, ()), one)
        return found

    @cached_property
    def all_forms(self) -> tuple[str, ...]:
        """Every form that is to be gone from the study: of each pseudonym and each original, longest first."""
        forms = {form for one in self.pseudonyms for form in one.forms}
        forms |= {span.original for one in self.placed for span in one.spans}
        return tuple(sorted(forms, key=lambda form: (-len(form), form)))

    def with_pseudonym(self, new: Pseudonym) -> PseudonymTable:
        """The table with a pseudonym, in the place of the one with the same id; a form belongs to the last one."""
        keys = {form_key(form) for form in new.forms}
        taking = {held.id for key in keys if (held := self.by_form.get(key)) is not None}
        others = [
            replace(one, forms=tuple(form for form in one.forms if form_key(form) not in keys))
            if one.id in taking
            else one
            for one in self.pseudonyms
            if one.id != new.id
        ]
        return replace(self, pseudonyms=(*(one for one in others if one.forms), new))

    def decided(self, new: Iterable[NameDecision]) -> PseudonymTable:
        """The table with decisions; each takes the place of an earlier one on the same."""
        added = {_key_of(one): one for one in new}
        kept = tuple(one for one in self.decisions if _key_of(one) not in added)
        return replace(self, decisions=(*kept, *added.values()))

    def with_placed(self, new: Iterable[Placed]) -> PseudonymTable:
        """The table with states of texts in which names were replaced."""
        added = tuple(new)
        same = {(one.place, one.state) for one in added}
        return replace(self, placed=(*(one for one in self.placed if (one.place, one.state) not in same), *added))

    def without(self, pseudonym_ids: Iterable[str], forms: Iterable[str], places: Iterable[Place]) -> PseudonymTable:
        """The table without some names, every decision on them, and all that was replaced in some places."""
        ids, gone = set(pseudonym_ids), set(places)
        keys = {form_key(form) for form in forms}
        return replace(
            self,
            pseudonyms=tuple(one for one in self.pseudonyms if one.id not in ids),
            decisions=tuple(
                one
                for one in self.decisions
                if one.pseudonym_id not in ids and form_key(one.form) not in keys and one.place not in gone
            ),
            placed=tuple(
                replace(one, spans=tuple(span for span in one.spans if form_key(span.original) not in keys))
                for one in self.placed
                if one.place not in gone
            ),
        )


def _key_of(one: NameDecision) -> tuple[object, ...]:
    return form_key(one.form) if one.place is None else (one.place, one.state, one.start, one.end)
