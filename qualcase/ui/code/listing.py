"""Keeps the list of sources in step with the study, the window's filter and what is typed above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from qualcase.study.wording import say_kind
from qualcase.ui.code.source_rows import make_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.changes import Changes
    from qualcase.coding.filters import Filter
    from qualcase.ui.base.session import Session
    from qualcase.ui.code.source_panel import SourcePanel
    from qualcase.ui.code.state import CodeState

_SHOWN = ("source", "source_case", "study_case", "site", "wave", "study", "coding_status", "coder")


class Listing(QObject):
    """Filled once it is asked for."""

    def __init__(self, session: Session, state: CodeState, panel: SourcePanel) -> None:
        """Listen to the panel."""
        super().__init__(panel)
        self._session, self._state, self._panel = session, state, panel
        self._passing: frozenset[str] | None = None
        panel.typed.connect(lambda _: self.show())
        panel.widened.connect(self._widen)

    def take_filter(self, chosen: Filter) -> None:
        """List what this filter lets through."""
        if chosen.is_empty:
            self._take_passing(None)
        else:
            self._session.read(lambda: self._session.study.passing(chosen), self._take_passing)

    def take_changes(self, changes: Changes) -> None:
        """List anew what an action touched."""
        if not changes.touches(*_SHOWN):
            return
        if self._passing is None or not changes.touches("source", "source_case", "study_case", "wave"):
            self.show()
        else:
            self.take_filter(self._session.filter)

    def show(self) -> None:
        """List the sources as they are now."""
        study = self._session.study
        rows = make_rows(
            study.sources.all(),
            study.frame(),
            self._state.own_states(),
            say_kind,
            passing=self._passing,
            typed=self._panel.field.text(),
        )
        self._panel.show_rows(rows, filtered=self._passing is not None)

    def _take_passing(self, passing: Sequence[str] | None) -> None:
        self._passing = None if passing is None else frozenset(passing)
        self.show()

    def _widen(self) -> None:
        self._session.set_filter(type(self._session.filter)())
