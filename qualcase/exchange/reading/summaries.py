"""Reads summaries from YAML: for each its place, code, cell, coder, words, and the quotes that it rests on.

format: 1
summaries:
- case: K01            # or site
  code: Forankring/Aftaler
  cell: change         # a wave, change, or two waves: 2015:2017
  coder: Ditte
  text: ...
  evidence:
  - source: K01_2015_interview
    quote: ...
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NoReturn

import yaml

from qualcase.coding.summaries import WantedSummary
from qualcase.errors import FileRefusedError
from qualcase.exchange.reading.files import bytes_of, shown_name
from qualcase.text.normalise import normalise
from qualcase.words import Message, mark

if TYPE_CHECKING:
    from pathlib import Path

_LARGEST = 20 * 1024 * 1024
_NEEDED = ("code", "cell", "text")


def read_summaries(path: Path) -> tuple[WantedSummary, ...]:
    """Read the summaries of a file.

    Raises:
        FileRefusedError: It cannot be read, or one of the summaries lacks something.
    """
    name = shown_name(path)
    data = bytes_of(path, name)
    if len(data) > _LARGEST:
        _refuse(name, Message(mark("it is far too large")))
    try:
        root: Any = yaml.load(normalise(data.decode("utf-8-sig")), Loader=yaml.BaseLoader)  # noqa: S506 - texts alone
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError) as error:
        _refuse(name, str(error).split("\n", 1)[0])
    listed = root.get("summaries") if isinstance(root, dict) else None
    if not isinstance(listed, list):
        _refuse(name, Message(mark("it holds no list “summaries”")))
    return tuple(_summary(one, number, name) for number, one in enumerate(listed, 1))


def _summary(one: Any, number: int, name: str) -> WantedSummary:
    fields = one if isinstance(one, dict) else {}
    lacking = [key for key in _NEEDED if not _text(fields, key)]
    if not (_text(fields, "case") or _text(fields, "site")):
        lacking.append("case")
    evidence = fields.get("evidence") or []
    if not isinstance(evidence, list) or any(not _is_place(place) for place in evidence):
        lacking.append("evidence")
    if lacking:
        what = Message(
            mark("summary {number} has no {fields}"), values={"number": number, "fields": ", ".join(lacking)}
        )
        _refuse(name, what)
    places = tuple((_text(place, "source"), _text(place, "quote")) for place in evidence)
    told = {key: _text(fields, key) for key in ("case", "site", "code", "cell", "coder", "text")}
    return WantedSummary(**told, evidence=places)


def _is_place(place: Any) -> bool:
    return isinstance(place, dict) and bool(_text(place, "source") and _text(place, "quote"))


def _text(fields: dict[str, Any], key: str) -> str:
    value = fields.get(key, "")
    return value.strip() if isinstance(value, str) else ""


def _refuse(name: str, reason: object) -> NoReturn:
    raise FileRefusedError("“{name}” is no file of summaries: {reason}.", name=name, reason=str(reason))
