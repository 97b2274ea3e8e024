"""Codebooks from csv files and workbooks: tables with a row a code, made into the nodes that a YAML file gives.

So every field is checked as it is there, and what is wrong is said with its row.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from qualcase.coding.tree import join_path, split_path
from qualcase.errors import FileRefusedError
from qualcase.exchange.codebooks import labels
from qualcase.exchange.codebooks.table_rows import sheets_of
from qualcase.exchange.codebooks.yaml_file import FORMAT, book_name, codebook_from_nodes
from qualcase.exchange.codebooks.yaml_nodes import Entry, Listing, Mapping, Scalar
from qualcase.exchange.reading.files import shown_name
from qualcase.words import LANGUAGES, current_language, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from qualcase.coding.codebook_file import CodebookFile
    from qualcase.exchange.codebooks.table_rows import Row
    from qualcase.exchange.codebooks.yaml_nodes import Node

_ALIASES = {
    **dict.fromkeys(("code", "kode", "codes", "koder"), "path"),
    **dict.fromkeys(("definition", "description", "definisjon", "beskrivelse"), "full"),
}
"""What other programs and people call the columns."""
_WITH_LANGUAGE = re.compile(r"(?P<base>.+?)[ _]\(?(?P<language>[a-z]{2,3})\)?")
_NUMBERED = re.compile(r"(?P<base>.+?)[ _](?P<number>\d+)")
_CONTINUED = re.compile(r"(?P<base>.+) \((?P<part>\d+)\)")
_TEXTS = ("name", "short", "full", "use_when", "not_when", *(f"example_{kind}" for kind in labels.EXAMPLES))
_RATING = re.compile(r"([+−-]?\d+): ?(.*)", re.DOTALL)
_YES, _NO = {"1", "yes", "true", "ja"}, {"", "0", "no", "false", "nej", "nei"}


class _Column(NamedTuple):
    """What stands in a column: a field, in a language, the how-manieth of its kind."""

    field: str
    language: str = ""
    number: int = 1


@dataclass(frozen=True)
class _Record:
    """A row: its cells by column."""

    line: int
    cells: dict[_Column, str]

    def text(self, field: str) -> str:
        """The cell of a field that has no language."""
        return self.cells.get(_Column(field), "").strip()

    def texts(self, field: str, number: int = 1) -> dict[str, str]:
        """The cells of a field by language, empty ones left out."""
        found = {one.language: text.strip() for one, text in self.cells.items() if one[::2] == (field, number)}
        return {language: text for language, text in found.items() if text}


def read_codebook_table(path: Path) -> CodebookFile:
    """Read a codebook from a csv file or a workbook; every code and scale gets a new id.

    Raises:
        FileRefusedError: it cannot be read or is no codebook; the message names row, code and field.
    """
    file = shown_name(path)
    rows = sheets_of(path) or [[]]
    sheets = [_records(sheet) for sheet in rows if sheet]
    codes = next((one for one in sheets if any(column.field == "path" for column in one[0])), None)
    if codes is None or _is_codings(rows[0]):
        raise FileRefusedError(
            "{file} is no codebook: it has no column for the code’s path. Name one “path” or “code”.", file=file
        )
    columns, records = codes
    languages = _languages(columns)
    scales = [one for one in records if one.text("row") == "scale"]
    about = next((one for one in records if one.text("row") == "codebook"), None)
    ratings = next((held for named, held in sheets if {"scale", "rating"} <= {one.field for one in named}), [])
    beside = next((held for named, held in sheets if any(one.field == "codebook" for one in named)), [])
    root = {
        "format": _scalar(str(FORMAT)),
        "languages": Listing(1, [_scalar(one) for one in languages]),
        **(_about(about) if about else _about_sheet(beside)),
        "scales": Listing(1, [*map(_scale, scales), *_scales_of_sheet(ratings)]),
        "codes": _codes([one for one in records if one.text("row") in ("", "code")], languages[0]),
    }
    root.setdefault("name", _scalar(book_name(path.stem)))
    return codebook_from_nodes(_mapping(root), file)


# --- columns


def _is_codings(sheet: Sequence[Row]) -> bool:
    """Whether this is a table of coded passages, which has codes as well."""
    headings = {cell.strip().casefold() for cell in sheet[0].cells} if sheet else set()
    return bool(headings & {"quote", "coder"})


def _records(sheet: Sequence[Row]) -> tuple[list[_Column], list[_Record]]:
    """The columns that are known, and the rows; a text that was parted over several cells is whole again."""
    known = _known_headings()
    columns: list[_Column | None] = []
    for cell in sheet[0].cells:
        heading = " ".join(cell.split()).casefold()
        column = _column(heading, known)
        if column is None and (parted := _CONTINUED.fullmatch(heading)):
            column = _column(parted["base"], known)
        columns.append(column)
    records = []
    for row in sheet[1:]:
        cells: dict[_Column, str] = {}
        for column, cell in zip(columns, row.cells, strict=False):
            if column is not None:
                cells[column] = cells.get(column, "") + cell
        records.append(_Record(row.line, cells))
    return [one for one in columns if one], records


def _known_headings() -> dict[str, str]:
    """Fields by what their columns are called in any language, and by their own names."""
    known = dict(_ALIASES)
    for field, template in labels.COLUMNS.items():
        known[field] = field
        for language in LANGUAGES:
            known.setdefault(say(template, language).casefold(), field)
    return known


def _column(heading: str, known: dict[str, str]) -> _Column | None:
    if heading in known:
        field = known[heading]
        return _Column(field, _default_language() if field in _TEXTS else "")
    found = _WITH_LANGUAGE.fullmatch(heading)
    if found is None:
        return None
    base, number = found["base"], 1
    if base not in known and (numbered := _NUMBERED.fullmatch(base)):
        base, number = numbered["base"], int(numbered["number"])
    return _Column(known[base], found["language"], number) if base in known else None


def _default_language() -> str:
    return current_language()


def _languages(columns: Iterable[_Column]) -> list[str]:
    names = [one.language for one in columns if one.field == "name"]
    others = [one.language for one in columns if one.language]
    return list(dict.fromkeys([*names, *others])) or [_default_language()]


# --- nodes


def _scalar(text: str, line: int = 1) -> Scalar:
    return Scalar(line, text, is_empty=not text.strip())


def _mapping(fields: dict[str, Node], line: int = 1) -> Mapping:
    return Mapping(line, {name: Entry(getattr(node, "line", line), node) for name, node in fields.items()})


def _texts(texts: dict[str, str], line: int) -> Mapping:
    return _mapping({language: _scalar(text, line) for language, text in texts.items()}, line)


def _about(row: _Record) -> dict[str, Node]:
    named: dict[str, Node] = {"name": _scalar(book_name(row.text("key")))} if row.text("key") else {}
    return {
        **named,
        "title": _texts(row.texts("name"), row.line),
        "description": _texts(row.texts("full"), row.line),
        "seed": _scalar(row.text("origin"), row.line),
    }


def _about_sheet(rows: Sequence[_Record]) -> dict[str, Node]:
    """What the workbook's sheet about the codebook says: a field a row, texts by language."""
    fields = {
        say(template, language).casefold(): name for name, template in labels.BOOK.items() for language in LANGUAGES
    }
    found: dict[str, Node] = {}
    for row in rows:
        name = fields.get(row.text("codebook").casefold())
        texts = row.texts("text")
        if name in ("title", "description"):
            found[name] = _texts(texts, row.line)
        elif name and texts:
            text = next(iter(texts.values()))
            found[name] = _scalar(book_name(text) if name == "name" else text, row.line)
    return found


