"""What is decided about a workbook that comes back: a choice for each cell that would change."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from qualcase.coding.sheet_back import Choice, Step

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from qualcase.coding.sheet_back import CellKey, SheetChange, SheetPreview


class Shown(Enum):
    """Which of the cells are listed."""

    ALL = "all"
    CONFLICTS = "conflicts"
    EMPTIED = "emptied"
    NOT_READ = "not-read"
    """What is not read, instead of cells."""


_BEFORE = 16
"""So much of what is the same stands before the first difference, in characters."""


def from_difference(text: str, other: str) -> str:
    """A text from a little before the place where it differs from another, at the beginning of a word."""
    same = next(
        (n for n, (one, two) in enumerate(zip(text, other, strict=False)) if one != two), min(len(text), len(other))
    )
    blank = text.rfind(" ", 0, max(same - _BEFORE, 0))
    return text if blank < 0 else f"… {text[blank + 1 :]}"


class Counts(NamedTuple):
    """How many cells become what."""

    taken: int
    kept: int
    """Cells that stay as the study has them though the sheet says something else."""
    open: int
    """Conflicts that nobody has decided; those stay as the study has them."""


@dataclass(frozen=True)
class Deciding:
    """A preview with what was decided. Conflicts wait for a decision; all else is taken unless somebody says no."""

    preview: SheetPreview
    chosen: Mapping[CellKey, Choice] = field(default_factory=dict)

    def choice(self, change: SheetChange) -> Choice | None:
        """What becomes of a cell; None for a conflict that is not decided."""
        return self.chosen.get(change.key, None if change.conflict else Choice.SHEET)

    def decided(self, changes: Iterable[SheetChange], choice: Choice) -> Deciding:
        """With this for all of these; both texts only where both can be kept."""
        fitting = {one.key: choice for one in changes if choice is not Choice.BOTH or one.can_join}
        return replace(self, chosen={**self.chosen, **fitting})

    def turned(self, changes: Iterable[SheetChange]) -> Deciding:
        """With these taken, or left where all of them are taken already."""
        listed = list(changes)
        all_taken = all(self.choice(one) not in (None, Choice.STUDY) for one in listed)
        return self.decided(listed, Choice.STUDY if all_taken else Choice.SHEET)

    def listed(self, shown: Shown) -> tuple[SheetChange, ...]:
        """The cells of a list."""
        changes = self.preview.changes
        if shown is Shown.CONFLICTS:
            return self.preview.conflicts
        if shown is Shown.EMPTIED:
            return tuple(one for one in changes if one.step is Step.EMPTIED)
        return changes

    def renewed(self, preview: SheetPreview) -> Deciding:
        """The same decisions about another look at the file, where a cell is still as it was."""
        before = {one.key: one for one in self.preview.changes}
        same = {one.key for one in preview.changes if before.get(one.key) == one}
        return Deciding(preview, {key: choice for key, choice in self.chosen.items() if key in same})

    @property
    def counts(self) -> Counts:
        """How many cells become what."""
        choices = [self.choice(one) for one in self.preview.changes]
        open_ = choices.count(None)
        kept = choices.count(Choice.STUDY)
        return Counts(len(choices) - open_ - kept, kept, open_)
