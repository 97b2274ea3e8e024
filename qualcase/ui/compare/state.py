"""What the Compare workspace decides: what is asked for, which measure is next, why there may be nothing to see."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from qualcase.coding.comparison import EMPTIES, ByVariable, Dimension, Empty, Measure
from qualcase.coding.filters import Filter
from qualcase.coding.kept_settings import keep_settings, make_settings
from qualcase.coding.views import ViewSettings
from qualcase.study.thresholds import keep_thresholds, kept_thresholds

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from qualcase.coding.codings import Excerpt
    from qualcase.coding.comparison import Comparison, Thresholds
    from qualcase.settings import Settings
    from qualcase.study import Study
    from qualcase.study.comparing import Totals

READY = (Measure.PERSONS, Measure.SHARE, Measure.RATING, Measure.YES)
"""Measures that stand ready."""
MORE = (Measure.SOURCES, Measure.CODINGS, Measure.WORDS, Measure.QUOTE)

TABLES = (
    *("study", "wave", "site", "study_case", "case_area", "source", "source_case", "text_version", "speaker"),
    *("participant", "participant_role", "coder", "scale", "code", "coding", "coding_status"),
    *("question", "asked", "topic_asked", "absence", "variable", "variable_value"),
)
"""Tables whose rows the comparison or its passages show."""

_ASKED_KEY = "compare.asked"


class Nothing(StrEnum):
    """Why there is nothing to compare; the first that applies."""

    NO_SOURCES = "no_sources"
    NO_CASES = "no_cases"
    NO_CODES = "no_codes"
    NO_WAVES = "no_waves"
    NO_CODINGS = "no_codings"
    FILTERED = "filtered"


@dataclass(frozen=True)
class Question:
    """What is asked of the study."""

    asked: ViewSettings
    """With the filter of the window."""
    without_waves: bool = False

    @property
    def filter(self) -> Filter:
        """The material that is looked at."""
        return self.asked.filter

    def answer(self, study: Study) -> Answer:
        """Ask the study. May take long."""
        asked = fitting(self.asked, study)
        without = self.without_waves and not study.frame().waves and asked.split is Dimension.WAVE
        shown = study.compare(
            asked.filter,
            rows=asked.rows,
            columns=asked.columns,
            split=None if without else asked.split,
            measure=asked.measure,
            with_subcodes=asked.with_subcodes,
            change=asked.change,
            thresholds=asked.thresholds,
            arrangement=asked.column_arrangement,
            row_arrangement=None if asked.rows is Dimension.CODE else asked.row_arrangement,
        )
        totals = study.totals(shown, asked.filter) if asked.totals else None
        strongest = {scale.id: max(abs(scale.low), abs(scale.high)) for scale in study.scales()}
        by_code = {
            code.id: strongest[code.scale_id] for code in study.frame().tree.ordered if code.scale_id in strongest
        }
        return Answer(replace(self, asked=asked), shown, totals, self._why_nothing(study, shown), by_code)

    def passages(self, study: Study, shown: Comparison, row: int, column: int) -> tuple[tuple[Excerpt, ...], ...]:
        """What stands behind a cell and beside it, for each part of the cell."""
        return study.cell_excerpts(shown, row, column, self.filter)

    def _why_nothing(self, study: Study, shown: Comparison) -> Nothing | None:
        frame = study.frame()
        missing = {
            Nothing.NO_SOURCES: not study.sources.all(),
            Nothing.NO_CASES: not frame.cases and Dimension.CASE in self.asked.dimensions,
            Nothing.NO_CODES: not len(frame.tree),
            Nothing.NO_WAVES: not frame.waves and not self.without_waves and Dimension.WAVE in self.asked.dimensions,
            Nothing.NO_CODINGS: not any(study.codebook.uses().values()),
            Nothing.FILTERED: _holds_nothing(shown),
        }
        why = next((why for why, is_so in missing.items() if is_so), None)
        return Nothing.NO_CODINGS if why is Nothing.FILTERED and self.filter.is_empty else why


def _holds_nothing(shown: Comparison) -> bool:
    """Whether no cell has any source that is coded."""
    without = {EMPTIES.index(Empty.NO_DATA), EMPTIES.index(Empty.NOT_CODED)}
    return set(shown.empty.ravel().tolist()) <= without


@dataclass(frozen=True)
class Answer:
    """What came back."""

    question: Question
    shown: Comparison
    totals: Totals | None
    """All rows and all columns taken together, where they are wanted."""
    nothing: Nothing | None
    strongest: Mapping[str, int]
    """The largest rating of each code's scale, by code."""


