"""Values of a variable as the values of an axis: recorded ones in their order, numbers in bands."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from qualcase.coding.comparison import AxisValue
from qualcase.coding.variables import VariableKind, VariableOf
from qualcase.words.sorting import sort_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from qualcase.coding.variables import Variable, VariableValue

FEW = 6
"""Up to so many different numbers each stand alone, when no bands are asked for."""
PROPOSED = 4
"""Into so many bands more numbers are divided, with about as many values in each."""


@dataclass(frozen=True, eq=False)
class VariableAxis:
    """A variable ready to be crossed by. Two are the same only when they are one: values may have changed between."""

    variable: Variable
    values: tuple[AxisValue, ...]
    places: Mapping[tuple[str, str | None], int]
    """The value (index) of a thing in a wave; of a source the wave is None."""
    bands: tuple[float, ...] = ()
    """Where bands of numbers begin, as they were asked for; empty where they are proposed."""

    @property
    def of(self) -> VariableOf:
        """What the variable is a property of."""
        return self.variable.of


def variable_axis(variable: Variable, recorded: Iterable[VariableValue], bands: Sequence[float] = ()) -> VariableAxis:
    """Lay out the values of a variable. `bands` are the numbers at which a new band begins, ascending."""
    held = list(recorded)
    if variable.kind is VariableKind.NUMBER:
        numbers = [float(one.value) for one in held]
        cuts = tuple(bands) or proposed_bands(numbers)
        if cuts:
            place = {one.value: bisect_right(cuts, float(one.value)) for one in held}
            return replace(_axis(variable, held, band_values(cuts), place), bands=tuple(bands))
    texts = {one.value: _text(variable, one.value) for one in held}
    order = _order(variable, set(texts.values()))
    at = {text: number for number, text in enumerate(order)}
    return _axis(
        variable, held, tuple(AxisValue(one, one) for one in order), {value: at[text] for value, text in texts.items()}
    )


def proposed_bands(numbers: Sequence[float]) -> tuple[float, ...]:
    """Where bands begin that hold about as many values each; none where there are few different numbers."""
    if len(set(numbers)) <= FEW:
        return ()
    ordered = sorted(numbers)
    cuts = {ordered[len(ordered) * part // PROPOSED] for part in range(1, PROPOSED)}
    return tuple(sorted(cuts - {ordered[0]}))


def band_values(cuts: Sequence[float]) -> tuple[AxisValue, ...]:
    """The bands that these numbers make, lowest first: `< 5`, `5 – < 10`, `≥ 10`."""
    first = AxisValue(f"<{cuts[0]:g}", f"< {cuts[0]:g}")
    between = [AxisValue(f"{low:g}:{high:g}", f"{low:g} – < {high:g}") for low, high in pairwise(cuts)]
    return (first, *between, AxisValue(f">={cuts[-1]:g}", f"≥ {cuts[-1]:g}"))


def _axis(
    variable: Variable, held: Iterable[VariableValue], values: tuple[AxisValue, ...], place: Mapping[str, int]
) -> VariableAxis:
    return VariableAxis(variable, values, {(one.target_id, one.wave_id): place[one.value] for one in held})


def _text(variable: Variable, value: str) -> str:
    """What a value stands under: dates by their year."""
    return value[:4] if variable.kind is VariableKind.DATE else value


def _order(variable: Variable, texts: set[str]) -> list[str]:
    if variable.choices:
        return [one for one in variable.choices if one in texts]
    if variable.kind is VariableKind.YES_NO:
        return [one for one in ("yes", "no") if one in texts]
    if variable.kind is VariableKind.NUMBER:
        return sorted(texts, key=float)
    return sorted(texts, key=sort_key)
