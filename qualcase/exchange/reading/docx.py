"""Word documents (.docx): the text that a reader of the printed page sees, in reading order.

* A paragraph is a line. A row of a table is a line with a tab between its cells, so that a table of speaker and speech
  reads like labelled turns; where a cell other than the last holds several lines, the cells stand below each other.
* Footnotes and endnotes stand at the end below a rule, with `[1]` or `[i]` in the text. Text boxes stand below the
  paragraph that they are anchored in.
* Tracked changes are taken as accepted. Soft hyphens are layout and dropped; a hyphen that does not break is a hyphen.
* Comments, page headers and footers, pictures, hidden text and the numbers of lists are left out and noted.
"""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from qualcase.errors import FileRefusedError
from qualcase.exchange.archives import damaged, open_archive, parse_part, read_part
from qualcase.exchange.reading.blocks import without_marks
from qualcase.exchange.reading.docx_body import Body, NoteParts
from qualcase.exchange.reading.docx_tags import style_levels
from qualcase.exchange.reading.extracted import Extracted, notes_of, too_long
from qualcase.text.marks import NOTES_RULE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from zipfile import ZipFile

    from lxml.etree import _Element

_MOST_TAGS = 1_500_000
"""A tree of so many elements takes about 300 MB; a book of 500 pages has a tenth of them."""
_WORDS_IN_PART = re.compile(rb"[:<]t(?: [^>]*)?>[^<]*[A-Za-z\x80-\xff]")


def read_docx(data: bytes, name: str) -> Extracted:
    """Read the document inside the package."""
    with open_archive(data, name) as archive:
        package = Package(archive, name)
        counted: Counter[str] = Counter()
        try:
            text = _text(package, counted)
        except RecursionError as error:
            raise damaged(name) from error
        counted["headers"] = sum(
            1 for part in package.related("header", "footer") if _WORDS_IN_PART.search(package.bytes_of(part))
        )
    plain, headings = without_marks(text)
    return Extracted(plain, notes_of(counted), headings)


def _text(package: Package, counted: Counter[str]) -> str:
    return body_text(package, counted, lambda root: root)


def body_text(package: Package, counted: Counter[str], prepared: Callable[[_Element], _Element]) -> str:
    """The lines of the document with headings still marked; each part is read as `prepared` gives it."""

    def part(kind: str) -> _Element | None:
        root = package.first_root(kind)
        return None if root is None else prepared(root)

    root = prepared(package.root_of(package.main))
    notes = NoteParts(lambda: part("footnotes"), lambda: part("endnotes"))
    body = Body(notes, counted, cache(lambda: _levels(package)))
    lines = body.read(root)
    if body.notes:
        lines += ["", NOTES_RULE, *body.notes]
    return "\n".join(lines)


def _levels(package: Package) -> Mapping[str, int]:
    """The levels of the styles of headings; none where the styles cannot be read, which stops no text."""
    parts = package.related("styles")
    try:
        return _levels_in(package.bytes_of(parts[0])) if parts else {}
    except FileRefusedError:
        return {}


@lru_cache(maxsize=16)
def _levels_in(styles: bytes) -> Mapping[str, int]:
    """The same for the files of a project, as a rule."""
    if styles.count(b"<") > _MOST_TAGS:
        return {}
    return style_levels(parse_part(styles, "styles.xml"))


class Package:
    """The parts of a document and how they refer to each other."""

    def __init__(self, archive: ZipFile, name: str) -> None:
        """Find the main part of a checked archive. Raises FileRefusedError where there is none."""
        self._archive = archive
        self._name = name
        self._parts = {part.casefold(): part for part in archive.namelist()}
        self.main = self._main_part()
        self._relations = self._relations_of(self.main)

    def bytes_of(self, part: str) -> bytes:
        """The bytes of a part."""
        return read_part(self._archive, self._parts[part.casefold()], self._name)

    def root_of(self, part: str) -> _Element:
        """The root of a part. Raises FileRefusedError where it is damaged or far too long."""
        data = self.bytes_of(part)
        if data.count(b"<") > _MOST_TAGS:
            raise too_long(self._name)
        return parse_part(data, self._name)

    def related(self, *kinds: str) -> list[str]:
        """The parts of these kinds that the document refers to."""
        return [part for kind, part in self._relations if kind in kinds and part.casefold() in self._parts]

    def first_root(self, kind: str) -> _Element | None:
        """The root of the first part of a kind."""
        parts = self.related(kind)
        return self.root_of(parts[0]) if parts else None

    def _main_part(self) -> str:
        found = [part for kind, part in self._relations_of("") if kind == "officeDocument"]
        for part in (*found, "word/document.xml"):
            low = part.casefold()
            if low in self._parts and low.endswith(".xml") and not low.startswith(("xl/", "ppt/")):
                return part
        raise FileRefusedError(
            "{name} holds no Word document. Open it in the program that made it and save it as .docx or .txt.",
            name=self._name,
        )

    def _relations_of(self, part: str) -> list[tuple[str, str]]:
        folder, base = posixpath.split(part)
        listed = posixpath.join(folder, "_rels", f"{base}.rels")
        if listed.casefold() not in self._parts:
            return []
        relations = []
        for relation in self.root_of(listed):
            target = str(relation.get("Target", ""))
            if relation.get("TargetMode") != "External" and target:
                place = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
                relations.append((str(relation.get("Type", "")).rpartition("/")[2], posixpath.normpath(place)))
        return relations
