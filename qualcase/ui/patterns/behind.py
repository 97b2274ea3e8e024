"""What stands behind a spot of a pattern: its passages in columns, and for two cases the codes to choose among."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from qualcase.coding.case_patterns import (
    NO_ROLE,
    NOBODY,
    CasesAlike,
    CodeInWave,
    CodesTogether,
    GroupsApart,
    Profiles,
    SaturationShown,
    WhoWasHeard,
)
from qualcase.study.cell_words import beside_at
from qualcase.study.pattern_tables import heard_column, heard_row
from qualcase.ui.excerpts.shelves import Shelf, sort_beside
from qualcase.ui.matrix import spoken

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from qualcase.coding.case_patterns import CaseGroup
    from qualcase.coding.codings import Excerpt
    from qualcase.coding.comparison import Comparison
    from qualcase.coding.filters import Filter
    from qualcase.study import Study
    from qualcase.ui.patterns.drawing import Key
    from qualcase.ui.patterns.state import Answer

translate = QCoreApplication.translate
_FEW = 3
MOST = 300
"""So many passages of a kind of informant are shown at once."""


@dataclass(frozen=True)
class PairLine:
    """A code and wave that two cases have in common, or that only one of them has."""

    cell: CodeInWave
    name: str
    wave: str
    part: str
    """Under which heading it stands: `both`, or the name of the case."""


@dataclass(frozen=True)
class Behind:
    """What is shown beside the drawing."""

    key: Key
    title: str
    shelves: tuple[Shelf, ...] = ()
    lines: tuple[PairLine, ...] = ()
    """Of a pair of cases: one of them is to be chosen."""
    code_id: str | None = None
    case_id: str | None = None
    strongest: Mapping[str, int] | None = None
    """The largest rating of each code's scale, by code."""
    with_case: bool = False
    """Whether the cards name their case."""


def behind(study: Study, answer: Answer, key: Key) -> Behind | None:
    """What stands behind a spot; None where nothing does. May take long."""
    found = _behind(study, answer, key)
    return found and replace(found, strongest=_strongest(study))


def _behind(study: Study, answer: Answer, key: Key) -> Behind | None:
    shown, numbers = answer.shown, tuple(int(one) for one in key[1:])
    found: Behind | None = None
    if isinstance(shown, CasesAlike) and key[0] == "pair":
        found = _pair(study, shown, key, numbers)
    elif isinstance(shown, GroupsApart):
        found = _group(study, shown, key, numbers)
    elif isinstance(shown, CodesTogether):
        found = _together(study, shown, key, numbers)
    elif isinstance(shown, Profiles):
        found = _profile(study, shown, key, numbers)
    elif isinstance(shown, SaturationShown):
        found = _interview(study, shown, key, numbers)
    elif isinstance(shown, WhoWasHeard):
        found = _heard(study, shown, key, numbers)
    return found


def _profile(study: Study, shown: Profiles, key: Key, numbers: tuple[int, ...]) -> Behind:
    row, case = numbers
    code, column = shown.shown.rows[row], shown.shown.columns[case]
    title = f"{code.name} · {spoken.axis_full(column)}"
    shelves = _waves(study, shown.shown, row, case, shown.filter)
    return Behind(key, title, shelves, code_id=code.id, case_id=column.id)


def pair_passages(study: Study, shown: CasesAlike, key: Key, line: PairLine) -> Behind:
    """The passages of both cases for one code and wave."""
    first, second = int(key[1]), int(key[2])
    row, split = line.cell
    shelves = tuple(
        _shelf(
            shown.shown, (row, case, split), study.cell_excerpts(shown.shown, row, case, shown.filter)[split], case=True
        )
        for case in (first, second)
    )
    title = f"{line.name} · {line.wave}"
    return Behind(key, title, shelves, (), shown.shown.rows[row].id, shown.cases[first].id, _strongest(study))


def _pair(study: Study, shown: CasesAlike, key: Key, numbers: tuple[int, ...]) -> Behind:
    first, second = numbers
    found = study.patterns.pair(shown, first, second)
    names = [shown.cases[one].name for one in numbers]

    def lines(cells: Iterable[CodeInWave], part: str) -> Iterator[PairLine]:
        for cell in cells:
            yield PairLine(cell, shown.shown.rows[cell.row].name, shown.shown.splits[cell.split].name, part)

    listed = (
        *lines(found.first_only, names[0]),
        *lines(found.second_only, names[1]),
        *lines(found.both, ""),
    )
    title = f"{spoken.axis_full(shown.cases[first])} · {spoken.axis_full(shown.cases[second])}"
    return Behind(key, title, (), listed, case_id=shown.cases[first].id)


