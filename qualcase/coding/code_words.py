"""Which codes a comment names: what people type beside a passage, held against a codebook."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from qualcase.coding.comments_back import CodeFit
from qualcase.coding.tree import split_path

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from qualcase.coding.codebook import Scale
    from qualcase.coding.tree import CodeTree

_EDGES = " \t\u00a0\"'`´“”„«»‘’.,!*_–—-"
_SEPARATORS = re.compile(r"\s*(?:(?<!\\)/|>|→|»|\\(?![\\/]))\s*")
"""Between the names of a path, as people write it."""
_BLANKS = re.compile(r"\s+")
_CODE_WORDS = frozenset({"kode", "koder", "code", "codes"})
_MEMO_WORDS = frozenset({"memo", "note", "notat"})
_RATING_WORDS = frozenset({"rating", "retning", "vurdering"})
_RATED = re.compile(r"(?P<code>.*?\S)\s*[(\[]?(?P<rating>[+\-−–]\s?\d{1,2})[)\]]?")
_RATING_LINE = re.compile(r"(?P<label>[^:]{1,80}):\s*(?P<rating>[+\-−–]?\d{1,2})\s*(?:\(.*\))?")
_LIKE, _NEAR = 86.0, 55.0
"""From which likeness (of 100) one code is proposed, and several are offered."""
_MOST_NEAR = 5
_LONGEST_NAME, _MOST_WORDS = 60, 6
"""Characters and words up to which something unknown may be the name of a code."""


class Meant(NamedTuple):
    """The code that some words mean."""

    code_id: str | None
    fit: CodeFit
    nearest: tuple[str, ...] = ()


@dataclass(frozen=True)
class Said:
    """One thing that a comment says: a code with a rating and a note, or words that name none."""

    words: str
    meant: Meant
    rating: int | None = None
    note: str = ""

    @property
    def may_be_name(self) -> bool:
        """Whether words that name no code are short enough to be what a new one is called."""
        plain = tidy_name(self.words)
        return 0 < len(plain) <= _LONGEST_NAME and len(plain.split()) <= _MOST_WORDS and "?" not in self.words


def tidy_name(words: str) -> str:
    """What a new code would be called: without signs around it."""
    return _BLANKS.sub(" ", words).lstrip("#").strip(_EDGES)


def _folded(words: str) -> str:
    return tidy_name(words).casefold()


class CodeWords:
    """The codes of a codebook by everything that they may be called."""

    def __init__(self, tree: CodeTree, scales: Iterable[Scale] = (), merged: Iterable[tuple[str, str]] = ()) -> None:
        """`merged` holds the paths of codes that went into others, with the ids of these."""
        self._tree = tree
        self._scales = {one.id: one for one in scales}
        self._paths: dict[str, str] = {}
        self._names: dict[str, set[str]] = defaultdict(set)
        self._endings: dict[str, set[str]] = defaultdict(set)
        for code in tree.ordered:
            for names in self._ways(code.id):
                self._paths.setdefault("/".join(map(_folded, names)), code.id)
                self._names[_folded(names[-1])].add(code.id)
                self._endings[_folded(names[-1]).split(" ")[-1]].add(code.id)
            if code.key:
                self._names[_folded(code.key)].add(code.id)
        for path, code_id in merged:
            if code_id in tree:
                self._paths.setdefault("/".join(map(_folded, split_path(path))), code_id)
                self._names.setdefault(_folded(split_path(path)[-1]), {code_id})
        self._called = [(name, code_id) for name, ids in self._names.items() for code_id in ids if len(name) > 2]
        self._called += list(self._paths.items())

    def _ways(self, code_id: str) -> Iterator[tuple[str, ...]]:
        """The names from the top to a code: as paths have them, and in each language."""
        line = (*self._tree.ancestors(code_id), self._tree[code_id])
        yield tuple(one.name for one in line)
        for language in dict.fromkeys(language for one in line for language in one.names):
            yield tuple(one.name_in(language) for one in line)

    def meant(self, words: str) -> Meant:
        """The code that some words mean."""
        plain = _folded(words.replace("\\/", "/"))
        if not plain:
            return Meant(None, CodeFit.UNKNOWN)
        exact = self._paths.get("/".join(_folded(one.replace("\\/", "/")) for one in _SEPARATORS.split(words.strip())))
        if exact:
            return Meant(exact, CodeFit.EXACT)
        called = self._names.get(plain, set())
        if len(called) == 1:
            return Meant(next(iter(called)), CodeFit.EXACT)
        nearest = self._in_order(called) or self._nearest(plain)
        if called:
            return Meant(None, CodeFit.UNKNOWN, nearest)
        ending = self._endings.get(plain, set())
        if len(ending) == 1:
            code_id = next(iter(ending))
            return Meant(code_id, CodeFit.LIKELY, tuple(dict.fromkeys((code_id, *nearest))))
        return self._likely(plain, nearest)

    def _in_order(self, ids: Iterable[str]) -> tuple[str, ...]:
        wanted = set(ids)
        return tuple(one.id for one in self._tree.ordered if one.id in wanted)

    def _likely(self, plain: str, nearest: tuple[str, ...]) -> Meant:
        scores = self._scores(plain)
        best = [one for one in nearest if scores.get(one, 0.0) >= _LIKE]
        clear = best and (len(best) == 1 or scores[best[0]] > scores[best[1]])
        return Meant(best[0], CodeFit.LIKELY, nearest) if clear else Meant(None, CodeFit.UNKNOWN, nearest)

    def _nearest(self, plain: str) -> tuple[str, ...]:
        scores = self._scores(plain)
        near = [(-score, place, one.id) for place, one in enumerate(self._tree.ordered)
                if (score := scores.get(one.id, 0.0)) >= _NEAR]  # fmt: skip
        return tuple(one for _, _, one in sorted(near)[:_MOST_NEAR])

    def _scores(self, plain: str) -> Mapping[str, float]:
        """How like the words are to each code, by the best of what it is called."""
        from rapidfuzz import fuzz

        if len(plain) > 2 * _LONGEST_NAME:
            return {}
        scores: dict[str, float] = {}
        for name, code_id in self._called:
            scores[code_id] = max(scores.get(code_id, 0.0), fuzz.ratio(plain, name))
        return scores

    # --- comments

    def said(self, comment: str) -> tuple[Said, ...]:
        """What a comment says: its codes in order, each with its note; or what names none."""
        found: list[Said] = []
        before: list[str] = []
        for line in (one.strip() for one in comment.split("\n")):
            if not line:
                continue
            new = self._line(line)
            if new:
                found += new
            elif not found:
                before.append(line)
            else:
                found[-1] = self._with_line(found[-1], line)
        if found and before:
            first = found[0]
            found[0] = replace(first, note="\n".join(filter(None, (*before, first.note))))
        return tuple(found) or self._unknown(before)

    def _line(self, line: str) -> list[Said]:
        """The codes that a line names; none where it is something else."""
        one = self._piece(line)
        if one is not None:
            return [one]
        pieces = [part.strip() for part in line.split(";") if part.strip()]
        if len(pieces) > 1:
            known = [self._piece(part) or self._with_note(part) for part in pieces]
            if any(known):
                return self._parted(pieces, known)
        noted = self._with_note(line)
        return [noted] if noted else []

    def _parted(self, pieces: list[str], known: list[Said | None]) -> list[Said]:
        """The parts of a line; one that names no code goes on with the note before it, if there is one."""
        found: list[Said] = []
        for part, said in zip(pieces, known, strict=True):
            if said is None and found and found[-1].note:
                found[-1] = replace(found[-1], note=f"{found[-1].note}; {part}")
            else:
                found.append(said or Said(part, self.meant(part)))
        return found

    def _with_note(self, line: str) -> Said | None:
        """`code: note`, and `Code: name`."""
        head, colon, rest = line.partition(":")
        if not colon:
            return None
        if _folded(head) in _CODE_WORDS:
            found = self._line(rest.strip())
            return found[0] if len(found) == 1 else None
        one = self._piece(head)
        return replace(one, note=rest.strip()) if one and rest.strip() else one

    def _piece(self, words: str) -> Said | None:
        """Words that name one code, with a rating behind it or without."""
        meant = self.meant(words)
        if meant.fit is CodeFit.EXACT:
            return Said(words, meant)
        rated = _RATED.fullmatch(words)
        if rated is not None:
            meant = self.meant(rated["code"])
            rating = _number(rated["rating"])
            if meant.code_id and meant.fit is CodeFit.EXACT and self._fits(meant.code_id, rating):
                return Said(words, meant, rating)
        return None

    def _with_line(self, said: Said, line: str) -> Said:
        """A further line below a code: its rating, else a line of its note."""
        found = _RATING_LINE.fullmatch(line)
        if found is not None and said.meant.code_id and self._is_scale(found["label"]):
            rating = _number(found["rating"])
            # On another scale it says nothing: it was left below a code that was written over.
            return replace(said, rating=rating) if self._fits(said.meant.code_id, rating) else said
        head, colon, rest = line.partition(":")
        words = rest.strip() if colon and head.strip().casefold() in _MEMO_WORDS else line
        return replace(said, note=f"{said.note}\n{words}" if said.note else words)

    def _fits(self, code_id: str, rating: int) -> bool:
        scale = self._scales.get(self._tree[code_id].scale_id or "")
        return scale is not None and rating in scale.steps

    def _is_scale(self, label: str) -> bool:
        names = {name.casefold() for one in self._scales.values() for name in (one.key, *one.name.values())}
        return label.strip().casefold() in names | _RATING_WORDS

    def _unknown(self, lines: list[str]) -> tuple[Said, ...]:
        """Words that name no code: a name each where all are short, else one text."""
        whole = "\n".join(lines)
        pieces = [part.strip() for line in lines for part in line.split(";") if part.strip()]
        each = [Said(one, self.meant(_head(one)), note=_rest(one)) for one in pieces]
        if pieces and all(one.may_be_name or one.meant.code_id for one in each):
            return tuple(each)
        return (Said(whole, self.meant(whole)),)


def _head(words: str) -> str:
    """What stands before a colon, after the word *code* what stands behind it."""
    head, colon, rest = words.partition(":")
    if colon and _folded(head) in _CODE_WORDS:
        return rest
    return head if colon else words


def _rest(words: str) -> str:
    head, colon, rest = words.partition(":")
    return rest.strip() if colon and _folded(head) not in _CODE_WORDS else ""


def _number(text: str) -> int:
    return int(re.sub(r"[−–]", "-", text).replace(" ", ""))
