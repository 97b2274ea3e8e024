"""The log of a day in words, for the terminal, the window and the clipboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.words import mark, say
from qualcase.words.dates import say_day

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qualcase.coding.daylog import DayLine, DayLog, DayPart

_MOST = 8
"""So many sources or codes are named in a line."""


def say_part(part: DayPart) -> str:
    """Who, and from when to when: `Anna  09:12–16:40`."""
    first, last = (moment.astimezone() for moment in (part.first, part.last))
    who = part.coder or say(mark("Without a coder"))
    return f"{who}  {first:%H:%M}–{last:%H:%M}"


def say_line(line: DayLine) -> str:
    """What was done: `Coded 12 passages`."""
    times = f" (×{line.n})" if line.n > 1 and line.what.count is None else ""
    return f"{line.what}{times}"


def say_counted(line: DayLine) -> tuple[str, ...]:
    """Where it was done, and with which codes, a line each."""
    return tuple(
        "; ".join(f"{one.name} {one.n}" for one in counted[:_MOST]) + ("; …" if len(counted) > _MOST else "")
        for counted in (line.sources, line.codes)
        if counted
    )


def say_day_log(log: DayLog, coders: Mapping[str, str]) -> str:
    """The whole day with the notes of the coders, whose names are given by id."""
    lines = [say_day(log.day)]
    if not log.parts:
        lines.append(f"  {nothing_done()}")
    for part in log.parts:
        lines += ["", say_part(part)]
        for line in part.lines:
            lines.append(f"  {say_line(line)}")
            lines += [f"    {counted}" for counted in say_counted(line)]
    for memo in log.notes:
        head = say(mark("Note of the day, {name}"), name=coders.get(memo.coder_id or "", "–"))
        lines += ["", head, *(f"  {line}".rstrip() for line in memo.text.splitlines())]
    return "\n".join(lines)


def nothing_done() -> str:
    """What is said of a day without work."""
    return say(mark("Nothing was done on this day."))
