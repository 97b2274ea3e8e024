"""Filters and comparisons in words: what stands under every table, picture and export."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from qualcase.coding.comparison import Dimension, Measure
from qualcase.coding.filters import LEAD
from qualcase.study.matrix_table import axis_name
from qualcase.study.notice_words import notice_line
from qualcase.study.wording import say_kind, say_role
from qualcase.words import mark, say
from qualcase.words.dates import say_date, say_number

if TYPE_CHECKING:
    from qualcase.coding.comparison import Comparison, Hidden, Included
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
    Measure.QUOTE: mark("The strongest excerpt: starred, else rated furthest from 0, else the longest"),
}
_UNCODED = {
    Measure.PERSONS: mark("Persons with at least one coded excerpt"),
    Measure.SOURCES: mark("Sources with at least one coded excerpt"),
    Measure.CODINGS: mark("Coded passages, with the words of the sources as base"),
    Measure.WORDS: mark("Words in coded passages"),
    Measure.SHARE: mark("Share of the words that lie in coded passages"),
    Measure.RATING: mark("Mean rating, first within each person, then over persons"),
    Measure.YES: mark("Whether there is any coded passage"),
    Measure.QUOTE: mark("The strongest excerpt: starred, else rated furthest from 0, else the longest"),
}
_BY_ABOUT = mark("each passage in the time that it speaks about")
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
_TOLD = 6
"""Of more parts than these a caption tells what stands in all of them together; the display check tells of each."""


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
    agreed = now.frame.agreed.id if now.frame.agreed else None
    if not chosen.coders:
        if agreed is None:
            return say(mark("coded by each source’s lead coder"))
        return say(mark("coded by each source’s agreed layer where one is settled, else by its lead coder"))
    if chosen.coders == (LEAD,):
        return say(mark("coded by each source’s lead coder, whatever was agreed"))
    if chosen.coders == (agreed,):
        return say(mark("coded by the agreed layer alone, settled or not"))
    names = [_coder_name(one, now) for one in chosen.coders]
    if len(names) == 1:
        return say(mark("coded by {name}"), name=names[0])
    return say(mark("coded by any of {names}"), names=", ".join(names))


def _coder_name(coder_id: str, now: Snapshot) -> str:
    return say(mark("the lead coder")) if coder_id == LEAD else now.names.get(coder_id, "?")


def describe(chosen: Filter, now: Snapshot) -> str:
    """A filter in one sentence."""
    return "; ".join((selection_part(chosen, now), coders_part(chosen, now)))


def selection_part(chosen: Filter, now: Snapshot) -> str:
    """What a filter chooses, without whose codings count."""
    return "; ".join(filter_parts(chosen, now)) or say(mark("the whole study"))


def measure_part(measure: Measure) -> str:
    """What is counted, in words."""
    return say(_MEASURES[measure])


def caption(shown: Comparison, chosen: Filter, now: Snapshot) -> str:
    """What a comparison holds: the measure, its base, whose codings, which sources, thresholds, filter and date."""
    with_code = Dimension.CODE in shown.dimensions
    first = say((_MEASURES if with_code else _UNCODED)[shown.measure])
    if shown.measure is Measure.PERSONS and shown.splits:
        first += ", " + _of_heard(shown)
    parts = [first]
    if Dimension.ABOUT in shown.dimensions:
        parts.append(say(_BY_ABOUT))
    if with_code:
        parts.append(say(_WITH_SUBCODES if shown.with_subcodes else _WITHOUT_SUBCODES))
    parts += [_coders(shown, chosen, now), _all_included(shown), *_limits(shown), *filter_parts(chosen, now)]
    parts.append(say_date(datetime.now(UTC).astimezone().date()))
    return "; ".join(parts) + "."


def display_check(shown: Comparison, chosen: Filter, now: Snapshot) -> tuple[tuple[str, str], ...]:
    """The same line by line, each with its heading, and with what a reader must know."""
    with_code = Dimension.CODE in shown.dimensions
    lines = [(say(mark("Figure")), say((_MEASURES if with_code else _UNCODED)[shown.measure]))]
    if Dimension.ABOUT in shown.dimensions:
        lines.append((say(mark("Time")), say(_BY_ABOUT)))
    if with_code:
        lines.append((say(mark("Sub-codes")), say(_WITH_SUBCODES if shown.with_subcodes else _WITHOUT_SUBCODES)))
    lines.append((say(mark("Coders")), _coders(shown, chosen, now)))
    lines.append((say(mark("Included")), _included(shown.whole)))
    if shown.dimensions[2] not in (None, Dimension.CODE):
        lines += [(say(mark("Included, {name}"), name=name), _included(one)) for name, one in _by_split(shown)]
    if limits := _limits(shown):
        lines.append((say(mark("Marks of change")), "; ".join(limits)))
    lines.append((say(mark("Filter")), selection_part(chosen, now)))
    if shown.hidden:
        lines.append((say(mark("Hidden by the filter")), hidden_words(shown.hidden)))
    lines += [(say(mark("Note")), notice_line(one)) for one in shown.notices]
    lines.append((say(mark("Date")), say_date(datetime.now(UTC).astimezone().date())))
    return tuple(lines)


def hidden_words(hidden: Hidden) -> str:
    """How much a filter hides, of what there is: only what it hides anything of."""
    counted = (
        (hidden.sources, hidden.of_sources, mark("{n} of {every} sources")),
        (hidden.cases, hidden.of_cases, mark("{n} of {every} cases")),
        (hidden.codes, hidden.of_codes, mark("{n} of {every} codes")),
        (hidden.codings, hidden.of_codings, mark("{n} of {every} coded passages")),
    )
    return ", ".join(say(words, n=say_number(n), every=say_number(every)) for n, every, words in counted if n)


def _coders(shown: Comparison, chosen: Filter, now: Snapshot) -> str:
    if Dimension.CODER in shown.dimensions:
        return say(mark("each coder’s own codings beside each other"))
    if chosen.coders or now.frame.agreed is None:
        return coders_part(chosen, now)
    every = shown.sources[0]
    return say(
        mark("coded by the agreed layer in {agreed} of {every} sources, by the lead coder in {lead}"),
        agreed=shown.on_agreed,
        every=every,
        lead=every - shown.on_agreed,
    )


def _limits(shown: Comparison) -> list[str]:
    """From where on a difference is marked, and between which two waves where that is not plain."""
    parts = []
    limits = shown.thresholds
    if shown.change and len(shown.splits) > 2:
        names = [shown.splits[at].name for at in shown.change]
        parts.append(say(mark("change from {earlier} to {later}"), earlier=names[0], later=names[1]))
    if shown.change and shown.measure in _LIMITS:
        parts.append(
            say(
                _LIMITS[shown.measure],
                points=_plain(limits.points),
                ratio=_plain(limits.ratio),
                steps=_plain(limits.steps),
            )
        )
    if shown.change and shown.measure not in (Measure.YES, Measure.QUOTE):
        parts.append(say(mark("↯ from {steps} step"), steps=_plain(limits.turn)))
    return parts


def _all_included(shown: Comparison) -> str:
    """Sources, persons and words, by wave where the cells are split so."""
    included, every = shown.sources
    whole = say(mark("{included} of {every} sources"), included=included, every=every)
    if shown.dimensions[2] in (None, Dimension.CODE) or len(shown.splits) > _TOLD:
        return f"{whole} ({_included(shown.whole, sources=False)})"
    parts = [f"{name}: {_included(one)}" for name, one in _by_split(shown)]
    return f"{whole} ({'; '.join(parts)})" if parts else whole


def _by_split(shown: Comparison) -> list[tuple[str, Included]]:
    names = [axis_name(value, shown.dimensions[2]) for value in shown.splits]
    return list(zip(names, shown.included, strict=True))


def _included(one: Included, *, sources: bool = True) -> str:
    parts = [
        say(mark("{included} of {every} sources"), included=one.sources, every=one.of_sources),
        say(mark("{included} of {every} persons"), included=one.persons, every=one.of_persons),
        say(mark("{included} of {every} words"), included=say_number(one.words), every=say_number(one.of_words)),
    ]
    return ", ".join(parts if sources else parts[1:])


def _of_heard(shown: Comparison) -> str:
    if shown.dimensions[2] in (None, Dimension.CODE):
        return say(mark("of {n} interviewed"), n=shown.heard[0])
    if len(shown.splits) > _TOLD:
        return say(mark("of {n} interviewed"), n=shown.whole.persons)
    waves = [f"{one.persons} ({name})" for name, one in _by_split(shown)]
    joined = waves[0] if len(waves) == 1 else say(mark("{most} and {last}"), most=", ".join(waves[:-1]), last=waves[-1])
    if shown.dimensions[2] is Dimension.ABOUT:
        return say(mark("of {counts} interviewed then or speaking of it"), counts=joined)
    return say(mark("of {counts} interviewed"), counts=joined)


def _plain(value: float) -> str:
    return say_number(value, 0 if value == int(value) else 1)
