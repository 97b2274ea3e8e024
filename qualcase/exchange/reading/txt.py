"""Plain text (.txt), in any encoding that can be told."""

from __future__ import annotations

from qualcase.exchange.reading.encoding import decode, no_text
from qualcase.exchange.reading.extracted import Extracted, notes_of
from qualcase.words import Message

_SAMPLE = 100_000


def read_txt(data: bytes, name: str) -> Extracted:
    """Read plain text; what is no text is refused."""
    decoded = decode(data, name)
    sample = decoded.text[:_SAMPLE]
    controls = sum(1 for letter in sample if letter < " " and letter not in "\t\n\r\x0b\x0c\x1a")
    if controls * 50 > len(sample) or decoded.unreadable * 10 > len(decoded.text):
        raise no_text(name)
    notes = notes_of({"unreadable": decoded.unreadable})
    if decoded.encoding not in ("utf-8", "utf-16-le", "utf-16-be", "ascii"):
        said = Message("Its letters were read as {encoding}.", values={"encoding": _shown(decoded.encoding)})
        notes = (said, *notes)
    return Extracted(decoded.text, notes)


def _shown(encoding: str) -> str:
    """The name by which people know an encoding."""
    known = {"cp1252": "Windows-1252 (Western Europe)", "mac_roman": "Mac Roman", "cp865": "MS-DOS 865 (Nordic)"}
    return known.get(encoding, encoding.upper().replace("_", "-"))
