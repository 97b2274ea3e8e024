"""The one thread that writes, with the one connection that may."""

from __future__ import annotations

import threading
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, TypeVar

from qualcase.errors import StudyFileError
from qualcase.store import schema
from qualcase.store.sqlite import install_journal, user_errors, writing_engine

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sqlalchemy import Connection

T = TypeVar("T")


class Writer:
    """Does jobs one after the other with the writing connection, which it alone holds."""

    def __init__(self, path: Path) -> None:
        """Connect at once, so that a file that cannot be written is found out.

        Raises:
            StudyFileError: the file cannot be connected.
        """
        self._path = path
        self._engine = writing_engine(path)
        self._connection: Connection | None = None
        self._closed = False
        self._thread = ThreadPoolExecutor(1, "qualcase-writer")
        self._ident = self._thread.submit(threading.get_ident).result()
        try:
            self.submit(lambda _: None).result()
        except BaseException:
            self.close()
            raise

    @property
    def is_here(self) -> bool:
        """Whether the caller runs in the writer's thread, which must not wait for itself."""
        return threading.get_ident() == self._ident

    def submit(self, job: Callable[[Connection], T]) -> Future[T]:
        """Have a job done after those that wait already.

        Errors of the disk come out of the future as StudyFileError; the connection is made anew after them.
        """
        return self._thread.submit(self._do, job)

    def close(self) -> None:
        """Finish the jobs that wait, then end the thread and the connection. May be called again."""
        if self._closed:
            return
        self._closed = True
        self._thread.submit(self._disconnect).result()
        self._thread.shutdown()
        self._engine.dispose()

    def _do(self, job: Callable[[Connection], T]) -> T:
        try:
            with user_errors(self._path):
                if self._connection is None:
                    self._connection = self._engine.connect()
                    install_journal(self._connection, schema.JOURNALED)
                return job(self._connection)
        except StudyFileError:
            self._disconnect()
            raise

    def _disconnect(self) -> None:
        if self._connection is not None:
            self._connection.close()
        self._connection = None
