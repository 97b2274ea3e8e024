"""From a path to a text: which reader reads which ending, and what is refused before any reader sees it."""

from __future__ import annotations

import hashlib
import stat
from importlib import import_module
from typing import TYPE_CHECKING, Final

from qualcase.coding.bundle import ReadText
from qualcase.coding.sources import TextHeading
from qualcase.errors import FileRefusedError
from qualcase.exchange.archives import old_word
from qualcase.exchange.reading.extracted import too_long
from qualcase.text.normalise import normalise, text_hash
from qualcase.text.wordcount import has_words

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.exchange.reading.extracted import Extracted, Reader

_READERS: Final = {
    ".txt": ("txt", "read_txt"),
    ".text": ("txt", "read_txt"),
    ".md": ("md", "read_md"),
    ".docx": ("docx", "read_docx"),
    ".docm": ("docx", "read_docx"),
    ".htm": ("web_page", "read_html"),
    ".html": ("web_page", "read_html"),
    ".odt": ("odt", "read_odt"),
    ".pdf": ("pdf", "read_pdf"),
    ".rtf": ("rtf", "read_rtf"),
    ".srt": ("subtitles", "read_subtitles"),
    ".vtt": ("subtitles", "read_subtitles"),
}
"""Module beside this one and the function in it, by ending; loaded when a file of the kind is met."""

READABLE = frozenset(_READERS)
"""The endings of files that can be read."""

_NOT_YET = frozenset({".pages", ".wpd", ".dotx"})
_TABLES = frozenset({".csv", ".tsv", ".xlsx", ".xls", ".ods"})
_LARGEST = 100 * 1024 * 1024
_LONGEST = 10_000_000


def read_file(path: Path) -> ReadText:
    """The text of a file, normalised, with the file's own bytes; refuses what cannot come in."""
    name = shown_name(path)
    reader = _reader_for(path, name)
    data = bytes_of(path, name)
    extracted = reader(data, name)
    text, headings = _as_kept(extracted)
    if not has_words(text):
        raise FileRefusedError("{name} holds no words. Check that it is the right file.", name=name)
    if len(text) > _LONGEST:
        raise too_long(name)
    return ReadText(text, text_hash(text), data, hashlib.sha256(data).hexdigest(), extracted.notes, headings)


def _as_kept(extracted: Extracted) -> tuple[str, tuple[TextHeading, ...]]:
    """The text as it is kept, without soft hyphens, and where its headings lie in it."""
    text = _kept(extracted.text)
    found: list[TextHeading] = []
    place = reached = 0
    for one in extracted.headings:
        start = reached + len(_kept(extracted.text[place : one.start]))
        words = _kept(extracted.text[one.start : one.end])
        place, reached = one.end, start + len(words)
        if text[start:reached] != words:  # an accent joined a letter over an edge
            return text, ()
        if words.strip():
            found.append(TextHeading(start, reached, one.level))
    return text, tuple(found)


def _kept(text: str) -> str:
    return normalise(text.replace("\u00ad", ""))


def shown_name(path: Path) -> str:
    """The name of a file as it can be shown and kept, whatever bytes the file system holds."""
    return " ".join(normalise(path.name).split()) or "?"


def _reader_for(path: Path, name: str) -> Reader:
    ending = path.suffix.casefold()
    if ending in _READERS:
        module, function = _READERS[ending]
        reader: Reader = getattr(import_module(f"qualcase.exchange.reading.{module}"), function)
        return reader
    if ending in (".doc", ".dot"):
        raise old_word(name)
    if ending in _NOT_YET:
        raise FileRefusedError(
            "{name} is of a kind that is not read yet ({ending}). Save it as .docx or .txt and bring it in again.",
            name=name,
            ending=ending,
        )
    if ending in _TABLES:
        raise FileRefusedError("{name} is a table, not a text. Save what is text in it as .txt.", name=name)
    raise FileRefusedError(
        "{name} is not a text that can be read. Save it as .docx or .txt and bring it in again.", name=name
    )


def bytes_of(path: Path, name: str) -> bytes:
    """The bytes of a file; refuses what is missing, empty, no plain file, too large or not to be read."""
    try:
        found = path.stat()
        if stat.S_ISDIR(found.st_mode) or not stat.S_ISREG(found.st_mode):
            raise FileRefusedError("{name} is not a file.", name=name)
        if found.st_size > _LARGEST:
            raise FileRefusedError(
                "{name} is larger than {limit} MB. Take pictures and sound out of it, or save its text as .txt.",
                name=name,
                limit=_LARGEST // (1024 * 1024),
            )
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise FileRefusedError("{name} is not there. Check the name and the folder.", name=name) from error
    except (OSError, ValueError) as error:
        raise FileRefusedError(
            "{name} cannot be read ({reason}). Check the file and your rights to it.",
            name=name,
            reason=getattr(error, "strerror", None) or error,
        ) from error
    if not data:
        raise FileRefusedError("{name} is empty. Get it again from where it came from.", name=name)
    return data
