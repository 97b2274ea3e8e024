"""A collection as a text: read, written, told about, copied and exported."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from qualcase.ui.base.place import Place, Room
from qualcase.ui.collecting.deeds import with_suffix
from qualcase.ui.collecting.screen import CollectionScreen
from tests.ui.conftest import source_named, wait_idle

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from qualcase.study import Study
    from qualcase.ui.window.window import Window

Key = Qt.Key
PLAIN, CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


class Page:
    """The page with a heading, words and a coded passage."""

    def __init__(self, window: Window, qtbot: QtBot) -> None:
        assert window.session is not None
        self.window, self.qtbot = window, qtbot
        self.study: Study = window.session.study
        self.made = self.study.collections.add("Nøgler", "til kapitel 4")
        self.coding = self.study.codings.of_source(source_named(self.study, "K01_2015_interview_leder"))[0]
        self.study.collections.put_heading(self.made.id, "Hvem bærer det?")
        self.study.collections.put_words(self.made.id, "Ingen endnu.")
        self.study.collections.put(self.made.id, [self.coding.id])
        window.go(Place(Room.MATERIAL))
        self.settle()
        self.press(Key.Key_B, CTRL | SHIFT)

    @property
    def screen(self) -> CollectionScreen:
        assert self.window.workspace is not None
        shown = self.window.workspace.current
        assert isinstance(shown, CollectionScreen)
        return shown

    def settle(self) -> None:
        wait_idle(self.window, self.qtbot)
        self.qtbot.wait(10)
        wait_idle(self.window, self.qtbot)

    def press(self, key: Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        QTest.keyClick(self.window.focusWidget() or self.window, key, modifiers)
        self.settle()

    def told(self) -> list[str]:
        return [one.text for one in self.study.collections.entries(self.made.id)]


@pytest.fixture
def page(window: Window, qtbot: QtBot) -> Page:
    return Page(window, qtbot)


def test_it_is_read_as_a_text_and_left_again(page: Page) -> None:
    shown = [one.text for one in page.screen.entries.entries.entries]
    assert shown == ["Hvem bærer det?", "Ingen endnu.", "vi mangler en aftale"]
    assert page.screen.head.name.button.text().startswith("Nøgler")
    assert page.screen.note.toPlainText() == "til kapitel 4"
    page.press(Key.Key_Left, ALT)
    assert page.window.workspace is not None
    place = page.window.workspace.place()
    assert place is not None
    assert place.room is Room.MATERIAL


def test_it_says_what_it_stands_on_and_what_is_not_among_them(page: Page) -> None:
    assert page.screen.count.text().startswith("1 excerpt")
    missing = page.screen.missing.text()
    assert "2017" in missing
    assert "K02" in missing
    assert "K01" not in missing


def test_a_click_into_words_writes_there_and_leaving_keeps_it(page: Page) -> None:
    entries = page.screen.entries
    place = entries.visualRect(entries.entries.index(1)).center()
    QTest.mouseClick(entries.viewport(), Qt.MouseButton.LeftButton, PLAIN, place)
    field = page.window.focusWidget()
    assert field is not None
    QTest.keyClicks(field, " Måske nogen.")
    page.screen.note.setFocus()
    page.settle()
    assert page.told()[1] == "Ingen endnu. Måske nogen."
    page.press(Key.Key_Z, CTRL)


def test_the_note_saves_itself(page: Page) -> None:
    note = page.screen.note
    note.setFocus()
    note.selectAll()
    QTest.keyClicks(note, "til artiklen")
    page.screen.entries.setFocus()
    page.settle()
    assert page.study.collections.get(page.made.id).note == "til artiklen"


def test_it_is_copied_as_text(page: Page) -> None:
    page.screen.copy_button.click()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith(
        "Nøgler\n\ntil kapitel 4\n\nHvem bærer det?\n\nIngen endnu.\n\n“vi mangler en aftale”\nK01 · 2015"
    )


@pytest.mark.parametrize(("suffix", "pattern"), [(".docx", "Word (*.docx)"), (".md", "Markdown (*.md)")])
def test_it_is_exported_where_one_says(
    page: Page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str, pattern: str
) -> None:
    target = tmp_path / "kapitel"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), pattern))
    page.screen.export_button.click()
    page.settle()
    assert target.with_suffix(suffix).stat().st_size > 100
    assert f"kapitel{suffix}" in page.window.message_line.note.sentence


def test_an_ending_that_was_written_is_kept(tmp_path: Path) -> None:
    assert with_suffix(tmp_path / "a.md", "Word (*.docx)").name == "a.md"
    assert with_suffix(tmp_path / "a.b", "Markdown (*.md)").name == "a.b.md"


def test_the_pane_stands_beside_other_rooms_only(page: Page) -> None:
    workspace = page.window.workspace
    assert workspace is not None
    workspace.beside.collector.in_use.show(shown=True)
    page.window.go(Place(Room.COMPARE))
    page.settle()
    assert workspace.beside.pane is not None
    assert workspace.beside.pane.isVisible()
    page.window.go(Place(Room.COLLECTIONS))
    page.settle()
    assert not workspace.beside.pane.isVisible()


def test_a_place_names_the_collection(page: Page) -> None:
    other = page.study.collections.add("Tavler")
    page.window.go(Place(Room.COLLECTIONS, collection_id=other.id))
    page.settle()
    assert page.screen.head.name.button.text().startswith("Tavler")
    assert page.screen.current_place().collection_id == other.id
    page.press(Key.Key_Left, ALT)
    assert page.screen.head.name.button.text().startswith("Nøgler")


def test_without_a_collection_it_teaches(window: Window, qtbot: QtBot) -> None:
    window.go(Place(Room.COLLECTIONS))
    wait_idle(window, qtbot)
    qtbot.wait(10)
    assert window.workspace is not None
    screen = window.workspace.current
    assert isinstance(screen, CollectionScreen)
    assert not screen.copy_button.isVisible()
    assert "Ctrl+T" in screen.entries._nothing
