"""The order in which excerpts are nested: by code, case, wave and the like, each in the order of the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.study.wording import say_kind, say_role
from qualcase.words import mark, say

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from qualcase.coding.codings import Excerpt
    from qualcase.coding.facts import Frame, SourceFacts
    from qualcase.coding.filters import Filter
    from qualcase.study.study import Study

GROUPS = ("code", "case", "site", "wave", "kind", "role", "participant", "coder", "source")
"""What excerpts can be nested by."""


def group_order(study: Study, chosen: Filter, by: Sequence[str]) -> list[str]:
    """Ids of the codings that a filter lets through and that count, sorted for nesting."""
    figures = study.figures()
    stacked = figures.stacked()
    wanted = set(figures.counted(chosen))
    keys: list[tuple[tuple[int, ...], int, str]] = []
    for number, block in enumerate(stacked.facts.sources):
        parts = [_key(study, group, block, number) for group in by]
        for place, one in enumerate(block.ids):
            if one in wanted:
                keys.append((tuple(part(place) for part in parts), number, one))
    # Sorting is stable, and blocks hold their codings in the order of the text.
    return [one for _, _, one in sorted(keys, key=lambda entry: entry[:2])]


def _key(study: Study, group: str, block: SourceFacts, number: int) -> Callable[[int], int]:
    """The place of a source's codings in a group, by their place in the source, whose number is given."""
    frame = study.frame()
    index, source = frame.index, block.source
    if group == "code":
        codes = block.code.tolist()
        return lambda place: codes[place]
    if group == "coder":
        coders = block.coder.tolist()
        return lambda place: coders[place]
    if group in ("role", "participant"):
        return _person_key(study, group, block)
    about = block.about_case.tolist()
    if group == "case":
        # Passages of several cases come after those of one, and the sources of sites and of the study last.
        several = len(frame.cases) if source.case_ids else len(frame.cases) + 1
        own = index[source.case_ids[0]] if len(source.case_ids) == 1 else several
        return lambda place: about[place] if about[place] >= 0 else own
    if group == "site":
        return lambda place: index.get(frame.site_of(source, _case_id(frame, about[place])) or "", len(frame.sites))
    fixed = {
        "wave": index.get(source.wave_id or "", len(frame.waves)),
        "kind": list(type(source.kind)).index(source.kind),
        "source": number,
    }[group]
    return lambda _: fixed


def _case_id(frame: Frame, number: int) -> str | None:
    return frame.cases[number].id if number >= 0 else None


def _person_key(study: Study, group: str, block: SourceFacts) -> Callable[[int], int]:
    frame = study.frame()
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
    roles = sorted({entry.role for one in frame.participants for entry in one.roles})
    source, about = block.source, block.about_case.tolist()

    def role_of(place: int) -> int:
        if place not in first:
            return len(roles)
        about_case = _case_id(frame, about[place])
        cases = (about_case,) if about_case else source.case_ids
        role = frame.participants[first[place]].role_in(cases, source.wave_id)
        return roles.index(role) if role else len(roles)

    return role_of


def group_name(study: Study, group: str) -> Callable[[Excerpt], tuple[str, ...]]:
    """The heading, or nested headings, under which an excerpt stands in a group."""
    frame = study.frame()
    if group == "code":
        language = study.info().codebook_languages[0]
        names = {code.id: frame.tree.names(code.id, language) for code in frame.tree.ordered}
        return lambda excerpt: names[excerpt.code_id]
    if group == "case":
        titles = {case.name: case.full_name for case in frame.cases}
        return lambda excerpt: (_case_heading(excerpt, titles),)
    without = say(mark("not known"))
    single: dict[str, Callable[[Excerpt], str]] = {
        "site": lambda excerpt: excerpt.site or without,
        "wave": lambda excerpt: excerpt.wave or say(mark("no wave")),
        "kind": lambda excerpt: say_kind(excerpt.kind),
        "role": lambda excerpt: say_role(excerpt.role) or without,
        "participant": lambda excerpt: excerpt.participant or without,
        "coder": lambda excerpt: excerpt.coder,
        "source": lambda excerpt: excerpt.source,
    }
    return lambda excerpt: (single[group](excerpt),)


def _case_heading(excerpt: Excerpt, titles: dict[str, str]) -> str:
    if excerpt.case:
        return titles.get(excerpt.case, excerpt.case)
    if excerpt.cases:
        return say(mark("Several cases"))
    return say(mark("Sites and the whole study"))
