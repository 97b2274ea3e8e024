"""Case ratings: a sheet of what was judged, with reason, rater and wave, and one of what the steps mean.

Step and reason can be edited and read back; cells that nobody has rated yet stand there too, to be filled.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.case_ratings import LADDER, RatedCell
from qualcase.coding.orders import ReportKind
from qualcase.coding.sheet_back import Role, SheetKind
from qualcase.coding.tables import Column, Table
from qualcase.errors import UserError
from qualcase.study.reports.kinds import Kind
from qualcase.study.reports.scope import cases_of, codes_of, waves_of
from qualcase.study.reports.sheet_shape import BackRow, SheetColumn, head, returning_table
from qualcase.words import Message, current_language, mark, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.case_ratings import CaseRating
    from qualcase.coding.orders import ReportOrder
    from qualcase.coding.tables import CellValue
    from qualcase.progress import Progress
    from qualcase.study.study import Study

UNRATABLE = "–"
"""In the place of a step: it was looked at and cannot be rated."""
NOT_RATED = "none"
"""How that is kept among the values of a row."""


def _tables(study: Study, order: ReportOrder, progress: Progress) -> Sequence[Table]:
    del progress
    made = ratings_sheet(study, order)
    steps = _steps(study, order)
    return [made, steps] if steps else [made]


def ratings_sheet(study: Study, order: ReportOrder) -> Table:
    """The sheet of ratings. Raises UserError where there is no case and code that could be rated."""
    cells = _cells(study, order)
    if not cells:
        raise UserError("No case is rated yet. Rate one, or say under which codes cases are to be rated.")
    rows = [_row(study, cell, one) for cell, one in cells]
    caption = say(mark("What is said of cases, by each who rated; a step without a rater is still to be judged."))
    columns = _columns(study)
    return returning_table(study, SheetKind.RATINGS, columns, rows, title=say(mark("Case ratings")), caption=caption)


def _cells(study: Study, order: ReportOrder) -> list[tuple[RatedCell, CaseRating | None]]:
    """The ratings that an order lets through, and the cells that wait for one: code by code, case by case."""
    cases = {one.id for one in cases_of(study, order)}
    codes = [one.id for one in codes_of(study, order)]
    waves = {one.id for one in waves_of(study, order)}
    held = [one for one in study.case_ratings.all() if one.case_id in cases and one.wave_id in waves]
    named = set(order.code_ids)
    index = study.frame().index
    found: list[tuple[RatedCell, CaseRating | None]] = []
    for code in codes:
        here = [one for one in held if one.code_id == code]
        if not here and code not in named:
            continue
        rated = {one.cell for one in here}
        waiting = [
            one
            for one in study.case_ratings.unrated(code, None)
            if one not in rated and one.case_id in cases and one.wave_id in waves
        ]
        both: list[tuple[RatedCell, CaseRating | None]] = [(one.cell, one) for one in here]
        both += [(one, None) for one in waiting]
        found += sorted(both, key=lambda two: (index[two[0].case_id], index[two[0].wave_id], bool(two[0].from_wave_id)))
    return found


def _columns(study: Study) -> list[SheetColumn]:
    # Where decimals have a comma, Excel would take what is chosen from a list for a time of day.
    steps = (*(f"{one:g}" for one in LADDER), UNRATABLE) if current_language() == "en" else ()
    raters = tuple(one.name for one in study.frame().people_coding)
    said = say(mark("How far the case is a member: 0 fully out, 0.33, 0.67, 1 fully in; – it cannot be rated"))
    who = say(mark("Who rates; where it is empty, whoever reads the sheet back"))
    return [
        head("case", Role.NAME, say(mark("Case")), 8, say(mark("The case, by its short name"))),
        head("code", Role.NAME, say(mark("Code")), 28, say(mark("Path of the code"))),
        head("wave", Role.NAME, say(mark("Wave")), 13, say(mark("The wave, or the change from one to another"))),
        SheetColumn("value", Role.EDIT, Column(say(mark("Case rating")), 8, said, allowed=steps, edited=True)),
        SheetColumn(
            "reason", Role.EDIT, Column(say(mark("Reason")), 60, say(mark("What in the case carries it")), edited=True)
        ),
        SheetColumn("rater", Role.EDIT, Column(say(mark("Rater")), 14, who, allowed=raters, edited=True)),
        head("title", Role.OURS, say(mark("Title")), 18, say(mark("What people call the case"))),
        head("site", Role.OURS, say(mark("Site")), 16, say(mark("The site of the case"))),
        head(
            "anchors",
            Role.OURS,
            say(mark("Carried by")),
            70,
            say(mark("The passages that carry it, with their sources")),
        ),
    ]


def _row(study: Study, cell: RatedCell, one: CaseRating | None) -> BackRow:
    frame = study.frame()
    names = {two.id: two.name for group in (frame.waves, frame.sites, frame.coders) for two in group}
    case = frame.cases[frame.index[cell.case_id]]
    waves = " → ".join(names[two] for two in (cell.from_wave_id, cell.wave_id) if two)
    anchors = study.excerpts_of(one.anchors) if one else ()
    cells: tuple[CellValue, ...] = (
        case.name,
        frame.tree.path(cell.code_id),
        waves,
        None if one is None else UNRATABLE if one.value is None else one.value,
        one.reason if one else None,
        names.get(one.coder_id) if one else None,
        case.title or None,
        names.get(case.site_id or ""),
        "\n".join(f"“{two.text}” ({two.source})" for two in anchors) or None,
    )
    coder_id = one.coder_id if one else "-"
    row_id = ".".join(("r", cell.case_id, cell.code_id, cell.from_wave_id or "-", cell.wave_id, coder_id))
    return BackRow(row_id, cells, (kept_step(one), one.reason.strip() if one else "", one.coder_id if one else ""))


def kept_step(one: CaseRating | None) -> str:
    """A step as it is held against what comes back: `0.33`, `none` where a case cannot be rated, or nothing."""
    return "" if one is None else NOT_RATED if one.value is None else f"{one.value:g}"


def _steps(study: Study, order: ReportOrder) -> Table | None:
    tree = study.frame().tree
    rows = [
        (tree.path(code.id), step.value, step.text)
        for code in codes_of(study, order)
        for step in study.case_ratings.steps(code.id)
    ]
    columns = (
        Column(say(mark("Code")), 28, say(mark("Path of the code"))),
        Column(say(mark("Step")), 8, say(mark("0 fully out, 0.33, 0.67, 1 fully in"))),
        Column(say(mark("Meaning")), 70, say(mark("What the step means under the code"))),
    )
    return Table(say(mark("Steps of the ladder")), columns, rows) if rows else None


KIND = Kind(
    ReportKind.RATINGS,
    Message(mark("Case ratings")),
    Message(mark("Show how far cases are members of what codes stand for, and why; edit the sheet and read it back.")),
    tables=_tables,
    takes=frozenset({"case_ids", "site_ids", "code_ids", "wave_ids"}),
)
