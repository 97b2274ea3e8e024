"""What the drift page decides: which passage is coded again, with which codes, and what a cell of the result opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.drift import BlindItem, DriftCell

KEYS = "123456789abcdefghijklmnopqrstuvwxyz"
"""The key of each code of a test, in their order."""


class Recoding:
    """The passages of one test, one of them at hand, and the codes that are found in it so far."""

    def __init__(self) -> None:
        self.test_id = ""
        self.code_ids: tuple[str, ...] = ()
        self.items: tuple[BlindItem, ...] = ()
        self.place = 0
        """Which is at hand; one behind the last when all are done."""
        self.found: set[str] = set()
        self._under_way: dict[str, frozenset[str]] = {}
        """Answers that are being written: who types fast is ahead of what can be read."""

    @property
    def item(self) -> BlindItem | None:
        """The passage at hand."""
        return self.items[self.place] if self.place < len(self.items) else None

    @property
    def answered(self) -> int:
        """How many have been coded again."""
        return sum(one.answer is not None for one in self.items)

    @property
    def is_done(self) -> bool:
        """Whether all have been."""
        return self.answered == len(self.items)

    def take(self, test_id: str, code_ids: Sequence[str], items: Sequence[BlindItem]) -> None:
        """Take a test, or the same one as it is now.

        Another test begins at its first passage that is not answered. In the same one the passage at hand stays, unless
        an answer was taken back: then that passage comes up.
        """
        at, before = self.item, {one.id for one in self.items if one.answer is not None}
        same = test_id == self.test_id
        self.test_id, self.code_ids = test_id, tuple(code_ids)
        self.items = tuple(one._replace(answer=self._under_way.get(one.id, one.answer)) for one in items)
        open_ones = [number for number, one in enumerate(self.items) if one.answer is None]
        taken_back = [number for number in open_ones if self.items[number].id in before]
        places = {one.id: number for number, one in enumerate(self.items)}
        if same and taken_back:
            self.go(taken_back[-1])
        elif same and at is not None and at.id in places:
            answer, self.place = self.items[places[at.id]].answer, places[at.id]
            if answer != at.answer:
                self.found = set(answer or ())
        elif not (same and self.is_done):
            self.go(open_ones[0] if open_ones else len(self.items))

    def go(self, place: int) -> None:
        """Take another passage to hand, with what was found in it."""
        self.place = max(0, min(place, len(self.items)))
        self.found = set((self.item.answer if self.item is not None else None) or ())

    def turn(self, code_id: str) -> None:
        """Find a code in the passage at hand, or not."""
        if self.item is not None and code_id in self.code_ids:
            self.found ^= {code_id}

    def code_of_key(self, key: str) -> str | None:
        """The code that a key turns."""
        number = KEYS.find(key.casefold()) if key else -1
        return self.code_ids[number] if 0 <= number < len(self.code_ids) else None

    def settle(self) -> tuple[str, frozenset[str]] | None:
        """Go on to the next passage; what is to be written of this one, None where nothing is another.

        Behind the last one comes the first that was left open.
        """
        item = self.item
        if item is None:
            return None
        answer = frozenset(self.found)
        new = item._replace(answer=answer)
        self.items = (*self.items[: self.place], new, *self.items[self.place + 1 :])
        ahead = self.place + 1
        if ahead == len(self.items):
            ahead = next((number for number, one in enumerate(self.items) if one.answer is None), ahead)
        self.go(ahead)
        if answer == item.answer:
            return None
        self._under_way[item.id] = answer
        return item.id, answer

    def arrived(self, item_id: str, answer: frozenset[str]) -> None:
        """An answer is written, or could not be."""
        if self._under_way.get(item_id) == answer:
            del self._under_way[item_id]


_BOTH, _ONLY_THEN, _ONLY_NOW, _NEITHER = range(4)
_EVERY = (_BOTH, _ONLY_THEN, _ONLY_NOW, _NEITHER)
_BEHIND = (
    _EVERY,  # code
    _EVERY,  # wave
    _EVERY,  # passages
    (_BOTH,),
    (_ONLY_THEN,),
    (_ONLY_NOW,),
    (_NEITHER,),
    (_BOTH, _NEITHER),  # the same
    _EVERY,  # kappa
    (_BOTH, _ONLY_THEN),  # coded again, of those coded then
    (_ONLY_NOW, _NEITHER),  # newly coded, of those that were not
    (_BOTH, _ONLY_THEN, _ONLY_NOW),  # Dice
    (_BOTH, _ONLY_THEN, _ONLY_NOW),  # prevalence
)
"""Which of the four kinds of passages stand behind each column of the result."""


def passages_behind(cell: DriftCell, column: int) -> tuple[str, ...]:
    """Ids of the passages behind a figure of the result, those that were coded both times first."""
    return tuple(one for kind in _BEHIND[column] for one in cell.item_ids[kind])
