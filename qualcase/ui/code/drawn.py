"""From the study's values to those that the transcript draws."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.study.wording import say_kind, say_role
from qualcase.ui.code.entries import about_of, make_entry
from qualcase.ui.code.naming import cases_of, wave_of
from qualcase.ui.theme.code_colours import shown
from qualcase.ui.transcript.marks import Mark
from qualcase.ui.transcript.voices import Voice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.codings import Coding
    from qualcase.ui.code.entries import Entry
    from qualcase.ui.code.state import CodeState, Opened
    from qualcase.ui.theme.tokens import Tokens


def voices_of(opened: Opened) -> dict[int, Voice]:
    """Who speaks, with roles in words."""
    return {
        number: Voice(one.label, say_role(one.role), one.name if one.name != one.label else "", one.is_interviewer)
        for number, one in opened.speakers.items()
    }


def mark_of(state: CodeState, coding: Coding, tokens: Tokens) -> Mark:
    """One coding as the text shows it."""
    code = state.study.frame().tree[coding.code_id]
    entry = make_entry(state, coding, about_of(state, coding))
    several = len(state.shown_coders()) > 1
    name = f"{entry.title} · {entry.coder}" if several else entry.title
    note = "\n".join(part for part in (entry.origin, coding.note, entry.definition) if part)
    return Mark(coding.id, coding.start, coding.end, shown(code.colour, tokens).name(), name, note)


def marks_of(state: CodeState, tokens: Tokens) -> list[Mark]:
    """All shown codings of the open source."""
    return [mark_of(state, coding, tokens) for coding in state.shown()]


def entries_of(state: CodeState, codings: Sequence[Coding]) -> list[Entry]:
    """Codings as the panel Here tells of them."""
    return [make_entry(state, coding, about_of(state, coding)) for coding in codings]


def title_parts(state: CodeState, opened: Opened) -> list[str]:
    """What the header says of the open source: case, wave, kind, roles."""
    frame, source = state.study.frame(), opened.text.source
    roles = dict.fromkeys(say_role(one.role) for one in opened.speakers.values() if one.role)
    return [cases_of(source, frame), wave_of(source, frame), say_kind(source.kind), ", ".join(roles)]