def fitting(asked: ViewSettings, study: Study) -> ViewSettings:
    """The same without what the study no longer has: variables, and waves of the change."""
    variables = {one.id for one in study.variables.all()}
    if any(isinstance(by, ByVariable) and by.variable_id not in variables for by in asked.dimensions):
        plain = ViewSettings()
        asked = replace(asked, rows=plain.rows, columns=plain.columns, split=plain.split)
    waves = {wave.id for wave in study.frame().waves}
    return asked if asked.change is None or waves.issuperset(asked.change) else replace(asked, change=None)


class CompareState:
    """What is chosen on the screen."""

    def __init__(self, settings: Settings, study_id: str) -> None:
        """As it was left in this study."""
        self._settings, self._study_id = settings, study_id
        self.asked = self._kept()
        """Everything the comparison is asked by, but the filter: that is the window's."""
        self.more = False
        """Whether the measures that do not stand ready are offered, too."""
        self.without_waves = False
        """Whether a study without waves is compared all the same."""
        self.reading = False
        """Whether the passages fill the window."""

    @property
    def measure(self) -> Measure:
        """What is counted."""
        return self.asked.measure

    def question(self, chosen: Filter) -> Question:
        """What to ask now."""
        return Question(replace(self.asked, filter=chosen), self.without_waves)

    def ask(self, asked: ViewSettings) -> None:
        """Ask by other things. The filter stays the window's."""
        self.asked = replace(asked, filter=Filter())

    def choose_measure(self, measure: Measure) -> None:
        """Look at another measure."""
        self.ask(replace(self.asked, measure=measure))

    def next_measure(self) -> Measure:
        """The ready measure after this one; the first after one that does not stand ready."""
        return READY[(READY.index(self.measure) + 1) % len(READY)] if self.measure in READY else READY[0]

    def shown_measures(self) -> tuple[Measure, ...]:
        """Those that stand ready and the one in use, or all."""
        if self.more:
            return (*READY, *MORE)
        return READY if self.measure in READY else (*READY, self.measure)

    def turn_subcodes(self) -> None:
        """Count sub-codes with their codes, or not."""
        self.ask(replace(self.asked, with_subcodes=not self.asked.with_subcodes))

    def turn_totals(self) -> None:
        """Show all rows and all columns taken together, or not."""
        self.ask(replace(self.asked, totals=not self.asked.totals))

    def fold(self, code_ids: Iterable[str]) -> None:
        """Remember which codes are folded."""
        self.asked = replace(self.asked, folded=tuple(sorted(code_ids)))

    def choose_thresholds(self, thresholds: Thresholds) -> None:
        """Mark from other differences on, as the command line will, too. Raises UserError where all would be marked."""
        keep_thresholds(self._settings, self._study_id, thresholds)
        self.ask(replace(self.asked, thresholds=thresholds))

    def keep(self) -> None:
        """Remember what is chosen for the next start. Writes to disk, so not at every switch."""
        self._settings.set(_ASKED_KEY, {**self._all_kept(), self._study_id: keep_settings(self.asked)})

    def _kept(self) -> ViewSettings:
        """What was chosen last; what is damaged counts as never chosen."""
        try:
            found = make_settings(self._all_kept()[self._study_id])
        except (AttributeError, KeyError, IndexError, TypeError, ValueError):
            found = ViewSettings()
        return replace(found, filter=Filter(), thresholds=kept_thresholds(self._settings, self._study_id))

    def _all_kept(self) -> dict[str, Any]:
        held = self._settings.get(_ASKED_KEY, {})
        return held if isinstance(held, dict) else {}