def _scale(row: _Record) -> Mapping:
    """A scale that stands in a row of its own."""
    ratings: dict[str, dict[str, str]] = {}
    for language, text in row.texts("scale_labels").items():
        rating = ""
        for line in text.split("\n"):
            found = _RATING.fullmatch(line)
            if found:
                rating = found[1].replace("−", "-").removeprefix("+")
                ratings.setdefault(rating, {})[language] = found[2]
            elif rating:
                ratings[rating][language] += f"\n{line}"
    return _scale_node(row, row.text("key"), row.text("scale_low"), row.text("scale_high"), ratings)


def _scale_node(row: _Record, key: str, low: str, high: str, ratings: dict[str, dict[str, str]]) -> Mapping:
    line = row.line
    fields: dict[str, Node] = {
        "key": _scalar(key, line),
        "name": _texts(row.texts("name") or {_default_language(): key}, line),
        "low": _scalar(low, line),
        "high": _scalar(high, line),
        "labels": _mapping({rating: _texts(texts, line) for rating, texts in ratings.items()}, line),
    }
    return _mapping(fields, line)


def _scales_of_sheet(rows: Sequence[_Record]) -> list[Mapping]:
    """The scales of the workbook's sheet, a row a rating."""
    by_key: dict[str, list[_Record]] = {}
    for row in rows:
        if row.text("scale"):
            by_key.setdefault(row.text("scale"), []).append(row)
    found = []
    for key, held in by_key.items():
        ratings = {row.text("rating").replace("−", "-"): row.texts("label") for row in held}
        numbers = sorted(int(one) for one in ratings if re.fullmatch(r"-?\d{1,9}", one))
        low, high = (str(numbers[0]), str(numbers[-1])) if numbers else ("", "")
        labelled = {rating: texts for rating, texts in ratings.items() if texts}
        found.append(_scale_node(held[0], key, low, high, labelled))
    return found


def _codes(rows: Sequence[_Record], first: str) -> Listing:
    """The tree that the paths make; codes above others need no row of their own."""
    top = Listing(1)
    below: dict[str, Listing] = {"": top}
    for row in rows:
        names = split_path(row.text("path"))
        if not any(names):
            continue
        for depth in range(1, len(names) + 1):
            path = join_path(names[:depth]).casefold()
            is_own = depth == len(names)
            if path in below and not is_own:
                continue
            children = below[path] if path in below and not is_own else Listing(row.line)
            node = _code(row, names[-1], first) if is_own else _implied(names[depth - 1], first, row.line)
            node.entries["codes"] = Entry(row.line, children)
            below[join_path(names[: depth - 1]).casefold()].items.append(node)
            below[path] = children
    return top


def _implied(name: str, first: str, line: int) -> Mapping:
    return _mapping({"name": _texts({first: name}, line)}, line)


def _code(row: _Record, name: str, first: str) -> Mapping:
    line = row.line
    plain = {"key": "key", "colour": "colour", "scale": "scale", "seed": "origin"}
    fields: dict[str, Node] = {"name": _texts({**row.texts("name"), first: name}, line)}
    fields.update({own: _scalar(row.text(field), line) for own, field in plain.items()})
    fields.update({one: _texts(row.texts(one), line) for one in ("short", "full", "use_when", "not_when")})
    fields.update({one: _flag(row.text(one), line) for one in ("inductive", "retired")})
    numbers = sorted({one.number for one in row.cells})
    examples = [
        _mapping({"kind": _scalar(kind, line), "text": _texts(texts, line)}, line)
        for kind in labels.EXAMPLES
        for number in numbers
        if (texts := row.texts(f"example_{kind}", number))
    ]
    return _mapping({**fields, "examples": Listing(line, list(examples))}, line)


def _flag(text: str, line: int) -> Scalar:
    folded = text.casefold()
    return _scalar("true" if folded in _YES else "false" if folded in _NO else text, line)
