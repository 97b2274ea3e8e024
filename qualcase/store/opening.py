"""Making and opening a study file: what must hold before anything is connected, and who may write."""

from __future__ import annotations

import errno
import os
import threading
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qualcase.errors import StudyFileError, StudyLockedError
from qualcase.store import migrations, schema
from qualcase.store.header import APPLICATION_ID, journal_of, read_header
from qualcase.store.journal import BARRIER, Entry, perform
from qualcase.store.lock import HeldError, StudyLock
from qualcase.store.records import maps
from qualcase.store.sqlite import (
    create_file,
    get_version,
    has_schema,
    has_tables,
    install_journal,
    reading_engine,
    user_errors,
    writing_engine,
)
from qualcase.store.steps import FORMAT_1
from qualcase.store.writer import Writer
from qualcase.words import Message, mark

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Engine

    from qualcase.coding.frame import StudyInfo

_connected: Counter[tuple[int, int]] = Counter()
"""Files that this process has connected, by device and inode: those must not be opened by other means."""
_guard = threading.Lock()


# --- making


def create_study(path: Path, info: StudyInfo) -> None:
    """Make a study file that holds nothing but what it is called.

    It is built under another name and gets its own when it is whole.

    Raises:
        StudyFileError: there is a file already, or the folder cannot be written.
        StudyLockedError: somebody is making it right now.
    """
    if path.exists():
        raise StudyFileError(mark("{file} is there already. Choose another name."), file=path.name)
    if not path.parent.is_dir():
        raise StudyFileError(mark("There is no folder {folder}."), folder=path.parent)
    access = _access(path)
    if access.lock is None:
        raise access.refusal(path)
    unfinished = path.with_name(f".{path.name}.new")
    try:
        unfinished.unlink(missing_ok=True)
        with user_errors(path):
            create_file(unfinished, schema.metadata.tables.values(), schema.FORMAT_VERSION)
            _begin(unfinished, info)
        unfinished.rename(path)
    except OSError as error:
        raise _unwritable(path) from error
    finally:
        for left in (unfinished, journal_of(unfinished)):
            with suppress(OSError):
                left.unlink(missing_ok=True)
        access.lock.release()


def _begin(path: Path, info: StudyInfo) -> None:
    engine = writing_engine(path)
    try:
        with engine.connect() as connection:
            install_journal(connection, schema.JOURNALED)
            entry = Entry("study.new", {"title": info.title}, kind=BARRIER)
            perform(connection, entry, lambda c: c.execute(schema.study.insert(), maps.INFO.rows([info])))
    finally:
        engine.dispose()


# --- who may write


@dataclass(frozen=True)
class Access:
    """Whether a study may be written: with a lock it may, without one `why` says why not."""

    lock: StudyLock | None = None
    why: Message | None = None
    holder: Message | None = None
    """Who has the lock."""
    unwritable: bool = False
    """The file or its folder cannot be written by anyone here."""

    def refusal(self, path: Path) -> StudyLockedError | StudyFileError:
        """What to say to whoever needs to write."""
        if self.holder is None:
            return _unwritable(path)
        return StudyLockedError(
            mark("{file} is open elsewhere: {holder}. Close it there and try again."),
            file=path.name,
            holder=self.holder,
        )


def _access(path: Path) -> Access:
    """Take the lock, or say why that cannot be."""
    unwritable = Access(why=Message(mark("The file or its folder cannot be written.")), unwritable=True)
    if not _can_write(path):
        return unwritable
    try:
        return Access(StudyLock(path))
    except HeldError as error:
        why = Message(mark("It is open elsewhere: {holder}."), values={"holder": error.holder})
        return Access(why=why, holder=error.holder)
    except OSError as error:
        if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
            return unwritable
        return Access(why=Message(mark("The folder does not let a study be locked.")))


def _can_write(path: Path) -> bool:
    return os.access(path.parent, os.W_OK) and (not path.exists() or os.access(path, os.W_OK))


def _unwritable(path: Path) -> StudyFileError:
    return StudyFileError(
        mark("{file} or its folder cannot be written. Copy it to a folder of your own."), file=path.name
    )


