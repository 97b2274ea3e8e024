from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from qualcase.coding.sources import SourceKind
from qualcase.ui.importing.columns import Column
from qualcase.ui.importing.edits import kind_named
from qualcase.ui.importing.model import VERDICT_ROLE, ImportModel, rows_of
from qualcase.ui.importing.rows import KnownPlaces, Verdict

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from qualcase.ui.base.session import Session


@pytest.fixture
def model(session: Session, files: Path, tmp_path: Path, qtbot: QtBot) -> ImportModel:
    """Three texts that are there already, a new one, and a damaged file."""
    new = tmp_path / "K05_2017_interview_borger.txt"
    new.write_text("I: Hvad nu?\nIP: Nu er vi fire.\n", encoding="utf-8")
    empty = tmp_path / "tom.docx"
    empty.write_bytes(b"")
    paths = [*sorted(files.glob("K01*")), new, empty]
    known = KnownPlaces.of(session.study.frame())
    made = ImportModel(known, session.study.sources.settled, "da")
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Warning, made)
    made.show(rows_of(session.study.sources.prepare(paths)), known)
    return made


def text(model: ImportModel, row: int, column: Column) -> str:
    return str(model.index(row, column).data())


def test_each_file_is_a_row_with_what_was_recognised(model: ImportModel) -> None:
    assert model.rowCount() == 5
    shown = [text(model, 3, column) for column in Column]
    assert shown[: Column.DATE] == ["K05_2017_interview_borger.txt", "K05", "", "2017", "Interview"]
    assert "I: interviewer" in shown[Column.SPEAKERS]
    assert "New case K05" in shown[Column.NOTES]


def test_verdicts(model: ImportModel) -> None:
    verdicts = [model.index(row, 0).data(VERDICT_ROLE) for row in range(5)]
    assert verdicts == [Verdict.LOOK] * 4 + [Verdict.REFUSED]
    assert model.counts() == {Verdict.LOOK: 4, Verdict.REFUSED: 1}
    assert "same text" in text(model, 0, Column.NOTES)
    assert [row.incoming.name for row in model.coming()] == ["K05_2017_interview_borger"]


def test_a_text_that_is_there_can_be_wanted_all_the_same(model: ImportModel) -> None:
    changed: list[bool] = []
    model.rows_changed.connect(lambda: changed.append(True))
    box = model.index(0, Column.FILE)
    assert box.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked
    assert model.setData(box, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert len(model.coming()) == 2
    assert changed


def test_cells_are_changed_for_several_rows_at_once(model: ImportModel) -> None:
    assert model.set_text([0, 1, 4], Column.CASE, "K09; K10")
    assert [text(model, row, Column.CASE) for row in (0, 1)] == ["K09; K10"] * 2
    assert text(model, 4, Column.CASE) != "K09; K10", "what cannot come in is left as it is"
    assert model.set_text([3], Column.SITE, "Samsø")
    assert "New site Samsø" in text(model, 3, Column.NOTES)
    assert model.set_text([3], Column.WAVE, "")
    assert "No wave" in text(model, 3, Column.NOTES)


def test_dates_and_kinds_are_taken_only_when_they_are_some(model: ImportModel) -> None:
    assert model.setData(model.index(3, Column.DATE), "21.3.2017")
    assert text(model, 3, Column.DATE) == "2017-03-21"
    assert not model.setData(model.index(3, Column.DATE), "i går")
    assert model.setData(model.index(3, Column.KIND), "Group interview")
    assert model.rows[3].placing.kind is SourceKind.GROUP_INTERVIEW
    assert not model.setData(model.index(3, Column.KIND), "brev")
    assert not model.setData(model.index(3, Column.NOTES), "x")
    assert kind_named("OBSERVATION NOTE") is SourceKind.OBSERVATION


def test_only_what_can_come_in_can_be_changed(model: ImportModel) -> None:
    flags = model.index(4, Column.CASE).flags()
    assert not flags & Qt.ItemFlag.ItemIsEditable
    assert model.index(3, Column.CASE).flags() & Qt.ItemFlag.ItemIsEditable
    assert not model.index(4, Column.FILE).flags() & Qt.ItemFlag.ItemIsUserCheckable


def test_a_kind_brings_its_turns_and_speakers(model: ImportModel) -> None:
    before = model.rows[3].incoming
    assert before.turns
    assert model.set_text([3], Column.KIND, "observation")
    assert text(model, 3, Column.SPEAKERS) == ""
    assert model.rows[3].incoming.turns == ()
    assert model.set_text([3], Column.KIND, "interview")
    assert model.rows[3].incoming.turns == before.turns
    assert "I: interviewer" in text(model, 3, Column.SPEAKERS)


def test_language_is_the_studys_until_it_is_said(model: ImportModel) -> None:
    assert text(model, 3, Column.LANGUAGE) == "Dansk"
    assert text(model, 4, Column.LANGUAGE) == "", "nothing can be said of what cannot be read"
    assert model.set_text([3], Column.LANGUAGE, "en")
    assert text(model, 3, Column.LANGUAGE) == "English"


def test_only_documents_hold_for_a_time(model: ImportModel) -> None:
    assert not model.can_edit(3, Column.VALIDITY)
    model.set_text([3], Column.KIND, "document")
    assert model.setData(model.index(3, Column.VALIDITY), "2013-2017")
    assert text(model, 3, Column.VALIDITY) == "2013–2017"


def test_edits_are_taken_back_and_done_again_step_by_step(model: ImportModel) -> None:
    before = list(model.rows)
    model.set_text([0, 1], Column.CASE, "K09")
    model.set_text([3], Column.SITE, "Samsø")
    model.set_text([3], Column.SITE, "Samsø")
    after = list(model.rows)
    assert model.take_back()
    assert text(model, 3, Column.SITE) == ""
    assert text(model, 0, Column.CASE) == "K09"
    assert model.take_back()
    assert list(model.rows) == before, "what changed nothing was no step"
    assert not model.take_back()
    assert model.do_again()
    assert model.do_again()
    assert list(model.rows) == after
    assert not model.do_again()


def test_each_row_can_get_a_text_of_its_own_and_wrong_ones_are_told(model: ImportModel) -> None:
    assert model.set_texts([(0, "1.2.2015"), (3, "i går"), (1, "2.2.2015")], Column.DATE) == ["i går"]
    assert [text(model, row, Column.DATE) for row in (0, 1, 3)] == ["2015-02-01", "2015-02-02", ""]
    model.take_back()
    assert text(model, 1, Column.DATE) == ""


def test_files_of_the_same_name_are_told_apart_by_their_folder(model: ImportModel, tmp_path: Path) -> None:
    one = model.rows[3].incoming
    other = replace(one, path=tmp_path / "K06" / one.path.name)
    model.show(rows_of([one, other]), model.known)
    assert text(model, 1, Column.FILE) == f"K06/{one.path.name}"
