"""Which files are meant when somebody gives files and folders."""

from __future__ import annotations

import os
import re
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
    aside: str = ""
    """The folder of pictures that a browser saved with the page; nothing in it is meant."""


_NOT_MEANT = frozenset({".qualcase", ".lnk", ".ini", ".db", ".lock", ".tmp", ".bak"})
_ABOUT_THE_FOLDER = frozenset({"readme", "license", "licence", "thumbs", "desktop"})
_PAGES = frozenset({".htm", ".html", ".xhtml", ".mht"})
_BESIDE = re.compile(r"(.+)[_-](?:files|filer|dateien|fichiers)", re.IGNORECASE)
"""How browsers call the folder beside a page that they save."""
_MOST = 20_000


def walk(paths: Sequence[Path]) -> tuple[Found, ...]:
    """The files, those of a folder in the order in which people count, each once.

    In folders, hidden files, Word's lock files (`~$…`), studies and README files are passed over, and links to folders
    are not followed. The folder `K03_files` that a browser saves with `K03.htm` is left aside, which is told with that
    page. A file that is given by itself is always taken.
    """
    found: dict[str, Found] = {}
    beside = _pages_of([path.name for path in paths if path.is_dir()], [path.name for path in paths])
    for path in paths:
        if path.is_dir() and path.name in beside.values():
            continue
        for one in _inside(path) if path.is_dir() else (Found(path, aside=beside.get(path.name, "")),):
            found.setdefault(_real(one.path), one)
            if len(found) >= _MOST:
                return tuple(found.values())
    return tuple(found.values())


def _inside(folder: Path) -> list[Found]:
    files: list[Found] = []
    for place, folders, names in os.walk(folder, followlinks=False):
        beside = _pages_of(folders, names)
        left = set(beside.values())
        folders[:] = [name for name in folders if not name.startswith((".", "~")) and name not in left]
        below = Path(place)
        inside = len(below.relative_to(folder).parts) + 1
        files.extend(Found(below / name, inside, beside.get(name, "")) for name in names if _is_meant(name))
        if len(files) >= _MOST:
            break
    return sorted(files, key=_order)


def _pages_of(folders: Sequence[str], names: Sequence[str]) -> dict[str, str]:
    """The pages among files that a browser saved with one of the folders, each with that folder."""
    pages = {Path(name).stem.casefold(): name for name in names if Path(name).suffix.casefold() in _PAGES}
    stems = ((folder, hit[1].casefold()) for folder in folders if (hit := _BESIDE.fullmatch(folder)))
    return {pages[stem]: folder for folder, stem in stems if stem in pages}


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
