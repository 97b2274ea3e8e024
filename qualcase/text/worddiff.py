"""What was changed between two short texts, word by word, to be shown side by side or in one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz.distance import Indel

if TYPE_CHECKING:
    from collections.abc import Iterable

_TOKEN = re.compile(r"\w+|\s+|[^\w\s]")
_MOST = 20_000
"""Words beyond which a text is shown as replaced: nobody reads so long a difference word by word."""


class Piece(NamedTuple):
    """Words that stand in both texts (`same`), in the old one only (`gone`) or in the new one only (`new`)."""

    kind: str
    text: str


def word_diff(old: str, new: str) -> tuple[Piece, ...]:
    """The pieces in order; those that are the same or gone make the old text, those the same or new the new one."""
    before, now = _TOKEN.findall(old), _TOKEN.findall(new)
    if len(before) + len(now) > _MOST:
        return tuple(piece for piece in (Piece("gone", old), Piece("new", new)) if piece.text)
    found: list[Piece] = []
    for change in Indel.opcodes(before, now):
        if change.tag == "equal":
            found.append(Piece("same", "".join(before[change.src_start : change.src_end])))
            continue
        found.append(Piece("gone", "".join(before[change.src_start : change.src_end])))
        found.append(Piece("new", "".join(now[change.dest_start : change.dest_end])))
    return _joined(piece for piece in found if piece.text)


def _joined(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """Changes that only a blank parts are one, since single words between blanks are hard to read."""
    found: list[Piece] = []
    gone = new = ""
    waiting = ""
    for piece in [*pieces, Piece("same", "")]:
        if piece.kind == "gone":
            gone, new, waiting = gone + waiting + piece.text, new + waiting, ""
        elif piece.kind == "new":
            gone, new, waiting = gone + waiting, new + waiting + piece.text, ""
        elif (gone or new) and piece.text.isspace() and "\n" not in piece.text and not waiting:
            waiting = piece.text
        else:
            found += [Piece("gone", gone), Piece("new", new), Piece("same", waiting + piece.text)]
            gone = new = waiting = ""
    return tuple(piece for piece in found if piece.text)
