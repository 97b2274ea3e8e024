"""From the study's values to those that the transcript draws."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qualcase.coding.codebook import wording
from qualcase.study.wording import say_kind, say_role
from qualcase.ui.code.entries import about_of, make_entry, path_above
from qualcase.ui.code.naming import cases_of, wave_of
from qualcase.ui.code.ratings import signed
from qualcase.ui.theme.code_colours import shown
from qualcase.ui.transcript.marks import Mark
from qualcase.ui.transcript.voices import Voice
from qualcase.words import current_language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.codings import Coding
    from qualcase.ui.code.entries import Entry
    from qualcase.ui.code.state import CodeState, Opened
    from qualcase.ui.theme.tokens import Tokens


class _CodeLook(NamedTuple):
    name: str
    above: str
    colour: str
    definition: str


def voices_of(opened: Opened) -> dict[int, Voice]:
    """Who speaks, with roles in words."""
    return {
        number: Voice(one.label, say_role(one.role), one.name if one.name != one.label else "", one.is_interviewer)
        for number, one in opened.speakers.items()
    }


class Drawer:
    """Makes marks of codings; what is the same for all of a code or coder is worked out once."""

    def __init__(self, state: CodeState, tokens: Tokens, *, several: bool | None = None) -> None:
        """For the codebook and coders as they are now; `several` says whether to name coders, else the choice does."""
        self._state, self._tokens = state, tokens
        self._codes: dict[str, _CodeLook] = {}
        self._coders = {coder.id: coder.name for coder in state.study.frame().coders}
        self._several = len(state.shown_coders()) > 1 if several is None else several

    def mark(self, coding: Coding) -> Mark:
        """One coding as the text shows it."""
        look = self._codes.get(coding.code_id) or self._look_of(coding.code_id)
        coder = self._coders.get(coding.coder_id, "")
        rating = "" if coding.rating is None else signed(coding.rating)
        name = " ".join(part for part in (look.name, rating, "★" if coding.star else "") if part)
        origin = " · ".join(part for part in (look.above, coder, about_of(self._state, coding)) if part)
        note = "\n".join(part for part in (origin, coding.note, look.definition) if part)
        shown_name = f"{name} · {coder}" if self._several else name
        return Mark(coding.id, coding.start, coding.end, look.colour, shown_name, note)

    def _look_of(self, code_id: str) -> _CodeLook:
        frame = self._state.study.frame()
        code = frame.tree[code_id]
        colour = shown(code.colour, self._tokens).name()
        look = _CodeLook(code.name, path_above(frame, code), colour, wording(code.short, current_language()))
        self._codes[code_id] = look
        return look


def marks_of(state: CodeState, tokens: Tokens) -> list[Mark]:
    """All shown codings of the open source."""
    drawer = Drawer(state, tokens)
    return [drawer.mark(coding) for coding in state.shown()]


def entries_of(state: CodeState, codings: Sequence[Coding]) -> list[Entry]:
    """Codings as the panel Here tells of them."""
    return [make_entry(state, coding, about_of(state, coding)) for coding in codings]


def title_parts(state: CodeState, opened: Opened) -> list[str]:
    """What the header says of the open source: case, wave, kind, roles."""
    frame, source = state.study.frame(), opened.text.source
    roles = dict.fromkeys(say_role(one.role) for one in opened.speakers.values() if one.role)
    return [cases_of(source, frame), wave_of(source, frame), say_kind(source.kind), ", ".join(roles)]
