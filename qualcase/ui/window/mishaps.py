"""Our own bugs: a quiet line for the user, a log file, and a report to copy that tells nothing of any study."""

from __future__ import annotations

import logging
import platform
import sys
import threading
import traceback
from typing import TYPE_CHECKING

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QObject, Signal, qVersion

import qualcase
from qualcase.settings import log_folder

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

_log = logging.getLogger("qualcase.window")
_LOG_SIZE = 500_000


def report(error: BaseException) -> str:
    """Versions and where it happened. The error's own words are left out: they may quote a study."""
    python = f"Python {platform.python_version()}, PySide6 {pyside_version}, Qt {qVersion()}"
    lines = [f"qualcase {qualcase.__version__}, {python}, {platform.system()} {platform.release()}"]
    one: BaseException | None = error
    while one is not None:
        lines.append(f"{type(one).__module__}.{type(one).__qualname__}")
        lines.extend(
            f'  File "{frame.filename}", line {frame.lineno}, in {frame.name}'
            for frame in traceback.extract_tb(one.__traceback__)
        )
        one = one.__cause__ or one.__context__
    return "\n".join(lines)


class _Discreet(logging.Formatter):
    """Writes errors without their own words."""

    def formatException(self, ei: tuple[type[BaseException], BaseException, TracebackType | None] | object) -> str:
        error = ei[1] if isinstance(ei, tuple) else None
        return report(error) if isinstance(error, BaseException) else ""


def open_log() -> None:
    """Write warnings and errors to the log file. Where the disk refuses, there is none."""
    from logging.handlers import RotatingFileHandler  # loads sockets and more

    root = logging.getLogger("qualcase")
    if any(isinstance(handler, RotatingFileHandler) for handler in root.handlers):
        return
    try:
        log_folder().mkdir(parents=True, exist_ok=True)
        file = log_folder() / "window.log"
        handler = RotatingFileHandler(file, maxBytes=_LOG_SIZE, backupCount=1, encoding="utf-8", delay=True)
    except OSError:
        return
    handler.setFormatter(_Discreet("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root.addHandler(handler)


class Mishaps(QObject):
    """Catches what nobody else caught, on any thread, and tells on the GUI thread."""

    happened = Signal(str)
    """The report."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before: tuple[Callable[..., object], Callable[..., object]] | None = None

    def install(self) -> None:
        """Become the hook of unexpected errors."""
        self._before = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._take
        threading.excepthook = lambda args: self._take(args.exc_type, args.exc_value, args.exc_traceback)

    def uninstall(self) -> None:
        """Put the hooks back that were there before."""
        if self._before is not None:
            sys.excepthook, threading.excepthook = self._before
            self._before = None

    def take(self, error: BaseException) -> None:
        """An error that was caught elsewhere and logged there."""
        self.happened.emit(report(error))

    def _take(self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt) or error is None:
            sys.__excepthook__(kind, error or kind(), trace)
            return
        _log.error("Unexpected error", exc_info=(kind, error, trace))
        self.happened.emit(report(error))
