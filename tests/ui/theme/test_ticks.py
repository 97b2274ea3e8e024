"""Ticks of boxes and of lists: one look, and a tick that can be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QCheckBox, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from qualcase.ui.theme.stylesheet import stylesheet
from qualcase.ui.theme.tokens import DARK, LIGHT

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from qualcase.ui.theme.tokens import Tokens


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_ticked_boxes_and_rows_look_alike(tokens: Tokens, qtbot: QtBot) -> None:
    made = QWidget()
    qtbot.addWidget(made)
    made.setStyleSheet(stylesheet(tokens))
    box, rows = QCheckBox("a"), QListWidget()
    box.setChecked(True)
    for state in (Qt.CheckState.Checked, Qt.CheckState.Unchecked):
        item = QListWidgetItem("a", rows)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(state)
    column = QVBoxLayout(made)
    for widget in (box, rows):
        column.addWidget(widget)
    made.resize(300, 200)
    with qtbot.waitExposed(made):
        made.show()
    ticked, not_ticked = (rows.viewport().grab(rows.visualItemRect(rows.item(at))).toImage() for at in (0, 1))
    boxed = box.grab().toImage()
    assert _pixels(ticked, tokens.accent) > 60
    assert _pixels(not_ticked, tokens.accent) == 0
    assert abs(_pixels(ticked, tokens.accent) - _pixels(boxed, tokens.accent)) < 20
    assert min(_pixels(one, tokens.on_accent) for one in (ticked, boxed)) > 4


def _pixels(image: QImage, colour: str) -> int:
    """How many at the left, where the tick is, have exactly this colour."""
    wide = min(26, image.width())
    return sum(
        QColor(image.pixel(x, y)).name().upper() == colour.upper() for x in range(wide) for y in range(image.height())
    )
