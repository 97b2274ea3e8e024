"""Marks in a summary that lead to what it cites: `[2]` is the second coding of its evidence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_MARK = re.compile(r"\[([1-9][0-9]{0,2})\]")
_MARK_WITH_AIR = re.compile(r"[ \u00a0]?\[([1-9][0-9]{0,2})\]")


class Mark(NamedTuple):
    """A mark and where it stands, in code points, half-open."""

    start: int
    end: int
    number: int


class Cited(NamedTuple):
    """Words with marks, and the ids of the codings that the marks mean, in their order."""

    text: str
    evidence: tuple[str, ...]


def marks(text: str, many: int) -> tuple[Mark, ...]:
    """The marks in a text of a summary that cites so many codings; a number beyond them is no mark."""
    found = (Mark(one.start(), one.end(), int(one[1])) for one in _MARK.finditer(text))
    return tuple(one for one in found if one.number <= many)


def renumbered(text: str, before: Sequence[str], after: Sequence[str]) -> str:
    """The text when it cites other codings: marks follow theirs, those of codings that are cited no more go.

    Args:
        text: Words with marks.
        before: Ids of the codings that the marks mean.
        after: Ids of those that are to be cited.
    """
    if tuple(before) == tuple(after):
        return text
    places = {one: number for number, one in enumerate(after, start=1)}

    def put(found: re.Match[str]) -> str:
        number = int(found[1])
        if number > len(before):
            return found[0]
        place = places.get(before[number - 1])
        air = found[0][: found[0].index("[")]
        return f"{air}[{place}]" if place else ""

    return _MARK_WITH_AIR.sub(put, text)


def cite(held: Cited, coding_ids: Iterable[str], at: int | None = None) -> Cited:
    """Cite codings too: a mark for each is put in, at a position of the text (code points), else at its end.

    One that is cited already gets another mark, where a position is named.
    """
    wanted = dict.fromkeys(coding_ids)
    evidence = tuple(dict.fromkeys((*held.evidence, *wanted)))
    marked = [one for one in wanted if at is not None or one not in held.evidence]
    place = len(held.text.rstrip()) if at is None else min(max(at, 0), len(held.text))
    before, behind = held.text[:place], held.text[place:]
    said = "".join(f"[{evidence.index(one) + 1}]" for one in marked)
    if said and before.strip() and not before[-1].isspace() and not before.endswith("]"):
        said = f" {said}"
    if said and behind[:1].isalnum():
        said = f"{said} "
    return Cited(f"{before}{said}{behind}", evidence)


def uncite(held: Cited, coding_ids: Iterable[str]) -> Cited:
    """Cite codings no longer: their marks go, the others are numbered anew."""
    gone = set(coding_ids)
    evidence = tuple(one for one in held.evidence if one not in gone)
    return Cited(renumbered(held.text, held.evidence, evidence), evidence)


def gather(held: Cited, lines: Iterable[tuple[str, str]]) -> Cited:
    """Put lines (coding and words) below the text, each with the mark of its coding; those cited already stay out."""
    text = held.text.rstrip()
    evidence = list(held.evidence)
    for coding_id, words in lines:
        if coding_id not in held.evidence:
            evidence.append(coding_id)
            line = f"{' '.join(words.split())} [{len(evidence)}]"
            text = f"{text}\n{line}" if text else line
    return Cited(text if len(evidence) > len(held.evidence) else held.text, tuple(evidence))
