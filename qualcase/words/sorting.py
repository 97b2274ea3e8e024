"""Order of names as people of the language expect it: æ ø å last, numbers by value, case and accents ignored."""

from __future__ import annotations

import re
import unicodedata

_NORDIC = {"æ": "{", "ä": "{", "ø": "|", "ö": "|", "å": "}"}
"""Signs that stand right behind z, in the order of the alphabet."""
_PARTS = re.compile(r"(\d+)")

SortKey = tuple[tuple[int, int, str], ...]


def sort_key(name: str) -> SortKey:
    """A key for `sorted`: `K2` before `K10`, `Ærø` after `Zealand`, `Å` last, `é` as `e`."""
    folded = unicodedata.normalize("NFC", name).casefold()
    spelled = "".join(_NORDIC.get(letter) or _plain(letter) for letter in folded)
    return tuple((0, int(part), "") if part.isdecimal() else (1, 0, part) for part in _PARTS.split(spelled) if part)


def _plain(letter: str) -> str:
    return "".join(part for part in unicodedata.normalize("NFD", letter) if not unicodedata.combining(part))
