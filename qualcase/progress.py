"""How long work tells how far it is, and is told to stop."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """Called now and then by long work; may raise `qualcase.errors.Cancelled` to stop it."""

    def __call__(self, done: int, total: int, what: str = "") -> None:
        """`done` of `total` steps are finished; `what` names the one at hand (a file, a table)."""


def silent(done: int, total: int, what: str = "") -> None:
    """Progress that nobody watches."""
