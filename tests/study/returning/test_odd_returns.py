"""What comes back through other hands, or to a study that moved on: told in a sentence, never a crash, never half."""

from __future__ import annotations

import csv
import re
import zipfile
from typing import TYPE_CHECKING

import openpyxl
import pytest

from qualcase.coding.orders import NamesOut, ReportKind, ReportOrder
from qualcase.coding.sheet_back import SheetKind
from qualcase.errors import UserError
from qualcase.words import use_language
from tests.exchange.writing.commenting import Remark, commented
from tests.study.making import code, coder, source
from tests.study.returning.sheets import fill, summary_cell
from tests.study.returning.working_over import texts

if TYPE_CHECKING:
    from pathlib import Path

    from qualcase.coding.comments_back import BackPlan
    from qualcase.study import Study

NAME = "K01 start"


def planned(study: Study, path: Path, author: str = "Kirsten") -> BackPlan:
    """The plan of a transcript in which somebody coded a passage as *Roller*."""
    held = source(study, NAME)
    study.reports.write(ReportOrder(ReportKind.TRANSCRIPTS, source_ids=(held.id,)), path)
    start = study.sources.text(held.id).text.index("naboerne")
    commented(path, [Remark(start, start + len("naboerne"), "roller", author)])
    return study.comments_back.prepare(path)


def sealed(path: Path, **fields: str) -> Path:
    """A report with something else in the part that tells how it was made."""
    with zipfile.ZipFile(path) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    (place,) = (name for name, data in parts.items() if b"<report xmlns=" in data)
    text = parts[place].decode()
    for name, value in fields.items():
        text = re.sub(f"<{name}>.*?</{name}>", f"<{name}>{value}</{name}>", text, flags=re.DOTALL)
    with zipfile.ZipFile(path, "w") as packed:
        for name, data in parts.items():
            packed.writestr(name, text if name == place else data)
    return path


def test_comments_of_a_code_that_was_removed_since_are_refused_whole(study: Study, tmp_path: Path) -> None:
    plan = planned(study, tmp_path / "out.docx")
    study.codebook.remove(code(study, "Roller").id)
    before = len(study.excerpts())
    with pytest.raises(UserError, match="removed meanwhile"):
        study.comments_back.take(plan)
    assert len(study.excerpts()) == before
    assert "Kirsten" not in [one.name for one in study.frame().people_coding]


def test_comments_of_a_coder_who_was_removed_since_are_refused_whole(study: Study, tmp_path: Path) -> None:
    made = study.coders.ensure("Kirsten")
    plan = planned(study, tmp_path / "out.docx")
    study.undo()
    assert made.id not in [one.id for one in study.frame().people_coding]
    with pytest.raises(UserError, match="removed meanwhile"):
        study.comments_back.take(plan)


def test_what_a_removed_code_is_named_by_alone_may_be_left_out(study: Study, tmp_path: Path) -> None:
    plan = planned(study, tmp_path / "out.docx")
    study.codebook.remove(code(study, "Roller").id)
    (row,) = plan.taken_rows
    assert study.comments_back.take(plan.with_row(row.number, taken=False)).codings == 0


@pytest.mark.parametrize(
    "order",
    [
        '{"kind":"excerpts","filter":[]}',
        '{"kind":"excerpts","filter":{"codes":5}}',
        '{"kind":"excerpts","case_ids":5}',
        '{"kind":"excerpts","case_ids":[["x"]]}',
        '{"kind":"excerpts","language":5}',
        '{"kind":"excerpts","title":5}',
        '{"kind":"excerpts","made_by":5}',
        '{"kind":"excerpts","by":"code"}',
        '{"kind":"matrix","comparison":{"filter":[]}}',
        "[]",
        "5",
    ],
)
def test_a_report_with_a_damaged_order_is_refused_in_words(study: Study, tmp_path: Path, order: str) -> None:
    path = tmp_path / "report.docx"
    study.reports.write(ReportOrder(ReportKind.EXCERPTS), path)
    sealed(path, order=order)
    with pytest.raises(UserError, match="report"):
        study.reports.remake(None, path, tmp_path / "again.docx")
    assert not (tmp_path / "again.docx").exists()


@pytest.mark.parametrize("day", ["", "yesterday", "2026-01-01T00:00"])
def test_a_report_with_a_damaged_day_is_refused_in_words(study: Study, tmp_path: Path, day: str) -> None:
    path = tmp_path / "report.docx"
    study.reports.write(ReportOrder(ReportKind.EXCERPTS), path)
    with pytest.raises(UserError, match="does not tell how it was made"):
        study.reports.remake(None, sealed(path, made=day), tmp_path / "again.docx")


@pytest.mark.parametrize("kind", SheetKind)
def test_a_csv_file_that_excel_saved_as_a_workbook_changes_nothing(
    study: Study, tmp_path: Path, kind: SheetKind
) -> None:
    fill(study)
    mette = coder(study, "Mette").id
    study.summaries.set(summary_cell(study, "2015"), "- først kommunen\n- så naboerne", mette)
    study.sheets.write(kind, tmp_path / "out.csv")
    book = openpyxl.Workbook()
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        for row in csv.reader(file):
            book.worksheets[0].append([text or None for text in row])
    book.save(tmp_path / "back.xlsx")
    preview = study.sheets.preview(tmp_path / "back.xlsx")
    assert preview.rows
    assert preview.changes == ()


def test_a_report_is_made_again_in_its_own_language(study: Study, tmp_path: Path) -> None:
    path, new = tmp_path / "report.docx", tmp_path / "again.docx"
    use_language("da")
    study.reports.write(ReportOrder(ReportKind.EXCERPTS), path)
    use_language("nb")
    study.reports.remake(None, path, new)
    assert texts(new) == texts(path)


def test_what_a_report_was_called_stands_in_its_seal_without_names(study: Study, tmp_path: Path) -> None:
    study.participants.add("Kirsten Juul")
    path = tmp_path / "report.docx"
    order = ReportOrder(
        ReportKind.EXCERPTS, title="Kirsten Juul i K01", citation="{case}, Kirsten Juul", names=NamesOut.REPLACED
    )
    study.reports.write(order, path)
    with zipfile.ZipFile(path) as packed:
        assert [name for name in packed.namelist() if b"Juul" in packed.read(name)] == []
    new = tmp_path / "again.docx"
    assert study.reports.remake(None, path, new).told.is_same
    assert texts(new) == texts(path)
