"""≠: one key restricts the comparison to the kinds and roles that both waves of a cell have, and one goes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from qualcase.coding.filters import Filter
    from qualcase.ui.base.session import Session
    from qualcase.ui.matrix.view import MatrixView

translate = QCoreApplication.translate


class InBoth:
    """Narrows the filter of the window, which says so as of any filter."""

    def __init__(self, session: Session, matrix: MatrixView) -> None:
        """Look at the focused cell of this matrix."""
        self._session, self._matrix = session, matrix
        self._before: tuple[Filter, Filter] | None = None
        """The filter that was narrowed, and what it was narrowed to."""

    def turn(self) -> None:
        """Restrict both waves to what they have in common, or go back to the filter before."""
        chosen, at, shown = self._session.filter, self._matrix.focus_cell, self._matrix.comparison
        if self._before is not None and self._before[1] == chosen:
            self.go_back()
        elif at is None or shown is None or shown.change is None:
            self._session.say(translate("CompareScreen", "No two waves are compared here."))
        else:
            study = self._session.study
            self._session.read(lambda: study.in_both(shown, *at, chosen), lambda found: self._narrow(chosen, found))

    def go_back(self) -> None:
        """The filter as it was before."""
        if self._before is not None:
            before, self._before = self._before[0], None
            self._session.set_filter(before)

    def _narrow(self, chosen: Filter, found: Filter) -> None:
        if self._session.filter != chosen:
            return
        if found == chosen:
            self._session.say(translate("CompareScreen", "Both waves have the same kinds of source and roles here."))
            return
        self._before = (chosen, found)
        self._session.set_filter(found)
        said = translate("CompareScreen", "Only what both waves have here: the same key goes back to the filter before")
        self._session.say(said)