def _group(study: Study, shown: GroupsApart, key: Key, numbers: tuple[int, ...]) -> Behind:
    one = shown.found.differences[numbers[0]]
    row, split = shown.cells[one.row]
    cells = shown.shown
    name = f"{cells.rows[row].name} · {cells.splits[split].name}"
    if key[0] == "dot":
        case = numbers[1]
        found = study.cell_excerpts(cells, row, case, shown.filter)[split]
        shelf = _shelf(cells, (row, case, split), found, case=True)
        return Behind(key, name, (shelf,), (), cells.rows[row].id, cells.columns[case].id)
    shelves = []
    for group, of_first in ((shown.first, True), (shown.second, False)):
        excerpts = tuple(
            excerpt
            for case in shown.members(of_first)
            for excerpt in study.cell_excerpts(cells, row, case, shown.filter)[split]
        )
        shelves.append(_plain_shelf(_short_name(group), excerpts))
    return Behind(key, name, tuple(shelves), (), cells.rows[row].id, with_case=True)


def _short_name(group: CaseGroup) -> str:
    """A group of many cases that were chosen by hand is called by the first of them."""
    names = group.name.split(", ")
    return group.name if len(names) <= _FEW else f"{', '.join(names[:_FEW])} … ({len(group.case_ids)})"


def _together(study: Study, shown: CodesTogether, key: Key, numbers: tuple[int, ...]) -> Behind:
    _, one, other = numbers
    codes = shown.found.codes
    ids = study.patterns.where_together(shown, codes[one].id, codes[other].id)
    shelves = tuple(
        _plain_shelf(shown.found.waves[wave].name, study.excerpts_of(found)) for wave, found in enumerate(ids)
    )
    return Behind(key, f"{codes[one].name} · {codes[other].name}", shelves, (), code_id="", with_case=True)


def _interview(study: Study, shown: SaturationShown, key: Key, numbers: tuple[int, ...]) -> Behind:
    wave, place = shown.waves[numbers[0]], numbers[1]
    found = study.excerpts_of(study.patterns.first_uses(shown, wave, place))
    title = wave.names[place]
    nothing = translate("Patterns", "This interview brings no new inductive code.")
    named = translate("Patterns", "New codes")
    return Behind(key, title, (Shelf(named, "" if found else nothing, nothing=nothing, counted=found),), (), code_id="")


def _heard(study: Study, shown: WhoWasHeard, key: Key, numbers: tuple[int, ...]) -> Behind:
    row, column, wave = numbers
    kinds = (shown.kinds[column].value,) if column < len(shown.kinds) else tuple(one.value for one in shown.kinds)
    chosen = replace(shown.filter, kinds=kinds, waves=(shown.waves[wave].id,))
    role = shown.roles[row] if row < len(shown.roles) else None
    if role is not None and role not in (NOBODY, NO_ROLE):
        chosen = replace(chosen, roles=(role,))
    found = tuple(islice((one for one in _excerpts(study, chosen) if _says(one, role)), MOST + 1))
    detail = translate("Patterns", "the first %n passage(s)", "", MOST) if len(found) > MOST else ""
    nothing = translate("Patterns", "Nothing coded here.")
    title = f"{heard_row(shown, row)} · {heard_column(shown, column)}"
    shelf = Shelf(shown.waves[wave].name, detail, nothing=nothing, counted=found[:MOST])
    return Behind(key, title, (shelf,), (), code_id="", with_case=True)


def _excerpts(study: Study, chosen: Filter) -> Iterator[Excerpt]:
    return study.each_excerpt(chosen)


def _says(excerpt: Excerpt, role: str | None) -> bool:
    if role == NOBODY:
        return not excerpt.participants
    return role != NO_ROLE or (bool(excerpt.participants) and excerpt.role is None)


def _waves(study: Study, shown: Comparison, row: int, column: int, chosen: Filter) -> tuple[Shelf, ...]:
    found = study.cell_excerpts(shown, row, column, chosen)
    return tuple(_shelf(shown, (row, column, split), excerpts) for split, excerpts in enumerate(found))


def _shelf(shown: Comparison, at: tuple[int, int, int], found: tuple[Excerpt, ...], *, case: bool = False) -> Shelf:
    """The passages of a cell; those that its figure leaves out stand beside."""
    counted, beside = sort_beside(found, beside_at(shown, at))
    said = spoken.own_part(shown, at)
    said = said[:1].upper() + said[1:]
    title = spoken.axis_full(shown.columns[at[1]]) if case else shown.splits[at[2]].name
    if shown.empty_at(*at) is not None and not found:
        return Shelf(title, nothing=f"{said}.")
    return Shelf(title, said, counted=counted, beside=beside)


def _plain_shelf(title: str, found: tuple[Excerpt, ...]) -> Shelf:
    said = translate("Patterns", "%n passage(s)", "", len(found))
    return Shelf(title, said, nothing=translate("Patterns", "No passage."), counted=found)


def _strongest(study: Study) -> dict[str, int]:
    """The largest rating of each code's scale, by code."""
    most = {scale.id: max(abs(scale.low), abs(scale.high)) for scale in study.scales()}
    return {code.id: most[code.scale_id] for code in study.frame().tree.ordered if code.scale_id in most}
