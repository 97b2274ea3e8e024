"""T and Ctrl+T: what is chosen goes into the collection in use, from every room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from qualcase.coding.collections import PassageRef
from qualcase.ui.base.place import Place, Room
from tests.ui.conftest import code_at, source_named, wait_idle

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from qualcase.coding.collections import CollectionItem
    from qualcase.study import Study
    from qualcase.ui.collecting.collector import Collector
    from qualcase.ui.window.window import Window

PLAIN, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


def at_passage(window: Window, qtbot: QtBot, start: int, end: int) -> str:
    """Go to a passage of the interview that Anna has coded in; its source."""
    source = source_named(held(window)[0], "K01_2015_interview_leder")
    window.go(Place(Room.CODE, source_id=source, start=start, end=end))
    wait_idle(window, qtbot)
    return source


def press(window: Window, qtbot: QtBot, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
    """A key where the keyboard is."""
    QTest.keyClick(window.focusWidget() or window, key, modifiers)
    wait_idle(window, qtbot)


def held(window: Window) -> tuple[Study, Collector]:
    """The open study, and what collects in it."""
    assert window.session is not None
    assert window.workspace is not None
    return window.session.study, window.workspace.collector


def items(window: Window) -> tuple[CollectionItem, ...]:
    """What stands in the collection in use."""
    study, collector = held(window)
    used = collector.in_use.get()
    return study.collections.items(used.id) if used else ()


def test_selected_words_begin_a_collection(window: Window, qtbot: QtBot) -> None:
    """Words that are not coded are collected by their place, as one action that undo takes back."""
    source = at_passage(window, qtbot, 25, 40)
    press(window, qtbot, Qt.Key.Key_T, CTRL)
    found = items(window)
    assert [(one.source_id, one.start, one.end) for one in found] == [(source, 25, 40)]
    assert "with 1 excerpt" in window.message_line.note.sentence
    assert window.message_line.note.offers
    press(window, qtbot, Qt.Key.Key_Z, CTRL)
    assert not held(window)[0].collections.all()


def test_a_selected_coding_is_collected_as_coding(window: Window, qtbot: QtBot) -> None:
    """The passage of a coding is the coding; once more says that it stands there."""
    study = held(window)[0]
    coding = study.codings.of_source(source_named(study, "K01_2015_interview_leder"))[0]
    at_passage(window, qtbot, coding.start, coding.end)
    press(window, qtbot, Qt.Key.Key_T, CTRL)
    assert [one.coding_id for one in items(window)] == [coding.id]
    press(window, qtbot, Qt.Key.Key_T, CTRL)
    assert len(items(window)) == 1
    assert "already" in window.message_line.note.sentence


def test_nothing_chosen_says_what_to_do(window: Window, qtbot: QtBot) -> None:
    """Nothing is begun for nothing."""
    window.go(Place(Room.MATERIAL))
    wait_idle(window, qtbot)
    press(window, qtbot, Qt.Key.Key_T, CTRL)
    assert "Choose an excerpt" in window.message_line.note.sentence
    assert not held(window)[0].collections.all()


def test_t_in_compare_takes_the_chosen_card(window: Window, qtbot: QtBot) -> None:
    """The card that is read side by side."""
    study = held(window)[0]
    code, case = code_at(study, "Forankring/Aftaler"), study.cases.all()[0].id
    window.go(Place(Room.COMPARE, code_id=code, case_id=case))
    wait_idle(window, qtbot)
    press(window, qtbot, Qt.Key.Key_Return)
    press(window, qtbot, Qt.Key.Key_T)
    coding = study.codings.of_source(source_named(study, "K01_2015_interview_leder"))[0]
    assert [one.coding_id for one in items(window)] == [coding.id]


def test_t_in_code_looks_for_a_code(window: Window, qtbot: QtBot) -> None:
    """Letters are codes there."""
    at_passage(window, qtbot, 25, 40)
    press(window, qtbot, Qt.Key.Key_T)
    assert not held(window)[0].collections.all()


def test_in_use_survives_a_restart(window: Window, qtbot: QtBot) -> None:
    """The one that was chosen is used again, though another is newer."""
    study = held(window)[0]
    first = study.collections.add("Aftaler")
    study.collections.add("Roller")
    held(window)[1].choose(first.id)
    source = at_passage(window, qtbot, 25, 40)
    press(window, qtbot, Qt.Key.Key_T, CTRL)
    assert PassageRef(source, 25, 40) in [
        PassageRef(one.source_id or "", one.start or 0, one.end or 0) for one in study.collections.items(first.id)
    ]
    path = study.path
    window.close_study()
    with qtbot.waitSignal(window.opened, timeout=20_000):
        window.open_study(path)
    wait_idle(window, qtbot)
    used = held(window)[1].in_use.get()
    assert used is not None
    assert used.id == first.id
