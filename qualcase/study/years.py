"""A case or a site over the waves, put together from the comparison: figures, ratings, excerpts, sentences."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from qualcase.coding.comparison import Dimension, Measure
from qualcase.coding.filters import Filter
from qualcase.coding.notices import NoticeKind
from qualcase.coding.people import KnownRole
from qualcase.coding.summaries import SummaryCell
from qualcase.coding.years import HeardIn, Years, YearsCell, YearsLine, YearsStep
from qualcase.errors import UserError
from qualcase.study.core import Part
from qualcase.words.sorting import sort_key

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from qualcase.coding.codings import Excerpt
    from qualcase.coding.comparison import CellIndex, Comparison, Thresholds
    from qualcase.coding.facts import SourceFacts
    from qualcase.coding.summaries import SummaryState
    from qualcase.study.comparing import Comparing
    from qualcase.study.core import Core
    from qualcase.study.summaries import Summaries

_KNOWN = [role.value for role in KnownRole]


class OverYears(Part):
    """`study.years`: one case, or one site with its cases, from wave to wave."""

    def __init__(self, core: Core, figures: Callable[[], Comparing], summaries: Summaries) -> None:
        """Share the core; `figures` gives the comparisons."""
        super().__init__(core)
        self._figures = figures
        self._summaries = summaries

    def of_case(
        self,
        case_id: str,
        chosen: Filter | None = None,
        *,
        measure: Measure = Measure.PERSONS,
        with_subcodes: bool = True,
        change: tuple[str, str] | None = None,
        thresholds: Thresholds | None = None,
    ) -> Years:
        """What a case says under each code by wave.

        Args:
            case_id: The case.
            chosen: A filter; which cases and sites it chooses is of no matter here, all else is.
            measure: What is counted.
            with_subcodes: Whether figures count a code with its sub-codes.
            change: The two waves that the change sentence is about; else the first and the last.
            thresholds: From where on a difference is marked.

        Raises:
            UserError: There is no such case.
        """
        if all(case.id != case_id for case in self._core.now.frame.cases):
            raise UserError("There is no such case any more. Choose another.")
        narrowed = replace(chosen or Filter(), cases=(case_id,), sites=())
        return self._of(narrowed, "", (measure, with_subcodes, change, thresholds))

    def of_site(
        self,
        site_id: str,
        chosen: Filter | None = None,
        *,
        measure: Measure = Measure.PERSONS,
        with_subcodes: bool = True,
        change: tuple[str, str] | None = None,
        thresholds: Thresholds | None = None,
    ) -> Years:
        """What a site's cases and, in a column of their own, its own sources say under each code by wave.

        Arguments are as those of `of_case`. Raises UserError: There is no such site.
        """
        if all(site.id != site_id for site in self._core.now.frame.sites):
            raise UserError("There is no such site any more. Choose another.")
        narrowed = replace(chosen or Filter(), cases=(), sites=(site_id,))
        return self._of(narrowed, site_id, (measure, with_subcodes, change, thresholds))

    def _of(
        self,
        narrowed: Filter,
        site_id: str,
        asked: tuple[Measure, bool, tuple[str, str] | None, Thresholds | None],
    ) -> Years:
        measure, with_subcodes, change, thresholds = asked
        shown = _of_one_case(self._compare(narrowed, measure, change, thresholds, with_subcodes=with_subcodes))
        ratings = shown
        if measure is not Measure.RATING:
            ratings = self._compare(narrowed, Measure.RATING, change, thresholds, with_subcodes=with_subcodes)
        marked = shown.change and tuple(shown.splits[at].id for at in shown.change)
        steps = [
            shown if pair == marked else self._compare(narrowed, measure, pair, thresholds, with_subcodes=with_subcodes)
            for pair in pairwise(split.id for split in shown.splits)
        ]
        behind = self._behind(shown, narrowed)
        excerpts = self._excerpts(behind)
        made = self._sentences(shown, site_id)

        def line(row: int, column: int) -> YearsLine:
            cells = (
                YearsCell(at, _strongest_first(behind.get(at, ()), excerpts))
                for at in ((row, column, split) for split in range(len(shown.splits)))
            )
            between = (
                YearsStep(number, number + 1, one.mark_at(row, column), bool(one.unlike[row, column]))
                for number, one in enumerate(steps)
            )
            at = shown.rows[row].id, shown.columns[column].id
            return YearsLine(row, column, tuple(cells), tuple(between), made.get(at))

        columns = range(len(shown.columns))
        lines = tuple(tuple(line(row, column) for column in columns) for row in range(len(shown.rows)))
        passing = self._figures().passing(narrowed)
        return Years(shown, ratings, lines, excerpts, self._heard(narrowed, shown, set(passing)), passing, narrowed)

    def _compare(
        self,
        narrowed: Filter,
        measure: Measure,
        change: tuple[str, str] | None,
        thresholds: Thresholds | None,
        *,
        with_subcodes: bool,
    ) -> Comparison:
        from qualcase.study.comparing import Asked

        crossed = (Dimension.CODE, Dimension.CASE, Dimension.WAVE)
        return self._figures().compare(narrowed, Asked(crossed, measure, with_subcodes, change, thresholds))

    def _behind(self, shown: Comparison, narrowed: Filter) -> dict[CellIndex, tuple[str, ...]]:
        """Ids of the codings behind every cell that has some, in the order of the text."""
        told = shown.codings.sum(axis=2) > 0
        cells = {(row, column) for row, column in zip(*(one.tolist() for one in told.nonzero()), strict=True)}
        cells |= {(row, column) for row, column, _ in shown.beside}
        figures = self._figures()
        return {
            (row, column, split): ids
            for row, column in sorted(cells)
            for split, ids in enumerate(figures.behind_cell(shown, row, column, narrowed))
            if ids
        }

    def _excerpts(self, behind: Mapping[CellIndex, tuple[str, ...]]) -> dict[str, Excerpt]:
        from qualcase.study.excerpts import make_excerpts

        wanted = list(dict.fromkeys(one for ids in behind.values() for one in ids))
        return {one.id: one for one in make_excerpts(self._core, self._figures().stacked(), wanted)}

    def _sentences(self, shown: Comparison, site_id: str) -> dict[tuple[str, str], SummaryState]:
        """What is written about the change, by code and column; of a site as a whole by the column of its own."""
        if shown.change is None:
            return {}
        earlier, later = (shown.splits[at].id for at in shown.change)
        found = {
            one.summary.cell: one
            for one in self._summaries.states_of({site_id, *(column.id for column in shown.columns)})
        }
        cells = {
            (row.id, column.id): SummaryCell(
                row.id, later, earlier, None if column.stands_for else column.id, site_id if column.stands_for else None
            )
            for row in shown.rows
            for column in shown.columns
        }
        return {at: found[cell] for at, cell in cells.items() if cell in found}

    def _heard(self, narrowed: Filter, shown: Comparison, passing: set[str]) -> tuple[HeardIn, ...]:
        blocks = [one for one in self._figures().stacked().facts.sources if one.source.id in passing]
        return tuple(
            HeardIn(
                wave.id, wave.name, *self._in_wave([one for one in blocks if one.source.wave_id == wave.id], narrowed)
            )
            for wave in shown.splits
        )

    def _in_wave(
        self, blocks: list[SourceFacts], narrowed: Filter
    ) -> tuple[tuple[tuple[str, int], ...], tuple[tuple[str, int], ...]]:
        """Persons by role, each once in a role, and sources by kind."""
        people = self._core.now.frame.participants
        heard = set()
        for block in blocks:
            cases = tuple(one for one in block.source.case_ids if not narrowed.cases or one in narrowed.cases)
            for number, words in block.heard:
                role = people[number].role_in(cases, block.source.wave_id) or ""
                wanted = not narrowed.roles or role in narrowed.roles
                if words and wanted and (not narrowed.participants or people[number].id in narrowed.participants):
                    heard.add((role, number))
        roles = Counter(role for role, _ in heard)
        kinds = Counter(block.source.kind for block in blocks)
        return (
            tuple(sorted(roles.items(), key=lambda one: _role_place(one[0]))),
            tuple((kind.value, kinds[kind]) for kind in type(next(iter(kinds))) if kinds[kind]) if kinds else (),
        )


def _of_one_case(shown: Comparison) -> Comparison:
    """Without the word that there is no other case to hold it against, which nobody who asked for one case needs."""
    from qualcase.study.notice_words import notice_line

    alone = [one for one in shown.notices if one.kind is NoticeKind.ONE_CASE]
    lines = {notice_line(one) for one in alone}
    return replace(
        shown,
        notices=tuple(one for one in shown.notices if one not in alone),
        check=tuple(line for line in shown.check if line[1] not in lines),
    )


def _role_place(role: str) -> tuple[int, object]:
    """The program's own roles first, the study's own by name, those without one last."""
    if not role:
        return len(_KNOWN) + 1, ""
    return (_KNOWN.index(role), "") if role in _KNOWN else (len(_KNOWN), sort_key(role))


def _strongest_first(ids: tuple[str, ...], excerpts: Mapping[str, Excerpt]) -> tuple[str, ...]:
    """Starred, then rated furthest from 0, then longest, then first in the text; about another time last."""

    def key(one: str) -> tuple[bool, bool, bool, int, int]:
        held = excerpts[one]
        return held.about is not None, not held.star, held.rating is None, -abs(held.rating or 0), -held.words

    return tuple(sorted((one for one in ids if one in excerpts), key=key))
