"""Rows that can be read twice, where a stream can be read only once."""

from __future__ import annotations

import pickle
import tempfile
from contextlib import contextmanager
from itertools import islice
from typing import IO, TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from qualcase.coding.tables import CellValue

    Row = Sequence[CellValue]

_BATCH = 1000
_KEPT_IN_MEMORY = 16 * 1024 * 1024


class Rows(Protocol):
    """Rows in order, as often as one likes."""

    count: int

    def __iter__(self) -> Iterator[Row]: ...


class _Held:
    """Rows that are in memory already."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._rows = rows
        self.count = len(rows)

    def __iter__(self) -> Iterator[Row]:
        return iter(self._rows)


class _Stored:
    """Rows of a stream, kept in a temporary file of this process."""

    def __init__(self, rows: Iterable[Row], file: IO[bytes]) -> None:
        self._file = file
        self.count = 0
        waiting = iter(rows)
        while batch := [tuple(row) for row in islice(waiting, _BATCH)]:
            pickle.dump(batch, file, pickle.HIGHEST_PROTOCOL)
            self.count += len(batch)

    def __iter__(self) -> Iterator[Row]:
        self._file.seek(0)
        left = self.count
        while left:
            batch = pickle.load(self._file)  # noqa: S301 - written above, in a file without a name
            left -= len(batch)
            yield from batch


@contextmanager
def replayable(rows: Iterable[Row]) -> Iterator[Rows]:
    """The rows, countable and readable again: from memory if they are there, else by way of a temporary file."""
    if isinstance(rows, (list, tuple)):
        yield _Held(rows)
        return
    with tempfile.SpooledTemporaryFile(_KEPT_IN_MEMORY) as file:
        yield _Stored(rows, file)
