"""Between code points, in which the program counts, and UTF-16 units, in which Qt (and NVivo) count."""

from __future__ import annotations

import re
from bisect import bisect_left

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Utf16Map:
    """Positions of one text in both counts. A text without characters beyond U+FFFF costs nothing."""

    __slots__ = ("_astral", "_units", "length")

    def __init__(self, text: str) -> None:
        """Find the characters that take two units."""
        self._astral = [] if text.isascii() else [hit.start() for hit in _ASTRAL.finditer(text)]
        self._units = [position + before for before, position in enumerate(self._astral)]
        self.length = len(text) + len(self._astral)
        """Length of the text in UTF-16 units."""

    def to_utf16(self, position: int) -> int:
        """The unit at which a code point begins."""
        return position + bisect_left(self._astral, position) if self._astral else position

    def to_code_point(self, unit: int) -> int:
        """The code point that holds a unit; a unit inside a pair gives the pair's code point."""
        return unit - bisect_left(self._units, unit) if self._astral else unit
