"""Says over the matrix what a reader must know, and remembers what was put away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.ui.compare.told import PutAway, Told, told

if TYPE_CHECKING:
    from qualcase.coding.comparison import Comparison
    from qualcase.ui.base.session import Session
    from qualcase.ui.compare.notice_strip import NoticeStrip

translate = QCoreApplication.translate


class Telling:
    """Fills the strip."""

    def __init__(self, session: Session, study_id: str, strip: NoticeStrip) -> None:
        """Remember for this study."""
        self._session, self._strip = session, strip
        self._away = PutAway(session.settings, study_id)
        self._told: tuple[Told, ...] = ()
        strip.put_away.connect(lambda one: self._put_away((one,)))

    def show(self, shown: Comparison | None) -> None:
        """Say what is to be known of a comparison."""
        self._told = told(shown) if shown is not None else ()
        self._strip.show_told(self._away.left_of(self._told))

    def turn(self) -> None:
        """Put all lines away, or bring back those that were."""
        if not self._told:
            self._session.say(translate("CompareScreen", "There is nothing to know here besides the caption."))
        elif left := self._away.left_of(self._told):
            self._put_away(left)
        else:
            self._away.bring_back(self._told)
            self._strip.show_told(self._told)

    def _put_away(self, lines: tuple[Told, ...]) -> None:
        self._away.add(lines)
        self._strip.show_told(self._away.left_of(self._told))
