"""What is carried when excerpts are dragged: codings by their ids, passages that are not coded by their place."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData

from qualcase.ui.base.passage_ref import PassageRef

if TYPE_CHECKING:
    from collections.abc import Sequence

EXCERPTS = "application/x-qualcase-excerpts"
"""A JSON list: the id of a coding, or source, start and end of a passage."""


def excerpts_to_drag(things: Sequence[str | PassageRef], words: str = "") -> QMimeData:
    """What dragging excerpts carries; `words` is what other programs get."""
    data = QMimeData()
    add_excerpts(data, things)
    if words:
        data.setText(words)
    return data


def add_excerpts(data: QMimeData, things: Sequence[str | PassageRef]) -> None:
    """Let what is dragged or copied carry excerpts, too."""
    plain = [one if isinstance(one, str) else [one.source_id, one.start, one.end] for one in things]
    data.setData(EXCERPTS, json.dumps(plain).encode())


def dragged_excerpts(data: QMimeData) -> list[str | PassageRef]:
    """The excerpts that are dragged, if any are."""
    if not data.hasFormat(EXCERPTS):
        return []
    held = json.loads(bytes(data.data(EXCERPTS).data()))
    return [found for found in map(_thing, held) if found is not None]


def _thing(held: Any) -> str | PassageRef | None:
    if isinstance(held, str):
        return held
    source_id, start, end = held
    return PassageRef(str(source_id), int(start), int(end)) if start < end else None
