"""The door to a study file: read, act, undo, and be told what changed.

Importing this module loads SQLAlchemy (some 0.15 s): import it where a study is opened, not at the start.
"""

from __future__ import annotations

import logging
import threading
from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING, Any, Self, TypeVar

from qualcase.coding.changes import Changes
from qualcase.errors import StudyFileError
from qualcase.store import backup, check, opening, purging
from qualcase.store.excerpt_labels import label_all
from qualcase.store.journal import Entry, actions, done_between, perform, rows_before
from qualcase.store.reading import Reading
from qualcase.store.sqlite import transaction, user_errors
from qualcase.store.undo import next_redo, next_undo, redo, undo
from qualcase.store.writing import Writing
from qualcase.words import Message, mark

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from concurrent.futures import Future
    from datetime import datetime
    from pathlib import Path
    from types import TracebackType

    from sqlalchemy import Connection

    from qualcase.coding.changes import Action
    from qualcase.coding.daylog import DoneAction
    from qualcase.coding.excerpt_ids import Given
    from qualcase.coding.frame import StudyInfo
    from qualcase.coding.problems import Problem
    from qualcase.errors import StudyLockedError
    from qualcase.store.excerpt_labels import Giver
    from qualcase.store.purging import Purge, Purged
    from qualcase.text.formsearch import FormSearch

T = TypeVar("T")
_log = logging.getLogger(__name__)


