"""How program errors reach the person: a report in a log file whose place is named, never a traceback."""

from __future__ import annotations

import logging
import platform
import traceback
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import qualcase
from qualcase.settings import log_folder

if TYPE_CHECKING:
    from pathlib import Path

BUG = 4
"""Exit status of a program error."""


def write_report(error: BaseException) -> Path | None:
    """Write what happened to a log file of its own; None when even that cannot be written."""
    return _write(_told(error))


class Reports(logging.Handler):
    """Writes errors that were logged and got over to a log file, rather than to the terminal."""

    def __init__(self) -> None:
        """Nothing is written before there is something to write."""
        super().__init__(logging.ERROR)
        self.path: Path | None = None

    def emit(self, record: logging.LogRecord) -> None:
        """Write one error; all of a run stand in one file."""
        error = record.exc_info[1] if record.exc_info else None
        told = _told(error) if error else ""
        self.path = _write(f"{record.name}: {record.msg}\n{told}", self.path) or self.path


def _told(error: BaseException) -> str:
    """What was raised where. The error's own words are left out: they may quote a study."""
    lines = []
    one: BaseException | None = error
    while one is not None:
        lines += [f"{type(one).__module__}.{type(one).__qualname__}", *traceback.format_tb(one.__traceback__)]
        one = one.__cause__ or one.__context__
    return "\n".join(line.rstrip("\n") for line in lines)


def _write(text: str, path: Path | None = None) -> Path | None:
    """Add a text to a log file, or begin one that says what program it was."""
    moment = datetime.now(UTC)
    program = f"qualcase {qualcase.__version__}, Python {platform.python_version()}, {platform.platform()}"
    lines = [*([] if path else [program]), f"{moment:%Y-%m-%d %H:%M:%S} UTC", "", text, ""]
    path = path or log_folder() / f"error-{moment:%Y%m%d-%H%M%S-%f}.txt"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8", errors="backslashreplace") as file:
            file.write("\n".join(lines))
    except OSError:
        return None
    return path
