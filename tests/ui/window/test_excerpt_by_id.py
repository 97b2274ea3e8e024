"""An id from a report, typed into the command palette."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from qualcase.ui.base.place import Room
from qualcase.ui.window.command_palette import CommandPalette
from tests.ui.conftest import wait_idle

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from qualcase.ui.window.window import Window


def palette(window: Window, typed: str) -> CommandPalette:
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    shown = window.sheets.shown
    assert isinstance(shown, CommandPalette)
    QTest.keyClicks(shown.field, typed)
    return shown


def test_an_id_leads_to_its_passage(window: Window, qtbot: QtBot) -> None:
    assert window.session is not None
    study = window.session.study
    one = study.excerpts()[-1]
    shown = palette(window, study.excerpt_ids.one(one.id).lower())
    assert shown.list.item(0).text() == f"Go to the excerpt {study.excerpt_ids.one(one.id)}"
    QTest.keyClick(shown.field, Qt.Key.Key_Return)
    wait_idle(window, qtbot)
    assert window.workspace is not None
    place = window.workspace.place()
    assert place is not None
    assert (place.room, place.source_id) == (Room.CODE, one.source_id)


@pytest.mark.parametrize("typed", ["K99-17-001"])
def test_an_id_that_is_not_there_is_told(window: Window, qtbot: QtBot, typed: str) -> None:
    shown = palette(window, typed)
    QTest.keyClick(shown.field, Qt.Key.Key_Return)
    wait_idle(window, qtbot)
    assert "No excerpt has the id" in window.message_line.text.text()
