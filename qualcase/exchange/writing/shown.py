"""How a cell of a table reads where people read it as text: in the terminal and in Word."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qualcase.words import mark, say
from qualcase.words.dates import say_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qualcase.coding.tables import CellValue

_MOST_DECIMALS = 2
_GROUPED_FROM = 10_000
"""Four figures stand without a sign between them, so that no year is parted."""


@dataclass
class ColumnLook:
    """What a column holds: figures stand to the right, with as many decimals as the one of them that needs most."""

    decimals: int = 0
    has_figures: bool = False
    has_others: bool = False

    @property
    def is_right(self) -> bool:
        """Whether it holds figures and nothing else."""
        return self.has_figures and not self.has_others

    def look_at(self, value: CellValue) -> None:
        """Take in one more cell."""
        if value is None:
            return
        if isinstance(value, (str, bool)):
            self.has_others = True
            return
        self.has_figures = True
        if isinstance(value, float) and math.isfinite(value) and self.decimals < _MOST_DECIMALS:
            self.decimals = max(self.decimals, _decimals(value))

    def shown(self, value: CellValue) -> str:
        """A cell as text: figures as the language in use writes them, nothing for None and undefined."""
        if value is None:
            return ""
        if isinstance(value, str):
            return value
        if isinstance(value, bool):
            return say(mark("yes")) if value else say(mark("no"))
        if not math.isfinite(value):
            return ""
        decimals = self.decimals if isinstance(value, float) else 0
        if abs(value) >= _GROUPED_FROM or decimals:
            return say_number(value, decimals)
        return f"{value:.0f}"


def column_looks(rows: Iterable[Sequence[CellValue]], count: int) -> list[ColumnLook]:
    """What each of `count` columns holds."""
    looks = [ColumnLook() for _ in range(count)]
    for row in rows:
        for look, value in zip(looks, row, strict=True):
            look.look_at(value)
    return looks


def _decimals(value: float) -> int:
    """How many decimals a figure needs, up to the most that are shown."""
    exact = round(value, _MOST_DECIMALS)
    return next(count for count in range(_MOST_DECIMALS + 1) if round(value, count) == exact)
