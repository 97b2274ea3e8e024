"""The codebooks that come with the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.content import content_folder
from qualcase.words.sorting import sort_key

if TYPE_CHECKING:
    from pathlib import Path

_SUFFIXES = {".yaml", ".yml"}


def packed_codebooks() -> tuple[Path, ...]:
    """Their files, by name."""
    try:
        folder = content_folder("codebooks")
    except FileNotFoundError:
        return ()
    found = (path for path in folder.iterdir() if path.suffix.casefold() in _SUFFIXES)
    return tuple(sorted(found, key=lambda path: sort_key(path.stem)))


def codebook_title(path: Path) -> str:
    """A codebook's file name as words: `fem-betingelser` is “Fem betingelser”."""
    words = path.stem.replace("-", " ").replace("_", " ").strip()
    return words[:1].upper() + words[1:]
