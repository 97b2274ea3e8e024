"""From a room one key leads to the report of what is shown there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from qualcase.coding.orders import ReportKind
from qualcase.ui.base.place import Page, Place, Room
from qualcase.ui.reports.screen import ReportsScreen
from qualcase.ui.window.report_ways import report_of
from tests.ui.conftest import wait_idle

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from qualcase.ui.window.window import Window


@pytest.mark.parametrize(
    ("place", "kind"),
    [
        (Place(Room.COMPARE), ReportKind.MATRIX),
        (Place(Room.SUMMARIES, page=Page.GRID), ReportKind.SUMMARIES),
        (Place(Room.SUMMARIES, page=Page.CHANGES), ReportKind.CHANGES),
        (Place(Room.CODEBOOK), ReportKind.CODEBOOK),
    ],
    ids=["compare", "summaries", "changes", "codebook"],
)
def test_the_report_of_what_is_shown(window: Window, qtbot: QtBot, place: Place, kind: ReportKind) -> None:
    window.go(place)
    wait_idle(window, qtbot)
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_R, Qt.KeyboardModifier.AltModifier)
    wait_idle(window, qtbot)
    assert window.workspace is not None
    shown = window.workspace.current
    assert isinstance(shown, ReportsScreen)
    assert shown.desk.state.kind is kind
    assert shown.desk.kinds.value() == kind.value
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    wait_idle(window, qtbot)
    back = window.workspace.place()
    assert back is not None
    assert back.room is place.room


def test_a_place_without_a_report_of_its_own_leads_to_excerpts() -> None:
    assert report_of(Place(Room.COLLECTIONS)) is ReportKind.EXCERPTS
