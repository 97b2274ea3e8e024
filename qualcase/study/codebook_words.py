"""Words for the fields of codes, kinds of examples, and why passages are looked through, in the language in use."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qualcase.coding.codebook_history import Why
from qualcase.words import mark, say

if TYPE_CHECKING:
    from qualcase.study.codebook_states import CodeChange

FIELD_WORDS = {
    "names": mark("Name"),
    "short": mark("Short definition"),
    "full": mark("Full definition"),
    "use_when": mark("Use when"),
    "not_when": mark("Do not use when"),
    "examples": mark("Written examples"),
    "pins": mark("Pinned examples"),
    "key": mark("Key"),
    "colour": mark("Colour"),
    "scale": mark("Rating scale"),
    "scale_id": mark("Rating scale"),
    "inductive": mark("Inductive"),
    "retired": mark("Retired"),
    "origin": mark("Origin"),
}
KIND_WORDS = {"good": mark("fits well"), "border": mark("at the border"), "not": mark("not this")}
WHY_WORDS = {
    Why.DEFINITION: mark("The definition was changed."),
    Why.SPLIT: mark("The code is being split."),
    Why.ASKED: mark("Somebody wanted the passages looked through."),
}
_KIND_FIRST = re.compile(r"^(good|border|not):", re.MULTILINE)
_KIND_COUNTED = re.compile(r"\b(good|border|not) (\d+)")
_FLAGS = {"yes": mark("yes"), "no": mark("no")}


def say_field(field: str, language: str = "") -> str:
    """What a field is called, with its language: `Full definition (da)`."""
    name = say(FIELD_WORDS[field])
    return f"{name} ({language})" if language else name


def say_value(field: str, value: str) -> str:
    """What a field holds: yes, no and kinds of examples in words, everything else as it stands."""
    if field in ("inductive", "retired") and value in _FLAGS:
        return say(_FLAGS[value])
    if field == "examples":
        return _KIND_FIRST.sub(lambda found: f"{say_kind(found[1])}:", value)
    if field == "pins":
        return _KIND_COUNTED.sub(lambda found: f"{say_kind(found[1])} {found[2]}", value)
    return value


def say_kind(kind: str) -> str:
    """A kind of example in words."""
    return say(KIND_WORDS[kind])


def say_change(change: CodeChange) -> str:
    """What became of a code, in one line: `Roller → Roller/Faste`."""
    if change.went_into:
        return say(mark("{code}, merged into {into}"), code=change.before, into=change.went_into)
    if change.before and change.now and change.before != change.now:
        return f"{change.before} → {change.now}"
    return change.now or change.before
