"""Finding a code by a few typed letters. Free of Qt.

A key or a name typed in full wins, then beginnings of names, of keys and of words, then letters anywhere, then words
of the definition, then what is nearly so. Among equals the code used last comes first.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from qualcase.coding.tree import CodeTree

_WORD = re.compile(r"\w+")
_LEAST_LIKE = 70
_LEAST_LETTERS = 3
"""With fewer letters everything is nearly so."""
_NEARLY = 10
"""Rank of what is only nearly so."""


@dataclass(frozen=True)
class _Entry:
    code_id: str
    place: int
    key: str
    names: tuple[str, ...]
    words: tuple[str, ...]
    """Words of the names from the top of the tree down to the code."""
    own_words: tuple[str, ...]
    initials: frozenset[str]
    """First letters of the code's own words."""
    joined_names: str
    """The names, a line each."""
    path: str
    definition: str
    """Words of the definition and of when to use the code, in all languages, each behind a blank."""


class CodeFinder:
    """Made once for each state of the codebook."""

    def __init__(self, tree: CodeTree) -> None:
        """Fold everything that can be typed."""
        used = [code for code in tree.ordered if not code.retired]
        self._entries = [_entry(tree, code.id, place) for place, code in enumerate(used)]

    def find(self, typed: str, recent: Sequence[str] = ()) -> list[str]:
        """Ids of the codes that fit, best first; with nothing typed all codes, those used last in front."""
        query = " ".join(typed.casefold().split())
        used = {code_id: number for number, code_id in enumerate(recent)}
        if not query:
            return [entry.code_id for entry in sorted(self._entries, key=lambda one: _use(one, used))]
        parts = _WORD.findall(query)
        ranked = [(self._rank(entry, query, parts), _use(entry, used), entry.code_id) for entry in self._entries]
        found = {code_id: (rank, use) for rank, use, code_id in ranked if rank < _NEARLY}
        for code_id, likeness in self._nearly(query, frozenset(found)):
            entry = self._by_id[code_id]
            found[code_id] = (_NEARLY + (100 - likeness) // 10, _use(entry, used))
        return sorted(found, key=lambda code_id: found[code_id])

    @cached_property
    def _by_id(self) -> dict[str, _Entry]:
        return {entry.code_id: entry for entry in self._entries}

    @staticmethod
    def _rank(entry: _Entry, query: str, parts: Sequence[str]) -> int:
        begins = (
            query == entry.key,
            query in entry.names,
            entry.joined_names.startswith(query) or f"\n{query}" in entry.joined_names,
            bool(entry.key) and entry.key.startswith(query),
            any(word.startswith(query) for word in entry.own_words),
        )
        if True in begins:
            return begins.index(True)
        if not parts:
            return _NEARLY
        inside = (
            parts[-1][0] in entry.initials and _in_order(parts, entry.words),
            query in entry.joined_names,
            all(any(word.startswith(part) for word in entry.words) for part in parts),
            query in entry.path,
        )
        if True in inside:
            return len(begins) + inside.index(True)
        defined = len(query) >= _LEAST_LETTERS and all(f" {part}" in entry.definition for part in parts)
        return _NEARLY - 1 if defined else _NEARLY

    def _nearly(self, query: str, known: Container[str]) -> list[tuple[str, int]]:
        if len(query) < _LEAST_LETTERS:
            return []
        from rapidfuzz import fuzz, process

        choices = {
            (entry.code_id, number): text
            for entry in self._entries
            if entry.code_id not in known
            for number, text in enumerate(entry.names)
        }
        best: dict[str, int] = {}
        for _, score, (code_id, _) in process.extract(
            query, choices, scorer=fuzz.partial_ratio, score_cutoff=_LEAST_LIKE, limit=None
        ):
            best[code_id] = max(best.get(code_id, 0), int(score))
        return list(best.items())


def _entry(tree: CodeTree, code_id: str, place: int) -> _Entry:
    code = tree[code_id]
    names = tuple(dict.fromkeys(name.casefold() for name in (code.name, *code.names.values()) if name))
    above = [name.casefold() for one in tree.ancestors(code_id) for name in (one.name, *one.names.values())]
    own = tuple(word for name in names for word in _WORD.findall(name))
    words = (*(word for name in above for word in _WORD.findall(name)), *own)
    path = tree.path(code_id).casefold()
    initials = frozenset(word[0] for word in own)
    told = (text.casefold() for texts in (code.short, code.use_when, code.full) for text in texts.values())
    definition = "".join(f" {word}" for text in told for word in _WORD.findall(text))
    return _Entry(code_id, place, code.key.casefold(), names, words, own, initials, "\n".join(names), path, definition)


def _use(entry: _Entry, used: dict[str, int]) -> tuple[int, int]:
    return used.get(entry.code_id, len(used)), entry.place


def _in_order(parts: Sequence[str], words: Sequence[str]) -> bool:
    """Whether each part begins a word, each after the one before."""
    waiting = iter(words)
    return all(any(word.startswith(part) for word in waiting) for part in parts)
