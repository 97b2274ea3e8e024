"""Opening and making studies off the GUI thread, with all that must be imported for it."""

from __future__ import annotations

import logging
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from qualcase.errors import UserError
from qualcase.ui.base.place import Room
from qualcase.ui.window.rooms import rooms, screen_class

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from qualcase.progress import Progress
    from qualcase.study import Study
    from qualcase.ui.start.wishes import NewStudy

_log = logging.getLogger(__name__)


class Opener(QObject):
    """Does one thing at a time and tells on the GUI thread how it went."""

    opened = Signal(object)
    """The `Study`; who takes it closes it."""
    refused = Signal(str)
    """Why not, in words."""
    failed = Signal(object)
    """Our own bug: the exception."""
    progressed = Signal(int, int)
    """So many steps done, of so many."""
    _done = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: threading.Thread | None = None
        self._outcome: tuple[Study | None, Exception | None] | None = None
        self._done.connect(self._deliver)

    @property
    def is_busy(self) -> bool:
        """Whether a study is being opened."""
        return self._thread is not None

    def open(self, path: Path) -> None:
        """Open a study; read only where somebody else has it."""

        def work() -> Study:
            from qualcase.study import Study

            return _ready(Study.open(path))

        self._start(work)

    def create(self, wish: NewStudy) -> None:
        """Make a study."""

        def work() -> Study:
            from qualcase.study import Study

            return _ready(
                Study.create(
                    wish.path, title=wish.title, waves=wish.waves, codebook=wish.codebook, language=wish.language
                )
            )

        self._start(work)

    def make(self, make: Callable[[Progress], Path]) -> None:
        """Have a study made by somebody else, who tells how far it is, then open it."""

        def tell(done: int, total: int, what: str = "") -> None:  # noqa: ARG001 - only the bar is shown
            self.progressed.emit(done, total)

        def work() -> Study:
            from qualcase.study import Study

            return _ready(Study.open(make(tell)))

        self._start(work)

    def give_up(self) -> None:
        """The window closes: wait for what is under way, and take none of it."""
        if self._thread is not None:
            self._thread.join()
        outcome, self._outcome = self._outcome, None
        if outcome is not None and outcome[0] is not None:
            outcome[0].close()

    def _start(self, work: Callable[[], Study]) -> None:
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, args=(work,), name="open")
            self._thread.start()

    def _run(self, work: Callable[[], Study]) -> None:
        try:
            self._outcome = work(), None
        except Exception as error:  # noqa: BLE001 - told on the GUI thread
            self._outcome = None, error
        self._done.emit()

    def _deliver(self) -> None:
        outcome, self._outcome = self._outcome, None
        if outcome is None:
            return
        self._thread = None
        study, error = outcome
        if error is None:
            self.opened.emit(study)
        elif isinstance(error, UserError):
            self.refused.emit(str(error))
        else:
            _log.error("A study could not be opened", exc_info=error)
            self.failed.emit(error)


def first_room(study: Study) -> Room:
    """Where a study opens in which nobody has been: the sample at what changed, others at their material."""
    there = rooms()
    return Room.COMPARE if study.info().demo and Room.COMPARE in there else there[0]


def _ready(study: Study) -> Study:
    """Read and import now what the first screen needs, so that the window need not wait for it."""
    study.frame()
    screen_class(first_room(study))
    return study
