"""The frame of a Word file: styles, page, header, footer, properties. The body is streamed into it.

Loads python-docx, so it is itself loaded only when a document is written.
"""

from __future__ import annotations

import io
import re
import shutil
import tempfile
import zipfile
from contextlib import contextmanager
from dataclasses import dataclass
from dataclasses import field as field_of
from datetime import UTC, datetime
from typing import IO, TYPE_CHECKING

import docx
from docx.enum.section import WD_ORIENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.shared import Twips
from lxml import etree

from qualcase.exchange.archives import within_limits
from qualcase.exchange.writing.files import writing_to
from qualcase.exchange.writing.report_seal import seal_place, with_seal
from qualcase.exchange.writing.word_marks import field_runs
from qualcase.exchange.writing.word_pages import Measures
from qualcase.exchange.writing.word_sections import Sections
from qualcase.exchange.writing.word_styles import LANGUAGE_TAGS, W, styles_xml
from qualcase.exchange.writing.xml_text import clean, run

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from docx.document import Document

    from qualcase.exchange.writing.report_prints import Prints
    from qualcase.exchange.writing.word_pictures import Pictures

_BODY = "word/document.xml"
_KINDS = "[Content_Types].xml"
_RELATIONS = "word/_rels/document.xml.rels"
_CLOSING = b"</w:body></w:document>"

_STYLE = re.compile('<w:pStyle w:val="([^"]*)"')
_SESSIONS = re.compile(rb' w:rsid\w*="\w*"')
"""Marks by which Word tells who worked when."""

_KEPT_IN_MEMORY = 32 * 1024 * 1024
"""Bytes of body up to which no temporary file is needed."""

_DROPPED_RELATIONS = {
    RELATIONSHIP_TYPE.CUSTOM_XML,
    RELATIONSHIP_TYPE.THUMBNAIL,
    RELATIONSHIP_TYPE.EXTENDED_PROPERTIES,
    RELATIONSHIP_TYPE.NUMBERING,
    RELATIONSHIP_TYPE.WEB_SETTINGS,
    "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects",
}
"""Parts of python-docx's own template that nothing here uses or that tell of another program."""

_BETWEEN = " · "
_HEADER = Measures(em=170, wide=1.3)
"""How wide a header runs, in the widest face that stands in for ours where that is missing."""
_SHORTEST = 4
"""Signs below which no part of a header is cut."""

_SETTINGS = (
    f'<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
    '</w:compat><w:themeFontLang w:val="{tag}"/><w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2"'
    ' w:t2="dark2" w:accent1="accent1" w:accent2="accent2" w:accent3="accent3" w:accent4="accent4"'
    ' w:accent5="accent5" w:accent6="accent6" w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"/>'
    '<w:decimalSymbol w:val="{point}"/><w:listSeparator w:val="{list}"/></w:settings>'
)
"""Mode 15 is that of today's Word; a lower one shows *Compatibility mode* in the title of the window."""


@dataclass(frozen=True)
class Page:
    """Paper and margins, in twentieths of a point."""

    width: int
    height: int
    side: int
    top: int

    @property
    def column(self) -> int:
        """Width of the text."""
        return self.width - 2 * self.side

    @property
    def is_landscape(self) -> bool:
        """Whether it lies on its side."""
        return self.width > self.height


A4 = Page(11906, 16838, 1644, 1588)
A4_LANDSCAPE = Page(16838, 11906, 1134, 1361)
A3_LANDSCAPE = Page(23811, 16838, 1134, 1361)


@dataclass(frozen=True)
class Frame:
    """What surrounds the body: the text of document.xml before and after it, and all other parts."""

    head: bytes
    tail: bytes
    parts: tuple[tuple[str, bytes], ...]
    section: bytes
    """The properties of its section, with the namespaces that they use."""
    styles: Mapping[str, str] = field_of(default_factory=dict)
    """The ids under which a template has our styles, where they are others than ours."""

    @property
    def sections(self) -> Sections:
        """What makes further sections of the document."""
        return Sections(self.section)

    def part(self, name: str) -> bytes:
        """One of the parts. Raises KeyError."""
        return dict(self.parts)[name]


