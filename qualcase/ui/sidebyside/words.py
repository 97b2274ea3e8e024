"""What the page says besides the excerpts: rows, empty places, headings of columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.coding.comparison import Empty
from qualcase.coding.pairing import Under
from qualcase.study.cell_words import EMPTY_SIGNS
from qualcase.study.wording import say_kind, say_role
from qualcase.ui.matrix import spoken

if TYPE_CHECKING:
    from qualcase.coding.pairing import Hole, SideBySide

translate = QCoreApplication.translate


def row_words(made: SideBySide, number: int) -> str:
    """The quiet heading of a row."""
    row = made.rows[number]
    if row.under is Under.KIND:
        return _capital(say_kind(row.key))
    if row.under is Under.NOBODY:
        return translate("SideBySide", "Nobody knows who speaks")
    role = _capital(say_role(row.key)) if row.key else translate("SideBySide", "Without a role")
    if row.under is Under.PERSON:
        names = " | ".join(made.names.get(one or "", "–") for one in row.persons)
        return f"{role} · {names}"
    above = any(one.under is Under.PERSON and one.key == row.key for one in made.rows)
    return translate("SideBySide", "{role} · others").format(role=role) if above else role


def hole_words(hole: Hole) -> str:
    """Why a place is empty, with its sign."""
    if hole.empty is None:
        return translate("SideBySide", "nobody else says it")
    if hole.empty is Empty.NO_DATA:
        said = translate("SideBySide", "no data: nobody here was heard, nothing collected")
    elif hole.empty is Empty.ABSENT and hole.reason:
        said = translate("Matrix", "absent: {reason}").format(reason=hole.reason.rstrip("."))
    else:
        said = spoken.silence_meaning(hole.silence) if hole.silence else spoken.empty_meaning(hole.empty)
    return f"{EMPTY_SIGNS[hole.empty]}  {said}"


def column_words(made: SideBySide, case: int, wave: int) -> str:
    """The quiet line under the name of a wave: the figure of the cell, or why there is none."""
    shown = made.shown
    column = made.places.get(made.cases[case].id)
    split = next((n for n, one in enumerate(shown.splits) if one.id == made.waves[wave].id), 0)
    if column is None:
        return ""
    return _capital(spoken.part(shown, (0, column, split)))


def mark_words(made: SideBySide, case: int) -> str:
    """What became of a case between the waves compared; empty where nothing can be said."""
    column = made.places.get(made.cases[case].id)
    mark = made.shown.mark_at(0, column) if column is not None and made.change is not None else None
    return f"{mark.sign} {spoken.mark_name(mark)}" if mark is not None and column is not None else ""


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
