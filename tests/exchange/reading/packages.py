"""Builds Word documents, OpenDocument texts and other archives for the tests, part by part."""

import io
import zipfile
from collections.abc import Mapping

USUAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMES = (
    'xmlns:w="{word}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
)


def w(name: str, inside: str = "", **values: str) -> str:
    """An element of Word's namespace with attributes of the same."""
    told = "".join(f' w:{key}="{value}"' for key, value in values.items())
    return f"<w:{name}{told}>{inside}</w:{name}>"


def p(text: str, properties: str = "") -> str:
    """A paragraph with one run."""
    return f"<w:p>{properties}{r(text)}</w:p>"


def r(text: str) -> str:
    """A run."""
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def table(*rows: tuple[str, ...]) -> str:
    """A table of cells that hold blocks, or plain text for one paragraph."""
    cells = "".join(
        "<w:tr>" + "".join(f"<w:tc>{one if one.startswith('<') else p(one)}</w:tc>" for one in row) + "</w:tr>"
        for row in rows
    )
    return f"<w:tbl><w:tblPr/>{cells}</w:tbl>"


def part(root: str, inside: str, word: str = USUAL) -> str:
    """An XML part."""
    return f"<?xml version='1.0' encoding='UTF-8'?><w:{root} {_NAMES.format(word=word)}>{inside}</w:{root}>"


def docx(body: str, word: str = USUAL, **parts: str) -> bytes:
    """A document with this body; further parts (`footnotes`, `header1`) by name."""
    relations = "".join(
        f'<Relationship Id="r{name}" Type="{_RELATIONS}/{name.rstrip("0123456789")}" Target="{name}.xml"/>'
        for name in parts
    )
    return archive(
        {
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": f'<Relationships><Relationship Id="r1" Type="{_RELATIONS}/officeDocument" '
            'Target="word/document.xml"/></Relationships>',
            "word/document.xml": part("document", f"<w:body>{body}<w:sectPr/></w:body>", word),
            "word/_rels/document.xml.rels": f"<Relationships>{relations}</Relationships>",
            **{f"word/{name}.xml": xml for name, xml in parts.items()},
        }
    )


_ODF = "".join(
    f' xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for short, long in (
        ("office", "office"), ("text", "text"), ("table", "table"), ("draw", "drawing"), ("style", "style"),
        ("svg", "svg-compatible"),
    )
)  # fmt: skip


def odf(part: str, inside: str) -> str:
    """A part (`content` or `styles`) of an OpenDocument text."""
    names = f'{_ODF} xmlns:dc="http://purl.org/dc/elements/1.1/"'
    return f"<?xml version='1.0' encoding='UTF-8'?><office:document-{part}{names}>{inside}</office:document-{part}>"


def odt(body: str, **parts: str) -> bytes:
    """An OpenDocument text with this body; further parts (`styles`) by name."""
    return archive(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": odf("content", f"<office:body><office:text>{body}</office:text></office:body>"),
            **{f"{name}.xml": xml for name, xml in parts.items()},
        }
    )


def odt_table(*rows: tuple[str, ...]) -> str:
    """A table of cells that hold blocks, or plain text for one paragraph."""

    def cell(inside: str) -> str:
        blocks = inside if inside.startswith("<") else f"<text:p>{inside}</text:p>"
        return f"<table:table-cell>{blocks}</table:table-cell>"

    shown = "".join(f"<table:table-row>{''.join(map(cell, row))}</table:table-row>" for row in rows)
    return f"<table:table><table:table-column/>{shown}</table:table>"


def archive(entries: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip archive of these entries."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as packed:
        for name, content in entries.items():
            packed.writestr(name, content)
    return stream.getvalue()
