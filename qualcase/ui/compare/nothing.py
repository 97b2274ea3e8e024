"""When there is nothing to compare: a sentence that says why, and the one action that helps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.coding.filters import Filter
from qualcase.ui.base.place import Place, Room
from qualcase.ui.compare.state import Nothing
from qualcase.ui.widgets.empty import EmptyState

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from qualcase.ui.base.session import Session

translate = QCoreApplication.translate


def empty_state(
    why: Nothing, session: Session, other_way: Callable[[Nothing], object], parent: QWidget | None = None
) -> EmptyState:
    """The sentence and the button."""
    sentence, verb = _words(why)
    rooms = {
        Nothing.NO_SOURCES: Room.MATERIAL,
        Nothing.NO_CASES: Room.MATERIAL,
        Nothing.NO_CODES: Room.CODEBOOK,
        Nothing.NO_CODINGS: Room.CODE,
    }

    def help_out() -> None:
        if why is Nothing.FILTERED:
            session.set_filter(Filter())
        elif why in (Nothing.NO_WAVES, Nothing.NOT_RECORDED):
            other_way(why)
        else:
            session.go(Place(rooms[why]))

    return EmptyState(sentence, verb, help_out, parent)


def _words(why: Nothing) -> tuple[str, str]:
    return {
        Nothing.NO_SOURCES: (
            translate("CompareScreen", "Here cases stand side by side, once there is material to compare."),
            translate("CompareScreen", "Import files"),
        ),
        Nothing.NO_CASES: (
            translate("CompareScreen", "There are sources, but none of them belongs to a case yet."),
            translate("CompareScreen", "Give sources a case"),
        ),
        Nothing.NO_CODES: (
            translate("CompareScreen", "There is no code yet to compare the cases by."),
            translate("CompareScreen", "Make a codebook"),
        ),
        Nothing.NO_WAVES: (
            translate("CompareScreen", "The study has no waves, so no change between years can be shown."),
            translate("CompareScreen", "Compare without waves"),
        ),
        Nothing.NO_CODINGS: (
            translate("CompareScreen", "Nothing is coded yet. Each passage you code shows here at once."),
            translate("CompareScreen", "Code a passage"),
        ),
        Nothing.NOT_RECORDED: (
            translate("CompareScreen", "Nothing that is coded has a place in what is crossed here."),
            translate("CompareScreen", "Codes × cases × waves again"),
        ),
        Nothing.FILTERED: (
            translate("CompareScreen", "The filter lets through nothing that is coded."),
            translate("CompareScreen", "Clear the filter"),
        ),
    }[why]
