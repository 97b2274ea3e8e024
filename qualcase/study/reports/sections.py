"""Nested excerpts: where each heading begins, and how many excerpts, persons and sources stand under it."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING

from qualcase.study.ordering import Headings
from qualcase.words import Message

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.study.ordering import Placed
    from qualcase.study.study import Study


@dataclass
class Section:
    """A heading, with what stands under it and under the headings below it."""

    at: int
    """The first excerpt under it, by its number."""
    level: int
    words: str
    group: str
    number: int
    """Of the value in its group: of a code its place in the codebook."""
    excerpts: int = 0
    persons: set[int] = field(default_factory=set)
    sources: set[int] = field(default_factory=set)

    def take(self, excerpts: int, persons: set[int], sources: set[int]) -> None:
        """Count so many codings, by these persons, in these sources."""
        self.excerpts += excerpts
        self.persons |= persons
        self.sources |= sources


def sections(study: Study, placed: Sequence[Placed], by: Sequence[str]) -> list[Section]:
    """Every heading in the order in which they stand; levels are never skipped, a code's own levels nest."""
    headings = Headings(study)
    found: list[Section] = []
    open_: list[Section] = []
    at = 0
    for keys, run in groupby(placed, key=attrgetter("key")):
        path = [
            (group, number, words)
            for group, key in zip(by, keys, strict=True)
            for number, words in headings.of(group, key)
        ]
        shared = _shared(open_, path)
        del open_[shared:]
        for level, (group, number, words) in enumerate(path[shared:], shared + 1):
            open_.append(Section(at, level, words, group, number))
        found += open_[shared:]
        held = [*run]
        persons, sources = {who for one in held for who in one.persons}, {one.source for one in held}
        for section in open_:
            section.take(len(held), persons, sources)
        at += len(held)
    return found


def _shared(open_: Sequence[Section], path: Sequence[tuple[str, int, str]]) -> int:
    """How many of the open headings go on."""
    count = 0
    for section, (group, number, _) in zip(open_, path, strict=False):
        if (section.group, section.number) != (group, number):
            break
        count += 1
    return count


def counted_words(excerpts: int, persons: int, sources: int) -> str:
    """How much stands under a heading: `14 excerpts, 5 persons, 4 sources`; persons only where some are known."""
    said = [Message("{n} excerpt", "{n} excerpts", excerpts)]
    if persons:
        said.append(Message("{n} person", "{n} persons", persons))
    said.append(Message("{n} source", "{n} sources", sources))
    return ", ".join(map(str, said))


def beginnings(found: Sequence[Section]) -> dict[int, list[Section]]:
    """The headings that begin at each excerpt."""
    at: dict[int, list[Section]] = {}
    for section in found:
        at.setdefault(section.at, []).append(section)
    return at
