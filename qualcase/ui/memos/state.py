"""Which memos are listed, and how each is told in two lines. Free of Qt."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from qualcase.coding.memos import MemoTarget
from qualcase.ui.base.thing import Thing
from qualcase.words.dates import say_moment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.filters import Filter
    from qualcase.coding.memos import MemoEntry
    from qualcase.study import Study


@dataclass(frozen=True)
class Sieve:
    """What a person asks the list for."""

    words: str = ""
    target: MemoTarget | None = None
    coder_id: str | None = None
    linked_to: Thing | None = None
    only_open: bool = False
    """Only memos with a link that leads nowhere."""

    @property
    def is_empty(self) -> bool:
        """Whether it lets everything through."""
        return self == Sieve()


@dataclass(frozen=True)
class MemoRow:
    """One memo in the list."""

    entry: MemoEntry
    when: str

    @property
    def thing(self) -> Thing:
        """What it is on."""
        return Thing(self.entry.memo.target, self.entry.memo.target_id)

    @property
    def text(self) -> str:
        """The memo in one line."""
        return " ".join(self.entry.memo.text.split())

    @property
    def open_links(self) -> int:
        """How many of its links lead nowhere."""
        return sum(one.target is None for one in self.entry.links)


@dataclass(frozen=True)
class Listed:
    """What the page shows."""

    rows: tuple[MemoRow, ...] = ()
    total: int = 0
    """Memos in the study, also those that are hidden."""
    targets: tuple[MemoTarget, ...] = ()
    """Kinds of things that any memo is on."""
    coders: tuple[tuple[str, str], ...] = ()
    """Names and ids of who wrote any."""


@dataclass
class MemosState:
    """One per page."""

    sieve: Sieve = field(default_factory=Sieve)
    chosen: Thing | None = None

    def read(self, study: Study, filtered: Filter) -> Listed:
        """The memos that pass, and among what one can choose."""
        from qualcase.study.memos import MemoQuery

        sieve = self.sieve
        query = MemoQuery(
            sieve.words,
            (sieve.target,) if sieve.target else (),
            (sieve.coder_id,) if sieve.coder_id else (),
            sieve.linked_to,
            filtered,
        )
        every = study.memos.all()
        wrote = {one.coder_id for one in every}
        rows = [_row(one) for one in study.memos.list(query)]
        return Listed(
            tuple(one for one in rows if one.open_links or not sieve.only_open),
            len(every),
            tuple(target for target in MemoTarget if any(one.target is target for one in every)),
            tuple((one.name, one.id) for one in study.frame().coders if one.id in wrote),
        )

    def set(self, **fields: object) -> None:
        """Ask for others."""
        self.sieve = replace(self.sieve, **fields)  # type: ignore[arg-type]  # fields of a sieve

    def place_in(self, rows: Sequence[MemoRow]) -> int:
        """Number of the row of the chosen thing; the first where it is not among them, -1 where there is none."""
        found = next((number for number, one in enumerate(rows) if one.thing == self.chosen), 0)
        return found if rows else -1


def _row(entry: MemoEntry) -> MemoRow:
    moment = entry.memo.changed_at
    return MemoRow(entry, say_moment(moment) if moment else "")
