"""The words of the page of questionnaires."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.study.wording import USE_WORDS
from qualcase.ui.places.words import kind_words
from qualcase.ui.questionnaire.state import Trouble
from qualcase.ui.widgets.words import capital
from qualcase.words import say

if TYPE_CHECKING:
    from qualcase.coding.questionnaires import ColumnUse
    from qualcase.study.questionnaires import ImportedAnswers
    from qualcase.ui.questionnaire.state import ColumnRow, Summary

translate = QCoreApplication.translate


def use_words(use: ColumnUse) -> str:
    """What a column is for."""
    return capital(say(USE_WORDS[use]))


def about_column(row: ColumnRow, respondents: int) -> str:
    """How many answered, and what closed answers will be."""
    answered = translate("Questionnaire", "{n} of {all} answered").format(n=row.filled, all=respondents)
    different = translate("Questionnaire", "%n different", "", row.different)
    kind = kind_words(row.kind) if row.kind is not None else ""
    return " · ".join(part for part in (kind, answered, different) if part)


def trouble_words(trouble: Trouble, headings: tuple[str, ...]) -> str:
    """Why the questionnaire cannot come in yet."""
    return {
        Trouble.NO_ROWS: translate("Questionnaire", "There are no answers in the file."),
        Trouble.NO_WAVE: translate("Questionnaire", "Choose the wave of these answers."),
        Trouble.TWICE: translate("Questionnaire", "Only one column can be for the same: look at {columns}."),
    }[trouble].format(columns=", ".join(headings))


def summary_words(found: Summary) -> str:
    """What is going to come in."""
    return " · ".join(
        (
            translate("Questionnaire", "%n respondent(s)", "", found.respondents),
            translate("Questionnaire", "%n closed question(s)", "", found.closed),
            translate("Questionnaire", "%n open question(s)", "", found.open),
        )
    )


def done_words(done: ImportedAnswers) -> str:
    """What came in."""
    parts = [
        translate("Questionnaire", "%n respondent(s) came in", "", len(done.respondents)),
        translate("Questionnaire", "%n value(s)", "", done.values),
        translate("Questionnaire", "%n source(s) of open answers", "", len(done.sources)),
    ]
    return ". ".join((", ".join(parts), *map(str, done.notes)))
