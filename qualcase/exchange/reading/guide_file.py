"""Reads an interview guide: YAML (`questions` with `id`, `text`, `codes`, `waves`), a table, or a text.

A table has a question a row:

    key,question,codes,waves
    Q04,Hvordan mærker I ledelsen?,Ledelse,2015; 2017

Several codes, waves and wordings stand with semicolons between them.

A text (.docx, .txt, .odt …) has a question a line. Where some lines end in a question mark, only these are questions:
the others are headings and words to the interviewer.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import yaml

from qualcase.coding.guide import QuestionTold
from qualcase.errors import FileRefusedError
from qualcase.exchange.reading.encoding import decode
from qualcase.exchange.reading.files import READABLE, bytes_of, read_file, shown_name
from qualcase.exchange.reading.tables import read_rows
from qualcase.text.normalise import normalise
from qualcase.words import Message, mark

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

COLUMNS = ("key", "question", "codes", "waves", "wordings", "note")
_OTHER_NAMES = {
    "id": "key", "nr": "key", "nummer": "key", "number": "key", "text": "question", "spørgsmål": "question",
    "spørsmål": "question", "tekst": "question", "code": "codes", "kode": "codes", "koder": "codes",
    "wave": "waves", "runde": "waves", "runder": "waves", "other_wordings": "wordings", "ordlyd": "wordings",
    "andre_ord": "wordings", "noter": "note", "notat": "note",
}  # fmt: skip
_LARGEST = 2_000_000
_NUMBER = re.compile(r"(?:[Qq]?\d+(?:[.]\d+)*[.):]?|[a-zA-Z][.)]|[-–•*·]+)\s+")
"""What stands before a question in a list."""


def read_guide(path: Path) -> tuple[QuestionTold, ...]:
    """The questions of a file, in its order.

    Raises:
        FileRefusedError: It cannot be read, is no guide, or holds no question.
    """
    name = shown_name(path)
    ending = path.suffix.lower()
    if ending in (".yaml", ".yml"):
        found = tuple(_of_yaml(path, name))
    else:
        found = tuple(_of_text(path) if ending in READABLE else _of_table(path))
    if not found:
        raise FileRefusedError("“{name}” holds no questions.", name=name)
    return found


def _of_text(path: Path) -> Iterator[QuestionTold]:
    lines = [(number, _without_number(line)) for number, line in enumerate(read_file(path).text.split("\n"), start=1)]
    if any(line.endswith("?") for _, line in lines):
        lines = [(number, line) for number, line in lines if line.endswith("?")]
    seen: set[str] = set()
    for number, line in lines:
        if line and line not in seen:
            seen.add(line)
            yield QuestionTold(Message(mark("line {line}"), values={"line": number}), "", line)


def _without_number(line: str) -> str:
    line = " ".join(line.split())
    found = _NUMBER.match(line)
    return line[found.end() :] if found else line


def _of_table(path: Path) -> Iterator[QuestionTold]:
    for row in read_rows(path, COLUMNS, ("question",), _OTHER_NAMES):
        yield QuestionTold(
            Message(mark("line {line}"), values={"line": row.line}),
            row["key"],
            row["question"],
            _parts(row["codes"]),
            _parts(row["waves"]) or None,
            _parts(row["wordings"]),
            row["note"],
        )


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(one.strip() for one in cell.split(";") if one.strip())


def _of_yaml(path: Path, name: str) -> list[QuestionTold]:
    data = bytes_of(path, name)
    if len(data) > _LARGEST:
        raise FileRefusedError("“{name}” is too large for an interview guide.", name=name)
    try:
        told = yaml.safe_load(normalise(decode(data, name).text))
        return [_question(one, number) for number, one in enumerate(told["questions"], start=1)]
    except (yaml.YAMLError, KeyError, TypeError, AttributeError, RecursionError):
        raise FileRefusedError(
            "“{name}” is no interview guide: it has no list “questions” with a “text” each.", name=name
        ) from None


def _question(one: dict[str, Any], number: int) -> QuestionTold:
    key = _word(one.get("id") or "")
    return QuestionTold(
        key or Message(mark("question {number}"), values={"number": number}),
        key,
        _word(one["text"]),
        _listed(one.get("codes")),
        _listed(one["waves"]) if one.get("waves") is not None else None,
        _listed(one.get("wordings")),
        _word(one.get("note") or ""),
    )


def _word(value: object) -> str:
    """A text as YAML gives it; a year is one, too. Raises TypeError for lists and the like, whose size nobody knows."""
    if not isinstance(value, str | int | float):
        raise TypeError(value)
    return str(value)


def _listed(value: object) -> tuple[str, ...]:
    """A list of words; one word alone is a list of one."""
    if value is None:
        return ()
    return tuple(_word(one) for one in value) if isinstance(value, list) else (_word(value),)
