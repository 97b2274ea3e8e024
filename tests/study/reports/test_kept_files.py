"""What stands where a report goes is never lost without a question."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qualcase.coding.charts import Drawn
from qualcase.coding.orders import ReportKind, ReportOrder
from qualcase.study.reports.file_names import with_ending
from tests.study.making import source

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.coding.charts import Chart, PictureFormat
    from qualcase.study import Study


def test_transcripts_that_others_commented_are_kept_when_several_are_written_anew(study: Study, tmp_path: Path) -> None:
    ids = tuple(source(study, name).id for name in ("K01 start", "K02 gruppe"))
    order = ReportOrder(ReportKind.TRANSCRIPTS, source_ids=ids)
    first, second = study.reports.write(order, tmp_path / "ud.docx")
    first.write_bytes(b"with the comments of somebody")
    assert study.reports.write(order, tmp_path / "ud.docx") == (first, second)
    assert first.read_bytes() != b"with the comments of somebody"
    assert first.with_name(f"{first.name}.bak").read_bytes() == b"with the comments of somebody"


class _Drawing:
    """Draws every chart alike, with or without its caption."""

    def draw(self, chart: Chart, picture: PictureFormat, *, width: float = 160.0, with_caption: bool = False) -> Drawn:
        del chart, with_caption
        return Drawn(b"<svg/>", picture, width, width)


def test_pictures_that_somebody_worked_on_are_kept(study: Study, tmp_path: Path) -> None:
    study.reports.renderer = _Drawing()
    order = ReportOrder(ReportKind.PATTERNS)
    first, *_ = study.reports.write(order, tmp_path / "ud.svg")
    study.reports.write(order, tmp_path / "ud.svg")
    assert not [*tmp_path.glob("*.bak")]
    first.write_text("worked on", encoding="utf-8")
    study.reports.write(order, tmp_path / "ud.svg")
    assert [one.read_text(encoding="utf-8") for one in tmp_path.glob("*.bak")] == ["worked on"]


@pytest.mark.parametrize(
    ("typed", "there", "written"),
    [
        ("Møde.docx", ["Møde.docx"], "Møde.docx"),  # the dialog has asked
        ("Møde.DOCX", [], "Møde.DOCX"),
        ("Møde", [], "Møde.docx"),
        ("Møde 22.11", [], "Møde 22.11.docx"),
        ("Møde", ["Møde.docx"], "Møde (2).docx"),
    ],
)
def test_the_ending_is_put_behind_what_was_typed(tmp_path: Path, typed: str, there: list[str], written: str) -> None:
    for name in there:
        (tmp_path / name).write_text("x", encoding="utf-8")
    assert with_ending(tmp_path / typed, ".docx") == tmp_path / written
