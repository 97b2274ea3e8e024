from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from qualcase.coding.timeline import Band
from qualcase.coding.variables import VariableKind, VariableOf
from qualcase.ui.base.place import Place, Room
from qualcase.ui.material.board_layout import SpotKind
from qualcase.ui.material.screen import MaterialScreen
from qualcase.ui.theme.tokens import DARK, LIGHT
from tests.ui.conftest import source_named

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from qualcase.ui.base.session import Session
    from qualcase.ui.card.page import CardPage

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard")
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def screen(session: Session, settled: Callable[[], None], qtbot: QtBot) -> MaterialScreen:
    study = session.study
    study.sources.set(source_named(study, "K01_2015_interview_leder"), date=dt.date(2015, 10, 19))
    study.variables.add("budget", VariableOf.CASE, VariableKind.NUMBER)
    study.variables.add("aftale", VariableOf.CASE, VariableKind.YES_NO)
    made = MaterialScreen(session, LIGHT)
    qtbot.addWidget(made)
    session.changed.connect(made.take_changes)
    session.went.connect(made.show_place)
    made.resize(1200, 900)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    settled()
    return made


@pytest.fixture
def page(screen: MaterialScreen, settled: Callable[[], None]) -> CardPage:
    case = screen.session.study.cases.all()[0]
    screen.session.go(Place(Room.MATERIAL, case_id=case.id, page="card"))
    settled()
    return screen.card_page


def test_a_double_click_on_a_case_opens_its_page_and_escape_goes_back(
    screen: MaterialScreen, settled: Callable[[], None]
) -> None:
    case = screen.session.study.cases.all()[0]
    head = screen.board.button(screen.board.spot_of(SpotKind.HEAD, case.id))
    assert head is not None
    QTest.mouseDClick(head, LEFT)
    settled()
    page = screen.card_page
    assert page.isVisible()
    assert page.title.text() == "K01"
    assert screen.current_place() == Place(Room.MATERIAL, case_id=case.id, page="card")
    QTest.keyClick(page.timeline, Qt.Key.Key_Escape)
    assert not page.isVisible()
    assert screen.current_place() == Place(Room.MATERIAL, case_id=case.id)
    assert screen.board.focused() == screen.board.spot_of(SpotKind.HEAD, case.id)


def test_values_are_typed_in_their_wave_and_a_wrong_one_is_named_and_not_written(
    page: CardPage, screen: MaterialScreen, settled: Callable[[], None]
) -> None:
    study = screen.session.study
    QTest.mouseClick(page.values.more, LEFT)
    budget, agreed = study.variables.all(VariableOf.CASE)
    first, second = study.waves.all()
    field = page.values.fields[budget.id, second.id].line
    field.setFocus()
    QTest.keyClicks(field, "mange")
    QTest.keyClick(field, Qt.Key.Key_Return)
    settled()
    assert "mange" in page.values.trouble.text()
    assert page.values.trouble.isVisible()
    field.selectAll()
    QTest.keyClicks(field, "12,500")
    QTest.keyClick(field, Qt.Key.Key_Return)
    choice = page.values.fields[agreed.id, first.id].choice
    choice.setFocus()
    QTest.keyClick(choice, Qt.Key.Key_Down)
    settled()
    table = study.variables.table(VariableOf.CASE)
    case = study.cases.all()[0]
    assert table.values == {(case.id, budget.id, second.id): "12500", (case.id, agreed.id, first.id): "yes"}
    assert not page.values.trouble.isVisible()
    screen.session.write(study.undo)
    settled()
    assert page.values.fields[agreed.id, first.id].choice.currentText() == "–"


def test_events_are_added_changed_and_removed(
    page: CardPage, screen: MaterialScreen, settled: Callable[[], None]
) -> None:
    study, events = screen.session.study, page.events
    events.new_date.setFocus()
    QTest.keyClicks(events.new_date, "1-5-2016")
    QTest.keyClick(events.new_date, Qt.Key.Key_Tab)
    QTest.keyClicks(events.new_text, "Naja afløser Bjarne")
    QTest.keyClick(events.new_text, Qt.Key.Key_Return)
    settled()
    (event,) = study.events.all()
    assert (event.date, event.text) == (dt.date(2016, 5, 1), "Naja afløser Bjarne")
    assert events.new_text.text() == ""
    _, text, remove = events.rows[event.id]
    text.setFocus()
    text.selectAll()
    QTest.keyClicks(text, "Ny leder")
    QTest.keyClick(text, Qt.Key.Key_Return)
    settled()
    assert study.events.get(event.id).text == "Ny leder"
    QTest.mouseClick(remove, LEFT)
    settled()
    assert study.events.all() == ()
    assert events.rows == {}


