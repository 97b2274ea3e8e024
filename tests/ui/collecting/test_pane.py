"""The pane beside every room: writing, moving, taking out, dropping, by real keys and drags."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest

from qualcase.coding.collections import ItemKind, PassageRef
from qualcase.study import Study
from qualcase.ui.base.dragging import excerpts_to_drag
from qualcase.ui.base.place import Place, Room
from qualcase.ui.code.screen import CodeScreen
from qualcase.ui.collecting.collector import Collector
from tests.ui.conftest import source_named, wait_idle
from tests.ui.dragging import drag_enter, drag_move

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtCore import QMimeData
    from pytestqt.qtbot import QtBot

    from qualcase.ui.collecting.pane import CollectionPane
    from qualcase.ui.window.window import Window

Key = Qt.Key
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


class Hand:
    """What a person does with the pane."""

    def __init__(self, window: Window, qtbot: QtBot) -> None:
        assert window.session is not None
        assert window.workspace is not None
        self.window, self.qtbot, self.session = window, qtbot, window.session
        self.workspace = window.workspace
        study = self.session.study
        self.source = source_named(study, "K01_2015_interview_leder")
        self.other = source_named(study, "K02_2017_interview_frivillig")
        self.coding = study.codings.of_source(self.source)[0]
        self.keys = study.collections.add("Nøgler")
        study.collections.put(self.keys.id, [self.coding.id])
        study.collections.put_passage(self.keys.id, self.other, 10, 37)
        window.go(Place(Room.CODE, source_id=self.source))
        self.settle()
        self.press(Key.Key_T, CTRL | SHIFT)

    @property
    def pane(self) -> CollectionPane:
        pane = self.workspace.beside.pane
        assert pane is not None
        return pane

    def settle(self) -> None:
        wait_idle(self.window, self.qtbot)
        self.qtbot.wait(10)
        wait_idle(self.window, self.qtbot)

    def press(self, key: Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.window.focusWidget() or self.window, key, modifiers)
        self.settle()

    def type(self, words: str) -> None:
        focused = self.window.focusWidget()
        assert focused is not None
        QTest.keyClicks(focused, words)

    def told(self) -> list[str]:
        """What stands in the collection, in the study."""
        return [one.text for one in self.session.study.collections.entries(self.keys.id)]

    def seen(self) -> list[str]:
        """What the pane shows."""
        return [one.text for one in self.pane.entries.entries.entries]

    def drop(self, data: QMimeData, at: QPoint) -> None:
        port = self.pane.entries
        port.dragEnterEvent(drag_enter(at, data))
        move = drag_move(at, data)
        port.dragMoveEvent(move)
        assert move.isAccepted()
        event = QDropEvent(
            QPointF(at),
            Qt.DropAction.CopyAction | Qt.DropAction.MoveAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        port.dropEvent(event)
        self.settle()

    def top_of(self, row: int) -> QPoint:
        entries = self.pane.entries
        return entries.visualRect(entries.entries.index(row)).topLeft() + QPoint(20, 2)


@pytest.fixture
def hand(window: Window, qtbot: QtBot) -> Hand:
    return Hand(window, qtbot)


CODED, PLAIN = "vi mangler en aftale", "Birgit: Nu kender de mig på"


def test_the_pane_comes_with_the_keyboard_and_goes(hand: Hand) -> None:
    assert hand.pane.isVisible()
    assert hand.pane.has_keyboard()
    assert hand.seen() == [CODED, PLAIN] == hand.told()
    hand.press(Key.Key_T, CTRL | SHIFT)
    assert not hand.pane.isVisible()
    screen = hand.workspace.current
    assert screen is not None
    assert screen.isAncestorOf(hand.window.focusWidget())


def test_the_pane_opens_at_what_was_just_put(window: Window, qtbot: QtBot) -> None:
    assert window.session is not None
    study = window.session.study
    source = source_named(study, "K01_2015_interview_leder")
    study.collections.put_passage(study.collections.add("Nøgler").id, source, 0, 6)
    window.go(Place(Room.CODE, source_id=source))
    wait_idle(window, qtbot)
    coding = study.codings.of_source(source)[0]
    Collector.of(window.session).put([coding.id])
    wait_idle(window, qtbot)
    QTest.keyClick(window.focusWidget() or window, Key.Key_T, CTRL | SHIFT)
    wait_idle(window, qtbot)
    assert window.workspace is not None
    pane = window.workspace.beside.pane
    assert pane is not None
    qtbot.waitUntil(lambda: len(pane.entries.entries.entries) == 2)
    assert [one.text for one in pane.entries.chosen_rows] == [CODED]


def test_a_heading_is_written_by_key(hand: Hand) -> None:
    """H below the first entry; Enter keeps it."""
    hand.press(Key.Key_H)
    hand.type("Hvad der mangler")
    hand.press(Key.Key_Return)
    assert hand.told() == [CODED, "Hvad der mangler", PLAIN] == hand.seen()
    assert hand.session.study.collections.items(hand.keys.id)[1].kind is ItemKind.HEADING
    hand.press(Key.Key_Z, CTRL)
    assert hand.told() == [CODED, PLAIN] == hand.seen()


def test_words_are_written_and_edited_and_kept_when_left(hand: Hand) -> None:
    hand.press(Key.Key_W)
    hand.type("Det er aftalen")
    hand.press(Key.Key_Return)
    hand.type("der savnes.")
    hand.press(Key.Key_Return, CTRL)
    words = "Det er aftalen\nder savnes."
    assert hand.told() == [CODED, words, PLAIN] == hand.seen()
    hand.press(Key.Key_F2)
    hand.type(" Ja.")
    hand.pane.entries.setFocus()
    hand.settle()
    assert hand.told()[1] == words + " Ja."


def test_escape_writes_nothing(hand: Hand) -> None:
    hand.press(Key.Key_H)
    hand.press(Key.Key_Escape)
    assert hand.told() == [CODED, PLAIN] == hand.seen()
    hand.press(Key.Key_W)
    hand.press(Key.Key_Escape)
    assert hand.seen() == [CODED, PLAIN]
    assert hand.pane.has_keyboard()


def test_keys_of_a_room_stay_out_of_the_pane(hand: Hand) -> None:
    """Compare has Return, Escape and letters of its own, and T is a key of the window there."""
    hand.window.go(Place(Room.COMPARE))
    hand.settle()
    hand.pane.take_keyboard()
    hand.press(Key.Key_H)
    hand.type("Tag T og m")
    hand.press(Key.Key_Return)
    assert hand.told() == [CODED, "Tag T og m", PLAIN]
    place = hand.workspace.place()
    assert place is not None
    assert place.room is Room.COMPARE
    hand.press(Key.Key_Delete)
    assert hand.told() == [CODED, PLAIN]
    hand.press(Key.Key_Return)
    place = hand.workspace.place()
    assert place is not None
    assert (place.room, place.source_id) == (Room.CODE, hand.other)


def test_an_emptied_heading_is_taken_out(hand: Hand) -> None:
    hand.press(Key.Key_H)
    hand.type("x")
    hand.press(Key.Key_Return)
    hand.press(Key.Key_F2)
    hand.press(Key.Key_Backspace)
    hand.press(Key.Key_Return)
    assert hand.told() == [CODED, PLAIN] == hand.seen()


def test_entries_move_and_go_and_come_back(hand: Hand) -> None:
    hand.press(Key.Key_Down, ALT)
    assert hand.told() == [PLAIN, CODED] == hand.seen()
    hand.press(Key.Key_Down, ALT)
    assert hand.told() == [PLAIN, CODED]
    hand.press(Key.Key_Up, ALT)
    assert hand.told() == [CODED, PLAIN]
    hand.press(Key.Key_Down, SHIFT)
    hand.press(Key.Key_Delete)
    assert hand.told() == []
    assert hand.session.study.codings.of_source(hand.source) == (hand.coding,)
    hand.press(Key.Key_Z, CTRL)
    assert hand.told() == [CODED, PLAIN] == hand.seen()


def test_enter_goes_to_the_place(hand: Hand) -> None:
    hand.press(Key.Key_Down)
    hand.press(Key.Key_Return)
    place = hand.workspace.place()
    assert place is not None
    assert (place.source_id, place.start, place.end) == (hand.other, 10, 37)


def test_plus_shows_what_was_said_around(hand: Hand) -> None:
    entries = hand.pane.entries
    low = entries.visualRect(entries.entries.index(0)).height()
    QTest.keyClicks(entries, "+")
    hand.settle()
    assert entries.visualRect(entries.entries.index(0)).height() > low
    QTest.keyClicks(entries, "-")
    hand.settle()
    assert entries.visualRect(entries.entries.index(0)).height() == low


def test_excerpts_land_where_they_are_dropped(hand: Hand) -> None:
    """Before the second entry; a second time they stay where they are."""
    passage = PassageRef(hand.source, 3, 20)
    hand.drop(excerpts_to_drag([passage]), hand.top_of(1))
    assert hand.told() == [CODED, "Hvordan går det?\n"[:17], PLAIN]
    hand.drop(excerpts_to_drag([passage]), hand.top_of(0))
    assert len(hand.told()) == 3


def test_several_entries_are_dragged_to_another_place(hand: Hand) -> None:
    study = hand.session.study
    study.collections.put_heading(hand.keys.id, "Til sidst")
    hand.settle()
    model = hand.pane.entries.entries
    data = model.mimeData([model.index(1), model.index(2)])
    hand.drop(data, hand.top_of(0))
    assert hand.told() == [PLAIN, "Til sidst", CODED] == hand.seen()
    hand.press(Key.Key_Z, CTRL)
    assert hand.told() == [CODED, PLAIN, "Til sidst"]


def test_a_removed_coding_says_so(hand: Hand) -> None:
    hand.session.write(lambda: hand.session.study.codings.remove([hand.coding.id]))
    hand.settle()
    assert hand.pane.entries.entries.entries[0].mark == "No longer coded."
    assert hand.seen() == [CODED, PLAIN]


def test_what_comes_while_one_writes_is_shown_afterwards(hand: Hand) -> None:
    study = hand.session.study
    hand.press(Key.Key_W)
    hand.type("Imens")
    hand.session.write(lambda: study.collections.put_heading(hand.keys.id, "Fra en anden"))
    hand.settle()
    hand.type(" skrev jeg")
    hand.press(Key.Key_Return, CTRL)
    assert hand.told() == [CODED, "Imens skrev jeg", PLAIN, "Fra en anden"] == hand.seen()


def test_the_pane_is_there_after_a_restart_as_wide_as_it_was(hand: Hand) -> None:
    hand.window.resize(1600, 760)
    hand.workspace.beside.setSizes([1000, 400])
    hand.workspace.beside.splitterMoved.emit(1000, 1)
    width = hand.pane.width()
    assert width > 380
    path, window = hand.session.study.path, hand.window
    window.close_study()
    with hand.qtbot.waitSignal(window.opened, timeout=20_000):
        window.open_study(path)
    wait_idle(window, hand.qtbot)
    assert window.workspace is not None
    pane = window.workspace.beside.pane
    assert pane is not None
    assert pane.isVisible()
    assert abs(pane.width() - width) <= 2


def test_another_collection_is_chosen_by_typing(hand: Hand) -> None:
    hand.session.study.collections.add("Tavler")
    hand.pane.head.name.button.click()
    hand.type("tav")
    hand.press(Key.Key_Return)
    used = hand.workspace.collector.in_use.get()
    assert used is not None
    assert used.name == "Tavler"
    assert hand.seen() == []
    hand.pane.head.name.button.click()
    hand.type("Helt ny")
    hand.press(Key.Key_Return)
    used = hand.workspace.collector.in_use.get()
    assert used is not None
    assert used.name == "Helt ny"


def test_a_collection_is_renamed_and_removed(hand: Hand) -> None:
    hand.pane.head.rename()
    hand.type("Aftaler")
    hand.press(Key.Key_Return)
    assert [one.name for one in hand.session.study.collections.all()] == ["Aftaler"]
    hand.pane.head.remove()
    hand.settle()
    assert not hand.session.study.collections.all()
    assert hand.seen() == []
    hand.press(Key.Key_Z, CTRL)
    assert hand.seen() == [CODED, PLAIN]


def test_a_double_click_goes_to_the_place(hand: Hand) -> None:
    entries = hand.pane.entries
    place = entries.visualRect(entries.entries.index(1)).center()
    QTest.mouseDClick(entries.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    hand.settle()
    shown = hand.workspace.place()
    assert shown is not None
    assert shown.source_id == hand.other


def test_dropping_into_nothing_begins_a_collection(hand: Hand) -> None:
    hand.pane.head.remove()
    hand.settle()
    hand.drop(excerpts_to_drag([hand.coding.id, PassageRef(hand.other, 0, 8)]), QPoint(40, 60))
    (made,) = hand.session.study.collections.all()
    assert [one.coding_id for one in hand.session.study.collections.items(made.id)] == [hand.coding.id, None]
    assert len(hand.seen()) == 2


def test_what_is_put_is_chosen_and_seen(hand: Hand) -> None:
    hand.session.collect_asked.emit([PassageRef(hand.source, 0, 2)])
    hand.settle()
    assert hand.seen()[2:] == ["I:"]
    assert [one.text for one in hand.pane.entries.chosen_rows] == ["I:"]


def test_the_list_of_sources_gives_way_in_a_narrow_window(hand: Hand) -> None:
    window = hand.window
    screen = hand.workspace.current
    assert isinstance(screen, CodeScreen)
    window.resize(1600, 760)
    hand.qtbot.waitUntil(screen.sources.isVisible)
    window.resize(1000, 700)
    hand.qtbot.waitUntil(lambda: not screen.sources.isVisible())
    screen.go_to_sources()
    assert screen.sources.isVisible()
    hand.press(Key.Key_T, CTRL | SHIFT)
    window.resize(1600, 760)
    hand.qtbot.waitUntil(screen.sources.isVisible)


def test_chosen_entries_are_copied_with_where_they_come_from(hand: Hand) -> None:
    hand.press(Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text().startswith(f"“{CODED}”\nK01 · 2015")


def test_a_study_that_is_read_only_can_be_looked_at(
    make_window: Callable[..., Window], path: Path, qtbot: QtBot
) -> None:
    with Study.open(path) as other:
        held = other.collections.add("Nøgler")
        other.collections.put_heading(held.id, "Hvem?")
        window = make_window()
        with qtbot.waitSignal(window.opened, timeout=20_000):
            window.open_study(path)
        wait_idle(window, qtbot)
        assert window.session is not None
        assert window.session.study.read_only
        assert window.workspace is not None
        window.workspace.beside.turn()
        wait_idle(window, qtbot)
        pane = window.workspace.beside.pane
        assert pane is not None
        qtbot.waitUntil(lambda: bool(pane.entries.entries.entries))
        for key in (Key.Key_H, Key.Key_F2, Key.Key_Delete):
            QTest.keyClick(pane.entries, key)
        wait_idle(window, qtbot)
        assert [one.text for one in other.collections.entries(held.id)] == ["Hvem?"]
        assert not pane.entries.is_editing
        data = excerpts_to_drag(["x"])
        event = drag_enter(QPoint(10, 10), data)
        pane.entries.dragEnterEvent(event)
        assert not event.isAccepted()
        window.close_study()
