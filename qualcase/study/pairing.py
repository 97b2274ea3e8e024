"""Cases side by side under a code: the excerpts of each wave in rows, paired by role and person, and why some lack."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from qualcase.coding.comparison import Dimension, Measure
from qualcase.coding.filters import Filter
from qualcase.coding.pairing import SideBySide, Told, pair
from qualcase.coding.people import KnownRole
from qualcase.coding.sources import SourceKind
from qualcase.errors import UserError
from qualcase.study.empty_places import EmptyPlaces
from qualcase.study.excerpts import Speakers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.codings import Excerpt
    from qualcase.coding.comparison import Comparison, Thresholds
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
        self._all = self._compare(replace(asked.filter, codes=(asked.code_id,)))
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
        empties = EmptyPlaces(shown, self._columns, self._splits, self._part)
        again = empties.heard_again()
        rows = pair(told, made.blocks, again, [one.value for one in KnownRole], [one.value for one in SourceKind])
        holes = tuple(empties.holes(row, rows, made.blocks) for row in rows)
        return replace(made, rows=rows, holes=holes)

    def _compare(self, chosen: Filter) -> Comparison:
        asked = self._asked
        return self._study.compare(
            chosen,
            split=self._split,
            measure=asked.measure,
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
        return self._compare(replace(chosen, cases=tuple(one.id for one in shown)))

    def _part(self, split: int, by: Dimension) -> Comparison:
        """What the cells hold in a wave by role, person or kind, case by case."""
        shown, wave = (self._all.columns[one] for one in self._columns), self._all.splits[split].id
        cases = tuple(one.id for one in shown if not one.stands_for)
        chosen = replace(self._asked.filter, codes=(self._asked.code_id,), cases=cases)
        return self._study.compare(
            replace(chosen, waves=(wave,)) if wave else chosen,
            columns=by,
            split=Dimension.CASE,
            with_subcodes=self._asked.with_subcodes,
        )

    def _change(self) -> tuple[int, int] | None:
        ids = [self._all.splits[one].id for one in self._splits]
        if self._all.change is not None:
            pair_ = [self._all.splits[one].id for one in self._all.change]
            if set(pair_) <= set(ids):
                return ids.index(pair_[0]), ids.index(pair_[1])
        return (0, len(ids) - 1) if len(ids) > 1 else None


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
