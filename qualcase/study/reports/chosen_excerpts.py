"""Which excerpts of a code stand in a portrait: those that somebody chose before, then the strongest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qualcase.words import mark, say

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from qualcase.coding.codings import Excerpt
    from qualcase.study.study import Study


@dataclass(frozen=True)
class Marked:
    """Ids of codings that researchers marked out."""

    pinned: frozenset[str] = frozenset()
    """As examples of a code."""
    cited: frozenset[str] = frozenset()
    """In a sentence, for or against a claim, or to carry a case rating."""

    @classmethod
    def of(cls, study: Study, coding_ids: Collection[str]) -> Marked:
        """What is marked out among some codings."""
        wanted = set(coding_ids)
        pinned = {one.coding_id for one in study.codebook.pins.of_codings(sorted(wanted))}
        cited = {one for summary in study.summaries.all() for one in summary.evidence}
        cited |= {one.coding_id for claim in study.claims.all() for one in claim.evidence}
        cited |= {one for rating in study.case_ratings.all() for one in rating.anchors}
        return cls(frozenset(pinned & wanted), frozenset(cited & wanted))

    def words(self, excerpt: Excerpt) -> tuple[str, ...]:
        """Why an excerpt was chosen."""
        said = []
        if excerpt.id in self.pinned:
            said.append(say(mark("An example of its code")))
        if excerpt.id in self.cited:
            said.append(say(mark("Cited")))
        return tuple(said)


def choose(excerpts: Iterable[Excerpt], marked: Marked, most: int) -> tuple[Excerpt, ...]:
    """At most so many: pinned ones first, then starred, then cited, then by rating and length; told in that order.

    What speaks about another time comes after what speaks about its own.
    """

    def key(one: Excerpt) -> tuple[bool, bool, bool, bool, bool, int, int]:
        return (
            one.id not in marked.pinned,
            not one.star,
            one.id not in marked.cited,
            one.about is not None,
            one.rating is None,
            -abs(one.rating or 0),
            -one.words,
        )

    return tuple(sorted(excerpts, key=key)[:most])
