"""The turns around an excerpt of the book: they come and go under its card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.around import around

if TYPE_CHECKING:
    from qualcase.coding.codings import Excerpt
    from qualcase.study.sources import SourceText
    from qualcase.ui.base.session import Session
    from qualcase.ui.years.book import Book


class Turns:
    """Reads texts in the background."""

    def __init__(self, session: Session, book: Book) -> None:
        """Answer the book."""
        self._session, self._book = session, book
        book.around_wanted.connect(self.show)

    def show_of_chosen(self, more: int) -> None:
        """Show more or fewer turns around the chosen excerpt."""
        if self._book.excerpt is not None:
            self.show(self._book.excerpt, more)

    def show(self, excerpt: Excerpt, more: int) -> None:
        """Show so many more turns around an excerpt, or fewer where that is below 0."""
        book = self._book.book
        steps = max(0, book.steps(excerpt.id) + more)

        def show(source: SourceText) -> None:
            found = around(source.text, source.turns, excerpt.start, excerpt.end, steps) if steps else None
            book.set_around(excerpt.id, steps, found)
            self._book.lay_out()

        study = self._session.study
        self._session.read(lambda: study.sources.text(excerpt.source_id), show)
