"""When there is nothing to compare: the notice that says why, as an empty state with the one action that helps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.study.notice_words import say_notice
from qualcase.ui.compare.ways_out import verb
from qualcase.ui.widgets.empty import EmptyState

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from qualcase.coding.notices import Notice, WayOut


def empty_state(
    why: Notice,
    take: Callable[[WayOut], object],
    parent: QWidget | None = None,
    other: tuple[str, Callable[[], object]] | None = None,
) -> EmptyState:
    """The sentence and the button, and another way below it."""
    way = why.way_out
    if way is None:
        return EmptyState(say_notice(why), parent=parent, other=other)
    return EmptyState(say_notice(why), verb(way), lambda: take(way), parent, other=other)
