"""Correcting in the whole window: its keys, its other rooms, and closing it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from qualcase.ui.base.place import Place, Room
from qualcase.ui.code.screen import CodeScreen
from tests.ui.conftest import FILES, source_named, wait_idle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from qualcase.ui.window.window import Window

NAME = "K01_2015_interview_leder"
TEXT = FILES[f"{NAME}.txt"]
Role = QMessageBox.ButtonRole
CTRL = Qt.KeyboardModifier.ControlModifier


def press(window: Window, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the keyboard is."""
    focus = QApplication.focusWidget() or window
    QTest.keyClick(focus, key, modifiers)


@pytest.fixture
def screen(window: Window, qtbot: QtBot) -> Iterator[CodeScreen]:
    """The screen Code with a text being corrected, begun from Material, and left at the end without saving."""
    assert window.session is not None
    window.go(Place(Room.MATERIAL, source_id=source_named(window.session.study, NAME)))
    wait_idle(window, qtbot)
    press(window, Qt.Key.Key_F4)
    shown = window.workspace.current if window.workspace else None
    assert isinstance(shown, CodeScreen)
    qtbot.waitUntil(lambda: shown.corrections.is_correcting)
    qtbot.waitUntil(shown.corrections.desk.editor.hasFocus)
    yield shown
    if window.session is not None and shown.corrections.is_correcting:
        desk = shown.corrections.desk
        desk.leave()
        if desk.is_open:
            desk.pane.strip.buttons[0].click()


def test_undo_is_the_texts_while_it_is_corrected_and_the_studys_afterwards(
    window: Window, screen: CodeScreen, qtbot: QtBot
) -> None:
    assert window.session is not None
    study, desk = window.session.study, screen.corrections.desk
    QTest.keyClicks(desk.editor, "Og ")
    desk.summary.list.setFocus()
    press(window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: desk.editor.sheet.text == TEXT)
    desk.editor.setFocus()
    QTest.keyClicks(desk.editor, "Nu ")
    press(window, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: not screen.corrections.is_correcting, timeout=10_000)
    wait_idle(window, qtbot)
    source_id = source_named(study, NAME)
    assert study.sources.text(source_id).text == f"Nu {TEXT}"
    assert "Changed the text" in window.message_line.text.text()
    press(window, Qt.Key.Key_Z, CTRL)
    wait_idle(window, qtbot)
    assert study.sources.text(source_id).text == TEXT
    assert screen.view.sheet.text == TEXT


def test_the_list_of_keys_is_that_of_correcting(window: Window, screen: CodeScreen) -> None:
    ids = {one.id for one in window.shown_actions()}
    assert {"correct.save", "correct.who"} <= ids
    assert "code.rate" not in ids
    press(window, Qt.Key.Key_Escape)
    assert not screen.corrections.is_correcting
    assert "code.rate" in {one.id for one in window.shown_actions()}


def test_what_is_not_saved_waits_while_one_looks_at_another_room(window: Window, screen: CodeScreen) -> None:
    QTest.keyClicks(screen.corrections.desk.editor, "Og ")
    press(window, Qt.Key.Key_1, CTRL)
    assert window.workspace is not None
    assert not screen.isVisible()
    press(window, Qt.Key.Key_2, CTRL)
    assert window.workspace.current is screen
    assert screen.corrections.is_correcting
    assert screen.corrections.desk.editor.sheet.text == f"Og {TEXT}"


@pytest.mark.parametrize("answered", [Role.DestructiveRole, Role.RejectRole])
def test_closing_asks_where_something_would_be_lost(
    window: Window, screen: CodeScreen, answered: Role, monkeypatch: pytest.MonkeyPatch
) -> None:
    QTest.keyClicks(screen.corrections.desk.editor, "Og ")
    press(window, Qt.Key.Key_1, CTRL)
    asked: list[str] = []

    def answer(box: QMessageBox) -> int:
        asked.append(box.text())
        next(one for one in box.buttons() if box.buttonRole(one) is answered).click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", answer)
    window.close_study()
    assert "not saved" in asked[0]
    goes = answered is Role.DestructiveRole
    assert (window.session is None) == goes
    if not goes:
        assert window.workspace is not None
        assert window.workspace.current is screen, "it is shown what would be lost"


def test_closing_asks_nothing_where_nothing_would_be_lost(window: Window, screen: CodeScreen) -> None:
    assert screen.corrections.is_correcting
    window.close_study()
    assert window.session is None


def test_the_window_finds_actions_by_name_while_a_text_is_corrected(window: Window, screen: CodeScreen) -> None:
    press(window, Qt.Key.Key_K, CTRL)
    assert window.sheets.shown is not None
    window.sheets.put_away()
    assert screen.corrections.desk.editor.sheet.text == TEXT
