"""The case ratings of one case: on ladders, code by code, and with their reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.ladders import Ladder, Ladders, Rung
from qualcase.coding.report import Cell, Grid, GridColumn, Paragraph
from qualcase.study.rating_words import step_words
from qualcase.words import mark, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.case_ratings import CaseRating
    from qualcase.study.study import Study

_CARRIED = 2
"""So many of the passages that carry a rating stand below its reason."""


def ladders_of(study: Study, ratings: Sequence[CaseRating]) -> Ladders | None:
    """A ladder for each code that is rated in some wave; whoever rated most codes stands on the line."""
    frame = study.frame()
    counts: dict[str, int] = {}
    for one in ratings:
        counts[one.coder_id] = counts.get(one.coder_id, 0) + 1
    if not any(one.from_wave_id is None for one in ratings):
        return None
    first = max(counts, key=lambda one: counts[one])
    waves = [wave for wave in frame.waves if any(one.wave_id == wave.id for one in ratings)]
    names = {wave.id: wave.name for wave in frame.waves}
    changes = list(dict.fromkeys((one.from_wave_id, one.wave_id) for one in ratings if one.from_wave_id))

    def rung(code_id: str, wave_id: str, from_wave_id: str | None) -> Rung:
        at = [
            one for one in ratings if (one.code_id, one.wave_id, one.from_wave_id) == (code_id, wave_id, from_wave_id)
        ]
        mine = next((one for one in at if one.coder_id == first), None)
        others = tuple(one.value for one in at if one is not mine and one.value is not None)
        return Rung(mine is not None, mine.value if mine else None, others, len({one.value for one in at}) > 1)

    codes = list(dict.fromkeys(one.code_id for one in ratings))
    lines = tuple(
        Ladder(
            frame.tree[code].name,
            tuple(rung(code, wave.id, None) for wave in waves),
            tuple(rung(code, later, earlier) for earlier, later in changes),
        )
        for code in codes
    )
    arrows = tuple(f"{names[earlier or '']} → {names[later]}" for earlier, later in changes)
    return Ladders(tuple(wave.name for wave in waves), arrows, lines)


def ratings_grid(study: Study, ratings: Sequence[CaseRating], caption: str, *, with_passages: bool) -> Grid:
    """Each rating with its reason, and some of the passages that carry it where they are wanted."""
    frame = study.frame()
    names = {one.id: one.name for group in (frame.waves, frame.coders) for one in group}
    several = len({one.coder_id for one in ratings}) > 1
    columns = [
        GridColumn(say(mark("Code")), 2.0),
        GridColumn(say(mark("Wave")), 0.8),
        GridColumn(say(mark("Step")), 0.6),
        *([GridColumn(say(mark("Rater")), 1.0)] if several else []),
        GridColumn(say(mark("Reason")), 6.0),
    ]
    rows = []
    most = _CARRIED if with_passages else 0
    for one in ratings:
        wave = " → ".join(names[each] for each in (one.from_wave_id, one.wave_id) if each)
        rater = [Cell.of(names.get(one.coder_id, "–"))] if several else []
        carried = [Paragraph(f"“{each.text}” ({each.source})") for each in study.excerpts_of(one.anchors[:most])]
        reason = Cell((Paragraph(one.reason), *carried))
        rows.append(
            (Cell.of(frame.tree[one.code_id].name), Cell.of(wave), Cell.of(step_words(one.value)), *rater, reason)
        )
    notes = (say(mark("0 is fully out, 1 fully in.")),)
    return Grid(tuple(columns), tuple(rows), caption, notes, 1)
