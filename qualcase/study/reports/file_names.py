"""What files of recipes are called, and where they go."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING

from qualcase.coding.recipes import FIELDS
from qualcase.errors import FileRefusedError, UserError
from qualcase.text.normalise import normalise
from qualcase.words import mark

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
_TAKEN = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
"""Names that Windows keeps for itself."""
_LONGEST = 180
"""In bytes, so that a number and a suffix still fit."""


def check_pattern(pattern: str) -> str:
    """A pattern for names of files, tidied. Raises UserError where it names something that there is not."""
    tidy = " ".join(normalise(pattern).split())
    if not tidy:
        raise UserError("A file needs a name. Write one, such as {example}.", example="{study}-{report}-{date}")
    try:
        parts = [part[1:] for part in Formatter().parse(tidy) if part[1] is not None]
    except ValueError:
        said = mark("A brace in “{pattern}” stands alone. Write {example}.")
        raise UserError(said, pattern=tidy, example="{date}") from None
    unknown = [name or "{}" for name, spec, conversion in parts if name not in FIELDS or spec or conversion]
    if unknown:
        raise UserError(
            "“{name}” is nothing that the name of a file can hold. There is {known}.",
            name=unknown[0],
            known=", ".join(f"{{{one}}}" for one in FIELDS),
        )
    return tidy


def file_name(pattern: str, values: Mapping[str, str], now: datetime) -> str:
    """A name for a file, without suffix, that every system takes."""
    told = {**values, "date": f"{now:%Y-%m-%d}", "time": f"{now:%H.%M}"}
    return safe_name(check_pattern(pattern).format_map({name: told.get(name, "") for name in FIELDS}))


def safe_name(name: str) -> str:
    """A name without signs that some system does not take in names of files."""
    tidy = " ".join(_FORBIDDEN.sub("-", name).split()).strip(" .-") or "report"
    while len(tidy.encode()) > _LONGEST:
        tidy = tidy[:-1].rstrip(" .-")
    return f"{tidy}-" if _TAKEN.fullmatch(tidy) else tidy


def folder_from(study_folder: Path, chosen: Path) -> str:
    """A folder as a recipe keeps it: from the study's own, so that both can be moved together.

    Raises UserError for one on another drive.
    """
    try:
        way = os.path.relpath(chosen.expanduser().absolute(), study_folder.absolute())
    except ValueError:
        raise UserError("The folder is on another drive than the study. Choose one that can move with it.") from None
    return "" if way == "." else Path(way).as_posix()


def file_from(study_folder: Path, chosen: Path) -> str:
    """A file (a template) as a recipe keeps it: from the study's folder, or whole where it is on another drive."""
    try:
        return Path(os.path.relpath(chosen.expanduser().absolute(), study_folder.absolute())).as_posix()
    except ValueError:
        return str(chosen)


def free_beside(path: Path) -> Path:
    """The same name with the first number that is free: `report (2).docx`."""
    number = 2
    while (found := path.with_name(f"{path.stem} ({number}){path.suffix}")).exists():
        number += 1
    return found


def with_ending(path: Path, suffix: str) -> Path:
    """A path as somebody typed it, with the ending that it needs: `Meeting 22.11` has none yet.

    A file that is there by the longer name stays: nobody was asked about it.
    """
    if path.suffix.casefold() == suffix.casefold():
        return path
    ended = path.with_name(f"{path.name}{suffix}")
    return free_beside(ended) if ended.exists() else ended


def keep_beside(target: Path) -> Path | None:
    """Keep a file that stands where a new one goes: `Report.docx.bak`, or with a number where that is taken."""
    if not target.exists():
        return None
    beside = target.with_name(f"{target.name}.bak")
    number = 2
    while beside.exists():
        beside = target.with_name(f"{target.name}.bak{number}")
        number += 1
    try:
        shutil.copy2(target, beside)
    except OSError as error:
        raise FileRefusedError(
            "{file} could not be kept as {backup} ({reason}). Nothing was changed. Choose another name.",
            file=target.name,
            backup=beside.name,
            reason=error.strerror or error,
        ) from error
    return beside
