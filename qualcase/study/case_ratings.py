"""Operations on case ratings: say how far a case is a member, with reason and passages; see where raters differ."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from math import isnan
from typing import TYPE_CHECKING, NamedTuple

from qualcase.coding.case_ratings import (
    LADDER,
    CaseRating,
    Difference,
    Proposal,
    ProposedBy,
    RatedCell,
    RatingStep,
    nearest_step,
)
from qualcase.coding.comparison import Dimension, Empty, Measure
from qualcase.coding.filters import Filter
from qualcase.coding.ids import new_id
from qualcase.errors import UserError
from qualcase.study.comparing import Asked
from qualcase.study.core import Part

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

    from qualcase.coding.comparison import Comparison
    from qualcase.store.writing import Writing
    from qualcase.study.comparing import Comparing
    from qualcase.study.core import Core
    from qualcase.study.snapshot import Snapshot

_DIMENSIONS = (Dimension.CODE, Dimension.CASE, Dimension.WAVE)
_NEAR = 0.005
"""So far a value may be from a step of the ladder and still mean it: people write .3 recurring in many ways."""


class Judged(NamedTuple):
    """What is to be said of one cell."""

    cell: RatedCell
    value: float | None
    reason: str = ""
    anchors: tuple[str, ...] = ()
    coder_id: str = ""


class CaseRatings(Part):
    """`study.case_ratings`: how far cases are members of what codes stand for, as people judge."""

    def __init__(self, core: Core, figures: Callable[[], Comparing]) -> None:
        """Share the core; `figures` gives the comparisons, which propose."""
        super().__init__(core)
        self._figures = figures

    def all(self) -> tuple[CaseRating, ...]:
        """Every rating, by code, case, wave and rater in the order of the study; of change behind its later wave."""
        found = self._core.read(lambda reading: reading.case_ratings.all())
        return tuple(sorted(found, key=_order(self._core.now)))

    def at(self, cell: RatedCell) -> tuple[CaseRating, ...]:
        """What is said of a cell, by each who rated it."""
        return tuple(one for one in self.all() if one.cell == cell)

    def set(
        self, cell: RatedCell, value: float | None, reason: str, coder_id: str, anchors: Iterable[str] | None = None
    ) -> CaseRating:
        """Rate a case; what the same person said of the cell before is replaced.

        Args:
            cell: Case, code and wave, or two waves for the change.
            value: A step of the ladder; None says that the case cannot be rated.
            reason: Why.
            coder_id: Who rates.
            anchors: Ids of the codings that carry it; as before when not given.

        Raises:
            UserError: There is no such cell, no such step, no reason, or one of the codings is gone.
        """
        if anchors is None:
            anchors = next((one.anchors for one in self.at(cell) if one.coder_id == coder_id), ())
        return self.set_many([Judged(cell, value, reason, tuple(dict.fromkeys(anchors)), coder_id)])[0]

    def set_many(self, judged: Sequence[Judged]) -> tuple[CaseRating, ...]:
        """Rate several, as one action. Raises UserError for the first that cannot be; nothing is changed then."""
        held = {(one.cell, one.coder_id): one for one in self.all()}
        made = [self._make(one) for one in judged]
        keys = [(one.cell, one.coder_id) for one in made]
        known = {key: one.anchors for key, one in held.items()}
        self._check_anchors(
            each for one, key in zip(made, keys, strict=True) for each in one.anchors if each not in known.get(key, ())
        )
        if len(set(keys)) < len(keys):
            raise UserError("A cell is rated twice by the same person. Leave one rating for each.")
        kept = [replace(one, id=held[key].id) if key in held else one for one, key in zip(made, keys, strict=True)]

        def work(writing: Writing) -> tuple[CaseRating, ...]:
            writing.case_ratings.insert(one for one, key in zip(kept, keys, strict=True) if key not in held)
            writing.case_ratings.update(one for one, key in zip(kept, keys, strict=True) if key in held)
            return tuple(kept)

        if len(kept) == 1:
            return self._core.act("rating.set", work, kept[0].coder_id, name=self.name_of(kept[0].cell))
        return self._core.act("rating.set_many", work, kept[0].coder_id if kept else None, n=len(kept))

    def remove(self, rating_ids: Iterable[str]) -> None:
        """Take ratings back."""
        ids = list(dict.fromkeys(rating_ids))
        if ids:
            self._core.act("rating.remove", lambda writing: writing.case_ratings.delete(ids), n=len(ids))

    def raters(self) -> tuple[str, ...]:
        """Ids of those who have rated, who rated most cells first."""
        counts: dict[str, int] = {}
        for one in self.all():
            counts[one.coder_id] = counts.get(one.coder_id, 0) + 1
        index = self._core.now.frame.index
        return tuple(sorted(counts, key=lambda one: (-counts[one], index.get(one, 0))))

    def differences(self) -> tuple[Difference, ...]:
        """Cells that two or more people rated, and not alike, furthest apart first."""
        by_cell: dict[RatedCell, list[CaseRating]] = {}
        for one in self.all():
            by_cell.setdefault(one.cell, []).append(one)
        found = [
            Difference(cell, tuple(ones)) for cell, ones in by_cell.items() if len({one.value for one in ones}) > 1
        ]
        return tuple(sorted(found, key=_apart))

    def unrated(self, code_id: str, coder_id: str | None) -> tuple[RatedCell, ...]:
        """The cells under a code that a person has not rated though the case was visited, case by case.

        A wave counts where the case has a source in it; changes count as soon as anybody has rated one under the code,
        where the case was visited in both waves. Of somebody who has rated nothing, and of None, all are unrated.
        """
        now, held = self._core.now, self.all()
        visited = {(case_id, one.wave_id) for one in now.sources for case_id in one.case_ids}
        changes = sorted(
            {(one.from_wave_id, one.wave_id) for one in held if one.code_id == code_id and one.from_wave_id},
            key=lambda pair: (now.frame.index[pair[1]], now.frame.index[pair[0]]),
        )
        pairs = [*((None, wave.id) for wave in now.frame.waves), *changes]
        done = {one.cell for one in held if one.coder_id == coder_id}
        cells = [
            RatedCell(case.id, code_id, wave, since)
            for case in now.frame.cases
            for since, wave in pairs
            if {(case.id, wave), (case.id, since or wave)} <= visited
        ]
        return tuple(one for one in cells if one not in done)

    def proposals(self, cells: Iterable[RatedCell]) -> Mapping[RatedCell, Proposal]:
        """What codings suggest of cells: from the mean rating where the code has a scale, else from persons.

        A confirmed absence suggests 0. Of any other empty cell nothing is proposed: what nobody says is missing, not 0.
        Nor of change, a set of its own.
        """
        figures = self._figures()
        by_rating = figures.compare(Filter(), Asked(_DIMENSIONS, Measure.RATING))
        persons = figures.compare(Filter(), Asked(_DIMENSIONS, Measure.PERSONS))
        places = [
            {value.id: n for n, value in enumerate(axis)} for axis in (persons.rows, persons.columns, persons.splits)
        ]
        scales, tree = self._core.now.scale_by_id, self._core.now.frame.tree
        found: dict[RatedCell, Proposal] = {}
        for cell in cells:
            ids = cell.code_id, cell.case_id, cell.wave_id
            if cell.from_wave_id or any(one not in names for one, names in zip(ids, places, strict=True)):
                continue
            row, column, split = (names[one] for one, names in zip(ids, places, strict=True))
            scale = scales.get(tree[cell.code_id].scale_id or "")
            mean = float(by_rating.values[row, column, split])
            if scale is not None and not isnan(mean):
                part = (mean - scale.low) / (scale.high - scale.low)
                found[cell] = Proposal(nearest_step(part), mean, ProposedBy.RATING)
            elif persons.empty_at(row, column, split) is Empty.ABSENT:
                found[cell] = Proposal(LADDER[0], 0.0, ProposedBy.ABSENCE)
            elif (share := _part(persons, row, column, split)) is not None:
                found[cell] = Proposal(nearest_step(share), share, ProposedBy.PERSONS)
        return found

    # --- what the steps mean

    def steps(self, code_id: str) -> tuple[RatingStep, ...]:
        """What the steps of the ladder mean for a code, lowest first; steps without words are left out."""
        held = self._core.read(lambda reading: reading.rating_steps.all())
        return tuple(one for one in held if one.code_id == code_id)

    def set_step(self, code_id: str, value: float, text: str, coder_id: str | None = None) -> RatingStep | None:
        """Write down what a step means for a code; an empty text takes it away. Raises UserError for no step."""
        step = step_of(value)
        held = next((one for one in self.steps(code_id) if one.value == step), None)
        words = text.strip()
        made = RatingStep(held.id if held else new_id(), code_id, step, words)

        def work(writing: Writing) -> RatingStep | None:
            if not words:
                writing.rating_steps.delete([held.id] if held else [])
                return None
            (writing.rating_steps.update if held else writing.rating_steps.insert)(made)
            return made

        if (held.text if held else "") == words:
            return held
        code = self._core.now.frame.tree[code_id].name
        return self._core.act("rating.step", work, coder_id, code=code, value=step)

    # --- files

    def bring_in(self, path: Path) -> tuple[CaseRating, ...]:
        """Read ratings from a .csv or .xlsx file (`case`, `wave`, `code`, `value`, `rater`, `reason`, anchors).

        A wave may be two with a colon. `anchor_source` and `anchor_quote` name a coded passage, one a line; a cell that
        stands on several lines has several anchors. One action.

        Raises:
            FileRefusedError: The file cannot be read, or lacks columns.
            WrongValuesError: Some cells cannot be taken; all of those are named, and nothing is changed.
        """
        from qualcase.study.rating_files import bring_in

        return bring_in(self._core, self, path)

    def take_out(self, path: Path) -> int:
        """Write them to a .csv or .xlsx file that `bring_in` reads; gives back how many ratings."""
        from qualcase.study.rating_files import take_out

        return take_out(self._core, self, path)

    def name_of(self, cell: RatedCell) -> str:
        """A cell by name: `K03 · Leadership · 2015 → 2017`."""
        now = self._core.now
        waves = " → ".join(now.names[one] for one in (cell.from_wave_id, cell.wave_id) if one)
        return " · ".join((now.names[cell.case_id], now.frame.tree[cell.code_id].name, waves))

    def _make(self, judged: Judged) -> CaseRating:
        cell, reason = judged.cell, judged.reason.strip()
        self._check(cell)
        if not reason:
            raise UserError("A rating needs its reason: what in the case carries it. Write it.")
        value = None if judged.value is None else step_of(judged.value)
        anchors = tuple(dict.fromkeys(judged.anchors))
        return CaseRating(new_id(), *cell, judged.coder_id, value, reason, datetime.now(UTC), anchors)

    def _check(self, cell: RatedCell) -> None:
        frame = self._core.now.frame
        waves = {one.id: number for number, one in enumerate(frame.waves)}
        named = {cell.wave_id, cell.from_wave_id or cell.wave_id} <= set(waves)
        if cell.case_id not in {one.id for one in frame.cases} or cell.code_id not in frame.tree or not named:
            raise UserError("A rating is of a case, under a code, in a wave or from one wave to another. Name them.")
        if cell.from_wave_id and waves[cell.from_wave_id] >= waves[cell.wave_id]:
            raise UserError("A change goes from an earlier wave to a later one. Turn them round.")

    def _check_anchors(self, coding_ids: Iterable[str]) -> None:
        """Whether codings that were not named before are there; what was named before may have gone since."""
        wanted = set(coding_ids)
        there = {one.id for one in self._core.read(lambda reading: reading.codings.many(sorted(wanted)))}
        if wanted - there:
            raise UserError("A passage that is to carry the rating is gone. Choose another.")


def step_of(value: float) -> float:
    """The step of the ladder that a figure means. Raises UserError where it means none."""
    found = next((step for step in LADDER if abs(step - value) <= _NEAR), None)
    if found is None:
        raise UserError("{value} is no step of the ladder. Use 0, 0.33, 0.67 or 1.", value=value)
    return found


def _apart(difference: Difference) -> float:
    """How far the raters are apart, furthest first; who finds a case cannot be rated is further than anything."""
    values = [one.value for one in difference.ratings]
    known = [one for one in values if one is not None]
    return -2.0 if len(known) < len(values) else min(known) - max(known)


def _part(persons: Comparison, row: int, column: int, split: int) -> float | None:
    value, base = (float(array[row, column, split]) for array in (persons.values, persons.bases))
    if persons.empty_at(row, column, split) is not None or isnan(value) or isnan(base) or not base:
        return None
    return value / base


def _order(now: Snapshot) -> Callable[[CaseRating], tuple[int, int, int, int, int]]:
    index = now.frame.index

    def key(one: CaseRating) -> tuple[int, int, int, int, int]:
        since = index[one.from_wave_id] if one.from_wave_id else -1
        return index[one.code_id], index[one.case_id], index[one.wave_id], since, index[one.coder_id]

    return key
