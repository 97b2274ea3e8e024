"""What the board calls things, and what it tells when the pointer rests on them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.coding.heard import Hearing
from qualcase.coding.short_names import LETTERS, short_name
from qualcase.coding.sources import SourceKind
from qualcase.study.wording import say_kind, say_role
from qualcase.ui.material import source_state
from qualcase.ui.material.board_layout import SpotKind
from qualcase.ui.material.board_state import Presence, RowKind
from qualcase.ui.material.progress_state import Fullness
from qualcase.ui.widgets.words import capital
from qualcase.words.dates import say_date, say_number

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from qualcase.coding.facts import Frame
    from qualcase.coding.heard import Heard, RoleHeard
    from qualcase.coding.planned import Planned
    from qualcase.coding.sources import Source
    from qualcase.study import Study
    from qualcase.study.coded_share import SourceProgress
    from qualcase.ui.material.board_layout import Spot
    from qualcase.ui.material.board_state import Board

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Named:
    """How something on the board is called: the letter of a kind (a case's handle), a name, all of it for who hears."""

    letter: str
    name: str
    full: str


class BoardWords:
    """Knows the study's names and what was counted."""

    def __init__(self, study: Study) -> None:
        """Words on this study; nothing is counted yet."""
        self._study = study
        self.progress: Mapping[str, SourceProgress] = {}
        """What was coded of each source by the coders that the board looks at."""

    def named(self, board: Board, spot: Spot) -> Named:
        """How something on the board is called."""
        match spot.kind:
            case SpotKind.SOURCE:
                return name_source(self._study.sources.get(spot.id), self._study.frame())
            case SpotKind.PLANNED:
                plan = planned_at(board, spot)
                kind = short_kind(plan.kind)
                full = translate("Material", "planned: {kind}").format(kind=plan_words(plan))
                return Named(LETTERS[plan.kind], say_role(plan.role) or kind, full)
            case SpotKind.HEAD:
                row = board.rows[spot.row]
                return Named(row.name, row.title, f"{row.name} {row.title}".strip())
            case SpotKind.EMPTY:
                return self._empty(board, spot)

    def tip(self, board: Board, spot: Spot) -> str:
        """What is told of something when the pointer rests on it."""
        if spot.kind is SpotKind.SOURCE:
            return self._source_tip(spot.id)
        if spot.kind is SpotKind.HEAD:
            hint = translate("Material", "Double click opens the page.")
            return f"{board.rows[spot.row].name} {board.rows[spot.row].title}".strip() + f"\n{hint}"
        if spot.kind is SpotKind.PLANNED:
            return self.named(board, spot).full
        place = self.named(board, spot).full
        hint = translate("Material", "Click to plan a source; files can be dropped here.")
        return f"{place}\n{hint}"

    def role_letters(self, roles: Sequence[str]) -> list[str]:
        """The letter that stands for each role."""
        return role_letters(roles)

    def roles_in(self, board: Board, row: int, column: int, heard: Heard) -> tuple[RoleHeard, ...]:
        """Who was heard in a cell; nothing where the case was not there."""
        wave, case = board.waves[column], board.rows[row]
        if wave is None or case.kind is not RowKind.CASE:
            return ()
        if case.cells[column].presence is not Presence.THERE and not case.cells[column].sources:
            return ()
        return heard.in_cell(case.id, wave.id)

    def roles_tip(self, board: Board, row: int, column: int, heard: Heard) -> str:
        """Who was heard in a cell, and who was not."""
        found = self.roles_in(board, row, column, heard)
        lines = [f"{capital(say_role(one.role))}: {', '.join(one.names)}" for one in found if one.names]
        missing = [say_role(one.role) for one in found if one.hearing is Hearing.MISSING]
        never = [say_role(one.role) for one in found if one.hearing is Hearing.NEVER]
        if missing:
            lines.append(translate("Material", "Not heard in this wave: {roles}").format(roles=", ".join(missing)))
        if never:
            lines.append(translate("Material", "Not heard in this case: {roles}").format(roles=", ".join(never)))
        return "\n".join(lines)

    def _empty(self, board: Board, spot: Spot) -> Named:
        row, wave = board.rows[spot.row], board.waves[spot.column]
        name = "+"
        dates = {case.id: case for case in self._study.frame().cases}.get(row.id)
        presence = row.cells[spot.column].presence
        if dates is not None and presence is Presence.ENDED and dates.ends:
            name = translate("Material", "○ ended {date}").format(date=say_date(dates.ends))
        elif dates is not None and presence is Presence.NOT_BEGUN and dates.starts:
            name = translate("Material", "○ began {date}").format(date=say_date(dates.starts))
        place = " · ".join(part for part in (row_words(row.kind, row.name), wave.name if wave else "") if part)
        return Named("", name, translate("Material", "Nothing in {place}").format(place=place))

    def _source_tip(self, source_id: str) -> str:
        source = self._study.sources.get(source_id)
        progress = self.progress.get(source_id)
        about = [capital(say_kind(source.kind)), say_date(source.date) if source.date else ""]
        heard = ", ".join(source_state.heard(self._study, source_id))
        lines = [source.name, " · ".join(part for part in about if part), heard]
        if progress is not None:
            counted = translate("Material", "%n word(s) that count", "", progress.words)
            lines.append(counted.replace(str(progress.words), say_number(progress.words), 1))
            lines.append(translate("Material", "%n coded passage(s)", "", progress.codings))
        return "\n".join(line for line in lines if line)


def role_letters(roles: Sequence[str]) -> list[str]:
    """The letter that stands for each role; two letters where another role has the first one already."""
    found: list[str] = []
    for role in roles:
        words = capital(say_role(role))
        found.append(words[:2] if words[:1] in found else words[:1])
    return found


def fullness_words(fullness: Fullness) -> str:
    """How far a source is coded, for who hears the screen."""
    return {
        Fullness.EMPTY: translate("Material", "coding not begun"),
        Fullness.HALF: translate("Material", "coding begun"),
        Fullness.FULL: translate("Material", "coding done"),
    }[fullness]


def legend_words(roles: Sequence[str]) -> str:
    """What the signs of the board mean."""
    kinds = " · ".join(f"{LETTERS[kind]} {say_kind(kind)}" for kind in SourceKind)
    lines = [
        translate("Material", "● coding done · ◐ begun · ○ not begun · broken line: planned"),
        kinds,
        " · ".join(f"{letter} {say_role(role)}" for letter, role in zip(role_letters(roles), roles, strict=True)),
        translate("Material", "A role that is struck was not heard; in colour: it was in another wave."),
    ]
    return "\n".join(line for line in lines if line)


def row_words(kind: RowKind, name: str) -> str:
    """The name of a row."""
    if kind is RowKind.STUDY:
        return translate("Material", "The whole study's")
    return translate("Material", "Without a site") if kind is RowKind.LOOSE else name


def wave_words(name: str | None) -> str:
    """The head of a column."""
    return name if name is not None else translate("Material", "no wave")


def short_kind(kind: SourceKind) -> str:
    """A kind in one short word, for chips."""
    return {
        SourceKind.INTERVIEW: translate("Material", "interview"),
        SourceKind.GROUP_INTERVIEW: translate("Material", "group"),
        SourceKind.OBSERVATION: translate("Material", "note"),
        SourceKind.DOCUMENT: translate("Material", "document"),
        SourceKind.QUESTIONNAIRE: translate("Material", "questionnaire"),
    }[kind]


def name_source(source: Source, frame: Frame) -> Named:
    """Letter, short name and full name of a source."""
    index = frame.index
    cases = [frame.cases[index[one]] for one in source.case_ids if one in index]
    wave = frame.waves[index[source.wave_id]].name if source.wave_id in index else None
    names = [*(name for case in cases for name in (case.name, case.title)), *(site.name for site in frame.sites)]
    short = short_name(source, names, wave)
    full = ", ".join(part for part in (source.name, say_kind(source.kind), wave or "") if part)
    return Named(LETTERS[source.kind], short or short_kind(source.kind), full)


def planned_at(board: Board, spot: Spot) -> Planned:
    """The plan that a spot shows."""
    return next(one for one in board.rows[spot.row].cells[spot.column].planned if one.id == spot.id)


def plan_words(plan: Planned) -> str:
    """What is planned: a kind, and who is to speak."""
    return ", ".join(part for part in (say_kind(plan.kind), say_role(plan.role)) if part)
