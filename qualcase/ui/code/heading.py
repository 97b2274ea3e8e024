"""What the line above the text says, kept in step with the study, and what is said where nothing lies at the caret."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from qualcase.coding.people import CodingState
from qualcase.ui.code.drawn import title_parts
from qualcase.ui.code.state import Whose

if TYPE_CHECKING:
    from qualcase.study.comparing import SourceProgress
    from qualcase.ui.base.session import Session
    from qualcase.ui.code.header import Header
    from qualcase.ui.code.state import CodeState

translate = QCoreApplication.translate
_PAUSE = 150
"""Milliseconds without a change before figures are asked for."""


class Heading(QObject):
    """Tells of the open source."""

    def __init__(self, session: Session, state: CodeState, header: Header) -> None:
        """Nothing is open yet."""
        super().__init__(header)
        self._session, self._state, self._header = session, state, header
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._ask_share)

    def show_source(self) -> None:
        """Say which source is open."""
        opened = self._state.opened
        if opened is not None:
            self._header.show_source(title_parts(self._state, opened), opened.text.source.name)

    def show_whose(self) -> None:
        """Say whose codings are shown."""
        state, coders = self._state, self._session.study.frame().coders
        held = [coder for coder in coders if not state.filter.coders or coder.id in state.filter.coders]
        everyone = translate("CodeScreen", "All (%n)", "", len(held))
        self._header.show_whose(state.whose, [(self._session.coder_name, Whose.OWN), (everyone, Whose.ALL)])
        self.show_state()

    def show_state(self) -> None:
        """Say how far the coder is."""
        if self._state.opened is not None:
            state = self._state.own_states().get(self._state.opened.source_id, CodingState.NOT_BEGUN)
            self._header.show_state(state, writable=not self._session.study.read_only)

    def count_soon(self) -> None:
        """Count anew how much is coded, once nothing changes any more."""
        self._pause.start()

    def _ask_share(self) -> None:
        if self._state.opened is None:
            return
        source_id, counted, study = self._state.opened.source_id, self._state.counted(), self._session.study

        def show(found: dict[str, SourceProgress]) -> None:
            opened = self._state.opened
            if opened is not None and opened.source_id == source_id and source_id in found:
                self._header.show_share(found[source_id].share)

        self._session.read(lambda: study.progress(counted), show)


def nothing_here(state: CodeState) -> str:
    """Why no coding lies at the caret, and what to do; empty where no text is open."""
    if state.opened is None:
        return ""
    hidden = state.hidden()
    if hidden and not state.shown():
        return translate(
            "CodeScreen", "%n coding(s) of others are not shown. Choose All above to see them.", "", hidden
        )
    return translate("CodeScreen", "Put the caret on a coded passage to see what was coded there.")
