"""The overview and the absences, by keys and by mouse; and what an empty cell in Compare leads to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from qualcase.coding.comparison import Empty, Silence
from qualcase.coding.people import CodingState
from qualcase.ui.base.place import Place, Room
from qualcase.ui.compare.screen import CompareScreen
from qualcase.ui.guide.state import Tab, Why
from tests.ui.conftest import code_at

if TYPE_CHECKING:
    from tests.ui.guide.making import Guided

Key, Alt, Control = Qt.Key, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
LEADER, VOLUNTEER = "K01_2015_interview_leder", "K02_2015_interview_frivillig"


@pytest.fixture
def coded(guided: Guided) -> Guided:
    """Everything is coded, with one passage."""
    study = guided.study
    anna = study.coders.ensure("Anna").id
    for one in study.sources.all():
        study.sources.set_state(one.id, anna, CodingState.DONE)
    source_id = guided.source(LEADER)
    start = study.sources.text(source_id).text.index("Jeg leder")
    study.codings.add(source_id, start, start + 9, code_at(study, "Roller"), anna)
    guided.settle()
    return guided


def cell(guided: Guided, code: str, case: str) -> tuple[Empty | None, Silence | None]:
    shown = guided.study.compare()
    row = [one.name for one in shown.rows].index(code)
    at = row, [one.name for one in shown.columns].index(case), 0
    return shown.empty_at(*at), shown.silence_at(*at)


def states(guided: Guided) -> list[tuple[str, str, Why | None]]:
    """The list of absences as it stands."""
    return [(row.case, row.coder, row.why) for row in guided.page.absence_pane.model.rows]


def absent(guided: Guided) -> str:
    """Confirm something to be absent."""
    study = guided.study
    frame = study.frame()
    case = next(one.id for one in frame.cases if one.name == "K02")
    code, anna = code_at(study, "Forankring/Aftaler"), study.coders.ensure("Anna").id
    made = study.absences.set(case, code, frame.waves[0].id, "Læst igen.", anna)
    guided.settle()
    return made.id


def test_the_overview_says_what_is_known_of_each_question(guided: Guided) -> None:
    study, anna = guided.study, guided.study.coders.ensure("Anna").id
    q1, q2 = study.guide.all()
    study.asked.set(guided.source(LEADER), q1.id, True, anna, place=(0, 4))
    study.asked.set(guided.source(LEADER), q2.id, False, anna)
    study.guide.set(q2.id, wave_ids=[study.frame().waves[1].id])
    guided.press(Key.Key_3, held=Alt)
    pane = guided.page.overview_pane
    model = pane.model
    found = [[model.index(row, column).data() for column in range(2, 5)] for row in range(model.rowCount())]
    assert found == [[LEADER, "✓", "✕"], [VOLUNTEER, "?", "–"]]
    assert pane.caption.text().startswith("2 of 3 questions in 2 interviews are confirmed (67 %)")
    guided.press(Key.Key_C, held=Control)
    assert f"2015\tK02\t{VOLUNTEER}\tunknown\t" in QGuiApplication.clipboard().text()
    guided.press(Key.Key_F, held=Control)
    guided.type("K02")
    assert model.rowCount() == 1


def test_from_the_overview_to_the_place_or_to_confirming(confirming: Guided) -> None:
    confirming.press(Key.Key_Y)
    confirming.press(Key.Key_3, held=Alt)
    table = confirming.page.overview_pane.table
    table.setCurrentIndex(table.model().index(0, 4))
    confirming.press(Key.Key_Return)
    pane = confirming.page.confirm_pane
    assert confirming.page.tab is Tab.CONFIRM
    assert pane.row is not None
    assert pane.row.question.key == "Q02"
    confirming.press(Key.Key_3, held=Alt)
    rect = table.visualRect(table.model().index(0, 3))
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    confirming.settle()
    place = confirming.place
    assert place is not None
    text = confirming.study.sources.text(confirming.source(LEADER)).text
    assert text[place.start or 0 : place.end] == "Hvad er din opgave her?"


def test_an_absence_falls_and_is_confirmed_again_or_taken_back(coded: Guided) -> None:
    absent(coded)
    coded.press(Key.Key_4, held=Alt)
    pane = coded.page.absence_pane
    assert states(coded) == [("K02", "Anna", None)]
    study = coded.study
    study.sources.set_state(coded.source(VOLUNTEER), study.coders.ensure("Anna").id, CodingState.NOT_BEGUN)
    note = coded.source("K02_2015_observation")
    coded.settle()
    assert states(coded) == [("K02", "Anna", Why.CHANGED)]
    assert "fallen" in str(pane.model.index(0, 6).data())
    coded.press(Key.Key_A)
    assert states(coded) == [("K02", "Anna", None)]
    study.codings.add(note, 0, 3, code_at(study, "Forankring/Aftaler"), study.coders.ensure("Anna").id)
    coded.settle()
    assert states(coded) == [("K02", "Anna", Why.PASSAGES)]
    coded.press(Key.Key_Delete)
    assert study.absences.all() == ()
    assert any("press A" in one.text() for one in pane.findChildren(type(pane.caption)) if one.isVisible())


def test_from_an_absence_to_its_cell(coded: Guided) -> None:
    absent(coded)
    coded.press(Key.Key_4, held=Alt)
    coded.press(Key.Key_Return)
    place = coded.place
    assert place is not None
    assert (place.room, place.code_id) == (Room.COMPARE, code_at(coded.study, "Forankring/Aftaler"))


def test_an_empty_cell_says_why_and_leads_to_what_was_asked(coded: Guided) -> None:
    study = coded.study
    code = code_at(study, "Forankring/Aftaler")
    case = next(one.id for one in study.frame().cases if one.name == "K02")
    assert cell(coded, "Forankring/Aftaler", "K02") == (Empty.SILENT, Silence.NOT_MENTIONED)
    coded.go(Place(Room.COMPARE, code_id=code, case_id=case))
    workspace = coded.window.workspace
    assert workspace is not None
    assert isinstance(workspace.current, CompareScreen)
    matrix = workspace.current.board.matrix
    matrix.setFocus()
    coded.press(Key.Key_A)
    sheet = workspace.current.asker.sheet
    assert sheet is not None
    assert "not confirmed yet" in sheet.why.text()
    link = next(one for one in sheet.findChildren(QPushButton) if VOLUNTEER in one.text())
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    coded.settle()
    pane = coded.page.confirm_pane
    assert pane.title.text() == VOLUNTEER
    assert pane.row is not None
    assert pane.row.question.key == "Q02"
    focus = QApplication.focusWidget()
    assert focus is pane.questions
    coded.press(Key.Key_N)
    assert cell(coded, "Forankring/Aftaler", "K02") == (Empty.NOT_ASKED, None)
    coded.press(Key.Key_Z, held=Control)
    assert cell(coded, "Forankring/Aftaler", "K02") == (Empty.SILENT, Silence.NOT_MENTIONED)
