"""From a card to its words in the transcript, and what was said around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.around import around
from qualcase.ui.base.place import Place, Room

if TYPE_CHECKING:
    from qualcase.coding.codings import Excerpt
    from qualcase.study.sources import SourceText
    from qualcase.ui.base.session import Session
    from qualcase.ui.excerpts.columns import ExcerptColumns


class CardGoing:
    """Follows what is opened in columns of cards."""

    def __init__(self, session: Session, columns: ExcerptColumns) -> None:
        """Listen to the columns."""
        self._session, self._columns = session, columns
        columns.opened.connect(self.go_to)
        columns.around_wanted.connect(self._show_around)

    def go(self) -> None:
        """To the chosen excerpt, else the first there is."""
        excerpt = self._columns.excerpt or self._columns.first
        if excerpt is not None:
            self.go_to(excerpt)

    def go_to(self, excerpt: Excerpt) -> None:
        """To the place of an excerpt in its transcript."""
        self._session.go(Place(Room.CODE, excerpt.source_id, excerpt.start, excerpt.end, excerpt.id))

    def show_more(self, steps: int) -> None:
        """Show more or fewer turns around the chosen excerpt."""
        excerpt = self._columns.excerpt
        if excerpt is not None:
            self._show_around(excerpt, max(0, self._columns.steps(excerpt) + steps))

    def _show_around(self, excerpt: Excerpt, steps: int) -> None:
        columns = self._columns
        if steps == 0:
            columns.show_around(excerpt, 0, None)
            return

        def show(source: SourceText) -> None:
            turns = around(source.text, source.turns, excerpt.start, excerpt.end, steps)
            columns.show_around(excerpt, steps, turns)

        self._session.read(lambda: self._session.study.sources.text(excerpt.source_id), show)