class Store:
    """An open study. Every method may be called from any thread."""

    path: Path
    read_only: bool
    why_read_only: Message | None
    """Why nothing can be written, None where it can."""
    holder: str | None
    """Who has the study open for writing, when that is not us: `anna on laptop, since 14:02`."""

    def __init__(self, file: opening.OpenFile) -> None:
        """Use `create` or `open`."""
        self.path = file.path
        self.read_only = file.writer is None
        self.why_read_only = file.access.why
        self.holder = str(file.access.holder) if file.access.holder else None
        self._file = file
        self._listeners: list[Callable[[Changes], None]] = []
        self._reads = threading.Condition()
        self._reading = 0
        self._own = threading.local()
        self._ended = False
        """Whether no more may be written."""
        self._closed = False
        """Whether no more may be read either."""

    @classmethod
    def create(cls, path: Path, info: StudyInfo) -> Self:
        """Make a new study and open it for writing.

        Raises:
            StudyFileError: there is a file already, or its folder cannot be written.
        """
        path = path.resolve()
        opening.create_study(path, info)
        return cls.open(path, need_write=True)

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False, need_write: bool = False) -> Self:
        """Open a study, for writing where that can be; else `read_only`, `why_read_only` and `holder` tell.

        Raises:
            StudyFileError: the file is missing, no study, newer than the program, or (with `need_write`) cannot be
                written. The file is untouched.
            StudyLockedError: with `need_write`, when somebody else has it open for writing.
        """
        return cls(opening.open_study(path.resolve(), read_only=read_only, need_write=need_write))

    def close(self) -> None:
        """Finish what is being read and what waits to be written, disconnect, give the lock back.

        May be called again; not from within a read, an action or a listener.
        """
        self._must_not_wait()
        with self._reads:
            if self._ended:
                return
            self._ended = True
        if self._file.writer is not None:
            self._file.writer.close()  # listeners may still read
        with self._reads:
            self._closed = True
            self._reads.wait_for(lambda: self._reading == 0)
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # --- reading

    def read(self, work: Callable[[Reading], T]) -> T:
        """Do some reading in one short transaction; a commit elsewhere waits for its end.

        Raises:
            StudyFileError: the file cannot be read.
        """

        def look(connection: Connection) -> T:
            with closing(Reading(connection)) as reading:
                return work(reading)

        return self._look(look)

    def _look(self, work: Callable[[Connection], T]) -> T:
        with self._reads:
            if self._closed:
                raise RuntimeError(f"{self.path.name} is closed")
            self._reading += 1
        self._own.depth = self._depth + 1
        try:
            with user_errors(self.path), self._file.readers.connect() as connection, transaction(connection):
                return work(connection)
        finally:
            self._own.depth -= 1
            with self._reads:
                self._reading -= 1
                self._reads.notify_all()

    @property
    def _depth(self) -> int:
        """How many reads this thread is within."""
        return getattr(self._own, "depth", 0)

    def _must_not_wait(self) -> None:
        """Where the writer cannot get on before this thread does, waiting for it would last for ever."""
        if self._depth or (self._file.writer is not None and self._file.writer.is_here):
            raise RuntimeError("not within a read, an action or a listener")

    # --- writing

    def act(
        self,
        label: str,
        values: Mapping[str, object],
        work: Callable[[Writing], T],
        *,
        coder_id: str | None = None,
    ) -> tuple[T, Changes]:
        """Do some writing as one action: all of it or nothing. One that changes nothing leaves no trace.

        `label` is a key of `qualcase.words.actions`, `values` are JSON values for it. What `work` raises comes out
        of here, with everything rolled back.

        Raises:
            StudyFileError: the file cannot be written, the disk is full; nothing was changed.
            StudyLockedError: somebody else has the study open for writing.
        """
        return self.submit(label, values, work, coder_id=coder_id).result()

    def submit(
        self,
        label: str,
        values: Mapping[str, object],
        work: Callable[[Writing], T],
        *,
        coder_id: str | None = None,
    ) -> Future[tuple[T, Changes]]:
        """As `act`, without waiting: actions are done in the order in which they were submitted."""
        entry = Entry(label, values, coder_id)

        def write(connection: Connection) -> T:
            with closing(Writing(connection)) as writing:
                return work(writing)

        return self._write(lambda connection: perform(connection, entry, write))

    def undo(self, *, coder_id: str | None = None) -> Changes:
        """Undo the newest action that is not undone; `coder_id` is who wants it so.

        Raises:
            UndoRefusedError: there is nothing to undo, or something later changed the same.
            StudyFileError, StudyLockedError: as `act`.
        """
        return self._write(lambda connection: (None, undo(connection, coder_id))).result()[1]

    def redo(self, *, coder_id: str | None = None) -> Changes:
        """Do again what was undone last, unless something new was done since; `coder_id` is who wants it so.

        Raises:
            UndoRefusedError: there is nothing to do again, or something later changed the same.
            StudyFileError, StudyLockedError: as `act`.
        """
        return self._write(lambda connection: (None, redo(connection, coder_id))).result()[1]

    def _write(self, job: Callable[[Connection], tuple[T, Changes]]) -> Future[tuple[T, Changes]]:
        self._must_not_wait()
        if self._ended:
            raise RuntimeError(f"{self.path.name} is closed")
        if self._file.writer is None:
            raise self._refusal()
        return self._file.writer.submit(partial(self._tell, job))

    def _tell(self, job: Callable[[Connection], tuple[T, Changes]], connection: Connection) -> tuple[T, Changes]:
        result, changes = job(connection)
        if not changes.is_empty:
            for listener in tuple(self._listeners):
                try:
                    listener(changes)
                except Exception:  # noqa: BLE001 - committed: a listener's mistake must not look like a failed action
                    _log.exception("a listener failed")
        return result, changes

    def _refusal(self) -> StudyFileError | StudyLockedError:
        if self.holder:
            return self._file.access.refusal(self.path)
        return StudyFileError(
            mark("{file} is open for reading only. {why}"), file=self.path.name, why=self.why_read_only or ""
        )

    def subscribe(self, listener: Callable[[Changes], None]) -> Callable[[], None]:
        """Be told of every change after it is committed; returns what ends it.

        Listeners are called one by one in the writer's thread, before `act` returns: they may read but not act, and
        should be quick.
        """
        self._listeners.append(listener)

        def unsubscribe() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return unsubscribe

    # --- purging

    def purge(self, wanted: Purge, work: Callable[[Writing], Mapping[str, object]]) -> Purged:
        """Take words out for good, as one action that is a barrier to undo; nothing else is done yet.

        Raises:
            StudyFileError, StudyLockedError: as `act`.
        """

        def write(connection: Connection) -> Mapping[str, object]:
            with closing(Writing(connection)) as writing:
                return work(writing)

        return self._write(lambda connection: purging.purge(connection, wanted, write)).result()[0]

    def sweep(self, done: Purged, search: FormSearch, fragments: Iterable[str] = ()) -> int:
        """After a purge: empty the free pages, delete the backups, look whether anything is left; how much is.

        `search` knows the forms that are to be gone, `fragments` are parts of texts that are.

        Only when nothing is left does the study say that the purge is complete. May be done again.
        """
        study_id = self.read(lambda reading: reading.info()).id

        def job(connection: Connection) -> tuple[int, Changes]:
            purging.empty_free_pages(connection)
            purging.drop_backups(study_id, done)
            left = purging.left_over(connection, search, fragments)
            if not left and not done.backups_left:
                purging.finish(connection, done.number, {"backups": len(done.backups)})
            return left, Changes(None, Message(""))

        return self._write(job).result()[0]

    def purges(self, label: str) -> list[tuple[int, datetime, Counter[str]]]:
        """Purges with this label, oldest first: number, moment, values of the label."""
        return self._look(partial(purging.past_purges, label=label))

    def label_excerpts(self, source_ids: Sequence[str], give: Giver) -> Given:
        """Give ids to excerpts, outside the history, sources in this order. Raises what `act` raises."""
        job = partial(label_all, source_ids=source_ids, give=give)
        return self._write(lambda connection: (job(connection), Changes(None, Message("")))).result()[0]

    # --- history

    def can_undo(self) -> Message | None:
        """Label of the action that `undo` would undo."""
        found = self._look(next_undo)
        return found.entry.message if found else None

    def can_redo(self) -> Message | None:
        """Label of the action that `redo` would do again."""
        found = self._look(next_redo)
        return found.entry.message if found else None

    def history(self, limit: int | None = None) -> tuple[Action, ...]:
        """What was done to the study, newest first; `limit` says how many at most."""
        found = self._look(partial(actions, limit=-1 if limit is None else limit))
        return tuple(one.action for one in found)

    def labelled(self, label: str) -> tuple[Action, ...]:
        """The actions with this label, undone or not, newest first; undoing and doing again are none of them."""
        found = self._look(partial(actions, where="a.label = ? AND a.kind IN ('do', 'barrier')", values=(label,)))
        return tuple(one.action for one in found)

    def done_between(self, begin: datetime, end: datetime) -> tuple[DoneAction, ...]:
        """The actions from a moment up to another that are not undone, oldest first, with what they touched."""
        return self._look(partial(done_between, begin=begin, end=end))

    def rows_before(self, table: str, since: datetime) -> tuple[dict[str, Any], ...]:
        """What rows of a table held before they were changed or taken away since a moment, oldest first."""
        return self._look(partial(rows_before, table=table, since=since))

    # --- safety

    def check(self) -> tuple[Problem, ...]:
        """Everything in the study that is not as it must be, looked at in several short reads."""
        return check.find_problems(self._look)

    def backup(self, target: Path | None = None) -> Path:
        """Copy the study, verify the copy, then give it its name; without a target among the automatic ones.

        Raises:
            StudyFileError: the target exists or cannot be written, or the study has problems.
        """
        readers = self._file.readers
        if target is not None:
            target = target.resolve()
            backup.copy_to(target, self.path, readers, check.count_problems)
            return target
        study_id = self.read(lambda reading: reading.info()).id
        return backup.keep_copy(self.path, readers, study_id, check.count_problems)
