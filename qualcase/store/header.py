"""The first bytes of a file, read before anything is connected: whether it is a study, and which.

Never while this process has the file connected: closing it here would drop SQLite's locks.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

APPLICATION_ID = 0x71636173
"""`qcas` in a file's header: a study of this program."""


@dataclass(frozen=True)
class Header:
    """What the first bytes of an SQLite file say."""

    application: int
    version: int
    size: int
    """Bytes that the whole file has, as long as nothing waits to be rolled back."""


def read_header(path: Path) -> Header | None:
    """The header of a file; None when it is no SQLite file.

    Raises:
        OSError: it cannot be read.
    """
    with path.open("rb") as file:
        header = file.read(100)
    if len(header) < 100 or not header.startswith(b"SQLite format 3\x00"):
        return None

    def number(start: int, end: int) -> int:
        return int.from_bytes(header[start:end], "big")

    page = number(16, 18)
    return Header(number(68, 72), number(60, 64), number(28, 32) * (0x10000 if page == 1 else page))


def journal_of(path: Path) -> Path:
    """The file beside a study that holds what an interrupted write must roll back."""
    return path.with_name(f"{path.name}-journal")
