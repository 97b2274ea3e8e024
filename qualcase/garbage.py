"""Python's search for garbage, held back while a great deal is made that is none.

The collector looks after every 700 new objects, and now and then at all that are alive. Work that makes hundreds of
thousands of values and keeps them, or drops them by themselves, pays for that with a fifth of its time and finds
nothing.
"""

from __future__ import annotations

import gc
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

SELDOM = (100_000, 50, 100)
"""New objects until the next look, and looks until the next at what is older. What waits meanwhile is a few megabytes:
only what holds itself, since all else goes at once."""


class _Held:
    """How many hold the search back now; it is one for all threads of a process."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._holders = 0
        self._usual = SELDOM

    def begin(self) -> None:
        with self._guard:
            if not self._holders:
                self._usual = gc.get_threshold()
                gc.set_threshold(*SELDOM)
            self._holders += 1

    def end(self) -> None:
        with self._guard:
            self._holders -= 1
            if not self._holders:
                gc.set_threshold(*self._usual)


_held = _Held()


@contextmanager
def looking_seldom() -> Iterator[None]:
    """Have Python look for garbage seldom within; also a decorator.

    May be nested and used by several threads at once: the last that ends brings back what was before the first.
    """
    _held.begin()
    try:
        yield
    finally:
        _held.end()
