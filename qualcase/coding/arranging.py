"""How the columns (or rows) of a comparison are arranged: in which order, and in which groups."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Order(StrEnum):
    """What decides the order. What belongs to a site or the whole study stands behind the cases."""

    STUDY = "study"
    """As everywhere in the study: by site, then by name."""
    NAME = "name"
    VALUE = "value"
    """By the figure of the measure, highest first."""
    RATING = "rating"
    """By the mean rating, highest first."""
    SIMILARITY = "similarity"
    """Cases that are coded alike stand side by side."""
    HAND = "hand"


class GroupBy(StrEnum):
    """What cases are grouped by."""

    SITE = "site"
    AREA = "area"
    """A case in several areas stands in each of them; totals count it once."""
    NOTHING = "nothing"


@dataclass(frozen=True)
class Arrangement:
    """How one axis is arranged."""

    order: Order = Order.STUDY
    group: GroupBy = GroupBy.SITE
    by: str = ""
    """For value and rating: the id on the other axis that is looked at; empty means its total."""
    split: str = ""
    """And the id of the split; empty means the later wave of the change, or the last split."""
    hand: tuple[str, ...] = ()
    """For order by hand: ids in their order; what is not named stands behind, in the study's order."""
    rows: bool = False
    """Arrange the rows instead of the columns."""

    @property
    def is_plain(self) -> bool:
        """Whether everything stands as in the study."""
        return self.order is Order.STUDY and self.group is GroupBy.SITE
