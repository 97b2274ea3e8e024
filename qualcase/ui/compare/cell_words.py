"""What a person may say of an empty cell, and how it is written. No widgets."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from qualcase.coding.comparison import Dimension, Empty

if TYPE_CHECKING:
    from qualcase.coding.comparison import AxisValue, Comparison
    from qualcase.study import Study

_MAY = {Empty.SILENT, Empty.NOT_ASKED, Empty.ABSENT}
_AXES = (Dimension.CODE, Dimension.CASE, Dimension.WAVE)


class Word(StrEnum):
    """What is said of the cell."""

    ABSENT = "absent"
    ASKED = "asked"
    NOT_ASKED = "not_asked"
    TAKE_BACK = "take_back"


@dataclass(frozen=True)
class CellWord:
    """What is said of a cell in one wave."""

    code_id: str
    case_id: str
    wave_id: str
    word: Word
    reason: str = ""
    """Why it is absent."""


def waves_to_speak_of(shown: Comparison, row: int, column: int) -> tuple[AxisValue, ...]:
    """The waves in which a cell is empty though its sources are coded: of these something can be said."""
    if shown.dimensions != _AXES or shown.columns[column].stands_for or shown.rows[row].stands_for:
        return ()
    return tuple(value for split, value in enumerate(shown.splits) if shown.empty_at(row, column, split) in _MAY)


def write_word(study: Study, said: CellWord, coder_name: str) -> None:
    """Write it as one action. Raises UserError where it cannot be so."""
    coder_id = study.coders.ensure(coder_name).id
    cell = said.case_id, said.code_id, said.wave_id
    held = study.absences.at(*cell)
    if said.word is Word.ABSENT:
        study.absences.set(*cell, said.reason, coder_id)
    elif said.word is Word.TAKE_BACK and held is not None:
        study.absences.remove([held.id])
    else:
        asked = {Word.ASKED: True, Word.NOT_ASKED: False}.get(said.word)
        study.asked.set_in_cell(*cell, asked, coder_id)
