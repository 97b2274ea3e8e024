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


class Utf16Part(Utf16Map):
    """Positions of a whole text against units of a part of it that is counted alone.

    What lies before or after the part is taken for its nearer end.
    """

    __slots__ = ("_end", "_start")

    def __init__(self, text: str, start: int, end: int) -> None:
        """The part `start … end` of a text."""
        super().__init__(text[start:end])
        self._start, self._end = start, end

    def to_utf16(self, position: int) -> int:
        """The unit of the part at which a code point of the text begins."""
        return super().to_utf16(min(max(position, self._start), self._end) - self._start)

    def to_code_point(self, unit: int) -> int:
        """The code point of the text that holds a unit of the part."""
        return super().to_code_point(unit) + self._start
