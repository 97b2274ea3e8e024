"""Facts for the method section: what the study itself tells for COREQ and the like, and what only people can."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from qualcase.coding.orders import ReportKind
from qualcase.coding.report import Align, Cell, Grid, GridColumn, Heading, Look, Paragraph
from qualcase.coding.sources import SourceKind
from qualcase.coding.tables import Column, Table
from qualcase.errors import UserError
from qualcase.study.codebook_words import say_change
from qualcase.study.reports.asking import check_order, has, selected, with_waves
from qualcase.study.reports.kinds import Kind
from qualcase.study.reports.making import make_report
from qualcase.study.reports.method.coreq import ITEMS, domain
from qualcase.study.reports.method.draft import draft
from qualcase.study.reports.method.facts import gather_facts
from qualcase.study.reports.method.lines import (
    CODEBOOK,
    CODING,
    MATERIAL,
    PROTECTION,
    QUALITY,
    TOPICS,
    codebook_facts,
    coding_facts,
    material_facts,
    protection_facts,
    quality_facts,
)
from qualcase.study.wording import say_kind, say_role
from qualcase.words import Message, mark, say
from qualcase.words.dates import say_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qualcase.coding.orders import ReportOrder
    from qualcase.coding.report import Block, Report
    from qualcase.coding.tables import CellValue
    from qualcase.progress import Progress
    from qualcase.study.reports.method.coreq import Item
    from qualcase.study.reports.method.facts import MethodFacts
    from qualcase.study.reports.method.lines import Fact
    from qualcase.study.study import Study

DRAFT, COREQ = "draft", "coreq"
_TO_FILL = mark("To be filled in by the researchers:")
_LINE = "\u2026" * 24


def make_document(study: Study, order: ReportOrder, progress: Progress) -> Report:
    """A draft, the facts by topic, tables of the material, and the checklist."""
    facts, told = _read(study, order, progress)
    return make_report(
        study, order, tuple(_blocks(study, order, facts, told)), title=say(mark("Facts for the method section"))
    )


def make_tables(study: Study, order: ReportOrder, progress: Progress) -> Sequence[Table]:
    """The facts, the checklist, and the material by kind, case and role."""
    facts, told = _read(study, order, progress)
    tables = [_facts_table(told)]
    if has(order, COREQ):
        tables.append(_coreq_table(told))
    if has(order, MATERIAL):
        tables += _material_tables(study, facts)
    if has(order, CODEBOOK) and study.codebook.versions.all():
        tables.append(_versions_table(study))
    return tables


def _material_tables(study: Study, facts: MethodFacts) -> list[Table]:
    found = [_kinds_table(study, facts), _cases_table(study, facts)]
    return [*found, _roles_table(study, facts)] if facts.roles else found


def _read(study: Study, order: ReportOrder, progress: Progress) -> tuple[MethodFacts, tuple[Fact, ...]]:
    """Raises UserError where the selection lets no source through."""
    check_order(study, order, KIND)
    chosen = with_waves(order, selected(study, order))
    facts = gather_facts(study, chosen, progress)
    if not facts.sources:
        raise UserError("There is no source to tell of. Bring some in, or widen the selection.")
    told = {
        MATERIAL: material_facts(study, facts),
        CODING: coding_facts(study, facts),
        CODEBOOK: codebook_facts(study, facts),
        QUALITY: quality_facts(study, facts, chosen),
        PROTECTION: protection_facts(study),
    }
    # Streams: of a topic that is not wanted nothing is worked out.
    return facts, tuple(fact for topic, found in told.items() if has(order, topic) for fact in found)


# --- document


def _blocks(study: Study, order: ReportOrder, facts: MethodFacts, told: Sequence[Fact]) -> Iterator[Block]:
    if has(order, DRAFT):
        yield Heading(1, say(mark("Draft")))
        yield Paragraph(say(mark("The figures are those of the study; the words are a beginning.")), Look.QUIET)
        for paragraph in draft(study, facts):
            yield Paragraph(paragraph)
    for topic, name in TOPICS.items():
        held = [one for one in told if one.topic == topic]
        if held:
            yield Heading(1, say(name))
            yield _facts_grid(held)
        if topic == MATERIAL and held:
            yield from map(_as_grid, _material_tables(study, facts))
    if has(order, COREQ):
        yield Heading(1, say(mark("COREQ, item by item")))
        source = mark("Tong, Sainsbury and Craig, International Journal for Quality in Health Care 19 (2007).")
        yield Paragraph(say(source), Look.QUIET)
        yield _coreq_grid(told)


def _facts_grid(held: Sequence[Fact]) -> Grid:
    columns = (
        GridColumn(say(mark("Fact")), 2.4),
        GridColumn(say(mark("What the study tells")), 5),
        GridColumn(say(mark("Where it stands")), 2),
        GridColumn("COREQ", 1.3, Align.END),
    )
    rows = [
        (Cell.of(one.label), Cell.of(one.said), Cell((Paragraph(one.where, Look.QUIET),)), Cell.of(_numbers(one)))
        for one in held
    ]
    return Grid(columns, rows, row_headings=1)


def _numbers(one: Fact) -> str:
    return ", ".join(map(str, one.items))


def _coreq_grid(told: Sequence[Fact]) -> Grid:
    columns = (
        GridColumn("COREQ", 0.6),
        GridColumn(say(mark("Item")), 2.6),
        GridColumn(say(mark("What the study tells")), 5),
    )
    rows: list[tuple[Cell, ...]] = []
    last = ""
    for item in ITEMS:
        if domain(item.number) != last:
            last = domain(item.number)
            rows.append((Cell.of(say(last), bold=True, span=3),))
        asks = (Paragraph(say(item.name)), Paragraph(say(item.asks), Look.QUIET))
        rows.append((Cell.of(str(item.number)), Cell(asks), Cell(tuple(_answer(item, told)))))
    return Grid(columns, rows, row_headings=2)


def _answer(item: Item, told: Sequence[Fact]) -> Iterator[Paragraph]:
    """What the study tells of an item, and a line for what it cannot know: every item has one."""
    for one in told:
        if item.number in one.items:
            yield Paragraph(f"{one.label}: {one.said}")
    yield Paragraph(f"{say(_TO_FILL)} {_LINE}", Look.QUIET)


def _as_grid(table: Table) -> Grid:
    columns = tuple(
        GridColumn(one.name, 2.5 if not number else 1, Align.END if number else Align.START)
        for number, one in enumerate(table.columns)
    )
    rows = [tuple(Cell.of(_shown(cell)) for cell in row) for row in table.rows]
    return Grid(columns, rows, table.title, row_headings=1)


def _shown(cell: CellValue) -> str:
    return say_number(cell) if isinstance(cell, int | float) else str(cell or "")


# --- tables


def _facts_table(told: Sequence[Fact]) -> Table:
    columns = (
        Column(say(mark("About")), 28),
        Column(say(mark("Fact")), 36),
        Column(say(mark("What the study tells")), 80),
        Column(say(mark("Where it stands")), 32),
        Column("COREQ", 10, say(mark("Items of COREQ that the fact serves"))),
    )
    rows = [(say(TOPICS[one.topic]), one.label, one.said, one.where, _numbers(one)) for one in told]
    return Table(say(mark("Facts")), columns, rows)


def _coreq_table(told: Sequence[Fact]) -> Table:
    columns = (
        Column(say(mark("Number")), 8),
        Column(say(mark("About")), 28),
        Column(say(mark("Item")), 30),
        Column(say(mark("What is asked")), 50),
        Column(say(mark("What the study tells")), 80),
        Column(say(_TO_FILL), 50),
    )
    rows = [
        (
            item.number,
            say(domain(item.number)),
            say(item.name),
            say(item.asks),
            "\n".join(f"{one.label}: {one.said}" for one in told if item.number in one.items),
            None,
        )
        for item in ITEMS
    ]
    return Table("COREQ", columns, rows)


def _kinds_table(study: Study, facts: MethodFacts) -> Table:
    """Sources by kind and wave, persons below them."""
    waves = [(one.id, one.name) for one in study.frame().waves if facts.number(wave_id=one.id)]
    columns = (
        Column(say(mark("Kind of source")), 24),
        *(Column(name, 10) for _, name in waves),
        Column(say(mark("All")), 10),
    )
    rows: list[tuple[CellValue, ...]] = [
        (say_kind(kind), *(facts.number(kind, wave) for wave, _ in waves), facts.number(kind))
        for kind in SourceKind
        if facts.number(kind)
    ]
    rows.append((say(mark("All")), *(facts.number(wave_id=wave) for wave, _ in waves), facts.number()))
    rows.append(
        (
            say(mark("Persons heard")),
            *(len(facts.persons(wave)) for wave, _ in waves),
            len(facts.persons()),
        )
    )
    return Table(say(mark("Sources by kind and wave")), columns, rows)


def _cases_table(study: Study, facts: MethodFacts) -> Table:
    """Sources and persons of each case, wave by wave. A source of several cases counts in each of them."""
    waves = [(one.id, one.name) for one in study.frame().waves if facts.number(wave_id=one.id)]
    columns = [Column(say(mark("Case")), 28)]
    for _, name in waves or [("", "")]:
        columns.append(Column(f"{say(mark('Sources'))} {name}".strip(), 12))
        columns.append(Column(f"{say(mark('Persons'))} {name}".strip(), 12))
    rows: list[tuple[CellValue, ...]] = []
    for case in study.frame().cases:
        held = [one for one in facts.sources if case.id in one.source.case_ids]
        if held:
            cells: list[CellValue] = [case.full_name]
            for wave, _ in waves or [("", "")]:
                cells.append(sum(wave in ("", one.source.wave_id) for one in held))
                cells.append(len(facts.persons(wave, case_id=case.id)))
            rows.append(tuple(cells))
    return Table(say(mark("Sources and persons by case")), columns, rows)


def _roles_table(study: Study, facts: MethodFacts) -> Table:
    """Persons by role and wave. Who is heard in two roles counts in both, and once in the last row."""
    waves = [(one.id, one.name) for one in study.frame().waves if facts.number(wave_id=one.id)]
    columns = (Column(say(mark("Role")), 24), *(Column(name, 10) for _, name in waves), Column(say(mark("All")), 10))
    rows: list[tuple[CellValue, ...]] = [
        (
            say_role(role) if role else say(mark("without a role")),
            *(len(facts.persons(wave, role)) for wave, _ in waves),
            len(facts.persons(role=role)),
        )
        for role in facts.roles
    ]
    rows.append((say(mark("All")), *(len(facts.persons(wave)) for wave, _ in waves), len(facts.persons())))
    return Table(say(mark("Persons heard by role and wave")), columns, rows)


def _versions_table(study: Study) -> Table:
    """What became of each code from one frozen version to the next, and since the last."""
    columns = (
        Column(say(mark("Version")), 14),
        Column(say(mark("What became of it")), 24),
        Column(say(mark("Code")), 60),
    )
    numbers: list[int | None] = [one.number for one in study.codebook.versions.all()]
    rows: list[tuple[CellValue, ...]] = []
    for before, now in pairwise([*numbers, None]):
        found = study.codebook.versions.compare(before or 0, now)
        name = say(mark("now")) if now is None else str(now)
        for word, held in (
            (mark("added"), found.added),
            (mark("removed"), found.removed),
            (mark("renamed"), found.renamed),
            (mark("moved"), found.moved),
            (mark("another definition"), found.changed),
        ):
            rows += [(name, say(word), say_change(one)) for one in held]
    return Table(say(mark("Versions of the codebook")), columns, rows)


KIND = Kind(
    kind=ReportKind.METHOD,
    title=Message(mark("Facts for the method section")),
    purpose=Message(
        mark("Collect what a method section and a checklist such as COREQ ask for, as far as figures tell.")
    ),
    document=make_document,
    tables=make_tables,
    parts=(
        (DRAFT, Message(mark("A draft in words"))),
        *((topic, Message(name)) for topic, name in TOPICS.items()),
        (COREQ, Message(mark("COREQ, item by item"))),
    ),
    takes=frozenset({"case_ids", "site_ids", "code_ids", "source_ids", "wave_ids", "template"}),
)
