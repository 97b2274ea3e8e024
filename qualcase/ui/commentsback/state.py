"""Which comments are still to be decided on, and what was decided. Free of Qt."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum
from typing import TYPE_CHECKING

from qualcase.coding.comments_back import Deed, Fit, as_code, can_be_taken, note_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qualcase.coding.comments_back import BackPlan, BackRow


class Standing(Enum):
    """How it stands with a row."""

    TAKEN = "taken"
    LEFT = "left"
    """Somebody said that it is left out."""
    WAITS = "waits"
    """It is not taken unless somebody says so."""


class BackState:
    """A plan with what was decided on it."""

    def __init__(self) -> None:
        """Nothing was read yet."""
        self.plan: BackPlan | None = None
        self._decided: set[int] = set()

    def begin(self, plan: BackPlan) -> None:
        """Begin to decide on a document."""
        self.plan, self._decided = plan, set()

    def end(self) -> None:
        """Forget the document."""
        self.plan, self._decided = None, set()

    @property
    def rows(self) -> tuple[BackRow, ...]:
        """What is to be decided on."""
        return self.plan.open_rows if self.plan is not None else ()

    @property
    def count(self) -> int:
        """How many are taken."""
        return len(self.plan.taken_rows) if self.plan is not None else 0

    @property
    def unsaved(self) -> bool:
        """Whether somebody decided something that is not written yet."""
        return bool(self._decided) and self.count > 0

    def standing(self, row: BackRow) -> Standing:
        """How it stands with a row."""
        if row.taken and can_be_taken(row):
            return Standing.TAKEN
        return Standing.LEFT if row.number in self._decided else Standing.WAITS

    def take(self, number: int) -> bool:
        """Take a row; whether it says enough for that."""
        row = self.row(number)
        if row is None or not can_be_taken(row):
            return False
        self._put(replace(row, taken=True))
        return True

    def leave(self, number: int) -> None:
        """Leave a row out."""
        row = self.row(number)
        if row is not None:
            self._put(replace(row, taken=False))

    def code(self, number: int, code_id: str) -> None:
        """Take a row with another code."""
        row = self.row(number)
        if row is not None:
            self._put(as_code(row, code_id))

    def new_code(self, number: int, name: str) -> None:
        """Take a row with a code that is to be made."""
        row = self.row(number)
        if row is not None:
            plain = " ".join(name.split())
            made = replace(row, deed=Deed.NEW_CODE, code_id=None, new_name=plain, rating=None, note=note_of(row))
            self._put(replace(made, taken=can_be_taken(made)))

    def memo(self, number: int) -> None:
        """Write a row into a memo on the source instead."""
        row = self.row(number)
        if row is not None and row.comment.strip():
            made = replace(row, deed=Deed.MEMO, said=row.comment)
            self._put(replace(made, taken=can_be_taken(made)))

    def place(self, number: int, source_id: str, start: int, end: int, quote: str) -> bool:
        """Say where the passage of a row lies; whether it can be another."""
        row = self.row(number)
        if row is None or row.coding_id is not None or not quote.strip():
            return False
        moved = replace(
            row,
            source_id=source_id,
            start=start,
            end=end,
            quote=quote,
            fit=Fit.EXACT,
            likeness=100.0,
            there_by=frozenset(),
            remarks=(),
        )
        self._put(replace(moved, taken=can_be_taken(moved)))
        return True

    def author(self, name: str, coder_id: str | None, coder_name: str) -> None:
        """Code what somebody said under another coder."""
        if self.plan is not None:
            self.plan = self.plan.with_author(name, coder_id, coder_name)

    def row(self, number: int) -> BackRow | None:
        """A row by its number."""
        return self.plan.open_row(number) if self.plan is not None else None

    def after(self, number: int) -> int | None:
        """The next row on which nothing was decided; the one below where all is decided; None at the end."""
        numbers = [one.number for one in self.rows]
        if number not in numbers:
            return numbers[0] if numbers else None
        place = numbers.index(number)
        waits = [one for one in numbers[place + 1 :] if one not in self._decided]
        return waits[0] if waits else numbers[place + 1] if place + 1 < len(numbers) else None

    def _put(self, row: BackRow) -> None:
        if self.plan is None:
            return
        self._decided.add(row.number)
        rows = tuple(row if one.number == row.number else one for one in self.plan.rows)
        self.plan = replace(self.plan, rows=rows)


def source_ids(rows: Sequence[BackRow]) -> tuple[str, ...]:
    """The sources of these rows, each once."""
    return tuple(dict.fromkeys(one.source_id for one in rows if one.source_id))
