"""Progress of long work in the background, shown on the GUI thread, with a way to stop it."""

from __future__ import annotations

import threading

from PySide6.QtCore import QObject, Signal

from qualcase.errors import Cancelled


class BackgroundProgress(QObject):
    """Hand it to the work as its `progress`; it is called there and tells here."""

    moved = Signal(int, int, str)
    """Done, total, what."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stop = threading.Event()

    def cancel(self) -> None:
        """Stop the work at its next step."""
        self._stop.set()

    def __call__(self, done: int, total: int, what: str = "") -> None:
        """Called by the work, on its own thread."""
        if self._stop.is_set():
            raise Cancelled
        self.moved.emit(done, total, what)