def make_frame(
    *, title: str, header: str, language: str, page: Page, title_page: bool, template: Path | None = None
) -> Frame:
    """The frame of a new document. On a title page the header is left out, since everything stands below it.

    A `template` gives its own styles, sheet, header and footer. Raises FileRefusedError where it cannot be used.
    """
    document = docx.Document()
    _drop_leftovers(document)
    _fill(document.styles.element, styles_xml(language, page.column))
    english = language == "en"
    tag = LANGUAGE_TAGS.get(language, LANGUAGE_TAGS["en"])
    marks = {"tag": tag, "point": "." if english else ",", "list": "," if english else ";"}
    _fill(document.settings.element, _SETTINGS.format(**marks))
    _set_properties(document, title, tag)
    _set_page(document, page, header, title_page=title_page)
    frame = _taken_apart(document)
    if template is None:
        return frame
    from qualcase.exchange.writing.word_template import framed_by

    return framed_by(template, frame, language)


def _drop_leftovers(document: Document) -> None:
    package = document.part.package
    assert package is not None  # noqa: S101 - a document that was just made has one
    for relations in (document.part.rels, package.rels):
        for key in [key for key, relation in relations.items() if relation.reltype in _DROPPED_RELATIONS]:
            del relations[key]


def _fill(element: object, xml: str) -> None:
    """Replace what an element of the package holds by what `xml` holds."""
    element.clear()  # type: ignore[attr-defined]
    element.extend(list(parse_xml(xml)))  # type: ignore[attr-defined]


def _set_properties(document: Document, title: str, tag: str) -> None:
    """Title, language and time; never who wrote it."""
    properties = document.core_properties
    now = datetime.now(UTC).replace(tzinfo=None, microsecond=0)
    properties.title = clean(title)[:255]
    properties.language = tag
    properties.author = properties.last_modified_by = properties.comments = properties.keywords = ""
    properties.created = properties.modified = now


