"""From bytes to letters: which encoding a plain text is in.

Detectors fail on short Danish texts in Windows' and older encodings, so Nordic letters are looked for first.
"""

from __future__ import annotations

import codecs
import re
from itertools import islice
from typing import NamedTuple

from qualcase.errors import FileRefusedError


class Decoded(NamedTuple):
    """The letters of a file, the encoding that they were in, and how many could not be read."""

    text: str
    encoding: str
    unreadable: int = 0


_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_OTHER_FORMATS = (
    b"PK\x03\x04",
    b"%PDF",
    b"\xd0\xcf\x11\xe0",
    b"{\\rtf",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x1f\x8b",
)
_NORDIC = "cp1252", "mac_roman", "cp865"
_HIGH = re.compile(r"[^\x00-\x7f]")
_ENOUGH = 5_000
_LETTERS = frozenset("æøåÆØÅéÉèÈêëàÀáâäÄöÖüÜçÇñíóôúûîïß")
_SIGNS = frozenset("\u00a0–—…“”„‘’‚«»§°·•´½¼€£\u00ad©®™×²³")
_INSIDE_WORDS = frozenset("’´–—…\u00a0\u00ad")
_OPENING = frozenset("„‚")
_OWN = frozenset("æøåÆØÅ")


def decode(data: bytes, name: str) -> Decoded:
    """The letters of a plain text; refuses what is no text."""
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _replacing(data[len(bom) :], encoding)
    if data.startswith(_OTHER_FORMATS):
        raise no_text(name)
    if b"\x00" in data:
        return _wide(data, name)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    return _mostly_utf8(data) or _nordic(data) or _detected(data, name)


def no_text(name: str) -> FileRefusedError:
    """The refusal of a file that is no plain text."""
    return FileRefusedError(
        "{name} is not plain text, whatever its ending. Give it the ending that fits, or save it as .docx or .txt in "
        "the program that made it.",
        name=name,
    )


def _replacing(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, "replace")
    return Decoded(text, encoding, text.count("\ufffd"))


def _wide(data: bytes, name: str) -> Decoded:
    """UTF-16 without its mark: every other byte of Latin letters is zero."""
    sample = data[:4096]
    half = len(sample) // 2
    for first, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        if sample[first::2].count(0) > 0.4 * half and sample[1 - first :: 2].count(0) < 0.05 * half:
            return _replacing(data, encoding)
    if data.count(0) * 1000 > len(data):
        raise no_text(name)
    return decode(data.replace(b"\x00", b""), name)


def _mostly_utf8(data: bytes) -> Decoded | None:
    """UTF-8 with a few broken places, as happens when files are cut or put together."""
    decoded = _replacing(data, "utf-8")
    whole = len(_HIGH.findall(decoded.text)) - decoded.unreadable
    return decoded if whole >= 10 * decoded.unreadable else None


def _nordic(data: bytes) -> Decoded | None:
    """One of the one-byte encodings of Western Europe, where its letters stand as Nordic words have them."""
    best, best_score = None, 0
    for encoding in _NORDIC:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        fitting, odd = _plausibility(text)
        if odd * 8 <= fitting and fitting - 4 * odd > best_score:
            best, best_score = Decoded(text, encoding), fitting - 4 * odd
    return best


def _plausibility(text: str) -> tuple[int, int]:
    """How many of the letters beyond ASCII stand as they do in Western languages (Nordic ones thrice), and how not."""
    fitting = odd = 0
    last = len(text) - 1
    for hit in islice(_HIGH.finditer(text), _ENOUGH):
        place, letter = hit.start(), hit[0]
        before = text[place - 1] if place else " "
        after = text[place + 1] if place < last else " "
        if _is_fitting(before, letter, after):
            fitting += 3 if letter in _OWN else 1
        else:
            odd += 1
    return fitting, odd


def _is_fitting(before: str, letter: str, after: str) -> bool:
    if letter in _LETTERS:
        crowded = before in _LETTERS and after in _LETTERS and not {before, letter, after} <= _OWN
        return not crowded and not (letter.isupper() and before.islower())
    if letter in _OPENING:
        return not before.isalpha() and after.isalnum()
    return letter in _SIGNS and (letter in _INSIDE_WORDS or not (before.isalpha() and after.isalpha()))


def _detected(data: bytes, name: str) -> Decoded:
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    if best is None:
        raise FileRefusedError(
            "The letters of {name} are in an encoding that cannot be told. Save it as UTF-8 text and bring it in "
            "again.",
            name=name,
        )
    return Decoded(str(best), best.encoding)
