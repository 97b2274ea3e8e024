"""PDF (.pdf) that has text: its paragraphs, as far as the layout of pages tells them.

A page knows letters and places, no paragraphs: line ends inside a paragraph, words parted at them and what runs along
at the edge of all pages are layout. Pictures of pages are not read, nor is what has a password.
"""

from __future__ import annotations

import io
import logging
import time
from collections import Counter
from typing import TYPE_CHECKING, Any

from qualcase.errors import FileRefusedError
from qualcase.exchange.archives import damaged, locked, not_as_its_ending
from qualcase.exchange.reading.extracted import Extracted, notes_of, too_long
from qualcase.exchange.reading.pdf_edges import without_edges, without_line_numbers
from qualcase.exchange.reading.pdf_lines import lines_of
from qualcase.exchange.reading.pdf_text import paragraphs
from qualcase.text.wordcount import has_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pypdf import PageObject, PdfReader

    from qualcase.exchange.reading.pdf_lines import Line

_MOST_PAGES = 2_000
_MOST_SECONDS = 30
_LARGEST_PART = 20_000_000
_MOST_WORK = 400_000
"""Signs and commands of one page: more than ten times what a page full of text has."""
_BEGINNING = 1024
_FEW_UNREADABLE = 5


def read_pdf(data: bytes, name: str) -> Extracted:
    """Read the text of a file."""
    from pypdf import apply_configuration

    if b"%PDF" not in data[:_BEGINNING]:
        raise not_as_its_ending(name)
    logging.getLogger("pypdf").setLevel(logging.ERROR)  # it tells of every small fault of a file
    with apply_configuration(
        zlib_maximum_output_length=_LARGEST_PART,
        lzw_maximum_output_length=_LARGEST_PART,
        run_length_maximum_output_length=_LARGEST_PART,
        array_based_stream_maximum_output_length=_LARGEST_PART,
        stream_decoding_work_maximum_length=4 * _LARGEST_PART,
        stream_parsing_work_maximum_count=_MOST_WORK,
        xform_maximum_invocations_per_extraction=200,
        page_tree_maximum_entries=10 * _MOST_PAGES,
    ):
        return _Pages(data, name).read()


class _Pages:
    """Reads page by page; what one of them breaks does not touch the others."""

    def __init__(self, data: bytes, name: str) -> None:
        self._name = name
        self._counted: Counter[str] = Counter()
        self._pictures: set[object] = set()
        self._broken = 0
        self._reader = self._opened(data)

    def read(self) -> Extracted:
        pages, self._counted["numbered"] = without_line_numbers(list(self._lines()))
        pages, self._counted["headers"] = without_edges(pages)
        found, self._counted["lists"] = paragraphs(pages)
        text = "\n".join(found)
        if not has_words(text) and self._broken:
            raise damaged(self._name)
        if not has_words(text) and self._pictures:
            raise FileRefusedError(
                "{name} holds pictures of pages and no text. Have its text recognised (OCR) and save it as .docx or "
                ".txt.",
                name=self._name,
            )
        self._counted["unreadable"] = text.count("\ufffd")
        if self._counted["unreadable"] * _FEW_UNREADABLE > len(text):
            raise FileRefusedError(
                "The fonts of {name} do not tell which letters they show. Have its text recognised (OCR) and save it "
                "as .docx or .txt.",
                name=self._name,
            )
        self._counted["pictures"] = len(self._pictures)
        return Extracted(text, notes_of(self._counted))

    def _opened(self, data: bytes) -> PdfReader:
        from pypdf import PasswordType, PdfReader
        from pypdf.errors import DependencyError

        try:
            reader = PdfReader(io.BytesIO(data), strict=False)
            is_open = not reader.is_encrypted or reader.decrypt("") != PasswordType.NOT_DECRYPTED
            pages = len(reader.pages) if is_open else 0
        except MemoryError:
            raise
        except DependencyError as error:
            raise locked(self._name) from error
        except Exception as error:
            raise damaged(self._name) from error
        if not is_open:
            raise locked(self._name)
        if pages > _MOST_PAGES:
            raise too_long(self._name)
        return reader

    def _lines(self) -> Iterator[list[Line]]:
        end = time.monotonic() + _MOST_SECONDS
        for number in range(len(self._reader.pages)):
            if time.monotonic() > end:
                raise too_long(self._name)
            try:
                page = self._reader.pages[number]
                lines = lines_of(page, number)
                pictures = set(_pictures(page))
                self._counted["comments"] += _comments(page)
            except MemoryError:
                raise
            except Exception:  # noqa: BLE001 - the library raises whatever a broken page makes it stumble over
                self._broken += 1
                continue
            self._pictures |= pictures
            self._counted["unread pages"] += bool(pictures) and not any(has_words(line.text) for line in lines)
            yield lines
        self._counted["unread pages"] += self._broken


def _pictures(page: PageObject) -> Iterator[object]:
    """What tells the pictures of a page apart from others; they are not unpacked."""
    resources: Any = page.get("/Resources")
    resources = resources.get_object() if resources is not None else {}
    objects: Any = resources.get("/XObject") if hasattr(resources, "get") else None
    objects = objects.get_object() if objects is not None else {}
    for key in objects:
        raw = objects.raw_get(key)
        found = raw.get_object()
        if found is not None and found.get("/Subtype") == "/Image":
            yield getattr(raw, "idnum", id(found))


def _comments(page: PageObject) -> int:
    notes: Any = page.get("/Annots")
    notes = notes.get_object() if notes is not None else ()
    kinds = [one.get_object().get("/Subtype") for one in notes or ()]
    return sum(kind in ("/Text", "/FreeText", "/Highlight", "/Underline", "/StrikeOut", "/Squiggly") for kind in kinds)
