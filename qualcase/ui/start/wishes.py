"""What a person asks for on the start page, as values. Free of Qt."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qualcase.ui.base.dropping import SUFFIX

if TYPE_CHECKING:
    from pathlib import Path

_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
_LONGEST_NAME = 80


@dataclass(frozen=True)
class NewStudy:
    """A study to be made."""

    path: Path
    title: str
    waves: tuple[str, ...]
    codebook: Path | None
    language: str


def parse_waves(text: str) -> tuple[str, ...]:
    """The waves that were typed, each once: `2015, 2017`."""
    parts = (part.strip() for part in re.split(r"[,;\n]", text))
    return tuple(dict.fromkeys(part for part in parts if part))


def file_for(folder: Path, title: str) -> Path:
    """A file name made of a title that is still free in the folder."""
    tidy = " ".join(_NOT_IN_NAMES.sub(" ", title).split())
    stem = tidy.strip(" .")[:_LONGEST_NAME].strip(" .") or "study"
    path = folder / f"{stem}{SUFFIX}"
    number = 2
    while path.exists():
        path = folder / f"{stem} ({number}){SUFFIX}"
        number += 1
    return path


def with_suffix(path: Path) -> Path:
    """The path with the ending of studies."""
    return path if path.suffix.casefold() == SUFFIX else path.with_name(path.name + SUFFIX)
