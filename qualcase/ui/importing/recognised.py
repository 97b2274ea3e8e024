"""What was recognised in the text of a file, as the preview shows it. Free of Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qualcase.text.marks import mark_spans

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.bundle import IncomingSource
    from qualcase.coding.sources import TextHeading, Turn

SHOWN = 120_000
"""Code points of a text that the preview shows: more than anybody reads to see whether it was read well."""


@dataclass(frozen=True)
class Recognised:
    """A text with what was found in it. Positions are code points, half-open."""

    text: str = ""
    turns: Sequence[Turn] = ()
    marks: Sequence[tuple[int, int]] = ()
    """Time stamps and what the transcriber added."""
    headings: Sequence[TextHeading] = ()
    """What the file marks as headings."""
    is_whole: bool = True


def recognised_in(incoming: IncomingSource) -> Recognised:
    """What to show of a file; nothing of one that could not be read."""
    if incoming.read is None:
        return Recognised()
    text = incoming.read.text[:SHOWN]
    turns = [turn._replace(end=min(turn.end, SHOWN)) for turn in incoming.turns if turn.said <= len(text)]
    headings = [one for one in incoming.read.headings if one.end <= len(text)]
    return Recognised(text, turns, mark_spans(text), headings, is_whole=len(incoming.read.text) <= SHOWN)
