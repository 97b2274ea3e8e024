"""Filters and comparisons in words: what stands under every table, picture and export."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from qualcase.coding.comparison import Dimension, Measure
from qualcase.study.wording import say_kind, say_role
from qualcase.words import mark, say
from qualcase.words.dates import say_date, say_number

if TYPE_CHECKING:
    from qualcase.coding.comparison import Comparison
    from qualcase.coding.filters import Filter
    from qualcase.study.snapshot import Snapshot

_FIELDS = {
    "codes": mark("codes: {names}"),
    "cases": mark("cases: {names}"),
    "sites": mark("sites: {names}"),
    "waves": mark("waves: {names}"),
    "kinds": mark("kinds of source: {names}"),
    "roles": mark("roles: {names}"),
    "participants": mark("participants: {names}"),
    "sources": mark("sources: {names}"),
}
_MEASURES = {
    Measure.PERSONS: mark("Persons with at least one excerpt coded with the code"),
    Measure.SOURCES: mark("Sources with at least one excerpt coded with the code"),
    Measure.CODINGS: mark("Coded passages, with the words of the sources as base"),
    Measure.WORDS: mark("Words in the passages coded with the code"),
    Measure.SHARE: mark("Share of the words that lie in passages coded with the code"),
    Measure.RATING: mark("Mean rating, first within each person, then over persons"),
    Measure.YES: mark("Whether there is any passage coded with the code"),
}
_UNCODED = {
    Measure.PERSONS: mark("Persons with at least one coded excerpt"),
    Measure.SOURCES: mark("Sources with at least one coded excerpt"),
    Measure.CODINGS: mark("Coded passages, with the words of the sources as base"),
    Measure.WORDS: mark("Words in coded passages"),
    Measure.SHARE: mark("Share of the words that lie in coded passages"),
    Measure.RATING: mark("Mean rating, first within each person, then over persons"),
    Measure.YES: mark("Whether there is any coded passage"),
}
_WITH_SUBCODES = mark("codes counted with their sub-codes")
_WITHOUT_SUBCODES = mark("codes counted without their sub-codes")
_LIMITS = {
    Measure.PERSONS: mark("▲▼ from {points} percentage points"),
    Measure.SOURCES: mark("▲▼ from {points} percentage points"),
    Measure.CODINGS: mark("▲▼ from {ratio} times per 1,000 words"),
    Measure.WORDS: mark("▲▼ from {ratio} times"),
    Measure.SHARE: mark("▲▼ from {ratio} times"),
    Measure.RATING: mark("▲▼ from {steps} step"),
}


def filter_parts(chosen: Filter, now: Snapshot) -> list[str]:
    """What a filter chooses, one phrase a field; nothing for an empty filter."""
    paths = {code.id: now.frame.tree.path(code.id) for code in now.frame.tree.ordered}
    sources = {source.id: source.name for source in now.sources}
    parts = []
    for field, template in _FIELDS.items():
        chosen_here = getattr(chosen, field)
        if not chosen_here:
            continue
        if field == "kinds":
            names = [say_kind(kind) for kind in chosen_here]
        elif field == "roles":
            names = [say_role(role) for role in chosen_here]
        else:
            known = paths if field == "codes" else sources if field == "sources" else now.names
            names = [known.get(one, "?") for one in chosen_here]
        parts.append(say(template, names=", ".join(names)))
    return parts


def coders_part(chosen: Filter, now: Snapshot) -> str:
    """Whose codings count, in words."""
    if not chosen.coders:
        return say(mark("coded by each source’s lead coder"))
    names = [now.names.get(one, "?") for one in chosen.coders]
    if len(names) == 1:
        return say(mark("coded by {name}"), name=names[0])
    return say(mark("coded by any of {names}"), names=", ".join(names))


def describe(chosen: Filter, now: Snapshot) -> str:
    """A filter in one sentence."""
    parts = filter_parts(chosen, now) or [say(mark("the whole study"))]
    return "; ".join((*parts, coders_part(chosen, now)))


def caption(shown: Comparison, chosen: Filter, now: Snapshot) -> str:
    """What a comparison holds: the measure, its base, whose codings, which sources, thresholds, filter and date."""
    with_code = Dimension.CODE in shown.dimensions
    first = say((_MEASURES if with_code else _UNCODED)[shown.measure])
    if shown.measure is Measure.PERSONS and shown.splits:
        first += ", " + _of_heard(shown)
    included, every = shown.sources
    parts = [first]
    if with_code:
        parts.append(say(_WITH_SUBCODES if shown.with_subcodes else _WITHOUT_SUBCODES))
    parts += [
        coders_part(chosen, now),
        say(mark("{included} of {every} sources"), included=included, every=every),
    ]
    if shown.change and shown.measure in _LIMITS:
        limits = shown.thresholds
        parts.append(
            say(
                _LIMITS[shown.measure],
                points=_plain(limits.points),
                ratio=_plain(limits.ratio),
                steps=_plain(limits.steps),
            )
        )
    if shown.change and shown.measure is not Measure.YES:
        parts.append(say(mark("↯ from {steps} step"), steps=_plain(shown.thresholds.turn)))
    parts += filter_parts(chosen, now)
    parts.append(say_date(datetime.now(UTC).astimezone().date()))
    return "; ".join(parts) + "."


def _of_heard(shown: Comparison) -> str:
    if shown.dimensions[2] in (None, Dimension.CODE):
        return say(mark("of {n} interviewed"), n=shown.heard[0])
    waves = [f"{count} ({value.name})" for count, value in zip(shown.heard, shown.splits, strict=True)]
    joined = waves[0] if len(waves) == 1 else say(mark("{most} and {last}"), most=", ".join(waves[:-1]), last=waves[-1])
    return say(mark("of {counts} interviewed"), counts=joined)


def _plain(value: float) -> str:
    return say_number(value, 0 if value == int(value) else 1)
