"""The joint display by keys and mouse, in the whole window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from qualcase.coding.comparison import Measure
from qualcase.coding.questionnaires import ColumnUse
from qualcase.study import Study
from qualcase.ui.base.place import Page, Place, Room
from qualcase.ui.card.page import CardPage
from qualcase.ui.compare.controls import Controls
from qualcase.ui.joint.page import JointPage
from qualcase.ui.joint.state import Nothing
from tests.ui.conftest import code_at, source_named, wait_idle

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from qualcase.ui.window.window import Window

Key = Qt.Key
EARLY = """\
respondent,case,rolle,kontakt,det_bedste
V1,K01,frivillig,ja,Kaffen og de andre
V2,K01,frivillig,nej,Vi har en aftale på papir
V3,K02,frivillig,,Bare fortsæt
L1,K02,leder,ja,Det går
"""
LATE = "respondent,case,rolle,kontakt,det_bedste\n" + "".join(f"W{n},K01,frivillig,ja,Svar {n}\n" for n in range(12))
USES = {"kontakt": ColumnUse.CLOSED, "det_bedste": ColumnUse.OPEN, "rolle": ColumnUse.ROLE}


@pytest.fixture
def path(ready: Path, tmp_path: Path) -> Path:
    """The small study with answers in both waves; a code stands beside the question."""
    made = tmp_path / "study.qualcase"
    made.write_bytes(ready.read_bytes())
    with Study.open(made, need_write=True) as study:
        for name, text in (("frivillige_2015", EARLY), ("frivillige_2017", LATE)):
            file = tmp_path / f"{name}.csv"
            file.write_text(text, encoding="utf-8")
            study.questionnaires.bring_in(file, columns=USES)
        study.joint.tie(study.joint.variable("kontakt").id, code_at(study, "Forankring/Aftaler"))
    return made


class Shown:
    """The page in its window."""

    def __init__(self, window: Window, qtbot: QtBot) -> None:
        self.window, self._qtbot = window, qtbot

    @property
    def study(self) -> Study:
        assert self.window.session is not None
        return self.window.session.study

    @property
    def page(self) -> JointPage:
        workspace = self.window.workspace
        assert workspace is not None
        over = workspace.current.pages.over  # type: ignore[union-attr]
        assert isinstance(over, JointPage)
        return over

    @property
    def place(self) -> Place | None:
        assert self.window.workspace is not None
        return self.window.workspace.place()

    def go(self) -> JointPage:
        self.window.go(Place(Room.COMPARE, page=Page.JOINT))
        self.settle()
        return self.page

    def settle(self) -> None:
        wait_idle(self.window, self._qtbot)

    def press(self, *keys: Qt.Key, mods: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self.window, key, mods)
            self.settle()

    def type(self, words: str) -> None:
        QTest.keyClicks(QApplication.focusWidget() or self.window, words)
        self.settle()


@pytest.fixture
def shown(window: Window, qtbot: QtBot) -> Shown:
    return Shown(window, qtbot)


def codes(page: JointPage) -> list[list[str]]:
    model = page.beside.table.codes
    return [
        [str(model.index(row, column).data() or "") for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def cards(page: JointPage) -> list[list[str]]:
    lists = page.beside.columns.lists
    return [[str(one.cards.index(row).data()) for row in range(one.cards.rowCount())] for one in lists]


def test_a_question_stands_beside_its_codes_and_their_passages(shown: Shown) -> None:
    page = shown.go()
    assert page.questions.question is not None
    assert page.questions.question.variable.name == "kontakt"
    assert codes(page) == [["Aftaler", "1 of 1", "…", "?"]]
    assert cards(page) == [["vi mangler en aftale"], []]
    assert "16 of 16" not in page.caption.words.text()
    assert "4 of 4 respondents (2015), 12 of 12 respondents (2017)" in page.caption.words.text()
    spoken = page.questions.model_.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "2015, yes: 2, no: 1, n = 3, 1 missing" in spoken
    assert "2017, yes: 12 (100 %), no: 0 (0 %), n = 12" in spoken


def test_keys_go_from_bar_to_bar_and_open_who_answered_so(shown: Shown) -> None:
    page = shown.go()
    shown.press(Key.Key_Right, Key.Key_Right)
    assert page.questions.spot == (0, 1)
    shown.press(Key.Key_Return)
    assert page.beside.shows_people
    assert [one.respondent.name for one in page.beside.who.people.people] == ["V2"]
    assert page.beside.who.hasFocus()
    assert "“no” 1 of 3" in page.beside.who_title.text()
    shown.press(Key.Key_Return)
    place = shown.place
    assert place is not None
    assert place.room is Room.CODE
    assert place.source_id == source_named(shown.study, "frivillige_2015 det_bedste")
    shown.press(Key.Key_Left, mods=Qt.KeyboardModifier.AltModifier)
    assert shown.page.isVisible()


def test_escape_goes_back_step_by_step(shown: Shown) -> None:
    page = shown.go()
    shown.press(Key.Key_Right, Key.Key_Return, Key.Key_Escape)
    assert not page.beside.shows_people
    assert page.questions.hasFocus()
    shown.press(Key.Key_Escape)
    assert page.questions.spot is None
    assert page.isVisible()
    shown.press(Key.Key_Escape)
    assert not page.isVisible()


def test_a_click_on_a_bar_shows_who_answered_so_and_the_pointer_says_its_figures(shown: Shown, qtbot: QtBot) -> None:
    page = shown.go()
    viewport = page.questions.viewport()
    at = page.questions.area_of(0, (1, 0))
    QTest.mouseMove(viewport, at)
    event = QHelpEvent(QEvent.Type.ToolTip, at, viewport.mapToGlobal(at))
    page.questions.viewportEvent(event)
    qtbot.waitUntil(lambda: QToolTip.text() == "kontakt, 2017: “yes” 12 (100 %) of 12")
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=at)
    shown.settle()
    assert len(page.beside.who.people.people) == 12
    missing = page.questions.area_of(0, (0, 2))
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=missing)
    shown.settle()
    assert [one.respondent.name for one in page.beside.who.people.people] == ["V3"]
    QToolTip.hideText()


def test_case_and_role_narrow_both_sides(shown: Shown) -> None:
    page = shown.go()
    shown.press(Key.Key_C)
    assert page.head.place.hasFocus()
    shown.press(Key.Key_Down)
    page.head.place.activated.emit(page.head.place.currentIndex())
    shown.settle()
    case = shown.study.cases.all()[0]
    assert shown.place is not None
    assert shown.place.case_id == case.id
    assert page.answer is not None
    assert page.answer.shown.respondents == (2, 12)
    page.setFocus()
    shown.press(Key.Key_R)
    assert page.head.role.hasFocus()
    page.head.role.setCurrentIndex(page.head.role.findData("manager"))
    page.head.role.activated.emit(page.head.role.currentIndex())
    shown.settle()
    assert page.answer.nothing is Nothing.NOBODY
    assert page._nothing is not None
    QTest.mouseClick(page._nothing.action, Qt.MouseButton.LeftButton)
    shown.settle()
    assert page.answer.shown.respondents == (4, 12)
    shown.press(Key.Key_Left, mods=Qt.KeyboardModifier.AltModifier)
    assert (shown.place.page, shown.place.case_id) == (Page.JOINT, case.id)


def test_the_next_case_by_a_key(shown: Shown) -> None:
    page = shown.go()
    cases = [one.id for one in shown.study.cases.all()]
    ctrl = Qt.KeyboardModifier.ControlModifier
    for wanted in (cases[0], cases[1], cases[0]):
        shown.press(Key.Key_PageDown, mods=ctrl)
        assert page.state.asked.case_id == wanted
    shown.press(Key.Key_PageUp, mods=ctrl)
    assert page.state.asked.case_id == cases[1]


def test_codes_are_tied_and_taken_away_by_keys_and_undone(shown: Shown) -> None:
    page = shown.go()
    shown.press(Key.Key_K)
    shown.type("roll")
    shown.press(Key.Key_Return)
    assert [row[0] for row in codes(page)] == ["Aftaler", "Roller"]
    shown.press(Key.Key_Escape)
    page.beside.table.setFocus()
    shown.press(Key.Key_Down, Key.Key_Delete)
    assert [row[0] for row in codes(page)] == ["Aftaler"]
    shown.press(Key.Key_Delete)
    assert codes(page) == []
    assert page.beside.nothing.isVisible()
    shown.press(Key.Key_Z, mods=Qt.KeyboardModifier.ControlModifier)
    assert [row[0] for row in codes(page)] == ["Aftaler"]


def test_the_empty_place_beside_a_question_teaches(shown: Shown) -> None:
    study = shown.study
    study.joint.untie(study.joint.ties()[0].id)
    page = shown.go()
    assert page.beside.nothing.isVisible()
    QTest.mouseClick(page.beside.nothing.action, Qt.MouseButton.LeftButton)
    shown.type("ærlig")
    shown.press(Key.Key_Return)
    assert [row[0] for row in codes(page)] == ["Ærlighed"]


def test_measure_and_table_by_keys(shown: Shown) -> None:
    page = shown.go()
    shown.press(Key.Key_M)
    assert page.state.asked.measure is Measure.SHARE
    assert codes(page)[0][1].endswith("%")
    shown.press(Key.Key_V)
    assert page.table.isVisible()
    assert page.table.hasFocus()
    first = [str(page.table.table.index(0, column).data()) for column in range(4)]
    assert first == ["kontakt", "yes", "2", "3"]
    shown.press(Key.Key_C, mods=Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text()
    assert "kontakt\tyes\t2\t3" in copied
    assert "respondents (2015)" in copied
    shown.press(Key.Key_V)
    assert page.questions.hasFocus()


def test_questions_are_chosen_by_keys(shown: Shown) -> None:
    study = shown.study
    other = study.variables.add("alder", study.joint.variables()[0].of)
    page = shown.go()
    shown.press(Key.Key_Q, Key.Key_Space, Key.Key_Escape)
    assert page.answer is not None
    assert [one.variable.name for one in page.answer.shown.variables] == ["kontakt"]
    assert page.state.asked.variable_ids == (study.joint.variables()[0].id,)
    study.variables.remove([other.id])
    shown.settle()
    assert page.state.asked.variable_ids == (study.joint.variables()[0].id,)


def test_pictures_are_copied_and_saved_with_their_caption(shown: Shown, tmp_path: Path) -> None:
    page = shown.go()
    QTest.mouseClick(page.caption.picture, Qt.MouseButton.LeftButton)
    picture = QGuiApplication.clipboard().pixmap()
    assert picture.width() == 1280
    page.taking.write_svg(tmp_path / "charts")
    written = (tmp_path / "charts.svg").read_text(encoding="utf-8")
    assert "kontakt" in written
    assert "respondents (2015)" in written
    page.taking.write_svg(tmp_path / "nowhere" / "charts.svg")
    assert not (tmp_path / "nowhere").exists()


def test_the_check_opens_by_a_key_and_a_memo_goes_to_the_card_that_is_read(shown: Shown) -> None:
    page = shown.go()
    shown.press(Key.Key_D)
    assert page.caption.lines.isVisible()
    assert page.answer is not None
    assert page.answer.shown.check[0] == (
        "Respondents",
        "4 of 4 respondents (2015), 12 of 12 respondents (2017)",
    )
    page.beside.table.setFocus()
    shown.press(Key.Key_Return)
    excerpt = page.beside.columns.excerpt
    assert excerpt is not None
    assert page.current_place().coding_id == excerpt.id
    page.setFocus()
    assert page.current_place().coding_id is None


def test_reached_from_everywhere_the_case_page_and_compare(shown: Shown, window: Window) -> None:
    case = shown.study.cases.all()[0].id
    window.go(Place(Room.MATERIAL, case_id=case, page=Page.CARD))
    shown.settle()
    (card,) = window.findChildren(CardPage)
    QTest.mouseClick(card.answers, Qt.MouseButton.LeftButton)
    shown.settle()
    assert shown.page.state.asked.case_id == case
    shown.press(Key.Key_Left, mods=Qt.KeyboardModifier.AltModifier)
    action = next(one for one in window.shown_actions() if one.id == "joint.open")
    action.run()
    shown.settle()
    assert shown.page.state.asked.case_id == case
    shown.press(Key.Key_Left, mods=Qt.KeyboardModifier.AltModifier)
    assert shown.place is not None
    assert (shown.place.room, shown.place.page) == (Room.MATERIAL, Page.CARD)
    window.go(Place(Room.COMPARE, case_id=case, code_id=code_at(shown.study, "Forankring/Aftaler")))
    shown.settle()
    shown.press(Key.Key_Q)
    assert shown.page.state.asked.case_id == case
    assert shown.page.beside.table.code_id == code_at(shown.study, "Forankring/Aftaler")
    QTest.mouseClick(shown.page.head.back, Qt.MouseButton.LeftButton)
    shown.settle()
    assert shown.place == Place(Room.COMPARE, code_id=code_at(shown.study, "Forankring/Aftaler"), case_id=case)
    (controls,) = window.findChildren(Controls)
    QTest.mouseClick(controls.answers, Qt.MouseButton.LeftButton)
    shown.settle()
    assert shown.page.state.asked.case_id == case


def test_coded_answers_stand_apart_and_name_themselves(shown: Shown) -> None:
    study = shown.study
    source = source_named(study, "frivillige_2015 det_bedste")
    start = study.sources.text(source).text.index("en aftale på papir")
    anna = study.coders.ensure("Anna").id
    study.codings.add(source, start, start + 18, code_at(study, "Forankring/Aftaler"), anna)
    page = shown.go()
    assert cards(page)[0] == [
        "vi mangler en aftale",
        "Open answers of respondents, who were not interviewed",
        "en aftale på papir",
    ]
    assert codes(page)[0][1] == "1 of 1"


def test_a_study_without_questionnaires_teaches_where_they_come_in(
    make_window: Callable[..., Window], ready: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    copy = tmp_path / "plain.qualcase"
    copy.write_bytes(ready.read_bytes())
    made = make_window()
    with qtbot.waitSignal(made.opened, timeout=20_000):
        made.open_study(copy)
    wait_idle(made, qtbot)
    shown = Shown(made, qtbot)
    page = shown.go()
    assert page._nothing is not None
    assert "Import a questionnaire" in page._nothing.sentence.text()
    QTest.mouseClick(page._nothing.action, Qt.MouseButton.LeftButton)
    shown.settle()
    assert shown.place is not None
    assert shown.place.room is Room.MATERIAL
