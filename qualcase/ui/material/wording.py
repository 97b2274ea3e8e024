"""The words of the board and the import table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.coding.people import CodingState
from qualcase.study.wording import say_kind
from qualcase.ui.material.board_state import LETTERS, RowKind, short_name
from qualcase.ui.widgets.words import capital
from qualcase.words.dates import say_date, say_number

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qualcase.coding.facts import Frame
    from qualcase.coding.sources import Source
    from qualcase.ui.material.board_state import Row

translate = QCoreApplication.translate


def row_words(row: Row) -> tuple[str, str]:
    """Name and title at the head of a row."""
    if row.kind is RowKind.SITE:
        return "", translate("Material", "The site's own")
    if row.kind is RowKind.STUDY:
        return "", translate("Material", "The whole study's")
    return row.name, row.title


def wave_words(name: str | None) -> str:
    """The head of a column."""
    return name if name is not None else translate("Material", "no wave")


def chip_words(source: Source, frame: Frame) -> tuple[str, str, str]:
    """Letter, short name and full name of a source."""
    index = frame.index
    cases = [frame.cases[index[one]] for one in source.case_ids if one in index]
    wave = frame.waves[index[source.wave_id]].name if source.wave_id in index else None
    names = [name for case in cases for name in (case.name, case.title)]
    sites = [site.name for site in frame.sites]
    short = short_name(source, [*names, *(sites if not cases else ())], wave)
    kind = say_kind(source.kind)
    full = ", ".join(part for part in (source.name, kind, wave or "") if part)
    return LETTERS[source.kind], short or kind, full


def tip_words(source: Source, people: Iterable[str], words: int | None, codings: int | None) -> str:
    """What a chip tells when the pointer rests on it."""
    about = [capital(say_kind(source.kind)), say_date(source.date) if source.date else ""]
    lines = [source.name, " · ".join(part for part in about if part), ", ".join(people)]
    if words is not None:
        counted = translate("Material", "%n word(s) that count", "", words).replace(str(words), say_number(words), 1)
        lines.append(counted)
    if codings is not None:
        lines.append(translate("Material", "%n coded passage(s)", "", codings))
    return "\n".join(line for line in lines if line)


def state_name(state: CodingState) -> str:
    """How far a coder is."""
    return {
        CodingState.NOT_BEGUN: translate("Material", "Not begun"),
        CodingState.BEGUN: translate("Material", "Begun"),
        CodingState.DONE: translate("Material", "Done"),
    }[state]
