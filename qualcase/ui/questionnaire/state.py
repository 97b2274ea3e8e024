"""What is known of a questionnaire on its way in, and what stands against it. Free of Qt."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from qualcase.coding.questionnaires import ColumnUse
from qualcase.coding.values import kind_of_values
from qualcase.coding.variables import VariableKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.frame import Wave
    from qualcase.coding.questionnaires import QuestionColumn, Questionnaire

_SHOWN = 4
"""So many different answers a column shows as examples."""


@dataclass(frozen=True)
class ColumnRow:
    """What is shown of one column."""

    heading: str
    use: ColumnUse
    kind: VariableKind | None
    """What closed answers will be; None for other uses."""
    filled: int
    """Respondents who have something there."""
    different: int
    examples: tuple[str, ...]
    """The commonest answers."""


class Trouble(Enum):
    """Why the questionnaire cannot come in yet."""

    NO_ROWS = "no_rows"
    NO_WAVE = "no_wave"
    TWICE = "twice"
    """Two columns are for what only one can be for."""


@dataclass(frozen=True)
class Summary:
    """What is going to come in."""

    respondents: int
    closed: int
    open: int


def column_rows(read: Questionnaire) -> tuple[ColumnRow, ...]:
    """What is shown of every column, in the order of the file."""
    return tuple(_row(read, place, column) for place, column in enumerate(read.columns))


def _row(read: Questionnaire, place: int, column: QuestionColumn) -> ColumnRow:
    answers = [row.cells[place] for row in read.rows if row.cells[place].strip()]
    counted = Counter(answers)
    kind = None
    if column.use is ColumnUse.CLOSED:
        kind = kind_of_values(answers, read.language, choices=True)
        kind = VariableKind.CHOICE if column.answers and kind is VariableKind.TEXT else kind
    common = tuple(answer for answer, _ in counted.most_common(_SHOWN))
    return ColumnRow(column.heading, column.use, kind, len(answers), len(counted), common)


def summary(read: Questionnaire) -> Summary:
    """What is going to come in."""
    uses = [column.use for column in read.columns]
    return Summary(len(read.rows), uses.count(ColumnUse.CLOSED), uses.count(ColumnUse.OPEN))


def troubles(read: Questionnaire, wave_id: str | None) -> dict[Trouble, tuple[str, ...]]:
    """What stands against it, with the headings that it is about. `wave_id` is the wave said for all answers."""
    found: dict[Trouble, tuple[str, ...]] = {}
    if not read.rows:
        found[Trouble.NO_ROWS] = ()
    if wave_id is None and read.place_of(ColumnUse.WAVE) is None:
        found[Trouble.NO_WAVE] = ()
    named: dict[ColumnUse, list[str]] = {}
    for column in read.columns:
        named.setdefault(column.use, []).append(column.heading)
    twice = [heading for use, headings in named.items() if use.is_single and len(headings) > 1 for heading in headings]
    if twice:
        found[Trouble.TWICE] = tuple(twice)
    return found


def proposed_wave(name: str, waves: Sequence[Wave]) -> str | None:
    """Id of the one wave that a file's name tells."""
    told = [wave.id for wave in waves if wave.name.casefold() in name.casefold()]
    return told[0] if len(told) == 1 else None
