"""A difference between two texts as pieces for a screen: what changed, with the lines around it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from qualcase.text.edits import Edit

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qualcase.text.edits import Script


class PieceKind(StrEnum):
    """What a piece of a hunk is."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True)
class Piece:
    """A stretch of text that both versions have, or only one of them."""

    kind: PieceKind
    text: str


@dataclass(frozen=True)
class Hunk:
    """Changes that stand close together, with whole lines around them. Positions are code points, half-open."""

    start: int
    end: int
    """What the hunk shows of the old text …"""
    new_start: int
    new_end: int
    """… and of the new one."""
    line: int
    """Number of its first line in the old text, from 1 …"""
    new_line: int
    """… and in the new one."""
    pieces: tuple[Piece, ...]


def make_hunks(old: str, script: Script, *, context: int = 1) -> tuple[Hunk, ...]:
    """The changes of a script in order; `context` says how many lines stand around each."""
    script = _in_whole_words(old, script)
    hunks = []
    grown, line, added, counted = 0, 1, 0, 0
    for start, end, edits in _groups(old, script, context):
        line += old.count("\n", counted, start)
        counted = start
        growth = sum(one.growth for one in edits)
        pieces = tuple(_pieces(old, start, end, edits))
        hunks.append(Hunk(start, end, start + grown, end + grown + growth, line, line + added, pieces))
        grown += growth
        added += sum(one.text.count("\n") - old.count("\n", one.start, one.end) for one in edits)
    return tuple(hunks)


def _in_whole_words(old: str, script: Script) -> Script:
    """The script with words that became others whole: `sandt` for `rigtigt`, and not `sand` for `rigtig`."""
    made: list[Edit] = []
    for number, (start, end, text) in enumerate(script):
        first, last = start, end
        if start < end and text:
            floor = made[-1].end if made else 0
            ceiling = script[number + 1].start if number + 1 < len(script) else len(old)
            while first > floor and old[first - 1].isalnum():
                first -= 1
            while last < ceiling and old[last].isalnum():
                last += 1
        made.append(Edit(first, last, old[first:start] + text + old[end:last]))
    return tuple(made)


def _groups(old: str, script: Script, context: int) -> Iterable[tuple[int, int, list[Edit]]]:
    """Spans of whole lines that hold the edits and the lines around them; those that meet are one."""
    groups: list[tuple[int, int, list[Edit]]] = []
    for one in script:
        start = old.rfind("\n", 0, one.start) + 1
        end = _line_end(old, one.end) if one.end == one.start or old[one.end - 1] != "\n" else one.end
        for _ in range(context):
            start = old.rfind("\n", 0, start - 1) + 1 if start else 0
            end = _line_end(old, end)
        if groups and start <= groups[-1][1]:
            first, last, edits = groups.pop()
            groups.append((first, max(last, end), [*edits, one]))
        else:
            groups.append((start, end, [one]))
    return groups


def _line_end(text: str, place: int) -> int:
    """Where the line ends, its line feed included, in which a place is."""
    return text.find("\n", place) + 1 or len(text)


def _pieces(old: str, start: int, end: int, edits: Sequence[Edit]) -> Iterable[Piece]:
    reached = start
    for one in edits:
        parts = (
            (PieceKind.SAME, old[reached : one.start]),
            (PieceKind.REMOVED, old[one.start : one.end]),
            (PieceKind.ADDED, one.text),
        )
        yield from (Piece(kind, text) for kind, text in parts if text)
        reached = one.end
    if reached < end:
        yield Piece(PieceKind.SAME, old[reached:end])