def test_a_role_is_chosen_for_one_wave(page: CardPage, screen: MaterialScreen, settled: Callable[[], None]) -> None:
    study = screen.session.study
    screen.session.go(Place(Room.MATERIAL, case_id=study.cases.all()[1].id, page="card"))
    settled()
    (birgit,) = (one for one in study.participants.all() if one.name == "Birgit")
    wave = study.waves.all()[1]
    edit = page.people.fields[birgit.id, wave.id].choice.lineEdit()
    assert edit is not None
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, "manager")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    settled()
    case_ids = (study.cases.all()[1].id,)
    held = study.participants.all()[[one.id for one in study.participants.all()].index(birgit.id)]
    assert [held.role_in(case_ids, one.id) for one in study.waves.all()] == ["volunteer", "manager"]


def test_the_memo_keeps_itself(page: CardPage, screen: MaterialScreen, settled: Callable[[], None]) -> None:
    page.memo.setFocus()
    QTest.keyClicks(page.memo, "To lag ledelse")
    QTest.keyClick(page.memo, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settled()
    (memo,) = screen.session.study.memos.all()
    assert memo.text == "To lag ledelse"


def test_the_timeline_goes_by_keys_and_opens_a_source(
    page: CardPage, screen: MaterialScreen, settled: Callable[[], None]
) -> None:
    study = screen.session.study
    case = study.cases.all()[0]
    screen.session.write(lambda: study.events.add(dt.date(2016, 5, 1), "Ny leder", case_id=case.id))
    settled()
    went: list[Place] = []
    screen.session.went.connect(went.append)
    view = page.timeline
    view.setFocus()
    assert view.current is not None
    assert view.current.band is Band.SOURCE
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert went == [Place(Room.CODE, source_id=source_named(study, "K01_2015_interview_leder"))]
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.current.words == "Ny leder"
    assert "Ny leder" in view.accessibleName()
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is page.events.rows[view.current.id][1]


def test_a_click_on_the_timeline_opens(page: CardPage, screen: MaterialScreen) -> None:
    went: list[Place] = []
    screen.session.went.connect(went.append)
    QTest.mouseClick(page.timeline, LEFT, Qt.KeyboardModifier.NoModifier, page.timeline.rect_of(0).center())
    assert [one.room for one in went] == [Room.CODE]


def test_the_next_case_is_a_key_away(page: CardPage, screen: MaterialScreen, settled: Callable[[], None]) -> None:
    action = next(one for one in screen.actions_here() if one.id == "card.behind")
    assert action.enabled()
    action.run()
    settled()
    assert page.title.text() == "K02"
    QTest.mouseClick(page.before, LEFT)
    settled()
    assert page.title.text() == "K01"


def test_a_site_has_a_page_too(page: CardPage, screen: MaterialScreen, settled: Callable[[], None]) -> None:
    study = screen.session.study
    site = study.sites.all()[0]
    screen.session.go(Place(Room.MATERIAL, site_id=site.id, page="card"))
    settled()
    assert page.title.text() == "Fjordby"
    assert page.site_details.isVisible()
    assert not page.case_details.isVisible()
    light = page.grab().toImage()
    page.take_theme(DARK)
    assert page.grab().toImage() != light


def test_undoing_the_case_leaves_its_page(screen: MaterialScreen, settled: Callable[[], None]) -> None:
    study = screen.session.study
    screen.session.write(lambda: study.cases.add("K09"))
    settled()
    case = next(one for one in study.cases.all() if one.name == "K09")
    screen.session.go(Place(Room.MATERIAL, case_id=case.id, page="card"))
    settled()
    assert screen.card_page.isVisible()
    screen.session.write(study.undo)
    settled()
    assert not screen.card_page.isVisible()


def test_a_case_of_the_site_is_a_click_away(
    page: CardPage, screen: MaterialScreen, settled: Callable[[], None]
) -> None:
    site = screen.session.study.sites.all()[0]
    screen.session.go(Place(Room.MATERIAL, site_id=site.id, page="card"))
    settled()
    link = next(one for one in page.site_details.cases.findChildren(QPushButton) if one.text() == "K01")
    QTest.mouseClick(link, LEFT)
    settled()
    assert page.title.text() == "K01"
    assert page.case_details.isVisible()
