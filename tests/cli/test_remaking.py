"""`remake`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import docx

from qualcase.coding.orders import ReportKind, ReportOrder
from qualcase.study import Study
from tests.exchange.writing.pictures import renderer
from tests.study.returning.working_over import Worked, texts

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.cli.conftest import Program


def test_a_report_is_made_again_from_the_command_line(program: Program, study: Path, tmp_path: Path) -> None:
    path = tmp_path / "report.docx"
    with Study.open(study, need_write=True) as held:
        held.reports.write(ReportOrder(ReportKind.EXCERPTS), path)
        (first, *_) = held.excerpts()
    worked = Worked(path)
    worked.write_after(first.text, "My own words.")
    worked.save()
    before = path.read_bytes()
    beside = tmp_path / "again.docx"
    told = program("remake", study, path, "-o", beside)
    assert "Nothing changed in the study since." in told.err
    assert "1 paragraph of others kept" in told.err
    assert path.read_bytes() == before
    program("uncode", study, first.id)
    made = program("remake", study, path, "--json").json
    assert [one["text"] for one in made["gone"]] == [first.text]
    assert made["backup"].endswith("report.docx.bak")
    assert (tmp_path / "report.docx.bak").read_bytes() == before
    assert "My own words." in texts(path)


def test_pictures_stay_pictures(program: Program, study: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(program.services, "renderer", renderer)
    path = tmp_path / "report.docx"
    program("export", "patterns", study, "-o", path)
    before = len(docx.Document(str(path)).inline_shapes)
    assert before
    told = program("remake", study, path, "-o", tmp_path / "again.docx")
    assert "Nothing changed in the study since." in told.err
    assert len(docx.Document(str(tmp_path / "again.docx")).inline_shapes) == before
    assert texts(tmp_path / "again.docx") == texts(path)


def test_names_that_are_out_stay_out_or_must_be_meant(program: Program, study: Path, tmp_path: Path) -> None:
    path, again = tmp_path / "report.docx", tmp_path / "again.docx"
    program("export", "excerpts", study, "-o", path, "--names", "out", "--sure")
    said = program("remake", study, path, "-o", again, status=3).err
    assert "No key is open" in said
    assert "--sure" in said
    assert not again.exists()
    program("remake", study, path, "-o", again, "--sure")
    assert "Karen" not in "\n".join(texts(again))


def test_refusals(program: Program, study: Path, tmp_path: Path) -> None:
    assert program.refused("remake", study, tmp_path / "none.docx")
    docx.Document().save(str(tmp_path / "letter.docx"))
    assert "does not tell how it was made" in program.refused("remake", study, tmp_path / "letter.docx")
