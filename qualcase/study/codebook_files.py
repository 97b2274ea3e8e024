"""Codebooks as files: those that come with the program, and the study's own on its way out."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from qualcase.coding.codebook_file import CodebookFile
from qualcase.content import content_folder
from qualcase.errors import FileRefusedError, UnknownNameError
from qualcase.study.exports import check_suffix
from qualcase.words import mark, say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from qualcase.coding.codebook import Code, Scale
    from qualcase.coding.frame import StudyInfo

SUFFIXES = (".yaml", ".yml", ".xlsx", ".csv")
_TABLES = (".csv", ".tsv", ".xlsx", ".xlsm")


def packed_codebooks() -> tuple[str, ...]:
    """Names of the codebooks that come with the program."""
    return tuple(sorted(path.stem for path in content_folder("codebooks").glob("*.yaml")))


def find_codebook(name_or_path: str | Path) -> CodebookFile:
    """Read a codebook: one that comes with the program, by name, or a file.

    Raises:
        UnknownNameError: There is neither a file nor a packed codebook of this name.
        FileRefusedError: The file is no codebook; the message names line, code and field.
    """
    from qualcase.exchange.codebooks.yaml_file import read_codebook_yaml

    path = Path(name_or_path)
    if str(name_or_path) in packed_codebooks():
        path = content_folder("codebooks") / f"{name_or_path}.yaml"
    if not path.exists():
        raise UnknownNameError(
            "There is no codebook “{name}”: neither a file nor one that comes with the program ({nearest}).",
            nearest=packed_codebooks(),
            name=str(name_or_path),
        )
    suffix = path.suffix.lower()
    if suffix in _TABLES:
        from qualcase.exchange.codebooks.table_reading import read_codebook_table

        return read_codebook_table(path)
    if suffix not in (".yaml", ".yml"):
        raise FileRefusedError(
            "“{name}” is no codebook file. A codebook is read from a .yaml, .csv or .xlsx file.", name=path.name
        )
    return read_codebook_yaml(path)


def write_book(book: CodebookFile, path: Path, uses: Mapping[str, int] | None) -> None:
    """Write a codebook in the form that the suffix asks for; without `uses` nothing is said of passages."""
    suffix = check_suffix(path, SUFFIXES)
    if suffix in (".yaml", ".yml"):
        from qualcase.exchange.codebooks.yaml_file import write_codebook_yaml

        write_codebook_yaml(book, path)
    elif suffix == ".xlsx":
        from qualcase.exchange.codebooks.csv_file import write_codebook_workbook

        write_codebook_workbook(book, path, uses)
    else:
        from qualcase.exchange.codebooks.csv_file import write_codebook_csv

        write_codebook_csv(book, path, uses)


def as_file(
    info: StudyInfo, languages: tuple[str, ...], scales: Sequence[Scale], codes: Sequence[Code]
) -> CodebookFile:
    """Codes of a study, with the codes above them, as a file's value."""
    name = re.sub(r"[^\w-]+", "-", info.title.lower()).strip("-") or "codebook"
    return CodebookFile(
        name=name,
        languages=languages,
        title={info.language: say(mark("Codebook: {study}"), study=info.title)},
        scales=tuple(scales),
        codes=tuple(codes),
    )
