"""What is said of case ratings: where proposals come from, and the ratings as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.case_ratings import ProposedBy
from qualcase.coding.tables import Column, Table
from qualcase.words import mark, say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qualcase.coding.case_ratings import CaseRating
    from qualcase.study.study import Study

PROPOSED_BY = {
    ProposedBy.RATING: mark("mean rating"),
    ProposedBy.PERSONS: mark("part of those heard"),
    ProposedBy.ABSENCE: mark("confirmed absence"),
}


def step_words(value: float | None) -> str:
    """A step as it is written: 0, .33, .67, 1; a dash where a case cannot be rated."""
    return "–" if value is None else f"{value:g}".removeprefix("0") or "0"


def ratings_table(study: Study, ratings: Iterable[CaseRating], title: str) -> Table:
    """Ratings with their reasons and what carries them, a line each."""
    frame, tree = study.frame(), study.codebook.tree
    names = {one.id: one.name for group in (frame.waves, frame.cases, frame.coders) for one in group}
    columns = (
        Column(say(mark("Case")), 8),
        Column(say(mark("Code")), 24),
        Column(say(mark("Wave")), 12),
        Column(say(mark("Case rating")), 8),
        Column(say(mark("Rater")), 12),
        Column(say(mark("Reason")), 48),
        Column(say(mark("Carried by")), 64),
    )
    rows = [
        (
            names[one.case_id],
            tree[one.code_id].name,
            " → ".join(names[each] for each in (one.from_wave_id, one.wave_id) if each),
            step_words(one.value),
            names[one.coder_id],
            one.reason,
            " | ".join(f"“{each.text}” ({each.source})" for each in study.excerpts_of(one.anchors)),
        )
        for one in ratings
    ]
    return Table(title, columns, rows)
