"""The sources as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.comparison import Measure
from qualcase.coding.tables import Column, Table
from qualcase.study.cell_words import figure_with_unit
from qualcase.study.wording import STATE_WORDS, say_kind
from qualcase.words import mark, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.filters import Filter
    from qualcase.coding.sources import Source
    from qualcase.study.study import Study


def source_table(study: Study, sources: Sequence[Source], chosen: Filter) -> Table:
    """Each source with where it belongs and how much of it is coded by the coders that the filter counts."""
    frame = study.frame()
    names = {one.id: one.name for group in (frame.cases, frame.waves, frame.coders) for one in group}
    progress = study.progress(chosen)
    states = study.sources.states()
    rows = []
    for one in sources:
        found = progress[one.id]
        state = ", ".join(
            f"{names[coder]}: {say(STATE_WORDS[value])}" for coder, value in states.get(one.id, {}).items()
        )
        rows.append(
            (
                one.name,
                ", ".join(names[case] for case in one.case_ids) or study.site_name(one) or "",
                names.get(one.wave_id or "", ""),
                say_kind(one.kind),
                found.codings,
                figure_with_unit(Measure.SHARE, found.share),
                state,
            )
        )
    headings = (
        mark("Source"),
        mark("Place"),
        mark("Wave"),
        mark("Kind"),
        mark("Codings"),
        mark("Coded"),
        mark("State"),
    )
    return Table("", tuple(Column(say(one)) for one in headings), rows)
