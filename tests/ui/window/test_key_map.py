from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QSpinBox, QVBoxLayout, QWidget

from qualcase.ui.base.actions import Action
from qualcase.ui.widgets.overlay import TAKES_ALL_KEYS
from qualcase.ui.window.key_map import TAKES_KEYS, KeyMap, is_typing

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class Desk(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.done: list[str] = []
        self.keys = KeyMap(self)
        self.button = QWidget()
        self.button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.field = QLineEdit()
        layout = QVBoxLayout(self)
        layout.addWidget(self.button)
        layout.addWidget(self.field)

    def action(self, name: str, *keys: str, in_field: bool = False, enabled: bool = True) -> Action:
        return Action(name, name, lambda: self.done.append(name), keys, enabled=lambda: enabled, in_field=in_field)


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    made = Desk()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.button.setFocus()
    qtbot.waitUntil(made.button.hasFocus)
    return made


def test_a_key_does_its_action(desk: Desk, qtbot: QtBot) -> None:
    desk.keys.bind([desk.action("turn", "J", "F3"), desk.action("other", "Ctrl+L")])
    QTest.keyClick(desk.button, Qt.Key.Key_J)
    QTest.keyClick(desk.button, Qt.Key.Key_F3)
    QTest.keyClick(desk.button, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert desk.done == ["turn", "turn", "other"]


def test_letters_go_into_a_field_that_has_the_keyboard(desk: Desk, qtbot: QtBot) -> None:
    desk.keys.bind([desk.action("turn", "J"), desk.action("palette", "Ctrl+K", in_field=True)])
    desk.field.setFocus()
    QTest.keyClick(desk.field, Qt.Key.Key_J)
    QTest.keyClick(desk.field, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert desk.field.text() == "j"
    assert desk.done == ["palette"]
    desk.button.setFocus()
    QTest.keyClick(desk.button, Qt.Key.Key_J)
    assert desk.done == ["palette", "turn"]


def test_undo_in_a_field_undoes_the_typing(desk: Desk, qtbot: QtBot) -> None:
    desk.keys.bind([desk.action("undo", "Ctrl+Z")])
    desk.field.setFocus()
    QTest.keyClicks(desk.field, "ab")
    QTest.keyClick(desk.field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.done == []
    assert desk.field.text() != "ab"


def test_the_screen_comes_before_the_window(desk: Desk, qtbot: QtBot) -> None:
    desk.keys.bind([desk.action("screen", "Ctrl+E"), desk.action("window", "Ctrl+E")])
    QTest.keyClick(desk.button, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert desk.done == ["screen"]


def test_what_cannot_be_done_now_is_not_done(desk: Desk, qtbot: QtBot) -> None:
    desk.keys.bind([desk.action("turn", "J", enabled=False)])
    QTest.keyClick(desk.button, Qt.Key.Key_J)
    assert desk.done == []


def test_binding_anew_forgets_the_old_keys(desk: Desk, qtbot: QtBot) -> None:
    desk.keys.bind([desk.action("old", "J"), desk.action("both", "K")])
    desk.keys.bind([desk.action("new", "L"), desk.action("both again", "K")])
    for key in (Qt.Key.Key_J, Qt.Key.Key_K, Qt.Key.Key_L):
        QTest.keyClick(desk.button, key)
    assert desk.done == ["both again", "new"]


def test_where_keys_are_typed(qtbot: QtBot) -> None:
    assert not is_typing(None)
    for made, typing in ((QLineEdit(), True), (QPlainTextEdit(), True), (QSpinBox(), True), (QLabel(), False)):
        qtbot.addWidget(made)
        assert is_typing(made) is typing
    read_only = QPlainTextEdit()
    read_only.setReadOnly(True)
    editable = QComboBox()
    editable.setEditable(True)
    table = QLabel()
    table.setProperty(TAKES_KEYS, True)
    qtbot.addWidget(table)
    assert is_typing(table)
    for other, typing in ((read_only, False), (editable, True), (QComboBox(), True)):
        qtbot.addWidget(other)
        assert is_typing(other) is typing


def test_a_page_can_have_all_keys_to_itself(desk: Desk) -> None:
    desk.keys.bind([desk.action("remove", "Delete"), desk.action("list", "Ctrl+K", in_field=True)])
    assert not is_typing(desk.button)
    desk.setProperty(TAKES_ALL_KEYS, True)
    assert is_typing(desk.button)
    desk.keys._focus_moved(None, desk.button)
    QTest.keyClick(desk.button, Qt.Key.Key_Delete)
    assert desk.done == []
    QTest.keyClick(desk.button, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert desk.done == ["list"]
