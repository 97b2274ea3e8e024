"""The demo study: built from `sample_transcripts/` by the same ways that a researcher uses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qualcase.coding.people import CodingState
from qualcase.content import content_folder
from qualcase.errors import StudyFileError, UserError
from qualcase.progress import silent
from qualcase.study.coding_table import code_passages, read_passages
from qualcase.study.study import SUFFIX, Study

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.progress import Progress

NAME = f"demo{SUFFIX}"
NOT_LOADED = frozenset[str]()
"""Files of the sample that the program has no use for yet; the demo names them."""


def build_demo(folder: Path, *, force: bool = False, progress: Progress = silent) -> Path:
    """The demo study in a folder: the one that is there, or a new one.

    Args:
        folder: Made when it is missing.
        force: Build it anew; the one that was there is kept as a backup.
        progress: Told of each step.

    Raises:
        StudyFileError: The folder holds a study that is not the demo; it is left as it is.
        UserError: A part of the sample does not fit; the message names it.
    """
    held = sorted(folder.glob(f"*{SUFFIX}")) if folder.is_dir() else []
    for path in held:
        with Study.open(path, read_only=not force, need_write=force) as study:
            if not study.info().demo:
                raise StudyFileError(
                    "The folder {folder} holds the study “{name}”, which is not the demo. Choose another folder.",
                    folder=folder,
                    name=path.name,
                )
            if not force:
                return path
            study.backup()
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / NAME
    building = folder / f".{NAME}.building{SUFFIX}"
    building.unlink(missing_ok=True)
    try:
        _build(building, progress)
        for path in held:
            path.unlink()
        building.replace(target)
    except BaseException:
        building.unlink(missing_ok=True)
        raise
    return target


def _build(path: Path, progress: Progress) -> None:
    from qualcase.coding.codebook import wording
    from qualcase.exchange.templates.yaml_file import read_template
    from qualcase.words import current_language

    sample = content_folder("sample_transcripts")
    template = read_template(sample / "study.yaml")
    title = wording(template.title, current_language())
    with Study.create(path, title=title, codebook=template.codebook, language=template.language, demo=True) as study:
        progress(1, 4)
        study.set_up(template)
        _bring_in(study, sample)
        progress(2, 4)
        _code(study, sample)
        progress(3, 4)
        _set_states(study, sample)
        problems = study.check()
        if problems:
            raise UserError("The sample study does not hold together: {what}", what=str(problems[0].message))
        progress(4, 4)


def _bring_in(study: Study, sample: Path) -> None:
    from qualcase.exchange.reading.materials import read_materials

    table = sample / "materials.csv"
    files = [sample / name for name in read_materials(table)]
    done = study.sources.bring_in(study.sources.prepare(files, table=table))
    if done.refused:
        one = done.refused[0]
        raise UserError("{file}: {reason}", file=one.path.name, reason=str(one.refused))


def _code(study: Study, sample: Path) -> None:
    passages = read_passages(sample / "codings.csv")
    coders = [coder.name for coder in study.coders.all()]
    code_passages(study, passages, coders[0], from_table=True)


def _set_states(study: Study, sample: Path) -> None:
    from qualcase.exchange.reading.tables import read_rows

    columns = ("source", "coder", "status")
    names = study.names
    sources, coders = names.sources, names.coders
    states = [
        (sources.find(row["source"]).id, coders.find(row["coder"]).id, CodingState(row["status"]))
        for row in read_rows(sample / "coding_status.csv", columns, columns)
    ]
    order = {coder.id: place for place, coder in enumerate(study.coders.all())}
    study.sources.set_states(sorted(states, key=lambda entry: order[entry[1]]))
