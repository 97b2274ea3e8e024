"""Given forms of names in any text or bytes: to take them out, and to see whether any is left."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_WORDS = re.compile(r"\w+")
_BEHIND = r"(?=(?:['’]?s)?(?!\w))"
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be")


class FormSearch:
    """Looks for some forms as whole words, also with a genitive ending and in capitals.

    A form that has a capital is not found where it stands in small letters (`Line`, `line`).
    """

    def __init__(self, forms: Iterable[str]) -> None:
        """Take the forms."""
        self.forms = tuple(sorted({form for form in forms if form.strip()}, key=lambda form: (-len(form), form)))
        firsts = {hit[0].casefold() for form in self.forms if (hit := _WORDS.search(form))}
        self._firsts = firsts | {f"{word}s" for word in firsts}
        self._unworded = any(not _WORDS.search(form) for form in self.forms)
        parts = "|".join(re.escape(form) for form in self.forms)
        self._pattern = re.compile(rf"(?<!\w)(?:{parts}){_BEHIND}", re.IGNORECASE) if parts else None
        self._small = {form for form in self.forms if form.islower()}

    def count(self, text: str) -> int:
        """How often any of them stands in a text."""
        return sum(1 for _ in self._hits(text))

    def found_in(self, text: str) -> set[str]:
        """The forms that stand in a text, in small letters."""
        return {hit[0].casefold() for hit in self._hits(text)}

    def without(self, found: set[str]) -> FormSearch:
        """A search for the other forms; `found` are forms in small letters."""
        return FormSearch(form for form in self.forms if form.casefold() not in found)

    def replaced(self, text: str, put: Callable[[str], str]) -> str:
        """The text with `put(form)` in the place of each form that stands in it."""
        parts: list[str] = []
        reached = 0
        for hit in self._hits(text):
            parts += (text[reached : hit.start()], put(hit[0]))
            reached = hit.end()
        return "".join((*parts, text[reached:])) if parts else text

    def _hits(self, text: str) -> list[re.Match[str]]:
        if self._pattern is None or not self._may_hold(text):
            return []
        return [hit for hit in self._pattern.finditer(text) if not hit[0].islower() or hit[0] in self._small]

    def _may_hold(self, text: str) -> bool:
        return self._unworded or not self._firsts.isdisjoint(_WORDS.findall(text.casefold()))

    def count_in_bytes(self, data: bytes) -> int:
        """How often any of them stands in bytes as they lie on a disk, in the encodings of text that SQLite knows."""
        return sum(self._count_encoded(data, encoding) for encoding in ENCODINGS)

    def _count_encoded(self, data: bytes, encoding: str) -> int:
        wide = 1 if encoding == "utf-8" else 2
        found: set[int] = set()
        for form in self.forms:
            for spelling in {form, form.upper(), form.capitalize()}:
                wanted = spelling.encode(encoding)
                place = data.find(wanted)
                while place >= 0:
                    before = data[max(0, place - 4 * wide) : place].decode(encoding, "ignore")
                    behind = data[place + len(wanted) : place + len(wanted) + 8 * wide].decode(encoding, "ignore")
                    if not re.search(r"\w$", before) and re.match(_BEHIND, behind, re.IGNORECASE):
                        found.add(place)
                    place = data.find(wanted, place + 1)
        return len(found)
