"""Two kinds of error: one that the user can mend (here), and our own bug (any other exception)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qualcase.words import Message, mark

if TYPE_CHECKING:
    from collections.abc import Sequence


class UserError(Exception):
    """Something that the user can mend. Its message says what is wrong and what to do; nothing has been changed.

    `template` is an English sentence marked for translation, with `{names}` for the values.
    """

    def __init__(self, template: str, /, plural: str | None = None, count: int | None = None, **values: Any) -> None:
        """Keep the template and values; they are worded only when shown."""
        self.message = Message(template, plural, count, values)
        super().__init__(template)

    def __str__(self) -> str:
        """The sentence in the language in use."""
        return str(self.message)


class UnknownNameError(UserError):
    """A name that the study does not know; `nearest` holds the names that come closest."""

    def __init__(self, template: str, /, nearest: Sequence[str] = (), **values: Any) -> None:
        """Keep the nearest names as a list besides the sentence."""
        super().__init__(template, nearest=", ".join(nearest) or "–", **values)
        self.nearest = tuple(nearest)


class AmbiguousNameError(UserError):
    """A name or beginning that several things share; `matches` holds them."""

    def __init__(self, template: str, /, matches: Sequence[str] = (), **values: Any) -> None:
        """Keep the matches as a list besides the sentence."""
        super().__init__(template, matches=", ".join(matches), **values)
        self.matches = tuple(matches)


@dataclass(frozen=True)
class WrongCell:
    """A cell of a table that cannot be taken."""

    row: str | Message
    """The row as people call it: a case's name, `line 14`."""
    column: str
    why: Message
    place: int = 0
    """Which of the values that were given it is, from 0."""


class WrongValuesError(UserError):
    """Cells of a table that cannot be taken; `cells` holds all of them, the sentence the first. Nothing was changed."""

    def __init__(self, cells: Sequence[WrongCell]) -> None:
        """Keep the cells as a list besides the sentence."""
        first = cells[0]
        super().__init__(
            mark("{row}, {column}: {why}"),
            mark("{n} cells cannot be taken. The first is {row}, {column}: {why}"),
            len(cells),
            row=first.row,
            column=first.column,
            why=first.why,
        )
        self.cells = tuple(cells)


class WrongQueryError(UserError):
    """What somebody looks for cannot be read; `at` is the place in it (code points from 0) where that shows."""

    def __init__(self, template: str, /, at: int = 0, **values: Any) -> None:
        """Keep the place besides the sentence, which counts from 1."""
        super().__init__(template, place=at + 1, **values)
        self.at = at


class ProcessEndedError(UserError):
    """A process that works for the program ended, or did not answer in time."""


class FileRefusedError(UserError):
    """A file that cannot come in: missing, empty, encrypted, truncated, hostile or of an unknown kind."""


class StudyLockedError(UserError):
    """The study is open for writing in another window or command; `holder` says whose."""


class StudyFileError(UserError):
    """The study file cannot be used: missing, no study, newer than the program, read-only, full disk."""


class UndoRefusedError(UserError):
    """An action cannot be undone or redone since something later changed the same things."""


class Cancelled(Exception):  # noqa: N818 - not an error: somebody asked for it
    """Raised by work whose `progress` callable said to stop."""
