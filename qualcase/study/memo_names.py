"""What things are called in links of memos: every name that finds them, and the one to write."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qualcase.coding.memos import MemoLink, MemoTarget
from qualcase.study.targets import Finder

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qualcase.study.snapshot import Snapshot

LINK = re.compile(r"\[\[([^\[\]\n]{1,200})\]\]")


@dataclass(frozen=True)
class LinkProposal:
    """A thing that a link may lead to."""

    words: str
    """What is written between the brackets: as short as it may be and still mean this thing alone."""
    name: str
    """What it is called in full."""
    target: MemoTarget
    target_id: str


class LinkFinder:
    """Finds what the links of memos mean, and what to write so that they mean something."""

    def __init__(self, now: Snapshot) -> None:
        """Take the names of the study."""
        frame, tree = now.frame, now.frame.tree
        named: dict[MemoTarget, list[tuple[str, Sequence[str]]]] = {
            MemoTarget.CASE: [(one.id, (one.name, one.title, one.full_name, one.id)) for one in frame.cases],
            MemoTarget.SITE: [(one.id, (one.name, one.id)) for one in frame.sites],
            MemoTarget.SOURCE: [(one.id, (one.name, f"{one.name}{one.suffix}", one.id)) for one in now.sources],
            MemoTarget.CODE: [(one.id, (tree.path(one.id), one.name, one.id)) for one in tree.ordered],
            MemoTarget.PARTICIPANT: [(one.id, (one.name, one.id)) for one in frame.participants],
        }
        self._names = {(target, one): names for target, entries in named.items() for one, names in entries}
        self._finders = {target: Finder(entries) for target, entries in named.items()}

    def links(self, text: str) -> tuple[MemoLink, ...]:
        """The links of a memo, in order."""
        return tuple(MemoLink(*hit.span(), hit[1], *self.meant(hit[1])) for hit in LINK.finditer(text))

    def meant(self, words: str) -> tuple[MemoTarget | None, str]:
        """What is called so: kind and id; neither where nothing is, or several are."""
        kind, _ = _parted(words)
        if kind is MemoTarget.CODING:
            return MemoTarget.CODING, words.partition(":")[2].strip().lower()
        every = self._meant(words)
        return every[0] if len(every) == 1 else (None, "")

    def is_ambiguous(self, words: str) -> bool:
        """Whether things of several kinds are called so."""
        return len(self._meant(words)) > 1

    def words_for(self, target: MemoTarget, target_id: str, like: str = "", at: int | None = None) -> str:
        """What to write for a thing; `like` a link that names the kind, `at` the place of the name among its names."""
        names = self._names[target, target_id]
        first = [names[at]] if at is not None and at < len(names) else []
        short = sorted(filter(None, names[:-1]), key=len)
        kinds = (f"{target.value}:",) if _parted(like)[0] else ("", f"{target.value}:")
        tries = (f"{kind}{name}" for name in (*first, *short, names[-1]) for kind in kinds if name)
        return next(one for one in tries if LINK.fullmatch(f"[[{one}]]") and self.meant(one) == (target, target_id))

    def place_of(self, words: str, target: MemoTarget, target_id: str) -> int | None:
        """Which of a thing's names a link uses."""
        name = _folded(_parted(words)[1])
        names = self._names[target, target_id]
        return next((place for place, one in enumerate(names) if _folded(one) == name), None)

    def has(self, target: MemoTarget, target_id: str) -> bool:
        """Whether there is a thing."""
        return (target, target_id) in self._names

    def proposals(self, typed: str, most: int) -> tuple[LinkProposal, ...]:
        """Things whose names hold what was typed: first those that begin with it, then in the order of kinds."""
        kind, rest = _parted(typed)
        wanted = _folded(rest)
        found = [
            (place, key, names)
            for key, names in self._names.items()
            if kind in (None, key[0]) and (place := _nearest(wanted, names[:-1])) is not None
        ]
        found.sort(key=lambda one: one[0])
        return tuple(
            LinkProposal(self.words_for(*key, like=typed), _full(key[0], names), *key) for _, key, names in found[:most]
        )

    def _meant(self, words: str) -> list[tuple[MemoTarget | None, str]]:
        kind, name = _parted(words)
        finders = self._finders if kind is None else {kind: self._finders[kind]}
        return [(target, found) for target, finder in finders.items() if (found := finder.find(name))]


def _full(target: MemoTarget, names: Sequence[str]) -> str:
    return names[2] if target is MemoTarget.CASE else names[0]


def _parted(words: str) -> tuple[MemoTarget | None, str]:
    """The kind that a link names, and the rest; all of it where it names none."""
    kind, colon, name = words.partition(":")
    wanted = kind.strip().casefold()
    if colon and wanted in _KINDS:
        return MemoTarget(wanted), name
    return None, words


_KINDS = frozenset(
    one.value
    for one in (
        MemoTarget.CASE,
        MemoTarget.SITE,
        MemoTarget.SOURCE,
        MemoTarget.CODE,
        MemoTarget.PARTICIPANT,
        MemoTarget.CODING,
    )
)


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()


def _nearest(wanted: str, names: Iterable[str]) -> int | None:
    """0 where a name begins so, 1 where one of its words does, 2 where it stands within; None where it does not."""
    found = []
    for one in map(_folded, names):
        if wanted in one:
            place = one.index(wanted)
            found.append(0 if place == 0 else 1 if not one[place - 1].isalnum() else 2)
    return min(found, default=None)
