"""A second text beside the open one. It is read here; the keyboard makes it the open one, and then it is coded."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeGuard

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qualcase.ui.code.collecting import carry_excerpt
from qualcase.ui.code.drawn import marks_of, title_parts
from qualcase.ui.code.reader import Reader, draw_difference
from qualcase.ui.code.state import CodeState
from qualcase.ui.transcript.view import TranscriptView
from qualcase.ui.widgets.buttons import link_button
from qualcase.ui.widgets.labels import ElidedLabel, hairline

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from qualcase.coding.changes import Changes
    from qualcase.ui.base.session import Session
    from qualcase.ui.code.places import TextPlaces
    from qualcase.ui.theme.tokens import Tokens

translate = QCoreApplication.translate
_LEAST_TITLE = 80
_OF_CODES = ("code", "scale", "coder")


class BesideText(QWidget):
    """Header and text."""

    wanted = Signal()
    """This text shall be the open one."""
    left = Signal()
    """It shall be closed."""

    def __init__(self, session: Session, font: QFont, tokens: Tokens, shown: CodeState, places: TextPlaces) -> None:
        """Show the codings of the same coders as the open text does, `shown`; keep in the same `places`."""
        super().__init__()
        self._tokens, self._shown = tokens, shown
        self.state = CodeState(session.study, session.coding_id, session.filter)
        self.view = TranscriptView(font, tokens)
        self.view.setAccessibleName(translate("CodeScreen", "The text beside"))
        self.view.also_carry = partial(carry_excerpt, self.state)
        self.reader = Reader(session, self.state, self.view, places)
        self.title = ElidedLabel(strong=True)
        self.title.setMinimumWidth(_LEAST_TITLE)
        self.head = QWidget()
        head = QHBoxLayout(self.head)
        head.setContentsMargins(16, 4, 8, 4)
        head.setSpacing(12)
        head.addWidget(self.title, 1)
        head.addWidget(link_button(translate("CodeScreen", "Code here (F6)"), self.wanted.emit))
        head.addWidget(link_button(translate("CodeScreen", "Close"), self.left.emit))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(hairline())
        layout.addWidget(self.view, 1)
        for one in (self.view, self.view.viewport()):
            one.installEventFilter(self)
        self.view.mark_activated.connect(lambda _: self.wanted.emit())

    @property
    def source_id(self) -> str | None:
        """The source that is shown."""
        return self.state.opened.source_id if self.state.opened else None

    def open_source(self, source_id: str) -> None:
        """Show a source from where it was left."""
        self.reader.remember()
        self._follow_choice()
        opened = self.state.open(source_id)
        self.title.setText(
            " · ".join(part for part in title_parts(self.state, opened) if part) or opened.text.source.name
        )
        self.reader.show_opened(self._tokens)

    def show_codings(self) -> None:
        """Show the codings of those that are shown in the open text."""
        self._follow_choice()
        if self.state.opened is not None:
            self.view.set_marks(marks_of(self.state, self._tokens))

    def take_changes(self, changes: Changes, coder_id: str | None) -> None:
        """Draw anew what an action touched."""
        self.state.hear(changes, coder_id)
        source_id = self.source_id
        if source_id is None:
            return
        if not self.state.is_there(source_id):
            self.state.opened = None
            self.left.emit()
            return
        opened, sources = self.state.opened, self.state.study.sources
        if opened is not None and (
            sources.get(source_id) != opened.text.source or sources.speaker_names(source_id) != opened.speakers
        ):
            self.open_source(source_id)
            return
        difference = self.state.take(changes)
        if difference is None or changes.touches(*_OF_CODES):
            self.show_codings()
        else:
            draw_difference(self.view, self.state, self._tokens, difference)

    def take_theme(self, tokens: Tokens) -> None:
        """Use other colours and type."""
        if tokens is not self._tokens:
            self._tokens = tokens
            self.view.take_tokens(tokens)
        self.reader.take_type()
        self.show_codings()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys that mean something on a text make this one the open one first; so does a click, once it is done."""
        if watched is self.view and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.left.emit()
                return True
        elif _is_click(event):
            self.view.mouseReleaseEvent(event)
            self.wanted.emit()
            return True
        return super().eventFilter(watched, event)

    def _follow_choice(self) -> None:
        self.state.whose, self.state.filter = self._shown.whose, self._shown.filter


def _is_click(event: QEvent) -> TypeGuard[QMouseEvent]:
    """Whether the left button is let go: what was selected with it stands."""
    return (
        isinstance(event, QMouseEvent)
        and event.type() is QEvent.Type.MouseButtonRelease
        and event.button() is Qt.MouseButton.LeftButton
    )
