"""Summaries as a sheet that is edited and read back: a row a case (or site) and code, a column a wave and a change."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from qualcase.coding.sheet_back import Role, SheetKind
from qualcase.coding.summaries import SummaryCell
from qualcase.coding.tables import Column
from qualcase.errors import UserError
from qualcase.study.reports.scope import cases_of, codes_of, sites_of, waves_of
from qualcase.study.reports.sheet_shape import BackRow, SheetColumn, head, returning_table
from qualcase.words import mark, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qualcase.coding.orders import ReportOrder
    from qualcase.coding.tables import CellValue, Table
    from qualcase.study.study import Study

Part = tuple[str | None, str]
"""The earlier wave of a change, or None; and the wave."""


def title() -> str:
    """What the sheet is called."""
    return say(mark("Summaries, case by code"))


def summaries_sheet(study: Study, order: ReportOrder) -> Table:
    """The grid. Cells that have passages and no summary are there too, to be written in.

    Raises:
        UserError: There is neither a summary nor a passage.
    """
    parts = _parts(study, order)
    names = {one.id: one.name for one in study.frame().waves}
    rows = list(_rows(study, order, parts))
    if not rows:
        raise UserError("There is nothing to summarise yet. Code passages of cases first.")
    columns = [
        head("place", Role.NAME, say(mark("Case")), 10, say(mark("The case; a site where the summary is of the site"))),
        head("code", Role.NAME, say(mark("Code")), 28, say(mark("Path of the code"))),
        *(_column(part, names) for part in parts),
        head("title", Role.OURS, say(mark("Title")), 18, say(mark("What people call the case"))),
        head("site", Role.OURS, say(mark("Site")), 16, say(mark("The site of the case"))),
        head("passages", Role.OURS, say(mark("Passages")), 9, say(mark("Coded passages behind the row, in all waves"))),
    ]
    caption = say(mark("What researchers wrote of each case and code; numbers in brackets lead to what it cites."))
    return returning_table(study, SheetKind.SUMMARIES, columns, rows, title=title(), caption=caption)


def key_of(part: Part) -> str:
    """A wave or change as the key of a column."""
    return f"{part[0] or '-'}.{part[1]}"


def _column(part: Part, names: dict[str, str]) -> SheetColumn:
    since, to = part
    if since is None:
        name, meaning = names[to], say(mark("What stands in the wave"))
    else:
        name, meaning = f"{names[since]} → {names[to]}", say(mark("What changed from the one to the other"))
    return SheetColumn(key_of(part), Role.EDIT, Column(name, 50, meaning, edited=True))


def _parts(study: Study, order: ReportOrder) -> list[Part]:
    """The waves with the changes between neighbours, and every other change of which somebody wrote."""
    waves = [one.id for one in waves_of(study, order)]
    place = {one: number for number, one in enumerate(waves)}
    written = {(cell.from_wave_id, cell.wave_id) for cell in study.summaries.texts()}
    found: set[Part] = {*((None, one) for one in waves), *pairwise(waves)}
    found |= {part for part in written if {part[0] or part[1], part[1]} <= set(waves)}
    return sorted(found, key=lambda part: (place[part[1]], part[0] is not None, place.get(part[0] or "", -1)))


def _rows(study: Study, order: ReportOrder, parts: list[Part]) -> Iterator[BackRow]:
    frame, texts, counts = study.frame(), study.summaries.texts(), study.summaries.counts()
    sites = {one.id: one.name for one in frame.sites}
    passages: dict[tuple[str, str], int] = {}
    for (code_id, case_id, _), number in counts.items():
        passages[case_id, code_id] = passages.get((case_id, code_id), 0) + number
    places: list[tuple[str, bool, str, str | None, str | None]] = [
        (one.id, True, one.name, one.title or None, sites.get(one.site_id or "")) for one in cases_of(study, order)
    ]
    places += [(one.id, False, one.name, None, one.name) for one in sites_of(study, order)]
    codes = codes_of(study, order)
    for place_id, is_case, name, case_title, site in places:
        for code in codes:
            cells = [_cell(code.id, part, place_id, is_case=is_case) for part in parts]
            held = [texts.get(cell, "") for cell in cells]
            many = passages.get((place_id, code.id), 0)
            if not many and not any(held):
                continue
            ours: tuple[CellValue, ...] = (case_title, site, many or None)
            row_id = f"s.{'c' if is_case else 's'}.{place_id}.{code.id}"
            shown = (name, frame.tree.path(code.id), *(one or None for one in held), *ours)
            yield BackRow(row_id, shown, tuple(held))


def _cell(code_id: str, part: Part, place_id: str, *, is_case: bool) -> SummaryCell:
    since, wave = part
    return SummaryCell(code_id, wave, since, place_id if is_case else None, None if is_case else place_id)


def cell_of(row_id: str, key: str) -> SummaryCell | None:
    """The cell that a row and a column mean; None where they are none of ours."""
    row, since_and_wave = row_id.split("."), key.split(".")
    if len(row) != 4 or row[0] != "s" or row[1] not in ("c", "s") or len(since_and_wave) != 2:
        return None
    since, wave = since_and_wave
    return _cell(row[3], (None if since == "-" else since, wave), row[2], is_case=row[1] == "c")
