"""Templates as institutions have them, made here: by Word in Danish, with macros, with what should not be there."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.shared import Mm, Pt, RGBColor

from tests.exchange.writing.pictures import red_png

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from docx.document import Document

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DANISH_IDS = {
    "Heading1": "Overskrift1",
    "Heading2": "Overskrift2",
    "Title": "Titel",
    "Subtitle": "Undertitel",
    "Header": "Sidehoved",
    "Footer": "Sidefod",
    "Caption": "Billedtekst",
}


def institution(path: Path, *, footer: str = "Fjordby Kommune · Rådhuspladsen 1", numbers: bool = False) -> Path:
    """A template as Danish Word keeps one: local ids, a logo in the header, wide margins, words in the body."""
    document = docx.Document()
    document.styles["Heading 1"].font.color.rgb = RGBColor(0xAA, 0x00, 0x33)
    document.styles["Heading 1"].font.size = Pt(20)
    document.styles["Normal"].font.name = "Verdana"
    document.styles.add_style("Excerpt", WD_STYLE_TYPE.CHARACTER)
    document.core_properties.author = "Nogen"
    section = document.sections[0]
    section.page_width, section.page_height = Mm(200), Mm(260)
    section.left_margin, section.right_margin = Mm(40), Mm(30)
    section.header.paragraphs[0].add_run().add_picture(io.BytesIO(red_png(40, 10)), width=Mm(40))
    section.footer.paragraphs[0].text = footer
    if numbers:
        field = f'<w:fldSimple xmlns:w="{W}" w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
        section.footer.paragraphs[0]._p.append(parse_xml(field))
    document.add_heading("Sådan bruger du skabelonen", 1)
    document.add_paragraph("Slet denne tekst.")
    document.save(str(path))
    changed(path, {"word/styles.xml": _danish, "word/document.xml": _danish, "word/header1.xml": _danish})
    changed(path, {"word/footer1.xml": _danish})
    return path


def _danish(data: bytes) -> bytes:
    """The part with the ids of Danish Word; names in the file stay English."""
    for english, danish in DANISH_IDS.items():
        data = data.replace(f'"{english}"'.encode(), f'"{danish}"'.encode())
    return data


def changed(path: Path, changes: Mapping[str, object]) -> Path:
    """The file with parts changed: bytes take a part's place, a function is given what it holds, None removes it."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for name, change in changes.items():
        if change is None:
            del parts[name]
        else:
            parts[name] = change(parts[name]) if callable(change) else change  # type: ignore[assignment]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return path


def in_header(path: Path, xml: str) -> Path:
    """The template with some XML in the header's paragraph."""
    return changed(path, {"word/header1.xml": lambda data: data.replace(b"</w:p>", xml.encode() + b"</w:p>", 1)})


def as_kind(path: Path, kind: str) -> Path:
    """The file whose main part says that it is of another kind (`template.main+xml`)."""
    return changed(path, {"[Content_Types].xml": lambda data: data.replace(b"document.main+xml", kind.encode())})


def sideways_last(document: Document) -> None:
    """Give a document a last section that lies on its side."""
    section = document.add_section()
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
