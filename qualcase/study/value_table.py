"""The values of variables as a table to read, in the language in use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.tables import Column, Table
from qualcase.coding.values import shown
from qualcase.study.wording import OF_WORDS
from qualcase.words import say

if TYPE_CHECKING:
    from qualcase.coding.variables import ValueGrid


def value_table(grid: ValueGrid) -> Table:
    """A row for each case (site …) that has any value, a column for each variable and wave that has any."""
    filled = {(variable, wave) for _, variable, wave in grid.values}
    columns = [one for one in grid.columns if (one.variable.id, one.wave.id if one.wave else None) in filled]
    there = {target for target, _, _ in grid.values}
    rows = [
        (target.name, *(shown(column.variable, grid.value(target, column)) for column in columns))
        for target in grid.targets
        if target.id in there
    ]
    head = Column(say(OF_WORDS[grid.of]))
    return Table("", [head, *(Column(column.heading) for column in columns)], rows)
