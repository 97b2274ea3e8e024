"""Patterns: which cases and codes are alike, what sets groups apart, saturation, profiles, who was heard, answers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from qualcase.coding.comparison import ByVariable, Dimension
from qualcase.coding.orders import ReportKind
from qualcase.coding.report import Heading, Look, Paragraph
from qualcase.coding.tree import split_path
from qualcase.coding.variables import VariableOf
from qualcase.errors import UserError
from qualcase.study import pattern_tables
from qualcase.study.joint_table import joint_table
from qualcase.study.pattern_words import saturation_words
from qualcase.study.reports import charts, narrowing
from qualcase.study.reports.asking import change_of, check_order, has, nothing_to_report, selected, with_waves
from qualcase.study.reports.kinds import Kind
from qualcase.study.reports.making import make_report
from qualcase.study.reports.place_parts import figures_of
from qualcase.study.reports.showing import figure_of, grid_of
from qualcase.words import Message, mark, say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from qualcase.coding.case_patterns import CaseGroup, GroupsApart
    from qualcase.coding.charts import Chart
    from qualcase.coding.filters import Filter
    from qualcase.coding.orders import ReportOrder
    from qualcase.coding.report import Block, Report
    from qualcase.coding.tables import Table
    from qualcase.progress import Progress
    from qualcase.study.study import Study

LIKENESS, TOGETHER, GROUPS, SATURATION, PROFILES, HEARD, ANSWERS = (
    "likeness", "together", "groups", "saturation", "profiles", "heard", "answers",
)  # fmt: skip
_FEWEST_CASES = 2
_LARGEST = 12
"""So many differences between two groups are drawn, the largest; the tables have all."""
_PAIRS = 25
"""So many pairs of codes stand in the document."""
_MOST_CODES = 45
"""Up to so many codes are drawn with those below them; of more the main codes alone."""


class Part(NamedTuple):
    """What one pattern shows."""

    charts: tuple[Chart, ...] = ()
    tables: tuple[Table, ...] = ()
    in_document: tuple[Table, ...] = ()
    """Which tables stand below the pictures in a document."""
    problem: str = ""
    """Why there is nothing to show."""


def make_document(study: Study, order: ReportOrder, progress: Progress) -> Report:
    """Pattern after pattern: the pictures with how they came about, and the tables that can be read."""
    found = _parts(study, order, progress)

    def blocks() -> Iterator[Block]:
        for name, part in found:
            yield Heading(1, _title(name))
            if part.problem:
                yield Paragraph(part.problem, Look.QUIET)
            yield from map(figure_of, part.charts)
            for table in part.in_document:
                shown = _paths_shown(table) if name == TOGETHER else table
                yield grid_of(shown, row_headings=2 if name == TOGETHER else 1, most=_PAIRS)

    return make_report(study, order, blocks(), title=str(KIND.title))


def _paths_shown(table: Table) -> Table:
    """The table with the paths of its two codes as they are read, so that lines may end between names."""
    rows = [
        (*(" / ".join(split_path(one)) if isinstance(one, str) else one for one in row[:2]), *row[2:])
        for row in table.rows
    ]
    return replace(table, rows=rows)


def make_tables(study: Study, order: ReportOrder, progress: Progress) -> Sequence[Table]:
    """A table for each pattern, for saturation one for each wave."""
    tables = [table for _, part in _parts(study, order, progress) for table in part.tables]
    if not tables:
        raise UserError("None of the patterns can be worked out of this selection. Widen it.")
    return tables


def make_charts(study: Study, order: ReportOrder) -> Sequence[Chart]:
    """A picture for each pattern, several where one would not fit a page."""
    made = [chart for _, part in _parts(study, order) for chart in part.charts]
    if not made:
        raise UserError("None of the patterns can be worked out of this selection. Widen it.")
    return made


def _parts(study: Study, order: ReportOrder, progress: Progress | None = None) -> list[tuple[str, Part]]:
    check_order(study, order, KIND)
    chosen = with_waves(order, selected(study, order))
    if not study.figures().stacked().facts.coding_count:
        raise nothing_to_report(study)
    wanted = [name for name in _MAKERS if has(order, name)]
    found = []
    for number, name in enumerate(wanted):
        if progress is not None:
            progress(number, len(wanted), _title(name))
        found.append((name, _MAKERS[name](study, order, chosen)))
    if progress is not None:
        progress(len(wanted), len(wanted))
    return found


def _likeness(study: Study, order: ReportOrder, chosen: Filter) -> Part:
    del order
    shown = study.patterns.similarity(chosen)
    if len(shown.cases) < _FEWEST_CASES:
        return Part(problem=say(mark("Fewer than two cases pass the selection: there is nothing to compare.")))
    return Part((charts.likeness_chart(shown),), (pattern_tables.alike_table(shown),))


def _together(study: Study, order: ReportOrder, chosen: Filter) -> Part:
    shown = study.patterns.together(chosen, change=change_of(study, order))
    codes = narrowing.meeting_codes(shown)
    if not codes:
        return Part(problem=say(mark("No two codes lie together in the same passage.")))
    left_out = sum(bool(one) for one in shown.found.passages[-1].tolist()) - len(codes)
    drawn = codes if len(codes) <= _MOST_CODES else narrowing.main_codes(shown.found.codes, codes)
    made = tuple(charts.together_charts(narrowing.narrow_together(shown, drawn), left_out))
    table = pattern_tables.together_table(shown)
    return Part(made, (table,), (table,))


def _groups(study: Study, order: ReportOrder, chosen: Filter) -> Part:
    compared = list(_group_pairs(study, order, chosen))
    if not compared:
        return Part(problem=say(mark("Two groups with at least one case each are needed.")))
    drawn = [
        charts.groups_chart(narrowing.narrow_groups(one, _LARGEST), f"groups-{charts.slug(one.first.name)}")
        for one in compared
    ]
    return Part(tuple(drawn), tuple(pattern_tables.groups_table(one) for one in compared))


def _group_pairs(study: Study, order: ReportOrder, chosen: Filter) -> Iterator[GroupsApart]:
    """Two groups against each other; of more, each against all others that the selection lets through."""
    measure, _ = figures_of(order)
    passing = {column.id for column in study.patterns.profiles(chosen).shown.columns}
    held = [(one, tuple(case for case in one.case_ids if case in passing)) for one in _of(study, order)]
    groups = [replace(one, case_ids=cases) for one, cases in held if cases]
    if len(groups) == _FEWEST_CASES:
        if not set(groups[0].case_ids) & set(groups[1].case_ids):
            yield study.patterns.groups(groups[0], groups[1], chosen, measure)
        return
    for one in groups if len(groups) > 1 else ():
        others = tuple(case for case in passing if case not in one.case_ids)
        if others:
            rest = study.patterns.by_hand(others)
            yield study.patterns.groups(one, replace(rest, name=say(mark("all others"))), chosen, measure)


def _of(study: Study, order: ReportOrder) -> Iterable[CaseGroup]:
    """The groups by what the subject of an order says: `area`, the id of a variable, else sites."""
    subject = order.subject_id
    if subject in ("", Dimension.SITE):
        return study.patterns.case_groups(Dimension.SITE)
    if subject == Dimension.AREA:
        return study.patterns.case_groups(Dimension.AREA)
    held = [*study.variables.all(VariableOf.CASE), *study.variables.all(VariableOf.SITE)]
    if all(one.id != subject for one in held):
        raise UserError("The variable that cases are grouped by is gone. Choose another.")
    return study.patterns.case_groups(ByVariable(subject))


def _saturation(study: Study, order: ReportOrder, chosen: Filter) -> Part:
    del order
    shown = study.patterns.saturation(chosen)
    if not shown.inductive or not any(one.found.interviews for one in shown.waves):
        said = [saturation_words(shown, one) for one in shown.waves]
        return Part(problem=" ".join(dict.fromkeys(said)))
    return Part((charts.saturation_chart(shown),), tuple(pattern_tables.saturation_tables(shown)))


def _profiles(study: Study, order: ReportOrder, chosen: Filter) -> Part:
    measure, _ = figures_of(order)
    shown = study.patterns.profiles(chosen, measure, change=change_of(study, order))
    used = narrowing.used_codes(shown)
    if not used or not shown.shown.columns:
        return Part(problem=say(mark("No coded passage of a case passes the selection.")))
    drawn = used if order.code_ids else narrowing.main_codes(shown.shown.rows, used)
    narrowed = narrowing.narrow_profiles(shown, rows=drawn or used)
    return Part(tuple(charts.profile_charts(narrowed)), (pattern_tables.profiles_table(shown),))


def _heard(study: Study, order: ReportOrder, chosen: Filter) -> Part:
    del order
    shown = study.patterns.heard(chosen)
    if not shown.sources.any():
        return Part(problem=say(mark("No source passes the selection.")))
    return Part((charts.heard_chart(shown),), (pattern_tables.heard_table(shown),))


def _answers(study: Study, order: ReportOrder, chosen: Filter) -> Part:
    shown = study.joint.display(chosen, change=change_of(study, order))
    asked = tuple(one for one in shown.variables if one.values and any(wave.asked for wave in one.waves))
    if not asked:
        return Part(problem=say(mark("Nobody who passes the selection answered a closed question.")))
    shown = replace(shown, variables=asked)
    title = say(mark("Answers beside codes"))
    return Part(tuple(charts.answers_charts(shown)), (joint_table(study.frame().tree, shown, title),))


_MAKERS: dict[str, Callable[[Study, ReportOrder, Filter], Part]] = {
    LIKENESS: _likeness,
    TOGETHER: _together,
    GROUPS: _groups,
    SATURATION: _saturation,
    PROFILES: _profiles,
    HEARD: _heard,
    ANSWERS: _answers,
}


def _title(name: str) -> str:
    return str(dict(KIND.parts)[name])


KIND = Kind(
    ReportKind.PATTERNS,
    Message("Patterns"),
    Message("Show which cases and codes are alike, what sets groups of cases apart, and when nothing new came."),
    document=make_document,
    tables=make_tables,
    charts=make_charts,
    parts=(
        (LIKENESS, Message("Cases by likeness")),
        (TOGETHER, Message("Codes that lie together")),
        (GROUPS, Message("What sets groups of cases apart")),
        (SATURATION, Message("Saturation")),
        (PROFILES, Message("Profiles of cases")),
        (HEARD, Message("Who was heard")),
        (ANSWERS, Message("Answers beside codes")),
    ),
    takes=frozenset(
        {"case_ids", "site_ids", "code_ids", "source_ids", "wave_ids", "subject_id", "comparison", "parts", "template"}
    ),
    measured=True,
)
