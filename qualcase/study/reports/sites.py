"""Reports for sites: a municipality or area, its cases side by side, for the meetings with those who work there."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil
from typing import TYPE_CHECKING

from qualcase.coding.orders import ReportKind
from qualcase.coding.report import Cell, Definition, Grid, GridColumn, Heading, Look, PageBreak, Paragraph, Turned
from qualcase.coding.sources import SourceKind
from qualcase.coding.tables import Column, Table
from qualcase.coding.variables import VariableOf
from qualcase.coding.years import YearsOnly
from qualcase.errors import UserError
from qualcase.study.notice_words import say_notice
from qualcase.study.reports import charts, narrowing
from qualcase.study.reports import place_parts as parts
from qualcase.study.reports.asking import change_of, check_order, has, selected, waves_of, with_waves
from qualcase.study.reports.kinds import Kind
from qualcase.study.reports.making import make_report
from qualcase.study.reports.showing import figure_of
from qualcase.study.wording import say_role
from qualcase.study.years_table import column_name, years_cells_table, years_table
from qualcase.words import Message, mark, say
from qualcase.words.dates import say_date

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qualcase.coding.charts import Chart
    from qualcase.coding.filters import Filter
    from qualcase.coding.frame import Case, Site
    from qualcase.coding.orders import ReportOrder
    from qualcase.coding.report import Block, Report
    from qualcase.coding.sources import Source
    from qualcase.coding.years import Years
    from qualcase.progress import Progress
    from qualcase.study.study import Study

WARNINGS, CASES, SIDE_BY_SIDE, CHANGES, DOCUMENTS, TIMELINE, PICTURES = (
    "warnings", "cases", "side-by-side", "changes", "documents", "timeline", "pictures",
)  # fmt: skip
_BESIDE = 4
"""So many cases stand beside each other on a page; more begin another table."""


@dataclass(frozen=True)
class Held:
    """A site with what is known of it."""

    site: Site
    cases: tuple[Case, ...]
    years: Years
    chosen: Filter

    @property
    def rows(self) -> tuple[int, ...]:
        """The codes of which something is said here."""
        return self.years.rows(only=YearsOnly.SOMETHING)


def make_document(study: Study, order: ReportOrder, progress: Progress) -> Report:
    """Site after site, each on pages of its own."""
    sites, chosen = _sites(study, order)

    def blocks() -> Iterator[Block]:
        for number, site in enumerate(sites):
            progress(number, len(sites), site.name)
            if number:
                yield PageBreak()
            yield from _blocks(study, order, _held(study, order, site, chosen))
        progress(len(sites), len(sites))

    title = str(KIND.title) if len(sites) > 1 else say(mark("Report for {site}"), site=sites[0].name)
    return make_report(study, order, blocks(), title=title, contents=len(sites) > 1, contents_depth=1)


def make_tables(study: Study, order: ReportOrder, progress: Progress) -> Sequence[Table]:
    """Codes by wave and case as they read, every cell with its plain figures, and the documents."""
    sites, chosen = _sites(study, order)
    found: list[Table] = []
    for number, site in enumerate(sites):
        progress(number, len(sites), site.name)
        held = _held(study, order, site, chosen)
        if has(order, SIDE_BY_SIDE) or has(order, CHANGES):
            cells = years_cells_table(held.years, held.rows)
            found.append(years_table(held.years, site.name, held.rows))
            found.append(replace(cells, title=say(mark("{site}: cells"), site=site.name)))
        if has(order, DOCUMENTS):
            found.append(_documents_table(study, held))
    progress(len(sites), len(sites))
    if not found:
        raise UserError("None of the chosen parts is a table. Choose others.")
    return found


def make_charts(study: Study, order: ReportOrder) -> Sequence[Chart]:
    """Of every site its timeline and the profiles of its cases."""
    sites, chosen = _sites(study, order)
    found = [one for site in sites for one in _charts(study, order, _held(study, order, site, chosen))]
    if not found:
        raise UserError("There is nothing to draw of these sites: no date and no coded passage.")
    return found


def _sites(study: Study, order: ReportOrder) -> tuple[list[Site], Filter]:
    """The sites, as ordered or as they stand in the study, and what counts of them."""
    check_order(study, order, KIND)
    chosen = with_waves(order, selected(study, order))
    frame = study.frame()
    if not frame.sites:
        raise UserError("The study has no sites. Give its cases a site under Material.")
    held = {one.id: one for one in frame.sites}
    ids = chosen.sites or tuple(held)
    found = [held[one] for one in (order.site_ids or ids) if one in held and one in ids]
    if not found:
        raise UserError("No site passes the selection. Widen it.")
    return found, chosen


def _held(study: Study, order: ReportOrder, site: Site, chosen: Filter) -> Held:
    measure, with_subcodes = parts.figures_of(order)
    change = change_of(study, order)
    years = study.years.of_site(site.id, chosen, measure=measure, with_subcodes=with_subcodes, change=change)
    cases = tuple(one for one in study.frame().cases if one.site_id == site.id)
    return Held(site, cases, years, replace(chosen, cases=(), sites=(site.id,)))


def _blocks(study: Study, order: ReportOrder, held: Held) -> Iterator[Block]:
    yield Heading(1, held.site.name)
    if held.site.note:
        yield Paragraph(held.site.note)
    rows = parts.heard_rows(held.years)
    if rows:
        yield Definition(rows)
    if has(order, WARNINGS):
        yield from _warnings(study, held)
    if has(order, CASES):
        yield from _case_blocks(study, order, held)
    if has(order, CHANGES):
        yield from _changes(held)
    if has(order, SIDE_BY_SIDE):
        yield from _side_by_side(held)
    yield from _pictures(study, order, held)
    if has(order, DOCUMENTS):
        yield from _documents(study, held)


def _warnings(study: Study, held: Held) -> Iterator[Block]:
    """Who would be recognised, since readers of a site’s report know each other."""
    alone = study.disclosure.single_persons(held.chosen)
    for notice in held.years.shown.notices:
        yield Paragraph(say_notice(notice), Look.WARNING)
    if not alone:
        return
    by_role: dict[str, list[str]] = {}
    for one in alone:
        by_role.setdefault(say_role(one.role) or say(mark("without a role")), []).append(one.wave or "–")
    told = "; ".join(f"{role} ({', '.join(waves)})" for role, waves in by_role.items())
    yield Paragraph(
        say(
            mark(
                "Readers here know each other. In these roles one person alone was heard, and would be recognised by "
                "what is told: {who}. Read every excerpt with that in mind before this report leaves your hands."
            ),
            who=told,
        ),
        Look.WARNING,
    )


def _case_blocks(study: Study, order: ReportOrder, held: Held) -> Iterator[Block]:
    waves = waves_of(study, order)
    grid = parts.variables_grid(study, VariableOf.SITE, held.site.id, waves)
    if grid is not None:
        yield Heading(2, say(mark("Variables")))
        yield replace(grid, caption=say(mark("Variables of {name}"), name=held.site.name))
    if not held.cases:
        return
    yield Heading(2, say(mark("Cases")))
    for case in held.cases:
        yield Heading(3, case.full_name)
        rows = tuple(parts.facts(study, case))[1:]  # that it lies here is known
        if rows:
            yield Definition(rows)
        if case.note:
            yield Paragraph(case.note)
        of_case = parts.variables_grid(study, VariableOf.CASE, case.id, waves)
        if of_case is not None:
            yield replace(of_case, caption=say(mark("Variables of {name}"), name=case.name))


def _changes(held: Held) -> Iterator[Block]:
    """The sentences, then for each case under which codes something became another."""
    said, marked = parts.sentences(held.years), parts.marked_rows(held.years, held.rows)
    if said is None and not marked:
        return
    yield Heading(2, say(mark("What changed")))
    if said is not None:
        yield said
    if marked:
        yield Paragraph(say(mark("By the figures something became another under these codes:")))
        yield Definition(tuple(marked))


def _side_by_side(held: Held) -> Iterator[Block]:
    """Tables of a few cases each, as even as can be, on pages that lie on their side."""
    count = len(held.years.shown.columns)
    if not held.rows or not held.years.shown.codings.any():
        return
    yield Turned(landscape=True)
    yield Heading(2, say(mark("Cases side by side")))
    each = ceil(count / ceil(count / _BESIDE))
    for first in range(0, count, each):
        part = range(first, min(first + each, count))
        names = ", ".join(column_name(held.years.shown.columns[one]) for one in part)
        caption = say(mark("Codes by case and wave: {cases}"), cases=names)
        yield parts.years_grid(held.years, held.rows, part, caption)
    yield Turned(landscape=False)


def _pictures(study: Study, order: ReportOrder, held: Held) -> Iterator[Block]:
    made = tuple(_charts(study, order, held))
    if made:
        yield Heading(2, say(mark("Pictures")))
        yield from map(figure_of, made)


def _charts(study: Study, order: ReportOrder, held: Held) -> Iterator[Chart]:
    if has(order, TIMELINE):
        timeline = parts.timeline_figure(study, held.site)
        if timeline is not None:
            yield timeline
    if has(order, PICTURES) and held.rows and held.years.shown.codings.any():
        main = narrowing.main_codes(held.years.shown.rows, held.rows)
        kept = [number for number, one in enumerate(held.years.shown.columns) if not one.stands_for]
        if not kept:
            return
        profiles = narrowing.narrow_profiles(narrowing.of_years(held.years, main or held.rows), columns=kept)
        for one in charts.profile_charts(profiles):
            yield replace(
                one,
                name=f"{one.name}-{charts.slug(held.site.name)}",
                title=say(mark("Profiles of the cases of {site}"), site=held.site.name),
            )


def _documents(study: Study, held: Held) -> Iterator[Block]:
    """The documents of the site and of its cases, wave beside wave, with how long they hold."""
    found = _documents_of(study, held)
    if not found:
        return
    columns = (
        GridColumn(say(mark("Document")), 4.0),
        GridColumn(say(mark("Wave")), 1.2),
        GridColumn(say(mark("Date")), 1.4),
        GridColumn(say(mark("In force")), 2.4),
        GridColumn(say(mark("Excerpts")), 1.0),
    )
    rows = tuple(tuple(Cell.of(str(cell)) for cell in _document_row(study, held, one)) for one in found)
    yield Heading(2, say(mark("Documents")))
    yield Grid(columns, rows, say(mark("Documents of {name}"), name=held.site.name), (), 1)


def _documents_of(study: Study, held: Held) -> list[Source]:
    """In the order of waves, then dates."""
    ids = {case.id for case in held.cases}
    waves = {wave.id: number for number, wave in enumerate(study.frame().waves)}
    passing = set(study.passing(held.chosen))
    found = [
        one
        for one in study.sources.all()
        if one.kind is SourceKind.DOCUMENT
        and one.id in passing
        and (one.site_id == held.site.id or ids & set(one.case_ids))
    ]
    return sorted(found, key=lambda one: (waves.get(one.wave_id or "", len(waves)), str(one.date or ""), one.name))


def _document_row(study: Study, held: Held, one: Source) -> tuple[str | int, ...]:
    names = {wave.id: wave.name for wave in study.frame().waves}
    starts, ends = (say_date(day) if day else "" for day in (one.valid_from, one.valid_to))
    coded = sum(excerpt.source_id == one.id for excerpt in held.years.excerpts.values())
    holds = f"{starts}–{ends}" if starts or ends else ""
    return one.name, names.get(one.wave_id or "", ""), say_date(one.date) if one.date else "", holds, coded


def _documents_table(study: Study, held: Held) -> Table:
    columns = (
        Column(say(mark("Document")), 40),
        Column(say(mark("Wave")), 8),
        Column(say(mark("Date")), 12),
        Column(say(mark("In force")), 24),
        Column(say(mark("Excerpts")), 10),
    )
    rows = [_document_row(study, held, one) for one in _documents_of(study, held)]
    return Table(say(mark("{site}: documents"), site=held.site.name), columns, rows)


KIND = Kind(
    ReportKind.SITES,
    Message("Reports for sites"),
    Message("Take to the meeting with a site what its cases say side by side, what changed, and its documents."),
    document=make_document,
    tables=make_tables,
    charts=make_charts,
    parts=(
        (WARNINGS, Message("Who would be recognised")),
        (CASES, Message("The cases and their variables")),
        (CHANGES, Message("What changed")),
        (SIDE_BY_SIDE, Message("Cases side by side")),
        (TIMELINE, Message("Timeline")),
        (PICTURES, Message("Profiles")),
        (DOCUMENTS, Message("Documents")),
    ),
    takes=frozenset({"site_ids", "code_ids", "source_ids", "wave_ids", "comparison", "parts", "template"}),
    measured=True,
)