def _set_page(document: Document, page: Page, header: str, *, title_page: bool) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Twips(page.width), Twips(page.height)
    section.orientation = WD_ORIENT.LANDSCAPE if page.is_landscape else WD_ORIENT.PORTRAIT
    section.left_margin = section.right_margin = Twips(page.side)
    section.top_margin = section.bottom_margin = Twips(page.top)
    section.header_distance = section.footer_distance = Twips(page.top // 2)
    places = [
        (section.header, "Header", run(_on_one_line(header, page.column))),
        (section.footer, "Footer", _page_numbers()),
    ]
    if title_page:
        section.different_first_page_header_footer = True
        # Empty, and in a style without the line that the other headers have.
        places += [(section.first_page_header, "Footer", ""), (section.first_page_footer, "Footer", _page_numbers())]
    for place, style, runs in places:
        place.is_linked_to_previous = False
        old = place.paragraphs[0]._p  # noqa: SLF001 - python-docx knows no fields
        new = parse_xml(f'<w:p xmlns:w="{W}"><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{runs}</w:p>')
        old.getparent().replace(old, new)


def _on_one_line(header: str, column: int) -> str:
    """A header that fits in its line: the longest of its parts loses words at its end, so that the date stays whole."""
    parts = header.split(_BETWEEN)
    while _HEADER.lines(_BETWEEN.join(parts), column) > 1:
        longest = max(range(len(parts)), key=lambda number: len(parts[number]))
        shorter = parts[longest].rstrip("…").rstrip().rpartition(" ")[0] or parts[longest][:-2]
        if len(shorter) < _SHORTEST:
            break
        parts[longest] = shorter.rstrip(" ,;:–-(") + "…"
    return _BETWEEN.join(parts)


def _page_numbers() -> str:
    """`3 / 12`, in every language."""
    return field_runs("PAGE", "1") + run(" / ") + field_runs("NUMPAGES", "1")


def _taken_apart(document: Document) -> Frame:
    packed = io.BytesIO()
    document.save(packed)
    with zipfile.ZipFile(packed) as archive:
        whole = _SESSIONS.sub(b"", archive.read(_BODY))
        parts = tuple((name, archive.read(name)) for name in archive.namelist() if name != _BODY)
    cut = whole.index(b"<w:sectPr")
    section = etree.tostring(next(etree.fromstring(whole).iter(f"{{{W}}}sectPr")))
    parts = tuple((name, _with_pictures(name, data)) for name, data in parts)
    return Frame(whole[:cut], whole[cut:].rstrip(), parts, section)


def _with_pictures(name: str, content: bytes) -> bytes:
    """The list of kinds of parts, with those of the pictures that may come."""
    if name != _KINDS:
        return content
    known = content.lower()
    more = [
        b'<Default Extension="%s" ContentType="image/%s"/>' % (ending, kind)
        for ending, kind in ((b"png", b"png"), (b"svg", b"svg+xml"))
        if b'extension="%s"' % ending not in known
    ]
    first = content.index(b"<Default")
    return content[:first] + b"".join(more) + content[first:]


def write_document(
    path: Path,
    frame: Frame,
    pieces: Iterable[str],
    opening: Callable[[], str],
    *,
    pictures: Pictures | None = None,
    section: Callable[[], str] | None = None,
    prints: Prints | None = None,
) -> None:
    """Write a Word file. `opening` is asked for when all pieces have passed, and stands before them.

    The body is small text in a temporary file until then, so memory does not grow with its length. `pictures` are
    those that the pieces show; each is written when its piece has come. `section` gives the properties of the last
    section, asked for like the opening; without it they are those of the frame. `prints` take the body as it passes,
    and the document gets their seal; one that is too large to be opened here again has it without prints.

    Raises:
        FileRefusedError: the file cannot be written; what was there before is untouched.
    """
    with (
        writing_to(path) as temporary,
        tempfile.SpooledTemporaryFile(_KEPT_IN_MEMORY) as body,
        zipfile.ZipFile(temporary, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive,
    ):
        # The seal has its place from the start, since the list of kinds comes first and names it.
        parts = with_seal(dict(frame.parts), prints.blank) if prints else dict(frame.parts)
        late = {_RELATIONS, seal_place(parts)}
        _write_parts(archive, {name: content for name, content in parts.items() if name not in late})
        for piece in pieces:
            styled = _with_styles(piece, frame.styles)
            body.write(styled.encode())
            if prints:
                prints.take(styled)
            if pictures:
                pictures.write_waiting(archive)
        start = _with_styles(opening(), frame.styles)
        if pictures:
            parts[_RELATIONS] = pictures.related(parts[_RELATIONS])
        tail = section().encode() + _CLOSING if section else frame.tail
        size = len(start.encode()) + body.tell()
        body.seek(0)
        with _open_body(archive, frame.head, tail, size) as target:
            target.write(start.encode())
            shutil.copyfileobj(body, target, 1024 * 1024)
        if prints and within_limits(archive.infolist()):
            parts = with_seal(parts, prints.seal(start))
        _write_parts(archive, {name: content for name, content in parts.items() if name in late})


def _write_parts(archive: zipfile.ZipFile, parts: Mapping[str, bytes]) -> None:
    for name, content in parts.items():
        archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)


@contextmanager
def _open_body(archive: zipfile.ZipFile, head: bytes, tail: bytes, size: int) -> Iterator[IO[bytes]]:
    """The body of the document, open at the place of its content, which takes `size` bytes."""
    entry = zipfile.ZipInfo(_BODY)
    entry.compress_type = zipfile.ZIP_DEFLATED
    # Known beforehand, so that the marks of very large archives stand only where they are needed.
    entry.file_size = len(head) + size + len(tail)
    with archive.open(entry, "w") as body:
        body.write(head)
        yield body
        body.write(tail)


def _with_styles(xml: str, ids: Mapping[str, str]) -> str:
    """The XML with a template's ids of styles in the place of ours."""
    return _STYLE.sub(lambda found: f'<w:pStyle w:val="{ids.get(found[1], found[1])}"', xml) if ids else xml
