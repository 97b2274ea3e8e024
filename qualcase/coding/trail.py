"""The audit trail: every step in a study as its journal has it, with what each touched; no words of texts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qualcase.coding.changes import Action
    from qualcase.coding.daylog import How


class Touches(NamedTuple):
    """How many records of a table an action made, changed or removed."""

    table: str
    how: How
    n: int


@dataclass(frozen=True)
class TrailAction:
    """A step, whether it still stands or not."""

    action: Action
    key: str
    """Of its label."""
    values: Mapping[str, object]
    touches: tuple[Touches, ...] = ()
    source_ids: tuple[str, ...] = ()
    """Sources that it concerned; some may be gone since."""
    code_ids: tuple[str, ...] = ()


TRAIL_GROUPS: Mapping[str, tuple[str, ...]] = {
    "material": ("source", "planned", "label", "participant", "respondent", "questionnaire"),
    "coding": ("coding", "rejection", "status", "agreed", "queue", "drift", "comments"),
    "codebook": ("code", "codebook"),
    "guide": ("question", "guide", "asked", "topic", "absence", "joint"),
    "findings": ("summary", "collection", "view", "rating", "claim", "change", "analysis", "sheet"),
    "memos": ("memo",),
    "names": ("names", "participant.withdraw"),
    "frame": ("study", "frame", "coder", "variable", "event", "recipe"),
}
"""Kinds of steps, each with the keys of labels (up to a dot) that belong to it."""


def trail_group(key: str) -> str:
    """The kind of step that a label's key belongs to; what nobody put anywhere is of the frame."""
    for group, keys in TRAIL_GROUPS.items():
        if key in keys:
            return group
    head = key.partition(".")[0]
    return next((group for group, keys in TRAIL_GROUPS.items() if head in keys), "frame")
