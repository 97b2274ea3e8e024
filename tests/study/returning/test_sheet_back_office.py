"""LibreOffice opens, keeps and saves what is read back: columns moved and renamed there, rows sorted, csv saved."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import openpyxl
import pytest

from qualcase.coding.sheet_back import Remark, SheetKind
from qualcase.words import use_language
from tests.study.returning.sheets import edit, fill, put, said, told, write

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.study import Study

SOFFICE = shutil.which("soffice")
pytestmark = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")


def _through_office(path: Path, folder: Path, to: str = "xlsx", *more: str) -> Path:
    """The file as LibreOffice saves it."""
    target = folder / "saved"
    target.mkdir(exist_ok=True)
    command = [
        str(SOFFICE), f"-env:UserInstallation=file://{folder}/office", "--headless", *more, "--convert-to", to,
        "--outdir", str(target), str(path),
    ]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return target / f"{path.stem}.{to.partition(':')[0]}"


@pytest.mark.parametrize("kind", SheetKind)
def test_a_workbook_that_was_saved_there_is_as_it_was(study: Study, tmp_path: Path, kind: SheetKind) -> None:
    fill(study)
    saved = _through_office(write(study, kind, tmp_path / "a.xlsx"), tmp_path)
    found = study.sheets.preview(saved)
    assert found.changes == ()
    assert [one for one in found.remarks if one.kind is not Remark.SAID] == []
    assert found.absent == 0
    book = openpyxl.load_workbook(saved)
    assert book["qualcase"].sheet_state == "hidden"
    assert any(name.startswith("_qualcase_") for name in book.defined_names)


def test_edits_before_and_after_are_read(study: Study, tmp_path: Path) -> None:
    fill(study)
    path = edit(
        write(study, SheetKind.VARIABLES, tmp_path / "a.xlsx"),
        lambda sheet: put(sheet, "Frivillige", 13.5, Case="K01", Wave="2015"),
    )
    saved = _through_office(path, tmp_path)
    edit(saved, lambda sheet: put(sheet, "Leder", "no", Case="K01", Wave="2015"))
    assert told(study.sheets.preview(saved)) == [
        ("K01 · 2015", "Frivillige", "12.5", "13.5"),
        ("K01 · 2015", "Leder", "yes", "no"),
    ]


@pytest.mark.parametrize("language", ["da", "en"])
def test_csv_that_was_opened_and_saved_there(study: Study, tmp_path: Path, language: str) -> None:
    fill(study)
    use_language(language)
    path = write(study, SheetKind.SUMMARIES, tmp_path / "a.csv")
    form = f"Text - txt - csv (StarCalc):{ {'da': 59, 'en': 44}[language] },34,76"
    found = study.sheets.preview(_through_office(path, tmp_path, f"csv:{form}", f"--infilter={form}"))
    assert found.changes == ()
    assert said(found) == ""
