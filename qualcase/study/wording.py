"""Words for the fixed values of the domain, in the language in use: kinds, roles, states, measures, times."""

from __future__ import annotations

from qualcase.coding.bundle import Evidence
from qualcase.coding.comparison import Dimension, Empty, Measure, Silence
from qualcase.coding.people import CodingState, KnownRole
from qualcase.coding.sources import SourceKind
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
}
EMPTY_WORDS: dict[Empty | Silence, str] = {
    Empty.NO_DATA: mark("no data"),
    Empty.NOT_CODED: mark("not coded"),
    Empty.SILENT: mark("silent"),
    Silence.NOT_MENTIONED: mark("not mentioned"),
    Silence.NOT_OBSERVED: mark("not observed"),
}
TIME_WORDS = {"before": mark("before the study"), "expected": mark("expected")}


def say_kind(kind: str) -> str:
    """A kind of source."""
    return say(KIND_WORDS[SourceKind(kind)])


def say_role(role: str | None) -> str:
    """A role: in the language in use when the program knows it, else as the study has it."""
    if role is None:
        return ""
    return say(ROLE_WORDS[KnownRole(role)]) if role in set(KnownRole) else role


def say_about(about: str) -> str:
    """What a passage speaks about: a wave's name, before, expected."""
    return say(TIME_WORDS[about]) if about in TIME_WORDS else about
