"""Coded excerpts: nested by code, case, wave and the like, with what the codes mean; or a row each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.codebook import wording
from qualcase.coding.orders import ReportKind
from qualcase.coding.report import Heading, Look, Paragraph
from qualcase.coding.tables import Column, Table
from qualcase.study.codebook_words import say_field
from qualcase.study.excerpt_tables import excerpt_table
from qualcase.study.ordering import check_groups, placed
from qualcase.study.reports.asking import check_order, has, nothing_to_report, selected, with_waves
from qualcase.study.reports.defining import codebook_language, definition_of, definitions, uses_of
from qualcase.study.reports.kinds import Kind
from qualcase.study.reports.making import make_report
from qualcase.study.reports.quoting import LINES, quote_of
from qualcase.study.reports.sections import beginnings, counted_words, sections
from qualcase.words import Message, mark, say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qualcase.coding.codings import Excerpt
    from qualcase.coding.orders import ReportOrder
    from qualcase.coding.report import Block, Report
    from qualcase.progress import Progress
    from qualcase.study.ordering import Placed
    from qualcase.study.reports.sections import Section
    from qualcase.study.study import Study

BY = ("code", "case", "wave")
"""How excerpts are nested unless asked otherwise."""
EXCERPTS, COUNTS, DEFINITIONS = "excerpts", "counts", "definitions"
_TOLD_EACH = 500
"""Excerpts between two calls of `progress`."""


def make_document(study: Study, order: ReportOrder, progress: Progress) -> Report:
    """The excerpts under their headings, as a stream."""
    found, by = _placed(study, order), order.by or BY
    told = counted_words(len(found), len({who for one in found for who in one.persons}), len({o.source for o in found}))
    return make_report(
        study,
        order,
        _blocks(study, order, found, by, progress),
        title=say(mark("Coded excerpts")),
        more=[(say(mark("What it holds")), told)],
    )


def make_tables(study: Study, order: ReportOrder, progress: Progress) -> Sequence[Table]:
    """A row for each excerpt, in the same order; and what the codes mean that they are coded with."""
    found = _placed(study, order)
    excerpts = study.each_of([one.id for one in found])
    tables = [excerpt_table(_counted(excerpts, len(found), progress), study.excerpt_ids.one)]
    if has(order, DEFINITIONS):
        tables.append(_codes_table(study, found))
    return tables


def _placed(study: Study, order: ReportOrder) -> list[Placed]:
    """The codings in their order. Raises UserError where there are none, or the order cannot be."""
    check_order(study, order, KIND)
    check_groups(order.by)
    first = {"case": order.case_ids, "code": order.code_ids, "site": order.site_ids, "wave": order.wave_ids}
    found = placed(study, with_waves(order, selected(study, order)), order.by or BY, first)
    if order.made_by:
        wanted = set(study.codings.only_made_by([one.id for one in found], order.made_by))
        found = [one for one in found if one.id in wanted]
    if not found:
        raise nothing_to_report(study)
    return found


def _blocks(
    study: Study, order: ReportOrder, found: list[Placed], by: Sequence[str], progress: Progress
) -> Iterator[Block]:
    begun = beginnings(sections(study, found, by))
    above = has(order, DEFINITIONS) and by[:1] == ("code",)
    if not has(order, EXCERPTS):
        for section in (one for held in begun.values() for one in held):
            yield from _opening(study, order, section, defined=above)
    else:
        at = 0
        excerpts = study.each_of([one.id for one in found])
        for excerpt in _counted(excerpts, len(found), progress):
            while True:  # what is gone meanwhile is passed over, its heading is not
                for section in begun.get(at, ()):
                    yield from _opening(study, order, section, defined=above)
                at += 1
                if found[at - 1].id == excerpt.id:
                    break
            yield quote_of(study, order, excerpt)
    if has(order, DEFINITIONS) and not above:
        yield from definitions(study, uses_of(study, (one.id for one in found)))


def _opening(study: Study, order: ReportOrder, section: Section, *, defined: bool) -> Iterator[Block]:
    """The heading, quietly how much stands under it, and what its code means."""
    yield Heading(min(9, section.level), section.words)
    if has(order, COUNTS) and (section.excerpts > 1 or not has(order, EXCERPTS)):
        said = counted_words(section.excerpts, len(section.persons), len(section.sources))
        yield Paragraph(said, Look.QUIET)
    if defined and section.group == "code":
        language = codebook_language(study.info().codebook_languages)
        if definition := definition_of(study.frame().tree.ordered[section.number], language):
            yield definition


def _counted(excerpts: Iterator[Excerpt], total: int, progress: Progress) -> Iterator[Excerpt]:
    for number, excerpt in enumerate(excerpts):
        if number % _TOLD_EACH == 0:
            progress(number, total)
        yield excerpt
    progress(total, total)


def _codes_table(study: Study, found: Sequence[Placed]) -> Table:
    tree, uses = study.frame().tree, uses_of(study, (one.id for one in found))
    language = codebook_language(study.info().codebook_languages)
    fields = ("short", "full", "use_when", "not_when")
    columns = (
        Column(say(mark("Code")), 32, say(mark("Path of the code"))),
        *(Column(say_field(one), 44) for one in fields),
        Column(say(mark("Excerpts")), 10, say(mark("How many stand in this file with the code itself"))),
    )
    rows = [
        (tree.path(one), *(wording(getattr(tree[one], field), language) or None for field in fields), uses[one])
        for one in uses
    ]
    return Table(say(mark("Codes")), columns, rows)


KIND = Kind(
    ReportKind.EXCERPTS,
    Message("Coded excerpts"),
    Message("Read what was coded, nested by code, case, wave, role or person, with where each passage is from."),
    document=make_document,
    tables=make_tables,
    parts=(
        (EXCERPTS, Message("Excerpts")),
        (COUNTS, Message("How much stands under each heading")),
        (DEFINITIONS, Message("What the codes mean")),
        *LINES,
    ),
    takes=frozenset(
        {"by", "case_ids", "site_ids", "code_ids", "source_ids", "wave_ids", "parts", "citation", "made_by", "template"}
    ),
)
