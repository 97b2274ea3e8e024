"""OpenDocument texts (.odt): what stands on the page, in reading order, as from a Word document.

* A paragraph is a line, and rows of tables, footnotes and text boxes stand as they do in a text from Word.
* Tracked changes are taken as accepted.
* Comments, page headers and footers, pictures, hidden text and the numbers of lists are left out and noted.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from qualcase.errors import FileRefusedError
from qualcase.exchange.archives import damaged, open_archive, parse_part, read_part
from qualcase.exchange.reading.blocks import without_marks
from qualcase.exchange.reading.extracted import Extracted, notes_of, too_long
from qualcase.exchange.reading.odt_body import Body
from qualcase.exchange.reading.odt_tags import PAGE_EDGES, hidden_styles, named, whole_text
from qualcase.text.marks import NOTES_RULE
from qualcase.text.wordcount import has_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from zipfile import ZipFile

    from lxml.etree import _Element

_MOST_TAGS = 1_500_000
_CONTENT, _STYLES = "content.xml", "styles.xml"


def read_odt(data: bytes, name: str) -> Extracted:
    """Read the document inside the package."""
    counted: Counter[str] = Counter()
    text, styles = odt_text(data, name, counted, lambda root: root)
    counted["headers"] = sum(has_words(whole_text(edge)) for edge in _page_edges(styles))
    text_of_page, headings = without_marks(text)
    return Extracted(text_of_page, notes_of(counted), headings)


def odt_text(
    data: bytes, name: str, counted: Counter[str], prepared: Callable[[_Element], _Element]
) -> tuple[str, _Element | None]:
    """The lines of the document with headings still marked, its content read as `prepared` gives it; and its styles.

    Raises:
        FileRefusedError: It holds no text, is damaged or could do harm.
    """
    with open_archive(data, name) as archive:
        content = _root(archive, _CONTENT, name)
        styles = _root(archive, _STYLES, name)
    text = content.find(f"{named('office:body')}/{named('office:text')}") if content is not None else None
    if text is None:
        raise FileRefusedError(
            "{name} holds no text document. Open it in the program that made it and save it as .docx or .txt.",
            name=name,
        )
    body = Body(hidden_styles(styles, content), counted)
    try:
        lines = body.read(prepared(text))
    except RecursionError as error:
        raise damaged(name) from error
    if body.notes:
        lines += ["", NOTES_RULE, *body.notes]
    return "\n".join(lines), styles


def _page_edges(styles: _Element | None) -> Iterator[_Element]:
    """Headers and footers of all kinds of pages."""
    if styles is not None:
        for one in styles.iterfind(f"{named('office:master-styles')}/{named('style:master-page')}/*"):
            if one.tag in PAGE_EDGES:
                yield one


def _root(archive: ZipFile, part: str, name: str) -> _Element | None:
    if part not in archive.namelist():
        return None
    data = read_part(archive, part, name)
    if data.count(b"<") > _MOST_TAGS:
        raise too_long(name)
    return parse_part(data, name)
