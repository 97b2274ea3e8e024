"""Which questions were put, from files and into files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qualcase.coding.guide import How
from qualcase.coding.tables import Column, Table
from qualcase.coding.values import parse_yes
from qualcase.coding.variables import VariableOf
from qualcase.errors import WrongCell, WrongValuesError
from qualcase.study.asked import Answer
from qualcase.study.targets import Finder, finder_of
from qualcase.words import Message, mark, say

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.coding.guide import Asked
    from qualcase.exchange.reading.tables import Row
    from qualcase.study.asked import AskedTopics
    from qualcase.study.core import Core

COLUMNS = ("source", "question", "put", "words")
"""The columns of the file."""
_OTHER_NAMES = {"kilde": "source", "spørgsmål": "question", "spørsmål": "question", "stillet": "put", "ord": "words"}


@dataclass(frozen=True)
class ImportedAsked:
    """What an import of answers did."""

    written: tuple[Asked, ...]
    """What is new or other than before."""
    rows: int
    """Of the file."""


def bring_in(core: Core, asked: AskedTopics, path: Path, coder_id: str) -> ImportedAsked:
    """Read which questions were put, as one action."""
    from qualcase.exchange.reading.tables import headings, read_rows

    rows = read_rows(path, COLUMNS, COLUMNS[:2], _OTHER_NAMES)
    told = _Told(core)
    answers = [answer for row in rows if (answer := told.answer(row))]
    if told.wrong:
        raise WrongValuesError(told.wrong)
    if "put" not in headings(path, COLUMNS, _OTHER_NAMES):
        named = {(one.source_id, one.question_id) for one in answers}
        for source_id in dict.fromkeys(one.source_id for one in answers):
            rest = (one.id for one in asked.questions_of(source_id) if (source_id, one.id) not in named)
            answers += [Answer(source_id, one, put=False, how=How.TABLE) for one in rest]
    return ImportedAsked(asked.write(answers, coder_id, "asked.import"), len(rows))


class _Told:
    """Makes answers of rows; what cannot be taken is kept in `wrong`."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._sources = finder_of(core, VariableOf.SOURCE)
        questions = core.read(lambda reading: reading.questions.all())
        self._questions = Finder((one.id, (one.key, one.text)) for one in questions)
        self.wrong: list[WrongCell] = []

    def answer(self, row: Row) -> Answer | None:
        """What a row says."""
        before = len(self.wrong)
        source_id = self._sources.find(row["source"])
        question_id = self._questions.find(row["question"])
        put = parse_yes(row["put"]) if row["put"] else True
        if source_id is None:
            self._refuse(row, "source", mark("There is no source called “{value}”."))
        elif not self._core.now.source_by_id[source_id].kind.is_speech:
            self._refuse(row, "source", mark("“{value}” is no interview: nobody is asked anything in it."))
        if question_id is None:
            self._refuse(row, "question", mark("The guide has no question “{value}”."))
        if put is None:
            self._refuse(row, "put", mark("“{value}” is neither yes nor no."))
        if source_id is None or question_id is None or put is None or len(self.wrong) > before:
            return None
        place = self._place(source_id, row["words"])
        if row["words"] and place is None:
            self._refuse(row, "words", mark("These words do not stand in the source: “{value}”."))
        start, end = place or (None, None)
        return Answer(source_id, question_id, put, How.TABLE, start=start, end=end)

    def _place(self, source_id: str, words: str) -> tuple[int, int] | None:
        if not words:
            return None
        start = self._core.texts.of([self._core.now.source_by_id[source_id]])[0].text.find(words)
        return (start, start + len(words)) if start >= 0 else None

    def _refuse(self, row: Row, column: str, template: str) -> None:
        where = Message(mark("line {line}"), values={"line": row.line})
        self.wrong.append(WrongCell(where, column, Message(template, values={"value": row[column]})))


def take_out(core: Core, path: Path) -> int:
    """Write what is confirmed to a file."""
    from qualcase.study.exports import write_tables

    asked = core.read(lambda reading: reading.asked.all())
    questions = {one.id: one for one in core.read(lambda reading: reading.questions.all())}
    order = {one.id: place for place, one in enumerate(core.now.sources)}
    listed = sorted(asked, key=lambda one: (order[one.source_id], questions[one.question_id].position))
    rows = [
        (
            core.now.source_by_id[one.source_id].name,
            questions[one.question_id].key,
            "yes" if one.put else "no",
            words_at(core, one),
        )
        for one in listed
    ]
    widths = {"source": 34, "question": 10, "put": 6, "words": 60}
    table = Table("asked", tuple(Column(name, width) for name, width in widths.items()), rows)
    write_tables([table], path, ((say(mark("Study")), core.now.info.title),))
    return len(rows)


def words_at(core: Core, one: Asked) -> str:
    """What the interviewer says there, as it stands in the present text; nothing where no place is known."""
    if one.start is None:
        return ""
    text = core.texts.of([core.now.source_by_id[one.source_id]])[0].text
    return " ".join(text[one.start : one.end].split())
