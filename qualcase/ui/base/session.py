"""The session of one window: its study, filter and settings, and the only way from the window to the study's writing.

Screens never call a writing method of `Study` on the GUI thread. They hand a function to `Session.write`, which runs
it in the background; when the action is committed `changed` tells every screen what to draw anew. Reading that may
take long goes through `Session.read`.
"""

from __future__ import annotations

import getpass
import logging
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal

from qualcase.coding.filters import Filter
from qualcase.errors import Cancelled, UserError
from qualcase.ui.base.late_renderer import LateRenderer

if TYPE_CHECKING:
    from collections.abc import Callable

    from qualcase.coding.changes import Changes
    from qualcase.settings import Settings
    from qualcase.study import Study
    from qualcase.ui.base.place import Place

T = TypeVar("T")
_log = logging.getLogger(__name__)

CODER_KEY = "coder"
"""Setting: the name under which this person codes."""


def coder_name(settings: Settings) -> str:
    """The name under which this person codes: the one that was said, else the system's name for the user."""
    kept = settings.get(CODER_KEY)
    if isinstance(kept, str) and kept:
        return kept
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "?"


class Session(QObject):
    """One study in one window."""

    changed = Signal(object)
    """`Changes` of every committed action, undo and redo, whoever made it."""
    filter_changed = Signal(object)
    """The new `Filter`."""
    coding_as_changed = Signal()
    """Another coder codes from now on: the person, or the agreed layer."""
    went = Signal(object)
    """A `Place` that somebody asked for; the window shows it."""
    said = Signal(str, bool)
    """A sentence for the message line, and whether it is a warning that stays until read."""
    done_said = Signal(str)
    """More on what has just been done, to stand beside Undo."""
    done_offered = Signal(str, str, object)
    """The same, with a verb for something that can be done about it besides, and what it does."""
    did = Signal(str)
    """What a screen shows now, as a key for the first steps: `cell`, `passages`, `matrix`."""
    memo_asked = Signal(object)
    """The `Thing`s on which somebody wants to write a memo, the first of them now."""
    collect_asked = Signal(object)
    """Ids of codings and `PassageRef`s that somebody wants in the collection in use."""
    failed = Signal(object)
    """Our own bug: the exception, for the log and the copyable report."""
    _finished = Signal(object, object, object)
    _told = Signal(object)

    def __init__(self, study: Study, settings: Settings, parent: QObject | None = None) -> None:
        """Watch the study. The session closes it in `close`."""
        super().__init__(parent)
        self.study = study
        study.reports.renderer = LateRenderer()
        self.settings = settings
        self._filter = Filter()
        self._as_agreed = False
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="write")
        self._reader = ThreadPoolExecutor(1, thread_name_prefix="read")
        self._keeper = ThreadPoolExecutor(1, thread_name_prefix="keep")
        self._waiting: set[Future[Any]] = set()
        self._closed = False
        self._finished.connect(self._deliver)
        self._told.connect(self._pass_on)
        self._unsubscribe = study.subscribe(self._tell)

    @property
    def filter(self) -> Filter:
        """The one filter of the window."""
        return self._filter

    @property
    def coder_name(self) -> str:
        """The name under which this person codes; writing operations hand it to `study.coders.ensure`."""
        return coder_name(self.settings)

    @property
    def coder_id(self) -> str | None:
        """The coder of this name in the study, None where nobody of this name has coded in it yet."""
        name = self.coder_name.casefold()
        return next((coder.id for coder in self.study.frame().people_coding if coder.name.casefold() == name), None)

    @property
    def as_agreed(self) -> bool:
        """Whether what is coded goes into the agreed layer, by this person's hand."""
        return self._as_agreed

    def set_as_agreed(self, as_agreed: bool) -> None:  # noqa: FBT001 - said by its name
        """Code into the agreed layer, or under one's own name again."""
        if as_agreed != self._as_agreed:
            self._as_agreed = as_agreed
            self.coding_as_changed.emit()

    @property
    def coding_id(self) -> str | None:
        """Whose codings are made and changed here: the agreed layer's, else this person's; None for nobody yet."""
        agreed = self.study.frame().agreed
        if self._as_agreed:
            return agreed.id if agreed else None
        return self.coder_id

    def who_is_here(self) -> Callable[[], str]:
        """What gives, in the background, the id of the person here, who is made when new."""
        study, name = self.study, self.coder_name
        return lambda: study.coders.ensure(name).id

    def who_codes(self) -> Callable[[], str]:
        """What gives, in the background, the id of the coder under which is coded now, who is made when new."""
        study, name, as_agreed = self.study, self.coder_name, self._as_agreed

        def found() -> str:
            person = study.coders.ensure(name).id
            study.coders.work_as(person)
            return study.agreed.ensure().id if as_agreed else person

        return found

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

    def tell_done(self, sentence: str, verb: str = "", run: Callable[[], object] | None = None) -> None:
        """Say more on what has just been done; the message line keeps its Undo, and offers `verb` besides."""
        self.done_said.emit(sentence)
        if verb and run is not None:
            self.done_offered.emit(sentence, verb, run)

    def write(
        self,
        work: Callable[[], T],
        then: Callable[[T], None] | None = None,
        otherwise: Callable[[BaseException], None] | None = None,
    ) -> None:
        """Run a writing operation in the background, one after the other; `then` gets its result on the GUI thread.

        When it fails the user is told here; `otherwise` gets the error too, to put the screen right.
        """
        if not self._closed:
            self.study.coders.work_as(self.coder_id)
        self._submit(self._writer, work, then, otherwise)

    def read(
        self,
        work: Callable[[], T],
        then: Callable[[T], None],
        otherwise: Callable[[BaseException], None] | None = None,
    ) -> None:
        """Run a long reading in the background; `then` gets its result on the GUI thread, `otherwise` its error."""
        self._submit(self._reader, work, then, otherwise)

    def later(self, work: Callable[[], T], then: Callable[[T], None]) -> None:
        """Run work that nobody waits for (checks, backups) beside the readings that somebody does."""
        self._submit(self._keeper, work, then, None)

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
        self._keeper.shutdown(wait=True, cancel_futures=True)
        self._writer.shutdown(wait=True)
        self.study.close()

    def _submit(
        self,
        pool: ThreadPoolExecutor,
        work: Callable[[], T],
        then: Callable[[T], None] | None,
        otherwise: Callable[[BaseException], None] | None,
    ) -> None:
        if self._closed:
            return
        future = pool.submit(work)
        self._waiting.add(future)
        future.add_done_callback(lambda done: self._hand_over(done, then, otherwise))

    def _hand_over(
        self,
        future: Future[Any],
        then: Callable[[Any], None] | None,
        otherwise: Callable[[BaseException], None] | None,
    ) -> None:
        if not self._closed:
            self._finished.emit(future, then, otherwise)

    def _deliver(
        self,
        future: Future[Any],
        then: Callable[[Any], None] | None,
        otherwise: Callable[[BaseException], None] | None,
    ) -> None:
        self._waiting.discard(future)
        if self._closed or future.cancelled():
            return
        error = future.exception()
        if error is None:
            if then is not None:
                then(future.result())
            return
        if isinstance(error, UserError):
            self.say(str(error), warning=True)
        elif not isinstance(error, Cancelled):
            _log.error("Work in the background failed", exc_info=error)
            self.failed.emit(error)
        if otherwise is not None:
            otherwise(error)

    def _tell(self, changes: Changes) -> None:
        """Called on the thread that committed."""
        if not self._closed:
            self._told.emit(changes)

    def _pass_on(self, changes: Changes) -> None:
        """On the GUI thread, whatever is connected to `changed`."""
        if not self._closed:
            self.changed.emit(changes)
