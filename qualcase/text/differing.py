"""What was changed between two texts of which only the texts are known: by lines, then words, then characters."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz.distance import Indel, Levenshtein

from qualcase.text.edits import Edit, Script, apply_script, compose, make_script
from qualcase.text.normalise import normalise

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_TOKEN = re.compile(r"\w+|[^\S\n]+|.", re.DOTALL)
_EXACT, _MOST = 400_000_000, 8_000_000_000
"""Pairs of parts up to which all are compared for the best match (50 MB), and up to which for a good one (1 s).
Beyond that a text counts as replaced: a bound on time, and nothing is guessed."""
_ALIKE = 0.5
"""From this likeness on a changed stretch is looked at character by character."""


class _Change(NamedTuple):
    """Parts `first` up to `last` of the old text became parts `new_first` up to `new_last` of the new one."""

    first: int
    last: int
    new_first: int
    new_last: int


def difference(old: str, new: str) -> Script:
    """Edits that make the new text of the old one. Takes a bounded time on any two texts.

    What two versions happen to share inside a passage that was rewritten (a blank, an `og`) does not count as kept.
    """
    edits: list[tuple[int, int, str]] = []
    for start, end, text in _by_parts(old, new, _LINE):
        for begin, stop, said in _by_parts(old[start:end], text, _TOKEN):
            below = _by_characters(old[start + begin : start + stop], said)
            edits += [(start + begin + one.start, start + begin + one.end, one.text) for one in below]
    return make_script(old, edits)


def normal_script(old: str, edits: Iterable[tuple[int, int, str]]) -> Script:
    """Edits of a normalised text as a script whose new text is normalised too.

    New texts are brought into the form in which texts are kept; where an edit brings two characters together that are
    one in that form (a letter and its accent), they become one.

    Raises:
        UserError: an edit lies outside the text, or two overlap.
    """
    script = make_script(old, [(start, end, normalise(text)) for start, end, text in edits])
    made = apply_script(old, script)
    kept = normalise(made)
    return script if kept == made else compose(old, script, difference(made, kept))


def _by_parts(old: str, new: str, part: re.Pattern[str]) -> Iterator[Edit]:
    """The edits between two texts that are compared part by part."""
    if old == new:
        return
    parts, new_parts = part.findall(old), part.findall(new)
    places = [0, *accumulate(map(len, parts))]
    new_places = [0, *accumulate(map(len, new_parts))]
    changes = [
        _Change(places[one.first], places[one.last], new_places[one.new_first], new_places[one.new_last])
        for one in _changes(parts, new_parts)
    ]
    for one in _without_chance_matches(changes):
        yield Edit(one.first, one.last, new[one.new_first : one.new_last])


def _by_characters(old: str, new: str) -> Iterable[Edit]:
    """The edits between two short texts, or the one edit that replaces all where they have little in common."""
    if not old or not new or len(old) * len(new) > _EXACT or Indel.normalized_similarity(old, new) < _ALIKE:
        return [Edit(0, len(old), new)]
    changes = _without_chance_matches(_changes(old, new))
    return [Edit(one.first, one.last, new[one.new_first : one.new_last]) for one in changes]


def _changes(old: Sequence[str], new: Sequence[str]) -> list[_Change]:
    """What differs between two lists of parts, without what they share at the beginning and end."""
    shortest = min(len(old), len(new))
    head = next((place for place in range(shortest) if old[place] != new[place]), shortest)
    rest = shortest - head
    tail = next((place for place in range(rest) if old[-1 - place] != new[-1 - place]), rest)
    left, right = old[head : len(old) - tail], new[head : len(new) - tail]
    pairs = len(left) * len(right)
    if not left and not right:
        return []
    if not pairs or pairs > _MOST:
        return [_Change(head, len(old) - tail, head, len(new) - tail)]
    numbers: dict[str, int] = {}
    coded = [[numbers.setdefault(one, len(numbers)) for one in side] for side in (left, right)]
    compared = (Indel if pairs <= _EXACT else Levenshtein).opcodes(*coded)
    changes: list[_Change] = []
    for tag, first, last, new_first, new_last in compared:
        if tag == "equal":
            continue
        one = _Change(first + head, last + head, new_first + head, new_last + head)
        if changes and changes[-1].last == one.first and changes[-1].new_last == one.new_first:
            one = _joined(changes.pop(), one)
        changes.append(one)
    return changes


def _without_chance_matches(changes: Iterable[_Change]) -> list[_Change]:
    """Join changes between which less is shared than either of them changes."""
    kept: list[_Change] = []
    for change in changes:
        one = change
        while kept and one.first - kept[-1].last <= min(_size(kept[-1]), _size(one)):
            one = _joined(kept.pop(), one)
        kept.append(one)
    return kept


def _size(one: _Change) -> int:
    return max(one.last - one.first, one.new_last - one.new_first)


def _joined(one: _Change, other: _Change) -> _Change:
    return _Change(one.first, other.last, one.new_first, other.new_last)
