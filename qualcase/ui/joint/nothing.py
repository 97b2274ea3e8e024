"""When there is nothing to show: a sentence that says why, and the one action that helps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.ui.base.place import Place, Room
from qualcase.ui.joint.state import Nothing
from qualcase.ui.widgets.empty import EmptyState

if TYPE_CHECKING:
    from collections.abc import Callable

    from qualcase.ui.base.session import Session

translate = QCoreApplication.translate


def empty_state(why: Nothing, session: Session, look_at_all: Callable[[], object]) -> EmptyState:
    """The sentence and the button."""
    if why is Nothing.NO_ANSWERS:
        return EmptyState(
            translate(
                "Joint",
                "Here answers to questionnaires stand beside what was said in interviews. Import a questionnaire (.csv "
                "or .xlsx, one row a respondent) in Material.",
            ),
            translate("Joint", "Import files"),
            lambda: session.go(Place(Room.MATERIAL)),
        )
    return EmptyState(
        translate("Joint", "No respondent is of this case, site, role or wave."),
        translate("Joint", "Look at all respondents"),
        look_at_all,
    )
