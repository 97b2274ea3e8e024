"""Portraits: a case on some pages, for those who know it and for those who do not."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from qualcase.coding.orders import ReportKind
from qualcase.coding.report import Definition, Heading, PageBreak, Paragraph
from qualcase.coding.tables import Column, Table
from qualcase.coding.tree import split_path
from qualcase.coding.variables import VariableOf
from qualcase.coding.years import YearsOnly
from qualcase.errors import UserError
from qualcase.study.excerpt_tables import excerpt_table
from qualcase.study.rating_words import ratings_table
from qualcase.study.reports import charts, narrowing
from qualcase.study.reports import place_parts as parts
from qualcase.study.reports.asking import change_of, check_order, has, selected, waves_of, with_waves
from qualcase.study.reports.chosen_excerpts import Marked, choose, cited_codings
from qualcase.study.reports.kinds import Kind
from qualcase.study.reports.making import make_report
from qualcase.study.reports.portrait_ratings import ladders_of, ratings_grid
from qualcase.study.reports.quoting import quote_of
from qualcase.study.reports.showing import figure_of
from qualcase.study.years_table import years_table
from qualcase.words import Message, mark, say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from qualcase.coding.case_ratings import CaseRating
    from qualcase.coding.charts import Chart
    from qualcase.coding.codings import Excerpt
    from qualcase.coding.filters import Filter
    from qualcase.coding.frame import Case, Wave
    from qualcase.coding.orders import ReportOrder
    from qualcase.coding.report import Block, Report
    from qualcase.coding.tables import CellValue
    from qualcase.coding.years import Years
    from qualcase.progress import Progress
    from qualcase.study.study import Study

VARIABLES, TIMELINE, PROFILE, RATINGS, CARRIED, CHANGES, EXCERPTS, EVERY_CODE = (
    "variables", "timeline", "profile", "ratings", "carried", "changes", "excerpts", "every-code",
)  # fmt: skip
MOST_EXCERPTS = 2
"""So many excerpts of a code stand in a portrait that shows every code."""
MOST_OF_MAIN = 1
"""So many of a main code with what lies under it stand there otherwise: a portrait is read in one go."""


@dataclass(frozen=True)
class Sitter:
    """A case whose portrait is made, with what is known of it."""

    case: Case
    years: Years
    ratings: tuple[CaseRating, ...]
    marked: Marked


@dataclass(frozen=True)
class Asked:
    """What is read once for all cases: who they are, what counts, and what researchers said and marked out."""

    cases: tuple[Case, ...]
    chosen: Filter
    ratings: tuple[CaseRating, ...]
    cited: frozenset[str]


def make_document(study: Study, order: ReportOrder, progress: Progress) -> Report:
    """A case after the other, each on pages of its own; worked out while the document is written."""
    asked = _asked(study, order)
    cases = asked.cases

    def blocks() -> Iterator[Block]:
        for number, case in enumerate(cases):
            progress(number, len(cases), case.full_name)
            if number:
                yield PageBreak()
            yield from _portrait(study, order, _sitter(study, order, case, asked))
        progress(len(cases), len(cases))

    return make_report(study, order, blocks(), title=str(KIND.title), contents=len(cases) > 1, contents_depth=1)


def make_tables(study: Study, order: ReportOrder, progress: Progress) -> Sequence[Table]:
    """Codes by wave of every case, then variables, ratings and the excerpts that were chosen."""
    asked = _asked(study, order)
    cases = asked.cases
    sitters = []
    for number, case in enumerate(cases):
        progress(number, len(cases), case.full_name)
        sitters.append(_sitter(study, order, case, asked))
    progress(len(cases), len(cases))
    found = [_years_table(sitters)] if has(order, PROFILE) or has(order, CHANGES) else []
    if has(order, VARIABLES):
        found.append(_variables_table(study, cases, waves_of(study, order)))
    ratings = [one for each in sitters for one in each.ratings]
    if has(order, RATINGS) and ratings:
        found.append(ratings_table(study, ratings, say(mark("Case ratings"))))
    if has(order, EXCERPTS):
        excerpts = [one for each in sitters for _, chosen_ in _chosen(order, each) for one in chosen_]
        found.append(excerpt_table(iter(excerpts)))
    if not found:
        raise UserError("None of the chosen parts is a table. Choose others.")
    return found


def make_charts(study: Study, order: ReportOrder) -> Sequence[Chart]:
    """Of every case its timeline, its profile and its ratings."""
    asked = _asked(study, order)
    found = [one for case in asked.cases for one in _charts(study, order, _sitter(study, order, case, asked)).values()]
    if not found:
        raise UserError("There is nothing to draw of these cases: no date, no coded passage, no rating.")
    return found


def _asked(study: Study, order: ReportOrder) -> Asked:
    """The cases, as ordered or as they stand in the study, and what is read of them together."""
    check_order(study, order, KIND)
    chosen = with_waves(order, selected(study, order))
    held = {one.id: one for one in study.frame().cases}
    ids = chosen.cases or [one.id for one in held.values() if not chosen.sites or one.site_id in chosen.sites]
    found = [held[one] for one in (order.case_ids or ids) if one in held and one in ids]
    if not found:
        raise UserError("No case passes the selection. Widen it, or give the sources a case.")
    return Asked(tuple(found), chosen, study.case_ratings.all(), cited_codings(study))


def _sitter(study: Study, order: ReportOrder, case: Case, asked: Asked) -> Sitter:
    chosen, (measure, with_subcodes) = asked.chosen, parts.figures_of(order)
    change = change_of(study, order)
    years = study.years.of_case(case.id, chosen, measure=measure, with_subcodes=with_subcodes, change=change)
    waves = {wave.id for wave in waves_of(study, order)}
    ratings = tuple(
        one
        for one in asked.ratings
        if one.case_id == case.id
        and one.wave_id in waves
        and (not chosen.codes or one.code_id in {code for each in chosen.codes for code in _below(study, each)})
    )
    return Sitter(case, years, ratings, Marked.of(study, years.excerpts, asked.cited))


def _below(study: Study, code_id: str) -> Sequence[str]:
    tree = study.frame().tree
    return tree.with_subcodes(code_id) if code_id in tree else ()


def _portrait(study: Study, order: ReportOrder, sitter: Sitter) -> Iterator[Block]:
    case, years = sitter.case, sitter.years
    yield Heading(1, case.full_name)
    rows = (*parts.facts(study, case), *parts.heard_rows(years))
    if rows:
        yield Definition(rows)
    if case.note:
        yield Paragraph(case.note)
    drawn = _charts(study, order, sitter)
    if has(order, VARIABLES):
        yield from _variables(study, order, case)
    if TIMELINE in drawn:
        yield Heading(2, say(mark("Timeline")))
        yield figure_of(drawn[TIMELINE])
    if PROFILE in drawn:
        yield Heading(2, say(mark("What is said")))
        yield figure_of(drawn[PROFILE])
    if has(order, CHANGES):
        yield from _changes(years)
    if has(order, RATINGS):
        yield from _ratings(study, order, sitter, drawn)
    if has(order, EXCERPTS):
        yield from _excerpt_blocks(study, order, sitter)


def _variables(study: Study, order: ReportOrder, case: Case) -> Iterator[Block]:
    grid = parts.variables_grid(study, VariableOf.CASE, case.id, waves_of(study, order))
    if grid is not None:
        yield Heading(2, say(mark("Variables")))
        yield replace(grid, caption=say(mark("Variables of {name}"), name=case.name))


def _changes(years: Years) -> Iterator[Block]:
    said = parts.sentences(years)
    if said is not None:
        yield Heading(2, say(mark("What changed")))
        yield said


def _ratings(study: Study, order: ReportOrder, sitter: Sitter, drawn: Mapping[str, Chart]) -> Iterator[Block]:
    if not sitter.ratings:
        return
    yield Heading(2, say(mark("Case ratings")))
    if RATINGS in drawn:
        yield figure_of(drawn[RATINGS])
    caption = say(mark("Ratings of {name} with reasons"), name=sitter.case.name)
    yield ratings_grid(study, sitter.ratings, caption, with_passages=has(order, CARRIED))


def _charts(study: Study, order: ReportOrder, sitter: Sitter) -> dict[str, Chart]:
    found: dict[str, Chart] = {}
    case, part = sitter.case, charts.slug(sitter.case.name)
    timeline = parts.timeline_figure(study, case) if has(order, TIMELINE) else None
    if timeline is not None:
        found[TIMELINE] = timeline
    rows = sitter.years.rows(only=YearsOnly.SOMETHING)
    if has(order, PROFILE) and rows and sitter.years.shown.codings.any():
        found[PROFILE] = charts.profile_chart(
            narrowing.of_years(sitter.years, rows),
            f"profile-{part}",
            say(mark("Profile of {name}"), name=case.full_name),
        )
    ladders = ladders_of(study, sitter.ratings) if has(order, RATINGS) else None
    if ladders is not None:
        title = say(mark("Case ratings of {name}"), name=case.full_name)
        found[RATINGS] = charts.ratings_chart(ladders, f"ratings-{part}", title)
    return found


def _chosen(order: ReportOrder, sitter: Sitter) -> Iterator[tuple[int, tuple[Excerpt, ...]]]:
    """Of each code (its row) the excerpts that are chosen: under their own code, or under the main one above it.

    Under main codes no passage stands twice, so that few excerpts show as much of the case as they can.
    """
    years, every = sitter.years, has(order, EVERY_CODE)
    under = {value.id: number for number, value in enumerate(years.shown.rows)}
    if not every:
        under = {code: _main(years, row) for code, row in under.items()}
    by_row: dict[int, list[Excerpt]] = {}
    for one in years.excerpts.values():
        if one.code_id in under:
            by_row.setdefault(under[one.code_id], []).append(one)
    waves = {split.name: number for number, split in enumerate(years.shown.splits)}
    seen: set[tuple[str, int, int]] = set()
    for row in sorted(by_row):
        fresh = [one for one in by_row[row] if every or (one.source_id, one.start, one.end) not in seen]
        found = choose(fresh, sitter.marked, MOST_EXCERPTS if every else MOST_OF_MAIN)
        seen |= {(one.source_id, one.start, one.end) for one in found}
        if found:
            yield row, tuple(sorted(found, key=lambda one: waves.get(one.wave or "", len(waves))))


def _main(years: Years, row: int) -> int:
    """The row of the code above all others that a code lies under, among those that are shown."""
    rows = {value.id: number for number, value in enumerate(years.shown.rows)}
    while (above := years.shown.rows[row].parent_id) in rows:
        row = rows[above or ""]
    return row


def _excerpt_blocks(study: Study, order: ReportOrder, sitter: Sitter) -> Iterator[Block]:
    found = list(_chosen(order, sitter))
    if not found:
        return
    yield Heading(2, say(mark("Excerpts")))
    said = Message("At most {n} of each code", "At most {n} of each code", MOST_EXCERPTS)
    if not has(order, EVERY_CODE):
        said = Message("At most {n} of each main code", "At most {n} of each main code", MOST_OF_MAIN)
    yield parts.quiet(f"{said}; {say(mark('examples, starred and cited ones first.'))}")
    for row, excerpts in found:
        path = split_path(sitter.years.shown.rows[row].name)
        yield Heading(3, " / ".join(path))
        for one in excerpts:
            quote = quote_of(study, replace(order, parts=()), one)
            below = split_path(one.code)[len(path) :]
            under = (say(mark("Coded: {code}"), code=" / ".join(below)),) if below else ()
            yield replace(quote, remarks=(*under, *quote.remarks, *sitter.marked.words(one)))


def _years_table(sitters: Sequence[Sitter]) -> Table:
    """The tables of all cases below each other, each line with its case."""
    made = [(one.case, years_table(one.years, one.case.full_name)) for one in sitters]
    rows: list[tuple[CellValue, ...]] = [
        (case.name, *(str(cell).strip() if number == 0 else cell for number, cell in enumerate(row)))
        for case, table in made
        for row in table.rows
    ]
    columns = (Column(say(mark("Case")), 10), *made[0][1].columns)
    return Table(say(mark("Codes by wave")), columns, rows, made[0][1].caption)


def _variables_table(study: Study, cases: Sequence[Case], waves: Sequence[Wave]) -> Table:
    values = study.variables.table(VariableOf.CASE).values
    columns = (
        Column(say(mark("Case")), 10),
        Column(say(mark("Variable")), 24),
        *(Column(wave.name, 16) for wave in waves),
    )
    rows = [
        (case.name, variable.name, *(parts.value_words(variable, value) for value in held))
        for case in cases
        for variable in study.variables.all(VariableOf.CASE)
        if any(held := [values.get((case.id, variable.id, wave.id), "") for wave in waves])
    ]
    return Table(say(mark("Variables")), columns, rows)


KIND = Kind(
    ReportKind.PORTRAITS,
    Message("Portraits of cases"),
    Message("Show a case on some pages: variables, timeline, profile, ratings with reasons, what changed, excerpts."),
    document=make_document,
    tables=make_tables,
    charts=make_charts,
    parts=(
        (VARIABLES, Message("Variables")),
        (TIMELINE, Message("Timeline")),
        (PROFILE, Message("Profile")),
        (RATINGS, Message("Case ratings with reasons")),
        (CARRIED, Message("Passages that carry the ratings")),
        (CHANGES, Message("What changed")),
        (EXCERPTS, Message("Chosen excerpts")),
        (EVERY_CODE, Message("Excerpts of every code, not of main codes alone")),
    ),
    on_request=frozenset({CARRIED, EVERY_CODE}),
    takes=frozenset(
        {"case_ids", "site_ids", "code_ids", "source_ids", "wave_ids", "comparison", "parts", "citation", "template"}
    ),
    measured=True,
)
