"""Reading in which only the newest request matters: while one runs, later ones replace each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from qualcase.ui.base.session import Session

Request = tuple["Callable[[], Any]", "Callable[[Any], None]", "Callable[[], None]"]


def _nothing() -> None:
    """Nobody need be told."""


class Latest:
    """Asks one thing at a time, so that a held arrow key does not pile up work."""

    def __init__(self, session: Session) -> None:
        """Read through the session."""
        self._session = session
        self._running = False
        self._next: Request | None = None

    def ask(self, work: Callable[[], Any], then: Callable[[Any], None], failed: Callable[[], None] = _nothing) -> None:
        """Do `work` in the background, now or after what is running.

        `then` gets the result unless a newer request came; `failed` is called instead when there is none.
        """
        if self._running:
            self._next = (work, then, failed)
            return
        self._running = True
        self._session.read(work, lambda found: self._done(then, found), lambda _: self._fail(failed))

    def _done(self, then: Callable[[Any], None], found: Any) -> None:
        if self._next is None:
            then(found)
        self._go_on()

    def _fail(self, failed: Callable[[], None]) -> None:
        if self._next is None:
            failed()
        self._go_on()

    def _go_on(self) -> None:
        self._running = False
        waiting, self._next = self._next, None
        if waiting is not None:
            self.ask(*waiting)
