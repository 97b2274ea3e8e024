"""Which files are meant when somebody gives files and folders."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from qualcase.words.sorting import SortKey, sort_key

if TYPE_CHECKING:
    from collections.abc import Sequence


class Found(NamedTuple):
    """A file to bring in."""

    path: Path
    inside: int | None = None
    """How many folders, from the file upwards, lie in the folder that was given (itself counted)."""


_NOT_MEANT = frozenset({".csv", ".tsv", ".qualcase", ".lnk", ".ini", ".db", ".lock", ".tmp", ".bak"})
_ABOUT_THE_FOLDER = frozenset({"readme", "license", "licence", "thumbs", "desktop"})
_MOST = 20_000


def walk(paths: Sequence[Path]) -> tuple[Found, ...]:
    """The files, those of a folder in the order in which people count, each once.

    In folders, hidden files, Word's lock files (`~$…`), tables, studies and README files are passed over, and links to
    folders are not followed. A file that is given by itself is always taken.
    """
    found: dict[str, Found] = {}
    for path in paths:
        for one in _inside(path) if path.is_dir() else (Found(path),):
            found.setdefault(_real(one.path), one)
            if len(found) >= _MOST:
                return tuple(found.values())
    return tuple(found.values())


def _inside(folder: Path) -> list[Found]:
    files: list[Found] = []
    for place, folders, names in os.walk(folder, followlinks=False):
        folders[:] = [name for name in folders if not name.startswith((".", "~"))]
        below = Path(place)
        inside = len(below.relative_to(folder).parts) + 1
        files.extend(Found(below / name, inside) for name in names if _is_meant(name))
        if len(files) >= _MOST:
            break
    return sorted(files, key=_order)


def _real(path: Path) -> str:
    try:
        return os.path.realpath(path)
    except (OSError, ValueError):
        return str(path)


def _order(found: Found) -> tuple[SortKey, ...]:
    return tuple(sort_key(part) for part in found.path.parts)


def _is_meant(name: str) -> bool:
    path = Path(name)
    return (
        not name.startswith((".", "~"))
        and path.suffix.casefold() not in _NOT_MEANT
        and path.stem.casefold() not in _ABOUT_THE_FOLDER
    )
