"""From a card or a respondent to the words in their text, and what was said around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.coding.around import around
from qualcase.ui.base.place import Place, Room

if TYPE_CHECKING:
    from qualcase.coding.codings import Excerpt
    from qualcase.coding.joint import WhoAnswered
    from qualcase.study.sources import SourceText
    from qualcase.ui.base.session import Session
    from qualcase.ui.joint.beside import BesidePane

translate = QCoreApplication.translate


class Going:
    """Follows what is opened in the right pane."""

    def __init__(self, session: Session, pane: BesidePane) -> None:
        """Listen to the pane."""
        self._session, self._pane = session, pane
        pane.columns.opened.connect(self._go_to)
        pane.columns.around_wanted.connect(self._show_around)
        pane.who.opened.connect(self._go_to_words)

    def go(self) -> None:
        """To the chosen excerpt, or to the words of the chosen respondent."""
        if self._pane.shows_people:
            self._pane.who.open_chosen()
            return
        excerpt = self._pane.columns.excerpt or self._pane.columns.first
        if excerpt is not None:
            self._go_to(excerpt)

    def show_more(self, steps: int) -> None:
        """Show more or fewer turns around the chosen excerpt."""
        excerpt = self._pane.columns.excerpt
        if excerpt is not None:
            self._show_around(excerpt, max(0, self._pane.columns.steps(excerpt) + steps))

    def _go_to(self, excerpt: Excerpt) -> None:
        self._session.go(Place(Room.CODE, excerpt.source_id, excerpt.start, excerpt.end, excerpt.id))

    def _go_to_words(self, one: WhoAnswered) -> None:
        if one.written:
            words = one.written[0]
            self._session.go(Place(Room.CODE, words.source_id, words.start, words.end))
        else:
            self._session.say(translate("Joint", "{name} gave no open answer").format(name=one.respondent.name))

    def _show_around(self, excerpt: Excerpt, steps: int) -> None:
        columns = self._pane.columns
        if steps == 0:
            columns.show_around(excerpt, 0, None)
            return

        def show(source: SourceText) -> None:
            turns = around(source.text, source.turns, excerpt.start, excerpt.end, steps)
            columns.show_around(excerpt, steps, turns)

        self._session.read(lambda: self._session.study.sources.text(excerpt.source_id), show)
