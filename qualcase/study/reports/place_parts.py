"""Parts of a report on a case or site: its facts, variables, timeline, and what became of each code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.comparison import Mark, Measure
from qualcase.coding.frame import Case
from qualcase.coding.report import Cell, Definition, Grid, GridColumn, Look, Paragraph
from qualcase.coding.values import shown
from qualcase.coding.views import ViewSettings
from qualcase.study.cell_words import row_name
from qualcase.study.reports import charts
from qualcase.study.timelines import timeline_of
from qualcase.study.years_table import column_name, figure_text, heard_lines, rating_text, step_text
from qualcase.words import mark, say
from qualcase.words.dates import say_date

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qualcase.coding.charts import Chart
    from qualcase.coding.frame import Site, Wave
    from qualcase.coding.orders import ReportOrder
    from qualcase.coding.variables import Variable, VariableOf
    from qualcase.coding.years import Years, YearsLine
    from qualcase.study.study import Study

_INDENT = "\u2003"
_MARKS = {
    Mark.NEW: mark("new"),
    Mark.MORE: mark("more"),
    Mark.TURNED: mark("turned"),
    Mark.LESS: mark("less"),
    Mark.GONE: mark("gone"),
}
"""What something became, in the order in which it is told."""


def figures_of(order: ReportOrder) -> tuple[Measure, bool]:
    """What is counted in a case or site, and whether with sub-codes; persons where excerpts were asked for."""
    asked = order.comparison or ViewSettings()
    measure = Measure.PERSONS if asked.measure is Measure.QUOTE else asked.measure
    return measure, asked.with_subcodes


def facts(study: Study, case: Case) -> Iterator[tuple[str, str]]:
    """Where a case lies and from when to when it runs, as far as that is known."""
    frame = study.frame()
    site = next((one.name for one in frame.sites if one.id == case.site_id), "")
    areas = ", ".join(one.name for one in frame.areas if one.id in case.area_ids)
    starts, ends = (say_date(day) if day else "" for day in (case.starts, case.ends))
    runs = f"{starts}–{ends}" if starts or ends else ""
    for label, words in ((mark("Site"), site), (mark("Area"), areas), (mark("Runs"), runs)):
        if words:
            yield say(label), words


def heard_rows(years: Years) -> tuple[tuple[str, str], ...]:
    """Of each wave who and what was heard."""
    return tuple(
        (wave, "; ".join(part for part in (roles, kinds) if part) or say(mark("nothing")))
        for wave, roles, kinds in heard_lines(years)
    )


def variables_grid(study: Study, of: VariableOf, target_id: str, waves: Sequence[Wave]) -> Grid | None:
    """The values of a case or site, wave beside wave; None where nothing is recorded."""
    values = study.variables.table(of).values
    rows = []
    for variable in study.variables.all(of):
        held = [values.get((target_id, variable.id, wave.id), "") for wave in waves]
        if any(held):
            cells = (Cell.of(value_words(variable, value)) for value in held)
            rows.append((Cell.of(variable.name), *cells))
    if not rows:
        return None
    columns = (GridColumn(say(mark("Variable")), 2.0), *(GridColumn(wave.name, 2.0) for wave in waves))
    return Grid(columns, tuple(rows), say(mark("Variables")), (), 1)


def value_words(variable: Variable, value: str) -> str:
    """A value as the language in use writes it; a dash where nothing is recorded."""
    return shown(variable, value) if value else "–"


def timeline_figure(study: Study, thing: Case | Site) -> Chart | None:
    """What happened when; None where nothing is dated."""
    found = timeline_of(study, thing)
    if not found.marks:
        return None
    name = thing.full_name if isinstance(thing, Case) else thing.name
    title = say(mark("Timeline of {name}"), name=name)
    return charts.timeline_chart(found, f"timeline-{charts.slug(thing.name)}", title)


def change_rows(years: Years) -> list[YearsLine]:
    """The lines with a sentence on what changed, in the order of the codebook."""
    return [line for lines in years.lines for line in lines if line.change is not None]


def sentences(years: Years) -> Definition | None:
    """The sentences on what changed, code by code (of a site also by case); None where none is written."""
    several = len(years.shown.columns) > 1
    rows = []
    for line in change_rows(years):
        name = row_name(years.shown.rows[line.row])
        label = f"{column_name(years.shown.columns[line.column])} · {name}" if several else name
        rows.append((label, sentence(line)))
    return Definition(tuple(rows)) if rows else None


def marked_rows(years: Years, rows: Sequence[int]) -> list[tuple[str, str]]:
    """Of each case (and of the site’s own sources) the codes under which something became another, mark by mark."""
    found = []
    for column, value in enumerate(years.shown.columns):
        by_mark: dict[Mark, list[str]] = {}
        for row in rows:
            became = years.shown.mark_at(row, column)
            if became in _MARKS:
                by_mark.setdefault(became, []).append(row_name(years.shown.rows[row]))
        if by_mark:
            told = (
                f"{one.sign} {say(words)}: {', '.join(by_mark[one])}" for one, words in _MARKS.items() if one in by_mark
            )
            found.append((column_name(value), "; ".join(told)))
    return found


def sentence(line: YearsLine) -> str:
    """What is written about a change; with a word where what it rests on is no longer as it was."""
    if line.change is None:
        return ""
    stale = f" ({say(mark('what it rests on has changed since'))})" if line.change.is_stale else ""
    return f"{line.change.summary.text}{stale}"


def years_grid(years: Years, rows: Sequence[int], columns: Sequence[int], caption: str) -> Grid:
    """Codes down, for each of some cases the figure of each wave, what became of it, and the mean rating."""
    shown_ = years.shown
    several = len(columns) > 1
    heads: list[GridColumn] = [GridColumn(say(mark("Code")), 4.0)]
    for column in columns:
        before = f"{column_name(shown_.columns[column])} " if several else ""
        for number, split in enumerate(shown_.splits):
            if number:
                heads.append(GridColumn("Δ", 0.7))
            heads.append(GridColumn(f"{before}{split.name}".strip(), 2.0))
    made = []
    for row in rows:
        value = shown_.rows[row]
        cells = [Cell.of(f"{_INDENT * value.depth}{row_name(value)}", bold=not value.depth)]
        for column in columns:
            line = years.lines[row][column]
            for number, cell in enumerate(line.cells):
                if number:
                    cells.append(Cell.of(step_text(line.steps[number - 1])))
                rating = rating_text(years, cell.at)
                figure = figure_text(years, cell.at)
                cells.append(Cell.of(f"{figure} ({rating})" if rating else figure))
        made.append(tuple(cells))
    notes = (shown_.caption, say(mark("In brackets: the mean rating of the passages.")))
    return Grid(tuple(heads), tuple(made), caption, notes, 1)


def quiet(words: str) -> Paragraph:
    """A line that steps back."""
    return Paragraph(words, Look.QUIET)
