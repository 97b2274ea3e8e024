"""Excerpts side by side: wave beside wave, or case beside case, in rows that answer each other."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from qualcase.coding.citing import renumbered
from qualcase.coding.comparison import Dimension
from qualcase.coding.orders import ReportKind
from qualcase.coding.report import Cell, Grid, GridColumn, Heading, Look, Paragraph
from qualcase.coding.summaries import SummaryCell
from qualcase.coding.tables import Column, Table
from qualcase.errors import UserError
from qualcase.study.matrix_table import capitalised
from qualcase.study.pairing import Beside, side_by_side
from qualcase.study.reports.asking import (
    change_of,
    check_order,
    has,
    nothing_to_report,
    settings_of,
    waves_of,
    with_waves,
)
from qualcase.study.reports.beside_rows import rows_of
from qualcase.study.reports.beside_words import case_words, change_words, figure_words, hole_words, row_words
from qualcase.study.reports.fitting import LANDSCAPE, split_columns
from qualcase.study.reports.kinds import Kind
from qualcase.study.reports.making import make_report
from qualcase.study.reports.quoting import LINES, quote_of
from qualcase.study.wording import MEASURE_WORDS
from qualcase.words import Message, mark, say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qualcase.coding.orders import ReportOrder
    from qualcase.coding.pairing import PairedRow, SideBySide
    from qualcase.coding.report import Block, Report
    from qualcase.coding.summaries import Summary
    from qualcase.coding.tables import CellValue
    from qualcase.coding.views import ViewSettings
    from qualcase.progress import Progress
    from qualcase.study.study import Study

EXCERPTS, FIGURES, SUMMARIES = "excerpts", "figures", "summaries"
WAVES, CASES, BOTH = ("wave",), ("case",), ("case", "wave")
"""What stands beside each other."""
_ROW_NAME, _NARROWEST = 17, 33
"""Characters of the column that names rows, and that a column of excerpts needs at least: four on a sheet."""


class _Shown(NamedTuple):
    """One table, or what is parted into several: a heading, the columns, and the cases that they are of."""

    heading: str
    columns: tuple[int, ...]
    names: tuple[str, ...]
    cases: tuple[int, ...]


def make_document(study: Study, order: ReportOrder, progress: Progress) -> Report:
    """A section for each code; in it tables of excerpts, the sheet on its side."""
    asked = _asked(study, order)
    return make_report(study, order, _blocks(asked, progress), title=say(mark("Side by side")), landscape=True)


def make_tables(study: Study, order: ReportOrder, progress: Progress) -> Sequence[Table]:
    """A row for each excerpt with the row and column in which it stands, or for an empty place with why it is empty."""
    asked = _asked(study, order)
    columns = (
        Column(say(mark("Code")), 32, say(mark("Path of the code"))),
        Column(say(mark("Who")), 26, say(mark("What the excerpts of a row have in common"))),
        Column(say(mark("Case")), 14),
        Column(say(mark("Wave")), 8, say(mark("The wave in which it was told or written"))),
        Column(say(mark("Text")), 80, say(mark("The passage"))),
        Column(say(mark("Where it is from")), 50),
        Column(say(mark("Empty")), 26, say(mark("Why nothing stands there"))),
        Column(say(mark("Id")), 34, say(mark("Id of the coding in the study"))),
    )
    return [Table(say(mark("Side by side")), columns, _table_rows(asked, progress))]


@dataclass(frozen=True)
class _Asked:
    """An order that was looked through."""

    study: Study
    order: ReportOrder
    settings: ViewSettings
    """With the filter that counts."""
    by: tuple[str, ...]
    code_ids: tuple[str, ...]

    def made(self, code_id: str) -> SideBySide | None:
        """The cases under a code; None where none has an excerpt."""
        held = self.settings
        chosen = replace(held.filter, codes=(code_id,))
        split = Dimension.WAVE if self.study.frame().waves else None
        shown = self.study.compare(chosen, split=split, with_subcodes=held.with_subcodes)
        there = [
            one.id
            for number, one in enumerate(shown.columns)
            if shown.codings[0, number].any() or any(shown.beside.get((0, number, n)) for n in range(len(shown.splits)))
        ]
        cases = self.order.case_ids or there
        if not there or not set(cases) & {one.id for one in shown.columns}:
            return None
        asked = Beside(
            code_id,
            tuple(cases),
            held.filter,
            held.measure,
            held.with_subcodes,
            change_of(self.study, self.order) if not self.order.wave_ids else None,
            held.thresholds,
        )
        made = side_by_side(self.study, asked)
        return made if made.rows else None


def _asked(study: Study, order: ReportOrder) -> _Asked:
    check_order(study, order, KIND)
    settings = settings_of(study, order)
    settings = replace(settings, filter=with_waves(order, settings.filter))
    by = order.by or (WAVES if len(waves_of(study, order)) > 1 else CASES)
    if by not in (WAVES, CASES, BOTH):
        raise UserError("Beside each other can stand waves (wave), cases (case), or both (case,wave). Choose one.")
    if not study.figures().counted(settings.filter):
        raise nothing_to_report(study)
    codes = settings.filter.codes or tuple(one.id for one in study.frame().tree.children(None))
    return _Asked(study, order, settings, by, codes)


def _blocks(asked: _Asked, progress: Progress) -> Iterator[Block]:
    tree, language = asked.study.frame().tree, asked.study.info().codebook_languages[0]
    summaries = {one.cell: one for one in asked.study.summaries.all()} if has(asked.order, SUMMARIES) else {}
    for number, code_id in enumerate(asked.code_ids):
        progress(number, len(asked.code_ids), tree.path(code_id))
        made = asked.made(code_id)
        if made is None and not asked.order.code_ids:
            continue
        yield Heading(1, " / ".join(tree.names(code_id, language)))
        if made is None:
            yield Paragraph(say(mark("No excerpt in this selection.")), Look.QUIET)
            continue
        for shown in _shown(asked, made):
            if shown.heading:
                yield Heading(2, shown.heading)
            yield from _grids(asked, made, shown, summaries)
    progress(len(asked.code_ids), len(asked.code_ids))


def _shown(asked: _Asked, made: SideBySide) -> Iterator[_Shown]:
    """The tables of a code, before they are parted to fit a sheet."""
    cases, waves = range(len(made.cases)), range(len(made.waves))
    if asked.by == WAVES:
        for case in cases:
            columns = tuple(case * len(waves) + wave for wave in waves)
            names = tuple(one.name or case_words(made.cases[case]) for one in made.waves)
            yield _Shown(case_words(made.cases[case]), columns, names, (case,))
    elif asked.by == CASES:
        for wave in waves:
            columns = tuple(case * len(waves) + wave for case in cases)
            names = tuple(case_words(one) for one in made.cases)
            yield from _parted(_Shown(made.waves[wave].name, columns, names, tuple(cases)), 1)
    else:
        columns = tuple(range(made.columns))
        names = tuple(f"{case_words(case)} {wave.name}".strip() for case in made.cases for wave in made.waves)
        yield from _parted(_Shown("", columns, names, tuple(cases)), len(waves))


def _parted(shown: _Shown, width: int) -> Iterator[_Shown]:
    """So many cases, each of so many columns, as fit beside each other; the heading stands above the first part."""
    heading = shown.heading
    for part in split_columns([_NARROWEST * width] * len(shown.cases), LANDSCAPE - _ROW_NAME):
        at = [case * width + number for case in part for number in range(width)]
        yield _Shown(
            heading,
            tuple(shown.columns[one] for one in at),
            tuple(shown.names[one] for one in at),
            tuple(shown.cases[one] for one in part),
        )
        heading = ""


def _grids(asked: _Asked, made: SideBySide, shown: _Shown, summaries: dict[SummaryCell, Summary]) -> Iterator[Grid]:
    rows = [*_figure_rows(asked, made, shown)]
    if has(asked.order, SUMMARIES):
        rows += _summary_rows(asked, made, shown, summaries)
    if has(asked.order, EXCERPTS):
        rows += _excerpt_rows(asked, made, shown)
    if not rows:
        return
    if has(asked.order, FIGURES) and len(rows) > 1:
        first, *rest = rows[1]
        rows[1] = (replace(first, follows=True), *rest)  # no figures alone at the end of a page
    share = (LANDSCAPE - _ROW_NAME) / len(shown.columns)
    heads = (GridColumn(say(mark("Who")), _ROW_NAME), *(GridColumn(name, share) for name in shown.names))
    yield Grid(heads, tuple(rows), row_headings=1)


def _figure_rows(asked: _Asked, made: SideBySide, shown: _Shown) -> Iterator[tuple[Cell, ...]]:
    if not has(asked.order, FIGURES):
        return
    waves = len(made.waves)
    cells = []
    for column in shown.columns:
        case, wave = divmod(column, waves)
        told = [figure_words(made, column)]
        if made.change is not None and wave == made.change[1]:
            told.append(change_words(made, case))
        cells.append(_quiet(" ".join(one for one in told if one)))
    yield (Cell.of(capitalised(say(MEASURE_WORDS[asked.settings.measure]))), *cells)


def _summary_rows(
    asked: _Asked, made: SideBySide, shown: _Shown, summaries: dict[SummaryCell, Summary]
) -> Iterator[tuple[Cell, ...]]:
    """What is written of each place, and of the change of each case."""
    waves = len(made.waves)

    def text(case: int, wave: int, since: int | None = None) -> str:
        place, earlier = made.cases[case], made.waves[since].id if since is not None else None
        site = place.stands_for == "site"
        cell = SummaryCell(
            made.code.id, made.waves[wave].id, earlier, None if site else place.id, place.id if site else None
        )
        held = summaries.get(cell)
        return renumbered(held.text, held.evidence, ()) if held else ""

    each = [text(*divmod(column, waves)) for column in shown.columns]
    if any(each):
        yield (Cell.of(say(mark("In our words"))), *map(Cell.of, each))
    if made.change is None or asked.by == CASES:
        return
    earlier, later = made.change
    changes = [text(case, later, earlier) for case in shown.cases]
    if any(changes):
        label = say(mark("What changed")) if waves > 2 else f"{made.waves[earlier].name} → {made.waves[later].name}"
        yield (Cell.of(label), *(Cell.of(words, span=waves) for words in changes))


def _excerpt_rows(asked: _Asked, made: SideBySide, shown: _Shown) -> Iterator[tuple[Cell, ...]]:
    """A line for each excerpt of the fullest place of a row; in an empty place, why."""
    for row in rows_of(made, shown.columns, shown.cases, by_role=asked.by == CASES):
        places = [
            [Cell((quote_of(asked.study, asked.order, made.excerpts[one]),)) for one in place] or [_quiet(why)]
            for place, why in zip(row.places, row.empty, strict=True)
        ]
        for line, cells in enumerate(zip_longest(*places, fillvalue=Cell())):
            yield (Cell.of(row.name if line == 0 else ""), *cells)


def _quiet(words: str) -> Cell:
    return Cell((Paragraph(words, Look.QUIET),)) if words else Cell()


def _table_rows(asked: _Asked, progress: Progress) -> Iterator[tuple[CellValue, ...]]:
    tree = asked.study.frame().tree
    for number, code_id in enumerate(asked.code_ids):
        progress(number, len(asked.code_ids), tree.path(code_id))
        made = asked.made(code_id)
        if made is None:
            continue
        for at, row in enumerate(made.rows):
            yield from _row_places(asked, made, at, row)
    progress(len(asked.code_ids), len(asked.code_ids))


def _row_places(asked: _Asked, made: SideBySide, number: int, row: PairedRow) -> Iterator[tuple[CellValue, ...]]:
    for column, place in enumerate(row.places):
        case, wave = divmod(column, len(made.waves))
        block = made.blocks[case]
        if not any(row.places[block.first : block.end]):
            continue  # another case has this row
        named = (made.code.name, row_words(made, row, (case,), made.rows), case_words(made.cases[case]))
        where = (*named, made.waves[wave].name or None)
        for one in place:
            quote = quote_of(asked.study, asked.order, made.excerpts[one])
            yield (*where, quote.text, quote.source_line, None, one)
        if not place:
            yield (*where, None, None, hole_words(made, (number,), column) or None, None)


KIND = Kind(
    ReportKind.SIDE_BY_SIDE,
    Message("Excerpts side by side"),
    Message("Read what is said of one thing in both waves, or in several cases, beside each other."),
    document=make_document,
    tables=make_tables,
    parts=(
        (EXCERPTS, Message("Excerpts")),
        (FIGURES, Message("Figures above them")),
        (SUMMARIES, Message("Summaries and sentences on change")),
        *LINES,
    ),
    takes=frozenset(
        {
            "by",
            "case_ids",
            "site_ids",
            "code_ids",
            "source_ids",
            "wave_ids",
            "comparison",
            "parts",
            "citation",
            "template",
        }
    ),
    measured=True,
    usual_by=WAVES,
    groups=BOTH,
)
