"""What the Compare workspace decides: what is asked for, which measure is next, why there may be nothing to see."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from qualcase.coding.comparison import EMPTIES, Comparison, Dimension, Empty, Measure

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qualcase.coding.codings import Excerpt
    from qualcase.coding.filters import Filter
    from qualcase.settings import Settings
    from qualcase.study import Study

READY = (Measure.PERSONS, Measure.SHARE, Measure.RATING, Measure.YES)
"""Measures that stand ready."""
MORE = (Measure.SOURCES, Measure.CODINGS, Measure.WORDS, Measure.QUOTE)

TABLES = (
    *("study", "wave", "site", "study_case", "case_area", "source", "source_case", "text_version", "speaker"),
    *("participant", "participant_role", "coder", "scale", "code", "coding", "coding_status"),
    *("question", "asked", "topic_asked", "absence"),
)
"""Tables whose rows the comparison or its passages show."""

_MEASURE_KEY = "compare.measure"
_SUBCODES_KEY = "compare.with_subcodes"


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

    filter: Filter
    measure: Measure
    with_subcodes: bool
    without_waves: bool

    def answer(self, study: Study) -> Answer:
        """Ask the study. May take long."""
        frame = study.frame()
        split = None if self.without_waves and not frame.waves else Dimension.WAVE
        shown = study.compare(self.filter, split=split, measure=self.measure, with_subcodes=self.with_subcodes)
        strongest = {scale.id: max(abs(scale.low), abs(scale.high)) for scale in study.scales()}
        by_code = {code.id: strongest[code.scale_id] for code in frame.tree.ordered if code.scale_id in strongest}
        return Answer(self, shown, self._why_nothing(study, shown), by_code)

    def passages(self, study: Study, shown: Comparison, row: int, column: int) -> tuple[tuple[Excerpt, ...], ...]:
        """What stands behind a cell and beside it, for each wave."""
        return study.cell_excerpts(shown, row, column, self.filter)

    def _why_nothing(self, study: Study, shown: Comparison) -> Nothing | None:
        frame = study.frame()
        missing = {
            Nothing.NO_SOURCES: not study.sources.all(),
            Nothing.NO_CASES: not frame.cases,
            Nothing.NO_CODES: not len(frame.tree),
            Nothing.NO_WAVES: not frame.waves and not self.without_waves,
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
    nothing: Nothing | None
    strongest: Mapping[str, int]
    """The largest rating of each code's scale, by code."""


class CompareState:
    """What is chosen on the screen."""

    def __init__(self, settings: Settings) -> None:
        """As it was left."""
        self._settings = settings
        kept = settings.get(_MEASURE_KEY)
        self.measure = Measure(kept) if kept in set(Measure) else Measure.PERSONS
        self.with_subcodes = bool(settings.get(_SUBCODES_KEY, True))
        self.more = False
        """Whether the measures that do not stand ready are offered, too."""
        self.without_waves = False
        """Whether a study without waves is compared all the same."""
        self.reading = False
        """Whether the passages fill the window."""

    def question(self, chosen: Filter) -> Question:
        """What to ask now."""
        return Question(chosen, self.measure, self.with_subcodes, self.without_waves)

    def choose_measure(self, measure: Measure) -> None:
        """Look at another measure."""
        self.measure = measure

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
        self.with_subcodes = not self.with_subcodes

    def keep(self) -> None:
        """Remember what is chosen for the next start. Writes to disk, so not at every switch."""
        self._settings.set(_MEASURE_KEY, self.measure.value)
        self._settings.set(_SUBCODES_KEY, self.with_subcodes)
