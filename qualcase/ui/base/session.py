"""The session of one window: its study, filter and settings, and the only way from the window to the study's writing.

Screens never call a writing method of `Study` on the GUI thread. They hand a function to `Session.write`, which runs
it in the background; when the action is committed `changed` tells every screen what to draw anew. Reading that may
take long goes through `Session.read`.
"""

from __future__ import annotations

import logging
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal

from qualcase.coding.filters import Filter
from qualcase.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Callable

    from qualcase.coding.changes import Changes
    from qualcase.settings import Settings
    from qualcase.study import Study
    from qualcase.ui.base.place import Place

T = TypeVar("T")
_log = logging.getLogger(__name__)


class Session(QObject):
    """One study in one window."""

    changed = Signal(object)
    """`Changes` of every committed action, undo and redo, whoever made it."""
    filter_changed = Signal(object)
    """The new `Filter`."""
    went = Signal(object)
    """A `Place` that somebody asked for; the window shows it."""
    said = Signal(str, bool)
    """A sentence for the message line, and whether it is a warning that stays until read."""
    failed = Signal(object)
    """Our own bug: the exception, for the log and the copyable report."""
    _finished = Signal(object, object, object)

    def __init__(self, study: Study, settings: Settings, parent: QObject | None = None) -> None:
        """Watch the study. The session closes it in `close`."""
        super().__init__(parent)
        self.study = study
        self.settings = settings
        self._filter = Filter()
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="write")
        self._reader = ThreadPoolExecutor(1, thread_name_prefix="read")
        self._waiting: set[Future[Any]] = set()
        self._closed = False
        self._finished.connect(self._deliver)
        self._unsubscribe = study.subscribe(self._tell)

    @property
    def filter(self) -> Filter:
        """The one filter of the window."""
        return self._filter

    def set_filter(self, new: Filter) -> None:
        """Look at other material."""
        if new != self._filter:
            self._filter = new
            self.filter_changed.emit(new)

    def go(self, place: Place) -> None:
        """Ask the window to show a place."""
        self.went.emit(place)

    def say(self, sentence: str, *, warning: bool = False) -> None:
        """Put a sentence on the message line."""
        self.said.emit(sentence, warning)

    def write(self, work: Callable[[], T], then: Callable[[T], None] | None = None) -> None:
        """Run a writing operation in the background, one after the other; `then` gets its result on the GUI thread."""
        self._submit(self._writer, work, then)

    def read(self, work: Callable[[], T], then: Callable[[T], None]) -> None:
        """Run a long reading in the background; `then` gets its result on the GUI thread."""
        self._submit(self._reader, work, then)

    @property
    def is_busy(self) -> bool:
        """Whether work is under way."""
        return bool(self._waiting)

    def close(self) -> None:
        """Wait for what is under way, then close the study."""
        if self._closed:
            return
        self._closed = True
        self._unsubscribe()
        self._reader.shutdown(wait=True, cancel_futures=True)
        self._writer.shutdown(wait=True)
        self.study.close()

    def _submit(self, pool: ThreadPoolExecutor, work: Callable[[], T], then: Callable[[T], None] | None) -> None:
        if self._closed:
            return
        future = pool.submit(work)
        self._waiting.add(future)
        future.add_done_callback(lambda done: self._hand_over(done, then))

    def _hand_over(self, future: Future[Any], then: Callable[[Any], None] | None) -> None:
        if not self._closed:
            self._finished.emit(future, then, None)

    def _deliver(self, future: Future[Any], then: Callable[[Any], None] | None, _: object) -> None:
        self._waiting.discard(future)
        if future.cancelled():
            return
        error = future.exception()
        if isinstance(error, UserError):
            self.say(str(error), warning=True)
        elif error is not None:
            _log.error("Work in the background failed", exc_info=error)
            self.failed.emit(error)
        elif then is not None:
            then(future.result())

    def _tell(self, changes: Changes) -> None:
        if not self._closed:
            self.changed.emit(changes)
