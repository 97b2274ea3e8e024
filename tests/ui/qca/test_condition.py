"""A set in the side of an analysis."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qualcase.coding.qca_settings import SetOf
from qualcase.ui.qca.condition import SetRow
from qualcase.ui.theme.tokens import LIGHT

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize(("title", "is_told"), [("Båret af en forening", True), ("Ledelse", False)])
def test_the_whole_name_is_told_unless_the_short_one_does(qtbot: QtBot, title: str, *, is_told: bool) -> None:
    row = SetRow(SetOf("LEDELSE", "2017", code_id="x"), title, None, LIGHT)
    qtbot.addWidget(row)
    row.resize(190, 80)
    row.show()
    assert row.origin.isVisible() is is_told
    if is_told:
        assert row.origin.y() >= row.name.geometry().bottom()
        assert row.origin.fontMetrics().horizontalAdvance(title) <= row.origin.width()
