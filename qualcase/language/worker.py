"""What runs in the language process: it answers one question after the other until nobody asks any more."""

from __future__ import annotations

import signal
import traceback
from typing import TYPE_CHECKING, Any, NamedTuple

from qualcase.language import entities, lemmas

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection


class Question(NamedTuple):
    """What is asked: one of the names in `ANSWERS`, and what it takes."""

    name: str
    values: tuple[Any, ...]


class Answer(NamedTuple):
    """What comes back: a value, or the trace of an error, which is always our own bug."""

    value: Any
    error: str | None = None


ANSWERS: dict[str, Callable[..., Any]] = {
    "lemmas": lemmas.lemmas,
    "entities": entities.entities,
    "pipelines": entities.pipelines,
}


def serve(connection: Connection) -> None:
    """Answer until the other end is closed, also because its process is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the program, which then ends this process
    while True:
        try:
            question: Question = connection.recv()
        except (EOFError, OSError):
            return
        connection.send(_answer(question))


def _answer(question: Question) -> Answer:
    try:
        return Answer(ANSWERS[question.name](*question.values))
    except Exception:  # noqa: BLE001 - goes over to the process that asked, which raises it
        return Answer(None, traceback.format_exc())
