"""The demo study: built from `sample_transcripts/` by the same ways that a researcher uses."""

from __future__ import annotations

import shutil
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from qualcase.errors import StudyFileError, UserError
from qualcase.progress import silent
from qualcase.study.study import SUFFIX, Study
from qualcase.words import current_language

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from qualcase.progress import Progress

NAME = f"demo{SUFFIX}"
_BUILDING = ".building"
"""Folder in which a demo is built, so that a half-built one is never found."""


def build_demo(folder: Path, *, force: bool = False, progress: Progress = silent) -> Path:
    """The demo study in a folder: the one that is there, or a new one.

    Args:
        folder: Made when it is missing.
        force: Build it anew; the one that was there is kept as a backup.
        progress: Told of each step.

    Raises:
        StudyFileError: The folder holds another study, or several, or cannot be written; all is left as it is.
        StudyLockedError: The demo is to be built anew, and somebody has it open.
        UserError: A part of the sample does not fit; the message names it.
    """
    held = _demo_in(folder, force=force)
    if held and not force:
        return held
    target = folder / NAME
    with _place_to_build(folder) as place:
        _build(place / NAME, progress)
        try:
            (place / NAME).replace(target)
            if held and held != target:
                held.unlink()
        except OSError as error:
            raise StudyFileError(
                "{file} is open in another program. Close it there and try again.", file=target.name
            ) from error
    return target


def _demo_in(folder: Path, *, force: bool) -> Path | None:
    """The demo study that the folder holds; with `force` after a backup of it."""
    studies = sorted(path for path in folder.glob(f"*{SUFFIX}") if not path.name.startswith("."))
    if len(studies) > 1:
        raise StudyFileError(
            "The folder {folder} holds several studies: {names}. Choose another folder.",
            folder=folder,
            names=", ".join(path.name for path in studies),
        )
    for path in studies:
        with Study.open(path, read_only=not force, need_write=force) as study:
            if not study.info().demo:
                raise StudyFileError(
                    "The folder {folder} holds the study “{name}”, which is not the demo. Choose another folder.",
                    folder=folder,
                    name=path.name,
                )
            if force:
                study.backup()
        return path
    return None


@contextmanager
def _place_to_build(folder: Path) -> Iterator[Path]:
    """A folder of its own in the folder, which is made when it is missing; what was begun is taken away again."""
    place = folder / _BUILDING
    new = not folder.exists()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir(exist_ok=True)
    except OSError as error:
        raise StudyFileError("Nothing can be written in {folder}. Choose another folder.", folder=folder) from error
    done = False
    try:
        yield place
        done = True
    finally:
        shutil.rmtree(place, ignore_errors=True)
        if new and not done:
            with suppress(OSError):
                folder.rmdir()


def _build(path: Path, progress: Progress) -> None:
    from qualcase.coding.codebook import wording
    from qualcase.study.sample import load, read_sample_template

    template = read_sample_template()
    first, *others = template.codebooks
    title = wording(template.title, current_language())
    with Study.create(path, title=title, codebook=first, language=template.language, demo=True) as study:
        for name in others:
            study.codebook.bring_in(name)
        study.set_up(template)
        load(study, progress)
        problems = study.check()
        if problems:
            raise UserError("The sample study does not hold together: {what}", what=str(problems[0].message))
