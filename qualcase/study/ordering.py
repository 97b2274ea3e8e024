"""The order in which excerpts are nested: by code, case, wave and the like, each in the order of the screen."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from qualcase.errors import UserError
from qualcase.study.wording import say_kind, say_role
from qualcase.words import mark, say

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from qualcase.coding.facts import Frame, SourceFacts
    from qualcase.coding.filters import Filter
    from qualcase.study.study import Study

GROUPS = ("code", "case", "site", "wave", "kind", "role", "participant", "coder", "source")
"""What excerpts can be nested by."""


def check_groups(by: Sequence[str]) -> None:
    """Raises UserError where excerpts cannot be nested so."""
    if set(by) - set(GROUPS) or len(set(by)) < len(by):
        raise UserError("Excerpts can be nested by {known}, each once.", known=", ".join(GROUPS))


class Placed(NamedTuple):
    """A coding in its place: its id, the number of its value in each group, its source's number, who says it."""

    id: str
    key: tuple[int, ...]
    source: int
    persons: tuple[int, ...]
    """Participants whose passage it is."""


def group_order(study: Study, chosen: Filter, by: Sequence[str]) -> list[str]:
    """Ids of the codings that a filter lets through and that count, sorted for nesting."""
    return [one.id for one in placed(study, chosen, by)]


def placed(
    study: Study, chosen: Filter, by: Sequence[str], first: Mapping[str, Sequence[str]] | None = None
) -> list[Placed]:
    """The codings that a filter lets through and that count, sorted for nesting.

    Args:
        study: Of which study.
        chosen: Which codings.
        by: How they are nested.
        first: Ids of cases, codes and the like, by group, that stand in this order and before others.
    """
    stacked = study.figures().stacked()
    wanted = set(study.figures().counted(chosen))
    found = [
        one for number, block in enumerate(stacked.facts.sources) for one in _of_block(study, block, number, by, wanted)
    ]
    # Sorting is stable, and blocks hold their codings in the order of the text.
    if not any((first or {}).values()):
        return sorted(found, key=attrgetter("key", "source"))
    ranks = [_rank(study, group, (first or {}).get(group, ())) for group in by]
    return sorted(
        found, key=lambda one: (tuple(rank(key) for rank, key in zip(ranks, one.key, strict=True)), one.source)
    )


def _of_block(study: Study, block: SourceFacts, number: int, by: Sequence[str], wanted: set[str]) -> list[Placed]:
    keys = zip(*(_keys(study, group, block, number) for group in by), strict=True)
    persons: dict[int, tuple[int, ...]] = {}
    for coding, person in block.passage_of.tolist():
        persons[coding] = (*persons.get(coding, ()), person)
    return [
        Placed(one, key, number, persons.get(place, ()))
        for place, (one, key) in enumerate(zip(block.ids, keys, strict=True))
        if one in wanted
    ]


def _rank(study: Study, group: str, first: Sequence[str]) -> Callable[[int], tuple[int, int]]:
    """The place of a value among the others: those named first, each with what lies below it, then as on the screen."""
    frame = study.frame()
    places: dict[int, int] = {}
    for number, one in enumerate(first):
        below = frame.tree.with_subcodes(one) if group == "code" and one in frame.tree else (one,)
        for each in below:
            places.setdefault(frame.index.get(each, -1), number)
    return lambda key: (places.get(key, len(first)), key)


def _keys(study: Study, group: str, block: SourceFacts, number: int) -> list[int]:
    """The place of each of a source's codings in a group; the number of the source is given."""
    frame = study.frame()
    index, source = frame.index, block.source
    if group in ("code", "coder"):
        held: list[int] = getattr(block, group).tolist()
        return held
    if group in ("role", "participant"):
        return [*map(_person_key(frame, group, block), range(len(block.ids)))]
    about = block.about_case.tolist()
    if group == "case":
        # Passages of several cases come after those of one, and the sources of sites and of the study last.
        several = len(frame.cases) if source.case_ids else len(frame.cases) + 1
        own = index[source.case_ids[0]] if len(source.case_ids) == 1 else several
        return [one if one >= 0 else own for one in about]
    if group == "site":
        return [index.get(frame.site_of(source, _case_id(frame, one)) or "", len(frame.sites)) for one in about]
    fixed = {
        "wave": index.get(source.wave_id or "", len(frame.waves)),
        "kind": list(type(source.kind)).index(source.kind),
        "source": number,
    }[group]
    return [fixed] * len(block.ids)


def _case_id(frame: Frame, number: int) -> str | None:
    return frame.cases[number].id if number >= 0 else None


def _person_key(frame: Frame, group: str, block: SourceFacts) -> Callable[[int], int]:
    first: dict[int, int] = {}
    said: dict[tuple[int, int], int] = {}
    for coding, person, begin, end in block.pieces.tolist():
        said[coding, person] = said.get((coding, person), 0) + end - begin
    for coding, person in block.passage_of.tolist():
        if coding not in first or said.get((coding, person), 0) > said.get((coding, first[coding]), 0):
            first[coding] = person
    last = len(frame.participants)
    if group == "participant":
        return lambda place: first.get(place, last)
    roles = _roles(frame)
    source, about = block.source, block.about_case.tolist()

    def role_of(place: int) -> int:
        if place not in first:
            return len(roles)
        about_case = _case_id(frame, about[place])
        cases = (about_case,) if about_case else source.case_ids
        role = frame.participants[first[place]].role_in(cases, source.wave_id)
        return roles.index(role) if role else len(roles)

    return role_of


def _roles(frame: Frame) -> list[str]:
    return sorted({entry.role for one in frame.participants for entry in one.roles})


@dataclass(frozen=True)
class Headings:
    """The headings under which codings stand, by the number of their value in a group."""

    study: Study

    @cached_property
    def _frame(self) -> Frame:
        return self.study.frame()

    @cached_property
    def _names(self) -> dict[str, list[str]]:
        """What stands over each value of a group, by its number, at the end over what has none."""
        frame, without = self._frame, say(mark("not known"))
        sources = [block.source for block in self.study.figures().stacked().facts.sources]
        several = [say(mark("Several cases")), say(mark("Sites and the whole study"))]
        return {
            "case": [*(one.full_name for one in frame.cases), *several],
            "site": [*(one.name for one in frame.sites), without],
            "wave": [*(one.name for one in frame.waves), say(mark("no wave"))],
            "kind": [say_kind(kind) for kind in (type(sources[0].kind) if sources else ())],
            "role": [*(say_role(one) for one in _roles(frame)), without],
            "participant": [*(one.name for one in frame.participants), without],
            "coder": [one.name for one in frame.coders],
            "source": [one.name for one in sources],
        }

    @cached_property
    def _codes(self) -> list[tuple[tuple[int, str], ...]]:
        """Each code's number and name with those above it, from the top down."""
        tree, language = self._frame.tree, self.study.info().codebook_languages[0]
        index = self._frame.index
        return [
            tuple((index[each.id], each.name_in(language)) for each in (*tree.ancestors(one.id), one))
            for one in tree.ordered
        ]

    def of(self, group: str, number: int) -> tuple[tuple[int, str], ...]:
        """The heading, or for codes the nested headings, over a value: the number of what it is of, and its words."""
        return self._codes[number] if group == "code" else ((number, self._names[group][number]),)
