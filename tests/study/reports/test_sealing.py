"""Every kind of report in Word knows how it was made, as if the written document had been read back."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from qualcase.coding.orders import ReportKind, ReportOrder
from qualcase.errors import UserError
from qualcase.exchange.reading.report_back import read_returned, read_seal
from qualcase.study import Study
from tests.exchange.writing.test_report_prints import assert_as_read_back

if TYPE_CHECKING:
    from pathlib import Path

WHOLE_REPORTS = 8
"""At least so many kinds of reports hold something in the ready study."""


def test_every_kind_of_report_of_a_study(ready_file: Path, tmp_path: Path) -> None:
    shutil.copy(ready_file, tmp_path / "study.qualcase")
    written = []
    with Study.open(tmp_path / "study.qualcase", need_write=True) as study:
        for kind in ReportKind:
            path = tmp_path / f"{kind}.docx"
            try:
                study.reports.write(ReportOrder(kind), path)
            except UserError:
                continue  # not in Word, or nothing to report of
            if path.exists() and read_seal(read_returned(path)) is not None:  # transcripts are files beside it
                assert_as_read_back(path)
                written.append(kind)
    assert len(written) >= WHOLE_REPORTS
    assert {ReportKind.EXCERPTS, ReportKind.SIDE_BY_SIDE} <= set(written)
