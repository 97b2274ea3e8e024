"""Reads the questions of an interview guide from a file: a guide in YAML, or a text with one question a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

from qualcase.errors import FileRefusedError
from qualcase.exchange.reading.encoding import decode

if TYPE_CHECKING:
    from pathlib import Path

_LARGEST = 2_000_000
"""A file of more bytes is no list of questions."""


def read_questions(path: Path) -> tuple[str, ...]:
    """The questions as they are worded, in order, each once.

    Raises:
        FileRefusedError: the file cannot be read, or holds no questions.
    """
    try:
        data = path.read_bytes() if path.stat().st_size <= _LARGEST else b""
    except OSError:
        raise FileRefusedError("“{name}” cannot be read.", name=path.name) from None
    text = decode(data, path.name).text
    lines = _of_guide(text, path.name) if path.suffix.lower() in (".yaml", ".yml") else text.splitlines()
    found = tuple(dict.fromkeys(" ".join(line.split()) for line in lines if line.strip()))
    if not found:
        raise FileRefusedError("“{name}” holds no questions. Write one a line.", name=path.name)
    return found


def _of_guide(text: str, name: str) -> list[str]:
    try:
        return [str(one["text"]) for one in yaml.safe_load(text)["questions"]]
    except (yaml.YAMLError, KeyError, TypeError):
        raise FileRefusedError(
            "“{name}” is no interview guide: it has no list “questions” with a “text” each.", name=name
        ) from None
