"""Who writes to a study: an operating-system lock beside it that dies with its process, and who holds it.

The lock is on `.NAME.lock`; who took it, where and when stands in `.NAME.holder`, since Windows lets nobody read a
locked file. Both are removed when the study is closed; after a crash they stay behind and mean nothing.
"""

from __future__ import annotations

import getpass
import json
import os
import socket
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from qualcase.words import Message, mark
from qualcase.words.dates import say_moment

if TYPE_CHECKING:
    from pathlib import Path

_PATIENCE = 0.1
"""Seconds to try again: whoever is just closing the study may have the lock's file for an instant."""


@dataclass(frozen=True)
class Holder:
    """Who has a study open for writing."""

    user: str
    host: str
    since: datetime

    @property
    def message(self) -> Message:
        """`anna on laptop, since 14:02`; with the day where that is not today."""
        local = self.since.astimezone()
        today = local.date() == datetime.now(UTC).astimezone().date()
        since = f"{local:%H:%M}" if today else say_moment(self.since)
        return Message(_HOLDER, values={"user": self.user, "host": self.host, "since": since})


_HOLDER = mark("{user} on {host}, since {since}")
_SOMEBODY = mark("somebody else")


class HeldError(Exception):
    """Somebody else has the lock; `holder` says who."""

    def __init__(self, holder: Message) -> None:
        """Keep who it is."""
        super().__init__(str(holder))
        self.holder = holder


class StudyLock:
    """The lock of one study, held from its making to `release`."""

    def __init__(self, study: Path) -> None:
        """Take the lock.

        Raises:
            HeldError: somebody else has it.
            OSError: it cannot be made, since the folder cannot be written or knows no locks.
        """
        self._lock_file = study.with_name(f".{study.name}.lock")
        self._holder_file = _holder_file(study)
        self._lock = FileLock(self._lock_file, timeout=_PATIENCE, thread_local=False, fallback_to_soft=False)
        try:
            self._lock.acquire(poll_interval=_PATIENCE / 5)
        except Timeout:
            raise HeldError(read_holder(study)) from None
        try:
            self._write_holder()
        except BaseException:
            self.release()
            raise

    def _write_holder(self) -> None:
        said = {
            "user": _user(),
            "host": socket.gethostname(),
            "since": datetime.now(UTC).isoformat(),
            "pid": os.getpid(),
        }
        self._holder_file.write_text(json.dumps(said, ensure_ascii=False), encoding="utf-8")

    def release(self) -> None:
        """Give the lock back and leave nothing beside the study."""
        with suppress(OSError):
            self._holder_file.unlink()
        if (
            os.name == "posix"
        ):  # while it is held: who waits for this very file sees that it is gone, and makes a new one
            with suppress(OSError):
                self._lock_file.unlink()
        self._lock.release()
        if os.name != "posix":
            with suppress(OSError):
                self._lock_file.unlink()


def read_holder(study: Path) -> Message:
    """Who is said to hold the lock of a study; asked only when it is held."""
    try:
        said = json.loads(_holder_file(study).read_text(encoding="utf-8"))
        return Holder(str(said["user"]), str(said["host"]), datetime.fromisoformat(said["since"])).message
    except (OSError, ValueError, KeyError, TypeError):
        return Message(_SOMEBODY)


def _holder_file(study: Path) -> Path:
    return study.with_name(f".{study.name}.holder")


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "?"
