"""The sentences of the open text, by which passages are taken, extended and shortened. Free of Qt."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from qualcase.ui.transcript.paragraphs import Span, trimmed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.ui.transcript.sheet import Sheet

_END = re.compile(r"[.!?…]+[\"”»’')\]]*(?=\s)")


def sentences_of(sheet: Sheet) -> list[Span]:
    """Sentences in the order of the text; none reaches over a turn or paragraph, none holds a speaker's label."""
    found: list[Span] = []
    said = {sheet.paragraphs.number_at(turn.start): turn.said for turn in sheet.turns}
    for number in range(len(sheet.paragraphs)):
        start, end = sheet.paragraphs[number]
        start = min(max(start, said.get(number, start)), end)
        for hit in _END.finditer(sheet.text, start, end):
            _add(found, trimmed(sheet.text, start, hit.end()))
            start = hit.end()
        _add(found, trimmed(sheet.text, start, end))
    return found


def sentence_at(sentences: Sequence[Span], position: int) -> Span | None:
    """The sentence that a caret stands in or at the end of; behind its white space the one before."""
    number = bisect_right(sentences, position, key=lambda one: one.start) - 1
    return sentences[number] if number >= 0 else None


def _add(found: list[Span], span: Span | None) -> None:
    if span is not None:
        found.append(span)
