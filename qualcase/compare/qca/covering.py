"""The smallest sets of terms that together cover every row: all of them, not just one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_COVERS = 200
"""So many covers of the same size are listed; a solution with more than that says little."""
_MOST_STEPS = 200_000


class Covers:
    """All smallest covers of rows by terms. Rows of a term are the bits of a whole number."""

    def __init__(self, terms: Sequence[int], rows: int) -> None:
        """`terms` says of each term which of the `rows` rows it covers; together they cover all."""
        self._terms = terms
        self._all = (1 << rows) - 1
        self._of_row = [[n for n, term in enumerate(terms) if term >> row & 1] for row in range(rows)]
        self._steps = 0
        self.cut_short = False
        """Whether there are more than were looked for."""

    def smallest(self) -> tuple[tuple[int, ...], ...]:
        """Every smallest cover, as numbers of terms; none where a row is covered by no term."""
        if not all(self._of_row):
            return ()
        size = self._least_more(self._all)
        while True:
            found: set[tuple[int, ...]] = set()
            self._steps = 0
            self._search(self._all, size, (), found)
            if found or size > len(self._of_row):
                return tuple(sorted(found))
            size += 1

    def _search(self, left: int, more: int, chosen: tuple[int, ...], found: set[tuple[int, ...]]) -> None:
        """Put every cover into `found` that adds at most `more` terms to those chosen."""
        if len(found) >= MOST_COVERS or (found and self._steps > _MOST_STEPS):
            self.cut_short = True
            return
        if not left:
            found.add(tuple(sorted(chosen)))
            return
        self._steps += 1
        if more == 0 or self._least_more(left) > more:
            return
        hardest = min(
            (row for row in range(len(self._of_row)) if left >> row & 1), key=lambda row: len(self._of_row[row])
        )
        for term in self._of_row[hardest]:
            self._search(left & ~self._terms[term], more - 1, (*chosen, term), found)

    def _least_more(self, left: int) -> int:
        """No fewer terms cover what is left: so many of its rows share no term with each other."""
        counted, used = 0, 0
        rows = sorted(
            (row for row in range(len(self._of_row)) if left >> row & 1), key=lambda row: len(self._of_row[row])
        )
        for row in rows:
            if used >> row & 1:
                continue
            counted += 1
            for term in self._of_row[row]:
                used |= self._terms[term]
        return counted
