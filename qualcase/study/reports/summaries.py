"""Summaries as the framework grid: case by code, wave beside wave, below it what changed, with what they rest on."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from qualcase.coding.citing import marks
from qualcase.coding.orders import ReportKind
from qualcase.coding.report import Cell, Grid, GridColumn, Heading, Look, PageBreak, Paragraph, Turned
from qualcase.errors import UserError
from qualcase.study.reports.asking import check_order, has, selected, waves_of
from qualcase.study.reports.fitting import LANDSCAPE
from qualcase.study.reports.kinds import Kind
from qualcase.study.reports.making import make_report
from qualcase.study.reports.quoting import LINES, quote_of
from qualcase.study.summary_table import cells_in, grid_caption, grid_table, summaries_table
from qualcase.words import Message, mark, say
from qualcase.words.dates import say_moment, say_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from qualcase.coding.codings import Excerpt
    from qualcase.coding.orders import ReportOrder
    from qualcase.coding.report import Block, Report
    from qualcase.coding.summaries import SummaryState
    from qualcase.coding.tables import Table
    from qualcase.progress import Progress
    from qualcase.study.study import Study

GRID, EVIDENCE, STALE, WRITERS, GAPS = "grid", "evidence", "to-look-at", "writers", "gaps"
_NAME = 28
"""Characters of the column that names rows."""
_MOST_UPRIGHT = 2
"""Waves that stand beside each other on an upright page."""
_GONE = "–"


class _Part(NamedTuple):
    """A wave, which has a column, or the change to it from an earlier one, which stands below the waves."""

    since: str | None
    wave: str


def make_document(study: Study, order: ReportOrder, progress: Progress) -> Report:
    """A grid for each case (or code), and behind them what the summaries cite."""
    del progress  # the writer tells how far it is
    asked = _asked(study, order)
    stale = sum(one.is_stale for one in asked.states)
    more = [(say(mark("Summaries")), say_number(len(asked.states)))]
    if stale:
        more.append((say(mark("To look at again")), say_number(stale)))
    return make_report(
        study,
        order,
        _blocks(asked),
        title=say(mark("Summaries, case by code")),
        more=more,
        landscape=len(_waves(asked)) > _MOST_UPRIGHT,
        contents_depth=1 if has(order, GRID) else 3,
    )


def make_tables(study: Study, order: ReportOrder, progress: Progress) -> Sequence[Table]:
    """The grid as one reads it, and each summary with the passages that it cites."""
    asked = _asked(study, order)
    progress(1, 1)
    caption = grid_caption(study, len(asked.states), sum(one.is_stale for one in asked.states))
    tables = [grid_table(study, asked.states, caption)]
    return [*tables, summaries_table(study, asked.states, caption)] if has(order, EVIDENCE) else tables


@dataclass
class _Asked:
    """An order that was looked through, with the summaries that it is of."""

    study: Study
    order: ReportOrder
    states: list[SummaryState]
    parts: tuple[_Part, ...]
    by_case: bool
    cited: dict[str, Excerpt] = field(default_factory=dict)
    labels: dict[str, str] = field(default_factory=dict)
    """How a passage is cited in this report: by its permanent id, else by a number."""

    def label(self, coding_id: str) -> str:
        """What stands in the place of a mark; a dash where the passage is no longer coded."""
        if coding_id not in self.cited:
            return _GONE
        if coding_id not in self.labels:
            key = quote_of(self.study, self.order, self.cited[coding_id]).key
            self.labels[coding_id] = key or str(len(self.labels) + 1)
        return self.labels[coding_id]

    def words(self, state: SummaryState) -> str:
        """The text with its marks leading to the evidence of this report."""
        held = state.summary
        if not has(self.order, EVIDENCE):
            return held.text
        text = held.text
        for one in marks(text, len(held.evidence)):
            self.label(held.evidence[one.number - 1])  # numbers rise in the order of reading
        for one in reversed(marks(text, len(held.evidence))):
            air = " " if text[one.end :].startswith("[") else ""  # ids are long, so a line may end between them
            text = f"{text[: one.start]}[{self.label(held.evidence[one.number - 1])}]{air}{text[one.end :]}"
        unmarked = set(range(1, len(held.evidence) + 1)) - {one.number for one in marks(held.text, len(held.evidence))}
        more = " ".join(f"[{self.label(held.evidence[number - 1])}]" for number in sorted(unmarked))
        return f"{text} {more}" if more else text


def _asked(study: Study, order: ReportOrder) -> _Asked:
    check_order(study, order, KIND)
    if order.by not in ((), ("case",), ("code",)):
        raise UserError("Summaries stand case by case (case) or code by code (code). Choose one.")
    chosen, waves = selected(study, order), {wave.id for wave in waves_of(study, order)}
    every = study.summaries.states()
    if not every:
        raise UserError("No summary is written yet, so there is nothing to report. Write one first.")
    passing = cells_in(study, chosen, (one.summary.cell for one in every))
    states = [one for one in every if one.summary.cell in passing and set(one.summary.cell.waves) <= waves]
    if not states:
        raise UserError("No summary passes the selection. Widen it, or choose other cases and codes.")
    cited = dict.fromkeys(coding for one in states for coding in one.summary.evidence)
    excerpts = {one.id: one for one in study.excerpts_of(tuple(cited))}
    return _Asked(study, order, states, _parts(study, order, states), order.by != ("code",), excerpts)


def _parts(study: Study, order: ReportOrder, states: Iterable[SummaryState]) -> tuple[_Part, ...]:
    """The waves, and behind them the changes, the first and the last one's at the end."""
    ids = [wave.id for wave in waves_of(study, order)]
    held = {_Part(one.summary.from_wave_id, one.summary.wave_id) for one in states}
    changes = {_Part(since, to) for since, to in pairwise(ids)} if len(ids) == 2 else set()
    place = {one: number for number, one in enumerate(ids)}
    return tuple(
        sorted(
            {*(_Part(None, one) for one in ids), *changes, *held},
            key=lambda one: (one.since is not None, place[one.wave], place.get(one.since or "", 0)),
        )
    )


