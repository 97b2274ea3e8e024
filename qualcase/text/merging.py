"""Two people change the same text: the edits of one carried onto the text that the other one's make.

Positions are code points, spans half-open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from unicodedata import combining

from qualcase.text.edits import Edit, Script, apply_script, make_script

if TYPE_CHECKING:
    from collections.abc import Sequence


class Clash(NamedTuple):
    """A place that both changed, each in another way. My words stand there until somebody decides."""

    start: int
    end: int
    """Where it lies in the text that both make."""
    mine: str
    theirs: str
    was: str
    """What stood there before."""


class Merged(NamedTuple):
    """What two scripts of one text come to. Doing the one and then `mine`, or the other and then `theirs`, is one."""

    mine: Script
    """My edits, in positions of the text that theirs make."""
    theirs: Script
    """Their edits, in positions of the text that mine make; what they changed at a clash is not among them."""
    clashes: tuple[Clash, ...]
    """In the order of the text."""


def merge(old: str, mine: Script, theirs: Script) -> Merged:
    """Carry two scripts of a text onto each other.

    Both changed the same place where their edits reach into each other or into one word, or where one puts something
    in at the very place at which the other one changes something: nobody can say what should stand there, or in which
    order. What both changed in the same way is done once. My words stand where they clash.
    """
    own: list[tuple[int, int, str]] = []
    other: list[tuple[int, int, str]] = []
    clashes = []
    to_mine = to_theirs = to_both = 0  # how far a position of the old text lies ahead in each of the three others
    for group in _groups(old, mine, theirs):
        start, end = group.start, group.end
        said, told = _said(old, group, group.mine), _said(old, group, group.theirs)
        if not group.theirs:
            own += [(one.start + to_theirs, one.end + to_theirs, one.text) for one in group.mine]
        elif not group.mine:
            other += [(one.start + to_mine, one.end + to_mine, one.text) for one in group.theirs]
        elif said != told:
            own.append((start + to_theirs, start + to_theirs + len(told), said))
            place = start + to_both
            clashes.append(Clash(place, place + len(said), said, told, old[start:end]))
        to_mine += len(said) - (end - start)
        to_theirs += len(told) - (end - start)
        to_both += len(said if group.mine else told) - (end - start)
    return Merged(
        make_script(apply_script(old, theirs), own), make_script(apply_script(old, mine), other), tuple(clashes)
    )


class _Group(NamedTuple):
    """Edits of the old text that reach into each other; most often a single one."""

    start: int
    end: int
    mine: tuple[Edit, ...]
    theirs: tuple[Edit, ...]


def _groups(old: str, mine: Script, theirs: Script) -> list[_Group]:
    marked = [(*_in_words(old, one), 0, number) for number, one in enumerate(mine)]
    marked += [(*_in_words(old, one), 1, number) for number, one in enumerate(theirs)]
    spans: list[tuple[int, int, tuple[list[int], list[int]]]] = []
    inserted = -1  # the last place at which something is only put in
    for start, end, side, number in sorted(marked):
        reaches = bool(spans) and (start < spans[-1][1] or (start == spans[-1][1] and start in (end, inserted)))
        first, last, numbers = spans.pop() if reaches else (start, end, ([], []))
        numbers[side].append(number)
        spans.append((first, max(last, end), numbers))
        if start == end:
            inserted = start
    return [
        _Group(start, end, tuple(mine[one] for one in sorted(own)), tuple(theirs[one] for one in sorted(other)))
        for start, end, (own, other) in spans
    ]


def _in_words(old: str, edit: Edit) -> tuple[int, int]:
    """The place that an edit is about: the whole of each word of which it changes a part."""
    start, end, text = edit
    touched = old[start:end]
    if _is_word(touched[:1]) or _is_word(text[:1]):
        while start > 0 and _is_word(old[start - 1]):
            start -= 1
    if _is_word(touched[-1:]) or _is_word(text[-1:]):
        while end < len(old) and _is_word(old[end]):
            end += 1
    return start, end


def _is_word(letter: str) -> bool:
    return letter.isalnum() or combining(letter or " ") > 0


def _said(old: str, group: _Group, edits: Sequence[Edit]) -> str:
    """What the place of a group reads with the edits of one of them."""
    moved = tuple(Edit(one.start - group.start, one.end - group.start, one.text) for one in edits)
    return apply_script(old[group.start : group.end], moved)
