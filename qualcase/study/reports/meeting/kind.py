"""A page for a meeting: one HTML file that opens anywhere, shows the chosen displays, and leads to the passages."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qualcase.coding.comparison import Dimension
from qualcase.coding.meeting import Address, MeetingPage, Section, with_words
from qualcase.coding.orders import ReportKind
from qualcase.errors import UserError
from qualcase.study.reports.asking import change_of, check_order, has, settings_of, with_waves
from qualcase.study.reports.kinds import Kind
from qualcase.study.reports.making import about_lines
from qualcase.study.reports.matrix import compared
from qualcase.study.reports.meeting.cases import CasePages
from qualcase.study.reports.meeting.charts import MeetingCharts
from qualcase.study.reports.meeting.findings import change_section, claim_section, codebook_section
from qualcase.study.reports.meeting.labels import labels
from qualcase.study.reports.meeting.matrix import behind_cells, by_case, matrix
from qualcase.study.reports.meeting.passages import Gathered, gather
from qualcase.words import Message, current_language, mark, say
from qualcase.words.dates import say_number

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.coding.comparison import Comparison
    from qualcase.coding.filters import Filter
    from qualcase.coding.frame import Case
    from qualcase.coding.meeting import Behind
    from qualcase.coding.orders import ReportOrder
    from qualcase.coding.views import ViewSettings
    from qualcase.progress import Progress
    from qualcase.study.study import Study

_PARTS = (
    ("matrix", Message(mark("Comparison"))),
    ("excerpts", Message(mark("Excerpts"))),
    ("side-by-side", Message(mark("Excerpts with the waves side by side"))),
    ("context", Message(mark("What is said around excerpts"))),
    ("changes", Message(mark("Change sheet"))),
    ("claims", Message(mark("Claims"))),
    ("cases", Message(mark("Cases over the waves"))),
    ("charts", Message(mark("Charts"))),
    ("codebook", Message(mark("Codebook"))),
)


def meeting_page(study: Study, order: ReportOrder, progress: Progress) -> MeetingPage:
    """The page that an order asks for.

    Raises:
        UserError: Nothing of what was asked for is in the study.
    """
    check_order(study, order, KIND)
    settings = _settings(study, order)
    chosen = settings.filter
    shown = by_case(study, settings)
    gathered = Gathered()
    if has(order, "excerpts") or has(order, "side-by-side"):
        gathered = gather(
            study,
            chosen,
            shown,
            citation=order.citation,
            waves_apart=has(order, "side-by-side"),
            context=has(order, "context"),
            progress=progress,
        )
    behind, cells = behind_cells(study, shown, chosen, gathered)
    sections: list[Section | None] = []
    if has(order, "matrix"):
        section, others = _comparison(study, settings, shown, gathered, (behind, cells))
        sections.append(section)
        behind += others
    findings, more = _findings(study, order, chosen, gathered, (behind, cells), progress=progress)
    sections += findings
    if gathered.passages:
        sections.append(Section(Address("passages"), say(mark("Excerpts")), codes=gathered.codes))
    if has(order, "codebook"):
        sections.append(codebook_section(study, chosen, _counted(study, gathered)))
    there = tuple(one for one in sections if one)
    if not there:
        raise UserError("There is nothing to show. Choose other parts, or a filter that lets more through.")
    about = about_lines(study, order)
    if gathered.passages:
        about.insert(-2, (say(mark("Excerpts")), say_number(len(gathered.passages))))
    return MeetingPage(
        title=order.title or study.info().title,
        about=tuple(about),
        language=Address(current_language()),
        sections=there,
        passages=gathered.passages,
        places=gathered.places,
        facets=gathered.facets,
        behind=more,
        labels=labels(),
    )


def _settings(study: Study, order: ReportOrder) -> ViewSettings:
    """How figures are compared, narrowed to the waves that the order names."""
    settings = settings_of(study, order)
    if settings.split is Dimension.WAVE and not study.frame().waves:
        settings = replace(settings, split=None)
    if not order.wave_ids:
        return settings
    return replace(settings, filter=with_waves(order, settings.filter), change=change_of(study, order))


def _comparison(
    study: Study,
    settings: ViewSettings,
    shown: Comparison,
    gathered: Gathered,
    held: tuple[tuple[Behind, ...], dict[tuple[str, str], Address]],
) -> tuple[Section | None, tuple[Behind, ...]]:
    """The comparison as it was asked for, and lists of passages of its own where it is crossed otherwise."""
    behind, cells = held
    more: tuple[Behind, ...] = ()
    wanted = compared(study, settings)
    if (wanted.dimensions, wanted.with_subcodes) != (shown.dimensions, shown.with_subcodes):
        more, cells = behind_cells(study, wanted, settings.filter, gathered, len(behind) + 1)
    if not wanted.rows or not wanted.columns:
        return None, ()
    return Section(Address("matrix"), say(mark("Comparison")), matrix=matrix(wanted, cells)), more


def _findings(
    study: Study,
    order: ReportOrder,
    chosen: Filter,
    gathered: Gathered,
    held: tuple[tuple[Behind, ...], dict[tuple[str, str], Address]],
    *,
    progress: Progress,
) -> tuple[list[Section | None], tuple[Behind, ...]]:
    """Change sheet, claims, cases and charts, and all lists of passages that are led to."""
    behind, cells = held
    sections: list[Section | None] = []
    if has(order, "changes"):
        sections.append(change_section(study, chosen, cells))
    if has(order, "claims"):
        section, lists = claim_section(study, chosen, gathered, len(behind) + 1)
        sections.append(section)
        behind += lists
    charts = MeetingCharts(study, order, chosen)
    if has(order, "cases"):
        pages = CasePages(study, chosen, cells, gathered, len(behind) + 1, charts=charts.of_case)
        sections.append(pages.section(_cases(study, order, chosen), progress))
        behind += tuple(pages.lists)
    sections.append(charts.section())
    return sections, behind


def _counted(study: Study, gathered: Gathered) -> dict[str, tuple[Address, int]]:
    """Where the passages of each code (id) stand, and how many are coded with the code itself."""
    ids = [code.id for code in study.frame().tree.ordered]
    found = {}
    for one in gathered.codes:
        number = sum(len(column.passages) for group in one.groups for column in group.columns)
        if number:
            found[ids[int(one.address[1:])]] = (one.address, number)
    return found


def _cases(study: Study, order: ReportOrder, chosen: Filter) -> list[Case]:
    held = [
        one
        for one in study.frame().cases
        if (not chosen.cases or one.id in chosen.cases) and (not chosen.sites or one.site_id in chosen.sites)
    ]
    wanted = {one: number for number, one in enumerate(order.case_ids)}
    return sorted(held, key=lambda one: wanted.get(one.id, len(wanted)))


def write_meeting(study: Study, order: ReportOrder, path: Path, progress: Progress) -> None:
    """Write the page. Raises UserError as above, FileRefusedError where the file cannot be written."""
    from qualcase.exchange.writing.html import write_page

    page = meeting_page(study, order, progress)
    outgoing = study.reports.outgoing(order)
    if outgoing.replaces:
        page = with_words(page, outgoing.text, lambda said: outgoing.passage(said)[0])
    write_page(page, path)


KIND = Kind(
    kind=ReportKind.MEETING,
    title=Message(mark("Page for a meeting")),
    purpose=Message(
        mark("Take to a meeting one file for the browser, with search, in which every figure leads to its excerpts.")
    ),
    files={".html": write_meeting},
    parts=_PARTS,
    takes=frozenset(
        {"case_ids", "site_ids", "code_ids", "source_ids", "wave_ids", "subject_id", "comparison", "citation"}
    ),
    measured=True,
)
