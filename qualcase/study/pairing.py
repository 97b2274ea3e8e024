"""Cases side by side under a code: the excerpts of each wave in rows, paired by role and person, and why some lack."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from qualcase.coding.comparison import EMPTIES, Dimension, Empty, Measure
from qualcase.coding.filters import Filter
from qualcase.coding.pairing import Hole, PairedRow, SideBySide, Told, Under, pair
from qualcase.coding.people import KnownRole
from qualcase.coding.sources import SourceKind
from qualcase.errors import UserError
from qualcase.study.excerpts import Speakers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.codings import Excerpt
    from qualcase.coding.comparison import By, Comparison, Thresholds
    from qualcase.coding.pairing import Block
    from qualcase.study.study import Study


@dataclass(frozen=True)
class Beside:
    """What is asked: which cases stand beside each other under which code, of which material."""

    code_id: str
    case_ids: tuple[str, ...]
    """Of cases; or of a site, or of the study, for the column of its own sources."""
    filter: Filter = field(default_factory=Filter)
    measure: Measure = Measure.PERSONS
    with_subcodes: bool = True
    change: tuple[str, str] | None = None
    """Ids of the two waves between which change is told; the first and the last when not given."""
    thresholds: Thresholds | None = None
    """From where on a difference is marked."""


def side_by_side(study: Study, asked: Beside) -> SideBySide:
    """The passages of cases under a code in rows that answer each other, each case split by wave.

    What is about another time stands in the wave in which it was told, as in the cell of a comparison.

    Raises:
        UserError: The code is gone, or none of the cases is there.
    """
    return _Gathering(study, asked).result()


class _Gathering:
    """The comparisons behind one page, each asked once."""

    def __init__(self, study: Study, asked: Beside) -> None:
        self._study, self._asked = study, asked
        frame = study.frame()
        if asked.code_id not in frame.tree:
            raise UserError("The code is gone. Choose another.")
        self._split = Dimension.WAVE if frame.waves else None
        self._all = self._compare(replace(asked.filter, codes=(asked.code_id,)), Dimension.CASE)
        at = {value.id: number for number, value in enumerate(self._all.columns)}
        self._columns = [at[one] for one in dict.fromkeys(asked.case_ids) if one in at]
        if not self._columns:
            raise UserError("None of these cases is there. Choose others.")
        wanted = set(asked.filter.waves)
        self._splits = [n for n, one in enumerate(self._all.splits) if not wanted or one.id in wanted or not one.id]

    def result(self) -> SideBySide:
        """All that the page shows."""
        shown = self._all
        found = [shown_cell for column in self._columns for shown_cell in self._passages(column)]
        excerpts = {one.id: one for place in found for one in place}
        told = _told(self._study, found)
        made = SideBySide(
            code=shown.rows[0],
            cases=tuple(shown.columns[one] for one in self._columns),
            waves=tuple(shown.splits[one] for one in self._splits),
            rows=(),
            holes=(),
            excerpts=excerpts,
            names={one.id: one.name for one in self._study.frame().participants},
            shown=self._captioned(),
            change=self._change(),
        )
        made = replace(made, places={one.id: number for number, one in enumerate(made.shown.columns)})
        cases = range(len(self._columns))
        parts = {(number, by): self._part(number, by) for number in cases for by in _PARTS}
        again = {(one, who) for one in cases for who in self._heard_again(parts[one, Dimension.PARTICIPANT])}
        rows = pair(told, made.blocks, again, [one.value for one in KnownRole], [one.value for one in SourceKind])
        holes = tuple(self._holes(row, rows, made.blocks, parts) for row in rows)
        return replace(made, rows=rows, holes=holes)

    def _compare(self, chosen: Filter, columns: By, measure: Measure | None = None) -> Comparison:
        asked = self._asked
        return self._study.compare(
            chosen,
            columns=columns,
            split=self._split,
            measure=measure or asked.measure,
            with_subcodes=asked.with_subcodes,
            change=asked.change,
            thresholds=asked.thresholds,
        )

    def _passages(self, column: int) -> list[tuple[Excerpt, ...]]:
        chosen = replace(self._asked.filter, codes=(self._asked.code_id,))
        found = self._study.cell_excerpts(self._all, 0, column, chosen)
        return [found[split] for split in self._splits]

    def _captioned(self) -> Comparison:
        """The same figures of what is shown alone, which the caption then speaks of."""
        shown = [self._all.columns[one] for one in self._columns]
        chosen = replace(self._asked.filter, codes=(self._asked.code_id,))
        if any(one.stands_for for one in shown):
            return self._all
        return self._compare(replace(chosen, cases=tuple(one.id for one in shown)), Dimension.CASE)

    def _part(self, number: int, by: Dimension) -> Comparison | None:
        """What the cells of a case hold by role, person or kind; None for the column of a site or the study."""
        case = self._all.columns[self._columns[number]]
        if case.stands_for:
            return None
        chosen = replace(self._asked.filter, codes=(self._asked.code_id,), cases=(case.id,))
        return self._compare(chosen, by, Measure.PERSONS)

    def _heard_again(self, persons: Comparison | None) -> set[str]:
        """Who was heard in more than one of the waves that are shown."""
        if persons is None:
            return set()
        heard = (persons.empty[0][:, self._splits] != _NO_DATA).sum(axis=1)
        return {value.id for value, waves in zip(persons.columns, heard.tolist(), strict=True) if waves > 1}

    def _holes(
        self, row: PairedRow, rows: Sequence[PairedRow], blocks: Sequence[Block], parts: _Parts
    ) -> dict[int, Hole]:
        found = {}
        for number, block in enumerate(blocks):
            if _said_elsewhere(row, rows, number):
                continue
            for column in range(block.first, block.end):
                if not row.places[column]:
                    found[column] = self._hole(row, rows, (number, self._splits[column - block.first]), parts)
        return found

    def _hole(self, row: PairedRow, rows: Sequence[PairedRow], at: tuple[int, int], parts: _Parts) -> Hole:
        """As the comparison by role, person or kind says it; else as that of the case does."""
        number, split = at
        by, key = _looked_up(row, number)
        part = parts.get((number, by)) if by else None
        column = _place(part, key)
        whole = _said_of(self._all, self._columns[number], split)
        if part is None or column is None or whole.empty is Empty.ABSENT:
            return whole
        if by is Dimension.ROLE and _only_these(part, column, split, _above(row, rows, at, parts)):
            return Hole(Empty.NO_DATA)
        return _said_of(part, column, split)

    def _change(self) -> tuple[int, int] | None:
        ids = [self._all.splits[one].id for one in self._splits]
        if self._all.change is not None:
            pair_ = [self._all.splits[one].id for one in self._all.change]
            if set(pair_) <= set(ids):
                return ids.index(pair_[0]), ids.index(pair_[1])
        return (0, len(ids) - 1) if len(ids) > 1 else None


_Parts = Mapping[tuple[int, Dimension], "Comparison | None"]
_PARTS = (Dimension.ROLE, Dimension.PARTICIPANT, Dimension.KIND)
_NO_DATA = EMPTIES.index(Empty.NO_DATA)


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


def _place(part: Comparison | None, key: str | None) -> int | None:
    """The column of a role, person or kind."""
    if part is None or not key:
        return None
    return next((n for n, value in enumerate(part.columns) if key in (value.id, value.name)), None)


def _above(row: PairedRow, rows: Sequence[PairedRow], at: tuple[int, int], parts: _Parts) -> int:
    """How many persons of a role have rows of their own and were heard in this wave."""
    number, split = at
    persons = parts[number, Dimension.PARTICIPANT]
    alone = [one.persons[number] for one in rows if one.under is Under.PERSON and one.key == row.key]
    places = [_place(persons, one) for one in alone]
    return sum(persons is not None and n is not None and persons.empty[0, n, split] != _NO_DATA for n in places)


def _only_these(part: Comparison, column: int, split: int, above: int) -> bool:
    """Whether nobody of a role was heard but those who have rows of their own."""
    return above > 0 and float(part.bases[0, column, split]) <= above


def _said_of(shown: Comparison, column: int, split: int) -> Hole:
    empty = shown.empty_at(0, column, split)
    confirmed = shown.confirmed_at(0, column, split)
    reason = confirmed.absence.reason if confirmed and confirmed.stands else ""
    return Hole(empty, shown.silence_at(0, column, split), reason)


def _told(study: Study, found: Sequence[Sequence[Excerpt]]) -> list[Told]:
    """The excerpts with who says them, by id: names may be alike."""
    stacked = study.figures().stacked()
    people = stacked.frame.participants
    wanted = {one.source_id for place in found for one in place}
    speakers = {block.source.id: Speakers(block) for block in stacked.facts.sources if block.source.id in wanted}
    made = []
    for column, place in enumerate(found):
        for one in place:
            persons, _ = speakers[one.source_id].of(one.id)
            who = people[persons[0]].id if persons else None
            kind = SourceKind(one.kind)
            speech = kind.is_speech or (kind is SourceKind.QUESTIONNAIRE and who is not None)
            made.append(Told(one.id, column, one.kind, speech, who, one.role))
    return made
