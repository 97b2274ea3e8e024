"""Questionnaires beside codes: how the answers to a closed question are spread in each wave, and what belongs to it.

Every word here is defined in docs/measures.md.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qualcase.coding.comparison import AxisValue, Comparison
    from qualcase.coding.filters import Filter
    from qualcase.coding.frame import Wave
    from qualcase.coding.respondents import Respondent
    from qualcase.coding.variables import Variable

ENOUGH_FOR_PERCENT = 10
"""Under so many answers there are no percentages."""


@dataclass(frozen=True)
class JointTie:
    """A researcher says that a code belongs beside a variable of respondents."""

    id: str
    variable_id: str
    code_id: str


@dataclass(frozen=True)
class Spread:
    """Where numbers lie. Quartiles are read between the two nearest answers in proportion."""

    median: float
    lower: float
    """The lower quartile."""
    upper: float
    least: float
    most: float
    mean: float | None
    """None on a scale of listed numbers, whose steps need not be even."""


@dataclass(frozen=True)
class Distribution:
    """How one variable is answered in one wave by those who passed and were asked."""

    n: int
    """Respondents who answered."""
    missing: int
    """Respondents who were asked and did not answer."""
    not_put: int
    """Respondents in whose questionnaire the question was not."""
    counts: tuple[int, ...]
    """By bar, in the order of the variable's `values`; empty for texts."""
    different: int = 0
    """How many different answers there are."""
    spread: Spread | None = None
    """Of numbers."""
    first: str = ""
    """Of dates: the earliest, as an ISO date …"""
    last: str = ""
    """… and the latest."""

    @property
    def asked(self) -> int:
        """Respondents who were asked."""
        return self.n + self.missing

    @property
    def has_percent(self) -> bool:
        """Whether there are enough answers for percentages."""
        return self.n >= ENOUGH_FOR_PERCENT

    def percent(self, bar: int) -> float | None:
        """A bar in per cent of the answers; None where they are too few."""
        return 100 * self.counts[bar] / self.n if self.has_percent else None


@dataclass(frozen=True)
class Paired:
    """What the same persons answered in two waves: respondents of both whom a key joins to one participant."""

    earlier: int
    """Number of the wave among those shown."""
    later: int
    n: int
    """Persons who answered in both."""
    missing: int
    """Persons who are joined in both waves, were asked in both, and did not answer in one of them."""
    unclear: int
    """Persons who are joined to several respondents of one wave: nobody knows which of their answers to take."""
    counts: Mapping[tuple[int, int], int] = field(default_factory=dict)
    """Persons by their bar in the earlier and in the later wave; what nobody answered is left out."""
    up: int | None = None
    """Of numbers: persons whose later answer is higher …"""
    down: int | None = None
    """… and lower."""

    @property
    def same(self) -> int:
        """Persons who stand at the same bar in both waves."""
        return sum(count for (before, after), count in self.counts.items() if before == after)


@dataclass(frozen=True)
class VariableShown:
    """A variable with its answers in every wave, and the codes that belong beside it."""

    variable: Variable
    values: tuple[AxisValue, ...]
    """The bars: choices in their order, yes and no, numbers or bands, years. None for texts."""
    waves: tuple[Distribution, ...]
    paired: Paired | None
    """None where fewer than two waves are shown, or no key joins anybody who was asked in both."""
    code_ids: tuple[str, ...]


@dataclass(frozen=True)
class CodedAnswers:
    """Open answers of one wave that are coded with a code: words of respondents, who were not interviewed."""

    respondents: int
    """Distinct respondents with a coded answer."""
    of: int
    """Respondents with an open answer in a source that is coded."""
    coding_ids: tuple[str, ...]
    """In the order of sources and text."""


@dataclass(frozen=True)
class JointDisplay:
    """Variables of respondents beside codes, of the same case and role."""

    filter: Filter
    waves: tuple[Wave, ...]
    respondents: tuple[int, ...]
    """Who passed, by wave."""
    of_respondents: tuple[int, ...]
    """All there are, by wave."""
    variables: tuple[VariableShown, ...]
    codes: Comparison
    """Codes by one column that holds all that passes, split by wave; the sources that are no questionnaires."""
    code_rows: Mapping[str, int]
    """The row of each code beside a variable; a code whose row is missing has no data."""
    answers: Mapping[str, tuple[CodedAnswers, ...]]
    """By code, for each wave."""
    code_filter: Filter
    """What the codes were compared with."""
    caption: str = ""
    check: tuple[tuple[str, str], ...] = ()
    """The display check, line by line."""


@dataclass(frozen=True)
class WrittenAnswer:
    """An open answer, and where it stands."""

    source_id: str
    start: int
    """Code points in the source's text."""
    end: int
    text: str
    question: str = ""
    """The question above it in the source; empty where none stands there."""


@dataclass(frozen=True)
class WhoAnswered:
    """A respondent behind a bar, with what he or she wrote besides."""

    respondent: Respondent
    value: str
    """The canonical text of the closed answer; empty where there is none."""
    case: str
    """Names; empty where nothing is told."""
    site: str
    participant: str
    written: tuple[WrittenAnswer, ...]
