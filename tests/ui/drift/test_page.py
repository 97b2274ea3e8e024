"""The drift page in its window: begin, code again by keys, leave and come back, finish, read what came out."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QWidget

from qualcase.coding.people import CodingState
from qualcase.ui.base.passage_ref import PassageRef
from qualcase.ui.base.place import Page, Place, Room
from qualcase.ui.theme.tokens import DARK
from tests.ui.conftest import code_at, source_named, wait_idle

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from qualcase.ui.base.session import Session
    from qualcase.ui.drift.page import DriftPage
    from qualcase.ui.summaries.screen import SummariesScreen
    from qualcase.ui.window.window import Window

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard")
INTERVIEWS = ("K01_2015_interview_leder", "K01_2017_interview_leder", "K02_2015_interview_frivillig",
              "K02_2017_interview_frivillig")  # fmt: skip
HERE = Place(Room.SUMMARIES, page=Page.DRIFT)


class Desk:
    """A window on the page, with short ways to press and look."""

    def __init__(self, window: Window, qtbot: QtBot) -> None:
        self.window, self.qtbot = window, qtbot
        session = window.session
        assert session is not None
        self.session: Session = session
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        self.go(HERE)

    @property
    def page(self) -> DriftPage:
        assert self.window.workspace is not None
        screen = cast("SummariesScreen", self.window.workspace.current)
        return cast("DriftPage", screen.page)

    def go(self, place: Place) -> None:
        self.window.go(place)
        self.settle()

    def settle(self) -> None:
        for _ in range(3):
            wait_idle(self.window, self.qtbot)
            QApplication.processEvents()
        if not self.window.isActiveWindow():  # offscreen no window is active once a menu closes
            self.window.activateWindow()
            self.qtbot.waitUntil(self.window.isActiveWindow)

    def press(self, *keys: Qt.Key | str, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            widget = QApplication.focusWidget()
            assert widget is not None
            if isinstance(key, str):
                QTest.keyClicks(widget, key, held)
            else:
                QTest.keyClick(widget, key, held)
            self.settle()

    def put_list_away(self) -> None:
        """Close what the field of codes offers."""
        completer = self.page.begin.codes.completer()
        popup = completer.popup() if completer is not None else None
        if popup is not None:
            popup.hide()
        self.settle()

    def begin(self, *codes: str, number: str = "2") -> None:
        pane = self.page.begin
        pane.codes.setFocus()
        self.press("; ".join(codes))
        self.put_list_away()
        pane.number.setFocus()
        pane.number.selectAll()
        self.press(number)
        self.qtbot.waitUntil(pane.draw_button.isEnabled, timeout=5_000)
        QTest.mouseClick(pane.draw_button, Qt.MouseButton.LeftButton)
        self.settle()


@pytest.fixture
def desk(window: Window, qtbot: QtBot) -> Desk:
    """Anna has read all interviews and coded a turn in each wave with Agreements, one with Roles."""
    session = window.session
    assert session is not None
    study = session.study
    anna = study.coders.ensure("Anna").id
    for name, words, code in (
        ("K01_2017_interview_leder", "en aftale", "Forankring/Aftaler"),
        ("K02_2017_interview_frivillig", "kender de mig", "Roller"),
        ("K02_2015_interview_frivillig", "jeg er frivillig".capitalize(), "Roller"),
    ):
        source = source_named(study, name)
        start = study.sources.text(source).text.index(words)
        study.codings.add(source, start, start + len(words), code_at(study, code), anna)
    for name in INTERVIEWS:
        study.sources.set_state(source_named(study, name), anna, CodingState.DONE)
    wait_idle(window, qtbot)
    return Desk(window, qtbot)


def words_on(widget: QWidget) -> str:
    """Everything that is read on a part of the window: labels, buttons, tool tips, names for those who listen."""
    said = []
    for one in widget.findChildren(QWidget):
        if one.isVisibleTo(widget):
            said += [str(getattr(one, name)()) for name in ("text", "toolTip", "accessibleName") if hasattr(one, name)]
    return "\n".join(said)


def test_the_form_says_what_there_is_to_draw_from(desk: Desk) -> None:
    pane = desk.page.begin
    assert QApplication.focusWidget() is pane.codes
    assert not pane.draw_button.isEnabled()
    desk.press("Forankring; Roller")
    desk.put_list_away()
    desk.qtbot.waitUntil(pane.draw_button.isEnabled, timeout=5_000)
    assert "2015: 1 coded, 1 not · 2017: 1 coded, 1 not" in pane.told.text()
    assert "fewer than 10" in pane.warned.text()
    pane.codes.setFocus()
    desk.press("x")
    desk.qtbot.waitUntil(lambda: not pane.draw_button.isEnabled(), timeout=5_000)
    assert "no code" in pane.warned.text()


def test_passages_are_coded_again_by_keys_alone(desk: Desk) -> None:
    desk.begin("Forankring", "Roller", number="1")
    page, study = desk.page, desk.session.study
    assert QApplication.focusWidget() is page.coding
    test = study.drift.all()[0]
    items = study.drift.items(test.id)
    assert page.coding.words.words == items[0].words
    boxes = page.coding.findChildren(QCheckBox)
    assert [one.text() for one in boxes] == ["1   Forankring", "2   Roller"]
    desk.press("2")
    assert [one.isChecked() for one in boxes] == [False, True]
    desk.press("1", "1", Qt.Key.Key_Return)
    assert study.drift.items(test.id)[0].answer == frozenset({code_at(study, "Roller")})
    assert page.coding.state.place == 1
    desk.press(Qt.Key.Key_Backspace)
    assert [one.isChecked() for one in boxes] == [False, True]
    desk.press(Qt.Key.Key_Return)
    while page.coding.state.item is not None:
        desk.press(Qt.Key.Key_Return)
    assert all(one.answer is not None for one in study.drift.items(test.id))
    assert "All passages are coded again" in words_on(page.coding)
    desk.press(Qt.Key.Key_Return)
    assert study.drift.get(test.id).is_finished
    assert page.result.isVisible()
    assert QApplication.focusWidget() is page.result.table


def test_the_mouse_does_the_same_and_the_keyboard_stays(desk: Desk) -> None:
    desk.begin("Roller", number="1")
    page = desk.page
    QTest.mouseClick(page.coding.findChildren(QCheckBox)[0], Qt.MouseButton.LeftButton, pos=_left(page.coding))
    assert page.coding.state.found == {code_at(desk.session.study, "Roller")}
    assert QApplication.focusWidget() is page.coding
    QTest.mouseClick(page.coding.next_button, Qt.MouseButton.LeftButton)
    desk.settle()
    assert page.coding.state.answered == 1
    QTest.mouseClick(page.coding.back_button, Qt.MouseButton.LeftButton)
    assert page.coding.findChildren(QCheckBox)[0].isChecked()


def _left(pane: QWidget) -> QPoint:
    return QPoint(8, pane.findChildren(QCheckBox)[0].height() // 2)


def test_nothing_on_the_page_tells_where_from(desk: Desk) -> None:
    desk.begin("Roller", number="1")
    page = desk.page
    while page.coding.state.item is not None:
        shown = words_on(page)
        for told in ("2015", "2017", "K01", "K02", "Birgit", "interview", "Fjordby"):
            assert told not in shown, told
        assert (page.excerpts_here(), page.things_here()) == ((), ())
        desk.press(Qt.Key.Key_Return)


def test_it_can_be_left_and_gone_on_with(desk: Desk) -> None:
    desk.begin("Roller", number="1")
    desk.press("1", Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is not desk.page.coding
    desk.go(Place(Room.MATERIAL))
    desk.go(HERE)
    assert desk.page.coding.isVisible()
    assert (desk.page.coding.state.place, desk.page.coding.state.answered) == (1, 1)
    assert QApplication.focusWidget() is desk.page.coding


def test_undo_brings_the_passage_up_again(desk: Desk) -> None:
    desk.begin("Roller", number="1")
    desk.press("1", Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Z, held=Qt.KeyboardModifier.ControlModifier)
    assert (desk.page.coding.state.place, desk.page.coding.state.answered) == (0, 0)
    assert desk.page.coding.state.found == set()


@pytest.fixture
def finished(desk: Desk) -> Desk:
    """A test of one code, in which the code is found everywhere."""
    desk.begin("Roller", number="1")
    while desk.page.coding.state.item is not None:
        desk.press("1", Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Return)
    return desk


def _cell(desk: Desk, row: int, column: int) -> str:
    item = desk.page.result.table.item(row, column)
    assert item is not None
    return item.text()


def test_the_result_opens_every_figure_to_its_passages(finished: Desk) -> None:
    pane = finished.page.result
    assert [_cell(finished, 0, column) for column in range(7)] == ["Roller", "2015", "2", "1", "0", "1", "0"]
    assert [_cell(finished, 0, column) for column in (7, 8)] == ["50\u00a0%", "0.00"]
    assert pane.list.cards.rowCount() == 2
    finished.press(Qt.Key.Key_Right)
    assert pane.list.cards.rowCount() == 1
    assert "Then and now (1)" in pane.title.text()
    finished.press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is pane.list
    excerpt = pane.list.excerpt
    assert excerpt is not None
    assert (excerpt.wave, excerpt.text.strip()) == ("2015", "Jeg er frivillig på andet år.")
    assert finished.page.excerpts_here() == [PassageRef(excerpt.source_id, excerpt.start, excerpt.end)]
    finished.press(Qt.Key.Key_Return)
    assert finished.window.workspace is not None
    assert finished.window.workspace.current is not None
    place = finished.window.workspace.current.current_place()
    assert place is not None
    assert (place.room, place.source_id) == (Room.CODE, excerpt.source_id)


def test_its_sentences_and_table_are_copied_together(finished: Desk) -> None:
    finished.press("C")
    text = QGuiApplication.clipboard().text()
    assert text.startswith("Code\tWave\tPassages")
    assert "2015: of 1 passages coded then 1 are coded again" in text
    assert "Coder: Anna" in text
    assert "fewer than 10" in words_on(finished.page.result)


def test_another_is_begun_and_one_removed(finished: Desk) -> None:
    finished.press("N")
    assert finished.page.begin.isVisible()
    assert finished.page.tests.count() == 2
    test = finished.session.study.drift.all()[0]
    finished.go(Place(Room.SUMMARIES, page=Page.DRIFT, row_id=test.id))
    assert finished.page.result.isVisible()
    QTest.mouseClick(finished.page.remove_button, Qt.MouseButton.LeftButton)
    finished.settle()
    assert finished.page.begin.isVisible()
    assert finished.session.study.drift.all() == ()
    finished.session.write(finished.session.study.undo)
    finished.settle()
    assert len(finished.session.study.drift.all()) == 1
    finished.page.take_theme(DARK)


def test_who_has_coded_nothing_is_told_what_to_do(make_window: Callable[..., Window], path, settings, qtbot) -> None:  # type: ignore[no-untyped-def]
    settings.set("coder", "Nobody yet")
    made = make_window()
    with qtbot.waitSignal(made.opened, timeout=20_000):
        made.open_study(path)
    wait_idle(made, qtbot)
    desk = Desk(made, qtbot)
    assert "Nothing is coded by you" in desk.page.begin.told.text()
    assert not desk.page.begin.draw_button.isEnabled()


def test_keys_that_come_faster_than_answers_are_written_are_all_kept(desk: Desk) -> None:
    desk.begin("Roller", number="1")
    pane, study = desk.page.coding, desk.session.study
    for _ in pane.state.items:
        QTest.keyClicks(pane, "1")
        QTest.keyClick(pane, Qt.Key.Key_Return)
    desk.settle()
    answers = [one.answer for one in study.drift.items(study.drift.all()[0].id)]
    assert answers == [frozenset({code_at(study, "Roller")})] * 4
    assert pane.state.item is None
