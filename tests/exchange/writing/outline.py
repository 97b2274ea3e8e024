"""A Word document as lines of text: what stands where in which style, for golden files that people can read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from tests.exchange.writing.schema import WP, W, package

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_TOLD = ("keepNext", "keepLines", "pageBreakBefore", "bidi", "jc", "shd", "tblHeader", "cantSplit", "gridSpan", "b")
"""Properties that are told by name, with their value."""


def outline(path: Path) -> str:
    """The body of a document, a line for each paragraph, row and section."""
    body = package(path)["word/document.xml"][0]
    return "\n".join(_lines(body, "")) + "\n"


def _lines(parent: etree._Element, indent: str) -> Iterator[str]:
    for one in parent:
        name = etree.QName(one).localname
        if name == "p":
            yield f"{indent}{_paragraph(one)}".rstrip()
            sections = list(one.iterfind(f"{W}pPr/{W}sectPr"))
            yield from (f"{indent}{_section(section)}" for section in sections)
        elif name == "tbl":
            widths = " ".join(str(column.get(f"{W}w")) for column in one.iter(f"{W}gridCol"))
            yield f"{indent}table {widths}"
            for row in one.iterfind(f"{W}tr"):
                yield f"{indent}  row{_told(row.find(f'{W}trPr'))}"
                for cell in row.iterfind(f"{W}tc"):
                    yield f"{indent}    cell{_told(cell.find(f'{W}tcPr'))}"
                    yield from _lines(cell, f"{indent}      ")
        elif name == "sdt":
            yield f"{indent}contents"
            yield from _lines(one.find(f"{W}sdtContent"), f"{indent}  ")  # type: ignore[arg-type]
        elif name == "sectPr":
            yield f"{indent}{_section(one)}"


def _paragraph(one: etree._Element) -> str:
    style = one.find(f"{W}pPr/{W}pStyle")
    name = style.get(f"{W}val") if style is not None else "-"
    return f"{name}{_told(one.find(f'{W}pPr'))}: {''.join(_words(one))}"


def _words(one: etree._Element) -> Iterator[str]:
    for part in one.iter():
        name = etree.QName(part).localname
        if part.tag == f"{W}t":
            yield part.text or ""
        elif part.tag == f"{W}instrText":
            yield f"{{{(part.text or '').strip()}}}"
        elif part.tag == f"{W}bookmarkStart":
            yield f"[{part.get(f'{W}name')} "
        elif part.tag == f"{W}bookmarkEnd":
            yield "]"
        elif part.tag == f"{WP}docPr":
            yield f"<picture {part.get('descr')}>"
        elif part.tag in (f"{W}br", f"{W}tab") and part.get(f"{W}pos") is None:
            yield f"<{name}>"


def _told(properties: etree._Element | None) -> str:
    if properties is None:
        return ""
    found = []
    for one in properties:
        name = etree.QName(one).localname
        if name in _TOLD:
            value = one.get(f"{W}fill") or one.get(f"{W}val")
            found.append(f"{name}={value}" if value else name)
    return f" ({', '.join(found)})" if found else ""


def _section(one: etree._Element) -> str:
    size = one.find(f"{W}pgSz")
    references = " ".join(
        f"{etree.QName(child).localname.removesuffix('Reference')}-{child.get(f'{W}type')}"
        for child in one
        if etree.QName(child).localname.endswith("Reference")
    )
    sheet = f"{size.get(f'{W}w')}×{size.get(f'{W}h')}" if size is not None else ""
    return f"section {sheet} {references}".rstrip()
