"""Reads what the screen shows besides definitions: counts of all codes, and what stands beside the current one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from qualcase.ui.codebook.code_facts import Beside, Counts, read_beside, read_counts

if TYPE_CHECKING:
    from qualcase.ui.codebook.screen import CodebookScreen


class CodebookFigures(QObject):
    """Asks in the background, and draws what came for the code that is current then."""

    def __init__(self, screen: CodebookScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        self._session = screen.session
        self.counts = Counts()
        self._beside: Beside | None = None

    def ask_counts(self) -> None:
        """Read how often codes are used, and how much waits."""
        study = self._session.study
        self._session.later(lambda: read_counts(study), self._take_counts)

    def ask_beside(self) -> None:
        """Read examples, merges and use of the current code."""
        study, code_id = self._session.study, self._screen.code_id
        if code_id in self._screen.tree:
            self._session.later(lambda: read_beside(study, code_id), self._take_beside)

    def draw_standing(self) -> None:
        """Say how the current code stands."""
        screen, study = self._screen, self._session.study
        if screen.code_id not in screen.tree:
            return
        beside = self._beside if self._beside and self._beside.code_id == screen.code_id else None
        screen.editor.standing.show_standing(
            retired=screen.tree[screen.code_id].retired,
            waiting=self.counts.waiting.get(screen.code_id, 0),
            merges=beside.merges if beside else (),
            coders={coder.id: coder.name for coder in study.frame().coders},
            writable=not study.read_only,
        )

    def _take_counts(self, counts: Counts) -> None:
        self.counts = counts
        self._screen.take_counts()
        self.draw_standing()

    def _take_beside(self, beside: Beside | None) -> None:
        if beside is None or beside.code_id != self._screen.code_id:
            return
        self._beside = beside
        editor = self._screen.editor
        editor.pinned.show_pinned(beside.examples, writable=not self._session.study.read_only)
        editor.use.show_use(beside.use)
        self.draw_standing()
