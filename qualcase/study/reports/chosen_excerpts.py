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
    def of(cls, study: Study, coding_ids: Collection[str], cited: frozenset[str] | None = None) -> Marked:
        """What is marked out among some codings; `cited` are those of `cited_codings`, where they were asked before."""
        wanted = frozenset(coding_ids)
        pinned = frozenset(one.coding_id for one in study.codebook.pins.of_codings(sorted(wanted)))
        return cls(pinned & wanted, (cited_codings(study) if cited is None else cited) & wanted)

    def words(self, excerpt: Excerpt) -> tuple[str, ...]:
        """Why an excerpt was chosen."""
        said = []
        if excerpt.id in self.pinned:
            said.append(say(mark("An example of its code")))
        if excerpt.id in self.cited:
            said.append(say(mark("Cited")))
        return tuple(said)


def cited_codings(study: Study) -> frozenset[str]:
    """Ids of the codings that stand behind a sentence, a claim or a case rating."""
    found = {one for summary in study.summaries.all() for one in summary.evidence}
    found |= {one.coding_id for claim in study.claims.all() for one in claim.evidence}
    return frozenset(found | {one for rating in study.case_ratings.all() for one in rating.anchors})


def choose(excerpts: Iterable[Excerpt], marked: Marked, most: int) -> tuple[Excerpt, ...]:
    """At most so many: pinned ones first, then starred, then cited; what room is left goes to the strongest.

    Of these a wave that has none yet comes first, so that a reader sees both years; what speaks about another time
    comes last.
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

    ordered = sorted(excerpts, key=key)
    found = [one for one in ordered if one.star or one.id in marked.pinned | marked.cited][:most]
    left = [one for one in ordered if one not in found]
    while left and len(found) < most:
        waves = {one.wave for one in found}
        found.append(left.pop(next((at for at, one in enumerate(left) if one.wave not in waves), 0)))
    return tuple(found)