def _blocks(asked: _Asked) -> Iterator[Block]:
    held: dict[str, dict[str, dict[_Part, SummaryState]]] = {}
    for one in asked.states:
        cell = one.summary.cell
        outer, inner = (cell.place_id, cell.code_id) if asked.by_case else (cell.code_id, cell.place_id)
        held.setdefault(outer, {}).setdefault(inner, {})[_Part(cell.from_wave_id, cell.wave_id)] = one
    places, codes = _places(asked), _codes(asked)
    outer_names, inner_names = (places, codes) if asked.by_case else (codes, places)
    counts = _counts(asked)
    for outer in (one for one in outer_names if one in held):
        yield Heading(1, outer_names[outer])
        if has(asked.order, GRID):
            rows = tuple(
                row
                for inner in inner_names
                if inner in held[outer]
                for row in _rows(asked, inner_names[inner], (outer, inner), held[outer][inner], counts)
            )
            yield Grid(_columns(asked), rows, row_headings=1)
        else:
            for inner in (one for one in inner_names if one in held[outer]):
                yield from _as_text(asked, inner_names[inner], held[outer][inner])
    if has(asked.order, EVIDENCE):
        yield from _evidence(asked, places)


def _as_text(asked: _Asked, name: str, states: dict[_Part, SummaryState]) -> Iterator[Block]:
    """Where no grid is wanted: the words one below the other."""
    for part in (one for one in asked.parts if one in states):
        yield Heading(2, f"{name}, {_part_name(asked, part)}")
        yield from _said(asked, states[part])


def _waves(asked: _Asked) -> list[_Part]:
    return [one for one in asked.parts if one.since is None]


def _columns(asked: _Asked) -> tuple[GridColumn, ...]:
    first = say(mark("Code")) if asked.by_case else say(mark("Case"))
    waves = _waves(asked)
    share = (LANDSCAPE - _NAME) / len(waves)
    return (GridColumn(first, _NAME), *(GridColumn(_part_name(asked, one), share) for one in waves))


def _part_name(asked: _Asked, part: _Part) -> str:
    names = {one.id: one.name for one in asked.study.frame().waves}
    return " → ".join(names[one] for one in part if one)


def _rows(
    asked: _Asked,
    name: str,
    at: tuple[str, str],
    states: dict[_Part, SummaryState],
    counts: dict[tuple[str, str, str], int],
) -> Iterator[tuple[Cell, ...]]:
    """The waves of a cell beside each other, and below them each change over the whole width."""
    waves = [_cell(asked, one, at, states, counts) for one in _waves(asked)]
    named = any(one.content for one in waves)
    if named:
        yield (Cell.of(name, bold=True), *waves)
    for part in (one for one in asked.parts if one.since and one in states):
        change = Paragraph(_part_name(asked, part), Look.QUIET)
        heading = (change,) if named else (Paragraph(name), change)
        yield (
            Cell(heading, bold=True, follows=named),
            Cell(tuple(_said(asked, states[part])), span=len(waves)),
        )
        named = True


