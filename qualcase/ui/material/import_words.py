"""What the import table says: verdicts, reasons, speakers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.study.wording import say_role
from qualcase.ui.material.import_state import Reason, Verdict
from qualcase.ui.material.speakers_form import asks_word

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qualcase.coding.bundle import IncomingSource, SpeakerSeen
    from qualcase.ui.material.import_state import Remark

translate = QCoreApplication.translate


def verdict_words(verdict: Verdict) -> str:
    """Whether a file may come in."""
    return {
        Verdict.READY: translate("Import", "ready"),
        Verdict.LOOK: translate("Import", "look"),
        Verdict.REFUSED: translate("Import", "cannot come in"),
    }[verdict]


def remark_words(remark: Remark) -> str:
    """One reason."""
    sentences = {
        Reason.UNREADABLE: "{words}",
        Reason.NOTE: "{words}",
        Reason.UNKNOWN_WAVE: translate("Import", "The study has no wave {words}: choose another one."),
        Reason.NO_WAVE: translate("Import", "No wave."),
        Reason.SAME_TEXT: translate("Import", "The same text is already there as {words}."),
        Reason.NEW_CASE: translate("Import", "New case {words}."),
        Reason.NEW_SITE: translate("Import", "New site {words}."),
        Reason.NO_CASE: translate("Import", "No case: belongs to the whole study."),
    }
    return sentences[remark.reason].format(words=remark.words)


def remarks_words(remarks: Iterable[Remark]) -> str:
    """All reasons in a line."""
    return " ".join(remark_words(remark) for remark in remarks)


def in_row(words: str, file_name: str) -> str:
    """A sentence as it stands in the file's own row: without the name that stands at its beginning."""
    return words.removeprefix(file_name).strip()


def about_file(words: str, file_name: str) -> str:
    """A sentence that stands alone: with the file's name at its beginning, once."""
    return words if words.startswith(file_name) else f"{file_name}: {words}"


def speakers_words(incoming: IncomingSource) -> str:
    """Who speaks, in a compact line: `I: interviewer; IP: new, volunteer`."""
    return "; ".join(f"{one.label}: {who_words(one, incoming)}" for one in incoming.speakers)


def who_words(one: SpeakerSeen, incoming: IncomingSource) -> str:
    """Who a label is."""
    if one.is_interviewer:
        return asks_word()
    who = one.participant or (translate("Import", "new") if one.generic else one.label)
    role = one.role or incoming.placing.role
    return f"{who}, {say_role(role)}" if role else who
