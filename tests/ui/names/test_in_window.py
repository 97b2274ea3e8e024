from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from qualcase.coding.memos import MemoTarget
from qualcase.ui.base.place import Place, Room
from qualcase.ui.material.screen import MaterialScreen
from qualcase.ui.memobox.sheet import MemoPage
from qualcase.ui.names.page import Tab
from tests.keys import PHRASE
from tests.ui.conftest import wait_idle

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from qualcase.ui.window.window import Window

pytestmark = pytest.mark.usefixtures("quick_keys")


def screen_of(window: Window) -> MaterialScreen:
    assert window.workspace is not None
    shown = window.workspace.current
    assert isinstance(shown, MaterialScreen)
    return shown


def test_from_the_board_to_replaced_names_by_keys(window: Window, key_path: Path, qtbot: QtBot) -> None:
    window.go(Place(Room.MATERIAL))
    wait_idle(window, qtbot)
    screen = screen_of(window)
    screen.board.setFocus()
    QTest.keyClick(screen.board, Qt.Key.Key_N)
    page = screen.names_page
    assert page.isVisible()
    page.holder.make(key_path, PHRASE)
    wait_idle(window, qtbot)
    wait_idle(window, qtbot)
    names = page.review_pane.names
    assert names.hasFocus()
    QTest.keyClick(names, Qt.Key.Key_A)
    wait_idle(window, qtbot)
    QTest.keyClick(names, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    wait_idle(window, qtbot)
    assert page.tab is Tab.REPLACE
    QTest.mouseClick(page.replace_pane.apply_button, Qt.MouseButton.LeftButton)
    wait_idle(window, qtbot)
    assert window.session is not None
    assert all(
        "Birgit" not in window.session.study.sources.text(one.id).text for one in window.session.study.sources.all()
    )
    QTest.keyClick(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    wait_idle(window, qtbot)
    assert any("Birgit" in window.session.study.sources.text(one.id).text for one in window.session.study.sources.all())


def test_a_speaker_at_the_side_of_the_board_leads_to_their_withdrawal_and_memo(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QMenu, "popup", lambda *_: None)  # the offscreen platform cannot give it the keyboard
    assert window.session is not None
    study = window.session.study
    source = next(one for one in study.sources.all() if one.name == "K02_2017_interview_frivillig")
    who = next(one for one in study.participants.all() if one.name == "Birgit")
    for entry in ("memo", "withdrawal"):
        window.go(Place(Room.MATERIAL, source_id=source.id))
        wait_idle(window, qtbot)
        form = screen_of(window).side.details.speakers
        assert form.more[who.id].accessibleName() == "More about Birgit"
        QTest.mouseClick(form.more[who.id], Qt.MouseButton.LeftButton)
        assert form.menu is not None
        form.menu.actions()[0 if entry == "memo" else -1].trigger()
        wait_idle(window, qtbot)
        if entry == "memo":
            sheet = window.sheets.shown
            assert isinstance(sheet, MemoPage)
            assert sheet.box.thing == (MemoTarget.PARTICIPANT, who.id)
            window.sheets.put_away()
    page = screen_of(window).names_page
    assert page.tab is Tab.WITHDRAW
    assert page.withdraw_pane.who.currentText() == "Birgit"
    assert screen_of(window).things_here() == ((MemoTarget.PARTICIPANT, who.id),)


def test_a_person_on_the_page_of_a_case_leads_to_their_withdrawal(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QMenu, "popup", lambda *_: None)  # the offscreen platform cannot give it the keyboard
    assert window.session is not None
    study = window.session.study
    case = next(one for one in study.cases.all() if one.name == "K02")
    window.go(Place(Room.MATERIAL, case_id=case.id, page="card"))
    wait_idle(window, qtbot)
    screen = screen_of(window)
    who = next(one for one in study.participants.all() if one.name == "Birgit")
    QTest.mouseClick(screen.card_page.people.more[who.id], Qt.MouseButton.LeftButton)
    menu = screen.card_page.people.menu
    assert menu is not None
    menu.actions()[-1].trigger()
    wait_idle(window, qtbot)
    assert screen.names_page.tab is Tab.WITHDRAW
    assert screen.names_page.withdraw_pane.who.currentText() == "Birgit"
    QTest.keyClick(screen.names_page, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    wait_idle(window, qtbot)
    assert screen.current_place().page == "card"


def test_a_window_with_an_open_key_closes_and_keeps_what_was_judged(
    window: Window, key_path: Path, qtbot: QtBot
) -> None:
    from qualcase.exchange.keyfile import KeyFile

    window.go(Place(Room.MATERIAL, page="names"))
    page = screen_of(window).names_page
    page.holder.make(key_path, PHRASE)
    wait_idle(window, qtbot)
    wait_idle(window, qtbot)
    QTest.keyClick(page.review_pane.names, Qt.Key.Key_A)
    window.close_study()
    qtbot.waitUntil(lambda: window.session is None, timeout=20_000)
    assert KeyFile.open(key_path, PHRASE).table.decisions