def _cell(
    asked: _Asked,
    part: _Part,
    at: tuple[str, str],
    states: dict[_Part, SummaryState],
    counts: dict[tuple[str, str, str], int],
) -> Cell:
    if part in states:
        return Cell(tuple(_said(asked, states[part])))
    place, code = at if asked.by_case else at[::-1]
    many = counts.get((code, place, part.wave), 0)
    passages = Message("{n} passage, nothing written", "{n} passages, nothing written", many)
    return Cell((Paragraph(str(passages), Look.QUIET),)) if many and has(asked.order, GAPS) else Cell()


def _said(asked: _Asked, state: SummaryState) -> Iterator[Paragraph]:
    """The words of a summary, and quietly who wrote them and whether to look at them again."""
    yield Paragraph(asked.words(state))
    held = state.summary
    if has(asked.order, WRITERS) and held.coder_id:
        names = {one.id: one.name for one in asked.study.frame().coders}
        told = [names.get(held.coder_id, ""), say_moment(held.written_at) if held.written_at else ""]
        yield Paragraph(", ".join(one for one in told if one), Look.QUIET)
    if has(asked.order, STALE) and state.is_stale:
        many = len(state.changes)
        again = Message(
            "To look at again: {n} passage behind it changed since.",
            "To look at again: {n} passages behind it changed since.",
            many,
        )
        other = say(mark("To look at again: another coder wrote other words in its place."))
        yield Paragraph(str(again) if many else other, Look.WARNING)


def _evidence(asked: _Asked, places: dict[str, str]) -> Iterator[Block]:
    """Every passage that is cited, once, under the case that cites it first."""
    of_place: dict[str, list[str]] = {}
    told: set[str] = set()
    for coding_id, label in asked.labels.items():
        if label not in told:  # several codings of one passage have one id
            told.add(label)
            first = next(one.summary.cell.place_id for one in asked.states if coding_id in one.summary.evidence)
            of_place.setdefault(first, []).append(coding_id)
    if not of_place:
        return
    yield Turned(landscape=False)
    yield PageBreak()
    yield Heading(1, say(mark("What the summaries rest on")))
    for place in (one for one in places if one in of_place):
        yield Heading(2, places[place])
        for coding_id in of_place[place]:
            quote = quote_of(asked.study, asked.order, asked.cited[coding_id])
            label = asked.labels[coding_id]
            yield (
                quote
                if label in quote.source_line and quote.key
                else replace(quote, source_line=f"[{label}] {quote.source_line}")
            )


def _places(asked: _Asked) -> dict[str, str]:
    """Names of sites and cases by id: each site before its cases; those asked for in their order."""
    frame = asked.study.frame()
    found: dict[str, str] = {}
    for site_id in (*(one.id for one in frame.sites), None):
        for site in (one for one in frame.sites if one.id == site_id):
            found[site.id] = say(mark("{site}: the whole site"), site=site.name)
        found.update((one.id, one.full_name) for one in frame.cases if one.site_id == site_id)
    wanted = (*asked.order.site_ids, *asked.order.case_ids)
    return {one: found[one] for one in dict.fromkeys((*(one for one in wanted if one in found), *found))}


def _codes(asked: _Asked) -> dict[str, str]:
    """Names of codes with those above them, by id; those asked for in their order."""
    tree, language = asked.study.frame().tree, asked.study.info().codebook_languages[0]
    wanted = [two for one in asked.order.code_ids for two in tree.with_subcodes(one)]
    ids = dict.fromkeys((*wanted, *(one.id for one in tree.ordered)))
    return {one: " / ".join(tree.names(one, language)) for one in ids}


def _counts(asked: _Asked) -> dict[tuple[str, str, str], int]:
    if not has(asked.order, GAPS):
        return {}
    study = asked.study
    return {**study.summaries.counts(), **study.summaries.counts(sites=True)}


KIND = Kind(
    ReportKind.SUMMARIES,
    Message("Summaries, case by code"),
    Message("Read your own words on each case and code, wave beside wave, with the passages that they rest on."),
    document=make_document,
    tables=make_tables,
    parts=(
        (GRID, Message("As a grid; without it as running text")),
        (EVIDENCE, Message("The passages that summaries cite")),
        (STALE, Message("Which summaries to look at again")),
        (WRITERS, Message("Who wrote them, and when")),
        (GAPS, Message("Where there are passages and no summary")),
        *LINES,
    ),
    takes=frozenset({"by", "case_ids", "site_ids", "code_ids", "wave_ids", "parts", "citation", "template"}),
    filtered_by=frozenset({"codes", "cases", "sites", "waves"}),
    usual_by=("case",),
    groups=("case", "code"),
    most_groups=1,
)
