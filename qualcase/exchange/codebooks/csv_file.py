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

    from qualcase.coding.codebook import Code, Example, Scale, Wordings
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
    described = wording(book.description, current_language())
    lines = [*about, *([(say(labels.DESCRIPTION), described)] if described else [])]
    if book.origin:
        lines.append((say(labels.ORIGIN), book.origin))
    title = wording(book.title, current_language()) or book.name
    write_workbook(codebook_tables(book, uses), path, about=lines, title=title)


def codebook_tables(
    book: CodebookFile, uses: Mapping[str, int] | None = None, *, counted: str = "", with_scales: bool = True
) -> list[Table]:
    """The sheets of a workbook that is read in again as the same codebook: codes, rating scales, the codebook itself.

    `counted` says which passages `uses` are; else they are all, by all coders.
    """
    scales = [scales_table(book)] if book.scales and with_scales else []
    return [codebook_table(book, uses, counted=counted), *scales, _book_table(book)]


def codebook_table(
    book: CodebookFile, uses: Mapping[str, int] | None = None, *, counted: str = "", for_people: bool = True
) -> Table:
    """One row per code in tree order; `uses` are its codings, by id. Texts have a column for each language.

    For programs there are rows besides for what is no code: the rating scales, and the codebook itself.
    """
    fields = list(_fields(book, uses, counted))
    rows: list[list[CellValue]] = [[field.value(code) for field in fields] for code in book.tree.ordered]
    names = [field.name for field in fields]
    if not for_people:
        extra = ["row", "scale_low", "scale_high", *(f"scale_labels_{one}" for one in all_languages(book))]
        rows = [[*row, "code", *[None] * (len(extra) - 1)] for row in rows]
        names += extra
        rows += [[cells.get(name) for name in names] for cells in (_book_cells(book), *map(_scale_cells, book.scales))]
    columns = (
        [Column(field.heading, field.width, field.meaning) for field in fields]
        if for_people
        else [Column(name) for name in names]
    )
    return Table(title=say(mark("Codes")), columns=columns, rows=rows)


def _book_cells(book: CodebookFile) -> dict[str, CellValue]:
    """The row that says what the codebook is."""
    texts = {f"name_{language}": text for language, text in book.title.items()}
    texts.update({f"full_{language}": text for language, text in book.description.items()})
    return {"key": book.name, "origin": book.origin or None, "row": "codebook", **texts}


def _scale_cells(scale: Scale) -> dict[str, CellValue]:
    """The row of a rating scale."""
    cells: dict[str, CellValue] = {f"name_{language}": text for language, text in scale.name.items()}
    labelled: dict[str, list[str]] = {}
    for rating, texts in sorted(scale.labels.items()):
        for language, text in texts.items():
            labelled.setdefault(language, []).append(f"{rating}: {text}")
    cells.update({f"scale_labels_{language}": "\n".join(lines) for language, lines in labelled.items()})
    return {"key": scale.key, "row": "scale", "scale_low": scale.low, "scale_high": scale.high, **cells}


def _fields(book: CodebookFile, uses: Mapping[str, int] | None, counted: str) -> Iterator[_Field]:
    languages = all_languages(book)
    scales = {scale.id: scale for scale in book.scales}
    path = say(mark("The names from the top code down, parted by /"))
    yield _Field("path", say(labels.PATH), path, 40, lambda code: book.tree.path(code.id))
    own_name = say(mark("The code’s own name"))
    yield from _by_language(_Texts("name", say(labels.NAME), 26, _names, own_name), languages)
    key = say(mark("One to three characters that find the code while coding"))
    yield _Field("key", say(labels.KEY), key, 8, lambda code: code.key or None)
    yield _Field("colour", say(labels.COLOUR), "", 10, lambda code: code.colour)
    for texts in _definitions(book):
        yield from _by_language(texts, languages)
    scale = say(mark("Key of the rating scale; empty when passages are not rated"))
    yield _Field("scale", say(labels.SCALE), scale, 12, lambda code: _scale_key(code, scales))
    inductive = say(mark("1 when the code was found in the material, 0 when it was brought to it"))
    yield _Field("inductive", say(labels.INDUCTIVE), inductive, 10, lambda code: int(code.inductive))
    retired = say(mark("1 when the code is no longer used for new passages"))
    yield _Field("retired", say(labels.RETIRED), retired, 10, lambda code: int(code.retired))
    origin = say(mark("Where the code comes from: a report, a theory, a passage"))
    yield _Field("origin", say(labels.ORIGIN), origin, 40, lambda code: code.origin or None)
    if uses is not None:
        count = counted or say(mark("How many passages are coded with the code itself, by all coders"))
        yield _Field("uses", say(labels.USES), count, 10, lambda code: uses.get(code.id, 0))


