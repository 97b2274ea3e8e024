"""`study.daylog`: a day's journal told as what was done on it, and the notes of the day."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import TYPE_CHECKING

from qualcase.coding.daylog import Counted, DayLine, DayLog, DayPart, How
from qualcase.coding.memos import MemoTarget
from qualcase.study.core import Part
from qualcase.words import Message, mark
from qualcase.words.sorting import sort_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from qualcase.coding.daylog import DoneAction, Touched
    from qualcase.coding.trail import TrailAction
    from qualcase.study.snapshot import Snapshot

_PASSAGES = {
    How.MADE: (mark("Coded {n} passage"), mark("Coded {n} passages")),
    How.CHANGED: (mark("Changed {n} coded passage"), mark("Changed {n} coded passages")),
    How.REMOVED: (mark("Removed {n} coded passage"), mark("Removed {n} coded passages")),
}
_OF_PASSAGES = ("coding.",)
"""Keys of actions that the lines on passages tell of."""
_IN_FULL = 3
"""So many actions of a kind are told one by one."""
_NOT_TOLD = frozenset({"study.migrate"})


class DayLogs(Part):
    """`study.daylog`."""

    def of(self, day: dt.date) -> DayLog:
        """What was done on a day by the clock of this machine; what was undone is left out, and so is the undoing."""
        begin = dt.datetime.combine(day, dt.time()).astimezone()
        end = dt.datetime.combine(day + dt.timedelta(days=1), dt.time()).astimezone()
        done = [one for one in self._core.store.done_between(begin, end) if one.key not in _NOT_TOLD]
        by_coder: dict[str | None, list[DoneAction]] = {}
        for one in done:
            by_coder.setdefault(one.action.coder_id, []).append(one)
        now = self._core.now
        parts = [_part(coder_id, held, now) for coder_id, held in by_coder.items()]
        parts.sort(key=lambda part: (part.coder is None, sort_key(part.coder or "")))
        notes = self._core.read(lambda reading: reading.memos.about(MemoTarget.DAY, day.isoformat()))
        return DayLog(day, tuple(parts), notes)

    def trail(self, since: dt.date | None = None, until: dt.date | None = None) -> tuple[TrailAction, ...]:
        """Every step from a day to another (both count), oldest first, with what it touched; undone ones, too."""
        begin = dt.datetime.combine(since, dt.time()).astimezone() if since else None
        end = dt.datetime.combine(until + dt.timedelta(days=1), dt.time()).astimezone() if until else None
        return self._core.read(lambda reading: reading.trail(begin, end))

    def days(self) -> tuple[tuple[dt.date, int], ...]:
        """The days on which something was done that still stands, newest first, with how many steps."""
        found = Counter(
            one.made_at.astimezone().date()
            for one in self._core.store.history()
            if one.kind not in ("undo", "redo") and not one.undone
        )
        return tuple(sorted(found.items(), reverse=True))


def _part(coder_id: str | None, done: Sequence[DoneAction], now: Snapshot) -> DayPart:
    lines = [*_passages(done, now), *_codes(done), *_others(done)]
    moments = [one.action.made_at for one in done]
    return DayPart(coder_id, now.names.get(coder_id or ""), min(moments), max(moments), tuple(lines))


def _passages(done: Iterable[DoneAction], now: Snapshot) -> list[DayLine]:
    """What was done with passages: each passage once for each way, where and with which codes."""
    found: dict[How, dict[str, Touched]] = {how: {} for how in How}
    for one in done:
        if one.key.startswith(_OF_PASSAGES):
            for row in one.touched:
                if row.table == "coding":
                    found[row.how][row.id] = row
    lines = []
    for how, rows in found.items():
        if rows:
            sources = _counted((row.source_id for row in rows.values()), lambda one: now.source_by_id[one].name)
            codes = _counted((row.code_id for row in rows.values()), now.frame.tree.path)
            lines.append(DayLine(Message(*_PASSAGES[how], len(rows)), len(rows), sources, codes))
    return lines


def _counted(ids: Iterable[str | None], name: Callable[[str], str]) -> tuple[Counted, ...]:
    """Names with how often they come, most first; of what is gone since, there is no name."""
    found: Counter[str] = Counter()
    for one in ids:
        try:
            found[name(one or "")] += 1
        except KeyError:
            continue
    return tuple(Counted(*one) for one in sorted(found.items(), key=lambda entry: (-entry[1], sort_key(entry[0]))))


def _codes(done: Iterable[DoneAction]) -> list[DayLine]:
    """The codes that were made, in one line."""
    made = [str(one.values.get("code", "")) for one in done if one.key == "code.add"]
    if not made:
        return []
    what = Message(
        mark("Made {n} code: {names}"), mark("Made {n} codes: {names}"), len(made), {"names": ", ".join(made)}
    )
    return [DayLine(what, len(made))]


def _others(done: Iterable[DoneAction]) -> list[DayLine]:
    """Everything else as the history words it; of one kind a few in full, many in one line."""
    kinds: dict[str, dict[str, list[DoneAction]]] = {}
    for one in done:
        if not one.key.startswith(_OF_PASSAGES) and one.key != "code.add":
            kinds.setdefault(one.key, {}).setdefault(str(one.action.label), []).append(one)
    lines = []
    for found in kinds.values():
        groups = list(found.values())
        if len(groups) <= _IN_FULL:
            lines += [DayLine(held[0].action.label, len(held)) for held in groups]
            continue
        total = sum(map(len, groups))
        first = groups[0][0].action.label
        more = (mark("{first}, and {n} more of this kind"), mark("{first}, and {n} more of this kind"))
        lines.append(DayLine(Message(*more, total - 1, {"first": first}), total))
    return lines
