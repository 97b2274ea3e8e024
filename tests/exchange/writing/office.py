"""Helpers: what must hold of every Word file, and LibreOffice as a second opinion."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from typing import TYPE_CHECKING

import pytest
from lxml import etree

if TYPE_CHECKING:
    from pathlib import Path

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

# The order that the schema asks for, as far as we write these.
ORDER = """
pPr: pStyle keepNext keepLines pageBreakBefore suppressLineNumbers pBdr tabs spacing ind jc outlineLvl rPr
rPr: rStyle rFonts b bCs i iCs color sz szCs lang
tblPr: tblW tblInd tblBorders tblLayout tblCellMar
tcPr: tcW tcBorders shd
trPr: cantSplit tblHeader
tblBorders: top left bottom right insideH insideV
style: name basedOn next uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr
settings: zoom defaultTabStop characterSpacingControl compat themeFontLang clrSchemeMapping decimalSymbol listSeparator
"""

SOFFICE = shutil.which("soffice")


def parts(path: Path) -> dict[str, etree._Element]:
    """Every XML part of an Office file, parsed."""
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        assert len(names) == len(set(names))
        return {name: etree.fromstring(archive.read(name)) for name in names if name.endswith((".xml", ".rels"))}


def assert_sound(path: Path) -> None:
    """Styles that are named exist, children stand in order, fields and links are whole, cells end in a paragraph."""
    found = parts(path)
    styles = {style.get(f"{W}styleId") for style in found["word/styles.xml"].iter(f"{W}style")}
    for name, root in found.items():
        if not name.startswith("word/") or name.endswith(".rels"):
            continue
        for tag in ("pStyle", "basedOn", "next", "tblStyle", "rStyle"):
            assert {one.get(f"{W}val") for one in root.iter(f"{W}{tag}")} <= styles, (name, tag)
        _assert_order(root)
        kinds = [one.get(f"{W}fldCharType") for one in root.iter(f"{W}fldChar")]
        assert kinds == ["begin", "separate", "end"] * (len(kinds) // 3)
    body = found["word/document.xml"][0]
    assert body[-1].tag == f"{W}sectPr"
    marks = list(body.iter(f"{W}bookmarkStart"))
    names = [one.get(f"{W}name") for one in marks]
    assert len(set(names)) == len(names)
    assert len({one.get(f"{W}id") for one in marks}) == len(marks)
    assert [one.get(f"{W}id") for one in body.iter(f"{W}bookmarkEnd")] == [one.get(f"{W}id") for one in marks]
    assert {one.get(f"{W}anchor") for one in body.iter(f"{W}hyperlink")} <= set(names)
    assert all(cell[-1].tag == f"{W}p" for cell in body.iter(f"{W}tc"))
    after = [table.getnext() for table in body.iter(f"{W}tbl")]
    assert all(one is not None and one.tag == f"{W}p" for one in after)


def _assert_order(root: etree._Element) -> None:
    for line in ORDER.strip().splitlines():
        tag, _, names = line.partition(": ")
        order = names.split()
        for element in root.iter(f"{W}{tag}"):
            children = [etree.QName(child).localname for child in element]
            places = [order.index(child) for child in children]
            assert places == sorted(places), (tag, children)
            assert len(set(children)) == len(children)


def text_of(element: etree._Element) -> str:
    """All text below an element."""
    return "".join(str(part) for part in element.itertext())


def as_pdf(path: Path, folder: Path) -> Path:
    """The file as LibreOffice prints it; the test is skipped where LibreOffice is missing."""
    if SOFFICE is None:
        pytest.skip("LibreOffice is not installed")
    profile = (folder / "profile").as_uri()
    command = [
        SOFFICE,
        f"-env:UserInstallation={profile}",
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(folder),
    ]
    subprocess.run([*command, str(path)], check=True, capture_output=True, timeout=200)
    made = folder / f"{path.stem}.pdf"
    assert made.read_bytes().startswith(b"%PDF")
    return made


def saved_by_libreoffice(path: Path, folder: Path) -> Path:
    """The Word file as LibreOffice saves it anew; the test is skipped where LibreOffice is missing."""
    if SOFFICE is None:
        pytest.skip("LibreOffice is not installed")
    target = folder / "saved by LibreOffice"
    target.mkdir()
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [SOFFICE, profile, "--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(target)]
    subprocess.run([*command, str(path)], check=True, capture_output=True, timeout=200)
    return target / path.name


def pdf_text(path: Path) -> str:
    """The text of a PDF, page by page with form feeds between; the test is skipped without pdftotext."""
    tool = shutil.which("pdftotext")
    if tool is None:
        pytest.skip("pdftotext is not installed")
    return subprocess.run([tool, "-layout", str(path), "-"], check=True, capture_output=True).stdout.decode()
