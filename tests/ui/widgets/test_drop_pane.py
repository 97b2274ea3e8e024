"""One file that is dropped on a text is taken; studies and several files are left to the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication

from qualcase.ui.widgets.drop_pane import DropPane
from tests.ui.dragging import drag_enter

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

COPY, LEFT, NO = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.mark.parametrize(
    ("names", "taken"),
    [(["rettet.docx"], True), (["a.txt", "b.txt"], False), (["andet.qualcase"], False), ([], False)],
)
def test_a_single_file_is_taken(names: list[str], taken: bool, qtbot: QtBot) -> None:  # noqa: FBT001 - a parameter
    pane = DropPane()
    qtbot.addWidget(pane)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(f"/texts/{name}") for name in names])
    dropped: list[Path] = []
    pane.dropped.connect(dropped.append)
    enter = drag_enter(QPoint(5, 5), data)
    QApplication.sendEvent(pane, enter)
    assert enter.isAccepted() == taken
    drop = QDropEvent(QPointF(5, 5), COPY, data, LEFT, NO)
    QApplication.sendEvent(pane, drop)
    qtbot.wait(20)
    assert [one.name for one in dropped] == (names if taken else [])
