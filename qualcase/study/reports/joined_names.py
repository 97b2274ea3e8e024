"""Names as they stand in names of files: run together, in small letters, beside figures and low lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from qualcase.text.namefinder import KnownName

_LETTERS = re.compile(r"[^\W\d_]+")
_PARTS = re.compile(r"[^\W_]+")
_TOUCH = re.compile(r"[^\W\d_][\d_]|[\d_][^\W\d_]")
"""Where letters touch a figure or a low line, as in `K01_karen2_2017`."""
_BETWEEN = r"[-._]?"
_SHORTEST = 5
"""Fewer letters run together may be any word."""


def parts_of(text: str) -> set[str]:
    """The words of a text in small letters; those that figures touch also without them."""
    low = text.casefold()
    parts = set(_PARTS.findall(low))
    if _TOUCH.search(low):
        parts.update(_LETTERS.findall(low))
    return parts


def run_together(form: str) -> str:
    """A name in small letters without blanks; empty where it is a single word, or too short to be told from others."""
    parts = _LETTERS.findall(form.casefold())
    whole = "".join(parts)
    return whole if len(parts) > 1 and len(whole) >= _SHORTEST else ""


def spread(text: str, *, capitals: bool) -> str:
    """The text with blanks for figures and low lines that touch letters; every place stays what it is.

    `capitals` gives such words capitals, as whoever names a file leaves them out. Empty where there are none.
    """
    if not _TOUCH.search(text):
        return ""
    return re.sub(r"\S+", lambda hit: _spread(hit[0], capitals=capitals), text)


def _spread(word: str, *, capitals: bool) -> str:
    if not _TOUCH.search(word):
        return word
    return re.sub(r"[\d_]|[^\W\d_]+", lambda hit: _part(hit[0], capitals=capitals), word)


def _part(part: str, *, capitals: bool) -> str:
    if not part[0].isalpha():
        return " "
    first = part[0].upper()
    return first + part[1:] if capitals and len(first) == 1 else part


class Joined:
    """Finds whole names that are run together or joined by a sign: `KarenHolm`, `karen.holm`, `karen_holm`."""

    def __init__(self, known: Iterable[KnownName]) -> None:
        """Learn the names."""
        self._about: dict[str, KnownName] = {}
        patterns: dict[str, str] = {}
        for one in known:
            whole = run_together(one.form)
            if whole:
                held = self._about.setdefault(whole, one)
                if held.about != one.about:
                    self._about[whole] = one._replace(about="")  # several are called so
                patterns[whole] = _BETWEEN.join(map(re.escape, _LETTERS.findall(one.form)))
        every = "|".join(patterns[one] for one in sorted(patterns, key=len, reverse=True))
        edges = (r"(?<![^\W\d_])", r"(?=s?(?![^\W\d_]))")
        self._pattern = re.compile(f"{edges[0]}(?:{every}){edges[1]}", re.IGNORECASE) if every else None

    @property
    def wholes(self) -> Iterable[str]:
        """The names as they look run together."""
        return self._about.keys()

    def find(self, text: str) -> Iterator[tuple[int, int, KnownName]]:
        """Where they stand, and which they are."""
        for hit in self._pattern.finditer(text) if self._pattern else ():
            one = self._about.get(run_together(hit[0]) or hit[0].casefold())
            if one is not None:
                yield hit.start(), hit.end(), one
