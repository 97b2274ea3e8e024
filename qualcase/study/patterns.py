"""`study.patterns`: which cases are alike, what sets groups apart, what lies together, saturation, who was heard."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING

from qualcase.coding.case_patterns import (
    Alike,
    CaseGroup,
    CasesAlike,
    CodeInWave,
    CodesTogether,
    GroupsApart,
    InterviewOrder,
    Profiles,
    SaturationShown,
    WhoWasHeard,
)
from qualcase.coding.comparison import Dimension, Measure
from qualcase.coding.filters import Filter
from qualcase.coding.patterns import Together
from qualcase.errors import UserError
from qualcase.study import pattern_groups
from qualcase.study.core import Part
from qualcase.words import mark, say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from qualcase.coding.case_patterns import Pair, WaveSaturation
    from qualcase.coding.comparison import By, Comparison
    from qualcase.coding.sources import SourceKind
    from qualcase.coding.tables import Table
    from qualcase.compare.patterns.cooccurring import Units
    from qualcase.study.comparing import Comparing
    from qualcase.study.core import Core
    from qualcase.study.units import TurnUnits

_BY = (Dimension.CODE, Dimension.CASE, Dimension.WAVE)
BASE, RUN, THRESHOLD = 4, 2, 0.05
"""Interviews of the base and of a run, and the share at which saturation is reached (Guest, Namey and Chen 2020)."""


class Patterns(Part):
    """Everything is worked out when it is asked for; nothing is written. scipy is loaded with the first question."""

    def __init__(self, core: Core, figures: Callable[[], Comparing]) -> None:
        """Share the core; `figures` gives the comparisons."""
        super().__init__(core)
        self._figures = figures
        self._units: TurnUnits | None = None

    # --- cases

    def similarity(
        self, chosen: Filter | None = None, how: Alike = Alike.JACCARD, *, with_subcodes: bool = True
    ) -> CasesAlike:
        """How alike cases are by their codes, with the tree and an order in which what is alike stands side by side."""
        from qualcase.compare.patterns import alike, tree
        from qualcase.study import pattern_words

        used = chosen or Filter()
        measure = Measure.PERSONS if how is Alike.COSINE else Measure.YES
        shown = self._of_cases(used, measure, with_subcodes=with_subcodes)
        likeness = alike(shown, how)
        joins, order = tree(likeness.values)
        lines = pattern_words.alike_lines(shown)
        said = pattern_words.explained(say(pattern_words.ALIKE[how]), used, self._core.now, lines)
        return CasesAlike(how, shown, *likeness, joins, order, used, *said)

    def pair(self, shown: CasesAlike, first: int, second: int) -> Pair:
        """What two cases have in common and what sets them apart; cases by their index."""
        from qualcase.compare.patterns import pair

        return pair(shown.shown, first, second)

    def profiles(
        self,
        chosen: Filter | None = None,
        measure: Measure = Measure.PERSONS,
        *,
        with_subcodes: bool = True,
        change: tuple[str, str] | None = None,
    ) -> Profiles:
        """The codes of each case in figures that can be held against each other."""
        from qualcase.compare.patterns import lines

        used = chosen or Filter()
        shown = self._of_cases(used, measure, with_subcodes=with_subcodes, change=change)
        return Profiles(shown, lines(shown), used, shown.caption, shown.check)

    # --- groups of cases

    def case_groups(self, by: By, wave_id: str | None = None) -> tuple[CaseGroup, ...]:
        """The groups that cases stand in: by site, area, or a variable of cases or sites (in a wave, else the last).

        Raises UserError where cases are not grouped by that.
        """
        return pattern_groups.case_groups(self._core, by, wave_id)

    def by_hand(self, case_ids: Iterable[str]) -> CaseGroup:
        """A group of cases that were chosen one by one."""
        return pattern_groups.by_hand(self._core, case_ids)

    def groups(
        self,
        first: CaseGroup,
        second: CaseGroup | None = None,
        chosen: Filter | None = None,
        measure: Measure = Measure.PERSONS,
        *,
        with_subcodes: bool = True,
    ) -> GroupsApart:
        """Which codes set two groups of cases apart, in each wave, largest difference first.

        Args:
            first: One group.
            second: The other; all other cases if none is named.
            chosen: Which material is looked at.
            measure: Which figure of each case.
            with_subcodes: Whether a code stands for all below it, too.

        Raises:
            UserError: A case is in both groups, one of them is empty, or excerpts were asked for.
        """
        import numpy as np

        from qualcase.compare.patterns import lines, set_apart
        from qualcase.study import pattern_words

        if measure is Measure.QUOTE:
            raise UserError("Excerpts are no figures. Choose another measure.")
        used, other = chosen or Filter(), second or pattern_groups.others(self._core, first)
        if set(first.case_ids) & set(other.case_ids):
            raise UserError("A case cannot be in both groups.")
        shown = self._of_cases(used, measure, with_subcodes=with_subcodes)
        masks = [[case.id in group.case_ids for case in shown.columns] for group in (first, other)]
        if not all(any(mask) for mask in masks):
            raise UserError("Each group needs at least one case that the filter lets through.")
        figures = lines(shown)
        cells = tuple(CodeInWave(*at) for at in product(range(figures.shape[0]), range(figures.shape[2])))
        by_cell = figures.transpose(0, 2, 1).reshape(len(cells), -1)
        found = set_apart(by_cell, np.array(masks[0]), np.array(masks[1]))
        figure = pattern_words.group_figure(first, other, measure)
        lines_, more = pattern_words.group_lines(shown), [pattern_words.p_line(found)]
        said = pattern_words.explained(figure, used, self._core.now, lines_, more)
        return GroupsApart(first, other, shown, cells, by_cell, found, used, *said)

    # --- codes

    def together(
        self,
        chosen: Filter | None = None,
        how: Together = Together.SHARED,
        *,
        with_subcodes: bool = True,
        change: tuple[str, str] | None = None,
    ) -> CodesTogether:
        """Which codes lie together, or near each other, in each wave and between two (else the first and the last)."""
        from qualcase.compare.patterns import cooccurrence
        from qualcase.study import pattern_words

        used = chosen or Filter()
        selection = self._figures().selection(used)
        found = cooccurrence(selection, with_subcodes=with_subcodes, units=self._near(how))
        lines = [
            ("c", say(mark("passages in common ÷ passages of either code, 0 to 1"))),
            pattern_words.subcodes_line(with_subcodes=with_subcodes),
            pattern_words.included_line(int(selection.eligible.sum()), len(selection.eligible)),
        ]
        said = pattern_words.explained(say(pattern_words.TOGETHER[how]), used, self._core.now, lines)
        return CodesTogether(found, with_subcodes, self._change(change), used, *said)

    def where_together(self, shown: CodesTogether, one: str, other: str) -> tuple[tuple[str, ...], ...]:
        """Ids of the codings of two codes that lie together: for each wave, in the order of the texts."""
        from qualcase.compare.patterns import meetings

        selection = self._figures().selection(shown.filter)
        found = meetings(selection, one, other, with_subcodes=shown.with_subcodes, units=self._near(shown.found.how))
        return tuple(tuple(selection.stack.ids_of(codings)) for codings in found)

    # --- interviews

    def saturation(
        self,
        chosen: Filter | None = None,
        order: InterviewOrder = InterviewOrder.DATE,
        *,
        base: int = BASE,
        run: int = RUN,
        threshold: float = THRESHOLD,
    ) -> SaturationShown:
        """When interviews of each wave stop to bring inductive codes that nobody has used before."""
        from qualcase.study import pattern_words
        from qualcase.study.pattern_saturation import inductive_codes, wave_saturations

        used = chosen or Filter()
        selection = self._figures().selection(used)
        codes = inductive_codes(selection)
        waves = wave_saturations(selection, codes, order, base=base, run=run, threshold=threshold)
        lines = pattern_words.saturation_lines(base, run, threshold, len(codes))
        said = pattern_words.explained(pattern_words.saturation_figure(order), used, self._core.now, lines)
        return SaturationShown(tuple(waves), order, len(codes), used, *said)

    def first_uses(self, shown: SaturationShown, wave: WaveSaturation, interview: int) -> tuple[str, ...]:
        """Ids of the codings with which an interview (by its number from 0) brought new codes."""
        import numpy as np

        source_id = wave.found.interviews[interview].source_id
        chosen = replace(shown.filter, sources=(source_id,), codes=())
        selection = self._figures().selection(chosen)
        index = self._core.now.frame.index
        wanted = {index[code] for code in wave.new_codes[interview] if code in index}
        here = np.flatnonzero(selection.counted & np.isin(selection.stack.c_code, sorted(wanted)))
        return tuple(selection.stack.ids_of(here))

    def heard(self, chosen: Filter | None = None) -> WhoWasHeard:
        """Persons, sources and words by role, kind of source and wave, and what is planned besides."""
        from qualcase.coding.comparison import AxisValue
        from qualcase.compare.patterns import heard
        from qualcase.study import pattern_words

        used = chosen or Filter()
        selection = self._figures().selection(used)
        found = heard(selection, self._open_plans(used))
        waves = tuple(AxisValue(wave.id, wave.name) for wave in self._core.now.frame.waves)
        figure = say(mark("Persons with a word in it, sources and words, whether coded or not"))
        passing = int(selection.passing.sum())
        lines = [pattern_words.included_line(passing, len(selection.passing))]
        said = pattern_words.explained(figure, used, self._core.now, lines)
        return WhoWasHeard(
            found.roles, found.kinds, waves, found.persons, found.sources, found.words, found.planned, used, *said
        )

    def take_out(self, path: Path, tables: Sequence[Table], check: Sequence[tuple[str, str]] = ()) -> None:
        """Write tables to a .docx, .xlsx or .csv file (the first alone). Raises UserError for any other ending."""
        from qualcase.study.pattern_tables import write_patterns

        write_patterns(self._core, path, tables, check)

    # --- what is shared

    def _of_cases(
        self, chosen: Filter, measure: Measure, *, with_subcodes: bool, change: tuple[str, str] | None = None
    ) -> Comparison:
        """Code × case × wave, without what belongs to a site or to the whole study."""
        from qualcase.compare.arranging import taken
        from qualcase.study.comparing import Asked

        shown = self._figures().compare(chosen, Asked(_BY, measure, with_subcodes, change))
        kept = [number for number, column in enumerate(shown.columns) if not column.stands_for]
        return taken(shown, 1, kept, [shown.columns[one] for one in kept])

    def _near(self, how: Together) -> Units | None:
        from qualcase.study.units import TurnUnits

        if how is Together.SHARED:
            return None
        if self._units is None:
            self._units = TurnUnits(self._core)
        return self._units.of_codings(self._figures().stacked())

    def _change(self, wanted: tuple[str, str] | None) -> tuple[int, int] | None:
        ids = [wave.id for wave in self._core.now.frame.waves]
        if wanted is not None:
            first, last = sorted(ids.index(one) for one in wanted)
            return (first, last) if first != last else None
        return (0, len(ids) - 1) if len(ids) > 1 else None

    def _open_plans(self, chosen: Filter) -> Iterator[tuple[str, SourceKind, int]]:
        from qualcase.coding.case_patterns import NOBODY
        from qualcase.study.planned import PlannedSources

        plans = PlannedSources(self._core, lambda: self._figures().stacked().facts)
        filled, frame = plans.filled(), self._core.now.frame
        site_of = {case.id: case.site_id for case in frame.cases}
        waves = {wave.id: number for number, wave in enumerate(frame.waves)}
        for one in plans.all():
            site = one.site_id or site_of.get(one.case_id or "")
            passes = (
                one.id not in filled
                and (not chosen.cases or one.case_id in chosen.cases)
                and (not chosen.sites or site in chosen.sites)
                and (not chosen.waves or one.wave_id in chosen.waves)
                and (not chosen.kinds or one.kind.value in chosen.kinds)
                and (not chosen.roles or one.role in chosen.roles)
                and not chosen.participants
                and not chosen.sources
            )
            if passes:
                yield one.role or NOBODY, one.kind, waves[one.wave_id]
