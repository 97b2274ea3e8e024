"""New codings on their way into a study: what is asked for, checked against text, scale and what is there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from qualcase.coding.codings import Coding
from qualcase.coding.ids import new_id
from qualcase.coding.people import CodingState
from qualcase.errors import UserError
from qualcase.study.joining import same
from qualcase.study.states import put_state

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.codings import AboutTime
    from qualcase.coding.sources import Source
    from qualcase.store.reading import Reading
    from qualcase.store.writing import Writing
    from qualcase.study.core import Core


@dataclass(frozen=True)
class NewCoding:
    """A coding to be added; ids are those of the study, positions code points."""

    source_id: str
    start: int
    end: int
    code_id: str
    coder_id: str
    rating: int | None = None
    note: str = ""
    star: bool = False
    about_wave_id: str | None = None
    about_time: AboutTime | None = None
    about_case_id: str | None = None
    made_by: str = ""
    """As in `Coding`: what proposed it; empty by hand."""
    condensed: str = ""


class Span(NamedTuple):
    """A place in a source: code points, half-open."""

    source_id: str
    start: int
    end: int


def insert_codings(core: Core, writing: Writing, wanted: Sequence[NewCoding]) -> list[Coding]:
    """Write what is wanted, one coding for each; what is there already is given back. Raises UserError."""
    now = core.now
    by_source: dict[str, list[int]] = {}
    for number, one in enumerate(wanted):
        by_source.setdefault(one.source_id, []).append(number)
    codings: list[Coding | None] = [None] * len(wanted)
    fresh: list[Coding] = []
    for source_id, numbers in by_source.items():
        source = now.source_by_id[source_id]
        text = writing.text_of_version(source.version_id)
        held = {same(one): one for one in _held(writing, source_id, [wanted[number] for number in numbers])}
        for number in numbers:
            coding = _coding(core, wanted[number], text, source)
            if same(coding) not in held:
                held[same(coding)] = coding
                fresh.append(coding)
            codings[number] = held[same(coding)]
    writing.codings.insert(fresh)
    for source_id, coder_id in dict.fromkeys((one.source_id, one.coder_id) for one in fresh):
        _begin(writing, source_id, coder_id)
    return [coding for coding in codings if coding is not None]


def _coding(core: Core, one: NewCoding, text: str, source: Source) -> Coding:
    if not 0 <= one.start < one.end <= len(text):
        raise UserError(
            "The span {start}:{end} is not inside “{source}”, which has {length} characters.",
            start=one.start,
            end=one.end,
            source=source.name,
            length=len(text),
        )
    check_rating(core, one.code_id, one.rating)
    check_about(one.about_case_id, source)
    return Coding(
        id=new_id(),
        source_id=one.source_id,
        start=one.start,
        end=one.end,
        code_id=one.code_id,
        coder_id=one.coder_id,
        quote=text[one.start : one.end],
        rating=one.rating,
        note=one.note,
        star=one.star,
        about_wave_id=one.about_wave_id,
        about_time=one.about_time,
        about_case_id=one.about_case_id,
        made_at=datetime.now(UTC),
        made_by=one.made_by,
        under=_revision(core, one.code_id),
        condensed=one.condensed,
    )


def _revision(core: Core, code_id: str) -> int:
    """Of the code's definition; a code that comes with its first passage has none yet."""
    tree = core.now.frame.tree
    return tree[code_id].revision if code_id in tree else 0


def check_rating(core: Core, code_id: str, rating: int | None) -> None:
    """Raise UserError where a rating is not on the scale of a code."""
    if rating is None:
        return
    now = core.now
    code = now.frame.tree[code_id]
    scale = now.scale_by_id.get(code.scale_id or "")
    if scale is None:
        raise UserError("“{code}” has no rating scale. Give it one in the codebook first.", code=code.name)
    if rating not in scale.steps:
        raise UserError(
            "{rating} is not on the scale of “{code}”, which goes from {low} to {high}.",
            rating=rating,
            code=code.name,
            low=scale.low,
            high=scale.high,
        )


def check_about(case_id: str | None, source: Source) -> None:
    """Raise UserError where a passage is to be about a case that its source is not of."""
    if case_id and case_id not in source.case_ids:
        raise UserError("“{source}” does not belong to the case that the passage is to be about.", source=source.name)


def _held(writing: Writing, source_id: str, wanted: Sequence[NewCoding]) -> tuple[Coding, ...]:
    """The codings that the wanted ones could double: looked up by place for one, else all of the source."""
    if len(wanted) == 1:
        return writing.codings.at(source_id, wanted[0].start, wanted[0].end)
    return writing.codings.of_source(source_id)


def text_of(reading: Reading, source: Source) -> str:
    """The text of a source as it is now."""
    return reading.text_of_version(source.version_id)


def _begin(writing: Writing, source_id: str, coder_id: str) -> None:
    """Who codes in a source for the first time has begun it."""
    if not any(one.coder_id == coder_id for one in writing.statuses.of_source(source_id)):
        put_state(writing, source_id, coder_id, CodingState.BEGUN)
