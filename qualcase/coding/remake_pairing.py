"""Which piece of a report is which when it is made again, also where headings are called otherwise by now."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from qualcase.coding.remade import PieceKind
from qualcase.coding.remake_reading import parents_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.remade import Piece


class Paired:
    """Which piece of today is which piece of before."""

    def __init__(self, before: Sequence[Piece], today: Sequence[Piece]) -> None:
        """By the headings above them, else by ids of excerpts and by what stands under a heading."""
        self._before, self._today = before, today
        self._parents = parents_of(before), parents_of(today)
        self.now: dict[int, int] = {}
        """The number of the piece of today, by that of before."""
        by_path = {one.path: number for number, one in enumerate(today)}
        for number, one in enumerate(before):
            if one.kind not in (PieceKind.CHANGES, PieceKind.GONE) and one.path in by_path:
                self.now[number] = by_path[one.path]
        self._by_key()
        self._headings()
        self._under_renamed()
        self.moved = {b for b, t in self.now.items() if before[b].key and not self._same_section(b, t)}
        """Excerpts that stand under another heading by now."""

    def _by_key(self) -> None:
        """Excerpts whose headings are called otherwise by now."""
        taken = set(self.now.values())
        waiting: defaultdict[str, list[int]] = defaultdict(list)
        for number, one in enumerate(self._today):
            if one.key and number not in taken:
                waiting[one.key].append(number)
        for number, one in enumerate(self._before):
            if one.kind is PieceKind.EXCERPT and number not in self.now and waiting[one.key]:
                self.now[number] = waiting[one.key].pop(0)

    def _headings(self) -> None:
        """A heading is another one by now where most of its excerpts stand under that."""
        taken = set(self.now.values())
        votes: defaultdict[int, Counter[int]] = defaultdict(Counter)
        for b, t in self.now.items():
            if not self._before[b].key:
                continue
            up_before, up_today = self._parents[0][b], self._parents[1][t]
            while up_before is not None and up_today is not None:
                votes[up_before][up_today] += 1
                up_before, up_today = self._parents[0][up_before], self._parents[1][up_today]
        for b in sorted(votes):
            if b in self.now:
                continue
            for t, _ in votes[b].most_common():
                if t not in taken and self._before[b].level == self._today[t].level:
                    self.now[b] = t
                    taken.add(t)
                    break

    def _under_renamed(self) -> None:
        """Lines and tables under a heading that is called otherwise: in their order, of the same kind."""
        taken = set(self.now.values())
        waiting: defaultdict[tuple[int | None, PieceKind], list[int]] = defaultdict(list)
        for number, one in enumerate(self._today):
            if number not in taken and not one.key and one.kind is not PieceKind.HEADING:
                waiting[self._parents[1][number], one.kind].append(number)
        for number, one in enumerate(self._before):
            parent = self._parents[0][number]
            if number in self.now or one.key or parent is None or parent not in self.now:
                continue
            fit = waiting[self.now[parent], one.kind]
            if fit and one.kind is not PieceKind.HEADING:
                self.now[number] = fit.pop(0)

    def _same_section(self, before: int, today: int) -> bool:
        up_before, up_today = self._parents[0][before], self._parents[1][today]
        if up_before is None or up_today is None:
            return up_before == up_today
        return self.now.get(up_before) == up_today
