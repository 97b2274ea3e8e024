"""What a comparison is crossed by: what can be chosen, and what becomes of the rest when something is. No widgets."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import combinations
from typing import TYPE_CHECKING

from qualcase.coding.arranging import Arrangement
from qualcase.coding.comparison import ByVariable, Dimension
from qualcase.coding.variables import VariableKind, VariableOf

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qualcase.coding.comparison import AxisValue, By
    from qualcase.coding.frame import Wave
    from qualcase.coding.variables import Variable
    from qualcase.coding.views import ViewSettings

OFFERED = (
    *(Dimension.CODE, Dimension.CASE, Dimension.SITE, Dimension.AREA, Dimension.WAVE, Dimension.ABOUT),
    *(Dimension.KIND, Dimension.ROLE, Dimension.PARTICIPANT, Dimension.CODER),
)
"""The dimensions in the order in which they are offered."""
IN_WAVES = (Dimension.WAVE, Dimension.ABOUT)
"""What cells are split by where change is marked."""


class Side(StrEnum):
    """The sides of a comparison, called as in `ViewSettings`."""

    ROWS = "rows"
    COLUMNS = "columns"
    SPLIT = "split"


@dataclass(frozen=True)
class Option:
    """Something that a side can be crossed by."""

    by: By | None
    variable: Variable | None = None

    @property
    def has_bands(self) -> bool:
        """Whether it holds numbers that stand in bands."""
        return self.variable is not None and self.variable.kind is VariableKind.NUMBER


def options(variables: Iterable[Variable], side: Side) -> tuple[Option, ...]:
    """What a side can be crossed by; the split also by nothing. Answers of respondents are in no comparison."""
    fixed = [Option(one) for one in OFFERED]
    own = [Option(ByVariable(one.id, name=one.name), one) for one in variables if one.of is not VariableOf.RESPONDENT]
    return (*([Option(None)] if side is Side.SPLIT else []), *fixed, *own)


def same_thing(one: By | None, other: By | None) -> bool:
    """Whether two sides would be the same; a variable is, whatever its bands."""
    if isinstance(one, ByVariable) and isinstance(other, ByVariable):
        return one.variable_id == other.variable_id
    return one == other


def crossed(asked: ViewSettings, side: Side, by: By | None) -> ViewSettings:
    """The same with another thing on a side. What stood on another side changes places with it."""
    before: By | None = getattr(asked, side)
    sides = dict(zip(Side, asked.dimensions, strict=True))
    twin = next((one for one in Side if one is not side and by is not None and same_thing(sides[one], by)), None)
    sides[side] = by
    if twin is not None:
        sides[twin] = before
    for one in (Side.ROWS, Side.COLUMNS):
        if sides[one] is None:
            sides[one] = next(free for free in OFFERED if free not in sides.values())
    return _with_sides(asked, sides)


def swapped(asked: ViewSettings) -> ViewSettings:
    """Rows as columns and columns as rows, each arranged as it was."""
    return replace(
        asked,
        rows=asked.columns,
        columns=asked.rows,
        row_arrangement=replace(asked.column_arrangement, rows=True),
        column_arrangement=replace(asked.row_arrangement, rows=False),
    )


def as_usual(asked: ViewSettings) -> ViewSettings:
    """Codes by cases, split by waves."""
    return _with_sides(asked, {Side.ROWS: Dimension.CODE, Side.COLUMNS: Dimension.CASE, Side.SPLIT: Dimension.WAVE})


def is_as_usual(asked: ViewSettings) -> bool:
    """Whether codes, cases and waves are crossed in their usual places."""
    return asked.dimensions == (Dimension.CODE, Dimension.CASE, Dimension.WAVE)


def _with_sides(asked: ViewSettings, sides: dict[Side, By | None]) -> ViewSettings:
    """Other sides. How a side was arranged holds as long as it shows the same, and goes by what is still there."""
    rows, columns, split = (sides[one] for one in Side)
    assert rows is not None and columns is not None  # noqa: S101, PT018 - only the split may be nothing
    stays = [same_thing(new, old) for new, old in zip((rows, columns, split), asked.dimensions, strict=True)]
    row_how = asked.row_arrangement if stays[0] else Arrangement(rows=True)
    column_how = asked.column_arrangement if stays[1] else Arrangement()
    if not stays[2]:
        row_how, column_how = replace(row_how, split=""), replace(column_how, split="")
    return replace(
        asked,
        rows=rows,
        columns=columns,
        split=split,
        row_arrangement=row_how if stays[1] else replace(row_how, by=""),
        column_arrangement=column_how if stays[0] else replace(column_how, by=""),
    )


def wave_pairs(waves: Iterable[Wave]) -> tuple[tuple[Wave, Wave], ...]:
    """Every two waves, the earlier first: those furthest apart, then the others from the first wave on."""
    held = list(waves)
    pairs = list(combinations(held, 2))
    widest = (held[0], held[-1]) if len(held) > 1 else None
    return tuple(sorted(pairs, key=lambda pair: pair != widest))


def pair_asked(asked: ViewSettings, waves: Iterable[Wave]) -> tuple[Wave, Wave] | None:
    """The two waves between which change is marked; None where cells are not split by waves, or there is one.

    A view that was saved by command may go backwards; then they stand so.
    """
    held = {wave.id: wave for wave in waves}
    pairs = wave_pairs(held.values())
    if asked.split not in IN_WAVES or not pairs:
        return None
    if asked.change is not None and held.keys() >= set(asked.change):
        return held[asked.change[0]], held[asked.change[1]]
    return pairs[0]


def bands_of(values: Iterable[AxisValue]) -> tuple[float, ...]:
    """The numbers at which the bands of an axis begin; none where its values are no bands."""
    edges = [one.id.removeprefix(">=") for one in values if one.id.startswith(">=")]
    edges += [one.id.partition(":")[0] for one in values if ":" in one.id]
    try:
        return tuple(sorted(float(one) for one in edges))
    except ValueError:
        return ()


_BETWEEN = re.compile(r"[;\s]+")


def read_bands(text: str) -> tuple[float, ...] | None:
    """Numbers at which bands begin, ascending, as somebody typed them: `5; 10,5` or `5 10.5`. None for no numbers."""
    found = [one.strip(",").replace(",", ".") for one in _BETWEEN.split(text.strip())]
    try:
        numbers = {float(one) for one in found if one}
    except ValueError:
        return None
    return tuple(sorted(numbers)) if all(abs(one) < float("inf") for one in numbers) else None
