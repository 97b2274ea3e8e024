"""Words for the fixed values of the domain, in the language in use: kinds, roles, states, measures, times."""

from __future__ import annotations

from qualcase.coding.bundle import Evidence
from qualcase.coding.comparison import By, ByVariable, Dimension, Empty, Lacking, Measure, Silence
from qualcase.coding.people import CodingState, KnownRole
from qualcase.coding.questionnaires import ColumnUse
from qualcase.coding.sources import SourceKind
from qualcase.coding.variables import VariableKind, VariableOf
from qualcase.words import mark, say

KIND_WORDS = {
    SourceKind.INTERVIEW: mark("interview"),
    SourceKind.GROUP_INTERVIEW: mark("group interview"),
    SourceKind.OBSERVATION: mark("observation note"),
    SourceKind.DOCUMENT: mark("document"),
    SourceKind.QUESTIONNAIRE: mark("questionnaire"),
}
ROLE_WORDS = {
    KnownRole.VOLUNTEER: mark("volunteer"),
    KnownRole.EMPLOYEE: mark("employee"),
    KnownRole.MANAGER: mark("manager"),
    KnownRole.CITIZEN: mark("citizen"),
}
_OF_ROLE = {role.value: words for role, words in ROLE_WORDS.items()}
STATE_WORDS = {
    CodingState.NOT_BEGUN: mark("not begun"),
    CodingState.BEGUN: mark("begun"),
    CodingState.DONE: mark("done"),
}
EVIDENCE_WORDS = {
    Evidence.GIVEN: mark("said for all files"),
    Evidence.TABLE: mark("table"),
    Evidence.FILE_NAME: mark("file name"),
    Evidence.FOLDER: mark("folder"),
    Evidence.FIRST_LINES: mark("first lines"),
    Evidence.LABEL: mark("label"),
    Evidence.RULE: mark("remembered of the label"),
    Evidence.DATE: mark("date"),
    Evidence.FILE_DATE: mark("file’s own date"),
}
"""What told something that is proposed of a file."""
MEASURE_WORDS = {
    Measure.PERSONS: mark("persons"),
    Measure.SOURCES: mark("sources"),
    Measure.CODINGS: mark("codings"),
    Measure.WORDS: mark("words"),
    Measure.SHARE: mark("share"),
    Measure.RATING: mark("rating"),
    Measure.YES: mark("yes/no"),
    Measure.QUOTE: mark("excerpt"),
}
DIMENSION_WORDS = {
    Dimension.CODE: mark("code"),
    Dimension.CASE: mark("case"),
    Dimension.SITE: mark("site"),
    Dimension.AREA: mark("area"),
    Dimension.WAVE: mark("wave"),
    Dimension.KIND: mark("kind of source"),
    Dimension.ROLE: mark("role"),
    Dimension.PARTICIPANT: mark("participant"),
    Dimension.ABOUT: mark("time spoken about"),
    Dimension.CODER: mark("coder"),
}
EMPTY_WORDS: dict[Empty | Silence, str] = {
    Empty.NO_DATA: mark("no data"),
    Empty.NOT_CODED: mark("not coded"),
    Empty.ABSENT: mark("absent"),
    Empty.NOT_ASKED: mark("not asked"),
    Empty.SILENT: mark("silent"),
    Silence.ASKED: mark("silent though asked"),
    Silence.NOT_MENTIONED: mark("not mentioned"),
    Silence.NOT_OBSERVED: mark("not observed"),
}
LACKING_WORDS = {
    Lacking.FILTERED: mark("the selection leaves its sources out"),
    Lacking.NOT_BEGUN: mark("the case had not begun"),
    Lacking.CLOSED: mark("the case had ended"),
    Lacking.NOT_REACHED: mark("nothing was collected"),
}
"""Why a case has no data in a wave."""
OF_WORDS = {
    VariableOf.CASE: mark("case"),
    VariableOf.SITE: mark("site"),
    VariableOf.PARTICIPANT: mark("participant"),
    VariableOf.RESPONDENT: mark("respondent"),
    VariableOf.SOURCE: mark("source"),
}
"""What variables are of."""
VARIABLE_WORDS = {
    VariableKind.TEXT: mark("text"),
    VariableKind.NUMBER: mark("number"),
    VariableKind.DATE: mark("date"),
    VariableKind.CHOICE: mark("choice"),
    VariableKind.YES_NO: mark("yes or no"),
}
USE_WORDS = {
    ColumnUse.KEY: mark("names the respondent"),
    ColumnUse.PARTICIPANT: mark("names the participant"),
    ColumnUse.CASE: mark("case"),
    ColumnUse.SITE: mark("site"),
    ColumnUse.WAVE: mark("wave"),
    ColumnUse.DATE: mark("date"),
    ColumnUse.ROLE: mark("role"),
    ColumnUse.CLOSED: mark("closed answer"),
    ColumnUse.OPEN: mark("open answer"),
    ColumnUse.SKIP: mark("left out"),
}
"""What columns of a questionnaire are for."""
MADE_BY_WORDS = {
    "hand": mark("by hand"),
    "suggested": mark("suggested, then accepted"),
    "auto": mark("auto-coded"),
    "auto:speaker": mark("auto-coded by speaker"),
    "auto:role": mark("auto-coded by role"),
    "auto:question": mark("auto-coded by question"),
    "auto:heading": mark("auto-coded by heading"),
    "auto:search": mark("auto-coded from a search"),
}
"""How codings were made, by their key; `hand` where there is none."""
TIME_WORDS = {"before": mark("before the study"), "expected": mark("expected")}


def say_dimension(name: str) -> str:
    """What something is compared by: one of the program's dimensions, or a variable by its own name."""
    return say(DIMENSION_WORDS[Dimension(name)]) if name in set(Dimension) else name


def say_by(by: By | None) -> str:
    """The same of a dimension as it is asked for; nothing where all is taken together."""
    if by is None:
        return ""
    return by.name if isinstance(by, ByVariable) else say(DIMENSION_WORDS[by])


def say_kind(kind: str) -> str:
    """A kind of source."""
    return say(KIND_WORDS[SourceKind(kind)])


def say_role(role: str | None) -> str:
    """A role: in the language in use when the program knows it, else as the study has it."""
    if role is None:
        return ""
    return say(_OF_ROLE[role]) if role in _OF_ROLE else role


def say_about(about: str) -> str:
    """What a passage speaks about: a wave's name, before, expected."""
    return say(TIME_WORDS[about]) if about in TIME_WORDS else about


def say_made_by(made_by: str) -> str:
    """How a coding was made; a key that is not known stands for itself."""
    key = made_by or "hand"
    return say(MADE_BY_WORDS[key]) if key in MADE_BY_WORDS else key
