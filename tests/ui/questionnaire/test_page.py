from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from qualcase.coding.questionnaires import ColumnUse, OpenAs
from qualcase.coding.variables import VariableKind, VariableOf
from qualcase.ui.base.place import Place, Room
from qualcase.ui.material.screen import MaterialScreen
from qualcase.ui.questionnaire import state
from qualcase.ui.questionnaire.state import Summary, Trouble
from qualcase.ui.theme.tokens import LIGHT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from qualcase.coding.questionnaires import Questionnaire
    from qualcase.ui.base.session import Session
    from qualcase.ui.questionnaire.page import QuestionnairePage

LEFT = Qt.MouseButton.LeftButton
ANSWERS = """respondent,case,timer,glad,hvad er bedst
V1,K01,3,ja,"At de kender mig på gangen, og at nogen venter på mig"
V2,K02,5,nej,"Kaffen og snakken bagefter, når de andre er gået hjem"
V3,,4,ja,
"""


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    path = tmp_path / "frivillige_2015.csv"
    path.write_text(ANSWERS, encoding="utf-8")
    return path


@pytest.fixture
def screen(session: Session, settled: Callable[[], None], qtbot: QtBot) -> MaterialScreen:
    made = MaterialScreen(session, LIGHT)
    qtbot.addWidget(made)
    session.changed.connect(made.take_changes)
    session.went.connect(made.show_place)
    made.resize(1200, 800)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    settled()
    return made


@pytest.fixture
def page(screen: MaterialScreen, answers: Path, settled: Callable[[], None]) -> QuestionnairePage:
    screen.take_questionnaire(answers)
    settled()
    return screen.questionnaire_page


@pytest.fixture
def read(session: Session, answers: Path) -> Questionnaire:
    return session.study.questionnaires.prepare(answers)


# --- what is decided


def test_every_column_tells_what_it_is_for_and_what_stands_there(read: Questionnaire) -> None:
    rows = {row.heading: row for row in state.column_rows(read)}
    assert [row.use for row in rows.values()] == [
        ColumnUse.KEY,
        ColumnUse.CASE,
        ColumnUse.CLOSED,
        ColumnUse.CLOSED,
        ColumnUse.OPEN,
    ]
    assert rows["timer"].kind is VariableKind.NUMBER
    assert rows["glad"].kind is VariableKind.YES_NO
    assert (rows["glad"].filled, rows["glad"].different, rows["glad"].examples) == (3, 2, ("ja", "nej"))
    assert rows["case"].filled == 2
    assert state.summary(read) == Summary(3, 2, 1)


def test_a_wave_is_needed_and_one_column_for_each_place(read: Questionnaire, session: Session) -> None:
    wave = session.study.waves.all()[0]
    assert state.troubles(read, wave.id) == {}
    assert state.troubles(read, None) == {Trouble.NO_WAVE: ()}
    twice = read.with_use("timer", ColumnUse.CASE)
    assert state.troubles(twice, wave.id) == {Trouble.TWICE: ("case", "timer")}
    told = read.with_use("timer", ColumnUse.WAVE)
    assert state.troubles(told, None) == {}


def test_the_wave_is_proposed_by_the_name_of_the_file(session: Session) -> None:
    first, second = session.study.waves.all()
    assert state.proposed_wave("frivillige_2015", (first, second)) == first.id
    assert state.proposed_wave("frivillige", (first, second)) is None
    assert state.proposed_wave("2015 og 2017", (first, second)) is None


# --- what is shown


def test_the_answers_come_in_as_respondents_values_and_a_source(
    page: QuestionnairePage, screen: MaterialScreen, settled: Callable[[], None]
) -> None:
    told: list[str] = []
    screen.session.done_said.connect(told.append)
    study = screen.session.study
    assert page.wave.currentText() == "2015"
    assert page.role.currentText() == "volunteer"
    assert page.import_button.isEnabled()
    QTest.mouseClick(page.import_button, LEFT)
    settled()
    assert [one.name for one in study.respondents.all()] == ["V1", "V2", "V3"]
    assert [one.name for one in study.variables.all(VariableOf.RESPONDENT)] == ["timer", "glad"]
    assert told[0].startswith("3 respondents came in")
    assert screen.current_place() == Place(Room.MATERIAL, page="variables")
    assert screen.variables_page.model.rowCount() == 3
    screen.session.write(study.undo)
    settled()
    assert study.respondents.all() == ()


def test_a_column_is_said_to_be_for_something_else(
    page: QuestionnairePage, screen: MaterialScreen, settled: Callable[[], None]
) -> None:
    choice = page.uses["glad"]
    choice.setFocus()
    QTest.keyClick(choice, Qt.Key.Key_End)
    assert choice.value() == ColumnUse.SKIP
    QTest.mouseClick(page.import_button, LEFT)
    settled()
    assert [one.name for one in screen.session.study.variables.all(VariableOf.RESPONDENT)] == ["timer"]


def test_open_answers_become_a_source_a_respondent(
    page: QuestionnairePage, screen: MaterialScreen, settled: Callable[[], None]
) -> None:
    before = len(screen.session.study.sources.all())
    button = page.open_as._group.button(1)
    QTest.mouseClick(button, LEFT)
    assert page.open_as.value() is OpenAs.RESPONDENT
    QTest.mouseClick(page.import_button, LEFT)
    settled()
    assert len(screen.session.study.sources.all()) == before + 2


def test_without_a_wave_nothing_can_come_in(page: QuestionnairePage) -> None:
    page.wave.setFocus()
    QTest.keyClick(page.wave, Qt.Key.Key_Home)
    assert page.wave.value() is None
    assert not page.import_button.isEnabled()
    assert "wave" in page.trouble.text()


def test_cells_that_cannot_be_taken_are_named_and_nothing_is_written(
    screen: MaterialScreen, answers: Path, settled: Callable[[], None]
) -> None:
    answers.write_text(ANSWERS.replace("K02", "K99"), encoding="utf-8")
    screen.take_questionnaire(answers)
    settled()
    page = screen.questionnaire_page
    QTest.mouseClick(page.import_button, LEFT)
    settled()
    assert page.isVisible()
    assert "K99" in page.wrong.text()
    assert screen.session.study.respondents.all() == ()


def test_escape_goes_back(page: QuestionnairePage, screen: MaterialScreen) -> None:
    QTest.keyClick(page.uses["glad"], Qt.Key.Key_Escape)
    assert not page.isVisible()
    assert screen.board.isVisible()


def test_a_file_that_cannot_be_read_leaves_the_board(
    screen: MaterialScreen, tmp_path: Path, settled: Callable[[], None]
) -> None:
    said: list[str] = []
    screen.session.said.connect(lambda words, _: said.append(words))
    screen.take_questionnaire(tmp_path / "borte.csv")
    settled()
    assert said
    assert screen.board.isVisible()
