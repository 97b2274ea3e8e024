"""Answers of questionnaires from csv files and workbooks: one row a respondent, one column a question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.questionnaires import AnswerRow, ColumnUse, QuestionColumn, Questionnaire
from qualcase.coding.values import parse_day
from qualcase.exchange.reading.files import shown_name
from qualcase.exchange.reading.grids import heading_key, read_grid
from qualcase.exchange.reading.question_columns import HEADINGS, Form, fitting_form, read_columns
from qualcase.text.roles import role_of
from qualcase.text.wordcount import count

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from qualcase.exchange.reading.grids import Grid

_LONG_ANSWER, _LONGEST_CHOICE = 5, 80
"""Words from which an answer on average is a text, and characters that no closed answer has."""
_SAME_AGAIN = 0.5
"""Open answers are seldom the same: so many of them (as a share) are different."""
_LONGEST_KEY = 24


def read_questionnaire(path: Path, columns: Path | None = None) -> Questionnaire:
    """Read answers, and propose from headings and values what each column is for, unless `columns` tells.

    Args:
        path: A .csv or .xlsx file.
        columns: A .yaml file that says of columns what they are for, what was asked and what may be answered.

    Raises:
        FileRefusedError: One of the files cannot be read, or the second does not tell of the first.
    """
    grid = read_grid(path)
    form = fitting_form(read_columns(columns), grid.headings, columns) if columns else None
    return Questionnaire(
        path=path,
        name=shown_name(path.with_suffix("")),
        columns=proposed_uses(grid, form),
        rows=tuple(AnswerRow(row.line, row.cells) for row in grid.rows),
        language=grid.language,
        role=_role(form, path),
        original=grid.original,
    )


def proposed_uses(grid: Grid, form: Form | None = None) -> tuple[QuestionColumn, ...]:
    """What each column is for, as the form tells or as headings and values propose."""
    told = {one.heading: one for one in form.columns} if form else {}
    found: list[QuestionColumn] = []
    for place, heading in enumerate(grid.headings):
        taken = {one.use for one in (*told.values(), *found)}
        found.append(told.get(heading) or QuestionColumn(heading, _proposed(grid, place, taken)))
    return tuple(found)


def _role(form: Form | None, path: Path) -> str | None:
    """The role of all respondents: told by the form, else by the file's name."""
    if form and (form.role or role_of(form.name)):
        return form.role or role_of(form.name)
    return role_of(shown_name(path.with_suffix("")).replace("_", " "))


def _proposed(grid: Grid, place: int, taken: set[ColumnUse]) -> ColumnUse:
    """What a column is likely for."""
    heading = grid.headings[place]
    cells = [row.cells[place] for row in grid.rows if row.cells[place]]
    use = HEADINGS.get(heading_key(heading))
    if use is None and ColumnUse.DATE not in taken and _tells_days(heading, cells):
        use = ColumnUse.DATE
    if use is None and place == 0 and ColumnUse.KEY not in taken and _are_keys(cells):
        use = ColumnUse.KEY
    if use is None or (use.is_single and use in taken):
        use = ColumnUse.OPEN if _are_texts(cells) else ColumnUse.CLOSED
    return use


def _tells_days(heading: str, cells: Sequence[str]) -> bool:
    low = heading.casefold()
    named = any(word in low for word in ("dato", "date", "tidspunkt", "tidsstempel", "timestamp"))
    return named and bool(cells) and all(parse_day(cell) for cell in cells)


def _are_keys(cells: Sequence[str]) -> bool:
    """Whether these are numbers or codes, each another one."""
    short = all(len(cell) <= _LONGEST_KEY and " " not in cell and any(map(str.isdigit, cell)) for cell in cells)
    return short and len(set(cells)) == len(cells) > 1


def _are_texts(cells: Sequence[str]) -> bool:
    """Whether people wrote these in their own words."""
    if not cells:
        return False
    different = len({cell.casefold() for cell in cells}) / len(cells)
    wordy = sum(map(count, cells)) / len(cells) >= _LONG_ANSWER or any(len(cell) > _LONGEST_CHOICE for cell in cells)
    return wordy and different > _SAME_AGAIN
