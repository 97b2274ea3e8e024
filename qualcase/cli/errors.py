"""How errors reach the person: one line and a status; our own bugs go to a log file whose place is named."""

from __future__ import annotations

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
    moment = datetime.now(UTC)
    path = log_folder() / f"error-{moment:%Y%m%d-%H%M%S-%f}.txt"
    lines = [
        f"qualcase {qualcase.__version__}, Python {platform.python_version()}, {platform.platform()}",
        f"{moment:%Y-%m-%d %H:%M:%S} UTC",
        "",
        *traceback.format_exception(error),
    ]
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(lines), encoding="utf-8")
    except OSError:
        return None
    return path
