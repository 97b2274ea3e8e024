"""Notices in words: what is the matter, and what helps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.notices import NoticeKind, WayOut
from qualcase.study.wording import say_dimension
from qualcase.words import Message, mark, say
from qualcase.words.dates import say_number

if TYPE_CHECKING:
    from qualcase.coding.notices import Notice

_WORDS = {
    NoticeKind.NO_SOURCES: mark("There is no material to compare yet."),
    NoticeKind.NO_CASES: mark("There are sources, but no cases to compare."),
    NoticeKind.NO_CODES: mark("There is no code yet to compare by."),
    NoticeKind.NO_WAVES: mark("The study has no waves, so no change between them can be shown."),
    NoticeKind.NO_CODINGS: mark("Nothing is coded yet by the coders who count here."),
    NoticeKind.FILTERED: mark("The filter lets through nothing that is coded."),
    NoticeKind.NO_VALUES: mark("Nothing is recorded to compare by: {of}."),
    NoticeKind.WAVE_MISSING: mark("{wave} has no coded sources here."),
    NoticeKind.ONE_WAVE: mark("Only {wave} is shown, so no change is marked."),
    NoticeKind.ONE_CASE: mark("Only {case} has coded sources here, so there is no case to hold it against."),
    NoticeKind.UNEVEN_TALK: mark(
        "{before} words were said in {earlier} and {after} in {later}: more talk alone gives more passages."
    ),
}
_WAYS = {
    WayOut.IMPORT: mark("Import files."),
    WayOut.GIVE_CASES: mark("Give the sources a case."),
    WayOut.MAKE_CODES: mark("Make a codebook."),
    WayOut.WITHOUT_WAVES: mark("Compare without waves."),
    WayOut.CODE: mark("Code a passage, or let another coder count."),
    WayOut.CLEAR_FILTER: mark("Widen the filter or clear it."),
    WayOut.CLEAR_WAVES: mark("Take the waves out of the filter."),
    WayOut.SHOW_SHARE: mark("Look at the share of the words instead."),
    WayOut.RECORD_VALUES: mark("Record the values that are missing."),
}


def say_notice(notice: Notice) -> str:
    """What is the matter, in one sentence."""
    values = dict(notice.values)
    if notice.kind is NoticeKind.OUTSIDE:
        return _outside(int(values["sources"]), int(values["persons"]))
    if notice.kind is NoticeKind.NO_VALUES:
        values["of"] = say_dimension(str(values["of"]))
    if notice.kind is NoticeKind.UNEVEN_TALK:
        values |= {side: say_number(int(values[side])) for side in ("before", "after")}
    return say(_WORDS[notice.kind], **values)


def _outside(sources: int, persons: int) -> str:
    parts = []
    if sources:
        template = Message(
            "{n} coded source stands in no cell, since it has no value to stand by.",
            "{n} coded sources stand in no cell, since they have no value to stand by.",
            sources,
        )
        parts.append(str(template))
    if persons:
        template = Message(
            "{n} person who was heard stands in no cell.",
            "{n} persons who were heard stand in no cell.",
            persons,
        )
        parts.append(str(template))
    return " ".join(parts)


def say_way_out(way_out: WayOut | None) -> str:
    """What helps, as a sentence; nothing where nothing can be done."""
    return say(_WAYS[way_out]) if way_out else ""


def notice_line(notice: Notice) -> str:
    """What is the matter and what helps."""
    return f"{say_notice(notice)} {say_way_out(notice.way_out)}".strip()
