"""What the line above the text says, kept in step with the study, and what is said where nothing lies at the caret."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from qualcase.coding.people import CodingState
from qualcase.ui.code.drawn import title_parts
from qualcase.ui.code.state import Whose

if TYPE_CHECKING:
    from qualcase.study.coded_share import SourceProgress
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
        state = self._state
        everyone = translate("CodeScreen", "All (%n)", "", len(state.looked_at()))
        as_agreed = self._session.as_agreed
        own = translate("CodeScreen", "Agreed layer") if as_agreed else self._session.coder_name
        self._header.show_whose(state.whose, [(own, Whose.OWN), (everyone, Whose.ALL)])
        self.show_state()

    def show_state(self) -> None:
        """Say how far the coder is."""
        if self._state.opened is not None:
            source_id, study, as_agreed = self._state.opened.source_id, self._session.study, self._session.as_agreed
            state = self._state.own_states().get(source_id, CodingState.NOT_BEGUN)
            self._header.show_state(state, writable=not study.read_only, as_agreed=as_agreed)
            offered = len(study.frame().coders) > 1 and not study.read_only
            self._header.show_layer(study.agreed.state(source_id), as_agreed=as_agreed, offered=offered)

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
