"""Going about on the page: to what is not rated or rated differently, to other codes and raters, to the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

from qualcase.coding.around import around
from qualcase.ui.base.place import Place, Room
from qualcase.ui.ratings.state import next_place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.codings import Excerpt
    from qualcase.study.sources import SourceText
    from qualcase.ui.base.session import Session
    from qualcase.ui.ratings.page import RatingsPage

translate = QCoreApplication.translate


class Going:
    """Moves the keyboard, or the window."""

    def __init__(self, session: Session, page: RatingsPage) -> None:
        """Of one page."""
        self._session, self._page = session, page

    def to_unrated(self, way: int) -> None:
        """To the next cell that is not rated."""
        self._go(self._page.board.unrated(), way, translate("Ratings", "Everything in sight is rated."))

    def to_apart(self, way: int) -> None:
        """To the next cell of which raters say different things."""
        self._go(self._page.board.differences(), way, translate("Ratings", "Nothing in sight is rated differently."))

    def _go(self, places: Sequence[tuple[int, int]], way: int, nothing: str) -> None:
        found = next_place(places, self._page.view.place, way, len(self._page.board.slots))
        if found is None:
            self._session.say(nothing)
            return
        self._page.view.choose(*found)
        self._page.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def turn_way(self) -> None:
        """The case at hand down its codes, or its code down the cases."""
        self._page.choose_way(by_case=not self._page.board.asked.by_case)

    def step_what(self, way: int) -> None:
        """The next code, or case."""
        box = self._page.head.what
        if box.count():
            box.setCurrentIndex((box.currentIndex() + way) % box.count())
            self._page.choose(**{"case_id" if self._page.board.asked.by_case else "code_id": str(box.value())})

    def next_rater(self) -> None:
        """Look at the ratings of another."""
        box = self._page.head.rater
        if box.count():
            box.setCurrentIndex((box.currentIndex() + 1) % box.count())
            self._page.choose(rater_id=str(box.value()))

    def go_to_text(self) -> None:
        """To the place of the chosen passage."""
        card = self.card() or self._page.desk.carriers.excerpt
        if card is not None:
            self.open(card)

    def show_more(self, steps: int) -> None:
        """Show more turns around the chosen passage."""
        card = self._page.desk.carriers.excerpt
        if card is not None:
            self.show_around(
                card, max(0, steps + max(one.cards.steps(card.id) for one in self._page.desk.carriers.lists))
            )

    def card(self) -> Excerpt | None:
        """The passage that has the keyboard."""
        return self._page.desk.carriers.excerpt if self._page.desk.carriers.has_keyboard else None

    def open(self, excerpt: Excerpt) -> None:
        """To the place of a passage in its text."""
        self._session.go(Place(Room.CODE, excerpt.source_id, excerpt.start, excerpt.end, excerpt.id))

    def show_around(self, excerpt: Excerpt, steps: int) -> None:
        """Show so many turns around a passage."""
        lists, study = self._page.desk.carriers.lists, self._session.study

        def show(source: SourceText) -> None:
            turns = around(source.text, source.turns, excerpt.start, excerpt.end, steps) if steps else None
            for one in lists:
                one.cards.set_around(excerpt.id, steps, turns)
                one.scheduleDelayedItemsLayout()

        self._session.read(lambda: study.sources.text(excerpt.source_id), show)
