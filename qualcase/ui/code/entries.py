"""A coding as the panels and the margin tell of it. Free of Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qualcase.coding.codebook import wording
from qualcase.coding.codings import AboutTime
from qualcase.study.wording import say_about, say_made_by
from qualcase.ui.code.ratings import digit_of, signed
from qualcase.words import current_language

if TYPE_CHECKING:
    from qualcase.coding.codebook import Code
    from qualcase.coding.codings import Coding
    from qualcase.coding.facts import Frame
    from qualcase.ui.code.state import CodeState


@dataclass(frozen=True)
class Step:
    """One step of a rating scale as it is offered."""

    rating: int
    shown: str
    """`+2`."""
    meaning: str
    digit: str
    """The key that gives it."""


@dataclass(frozen=True)
class Entry:
    """One coding at the caret."""

    coding: Coding
    colour: str
    """As the study keeps it."""
    name: str
    above: str
    """Names of the codes above it, joined."""
    coder: str
    rating: str
    about: str
    steps: tuple[Step, ...]
    own: bool
    definition: str
    collections: tuple[str, ...] = ()
    """Names of the collections in which it stands."""
    own_wave: str = ""
    """Name of the source's own wave."""
    waves: tuple[tuple[str, str], ...] = ()
    """The other waves (name, id), which it can speak about."""
    times: tuple[tuple[str, AboutTime], ...] = ()
    """Before, and expected, in words."""
    cases: tuple[tuple[str, str], ...] = ()
    """The source's cases (name, id)."""

    @property
    def title(self) -> str:
        """Name and rating, the star, and the sign of what stands in a collection: `Forankring +2 ★ ▤`."""
        signs = ("★" if self.coding.star else "", "▤" if self.collections else "")
        return " ".join(part for part in (self.name, self.rating, *signs) if part)

    @property
    def origin(self) -> str:
        """Codes above, coder, what it speaks about, and how it was coded where not by hand."""
        how = say_made_by(self.coding.made_by) if self.coding.made_by else ""
        return " · ".join(part for part in (self.above, self.coder, self.about, how) if part)


def make_entry(state: CodeState, coding: Coding, about: str) -> Entry:
    """Everything that is said of a coding; `about` is already a sentence or empty."""
    frame = state.study.frame()
    code = frame.tree[coding.code_id]
    source = state.opened.text.source if state.opened else None
    wave_id = source.wave_id if source else None
    coder = next((one.name for one in frame.coders if one.id == coding.coder_id), "")
    return Entry(
        coding=coding,
        colour=code.colour,
        name=code.name,
        above=path_above(frame, code),
        coder=coder,
        rating="" if coding.rating is None else signed(coding.rating),
        about=about,
        steps=_steps(state, coding),
        own=state.is_own(coding),
        collections=state.collections_of(coding.id),
        definition=wording(code.short, current_language()),
        own_wave=next((wave.name for wave in frame.waves if wave.id == wave_id), ""),
        waves=tuple((wave.name, wave.id) for wave in frame.waves if wave.id != wave_id),
        times=tuple((say_about(time.value), time) for time in AboutTime),
        cases=tuple((case.name, case.id) for case in frame.cases if source and case.id in source.case_ids),
    )


def path_above(frame: Frame, code: Code) -> str:
    """Names of the codes above one: `Forankring / Aftaler`."""
    return " / ".join(one.name for one in frame.tree.ancestors(code.id))


def about_of(state: CodeState, coding: Coding) -> str:
    """What it speaks about besides the source's own wave and cases: a wave, before, expected, a case."""
    if not (coding.about_wave_id or coding.about_time or coding.about_case_id):
        return ""
    frame = state.study.frame()
    told = [wave.name for wave in frame.waves if wave.id == coding.about_wave_id]
    if coding.about_time is not None:
        told.append(say_about(coding.about_time.value))
    told.extend(case.name for case in frame.cases if case.id == coding.about_case_id)
    return ", ".join(told)


def _steps(state: CodeState, coding: Coding) -> tuple[Step, ...]:
    scale = state.scale_of(coding)
    if scale is None:
        return ()
    language = current_language()
    return tuple(
        Step(rating, signed(rating), wording(scale.labels.get(rating, {}), language), digit_of(scale, rating))
        for rating in scale.steps
    )
