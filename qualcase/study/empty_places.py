"""Why places are empty where cases stand side by side: as the comparison says it by role, person and kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qualcase.coding.comparison import EMPTIES, Comparison, Dimension, Empty
from qualcase.coding.pairing import Hole, Under

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from qualcase.coding.pairing import Block, PairedRow

_NO_DATA = EMPTIES.index(Empty.NO_DATA)


class _At(NamedTuple):
    """A cell of a comparison of one code: role, person or kind by case, in one wave."""

    shown: Comparison
    column: int
    split: int

    @property
    def is_heard(self) -> bool:
        """Whether there is anything to say it in."""
        return int(self.shown.empty[0, self.column, self.split]) != _NO_DATA

    @property
    def persons(self) -> float:
        """How many were heard."""
        return float(self.shown.bases[0, self.column, self.split])


class _Numbers(NamedTuple):
    """Where the values of a comparison stand in it, by id; columns by name, too."""

    columns: dict[str, int]
    splits: dict[str, int]

    @classmethod
    def of(cls, shown: Comparison) -> _Numbers:
        """Of this one."""
        names = {value.name: n for n, value in enumerate(shown.columns)}
        ids = {value.id: n for n, value in enumerate(shown.columns)}
        return cls({**names, **ids}, {value.id: n for n, value in enumerate(shown.splits)})


class EmptyPlaces:
    """Looks each empty place up. A comparison is asked once for each wave, whatever the number of cases."""

    def __init__(
        self,
        whole: Comparison,
        columns: Sequence[int],
        splits: Sequence[int],
        part: Callable[[int, Dimension], Comparison],
    ) -> None:
        """Take what is shown.

        Args:
            whole: The code by cases and waves.
            columns: The columns of `whole` that are shown.
            splits: The waves of `whole` that are shown, by their numbers in it.
            part: Persons of the code by a dimension and by case, in the wave of a split of `whole`.
        """
        self._whole, self._columns, self._splits = whole, columns, splits
        self._cases = [None if whole.columns[one].stands_for else whole.columns[one].id for one in columns]
        anywhere = any(self._cases)
        self._parts = {(split, by): part(split, by) for split in splits for by in _PARTS} if anywhere else {}
        self._found = {key: _Numbers.of(shown) for key, shown in self._parts.items()}

    def heard_again(self) -> set[tuple[int, str]]:
        """(Number of the case, person) of those who were heard in more than one of its waves."""
        heard: dict[tuple[int, str], int] = {}
        for split in self._splits:
            shown = self._parts.get((split, Dimension.PARTICIPANT))
            for person in shown.columns if shown else ():
                for number in range(len(self._cases)):
                    found = self._at((number, split), Dimension.PARTICIPANT, person.id)
                    if found is not None and found.is_heard:
                        heard[number, person.id] = heard.get((number, person.id), 0) + 1
        return {who for who, waves in heard.items() if waves > 1}

    def holes(self, row: PairedRow, rows: Sequence[PairedRow], blocks: Sequence[Block]) -> dict[int, Hole]:
        """Why the empty places of a row are empty, by column; of a case that another row speaks for, nothing."""
        found = {}
        for number, block in enumerate(blocks):
            if _said_elsewhere(row, rows, number):
                continue
            for column in range(block.first, block.end):
                if not row.places[column]:
                    found[column] = self._hole(row, rows, (number, self._splits[column - block.first]))
        return found

    def _hole(self, row: PairedRow, rows: Sequence[PairedRow], place: tuple[int, int]) -> Hole:
        """As the comparison by role, person or kind says it; else as that of the case does."""
        number, split = place
        by, key = _looked_up(row, number)
        whole = _said_of(_At(self._whole, self._columns[number], split))
        if by is None or self._cases[number] is None or whole.empty is Empty.ABSENT:
            return whole
        at = self._at(place, by, key)
        if at is None or (by is Dimension.ROLE and 0 < self._above(row, rows, place) >= at.persons):
            return Hole(Empty.NO_DATA)
        return _said_of(at)

    def _above(self, row: PairedRow, rows: Sequence[PairedRow], place: tuple[int, int]) -> int:
        """How many persons of a role have rows of their own and were heard in this wave."""
        alone = [one.persons[place[0]] for one in rows if one.under is Under.PERSON and one.key == row.key]
        found = [self._at(place, Dimension.PARTICIPANT, one) for one in alone if one]
        return sum(one is not None and one.is_heard for one in found)

    def _at(self, place: tuple[int, int], by: Dimension, key: str) -> _At | None:
        """Where a role, person or kind stands in a case; None where it does not occur in the wave at all."""
        number, split = place
        shown, case = self._parts.get((split, by)), self._cases[number]
        if shown is None or case is None:
            return None
        numbers = self._found[split, by]
        column, of_case = numbers.columns.get(key), numbers.splits.get(case)
        return None if column is None or of_case is None else _At(shown, column, of_case)


_PARTS = (Dimension.ROLE, Dimension.PARTICIPANT, Dimension.KIND)


def _looked_up(row: PairedRow, number: int) -> tuple[Dimension | None, str]:
    """By what the empty places of a case in a row are looked up, and under which value."""
    if row.under is Under.KIND:
        return Dimension.KIND, row.key
    person = row.persons[number]
    if person is not None:
        return Dimension.PARTICIPANT, person
    return (Dimension.ROLE, row.key) if row.key else (None, "")


def _said_elsewhere(row: PairedRow, rows: Sequence[PairedRow], number: int) -> bool:
    """Whether a row of persons has none of this case, and another row says what is so of their role."""
    if row.under is not Under.PERSON or row.persons[number] is not None:
        return False
    alike = [one for one in rows if one.key == row.key and one.under in (Under.PERSON, Under.ROLE)]
    with_it = [one for one in alike if one.under is Under.ROLE or one.persons[number] is not None]
    return bool(with_it) or row is not alike[0]


def _said_of(at: _At) -> Hole:
    empty = at.shown.empty_at(0, at.column, at.split)
    confirmed = at.shown.confirmed_at(0, at.column, at.split)
    reason = confirmed.absence.reason if confirmed and confirmed.stands else ""
    return Hole(empty, at.shown.silence_at(0, at.column, at.split), reason)
