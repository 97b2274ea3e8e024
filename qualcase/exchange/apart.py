"""Work in a process of its own, for libraries that keep the interpreter's lock while a window must paint."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import TYPE_CHECKING, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

P = ParamSpec("P")
T = TypeVar("T")


def run_apart(work: Callable[P, T], *args: P.args, **named: P.kwargs) -> T:
    """Run a function of a module elsewhere and wait for it; other threads go on meanwhile.

    Starting the process takes a few tenths of a second. Scripts without `if __name__ == "__main__"` must not use it.
    """
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(work, *args, **named).result()
