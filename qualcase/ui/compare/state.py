"""What the Compare workspace decides: what is asked for, which measure is next."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from qualcase.coding.comparison import ByVariable, Dimension, Measure
from qualcase.coding.filters import Filter
from qualcase.coding.kept_settings import keep_settings, make_settings
from qualcase.coding.views import ViewSettings
from qualcase.study.thresholds import keep_thresholds, kept_thresholds
from qualcase.ui.compare.crossing_state import Side, as_usual

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from qualcase.coding.codings import Excerpt
    from qualcase.coding.comparison import Comparison, Thresholds
    from qualcase.coding.notices import Notice
    from qualcase.settings import Settings
    from qualcase.study import Study

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
_VIEW_KEY = "compare.view"


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
            change=asked.change if self._shows(asked.change) else None,
            thresholds=asked.thresholds,
            arrangement=asked.column_arrangement,
            row_arrangement=None if asked.rows is Dimension.CODE else asked.row_arrangement,
        )
        if asked.totals:
            shown = study.with_totals(shown, asked.filter)
        strongest = {scale.id: max(abs(scale.low), abs(scale.high)) for scale in study.scales()}
        by_code = {
            code.id: strongest[code.scale_id] for code in study.frame().tree.ordered if code.scale_id in strongest
        }
        return Answer(replace(self, asked=asked), shown, by_code)

    def _shows(self, change: tuple[str, str] | None) -> bool:
        """Whether the filter lets both waves through: else the marks tell of the first and last that are shown."""
        return change is not None and (not self.filter.waves or set(change) <= set(self.filter.waves))

    def passages(self, study: Study, shown: Comparison, row: int, column: int) -> tuple[tuple[Excerpt, ...], ...]:
        """What stands behind a cell and beside it, for each part of the cell."""
        return study.cell_excerpts(shown, row, column, self.filter)


@dataclass(frozen=True)
class Answer:
    """What came back."""

    question: Question
    shown: Comparison
    """With a last row and column of totals, where they are wanted."""
    strongest: Mapping[str, int]
    """The largest rating of each code's scale, by code."""

    @property
    def nothing(self) -> Notice | None:
        """Why there is nothing to compare, if so."""
        return next((one for one in self.shown.notices if one.kind.is_empty), None)


def fitting(asked: ViewSettings, study: Study) -> ViewSettings:
    """The same without variables and waves that the study no longer has; variables by their present names."""
    crossed_by = any(isinstance(by, ByVariable) for by in asked.dimensions)
    names = {one.id: one.name for one in study.variables.all()} if crossed_by else {}
    if any(isinstance(by, ByVariable) and by.variable_id not in names for by in asked.dimensions):
        asked = as_usual(asked)
    named: dict[str, Any] = {
        side.value: replace(by, name=names[by.variable_id])
        for side in Side
        if isinstance(by := getattr(asked, side), ByVariable)
    }
    asked = replace(asked, **named)
    waves = {wave.id for wave in study.frame().waves}
    return asked if asked.change is None or waves.issuperset(asked.change) else replace(asked, change=None)


class CompareState:
    """What is chosen on the screen."""

    def __init__(self, settings: Settings, study_id: str) -> None:
        """As it was left in this study."""
        self._settings, self._study_id = settings, study_id
        self.asked = self._kept()
        """Everything the comparison is asked by, but the filter: that is the window's."""
        self.view_id = str(self._all_kept(_VIEW_KEY).get(study_id, ""))
        """The saved view that is open; empty for none."""
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
        self._settings.set(_ASKED_KEY, {**self._all_kept(_ASKED_KEY), self._study_id: keep_settings(self.asked)})
        self._settings.set(_VIEW_KEY, {**self._all_kept(_VIEW_KEY), self._study_id: self.view_id})

    def _kept(self) -> ViewSettings:
        """What was chosen last; what is damaged counts as never chosen."""
        try:
            found = make_settings(self._all_kept(_ASKED_KEY)[self._study_id])
        except (AttributeError, KeyError, IndexError, TypeError, ValueError):
            found = ViewSettings()
        return replace(found, filter=Filter(), thresholds=kept_thresholds(self._settings, self._study_id))

    def _all_kept(self, key: str) -> dict[str, Any]:
        held = self._settings.get(key, {})
        return held if isinstance(held, dict) else {}
