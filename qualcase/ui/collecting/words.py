"""What the pane and the page of collections say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.coding.collections import ItemKind
from qualcase.study.wording import say_role
from qualcase.ui.excerpts.origin import copied

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.study.collection_spread import Spread
    from qualcase.ui.collecting.state import Row, Shown

translate = QCoreApplication.translate
_NAMED = 6
"""So many names stand in a line; the rest are counted."""


def kind_words(kind: ItemKind) -> str:
    """What a row is, for those who hear it; nothing of an excerpt."""
    return {
        ItemKind.HEADING: translate("Collecting", "Heading"),
        ItemKind.WORDS: translate("Collecting", "Own words"),
        ItemKind.EXCERPT: "",
    }[kind]


def empty_words(*, there: bool) -> str:
    """What belongs in a collection, and how it comes there."""
    if there:
        return translate(
            "Collecting", "Nothing stands here yet. Press Ctrl+T on a passage anywhere, or drag passages here."
        )
    return translate(
        "Collecting",
        "Excerpts for an argument belong here, in the order in which you tell it. "
        "Press Ctrl+T on a passage anywhere, or drag passages here: a collection is begun with them.",
    )


def count_words(spread: Spread) -> str:
    """How many excerpts there are, and of how many cases and persons."""
    said = (
        translate("Collecting", "%n excerpt(s)", "", spread.excerpts),
        translate("Collecting", "%n case(s)", "", spread.cases),
        translate("Collecting", "%n person(s)", "", spread.people),
    )
    return " · ".join(said)


def missing_words(spread: Spread) -> str:
    """Which cases, waves and roles are not among the excerpts; empty where all are, or where nothing is."""
    if not spread.excerpts:
        return ""
    roles = [say_role(one) for one in spread.without_roles]
    groups = (spread.without_waves, _few(spread.without_cases), roles)
    names = " · ".join(", ".join(group) for group in groups if group)
    return translate("Collecting", "Not among them: {names}").format(names=names) if names else ""


def row_text(row: Row) -> str:
    """A row as text to copy."""
    return copied(row.excerpt) if row.excerpt is not None else row.text


def whole_text(shown: Shown) -> str:
    """A collection as text to copy: its name, its note, and everything in it."""
    if shown.collection is None:
        return ""
    head = [shown.collection.name, *([shown.collection.note] if shown.collection.note else [])]
    return "\n\n".join([*head, *map(row_text, shown.rows)])


def _few(names: Sequence[str]) -> list[str]:
    if len(names) <= _NAMED:
        return list(names)
    return [*names[: _NAMED - 1], translate("Collecting", "%n more", "", len(names) - _NAMED + 1)]
