"""What stands on the page, in one list: headings of rows, cards, what heads some of them, and empty places."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from qualcase.coding.comparison import Beside
from qualcase.ui.excerpts.origin import beside_title
from qualcase.ui.sidebyside.words import hole_words, row_words

if TYPE_CHECKING:
    from qualcase.coding.codings import Excerpt
    from qualcase.coding.pairing import SideBySide


class Kind(Enum):
    """What an item is."""

    HEADING = "heading"
    """Over a whole row."""
    ABOUT = "about"
    """Over cards that speak about another time."""
    CARD = "card"
    HOLE = "hole"
    """An empty place."""


@dataclass(frozen=True)
class Item:
    """One thing on the page."""

    kind: Kind
    row: int
    column: int
    words: str = ""
    excerpt: Excerpt | None = None


def make_items(made: SideBySide) -> list[Item]:
    """All that stands in the rows: each heading, then column by column."""
    found: list[Item] = []
    for number, row in enumerate(made.rows):
        found.append(Item(Kind.HEADING, number, -1, row_words(made, number)))
        for column, place in enumerate(row.places):
            cards = sorted((made.excerpts[one] for one in place), key=lambda one: one.about or "")
            about = ""
            for excerpt in cards:
                if excerpt.about and excerpt.about != about:
                    about = excerpt.about
                    found.append(Item(Kind.ABOUT, number, column, beside_title(Beside("about", about, 1))))
                found.append(Item(Kind.CARD, number, column, excerpt=excerpt))
            if not place and column in made.holes[number]:
                found.append(Item(Kind.HOLE, number, column, hole_words(made.holes[number][column])))
    return found
