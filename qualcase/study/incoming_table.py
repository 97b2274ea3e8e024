"""An import as a table before it is written: where each file would belong, and what tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.tables import Column, Table
from qualcase.study.importing import kind_of
from qualcase.study.wording import EVIDENCE_WORDS, say_kind, say_role
from qualcase.words import mark, say
from qualcase.words.dates import say_date

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.bundle import Evidence, IncomingSource, SpeakerSeen
    from qualcase.words import Message

_ALWAYS = 5
"""So many columns stand there whatever is in them."""
_FIELDS = {
    "cases": mark("case"),
    "site": mark("site"),
    "wave": mark("wave"),
    "kind": mark("kind"),
    "date": mark("date"),
    "role": mark("role"),
}


def incoming_table(incoming: Sequence[IncomingSource], *, full: bool = False) -> Table:
    """What would come in, and where it would belong. Dates, speakers and remarks stand there only if there are any.

    With `full`, also what tells each of it (a question mark where a person should look), and which source or earlier
    file has nearly the same text.
    """
    headings = [
        "",
        say(mark("Source")),
        say(mark("Case")),
        say(mark("Wave")),
        say(mark("Kind")),
        say(mark("Date")),
        say(mark("Speakers")),
    ]
    if full:
        headings += [say(mark("From where")), say(mark("Looks like"))]
    headings.append(say(mark("Remarks")))
    rows = [_incoming_row(one, full=full) for one in incoming]
    kept = [place for place in range(len(headings)) if place < _ALWAYS or any(row[place] for row in rows)]
    columns = [Column(headings[place]) for place in kept]
    return Table("", columns, [tuple(row[place] for place in kept) for row in rows])


def _incoming_row(one: IncomingSource, *, full: bool) -> tuple[str, ...]:
    placing = one.placing
    remarks = [str(note) for note in remarks_on(one)]
    if one.planned and not one.refused:
        role = say_role(placing.role)
        remarks.insert(0, say(mark("planned: {role}"), role=role) if role else say(mark("planned")))
    if one.same_text_as and not one.refused:
        remarks.insert(0, say(mark("the same text as “{name}”"), name=one.same_text_as))
    more = (told_text(one), likeness_text(one)) if full else ()
    return (
        "✕" if one.refused else "!" if one.same_text_as else "○" if one.planned else "✓",
        one.name,
        ", ".join(placing.cases) or placing.site or "",
        placing.wave or "",
        "" if one.refused else say_kind(kind_of(one)),
        say_date(placing.date) if placing.date else "",
        ", ".join(speaker_text(seen, placing.role) for seen in one.speakers),
        *more,
        "; ".join(remarks),
    )


def told_text(one: IncomingSource) -> str:
    """What tells where a file belongs, with a question mark to look at: `file name: case, wave; first lines: date?`."""
    by_evidence: dict[Evidence, list[str]] = {}
    for name, words in _FIELDS.items():
        told = one.told.get(name)
        if told:
            shown = f"{say(words)} “{told.words}”" if told.words else say(words)
            by_evidence.setdefault(told.by, []).append(shown if told.sure else f"{shown}?")
    return "; ".join(
        say(mark("{told}: {fields}"), told=say(EVIDENCE_WORDS[by]), fields=", ".join(shown))
        for by, shown in by_evidence.items()
    )


def likeness_text(one: IncomingSource) -> str:
    """The source or earlier file with nearly the same text, and how much of it both have."""
    if one.looks_like is None or one.same_text_as:
        return ""
    percent = min(round(one.looks_like.share * 100), 99)
    return say(mark("{name} ({percent} %)"), name=one.looks_like.name, percent=percent)


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
    if seen.proposed and not seen.participant and seen.proposed != seen.label:
        called = say(mark("{label} = {name}?"), label=seen.label, name=seen.proposed)
        return f"{called} ({role})" if role else called
    name = f"{seen.label} = {seen.participant}" if seen.participant and seen.participant != seen.label else seen.label
    return f"{name} ({role})" if role else name
