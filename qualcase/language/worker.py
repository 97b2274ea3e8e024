"""What runs in the language process: it answers one question after the other until nobody asks any more."""

from __future__ import annotations

import signal
import traceback
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NamedTuple

from qualcase.language import entities, lemmas
from qualcase.text import patterns

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from multiprocessing.connection import Connection


MOST_MEMORY = 1_000_000_000
"""Bytes that a pattern may make its process take, where the system can hold it to that."""


class Question(NamedTuple):
    """What is asked: one of the names in `ANSWERS`, and what it takes."""

    name: str
    values: tuple[Any, ...]


class Answer(NamedTuple):
    """What comes back: a value, or the trace of an error, which is always our own bug."""

    value: Any
    error: str | None = None


def match(pattern: str, texts: Sequence[patterns.Searched], longest: float) -> patterns.Matched:
    """Look for a pattern in this process, which is the one that suffers when it is a bad one."""
    _limit_memory()
    return patterns.match(pattern, texts, longest)


def _limit_memory() -> None:
    with suppress(ImportError, OSError, ValueError):  # Windows has no such limit: there the time is the only one
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, hard))


ANSWERS: dict[str, Callable[..., Any]] = {
    "lemmas": lemmas.lemmas,
    "entities": entities.entities,
    "pipelines": entities.pipelines,
    "match": match,
}


def serve(connection: Connection, idle: float) -> None:
    """Answer until the other end is closed, also because its process is gone, or nobody asks for `idle` seconds."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the program, which then ends this process
    while True:
        try:
            if not connection.poll(idle):
                return
            question: Question = connection.recv()
        except (EOFError, OSError):
            return
        connection.send(_answer(question))


def _answer(question: Question) -> Answer:
    try:
        return Answer(ANSWERS[question.name](*question.values))
    except Exception:  # noqa: BLE001 - goes over to the process that asked, which raises it
        return Answer(None, traceback.format_exc())
