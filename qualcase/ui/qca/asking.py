"""What the page reads of the study: what can be a set, the answer to a plan, and what stands behind a case. Qt-free."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from qualcase.coding.case_ratings import RatedCell
from qualcase.coding.qca_settings import SetOf
from qualcase.coding.summaries import SummaryCell
from qualcase.coding.values import shown
from qualcase.coding.variables import VariableKind, VariableOf
from qualcase.errors import UserError
from qualcase.ui.qca.state import short_name

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from qualcase.coding.analyses import Analysis
    from qualcase.coding.case_ratings import CaseRating
    from qualcase.coding.codings import Excerpt
    from qualcase.coding.filters import Filter
    from qualcase.coding.qca import CutRange, SolutionKind
    from qualcase.coding.qca_settings import QcaAnswer
    from qualcase.coding.variables import Variable
    from qualcase.study import Study
    from qualcase.ui.qca.state import Plan

TABLES = (
    *("case_rating", "rating_anchor", "analysis", "variable", "variable_value", "study", "study_case", "site", "wave"),
    *("code", "coder", "coding", "source", "source_case", "text_version"),
)
"""Tables whose rows the page shows."""
_KINDS = (VariableKind.NUMBER, VariableKind.CHOICE, VariableKind.YES_NO)


@dataclass(frozen=True)
class Offer:
    """What can be a set."""

    set: SetOf
    """Still without a wave."""
    title: str
    path: str = ""
    """The codes that a code lies in."""
    ratings: int = 0
    variable: Variable | None = None

    @property
    def key(self) -> str:
        """Id of the code or variable."""
        return self.set.code_id or self.set.variable_id or ""


@dataclass(frozen=True)
class Numbers:
    """What a variable is in the cases, in one wave."""

    variable: Variable
    by_case: tuple[tuple[str, str], ...]
    """Name of a case and canonical value, of those that have one."""

    @property
    def figures(self) -> tuple[float, ...]:
        """Of a number."""
        return tuple(float(value) for _, value in self.by_case)


@dataclass(frozen=True)
class Asked:
    """What came back."""

    plan: Plan
    offers: tuple[Offer, ...]
    kept: tuple[Analysis, ...]
    raters: tuple[tuple[str, str], ...]
    """Id and name, who rated most first."""
    answer: QcaAnswer | None = None
    problem: str = ""
    """Why there is no answer; empty where nothing was asked."""
    numbers: Mapping[tuple[str, str], Numbers] = field(default_factory=dict)
    """By variable and wave, of the sets that are by a variable."""
    by_cut: Mapping[SolutionKind, tuple[CutRange, ...]] = field(default_factory=dict)
    narrowed: bool = False
    """Whether the window's filter leaves cases out."""

    def offer(self, key: str | None) -> Offer | None:
        """What can be a set, by the id of its code or variable."""
        return next((one for one in self.offers if one.key == key), None)


@dataclass(frozen=True)
class Member:
    """What one set says of one case."""

    set: SetOf
    value: float | None
    """None where it is missing."""
    rating: CaseRating | None = None
    others: tuple[CaseRating, ...] = ()
    recorded: str = ""
    """Of a variable: the value as it is shown."""


@dataclass(frozen=True)
class CaseSheet:
    """Everything that stands behind a case in an analysis: the outcome first."""

    case_id: str
    title: str
    members: tuple[Member, ...]


def read_asked(study: Study, plan: Plan, chosen: Filter) -> Asked:
    """Ask the study. May take long."""
    frame = study.frame()
    ids = [
        one.id
        for one in frame.cases
        if (not chosen.cases or one.id in chosen.cases) and (not chosen.sites or one.site_id in chosen.sites)
    ]
    narrowed = len(ids) < len(frame.cases)
    settings = plan.narrowed(ids if narrowed else None)
    names = {one.id: one.name for one in frame.coders}
    asked = Asked(
        plan,
        offers(study),
        study.qca.all(),
        tuple((one, names[one]) for one in study.case_ratings.raters()),
        numbers=_numbers(study, plan),
        narrowed=narrowed,
    )
    if settings is None:
        return asked
    if narrowed and not settings.cases:
        return replace(asked, problem=str(UserError("The filter lets none of the cases through. Widen it.")))
    try:
        answer = study.qca.ask(settings)
    except UserError as error:
        return replace(asked, problem=str(error))
    by_cut = {kind: study.qca.by_cut(answer, kind) for kind in answer.solutions}
    return replace(asked, answer=answer, by_cut=by_cut)


