"""The language process as seen from the program: started on first use, and begun anew when it is gone."""

from __future__ import annotations

import multiprocessing
import sys
import threading
import time
from contextlib import contextmanager
from types import ModuleType
from typing import TYPE_CHECKING, Any

from qualcase.errors import ProcessEndedError
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
IDLE = 600.0
"""Seconds without a question after which the process ends, and gives its memory back."""
_LOOK = 0.05
"""Seconds between two looks at whether somebody cancelled."""
_GRACE = 1.0
"""Seconds that the process has to end by itself."""


class LanguageProcess:
    """One process that answers one question at a time. May be asked from any thread.

    It takes no memory before the first question, ends with the program whichever way that ends, and never runs the
    program's main module again (a script that uses this package would do its work twice).
    """

    def __init__(self, name: str, idle: float = IDLE) -> None:
        """Start nothing yet; `name` is for messages, `idle` the seconds after which it ends unless it is asked."""
        self.name = name
        self._idle = idle
        self._lock = threading.Lock()
        self._process: SpawnProcess | None = None
        self._connection: Connection | None = None

    @property
    def pid(self) -> int | None:
        """The id of the process, None where it does not run."""
        return self._process.pid if self._process is not None and self._process.is_alive() else None

    def ask(
        self, name: str, *values: Any, longest: float = LONGEST, again: bool = True, progress: Progress = silent
    ) -> Any:
        """Ask one question and wait for its answer.

        Args:
            name: One of `worker.ANSWERS`.
            values: What it takes; goes through pickle.
            longest: Seconds after which the process is ended and an error raised.
            again: Ask once more in a new process where the process ended over the question.
            progress: Called now and then while waiting; may raise Cancelled, which ends the process.

        Raises:
            ProcessEndedError: No answer in time, or the process ended (as a rule since memory is short).
            RuntimeError: The answer failed, which is our bug; with the trace of the other process.
        """
        question = Question(name, values)
        with self._lock:
            if self._process is not None and not self._process.is_alive():
                self._end(grace=0)  # it ended since the last question, through no fault of this one
            answer = self._ask(question, longest, progress)
            if answer is None and again:
                answer = self._ask(question, longest, progress)
        if answer is None:
            raise ProcessEndedError(
                "The part of the program that knows the language has ended, perhaps for want of memory. "
                "Close other programs and try again."
            )
        if answer.error is not None:
            raise RuntimeError(answer.error)
        return answer.value

    def stop(self) -> None:
        """End the process and free its memory; the next question starts a new one."""
        with self._lock:
            self._end(grace=_GRACE)

    def _ask(self, question: Question, longest: float, progress: Progress) -> Answer | None:
        """The answer; None where the process ended over the question."""
        connection = self._connection or self._start()
        try:
            connection.send(question)
            _wait(connection, longest, progress)
            answer: Answer = connection.recv()
        except (EOFError, OSError):
            self._end(grace=0)
            return None
        except BaseException:
            self._end(grace=0)  # what is under way cannot be stopped in any other manner
            raise
        return answer

    def _start(self) -> Connection:
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=serve, args=(theirs, self._idle), name=self.name, daemon=True)
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
            raise ProcessEndedError("Looking up the language took longer than {seconds} s.", seconds=round(longest))


@contextmanager
def _main_put_aside() -> Iterator[None]:
    """While a process starts, let it see an empty main module: it would run the program's own otherwise."""
    held = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = held
