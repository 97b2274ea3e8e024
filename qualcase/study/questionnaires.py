"""Operations on questionnaires: respondents with their closed answers as variables, open answers as sources."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from qualcase.coding.questionnaires import ColumnUse, OpenAs, Questionnaire
from qualcase.study.core import Part

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qualcase.coding.respondents import Respondent
    from qualcase.coding.sources import Source
    from qualcase.coding.variables import Variable
    from qualcase.store.writing import Writing
    from qualcase.words import Message


@dataclass(frozen=True)
class ImportedAnswers:
    """What an import of a questionnaire did."""

    respondents: tuple[Respondent, ...]
    variables: tuple[Variable, ...]
    """Variables that were not there before."""
    values: int
    """Closed answers."""
    sources: tuple[Source, ...]
    """The open answers."""
    notes: tuple[Message, ...]
    """What was left out, and what may be looked at."""


class Questionnaires(Part):
    """`study.questionnaires`."""

    def prepare(self, path: Path, columns: Path | Mapping[str, ColumnUse] | None = None) -> Questionnaire:
        """Read a questionnaire and propose what each column is for; nothing is written.

        Args:
            path: A .csv or .xlsx file with one row a respondent.
            columns: A .yaml file that tells of the columns, or what some of them are for, by heading.

        Raises:
            FileRefusedError: A file cannot be read, or does not fit the other.
            UserError: There is no column of a heading that was given.
        """
        from qualcase.exchange.reading.questionnaire import read_questionnaire

        if columns is None or isinstance(columns, Path):
            return read_questionnaire(path, columns)
        read = read_questionnaire(path)
        for heading, use in columns.items():
            read = read.with_use(heading, use)
        return read

    def bring_in(
        self,
        questionnaire: Path | Questionnaire,
        *,
        columns: Path | Mapping[str, ColumnUse] | None = None,
        wave: str | None = None,
        role: str | None = None,
        open_as: OpenAs = OpenAs.QUESTION,
    ) -> ImportedAnswers:
        """Bring a questionnaire in, as one action.

        Args:
            questionnaire: A file, or what `prepare` gave, perhaps corrected.
            columns: As for `prepare`, when it is a file.
            wave: Name or id of the wave of all answers that name none; else that of the file's name.
            role: The role of all who answered and tell none; else that of the columns or of the file's name.
            open_as: Whether open answers become a source for each question or for each respondent.

        Raises:
            FileRefusedError: A file cannot be read.
            WrongValuesError: Some cells cannot be taken; all of those are named, and nothing is changed.
            UserError: No wave is known, or two columns are for what only one can be for.
        """
        from qualcase.study.answering import plan_answers

        if not isinstance(questionnaire, Questionnaire):
            questionnaire = self.prepare(questionnaire, columns)
        plan = plan_answers(self._core, questionnaire, wave, role, open_as)
        new = tuple(one for one in plan.variables if one.id not in plan.held)
        kept = [one for one in plan.variables if one.id in plan.held]

        def work(writing: Writing) -> None:
            writing.respondents.insert(plan.respondents)
            writing.variables.insert(new)
            writing.variables.update(kept)
            writing.values.insert(plan.values)
            for source in plan.sources:
                source.write(writing, questionnaire.original)

        self._core.act("questionnaire.import", work, name=questionnaire.name)
        sources = tuple(one.source for one in plan.sources)
        return ImportedAnswers(tuple(plan.respondents), new, len(plan.values), sources, tuple(plan.notes))
