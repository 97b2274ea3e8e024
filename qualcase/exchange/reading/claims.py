"""Reads claims from YAML: the statement, what is expected and observed, passages and cells on both sides.

format: 1
claims:
- text: ...
  coder: Ditte
  expectation: ...                 # expected_at, observed_at: moments, where they are known
  cases:
  - {case: K01, expected: holds, observed: fails, reason: ...}
  evidence:
  - {side: for, source: K01_2015_interview, quote: ..., note: ...}
  cells:
  - {side: against, case: K01, code: Forankring/Aftaler, cell: change, note: ...}
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NoReturn

import yaml

from qualcase.coding.claims import WantedClaim
from qualcase.errors import FileRefusedError
from qualcase.exchange.reading.files import bytes_of, shown_name
from qualcase.text.normalise import normalise
from qualcase.words import Message, mark

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_LARGEST = 20 * 1024 * 1024
_WORDS = ("text", "coder", "expectation", "expected_at", "observed_at", "note")
_LISTS = {"cases": ("case",), "evidence": ("side", "source", "quote"), "cells": ("side", "case", "code", "cell")}
"""Lists of a claim, and what each entry must have."""


def read_claims(path: Path) -> tuple[WantedClaim, ...]:
    """Read the claims of a file.

    Raises:
        FileRefusedError: It cannot be read, or one of the claims lacks something.
    """
    name = shown_name(path)
    data = bytes_of(path, name)
    if len(data) > _LARGEST:
        _refuse(name, Message(mark("it is far too large")))
    try:
        root: Any = yaml.load(normalise(data.decode("utf-8-sig")), Loader=yaml.BaseLoader)  # noqa: S506 - texts alone
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError) as error:
        _refuse(name, str(error).split("\n", 1)[0])
    listed = root.get("claims") if isinstance(root, dict) else None
    if not isinstance(listed, list):
        _refuse(name, Message(mark("it holds no list “claims”")))
    return tuple(_claim(one, number, name) for number, one in enumerate(listed, 1))


def _claim(one: Any, number: int, name: str) -> WantedClaim:
    fields = one if isinstance(one, dict) else {}
    lacking = [] if _text(fields, "text") else ["text"]
    lists = {key: _entries(fields.get(key), needed) for key, needed in _LISTS.items()}
    lacking += [key for key, found in lists.items() if found is None]
    if lacking:
        values = {"number": number, "fields": ", ".join(lacking)}
        _refuse(name, Message(mark("claim {number} has no {fields}"), values=values))
    text, coder, expectation, expected_at, observed_at, note = (_text(fields, key) for key in _WORDS)
    cases, evidence, cells = (lists[key] or () for key in _LISTS)
    return WantedClaim(text, coder, expectation, expected_at, observed_at, note, cases, evidence, cells)


def _entries(listed: Any, needed: tuple[str, ...]) -> tuple[Mapping[str, str], ...] | None:
    """The entries of a list; None where one lacks something."""
    if listed is None or listed == "":
        return ()
    if not isinstance(listed, list):
        return None
    found = [{key: _text(one, key) for key in one} if isinstance(one, dict) else {} for one in listed]
    return tuple(found) if all(one.get(key) for one in found for key in needed) else None


def _text(fields: Mapping[str, Any], key: str) -> str:
    value = fields.get(key, "")
    return value.strip() if isinstance(value, str) else ""


def _refuse(name: str, reason: object) -> NoReturn:
    raise FileRefusedError("“{name}” is no file of claims: {reason}.", name=name, reason=str(reason))
