"""The one way to write a file: beside the target first, then renamed over it, so that it is whole or not there."""

from __future__ import annotations

import errno
import os
import secrets
import stat
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from qualcase.errors import FileRefusedError
from qualcase.words import mark

if TYPE_CHECKING:
    from collections.abc import Iterator

_NO_ROOM = mark("There is no room for {file} in {folder}. Make room there or choose another folder.")
_WRITE_PROTECTED = mark("{file} is write-protected or open in another program. Close it, or choose another name.")
_FOLDER_PROTECTED = mark("Nothing can be written in {folder}. Choose another folder.")
_NO_FOLDER = mark("The folder {folder} does not exist. Make it, or choose another.")
_NOT_A_FOLDER = mark("{folder} is a file, not a folder. Choose another folder.")
_IS_A_FOLDER = mark("{file} is a folder. Choose another name for the file.")
_BAD_NAME = mark("{file} cannot be the name of a file here. Choose another name.")
_OTHER = mark("{file} could not be written ({reason}). Try again, or choose another folder.")

_TEMPLATES = {
    errno.ENOSPC: _NO_ROOM,
    errno.EDQUOT: _NO_ROOM,
    errno.EFBIG: _NO_ROOM,
    errno.EACCES: _WRITE_PROTECTED,
    errno.EPERM: _WRITE_PROTECTED,
    errno.EBUSY: _WRITE_PROTECTED,
    errno.ETXTBSY: _WRITE_PROTECTED,
    errno.EROFS: _FOLDER_PROTECTED,
    errno.ENAMETOOLONG: _BAD_NAME,
    errno.EINVAL: _BAD_NAME,
    errno.EIO: _OTHER,
}
"""What each refusal of the system means here. Any other is our own bug and goes on as it is."""


@contextmanager
def writing_to(path: Path) -> Iterator[Path]:
    """A temporary file in the folder of `path`, to be written and closed by the caller.

    When the block ends well, it takes the place of `path` in one step. When the block fails or is cancelled, it is
    taken away and what was at `path` before is untouched.

    Raises:
        FileRefusedError: the place cannot be written (folder missing, target read-only or open, disk full …).
    """
    target = _checked(path)
    try:
        temporary = _beside(target)
    except OSError as error:
        raise _refusal(error, target, before=True) from error
    try:
        yield temporary
        _settle(temporary, target)
    except OSError as error:
        if error.errno not in _TEMPLATES:
            raise
        raise _refusal(error, target) from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def _checked(path: Path) -> Path:
    """The file that is meant, links followed, or a refusal."""
    try:
        target = Path(os.path.realpath(path))
        folder = target.parent
        if target.is_dir():
            raise FileRefusedError(_IS_A_FOLDER, file=path)
        if not folder.exists():
            raise FileRefusedError(_NO_FOLDER, folder=folder)
        if not folder.is_dir():
            raise FileRefusedError(_NOT_A_FOLDER, folder=folder)
        # Renaming asks the folder, not the file, so a read-only file would be replaced without a word.
        # The mode is asked as well, since an administrator may write what everyone wanted protected.
        if target.exists() and (not target.stat().st_mode & stat.S_IWRITE or not os.access(target, os.W_OK)):
            raise FileRefusedError(_WRITE_PROTECTED, file=target)
    except (ValueError, OSError) as error:
        raise FileRefusedError(_BAD_NAME, file=repr(str(path))) from error
    return target


def _beside(target: Path) -> Path:
    """A new empty file in the target's folder, on the same disk, with a name that no long target makes too long."""
    temporary = target.with_name(f".qualcase-{secrets.token_hex(8)}.tmp")
    temporary.open("xb").close()
    return temporary


def _settle(temporary: Path, target: Path) -> None:
    """Bring the file to the disk, give it the rights of the one it replaces, and put it in its place."""
    # Opened for writing, since Windows brings no other file to the disk.
    with temporary.open("r+b") as file:
        os.fsync(file.fileno())
    if target.exists():
        temporary.chmod(stat.S_IMODE(target.stat().st_mode))
    temporary.replace(target)


def _refusal(error: OSError, target: Path, *, before: bool = False) -> FileRefusedError:
    template = _TEMPLATES.get(error.errno or 0, _OTHER)
    if before and template is _WRITE_PROTECTED:
        template = _FOLDER_PROTECTED
    reason = error.strerror or type(error).__name__
    return FileRefusedError(template, file=target.name, folder=target.parent, reason=reason)
