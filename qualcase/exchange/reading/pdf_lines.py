"""The lines of a page: what stands where in a PDF, put together from the pieces that its program wrote."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pypdf import PageObject


class Line(NamedTuple):
    """A line of a page. Lengths are points; `bottom` grows upwards."""

    page: int
    left: float
    right: float
    """Estimated from what kinds of letters it has; good to some hundredths."""
    bottom: float
    size: float
    text: str
    column: float = 0.0
    """Where the words after its last tab begin; `left` without one."""
    page_width: float = 0.0


class _Piece(NamedTuple):
    left: float
    bottom: float
    size: float
    text: str
    width: float


_BLANKS = re.compile(r"[ \t\r\n\x0b\x0c]+")
_LIGATURES = str.maketrans({
    "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st",
})  # fmt: skip
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
_NARROW, _WIDE = frozenset("iljtfr.,:;'’‘!|()[]I- "), frozenset("mwMW@—…%")
_WIDTHS = {True: 0.30, False: 0.53}
_BOLD = 1.07
_ON_ONE_LINE = 0.5
"""How far from the line's bottom its letters may stand, in their size: raised numbers of notes do."""
_TAB = 1.5
"""The gap, in the letters' size, from which on words are in another cell or behind a tab."""


def width_of(text: str, size: float) -> float:
    """About how wide letters are in a usual font."""
    wide = sum(0.83 if one in _WIDE else 0.67 if one.isupper() else _WIDTHS[one in _NARROW] for one in text)
    return wide * size


def lines_of(page: PageObject, number: int) -> list[Line]:
    """The upright lines inside the page's edges, in the order in which they were written."""
    box = page.cropbox
    left, right = sorted((float(box.left), float(box.right)))
    lower, upper = sorted((float(box.bottom), float(box.top)))
    turned = page.rotation % 360
    wide, high = (upper - lower, right - left) if turned in (90, 270) else (right - left, upper - lower)
    pieces: list[_Piece] = []

    def visit(text: str, outer: Sequence[float], inner: Sequence[float], font: Any, size: float) -> None:
        across = inner[4] * outer[0] + inner[5] * outer[2] + outer[4] - left
        upwards = inner[4] * outer[1] + inner[5] * outer[3] + outer[5] - lower
        x, y = {
            90: (upwards, high - across), 180: (wide - across, high - upwards), 270: (wide - upwards, across)
        }.get(turned, (across, upwards))  # fmt: skip
        if text.strip("\n") and -1 <= x <= wide and -1 <= y <= high:
            pieces.append(_piece(text, x, y, abs(size) * _scale(inner) * _scale(outer), font))

    page.extract_text(orientations=(turned,), visitor_text=visit)
    return [line._replace(page_width=wide) for line in _joined(pieces, number)]


def _scale(matrix: Sequence[float]) -> float:
    return math.sqrt(abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]))


def _piece(text: str, left: float, bottom: float, size: float, font: Any) -> _Piece:
    words = _BLANKS.sub(" ", _CONTROLS.sub("", text)).translate(_LIGATURES)
    bold = _BOLD if font and "Bold" in str(font.get("/BaseFont")) else 1.0
    width = bold * width_of(words.strip(), size)
    return _Piece(left, bottom, size, words + "\n" * text.endswith("\n"), width)


def _joined(pieces: Iterable[_Piece], number: int) -> list[Line]:
    lines: list[Line] = []
    ended = True
    for piece in pieces:
        text = piece.text.rstrip("\n")
        if not ended and _goes_on(lines[-1], piece):
            lines[-1] = _longer(lines[-1], piece, text)
        else:
            lines.append(Line(number, piece.left, piece.left + piece.width, piece.bottom, piece.size, text, piece.left))
        ended = piece.text.endswith("\n") and text != " "
    return lines


def _goes_on(line: Line, piece: _Piece) -> bool:
    near = abs(piece.bottom - line.bottom) <= _ON_ONE_LINE * max(line.size, piece.size)
    return near and piece.left >= line.left


def _longer(line: Line, piece: _Piece, text: str) -> Line:
    if not text.strip():
        return line if line.text.endswith((" ", "\t")) else line._replace(text=f"{line.text} ")
    right = max(line.right, piece.left + piece.width)
    if not line.text.strip():
        return line._replace(left=piece.left, column=piece.left, right=right, size=piece.size, text=text)
    # Long pieces are wider or narrower than thought; a gap must be more than that.
    gap = piece.left - line.right - 0.06 * (line.right - line.column)
    if gap > _TAB * line.size:
        return line._replace(text=f"{line.text.rstrip()}\t{text.lstrip()}", right=right, column=piece.left)
    return line._replace(text=line.text + text, right=right)
