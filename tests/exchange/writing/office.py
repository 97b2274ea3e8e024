"""Helpers: what must hold of every Word file, and LibreOffice as a second opinion."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from tests.exchange.writing.schema import assert_tells_nobody, assert_valid

if TYPE_CHECKING:
    from pathlib import Path

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

_FILTERS = {"docx": "docx:MS Word 2007 XML", "odt": "odt"}
SOFFICE = shutil.which("soffice")


def parts(path: Path) -> dict[str, etree._Element]:
    """Every XML part of an Office file, parsed."""
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        assert len(names) == len(set(names))
        return {name: etree.fromstring(archive.read(name)) for name in names if name.endswith((".xml", ".rels"))}


def assert_sound(path: Path) -> None:
    """It keeps to the schema, and tells nothing of who wrote it."""
    assert_valid(path)
    assert_tells_nobody(path)
    with zipfile.ZipFile(path) as archive:
        # Some programs tell the kind of an archive by its first entry.
        assert archive.namelist()[0] == "[Content_Types].xml"


def text_of(element: etree._Element) -> str:
    """All text below an element."""
    return "".join(str(part) for part in element.itertext())


def as_pdf(path: Path, folder: Path) -> Path:
    """The file as LibreOffice prints it; the test is skipped where LibreOffice is missing."""
    made = converted(path, folder, "pdf")
    assert made.read_bytes().startswith(b"%PDF")
    return made


def converted(path: Path, folder: Path, kind: str) -> Path:
    """The file as LibreOffice saves it with another ending; the test is skipped where LibreOffice is missing."""
    if SOFFICE is None:
        pytest.skip("LibreOffice is not installed")
    profile = (folder / "profile").as_uri()
    command = [
        SOFFICE,
        f"-env:UserInstallation={profile}",
        "--headless",
        "--convert-to",
        kind,
        "--outdir",
        str(folder),
    ]
    subprocess.run([*command, str(path)], check=True, capture_output=True, timeout=200)
    return folder / f"{path.stem}.{kind}"


def saved_by_libreoffice(path: Path, folder: Path, kind: str = "docx") -> Path:
    """The file as LibreOffice saves it anew, as Word's or its own; the test is skipped where LibreOffice is missing."""
    if SOFFICE is None:
        pytest.skip("LibreOffice is not installed")
    target = folder / "saved by LibreOffice"
    target.mkdir()
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [SOFFICE, profile, "--headless", "--convert-to", _FILTERS[kind], "--outdir", str(target)]
    subprocess.run([*command, str(path)], check=True, capture_output=True, timeout=200)
    return target / f"{path.stem}.{kind}"


def pdf_text(path: Path) -> str:
    """The text of a PDF, page by page with form feeds between; the test is skipped without pdftotext."""
    tool = shutil.which("pdftotext")
    if tool is None:
        pytest.skip("pdftotext is not installed")
    return subprocess.run([tool, "-layout", str(path), "-"], check=True, capture_output=True).stdout.decode()
