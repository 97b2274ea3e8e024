"""Every page on which something leaves or comes back is drawn, each another one; the study stays as it is."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
import pytest
from PySide6.QtGui import QImage

from qualcase.coding.orders import ReportKind, ReportOrder
from qualcase.coding.sheet_back import SheetKind
from qualcase.study import Study
from qualcase.ui.pictures.reporting import draw_reporting
from tests.exchange.writing.commenting import Remark, commented

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_each_page_is_another(built_demo: Path, tmp_path: Path, qtbot: QtBot, *, dark: bool) -> None:
    path = Path(shutil.copy(built_demo, tmp_path / "demo.qualcase"))
    sheet, document = tmp_path / "summaries.xlsx", tmp_path / "K03.docx"
    with Study.open(path) as study:
        before = len(study.history())
        study.sheets.write(SheetKind.SUMMARIES, sheet)
        source = study.names.sources.find("K03_2017_interview_medarbejder")
        study.reports.write(ReportOrder(ReportKind.TRANSCRIPTS, source_ids=(source.id,)), document)
    book = openpyxl.load_workbook(sheet)
    book.worksheets[0]["C2"].value = "Another summary."
    book.save(sheet)
    commented(document, [Remark(20, 60, "Roller")])
    drawn = draw_reporting(path, tmp_path, sheet, document, dark=dark)
    end = "-dark" if dark else ""
    names = ["reports", "recipes", "sheet-back", "comments-back"]
    assert [one.stem for one in drawn] == [f"{name}{end}" for name in names]
    pictures = [QImage(str(one)) for one in drawn]
    assert len({bytes(one.constBits()) for one in pictures}) == len(pictures)
    ground = pictures[2].pixelColor(pictures[2].width() // 2, pictures[2].height() - 120)
    assert (ground.lightness() < 100) is dark
    with Study.open(path) as study:
        assert len(study.history()) == before
