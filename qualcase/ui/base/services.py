"""What the window is handed by the entry point, so that it need not know how it is done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from qualcase.progress import Progress


@dataclass(frozen=True)
class Services:
    """Work of other layers behind plain callables. All run in the background."""

    make_demo: Callable[[Path, Progress], Path]
    """Build the demo study in a folder, or find it there; the study's file."""

    @classmethod
    def none(cls) -> Services:
        """For a window that is only looked at."""
        return cls(make_demo=_refuse)


def _refuse(folder: Path, progress: Progress) -> Path:
    del folder, progress
    raise RuntimeError("a window that is only looked at makes no demo")