# --- opening


@dataclass(frozen=True)
class OpenFile:
    """A connected study file. `writer` is None where it is only read."""

    path: Path
    readers: Engine
    identity: tuple[int, int]
    access: Access
    writer: Writer | None

    def close(self) -> None:
        """Disconnect, the writer first, then give the lock back."""
        if self.writer is not None:
            self.writer.close()
        _disconnect(self.readers, self.identity)
        if self.access.lock is not None:
            self.access.lock.release()


def open_study(path: Path, *, read_only: bool, need_write: bool) -> OpenFile:
    """Connect a study, for writing where that can be.

    Raises:
        StudyFileError: it is no study that this program can use, or `need_write` and it cannot be written.
        StudyLockedError: `need_write` and somebody else has it.
    """
    identity = _check_header(path)
    if read_only:
        access = Access(why=Message(mark("It was opened for reading only.")), unwritable=not _can_write(path))
    else:
        access = _access(path)
    if need_write and access.lock is None:
        raise access.refusal(path)
    try:
        return _connect(path, identity, access)
    except BaseException:
        if access.lock is not None:
            access.lock.release()
        raise


def _connect(path: Path, identity: tuple[int, int], access: Access) -> OpenFile:
    readers = reading_engine(path, unwritable=access.unwritable)
    with _guard:
        _connected[identity] += 1
    try:
        _bring_up(path, readers, access)
        writer = Writer(path) if access.lock is not None else None
        return OpenFile(path, readers, identity, access, writer)
    except BaseException:
        _disconnect(readers, identity)
        raise


def _disconnect(readers: Engine, identity: tuple[int, int]) -> None:
    readers.dispose()
    with _guard:
        _connected[identity] -= 1


def _bring_up(path: Path, readers: Engine, access: Access) -> None:
    """See that the connected file has the present format, or bring it there."""
    with user_errors(path), readers.connect() as connection:
        version = get_version(connection)
        older = has_tables(connection, FORMAT_1)
    _check_version(path, version)
    if version < schema.FORMAT_VERSION:
        if not older:
            raise _no_study(path)
        if access.lock is None:
            raise StudyFileError(
                mark("{file} was made with an earlier version of qualcase. Open it once where it can be written."),
                file=path.name,
            )
        migrations.migrate(path, readers)
    with user_errors(path), readers.connect() as connection:
        if not has_schema(connection, schema.metadata.tables.values()):
            raise _no_study(path)


def _check_header(path: Path) -> tuple[int, int]:
    """See whether the file is a study of ours before it is connected; its device and inode."""
    try:
        found = path.stat()
        if path.is_dir():
            raise StudyFileError(mark("{file} is a folder, not a study."), file=path.name)
        identity = found.st_dev, found.st_ino
        with _guard:
            if _connected[identity] > 0:
                return identity
            header = read_header(path)
    except FileNotFoundError:
        raise StudyFileError(mark("There is no file {file}."), file=path) from None
    except OSError as error:
        raise StudyFileError(mark("{file} cannot be read: {why}"), file=path.name, why=error.strerror) from error
    if found.st_size == 0:
        raise StudyFileError(mark("{file} is empty, so it is no study."), file=path.name)
    if header is None or header.application != APPLICATION_ID or header.version < 1:
        raise _no_study(path)
    _check_version(path, header.version)
    if found.st_size < header.size and not journal_of(path).exists():
        raise StudyFileError(mark("{file} is damaged: its end is missing. Go back to a backup."), file=path.name)
    return identity


def _no_study(path: Path) -> StudyFileError:
    return StudyFileError(mark("{file} is no study of qualcase."), file=path.name)


def _check_version(path: Path, version: int) -> None:
    if version > schema.FORMAT_VERSION:
        raise StudyFileError(
            mark(
                "{file} was made with a newer version of qualcase (format {version}, here {known}). Install that one."
            ),
            file=path.name,
            version=version,
            known=schema.FORMAT_VERSION,
        )
