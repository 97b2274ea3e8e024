"""The language process as seen from the program: started on first use, and begun anew when it is gone."""

from __future__ import annotations

import multiprocessing
import sys
import threading
import time
from contextlib import contextmanager
from types import ModuleType
from typing import TYPE_CHECKING, Any

from qualcase.errors import UserError
from qualcase.language.worker import Question, serve
from qualcase.progress import silent

if TYPE_CHECKING:
    from collections.abc import Iterator
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess

    from qualcase.language.worker import Answer
    from qualcase.progress import Progress

LONGEST = 600.0
"""Seconds after which an answer is no longer waited for."""
_LOOK = 0.05
"""Seconds between two looks at whether somebody cancelled."""
_GRACE = 1.0
"""Seconds that the process has to end by itself."""


class LanguageProcess:
    """One process that answers one question at a time. May be asked from any thread.

    It takes no memory before the first question, ends with the program whichever way that ends, and never runs the
    program's main module again (a script that uses this package would do its work twice).
    """

    def __init__(self) -> None:
        """Start nothing yet."""
        self._lock = threading.Lock()
        self._process: SpawnProcess | None = None
        self._connection: Connection | None = None

    @property
    def pid(self) -> int | None:
        """The id of the process, None where it does not run."""
        return self._process.pid if self._process is not None and self._process.is_alive() else None

    def ask(self, name: str, *values: Any, longest: float = LONGEST, progress: Progress = silent) -> Any:
        """Ask one question and wait for its answer.

        Args:
            name: One of `worker.ANSWERS`.
            values: What it takes; goes through pickle.
            longest: Seconds after which the process is ended and an error raised.
            progress: Called now and then while waiting; may raise Cancelled, which ends the process.

        Raises:
            UserError: No answer in time, or the process ended twice (as a rule since memory is short).
            RuntimeError: The answer failed, which is our bug; with the trace of the other process.
        """
        with self._lock:
            try:
                answer = self._ask(Question(name, values), longest, progress)
            except (EOFError, OSError):
                self._end(grace=0)  # it had ended, so once more in a new one
                try:
                    answer = self._ask(Question(name, values), longest, progress)
                except (EOFError, OSError) as error:
                    self._end(grace=0)
                    raise UserError(
                        "The part of the program that knows the language has ended, perhaps for want of memory. "
                        "Close other programs and try again."
                    ) from error
        if answer.error is not None:
            raise RuntimeError(answer.error)
        return answer.value

    def stop(self) -> None:
        """End the process and free its memory; the next question starts a new one."""
        with self._lock:
            self._end(grace=_GRACE)

    def _ask(self, question: Question, longest: float, progress: Progress) -> Answer:
        connection = self._connection or self._start()
        try:
            connection.send(question)
            _wait(connection, longest, progress)
            answer: Answer = connection.recv()
        except (EOFError, OSError):
            raise
        except BaseException:
            self._end(grace=0)  # what is under way cannot be stopped in any other manner
            raise
        return answer

    def _start(self) -> Connection:
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=serve, args=(theirs,), name="qualcase language", daemon=True)
        with _main_put_aside():
            process.start()
        theirs.close()
        self._process, self._connection = process, ours
        return ours

    def _end(self, *, grace: float) -> None:
        process, connection = self._process, self._connection
        self._process = self._connection = None
        if connection is not None:
            connection.close()
        if process is not None:
            process.join(grace)
            if process.is_alive():
                process.kill()
                process.join()
            process.close()


def _wait(connection: Connection, longest: float, progress: Progress) -> None:
    until = time.monotonic() + longest
    while not connection.poll(_LOOK):
        progress(0, 1)
        if time.monotonic() > until:
            raise UserError("Looking up the language took longer than {seconds} s.", seconds=round(longest))


@contextmanager
def _main_put_aside() -> Iterator[None]:
    """While a process starts, let it see an empty main module: it would run the program's own otherwise."""
    held = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = held
