"""The list of memos and the log of a day, by keys."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from qualcase.coding.filters import Filter
from qualcase.coding.memos import MemoTarget
from qualcase.ui.base.place import Place, Room
from qualcase.ui.base.thing import Thing
from qualcase.ui.memobox.state import DAYS
from qualcase.ui.memos.screen import MemosScreen
from qualcase.words.dates import say_day
from tests.ui.conftest import code_at, wait_idle
from tests.ui.memobox.test_box import CTRL, Hand

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from qualcase.ui.window.window import Window

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def hand(window: Window, qtbot: QtBot) -> Hand:
    """With memos of two people."""
    made = Hand(window, qtbot)
    anna, bo = (made.study.coders.ensure(name).id for name in ("Anna", "Bo"))
    made.study.memos.write(MemoTarget.CASE, made.case("K01"), "Ring til [[Ingen]]", anna)
    made.study.memos.write(MemoTarget.CASE, made.case("K02"), "Som [[K01]]", bo)
    made.study.memos.write(MemoTarget.CODE, code_at(made.study, "Roller"), "Del den", anna)
    wait_idle(window, qtbot)
    return made


def screen(hand: Hand) -> MemosScreen:
    assert hand.window.workspace is not None
    shown = hand.window.workspace.current
    assert isinstance(shown, MemosScreen)
    return shown


def names(hand: Hand) -> list[str]:
    return [one.entry.name for one in screen(hand).list_page.listed.rows]


def test_the_list_opens_by_key_and_off_the_rail(hand: Hand) -> None:
    hand.press(Qt.Key.Key_M, CTRL | SHIFT)
    assert names(hand) == ["K01", "K02", "Roller"]
    page = screen(hand).list_page
    assert "1 link" in page.count.text()
    assert not any(one.isChecked() for one in hand.window.rail.buttons.values())
    row = page.list.memos.data(page.list.memos.index(1, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert row.startswith("Case, K02, Bo · ")
    hand.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert hand.window.workspace is not None
    assert hand.window.workspace.place() != Place(Room.MEMOS)
    assert any(one.isChecked() for one in hand.window.rail.buttons.values())


def test_arrows_choose_and_enter_goes_to_the_thing(hand: Hand) -> None:
    hand.press(Qt.Key.Key_M, CTRL | SHIFT)
    assert QApplication.focusWidget() is screen(hand).list_page.list
    hand.press(Qt.Key.Key_Down)
    hand.press(Qt.Key.Key_Down)
    assert screen(hand).list_page.title.text() == "Roller"
    hand.press(Qt.Key.Key_Return)
    assert hand.window.workspace is not None
    assert hand.window.workspace.place() == Place(Room.CODEBOOK, code_id=code_at(hand.study, "Roller"))
    hand.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert screen(hand).list_page.title.text() == "Roller"


def test_the_memo_is_written_in_place_and_undone(hand: Hand) -> None:
    hand.press(Qt.Key.Key_M, CTRL | SHIFT)
    hand.press(Qt.Key.Key_M, CTRL)
    page = screen(hand).list_page
    assert QApplication.focusWidget() is page.box.field
    hand.press(Qt.Key.Key_End, CTRL)
    hand.type(" igen")
    hand.press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is page.list
    assert hand.memos()["case", hand.case("K01")] == "Ring til [[Ingen]] igen"
    hand.press(Qt.Key.Key_Z, CTRL)
    assert page.box.field.toPlainText() == "Ring til [[Ingen]]"


def test_typing_kind_coder_and_links_sift(hand: Hand) -> None:
    hand.press(Qt.Key.Key_M, CTRL | SHIFT)
    page = screen(hand).list_page
    hand.press(Qt.Key.Key_F, CTRL)
    hand.type("ring")
    assert names(hand) == ["K01"]
    assert page.count.text().startswith("1 of 3")
    hand.press(Qt.Key.Key_Escape)
    hand.press(Qt.Key.Key_Escape)
    assert names(hand) == ["K01", "K02", "Roller"]
    assert page.finder.text() == ""
    for choice, word, found in ((page.kind, "Code", ["Roller"]), (page.coder, "Bo", ["K02"])):
        choice.setFocus()
        choice.setCurrentIndex(choice.findText(word))
        choice.activated.emit(choice.currentIndex())
        wait_idle(hand.window, hand.qtbot)
        assert names(hand) == found
        page.forget_sieve()
        wait_idle(hand.window, hand.qtbot)
    page.list.setFocus()
    page.list.setCurrentIndex(page.list.memos.index(0, 0))
    wait_idle(hand.window, hand.qtbot)
    hand.press(Qt.Key.Key_L)
    assert names(hand) == ["K02"]
    assert page.linked.text() == "linked to K01  ✕"
    QTest.mouseClick(page.linked, Qt.MouseButton.LeftButton)
    wait_idle(hand.window, hand.qtbot)
    page.list.setFocus()
    hand.press(Qt.Key.Key_O)
    assert names(hand) == ["K01"]


def test_the_filter_of_the_window_holds_here_too(hand: Hand) -> None:
    hand.press(Qt.Key.Key_M, CTRL | SHIFT)
    assert hand.window.session is not None
    hand.window.session.set_filter(Filter(cases=(hand.case("K02"),)))
    wait_idle(hand.window, hand.qtbot)
    assert names(hand) == ["K02"]


def test_a_memo_that_is_not_written_yet_can_be_gone_to(hand: Hand) -> None:
    site = hand.study.sites.all()[0]
    hand.go(Place(Room.MEMOS, memo=Thing(MemoTarget.SITE, site.id).key))
    page = screen(hand).list_page
    assert page.title.text() == site.name
    hand.press(Qt.Key.Key_F2)
    hand.type("Ny")
    hand.press(Qt.Key.Key_Escape)
    assert hand.memos()["site", site.id] == "Ny"
    assert site.name in names(hand)


def test_what_is_gone_is_said(hand: Hand) -> None:
    hand.go(Place(Room.MEMOS, memo="case:gone"))
    assert "gone" in hand.window.message_line.text.text()


def test_without_memos_the_page_teaches(window: Window, qtbot: QtBot) -> None:
    hand = Hand(window, qtbot)
    hand.press(Qt.Key.Key_M, CTRL | SHIFT)
    page = screen(hand).list_page
    assert page._empty.isVisible()
    assert "Ctrl+M" in page._empty.sentence.text()


def test_the_day_tells_itself_takes_a_note_and_is_copied(hand: Hand) -> None:
    hand.press(Qt.Key.Key_D, CTRL | SHIFT)
    page = screen(hand).days_page
    today = dt.datetime.now().astimezone().date()
    assert page.title.text() == say_day(today)
    assert page.list.count() == 1
    assert QApplication.focusWidget() is page.list
    hand.press(Qt.Key.Key_Return)
    hand.type("Talt med Ole")
    hand.press(Qt.Key.Key_Escape)
    assert hand.memos()["day", today.isoformat()] == "Talt med Ole"
    hand.press(Qt.Key.Key_C, CTRL | SHIFT)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith(say_day(today))
    assert "Wrote a memo on K02" in copied
    assert "Talt med Ole" in copied


def test_days_go_by_arrows_and_come_back(hand: Hand) -> None:
    hand.go(Place(Room.MEMOS, page=DAYS, memo="day:2015-03-21"))
    page = screen(hand).days_page
    assert page.list.count() == 2
    assert page.title.text() == say_day(dt.date(2015, 3, 21))
    assert page.list.currentRow() == 1
    hand.press(Qt.Key.Key_Up)
    assert page.title.text() == say_day(dt.datetime.now().astimezone().date())
    hand.press(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert not screen(hand).on_days
    hand.press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert screen(hand).on_days


def test_every_action_has_a_key_and_every_control_a_name(hand: Hand) -> None:
    hand.press(Qt.Key.Key_M, CTRL | SHIFT)
    shown = screen(hand)
    assert all(one.keys for one in shown.actions_here())
    page = shown.list_page
    for one in (page.finder, page.kind, page.coder, page.list, page.box.field, shown.days_page.list):
        assert one.accessibleName()
