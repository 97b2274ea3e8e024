"""Going to an excerpt by the id that stands in a report: typed where actions are found by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.coding.excerpt_ids import read_label
from qualcase.ui.base.actions import Action
from qualcase.ui.base.place import Place, Room

if TYPE_CHECKING:
    from qualcase.study.excerpt_ids import FoundExcerpt
    from qualcase.ui.base.session import Session

translate = QCoreApplication.translate


def go_to_excerpt(session: Session | None, typed: str) -> Action | None:
    """What goes to the excerpt whose id was typed; None for what is no id. One that is not there is told then."""
    label = read_label(typed)
    if session is None or label is None:
        return None

    def show(found: FoundExcerpt) -> None:
        session.go(Place(Room.CODE, found.source_id, found.start, found.end, coding_id=found.coding_ids[0]))

    return Action(
        "window.excerpt",
        translate("Palette", "Go to the excerpt {label}").format(label=label),
        lambda: session.write(lambda: session.study.excerpt_ids.find(label), show),
    )
