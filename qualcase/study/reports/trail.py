"""The audit trail: when, who, what was done, what it concerned and how much; for supplements and auditors."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from qualcase.coding.memos import MemoTarget
from qualcase.coding.orders import ReportKind
from qualcase.coding.report import Align, Cell, Grid, GridColumn, Heading, Look, Paragraph
from qualcase.coding.tables import Column, Table
from qualcase.coding.trail import TRAIL_GROUPS, trail_group
from qualcase.errors import UserError
from qualcase.study.reports.asking import check_order, has
from qualcase.study.reports.kinds import Kind
from qualcase.study.reports.making import make_report
from qualcase.study.reports.trail_words import GROUP_WORDS, state_words, touched_words
from qualcase.words import Message, mark, say
from qualcase.words.dates import say_date, say_day, say_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from qualcase.coding.memos import MemoEntry
    from qualcase.coding.orders import ReportOrder
    from qualcase.coding.report import Block, Report
    from qualcase.coding.tables import CellValue
    from qualcase.coding.trail import TrailAction
    from qualcase.progress import Progress
    from qualcase.study.study import Study

UNDONE, MEMO_TEXTS, DAY_NOTES = "undone", "memo-texts", "day-notes"
_NOBODY = "–"
_NAMED = 6
"""So many sources or codes of a step are named in a document; a table names all."""


@dataclass(frozen=True)
class _Trail:
    """What an order asks for, with the names that it needs."""

    steps: tuple[TrailAction, ...]
    names: Mapping[str, str]
    """Of coders, sources and codes, by id; what is gone has none."""
    memos: tuple[MemoEntry, ...]
    notes: tuple[MemoEntry, ...]

    def coder(self, step: TrailAction) -> str:
        """Who did it; a dash where nobody said."""
        return self.names.get(step.action.coder_id or "", _NOBODY)

    def sources(self, step: TrailAction) -> list[str]:
        """Names of the sources that it concerned, those that are gone counted in the last."""
        return self._named(step.source_ids)

    def codes(self, step: TrailAction) -> list[str]:
        """Paths of the codes, in the same way."""
        return self._named(step.code_ids)

    def _named(self, ids: Sequence[str]) -> list[str]:
        found = [self.names[one] for one in ids if one in self.names]
        gone = len(ids) - len(found)
        return [*found, str(Message("{n} that is gone", "{n} that are gone", gone))] if gone else found


def make_document(study: Study, order: ReportOrder, progress: Progress) -> Report:
    """The steps day by day, after a table of who did how much of what."""
    trail = _read(study, order)
    progress(1, 1)
    more = [(say(mark("Days")), _period(order))] if order.since or order.until else []
    more.append((say(mark("Steps")), say_number(len(trail.steps))))
    return make_report(study, order, _blocks(trail), title=say(mark("Audit trail")), more=more, landscape=True)


def make_tables(study: Study, order: ReportOrder, progress: Progress) -> Sequence[Table]:
    """Every step in a row; who did how much of what; memos and notes of days."""
    trail = _read(study, order)
    progress(1, 1)
    tables = [_steps_table(trail), _counts_table(trail)]
    if trail.memos:
        tables.append(_memo_table(say(mark("Memos")), trail.memos))
    if trail.notes:
        tables.append(_memo_table(say(mark("Notes of the days")), trail.notes))
    return tables


def _read(study: Study, order: ReportOrder) -> _Trail:
    """Raises UserError where a day is none, or nothing passes."""
    check_order(study, order, KIND)
    since, until = (_day(one) for one in (order.since, order.until))
    wanted_sources = {*order.source_ids, *order.filter.sources}

    def passes(step: TrailAction) -> bool:
        if order.filter.coders and step.action.coder_id not in order.filter.coders:
            return False
        if wanted_sources and not wanted_sources & set(step.source_ids):
            return False
        if not has(order, UNDONE) and (step.action.undone or step.action.kind in ("undo", "redo")):
            return False
        return has(order, trail_group(step.key))

    steps = tuple(one for one in study.daylog.trail(since, until) if passes(one))
    memos = [one for one in study.memos.list() if _memo_passes(one, order, since, until)]
    is_note = [one.memo.target is MemoTarget.DAY for one in memos]
    texts = tuple(one for one, note in zip(memos, is_note, strict=True) if not note and has(order, MEMO_TEXTS))
    notes = tuple(one for one, note in zip(memos, is_note, strict=True) if note and has(order, DAY_NOTES))
    if not (steps or texts or notes):
        raise UserError("Nothing was done that this trail asks for. Choose other days, coders or kinds of steps.")
    return _Trail(steps, _names(study), texts, notes)


def _memo_passes(entry: MemoEntry, order: ReportOrder, since: dt.date | None, until: dt.date | None) -> bool:
    memo = entry.memo
    day = memo.day or (memo.changed_at.astimezone().date() if memo.changed_at else None)
    if order.filter.coders and memo.coder_id not in order.filter.coders:
        return False
    if order.source_ids or order.filter.sources:
        return memo.target_id in {*order.source_ids, *order.filter.sources}
    if day is None:
        return not (since or until)
    return (since is None or day >= since) and (until is None or day <= until)


def _names(study: Study) -> dict[str, str]:
    frame = study.frame()
    named = {one.id: one.name for one in frame.coders}
    named |= {one.id: one.name for one in study.sources.all()}
    language = study.info().codebook_languages[0]
    return named | {one.id: " / ".join(frame.tree.names(one.id, language)) for one in frame.tree.ordered}


def _day(text: str) -> dt.date | None:
    if not text:
        return None
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise UserError("“{text}” is no day. Write it as 2026-11-22.", text=text) from None


def _period(order: ReportOrder) -> str:
    since, until = (_day(one) for one in (order.since, order.until))
    return f"{say_date(since) if since else '…'} – {say_date(until) if until else '…'}"


# --- tables


def _steps_table(trail: _Trail) -> Table:
    columns = (
        Column(say(mark("Number")), 8, say(mark("Of the step, in the order in which they were done"))),
        Column(say(mark("Date")), 12),
        Column(say(mark("Time")), 8, say(mark("By the clock of this machine"))),
        Column(say(mark("Coder")), 16, say(mark("Who worked; a dash where nobody was named"))),
        Column(say(mark("Kind")), 24),
        Column(say(mark("What was done")), 60),
        Column(say(mark("Sources")), 40),
        Column(say(mark("Codes")), 40),
        Column(say(mark("How much")), 36),
        Column(say(mark("Records")), 10, say(mark("How many records were made, changed or removed"))),
        Column(say(mark("What became of it")), 20),
    )
    return Table(say(mark("Audit trail")), columns, [_step_row(trail, one) for one in trail.steps])


def _step_row(trail: _Trail, step: TrailAction) -> tuple[CellValue, ...]:
    moment = step.action.made_at.astimezone()
    return (
        step.action.number,
        moment.date().isoformat(),
        f"{moment:%H:%M:%S}",
        trail.coder(step),
        say(GROUP_WORDS[trail_group(step.key)]),
        str(step.action.label),
        "; ".join(trail.sources(step)),
        "; ".join(trail.codes(step)),
        touched_words(step),
        step.action.rows,
        state_words(step.action),
    )


def _counted(trail: _Trail) -> tuple[list[str], Counter[tuple[str, str]]]:
    """The coders in the order in which they come, and how many steps of each kind each has."""
    counts = Counter((trail.coder(one), trail_group(one.key)) for one in trail.steps)
    return list(dict.fromkeys(trail.coder(one) for one in trail.steps)), counts


def _counts_table(trail: _Trail) -> Table:
    coders, counts = _counted(trail)
    columns = (
        Column(say(mark("Kind")), 36),
        *(Column(name if name != _NOBODY else say(mark("Without a coder")), 14) for name in coders),
        Column(say(mark("All")), 10),
    )
    rows: list[tuple[CellValue, ...]] = [
        (say(words), *(counts[name, group] for name in coders), sum(counts[name, group] for name in coders))
        for group, words in GROUP_WORDS.items()
        if any(counts[name, group] for name in coders)
    ]
    return Table(say(mark("Who did how much")), columns, rows)


def _memo_table(title: str, memos: Sequence[MemoEntry]) -> Table:
    columns = (
        Column(say(mark("About")), 40),
        Column(say(mark("Coder")), 16),
        Column(say(mark("Changed")), 12),
        Column(say(mark("Text")), 80),
    )
    rows = [(one.name, one.coder or "–", _changed(one, iso=True), one.memo.text) for one in memos]
    return Table(title, columns, rows)


def _changed(entry: MemoEntry, *, iso: bool = False) -> str:
    moment = entry.memo.changed_at
    if moment is None:
        return ""
    day = moment.astimezone().date()
    return day.isoformat() if iso else say_date(day)


# --- document


def _blocks(trail: _Trail) -> Iterator[Block]:
    if trail.steps:
        yield _counts_grid(trail)
    for day, steps in groupby(trail.steps, key=lambda one: one.action.made_at.astimezone().date()):
        yield Heading(1, say_day(day))
        yield _day_grid(trail, list(steps))
    for title, memos in ((mark("Memos"), trail.memos), (mark("Notes of the days"), trail.notes)):
        if memos:
            yield Heading(1, say(title))
            yield _memo_grid(memos)


def _memo_grid(memos: Sequence[MemoEntry]) -> Grid:
    columns = (
        GridColumn(say(mark("About")), 3),
        GridColumn(say(mark("Who")), 1),
        GridColumn(say(mark("Changed")), 1),
        GridColumn(say(mark("Text")), 6),
    )
    rows = [
        (Cell.of(one.name), Cell.of(one.coder or "–"), Cell.of(_changed(one)), Cell.of(one.memo.text)) for one in memos
    ]
    return Grid(columns, rows, row_headings=1)


def _counts_grid(trail: _Trail) -> Grid:
    table = _counts_table(trail)
    columns = (
        GridColumn(table.columns[0].name, 3),
        *(GridColumn(one.name, 1, Align.END) for one in table.columns[1:]),
    )
    rows = [(Cell.of(str(row[0])), *(Cell.of(say_number(int(one or 0))) for one in row[1:])) for row in table.rows]
    return Grid(columns, rows, table.title, row_headings=1)


def _day_grid(trail: _Trail, steps: Sequence[TrailAction]) -> Grid:
    columns = (
        GridColumn(say(mark("Time")), 0.7),
        GridColumn(say(mark("Who")), 1.2),
        GridColumn(say(mark("What was done")), 4),
        GridColumn(say(mark("What it concerned")), 4),
        GridColumn(say(mark("How much")), 2),
    )
    return Grid(columns, [_day_row(trail, one) for one in steps])


def _day_row(trail: _Trail, step: TrailAction) -> tuple[Cell, ...]:
    state = state_words(step.action)
    done = (Paragraph(str(step.action.label)), *((Paragraph(f"({state})", Look.QUIET),) if state else ()))
    concerned = [_some(names) for names in (trail.sources(step), trail.codes(step)) if names]
    return (
        Cell.of(f"{step.action.made_at.astimezone():%H:%M}"),
        Cell.of(trail.coder(step)),
        Cell(done),
        Cell(tuple(Paragraph(one) for one in concerned)),
        Cell.of(touched_words(step)),
    )


def _some(names: Sequence[str]) -> str:
    shown = ", ".join(names[:_NAMED])
    if len(names) <= _NAMED:
        return shown
    more = len(names) - _NAMED
    return str(Message("{names} and {n} more", "{names} and {n} more", more, {"names": shown}))


KIND = Kind(
    kind=ReportKind.TRAIL,
    title=Message(mark("Audit trail")),
    purpose=Message(mark("Show step by step how the analysis came about: when, who, what, and how much.")),
    document=make_document,
    tables=make_tables,
    parts=(
        *((group, Message(GROUP_WORDS[group])) for group in TRAIL_GROUPS),
        (UNDONE, Message(mark("What was undone, and the undoing"))),
        (MEMO_TEXTS, Message(mark("Memos in full"))),
        (DAY_NOTES, Message(mark("Notes of the days"))),
    ),
    takes=frozenset({"source_ids", "since", "until", "template"}),
)
