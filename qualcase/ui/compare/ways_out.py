"""What helps where a notice says that something is the matter: a verb on a button, and what it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.coding.comparison import Measure
from qualcase.coding.filters import Filter
from qualcase.coding.notices import WayOut
from qualcase.ui.base.place import Page, Place, Room

if TYPE_CHECKING:
    from collections.abc import Callable

    from qualcase.ui.base.session import Session
    from qualcase.ui.compare.switching import Switching

translate = QCoreApplication.translate
_PLACES = {
    WayOut.IMPORT: Place(Room.MATERIAL),
    WayOut.GIVE_CASES: Place(Room.MATERIAL),
    WayOut.MAKE_CODES: Place(Room.CODEBOOK),
    WayOut.CODE: Place(Room.CODE),
    WayOut.RECORD_VALUES: Place(Room.MATERIAL, page=Page.VARIABLES),
}


def verb(way: WayOut) -> str:
    """What stands on the button."""
    return {
        WayOut.IMPORT: translate("CompareScreen", "Import files"),
        WayOut.GIVE_CASES: translate("CompareScreen", "Give sources a case"),
        WayOut.MAKE_CODES: translate("CompareScreen", "Make a codebook"),
        WayOut.WITHOUT_WAVES: translate("CompareScreen", "Compare without waves"),
        WayOut.CODE: translate("CompareScreen", "Code a passage"),
        WayOut.CLEAR_FILTER: translate("CompareScreen", "Clear the filter"),
        WayOut.CLEAR_WAVES: translate("CompareScreen", "Show all waves"),
        WayOut.SHOW_SHARE: translate("CompareScreen", "Show the share"),
        WayOut.RECORD_VALUES: translate("CompareScreen", "Record values"),
    }[way]


class WaysOut:
    """Does what the buttons of notices say."""

    def __init__(self, session: Session, switching: Switching, without_waves: Callable[[], object]) -> None:
        """Change the filter, what is asked, or go elsewhere."""
        self._session, self._switching, self._without_waves = session, switching, without_waves

    def take(self, way: WayOut) -> None:
        """Do it."""
        session = self._session
        if way is WayOut.CLEAR_FILTER:
            session.set_filter(Filter())
        elif way is WayOut.CLEAR_WAVES:
            session.set_filter(session.filter.without("waves"))
        elif way is WayOut.SHOW_SHARE:
            self._switching.choose_measure(Measure.SHARE)
        elif way is WayOut.WITHOUT_WAVES:
            self._without_waves()
        else:
            session.go(_PLACES[way])
