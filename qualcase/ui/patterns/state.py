"""What the page of patterns decides: which pattern is asked for, and by what. No widgets."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from qualcase.coding.case_patterns import Alike, CaseGroup, InterviewOrder
from qualcase.coding.comparison import ByVariable, Dimension, Measure
from qualcase.coding.patterns import Together
from qualcase.coding.variables import VariableOf

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from qualcase.coding.case_patterns import (
        CasesAlike,
        CodesTogether,
        GroupsApart,
        Profiles,
        SaturationShown,
        WhoWasHeard,
    )
    from qualcase.coding.comparison import By
    from qualcase.coding.filters import Filter
    from qualcase.coding.variables import Variable
    from qualcase.settings import Settings
    from qualcase.study import Study

    Shown = CasesAlike | GroupsApart | CodesTogether | Profiles | SaturationShown | WhoWasHeard

TABLES = (
    *("study", "wave", "site", "study_case", "case_area", "source", "source_case", "text_version", "speaker"),
    *("participant", "participant_role", "coder", "scale", "code", "coding", "coding_status", "planned"),
    *("question", "asked", "topic_asked", "absence", "variable", "variable_value", "agreed"),
)
"""Tables whose rows patterns rest on."""
_KEY = "patterns.asked"
_VARIABLE = "variable:"


class Kind(StrEnum):
    """The patterns."""

    SIMILARITY = "similarity"
    GROUPS = "groups"
    TOGETHER = "together"
    PROFILES = "profiles"
    SATURATION = "saturation"
    HEARD = "heard"


class Blocks(StrEnum):
    """Which squares of codes that lie together are shown."""

    SIDE_BY_SIDE = "side"
    """Every wave, and the difference."""
    CHANGE = "change"


class Nothing(StrEnum):
    """Why there is no pattern to see."""

    NO_CODINGS = "no_codings"
    FEW_CASES = "few_cases"
    NO_GROUPS = "no_groups"
    NO_INDUCTIVE = "no_inductive"
    NO_INTERVIEWS = "no_interviews"


@dataclass(frozen=True)
class Asked:
    """Everything the patterns are asked by, but the filter: that is the window's."""

    kind: str = Kind.SIMILARITY
    alike: str = Alike.JACCARD
    wave: str = ""
    """Id of the wave in which cases are alike; empty for all."""
    by: str = Dimension.SITE
    """What cases are grouped by: `site`, `area`, `variable:ID`, `hand`."""
    first: str = ""
    second: str = ""
    """Names of the groups; empty for the first of them, and for all other cases."""
    hand: str = ""
    against: str = ""
    """Ids of cases chosen by hand, with spaces between."""
    measure: str = Measure.PERSONS
    together: str = Together.SHARED
    block: str = Blocks.SIDE_BY_SIDE
    """Which squares: all, the difference, or the id of a wave."""
    every_code: bool = False
    """All codes that are used, else those at the top of the tree."""
    with_subcodes: bool = True
    order: str = InterviewOrder.DATE
    base: int = 4
    run: int = 2
    threshold: int = 5
    """Per cent."""


@dataclass(frozen=True)
class Answer:
    """What came back."""

    asked: Asked
    shown: Shown | None
    groups: tuple[CaseGroup, ...] = ()
    """Those that cases can be held against each other by."""
    variables: tuple[Variable, ...] = ()
    nothing: Nothing | None = None


