"""Citation lines as the user defines them: `{id} · {role}, {case}, {wave}`.

What stands between square brackets vanishes where nothing in it is known (`{source}[, {date}]`); so does the separator
before an empty field, and round brackets with nothing in them. `[[` and `{{` stand for the signs themselves.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from qualcase.errors import UserError
from qualcase.words import mark

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class CitationField(StrEnum):
    """What a citation line can tell, in the order in which it is offered."""

    ID = "id"
    CODE = "code"
    CASE = "case"
    SITE = "site"
    WAVE = "wave"
    KIND = "kind"
    ROLE = "role"
    PARTICIPANT = "participant"
    SOURCE = "source"
    DATE = "date"
    CODER = "coder"
    PLACE = "place"
    TIME = "time"
    POSITION = "position"
    STAR = "star"


MEANINGS: Mapping[CitationField, str] = {
    CitationField.ID: mark("the excerpt’s permanent id"),
    CitationField.CODE: mark("the code, with those above it"),
    CitationField.CASE: mark("the case, or the cases"),
    CitationField.SITE: mark("the site"),
    CitationField.WAVE: mark("the wave in which it was told"),
    CitationField.KIND: mark("the kind of source"),
    CitationField.ROLE: mark("the role of who says most of it"),
    CitationField.PARTICIPANT: mark("who says most of it"),
    CitationField.SOURCE: mark("the name of the source"),
    CitationField.DATE: mark("the date of the source"),
    CitationField.CODER: mark("who coded it"),
    CitationField.PLACE: mark("the turn or paragraph in which it begins"),
    CitationField.TIME: mark("the time in the recording, where the transcript has it"),
    CitationField.POSITION: mark("where it stands in the source, in characters"),
    CitationField.STAR: mark("a star where the excerpt has one"),
}

_PART = re.compile(r"\{\{|\}\}|\[\[|\]\]|\{([^{}]*)\}|[\[\]{}]")
_SEPARATOR = re.compile(r"[\s,;:·•–—/|-]*")
_HOLLOW = re.compile(r"\s*\(\s*\)")
LONGEST = 300
"""Characters of a template."""


@dataclass(frozen=True)
class _Words:
    text: str


@dataclass(frozen=True)
class _Option:
    parts: tuple[_Words | CitationField, ...]


@dataclass(frozen=True)
class Citation:
    """A template that was read."""

    parts: tuple[_Words | CitationField | _Option, ...]

    @property
    def fields(self) -> frozenset[CitationField]:
        """What must be known to fill it."""
        inner = (one.parts if isinstance(one, _Option) else (one,) for one in self.parts)
        return frozenset(one for parts in inner for one in parts if isinstance(one, CitationField))

    def fill(self, values: Mapping[CitationField, str]) -> str:
        """The line. Fields that `values` does not have are empty."""
        parts: list[_Words | CitationField] = []
        for one in self.parts:
            if not isinstance(one, _Option):
                parts.append(one)
            elif any(isinstance(each, CitationField) and values.get(each) for each in one.parts):
                parts += one.parts
        return " ".join(_HOLLOW.sub("", _joined(parts, values)).split())


def read_citation(template: str) -> Citation:
    """Read a template.

    Raises:
        UserError: A field is not known, a bracket has no counterpart, or it is too long or empty.
    """
    if not template.strip() or len(template) > LONGEST:
        raise UserError(
            "A citation line has 1 to {most} characters. Write one like this: {example}.",
            most=LONGEST,
            example="{id} · {role}, {case}, {wave}",
        )
    reader = _Reader(template.replace("\n", " "))
    return reader.run()


class _Reader:
    def __init__(self, template: str) -> None:
        self._template = template
        self._outer: list[_Words | CitationField | _Option] = []
        self._inner: list[_Words | CitationField] | None = None

    def run(self) -> Citation:
        last = 0
        for found in _PART.finditer(self._template):
            self._words(self._template[last : found.start()])
            last = found.end()
            self._sign(found)
        self._words(self._template[last:])
        if self._inner is not None:
            raise _unpaired("[")
        return Citation(tuple(self._outer))

    def _sign(self, found: re.Match[str]) -> None:
        sign = found[0]
        if found[1] is not None:
            self._put(_field(found[1]))
        elif len(sign) == 2:
            self._words(sign[0])
        elif sign == "[" and self._inner is None:
            self._inner = []
        elif sign == "]" and self._inner is not None:
            inner, self._inner = self._inner, None
            self._outer.append(_Option(tuple(inner)))
        else:
            raise _unpaired(sign)

    def _words(self, text: str) -> None:
        if text:
            self._put(_Words(text))

    def _put(self, part: _Words | CitationField) -> None:
        if self._inner is None:
            self._outer.append(part)
        else:
            self._inner.append(part)


def _field(name: str) -> CitationField:
    try:
        return CitationField(name.strip().lower())
    except ValueError:
        known = ", ".join(f"{{{one}}}" for one in CitationField)
        raise UserError("There is no field {name}. Use one of {known}.", name=f"{{{name}}}", known=known) from None


def _unpaired(sign: str) -> UserError:
    return UserError(
        "“{sign}” has no counterpart in the citation line. Write it twice where the sign itself is meant.", sign=sign
    )


def _joined(parts: Sequence[_Words | CitationField], values: Mapping[CitationField, str]) -> str:
    """The words in a row; an empty field takes the separator before it with it, the first one that behind it."""
    done: list[str] = []
    is_separator: list[bool] = []
    drop_next = False
    for part in parts:
        if isinstance(part, _Words):
            separates = bool(_SEPARATOR.fullmatch(part.text))
            if separates and drop_next:
                continue
            done.append(part.text)
            is_separator.append(separates)
            drop_next = False
            continue
        value = values.get(part, "").strip()
        if value:
            done.append(value)
            is_separator.append(False)
            drop_next = False
        elif is_separator and is_separator[-1]:
            done.pop()
            is_separator.pop()
        else:
            drop_next = True
    while is_separator and is_separator[-1]:
        done.pop()
        is_separator.pop()
    return "".join(done)
