"""Rich Text (.rtf): what stands on the page, in reading order, as from a Word document.

* A paragraph is a line, and rows of tables, footnotes and text boxes stand as they do in a text from Word.
* Tracked changes are taken as accepted.
* Comments, page headers and footers, pictures, hidden text and the numbers of lists are left out and noted.
"""

from __future__ import annotations

import re
from collections import Counter

from qualcase.exchange.archives import damaged, not_as_its_ending
from qualcase.exchange.reading.blocks import row_lines, with_heading, without_blank_ends, without_marks
from qualcase.exchange.reading.extracted import Extracted, notes_of, too_long
from qualcase.exchange.reading.rtf_source import (
    BOX_BEGINS,
    BOX_ENDS,
    CELL_ENDS,
    NOTE_BEGINS,
    ROW_BEGINS,
    ROW_ENDS,
    Source,
)
from qualcase.text.marks import NOTES_RULE

_LONGEST = 20_000_000
_MOST_COMMANDS, _MOST_GROUPS = 2_000_000, 500_000
"""A book has a tenth of them."""
_SIGNS = re.compile(f"([{ROW_BEGINS}{CELL_ENDS}{ROW_ENDS}])")
_BOX = re.compile(f"{BOX_BEGINS}([^{BOX_ENDS}]*){BOX_ENDS}")
_UNREADABLE = "\ufffd"


def read_rtf(data: bytes, name: str) -> Extracted:
    """Read the document in the source."""
    beginning = data.lstrip(b"\xef\xbb\xbf \t\r\n\x00")
    if not beginning.startswith(b"{\\rtf"):
        raise not_as_its_ending(name)
    if beginning.count(b"\\") > _MOST_COMMANDS or beginning.count(b"{") > _MOST_GROUPS:
        raise too_long(name)
    counted: Counter[str] = Counter()
    ready = Source(beginning.decode("latin-1"), counted).ready
    if len(ready) > _LONGEST:
        raise too_long(name)
    body, *notes = _letters(ready, name).split(NOTE_BEGINS)
    lines = _lines(_BOX.sub(lambda box: "\n" + box[1].strip("\n"), body))
    if notes:
        lines += ["", NOTES_RULE, *map(_note, notes)]
    text = "\n".join(lines)
    counted["unreadable"] = text.count(_UNREADABLE)
    plain, headings = without_marks(text)
    return Extracted(plain, notes_of(counted), headings)


def _letters(ready: str, name: str) -> str:
    from striprtf.striprtf import rtf_to_text

    try:
        return str(rtf_to_text(ready, errors="replace"))  # type: ignore[no-untyped-call]
    except (ValueError, LookupError, TypeError, OverflowError, RecursionError) as error:
        raise damaged(name) from error


def _note(text: str) -> str:
    marker, _, words = text.partition(" ")
    return f"{marker} {words.strip()}"


def _lines(text: str) -> list[str]:
    lines: list[str] = []
    cells: list[list[str]] | None = None
    words = ""
    for piece in _SIGNS.split(text):
        if piece == ROW_BEGINS:
            cells = []
        elif piece == CELL_ENDS and cells is not None:
            cells.append(without_blank_ends(_paragraphs(words)))
            words = ""
        elif piece == ROW_ENDS and cells is not None:
            lines += row_lines(cells)
            cells, words = None, ""
        elif cells is not None:
            words = piece
        elif piece:
            lines += _paragraphs(piece.removesuffix("\n"))
    return lines


def _paragraphs(text: str) -> list[str]:
    return [with_heading(line) for line in text.split("\n")]
