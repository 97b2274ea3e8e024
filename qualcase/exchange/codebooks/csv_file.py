"""A codebook as a list of codes, one in a row: for Excel with headings in words, for programs with field names."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qualcase.coding.codebook import wording
from qualcase.coding.codebook_file import all_languages
from qualcase.coding.tables import Column, Table
from qualcase.exchange.codebooks import labels
from qualcase.exchange.writing.csvfile import write_csv
from qualcase.exchange.writing.workbook import write_workbook
from qualcase.words import current_language, mark, say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from qualcase.coding.codebook import Code, Scale, Wordings
    from qualcase.coding.codebook_file import CodebookFile
    from qualcase.coding.tables import CellValue
    from qualcase.exchange.writing.csvfile import Separator


class _Field(NamedTuple):
    """One column: its name in a csv file, its heading, what it means, and what stands in it."""

    name: str
    heading: str
    meaning: str
    width: int
    value: Callable[[Code], CellValue]


class _Texts(NamedTuple):
    """A column for each language."""

    name: str
    heading: str
    width: int
    of: Callable[[Code], Wordings]
    meaning: str = ""


def write_codebook_csv(
    book: CodebookFile, path: Path, uses: Mapping[str, int] | None = None, *, separator: Separator = ","
) -> None:
    """Write the codes as csv, with field names that are the same in every language.

    Raises:
        FileRefusedError: the file cannot be written; what was there before is untouched.
    """
    write_csv(codebook_table(book, uses, for_people=False), path, separator=separator)


def write_codebook_workbook(
    book: CodebookFile, path: Path, uses: Mapping[str, int] | None = None, *, about: Sequence[tuple[str, str]] = ()
) -> None:
    """Write the codes as an Excel workbook, with a sheet for the scales and one that says what stands where.

    Raises:
        FileRefusedError: the file cannot be written; what was there before is untouched.
    """
    tables = [codebook_table(book, uses)]
    if book.scales:
        tables.append(_scales_table(book))
    described = wording(book.description, current_language())
    lines = [*about, *([(say(mark("Description")), described)] if described else [])]
    if book.origin:
        lines.append((say(labels.ORIGIN), book.origin))
    write_workbook(tables, path, about=lines, title=wording(book.title, current_language()) or book.name)


def codebook_table(book: CodebookFile, uses: Mapping[str, int] | None = None, *, for_people: bool = True) -> Table:
    """One row per code in tree order; `uses` are its codings, by id. Texts have a column for each language."""
    fields = list(_fields(book, uses))
    return Table(
        title=say(mark("Codes")),
        columns=[
            Column(field.heading if for_people else field.name, field.width, field.meaning if for_people else "")
            for field in fields
        ],
        rows=[[field.value(code) for field in fields] for code in book.tree.ordered],
    )


def _fields(book: CodebookFile, uses: Mapping[str, int] | None) -> Iterator[_Field]:
    languages = all_languages(book)
    scales = {scale.id: scale for scale in book.scales}
    path = say(mark("The names from the top code down, parted by /"))
    yield _Field("path", say(mark("Path")), path, 40, lambda code: book.tree.path(code.id))
    own_name = say(mark("The code’s own name"))
    yield from _by_language(_Texts("name", say(mark("Name")), 26, _names, own_name), languages)
    key = say(mark("One to three characters that find the code while coding"))
    yield _Field("key", say(labels.KEY), key, 8, lambda code: code.key or None)
    yield _Field("colour", say(mark("Colour")), "", 10, lambda code: code.colour)
    for texts in _definitions():
        yield from _by_language(texts, languages)
    scale = say(mark("Key of the rating scale; empty when passages are not rated"))
    yield _Field("scale", say(mark("Scale")), scale, 12, lambda code: _scale_key(code, scales))
    inductive = say(mark("1 when the code was found in the material, 0 when it was brought to it"))
    yield _Field("inductive", say(mark("Inductive")), inductive, 10, lambda code: int(code.inductive))
    origin = say(mark("Where the code comes from: a report, a theory, a passage"))
    yield _Field("origin", say(labels.ORIGIN), origin, 40, lambda code: code.origin or None)
    if uses is not None:
        count = say(mark("How many passages are coded with the code itself, by all coders"))
        yield _Field("uses", say(labels.USES), count, 10, lambda code: uses.get(code.id, 0))


def _definitions() -> Iterator[_Texts]:
    yield _Texts("short", say(labels.SHORT), 40, lambda code: code.short)
    yield _Texts("full", say(labels.FULL), 60, lambda code: code.full)
    yield _Texts("use_when", say(labels.USE_WHEN), 40, lambda code: code.use_when)
    yield _Texts("not_when", say(labels.NOT_WHEN), 40, lambda code: code.not_when)
    for kind, template in labels.EXAMPLES.items():
        yield _Texts(f"example_{kind}", say(template), 40, _examples(kind))


def _by_language(texts: _Texts, languages: Sequence[str]) -> Iterator[_Field]:
    """A column for each language."""
    for language in languages:

        def value(code: Code, language: str = language) -> CellValue:
            return texts.of(code).get(language) or None

        name, heading = f"{texts.name}_{language}", f"{texts.heading} ({language})"
        yield _Field(name, heading, texts.meaning, texts.width, value)


def _names(code: Code) -> Wordings:
    return code.names


def _examples(kind: str) -> Callable[[Code], Wordings]:
    """The examples of a kind by language, one in a line."""

    def texts(code: Code) -> Wordings:
        found: dict[str, str] = {}
        for example in code.examples:
            for language, text in example.text.items():
                if example.kind == kind and text:
                    found[language] = f"{found[language]}\n{text}" if language in found else text
        return found

    return texts


def _scale_key(code: Code, scales: Mapping[str, Scale]) -> str | None:
    scale = scales.get(code.scale_id or "")
    return scale.key if scale else None


def _scales_table(book: CodebookFile) -> Table:
    """One row per rating of each scale."""
    languages = all_languages(book)
    columns = [Column(say(mark("Scale")), 14)]
    columns += [Column(f"{say(mark('Name'))} ({language})", 20) for language in languages]
    columns += [Column(say(labels.RATING), 10)]
    columns += [Column(f"{say(mark('Label'))} ({language})", 26) for language in languages]
    rows = [
        [
            scale.key,
            *(scale.name.get(language) for language in languages),
            rating,
            *(scale.labels.get(rating, {}).get(language) for language in languages),
        ]
        for scale in book.scales
        for rating in scale.steps
    ]
    return Table(say(labels.SCALES), columns, rows)
