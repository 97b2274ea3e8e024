"""What a qualitative comparative analysis is asked by: sets, where their memberships come from, cuts, expectations."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from qualcase.coding.qca import Cuts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qualcase.coding.qca import Memberships, Necessity, Solution, SolutionKind, TruthTable, Values


@dataclass(frozen=True)
class Anchors:
    """Where a number is fully out of a set, neither in nor out, and fully in."""

    out: float
    crossover: float
    full: float


@dataclass(frozen=True)
class SetOf:
    """A set of cases: by the case ratings of a code, or by a variable of cases."""

    name: str
    """As it stands in terms: short, in capitals."""
    wave_id: str
    from_wave_id: str | None = None
    """Of a change, which is a rated set of its own: the earlier wave."""
    code_id: str | None = None
    variable_id: str | None = None
    anchors: Anchors | None = None
    """Of a variable that is a number: direct calibration."""
    in_values: tuple[str, ...] = ()
    """Of a choice: the values with which a case is in the set."""
    thresholds: tuple[float, ...] = ()
    """Of a variable that is a number, in place of anchors: where one group of cases ends and the next begins, from out
    to in (indirect calibration)."""


@dataclass(frozen=True)
class QcaSettings:
    """Everything that an analysis is asked by. All ids are those of the study."""

    outcome: SetOf
    conditions: tuple[SetOf, ...]
    cases: tuple[str, ...] = ()
    """Only these; empty means all."""
    rater: str = ""
    """Whose ratings count; empty means the one who rated most."""
    cuts: Cuts = field(default_factory=lambda: Cuts(0.8))
    negate: bool = False
    """Explain the absence of the outcome."""
    expected: tuple[int | None, ...] = ()
    """Of each condition whether its presence (1) or absence (0) is expected to lead there; None for neither."""


class WarningKind(StrEnum):
    """What a reader of an analysis must know."""

    MANY_CONDITIONS = "many_conditions"
    """More than five conditions with fewer than twenty cases."""
    MISSING = "missing"
    """Cases were left out since a value is missing."""
    AMBIGUOUS = "ambiguous"
    """Cases have a membership of exactly ½ and stand in no row."""
    RATERS_DIFFER = "raters_differ"
    """Another rater says something else of cells that are used."""
    SKEWED = "skewed"
    """Nearly all cases lie on one side of a set."""
    CONTRADICTION = "contradiction"
    """Rows of the truth table hold cases that show the outcome and cases that do not."""
    ASSUMED = "assumed"
    """The parsimonious solution assumes an outcome for configurations that no case has."""
    CUT_SHORT = "cut_short"
    """There are more models than listed."""
    BOTH_WAYS = "both_ways"
    """Rows are consistent with the outcome and with its absence."""
    UNTENABLE = "untenable"
    """What the parsimonious solution assumes cannot be."""


@dataclass(frozen=True)
class QcaWarning:
    """One thing to know."""

    kind: WarningKind
    names: tuple[str, ...] = ()
    """Cases or sets."""
    n: int = 0


@dataclass(frozen=True)
class QcaAnswer:
    """What came out."""

    settings: QcaSettings
    data: Memberships
    """Of all cases asked for, those with missing values among them."""
    table: TruthTable
    necessity: tuple[Necessity, ...]
    """Of each condition its presence, then its absence; highest consistency first."""
    solutions: Mapping[SolutionKind, Solution]
    """Empty where no row shows the outcome."""
    warnings: tuple[QcaWarning, ...]
    rater: str
    """Id of whose ratings were used; empty where none were."""
    unions: tuple[Necessity, ...] = ()
    """Unions of conditions that are necessary where none of their parts is."""
    untenable: tuple[Values, ...] = ()
    """Of what the parsimonious solution assumes, what cannot be."""
