"""A study that is to begin: its file, and what it holds from the first moment on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from qualcase.coding.frame import StudyInfo, Wave
from qualcase.coding.ids import new_id
from qualcase.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from qualcase.coding.codebook_file import CodebookFile
    from qualcase.store.store import Store
    from qualcase.study.study import Study

SUFFIX = ".qualcase"


@dataclass(frozen=True)
class Beginning:
    """What `Study.create` was told, looked over."""

    path: Path
    info: StudyInfo
    waves: tuple[str, ...]
    codebook: CodebookFile | None

    @classmethod
    def of(
        cls,
        path: Path,
        title: str,
        waves: Sequence[str],
        codebook: str | Path | None,
        language: str,
        *,
        demo: bool,
    ) -> Self:
        """Look it over; nothing is written. Raises UserError."""
        target = with_suffix(path)
        file = _read_codebook(codebook) if codebook is not None else None
        names = tuple(name.strip() for name in waves if name.strip())
        if len({name.casefold() for name in names}) < len(names):
            raise UserError("Two waves have the same name. Give each its own.")
        languages = file.languages if file else (language,)
        return cls(target, StudyInfo(new_id(), title or target.stem, language, languages, demo), names, file)

    def store(self) -> Store:
        """Make the file. Raises StudyFileError."""
        from qualcase.store.store import Store

        return Store.create(self.path, self.info)

    def write(self, study: Study) -> None:
        """Write waves and codebook."""
        held = [Wave(new_id(), name, number) for number, name in enumerate(self.waves)]
        if held:
            study.waves.begin(held)
        if self.codebook:
            study.codebook.bring_in_file(self.codebook)


def _read_codebook(name_or_path: str | Path) -> CodebookFile:
    from qualcase.study.codebook_files import find_codebook

    return find_codebook(name_or_path)


def with_suffix(path: Path) -> Path:
    """The path as a study's file is called."""
    return path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)


def find_study(path: Path) -> Path:
    """The study's file, whether or not its suffix was written."""
    return path if path.exists() or not with_suffix(path).exists() else with_suffix(path)
