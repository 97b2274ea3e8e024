"""The key while the window is open: what it says now, and its saving, which takes seconds, in the background."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from qualcase.coding.pseudonyms import PseudonymTable
    from qualcase.study.pseudonyms import KeyFile
    from qualcase.ui.base.session import Session

T = TypeVar("T")


class KeyHolder(QObject):
    """At most one open key. What is judged shows at once and is saved behind it; the last table wins."""

    opened = Signal()
    closed = Signal()
    changed = Signal()
    """The table is another."""
    refused = Signal(str)
    """The key could not be made or opened, and why."""
    working = Signal(bool)
    """Whether names are being replaced, put back or removed: nothing can be judged meanwhile."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._table: PseudonymTable | None = None
        self.key: KeyFile | None = None
        self.is_working = False
        for told in (self.opened, self.changed, self.closed):
            told.connect(self._tell_reports)

    @property
    def table(self) -> PseudonymTable | None:
        """What the key says now, whether or not it is saved already."""
        return self._table

    def _tell_reports(self) -> None:
        """Reports whose names go out use what the open key knows."""
        self._session.study.reports.take_key(self._table)

    def make(self, path: Path, pass_phrase: str) -> None:
        """Make a key file and hold it."""
        study = self._session.study
        self._obtain(lambda: study.pseudonyms.create_key(path, pass_phrase, apart=True))

    def open(self, path: Path, pass_phrase: str) -> None:
        """Open a key file and hold it."""
        study = self._session.study
        self._obtain(lambda: study.pseudonyms.open_key(path, pass_phrase, apart=True))

    def hold(self, key: KeyFile) -> None:
        """Hold a key that was opened elsewhere."""
        self.key, self._table = key, key.table
        self.opened.emit()

    def close(self) -> None:
        """Let go of the key; what is being saved is saved."""
        key, table = self.key, self._table
        if key is None or table is None or self.is_working:
            return
        self._session.write(lambda: None if key.table is table else key.save(table))
        self.key = self._table = None
        self.closed.emit()

    def take(self, table: PseudonymTable) -> None:
        """Another table was judged: show it and save it."""
        key = self.key
        if key is None or table is self._table:
            return
        self._table = table
        self.changed.emit()
        self._session.write(lambda: self._save(key), None, lambda _: self._fall_back(key))

    def work(
        self,
        deed: Callable[[KeyFile], T],
        then: Callable[[T], None],
        otherwise: Callable[[BaseException], None] | None = None,
    ) -> None:
        """Write something with the key, once everything that was judged is saved in it."""
        key = self.key
        if key is None or self.is_working:
            return

        def run() -> T:
            self._save(key)
            return deed(key)

        def done(result: T) -> None:
            self._end_work(key)
            then(result)

        def failed(error: BaseException) -> None:
            self._end_work(key)
            if otherwise is not None:
                otherwise(error)

        self._set_working(working=True)
        self._session.write(run, done, failed)

    # --- inside

    def _obtain(self, work: Callable[[], KeyFile]) -> None:
        # Reading only: a key can be made for a study that somebody else has open.
        self._session.read(work, self.hold, lambda error: self.refused.emit(str(error)))

    def _save(self, key: KeyFile) -> None:
        """On the writer's thread."""
        table = self._table
        if table is not None and self.key is key and key.table is not table:
            key.save(table)

    def _fall_back(self, key: KeyFile) -> None:
        if self.key is key and self._table is not key.table:
            self._table = key.table
            self.changed.emit()

    def _end_work(self, key: KeyFile) -> None:
        self._set_working(working=False)
        self._fall_back(key)

    def _set_working(self, *, working: bool) -> None:
        self.is_working = working
        self.working.emit(working)
