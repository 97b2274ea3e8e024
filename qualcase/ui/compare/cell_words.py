"""What a person may say of an empty cell, and how it is written. No widgets."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from qualcase.coding.comparison import Dimension, Empty, Silence

if TYPE_CHECKING:
    from qualcase.coding.comparison import AxisValue, Comparison
    from qualcase.coding.sources import Source
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


class Why(StrEnum):
    """Why a cell is empty in a wave, as far as anybody knows."""

    ABSENT = "absent"
    NOT_ASKED = "not_asked"
    ASKED = "asked"
    """It was asked about, and nobody spoke of it."""
    UNCOVERED = "uncovered"
    """Interviews, but no question of the guide covers the code."""
    UNCONFIRMED = "unconfirmed"
    """The guide covers it, and it is not confirmed yet what was put."""
    NO_SPEECH = "no_speech"
    """Only notes or documents, in which nobody is asked."""


@dataclass(frozen=True)
class Reason:
    """Why a cell is empty, and the interviews in which that can be settled."""

    why: Why
    sources: tuple[Source, ...]


def reason_of(study: Study, shown: Comparison, row: int, column: int, split: int) -> Reason:
    """Why a cell is empty in a wave; it must be one of `waves_to_speak_of`."""
    code_id, case_id, wave_id = shown.rows[row].id, shown.columns[column].id, shown.splits[split].id
    speech = tuple(
        one for one in study.sources.all() if one.kind.is_speech and one.wave_id == wave_id and case_id in one.case_ids
    )
    empty, silence = shown.empty_at(row, column, split), shown.silence_at(row, column, split)
    if empty is Empty.ABSENT:
        return Reason(Why.ABSENT, speech)
    if empty is Empty.NOT_ASKED:
        return Reason(Why.NOT_ASKED, speech)
    if not speech:
        return Reason(Why.NO_SPEECH, ())
    if silence is Silence.ASKED:
        return Reason(Why.ASKED, speech)
    tree = study.frame().tree
    above = {code_id, *(one.id for one in tree.ancestors(code_id))}
    covered = any(above & set(question.code_ids) for question in study.guide.all())
    return Reason(Why.UNCONFIRMED if covered else Why.UNCOVERED, speech)


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
