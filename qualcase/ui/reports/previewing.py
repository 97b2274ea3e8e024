"""The beginning of a report, read in the background: only as much as somebody will look at."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

from qualcase.coding.charts import PictureFormat
from qualcase.coding.report import Cell, Figure, Grid, Quote
from qualcase.errors import UserError
from qualcase.garbage import looking_seldom
from qualcase.study.reports.asking import settings_of
from qualcase.study.reports.kinds import kind_of
from qualcase.ui.reports.state import PICTURES, SHEETS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from qualcase.coding.charts import Chart
    from qualcase.coding.leaving import OutWarning
    from qualcase.coding.orders import ReportOrder
    from qualcase.coding.report import Block, Report
    from qualcase.coding.tables import Table
    from qualcase.progress import Progress
    from qualcase.study import Study

BLOCKS = 60
"""So many blocks are shown."""
ROWS = 30
"""So many rows of each table."""
TABLES = 6
LETTERS = 24_000
"""No more words than these, however long the blocks are."""
_FIGURES = 4
_WIDTH = 160.0


@dataclass(frozen=True)
class Picture:
    """A chart as it was drawn, or what it shows in words where nobody could draw it."""

    chart: Chart
    data: bytes = b""


@dataclass(frozen=True)
class Looked:
    """What the beginning of a report holds."""

    order: ReportOrder
    report: Report | None = None
    """With so many of its blocks as are shown."""
    tables: tuple[Table, ...] = ()
    pictures: tuple[Picture, ...] = ()
    drawn: tuple[Picture, ...] = ()
    """The charts among the blocks, in their order."""
    more: bool = False
    """Whether there is more of it than is shown."""
    refused: str = ""
    """Why there is nothing: what a person can mend."""
    by_itself: bool = False
    """Whether the file can only be looked at when it is written."""

    @property
    def citation(self) -> str:
        """How the line below the first excerpt reads."""
        found = next(_quotes(self.report.blocks), None) if self.report else None
        return found.source_line if found else ""


@dataclass(frozen=True)
class Warned:
    """What is to be known of an order before it is written."""

    order: ReportOrder
    warnings: tuple[OutWarning, ...] = ()


def selection_words(study: Study, order: ReportOrder) -> str:
    """What counts: what the filter lets through, and what the order narrows it to. A conflict of the two is told."""
    try:
        return study.describe(settings_of(study, order).filter)
    except UserError as error:
        return str(error)


@looking_seldom()
def look(study: Study, order: ReportOrder, suffix: str, progress: Progress) -> Looked:
    """The beginning of a report as it would be written. What a person can mend is told by the answer."""
    kind = kind_of(order.kind)
    try:
        if suffix in SHEETS and kind.tables:
            return _tables(study, order, progress)
        if suffix in PICTURES and kind.charts:
            charts = study.reports.charts(order)
            return Looked(order, pictures=_draw(study, charts[:_FIGURES]), more=len(charts) > _FIGURES)
        if kind.document:
            return _document(study, order, progress)
    except UserError as error:
        return Looked(order, refused=str(error))
    return Looked(order, by_itself=True)


def _document(study: Study, order: ReportOrder, progress: Progress) -> Looked:
    made = study.reports.document(order, progress)
    blocks: list[Block] = []
    read, more = 0, False
    for one in made.blocks:
        if len(blocks) >= BLOCKS or read > LETTERS:
            more = True
            break
        block, cut = _first_rows(one) if isinstance(one, Grid) else (one, False)
        more |= cut
        blocks.append(block)
        read += _letters(block)
        progress(len(blocks), BLOCKS)
    charts = [one.chart for one in blocks if isinstance(one, Figure)]
    report = replace(made, blocks=tuple(blocks))
    return Looked(order, report, drawn=_draw(study, charts[:_FIGURES]), more=more)


def _first_rows(grid: Grid) -> tuple[Grid, bool]:
    rows = iter(grid.rows)
    shown = tuple(islice(rows, ROWS))
    return replace(grid, rows=shown), next(rows, None) is not None


def _tables(study: Study, order: ReportOrder, progress: Progress) -> Looked:
    made = study.reports.tables(order, progress)
    shown, more = [], len(made) > TABLES
    for one in made[:TABLES]:
        rows = iter(one.rows)
        first = [tuple(row) for row in islice(rows, ROWS)]
        more |= next(rows, None) is not None
        shown.append(replace(one, rows=first))
    return Looked(order, tables=tuple(shown), more=more)


def _draw(study: Study, charts: Sequence[Chart]) -> tuple[Picture, ...]:
    renderer = study.reports.renderer
    if renderer is None:
        return tuple(map(Picture, charts))
    drawn = (renderer.draw(one, PictureFormat.SVG, width=_WIDTH) for one in charts)
    return tuple(Picture(one, picture.data) for one, picture in zip(charts, drawn, strict=True))


def _letters(block: Block) -> int:
    if isinstance(block, Quote):
        return len(block.text)
    if isinstance(block, Grid):
        return sum(len(part.text) for row in block.rows for cell in row for part in cell.content)
    return len(getattr(block, "text", ""))


def _quotes(blocks: Iterable[Block]) -> Iterator[Quote]:
    for one in blocks:
        if isinstance(one, Quote):
            yield one
        elif isinstance(one, Grid):
            yield from (part for row in one.rows for cell in row for part in _parts(cell))


def _parts(cell: Cell) -> Iterator[Quote]:
    return (part for part in cell.content if isinstance(part, Quote))
