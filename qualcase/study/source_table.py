"""The sources as a table, and an import before it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.comparison import Measure
from qualcase.coding.tables import Column, Table
from qualcase.study.cell_words import figure_with_unit
from qualcase.study.importing import kind_of
from qualcase.study.wording import STATE_WORDS, say_kind, say_role
from qualcase.words import mark, say
from qualcase.words.dates import say_date

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.bundle import IncomingSource, SpeakerSeen
    from qualcase.coding.filters import Filter
    from qualcase.coding.sources import Source
    from qualcase.study.study import Study
    from qualcase.words import Message


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


def incoming_table(incoming: Sequence[IncomingSource]) -> Table:
    """What would come in, and where it would belong. Dates, speakers and remarks stand there only if there are any."""
    rows = [_incoming_row(one) for one in incoming]
    columns = (
        Column(""),
        Column(say(mark("Source"))),
        Column(say(mark("Case"))),
        Column(say(mark("Wave"))),
        Column(say(mark("Kind"))),
        Column(say(mark("Date"))),
        Column(say(mark("Speakers"))),
        Column(say(mark("Remarks"))),
    )
    kept = [place for place in range(len(columns)) if place < _ALWAYS or any(row[place] for row in rows)]
    return Table("", [columns[place] for place in kept], [tuple(row[place] for place in kept) for row in rows])


_ALWAYS = 5
"""So many columns stand there whatever is in them."""


def _incoming_row(one: IncomingSource) -> tuple[str, ...]:
    placing = one.placing
    remarks = [str(note) for note in remarks_on(one)]
    if one.same_text_as and not one.refused:
        remarks.insert(0, say(mark("the same text as “{name}”"), name=one.same_text_as))
    return (
        "✕" if one.refused else "!" if one.same_text_as else "✓",
        one.name,
        ", ".join(placing.cases) or placing.site or "",
        placing.wave or "",
        "" if one.refused else say_kind(kind_of(one)),
        say_date(placing.date) if placing.date else "",
        ", ".join(speaker_text(seen, placing.role) for seen in one.speakers),
        "; ".join(remarks),
    )


def remarks_on(one: IncomingSource) -> tuple[Message, ...]:
    """Why a file cannot come in; else what was left out of its text, and what was noticed."""
    if one.refused:
        return (one.refused,)
    return (*(one.read.notes if one.read else ()), *one.notes)


def speaker_text(seen: SpeakerSeen, role_of_file: str | None) -> str:
    """A label and who it is taken to be."""
    if seen.is_interviewer:
        return say(mark("{label} (interviewer)"), label=seen.label)
    role = say_role(seen.role or role_of_file)
    name = f"{seen.label} = {seen.participant}" if seen.participant and seen.participant != seen.label else seen.label
    return f"{name} ({role})" if role else name