@dataclass(frozen=True)
class Question:
    """What is asked of the study."""

    asked: Asked
    filter: Filter

    def answer(self, study: Study) -> Answer:
        """Ask. May take long."""
        if not any(study.codebook.uses().values()) and self.asked.kind != Kind.HEARD:
            return Answer(self.asked, None, nothing=Nothing.NO_CODINGS)
        return _ANSWERS[Kind(self.asked.kind)](self, study)

    def similarity(self, study: Study) -> Answer:
        """Cases by likeness."""
        waves = {wave.id for wave in study.frame().waves}
        wave = self.asked.wave if self.asked.wave in waves else ""
        asked = replace(self.asked, wave=wave)
        chosen = replace(self.filter, waves=(wave,)) if wave else self.filter
        shown = study.patterns.similarity(chosen, Alike(asked.alike), with_subcodes=asked.with_subcodes)
        nothing = Nothing.FEW_CASES if len(shown.cases) < 2 else None
        return Answer(asked, shown, nothing=nothing)

    def groups(self, study: Study) -> Answer:
        """Two groups of cases."""
        frame = study.frame()
        variables = tuple(one for one in study.variables.all() if one.of in (VariableOf.CASE, VariableOf.SITE))
        asked = self.asked
        if asked.by.startswith(_VARIABLE) and asked.by.removeprefix(_VARIABLE) not in {one.id for one in variables}:
            asked = replace(asked, by=Dimension.SITE)
        if asked.by == "hand":
            ids = {case.id for case in frame.cases}
            first, second = (
                study.patterns.by_hand(one for one in text.split() if one in ids)
                for text in (asked.hand, asked.against)
            )
            offered: tuple[CaseGroup, ...] = ()
        else:
            offered = study.patterns.case_groups(grouped_by(asked.by))
            first = next((one for one in offered if one.name == asked.first), next(iter(offered), CaseGroup("", ())))
            second = next((one for one in offered if one.name == asked.second), CaseGroup("", ()))
            asked = replace(asked, first=first.name, second=second.name)
        others = {case.id for case in frame.cases} - set(first.case_ids)
        if not first.case_ids or not (second.case_ids or others):
            return Answer(asked, None, offered, variables, Nothing.NO_GROUPS)
        shown = study.patterns.groups(
            first,
            second if second.case_ids else None,
            self.filter,
            Measure(asked.measure),
            with_subcodes=asked.with_subcodes,
        )
        return Answer(asked, shown, offered, variables, None if shown.found.differences else Nothing.NO_GROUPS)

    def together(self, study: Study) -> Answer:
        """Codes that lie together."""
        shown = study.patterns.together(
            self.filter, Together(self.asked.together), with_subcodes=self.asked.with_subcodes
        )
        return Answer(self.asked, shown, nothing=None if shown.found.passages.any() else Nothing.NO_CODINGS)

    def profiles(self, study: Study) -> Answer:
        """The codes of each case."""
        shown = study.patterns.profiles(
            self.filter, Measure(self.asked.measure), with_subcodes=self.asked.with_subcodes
        )
        return Answer(self.asked, shown, nothing=None if shown.shown.columns else Nothing.FEW_CASES)

    def saturation(self, study: Study) -> Answer:
        """New codes by interview."""
        asked = self.asked
        shown = study.patterns.saturation(
            self.filter,
            InterviewOrder(asked.order),
            base=asked.base,
            run=asked.run,
            threshold=asked.threshold / 100,
        )
        nothing = None
        if not shown.inductive:
            nothing = Nothing.NO_INDUCTIVE
        elif not any(one.found.interviews for one in shown.waves):
            nothing = Nothing.NO_INTERVIEWS
        return Answer(asked, shown, nothing=nothing)

    def heard(self, study: Study) -> Answer:
        """Persons, sources, words."""
        shown = study.patterns.heard(self.filter)
        return Answer(self.asked, shown, nothing=None if shown.kinds else Nothing.NO_INTERVIEWS)


_ANSWERS: Mapping[Kind, Callable[[Question, Study], Answer]] = {
    Kind.SIMILARITY: Question.similarity,
    Kind.GROUPS: Question.groups,
    Kind.TOGETHER: Question.together,
    Kind.PROFILES: Question.profiles,
    Kind.SATURATION: Question.saturation,
    Kind.HEARD: Question.heard,
}


def grouped_by(text: str) -> By:
    """What cases are grouped by, as it is kept."""
    return ByVariable(text.removeprefix(_VARIABLE)) if text.startswith(_VARIABLE) else Dimension(text)


def by_variable(variable_id: str) -> str:
    """How grouping by a variable is kept."""
    return f"{_VARIABLE}{variable_id}"


class PatternsState:
    """What is chosen on the page."""

    def __init__(self, settings: Settings, study_id: str) -> None:
        """As it was left in this study."""
        self._settings, self._study_id = settings, study_id
        self.asked = self._held()

    def ask(self, **changed: Any) -> None:
        """Ask by something else."""
        self.asked = replace(self.asked, **changed)

    def keep(self) -> None:
        """Remember what is chosen. Writes to disk, so not at every switch."""
        self._settings.set(_KEY, {**self._all(), self._study_id: asdict(self.asked)})

    def _held(self) -> Asked:
        """What was chosen last; what is damaged counts as never chosen."""
        held = self._all().get(self._study_id)
        held = held if isinstance(held, dict) else {}
        usual = Asked()
        fitting = {
            one.name: held[one.name]
            for one in fields(Asked)
            if type(held.get(one.name)) in (type(getattr(usual, one.name)), str)
            and isinstance(getattr(usual, one.name), str) == isinstance(held[one.name], str)
        }
        found = replace(usual, **fitting)
        try:
            Kind(found.kind), Alike(found.alike), Measure(found.measure), Together(found.together)
            InterviewOrder(found.order), grouped_by(found.by if found.by != "hand" else Dimension.SITE)
        except ValueError:
            return usual
        sound = found.base >= 1 and found.run >= 1 and 0 <= found.threshold <= 100
        return found if sound and found.measure != Measure.QUOTE else usual

    def _all(self) -> dict[str, Any]:
        held = self._settings.get(_KEY, {})
        return held if isinstance(held, dict) else {}
