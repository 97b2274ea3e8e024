"""Opens texts where they were left, remembers where one is in them, and sees to type and line width."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer

from qualcase.ui.base.place import Place, Room
from qualcase.ui.code.drawn import Drawer, marks_of, voices_of
from qualcase.ui.code.places import Left
from qualcase.ui.theme import fonts
from qualcase.ui.transcript.canvas import Anchor

if TYPE_CHECKING:
    from qualcase.ui.base.session import Session
    from qualcase.ui.code.places import TextPlaces
    from qualcase.ui.code.state import CodeState, Difference
    from qualcase.ui.theme.tokens import Tokens
    from qualcase.ui.transcript.view import TranscriptView

translate = QCoreApplication.translate
_PAUSE = 1000
"""Milliseconds of rest after which a place is remembered."""


class Reader(QObject):
    """One per screen."""

    def __init__(self, session: Session, state: CodeState, view: TranscriptView, places: TextPlaces) -> None:
        """Listen to the text."""
        super().__init__(view)
        self._session, self._state, self._view = session, state, view
        self.places = places
        self.looking = False
        """Whether passages of a list are looked at: what is passed then is no place to come back to."""
        self._rest = QTimer(self, singleShot=True, interval=_PAUSE)
        self._rest.timeout.connect(self.remember)
        view.caret_moved.connect(lambda _: self._rest.start())
        view.verticalScrollBar().valueChanged.connect(lambda _: self._rest.start())
        view.installEventFilter(self)
        view.take_letters(fonts.letters(session.settings))

    def source_at(self, place: Place) -> str | None:
        """The source that a place means; where it means none, the open one, else the one that was read last."""
        state, last = self._state, self.places.last
        if place == Place(Room.CODE) and state.opened is None and state.is_there(last or ""):
            return last
        return state.source_at(place)

    def remember(self) -> None:
        """Keep where one is in the open text."""
        self._rest.stop()
        if self._state.opened is not None and not self.looking:
            top = self._view.anchor()
            self.places.keep(self._state.opened.source_id, Left(self._view.caret(), *top))

    def show_opened(self, tokens: Tokens) -> None:
        """Show the open text from where it was left."""
        opened = self._state.opened
        if opened is None:
            self._view.show_text("")
            return
        text = opened.text
        self._view.show_text(text.text, text.turns, voices_of(opened), marks_of(self._state, tokens))
        left = self.places.get(opened.source_id) or Left(0, 0, 0.0)
        self._view.place_caret(left.caret)
        if left.top:
            self._view.return_to(Anchor(min(left.top, len(text.text)), left.past))
        else:
            self._view.bring_into_sight(left.caret, left.caret)
        self._rest.stop()

    def zoom(self, step: int) -> None:
        """Make the type larger or smaller; 0 brings the usual size back."""
        settings = self._session.settings
        size = round(fonts.reading(settings).pointSizeF()) + step
        if step == 0:
            settings.set(fonts.SIZE_KEY, None)
        elif size in fonts.SIZES:
            settings.set(fonts.SIZE_KEY, size)

    def widen(self, step: int) -> None:
        """Make the lines longer or shorter by a step."""
        settings = self._session.settings
        chosen = fonts.letters(settings) + step * fonts.LETTERS.step
        if chosen in fonts.LETTERS:
            settings.set(fonts.LETTERS_KEY, chosen)
        words = translate("CodeScreen", "Lines of {number} characters, where there is room.")
        self._session.say(words.format(number=fonts.letters(settings)))

    def take_type(self) -> None:
        """Read in the type and the line width that are set now."""
        settings = self._session.settings
        self._view.take_letters(fonts.letters(settings))
        self._view.take_font(fonts.reading(settings))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Remember the place when the text is hidden: another room is gone to, or the window closes."""
        del watched
        if event.type() is QEvent.Type.Hide:
            self.remember()
        return False


def draw_difference(view: TranscriptView, state: CodeState, tokens: Tokens, difference: Difference) -> None:
    """Show in a text what became different, and only that."""
    drawer = Drawer(state, tokens)
    for coding in difference.shown:
        view.add_mark(drawer.mark(coding))
    for coding_id in difference.gone:
        view.remove_mark(coding_id)
