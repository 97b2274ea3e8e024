"""What the joint display decides: whose answers, which questions; and why there may be nothing to see."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from qualcase.coding.comparison import Measure

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qualcase.coding.codings import Excerpt
    from qualcase.coding.facts import Frame
    from qualcase.coding.filters import Filter
    from qualcase.coding.joint import JointDisplay, WhoAnswered
    from qualcase.settings import Settings
    from qualcase.study import Study

MEASURES = (Measure.PERSONS, Measure.SHARE, Measure.RATING, Measure.YES)
TABLES = (
    *("study", "wave", "site", "study_case", "source", "source_case", "text_version", "speaker", "participant"),
    *("participant_role", "coder", "scale", "code", "coding", "coding_status", "question", "asked", "topic_asked"),
    *("absence", "variable", "variable_value", "respondent", "joint_tie"),
)
"""Tables whose rows the display shows."""
_KEY = "joint.asked"


class Nothing(StrEnum):
    """Why there is nothing to show; the first that applies."""

    NO_ANSWERS = "no_answers"
    NOBODY = "nobody"


@dataclass(frozen=True)
class Asked:
    """What is asked for on the page."""

    case_id: str = ""
    site_id: str = ""
    """A case or a site; neither for all that the window's filter lets through."""
    role: str = ""
    """Empty for all."""
    variable_ids: tuple[str, ...] = ()
    """Empty for all questions that were put."""
    measure: Measure = Measure.PERSONS
    with_subcodes: bool = True

    def narrowed(self, chosen: Filter) -> Filter:
        """The window's filter with the case or site and the role of the page in place of its own."""
        if self.case_id:
            chosen = replace(chosen, cases=(self.case_id,), sites=())
        if self.site_id:
            chosen = replace(chosen, sites=(self.site_id,), cases=())
        return replace(chosen, roles=(self.role,)) if self.role else chosen


@dataclass(frozen=True)
class Bar:
    """A bar that is chosen: an answer to a question in a wave. Without `bar` those who did not answer."""

    variable_id: str
    wave_id: str
    bar: int | None


@dataclass(frozen=True)
class Answer:
    """What came back."""

    asked: Asked
    shown: JointDisplay
    nothing: Nothing | None
    strongest: Mapping[str, int]
    """The largest rating of each code's scale, by code."""
    roles: tuple[str, ...]
    """The roles of respondents and participants."""


@dataclass(frozen=True)
class Beside:
    """What stands beside a question for one code: passages and coded open answers, for each wave."""

    code_id: str
    passages: tuple[tuple[Excerpt, ...], ...]
    answers: tuple[tuple[Excerpt, ...], ...]


@dataclass(frozen=True)
class Question:
    """What is asked of the study."""

    filter: Filter
    asked: Asked

    def answer(self, study: Study) -> Answer:
        """Ask the study. May take long."""
        asked = _fitting(self.asked, study)
        shown = study.joint.display(
            asked.narrowed(self.filter),
            asked.variable_ids or None,
            measure=asked.measure,
            with_subcodes=asked.with_subcodes,
        )
        frame = study.frame()
        respondents = study.respondents.all()
        roles = {one.role for one in respondents if one.role}
        roles |= {entry.role for one in frame.participants for entry in one.roles}
        scales = {scale.id: max(abs(scale.low), abs(scale.high)) for scale in study.scales()}
        strongest = {code.id: scales[code.scale_id] for code in frame.tree.ordered if code.scale_id in scales}
        nothing = None
        if not respondents or not study.joint.variables():
            nothing = Nothing.NO_ANSWERS
        elif not any(shown.respondents):
            nothing = Nothing.NOBODY
        return Answer(asked, shown, nothing, strongest, tuple(sorted(roles)))


def beside(study: Study, shown: JointDisplay, code_id: str) -> Beside:
    """Passages and coded answers of a code. May take long."""
    return Beside(code_id, study.joint.passages(shown, code_id), study.joint.coded_answers(shown, code_id))


def who(study: Study, shown: JointDisplay, bar: Bar) -> tuple[WhoAnswered, ...]:
    """The respondents behind a bar."""
    return study.joint.who(shown.filter, bar.variable_id, bar.wave_id, bar.bar)


def turn_tie(study: Study, variable_id: str, code_id: str) -> None:
    """Let a code stand beside a question, or no more. Writes."""
    held = [one for one in study.joint.ties() if (one.variable_id, one.code_id) == (variable_id, code_id)]
    if held:
        study.joint.untie(held[0].id)
    else:
        study.joint.tie(variable_id, code_id)


def _fitting(asked: Asked, study: Study) -> Asked:
    """What is asked without what is no longer in the study."""
    frame = study.frame()
    known = {case.id for case in frame.cases} | {site.id for site in frame.sites}
    variables = {one.id for one in study.joint.variables()}
    return replace(
        asked,
        case_id=asked.case_id if asked.case_id in known else "",
        site_id=asked.site_id if asked.site_id in known else "",
        variable_ids=tuple(one for one in asked.variable_ids if one in variables),
    )


class JointState:
    """What is chosen on the page, kept by study."""

    def __init__(self, settings: Settings, study_id: str) -> None:
        """As it was left."""
        self._settings, self._study_id = settings, study_id
        self.asked = _made(self._kept().get(study_id))
        self.as_table = False
        """Whether the questions stand as a table instead of charts."""

    def question(self, chosen: Filter) -> Question:
        """What to ask now."""
        return Question(chosen, self.asked)

    def ask(self, **fields: Any) -> None:
        """Ask for something else."""
        self.asked = replace(self.asked, **fields)

    def choose_place(self, case_id: str | None, site_id: str | None, frame: Frame) -> bool:
        """Look at a case, a site, or neither; whether that is another than before.

        A column of Compare that is a site names it as if it was a case.
        """
        sites = {site.id for site in frame.sites}
        site_id = case_id if case_id in sites else site_id
        before = self.asked
        self.ask(case_id="" if case_id in sites else case_id or "", site_id=site_id or "")
        return self.asked != before

    def turn_variable(self, variable_id: str, offered: tuple[str, ...]) -> None:
        """Show a question, or no more; with all of them shown none in particular is chosen."""
        held = self.asked.variable_ids
        new = tuple(one for one in offered if (one in held) != (one == variable_id))
        self.ask(variable_ids=() if len(new) == len(offered) else new)

    def next_measure(self) -> Measure:
        """The measure after this one."""
        at = MEASURES.index(self.asked.measure) if self.asked.measure in MEASURES else -1
        return MEASURES[(at + 1) % len(MEASURES)]

    def keep(self) -> None:
        """Remember what is chosen for the next start. Writes to disk."""
        one = self.asked
        kept = {
            "role": one.role,
            "variables": list(one.variable_ids),
            "measure": one.measure.value,
            "with_subcodes": one.with_subcodes,
        }
        self._settings.set(_KEY, {**self._kept(), self._study_id: kept})

    def _kept(self) -> dict[str, Any]:
        kept = self._settings.get(_KEY)
        return kept if isinstance(kept, dict) else {}


def _made(kept: Any) -> Asked:
    if not isinstance(kept, dict):
        return Asked()
    role, variables, measure = kept.get("role"), kept.get("variables"), kept.get("measure")
    return Asked(
        role=role if isinstance(role, str) else "",
        variable_ids=tuple(map(str, variables)) if isinstance(variables, list) else (),
        measure=Measure(measure) if measure in set(MEASURES) else Measure.PERSONS,
        with_subcodes=kept.get("with_subcodes") is not False,
    )
