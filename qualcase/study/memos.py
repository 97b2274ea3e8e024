"""Operations on memos: write, list, search, follow links."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from qualcase.coding.filters import Filter
from qualcase.coding.ids import new_id
from qualcase.coding.memos import Cell, Memo, MemoEntry, MemoTarget
from qualcase.errors import UserError
from qualcase.study.core import Part
from qualcase.study.memo_names import LinkFinder
from qualcase.words.dates import say_date

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from qualcase.coding.codings import Coding
    from qualcase.coding.memos import MemoLink
    from qualcase.store.reading import Reading
    from qualcase.store.writing import Writing
    from qualcase.study.core import Core
    from qualcase.study.memo_names import LinkProposal
    from qualcase.study.snapshot import Snapshot

_PROPOSED = 12
"""So many things are proposed for a link."""


@dataclass(frozen=True)
class MemoQuery:
    """Which memos are wanted. What is empty lets everything through."""

    words: str = ""
    """All of these stand in it, or in the name or passage of its thing, in any order and any letters."""
    targets: tuple[MemoTarget, ...] = ()
    coder_ids: tuple[str, ...] = ()
    linked_to: tuple[MemoTarget, str] | None = None
    """Only memos with a link to this thing."""
    chosen: Filter = field(default_factory=Filter)
    """Only memos on what has to do with these codes, cases, sites, waves, sources, kinds and participants."""


class Memos(Part):
    """`study.memos`: notes on anything, one of each coder on each thing."""

    def __init__(self, core: Core) -> None:
        """Know no names yet."""
        super().__init__(core)
        self._known: tuple[Snapshot, LinkFinder] | None = None

    def all(self) -> tuple[Memo, ...]:
        """Every memo."""
        return self._core.read(lambda reading: reading.memos.all())

    def of(self, target: MemoTarget, target_id: str) -> tuple[Memo, ...]:
        """The memos on one thing."""
        return self._core.read(lambda reading: reading.memos.about(target, target_id))

    def write(self, target: MemoTarget, target_id: str, text: str, coder_id: str | None = None) -> None:
        """Write a coder's memo on a thing; an empty text takes it away."""

        def work(writing: Writing) -> None:
            held = next((one for one in writing.memos.about(target, target_id) if one.coder_id == coder_id), None)
            moment = dt.datetime.now(dt.UTC)
            if held and not text.strip():
                writing.memos.delete(held.id)
            elif held and held.text != text:
                writing.memos.update(replace(held, text=text, changed_at=moment))
            elif not held and text.strip():
                writing.memos.insert(Memo(new_id(), target, target_id, text, coder_id, moment))

        self._core.act("memo.write", work, coder_id, name=self.name_of(target, target_id))

    def list(self, query: MemoQuery | None = None) -> tuple[MemoEntry, ...]:
        """The memos that are wanted, by kind of thing, name and coder, with their links."""
        query = query or MemoQuery()
        memos, codings = self._core.read(_read)
        finder = self._finder()
        coders = {one.id: one.name for one in self._core.now.frame.coders}
        order = {target: number for number, target in enumerate(MemoTarget)}
        found = [
            MemoEntry(
                one,
                self._name(one, codings),
                coders.get(one.coder_id or ""),
                finder.links(one.text),
                _quote(codings.get(one.target_id)),
            )
            for one in memos
            if self._passes(one, codings, query)
        ]
        wanted = [one for one in found if _holds(one, query)]
        return tuple(sorted(wanted, key=lambda one: (order[one.memo.target], one.name, one.coder or "", one.memo.id)))

    def links_to(self, target: MemoTarget, target_id: str) -> tuple[MemoEntry, ...]:
        """The memos that have a link to a thing."""
        return self.list(MemoQuery(linked_to=(target, target_id)))

    def meant_by(self, words: str) -> tuple[MemoTarget, str]:
        """The thing that a link with these words means. Raises UserError where nothing or several are called so."""
        target, target_id = self._finder().meant(words)
        if target is None:
            raise UserError(
                "Nothing, or more than one thing, is called “{words}”. Write its kind before it: case:K03.", words=words
            )
        return target, target_id

    def links(self, text: str) -> tuple[MemoLink, ...]:
        """The links of a text, as it is being written; those that mean a passage only if there is one."""
        return tuple(self._with_passage(one) for one in self._finder().links(text))

    def proposals(self, typed: str) -> tuple[LinkProposal, ...]:
        """What a link may be meant to lead to of which this much is typed, best first."""
        return self._finder().proposals(typed, _PROPOSED)

    def is_ambiguous(self, words: str) -> bool:
        """Whether a link means nothing only because things of several kinds are called so."""
        return self._finder().is_ambiguous(words)

    def exists(self, target: MemoTarget, target_id: str) -> bool:
        """Whether there is such a thing, so that a memo on it can be shown."""
        try:
            return bool(self.name_of(target, target_id))
        except (KeyError, ValueError):
            return False

    def name_of(self, target: MemoTarget, target_id: str) -> str:
        """What a memo is about, by name. It holds no words of a text, so that it may stand in the history."""
        codings = {}
        if target is MemoTarget.CODING:
            held = self._core.read(lambda reading: reading.codings.get(target_id))
            codings = {target_id: held} if held else {}
        return self._name(Memo("", target, target_id, ""), codings)

    def _finder(self) -> LinkFinder:
        now = self._core.now
        if self._known is None or self._known[0] is not now:
            self._known = now, LinkFinder(now)
        return self._known[1]

    def _with_passage(self, link: MemoLink) -> MemoLink:
        """The link to a passage with its whole id; to none where the beginning of its id fits none, or several."""
        if link.target is not MemoTarget.CODING:
            return link
        found = self._core.read(lambda reading: reading.codings.ids_beginning(link.target_id))
        return replace(link, target_id=found[0]) if len(found) == 1 else replace(link, target=None, target_id="")

    def _name(self, memo: Memo, codings: Mapping[str, Coding]) -> str:
        now = self._core.now
        tree, sources = now.frame.tree, now.source_by_id
        ways: dict[MemoTarget, Callable[[str], str]] = {
            MemoTarget.STUDY: lambda _: now.info.title,
            MemoTarget.CODE: lambda one: tree[one].name,
            MemoTarget.SOURCE: lambda one: sources[one].name,
            MemoTarget.CODING: lambda one: self._name_of_passage(codings.get(one)),
            MemoTarget.CELL: lambda one: self._name_of_cell(Cell.of_key(one)),
            MemoTarget.DAY: lambda one: say_date(dt.date.fromisoformat(one)),
        }
        named = ways.get(memo.target)
        return named(memo.target_id) if named else now.names.get(memo.target_id, "")

    def _name_of_passage(self, coding: Coding | None) -> str:
        if coding is None:
            return ""
        now = self._core.now
        return f"{now.frame.tree[coding.code_id].name}, {now.source_by_id[coding.source_id].name}"

    def _name_of_cell(self, cell: Cell) -> str:
        now = self._core.now
        parts = (now.names[cell.case_id], now.frame.tree[cell.code_id].name, now.names.get(cell.wave_id or "", ""))
        return " · ".join(part for part in parts if part)

    def _passes(self, memo: Memo, codings: Mapping[str, Coding], query: MemoQuery) -> bool:
        if query.targets and memo.target not in query.targets:
            return False
        if query.coder_ids and memo.coder_id not in query.coder_ids:
            return False
        chosen = replace(query.chosen, coders=(), roles=())
        return chosen.is_empty or self._has_to_do(memo, codings, chosen)

    def _has_to_do(self, memo: Memo, codings: Mapping[str, Coding], chosen: Filter) -> bool:
        """Whether the thing of a memo has to do with everything that a filter names."""
        now = self._core.now
        coding = codings.get(memo.target_id) if memo.target is MemoTarget.CODING else None
        source_id = coding.source_id if coding else memo.target_id if memo.target is MemoTarget.SOURCE else ""
        source = now.source_by_id.get(source_id)
        cell = memo.cell
        cases = set(source.case_ids) if source else {cell.case_id} if cell else {memo.target_id}
        sites = {one.site_id for one in now.frame.cases if one.id in cases} | {source.site_id if source else None}
        code = coding.code_id if coding else cell.code_id if cell else memo.target_id
        tree = now.frame.tree
        codes = {below for one in chosen.codes if one in tree for below in tree.with_subcodes(one)}
        return (
            (not chosen.codes or code in codes)
            and (not chosen.cases or not cases.isdisjoint(chosen.cases))
            and (not chosen.sites or not (sites | {memo.target_id}).isdisjoint(chosen.sites))
            and (not chosen.waves or (source.wave_id if source else cell.wave_id if cell else None) in chosen.waves)
            and (not chosen.kinds or (source is not None and source.kind in chosen.kinds))
            and (not chosen.sources or source_id in chosen.sources)
            and (not chosen.participants or memo.target_id in chosen.participants)
        )


def _read(reading: Reading) -> tuple[tuple[Memo, ...], dict[str, Coding]]:
    """The memos, and the codings that they are on."""
    memos = reading.memos.all()
    ids = [one.target_id for one in memos if one.target is MemoTarget.CODING]
    return memos, {one.id: one for one in reading.codings.many(ids)}


def _quote(coding: Coding | None) -> str:
    return "" if coding is None else coding.quote if coding.lost is None else coding.lost


def _holds(entry: MemoEntry, query: MemoQuery) -> bool:
    """Whether a memo has the words and the link that are wanted."""
    where = f"{entry.memo.text}\n{entry.name}\n{entry.quote}".casefold()
    if not all(word in where for word in query.words.casefold().split()):
        return False
    return query.linked_to is None or _links_to(entry, *query.linked_to)


def _links_to(entry: MemoEntry, target: MemoTarget, target_id: str) -> bool:
    if target is MemoTarget.CODING:  # a passage may be named by the beginning of its id
        return any(
            one.target is target and one.target_id and target_id.startswith(one.target_id) for one in entry.links
        )
    return any((one.target, one.target_id) == (target, target_id) for one in entry.links)
