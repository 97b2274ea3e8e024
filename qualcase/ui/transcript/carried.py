"""What is carried when codes are dragged to a text, and passages to a code."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData

if TYPE_CHECKING:
    from collections.abc import Sequence

CODES = "application/x-qualcase-codes"
"""Ids of codes, as a JSON list."""
PASSAGE = "application/x-qualcase-passage"
"""Something is selected in a transcript of this window; the text itself goes beside it."""


def codes_to_drag(code_ids: Sequence[str]) -> QMimeData:
    """What dragging codes carries."""
    data = QMimeData()
    data.setData(CODES, json.dumps(list(code_ids)).encode())
    return data


def dragged_codes(data: QMimeData) -> list[str]:
    """The codes that are dragged, if any are."""
    if not data.hasFormat(CODES):
        return []
    held = json.loads(bytes(data.data(CODES).data()))
    return [one for one in held if isinstance(one, str)]