def offers(study: Study) -> tuple[Offer, ...]:
    """Codes, those that are rated first, then variables of cases."""
    tree = study.frame().tree
    counts: dict[str, int] = {}
    for one in study.case_ratings.all():
        counts[one.code_id] = counts.get(one.code_id, 0) + 1
    codes = sorted(tree.ordered, key=lambda code: code.id not in counts)
    of_codes = [
        Offer(
            SetOf(short_name(code.name), "", code_id=code.id),
            code.name,
            tree.path(code.id).rpartition("/")[0],
            counts.get(code.id, 0),
        )
        for code in codes
    ]
    variables = [one for one in study.variables.all(VariableOf.CASE) if one.kind in _KINDS]
    return (
        *of_codes,
        *(Offer(SetOf(short_name(one.name), "", variable_id=one.id), one.name, variable=one) for one in variables),
    )


def _numbers(study: Study, plan: Plan) -> dict[tuple[str, str], Numbers]:
    wanted = {(one.variable_id, one.wave_id) for one in plan.sets if one.variable_id}
    if not wanted:
        return {}
    grid = study.variables.table(VariableOf.CASE)
    held = {one.id: one for one in study.variables.all(VariableOf.CASE)}
    names = [(one.id, one.name) for one in study.frame().cases]
    return {
        (variable_id, wave_id): Numbers(
            held[variable_id],
            tuple(
                (name, value)
                for case_id, name in names
                if (value := grid.values.get((case_id, variable_id, wave_id), ""))
            ),
        )
        for variable_id, wave_id in wanted
        if variable_id in held
    }


def read_case(study: Study, answer: QcaAnswer, name: str) -> CaseSheet | None:
    """What stands behind a case; None where it is gone. May take long."""
    case = next((one for one in study.frame().cases if one.name == name), None)
    if case is None or name not in answer.data.cases:
        return None
    row = answer.data.cases.index(name)
    values = [float(answer.data.outcome[row]), *map(float, answer.data.values[row])]
    grid = study.variables.table(VariableOf.CASE)
    variables = {one.id: one for one in study.variables.all(VariableOf.CASE)}
    members = []
    for one, value in zip((answer.settings.outcome, *answer.settings.conditions), values, strict=True):
        known = None if value != value else value  # noqa: PLR0124 - only NaN differs from itself
        if one.code_id is not None:
            said = study.case_ratings.at(RatedCell(case.id, one.code_id, one.wave_id, one.from_wave_id))
            mine = next((each for each in said if each.coder_id == answer.rater), None)
            members.append(Member(one, known, mine, tuple(each for each in said if each is not mine)))
        else:
            written = grid.values.get((case.id, one.variable_id or "", one.wave_id), "")
            variable = variables.get(one.variable_id or "")
            words = shown(variable, written) if variable is not None and written else ""
            members.append(Member(one, known, recorded=words))
    return CaseSheet(case.id, case.full_name, tuple(members))


def read_passages(study: Study, case_id: str, member: Member) -> tuple[tuple[Excerpt, ...], tuple[Excerpt, ...]]:
    """The passages that carry a rating, and the others of its cell. May take long."""
    one = member.set
    if one.code_id is None:
        return (), ()
    anchors: Sequence[str] = member.rating.anchors if member.rating else ()
    cell = SummaryCell(one.code_id, one.wave_id, one.from_wave_id, case_id)
    others = [each for each in study.summaries.passages(cell) if each not in anchors]
    return study.excerpts_of(anchors), study.excerpts_of(others)
