"""A passage before and after, as pieces of which some differ; what is long and alike is cut short. Free of Qt."""

from __future__ import annotations

from typing import NamedTuple

from qualcase.text.differing import difference
from qualcase.text.hunks import PieceKind, make_hunks

_KEPT = 36
"""Characters of what is alike that stay on each side of a difference."""


class Piece(NamedTuple):
    """A stretch of words."""

    text: str
    differs: bool


def compared(before: str, after: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Both sides in pieces, on one line each."""
    if not after or before == after:
        return (Piece(_line(before), differs=not after),), shortened(after)
    old: list[Piece] = []
    new: list[Piece] = []
    hunks = make_hunks(before, difference(before, after), context=before.count("\n") + 1)
    pieces = [piece for hunk in hunks for piece in hunk.pieces]
    for number, piece in enumerate(pieces):
        if piece.kind is PieceKind.SAME:
            alike = Piece(_short(piece.text, first=number == 0, last=number == len(pieces) - 1), differs=False)
            old.append(alike)
            new.append(alike)
        else:
            (old if piece.kind is PieceKind.REMOVED else new).append(Piece(_line(piece.text), differs=True))
    return tuple(old), tuple(new)


def shortened(words: str) -> tuple[Piece, ...]:
    """A passage on one line, cut in its middle where it is long."""
    line = _line(words)
    if len(line) > 6 * _KEPT:
        line = f"{line[: 3 * _KEPT].rstrip()} … {line[-2 * _KEPT :].lstrip()}"
    return (Piece(line, differs=False),) if line else ()


def _line(text: str) -> str:
    return text.replace("\n", " ¶ ")


def _short(text: str, *, first: bool, last: bool) -> str:
    """What both sides have, cut in its middle, or at its far end where nothing differs beyond."""
    line = _line(text)
    if len(line) <= 2 * _KEPT + 8:
        return line
    if first and last:
        return f"{line[:_KEPT].rstrip()} … {line[-_KEPT:].lstrip()}"
    if first:
        return f"… {line[-_KEPT:].lstrip()}"
    if last:
        return f"{line[:_KEPT].rstrip()} …"
    return f"{line[:_KEPT].rstrip()} … {line[-_KEPT:].lstrip()}"
