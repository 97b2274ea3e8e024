"""Rejected suggestions: they move with the text of their source, and go with sources and codes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qualcase.text.edits import OffsetMap

if TYPE_CHECKING:
    from qualcase.store.writing import Writing
    from qualcase.text.edits import Script


def move_rejections(writing: Writing, source_id: str, script: Script) -> None:
    """Within the action that changes a text: put the rejected places where they lie now.

    One of which nothing is left goes; a place that was corrected stays rejected.
    """
    held = writing.rejections.of_source(source_id)
    if not held:
        return
    places = OffsetMap(script)
    moved, gone = [], []
    for one in held:
        at = places.span(one.start, one.end)
        if at.start < at.end:
            moved.append(replace(one, start=at.start, end=at.end))
        else:
            gone.append(one.id)
    writing.rejections.update(moved)
    writing.rejections.delete(gone)