def _definitions(book: CodebookFile) -> Iterator[_Texts]:
    yield _Texts("short", say(labels.SHORT), 40, lambda code: code.short)
    yield _Texts("full", say(labels.FULL), 60, lambda code: code.full)
    yield _Texts("use_when", say(labels.USE_WHEN), 40, lambda code: code.use_when)
    yield _Texts("not_when", say(labels.NOT_WHEN), 40, lambda code: code.not_when)
    for kind, template in labels.EXAMPLES.items():
        most = max((len(_of_kind(code, kind)) for code in book.codes), default=0)
        for number in range(1, max(most, 1) + 1):
            ending = ("", "") if number == 1 else (f"_{number}", f" {number}")
            name, heading = f"example_{kind}{ending[0]}", f"{say(template)}{ending[1]}"
            yield _Texts(name, heading, 40, _example(kind, number))


def _by_language(texts: _Texts, languages: Sequence[str]) -> Iterator[_Field]:
    """A column for each language."""
    for language in languages:

        def value(code: Code, language: str = language) -> CellValue:
            return texts.of(code).get(language) or None

        name, heading = f"{texts.name}_{language}", f"{texts.heading} ({language})"
        yield _Field(name, heading, texts.meaning, texts.width, value)


def _names(code: Code) -> Wordings:
    return code.names


def _of_kind(code: Code, kind: str) -> list[Example]:
    return [one for one in code.examples if one.kind == kind]


def _example(kind: str, number: int) -> Callable[[Code], Wordings]:
    """The how-manieth example of a kind, from 1."""

    def texts(code: Code) -> Wordings:
        found = _of_kind(code, kind)
        return found[number - 1].text if number <= len(found) else {}

    return texts


def _scale_key(code: Code, scales: Mapping[str, Scale]) -> str | None:
    scale = scales.get(code.scale_id or "")
    return scale.key if scale else None


def scales_table(book: CodebookFile) -> Table:
    """One row per rating of each scale."""
    languages = all_languages(book)
    columns = [Column(say(labels.SCALE), 14)]
    columns += [Column(f"{say(labels.NAME)} ({language})", 20) for language in languages]
    columns += [Column(say(labels.RATING), 10)]
    columns += [Column(f"{say(labels.LABEL)} ({language})", 26) for language in languages]
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


def _book_table(book: CodebookFile) -> Table:
    """What is said of the codebook itself, a field a row, so that a workbook that is read again is the same book."""
    languages = all_languages(book)
    first = languages[0]
    told: dict[str, Wordings] = {
        "title": book.title,
        "description": book.description,
        "seed": {first: book.origin},
        "name": {first: book.name},
    }
    columns = [Column(say(labels.CODEBOOK), 16, say(mark("What is said of the codebook itself")))]
    columns += [Column(f"{say(labels.TEXT)} ({language})", 60) for language in languages]
    rows = [[say(labels.BOOK[name]), *(texts.get(one) or None for one in languages)] for name, texts in told.items()]
    return Table(say(labels.CODEBOOK), columns, rows)
